//! From the documents of a folder to pairs that tell of the same.

use std::collections::HashMap;

use crate::align::Report;
use crate::align::alignment::Alignment;
use crate::align::bare::Bare;
use crate::align::cluster::clusters;
use crate::align::copies::{Copied, SentenceRef, copies_of};
use crate::align::dates::Relation;
use crate::align::matches::{LEAST, Likeness, Match, score};
use crate::align::names::NameParts;
use crate::align::profile::{Profile, sentence_tokens};
use crate::align::sentences::Sentences;
use crate::event::EventRef;
use crate::similarity::{IndexBuilder, TfIdfIndex};

/// Events are found by this many of the rarest features of one.
const RAREST: usize = 8;
/// Events that are compared with one at most.
const MOST_COMPARED: usize = 48;

/// The documents of a folder, ready to be compared.
///
/// The work is in three steps, so that whoever has threads can share out the second: [`Aligner::new`], then
/// [`Aligner::matches`] for each document, then [`Aligner::finish`].
#[derive(Debug)]
pub struct Aligner<'a> {
    reports: &'a [Report<'a>],
    sentences: Sentences,
    profiles: Vec<Profile>,
    features: TfIdfIndex<()>,
    /// The number of the first profile of each document, and at last the number of all.
    first: Vec<u32>,
}

/// Similarities of copied sentences.
type Copies = HashMap<(SentenceRef, SentenceRef), f32>;

/// What one document shares with others.
#[derive(Debug, Default)]
pub struct Matches {
    copies: Vec<Copied>,
    matches: Vec<Match>,
}

impl<'a> Aligner<'a> {
    /// Reads the sentences and events of all documents.
    pub fn new(reports: &'a [Report<'a>]) -> Self {
        let parts = NameParts::of(reports);
        let mut gathered = IndexBuilder::default();
        let (mut profiles, mut first, mut tokens) = (Vec::new(), Vec::new(), Vec::new());
        for (document, report) in (0..).zip(reports) {
            first.push(profiles.len() as u32);
            let mut read = None;
            for (number, event) in (0..).zip(report.events) {
                if read != Some(event.sentence) {
                    sentence_tokens(report, event.sentence, &mut tokens);
                    read = Some(event.sentence);
                }
                let at = EventRef {
                    document,
                    event: number,
                };
                if let Some((profile, features)) = Profile::of(report, at, event, &tokens, &parts) {
                    gathered.push(document, number, &features, ());
                    profiles.push(profile);
                }
            }
        }
        first.push(profiles.len() as u32);
        Self {
            sentences: Sentences::of(reports),
            reports,
            profiles,
            features: gathered.weighed(),
            first,
        }
    }

    /// What a document, by its position, shares with others.
    pub fn matches(&self, document: usize) -> Matches {
        let sentences = self.sentences.of_document(document);
        let copies: Vec<Copied> = sentences
            .flat_map(|sentence| copies_of(&self.sentences, sentence))
            .collect();
        let by_pair = by_pair(&copies);
        let at = |position| self.first.get(position).copied().unwrap_or_default();
        let mut matches = Vec::new();
        for number in at(document)..at(document + 1) {
            self.match_event(number, &by_pair, &mut matches);
        }
        Matches { copies, matches }
    }

    fn match_event(&self, number: u32, copies: &Copies, matches: &mut Vec<Match>) {
        let Some(own) = self.profiles.get(number as usize) else {
            return;
        };
        for (other, _) in self.features.alike(number as usize, RAREST, MOST_COMPARED) {
            let Some(profile) = self.profiles.get(other as usize) else {
                continue;
            };
            if (profile.at.document, profile.sentence) == (own.at.document, own.sentence) {
                continue;
            }
            let score = self.compare(number, other, copies);
            if score >= LEAST {
                matches.push(Match {
                    one: number.min(other),
                    other: number.max(other),
                    score,
                });
            }
        }
    }

    /// How surely two statements tell of the same.
    fn compare(&self, one: u32, other: u32, copies: &Copies) -> f32 {
        let profile = |number: u32| self.profiles.get(number as usize);
        let (Some(first), Some(second)) = (profile(one), profile(other)) else {
            return 0.0;
        };
        let (a, b) = (place_of(first), place_of(second));
        let likeness = Likeness {
            words: self.likeness(one, other),
            copied: copies.get(&(a.min(b), a.max(b))).copied(),
        };
        let score = score(first, second, likeness);
        let is_apart = score > 0.0 && first.when.to(&second.when) == Relation::Apart;
        if is_apart
            && !(self.is_only(first) && self.is_only(second) && self.is_same_beside_dates(a, b))
        {
            return 0.0;
        }
        score
    }

    /// Whether two sentences are the same but for their expressions of time: other figures are of another day.
    fn is_same_beside_dates(&self, a: SentenceRef, b: SentenceRef) -> bool {
        let report = |at: SentenceRef| self.reports.get(at.document as usize);
        let (Some(one), Some(other)) = (report(a), report(b)) else {
            return false;
        };
        let (one, other) = (Bare::of(one, a.sentence), Bare::of(other, b.sentence));
        one.is_same(&other)
    }

    /// Whether its sentence tells of nothing else by the same word: «الموقعة في 8 مارس و17 مارس» gives two days.
    fn is_only(&self, profile: &Profile) -> bool {
        let at = |position: u32| {
            self.first
                .get(position as usize)
                .copied()
                .unwrap_or_default()
        };
        let document = profile.at.document;
        let own = self
            .profiles
            .get(at(document) as usize..at(document + 1) as usize);
        let same = own
            .unwrap_or_default()
            .iter()
            .filter(|other| other.sentence == profile.sentence && other.trigger == profile.trigger);
        same.count() == 1
    }

    fn likeness(&self, one: u32, other: u32) -> f32 {
        let entry = |number: u32| self.features.entries.get(number as usize);
        let (Some(one), Some(other)) = (entry(one), entry(other)) else {
            return 0.0;
        };
        self.features.common(one, other) / (one.weight * other.weight).sqrt().max(1.0)
    }

    /// Joins what was found for all documents, in their order.
    pub fn finish(&self, found: Vec<Matches>) -> Alignment {
        let mut copies = Vec::new();
        let mut matches = Vec::new();
        for one in found {
            copies.extend(one.copies);
            matches.extend(one.matches);
        }
        // What two documents share is found from both.
        copies.sort_by_key(|copied: &Copied| (copied.a, copied.b));
        copies.dedup_by_key(|copied| (copied.a, copied.b));
        let by_pair = by_pair(&copies);
        let compare = |one, other| self.compare(one, other, &by_pair);
        let groups = clusters(&self.profiles, matches, compare);
        Alignment::new(self.reports, &self.profiles, groups, copies)
    }
}

fn place_of(profile: &Profile) -> SentenceRef {
    SentenceRef {
        document: profile.at.document,
        sentence: profile.sentence,
    }
}

fn by_pair(copies: &[Copied]) -> Copies {
    copies
        .iter()
        .map(|copied| ((copied.a, copied.b), copied.similarity))
        .collect()
}
