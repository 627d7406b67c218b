//! The stories of a folder: who reports on each, who first, and who is silent.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::align::{Alignment, Story};
use crate::describe::statement_words::cut_behind_word;
use crate::index::{Index, Source};
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
}

/// Who was first to publish.
#[derive(Debug, Serialize)]
pub(crate) struct FirstField<'a> {
    pub(crate) docs: Vec<&'a str>,
    pub(crate) sure: bool,
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
    let stories = alignment.stories().iter().zip(clusters);
    stories
        .map(|(story, clusters)| story_field(index, story, clusters))
        .collect()
}

fn story_field<'a>(index: &'a Index, story: &Story, clusters: Vec<String>) -> StoryField<'a> {
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
        first: FirstField {
            docs: names(index, &story.first),
            sure: story.is_first_sure,
        },
        silent: Vec::new(),
        no_documents: Vec::new(),
    };
    for (number, source) in index.sources().iter().enumerate() {
        let list = if telling.contains(&number) {
            &mut field.sources
        } else if writes_within(index, source, begin, until) {
            &mut field.silent
        } else {
            &mut field.no_documents
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

/// Whether a source has a document that can have been written on these days, or on the day after.
fn writes_within(index: &Index, source: &Source, begin: Option<Day>, until: Option<Day>) -> bool {
    let (Some(begin), Some(until)) = (begin, until) else {
        return true;
    };
    let days = begin..=until.plus(1);
    let mut documents = source
        .documents
        .iter()
        .filter_map(|at| index.documents().get(*at as usize));
    documents.any(|analysed| analysed.dct.best.is_some_and(|day| days.contains(&day)))
}
