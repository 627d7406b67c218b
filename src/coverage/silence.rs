//! Why a source does not tell of something: it is silent, or has no documents, or may tell it in another row.

use crate::align::{Alignment, StatementCluster, Story};
use crate::coverage::SourceDays;
use crate::index::Index;

/// What a source did with something that it does not tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Silence {
    /// It has documents of these days and none that tells it.
    Silent,
    /// One of its documents is so much like those that tell it that it possibly does, in another row.
    Elsewhere,
    /// It has no documents of these days.
    Absent,
}

/// What sources did that do not tell of something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Silences {
    /// Sources without documents of its days, ascending.
    absent: Vec<u32>,
    /// Sources that possibly tell it in another row, ascending.
    elsewhere: Vec<u32>,
}

impl Silences {
    /// Of something that some documents tell, and others, by position, possibly.
    pub fn new(
        index: &Index,
        days: &SourceDays,
        documents: impl Iterator<Item = u32>,
        near: impl Iterator<Item = u32>,
    ) -> Self {
        let written = |document: u32| index.documents().get(document as usize)?.dct.best;
        let told = documents.filter_map(written).fold(None, |told, day| {
            let (first, last) = told.unwrap_or((day, day));
            Some((day.min(first), day.max(last)))
        });
        let sources = (0..).zip(index.sources()).map(|(source, _)| source);
        let absent = sources.filter(|source| !days.has_within(*source as usize, told));
        let source = |document: u32| u32::try_from(index.source_of(document)?).ok();
        let mut elsewhere: Vec<u32> = near.filter_map(source).collect();
        elsewhere.sort_unstable();
        elsewhere.dedup();
        Self {
            absent: absent.collect(),
            elsewhere,
        }
    }

    /// Of a happening, whatever a filter shows of it.
    pub fn of_cluster(
        index: &Index,
        alignment: &Alignment,
        days: &SourceDays,
        cluster: &StatementCluster,
    ) -> Self {
        let documents = cluster.members.iter().map(|member| member.at.document);
        Self::new(index, days, documents, near_cluster(alignment, cluster))
    }

    /// What a source, by position, did that does not tell it.
    pub fn of(&self, source: u32) -> Silence {
        if self.elsewhere.binary_search(&source).is_ok() {
            Silence::Elsewhere
        } else if self.absent.binary_search(&source).is_ok() {
            Silence::Absent
        } else {
            Silence::Silent
        }
    }
}

/// Documents that possibly tell of a happening in another row: those that are like one of its story, and where headlines
/// tell it, those of the story itself; of a dated happening those that tell of something of its type and day.
pub(super) fn near_cluster<'a>(
    alignment: &'a Alignment,
    cluster: &'a StatementCluster,
) -> impl Iterator<Item = u32> + 'a {
    let story = cluster
        .story
        .and_then(|story| alignment.stories().get(story as usize));
    let is_headline = cluster.members.iter().any(|one| one.at.sentence == 0);
    let near = move |story: &'a Story| {
        let own: &[u32] = if is_headline { &story.documents } else { &[] };
        own.iter().chain(&story.near).copied()
    };
    story
        .into_iter()
        .flat_map(near)
        .chain(cluster.near.iter().copied())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::samples;
    use crate::index::samples::{day, interval};

    #[test]
    fn a_source_is_never_silent_on_what_it_may_tell_in_another_row() {
        let written = ["2015-07-20", "2015-07-20", "2015-07-21", "2015-08-20"];
        let documents = written.iter().zip(["أ", "ب", "ج", "د"]);
        let documents = documents.map(|(written, source)| {
            let mut one = samples::analysed(source, source, "وقع.", &[]);
            one.dct.interval = interval(written);
            one.dct.best = Some(day(written));
            Arc::new(one)
        });
        let index = Index::new(documents.collect());
        let days = SourceDays::new(&index);
        let near = |near: &[u32]| {
            let near = near.iter().copied();
            Silences::new(&index, &days, [0].into_iter(), near)
        };
        let found = near(&[2]);
        let of = |source| found.of(source);
        assert_eq!(
            [of(1), of(2), of(3)],
            [Silence::Silent, Silence::Elsewhere, Silence::Absent]
        );
        assert_eq!(near(&[]).of(2), Silence::Silent, "nothing is like it");
    }
}
