//! Text to mentions, without documents, files or threads.

use crate::grammar::Reader;
use crate::resolve::{Mention, Resolver};
use crate::text::{SentenceScanner, Span};
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
    dct: Option<Day>,
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
        Self { dct, ..self }
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
        let mut scanner = SentenceScanner::new(text);
        let (mut reader, mut resolver) = (Reader::default(), Resolver::new(self.dct));
        let (mut tokens, mut readings) = (Vec::new(), Vec::new());
        let mut found = Extraction::default();
        while let Some(span) = scanner.next_into(&mut tokens) {
            let sentence = u32::try_from(found.sentences.len()).unwrap_or(u32::MAX);
            found.sentences.push(span);
            reader.read(text, &tokens, &mut readings);
            let placed = readings
                .drain(..)
                .map(|reading| resolver.resolve(sentence, reading));
            found
                .mentions
                .extend(placed.filter(|m| m.confidence >= self.min_confidence));
        }
        found
    }
}
