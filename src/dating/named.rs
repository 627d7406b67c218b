//! Happenings that are called by a noun and a name: زيارة شي، قمة بغداد.

use crate::dating::content::stem_of;
use crate::text::{Token, TokenKind, WordKey};

/// A noun and the name behind it, hashed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Named(u64);

impl Named {
    /// The one that tokens begin with, behind من or ل: `من زيارة شي`.
    pub(super) fn first(tokens: &[Token]) -> Option<Self> {
        let tokens = match tokens {
            [from, rest @ ..] if from.key() == WordKey::of("من") => rest,
            _ => tokens,
        };
        let [noun, name, ..] = tokens else {
            return None;
        };
        Self::of(noun, name)
    }

    /// All that can be one among these tokens, with their places.
    pub(super) fn all(tokens: &[Token]) -> impl Iterator<Item = (usize, Self)> + '_ {
        let pairs = tokens.windows(2).enumerate();
        pairs.filter_map(|(at, pair)| match pair {
            [noun, name] => Some((at, Self::of(noun, name)?)),
            _ => None,
        })
    }

    /// A noun in the construct state, which has no article, and what follows it: a name has none either.
    fn of(noun: &Token, name: &Token) -> Option<Self> {
        let (TokenKind::Word(_), TokenKind::Word(key)) = (noun.kind, name.kind) else {
            return None;
        };
        let has_article = |token: &Token| token.key().starts_with("ال");
        if has_article(noun) || has_article(name) || key.len() < 2 {
            return None;
        }
        const MIX: u64 = 0x9E37_79B9_7F4A_7C15;
        let noun = u64::from(stem_of(noun)?);
        let name = key.0 as u64 ^ (key.0 >> 64) as u64;
        Some(Self(
            (noun.wrapping_mul(MIX).rotate_left(23) ^ name).wrapping_mul(MIX),
        ))
    }
}
