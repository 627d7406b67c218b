//! The happenings of a folder, as rows of their tables.

use crate::align::Alignment;
use crate::index::Index;
use crate::output::{ClusterField, CopyField, CoverageObject, SourceField, StoryField};
use crate::tables::schema::{CLUSTERS, CONFLICTS, COPIES, FIGURES, MEMBERS, SOURCES, STORIES};
use crate::tables::{Cell, Flushed, Rows, TableError};

/// The tables of a folder.
pub type CoverageTables = [Flushed; 7];

/// Who tells what: all tables of a folder and its happenings.
///
/// # Errors
/// Where a cell does not fit, which is a fault of ours.
pub fn coverage_tables(index: &Index, alignment: &Alignment) -> Result<CoverageTables, TableError> {
    let coverage = CoverageObject::new(index, alignment);
    let (mut sources, mut stories) = (Rows::new(&SOURCES), Rows::new(&STORIES));
    let mut clusters = Clusters::default();
    let mut copies = Rows::new(&COPIES);
    for source in &coverage.sources {
        sources.push(source_cells(source))?;
    }
    for story in coverage.stories {
        stories.push(story_cells(story))?;
    }
    for cluster in &coverage.clusters {
        clusters.push(cluster)?;
    }
    for copied in &coverage.copies {
        copies.push(copy_cells(copied))?;
    }
    Ok([
        (&SOURCES, sources.take()?),
        (&STORIES, stories.take()?),
        (&CLUSTERS, clusters.clusters.take()?),
        (&MEMBERS, clusters.members.take()?),
        (&FIGURES, clusters.figures.take()?),
        (&CONFLICTS, clusters.conflicts.take()?),
        (&COPIES, copies.take()?),
    ])
}

/// The rows of clusters and of what is in them.
struct Clusters {
    clusters: Rows,
    members: Rows,
    figures: Rows,
    conflicts: Rows,
}

impl Default for Clusters {
    fn default() -> Self {
        Self {
            clusters: Rows::new(&CLUSTERS),
            members: Rows::new(&MEMBERS),
            figures: Rows::new(&FIGURES),
            conflicts: Rows::new(&CONFLICTS),
        }
    }
}

impl Clusters {
    fn push(&mut self, cluster: &ClusterField<'_>) -> Result<(), TableError> {
        let row = self.clusters.len();
        self.clusters.push(cluster_cells(row, cluster))?;
        self.push_members(row, cluster)?;
        self.push_figures(row, cluster)?;
        self.push_conflicts(row, cluster)
    }

    fn push_members(&mut self, row: usize, cluster: &ClusterField<'_>) -> Result<(), TableError> {
        for (number, member) in cluster.members.iter().enumerate() {
            self.members.push([
                cluster.id.as_str().into(),
                row.into(),
                number.into(),
                member.doc.into(),
                member.source.into(),
                member.start.into(),
                member.end.into(),
                member.begin.into(),
                member.until.into(),
                member.role.into(),
            ])?;
        }
        Ok(())
    }

    fn push_figures(&mut self, row: usize, cluster: &ClusterField<'_>) -> Result<(), TableError> {
        for (number, figure) in cluster.figures.iter().enumerate() {
            for member in &figure.members {
                self.figures.push([
                    cluster.id.as_str().into(),
                    row.into(),
                    number.into(),
                    figure.what.into(),
                    figure.differs.into(),
                    member.doc.into(),
                    member.value.into(),
                    member.until.into(),
                    member.bound.into(),
                    member.start.into(),
                    member.end.into(),
                    figure.grew.into(),
                ])?;
            }
        }
        Ok(())
    }

    fn push_conflicts(&mut self, row: usize, cluster: &ClusterField<'_>) -> Result<(), TableError> {
        for (number, conflict) in cluster.conflicts.iter().enumerate() {
            for place in &conflict.members {
                self.conflicts.push([
                    cluster.id.as_str().into(),
                    row.into(),
                    number.into(),
                    conflict.kind.into(),
                    place.doc.into(),
                    place.start.into(),
                    place.end.into(),
                ])?;
            }
        }
        Ok(())
    }
}

fn source_cells<'a>(source: &SourceField<'a>) -> [Cell<'a>; 4] {
    [
        source.name.into(),
        source.documents.into(),
        source.begin.into(),
        source.until.into(),
    ]
}

fn story_cells(story: StoryField<'_>) -> [Cell<'_>; 12] {
    [
        story.id.into(),
        story.label.into(),
        story.begin.into(),
        story.until.into(),
        story.documents.into(),
        story.sources.into(),
        story.clusters.into(),
        story.first.docs.into(),
        story.first.sure.into(),
        story.silent.into(),
        story.no_documents.into(),
        story.elsewhere.into(),
    ]
}

fn cluster_cells<'a>(row: usize, cluster: &'a ClusterField<'_>) -> [Cell<'a>; 12] {
    let reasons = cluster.reasons.iter();
    let codes: Vec<&str> = reasons.clone().map(|reason| reason.code).collect();
    let words: Vec<&str> = reasons.map(|reason| reason.words.as_str()).collect();
    [
        row.into(),
        cluster.id.as_str().into(),
        cluster.label.as_str().into(),
        cluster.begin.into(),
        cluster.until.into(),
        cluster.status.into(),
        cluster.first.into(),
        cluster.story.as_deref().into(),
        cluster.confidence.into(),
        codes.into(),
        words.into(),
        cluster.agreement.into(),
    ]
}

fn copy_cells<'a>(copied: &CopyField<'a>) -> [Cell<'a>; 10] {
    [
        copied.a.doc.into(),
        copied.a.start.into(),
        copied.a.end.into(),
        copied.b.doc.into(),
        copied.b.start.into(),
        copied.b.end.into(),
        copied.similarity.into(),
        copied.kind.into(),
        copied.direction.into(),
        copied.formula.into(),
    ]
}
