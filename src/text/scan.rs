//! Bytes to tokens, in one pass, folding on the way.

use crate::text::letter::{self, Folded};
use crate::text::{Gap, Number, Span, Token, TokenKind, WordKey, digit_value};

/// The next thing in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lexeme {
    /// A word, a number, a sign.
    Token(Token),
    /// One or more line breaks.
    LineBreak,
}

/// What stands before a lexeme.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Space {
    gap: Gap,
    has_break: bool,
}

/// Walks a text from front to back.
#[derive(Clone, Debug)]
pub(crate) struct Scanner<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Scanner<'t> {
    pub(crate) fn new(text: &'t str) -> Self {
        Self { text, at: 0 }
    }

    /// The next lexeme, or `None` at the end.
    #[inline(never)]
    pub(crate) fn next(&mut self) -> Option<Lexeme> {
        match self.next_word() {
            Ok(token) => Some(Lexeme::Token(token)),
            Err(space) => self.next_other(space),
        }
    }

    /// The next lexeme where it is a word, as nearly all are; else the space before it, which is passed.
    // Inlined at any size: to hand over a token costs as much as to read a word.
    #[inline(always)]
    pub(crate) fn next_word(&mut self) -> Result<Token, Space> {
        let space = self.skip_space();
        let start = self.at;
        let byte = self.text.as_bytes().get(start).filter(|_| !space.has_break);
        if let Some(0xD8..=0xDB | 0xEF) = byte
            && let Some(key) = self.word()
        {
            return Ok(Token {
                span: Span::new(start, self.at),
                kind: TokenKind::Word(key),
                gap: space.gap,
            });
        }
        Err(space)
    }

    /// The lexeme behind `space` that is no word, or `None` at the end.
    #[inline(never)]
    pub(crate) fn next_other(&mut self, space: Space) -> Option<Lexeme> {
        if space.has_break {
            return Some(Lexeme::LineBreak);
        }
        let start = self.at;
        let kind = self.other_kind()?;
        Some(Lexeme::Token(Token {
            span: Span::new(start, self.at),
            kind,
            gap: space.gap,
        }))
    }

    /// Passes over white space, marks between words and character entities that stand for space.
    #[inline(always)]
    fn skip_space(&mut self) -> Space {
        let bytes = self.text.as_bytes();
        // One space and a letter: what nearly always comes.
        if let Some(&[b' ', lead, low]) = bytes.get(self.at..self.at + 3)
            && matches!(letter::pair_code([lead, low]), letter::FIRST..=letter::LAST)
        {
            self.at += 1;
            return Space {
                gap: Gap::Space,
                has_break: false,
            };
        }
        self.skip_any_space()
    }

    // Apart from the hot path, so that the letters keep the registers.
    #[inline(never)]
    fn skip_any_space(&mut self) -> Space {
        let bytes = self.text.as_bytes();
        let (mut gap, mut has_break) = (Gap::None, false);
        while let Some(&byte) = bytes.get(self.at) {
            let length = match byte {
                b' ' | b'\t' => 1,
                b'\n' | b'\r' => {
                    has_break = true;
                    1
                }
                // #25_يناير: what joins the words of a tag stands for the spaces between them.
                b'_' => usize::from(self.joins_words()),
                b'&' => space_entity(self.text.get(self.at..).unwrap_or_default()),
                0xC2 | 0xE1 | 0xE2 | 0xE3 | 0xEF => self.wide_space(&mut has_break),
                0xD8 | 0xD9 | 0xDB => self.lone_mark(),
                _ => 0,
            };
            if length == 0 {
                break;
            }
            self.at += length;
            gap = Gap::Space;
        }
        Space { gap, has_break }
    }

    /// Whether the sign here touches a letter or figure on both sides.
    fn joins_words(&self) -> bool {
        let bytes = self.text.as_bytes();
        let is_part = |byte: Option<&u8>| {
            byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte >= 0x80)
        };
        let before = self.at.checked_sub(1).and_then(|at| bytes.get(at));
        is_part(before) && is_part(bytes.get(self.at + 1))
    }

    /// Length of a space or mark beyond the two-byte block at the current place; 0 where there is none.
    fn wide_space(&self, has_break: &mut bool) -> usize {
        let Some(c) = self.char() else { return 0 };
        *has_break |= matches!(c, '\u{2028}' | '\u{2029}');
        if c.is_whitespace() || letter::fold(c) == Folded::Mark {
            c.len_utf8()
        } else {
            0
        }
    }

    /// Length of a mark of the two-byte block that belongs to no word; 0 where there is none.
    fn lone_mark(&self) -> usize {
        match self.text.as_bytes().get(self.at..self.at + 2) {
            Some(&[lead, low]) if letter::pair_code([lead, low]) == letter::MARK => 2,
            _ => 0,
        }
    }

    fn char(&self) -> Option<char> {
        self.text.get(self.at..)?.chars().next()
    }

    /// Takes what is no Arabic word.
    fn other_kind(&mut self) -> Option<TokenKind> {
        let c = self.char()?;
        if is_foreign(c) {
            self.take_while(is_foreign);
            return Some(TokenKind::Foreign);
        }
        if digit_value(c).is_some() {
            return Some(TokenKind::Number(self.number()));
        }
        self.at += c.len_utf8();
        Some(TokenKind::Sign(c))
    }

    /// Takes the Arabic word at the current place; `None`, and nothing taken, where there is none.
    #[inline(always)]
    fn word(&mut self) -> Option<WordKey> {
        let start = self.at;
        let (mut key, mut letters) = self.plain_letters(WordKey::NONE, 0);
        if let Some(0xC2 | 0xE2 | 0xEF) = self.text.as_bytes().get(self.at) {
            (key, letters) = self.wide_letters(key, letters);
        }
        if letters == 0 {
            self.at = start;
            return None;
        }
        Some(if letters > WordKey::MAX_LETTERS {
            WordKey::NONE
        } else {
            key
        })
    }

    /// Goes on with presentation forms, joiners and soft hyphens, which are rare, and the plain letters behind them.
    #[inline(never)]
    fn wide_letters(&mut self, mut key: WordKey, mut letters: u32) -> (WordKey, u32) {
        while let Some(lead @ (0xC2 | 0xE2 | 0xEF)) = self.text.as_bytes().get(self.at).copied() {
            match self.char().map_or(Folded::Other, letter::fold) {
                Folded::Letter(code) => (key, letters) = (key.with(code), letters + 1),
                Folded::Pair(one, two) => (key, letters) = (key.with(one).with(two), letters + 2),
                Folded::Mark => {}
                Folded::Other => break,
            }
            self.at += if lead == 0xC2 { 2 } else { 3 };
            (key, letters) = self.plain_letters(key, letters);
        }
        (key, letters)
    }

    /// Takes letters and marks of the two-byte block: nearly all of a text passes here.
    #[inline(always)]
    fn plain_letters(&mut self, mut key: WordKey, mut letters: u32) -> (WordKey, u32) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        // Letters are gathered in a machine word first: most words fit one, and shifting two costs twice.
        let (mut run, mut length) = (0, 0);
        let mut behind = self.at;
        for pair in rest.as_chunks::<2>().0 {
            match letter::pair_code(*pair) {
                letter::OTHER => break,
                letter::MARK => {}
                code => {
                    run = run << 5 | u64::from(code);
                    length += 1;
                    if length == WordKey::RUN_LETTERS {
                        key = key.with_run(run, length);
                        letters += length;
                        (run, length) = (0, 0);
                    }
                }
            }
            behind += 2;
        }
        self.at = behind;
        (key.with_run(run, length), letters + length)
    }

    fn number(&mut self) -> Number {
        let mut number = Number {
            value: 0,
            digits: 0,
        };
        while let Some((c, value)) = self.char().and_then(|c| Some((c, digit_value(c)?))) {
            number.value = number
                .value
                .saturating_mul(10)
                .saturating_add(u32::from(value));
            number.digits = number.digits.saturating_add(1);
            self.at += c.len_utf8();
        }
        number
    }

    fn take_while(&mut self, belongs: impl Fn(char) -> bool) {
        while let Some(c) = self.char().filter(|c| belongs(*c)) {
            self.at += c.len_utf8();
        }
    }
}

/// Whether it is a letter of another script.
fn is_foreign(c: char) -> bool {
    match c {
        '\0'..='\x7F' => c.is_ascii_alphabetic(),
        // The signs of nearly every text, without a look into the tables of Unicode.
        '،' | '؛' | '؟' | '«' | '»' | '\u{2010}'..='\u{205E}' => false,
        _ => c.is_alphabetic() && letter::fold(c) == Folded::Other,
    }
}

/// Length of a character entity at the beginning of `text` that separates words or is not seen: `&nbsp;`, `&rlm;`, ….
fn space_entity(text: &str) -> usize {
    const SPACES: [&str; 8] = [
        "&nbsp;", "&#160;", "&#xa0;", "&#xA0;", "&ensp;", "&emsp;", "&zwnj;", "&rlm;",
    ];
    SPACES
        .iter()
        .find(|entity| text.starts_with(**entity))
        .map_or(0, |entity| entity.len())
}
