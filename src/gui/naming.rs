//! How an event is named in the window.

use std::borrow::Cow;

use crate::event::label;
use crate::index::EventRef;
use crate::index::Index;

/// Letters of an event's own words that are shown at most.
const MOST: usize = 60;
/// Letters of a sentence that stands for an event without a name.
const MOST_OF_SENTENCE: usize = 160;

/// An event in a few words of its text; where it has no name, the words that date it.
pub(crate) fn few_words(index: &Index, at: EventRef) -> String {
    let Some((analysed, event)) = index.event(at) else {
        return String::new();
    };
    let label = label(&analysed.document.text, event, index.mention(at));
    cut(&one_line(&label), MOST).into_owned()
}

/// Whether an event is named by what happened, not by its date alone.
pub(crate) fn is_named(index: &Index, at: EventRef) -> bool {
    index
        .event(at)
        .is_some_and(|(_, event)| event.trigger.is_some())
}

/// What happened: in a few words where it has a name, else the beginning of its sentence.
pub(crate) fn happening(index: &Index, at: EventRef) -> String {
    if is_named(index, at) {
        return few_words(index, at);
    }
    let sentence = index.sentence(at).map_or("", |(_, sentence)| sentence);
    cut(&one_line(sentence), MOST_OF_SENTENCE).into_owned()
}

/// A text without line breaks and double spaces.
pub(crate) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A line of at most so many letters: the last word that is shown is whole, unless it alone is longer.
pub(crate) fn cut(line: &str, most: usize) -> Cow<'_, str> {
    let Some((end, _)) = line.char_indices().nth(most) else {
        return Cow::Borrowed(line);
    };
    let head = line.get(..end).unwrap_or_default();
    let is_border = line
        .get(end..)
        .is_some_and(|rest| rest.starts_with(char::is_whitespace));
    let border = if is_border {
        Some(end)
    } else {
        head.rfind(char::is_whitespace)
    };
    let head = border.and_then(|border| head.get(..border)).unwrap_or(head);
    Cow::Owned(format!("{}…", head.trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_cut_between_words() {
        assert_eq!(cut("وصل الوفد", 9), "وصل الوفد");
        assert_eq!(cut("وصل الوفد الكبير", 9), "وصل الوفد…");
        assert_eq!(cut("وصل الوفد الكبير", 12), "وصل الوفد…");
        assert_eq!(cut("وصل الوفد الكبير", 5), "وصل…");
    }

    #[test]
    fn a_word_without_end_is_cut_itself() {
        assert_eq!(cut(&"ا".repeat(5000), 4), "اااا…");
        assert_eq!(cut("", 4), "");
    }
}
