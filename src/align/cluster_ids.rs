//! Ids of clusters: they survive a new run, and each is given once.

use std::collections::HashSet;

use xxhash_rust::xxh3::Xxh3;

use crate::align::Report;
use crate::align::copies::SentenceRef;
use crate::align::statement_cluster::StatementCluster;
use crate::event::EventId;

/// The id of what begins with a sentence: from its document's name and its words.
pub(super) fn id_of(reports: &[Report<'_>], at: SentenceRef) -> EventId {
    let mut hasher = Xxh3::new();
    add_sentence(&mut hasher, reports, at);
    EventId(hasher.digest())
}

/// Gives those that share an id with one before them an id from all their sentences: a sentence may begin several.
pub(super) fn make_unique(clusters: &mut [StatementCluster], reports: &[Report<'_>]) {
    let mut given = HashSet::with_capacity(clusters.len());
    for cluster in clusters {
        if given.insert(cluster.id) {
            continue;
        }
        let mut hasher = Xxh3::new();
        for member in &cluster.members {
            add_sentence(&mut hasher, reports, member.at);
        }
        cluster.id = EventId(hasher.digest());
        // Two with the same sentences, of which one repeats them.
        while !given.insert(cluster.id) {
            hasher.update(&cluster.id.0.to_le_bytes());
            cluster.id = EventId(hasher.digest());
        }
    }
}

fn add_sentence(hasher: &mut Xxh3, reports: &[Report<'_>], at: SentenceRef) {
    if let Some(report) = reports.get(at.document as usize) {
        hasher.update(report.name.as_bytes());
        let span = report.sentences.get(at.sentence as usize).copied();
        hasher.update(span.unwrap_or_default().of(report.text).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::align::alignment::Status;
    use crate::align::statement_cluster::{ClusterLabel, Statement};
    use crate::time::Interval;

    fn cluster(sentences: &[u32]) -> StatementCluster {
        let place = |sentence: u32| SentenceRef {
            document: 0,
            sentence,
        };
        let members = sentences.iter().map(|sentence| Statement {
            is_planned: false,
            is_background: false,
            at: place(*sentence),
            event: None,
            interval: Interval::ALWAYS,
        });
        StatementCluster {
            id: EventId(7),
            members: members.collect(),
            label: ClusterLabel::Sentence(place(0)),
            interval: Interval::ALWAYS,
            status: Status::Single,
            first: 0,
            story: None,
            is_one_text: false,
            confidence: None,
            reasons: Vec::new(),
            figures: Vec::new(),
            conflicts: Vec::new(),
            near: Vec::new(),
        }
    }

    #[test]
    fn two_clusters_that_begin_with_one_sentence_have_two_ids() {
        let mut clusters = [cluster(&[0, 1]), cluster(&[0, 2]), cluster(&[0, 2])];
        make_unique(&mut clusters, &[]);
        let [first, second, third] = clusters.each_ref().map(|one| one.id);
        assert_eq!(first, EventId(7), "the first keeps its own");
        assert!(first != second && second != third && first != third);
        let mut again = [cluster(&[0, 1]), cluster(&[0, 2]), cluster(&[0, 2])];
        make_unique(&mut again, &[]);
        assert_eq!(again.map(|one| one.id), [first, second, third]);
    }
}
