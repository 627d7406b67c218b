//! The words of one text, to be asked for.

use crate::similarity::Slots;

/// A set of words.
#[derive(Debug)]
pub(crate) struct WordSet(Slots<()>);

impl WordSet {
    /// The set of these words.
    pub(crate) fn of(words: &[u32]) -> Self {
        let mut set = Slots::with_room(2 * words.len());
        for word in words {
            set.change(*word, |()| ());
        }
        Self(set)
    }

    /// Whether a word is among them.
    pub(crate) fn has(&self, word: u32) -> bool {
        self.0.has(word)
    }
}
