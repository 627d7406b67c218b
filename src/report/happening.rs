//! A happening as the page tells it: when, who told it, who first, who not, and in what they differ.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::{ClusterLabel, ConflictKind, Figure, Statement, StatementCluster};
use crate::coverage::{FirstToPublish, Silence, Silences, by_writing};
use crate::describe::event_name;
use crate::event::{Modality, without_conjunction};
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, Index};
use crate::report::quotation::Quotations;
use crate::resolve::Certainty;
use crate::text::cut;
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
    /// Days in words that exclude each other.
    pub(super) other_days: Vec<String>,
    /// What is counted, and the numbers that differ.
    pub(super) other_figures: Vec<(String, Vec<String>)>,
    /// Numbers of its quotations, in the order of writing.
    pub(super) quoted: Vec<usize>,
    /// Sentences that tell it and are not quoted.
    pub(super) unquoted: usize,
    /// What the user says of it.
    pub(super) notes: Vec<String>,
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
        !self.other_days.is_empty() || !self.other_figures.is_empty()
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
        other_days: other_days(words, cluster),
        other_figures: other_figures(index, words, cluster),
        quoted: Vec::new(),
        unquoted: 0,
        notes: Vec::new(),
    }
}

/// Quotes so many sentences of a happening at most: one of each source first, then others. Gives their numbers, and how
/// many are not quoted.
pub(super) fn quote(
    index: &Index,
    words: &Words,
    cluster: &StatementCluster,
    most: usize,
    quotations: &mut Quotations,
) -> (Vec<usize>, usize) {
    let written = |one: &Statement| index.documents().get(one.at.document as usize)?.dct.best;
    let mut members: Vec<&Statement> = cluster.members.iter().collect();
    members.sort_by_key(|one| (by_writing(written(one)), one.at));
    let mut sources = BTreeSet::new();
    let (firsts, rest): (Vec<&Statement>, Vec<&Statement>) = members
        .into_iter()
        .partition(|one| sources.insert(index.source_of(one.at.document)));
    let mut chosen: Vec<&Statement> = firsts.into_iter().chain(rest).collect();
    let unquoted = chosen.len().saturating_sub(most);
    chosen.truncate(most);
    chosen.sort_by_key(|one| (by_writing(written(one)), one.at));
    let numbers = chosen
        .into_iter()
        .filter_map(|one| quotations.number_of(index, words, one));
    (numbers.collect(), unquoted)
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
fn other_days(words: &Words, cluster: &StatementCluster) -> Vec<String> {
    let conflicts = cluster.conflicts.iter();
    let members = conflicts
        .filter(|conflict| conflict.kind == ConflictKind::Day)
        .flat_map(|conflict| &conflict.members);
    let days: BTreeSet<Interval> = members
        .filter_map(|at| cluster.members.get(*at as usize))
        .map(|member| member.interval)
        .filter(|days| *days != Interval::ALWAYS)
        .collect();
    let in_words = days
        .into_iter()
        .map(|days| words.interval(days, Grain::Day));
    in_words.collect()
}

/// What members count in different numbers: the noun, and each number once.
fn other_figures(
    index: &Index,
    words: &Words,
    cluster: &StatementCluster,
) -> Vec<(String, Vec<String>)> {
    let figures = cluster.figures.iter().filter(|figure| figure.differs);
    let mut found = Vec::new();
    for figure in figures {
        let mut noun = None;
        let mut numbers = BTreeMap::new();
        for (member, given) in &figure.given {
            let statement = cluster.members.get(*member as usize);
            let document =
                statement.and_then(|one| index.documents().get(one.at.document as usize));
            noun = noun.or(document.map(|one| given.noun.of(&one.document.text).to_owned()));
            numbers.insert(
                (given.value.to_bits(), given.until.map(f64::to_bits)),
                figure_in_words(words, given),
            );
        }
        if let Some(noun) = noun.filter(|_| numbers.len() > 1) {
            found.push((noun, numbers.into_values().collect()));
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
