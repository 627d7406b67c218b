//! Set phrases: copied sentences that recur in documents which have nothing else in common.

use std::collections::BTreeSet;

use crate::align::copies::CopyPair;
use crate::align::sentences::Sentences;
use crate::align::story_builder::Stories;
use crate::align::vectors::Vector;
use crate::similarity::Workers;

/// Two documents whose other sentences are less alike are of unrelated stories.
const UNRELATED: f32 = 0.15;
/// A phrase stands in at least so many documents, or in one source only.
const LEAST_DOCUMENTS: usize = 3;
/// Documents with fewer other words say nothing about how related they are.
const LEAST_REST: usize = 12;
/// Pairs of documents that are looked at for one phrase.
const MOST_PAIRS: usize = 64;

/// Pairs of documents that one task looks at.
const PAIRS_AT_ONCE: usize = 64;

/// Which of the copies are set phrases.
pub(super) fn formulas(
    sentences: &Sentences,
    sources: &[u32],
    stories: &Stories,
    copies: &[CopyPair],
    workers: &impl Workers,
) -> Vec<bool> {
    let phrases = Phrase::all(sentences, copies);
    let rest = Rest {
        sentences,
        stories,
        copied: copied_by_pair(sentences, copies),
    };
    let mut pairs: Vec<(u32, u32)> = phrases
        .iter()
        .flat_map(|phrase| phrase.pairs.iter().copied())
        .collect();
    pairs.sort_unstable();
    pairs.dedup();
    let tasks: Vec<&[(u32, u32)]> = pairs.chunks(PAIRS_AT_ONCE).collect();
    let is_unrelated = workers.map(tasks.len(), |task| {
        let pairs = tasks.get(task).copied().unwrap_or_default().iter();
        pairs
            .map(|pair| rest.is_unrelated(*pair))
            .collect::<Vec<_>>()
    });
    let is_unrelated: Vec<bool> = is_unrelated.into_iter().flatten().collect();
    let strange = |pair: &(u32, u32)| {
        let at = pairs.binary_search(pair);
        at.is_ok_and(|at| is_unrelated.get(at) == Some(&true))
    };
    let mut is_formula = vec![false; sentences.count() as usize];
    for phrase in &phrases {
        let strange = phrase.pairs.iter().filter(|pair| strange(pair)).count();
        if strange * 2 > phrase.pairs.len() && phrase.recurs(sentences, sources) {
            for member in &phrase.members {
                if let Some(slot) = is_formula.get_mut(*member as usize) {
                    *slot = true;
                }
            }
        }
    }
    let is_formula = |pair: &CopyPair| is_formula.get(pair.a as usize) == Some(&true);
    copies.iter().map(is_formula).collect()
}

/// Sentences that are copies of each other, directly or by others.
struct Phrase {
    /// Ascending.
    members: Vec<u32>,
    /// Pairs of their documents, at most [`MOST_PAIRS`]; ascending.
    pairs: Vec<(u32, u32)>,
}

impl Phrase {
    fn all(sentences: &Sentences, copies: &[CopyPair]) -> Vec<Self> {
        let mut partners: Vec<(u32, u32)> = copies
            .iter()
            .flat_map(|pair| [(pair.a, pair.b), (pair.b, pair.a)])
            .collect();
        partners.sort_unstable();
        let mut is_seen = vec![false; sentences.count() as usize];
        let mut phrases = Vec::new();
        for (first, _) in &partners {
            if is_seen.get(*first as usize) == Some(&false) {
                let members = connected(*first, &partners, &mut is_seen);
                let pairs = pairs_of(sentences, &members, &partners);
                phrases.push(Self { members, pairs });
            }
        }
        phrases
    }

    /// Whether it stands in documents enough, or in one source only.
    fn recurs(&self, sentences: &Sentences, sources: &[u32]) -> bool {
        let own = self.members.iter();
        let documents: BTreeSet<u32> = own.map(|member| sentences.document_of(*member)).collect();
        let source = |document: &u32| sources.get(*document as usize).copied();
        let own: BTreeSet<Option<u32>> = documents.iter().map(source).collect();
        documents.len() >= LEAST_DOCUMENTS || own.len() == 1
    }
}

/// The copies of a sentence among `partners`, which are ascending.
fn copies_of(sentence: u32, partners: &[(u32, u32)]) -> impl Iterator<Item = u32> {
    let begin = partners.partition_point(|(own, _)| *own < sentence);
    let own = partners.get(begin..).unwrap_or_default().iter();
    own.take_while(move |(own, _)| *own == sentence)
        .map(|(_, copy)| *copy)
}

/// All sentences that are copies of one, directly or by others, ascending; says of each that it is seen.
fn connected(first: u32, partners: &[(u32, u32)], is_seen: &mut [bool]) -> Vec<u32> {
    let (mut members, mut at) = (vec![first], 0);
    if let Some(slot) = is_seen.get_mut(first as usize) {
        *slot = true;
    }
    while let Some(sentence) = members.get(at).copied() {
        for copy in copies_of(sentence, partners) {
            if let Some(slot) = is_seen.get_mut(copy as usize).filter(|slot| !**slot) {
                *slot = true;
                members.push(copy);
            }
        }
        at += 1;
    }
    members.sort_unstable();
    members
}

/// Pairs of the documents of some sentences that are copies.
fn pairs_of(sentences: &Sentences, members: &[u32], partners: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let met = members
        .iter()
        .flat_map(|one| copies_of(*one, partners).map(move |other| (*one, other)))
        .filter(|(one, other)| one < other);
    let documents =
        met.map(|(one, other)| (sentences.document_of(one), sentences.document_of(other)));
    let mut pairs: Vec<(u32, u32)> = documents.take(MOST_PAIRS).collect();
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

/// Each sentence that is copied between two documents, behind their pair; ascending.
fn copied_by_pair(sentences: &Sentences, copies: &[CopyPair]) -> Vec<((u32, u32), u32)> {
    let mut copied: Vec<((u32, u32), u32)> = copies
        .iter()
        .flat_map(|copy| {
            let pair = (sentences.document_of(copy.a), sentences.document_of(copy.b));
            [(pair, copy.a), (pair, copy.b)]
        })
        .collect();
    copied.sort_unstable();
    copied.dedup();
    copied
}

/// How related documents are beside what was copied.
struct Rest<'a> {
    sentences: &'a Sentences,
    stories: &'a Stories,
    copied: Vec<((u32, u32), u32)>,
}

impl Rest<'_> {
    fn is_unrelated(&self, pair: (u32, u32)) -> bool {
        let begin = self.copied.partition_point(|(own, _)| *own < pair);
        let own = self.copied.get(begin..).unwrap_or_default();
        let end = own.partition_point(|(own, _)| *own == pair);
        let copied = own.get(..end).unwrap_or_default();
        let is_copied = |sentence: u32| copied.binary_search(&(pair, sentence)).is_ok();
        let rest = |document: u32| {
            let own = self.sentences.of_document(document);
            let left = own.filter(|sentence| !is_copied(*sentence));
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
