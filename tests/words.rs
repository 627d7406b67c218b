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
