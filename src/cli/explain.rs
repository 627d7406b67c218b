//! Reasons as sentences.

use crate::resolve::Step;

/// A step of reasoning as an English sentence.
pub(crate) fn explain(step: &Step) -> String {
    let mut sentence = step.key.to_owned();
    for (name, value) in &step.args {
        sentence.push_str(&format!(" {name}={value:?}"));
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn key_and_arguments_are_told() {
        let step = Step {
            key: "why-weekday",
            args: vec![("words", "الجمعة".to_owned())],
            evidence: None,
        };
        assert_eq!(explain(&step), "why-weekday words=\"الجمعة\"");
    }
}
