//! A sentence without its expressions of time.

use crate::align::Report;
use crate::align::copies::similarity;
use crate::align::profile::mentions_in;
use crate::align::profile::sentence_tokens;
use crate::align::sentences::word_of;
use crate::text::Token;

/// How much of the words of two sentences is the same where only their dates differ.
const SAME: f32 = 0.85;

/// The words and numbers of a sentence beside its expressions of time.
#[derive(Debug, PartialEq)]
pub(super) struct Bare {
    words: Vec<u32>,
    numbers: Vec<u32>,
}

impl Bare {
    /// Of a sentence by its position.
    pub(super) fn of(report: &Report<'_>, sentence: u32) -> Self {
        let dates = mentions_in(report, sentence);
        let is_date = |token: &Token| dates.iter().any(|date| date.span.overlaps(token.span));
        let mut tokens = Vec::new();
        sentence_tokens(report, sentence, &mut tokens);
        tokens.retain(|token| !is_date(token));
        Self {
            words: tokens
                .iter()
                .filter_map(|token| word_of(token, report.text))
                .collect(),
            numbers: (tokens.iter())
                .filter_map(|token| Some(token.number()?.value))
                .collect(),
        }
    }

    /// Whether two differ in next to nothing, and in no number.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        let similarity = similarity(&self.words, &other.words);
        self.numbers == other.numbers && similarity.is_some_and(|similarity| similarity >= SAME)
    }
}
