//! Sentences as the page quotes them, each with a number, its place and the steps of its date.

use std::collections::HashMap;
use std::ops::Range;

use crate::align::{SentenceRef, Statement};
use crate::describe::why;
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, Index};
use crate::text::{CharCounter, CharSpan, Span};

/// A quoted sentence.
#[derive(Clone, Debug)]
pub(super) struct Quotation {
    /// The position of its document in the folder.
    pub(super) document: u32,
    /// The sentence without the white space around it, in bytes of the document.
    pub(super) span: Span,
    /// The same in code points.
    pub(super) chars: CharSpan,
    /// The words that date it, in bytes of the sentence.
    pub(super) expression: Option<Range<usize>>,
    /// The question that its steps answer; empty where nothing dates it.
    pub(super) question: String,
    /// The steps of its date.
    pub(super) steps: Vec<why::Line>,
}

/// All quotations of a page, each sentence once for each date that it is quoted for.
#[derive(Debug, Default)]
pub(super) struct Quotations {
    all: Vec<Quotation>,
    numbers: HashMap<(SentenceRef, Option<u32>), usize>,
    /// Where the sentences of a document stand, once one is quoted.
    places: HashMap<u32, Vec<CharSpan>>,
}

impl Quotations {
    /// All of them; the first has the number 1.
    pub(super) fn all(&self) -> &[Quotation] {
        &self.all
    }

    /// The number of a quotation of this statement, which is made where there is none yet.
    pub(super) fn number_of(
        &mut self,
        index: &Index,
        words: &Words,
        statement: &Statement,
    ) -> Option<usize> {
        let analyzed = index.documents().get(statement.at.document as usize)?;
        let mention = mention_of(analyzed, statement);
        let key = (statement.at, mention);
        if let Some(number) = self.numbers.get(&key) {
            return Some(*number);
        }
        let quotation = self.quotation(index, words, statement.at, mention)?;
        self.all.push(quotation);
        self.numbers.insert(key, self.all.len());
        Some(self.all.len())
    }

    fn quotation(
        &mut self,
        index: &Index,
        words: &Words,
        at: SentenceRef,
        mention: Option<u32>,
    ) -> Option<Quotation> {
        let analyzed = index.documents().get(at.document as usize)?;
        let text = &*analyzed.document.text;
        let span = analyzed.sentences.get(at.sentence as usize)?.trimmed(text);
        let places = self
            .places
            .entry(at.document)
            .or_insert_with(|| places(analyzed));
        let chars = *places.get(at.sentence as usize)?;
        let mention = mention.and_then(|at| analyzed.mentions.get(at as usize));
        Some(Quotation {
            document: at.document,
            span,
            chars,
            expression: mention.and_then(|mention| within(span, mention.span)),
            question: mention.map_or_else(String::new, |mention| why::heading(words, mention)),
            steps: mention.map_or_else(Vec::new, |mention| {
                why::lines(words, index, analyzed, mention)
            }),
        })
    }
}

/// The mention that dates the event of a statement.
fn mention_of(analyzed: &AnalyzedDocument, statement: &Statement) -> Option<u32> {
    let event = analyzed.events.get(statement.event? as usize)?;
    event.mention
}

/// Where the sentences of a document stand without the white space around them, in code points.
fn places(analyzed: &AnalyzedDocument) -> Vec<CharSpan> {
    let text = &*analyzed.document.text;
    let mut counter = CharCounter::new(text);
    let sentences = analyzed.sentences.iter();
    sentences
        .map(|sentence| counter.span(sentence.trimmed(text)))
        .collect()
}

/// The place of words in the sentence; `None` where they stand in another one.
pub(super) fn within(sentence: Span, words: Span) -> Option<Range<usize>> {
    let start = sentence.range().start;
    let is_inside = sentence.contains(words);
    let words = words.range();
    is_inside.then(|| words.start - start..words.end - start)
}
