//! Whether two statements tell of the same happening.

use crate::align::dates::Relation;
use crate::align::profile::Profile;
use crate::align::vetoes::are_other_members;
use crate::event::{EventType, Modality};

/// From here on two statements may tell of the same.
pub(super) const LEAST: f32 = 0.32;
/// From this similarity on sentences are copies in which the same word tells of the same.
const COPY: f32 = 0.6;

/// Names of this weight leave no doubt who takes part.
const ENOUGH_NAMES: f32 = 1.5;
/// The same kind of thing on the same day is not the same without so much of words and names.
const LEAST_CONTENT: f32 = 0.09;

/// Two statements that may tell of the same, by their numbers among the profiles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Match {
    pub(super) one: u32,
    pub(super) other: u32,
    /// How surely, from [`LEAST`] on.
    pub(super) score: f32,
}

/// What is known of two statements beside their profiles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// Of the words around the triggers, 0 to 1.
    pub(super) words: f32,
    /// Of the sentences, where one is a copy of the other.
    pub(super) copied: Option<f32>,
}

/// Where both name people, and not the same, so much of the words must be shared.
const LEAST_OF_OTHERS: f32 = 0.4;

/// Where no name is shared, so much of the few words at the triggers must be.
const LEAST_NEAR: f32 = 0.3;

/// Two announcements are not the same by who made them and when: what is said must share so much.
const LEAST_OF_SAID: f32 = 0.25;

/// What words, trigger, names and days add to the score, together 1.
const WORDS: f32 = 0.4;
const TRIGGER: f32 = 0.15;
const NAMES: f32 = 0.2;
const DAYS: f32 = 0.25;

/// How surely two statements tell of the same, 0 to 1.
///
/// Where their days exclude each other that is not 0 only for copies that tell it by the same word.
pub(super) fn score(one: &Profile, other: &Profile, likeness: Likeness) -> f32 {
    if is_excluded(one, other) {
        return 0.0;
    }
    let copied = likeness.copied.unwrap_or(0.0);
    let Some(days) = days(one, other, copied) else {
        return 0.0;
    };
    let words = likeness.words.max(copied);
    let names = one.shared_names(other).min(other.shared_names(one));
    let named = (names / ENOUGH_NAMES).min(1.0);
    // A quarter or a year holds many of one kind: «تراجعت أرباح» of two companies.
    if names == 0.0 && words < LEAST_OF_OTHERS && one.when.is_long() && other.when.is_long() {
        return 0.0;
    }
    // «افتتح وزير الري سدا» and «افتتح وزير الثقافة متحفا» share type, day and title.
    if names == 0.0 && copied < COPY && one.shared_near(other) < LEAST_NEAR {
        return 0.0;
    }
    if WORDS * words + NAMES * named < LEAST_CONTENT
        || (words < LEAST_OF_OTHERS && one.names_others(other))
        || (is_vague(one) && is_vague(other) && one.shared_said(other) < LEAST_OF_SAID)
    {
        return 0.0;
    }
    let score = WORDS * words + NAMES * named + TRIGGER * trigger(one, other, days) + DAYS * days;
    if copied >= COPY && one.trigger == other.trigger {
        // Copies say the same whatever else is shared; those on the same days surest.
        return score.max(0.5 * copied + 0.5 * days.max(0.5)).min(1.0);
    }
    score.min(1.0)
}

/// Whether two statements cannot tell of the same: of one sentence, of other things or another of a series, or one denies what the other says.
fn is_excluded(one: &Profile, other: &Profile) -> bool {
    let is_one_sentence = one.at.document == other.at.document && one.sentence == other.sentence;
    let is_negated = |profile: &Profile| profile.modality == Modality::Negated;
    let is_same_kind = one.kind.is_some() && one.kind == other.kind;
    is_one_sentence
        || are_other_members(&one.ordinals, &other.ordinals)
        || is_negated(one) != is_negated(other)
        || (one.trigger != other.trigger && !is_same_kind)
}

/// What the days of two statements say for the same, 0 to 1; `None` where they cannot be of the same.
fn days(one: &Profile, other: &Profile, copied: f32) -> Option<f32> {
    let is_copy = copied >= COPY;
    match one.when.to(&other.when) {
        Relation::Shared(telling) => Some(telling),
        // Without days only a copy can tell two announcements from each other.
        Relation::Unknown => (is_copy || !(is_vague(one) || is_vague(other))).then_some(0.0),
        Relation::Doubtful => is_copy.then_some(0.0),
        Relation::Apart => can_conflict(one, other, copied).then_some(0.0),
    }
}

/// Whether two statements whose days exclude each other can be two words on the same.
pub(super) fn can_conflict(one: &Profile, other: &Profile, copied: f32) -> bool {
    copied >= COPY
        && one.trigger == other.trigger
        && one.when.is_near_miss(&other.when)
        && !one.names_days_of(other)
        && !other.names_days_of(one)
}

/// What trigger and type say for the same, 0 to 1: little where many things are of the type.
fn trigger(one: &Profile, other: &Profile, days: f32) -> f32 {
    let is_weak = (is_vague(one) || is_vague(other)) && days < 1.0;
    match (one.trigger == other.trigger, is_weak) {
        (true, false) => 1.0,
        (false, false) => 0.6,
        (true, true) => 0.3,
        (false, true) => 0.0,
    }
}

fn is_vague(profile: &Profile) -> bool {
    profile.kind.is_none_or(EventType::is_weak)
}
