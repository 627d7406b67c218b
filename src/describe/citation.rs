//! What is copied: a sentence, the same with where it stands, an event as a line, and lines as a table.

use std::path::Path;

use crate::corpus::shown_path;
use crate::describe::{document_time, event_name};
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, EventRef, Index};
use crate::text::Span;
use crate::time::{Grain, Interval};

/// Where a sentence stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CitedSentence {
    /// Position of its document.
    pub document: u32,
    /// Its position in the document.
    pub sentence: u32,
}

impl CitedSentence {
    /// The sentence of an event.
    pub fn of_event(index: &Index, at: EventRef) -> Option<Self> {
        let (_, event) = index.event(at)?;
        Some(Self {
            document: at.document,
            sentence: event.sentence,
        })
    }

    fn found(self, index: &Index) -> Option<(&AnalyzedDocument, Span)> {
        let analysed = index.documents().get(self.document as usize)?;
        let span = analysed.sentences.get(self.sentence as usize)?;
        Some((analysed, span.trimmed(&analysed.document.text)))
    }
}

/// The words of a sentence, as they stand in the document.
pub fn sentence(index: &Index, at: CitedSentence) -> Option<String> {
    let (analysed, span) = at.found(index)?;
    Some(span.of(&analysed.document.text).to_owned())
}

/// A sentence with its source, title, date, file and page.
pub fn with_citation(words: &Words, index: &Index, at: CitedSentence) -> Option<String> {
    let (analysed, span) = at.found(index)?;
    let quoted = [("words", span.of(&analysed.document.text).into())];
    let quoted = words.format("details-words", &quoted);
    let page = analysed.document.page_of(span.range().start);
    Some(format!("{quoted} — {}", citation(words, analysed, page)))
}

/// Source, title, date, file and page of a document; what is unknown or said already is left out.
pub fn citation(words: &Words, analysed: &AnalyzedDocument, page: Option<usize>) -> String {
    let document = &analysed.document;
    let (source, title) = (document.source_name(), document.name());
    let mut parts = vec![source.clone().into_owned()];
    if title != source {
        parts.push(words.format("details-words", &[("words", (&*title).into())]));
    }
    if analysed.dct.best.is_some() || analysed.dct.interval != Interval::ALWAYS {
        parts.push(document_time::in_words(words, &analysed.dct));
    }
    parts.push(document.path.as_deref().map_or_else(
        || document.id.to_string(),
        |path: &Path| shown_path(path).into_owned(),
    ));
    parts.extend(page.map(|page| words.format("copy-page", &[("page", page.into())])));
    parts.join(&words.text("copy-between"))
}

/// An event as a line of a table: its days, what happened, its source and its sentence, parted by tabs.
pub fn event_line(words: &Words, index: &Index, at: EventRef) -> Option<String> {
    let (analysed, event) = index.event(at)?;
    let days = match event.interval {
        Interval::ALWAYS => words.text("told-undated").into_owned(),
        days => {
            let grain = index
                .mention(at)
                .map_or(Grain::Day, |mention| mention.grain);
            words.interval(days, grain)
        }
    };
    let said = sentence(index, CitedSentence::of_event(index, at)?)?;
    let cells = [
        days,
        event_name::happening(index, at),
        analysed.document.source_name().into_owned(),
        event_name::one_line(&said),
    ];
    // A tab inside a cell would begin another.
    Some(cells.map(|cell| cell.replace('\t', " ")).join("\t"))
}

/// Events as a table with a line of headings.
pub fn table(words: &Words, index: &Index, events: impl Iterator<Item = EventRef>) -> String {
    let headings = ["copy-days", "copy-event", "copy-source", "copy-sentence"];
    let headings = headings.map(|key| words.text(key).into_owned()).join("\t");
    let lines = events.filter_map(|at| event_line(words, index, at));
    std::iter::once(headings)
        .chain(lines)
        .collect::<Vec<_>>()
        .join("\n")
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::i18n::Language;
    use crate::index::samples::{analysed, at};
    use crate::resolve::Certainty;

    fn index() -> Index {
        let mentions = [("يوم الاثنين", "2023-03-20", Certainty::Exact)];
        let text = "عبرت السفينة يوم الاثنين.\nثم رست.";
        let mut one = analysed("سبق/12.txt", "سبق", text, &mentions);
        one.document.title = Some("سفن تعبر القناة".into());
        one.document.page_starts = vec![0].into();
        one.dct.best = "2023-03-21".parse().ok();
        Index::new(vec![Arc::new(one)])
    }

    #[test]
    fn a_citation_names_source_title_date_file_and_page() {
        let (index, words) = (index(), Words::new(Language::Arabic));
        let place = CitedSentence::of_event(&index, at(0, 0)).unwrap();
        let said = sentence(&index, place).unwrap();
        assert_eq!(said, "عبرت السفينة يوم الاثنين.");
        let cited = with_citation(&words, &index, place).unwrap();
        let parts = [
            "«عبرت السفينة",
            "سبق",
            "سفن تعبر القناة",
            "21 مارس 2023",
            "12.txt",
            "ص 1",
        ];
        for part in parts {
            assert!(cited.contains(part), "{part} is not in {cited}");
        }
    }

    #[test]
    fn events_are_a_table_of_four_columns() {
        let (index, words) = (index(), Words::new(Language::English));
        let table = table(&words, &index, std::iter::once(at(0, 0)));
        let lines: Vec<Vec<&str>> = table
            .lines()
            .map(|line| line.split('\t').collect())
            .collect();
        assert_eq!(lines.len(), 2);
        assert!(lines.iter().all(|line| line.len() == 4), "{lines:?}");
        assert!(lines[1][0].contains("20 March 2023") && lines[1][2] == "سبق");
    }
}
