//! How far an event reaches whose date is only its beginning or its end: منذ 3 مايو، حتى 20 مايو.

use std::sync::LazyLock;

use crate::event::kinds::Cue;
use crate::event::tagged_sentence::TaggedSentence;
use crate::resolve::{Mention, TimexKind};
use crate::text::WordKey;
use crate::time::{Day, Interval};

static UNTIL: LazyLock<[WordKey; 3]> = LazyLock::new(|| ["حتى", "لغاية", "وحتى"].map(WordKey::of));

/// The days of an event that this mention dates, in a document of `dct`.
///
/// What goes on since a date reaches to the day of writing, and stays open where that is unknown; what lasts until a
/// date ahead begins on the day of writing, and what lasted until one that is past has no beginning.
pub(super) fn reach(told: &TaggedSentence<'_>, mention: &Mention, dct: Option<Day>) -> Interval {
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
        Some(dct) if told.is_cue(before, Cue::Since) => Interval::days(first, last.max(dct)),
        None if told.is_cue(before, Cue::Since) => Interval::since(first),
        Some(dct) if is_until() && dct < last => Interval::days(first.min(dct), last),
        _ if is_until() => Interval::until(last),
        _ => days,
    }
}
