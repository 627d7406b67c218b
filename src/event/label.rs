//! An event in a few words.

use crate::event::Event;
use crate::event::kinds::{Cue, Word};
use crate::event::words::Words;
use crate::resolve::Mention;
use crate::text::WordKey;

/// A label has so many words at most, and so many bytes of the text are looked at for it.
const WORDS: usize = 5;
const BYTES: usize = 160;
/// With so many words before the date none behind it is needed.
const ENOUGH: usize = 3;

/// The event in at most five words of its document: the trigger and what follows, without the date, up to a sign.
///
/// Without a trigger it is the words of the mention.
pub fn label(text: &str, event: &Event, mention: Option<&Mention>) -> String {
    let Some(trigger) = event.trigger else {
        return mention
            .map_or("", |mention| mention.span.of(text))
            .to_owned();
    };
    let mut label = Label {
        words: vec![trigger.of(text)],
        kept: 1,
        is_open: true,
    };
    let (start, end) = (
        trigger.range().end,
        floor(text, trigger.range().end + BYTES),
    );
    let date = mention
        .map(|mention| mention.span)
        .filter(|date| date.range().start >= start);
    let (before, after) = match date.filter(|date| date.range().end <= end) {
        Some(date) => (start..date.range().start, date.range().end..end),
        None => (start..end, end..end),
    };
    let before = text.get(before).unwrap_or_default();
    // A preposition that is written onto the date goes with it.
    let whole = before.trim_end_matches(|c: char| !c.is_whitespace());
    let before = if date.is_some() { whole } else { before };
    label.take(before);
    label.words.truncate(label.kept);
    if label.is_open && label.kept < ENOUGH {
        label.take(text.get(after).unwrap_or_default());
        label.words.truncate(label.kept);
    }
    label.words.join(" ")
}

/// Words as they are gathered; the last ones are kept only where they say something.
struct Label<'t> {
    words: Vec<&'t str>,
    kept: usize,
    /// Whether more may follow: no sign and no end of the line came.
    is_open: bool,
}

impl<'t> Label<'t> {
    /// Takes words up to a sign, the end of the line, or enough of them.
    fn take(&mut self, text: &'t str) {
        for word in text.split_inclusive(char::is_whitespace) {
            let bare = word.trim();
            let letters = bare.trim_matches(is_sign);
            let is_parted = bare.starts_with(is_sign) && (self.kept > 1 || letters.is_empty());
            if is_parted || self.words.len() >= WORDS {
                self.is_open = false;
                return;
            }
            if !letters.is_empty() {
                self.words.push(letters);
                if !is_link(letters) {
                    self.kept = self.words.len();
                }
            }
            if bare.ends_with(is_sign) || word.ends_with(['\n', '\r']) {
                self.is_open = false;
                return;
            }
        }
    }
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    // Back to the space before the word that the limit cuts.
    let is_border = |at: usize| {
        at == text.len() || text.as_bytes().get(at).is_some_and(u8::is_ascii_whitespace)
    };
    while at > 0 && !is_border(at) {
        at -= 1;
    }
    at
}

fn is_sign(c: char) -> bool {
    let is_mark = matches!(c, '\u{640}' | '\u{64B}'..='\u{652}');
    !c.is_alphanumeric() && !c.is_whitespace() && !is_mark
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
