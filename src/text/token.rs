//! What a sentence is made of for the grammar: words, numbers, signs.

use crate::text::{Span, WordKey};

/// One word, number or sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Its bytes in the original text, marks included.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// What stands between it and the token before.
    pub gap: Gap,
}

/// Kinds of tokens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TokenKind {
    /// An Arabic word.
    Word(WordKey),
    /// A run of digits of one or several scripts.
    Number(Number),
    /// A run of letters of another script.
    Foreign,
    /// One sign: punctuation, a symbol.
    Sign(char),
}

/// A run of digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// Its value; saturates.
    pub value: u32,
    /// How many digits were written, leading zeros included.
    pub digits: u8,
}

/// What stands before a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// Nothing: it touches the token before.
    None,
    /// Space on one line.
    Space,
    /// The beginning of the sentence.
    Start,
}

impl Token {
    /// The folded letters, or [`WordKey::NONE`] where it is no Arabic word.
    pub fn key(&self) -> WordKey {
        match self.kind {
            TokenKind::Word(key) => key,
            _ => WordKey::NONE,
        }
    }

    /// Whether it is this sign.
    pub fn is_sign(&self, sign: char) -> bool {
        self.kind == TokenKind::Sign(sign)
    }

    /// Its value, where it is a number.
    pub fn number(&self) -> Option<Number> {
        match self.kind {
            TokenKind::Number(number) => Some(number),
            _ => None,
        }
    }
}
