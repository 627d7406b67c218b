//! Parts of the names of people in a folder, by which they are known again where only a part is written.

use std::collections::{HashMap, HashSet};

use crate::align::Report;
use crate::align::sentences::hash;
use crate::event::{Event, Participant};
use crate::text::{Token, WordKey};

/// A part that stands in more names than this tells none of them: محمد، عبد.
const MOST_NAMES: usize = 4;
/// Letters from which on a part of a name tells whose it is.
const LEAST_LETTERS: u32 = 2;

/// Documents that are added to those of a folder when the weight of a name is taken: in a folder of few one that
/// stands in all of them still says something.
const ADDED: f32 = 10.0;

/// A name as the hashes of its parts, each with its weight from 0 to 1: the rarer, the heavier.
pub(super) type Name = Vec<(u32, f32)>;

/// Parts of names that tell whose they are.
#[derive(Debug, Default)]
pub(super) struct NameParts {
    telling: HashSet<WordKey>,
    weights: HashMap<WordKey, f32>,
}

impl NameParts {
    /// Those of all who are named in these documents.
    pub(super) fn of(reports: &[Report<'_>]) -> Self {
        let mut names: HashMap<WordKey, HashSet<Vec<WordKey>>> = HashMap::new();
        let mut counts: HashMap<WordKey, (usize, f32)> = HashMap::new();
        for (document, report) in reports.iter().enumerate() {
            for name in report.events.iter().flat_map(Event::named) {
                let parts: Vec<WordKey> = keys_of(name, report.text).collect();
                for part in &parts {
                    let (last, count) = counts.entry(*part).or_insert((usize::MAX, 0.0));
                    if *last != document {
                        (*last, *count) = (document, *count + 1.0);
                    }
                    if name.is_person() {
                        names.entry(*part).or_default().insert(parts.clone());
                    }
                }
            }
        }
        names.retain(|_, names| names.len() <= MOST_NAMES);
        let all = reports.len() as f32 + ADDED;
        let weight = |count: f32| (all / count).ln() / all.ln();
        Self {
            telling: names.into_keys().collect(),
            weights: (counts.into_iter())
                .map(|(part, (_, count))| (part, weight(count)))
                .collect(),
        }
    }

    /// Names that are written in some tokens, as far as a part is known; parts that stand together are one name.
    pub(super) fn in_tokens(&self, tokens: &[Token]) -> Vec<Name> {
        let mut names = Vec::new();
        let mut open: Name = Vec::new();
        for token in tokens {
            match self.part(token) {
                Some(part) => open.push(part),
                None if open.is_empty() => {}
                None => names.push(std::mem::take(&mut open)),
            }
        }
        names.extend(Some(open).filter(|open| !open.is_empty()));
        names
    }

    /// The part of a name that a token is, with one letter written onto it or none.
    fn part(&self, token: &Token) -> Option<(u32, f32)> {
        let key = token.key();
        let is_onto = key
            .letter(0)
            .is_some_and(|letter| matches!(letter, 'و' | 'ل' | 'ب' | 'ف'));
        let bare = Some(key.without_front(1)).filter(|_| is_onto);
        let known = [Some(key), bare].into_iter().flatten();
        known
            .filter(|key| self.telling.contains(key))
            .map(|key| self.weighed(key))
            .next()
    }

    /// The parts of a name that tell whose it is.
    pub(super) fn of_name(&self, name: &Participant, text: &str) -> Name {
        let keys = keys_of(name, text);
        keys.filter(|key| !name.is_person() || self.telling.contains(key))
            .map(|key| self.weighed(key))
            .collect()
    }

    fn weighed(&self, key: WordKey) -> (u32, f32) {
        let weight = self.weights.get(&key).copied();
        (hash(&key.0.to_le_bytes()), weight.unwrap_or(1.0))
    }
}

/// The weight of the parts that two names share, the heaviest of them; 0 where they share none.
pub(super) fn shared(one: &Name, other: &Name) -> f32 {
    let both = one.iter().filter_map(|(part, weight)| {
        let against = other.iter().find(|(against, _)| against == part)?;
        Some(weight.min(against.1))
    });
    both.fold(0.0, f32::max)
}

fn keys_of<'t>(name: &Participant, text: &'t str) -> impl Iterator<Item = WordKey> + use<'t> {
    let words: Vec<WordKey> = name
        .name(text)
        .split_whitespace()
        .map(WordKey::of)
        .collect();
    words.into_iter().filter(|key| key.len() >= LEAST_LETTERS)
}
