//! What heads a report, «عمان، 3 نوفمبر 2019 - أعلنت الوزارة», says when it was written.

use crate::event::candidates::Candidate;
use crate::event::tagged_sentence::TaggedSentence;
use crate::resolve::{Dateline, Mention, dateline};
use crate::text::Token;

/// Sentences at the front in which a dateline stands.
const FRONT: usize = 3;

/// Words of a line that only says who wrote from where: «مراسل الأفق - تونس».
const BYLINE: usize = 6;

/// Whether a line near the front says only whose report this is, and from where.
pub(super) fn is_byline(told: &TaggedSentence<'_>, sentence: usize) -> bool {
    const DASHES: [char; 4] = ['-', '–', '—', 'ـ'];
    let is_dash = |token: &Token| DASHES.iter().any(|dash| token.is_sign(*dash));
    let is_parted = told.tokens.iter().any(is_dash);
    let is_sentence = told.tokens.last().is_some_and(|token| token.is_sign('.'));
    (1..=FRONT).contains(&sentence) && told.tokens.len() <= BYLINE && is_parted && !is_sentence
}

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

/// Whether a date heads its sentence, and what it would date stands behind it.
fn heads(told: &TaggedSentence<'_>, mention: &Mention, trigger: usize) -> bool {
    let (_, end) = told.tokens_of(mention.span);
    trigger >= end && dateline(told.text, told.tokens, mention.span) == Some(Dateline::Place)
}
