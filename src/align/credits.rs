//! Who a document says it has its text from.

use std::collections::BTreeSet;

use crate::align::Report;
use crate::align::copies::Direction;
use crate::align::documents::Document;
use crate::align::sentences::tokens_of;
use crate::text::{Token, WordKey};

/// Agencies by the words that credits call them by, each with its ways of being written.
const AGENCIES: &[&[&str]] = &[
    &["واس", "وكالة الانباء السعودية"],
    &["رويترز"],
    &["فرانس برس", "ا ف ب", "أ ف ب", "الفرنسية"],
    &["د ب ا", "الالمانية"],
    &["اسوشيتد برس", "ا ب"],
    &["ا ش ا", "الشرق الاوسط"],
    &["وام"],
    &["كونا"],
    &["بنا"],
    &["قنا"],
    &["سبا"],
    &["سانا"],
    &["بترا"],
    &["الاناضول"],
    &["شينخوا"],
    &["سبوتنيك"],
    &["ارنا"],
    &["فارس"],
    &["يونا", "اينا"],
];
/// Words with which a credit begins inside a sentence: «نقلا عن».
const CREDITS: &[&str] = &[
    "نقلا عن",
    "ونقلت",
    "نقلت",
    "وفق ما ذكرت",
    "حسب ما ذكرت",
    "بحسب وكالة",
    "وفقا لوكالة",
    "وكالة",
];
/// Words behind such a beginning that are looked at.
const CREDITED: usize = 6;
/// A byline or dateline has at most so many words before the text begins.
const BYLINE: usize = 8;

/// The agencies that a document credits, by their places in the list, and the words behind its credits.
#[derive(Clone, Debug, Default)]
pub(super) struct Credits {
    agencies: BTreeSet<usize>,
    credited: Vec<Vec<WordKey>>,
}

impl Credits {
    /// Of a document: in the bylines of its first sentences, in its last one, and behind the words of a credit.
    pub(super) fn of(report: &Report<'_>) -> Self {
        let mut credits = Self::default();
        let mut tokens = Vec::new();
        let last = report.sentences.len().saturating_sub(1);
        for (number, sentence) in report.sentences.iter().enumerate() {
            tokens_of(report.text, *sentence, &mut tokens);
            let keys: Vec<WordKey> = tokens
                .iter()
                .map(Token::key)
                .filter(|key| !key.is_empty())
                .collect();
            if number < 3 || (number == last && keys.len() <= BYLINE) {
                credits.note_agencies(keys.get(..keys.len().min(BYLINE)).unwrap_or_default());
            }
            for begin in CREDITS {
                let words: Vec<WordKey> = begin.split(' ').map(WordKey::of).collect();
                for at in places_of(&keys, &words) {
                    let behind = keys.get(at + words.len()..).unwrap_or_default();
                    let behind = behind.get(..behind.len().min(CREDITED)).unwrap_or_default();
                    credits.note_agencies(behind);
                    credits.credited.push(behind.to_vec());
                }
            }
        }
        credits
    }

    fn note_agencies(&mut self, keys: &[WordKey]) {
        for (number, names) in AGENCIES.iter().enumerate() {
            let is_named = names.iter().any(|name| {
                let words: Vec<WordKey> = name.split(' ').map(WordKey::of).collect();
                places_of(keys, &words).next().is_some()
            });
            if is_named {
                self.agencies.insert(number);
            }
        }
    }

    fn credits(&self, source: &str) -> bool {
        let name: Vec<WordKey> = source
            .split_whitespace()
            .map(WordKey::of)
            .filter(|key| key.len() > 2)
            .collect();
        !name.is_empty()
            && self
                .credited
                .iter()
                .any(|behind| places_of(behind, &name).next().is_some())
    }
}

fn places_of<'k>(keys: &'k [WordKey], words: &'k [WordKey]) -> impl Iterator<Item = usize> + 'k {
    let starts = keys.windows(words.len().max(1)).enumerate();
    starts
        .filter(move |(_, window)| *window == words)
        .map(|(at, _)| at)
}

/// Which of two documents a sentence of both was copied from.
///
/// A document that names the other's source has it from there. Two that credit one agency have it from that. Else the
/// earlier is copied from, where both days of writing are known.
pub(super) fn direction(
    (a, b): (&Report<'_>, &Report<'_>),
    (one, other): (&Credits, &Credits),
    (first, second): (&Document, &Document),
) -> Direction {
    match (one.credits(b.source_name), other.credits(a.source_name)) {
        (true, false) => return Direction::FromB,
        (false, true) => return Direction::FromA,
        _ => {}
    }
    let are_known = first.is_day_known && second.is_day_known;
    if !are_known || !one.agencies.is_disjoint(&other.agencies) {
        return Direction::Unknown;
    }
    match first.day.cmp(&second.day) {
        std::cmp::Ordering::Less => Direction::FromA,
        std::cmp::Ordering::Greater => Direction::FromB,
        std::cmp::Ordering::Equal => Direction::Unknown,
    }
}
