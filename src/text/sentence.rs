//! Where sentences begin and end.
//!
//! A line break ends a sentence; so do `.`, `؟`, `?` and `!`, but not inside numbers, after abbreviations or as part
//! of an ellipsis. Closing quotes and stray full stops stay with the sentence that they follow.

use crate::text::scan::{Lexeme, Scanner};
use crate::text::{Gap, Span, Token, TokenKind};

/// Yields a text sentence by sentence, as tokens.
#[derive(Clone, Debug)]
pub struct SentenceScanner<'t> {
    scanner: Scanner<'t>,
    /// What was looked at behind a stop and not yet taken.
    peeked: Option<Lexeme>,
}

impl<'t> SentenceScanner<'t> {
    /// A sentence is cut at this many tokens, so that a text without any full stop needs no more memory than others.
    pub const MAX_TOKENS: usize = 4096;

    /// Room for nearly every sentence, so that a short document takes its memory at once.
    const USUAL_TOKENS: usize = 128;

    /// Starts at the front of `text`.
    pub fn new(text: &'t str) -> Self {
        Self {
            scanner: Scanner::new(text),
            peeked: None,
        }
    }

    /// Puts the tokens of the next sentence into `tokens` (cleared first) and returns its span; `None` at the end.
    ///
    /// The span reaches from the first byte of the first token to the last byte of the last.
    pub fn next_into(&mut self, tokens: &mut Vec<Token>) -> Option<Span> {
        tokens.clear();
        tokens.reserve(Self::USUAL_TOKENS);
        loop {
            let lexeme = if self.peeked.is_some() {
                self.peeked.take()
            } else {
                match self.scanner.next_word() {
                    Ok(word) if tokens.len() + 1 < Self::MAX_TOKENS => {
                        tokens.push(word);
                        continue;
                    }
                    Ok(word) => Some(Lexeme::Token(word)),
                    Err(space) => self.scanner.next_other(space),
                }
            };
            match lexeme {
                Some(Lexeme::Token(token)) => {
                    tokens.push(token);
                    let is_full = tokens.len() >= Self::MAX_TOKENS;
                    if is_full || is_stop(token.kind) && self.ends_after(tokens) {
                        if !is_full {
                            self.take_trailing(tokens);
                        }
                        break;
                    }
                }
                Some(Lexeme::LineBreak) if tokens.is_empty() => {}
                Some(Lexeme::LineBreak) | None => break,
            }
        }
        tokens.first_mut()?.gap = Gap::Start;
        Some(tokens.first()?.span.join(tokens.last()?.span))
    }

    fn next_token(&mut self) -> Option<Token> {
        if self.peeked.is_none() {
            self.peeked = self.scanner.next();
        }
        match self.peeked {
            Some(Lexeme::Token(token)) => Some(token),
            _ => None,
        }
    }

    /// Whether the stop at the end of `tokens` ends the sentence, seen what stands on both sides.
    fn ends_after(&mut self, tokens: &[Token]) -> bool {
        let [before @ .., stop] = tokens else {
            return false;
        };
        if !stop.is_sign('.') {
            return true;
        }
        let next = self.next_token();
        let touching_next = next.filter(|token| token.gap == Gap::None);
        let Some(last) = before.last() else {
            return false;
        };
        if last.is_sign('.')
            || next.is_some_and(|token| token.is_sign('.') && token.gap == Gap::None)
        {
            return false;
        }
        let touches_last = stop.gap == Gap::None;
        // «1342 هـ. ش»: the solar era with a space in it.
        if let (TokenKind::Word(one), Some(TokenKind::Word(two))) =
            (last.kind, next.map(|token| token.kind))
            && (one.len(), two.len()) == (1, 1)
            && (one.letter(0), two.letter(0)) == (Some('ه'), Some('ش'))
        {
            return false;
        }
        match (last.kind, touching_next.map(|token| token.kind)) {
            (TokenKind::Number(_), Some(TokenKind::Number(_))) if touches_last => false,
            (TokenKind::Foreign | TokenKind::Number(_), Some(TokenKind::Foreign)) => false,
            (_, Some(TokenKind::Word(key))) if key.len() == 1 => false,
            _ => !(touches_last && is_abbreviation(before)),
        }
    }

    /// Closing quotes and brackets that touch the stop, and full stops that strayed behind a space.
    fn take_trailing(&mut self, tokens: &mut Vec<Token>) {
        while let Some(token) = self.next_token() {
            let TokenKind::Sign(sign) = token.kind else {
                break;
            };
            let closes = token.gap == Gap::None
                && matches!(
                    sign,
                    '”' | '"' | '»' | '’' | '\'' | ')' | ']' | '؟' | '!' | '?'
                );
            if !(closes || sign == '.') {
                break;
            }
            self.peeked = None;
            tokens.push(token);
        }
    }
}

fn is_stop(kind: TokenKind) -> bool {
    matches!(kind, TokenKind::Sign('.' | '؟' | '?' | '!' | '۔'))
}

/// Whether the tokens end in an abbreviation: `م.` and `مم.` (Monsieur, Messieurs), initials, `ق.م`.
///
/// A single letter after a number is an era or a measure, and the stop behind it ends the sentence.
fn is_abbreviation(tokens: &[Token]) -> bool {
    let [before @ .., last] = tokens else {
        return false;
    };
    match last.kind {
        TokenKind::Word(key) if key.len() == 1 => !before
            .last()
            .is_some_and(|token| matches!(token.kind, TokenKind::Number(_))),
        TokenKind::Word(key) => {
            key.len() == 2 && key.letter(0) == Some('م') && key.last() == Some('م')
        }
        TokenKind::Foreign => last.span.len() <= 2,
        _ => false,
    }
}

/// The sentences of a text, in bytes.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut scanner = SentenceScanner::new(text);
    let mut tokens = Vec::new();
    std::iter::from_fn(|| scanner.next_into(&mut tokens)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .map(|span| span.of(text))
            .collect()
    }

    #[test]
    fn stops_and_breaks_end_sentences() {
        assert_eq!(
            split("وصل أمس. وغادر اليوم؟\nعنوان\n\nنص"),
            ["وصل أمس.", "وغادر اليوم؟", "عنوان", "نص"]
        );
        assert_eq!(
            split("قال: “انتهى.” ثم خرج. ."),
            ["قال: “انتهى.”", "ثم خرج. ."]
        );
    }

    #[test]
    fn numbers_and_abbreviations_do_not() {
        for whole in [
            "نما الناتج 3.5 بالمئة",
            "في 14.02.2005 قتل",
            "وفقا للكرملين ، م. وسيوقع بوتين",
            "مم. قال يوري",
            "قالت أن MM. سيجري",
            "عاجل .. وصول الوفد",
            "سنة 44 ق.م. تقريبا",
            "زوروا khatt.example الآن",
        ] {
            assert_eq!(split(whole), [whole]);
        }
        assert_eq!(split("ولد سنة 570 م. ثم نشأ"), ["ولد سنة 570 م.", "ثم نشأ"]);
        assert_eq!(split("سنة 1445 هـ. وبعد"), ["سنة 1445 هـ.", "وبعد"]);
    }

    #[test]
    fn text_without_stops_is_cut() {
        let text = "كلمة ".repeat(SentenceScanner::MAX_TOKENS + 1);
        assert_eq!(sentences(&text).len(), 2);
    }

    #[test]
    fn marks_and_digits_stay_in_their_tokens() {
        let text = "يوم7يناير ١٢۳4 \u{200F}الجُمُعَة،";
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        let words: Vec<&str> = tokens.iter().map(|token| token.span.of(text)).collect();
        assert_eq!(words, ["يوم", "7", "يناير", "١٢۳4", "الجُمُعَة", "،"]);
        assert_eq!(tokens[3].number().unwrap().value, 1234);
    }
}
