//! How far an event reaches whose date is only its beginning or its end: منذ 3 مايو، حتى 20 مايو.

use std::sync::LazyLock;

use crate::event::kinds::{Cue, Reach};
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::event::words::Words;
use crate::lexicon::Tense;
use crate::resolve::{Mention, TimexKind};
use crate::text::WordKey;
use crate::time::{Day, Interval};

static UNTIL: LazyLock<[WordKey; 3]> = LazyLock::new(|| ["حتى", "لغاية", "وحتى"].map(WordKey::of));

/// Whether the verb at `trigger` tells of what happens at once and does not go on: توفي، تأسست.
fn is_point(told: &TaggedSentence<'_>, trigger: usize) -> bool {
    // وصلت، وصلوا، وصلتا
    const ENDING: u32 = 2;
    let (Some(Role::Verb(verb)), Some(token)) = (told.role(trigger), told.tokens.get(trigger))
    else {
        return false;
    };
    let key = token.key();
    let key = if told.verb_has_conjunction(trigger) {
        key.without_front(1)
    } else {
        key
    };
    let words = Words::embedded();
    let has = |reach: Reach| {
        let mut forms = (0..=ENDING).map(|letters| key.without_back(letters));
        forms.any(|form| words.reach(form) == Some(reach))
    };
    verb.tense == Tense::Past && (has(Reach::Point) || verb.is_act && !has(Reach::Lasting))
}

/// The days of an event that this mention dates, in a document of `dct`.
///
/// What goes on since a date reaches to the day of writing, and stays open where that is unknown; what lasts until a
/// date ahead begins on the day of writing, and what lasted until one that is past has no beginning. What happens at
/// once, as its `trigger` tells, is of the days of the mention: توفي الكاتب منذ 2010.
pub(super) fn reach(
    told: &TaggedSentence<'_>,
    mention: &Mention,
    trigger: Option<usize>,
    dct: Option<Day>,
) -> Interval {
    let days = mention.interval;
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return days;
    };
    let (token, _) = told.tokens_of(mention.span);
    let before = token.checked_sub(1);
    let is_date = matches!(mention.kind, TimexKind::Date | TimexKind::Time);
    let is_until = || {
        let word = before.and_then(|at| told.tokens.get(at));
        word.is_some_and(|word| UNTIL.contains(&word.key()))
    };
    match dct {
        _ if !is_date => days,
        _ if told.is_cue(before, Cue::Since) && trigger.is_some_and(|at| is_point(told, at)) => {
            days
        }
        Some(dct) if told.is_cue(before, Cue::Since) => Interval::days(first, last.max(dct)),
        None if told.is_cue(before, Cue::Since) => Interval::since(first),
        Some(dct) if is_until() && dct < last => Interval::days(first.min(dct), last),
        _ if is_until() => Interval::until(last),
        _ => days,
    }
}
