//! Documents that are one text: a wire that hundreds printed is one story, however many are left uncompared.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use foldhash::fast::RandomState;

use crate::align::copies::CopyPair;
use crate::align::sentences::Sentences;
use crate::align::taken_into::TakenInto;

/// Two documents are one text where so many sentences of the shorter are copies, and two at least.
const MOST: (usize, usize) = (1, 2);
const LEAST: usize = 2;

/// Documents that are one text by the copies between them, set phrases apart: each group of two or more.
pub(super) fn copied_documents(
    sentences: &Sentences,
    copies: &[CopyPair],
    is_formula: &[bool],
) -> Vec<BTreeSet<u32>> {
    let mut counts: HashMap<(u32, u32), usize, RandomState> = HashMap::default();
    for (copy, _) in copies.iter().zip(is_formula).filter(|(_, set)| !**set) {
        let documents = (sentences.document_of(copy.a), sentences.document_of(copy.b));
        *counts.entry(documents).or_default() += 1;
    }
    let size = |document: u32| sentences.of_document(document).len();
    let is_one_text = |((one, other), count): &(&(u32, u32), &usize)| {
        **count >= LEAST && **count * MOST.1 >= size(*one).min(size(*other)) * MOST.0
    };
    let mut pairs: Vec<(u32, u32)> = (counts.iter().filter(is_one_text))
        .map(|(pair, _)| *pair)
        .collect();
    pairs.sort_unstable();
    let mut into = TakenInto::none_of(sentences.documents());
    for (one, other) in &pairs {
        let (one, other) = (into.standing(*one as usize), into.standing(*other as usize));
        into.take(one.max(other), one.min(other));
    }
    let mut groups: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
    for document in pairs.into_iter().flat_map(|(one, other)| [one, other]) {
        let standing = into.standing(document as usize);
        groups.entry(standing).or_default().insert(document);
    }
    groups.into_values().collect()
}
