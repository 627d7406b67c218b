//! Which documents open with a dated happening: stories and rows that do with the same one are one.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::Report;
use crate::align::alignment::Cluster;
use crate::align::background::is_background;
use crate::align::documents::Document;
use crate::align::taken_into::TakenInto;

/// Days behind a happening within which reports of it are written.
const NEWS: i32 = 2;
/// A story is about a happening with which one of so many of its documents opens, and two at least.
const STORY_OF: usize = 3;
const LEAST: usize = 2;

/// The documents that open with a happening of one day and were written at its time; none where its day is not sure.
pub(super) fn openings(
    reports: &[Report<'_>],
    documents: &[Document],
    cluster: &Cluster,
) -> BTreeSet<u32> {
    let mut tokens = Vec::new();
    let day = cluster
        .interval
        .bounds()
        .filter(|(first, last)| first == last);
    let Some((day, _)) = day else {
        return BTreeSet::new();
    };
    let mut opens = |document: &u32, event: u32| {
        let (Some(report), Some(read)) = (
            reports.get(*document as usize),
            documents.get(*document as usize),
        ) else {
            return false;
        };
        let gap = read.day.map(|written| written - day.number());
        let event = report.events.get(event as usize);
        gap.is_some_and(|gap| (0..=NEWS).contains(&gap))
            && event.is_some_and(|event| {
                event.sentence <= read.lead && !is_background(report, event, &mut tokens)
            })
    };
    let members = cluster.members.iter();
    let opening = members.filter(|at| opens(&at.document, at.event));
    opening.map(|at| at.document).collect()
}

/// Stories that open with one happening, taken together; in the order of their first documents.
pub(super) fn united(stories: Vec<Vec<u32>>, openings: &[BTreeSet<u32>]) -> Vec<Vec<u32>> {
    let mut story_of: BTreeMap<u32, usize> = BTreeMap::new();
    for (number, story) in stories.iter().enumerate() {
        story_of.extend(story.iter().map(|document| (*document, number)));
    }
    let mut into = TakenInto::none_of(stories.len());
    for opening in openings.iter().filter(|opening| opening.len() >= 2 * LEAST) {
        let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
        for story in opening.iter().filter_map(|document| story_of.get(document)) {
            *counts.entry(*story).or_default() += 1;
        }
        let is_about = |(story, count): &(usize, usize)| {
            let size = stories.get(*story).map_or(0, Vec::len);
            *count >= LEAST && count * STORY_OF >= size
        };
        let mut about = counts.into_iter().filter(is_about);
        let Some((first, _)) = about.next() else {
            continue;
        };
        for (story, _) in about {
            let (one, other) = (into.standing(first), into.standing(story));
            into.take(one.max(other), one.min(other));
        }
    }
    let mut taken: BTreeMap<usize, Vec<u32>> = BTreeMap::new();
    for (number, story) in stories.into_iter().enumerate() {
        taken
            .entry(into.standing(number))
            .or_default()
            .extend(story);
    }
    let mut stories: Vec<Vec<u32>> = taken.into_values().collect();
    stories.iter_mut().for_each(|story| story.sort_unstable());
    stories.sort_unstable();
    stories
}
