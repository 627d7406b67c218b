//! All sentences of a folder as words, to be compared.

use std::ops::Range;

use xxhash_rust::xxh3::xxh3_64;

use crate::align::Report;
use crate::similarity::{IndexBuilder, TfIdfIndex, stem_of};
use crate::text::{SentenceScanner, Span, Token, TokenKind};

/// The sentences of a folder, numbered through.
#[derive(Debug)]
pub(super) struct Sentences {
    /// Their stems, weighed.
    pub(super) stems: TfIdfIndex<()>,
    /// The number of the first sentence of each document, and at last the number of all.
    first: Vec<u32>,
    /// Words of all sentences, one after the other, as hashes of their folded letters.
    words: Vec<u32>,
    /// Where the words of each sentence begin, and at last where they end.
    begins: Vec<u32>,
}

impl Sentences {
    /// Of these documents.
    pub(super) fn of(reports: &[Report<'_>]) -> Self {
        let mut all = IndexBuilder::default();
        let (mut first, mut words, mut begins) = (Vec::new(), Vec::new(), Vec::new());
        let (mut tokens, mut stems) = (Vec::new(), Vec::new());
        for (document, report) in (0..).zip(reports) {
            first.push(begins.len() as u32);
            for (index, sentence) in (0..).zip(report.sentences) {
                begins.push(words.len() as u32);
                tokens_of(report.text, *sentence, &mut tokens);
                words.extend(tokens.iter().filter_map(word_of));
                stems.clear();
                stems.extend(tokens.iter().filter_map(stem_of));
                stems.sort_unstable();
                stems.dedup();
                all.push(document, index, &stems, ());
            }
        }
        first.push(begins.len() as u32);
        begins.push(words.len() as u32);
        Self {
            stems: all.weighed(),
            first,
            words,
            begins,
        }
    }

    /// The numbers of the sentences of a document.
    pub(super) fn of_document(&self, document: usize) -> Range<u32> {
        let at = |position| self.first.get(position).copied().unwrap_or_default();
        at(document)..at(document + 1)
    }

    /// The words of a sentence by its number.
    pub(super) fn words(&self, sentence: u32) -> &[u32] {
        let at = |number: u32| self.begins.get(number as usize).copied();
        let (Some(begin), Some(end)) = (at(sentence), at(sentence + 1)) else {
            return &[];
        };
        let words = self.words.get(begin as usize..end as usize);
        words.unwrap_or_default()
    }
}

/// The tokens of one sentence, with spans in the whole text.
pub(super) fn tokens_of(text: &str, sentence: Span, tokens: &mut Vec<Token>) {
    tokens.clear();
    let mut part = Vec::new();
    let mut scanner = SentenceScanner::new(sentence.of(text));
    while scanner.next_into(&mut part).is_some() {
        tokens.extend(part.drain(..).map(|token| Token {
            span: Span {
                start: token.span.start + sentence.start,
                end: token.span.end + sentence.start,
            },
            ..token
        }));
    }
}

/// What words, names and features are compared by.
pub(super) fn hash(bytes: &[u8]) -> u32 {
    xxh3_64(bytes) as u32
}

/// A word or number as a hash; `None` for signs.
pub(super) fn word_of(token: &Token) -> Option<u32> {
    match token.kind {
        TokenKind::Word(key) => Some(hash(&key.0.to_le_bytes())),
        TokenKind::Number(number) => Some(hash(&number.value.to_le_bytes())),
        TokenKind::Foreign => Some(1),
        TokenKind::Sign(_) => None,
    }
}
