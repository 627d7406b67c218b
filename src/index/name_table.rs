//! The names of all events of a folder, as numbers.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

use xxhash_rust::xxh3::xxh3_64_with_seed;

use crate::event::{Event, Participant};
use crate::index::{EventRef, Index};
use crate::text::Normalised;

/// A name with all its spellings.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Name {
    /// Spellings that are typed for each other, as one.
    pub(super) folded: Box<str>,
    /// As it is written first.
    pub(super) written: String,
    /// How many events name it.
    pub(super) count: u32,
}

/// The numbers of the names of each event, one event after the other in one array.
#[derive(Debug, Default)]
pub(super) struct NameTable {
    names: Vec<Name>,
    numbers: Vec<u32>,
    /// Where the numbers of each event begin; one more at the end.
    begins: Vec<u32>,
    /// The place in `begins` of each document's first event; one more at the end.
    documents: Vec<u32>,
}

/// Names by their spellings.
#[derive(Default)]
struct Known<'i> {
    names: Vec<Name>,
    by_spelling: HashMap<&'i str, u32, BuildHasherDefault<Quick>>,
    by_folded: HashMap<Box<str>, u32>,
}

/// Hashes short words at once: names are looked up by the million.
#[derive(Default)]
struct Quick(u64);

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        self.0 = xxh3_64_with_seed(bytes, self.0);
    }

    /// What a string ends with tells nothing beside its bytes.
    fn write_u8(&mut self, _end: u8) {}

    fn finish(&self) -> u64 {
        self.0
    }
}

impl NameTable {
    /// Takes from each event that a view shows the names that `names_of` tells.
    pub(super) fn new<'i>(
        index: &'i Index,
        names_of: impl Fn(&'i Event, &mut dyn FnMut(&'i Participant)),
    ) -> Self {
        let mut known = Known::default();
        let mut cast = Self::default();
        for analysed in index.documents() {
            cast.documents.push(cast.begins.len() as u32);
            for event in &analysed.events {
                let begin = cast.numbers.len();
                cast.begins.push(begin as u32);
                if !event.leads {
                    continue;
                }
                names_of(event, &mut |participant| {
                    let text = &analysed.document.text;
                    let Some(name) = index.names().name_of(participant, text) else {
                        return;
                    };
                    let number = known.number(name);
                    let others = cast.numbers.get(begin..).unwrap_or_default();
                    if !others.contains(&number) {
                        cast.numbers.push(number);
                    }
                });
                for number in cast.numbers.get(begin..).unwrap_or_default() {
                    if let Some(name) = known.names.get_mut(*number as usize) {
                        name.count += 1;
                    }
                }
            }
        }
        cast.documents.push(cast.begins.len() as u32);
        cast.begins.push(cast.numbers.len() as u32);
        cast.names = known.names;
        cast
    }

    pub(super) fn names(&self) -> &[Name] {
        &self.names
    }

    /// The numbers of an event that a view shows; never none once they are lanes.
    pub(super) fn of(&self, at: EventRef) -> &[u32] {
        let first = self.documents.get(at.document as usize);
        let place = first.map_or(0, |first| (first + at.event) as usize);
        let (Some(begin), Some(end)) = (self.begins.get(place), self.begins.get(place + 1)) else {
            return &[];
        };
        let numbers = self.numbers.get(*begin as usize..*end as usize);
        numbers.unwrap_or_default()
    }

    /// Puts the number of a lane in the place of each name's, once an event; `nameless` where there is no name.
    pub(super) fn renumber(&mut self, by_name: &[u32], nameless: u32) {
        let old = std::mem::take(self);
        self.numbers.reserve(old.numbers.len());
        self.begins.reserve(old.begins.len());
        for pair in old.begins.windows(2) {
            let [from, to] = [pair.first(), pair.last()].map(|at| at.map_or(0, |at| *at as usize));
            let begin = self.numbers.len();
            self.begins.push(begin as u32);
            for number in old.numbers.get(from..to).unwrap_or_default() {
                let lane = by_name.get(*number as usize).copied().unwrap_or(nameless);
                let others = self.numbers.get(begin..).unwrap_or_default();
                if !others.contains(&lane) {
                    self.numbers.push(lane);
                }
            }
            if self.numbers.len() == begin {
                self.numbers.push(nameless);
            }
        }
        self.begins.push(self.numbers.len() as u32);
        self.documents = old.documents;
    }

    /// Tells of each document, in order, the numbers of its events.
    pub(super) fn each_document(&self, mut tell: impl FnMut(u32, u32)) {
        let places = self.documents.iter().zip(self.documents.iter().skip(1));
        for (document, (first, end)) in (0_u32..).zip(places) {
            let begin = self.begins.get(*first as usize);
            let end = self.begins.get(*end as usize);
            let (Some(begin), Some(end)) = (begin, end) else {
                continue;
            };
            let numbers = self.numbers.get(*begin as usize..*end as usize);
            let numbers = numbers.unwrap_or_default().iter();
            numbers.for_each(|number| tell(document, *number));
        }
    }
}

impl<'i> Known<'i> {
    fn number(&mut self, spelling: &'i str) -> u32 {
        if let Some(number) = self.by_spelling.get(spelling) {
            return *number;
        }
        let folded = fold(spelling);
        let next = self.names.len() as u32;
        let number = *self.by_folded.entry(folded.clone()).or_insert(next);
        if number == next {
            self.names.push(Name {
                folded,
                written: in_one_line(spelling),
                count: 0,
            });
        }
        self.by_spelling.insert(spelling, number);
        number
    }
}

/// Letters folded as in documents, Latin ones small, without spaces: عبد العزيز is عبدالعزيز.
pub(super) fn fold(spelling: &str) -> Box<str> {
    let folded = Normalised::new(spelling);
    let letters = folded.as_str().split_whitespace();
    letters.collect::<String>().to_lowercase().into()
}

fn in_one_line(spelling: &str) -> String {
    spelling.split_whitespace().collect::<Vec<_>>().join(" ")
}
