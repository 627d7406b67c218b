//! The happenings of a folder: who told each, when it was, and whether they agree.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::align::Report;
use crate::align::cluster::Joined;
use crate::align::copies::{Copied, SentenceRef};
use crate::align::dates::{Relation, When};
use crate::align::profile::Profile;
use crate::align::statement_cluster::{Statement, StatementCluster, Story};
use crate::event::{EventId, EventRef, label};
use crate::similarity::Stem;
use crate::time::{Day, Interval};

/// All happenings of a folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    clusters: Vec<Cluster>,
    copies: Vec<Copied>,
    stories: Vec<Story>,
    statements: Vec<StatementCluster>,
    /// The position of the cluster of each event, by event.
    by_event: Vec<(EventRef, u32)>,
    /// The position of the cluster of sentences of each event, by event.
    statement_by_event: Vec<(EventRef, u32)>,
    /// The same of each sentence, by sentence.
    statement_by_sentence: Vec<(SentenceRef, u32)>,
    has_conflicts: bool,
}

/// One happening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cluster {
    /// The id of its first member: it survives a new run.
    pub id: EventId,
    /// The statements that tell of it, in the order of the folder.
    pub members: Vec<EventRef>,
    /// The member whose label names most of those who took part; of equals the longest, then the first.
    pub label: EventRef,
    /// When it was, as closely as its members say together; [`Interval::ALWAYS`] where none says it.
    pub interval: Interval,
    /// Whether its sources agree.
    pub status: Status,
    /// The position of the document that told it first, by the best days of writing and then the order of the folder.
    pub first: u32,
    /// Whether it told it first on all possible days of writing.
    pub is_first_sure: bool,
    /// Documents that tell of something of its type and day in much the same words, ascending: it is possibly the same.
    pub near: Vec<u32>,
}

/// Whether the sources of a happening agree on its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Status {
    /// Several sources, and days that can be the same.
    Agree,
    /// Days that exclude each other.
    Conflict,
    /// One source only.
    Single,
}

impl Status {
    /// The word that the output has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agree => "agree",
            Self::Conflict => "conflict",
            Self::Single => "single",
        }
    }
}

impl Alignment {
    pub(super) fn new(
        clusters: Vec<Cluster>,
        copies: Vec<Copied>,
        stories: Vec<Story>,
        statements: Vec<StatementCluster>,
    ) -> Self {
        let numbered = (0..).zip(&clusters);
        let mut by_event: Vec<(EventRef, u32)> = numbered
            .flat_map(|(number, cluster)| cluster.members.iter().map(move |at| (*at, number)))
            .collect();
        by_event.sort_unstable();
        let statement_by_event = by_event_of(&statements);
        let statement_by_sentence = by_sentence_of(&statements);
        let of_events = clusters.iter().map(|cluster| cluster.status);
        let mut statuses = of_events.chain(statements.iter().map(|cluster| cluster.status));
        Self {
            has_conflicts: statuses.any(|status| status == Status::Conflict),
            clusters,
            copies,
            stories,
            statements,
            by_event,
            statement_by_event,
            statement_by_sentence,
        }
    }

    /// All that was found: clusters of events, copies, stories, clusters of sentences.
    pub(super) fn into_parts(
        self,
    ) -> (Vec<Cluster>, Vec<Copied>, Vec<Story>, Vec<StatementCluster>) {
        (self.clusters, self.copies, self.stories, self.statements)
    }

    /// The happening that an event tells of.
    pub fn cluster_of(&self, event: EventRef) -> Option<&Cluster> {
        let at = self.by_event.binary_search_by_key(&event, |(at, _)| *at);
        let (_, number) = self.by_event.get(at.ok()?)?;
        self.clusters.get(*number as usize)
    }

    /// Whether any sources exclude each other.
    pub fn has_conflicts(&self) -> bool {
        self.has_conflicts
    }

    /// The happenings, in the order of their first members.
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// Stories, in the order of their first documents.
    pub fn stories(&self) -> &[Story] {
        &self.stories
    }

    /// Everything that happened, as told by sentences, with an event or without: inside stories and across them.
    ///
    /// In the order of their first members. [`Alignment::clusters`] are the events alone.
    pub fn statement_clusters(&self) -> &[StatementCluster] {
        &self.statements
    }

    /// The position among [`Alignment::statement_clusters`] of what an event tells of.
    pub fn statement_cluster_of(&self, event: EventRef) -> Option<usize> {
        let by_event = &self.statement_by_event;
        let at = by_event.binary_search_by_key(&event, |(at, _)| *at);
        Some(by_event.get(at.ok()?)?.1 as usize)
    }

    /// The sentences that tell of something, ascending, each with the position of that among
    /// [`Alignment::statement_clusters`]; a sentence may tell of several.
    pub fn statement_sentences(&self) -> &[(SentenceRef, u32)] {
        &self.statement_by_sentence
    }

    /// The positions among [`Alignment::statement_clusters`] of what a sentence tells of.
    pub fn statement_clusters_at(&self, at: SentenceRef) -> impl Iterator<Item = usize> {
        let all = &self.statement_by_sentence;
        let begin = all.partition_point(|(known, _)| *known < at);
        let rest = all.get(begin..).unwrap_or_default().iter();
        rest.take_while(move |(known, _)| *known == at)
            .map(|(_, cluster)| *cluster as usize)
    }

    /// Whether two sentences count as one happening.
    pub fn are_one(&self, one: SentenceRef, other: SentenceRef) -> bool {
        let mut of_one = self.statement_clusters_at(one);
        of_one.any(|cluster| self.statement_clusters_at(other).any(|at| at == cluster))
    }

    /// Copied sentences, by their places.
    pub fn copies(&self) -> &[Copied] {
        &self.copies
    }
}

fn by_event_of(statements: &[StatementCluster]) -> Vec<(EventRef, u32)> {
    let events = |(number, cluster): (u32, &StatementCluster)| {
        let events: Vec<_> = cluster
            .members
            .iter()
            .filter_map(Statement::event_ref)
            .collect();
        events.into_iter().map(move |at| (at, number))
    };
    let mut by_event: Vec<_> = (0..).zip(statements).flat_map(events).collect();
    by_event.sort_unstable();
    by_event
}

fn by_sentence_of(statements: &[StatementCluster]) -> Vec<(SentenceRef, u32)> {
    let numbered = (0..).zip(statements);
    let mut by_sentence: Vec<_> = numbered
        .flat_map(|(number, cluster)| cluster.members.iter().map(move |one| (one.at, number)))
        .collect();
    by_sentence.sort_unstable();
    by_sentence.dedup();
    by_sentence
}

impl Cluster {
    /// Of events that tell of the same.
    pub(super) fn of(reports: &[Report<'_>], profiles: &[Profile], group: &Joined) -> Option<Self> {
        let members: Vec<&Profile> = group
            .members
            .iter()
            .filter_map(|at| profiles.get(*at as usize))
            .collect();
        let first = *members.first()?;
        let sources: BTreeSet<u32> = members.iter().map(|member| member.source).collect();
        let status = match sources.len() {
            1 => Status::Single,
            _ if is_conflict(members.iter().map(|member| member.when)) => Status::Conflict,
            _ => Status::Agree,
        };
        let event = |at: EventRef| {
            let report = reports.get(at.document as usize)?;
            report.events.get(at.event as usize)
        };
        let told = members.iter().min_by_key(|member| written(reports, member));
        let shares = shares(&members);
        let best = members.iter().rev().max_by_key(|member| {
            let label = label_of(reports, member);
            (
                label.split(' ').count() >= TELLING,
                typical(&shares, member),
                member.named_in_label,
                label.chars().count(),
            )
        });
        Some(Cluster {
            id: event(first.at)?.id,
            members: members.iter().map(|member| member.at).collect(),
            label: best?.at,
            interval: closest(members.iter().map(|member| member.when.interval)),
            status,
            first: told?.at.document,
            is_first_sure: is_sure(reports, &members, told?.at.document),
            near: Vec::new(),
        })
    }
}

/// Of more statements the label says what most of them say, of fewer it names the most.
const MANY: usize = 4;
/// Two words name a thing, «الاتفاق النووي»; from here on a label may say what became of it.
const TELLING: usize = 3;

/// By word at the triggers of many statements, how many have it.
fn shares(members: &[&Profile]) -> BTreeMap<Stem, u32> {
    let mut shares = BTreeMap::new();
    let many = members.iter().filter(|_| members.len() > MANY);
    for stem in many.flat_map(|member| &member.near) {
        *shares.entry(*stem).or_default() += 1;
    }
    shares
}

/// How typical the words at its trigger are, in steps: of nearly equal ones others decide.
fn typical(shares: &BTreeMap<Stem, u32>, member: &Profile) -> u32 {
    let known = member.near.iter().filter_map(|stem| shares.get(stem));
    let most = shares.values().max().copied().unwrap_or(1);
    let size = (member.near.len().max(1) as f32).sqrt();
    (4.0 * known.sum::<u32>() as f32 / (size * most as f32)) as u32
}

/// The label of an event: of those that name as many, the longest says most.
fn label_of(reports: &[Report<'_>], member: &Profile) -> String {
    let report = reports.get(member.at.document as usize);
    let label = report.and_then(|report| {
        let event = report.events.get(member.at.event as usize)?;
        let mention = event
            .mention
            .and_then(|at| report.mentions.get(at as usize));
        Some(label(report.text, event, mention))
    });
    label.unwrap_or_default()
}

/// By when a document was written: known days first, then by the order of the folder.
fn written(reports: &[Report<'_>], member: &Profile) -> (bool, Option<Day>, u32) {
    let report = reports.get(member.at.document as usize);
    let day = report.and_then(|report| report.dct.best);
    (day.is_none(), day, member.at.document)
}

/// Whether a document was written before those of all other members, whatever their possible days.
fn is_sure(reports: &[Report<'_>], members: &[&Profile], document: u32) -> bool {
    let days = |document: u32| {
        reports
            .get(document as usize)
            .map(|report| report.dct.interval)
    };
    let last = days(document).and_then(Interval::last);
    let is_later = |member: &&&Profile| {
        let first = days(member.at.document).and_then(Interval::first);
        first.zip(last).is_some_and(|(first, last)| first > last)
    };
    let others = members
        .iter()
        .filter(|member| member.at.document != document);
    others.clone().count() > 0 && others.clone().all(|member| is_later(&member))
}

/// Whether any two of some times exclude each other: then the one that begins last excludes the one that ends first.
fn is_conflict(times: impl Iterator<Item = When> + Clone) -> bool {
    let known = || {
        times
            .clone()
            .filter(|when| when.interval != Interval::ALWAYS)
    };
    let last = known().max_by_key(|when| when.interval.first());
    let first = known().min_by_key(|when| {
        when.interval
            .last()
            .map_or((1, None), |last| (0, Some(last)))
    });
    first
        .zip(last)
        .is_some_and(|(first, last)| first.to(&last) == Relation::Apart)
}

/// Days that so many give are those of a happening, whatever others say: «أمس» is copied and printed a day later.
const MOST: (usize, usize) = (3, 4);

/// The days that all share; where they share none, those of most, else all the days that they name.
pub(super) fn closest(intervals: impl Iterator<Item = Interval>) -> Interval {
    let known: Vec<Interval> = intervals
        .filter(|interval| *interval != Interval::ALWAYS)
        .collect();
    let Some((first, others)) = known.split_first() else {
        return Interval::ALWAYS;
    };
    let shared = others
        .iter()
        .try_fold(*first, |shared, other| shared.intersection(*other));
    let hull = || others.iter().fold(*first, |all, other| all.hull(*other));
    shared.or_else(|| of_most(&known)).unwrap_or_else(hull)
}

/// The days that most give, where nearly all agree with them.
fn of_most(known: &[Interval]) -> Option<Interval> {
    let mut counts: BTreeMap<Interval, usize> = BTreeMap::new();
    for interval in known {
        *counts.entry(*interval).or_default() += 1;
    }
    let (days, _) = (counts.into_iter()).max_by_key(|(days, count)| (*count, Reverse(*days)))?;
    let agree = known.iter().filter(|interval| interval.overlaps(days));
    (agree.count() * MOST.1 >= known.len() * MOST.0).then_some(days)
}
