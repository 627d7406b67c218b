//! Text to mentions, without documents, files or threads.

use crate::corpus::DateHint;
use crate::dating::{Entries, EntryReader, Evidence};
use crate::grammar::{Reader, Reading};
use crate::lexicon::{History, Naming};
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
    history: History,
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

    /// Whether happenings that are known by name are counted from: «بعد عام من غزو الكويت».
    ///
    /// ```
    /// use khatt::Extractor;
    /// use khatt::pipeline::History;
    /// let text = "عاد بعد عام من غزو الكويت";
    /// let found = Extractor::new().run(text);
    /// assert_eq!(found.mentions[0].interval.first(), "1990-08-02".parse().ok());
    /// let found = Extractor::new().history(History::Off).run(text);
    /// assert_eq!(found.mentions[0].interval.first(), None);
    /// ```
    #[must_use]
    pub fn history(self, history: History) -> Self {
        Self { history, ..self }
    }

    /// Reads one text.
    pub fn run(&self, text: &str) -> Extraction {
        let (mut sentences, mut kept) = (Vec::new(), Vec::new());
        let mut entries = EntryReader::default();
        let naming = Naming::new(self.history);
        read(text, naming, |index, sentence, tokens, readings| {
            sentences.push(sentence);
            entries.read(text, index, tokens, readings);
            kept.extend(readings.drain(..).map(|reading| (index, reading)));
        });
        let mentions = placed(kept.into_iter(), &entries.finish(), self.written)
            .filter(|mention| mention.confidence >= self.min_confidence)
            .collect();
        Extraction {
            sentences,
            mentions,
        }
    }
}

/// Readings as mentions of a text that was written then; each entry of a diary or a chat on its own day.
fn placed(
    readings: impl Iterator<Item = (u32, Reading)>,
    entries: &Entries,
    written: Written,
) -> impl Iterator<Item = Mention> {
    let mut placer = Placer::new(entries, written);
    readings.map(move |(sentence, reading)| placer.of(sentence).resolve(sentence, reading))
}

/// The resolver of each sentence: entries of a diary or a chat have one each.
pub(super) struct Placer<'e> {
    entries: &'e Entries,
    written: Written,
    before: u32,
    resolver: Resolver,
}

impl<'e> Placer<'e> {
    pub(super) fn new(entries: &'e Entries, written: Written) -> Self {
        Self {
            entries,
            written,
            before: 0,
            resolver: Resolver::new(entries.day(0).map_or(written, Written::On)),
        }
    }

    /// For a sentence that is not before the last one.
    pub(super) fn of(&mut self, sentence: u32) -> &mut Resolver {
        if !self.entries.are_one(self.before, sentence) {
            let day = self.entries.day(sentence);
            self.resolver = Resolver::new(day.map_or(self.written, Written::On));
        }
        self.before = sentence;
        &mut self.resolver
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
pub(crate) struct Readings {
    readings: Box<[(u32, Reading)]>,
    /// The entries of a diary or a chat, each with its own day.
    entries: Entries,
}

impl ReadText {
    /// Reads a text and gathers the evidence for when it was written, which `hints` beside it are part of.
    pub(crate) fn new(text: &str, hints: &[DateHint], naming: Naming) -> Self {
        let mut evidence = Evidence::of_text(text);
        for hint in hints {
            evidence.hint(hint);
        }
        let (mut sentences, mut kept) = (Vec::new(), Vec::new());
        let mut entries = EntryReader::default();
        read(text, naming, |index, sentence, tokens, readings| {
            entries.read(text, index, tokens, readings);
            evidence.read(text, index, sentence, tokens, readings);
            sentences.push(sentence);
            kept.extend(readings.drain(..).map(|reading| (index, reading)));
        });
        evidence.finish();
        sentences.shrink_to_fit();
        Self {
            sentences,
            readings: Readings {
                readings: kept.into_boxed_slice(),
                entries: entries.finish(),
            },
            evidence,
        }
    }
}

impl Readings {
    /// The mentions of a text that was written then.
    pub(crate) fn placed(&self, written: Written) -> Vec<Mention> {
        placed(self.readings.iter().cloned(), &self.entries, written).collect()
    }

    /// The readings, each with the number of its sentence.
    pub(super) fn all(&self) -> &[(u32, Reading)] {
        &self.readings
    }

    /// What places them one after the other in a text that was written then.
    pub(super) fn placer(&self, written: Written) -> Placer<'_> {
        Placer::new(&self.entries, written)
    }
}

/// Reads a text sentence by sentence: its number, its bytes, its tokens and what was read in it.
///
/// A line that breaks inside a time goes on in the next: the two are one sentence.
fn read(
    text: &str,
    naming: Naming,
    mut on_sentence: impl FnMut(u32, Span, &[Token], &mut Vec<Reading>),
) {
    let mut scanner = SentenceScanner::new(text);
    let mut reader = Reader::with(naming);
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
