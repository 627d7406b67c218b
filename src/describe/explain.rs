//! Reasons as sentences.

use crate::i18n::Words;
use crate::resolve::Step;

/// A step of reasoning as a sentence, days in it as ISO 8601; key and arguments where it has no message.
pub fn explain(words: &Words, step: &Step) -> String {
    if words.has(step.key) {
        let args: Vec<(&str, String)> = (step.args.iter())
            .map(|(name, value)| (*name, value.to_string()))
            .collect();
        return words.step(step.key, &args);
    }
    let args = step
        .args
        .iter()
        .map(|(name, value)| format!(" {name}={:?}", value.to_string()));
    std::iter::once(step.key.to_owned()).chain(args).collect()
}

#[cfg(test)]
mod tests {
    use crate::i18n::Language;
    use crate::resolve::StepValue;
    use crate::time::Day;

    use super::*;

    fn explained(key: &'static str, args: Vec<(&'static str, StepValue)>) -> String {
        let step = Step {
            key,
            args: args.into(),
            evidence: None,
        };
        explain(&Words::new(Language::English), &step)
    }

    #[test]
    fn a_message_is_a_sentence_and_its_absence_is_seen() {
        let count = vec![("count", 2.into())];
        assert_eq!(explained("app-documents", count), "2 documents");
        let day = vec![("day", "2023-03-17".parse::<Day>().unwrap().into())];
        assert_eq!(
            explained("no-such-key", day),
            "no-such-key day=\"2023-03-17\""
        );
    }
}
