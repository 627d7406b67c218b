//! Words in a row, some of which may be missing or are one of several: `(غزو/اجتياح) [العراق] (الكويت/للكويت)`.

use std::collections::BTreeSet;
use std::iter::Peekable;
use std::str::Chars;

use crate::text::{Gap, Token, TokenKind, WordKey};

/// A pattern of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Item>);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Item {
    Word(Word),
    /// One of these.
    Either(Vec<Pattern>),
    /// One of these, or nothing.
    Perhaps(Vec<Pattern>),
}

/// A word or a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Word {
    Key(WordKey),
    Number(u32),
}

/// Marks that may stand between the words of a name: «عملية "طوفان الأقصى"», «سايكس - بيكو».
const MARKS: [char; 12] = ['"', '«', '»', '“', '”', '‘', '’', '\'', '-', '–', '—', '_'];
/// Brackets in brackets, at most.
const DEEPEST: usize = 4;

impl Word {
    /// What a token is for a pattern; `None` for signs and words of other scripts.
    pub(super) fn of(token: &Token) -> Option<Self> {
        match token.kind {
            TokenKind::Word(key) if key != WordKey::NONE => Some(Self::Key(key)),
            TokenKind::Number(number) => Some(Self::Number(number.value)),
            _ => None,
        }
    }

    fn parse(text: &str) -> Option<Self> {
        if let Ok(number) = text.parse() {
            return Some(Self::Number(number));
        }
        Some(Self::Key(WordKey::of(text))).filter(|word| *word != Self::Key(WordKey::NONE))
    }
}

impl Pattern {
    /// Reads the pattern of a row; `None` where it is no pattern.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let mut rest = text.trim().chars().peekable();
        let pattern = sequence(&mut rest, 0)?;
        rest.next().is_none().then_some(pattern)
    }

    /// A plain row of words, brackets and all marks left out.
    pub(super) fn plain(text: &str) -> Option<Self> {
        let is_part = |c: char| c.is_alphanumeric() || is_mark_of_letter(c);
        let words = text
            .split(|c: char| !is_part(c))
            .filter(|word| !word.is_empty());
        let items: Option<Vec<Item>> = words
            .map(|word| Word::parse(word).map(Item::Word))
            .collect();
        items.map(Self).filter(|pattern| !pattern.0.is_empty())
    }

    /// The token after the longest row of words from `at` on that fits.
    pub(super) fn end(&self, tokens: &[Token], at: usize) -> Option<usize> {
        let ends = self.ends(tokens, &BTreeSet::from([at]));
        ends.last().copied().filter(|end| *end > at)
    }

    /// The words with which it can begin.
    pub(super) fn first_words(&self) -> BTreeSet<Word> {
        let mut words = BTreeSet::new();
        for item in &self.0 {
            let (several, may_be_missing) = match item {
                Item::Word(word) => {
                    words.insert(*word);
                    break;
                }
                Item::Either(several) => (several, false),
                Item::Perhaps(several) => (several, true),
            };
            words.extend(several.iter().flat_map(Self::first_words));
            if !may_be_missing {
                break;
            }
        }
        words
    }

    fn ends(&self, tokens: &[Token], starts: &BTreeSet<usize>) -> BTreeSet<usize> {
        let mut ends = starts.clone();
        for item in &self.0 {
            ends = match item {
                Item::Word(word) => ends
                    .iter()
                    .filter_map(|at| behind(tokens, *at, *word))
                    .collect(),
                Item::Either(several) => any(several, tokens, &ends),
                Item::Perhaps(several) => {
                    let mut all = any(several, tokens, &ends);
                    all.extend(&ends);
                    all
                }
            };
            if ends.is_empty() {
                break;
            }
        }
        ends
    }
}

fn any(several: &[Pattern], tokens: &[Token], starts: &BTreeSet<usize>) -> BTreeSet<usize> {
    let ends = several.iter().map(|one| one.ends(tokens, starts));
    ends.flatten().collect()
}

/// The token after a word that stands at `at`, marks before it passed over.
fn behind(tokens: &[Token], at: usize, word: Word) -> Option<usize> {
    let mut at = at;
    while let Some(token) = tokens.get(at)
        && MARKS.iter().any(|mark| token.is_sign(*mark))
    {
        at += 1;
    }
    let token = tokens.get(at)?;
    let fits = Word::of(token) == Some(word) && (token.gap != Gap::Start || at == 0);
    fits.then_some(at + 1)
}

fn is_mark_of_letter(c: char) -> bool {
    matches!(c, '\u{064B}'..='\u{065F}' | '\u{0670}' | '\u{0640}')
}

fn sequence(rest: &mut Peekable<Chars<'_>>, depth: usize) -> Option<Pattern> {
    let mut items = Vec::new();
    while let Some(&c) = rest.peek() {
        match c {
            // Marks between words are passed over in the text as well.
            ' ' | '-' => {
                rest.next();
            }
            '(' => items.push(Item::Either(several(rest, ')', depth)?)),
            '[' => items.push(Item::Perhaps(several(rest, ']', depth)?)),
            ')' | ']' | '/' => break,
            _ => items.push(Item::Word(word(rest)?)),
        }
    }
    (!items.is_empty()).then_some(Pattern(items))
}

fn several(rest: &mut Peekable<Chars<'_>>, close: char, depth: usize) -> Option<Vec<Pattern>> {
    if depth >= DEEPEST {
        return None;
    }
    rest.next();
    let mut found = Vec::new();
    loop {
        found.push(sequence(rest, depth + 1)?);
        match rest.next()? {
            '/' => {}
            c if c == close => return Some(found),
            _ => return None,
        }
    }
}

fn word(rest: &mut Peekable<Chars<'_>>) -> Option<Word> {
    let mut text = String::new();
    while let Some(&c) = rest.peek()
        && !matches!(c, ' ' | '(' | ')' | '[' | ']' | '/')
    {
        text.push(c);
        rest.next();
    }
    Word::parse(&text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SentenceScanner;

    fn end(pattern: &str, text: &str) -> Option<usize> {
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        Pattern::parse(pattern).unwrap().end(&tokens, 0)
    }

    #[test]
    fn words_may_be_missing_or_one_of_several() {
        let pattern = "(غزو/اجتياح) [العراق] (الكويت/دولة الكويت)";
        assert_eq!(end(pattern, "غزو الكويت في ذلك العام"), Some(2));
        assert_eq!(end(pattern, "اجتياح العراق دولة الكويت"), Some(4));
        assert_eq!(end(pattern, "غزو العراق"), None);
        assert_eq!(end("ثورة 23 يوليو", "ثورة ٢٣ يوليو المجيدة"), Some(3));
        assert_eq!(end("[عملية] طوفان الأقصى", "عملية \"طوفان الأقصى\""), Some(4));
    }

    #[test]
    fn err_brackets_that_do_not_close_and_depth_without_end() {
        for wrong in [
            "(غزو",
            "غزو)",
            "(غزو/)",
            "[]",
            "",
            "( ( ( ( ( غزو ) ) ) ) )",
        ] {
            assert_eq!(Pattern::parse(wrong), None, "{wrong}");
        }
        assert!(Pattern::parse("((((غزو))))").is_some());
    }
}
