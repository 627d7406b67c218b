//! Two reports side by side: their sentences in pairs, and in what each pair differs.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::align::{AlignedFigure, Alignment, SentenceRef};
use crate::coverage::{by_writing, differing_words};
use crate::event::{Event, Participant};
use crate::index::{AnalyzedDocument, Index};
use crate::text::Span;
use crate::time::{Day, Interval};

/// So many rows are shown at most.
const MOST: usize = 24;
/// Where a larger share of the letters differs, two sentences are in other words altogether.
const OTHER_WORDS: f32 = 0.75;

/// Two documents that tell of one happening, the one that was written first at the front.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPair {
    /// The two.
    pub sides: [PairSide; 2],
    /// The sentences of the happening first, then those that both have of others, then those that one has alone.
    pub rows: Vec<PairRow>,
    /// How many more rows there are.
    pub more: usize,
}

/// One of two documents.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PairSide {
    /// Its sentence of the happening.
    pub at: SentenceRef,
    /// The day it was written, as far as known.
    pub written: Option<Day>,
    /// The days that it gives the happening; [`Interval::ALWAYS`] where it gives none.
    pub days: Interval,
}

/// Sentences that tell the same, or one that stands alone.
#[derive(Clone, Debug, PartialEq)]
pub struct PairRow {
    /// The sentence of each side; at least one is there.
    pub sides: [Option<PairSentence>; 2],
    /// In what they differ, what counts most first.
    pub differences: Vec<Difference>,
}

/// A sentence with its marks, all in bytes of the sentence and ascending.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct PairSentence {
    /// Position of the document.
    pub document: u32,
    /// The sentence, in bytes of the document.
    pub span: Span,
    /// Words that the other has not; none where both are in other words altogether.
    pub differing: Vec<Range<usize>>,
    /// Figures that the other gives, too, and whether in another number.
    pub figures: Vec<(Range<usize>, bool)>,
    /// Names that the other has not.
    pub names: Vec<Range<usize>>,
    /// The words that date something.
    pub dates: Vec<Range<usize>>,
}

/// In what two sentences differ, or what they have in common.
#[derive(Clone, Debug, PartialEq)]
pub enum Difference {
    /// A figure: what is counted, and the number of each.
    Figure(String, [f64; 2]),
    /// The days that they give, which exclude each other.
    Days([Interval; 2]),
    /// Names that one has and the other has not.
    Names,
    /// The words.
    Words,
    /// Nothing: they are one text.
    Nothing,
    /// One side alone has it, by its place.
    Only(usize),
}

impl ReportPair {
    /// Of several sentences of one happening, each with the one that was written first; by when they were written.
    pub fn with_first(
        index: &Index,
        alignment: &Alignment,
        cluster: usize,
        sentences: &[SentenceRef],
    ) -> Vec<Self> {
        let written = |at: SentenceRef| {
            let analyzed = index.documents().get(at.document as usize)?;
            analyzed.dct.best
        };
        let mut sentences = sentences.to_vec();
        sentences.sort_by_key(|at| (by_writing(written(*at)), *at));
        let Some((first, others)) = sentences.split_first() else {
            return Vec::new();
        };
        let pair = |at: &SentenceRef| Self::new(index, alignment, cluster, [*first, *at]);
        others.iter().filter_map(pair).collect()
    }

    /// The documents of two sentences of one happening; `None` where they are one document.
    pub fn new(
        index: &Index,
        alignment: &Alignment,
        cluster: usize,
        sentences: [SentenceRef; 2],
    ) -> Option<Self> {
        let mut sides = [
            side(index, alignment, cluster, sentences[0])?,
            side(index, alignment, cluster, sentences[1])?,
        ];
        if sides[0].at.document == sides[1].at.document {
            return None;
        }
        sides.sort_by_key(|side| (by_writing(side.written), side.at));
        let paired = pairs(alignment, cluster, sides.map(|side| side.at));
        let more = paired.len().saturating_sub(MOST);
        let rows = paired.into_iter().take(MOST);
        let rows = rows.filter_map(|pair| row(index, alignment, pair));
        Some(Self {
            sides,
            rows: rows.collect(),
            more,
        })
    }
}

fn side(index: &Index, alignment: &Alignment, cluster: usize, at: SentenceRef) -> Option<PairSide> {
    let analysed = index.documents().get(at.document as usize)?;
    let members = &alignment.statement_clusters().get(cluster)?.members;
    let member = members.binary_search_by_key(&at, |member| member.at).ok()?;
    Some(PairSide {
        at,
        written: analysed.dct.best,
        days: members.get(member)?.interval,
    })
}

/// Two sentences of one cluster, or one alone.
struct Pair {
    cluster: usize,
    sides: [Option<SentenceRef>; 2],
}

/// The sentences of a document that tell of something, each with its clusters.
fn statements(alignment: &Alignment, document: u32) -> &[(SentenceRef, u32)] {
    let all = alignment.statement_sentences();
    let from = all.partition_point(|(at, _)| at.document < document);
    let to = all.partition_point(|(at, _)| at.document <= document);
    all.get(from..to).unwrap_or_default()
}

fn pairs(alignment: &Alignment, cluster: usize, chosen: [SentenceRef; 2]) -> Vec<Pair> {
    let mut taken: BTreeSet<SentenceRef> = chosen.into();
    let mut pairs = vec![Pair {
        cluster,
        sides: chosen.map(Some),
    }];
    let [one, other] = chosen.map(|at| statements(alignment, at.document));
    for (at, cluster) in one {
        let partner = other
            .iter()
            .find(|(other, of)| of == cluster && !taken.contains(other));
        if let Some((partner, _)) = partner.filter(|_| !taken.contains(at)) {
            taken.extend([*at, *partner]);
            pairs.push(Pair {
                cluster: *cluster as usize,
                sides: [Some(*at), Some(*partner)],
            });
        }
    }
    for (place, all) in [one, other].into_iter().enumerate() {
        for (at, cluster) in all {
            let has_event = is_event(alignment, *cluster, *at);
            if has_event && taken.insert(*at) {
                let mut sides = [None; 2];
                sides[place] = Some(*at);
                pairs.push(Pair {
                    cluster: *cluster as usize,
                    sides,
                });
            }
        }
    }
    pairs
}

/// Whether a sentence was read as an event of a cluster: what stands alone without one says little.
fn is_event(alignment: &Alignment, cluster: u32, at: SentenceRef) -> bool {
    let cluster = alignment.statement_clusters().get(cluster as usize);
    let member = cluster.and_then(|cluster| {
        let found = cluster
            .members
            .binary_search_by_key(&at, |member| member.at);
        cluster.members.get(found.ok()?)
    });
    member.is_some_and(|member| member.event.is_some())
}

fn row(index: &Index, alignment: &Alignment, pair: Pair) -> Option<PairRow> {
    let mut sides = pair.sides.map(|at| sentence(index, at?));
    if let [Some(one), Some(other)] = &mut sides {
        let at = [pair.sides[0]?, pair.sides[1]?];
        let differences = compare(index, alignment, pair.cluster, at, [one, other]);
        return Some(PairRow { sides, differences });
    }
    let place = usize::from(sides[0].is_none());
    sides.iter().flatten().next()?;
    Some(PairRow {
        sides,
        differences: vec![Difference::Only(place)],
    })
}

fn sentence(index: &Index, at: SentenceRef) -> Option<PairSentence> {
    let analysed = index.documents().get(at.document as usize)?;
    let span = analysed.sentences.get(at.sentence as usize)?;
    let span = span.trimmed(&analysed.document.text);
    let dates = analysed.mentions.iter().map(|mention| mention.span);
    Some(PairSentence {
        document: at.document,
        dates: dates.filter_map(|date| within(span, date)).collect(),
        span,
        ..PairSentence::default()
    })
}

/// A stretch of the document in bytes of a sentence that holds it.
fn within(sentence: Span, part: Span) -> Option<Range<usize>> {
    let (whole, part) = (sentence.range(), part.range());
    let start = part.start.checked_sub(whole.start)?;
    (part.end <= whole.end && part.start < part.end).then(|| start..part.end - whole.start)
}

/// Marks what differs in two sentences, and says what it is.
fn compare(
    index: &Index,
    alignment: &Alignment,
    cluster: usize,
    at: [SentenceRef; 2],
    [one, other]: [&mut PairSentence; 2],
) -> Vec<Difference> {
    let mut found = figures(index, alignment, cluster, at, [&mut *one, &mut *other]);
    let documents = at.map(|at| index.documents().get(at.document as usize));
    let [Some(first), Some(second)] = documents else {
        return found;
    };
    found.extend(days(alignment, cluster, at));
    one.names = other_names(first, at[0], one.span, &names(second, at[1]));
    other.names = other_names(second, at[1], other.span, &names(first, at[0]));
    let texts = [
        one.span.of(&first.document.text),
        other.span.of(&second.document.text),
    ];
    let [in_one, in_other] = differing_words(texts[0], texts[1]);
    if !one.names.is_empty() || !other.names.is_empty() {
        found.push(Difference::Names);
    }
    let share = |ranges: &[Range<usize>], text: &str| {
        ranges.iter().map(Range::len).sum::<usize>() as f32 / text.len().max(1) as f32
    };
    let is_other = share(&in_one, texts[0]).min(share(&in_other, texts[1])) > OTHER_WORDS;
    if in_one.is_empty() && in_other.is_empty() {
        found.push(Difference::Nothing);
    } else if found.is_empty() {
        found.push(Difference::Words);
    }
    if !is_other {
        (one.differing, other.differing) = (in_one, in_other);
    }
    found
}

fn days(alignment: &Alignment, cluster: usize, at: [SentenceRef; 2]) -> Option<Difference> {
    let members = &alignment.statement_clusters().get(cluster)?.members;
    let days = at.map(|at| {
        let found = members.binary_search_by_key(&at, |member| member.at).ok();
        let member = found.and_then(|found| members.get(found));
        member.map_or(Interval::ALWAYS, |member| member.interval)
    });
    (!days[0].overlaps(days[1])).then_some(Difference::Days(days))
}

/// The figures that both give, with their marks.
fn figures(
    index: &Index,
    alignment: &Alignment,
    cluster: usize,
    at: [SentenceRef; 2],
    mut sides: [&mut PairSentence; 2],
) -> Vec<Difference> {
    let Some(cluster) = alignment.statement_clusters().get(cluster) else {
        return Vec::new();
    };
    let given = |figure: &AlignedFigure, at: SentenceRef| {
        let mut given = figure.given.iter();
        let is_there = |member: u32| cluster.members.get(member as usize).map(|one| one.at);
        let found = given.find(|(member, _)| is_there(*member) == Some(at));
        found.map(|(_, figure)| figure.clone())
    };
    let mut found = Vec::new();
    for figure in &cluster.figures {
        let (Some(one), Some(other)) = (given(figure, at[0]), given(figure, at[1])) else {
            continue;
        };
        let differs = (one.value, one.until) != (other.value, other.until);
        for (side, figure) in sides.iter_mut().zip([&one, &other]) {
            let range = within(side.span, figure.span);
            side.figures.extend(range.map(|range| (range, differs)));
        }
        let document = index.documents().get(at[0].document as usize);
        let what = document.map(|analysed| one.noun.of(&analysed.document.text).to_owned());
        let values = [one.value, other.value];
        found.push(Difference::Figure(what.unwrap_or_default(), values));
    }
    for side in &mut sides {
        side.figures.sort_by_key(|(range, _)| range.start);
    }
    let agrees = |one: &Difference| matches!(one, Difference::Figure(_, [a, b]) if a == b);
    found.sort_by_key(agrees);
    found
}

fn participants(
    analysed: &AnalyzedDocument,
    at: SentenceRef,
) -> impl Iterator<Item = &Participant> {
    let is_there = move |event: &&Event| event.sentence == at.sentence;
    let events = analysed.events.iter().filter(is_there);
    events.flat_map(|event| event.participants.iter().chain(&event.settings))
}

fn names(analysed: &AnalyzedDocument, at: SentenceRef) -> BTreeSet<&str> {
    let text = &analysed.document.text;
    participants(analysed, at)
        .map(|one| one.name(text))
        .collect()
}

/// The names of a sentence that are none of others.
fn other_names(
    analysed: &AnalyzedDocument,
    at: SentenceRef,
    sentence: Span,
    others: &BTreeSet<&str>,
) -> Vec<Range<usize>> {
    let text = &analysed.document.text;
    let is_other = |one: &&Participant| !others.contains(one.name(text));
    let mut found: Vec<Range<usize>> = participants(analysed, at)
        .filter(is_other)
        .filter_map(|one| within(sentence, one.span))
        .collect();
    found.sort_by_key(|range| (range.start, range.end));
    found.dedup();
    found
}
