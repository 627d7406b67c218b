//! Statements of different documents that tell of the same happening.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use crate::dating::content::Stem;
use crate::time::Weekday;

/// Statements that are looked at for one word: a word in more of them tells none apart.
const MOST_WITH: usize = 80;
/// Others are found by the rarest words of a statement: so many at least, more while few statements have them.
const RAREST: usize = 6;
/// Statements that are compared at most.
const MOST_COMPARED: usize = 24;
/// Below this likeness of the statements themselves that of their documents counts for nothing.
const LEAST_SHARED: f32 = 0.1;
/// How much the likeness of the documents adds.
const WHOLE: f32 = 0.4;
/// How much the same weekday adds, by itself and in documents that are alike.
const AGREEING: f32 = 0.1;
const AGREEING_WHOLE: f32 = 0.5;

/// All statements of a folder, to be found by their words.
#[derive(Clone, Debug)]
pub(super) struct Neighbours {
    /// Below this likeness two statements tell of different things.
    least: f32,
    /// From it on they surely tell of the same.
    same: f32,
    /// Statements that are looked at on the way to those that are compared.
    most_visited: usize,
    entries: Vec<Entry>,
    numbers: HashMap<Stem, u32, BuildHasherDefault<Mixed>>,
    words: Vec<Posting>,
}

#[derive(Clone, Debug)]
struct Entry {
    document: u32,
    index: u32,
    /// Numbers of its words, in order.
    words: Vec<u32>,
    weekday: Option<Weekday>,
    /// Weight of all its words.
    weight: f32,
}

#[derive(Clone, Debug, Default)]
struct Posting {
    count: u32,
    weight: f32,
    entries: Vec<u32>,
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

impl Neighbours {
    /// None yet; likeness counts from `least` on and is full at `same`.
    pub(super) fn new(least: f32, same: f32, most_visited: usize) -> Self {
        Self {
            least,
            same,
            most_visited,
            entries: Vec::new(),
            numbers: HashMap::default(),
            words: Vec::new(),
        }
    }

    /// Adds statement number `index` of `document`.
    pub(super) fn push(&mut self, document: u32, index: u32, words: Words<'_>) {
        let id = self.entries.len() as u32;
        let mut numbers = Vec::with_capacity(words.stems.len());
        for stem in words.stems {
            let next = self.words.len() as u32;
            let number = *self.numbers.entry(*stem).or_insert(next);
            if number == next {
                self.words.push(Posting::default());
            }
            if let Some(posting) = self.words.get_mut(number as usize) {
                posting.count += 1;
                if posting.entries.len() < MOST_WITH {
                    posting.entries.push(id);
                }
            }
            numbers.push(number);
        }
        numbers.sort_unstable();
        self.entries.push(Entry {
            document,
            index,
            words: numbers,
            weekday: words.weekday,
            weight: 0.0,
        });
    }

    /// Weighs the words, once all statements are there.
    pub(super) fn weigh(&mut self) {
        let all = 1.0 + self.entries.len() as f32;
        for posting in &mut self.words {
            posting.weight = (all / posting.count.max(1) as f32).ln();
        }
        for entry in &mut self.entries {
            let weights = entry.words.iter().filter_map(|word| {
                let posting = self.words.get(*word as usize)?;
                Some(posting.weight)
            });
            entry.weight = weights.sum();
        }
    }

    /// The statements of other documents that are most like statement number `id`, the most alike first, one of each
    /// document. Less is asked of those in documents that are `alike` on the whole.
    pub(super) fn of(&self, id: usize, alike: &[Neighbour], most: usize) -> Vec<Neighbour> {
        let Some(own) = self.entries.get(id) else {
            return Vec::new();
        };
        let mut found: Vec<Neighbour> = self
            .candidates(own)
            .into_iter()
            .filter_map(|candidate| {
                let entry = self.entries.get(candidate as usize)?;
                (entry.document != own.document)
                    .then(|| self.compare(own, entry, alike))
                    .flatten()
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
    fn candidates(&self, own: &Entry) -> Vec<u32> {
        let mut rarest: Vec<&Posting> = own
            .words
            .iter()
            .filter_map(|word| self.words.get(*word as usize))
            .filter(|posting| (2..=MOST_WITH as u32 * 6).contains(&posting.count))
            .collect();
        rarest.sort_by_key(|posting| posting.count);
        let mut visited = 0;
        let enough = rarest.iter().take_while(|posting| {
            visited += posting.entries.len();
            visited <= self.most_visited
        });
        let enough = enough.count().max(RAREST);
        rarest.truncate(enough);
        let mut shared: Vec<(u32, f32)> = rarest
            .iter()
            .flat_map(|posting| posting.entries.iter().map(|entry| (*entry, posting.weight)))
            .collect();
        shared.sort_unstable_by_key(|(entry, _)| *entry);
        shared.dedup_by(|later, earlier| {
            let is_same = later.0 == earlier.0;
            earlier.1 += if is_same { later.1 } else { 0.0 };
            is_same
        });
        shared.sort_unstable_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        shared
            .into_iter()
            .take(MOST_COMPARED)
            .map(|(entry, _)| entry)
            .collect()
    }

    fn compare(&self, own: &Entry, entry: &Entry, alike: &[Neighbour]) -> Option<Neighbour> {
        let is_agreeing = match (own.weekday, entry.weekday) {
            (Some(one), Some(other)) if one != other => return None,
            (Some(_), Some(_)) => true,
            _ => false,
        };
        let shared =
            self.common(&own.words, &entry.words) / (own.weight * entry.weight).sqrt().max(1.0);
        let whole = alike
            .iter()
            .find(|other| other.document == entry.document)
            .map_or(0.0, |other| other.likeness);
        let (least, added) = if is_agreeing {
            (
                LEAST_SHARED / 2.0,
                AGREEING + (WHOLE + AGREEING_WHOLE) * whole,
            )
        } else {
            (LEAST_SHARED, WHOLE * whole)
        };
        let likeness = if shared < least {
            shared
        } else {
            shared + added
        };
        (likeness >= self.least).then(|| Neighbour {
            document: entry.document,
            index: entry.index,
            likeness: ((likeness - self.least) / (self.same - self.least)).clamp(0.05, 0.95),
        })
    }

    /// Weight of the words that both have; both in order.
    fn common(&self, one: &[u32], other: &[u32]) -> f32 {
        let (mut left, mut right, mut weight) = (0, 0, 0.0);
        while let (Some(a), Some(b)) = (one.get(left), other.get(right)) {
            if a == b {
                weight += self.words.get(*a as usize).map_or(0.0, |word| word.weight);
            }
            left += usize::from(a <= b);
            right += usize::from(b <= a);
        }
        weight
    }
}
