//! Groups of headlines and the dated happening that they tell: one row, not one for each story and another for all who
//! look back at it.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::Report;
use crate::align::alignment::Cluster;
use crate::align::background::is_background;
use crate::align::cluster_builder::ClusterBuilder;
use crate::align::cluster_days::days_of;
use crate::align::copies::SentenceRef;
use crate::align::statement_cluster::{ClusterReason, Statement, StatementCluster};
use crate::align::taken_into::TakenInto;
use crate::event::EventRef;
use crate::text::Token;
use crate::time::Interval;

/// A group tells a happening that one of so many of its documents tell in it, and two at least.
const GROUP_OF: usize = 2;
const LEAST: usize = 2;

/// Groups that are one happening with some dated events.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// By cluster of events: whether a group tells of it.
    pub(super) is_told: Vec<bool>,
    /// The group that stays of several, with all sentences that it gets.
    pub(super) more: BTreeMap<usize, BTreeSet<u32>>,
    /// Groups that are in another one.
    pub(super) gone: BTreeSet<usize>,
}

impl ClusterBuilder<'_> {
    /// The groups of headlines that tell the same dated happening; `built` are their clusters.
    pub(super) fn rows(&self, groups: &[&[u32]], built: &[StatementCluster]) -> Rows {
        let mut holders: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
        for (number, members) in groups.iter().enumerate() {
            for member in *members {
                holders.entry(*member).or_default().push(number);
            }
        }
        let mut rows = Rows::default();
        let mut into = TakenInto::none_of(groups.len());
        let mut taken: Vec<(usize, BTreeSet<u32>)> = Vec::new();
        let mut tokens = Vec::new();
        for cluster in self.events {
            let about = self.groups_about(cluster, &holders, built, &mut tokens);
            rows.is_told.push(!about.is_empty());
            let Some(first) = about.first().copied() else {
                continue;
            };
            let sentences = cluster
                .members
                .iter()
                .filter_map(|at| self.sentence_of(*at));
            taken.push((first, sentences.collect()));
            for other in about.into_iter().skip(1) {
                let (one, other) = (into.standing(first), into.standing(other));
                let size = |at: usize| groups.get(at).map_or(0, |group| group.len());
                let is_first = (size(one), other) >= (size(other), one);
                let (kept, gone) = if is_first { (one, other) } else { (other, one) };
                into.take(gone, kept);
            }
        }
        for (first, sentences) in taken {
            rows.more
                .entry(into.standing(first))
                .or_default()
                .extend(sentences);
        }
        for (number, members) in groups.iter().enumerate() {
            let kept = into.standing(number);
            if kept != number {
                rows.gone.insert(number);
                rows.more.entry(kept).or_default().extend(members.iter());
            }
        }
        rows
    }

    /// The groups of headlines of one day that mostly tell a dated happening, ascending.
    fn groups_about(
        &self,
        cluster: &Cluster,
        holders: &BTreeMap<u32, Vec<usize>>,
        built: &[StatementCluster],
        tokens: &mut Vec<Token>,
    ) -> Vec<usize> {
        let mut documents: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
        if cluster.interval.len_days() != Some(1) {
            return Vec::new();
        }
        for at in &cluster.members {
            let groups = self.sentence_of(*at).and_then(|at| holders.get(&at));
            for group in groups.into_iter().flatten() {
                let is_of_day = |row: &StatementCluster| row.interval == cluster.interval;
                if built.get(*group).is_some_and(is_of_day) && !self.looks_back(*at, tokens) {
                    documents.entry(*group).or_default().insert(at.document);
                }
            }
        }
        let is_about = |(group, telling): &(usize, BTreeSet<u32>)| {
            let Some(row) = built.get(*group) else {
                return false;
            };
            let headlines = row.members.iter().filter(|one| one.at.sentence == 0);
            let all: BTreeSet<u32> = row.members.iter().map(|one| one.at.document).collect();
            headlines.count() > 1 && telling.len() >= LEAST && telling.len() * GROUP_OF >= all.len()
        };
        documents
            .into_iter()
            .filter(is_about)
            .map(|(group, _)| group)
            .collect()
    }

    fn looks_back(&self, at: EventRef, tokens: &mut Vec<Token>) -> bool {
        let report = self.reports.get(at.document as usize);
        let event = report.and_then(|report: &Report<'_>| report.events.get(at.event as usize));
        let both = report.zip(event);
        both.is_none_or(|(report, event)| is_background(report, event, tokens))
    }

    /// A row that knows who tells its dated happening in another row: the other documents of the events that it mostly
    /// tells of, and those that tell of something of their type and day in much the same words.
    pub(super) fn with_near(&self, mut row: StatementCluster) -> StatementCluster {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        let event = |one: &Statement| {
            let document = one.at.document;
            one.event.map(|event| EventRef { document, event })
        };
        let events = row.members.iter().filter_map(event);
        for cluster in events.filter_map(|at| self.by_event.get(&at).copied()) {
            *counts.entry(cluster).or_default() += 1;
        }
        let dated = counts.values().sum::<usize>();
        let main = counts
            .into_iter()
            .filter(|(_, count)| count * GROUP_OF > dated);
        let clusters = main.filter_map(|(at, _)| self.events.get(at as usize));
        let others = clusters.flat_map(|cluster| {
            let members = cluster.members.iter().map(|at| at.document);
            members.chain(cluster.near.iter().copied())
        });
        let own: BTreeSet<u32> = row.members.iter().map(|one| one.at.document).collect();
        let near: BTreeSet<u32> = others.filter(|at| !own.contains(at)).collect();
        row.near = near.into_iter().collect();
        row
    }

    /// A row with more sentences that tell the same happening; it stays in its story.
    pub(super) fn with_more(
        &self,
        row: &StatementCluster,
        more: &BTreeSet<u32>,
    ) -> Option<StatementCluster> {
        let own = row.members.iter().map(|member| member.at);
        let others = more.iter().map(|at| self.sentences.place_of(*at));
        let places: BTreeSet<SentenceRef> = own.chain(others).collect();
        let places: Vec<SentenceRef> = places.into_iter().collect();
        let (events, by_event) = (self.events, self.by_event);
        let days = days_of(self.reports, self.sentences, events, by_event, &places);
        let headlines = places.iter().filter(|place| place.sentence == 0).count() as u32;
        let mut reasons = row.reasons.clone();
        for reason in &mut reasons {
            if matches!(reason, ClusterReason::Headlines(..)) {
                *reason = ClusterReason::Headlines(headlines, places.len() as u32);
            }
        }
        let mut joined = self.finish(places, days, row.confidence, reasons)?;
        joined.story = joined.story.or(row.story);
        if joined.interval == Interval::ALWAYS {
            joined.interval = row.interval;
        }
        Some(joined)
    }
}
