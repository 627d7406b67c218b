//! The name of an event in words of its text.

use crate::event::{Event, label};
use crate::index::EventRef;
use crate::index::Index;
use crate::text::cut;

/// Letters of an event's own words that are shown at most.
const MOST: usize = 60;
/// Letters of a sentence that stands for an event without a name.
const MOST_OF_SENTENCE: usize = 160;

/// An event in a few words of its text; where it has no name, the words that date it.
pub fn few_words(index: &Index, at: EventRef) -> String {
    let Some((analysed, event)) = index.event(at) else {
        return String::new();
    };
    let label = label(&analysed.document.text, event, index.mention(at));
    cut(&one_line(&label), MOST).into_owned()
}

/// Whether an event is named by what happened, not by its date alone.
pub fn is_named(index: &Index, at: EventRef) -> bool {
    index
        .event(at)
        .is_some_and(|(_, event)| event.trigger.is_some() || is_titled(event))
}

/// Whether the user gave an event its name.
fn is_titled(event: &Event) -> bool {
    let user = event.user.as_deref();
    user.is_some_and(|user| user.is_own || user.label.is_some())
}

/// The happening: in a few words where it has a name, else the beginning of its sentence.
pub fn happening(index: &Index, at: EventRef) -> String {
    if is_named(index, at) {
        return few_words(index, at);
    }
    index
        .sentence(at)
        .map_or_else(String::new, |(_, sentence)| of_sentence(sentence))
}

/// The beginning of a sentence, which stands for what it tells.
pub fn of_sentence(sentence: &str) -> String {
    cut(&one_line(sentence), MOST_OF_SENTENCE).into_owned()
}

/// A text without line breaks and double spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
