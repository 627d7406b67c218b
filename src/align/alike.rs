//! How alike two documents are, as reports of one course of events.

use crate::align::documents::Document;
use crate::align::story_builder::STORY_DAYS;
use crate::align::vectors::Spread;

/// Two documents that are less alike count as not alike at all.
const EDGE: f32 = 0.26;
/// Documents with fewer words in common are not alike, whatever their openings say.
const LEAST_WORDS: f32 = 0.20;
/// What the likeness of two headlines and of two openings adds to that of the words. All weights of this likeness were
/// chosen by how completely stories hold 19 happenings of suez and of iran, and by reading what they join in 1,200 mixed
/// articles of days.
const HEADLINE: f32 = 0.4;
const OPENING: f32 = 0.8;
/// Headlines count for so many times the likeness of the openings at most: a rubric that stands over every page of its
/// kind says nothing.
const RUBRIC: f32 = 1.5;
/// The share that each day between two documents takes away, and what their being of one source leaves: the next report
/// of the same sort is mostly of another day and of the same desk.
const DAY_APART: f32 = 0.12;
const SAME_SOURCE: f32 = 0.85;
/// Days that are taken to lie between documents of which one has no known day.
const UNKNOWN_APART: i32 = 1;

/// How alike two documents are, beside what their series have in common.
#[derive(Clone, Copy, Debug)]
pub(super) struct Alike {
    /// As reports of one course of events.
    pub(super) of_story: f32,
    /// In all their words.
    in_words: f32,
}

impl Alike {
    /// Of two documents, one of which is spread out; `None` where they are too little alike.
    pub(super) fn of(one: &Document, other: &Document, spread_other: &Spread) -> Option<Self> {
        let in_words = spread_other.cosine(&one.vector);
        if in_words < LEAST_WORDS {
            return None;
        }
        let usual = one.series.max(other.series);
        let beside = |like: f32| (like - usual) / (1.0 - usual).max(f32::EPSILON);
        let of_story = beside(with_openings(in_words, one, other)) * nearness(one, other);
        (of_story >= EDGE).then(|| Self {
            of_story,
            in_words: beside(in_words),
        })
    }

    /// The greater of both.
    pub(super) fn most(self) -> f32 {
        self.of_story.max(self.in_words)
    }
}

/// How alike two documents are whose words are alike to `in_words`: reports of one happening open with it, whatever they
/// tell behind.
fn with_openings(in_words: f32, one: &Document, other: &Document) -> f32 {
    let opening = one.opening.cosine(&other.opening);
    let headline = one.headline.cosine(&other.headline).min(RUBRIC * opening);
    let sum = in_words + HEADLINE * headline + OPENING * opening;
    (sum / (1.0 + (HEADLINE + OPENING) / 2.0)).min(1.0)
}

/// How much the days and the sources of two documents leave of their likeness.
fn nearness(one: &Document, other: &Document) -> f32 {
    let days = one.day.zip(other.day);
    let apart = days.map_or(UNKNOWN_APART, |(one, other)| {
        one.saturating_sub(other).abs().min(STORY_DAYS)
    });
    let of_source = if one.source == other.source {
        SAME_SOURCE
    } else {
        1.0
    };
    of_source * (1.0 - DAY_APART * apart as f32)
}
