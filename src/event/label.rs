//! An event in a few words.

use crate::event::Event;
use crate::event::words::{Cue, Word, Words};
use crate::resolve::Mention;
use crate::text::{Span, WordKey};

/// A label has so many words at most, and so many bytes of the text are looked at for it.
const WORDS: usize = 5;
const BYTES: usize = 160;

/// The event in at most five words of its document: the trigger and what follows, up to the date or a sign.
///
/// Without a trigger it is the words of the mention.
pub fn label<'t>(text: &'t str, event: &Event, mention: Option<&Mention>) -> &'t str {
    let Some(trigger) = event.trigger else {
        return mention.map_or("", |mention| mention.span.of(text));
    };
    let date = mention.map(|mention| mention.span);
    let end = end_of(text, trigger, date);
    Span::new(trigger.range().start, end).of(text)
}

fn end_of(text: &str, trigger: Span, date: Option<Span>) -> usize {
    let (start, mut end) = (trigger.range().start, trigger.range().end);
    let behind = date
        .map(|date| date.range().start)
        .filter(|date| *date >= end)
        .unwrap_or(text.len());
    let limit = floor(text, behind.min(start + BYTES));
    let mut taken = 1;
    let mut at = end;
    let rest = text.get(end..limit).unwrap_or_default();
    for word in rest.split_inclusive(|c: char| c.is_whitespace()) {
        let bare = word.trim_end();
        let letters = bare.trim_end_matches(is_sign);
        if bare.starts_with(is_sign) || word.contains(['\n', '\r']) && letters.is_empty() {
            break;
        }
        // The limit may have cut the last word.
        let is_whole = at + bare.len() < limit || limit == behind;
        if !letters.is_empty() && is_whole {
            taken += 1;
            if !is_link(letters) {
                end = at + letters.len();
            }
        }
        at += word.len();
        if taken >= WORDS || letters.len() < bare.len() || word.ends_with('\n') {
            break;
        }
    }
    end
}

fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn is_sign(c: char) -> bool {
    !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '\u{640}' | '\u{64B}'..='\u{652}')
}

/// Words that say nothing at the end of a label: في، أن، مع.
fn is_link(word: &str) -> bool {
    let word = Words::embedded().find(WordKey::of(word));
    matches!(
        word,
        Some((
            Word::Cue(
                Cue::Link
                    | Cue::During
                    | Cue::That
                    | Cue::Which
                    | Cue::This
                    | Cue::Since
                    | Cue::Border
            ),
            _
        ))
    )
}
