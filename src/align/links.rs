//! What the user says of sentences: that two tell of one happening, or that they do not.

use serde::Serialize;

use crate::align::cluster_builder::ClusterBuilder;
use crate::align::cluster_days::days_of;
use crate::align::copies::SentenceRef;
use crate::align::statement_cluster::{ClusterReason, StatementCluster};

/// Pairs of sentences of which the user knows better.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Links {
    /// Both tell of one happening.
    pub same: Vec<(SentenceRef, SentenceRef)>,
    /// They do not: the document of the second tells of another than the first.
    pub different: Vec<(SentenceRef, SentenceRef)>,
}

impl Links {
    /// With the documents at other positions; what has none is left out.
    #[must_use]
    pub fn renumbered(&self, position: impl Fn(u32) -> Option<u32>) -> Self {
        let place = |at: SentenceRef| {
            let document = position(at.document)?;
            Some(SentenceRef { document, ..at })
        };
        let pairs = |pairs: &[(SentenceRef, SentenceRef)]| {
            let pairs = pairs.iter();
            let pairs = pairs.filter_map(|(one, other)| Some((place(*one)?, place(*other)?)));
            pairs.collect()
        };
        Self {
            same: pairs(&self.same),
            different: pairs(&self.different),
        }
    }
}

impl ClusterBuilder<'_> {
    /// The clusters as the user takes them apart and joins them.
    pub(super) fn linked(&self, clusters: &mut Vec<StatementCluster>, links: &Links) {
        for (one, other) in &links.different {
            self.part(clusters, *one, *other);
        }
        for (one, other) in &links.same {
            self.join(clusters, *one, *other);
        }
    }

    /// Takes what the document of `other` tells out of the cluster of both.
    fn part(&self, clusters: &mut Vec<StatementCluster>, one: SentenceRef, other: SentenceRef) {
        let both = |cluster: &StatementCluster| holds(cluster, one) && holds(cluster, other);
        let goes = |place: &SentenceRef| match one.document == other.document {
            true => *place == other,
            false => place.document == other.document,
        };
        while let Some(at) = clusters.iter().position(both) {
            let old = clusters.remove(at);
            let (gone, rest): (Vec<_>, Vec<_>) = places(&old).partition(goes);
            let confidence = old.confidence.filter(|_| rest.len() > 1);
            clusters.extend(self.of_places(rest, confidence, old.reasons));
            clusters.extend(self.of_user(gone));
        }
    }

    /// Joins the clusters of both; a sentence that is in none comes as it is.
    fn join(&self, clusters: &mut Vec<StatementCluster>, one: SentenceRef, other: SentenceRef) {
        let is_joined = |cluster: &StatementCluster| holds(cluster, one) && holds(cluster, other);
        if clusters.iter().any(is_joined) {
            return;
        }
        let mut joined = vec![one, other];
        clusters.retain(|cluster| {
            let is_part = holds(cluster, one) || holds(cluster, other);
            joined.extend(places(cluster).filter(|_| is_part));
            !is_part
        });
        clusters.extend(self.of_user(joined));
    }

    fn of_user(&self, places: Vec<SentenceRef>) -> Option<StatementCluster> {
        let confidence = (places.len() > 1).then_some(1.0);
        self.of_places(places, confidence, vec![ClusterReason::ByUser])
    }

    fn of_places(
        &self,
        mut places: Vec<SentenceRef>,
        confidence: Option<f32>,
        reasons: Vec<ClusterReason>,
    ) -> Option<StatementCluster> {
        places.sort_unstable();
        places.dedup();
        let (events, by_event) = (self.events, self.by_event);
        let days = days_of(self.reports, self.sentences, events, by_event, &places);
        self.finish(places, days, confidence, reasons)
    }
}

fn holds(cluster: &StatementCluster, at: SentenceRef) -> bool {
    places(cluster).any(|place| place == at)
}

fn places(cluster: &StatementCluster) -> impl Iterator<Item = SentenceRef> {
    cluster.members.iter().map(|member| member.at)
}
