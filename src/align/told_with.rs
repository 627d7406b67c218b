//! What an event tells of, as the marks and the reader show it.

use crate::align::alignment::{Alignment, Status};
use crate::align::statement_cluster::{Statement, StatementCluster};
use crate::event::EventRef;

/// The happening of an event, with who tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToldWith {
    /// The events that tell it, ascending; the one that was asked for is among them.
    pub members: Vec<EventRef>,
    /// Whether its sources agree on its time.
    pub status: Status,
    /// The document that told it first, where events alone are joined and that is sure.
    pub first: Option<u32>,
    /// The position of its cluster of sentences among [`Alignment::statement_clusters`]; `None` where it is one of events.
    pub cluster: Option<usize>,
}

impl Alignment {
    /// What an event tells of: the happening of its sentence where several documents tell that, as the table of coverage
    /// has it, else what events alone are joined to.
    pub fn told_with(&self, event: EventRef) -> Option<ToldWith> {
        let shared = self.shared_cluster_of(event);
        let of_sentences = shared.map(|(number, cluster)| {
            let mut members: Vec<EventRef> = cluster
                .members
                .iter()
                .filter_map(Statement::event_ref)
                .collect();
            members.sort_unstable();
            members.dedup();
            ToldWith {
                members,
                status: cluster.status,
                first: None,
                cluster: Some(number),
            }
        });
        let of_events = || {
            let cluster = self.cluster_of(event)?;
            Some(ToldWith {
                members: cluster.members.clone(),
                status: cluster.status,
                first: cluster.is_first_sure.then_some(cluster.first),
                cluster: None,
            })
        };
        of_sentences.or_else(of_events)
    }

    /// Whether the days that its happening is given exclude each other.
    pub fn is_conflict(&self, event: EventRef) -> bool {
        let status = match self.shared_cluster_of(event) {
            Some((_, cluster)) => Some(cluster.status),
            None => self.cluster_of(event).map(|cluster| cluster.status),
        };
        status == Some(Status::Conflict)
    }

    /// The cluster of sentences of an event, where events of several documents are in it.
    fn shared_cluster_of(&self, event: EventRef) -> Option<(usize, &StatementCluster)> {
        let number = self.statement_cluster_of(event)?;
        let cluster = self.statement_clusters().get(number)?;
        let mut members = cluster.members.iter().filter_map(Statement::event_ref);
        let is_shared = members.any(|member| member.document != event.document);
        is_shared.then_some((number, cluster))
    }
}
