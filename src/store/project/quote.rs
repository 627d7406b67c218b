//! Words of a document, as an edit quotes them.

use serde::{Deserialize, Serialize};

use crate::corpus::Document;
use crate::text::{Span, sentences};

/// So many letters before and behind the words are kept at most; nearly every sentence fits.
const MOST_CONTEXT: usize = 240;

/// Words with those around them in their sentence, in the manner of a text quote selector (W3C Web Annotation
/// Data Model, 4.2.4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quote {
    /// The name of the document among those of the project.
    pub document: String,
    /// The words.
    pub exact: String,
    /// What stands before them in their sentence.
    #[serde(default)]
    pub prefix: String,
    /// What stands behind them in their sentence.
    #[serde(default)]
    pub suffix: String,
    /// Where they began, in bytes of the text; holds as long as the text is the same.
    pub start: u32,
    /// Among the same words in the same sentence, which one it was, from 0, and of how many.
    #[serde(default)]
    pub nth: (u32, u32),
}

impl Quote {
    /// The words at `span` of a document that a project lists under `name`.
    pub fn of(document: &Document, name: &str, span: Span) -> Self {
        Self::among(&sentences(&document.text), document, name, span)
    }

    /// The same where the sentences of the text are known, in their order: for many quotes of one document.
    pub fn among(all: &[Span], document: &Document, name: &str, span: Span) -> Self {
        let text = &*document.text;
        let around = sentence_around(all, span);
        let before = Span::new(around.range().start, span.range().start).of(text);
        let behind = Span::new(span.range().end, around.range().end).of(text);
        let mut quote = Self {
            document: name.to_owned(),
            exact: span.of(text).to_owned(),
            prefix: last_letters(before.trim_start()).to_owned(),
            suffix: first_letters(behind.trim_end()).to_owned(),
            start: span.start,
            nth: (0, 1),
        };
        let places: Vec<Span> = quote.places_in(text).collect();
        let nth = places.iter().position(|place| *place == span);
        quote.nth = (nth.unwrap_or(0) as u32, places.len() as u32);
        quote
    }

    /// Whether the words are those at a span of a text, and not the same words elsewhere.
    pub fn is_at(&self, text: &str, span: Span) -> bool {
        let among_others = || {
            let places: Vec<Span> = self.places_in(text).collect();
            self.chosen_of(&places)
        };
        span.of(text) == self.exact && self.same_place(text).or_else(among_others) == Some(span)
    }

    /// Where the words stood, if the text is the same.
    pub(super) fn same_place(&self, text: &str) -> Option<Span> {
        let start = self.start as usize;
        let end = start.checked_add(self.exact.len())?;
        let found = text.get(start..end)?;
        (found == self.exact).then(|| Span::new(start, end))
    }

    /// All places where the words stand between the same others.
    pub(super) fn places_in<'t>(&self, text: &'t str) -> impl Iterator<Item = Span> + 't {
        let sentence = format!("{}{}{}", self.prefix, self.exact, self.suffix);
        let (skipped, len) = (self.prefix.len(), self.exact.len());
        let mut from = 0;
        std::iter::from_fn(move || {
            if sentence.is_empty() {
                return None;
            }
            let at = from + text.get(from..)?.find(&sentence)?;
            from = at + sentence.len();
            Some(Span::new(at + skipped, at + skipped + len))
        })
    }

    /// Which of some places was meant: the only one, or the same one of as many.
    pub(super) fn chosen_of(&self, places: &[Span]) -> Option<Span> {
        let (nth, of) = self.nth;
        match places {
            [only] => Some(*only),
            several if several.len() == of as usize => several.get(nth as usize).copied(),
            _ => None,
        }
    }
}

/// The sentences that a span touches, as one span.
fn sentence_around(all: &[Span], span: Span) -> Span {
    let first = all.partition_point(|sentence| sentence.end < span.start);
    let near = all.iter().skip(first);
    let near = near.take_while(|sentence| sentence.start <= span.end);
    near.filter(|sentence| sentence.overlaps(span) || sentence.contains(span))
        .fold(span, |joined, sentence| joined.join(*sentence))
}

fn last_letters(words: &str) -> &str {
    let cut = words.char_indices().rev().nth(MOST_CONTEXT - 1);
    cut.map_or(words, |(at, _)| words.get(at..).unwrap_or_default())
}

fn first_letters(words: &str) -> &str {
    let cut = words.char_indices().nth(MOST_CONTEXT);
    cut.map_or(words, |(at, _)| words.get(..at).unwrap_or_default())
}
