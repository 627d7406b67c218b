//! Statements of different documents that tell of the same happening.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::Range;

use crate::dating::content::Stem;
use crate::dating::postings::{Postings, Shared};
use crate::time::Weekday;

/// Others are found by the rarest words of a statement: so many at least, more while few statements have them.
const RAREST: usize = 6;
/// Statements that are compared at most.
const MOST_COMPARED: usize = 24;
/// No two are the same for sure.
const MOST_LIKE: f32 = 0.95;
/// What sums of weights can miss by rounding.
const SLACK: f32 = 1e-4;
/// Below this likeness of the statements themselves that of their documents counts for nothing.
const LEAST_SHARED: f32 = 0.1;
/// How much the likeness of the documents adds.
const WHOLE: f32 = 0.4;
/// How much the same weekday adds, by itself and in documents that are alike.
const AGREEING: f32 = 0.1;
const AGREEING_WHOLE: f32 = 0.5;

/// Statements of a folder as they come.
#[derive(Clone, Debug, Default)]
pub(super) struct Gathering {
    entries: Vec<Entry>,
    /// Numbers of the words of all entries, one entry after the other.
    words: Vec<u32>,
    numbers: HashMap<Stem, u32, BuildHasherDefault<Mixed>>,
    /// How many entries have each word.
    counts: Vec<u32>,
}

/// When two statements tell of the same.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bounds {
    /// Below this likeness they tell of different things.
    pub(super) least: f32,
    /// From it on they surely tell of the same.
    pub(super) same: f32,
    /// How surely those do that are only just alike, 0 to 1.
    pub(super) barely: f32,
    /// Statements that are looked at on the way to those that are compared.
    pub(super) most_visited: usize,
}

/// All statements of a folder, to be found by their words.
#[derive(Clone, Debug)]
pub(super) struct Neighbours {
    bounds: Bounds,
    entries: Vec<Entry>,
    words: Vec<u32>,
    weights: Vec<f32>,
    postings: Postings,
}

#[derive(Clone, Debug)]
struct Entry {
    document: u32,
    index: u32,
    /// Where its words begin and end.
    words: Range<u32>,
    weekday: Option<Weekday>,
    /// Weight of all its words.
    weight: f32,
}

/// Stems are hashes already: one multiplication mixes them for the table.
#[derive(Clone, Debug, Default)]
struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_u32(u32::from(*byte));
        }
    }

    fn write_u32(&mut self, stem: u32) {
        self.0 = (self.0.rotate_left(5) ^ u64::from(stem)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
}

/// What is added: the words of a statement, each once, and the weekday that it names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Words<'a> {
    pub(super) stems: &'a [Stem],
    pub(super) weekday: Option<Weekday>,
}

/// Another statement that tells of the same happening.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Neighbour {
    /// Its document, and its place among the statements of that document.
    pub(super) document: u32,
    pub(super) index: u32,
    /// How surely it is the same happening, 0 to 1.
    pub(super) likeness: f32,
}

/// Entries that may be alike.
struct Candidates {
    /// With the weight of the rare words that they share.
    entries: Vec<(u32, f32)>,
    /// The most that any of them can share besides.
    rest: f32,
}

/// What speaks for the same happening beside the words.
struct Bonus {
    /// The share of the words from which on it counts.
    least: f32,
    added: f32,
}

impl Bonus {
    /// `None` where the weekdays speak against it.
    fn of(own: &Entry, entry: &Entry, alike: &[Neighbour]) -> Option<Self> {
        let is_agreeing = match (own.weekday, entry.weekday) {
            (Some(one), Some(other)) if one != other => return None,
            (Some(_), Some(_)) => true,
            _ => false,
        };
        let whole = alike
            .iter()
            .find(|other| other.document == entry.document)
            .map_or(0.0, |other| other.likeness);
        Some(if is_agreeing {
            Self {
                least: LEAST_SHARED / 2.0,
                added: AGREEING + (WHOLE + AGREEING_WHOLE) * whole,
            }
        } else {
            Self {
                least: LEAST_SHARED,
                added: WHOLE * whole,
            }
        })
    }

    /// The likeness of two that share so much of their words, 0 to 1.
    fn likeness(&self, shared: f32) -> f32 {
        if shared < self.least {
            shared
        } else {
            shared + self.added
        }
    }
}

/// The weight of the words of two that share all.
fn norm(one: &Entry, other: &Entry) -> f32 {
    (one.weight * other.weight).sqrt().max(1.0)
}

impl Gathering {
    /// Adds statement number `index` of `document`.
    pub(super) fn push(&mut self, document: u32, index: u32, words: Words<'_>) {
        let begin = self.words.len();
        for stem in words.stems {
            let next = self.counts.len() as u32;
            let number = *self.numbers.entry(*stem).or_insert(next);
            if number == next {
                self.counts.push(0);
            }
            if let Some(count) = self.counts.get_mut(number as usize) {
                *count += 1;
            }
            self.words.push(number);
        }
        if let Some(own) = self.words.get_mut(begin..) {
            own.sort_unstable();
        }
        self.entries.push(Entry {
            document,
            index,
            words: begin as u32..self.words.len() as u32,
            weekday: words.weekday,
            weight: 0.0,
        });
    }

    /// All that were added, ready to be compared.
    pub(super) fn done(mut self, bounds: Bounds) -> Neighbours {
        let all = 1.0 + self.entries.len() as f32;
        let weight = |count: &u32| (all / (*count).max(1) as f32).ln();
        let weights: Vec<f32> = self.counts.iter().map(weight).collect();
        for entry in &mut self.entries {
            let own = self.words.get(within(&entry.words)).unwrap_or_default();
            entry.weight = own.iter().map(|word| weight_of(&weights, *word)).sum();
        }
        let lists = self.entries.iter().map(|entry| within(&entry.words));
        Neighbours {
            bounds,
            postings: Postings::new(lists, &self.words, &self.counts),
            entries: self.entries,
            words: self.words,
            weights,
        }
    }
}

impl Neighbours {
    /// The statements of other documents that are most like statement number `id`, the most alike first, one of each
    /// document. Less is asked of those in documents that are `alike` on the whole.
    pub(super) fn of(&self, id: usize, alike: &[Neighbour], most: usize) -> Vec<Neighbour> {
        let Some(own) = self.entries.get(id) else {
            return Vec::new();
        };
        let words = Set::of(self.words_of(own));
        let Candidates { entries, rest } = self.candidates(own);
        let mut found: Vec<Neighbour> = entries
            .into_iter()
            .filter_map(|(candidate, shared)| {
                let entry = self.entries.get(candidate as usize)?;
                let bonus = Bonus::of(own, entry, alike)?;
                // Most share one rare word and cannot be alike enough, whatever else they share.
                let most = bonus.likeness((shared + rest) / norm(own, entry) + SLACK);
                if most < self.bounds.least || entry.document == own.document {
                    return None;
                }
                let common = self.words_of(entry).iter();
                let common = common.filter(|word| words.has(**word));
                let common: f32 = common.map(|word| weight_of(&self.weights, *word)).sum();
                self.neighbour(entry, bonus.likeness(common / norm(own, entry)))
            })
            .collect();
        found.sort_unstable_by(|one, other| {
            other
                .likeness
                .total_cmp(&one.likeness)
                .then((one.document, one.index).cmp(&(other.document, other.index)))
        });
        let mut seen = Vec::new();
        found.retain(|neighbour| {
            let is_new = !seen.contains(&neighbour.document);
            seen.push(neighbour.document);
            is_new
        });
        found.truncate(most);
        found
    }

    /// The statements that share most of the rarest words.
    fn candidates(&self, own: &Entry) -> Candidates {
        let (mut rarest, mut rest) = (Vec::new(), 0.0);
        for word in self.words_of(own) {
            match self.postings.count(*word) {
                Some(count) => rarest.push((count, *word)),
                None if self.postings.is_shared(*word) => rest += weight_of(&self.weights, *word),
                None => {}
            }
        }
        rarest.sort_unstable();
        let mut visited = 0;
        let enough = rarest.iter().take_while(|(_, word)| {
            visited += self.postings.of(*word).len();
            visited <= self.bounds.most_visited
        });
        let enough = enough.count().max(RAREST).min(rarest.len());
        let (visited, others) = rarest.split_at(enough);
        // A list that is cut short leaves out some that have the word.
        let cut = visited
            .iter()
            .filter(|(count, word)| self.postings.of(*word).len() < *count as usize);
        let unseen = others.iter().chain(cut);
        rest += unseen
            .map(|(_, word)| weight_of(&self.weights, *word))
            .sum::<f32>();
        let room = visited
            .iter()
            .map(|(_, word)| self.postings.of(*word).len());
        let mut shared = Shared::with_room(room.sum());
        for (_, word) in visited {
            let weight = weight_of(&self.weights, *word);
            for entry in self.postings.of(*word) {
                shared.add(*entry, weight);
            }
        }
        Candidates {
            entries: shared.heaviest(MOST_COMPARED),
            rest,
        }
    }

    fn neighbour(&self, entry: &Entry, likeness: f32) -> Option<Neighbour> {
        (likeness >= self.bounds.least).then(|| Neighbour {
            document: entry.document,
            index: entry.index,
            likeness: ((likeness - self.bounds.least) / (self.bounds.same - self.bounds.least))
                .clamp(self.bounds.barely, MOST_LIKE),
        })
    }

    fn words_of(&self, entry: &Entry) -> &[u32] {
        self.words.get(within(&entry.words)).unwrap_or_default()
    }
}

/// Words to be asked for, in a table with free slots.
struct Set {
    /// Words, one higher than they are, so that 0 is free.
    slots: Vec<u32>,
}

impl Set {
    fn of(words: &[u32]) -> Self {
        let mut set = Self {
            slots: vec![0; (4 * words.len()).next_power_of_two()],
        };
        for word in words {
            let mut at = set.first(*word);
            while set.slots.get(at).is_some_and(|slot| *slot != 0) {
                at = (at + 1) & (set.slots.len() - 1);
            }
            if let Some(slot) = set.slots.get_mut(at) {
                *slot = word + 1;
            }
        }
        set
    }

    fn has(&self, word: u32) -> bool {
        let mut at = self.first(word);
        while let Some(slot) = self.slots.get(at).filter(|slot| **slot != 0) {
            if *slot == word + 1 {
                return true;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
        false
    }

    /// Where a word is looked for first.
    fn first(&self, word: u32) -> usize {
        (word.wrapping_mul(0x9E37_79B1) >> 12) as usize & (self.slots.len() - 1)
    }
}

fn within(words: &Range<u32>) -> Range<usize> {
    words.start as usize..words.end as usize
}

fn weight_of(weights: &[f32], word: u32) -> f32 {
    weights.get(word as usize).copied().unwrap_or_default()
}
