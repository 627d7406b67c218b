//! Lines that are broken inside a time: `15 مارس⏎2011`, `يوم الثلا-⏎ثاء`.
//!
//! A line break ends a sentence; in wrapped text it is a space. Which of the two it is shows where a rule reads a time
//! across it, with other words beside it: cells of a table stand alone.

use crate::grammar::{Reader, Reading};
use crate::text::{Gap, Token, TokenKind};

/// Tokens on each side of a break among which a time lies.
const SIDE: usize = 8;

impl Reader {
    /// Whether a time goes on from the line of these tokens to the next, and what the next is then joined to.
    pub fn goes_on(&mut self, text: &str, line: &[Token], next: &[Token]) -> bool {
        let (Some(last), Some(first)) = (line.last(), next.first()) else {
            return false;
        };
        if !self.may_touch(last, true) || !self.may_touch(first, false) {
            return false;
        }
        let tail = line.get(line.len().saturating_sub(SIDE)..).unwrap_or(line);
        let head = next.get(..SIDE.min(next.len())).unwrap_or(next);
        let mut tokens = Vec::with_capacity(2 * SIDE);
        tokens.extend_from_slice(tail);
        tokens.extend_from_slice(head);
        if let Some(front) = tokens.first_mut() {
            front.gap = Gap::Start;
        }
        if let Some(joint) = tokens.get_mut(tail.len()) {
            joint.gap = Gap::Space;
        }
        let mut readings = Vec::new();
        self.read(text, &tokens, &mut readings);
        readings.iter().any(|reading| crosses(reading, tail, next))
    }

    /// The word that a hyphen at the end of a line cuts, as one token, where the lexicon knows it.
    pub fn mended(&self, line: &[Token], next: &[Token]) -> Option<Token> {
        let [.., one, hyphen] = line else {
            return None;
        };
        let two = next.first()?;
        let is_hyphen = ['-', '\u{2010}', '\u{2011}', '¬']
            .iter()
            .any(|sign| hyphen.is_sign(*sign));
        if !is_hyphen || hyphen.gap != Gap::None || one.key().is_empty() || two.key().is_empty() {
            return None;
        }
        let key = one.key().followed_by(two.key());
        let is_word = self.knows(key) && !(self.knows(one.key()) && self.knows(two.key()));
        is_word.then(|| Token {
            span: one.span.join(two.span),
            kind: TokenKind::Word(key),
            gap: one.gap,
        })
    }
}

/// Whether a reading lies on both sides of the break, and words stand beside it: before it, or behind it where no colon
/// sets the rest off as the head of an entry.
fn crosses(reading: &Reading, line: &[Token], next: &[Token]) -> bool {
    let (Some(last), Some(first)) = (line.last(), next.first()) else {
        return false;
    };
    if !(reading.span.start < last.span.end && first.span.start < reading.span.end) {
        return false;
    }
    let is_word = |token: &Token| matches!(token.kind, TokenKind::Word(_));
    let before = line
        .iter()
        .any(|token| token.span.end <= reading.span.start && is_word(token));
    let behind = next
        .iter()
        .find(|token| token.span.start >= reading.span.end);
    let heads =
        behind.is_some_and(|token| token.is_sign(':') || token.is_sign('-') || token.is_sign('–'));
    !heads && (before || behind.is_some_and(is_word))
}
