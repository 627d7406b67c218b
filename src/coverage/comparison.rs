//! The sentences of one happening, to stand side by side.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::align::{Alignment, SentenceRef};
use crate::coverage::report::{by_writing, place_of, similarity};
use crate::coverage::word_diff::differing_words;
use crate::coverage::{EventCluster, ShownClusters};
use crate::index::{EventRef, Index};
use crate::text::Span;

/// So many sentences are shown at most.
const MOST: usize = 24;

/// One sentence of a happening.
#[derive(Clone, Debug, PartialEq)]
pub struct ComparedSentence {
    /// Its event.
    pub at: EventRef,
    /// The sentence, in bytes of its document.
    pub span: Span,
    /// The words that date it, in bytes of the sentence, ascending.
    pub dates: Vec<Range<usize>>,
    /// Where it is a copy, the words that the other has not, in bytes of the sentence, ascending.
    pub differing: Vec<Range<usize>>,
    /// How much of it stands in the sentence that it is compared with too, from 0 to 1.
    pub copied: Option<f32>,
    /// Whether that one stands before it.
    pub follows: bool,
}

/// The sentences of a happening.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The chosen one first, then the others as they were written; behind each those that are its copies.
    pub sentences: Vec<ComparedSentence>,
    /// How many more there are.
    pub more: usize,
}

impl Comparison {
    /// The shown sentences of a happening, the one of `chosen` first.
    pub fn new(clusters: &ShownClusters<'_>, row: &EventCluster, chosen: EventRef) -> Self {
        let (index, alignment) = (clusters.index, clusters.alignment);
        let mut by_place = BTreeMap::<SentenceRef, Vec<EventRef>>::new();
        for at in clusters.members(row.cluster) {
            if let Some(place) = place_of(index, at) {
                by_place.entry(place).or_default().push(at);
            }
        }
        let first = place_of(index, chosen);
        let mut places: Vec<SentenceRef> = by_place.keys().copied().collect();
        places.sort_by_cached_key(|place| {
            let written = index.documents().get(place.document as usize);
            let written = written.and_then(|analysed| analysed.dct.best);
            (Some(*place) != first, by_writing(written), *place)
        });
        let more = places.len().saturating_sub(MOST);
        places.truncate(MOST);
        let pairs = paired(alignment, places).into_iter();
        let sentences = pairs.filter_map(|pair| sentence(index, &pair, by_place.get(&pair.place)?));
        Self {
            sentences: sentences.collect(),
            more,
        }
    }

    /// How much of the chosen sentence is copied, in percent.
    pub fn percent(&self) -> Option<u32> {
        self.sentences.first()?.copied.map(percent)
    }
}

/// A share as whole percent.
pub fn percent(share: f32) -> u32 {
    (share * 100.0).round() as u32
}

/// A sentence and the one that it is compared with.
struct Pair {
    place: SentenceRef,
    with: Option<(SentenceRef, f32)>,
    follows: bool,
}

/// Sentences in their order, behind each its copies, the most alike first: these are compared with it, and it with the
/// first of them.
fn paired(alignment: &Alignment, mut places: Vec<SentenceRef>) -> Vec<Pair> {
    let mut pairs = Vec::new();
    while !places.is_empty() {
        let place = places.remove(0);
        let mut copies: Vec<(SentenceRef, f32)> = Vec::new();
        places.retain(|other| match similarity(alignment, place, *other) {
            Some(share) => {
                copies.push((*other, share));
                false
            }
            None => true,
        });
        copies.sort_by(|one, other| other.1.total_cmp(&one.1));
        pairs.push(Pair {
            place,
            with: copies.first().copied(),
            follows: false,
        });
        pairs.extend(copies.into_iter().map(|(copy, share)| Pair {
            place: copy,
            with: Some((place, share)),
            follows: true,
        }));
    }
    pairs
}

fn sentence(index: &Index, pair: &Pair, events: &[EventRef]) -> Option<ComparedSentence> {
    let (span, text) = sentence_at(index, pair.place)?;
    let other = pair.with.and_then(|(other, _)| sentence_at(index, other));
    let [differing, _] =
        other.map_or_else(Default::default, |(_, other)| differing_words(text, other));
    let whole = span.range();
    let mut dates: Vec<Range<usize>> = events
        .iter()
        .filter_map(|at| {
            let date = index.mention(*at)?.span.range();
            let is_inside = whole.start <= date.start && date.end <= whole.end;
            is_inside.then(|| date.start - whole.start..date.end - whole.start)
        })
        .collect();
    dates.sort_by_key(|date| date.start);
    dates.dedup();
    Some(ComparedSentence {
        at: *events.first()?,
        span,
        dates,
        differing,
        copied: pair.with.map(|(_, share)| share),
        follows: pair.follows,
    })
}

fn sentence_at(index: &Index, place: SentenceRef) -> Option<(Span, &str)> {
    let analysed = index.documents().get(place.document as usize)?;
    let span = analysed.sentences.get(place.sentence as usize)?;
    let span = span.trimmed(&analysed.document.text);
    Some((span, span.of(&analysed.document.text)))
}
