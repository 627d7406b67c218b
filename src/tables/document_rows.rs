//! What was read in documents, as rows of their tables.

use serde::Serialize;

use arrow_array::RecordBatch;

use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::output::{
    DctField, DocumentLine, EventField, EvidenceField, MentionField, event_fields, mention_fields,
    sentence_fields,
};
use crate::tables::schema::{DOCUMENTS, EVENTS, EVIDENCE, MENTIONS, PROBLEMS, SENTENCES};
use crate::tables::{Cell, Problem, Rows, Table, TableError};

/// The rows of documents that are in memory.
pub struct DocumentTables {
    pub(super) documents: Rows,
    pub(super) evidence: Rows,
    pub(super) sentences: Rows,
    pub(super) mentions: Rows,
    pub(super) events: Rows,
    problems: Rows,
}

/// Rows of a table that are ready to be written.
pub type Flushed = (&'static Table, RecordBatch);

impl Default for DocumentTables {
    fn default() -> Self {
        Self {
            documents: Rows::new(&DOCUMENTS),
            evidence: Rows::new(&EVIDENCE),
            sentences: Rows::new(&SENTENCES),
            mentions: Rows::new(&MENTIONS),
            events: Rows::new(&EVENTS),
            problems: Rows::new(&PROBLEMS),
        }
    }
}

impl DocumentTables {
    /// Adds a document, with the reasons in the language of `words`.
    ///
    /// # Errors
    /// Where a cell does not fit, which is a fault of ours.
    pub fn push(&mut self, analysed: &AnalyzedDocument, words: &Words) -> Result<(), TableError> {
        let line = DocumentLine::new(analysed, words);
        let text = &*analysed.document.text;
        self.documents.push(document_cells(&line, text))?;
        let of = line.id;
        for (number, evidence) in line.dct.evidence.iter().enumerate() {
            self.evidence.push(evidence_cells(of, number, evidence))?;
        }
        for (number, [start, end]) in sentence_fields(analysed).enumerate() {
            let cells = [of.into(), number.into(), start.into(), end.into()];
            self.sentences.push(cells)?;
        }
        for (number, mention) in mention_fields(analysed, words).enumerate() {
            self.mentions.push(mention_cells(of, number, mention))?;
        }
        for (number, event) in event_fields(analysed).enumerate() {
            self.events.push(event_cells(of, number, event))?;
        }
        Ok(())
    }

    /// Adds what gave no document.
    ///
    /// # Errors
    /// As [`Self::push`].
    pub fn push_problem(&mut self, problem: &Problem) -> Result<(), TableError> {
        self.problems.push(problem.cells())
    }

    /// All rows; none are left.
    ///
    /// # Errors
    /// As [`Rows::take`].
    pub fn take(&mut self) -> Result<[Flushed; 6], TableError> {
        Ok([
            (&DOCUMENTS, self.documents.take()?),
            (&EVIDENCE, self.evidence.take()?),
            (&SENTENCES, self.sentences.take()?),
            (&MENTIONS, self.mentions.take()?),
            (&EVENTS, self.events.take()?),
            (&PROBLEMS, self.problems.take()?),
        ])
    }
}

fn document_cells<'a>(line: &DocumentLine<'a>, text: &'a str) -> [Cell<'a>; 10] {
    let dct: &DctField<'_> = &line.dct;
    [
        line.id.into(),
        line.source.into(),
        line.title.into(),
        line.url.into(),
        dct.best.into(),
        dct.begin.into(),
        dct.until.into(),
        code(&dct.basis),
        dct.confidence.into(),
        text.into(),
    ]
}

fn evidence_cells<'a>(
    of: &'a str,
    number: usize,
    evidence: &'a EvidenceField<'_>,
) -> [Cell<'a>; 7] {
    [
        of.into(),
        number.into(),
        evidence.start.into(),
        evidence.end.into(),
        evidence.text.into(),
        evidence.supports.as_str().into(),
        evidence.against.into(),
    ]
}

fn mention_cells<'a>(of: &'a str, number: usize, mention: MentionField<'a>) -> [Cell<'a>; 23] {
    let said = mention.said.as_ref();
    let said_days = [
        said.and_then(|said| said.begin),
        said.and_then(|said| said.until),
    ];
    let said_basis = said.map_or(Cell::Null, |said| code(&said.basis));
    [
        of.into(),
        number.into(),
        mention.sentence.into(),
        mention.start.into(),
        mention.end.into(),
        mention.byte_start.into(),
        mention.byte_end.into(),
        mention.text.into(),
        code(&mention.kind),
        mention.value.into(),
        mention.modifier.into(),
        mention.begin.into(),
        mention.until.into(),
        mention.granularity.into(),
        code(&mention.certainty),
        code(&mention.basis),
        mention.explanation.into(),
        mention.confidence.into(),
        mention.places_event.into(),
        mention.said.map(|said| said.value).into(),
        said_days[0].into(),
        said_days[1].into(),
        said_basis,
    ]
}

fn event_cells<'a>(of: &'a str, number: usize, event: EventField<'a>) -> [Cell<'a>; 19] {
    let trigger = event.trigger.as_ref();
    let user = event.user.as_ref();
    [
        of.into(),
        number.into(),
        event.id.into(),
        event.sentence.into(),
        event.mention.into(),
        trigger.map(|trigger| trigger.start).into(),
        trigger.map(|trigger| trigger.end).into(),
        trigger.map(|trigger| trigger.text).into(),
        event.begin.into(),
        event.until.into(),
        code(&event.certainty),
        event.modality.into(),
        event.label.into(),
        event.participants.into(),
        user.and_then(|user| user.said_label).into(),
        user.and_then(|user| user.said_begin).into(),
        user.and_then(|user| user.said_until).into(),
        user.and_then(|user| user.status).into(),
        user.map(|user| user.own).into(),
    ]
}

/// The word that the records have for a value: `inferred`, `dct`.
fn code(value: &impl Serialize) -> Cell<'static> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(word)) => word.into(),
        _ => Cell::Null,
    }
}
