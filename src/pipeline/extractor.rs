//! Text to mentions, without documents, files or threads.

use crate::corpus::DateHint;
use crate::dating::Evidence;
use crate::grammar::{Reader, Reading};
use crate::resolve::{Mention, Resolver, Written};
use crate::text::{Gap, SentenceScanner, Span, Token, TokenKind};
use crate::time::Day;

/// Finds the time expressions of a text and places them on `dct`, the day the text was written, where it is known.
///
/// ```
/// let mentions = khatt::extract("وصل الوفد يوم الخميس.", "2022-12-30".parse().ok());
/// assert_eq!(mentions[0].value, "2022-12-29");
/// ```
pub fn extract(text: &str, dct: Option<Day>) -> Vec<Mention> {
    Extractor::new().dct(dct).run(text).mentions
}

/// [`extract`] with options.
///
/// ```
/// use khatt::Extractor;
/// let text = "وصل الوفد يوم الخميس. ويغادر غدا.";
/// let found = Extractor::new().dct("2022-12-30".parse().ok()).min_confidence(0.5).run(text);
/// assert_eq!(found.sentences.len(), 2);
/// assert_eq!(found.mentions[1].span.of(text), "غدا");
/// assert_eq!(found.mentions[1].value, "2022-12-31");
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct Extractor {
    written: Written,
    min_confidence: f32,
}

/// What an [`Extractor`] found, in the order of the text.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Extraction {
    /// The sentences, in bytes.
    pub sentences: Vec<Span>,
    /// The time expressions; they do not overlap.
    pub mentions: Vec<Mention>,
}

impl Extractor {
    /// Everything, against an unknown document time.
    pub fn new() -> Self {
        Self::default()
    }

    /// The document creation time, or `None` where it is not known.
    #[must_use]
    pub fn dct(self, dct: Option<Day>) -> Self {
        self.written(dct.into())
    }

    /// What is known of the day of writing, where that is not one day.
    #[must_use]
    pub fn written(self, written: Written) -> Self {
        Self { written, ..self }
    }

    /// Leaves out what is less sure than this, 0 to 1.
    #[must_use]
    pub fn min_confidence(self, min_confidence: f32) -> Self {
        Self {
            min_confidence,
            ..self
        }
    }

    /// Reads one text.
    pub fn run(&self, text: &str) -> Extraction {
        let mut resolver = Resolver::new(self.written);
        let mut found = Extraction::default();
        read(text, |index, sentence, _, readings| {
            found.sentences.push(sentence);
            self.place(index, readings, &mut resolver, &mut found.mentions);
        });
        found
    }

    fn place(
        &self,
        sentence: u32,
        readings: &mut Vec<Reading>,
        resolver: &mut Resolver,
        mentions: &mut Vec<Mention>,
    ) {
        let placed = readings
            .drain(..)
            .map(|reading| resolver.resolve(sentence, reading));
        mentions.extend(placed.filter(|mention| mention.confidence >= self.min_confidence));
    }
}

/// A text that is read and not yet placed on days: placing it on another day reads nothing again.
#[derive(Clone, Debug)]
pub(crate) struct ReadText {
    pub(crate) sentences: Vec<Span>,
    pub(crate) readings: Readings,
    pub(crate) evidence: Evidence,
}

/// What was read in a text, each with the number of its sentence, in the order of the text.
#[derive(Clone, Debug, Default)]
pub(crate) struct Readings(Box<[(u32, Reading)]>);

impl ReadText {
    /// Reads a text and gathers the evidence for when it was written, which `hints` beside it are part of.
    pub(crate) fn new(text: &str, hints: &[DateHint]) -> Self {
        let mut evidence = Evidence::of_text(text);
        for hint in hints {
            evidence.hint(hint);
        }
        let (mut sentences, mut kept) = (Vec::new(), Vec::new());
        read(text, |index, sentence, tokens, readings| {
            evidence.read(text, index, sentence, tokens, readings);
            sentences.push(sentence);
            kept.extend(readings.drain(..).map(|reading| (index, reading)));
        });
        evidence.finish();
        Self {
            sentences,
            readings: Readings(kept.into_boxed_slice()),
            evidence,
        }
    }
}

impl Readings {
    /// The mentions of a text that was written then.
    pub(crate) fn placed(&self, written: Written) -> Vec<Mention> {
        let mut resolver = Resolver::new(written);
        let readings = self.0.iter().cloned();
        let mentions = readings.map(|(sentence, reading)| resolver.resolve(sentence, reading));
        mentions.collect()
    }
}

/// Reads a text sentence by sentence: its number, its bytes, its tokens and what was read in it.
///
/// A line that breaks inside a time goes on in the next: the two are one sentence.
fn read(text: &str, mut on_sentence: impl FnMut(u32, Span, &[Token], &mut Vec<Reading>)) {
    let mut scanner = SentenceScanner::new(text);
    let mut reader = Reader::default();
    let (mut tokens, mut next, mut readings) = (Vec::new(), Vec::new(), Vec::new());
    let mut index = 0u32;
    let mut span = scanner.next_into(&mut tokens);
    while let Some(mut sentence) = span {
        span = scanner.next_into(&mut next);
        while let Some(behind) = span
            && is_wrapped(text, sentence, behind, &tokens)
            && join(text, &mut reader, &mut tokens, &mut next)
        {
            sentence = sentence.join(behind);
            span = scanner.next_into(&mut next);
        }
        reader.read(text, &tokens, &mut readings);
        on_sentence(index, sentence, &tokens, &mut readings);
        readings.clear();
        index = index.saturating_add(1);
        std::mem::swap(&mut tokens, &mut next);
    }
}

/// Whether nothing but one line break stands between two sentences, and no stop ends the first.
fn is_wrapped(text: &str, one: Span, other: Span, tokens: &[Token]) -> bool {
    let has_room = tokens.len() < SentenceScanner::MAX_TOKENS / 2;
    let is_stopped = tokens
        .last()
        .is_some_and(|token| matches!(token.kind, TokenKind::Sign('.' | '؟' | '?' | '!' | ':')));
    if !has_room || is_stopped {
        return false;
    }
    let between = text.get(one.end as usize..other.start as usize);
    between.is_some_and(|between| between.bytes().filter(|byte| *byte == b'\n').count() == 1)
}

/// Puts the next line behind this one where a time goes on from one to the other.
fn join(text: &str, reader: &mut Reader, line: &mut Vec<Token>, next: &mut Vec<Token>) -> bool {
    if let Some(word) = reader.mended(line, next) {
        line.truncate(line.len().saturating_sub(2));
        line.push(word);
        line.extend(next.drain(..).skip(1));
        return true;
    }
    if !reader.goes_on(text, line, next) {
        return false;
    }
    if let Some(first) = next.first_mut() {
        first.gap = Gap::Space;
    }
    line.append(next);
    true
}
