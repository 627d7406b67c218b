//! What was not read, a row a file: its path, kind, encoding, why, and what can be done.

use std::path::PathBuf;

use crate::corpus::{LoadError, LoadProblem, shown_path};
use crate::describe::load_error;
use crate::i18n::Words;
use crate::index::Index;

/// A file that was not read, or not as it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadRow {
    /// The path as shown: read from the left in every language.
    pub path: String,
    /// Where the file is; `None` where it came from no file.
    pub file: Option<PathBuf>,
    /// The ending of its name with its dot, in lower case; empty where it has none.
    pub kind: String,
    /// The encoding that it was read in, where that is known.
    pub encoding: String,
    /// Why it was not read.
    pub reason: String,
    /// What can be done; empty where nothing can.
    pub remedy: String,
}

/// All rows: files that gave no document, manifests with faults, then documents whose encoding is a guess.
pub fn rows(words: &Words, index: &Index, problems: &[LoadProblem]) -> Vec<UnreadRow> {
    let unread = problems.iter().map(|problem| row(words, problem));
    let documents = index.documents().iter();
    let assumed = documents.filter(|one| one.document.encoding.is_assumed());
    let assumed = assumed.map(|analysed| {
        let document = &analysed.document;
        let encoding = document.encoding.name();
        let args = [("encoding", encoding.into())];
        UnreadRow {
            kind: kind_of(document.file_name()),
            path: document.id.to_string(),
            file: document.path.clone(),
            reason: words.format("problems-assumed", &args),
            encoding: encoding.to_owned(),
            remedy: words.text("remedy-encoding").into_owned(),
        }
    });
    unread.chain(assumed).collect()
}

/// The rows as a table for a spreadsheet or a mail, parted by tabs.
pub fn table(words: &Words, rows: &[UnreadRow]) -> String {
    let headings = [
        "unread-path",
        "unread-kind",
        "unread-encoding",
        "unread-reason",
        "unread-remedy",
    ];
    let headings = headings.map(|key| words.text(key).into_owned()).join("\t");
    let lines = rows.iter().map(|row| {
        let cells = [
            &row.path,
            &row.kind,
            &row.encoding,
            &row.reason,
            &row.remedy,
        ];
        cells.map(|cell| cell.replace(['\t', '\n'], " ")).join("\t")
    });
    std::iter::once(headings)
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

fn row(words: &Words, problem: &LoadProblem) -> UnreadRow {
    let path = shown_path(&problem.path).into_owned();
    let remedy = remedy(&problem.error);
    UnreadRow {
        kind: kind_of(&path),
        path,
        file: Some(problem.path.clone()),
        encoding: encoding(&problem.error).to_owned(),
        reason: load_error::reason(words, &problem.error),
        remedy: remedy.map_or_else(String::new, |key| words.text(key).into_owned()),
    }
}

fn kind_of(path: &str) -> String {
    let name = path.rsplit(['/', '\\']).next().unwrap_or_default();
    let kind = name.rsplit_once('.').filter(|(stem, _)| !stem.is_empty());
    kind.map_or_else(String::new, |(_, kind)| format!(".{}", kind.to_lowercase()))
}

/// The encoding that was tried.
fn encoding(error: &LoadError) -> &str {
    match error {
        LoadError::NotUtf8 { .. } => "UTF-8",
        LoadError::NotUtf16 { .. } => "UTF-16",
        LoadError::NotUtf32 { .. } => "UTF-32",
        LoadError::NotDeclared { charset, .. } => charset,
        _ => "",
    }
}

/// The key of what can be done about it.
fn remedy(error: &LoadError) -> Option<&'static str> {
    match error {
        LoadError::NotUtf8 { .. }
        | LoadError::NotUtf16 { .. }
        | LoadError::NotUtf32 { .. }
        | LoadError::NotDeclared { .. } => Some("remedy-encoding"),
        LoadError::Pictures { .. } | LoadError::NoLetters => Some("remedy-ocr"),
        LoadError::Locked => Some("remedy-unlock"),
        LoadError::Damaged { .. }
        | LoadError::Unclosed { .. }
        | LoadError::TooSlow { .. }
        | LoadError::BrokeDown { .. }
        | LoadError::Binary { .. } => Some("remedy-save-anew"),
        LoadError::NotFound
        | LoadError::Vanished
        | LoadError::BrokenLink
        | LoadError::Cancelled
        | LoadError::Io(_) => Some("remedy-read-again"),
        LoadError::TooLong { .. }
        | LoadError::Unpacks { .. }
        | LoadError::TooMuchText { .. }
        | LoadError::TooManyParts { .. }
        | LoadError::TooDeep { .. } => Some("remedy-split"),
        LoadError::NoTextColumn => Some("remedy-column"),
        LoadError::NoDocuments(_) => Some("remedy-convert"),
        LoadError::Manifest(_) => Some("remedy-manifest"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    fn problem(path: &str, error: LoadError) -> LoadProblem {
        LoadProblem {
            path: path.into(),
            error,
        }
    }

    #[test]
    fn a_row_says_what_why_and_what_can_be_done() {
        let words = Words::new(Language::English);
        let problems = [
            problem("أخبار/1.PDF", LoadError::Pictures { pages: 12 }),
            problem("README", LoadError::Empty),
            problem("2.txt", LoadError::NotUtf8 { offset: 7 }),
        ];
        let rows = rows(&words, &Index::default(), &problems);
        let kinds: Vec<&str> = rows.iter().map(|row| &*row.kind).collect();
        assert_eq!(kinds, [".pdf", "", ".txt"]);
        assert!(rows[0].reason.contains("12") && rows[0].remedy.contains("OCR"));
        assert_eq!((&*rows[1].remedy, &*rows[2].encoding), ("", "UTF-8"));
        let table = table(&words, &rows);
        let columns: Vec<usize> = table.lines().map(|line| line.split('\t').count()).collect();
        assert_eq!(columns, [5; 4]);
    }
}
