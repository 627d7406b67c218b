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

/// How surely two statements tell of the same, 0 to 1, and whether their days exclude each other.
pub(super) fn score(one: &Profile, other: &Profile, likeness: Likeness) -> (f32, bool) {
    const NONE: (f32, bool) = (0.0, false);
    if one.at.document == other.at.document && one.sentence == other.sentence {
        return NONE;
    }
    let is_negated = |profile: &Profile| profile.modality == Modality::Negated;
    if is_negated(one) != is_negated(other) {
        return NONE;
    }
    let is_same_word = one.trigger == other.trigger;
    let is_same_kind = one.kind.is_some() && one.kind == other.kind;
    if !is_same_word && !is_same_kind {
        return NONE;
    }
    let is_vague = |profile: &Profile| profile.kind.is_none_or(EventType::is_weak);
    let copied = likeness.copied.unwrap_or(0.0);
    let names = one.shared_names(other).min(other.shared_names(one));
    let (days, is_conflict) = match one.when.to(&other.when) {
        Relation::Shared(telling) => (telling, false),
        // Without days only names and words near the trigger can tell two announcements from each other.
        Relation::Unknown if is_vague(one) && copied < COPY => return NONE,
        Relation::Unknown => (0.0, false),
        Relation::Doubtful if copied >= COPY => (0.0, false),
        // A day that was copied with its words is no second word on it.
        Relation::Apart if copied >= COPY && is_same_word && one.when.is_near_miss(&other.when) => {
            let is_told_anew = one.date != other.date || !one.when.is_counted;
            (0.0, is_told_anew)
        }
        Relation::Doubtful | Relation::Apart => return NONE,
    };
    let words = likeness.words.max(copied);
    let is_weak = is_vague(one) && days < 1.0;
    let trigger = match (is_same_word, is_weak) {
        (true, false) => 1.0,
        (false, false) => 0.6,
        (true, true) => 0.3,
        (false, true) => 0.0,
    };
    let named = (names / ENOUGH_NAMES).min(1.0);
    if 0.4 * words + 0.2 * named < LEAST_CONTENT {
        return NONE;
    }
    let score = 0.4 * words + 0.15 * trigger + 0.2 * named + 0.25 * days;
    // Copies say the same whatever else is shared.
    let score = if copied >= COPY && is_same_word {
        score.max(0.5 + 0.5 * copied)
    } else {
        score
    };
    (score.min(1.0), is_conflict)
}
