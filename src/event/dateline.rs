//! What heads a report, «عمان، 3 نوفمبر 2019 - أعلنت الوزارة», says when it was written.

use crate::event::candidates::Candidate;
use crate::event::tagged_sentence::TaggedSentence;
use crate::resolve::{Dateline, Mention, dateline};

/// Sentences at the front in which a dateline stands.
const FRONT: usize = 3;

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
