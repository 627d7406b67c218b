//! Stories against sources as a table for spreadsheets.

use std::io::{self, Write};

use crate::align::Alignment;
use crate::index::Index;
use crate::output::stories::{StoryField, story_fields};
use crate::time::Day;

/// Columns before those of the sources.
const COLUMNS: [&str; 5] = ["story", "label", "begin", "until", "documents"];

/// Writes a row for each story, with a column for each source: how many of its documents report on it, `silent`, or
/// `no documents`, or `possibly in another row`. Comma-separated (RFC 4180), lines end in CR LF.
pub(crate) fn write_story_table(
    out: &mut (impl Write + ?Sized),
    index: &Index,
    alignment: &Alignment,
) -> io::Result<()> {
    let sources: Vec<&str> = index
        .sources()
        .iter()
        .map(|source| source.source.as_str())
        .collect();
    write_row(
        out,
        COLUMNS
            .iter()
            .chain(&sources)
            .map(|cell| (*cell).to_owned()),
    )?;
    let source_of: std::collections::HashMap<&str, &str> = index
        .documents()
        .iter()
        .map(|analysed| (&*analysed.document.id, analysed.document.source.as_str()))
        .collect();
    for story in story_fields(index, alignment) {
        let cells = sources
            .iter()
            .map(|source| cell(&story, source, &source_of));
        let day = |day: Option<Day>| day.map_or_else(String::new, |day| day.to_string());
        let facts = [
            story.id.clone(),
            story.label.clone(),
            day(story.begin),
            day(story.until),
            story.documents.len().to_string(),
        ];
        write_row(out, facts.into_iter().chain(cells))?;
    }
    Ok(())
}

fn cell(
    story: &StoryField<'_>,
    source: &str,
    source_of: &std::collections::HashMap<&str, &str>,
) -> String {
    let own = story
        .documents
        .iter()
        .filter(|document| source_of.get(**document) == Some(&source));
    match own.count() {
        0 if story.silent.contains(&source) => "silent".to_owned(),
        0 if story.elsewhere.contains(&source) => "possibly in another row".to_owned(),
        0 => "no documents".to_owned(),
        count => count.to_string(),
    }
}

/// One row of CSV; lines end in CR LF (RFC 4180).
pub(crate) fn write_row(
    out: &mut (impl Write + ?Sized),
    cells: impl Iterator<Item = String>,
) -> io::Result<()> {
    for (number, cell) in cells.enumerate() {
        if number > 0 {
            out.write_all(b",")?;
        }
        if cell.contains([',', '"', '\r', '\n']) {
            write!(out, "\"{}\"", cell.replace('"', "\"\""))?;
        } else {
            out.write_all(cell.as_bytes())?;
        }
    }
    out.write_all(b"\r\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_with_commas_and_quotes_are_quoted() {
        let mut out = Vec::new();
        let cells = ["أ", "ب, ج", "قال \"نعم\""].map(str::to_owned);
        write_row(&mut out, cells.into_iter()).unwrap();
        let expected = "أ,\"ب, ج\",\"قال \"\"نعم\"\"\"\r\n";
        assert_eq!(String::from_utf8(out).unwrap(), expected);
    }
}
