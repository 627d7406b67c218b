//! How an event is asserted: by the words before it, its tense, and where it lies against the document.

use crate::event::Modality;
use crate::event::kinds::{Cue, NounKind, VerbKind};
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::event::trigger::Dated;
use crate::lexicon::Tense;
use crate::time::{Day, Interval};

/// How far before a verb its auxiliaries are looked for, and before a noun what governs it.
const AUXILIARIES: usize = 3;
const GOVERNORS: usize = 14;

/// The modality of the event at token `at`, which lies in `interval` where that is known.
pub(super) fn modality(
    told: &TaggedSentence<'_>,
    at: usize,
    dated: Dated,
    interval: Interval,
    dct: Option<Day>,
) -> Modality {
    let told_as = match told.role(at) {
        Some(Role::Verb(verb)) => of_verb(told, at, verb.tense, is_after(interval, dct)),
        _ => of_noun(told, at, dated.light),
    };
    match told_as {
        Modality::Actual => by_time(interval, dct),
        other => other,
    }
}

/// What lies wholly after the document has not happened yet.
pub(super) fn by_time(interval: Interval, dct: Option<Day>) -> Modality {
    if is_after(interval, dct) {
        Modality::Scheduled
    } else {
        Modality::Actual
    }
}

fn is_after(interval: Interval, dct: Option<Day>) -> bool {
    matches!((interval.first(), dct), (Some(first), Some(dct)) if first > dct)
}

fn of_verb(told: &TaggedSentence<'_>, at: usize, tense: Tense, is_after: bool) -> Modality {
    for back in 1..=AUXILIARIES {
        match told.before(at, back) {
            Some(Role::Cue(Cue::Not)) if back == 1 => return Modality::Negated,
            Some(Role::Cue(Cue::May)) if back == 1 && tense == Tense::Imperfect => {
                return Modality::Predicted;
            }
            Some(Role::Cue(Cue::Perhaps)) => return Modality::Predicted,
            Some(Role::Cue(Cue::Planned | Cue::Will)) => return Modality::Scheduled,
            Some(Role::Cue(Cue::Wanted)) => return Modality::Proposed,
            Some(Role::Verb(verb)) if told.is_cue(at.checked_sub(1), Cue::That) => {
                match verb.kind {
                    VerbKind::Propose => return Modality::Proposed,
                    VerbKind::Plan => return Modality::Scheduled,
                    _ => break,
                }
            }
            Some(Role::Comma | Role::Stop | Role::Cue(Cue::Border)) | None => break,
            _ => {}
        }
    }
    match tense {
        Tense::Future => Modality::Scheduled,
        Tense::Imperfect if is_after => Modality::Scheduled,
        _ => Modality::Actual,
    }
}

fn of_noun(told: &TaggedSentence<'_>, at: usize, light: Option<usize>) -> Modality {
    if told.is_cue(at.checked_sub(1), Cue::Not) {
        return Modality::Negated;
    }
    if let Some(light) = light
        && let Some(Role::Verb(verb)) = told.role(light)
    {
        let by_verb = of_verb(told, light, verb.tense, false);
        if by_verb != Modality::Actual {
            return by_verb;
        }
    }
    let mut governed = Modality::Actual;
    for back in 1..=GOVERNORS {
        match told.before(at, back) {
            None | Some(Role::Stop | Role::Cue(Cue::Border)) => break,
            Some(Role::Cue(Cue::Perhaps)) => return Modality::Predicted,
            Some(Role::Cue(Cue::Planned)) => return Modality::Scheduled,
            Some(Role::Cue(Cue::Wanted)) => return Modality::Proposed,
            Some(Role::Noun(NounKind::Proposal, _)) => return Modality::Proposed,
            Some(Role::Verb(verb)) => match verb.kind {
                // A warning or a call holds for what its clause names.
                VerbKind::Predict => return Modality::Predicted,
                VerbKind::Propose if governed == Modality::Actual && asks_for(told, at) => {
                    return Modality::Proposed;
                }
                VerbKind::Plan => governed = Modality::Scheduled,
                VerbKind::Light => {}
                _ if verb.tense == Tense::Future => return Modality::Scheduled,
                _ if governed == Modality::Actual => break,
                _ => {}
            },
            _ => {}
        }
    }
    governed
}

/// دعا إلى زيارة، دعا لزيارة، طلب بالإفراج, اقترح عقد اجتماع: the noun is what the call is for, not where it was made.
fn asks_for(told: &TaggedSentence<'_>, at: usize) -> bool {
    let has_preposition =
        matches!(told.role(at), Some(Role::Noun(_, front)) if front.has_preposition);
    let follows = told.before(at, 1);
    has_preposition
        || matches!(follows, Some(Role::Plain | Role::Verb(_) | Role::Noun(..)))
        || is_to(told, at)
}

/// Whether إلى or على stands before the noun.
fn is_to(told: &TaggedSentence<'_>, at: usize) -> bool {
    let word = at.checked_sub(1).and_then(|at| told.tokens.get(at));
    word.is_some_and(|token| {
        ["إلى", "على"]
            .iter()
            .any(|to| token.key() == crate::text::WordKey::of(to))
    })
}
