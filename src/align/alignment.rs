//! The happenings of a folder: who told each, when it was, and whether they agree.

use std::collections::BTreeSet;

use crate::align::Report;
use crate::align::cluster::Joined;
use crate::align::copies::Copied;
use crate::align::profile::Profile;
use crate::event::{EventId, EventRef};
use crate::time::Interval;

/// All happenings of a folder.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Alignment {
    clusters: Vec<Cluster>,
    copies: Vec<Copied>,
    /// The position of the cluster of each event, by event.
    by_event: Vec<(EventRef, u32)>,
    has_conflicts: bool,
}

/// One happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Cluster {
    /// The id of its first member: it survives a new run.
    pub id: EventId,
    /// The statements that tell of it, in the order of the folder.
    pub members: Vec<EventRef>,
    /// The member that names it best.
    pub label: EventRef,
    /// When it was, as closely as its members say together; [`Interval::ALWAYS`] where none says it.
    pub interval: Interval,
    /// Whether its sources agree.
    pub status: Status,
    /// The position of the document that told it first.
    pub first: u32,
}

/// Whether the sources of a happening agree on its time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
        reports: &[Report<'_>],
        profiles: &[Profile],
        groups: Vec<Joined>,
        copies: Vec<Copied>,
    ) -> Self {
        let clusters: Vec<Cluster> = groups
            .iter()
            .filter_map(|group| cluster(reports, profiles, group))
            .collect();
        let numbered = (0..).zip(&clusters);
        let mut by_event: Vec<(EventRef, u32)> = numbered
            .flat_map(|(number, cluster)| cluster.members.iter().map(move |at| (*at, number)))
            .collect();
        by_event.sort_unstable();
        let is_conflict = |cluster: &Cluster| cluster.status == Status::Conflict;
        Self {
            has_conflicts: clusters.iter().any(is_conflict),
            clusters,
            copies,
            by_event,
        }
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

    /// Whether another source gives days for the happening that exclude those of this event's cluster.
    pub fn is_conflict(&self, event: EventRef) -> bool {
        let cluster = self.cluster_of(event);
        cluster.is_some_and(|cluster| cluster.status == Status::Conflict)
    }

    /// The happenings, in the order of their first members.
    pub fn clusters(&self) -> &[Cluster] {
        &self.clusters
    }

    /// Copied sentences, by their places.
    pub fn copies(&self) -> &[Copied] {
        &self.copies
    }
}

fn cluster(reports: &[Report<'_>], profiles: &[Profile], group: &Joined) -> Option<Cluster> {
    let members: Vec<&Profile> = group
        .members
        .iter()
        .filter_map(|at| profiles.get(*at as usize))
        .collect();
    let first = *members.first()?;
    let sources: BTreeSet<u32> = members.iter().map(|member| member.source).collect();
    let status = match sources.len() {
        _ if group.is_conflict => Status::Conflict,
        1 => Status::Single,
        _ => Status::Agree,
    };
    let event = |at: EventRef| {
        reports
            .get(at.document as usize)?
            .events
            .get(at.event as usize)
    };
    let written = |member: &&&Profile| {
        let report = reports.get(member.at.document as usize);
        let day = report.and_then(|report| report.dct.best);
        (day.is_none(), day, member.at.document)
    };
    Some(Cluster {
        id: event(first.at)?.id,
        members: members.iter().map(|member| member.at).collect(),
        label: first.at,
        interval: closest(&members, group.is_conflict),
        status,
        first: members.iter().min_by_key(written)?.at.document,
    })
}

/// The days that all members share; where they share none, all the days that they name.
fn closest(members: &[&Profile], is_conflict: bool) -> Interval {
    let known = members
        .iter()
        .map(|member| member.when.interval)
        .filter(|interval| *interval != Interval::ALWAYS);
    let join = |one: Interval, other: Interval| match one.intersection(other) {
        Some(both) if !is_conflict => both,
        _ => one.hull(other),
    };
    known.reduce(join).unwrap_or(Interval::ALWAYS)
}
