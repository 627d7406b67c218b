//! Whether two statements tell of the same happening.

use crate::align::dates::Relation;
use crate::align::profile::Profile;
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
    /// How surely, above [`LEAST`].
    pub(super) score: f32,
    /// Whether they give days that exclude each other.
    pub(super) is_conflict: bool,
}

/// What is known of two statements beside their profiles.
#[derive(Clone, Copy, Debug)]
pub(super) struct Likeness {
    /// Of the words around the triggers, 0 to 1.
    pub(super) words: f32,
    /// Of the sentences, where one is a copy of the other.
    pub(super) copied: Option<f32>,
}

/// What words, trigger, names and days add to the score, together 1.
const WORDS: f32 = 0.4;
const TRIGGER: f32 = 0.15;
const NAMES: f32 = 0.2;
const DAYS: f32 = 0.25;

/// How surely two statements tell of the same, 0 to 1, and whether their days exclude each other.
pub(super) fn score(one: &Profile, other: &Profile, likeness: Likeness) -> (f32, bool) {
    if is_excluded(one, other) {
        return (0.0, false);
    }
    let copied = likeness.copied.unwrap_or(0.0);
    let Some((days, is_conflict)) = days(one, other, copied) else {
        return (0.0, false);
    };
    let words = likeness.words.max(copied);
    let names = one.shared_names(other).min(other.shared_names(one));
    let named = (names / ENOUGH_NAMES).min(1.0);
    let content = WORDS * words + NAMES * named;
    if content < LEAST_CONTENT {
        return (0.0, false);
    }
    let score = content + TRIGGER * trigger(one, other, days) + DAYS * days;
    // Copies say the same whatever else is shared.
    let score = if copied >= COPY && one.trigger == other.trigger {
        score.max(0.5 + 0.5 * copied)
    } else {
        score
    };
    (score.min(1.0), is_conflict)
}

/// Whether two statements cannot tell of the same: of one sentence, of other things, or one denies what the other says.
fn is_excluded(one: &Profile, other: &Profile) -> bool {
    let is_one_sentence = one.at.document == other.at.document && one.sentence == other.sentence;
    let is_negated = |profile: &Profile| profile.modality == Modality::Negated;
    let is_same_kind = one.kind.is_some() && one.kind == other.kind;
    is_one_sentence
        || is_negated(one) != is_negated(other)
        || (one.trigger != other.trigger && !is_same_kind)
}

/// What the days of two statements say for the same, 0 to 1, and whether they exclude each other; `None` where they
/// cannot be of the same.
fn days(one: &Profile, other: &Profile, copied: f32) -> Option<(f32, bool)> {
    let is_copy = copied >= COPY;
    match one.when.to(&other.when) {
        Relation::Shared(telling) => Some((telling, false)),
        // Without days only a copy can tell two announcements from each other.
        Relation::Unknown => (is_copy || !is_vague(one)).then_some((0.0, false)),
        Relation::Doubtful => is_copy.then_some((0.0, false)),
        Relation::Apart => {
            let is_same = is_copy && one.trigger == other.trigger;
            let is_meant = is_same && one.when.is_near_miss(&other.when);
            is_meant.then(|| (0.0, is_conflict(one, other)))
        }
    }
}

/// Whether a copy gives days of its own, which are not another reading of the same words.
fn is_conflict(one: &Profile, other: &Profile) -> bool {
    // A day that was copied with its words is no second word on it.
    let is_told_anew = one.date != other.date || !one.when.is_counted;
    let is_named = one.names_days_of(other) || other.names_days_of(one);
    is_told_anew && !is_named && !one.when.is_weeks_off(&other.when)
}

/// What trigger and type say for the same, 0 to 1: little where many things are of the type.
fn trigger(one: &Profile, other: &Profile, days: f32) -> f32 {
    let is_weak = is_vague(one) && days < 1.0;
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
