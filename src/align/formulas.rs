//! Set phrases: copied sentences that recur in documents which have nothing else in common.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::copies::CopyPair;
use crate::align::sentences::Sentences;
use crate::align::story_builder::Stories;
use crate::align::vectors::Vector;

/// Two documents whose other sentences are less alike are of unrelated stories.
const UNRELATED: f32 = 0.15;
/// A phrase stands in at least so many documents, or in one source only.
const LEAST_DOCUMENTS: usize = 3;
/// Documents with fewer other words say nothing about how related they are.
const LEAST_REST: usize = 12;
/// Pairs of documents that are looked at for one phrase.
const MOST_PAIRS: usize = 64;

/// Which of the copies are set phrases.
pub(super) fn formulas(
    sentences: &Sentences,
    sources: &[u32],
    stories: &Stories,
    copies: &[CopyPair],
) -> Vec<bool> {
    let document = |sentence: u32| sentences.place_of(sentence).document;
    let mut partners: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    let mut copied: BTreeMap<(u32, u32), BTreeSet<u32>> = BTreeMap::new();
    for pair in copies {
        partners.entry(pair.a).or_default().push(pair.b);
        partners.entry(pair.b).or_default().push(pair.a);
        let both = copied
            .entry((document(pair.a), document(pair.b)))
            .or_default();
        both.extend([pair.a, pair.b]);
    }
    let mut rest = Rest {
        sentences,
        stories,
        copied: &copied,
        known: BTreeMap::new(),
    };
    let (mut seen, mut found) = (BTreeSet::new(), BTreeSet::new());
    for first in partners.keys() {
        if seen.contains(first) {
            continue;
        }
        let group = connected(*first, &partners);
        seen.extend(group.iter().copied());
        let pairs: BTreeSet<(u32, u32)> = group
            .iter()
            .flat_map(|a| partners.get(a).into_iter().flatten().map(move |b| (*a, *b)))
            .filter(|(a, b)| a < b)
            .map(|(a, b)| (document(a), document(b)))
            .take(MOST_PAIRS)
            .collect();
        let strange = pairs
            .iter()
            .filter(|(one, other)| rest.is_unrelated(*one, *other));
        let strange = strange.count();
        let documents: BTreeSet<u32> = group.iter().map(|sentence| document(*sentence)).collect();
        let source = |document: &u32| sources.get(*document as usize).copied();
        let own: BTreeSet<Option<u32>> = documents.iter().map(source).collect();
        let recurs = documents.len() >= LEAST_DOCUMENTS || own.len() == 1;
        if strange * 2 > pairs.len() && recurs {
            found.extend(group);
        }
    }
    copies.iter().map(|pair| found.contains(&pair.a)).collect()
}

/// All sentences that are copies of one, directly or by others.
fn connected(first: u32, partners: &BTreeMap<u32, Vec<u32>>) -> BTreeSet<u32> {
    let mut group = BTreeSet::from([first]);
    let mut open = vec![first];
    while let Some(sentence) = open.pop() {
        for other in partners.get(&sentence).into_iter().flatten() {
            if group.insert(*other) {
                open.push(*other);
            }
        }
    }
    group
}

/// How related documents are beside what was copied.
struct Rest<'a> {
    sentences: &'a Sentences,
    stories: &'a Stories,
    copied: &'a BTreeMap<(u32, u32), BTreeSet<u32>>,
    known: BTreeMap<(u32, u32), bool>,
}

impl Rest<'_> {
    fn is_unrelated(&mut self, one: u32, other: u32) -> bool {
        let pair = (one.min(other), one.max(other));
        if let Some(known) = self.known.get(&pair) {
            return *known;
        }
        let is_unrelated = self.look(pair);
        self.known.insert(pair, is_unrelated);
        is_unrelated
    }

    fn look(&self, pair: (u32, u32)) -> bool {
        let empty = BTreeSet::new();
        let copied = self.copied.get(&pair).unwrap_or(&empty);
        let rest = |document: u32| {
            let own = self.sentences.of_document(document);
            let left = own.filter(|sentence| !copied.contains(sentence));
            let stems = left.flat_map(|sentence| self.sentences.stems(sentence));
            Vector::of_counted(stems.collect(), self.sentences)
        };
        let (one, other) = (rest(pair.0), rest(pair.1));
        let least = one.entries().len().min(other.entries().len());
        least >= LEAST_REST
            && one.cosine(&other) < UNRELATED
            && self.stories.likeness(pair.0, pair.1) < 0.9
    }
}
