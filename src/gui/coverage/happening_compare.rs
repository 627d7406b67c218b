//! The sentences that tell of one happening, ready to stand side by side, without any window.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use crate::align::SentenceRef;
use crate::gui::coverage::happening_diff::differing;
use crate::gui::coverage::happening_model::Row;
use crate::gui::coverage::happening_telling::place_of;
use crate::gui::coverage::happening_telling::similarity;
use crate::gui::reader::model::trimmed;
use crate::gui::state::State;
use crate::index::EventRef;
use crate::index::Index;
use crate::text::Span;

/// So many sentences are shown at most.
const MOST: usize = 24;

/// One sentence of a happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Sentence {
    /// Its event.
    pub at: EventRef,
    /// The sentence, in bytes of its document.
    pub span: Span,
    /// The words that date it, in bytes of the sentence, ascending.
    pub dates: Vec<Range<usize>>,
    /// Where it is a copy, the words that the other has not, in bytes of the sentence, ascending.
    pub differing: Vec<Range<usize>>,
    /// How much of it stands in another sentence here too, from 0 to 1.
    pub copied: Option<f32>,
}

/// The sentences of a happening.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The chosen one first, then those that are its copies, then the others as they were written.
    pub sentences: Vec<Sentence>,
    /// How many more there are.
    pub more: usize,
}

impl Comparison {
    /// The shown sentences of a row's happening, the one of `chosen` first.
    pub fn new(state: &State, row: &Row, chosen: EventRef) -> Self {
        let (index, alignment) = (&state.index, &*state.happenings);
        let Some(cluster) = alignment.clusters().get(row.happening) else {
            return Self::default();
        };
        let mask = state.filter.mask(index);
        let mut by_place = BTreeMap::<SentenceRef, Vec<EventRef>>::new();
        for at in cluster.members.iter().filter(|at| mask.shows(index, **at)) {
            if let Some(place) = place_of(index, *at) {
                by_place.entry(place).or_default().push(*at);
            }
        }
        let first = place_of(index, chosen);
        let alike =
            |place: SentenceRef| first.and_then(|first| similarity(alignment, first, place));
        let mut places: Vec<SentenceRef> = by_place.keys().copied().collect();
        places.sort_by_cached_key(|place| {
            let written = index.documents().get(place.document as usize);
            let written = written.and_then(|analysed| analysed.dct.best);
            let percent = alike(*place).map(percent);
            (
                Some(*place) != first,
                Reverse(percent),
                (written.is_none(), written, *place),
            )
        });
        let more = places.len().saturating_sub(MOST);
        places.truncate(MOST);
        let sentences = places.iter().filter_map(|place| {
            let partner = partner(state, *place, &places);
            sentence(index, *place, by_place.get(place)?, partner)
        });
        Self {
            sentences: sentences.collect(),
            more,
        }
    }

    /// Whether a sentence is one of several that are compared with the first: each is then a copy to its own degree.
    pub fn is_like_others(&self, sentence: &Sentence) -> bool {
        self.sentences.len() > 2 && self.sentences.first() != Some(sentence)
    }

    /// How much of the text is copied where any is, in percent.
    pub fn percent(&self) -> Option<u32> {
        let copied = self.sentences.iter().filter_map(|sentence| sentence.copied);
        copied.max_by(f32::total_cmp).map(percent)
    }
}

/// A share as whole percent.
pub fn percent(share: f32) -> u32 {
    (share * 100.0).round() as u32
}

/// The sentence that another is compared with: the first one where that is its copy, else the most alike.
fn partner(
    state: &State,
    place: SentenceRef,
    places: &[SentenceRef],
) -> Option<(SentenceRef, f32)> {
    let alike = |other: &SentenceRef| Some((*other, similarity(&state.happenings, place, *other)?));
    let with_first = places.first().and_then(alike);
    with_first.or_else(|| {
        let all = places.iter().filter_map(alike);
        all.max_by(|one, other| one.1.total_cmp(&other.1))
    })
}

fn sentence(
    index: &Index,
    place: SentenceRef,
    events: &[EventRef],
    partner: Option<(SentenceRef, f32)>,
) -> Option<Sentence> {
    let (span, text) = sentence_at(index, place)?;
    let other = partner.and_then(|(other, _)| sentence_at(index, other));
    let [differing, _] = other.map_or_else(Default::default, |(_, other)| differing(text, other));
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
    Some(Sentence {
        at: *events.first()?,
        span,
        dates,
        differing,
        copied: partner.map(|(_, share)| share),
    })
}

fn sentence_at(index: &Index, place: SentenceRef) -> Option<(Span, &str)> {
    let analysed = index.documents().get(place.document as usize)?;
    let span = analysed.sentences.get(place.sentence as usize)?;
    let span = trimmed(*span, &analysed.document.text);
    Some((span, span.of(&analysed.document.text)))
}
