//! Happenings that are called by a noun and a name: زيارة شي، قمة بغداد.

use std::ops::Range;

use crate::lexicon::is_particle;
use crate::similarity::stem_of;
use crate::text::{Span, Token, TokenKind, WordKey};

/// A noun and the name behind it, hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Named(u64);

/// Words between a date and what it dates, at most.
const NEAR: usize = 16;

impl Named {
    /// The one that tokens begin with, behind من or ل: `من زيارة شي`.
    pub(super) fn counted_from(tokens: &[Token]) -> Option<Self> {
        let tokens = match tokens {
            [from, rest @ ..] if from.key() == WordKey::of("من") => rest,
            [noun, ..] if noun.key().starts_with("ل") => tokens,
            _ => return None,
        };
        let [noun, name, ..] = tokens else {
            return None;
        };
        Self::of(noun, name)
    }

    /// Those that a date dates, with their distances from it in words: in its clause, and not inside of another happening
    /// («تأجيل زيارة شي»). `verb` governs the date.
    pub(super) fn dated_by(
        tokens: &[Token],
        date: Range<usize>,
        verb: Option<Span>,
    ) -> Vec<(Self, usize)> {
        let is_sign = |at: &usize| {
            let token = tokens.get(*at);
            token.is_none_or(|token| matches!(token.kind, TokenKind::Sign(_)))
        };
        let first = (date.start.saturating_sub(NEAR)..date.start).rev();
        let first = first.take_while(|at| !is_sign(at)).last();
        let last = (date.end..date.end + NEAR)
            .take_while(|at| !is_sign(at))
            .last();
        let clause = first.unwrap_or(date.start)..last.map_or(date.end, |last| last + 1);
        let pair = |at: usize| {
            let (noun, name) = (tokens.get(at)?, tokens.get(at + 1)?);
            let before = at.checked_sub(1).and_then(|before| tokens.get(before));
            let is_free = before.is_none_or(|before| match before.kind {
                // What is neither takes the noun: تأجيل زيارة. So does what puts something in its place.
                TokenKind::Word(key) => {
                    is_particle(key) && !is_instead(key) || verb == Some(before.span)
                }
                _ => true,
            });
            let far = at.abs_diff(date.start);
            is_free
                .then(|| Some((Self::of(noun, name)?, far)))
                .flatten()
        };
        clause
            .filter(|at| !date.contains(at) && !date.contains(&(at + 1)))
            .filter_map(pair)
            .collect()
    }

    /// A noun in the construct state, which has no article, and a name, which has none either.
    fn of(noun: &Token, name: &Token) -> Option<Self> {
        const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
        let (TokenKind::Word(noun_key), TokenKind::Word(key)) = (noun.kind, name.kind) else {
            return None;
        };
        let has_article = |key: WordKey| key.starts_with("ال") || key.starts_with("لل");
        if has_article(noun_key) || has_article(key) || key.len() < 2 || agrees(noun_key, key) {
            return None;
        }
        let noun = u64::from(stem_of(noun)?);
        let name = key.0 as u64 ^ (key.0 >> 64) as u64;
        Some(Self(
            (noun.wrapping_mul(MIX).rotate_left(23) ^ name).wrapping_mul(MIX),
        ))
    }
}

/// Whether a word behind a noun agrees with it as its adjective does: زيارة رسمية، مؤتمر صحفي، محادثات سرية.
///
/// An adjective of relation ends in ي, behind a feminine noun or a plural of things in ة. Names that end so
/// (زيارة أنقرة، مؤتمر دبي) look alike and are left out; where the gender differs (قمة دبي، مؤتمر جدة) it is a name.
fn agrees(noun: WordKey, word: WordKey) -> bool {
    /// رسمي has four letters, and few words of three are adjectives of relation.
    const RELATION: u32 = 4;
    let before = noun.len().saturating_sub(2);
    let is_feminine = noun.last() == Some('ه') || noun.without_front(before) == WordKey::of("ات");
    match word.last() {
        Some('ه') => is_feminine,
        Some('ي') => !is_feminine && word.len() >= RELATION,
        _ => false,
    }
}

/// بدل زيارة: what follows did not happen.
fn is_instead(key: WordKey) -> bool {
    let of = |words: &str| WordKey::of(words);
    key == of("بدل") || key == of("بدلا")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SentenceScanner;

    fn tokens(text: &str) -> Vec<Token> {
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        tokens
    }

    fn counted(text: &str) -> Option<Named> {
        Named::counted_from(&tokens(text))
    }

    /// The date is the last two tokens.
    fn is_dated(text: &str, named: Option<Named>) -> bool {
        let tokens = tokens(text);
        let date = tokens.len() - 2..tokens.len();
        let dated = Named::dated_by(&tokens, date, None);
        dated.iter().any(|(dated, _)| Some(*dated) == named)
    }

    #[test]
    fn a_noun_and_a_name_are_one_and_an_adjective_is_no_name() {
        let visit = counted("من زيارة شي إلى موسكو");
        assert!(visit.is_some());
        assert_eq!(counted("لزيارة شي"), visit);
        for text in [
            "زيارة شي",
            "من الزيارة شي",
            "من زيارة رسمية",
            "من مؤتمر صحفي",
            "من مباحثات سرية",
            "من زيارة أنقرة",
            "من زيارة",
        ] {
            assert_eq!(counted(text), None, "{text}");
        }
    }

    #[test]
    fn a_word_of_another_gender_is_a_name() {
        for text in [
            "من قمة دبي",
            "من مؤتمر جدة",
            "من زيارة مودي",
            "من منتدى مكة",
        ] {
            assert!(counted(text).is_some(), "{text}");
        }
    }

    #[test]
    fn a_particle_takes_no_noun_and_a_noun_does() {
        let visit = counted("من زيارة شي");
        for before in ["أن", "بأن", "بعد", "خلال", "حيث", "وعن", "قبيل"] {
            let text = format!("ذكر الوفد {before} زيارة شي في 20 مارس");
            assert!(is_dated(&text, visit), "{text}");
        }
        for before in ["تأجيل", "إلغاء", "عدم", "يوم", "بدل"] {
            let text = format!("ذكر الوفد {before} زيارة شي في 20 مارس");
            assert!(!is_dated(&text, visit), "{text}");
        }
    }

    #[test]
    fn a_date_dates_what_its_clause_tells_and_no_part_of_another_happening() {
        let visit = counted("من زيارة شي");
        assert!(is_dated("أعلنت بكين أن زيارة شي ستتم في 20 مارس", visit));
        assert!(!is_dated("قررت بكين تأجيل زيارة شي في 20 مارس", visit));
        assert!(!is_dated("انتهت زيارة شي، وقال في 20 مارس", visit));
        assert!(!is_dated(
            "أعلنت بكين أن زيارة بوتين ستتم في 20 مارس",
            visit
        ));
    }
}
