//! One row of the lexicon.

use crate::lexicon::Sense;
use crate::text::WordKey;

/// Position of a row in the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EntryId(pub(crate) u16);

/// One row: words and what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The words as written in the row.
    pub surface: &'static str,
    /// Their meaning.
    pub sense: Sense,
    /// A sentence in which the row is read (or, for traps, passed over).
    pub example: &'static str,
    /// File and line of the row.
    pub place: (&'static str, usize),
    /// The key of the first word, without clitics.
    pub(crate) first: WordKey,
    /// The keys of the words after the first.
    pub(crate) rest: Box<[WordKey]>,
    /// Letters that the text must show unfolded, or empty where any spelling will do.
    pub(crate) exact: &'static str,
    /// The article may be put before the first word.
    pub(crate) takes_article: bool,
    /// Prepositions and conjunctions may be written onto the first word.
    pub(crate) takes_clitics: bool,
}

/// What is written onto the front of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Clitics {
    /// Letters in front that are outside an expression's extent: و ف and ب ل ك.
    pub outside: u8,
    /// The preposition among them (or fused into لل).
    pub preposition: Option<char>,
    /// و or ف stands in front.
    pub has_conjunction: bool,
    /// The word has its article.
    pub has_article: bool,
}
