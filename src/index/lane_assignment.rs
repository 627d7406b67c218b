//! Which lanes each event stands in.

use std::sync::Arc;

use crate::index::lane_by::{LaneBy, LaneKey};
use crate::index::name_table::NameTable;
use crate::index::{EventRef, Index};

/// So many lanes stand for themselves however few events they hold.
const MOST_SMALL: usize = 40;
/// More lanes than this are drawn never: nobody scrolls through them.
const MOST: usize = 2_000;

/// What a lane is called.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LaneCandidate {
    pub(super) key: LaneKey,
    pub(super) name: Arc<str>,
    /// How many events it has, where that is counted already; else 0.
    pub(super) count: usize,
}

/// The lanes in their order, and those of each event.
pub(super) struct LaneAssignment {
    pub(super) lanes: Vec<LaneCandidate>,
    /// How many lanes share that of the others.
    pub(super) gathered: usize,
    /// Whether some of them do so only for being small.
    pub(super) opens: bool,
    of: Of,
}

enum Of {
    /// One lane for all documents, of which there are so many.
    All(u32),
    /// By document.
    Document(Vec<u32>),
    /// By the names of each event, whose numbers are those of lanes.
    Names(NameTable),
}

impl LaneAssignment {
    pub(super) fn new(index: &Index, by: LaneBy, gathers: bool) -> Self {
        match by {
            LaneBy::Source | LaneBy::Nothing => Self {
                lanes: vec![head(LaneKey::All)],
                gathered: 0,
                opens: false,
                of: Of::All(index.documents().len() as u32),
            },
            LaneBy::Document => Self::by_document(index, gathers),
            LaneBy::Place => {
                let cast = NameTable::new(index, |event, add| event.places_named().for_each(add));
                Self::by_name(cast, gathers)
            }
            LaneBy::Participant => {
                let cast =
                    NameTable::new(index, |event, add| event.participants.iter().for_each(add));
                Self::by_name(cast, gathers)
            }
        }
    }

    fn by_document(index: &Index, gathers: bool) -> Self {
        let documents = index.documents();
        let mut order: Vec<usize> = (0..documents.len()).collect();
        let day = |at: &usize| documents.get(*at).and_then(|analysed| analysed.dct.best);
        order.sort_by_key(|at| (day(at).is_none(), day(at)));
        let candidates = order.iter().filter_map(|at| {
            let analysed = documents.get(*at)?;
            let leading = analysed.events.iter().filter(|event| event.leads);
            Some(LaneCandidate {
                key: LaneKey::Of((*analysed.document.id).into()),
                name: Arc::clone(&analysed.document.id),
                count: leading.count(),
            })
        });
        let Settled {
            lanes,
            numbers,
            gathered,
            opens,
        } = settle(candidates.collect(), gathers);
        let mut by_document = vec![0; documents.len()];
        for (at, number) in order.iter().zip(numbers) {
            if let Some(place) = by_document.get_mut(*at) {
                *place = number;
            }
        }
        Self {
            lanes,
            gathered,
            opens,
            of: Of::Document(by_document),
        }
    }

    fn by_name(mut cast: NameTable, gathers: bool) -> Self {
        let mut order: Vec<u32> = (0..cast.names().len() as u32).collect();
        let name = |at: &u32| cast.names().get(*at as usize);
        order.sort_by_cached_key(|at| {
            let name = name(at);
            let count = name.map_or(0, |name| name.count);
            (
                std::cmp::Reverse(count),
                name.map(|name| name.folded.clone()),
            )
        });
        let candidates = order.iter().filter_map(|at| {
            let name = name(at)?;
            Some(LaneCandidate {
                key: LaneKey::Of(name.folded.clone()),
                name: Arc::from(name.written.as_str()),
                count: name.count as usize,
            })
        });
        let Settled {
            mut lanes,
            numbers,
            gathered,
            opens,
        } = settle(candidates.collect(), gathers);
        let nameless = lanes.len() as u32;
        lanes.push(head(LaneKey::Nameless));
        let mut by_name = vec![0; order.len()];
        for (at, number) in order.iter().zip(numbers) {
            if let Some(place) = by_name.get_mut(*at as usize) {
                *place = number;
            }
        }
        cast.renumber(&by_name, nameless);
        Self {
            lanes,
            gathered,
            opens,
            of: Of::Names(cast),
        }
    }

    /// The numbers of the lanes of an event that a view shows.
    pub(super) fn lanes_of(&self, at: EventRef) -> &[u32] {
        match &self.of {
            Of::All(_) => &[0],
            Of::Document(lanes) => {
                let lane = lanes.get(at.document as usize);
                lane.map_or(&[], std::slice::from_ref)
            }
            Of::Names(cast) => cast.of(at),
        }
    }

    /// Tells of each document, in order, the lanes that its events stand in; some more than once.
    pub(super) fn each_document(&self, mut tell: impl FnMut(u32, u32)) {
        match &self.of {
            Of::All(count) => (0..*count).for_each(|document| tell(document, 0)),
            Of::Document(lanes) => {
                let lanes = (0_u32..).zip(lanes);
                lanes.for_each(|(document, lane)| tell(document, *lane));
            }
            Of::Names(cast) => cast.each_document(tell),
        }
    }
}

fn head(key: LaneKey) -> LaneCandidate {
    LaneCandidate {
        key,
        name: Arc::from(""),
        count: 0,
    }
}

/// Candidates that became lanes, or share one.
struct Settled {
    lanes: Vec<LaneCandidate>,
    /// Of each candidate the number of its lane.
    numbers: Vec<u32>,
    /// How many share one.
    gathered: usize,
    /// Whether some of these do so only for being small.
    opens: bool,
}

/// Those with a single event beyond the first are gathered, and in any case those that are too many.
fn settle(candidates: Vec<LaneCandidate>, gathers: bool) -> Settled {
    let mut by_count: Vec<usize> = (0..candidates.len()).collect();
    let count = |at: &usize| candidates.get(*at).map_or(0, |candidate| candidate.count);
    by_count.sort_by_key(|at| std::cmp::Reverse(count(at)));
    let mut is_gathered = vec![false; candidates.len()];
    let mut opens = false;
    for (rank, at) in by_count.iter().enumerate() {
        let is_small = gathers && rank >= MOST_SMALL && count(at) <= 1;
        let is_beyond = rank >= MOST;
        opens |= is_small && !is_beyond;
        if let Some(is_gathered) = is_gathered.get_mut(*at) {
            *is_gathered = is_small || is_beyond;
        }
    }
    let gathered = is_gathered.iter().filter(|is| **is).count();
    let others = (candidates.len() - gathered) as u32;
    let (mut lanes, mut numbers) = (Vec::new(), Vec::new());
    for (candidate, is_gathered) in candidates.into_iter().zip(is_gathered) {
        if is_gathered {
            numbers.push(others);
        } else {
            numbers.push(lanes.len() as u32);
            lanes.push(candidate);
        }
    }
    if gathered > 0 {
        lanes.push(head(LaneKey::Others));
    }
    Settled {
        lanes,
        numbers,
        gathered,
        opens,
    }
}
