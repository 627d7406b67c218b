//! The stories of a folder: who reports on each, who first, and who is silent.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::align::{Alignment, StatementCluster, Story};
use crate::coverage::{FirstToPublish, Silence, Silences, SourceDays};
use crate::describe::statement_words::cut_behind_word;
use crate::index::Index;
use crate::time::Day;

/// Documents about one course of events.
#[derive(Debug, Serialize)]
pub(crate) struct StoryField<'a> {
    pub(crate) id: String,
    pub(crate) label: String,
    /// The first and the last day on which one of its documents was written.
    pub(crate) begin: Option<Day>,
    pub(crate) until: Option<Day>,
    pub(crate) documents: Vec<&'a str>,
    pub(crate) sources: Vec<&'a str>,
    pub(crate) clusters: Vec<String>,
    pub(crate) first: FirstField<'a>,
    /// Sources that have documents of these days, and none of the story.
    pub(crate) silent: Vec<&'a str>,
    /// Sources that have no documents of these days.
    pub(crate) no_documents: Vec<&'a str>,
    /// Sources that have a document so much like one of the story that they possibly tell it in another row.
    pub(crate) elsewhere: Vec<&'a str>,
}

/// Who was first to publish.
#[derive(Debug, Serialize)]
pub(crate) struct FirstField<'a> {
    pub(crate) docs: Vec<&'a str>,
    pub(crate) sure: bool,
}

impl<'a> FirstField<'a> {
    /// Of some documents; where no day of writing is known, all of them are named.
    pub(super) fn of(index: &'a Index, documents: &[u32]) -> Self {
        let first = FirstToPublish::of(index, documents.iter().copied());
        Self::named(index, first, documents)
    }

    /// Of the documents of a happening; those that only mention it are no first ones, nor those
    /// that plan it where others tell it.
    pub(super) fn of_cluster(index: &'a Index, cluster: &StatementCluster) -> Self {
        let first = FirstToPublish::of_statements(index, cluster.members.iter());
        let mut documents: Vec<u32> = cluster.members.iter().map(|one| one.at.document).collect();
        documents.dedup();
        Self::named(index, first, &documents)
    }

    fn named(index: &'a Index, first: FirstToPublish, documents: &[u32]) -> Self {
        let named = match first.day {
            None if first.is_only_mentioned => &[],
            Some(_) => first.documents.as_slice(),
            None => documents,
        };
        Self {
            docs: names(index, named),
            sure: first.is_sure,
        }
    }
}

/// All stories, in the order of their first documents.
pub(crate) fn story_fields<'a>(index: &'a Index, alignment: &Alignment) -> Vec<StoryField<'a>> {
    let mut clusters: Vec<Vec<String>> = vec![Vec::new(); alignment.stories().len()];
    for cluster in alignment.statement_clusters() {
        let story = cluster
            .story
            .and_then(|story| clusters.get_mut(story as usize));
        story
            .into_iter()
            .for_each(|ids| ids.push(cluster.id.to_string()));
    }
    let days = SourceDays::new(index);
    let stories = alignment.stories().iter().zip(clusters);
    stories
        .map(|(story, clusters)| story_field(index, &days, story, clusters))
        .collect()
}

fn story_field<'a>(
    index: &'a Index,
    days: &SourceDays,
    story: &Story,
    clusters: Vec<String>,
) -> StoryField<'a> {
    let document = |at: &u32| index.documents().get(*at as usize);
    let written = story
        .documents
        .iter()
        .filter_map(|at| document(at)?.dct.best);
    let (begin, until) = (written.clone().min(), written.max());
    let telling: BTreeSet<usize> = story
        .documents
        .iter()
        .filter_map(|at| index.source_of(*at))
        .collect();
    let mut field = StoryField {
        id: story.id.to_string(),
        label: document(&story.label).map_or_else(String::new, |analysed| {
            let headline = analysed.sentences.first().copied().unwrap_or_default();
            cut_behind_word(headline.of(&analysed.document.text))
        }),
        begin,
        until,
        documents: names(index, &story.documents),
        sources: Vec::new(),
        clusters,
        first: FirstField::of(index, &story.documents),
        silent: Vec::new(),
        no_documents: Vec::new(),
        elsewhere: Vec::new(),
    };
    let (own, near) = (story.documents.iter(), story.near.iter());
    let silences = Silences::new(index, days, own.copied(), near.copied());
    for (number, source) in (0..).zip(index.sources()) {
        let list = match silences.of(number) {
            _ if telling.contains(&(number as usize)) => &mut field.sources,
            Silence::Silent => &mut field.silent,
            Silence::Elsewhere => &mut field.elsewhere,
            Silence::Absent => &mut field.no_documents,
        };
        list.push(source.source.as_str());
    }
    field
}

fn names<'a>(index: &'a Index, documents: &[u32]) -> Vec<&'a str> {
    let named = documents
        .iter()
        .filter_map(|at| index.documents().get(*at as usize));
    named.map(|analysed| &*analysed.document.id).collect()
}
