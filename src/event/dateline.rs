//! What heads a report, «عمان، 3 نوفمبر 2019 - أعلنت الوزارة», says when it was written.

use crate::event::candidates::Candidate;
use crate::event::kinds::Cue;
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::resolve::Mention;
use crate::text::TokenKind;

/// Sentences at the front in which a dateline stands.
const FRONT: usize = 3;
/// Words of a place and of a source before its date.
const MOST_BEFORE: usize = 4;
/// Letters of a word between its date and the dash that is no weekday: م، هـ.
const LETTERS: u32 = 2;

/// Takes from the datelines among `found` what has a date of its own.
pub(super) fn leave(
    found: &mut [Candidate],
    told: &TaggedSentence<'_>,
    sentence: usize,
    mentions: &[Mention],
) {
    if sentence >= FRONT {
        return;
    }
    for at in 0..found.len() {
        let Some(candidate) = found.get(at).copied() else {
            continue;
        };
        // Where the sentence says when, the day of writing is none of what it tells.
        let is_dated_again = found
            .iter()
            .any(|other| other.trigger.is_some() && other.mention > candidate.mention);
        let mention = candidate.mention.and_then(|at| mentions.get(at));
        if let (Some(trigger), Some(mention)) = (candidate.trigger, mention)
            && is_dated_again
            && heads(told, mention, trigger)
            && let Some(candidate) = found.get_mut(at)
        {
            (candidate.trigger, candidate.places, candidate.leads) = (None, false, false);
        }
    }
}

/// Whether a date heads its sentence, with a place or a source before it and one dash between it and the trigger.
fn heads(told: &TaggedSentence<'_>, mention: &Mention, trigger: usize) -> bool {
    let (first, end) = told.tokens_of(mention.span);
    let is_dash = |at: &usize| {
        let token = told.tokens.get(*at);
        token.is_some_and(|token| matches!(token.kind, TokenKind::Sign('-' | '–' | '—')))
    };
    let is_name = |at: usize| {
        is_dash(&at)
            || matches!(
                told.role(at),
                Some(
                    Role::Plain
                        | Role::Title(_)
                        | Role::Cue(Cue::Common)
                        | Role::Comma
                        | Role::Open
                        | Role::Close
                        | Role::Time
                )
            )
    };
    let is_word = |at: &usize| {
        let token = told.tokens.get(*at);
        token.is_some_and(|token| !matches!(token.kind, TokenKind::Sign(_)))
    };
    let is_short = |at: usize| {
        let token = told.tokens.get(at);
        told.role(at) == Some(Role::Time)
            || token.is_some_and(|token| (1..=LETTERS).contains(&token.key().len()))
    };
    let mut dashes = (end..trigger).filter(is_dash);
    let (dash, second) = (dashes.next(), dashes.next());
    (0..first).all(is_name)
        && (0..first).filter(is_word).count() <= MOST_BEFORE
        && second.is_none()
        && dash.is_some_and(|dash| dash <= end + 1 && (end..dash).all(is_short))
}
