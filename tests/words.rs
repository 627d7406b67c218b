//! Every message that the code asks for by name is there.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use khatt::i18n::Language;
use khatt::i18n::Words;

#[test]
fn every_key_in_the_window_code_has_a_message() {
    let words = Words::new(Language::Arabic);
    let mut asked = BTreeSet::new();
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for file in rust_files(&sources) {
        let code = fs::read_to_string(&file).unwrap();
        let code: String = code.split_whitespace().collect::<Vec<_>>().join("");
        for call in ["words.text(\"", "words.format(\"", "words.step(\""] {
            for after in code.split(call).skip(1) {
                asked.insert(after.split('"').next().unwrap().to_owned());
            }
        }
    }
    let missing: Vec<_> = asked.iter().filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "no message for {missing:?}");
}

#[test]
fn counts_in_arabic_take_the_form_of_their_last_two_digits() {
    let words = Words::new(Language::Arabic);
    for (count, form) in [
        (1768_usize, "اقتباسًا"),
        (1803, "اقتباسات"),
        (1800, "اقتباس"),
        (1, "اقتباس واحد"),
    ] {
        let args = [
            ("count", count.into()),
            ("quotations", count.into()),
            ("kilobytes", 1_usize.into()),
        ];
        let said = words.format("give-page-size", &args);
        let is_there = said
            .split(['،', '\n'])
            .any(|part| part.trim().ends_with(form));
        assert!(is_there, "{said}");
    }
}

#[test]
fn no_count_in_arabic_chooses_without_form() {
    for file in ["ar.ftl", "report.ar.ftl"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("assets/ui")
            .join(file);
        let text = fs::read_to_string(path).unwrap();
        let lines: Vec<&str> = text.lines().collect();
        for (line, next) in lines.iter().zip(lines.iter().skip(1)) {
            let is_plain = line.contains("{ $") && line.ends_with("->");
            let is_counted = ["[zero]", "[one]", "[two]"]
                .iter()
                .any(|form| next.contains(form));
            assert!(
                !(is_plain && !line.contains("FORM(") && is_counted),
                "{line}"
            );
        }
    }
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}
