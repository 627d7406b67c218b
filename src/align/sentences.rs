//! All sentences of a folder as words and stems, to be compared.

use std::collections::HashMap;
use std::ops::Range;

use foldhash::fast::RandomState;
use xxhash_rust::xxh3::xxh3_64;

use crate::align::Report;
use crate::align::copies::SentenceRef;
use crate::similarity::{LightStem, StemCounts, Workers};
use crate::text::{SentenceScanner, Span, Token, TokenKind};

/// The number of a stem among those of the folder.
pub(super) type StemNumber = u32;

/// Words that carry no content have this in place of a stem.
const NO_STEM: StemNumber = StemNumber::MAX;

/// Documents that one task reads, and tasks whose words are numbered in one go.
const DOCUMENTS_AT_ONCE: usize = 32;
const TASKS_AT_ONCE: usize = 32;

/// The sentences of a folder, numbered through.
#[derive(Debug)]
pub(super) struct Sentences {
    /// The number of the first sentence of each document, and at last the number of all.
    first: Vec<u32>,
    /// The document of each sentence.
    documents: Vec<u32>,
    /// Words of all sentences, one after the other, as hashes of their folded letters.
    words: Vec<u32>,
    /// The stem of each word.
    stems: Vec<StemNumber>,
    /// Where the words of each sentence begin, and at last where they end.
    begins: Vec<u32>,
    /// By stem: the rarer, the heavier.
    weights: Vec<f32>,
    /// By stem: whether it is a number.
    numbers: Vec<bool>,
}

impl Sentences {
    /// Of these documents.
    pub(super) fn of(reports: &[Report<'_>], workers: &impl Workers) -> Self {
        let mut stems = StemTable::default();
        let mut all = Self {
            first: Vec::with_capacity(reports.len() + 1),
            documents: Vec::new(),
            words: Vec::new(),
            stems: Vec::new(),
            begins: Vec::new(),
            weights: Vec::new(),
            numbers: Vec::new(),
        };
        // What was read of few documents is held at once beside the tables.
        for reports in reports.chunks(DOCUMENTS_AT_ONCE * TASKS_AT_ONCE) {
            let tasks: Vec<&[Report<'_>]> = reports.chunks(DOCUMENTS_AT_ONCE).collect();
            let read = workers.map(tasks.len(), |task| {
                let reports = tasks.get(task).copied().unwrap_or_default();
                reports.iter().map(ReadWords::of).collect::<Vec<_>>()
            });
            for document in read.iter().flatten() {
                all.add(document, &mut stems);
            }
        }
        all.first.push(all.begins.len() as u32);
        let sentences = all.begins.len() as u32;
        all.begins.push(all.words.len() as u32);
        all.words.shrink_to_fit();
        all.stems.shrink_to_fit();
        all.weights = stems.weights(sentences);
        all.numbers = stems.entries.iter().map(|entry| entry.is_number).collect();
        all
    }

    fn add(&mut self, document: &ReadWords, stems: &mut StemTable) {
        let number = self.first.len() as u32;
        self.first.push(self.begins.len() as u32);
        let mut words = document.words.iter();
        for count in &document.counts {
            self.begins.push(self.words.len() as u32);
            self.documents.push(number);
            let sentence = self.begins.len() as u32;
            for (word, stem, is_number) in words.by_ref().take(*count as usize) {
                let stem = stem.map(|stem| stems.number_of(stem, *is_number, sentence));
                self.words.push(*word);
                self.stems.push(stem.unwrap_or(NO_STEM));
            }
        }
    }

    /// How many documents there are.
    pub(super) fn documents(&self) -> usize {
        self.first.len().saturating_sub(1)
    }

    /// How many sentences there are.
    pub(super) fn count(&self) -> u32 {
        self.first.last().copied().unwrap_or_default()
    }

    /// The numbers of the sentences of a document.
    pub(super) fn of_document(&self, document: u32) -> Range<u32> {
        let at = |position: u32| self.first.get(position as usize).copied();
        at(document).unwrap_or_default()..at(document + 1).unwrap_or_default()
    }

    /// The document of a sentence.
    pub(super) fn document_of(&self, sentence: u32) -> u32 {
        self.documents
            .get(sentence as usize)
            .copied()
            .unwrap_or_default()
    }

    /// The place of a sentence.
    pub(super) fn place_of(&self, sentence: u32) -> SentenceRef {
        let document = self.document_of(sentence);
        SentenceRef {
            document,
            sentence: sentence - self.of_document(document).start.min(sentence),
        }
    }

    /// The number of a sentence.
    pub(super) fn number_of(&self, at: SentenceRef) -> u32 {
        self.of_document(at.document).start + at.sentence
    }

    /// The words of a sentence by its number.
    pub(super) fn words(&self, sentence: u32) -> &[u32] {
        self.words.get(self.range(sentence)).unwrap_or_default()
    }

    /// The stems of a sentence, in its order, those of numbers with them.
    pub(super) fn stems(&self, sentence: u32) -> impl Iterator<Item = StemNumber> + Clone + '_ {
        let stems = self.stems.get(self.range(sentence)).unwrap_or_default();
        stems.iter().copied().filter(|stem| *stem != NO_STEM)
    }

    /// The stem of each word of a sentence; `None` for those without.
    pub(super) fn stem_by_word(&self, sentence: u32) -> impl Iterator<Item = Option<StemNumber>> {
        let stems = self.stems.get(self.range(sentence)).unwrap_or_default();
        stems
            .iter()
            .map(|stem| Some(*stem).filter(|stem| *stem != NO_STEM))
    }

    /// The stems of a sentence, each once, ascending.
    pub(super) fn stem_set(&self, sentence: u32) -> Vec<StemNumber> {
        let mut set: Vec<StemNumber> = self.stems(sentence).collect();
        set.sort_unstable();
        set.dedup();
        set
    }

    /// How much a stem tells.
    pub(super) fn weight(&self, stem: StemNumber) -> f32 {
        self.weights.get(stem as usize).copied().unwrap_or_default()
    }

    /// Whether a stem is a number.
    pub(super) fn is_number(&self, stem: StemNumber) -> bool {
        self.numbers.get(stem as usize).copied().unwrap_or_default()
    }

    fn range(&self, sentence: u32) -> Range<usize> {
        let at = |number: u32| self.begins.get(number as usize).copied();
        let begin = at(sentence).unwrap_or_default();
        begin as usize..at(sentence + 1).unwrap_or(begin) as usize
    }
}

/// The words of a document as they are read, before its stems are numbered.
struct ReadWords {
    /// How many words each sentence has.
    counts: Vec<u32>,
    /// Each word as a hash, with its stem and whether it is a number.
    words: Vec<(u32, Option<LightStem>, bool)>,
}

impl ReadWords {
    fn of(report: &Report<'_>) -> Self {
        let mut read = Self {
            counts: Vec::with_capacity(report.sentences.len()),
            words: Vec::new(),
        };
        let mut tokens = Vec::new();
        for sentence in report.sentences {
            tokens_of(report.text, *sentence, &mut tokens);
            let before = read.words.len();
            read.words.extend(tokens.iter().filter_map(|token| {
                let word = word_of(token, report.text)?;
                let stem = LightStem::of(token, report.text);
                Some((word, stem, token.number().is_some()))
            }));
            read.counts.push((read.words.len() - before) as u32);
        }
        read
    }
}

/// Stems as they come, and in how many sentences each is.
#[derive(Default)]
struct StemTable {
    numbers: HashMap<LightStem, StemNumber, RandomState>,
    entries: Vec<StemEntry>,
}

struct StemEntry {
    stem: LightStem,
    is_number: bool,
    count: u32,
    /// The last sentence that has it.
    last: u32,
}

impl StemTable {
    fn number_of(&mut self, stem: LightStem, is_number: bool, sentence: u32) -> StemNumber {
        let next = self.entries.len() as StemNumber;
        let number = *self.numbers.entry(stem).or_insert(next);
        if number == next {
            self.entries.push(StemEntry {
                stem,
                is_number,
                count: 0,
                last: 0,
            });
        }
        if let Some(entry) = self.entries.get_mut(number as usize)
            && entry.last != sentence
        {
            (entry.last, entry.count) = (sentence, entry.count + 1);
        }
        number
    }

    fn weights(&self, sentences: u32) -> Vec<f32> {
        let counts = StemCounts::embedded();
        let weight = |entry: &StemEntry| counts.weight(entry.stem, entry.count, sentences);
        self.entries.iter().map(weight).collect()
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

/// The words of one sentence, as those of [`Sentences::words`].
pub(super) fn words_of(text: &str, sentence: Span, tokens: &mut Vec<Token>) -> Vec<u32> {
    tokens_of(text, sentence, tokens);
    let words = tokens.iter().filter_map(|token| word_of(token, text));
    words.collect()
}

/// What words, names and features are compared by.
pub(super) fn hash(bytes: &[u8]) -> u32 {
    xxh3_64(bytes) as u32
}

/// A word or number as a hash; `None` for signs.
pub(super) fn word_of(token: &Token, text: &str) -> Option<u32> {
    match token.kind {
        TokenKind::Word(key) => Some(hash(&key.0.to_le_bytes())),
        TokenKind::Number(number) => Some(hash(&number.value.to_le_bytes())),
        TokenKind::Foreign => Some(hash(token.span.of(text).as_bytes())),
        TokenKind::Sign(_) => None,
    }
}
