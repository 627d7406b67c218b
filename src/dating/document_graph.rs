//! Where documents tell the same: found once, before any is dated by another.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};

use crate::dating::collection::FEW;
use crate::dating::named::Named;
use crate::dating::neighbours::{Bounds, Neighbour, Neighbours};
use crate::dating::statement::Statement;
use crate::dating::when::When;
use crate::dating::{Evidence, Workers};
use crate::similarity::IndexBuilder;
use crate::text::Span;

/// Statements of others that one statement is compared with.
const MOST_NEIGHBOURS: usize = 8;
/// More documents with the same sentence than these: it is a formula, not a copy.
const MOST_COPIES: usize = 24;

/// How surely two are the same happening that are called by the same noun and name: hardly two are called alike.
const SAME_NAME: f32 = 0.95;

/// One sentence in so many of the shorter document must be shared.
const LEAST_PART: usize = 4;

/// Lists one behind the other: most are empty.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Lists {
    all: Box<[Neighbour]>,
    /// Where each of them ends.
    ends: Box<[u32]>,
}

impl Lists {
    fn new(lists: impl Iterator<Item = Vec<Neighbour>>) -> Self {
        let (mut all, mut ends) = (Vec::new(), Vec::new());
        for list in lists {
            all.extend(list);
            ends.push(all.len() as u32);
        }
        Self {
            all: all.into(),
            ends: ends.into(),
        }
    }

    /// The lists, in order.
    pub(super) fn iter(&self) -> impl Iterator<Item = &[Neighbour]> {
        let mut begin = 0;
        self.ends.iter().map(move |end| {
            let list = begin as usize..*end as usize;
            begin = *end;
            self.all.get(list).unwrap_or_default()
        })
    }
}

/// The links of one document to others.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct DocumentGraph {
    /// For each of its statements those of others that tell of the same happening; none for those that fix their day.
    pub(super) happenings: Lists,
    /// Documents on the same subject.
    pub(super) alike: Vec<Neighbour>,
    /// Documents with the same sentences: how many, and one of them here.
    pub(super) copies: Vec<(u32, u32, Span)>,
}

impl DocumentGraph {
    /// The links of all documents, in their order; of those that others need not date, none.
    pub(super) fn of(traces: &[&Evidence], is_open: &[bool], workers: &impl Workers) -> Vec<Self> {
        let ((statements, first), (subjects, copies, called)) = workers.both(
            || statements(traces),
            || (subjects(traces), copies(traces), by_name(traces)),
        );
        workers.map(traces.len(), |at| {
            let (Some(trace), Some(first)) = (traces.get(at), first.get(at)) else {
                return Self::default();
            };
            if is_open.get(at) != Some(&true) {
                return Self::default();
            }
            let alike = subjects.of(at, &[], MOST_NEIGHBOURS);
            let of_statement = |(id, statement): (usize, &Statement)| match statement.when {
                When::DayOf(_) => named_by_others(at as u32, statement, &called, traces),
                when if when.is_fixed() => Vec::new(),
                _ => statements.of(id, &alike, MOST_NEIGHBOURS),
            };
            Self {
                happenings: Lists::new((*first..).zip(&trace.statements).map(of_statement)),
                copies: copies_of(at as u32, trace, &copies, traces),
                alike,
            }
        })
    }

    /// The documents that it is linked with.
    pub(super) fn documents(&self) -> impl Iterator<Item = u32> + '_ {
        let happenings = self.happenings.all.iter();
        happenings
            .chain(&self.alike)
            .map(|neighbour| neighbour.document)
            .chain(self.copies.iter().map(|(document, ..)| *document))
    }
}

fn subjects(traces: &[&Evidence]) -> Neighbours {
    let mut all = IndexBuilder::default();
    for (at, trace) in traces.iter().enumerate() {
        all.push(at as u32, 0, &trace.stems, None);
    }
    let bounds = Bounds {
        least: 0.12,
        same: 0.5,
        barely: barely(traces),
        most_visited: 300,
    };
    Neighbours::new(all, bounds)
}

/// All statements, and the number of the first of each document.
fn statements(traces: &[&Evidence]) -> (Neighbours, Vec<usize>) {
    let (mut all, mut first, mut next) = (IndexBuilder::default(), Vec::new(), 0);
    for (at, trace) in traces.iter().enumerate() {
        first.push(next);
        for (index, statement) in trace.statements.iter().enumerate() {
            all.push(
                at as u32,
                index as u32,
                &statement.stems,
                statement.weekday(),
            );
            next += 1;
        }
    }
    let bounds = Bounds {
        least: 0.28,
        same: 0.75,
        barely: barely(traces),
        most_visited: 200,
    };
    (Neighbours::new(all, bounds), first)
}

/// What being only just alike says: nothing among few documents, which do not show what words are rare.
fn barely(traces: &[&Evidence]) -> f32 {
    if traces.len() > FEW { 0.05 } else { 0.0 }
}

/// Statements of documents, each with its distance from a happening that it names.
type Naming = Vec<(u32, usize, u32)>;

/// The statements that fix the day of a happening which another document counts from.
fn by_name(traces: &[&Evidence]) -> HashMap<Named, Naming> {
    let all = || {
        (0..).zip(traces).flat_map(|(document, trace)| {
            let statements = (0..).zip(&trace.statements);
            statements.map(move |(index, statement)| (document, index, statement))
        })
    };
    let counting = all().filter(|(.., statement)| matches!(statement.when, When::DayOf(_)));
    let mut naming: HashMap<Named, Naming> = counting
        .flat_map(|(.., statement)| &statement.named)
        .map(|(named, _)| (*named, Vec::new()))
        .collect();
    if naming.is_empty() {
        return naming;
    }
    for (document, index, statement) in all().filter(|(.., statement)| statement.when.is_fixed()) {
        for (named, far) in &statement.named {
            if let Some(places) = naming.get_mut(named) {
                places.push((document, *far, index));
            }
        }
    }
    // The nearest of each document, and one more document than are asked, since one may be the asking one.
    naming.values_mut().for_each(|places| {
        places.sort_unstable();
        places.dedup_by_key(|(document, ..)| *document);
        places.sort_by_key(|(_, far, _)| *far);
        places.truncate(MOST_NEIGHBOURS + 1);
    });
    naming
}

/// What others tell of the happening that a statement counts from, one statement of each document; nothing where they
/// name different days: then the name is that of several.
fn named_by_others(
    at: u32,
    statement: &Statement,
    naming: &HashMap<Named, Naming>,
    traces: &[&Evidence],
) -> Vec<Neighbour> {
    let places = statement
        .named
        .iter()
        .filter_map(|(named, _)| naming.get(named));
    let others = places.flatten().filter(|(document, ..)| *document != at);
    let when = |document: u32, index: u32| {
        let trace = traces.get(document as usize)?;
        trace.statements.get(index as usize)?.when.day_of_year()
    };
    let days = others
        .clone()
        .filter_map(|(document, _, index)| when(*document, *index));
    if !days
        .clone()
        .zip(days.skip(1))
        .all(|(one, other)| one == other)
    {
        return Vec::new();
    }
    let neighbour = |(document, _, index): &(u32, usize, u32)| Neighbour {
        document: *document,
        index: *index,
        likeness: SAME_NAME,
        trust: SAME_NAME,
    };
    others.take(MOST_NEIGHBOURS).map(neighbour).collect()
}

fn copies(traces: &[&Evidence]) -> HashMap<u64, Vec<u32>> {
    let mut copies: HashMap<u64, Vec<u32>> = HashMap::new();
    for (at, trace) in traces.iter().enumerate() {
        for (hash, _) in &trace.sentences {
            let with = copies.entry(*hash).or_default();
            if with.len() <= MOST_COPIES && with.last() != Some(&(at as u32)) {
                with.push(at as u32);
            }
        }
    }
    copies.retain(|_, with| (2..=MOST_COPIES).contains(&with.len()));
    copies
}

/// The documents that share sentences with this one, those that share most first.
fn copies_of(
    at: u32,
    trace: &Evidence,
    copies: &HashMap<u64, Vec<u32>>,
    traces: &[&Evidence],
) -> Vec<(u32, u32, Span)> {
    let mut found: Vec<(u32, u32, Span)> = Vec::new();
    let mut seen = Vec::new();
    for (hash, span) in &trace.sentences {
        if seen.contains(hash) {
            continue;
        }
        seen.push(*hash);
        let with = copies.get(hash).into_iter().flatten();
        for other in with.filter(|other| **other != at) {
            match found.iter_mut().find(|(document, ..)| document == other) {
                Some((_, count, _)) => *count += 1,
                None => found.push((*other, 1, *span)),
            }
        }
    }
    // A footer is in many documents and is little of each.
    found.retain(|(document, count, _)| {
        let other = traces
            .get(*document as usize)
            .map_or(0, |other| other.sentences.len());
        *count as usize * LEAST_PART >= other.min(trace.sentences.len())
    });
    found.sort_by_key(|(document, count, _)| (std::cmp::Reverse(*count), *document));
    found
}
