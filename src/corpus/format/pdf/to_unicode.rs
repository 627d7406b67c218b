//! The map of a font from codes to letters (`/ToUnicode`), read without giving up at the first fault.
//!
//! Programs that shape Arabic write an empty target for a glyph whose letter another glyph says already; readers that
//! hold this for an error lose the whole map.

use std::collections::HashMap;

/// Codes and what they say; an empty text is a glyph that says nothing of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct ToUnicode {
    texts: HashMap<u32, String>,
}

/// Entries of one map: two bytes have no more codes.
const MAX_ENTRIES: usize = 1 << 16;

impl ToUnicode {
    pub(crate) fn parse(data: &[u8]) -> Self {
        let mut reader = MapReader {
            tokens: Tokens { rest: data },
            map: Self::default(),
        };
        reader.read();
        reader.map
    }

    /// What a code says; `None` where the map does not know it.
    pub(crate) fn get(&self, code: u32) -> Option<&str> {
        self.texts.get(&code).map(String::as_str)
    }

    fn insert(&mut self, code: u32, text: String) {
        if self.texts.len() < MAX_ENTRIES {
            self.texts.insert(code, text);
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Token<'a> {
    /// The digits between `<` and `>`.
    Hex(&'a [u8]),
    Open,
    Close,
    Word(&'a [u8]),
}

struct Tokens<'a> {
    rest: &'a [u8],
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_space();
        match self.rest {
            [] => None,
            [b'<', b'<', ..] | [b'>', b'>', ..] => Some(Token::Word(self.take(2))),
            [b'<', ..] => {
                self.take(1);
                let digits = self.take_until(|byte| byte == b'>');
                self.take(1);
                Some(Token::Hex(digits))
            }
            [b'[', ..] => {
                self.take(1);
                Some(Token::Open)
            }
            [b']', ..] => {
                self.take(1);
                Some(Token::Close)
            }
            _ => Some(self.word()),
        }
    }
}

impl<'a> Tokens<'a> {
    fn skip_space(&mut self) {
        loop {
            self.take_until(|byte| !byte.is_ascii_whitespace() && byte != 0);
            if self.rest.first() != Some(&b'%') {
                return;
            }
            self.take_until(|byte| byte == b'\n' || byte == b'\r');
        }
    }

    fn word(&mut self) -> Token<'a> {
        let ends = |byte: u8| byte.is_ascii_whitespace() || b"<>[]%\0".contains(&byte);
        let word = self.take_until(ends);
        match word {
            [] => Token::Word(self.take(1)),
            _ => Token::Word(word),
        }
    }

    fn take_until(&mut self, ends: impl Fn(u8) -> bool) -> &'a [u8] {
        let length = self.rest.iter().position(|byte| ends(*byte));
        self.take(length.unwrap_or(self.rest.len()))
    }

    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.rest = rest;
        taken
    }
}

struct MapReader<'a> {
    tokens: Tokens<'a>,
    map: ToUnicode,
}

impl MapReader<'_> {
    fn read(&mut self) {
        while let Some(token) = self.tokens.next() {
            match token {
                Token::Word(b"beginbfchar") => self.read_chars(),
                Token::Word(b"beginbfrange") => self.read_ranges(),
                _ => {}
            }
        }
    }

    fn read_chars(&mut self) {
        while let Some(Token::Hex(code)) = self.tokens.next() {
            let Some(Token::Hex(units)) = self.tokens.next() else {
                return;
            };
            self.map.insert(number(code), text_of(&units_of(units)));
        }
    }

    fn read_ranges(&mut self) {
        while let Some(Token::Hex(first)) = self.tokens.next() {
            let Some(Token::Hex(last)) = self.tokens.next() else {
                return;
            };
            let (first, last) = (number(first), number(last));
            match self.tokens.next() {
                Some(Token::Hex(units)) => self.add_run(first, last, &units_of(units)),
                Some(Token::Open) => self.add_list(first, last),
                _ => return,
            }
        }
    }

    /// Codes that count upwards, and the last unit of their text with them.
    fn add_run(&mut self, first: u32, last: u32, units: &[u16]) {
        let most = u32::try_from(MAX_ENTRIES).unwrap_or(u32::MAX);
        for step in 0..=last.saturating_sub(first).min(most) {
            let mut units = units.to_vec();
            if let Some(unit) = units.last_mut() {
                *unit = unit.wrapping_add(u16::try_from(step).unwrap_or(u16::MAX));
            }
            self.map.insert(first.saturating_add(step), text_of(&units));
        }
    }

    fn add_list(&mut self, first: u32, last: u32) {
        let mut code = first;
        while let Some(Token::Hex(units)) = self.tokens.next() {
            if code <= last {
                self.map.insert(code, text_of(&units_of(units)));
            }
            code = code.saturating_add(1);
        }
    }
}

fn nibbles(digits: &[u8]) -> impl Iterator<Item = u8> {
    digits
        .iter()
        .filter_map(|digit| char::from(*digit).to_digit(16))
        .filter_map(|digit| u8::try_from(digit).ok())
}

fn number(digits: &[u8]) -> u32 {
    nibbles(digits).fold(0, |number: u32, nibble| {
        number.wrapping_shl(4) | u32::from(nibble)
    })
}

/// UTF-16 in its big order; one byte alone is one unit.
fn units_of(digits: &[u8]) -> Vec<u16> {
    let nibbles: Vec<u8> = nibbles(digits).collect();
    nibbles
        .chunks(4)
        .map(|unit| unit.iter().fold(0, |unit, one| unit << 4 | u16::from(*one)))
        .collect()
}

/// Zeros end a text in the files of some programs.
fn text_of(units: &[u16]) -> String {
    let text = String::from_utf16_lossy(units);
    text.trim_matches('\0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chars_and_ranges_are_read() {
        let map = ToUnicode::parse(
            b"1 begincodespacerange <0000> <ffff> endcodespacerange\n\
              2 beginbfchar <0003> <0644 0627> <0004><D83DDE00> endbfchar % comment <00>\n\
              2 beginbfrange <0010> <0012> <0628> <0020> <0021> [<0041> <00420043>] endbfrange",
        );
        assert_eq!(map.get(3), Some("لا"));
        assert_eq!(map.get(4), Some("😀"));
        assert_eq!(map.get(0x12), Some("\u{062A}"));
        assert_eq!(map.get(0x21), Some("BC"));
        assert_eq!(map.get(0), None);
    }

    #[test]
    fn an_empty_target_costs_no_other_entry() {
        let map = ToUnicode::parse(b"beginbfchar <01> <> <02> <0628> endbfchar");
        assert_eq!((map.get(1), map.get(2)), (Some(""), Some("ب")));
    }

    #[test]
    fn broken_maps_end_where_they_break() {
        for broken in [
            &b"beginbfchar <01"[..],
            b"beginbfchar <01> [",
            b"beginbfrange <0> <ffffffff> <41>",
            b"beginbfrange <5> <1> [<41>",
            b"<<>>[[]]%",
        ] {
            ToUnicode::parse(broken);
        }
        let map = ToUnicode::parse(b"beginbfchar <01> <0628> oops beginbfchar <02> <0629>");
        assert_eq!((map.get(1), map.get(2)), (Some("ب"), Some("\u{0629}")));
    }
}
