//! Every reason that the resolver gives is a sentence in every language, and every rule has its phrase.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use khatt::grammar::RULES;
use khatt::i18n::Language;
use khatt::i18n::Words;

const LANGUAGES: [Language; 3] = Language::ALL;

#[test]
fn every_key_of_the_resolver_has_a_message() {
    let keys = keys(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src/resolve"));
    assert!(keys.contains("why-words") && keys.len() > 8, "{keys:?}");
    for language in LANGUAGES {
        let words = Words::new(language);
        let missing: Vec<&String> = keys.iter().filter(|key| !words.has(key)).collect();
        assert!(missing.is_empty(), "{language:?}: {missing:?}");
    }
}

#[test]
fn every_rule_has_its_own_phrase() {
    for language in LANGUAGES {
        let words = Words::new(language);
        let phrase = |rule: &str| {
            let args = [("words", "س".to_owned()), ("rule", rule.to_owned())];
            words.step("why-words", &args)
        };
        let default = phrase("no such rule");
        let mut seen = BTreeSet::new();
        for rule in RULES.iter().copied().flatten() {
            let said = phrase(rule.name);
            assert_ne!(said, default, "{language:?}: {}", rule.name);
            assert!(seen.insert(said), "{language:?}: {}", rule.name);
        }
    }
}

#[test]
fn no_argument_is_left_open() {
    let texts = [
        ("سيصل الوفد يوم الخميس", "2023-03-15"),
        ("وصل الوفد يوم الخميس", "2023-03-15"),
        ("وصل في 1 محرم 1445 هـ الموافق 2 أغسطس 2023", "2023-03-15"),
        ("بني سنة 583هـ وهدم في 30 شباط 1990", "2023-03-15"),
        ("وصل في 5 مارس 2020 وغادر في اليوم التالي", "2023-03-15"),
        ("وصل أمس وغادر في العام التالي", ""),
    ];
    for language in LANGUAGES {
        let words = Words::new(language);
        for (text, day) in texts {
            for mention in khatt::extract(text, day.parse().ok()) {
                for step in mention.steps(text) {
                    let said = khatt::describe::explain(&words, &step);
                    assert!(!said.contains("{$"), "{language:?}: {said}");
                    assert_ne!(said, step.key);
                }
            }
        }
    }
}

/// The message keys in the sources below a folder.
fn keys(folder: &Path) -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    let mut folders: Vec<PathBuf> = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let code = fs::read_to_string(path).unwrap();
            for after in code.split("\"why-").skip(1) {
                keys.insert(format!("why-{}", after.split('"').next().unwrap()));
            }
        }
    }
    keys
}
