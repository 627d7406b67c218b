//! An event in a few words.

use crate::event::Event;
use crate::event::words::Words;
use crate::lexicon::Lexicon;
use crate::resolve::Mention;
use crate::text::WordKey;

/// The event in the words of its document: the clause that tells it, without its date; the headline where that tells
/// it, too. At most about sixty letters.
///
/// Without a trigger it is the words of the mention.
pub fn label(text: &str, event: &Event, mention: Option<&Mention>) -> String {
    if !event.label.is_empty() {
        return event.label.to_string();
    }
    let trigger = event.trigger.map(|trigger| trigger.of(text));
    let words = trigger.or(mention.map(|mention| mention.span.of(text)));
    words.unwrap_or_default().to_owned()
}

/// A sentence that stands for a happening, without the conjunction that ties it to the one before: «وقال الوزير».
pub fn without_conjunction(sentence: &str) -> &str {
    let sentence = sentence.trim_start();
    let key = sentence.split_whitespace().next().map(WordKey::of);
    let is_joined = key.is_some_and(|key| {
        let rest = key.without_front(1);
        // وردت، وصفت: the first letter is the verb's own.
        let is_own = rest.len() <= 3 && rest.last() == Some('ت') || rest.len() < 3;
        let is_verb = Lexicon::embedded().verb(rest).is_some();
        let found = Words::embedded().find(key).filter(|_| !is_verb);
        is_verb && !is_own || found.is_some_and(|(_, front)| front.has_conjunction)
    });
    let rest = sentence
        .strip_prefix('و')
        .or_else(|| sentence.strip_prefix('ف'));
    rest.filter(|_| is_joined).unwrap_or(sentence)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_conjunction_is_taken_off() {
        for (sentence, name) in [
            ("وقال الوزير إن القمة تأجلت", "قال الوزير إن القمة تأجلت"),
            (
                "وفي يونيو أقر المجلس القانون",
                "في يونيو أقر المجلس القانون",
            ),
            ("وصل الوفد إلى المدينة", "وصل الوفد إلى المدينة"),
            ("وردت الأنباء من الميناء", "وردت الأنباء من الميناء"),
            ("وأضافت الوزارة أن", "أضافت الوزارة أن"),
            ("وافق المجلس على القانون", "وافق المجلس على القانون"),
            ("فاز الفريق بالكأس", "فاز الفريق بالكأس"),
            ("وزير الزراعة يزور تونس", "وزير الزراعة يزور تونس"),
            ("", ""),
        ] {
            assert_eq!(without_conjunction(sentence), name);
        }
    }
}
