//! Statements of different documents that tell of the same happening.

use serde::{Deserialize, Serialize};

use crate::similarity::{Entry, IndexBuilder, Shared, TfIdfIndex, WordSet};
use crate::time::Weekday;

/// Others are found by the rarest words of a statement: so many at least, more while few statements have them.
const RAREST: usize = 6;
/// Statements that are compared at most.
const MOST_COMPARED: usize = 24;
/// No two are the same for sure.
const MOST_LIKE: f32 = 0.95;
/// What tells the same in the same words can still tell of another happening.
const SAME_WORDS: f32 = 0.9;
/// What sums of weights can miss by rounding.
const SLACK: f32 = 1e-4;
/// Below this likeness of the statements themselves that of their documents counts for nothing.
const LEAST_SHARED: f32 = 0.1;
/// How much the likeness of the documents adds.
const WHOLE: f32 = 0.4;
/// How much the same weekday adds, by itself and in documents that are alike.
const AGREEING: f32 = 0.1;
const AGREEING_WHOLE: f32 = 0.5;

/// The weekday that a statement names.
pub(super) type Tag = Option<Weekday>;

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
    all: TfIdfIndex<Tag>,
}

/// Another statement that tells of the same happening.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Neighbour {
    /// Its document, and its place among the statements of that document.
    pub(super) document: u32,
    pub(super) index: u32,
    /// How much they are alike, 0 to 1.
    pub(super) likeness: f32,
    /// How surely it is the same happening, 0 to 1.
    pub(super) trust: f32,
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
    fn of(own: &Entry<Tag>, entry: &Entry<Tag>, alike: &[Neighbour]) -> Option<Self> {
        let is_agreeing = match (own.tag, entry.tag) {
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
fn norm(one: &Entry<Tag>, other: &Entry<Tag>) -> f32 {
    (one.weight * other.weight).sqrt().max(1.0)
}

impl Neighbours {
    /// Those that were gathered.
    pub(super) fn new(gathered: IndexBuilder<Tag>, bounds: Bounds) -> Self {
        Self {
            bounds,
            all: gathered.weighed(),
        }
    }

    /// The statements of other documents that are most like statement number `id`, the most alike first, one of each
    /// document. Less is asked of those in documents that are `alike` on the whole.
    pub(super) fn of(&self, id: usize, alike: &[Neighbour], most: usize) -> Vec<Neighbour> {
        let Some(own) = self.all.entries.get(id) else {
            return Vec::new();
        };
        let words = WordSet::of(self.all.words_of(own));
        let Candidates { entries, rest } = self.candidates(own);
        let mut found: Vec<Neighbour> = entries
            .into_iter()
            .filter_map(|(candidate, shared)| {
                let entry = self.all.entries.get(candidate as usize)?;
                let bonus = Bonus::of(own, entry, alike)?;
                // Most share one rare word and cannot be alike enough, whatever else they share.
                let most = bonus.likeness((shared + rest) / norm(own, entry) + SLACK);
                if most < self.bounds.least || entry.document == own.document {
                    return None;
                }
                let common = self.all.words_of(entry).iter();
                let common = common.filter(|word| words.has(**word));
                let common: f32 = common.map(|word| self.all.weight(*word)).sum();
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
    fn candidates(&self, own: &Entry<Tag>) -> Candidates {
        let (mut rarest, mut rest) = (Vec::new(), 0.0);
        for word in self.all.words_of(own) {
            match self.all.postings.count(*word) {
                Some(count) => rarest.push((count, *word)),
                None if self.all.postings.is_shared(*word) => rest += self.all.weight(*word),
                None => {}
            }
        }
        rarest.sort_unstable();
        let mut visited = 0;
        let enough = rarest.iter().take_while(|(_, word)| {
            visited += self.all.postings.of(*word).len();
            visited <= self.bounds.most_visited
        });
        let enough = enough.count().max(RAREST).min(rarest.len());
        let (visited, others) = rarest.split_at(enough);
        // A list that is cut short leaves out some that have the word.
        let cut = visited
            .iter()
            .filter(|(count, word)| self.all.postings.of(*word).len() < *count as usize);
        let unseen = others.iter().chain(cut);
        rest += unseen.map(|(_, word)| self.all.weight(*word)).sum::<f32>();
        let room = visited
            .iter()
            .map(|(_, word)| self.all.postings.of(*word).len());
        let mut shared = Shared::with_room(room.sum());
        for (_, word) in visited {
            let weight = self.all.weight(*word);
            for entry in self.all.postings.of(*word) {
                shared.add(*entry, weight);
            }
        }
        Candidates {
            entries: shared.heaviest(MOST_COMPARED),
            rest,
        }
    }

    fn neighbour(&self, entry: &Entry<Tag>, likeness: f32) -> Option<Neighbour> {
        let Bounds {
            least,
            same,
            barely,
            ..
        } = self.bounds;
        if likeness < least {
            return None;
        }
        let likeness = ((likeness - least) / (same - least)).clamp(barely, MOST_LIKE);
        Some(Neighbour {
            document: entry.document,
            index: entry.index,
            likeness,
            trust: likeness * SAME_WORDS,
        })
    }
}
