//! A happening as the page tells it: when, who told it, who first, who not, and in what they differ.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::{
    ClusterLabel, ConflictKind, Figure, FigureRelation, Statement, StatementCluster,
};
use crate::coverage::{FirstToPublish, Silence, Silences, by_writing};
use crate::describe::coverage_words::counted_noun;
use crate::describe::event_name;
use crate::event::{Modality, without_conjunction};
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, Index};
use crate::report::quotation::Quotations;
use crate::resolve::Certainty;
use crate::text::{Span, cut};
use crate::time::{Day, Grain, Interval};

/// Letters of a sentence that serve as a name.
const MOST_NAME: usize = 120;

/// A happening with what the page says of it.
#[derive(Clone, Debug)]
pub(super) struct Happening {
    /// What happened.
    pub(super) name: String,
    /// When; [`Interval::ALWAYS`] where nobody says it.
    pub(super) days: Interval,
    /// The same in words.
    pub(super) days_in_words: String,
    /// How its days are known; `None` where nobody gives any.
    pub(super) certainty: Option<Certainty>,
    /// Whether it is only planned, asked for or expected.
    pub(super) is_expected: bool,
    /// Whether it is a sentence of one text that several printed.
    pub(super) is_one_text: bool,
    /// For each source of the folder, what it did.
    pub(super) spread: Vec<Told>,
    /// The sources that were first to publish, by position.
    pub(super) first: Vec<usize>,
    /// Whether they were on all possible days of writing.
    pub(super) is_first_sure: bool,
    /// Whether none reports it, and all only mention it.
    pub(super) is_only_mentioned: bool,
    /// Days that exclude each other.
    pub(super) other_days: Vec<Side>,
    /// What is counted in other numbers.
    pub(super) other_figures: Vec<OtherFigure>,
    /// Numbers of its quotations, in the order of writing.
    pub(super) quoted: Vec<usize>,
    /// Sentences that tell it and are not quoted.
    pub(super) unquoted: usize,
    /// What the user says of it.
    pub(super) notes: Vec<String>,
}

/// What its sources count, where they give other numbers for it.
#[derive(Clone, Debug)]
pub(super) struct OtherFigure {
    /// The noun.
    pub(super) what: String,
    /// Each number once, from the least.
    pub(super) sides: Vec<Side>,
    /// Whether it only grew with the time of writing, so that they exclude each other in nothing.
    pub(super) has_grown: bool,
}

/// One of several values that exclude each other, with who says it.
#[derive(Clone, Debug)]
pub(super) struct Side {
    /// The value in words.
    pub(super) value: String,
    /// The sentence that says it, or the first that was written of several: its position among those of the happening.
    member: usize,
    /// The words of a figure, in bytes of the document; days have those that date the sentence.
    pub(super) figure: Option<Span>,
    /// The number of its quotation.
    pub(super) quoted: Option<usize>,
}

/// What a source did with a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// It told it.
    Yes,
    /// It did not, in this row.
    No(Silence),
}

impl Happening {
    /// How many sources told it.
    pub(super) fn source_count(&self) -> usize {
        let told = self.spread.iter().filter(|told| **told == Told::Yes);
        told.count()
    }

    /// Whether its sources exclude each other.
    pub(super) fn is_conflict(&self) -> bool {
        !self.other_days.is_empty() || self.other_figures.iter().any(|one| !one.has_grown)
    }

    /// The day by which it stands in time.
    pub(super) fn day(&self) -> Option<Day> {
        self.days.first().or(self.days.last())
    }

    /// Its place in the order of the page: what sources wrote themselves, then the sentences of one text; those of most
    /// sources first, then by time, undated ones last.
    pub(super) fn order(&self) -> impl Ord + use<> {
        let sources = std::cmp::Reverse(self.source_count());
        let day = self.day();
        let is_one_text = self.is_one_text && self.source_count() > 1;
        (is_one_text, sources, day.is_none(), day, self.days.last())
    }
}

/// A happening of which nothing is quoted yet.
pub(super) fn happening(
    index: &Index,
    words: &Words,
    cluster: &StatementCluster,
    silences: &Silences,
) -> Happening {
    let members = Members::new(index, cluster);
    let first = FirstToPublish::of_statements(index, cluster.members.iter());
    Happening {
        name: name(index, cluster.label),
        days: cluster.interval,
        days_in_words: match cluster.interval {
            Interval::ALWAYS => words.text("report-undated").into_owned(),
            days => words.interval(days, members.grain(days)),
        },
        certainty: members.certainty(),
        is_expected: members.is_expected(),
        is_one_text: cluster.is_one_text,
        spread: members.spread(silences),
        first: first
            .sources
            .iter()
            .map(|source| *source as usize)
            .collect(),
        is_first_sure: first.is_sure,
        is_only_mentioned: first.is_only_mentioned,
        other_days: other_days(index, words, cluster),
        other_figures: other_figures(index, words, cluster),
        quoted: Vec::new(),
        unquoted: 0,
        notes: Vec::new(),
    }
}

impl Happening {
    /// Quotes so many of its sentences at most: all sides of what differs and one of each source first, then others.
    /// Notes how many are not quoted.
    pub(super) fn quote(
        &mut self,
        index: &Index,
        words: &Words,
        cluster: &StatementCluster,
        most: usize,
        quotations: &mut Quotations,
    ) {
        let figures = self.other_figures.iter_mut();
        let figures = figures.flat_map(|one| &mut one.sides);
        let mut sides: Vec<&mut Side> = self.other_days.iter_mut().chain(figures).collect();
        let shown: BTreeSet<usize> = sides.iter().map(|side| side.member).collect();
        let mut members: Vec<(usize, &Statement)> = (0..).zip(&cluster.members).collect();
        members.sort_by_key(|(_, one)| written_first(index, one));
        let mut sources = BTreeSet::new();
        let mut rank = |(at, one): &(usize, &Statement)| {
            let is_new = sources.insert(index.source_of(one.at.document));
            (!shown.contains(at), !is_new)
        };
        let mut chosen: Vec<_> = members.into_iter().map(|one| (rank(&one), one)).collect();
        chosen.sort_by_key(|(rank, _)| *rank);
        let most = most.max(shown.len());
        self.unquoted = chosen.len().saturating_sub(most);
        chosen.truncate(most);
        chosen.sort_by_key(|(_, (_, one))| written_first(index, one));
        for (_, (at, one)) in chosen {
            let number = quotations.number_of(index, words, one);
            self.quoted.extend(number);
            let its = sides.iter_mut().filter(|side| side.member == at);
            its.for_each(|side| side.quoted = number);
        }
    }
}

/// The order of writing.
fn written_first(index: &Index, one: &Statement) -> impl Ord + use<> {
    let document = index.documents().get(one.at.document as usize);
    let written = document.and_then(|analyzed| analyzed.dct.best);
    (by_writing(written), one.at)
}

/// The first of some members in the order of writing.
fn first_written(
    index: &Index,
    cluster: &StatementCluster,
    members: impl IntoIterator<Item = usize>,
) -> Option<usize> {
    let members = members.into_iter();
    let known = members.filter_map(|at| Some((at, cluster.members.get(at)?)));
    let first = known.min_by_key(|(_, one)| written_first(index, one));
    first.map(|(at, _)| at)
}

/// The statements of a cluster with their documents.
struct Members<'a> {
    index: &'a Index,
    all: Vec<(&'a Statement, &'a AnalyzedDocument)>,
}

impl<'a> Members<'a> {
    fn new(index: &'a Index, cluster: &'a StatementCluster) -> Self {
        let members = cluster.members.iter();
        let all = members.filter_map(|one| {
            let analyzed = index.documents().get(one.at.document as usize)?;
            Some((one, &**analyzed))
        });
        Self {
            index,
            all: all.collect(),
        }
    }

    fn documents(&self) -> impl Iterator<Item = u32> + Clone {
        self.all.iter().map(|(one, _)| one.at.document)
    }

    /// For each source of the folder, what it did with the happening.
    fn spread(&self, silences: &Silences) -> Vec<Told> {
        let telling: BTreeSet<usize> = self
            .documents()
            .filter_map(|document| self.index.source_of(document))
            .collect();
        let sources = (0..).zip(self.index.sources());
        let told = |(source, _): (u32, _)| match telling.contains(&(source as usize)) {
            true => Told::Yes,
            false => Told::No(silences.of(source)),
        };
        sources.map(told).collect()
    }

    /// The events of those statements that have one.
    fn events(&self) -> impl Iterator<Item = &'a crate::event::Event> {
        let members = self.all.iter();
        members.filter_map(|(one, analyzed)| analyzed.events.get(one.event? as usize))
    }

    /// The surest of those that date it.
    fn certainty(&self) -> Option<Certainty> {
        let placed = self.events().filter(|event| event.is_placed());
        placed.map(|event| event.certainty).min()
    }

    fn is_expected(&self) -> bool {
        let mut modalities = self.events().map(|event| event.modality).peekable();
        let is_open = |modality| {
            matches!(
                modality,
                Modality::Scheduled | Modality::Proposed | Modality::Predicted
            )
        };
        modalities.peek().is_some() && modalities.all(is_open)
    }

    /// The unit in which one of its statements gives these days.
    fn grain(&self, days: Interval) -> Grain {
        let mut grains = self.all.iter().filter_map(|(one, analyzed)| {
            let event = analyzed.events.get(one.event? as usize)?;
            let mention = analyzed.mentions.get(event.mention? as usize)?;
            (event.interval == days).then_some(mention.grain)
        });
        grains.next().unwrap_or(Grain::Day)
    }
}

/// The label of an event, or a sentence on one line.
fn name(index: &Index, label: ClusterLabel) -> String {
    match label {
        ClusterLabel::Event(at) => event_name::happening(index, at),
        ClusterLabel::Sentence(at) => {
            let analyzed = index.documents().get(at.document as usize);
            let sentence = analyzed.and_then(|analyzed| {
                let sentence = analyzed.sentences.get(at.sentence as usize)?;
                Some(sentence.of(&analyzed.document.text))
            });
            let line = event_name::one_line(without_conjunction(sentence.unwrap_or_default()));
            cut(&line, MOST_NAME).into_owned()
        }
    }
}

/// The days of members that exclude each other, each once, in order.
fn other_days(index: &Index, words: &Words, cluster: &StatementCluster) -> Vec<Side> {
    let conflicts = cluster.conflicts.iter();
    let members = conflicts
        .filter(|conflict| conflict.kind == ConflictKind::Day)
        .flat_map(|conflict| &conflict.members);
    let mut by_days: BTreeMap<Interval, Vec<usize>> = BTreeMap::new();
    for at in members.map(|at| *at as usize) {
        let member = cluster.members.get(at);
        if let Some(one) = member.filter(|one| one.interval != Interval::ALWAYS) {
            by_days.entry(one.interval).or_default().push(at);
        }
    }
    let sides = by_days.into_iter().filter_map(|(days, members)| {
        Some(Side {
            value: words.interval(days, Grain::Day),
            member: first_written(index, cluster, members)?,
            figure: None,
            quoted: None,
        })
    });
    sides.collect()
}

/// What members count in other numbers.
fn other_figures(index: &Index, words: &Words, cluster: &StatementCluster) -> Vec<OtherFigure> {
    let figures = cluster.figures.iter();
    let figures = figures.filter(|figure| figure.numbers != FigureRelation::Alike);
    let mut found = Vec::new();
    for figure in figures {
        let mut noun = None;
        let mut numbers: BTreeMap<_, (String, BTreeMap<usize, Span>)> = BTreeMap::new();
        for (member, given) in &figure.given {
            let statement = cluster.members.get(*member as usize);
            let document =
                statement.and_then(|one| index.documents().get(one.at.document as usize));
            noun =
                noun.or(
                    document.map(|one| counted_noun(words, &one.document.text, given).into_owned())
                );
            let number = (given.value.to_bits(), given.until.map(f64::to_bits));
            let side = numbers.entry(number).or_default();
            side.0 = figure_in_words(words, given);
            side.1.insert(*member as usize, given.span);
        }
        let sides = numbers.into_values().filter_map(|(value, members)| {
            let member = first_written(index, cluster, members.keys().copied())?;
            Some(Side {
                value,
                member,
                figure: members.get(&member).copied(),
                quoted: None,
            })
        });
        let sides: Vec<Side> = sides.collect();
        if let Some(noun) = noun.filter(|_| sides.len() > 1) {
            found.push(OtherFigure {
                what: noun,
                sides,
                has_grown: figure.numbers == FigureRelation::Grew,
            });
        }
    }
    found
}

fn figure_in_words(words: &Words, figure: &Figure) -> String {
    let number = |value: f64| match value {
        whole if whole.fract() == 0.0 && whole.abs() < 1e15 => words.number(whole as i64),
        other => other.to_string(),
    };
    let sign = figure.bound.sign();
    match figure.until {
        Some(until) => format!("{sign}{}–{}", number(figure.value), number(until)),
        None => format!("{sign}{}", number(figure.value)),
    }
}
