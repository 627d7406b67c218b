//! A place in a sentence, with the few moves that patterns are made of.

use crate::grammar::memo::Memo;
use crate::grammar::rules::latin;
use crate::grammar::{Kind, KindSet};
use crate::lexicon::{Clitics, Cue, Hit, Hits, Lexicon, Names, Sense, Senses};
use crate::text::{Gap, Number, Token, TokenKind};

/// A sentence as rules see it: tokens, and what the lexicon knows of each.
#[derive(Clone, Copy, Debug)]
pub struct Sentence<'s> {
    /// The whole text; the spans of tokens point into it.
    pub text: &'s str,
    /// The tokens.
    pub tokens: &'s [Token],
    /// For each token the rows that may begin there.
    pub hits: &'s [Hits],
    /// The lexicon that `hits` belongs to.
    pub lexicon: &'static Lexicon,
    /// The happenings that have names.
    pub(crate) names: &'s Names,
    /// What the rules have tried already.
    pub(crate) memo: &'s Memo,
}

impl<'s> Sentence<'s> {
    /// The rows that match from token `at` on, the longest first.
    pub fn hits_at(&self, at: usize) -> impl Iterator<Item = Hit> + 's {
        let hits = self.hits.get(at).copied().unwrap_or_default();
        self.lexicon
            .hits_at(hits, self.text, self.tokens.get(at..).unwrap_or_default())
    }

    /// Whether a row with this sense matches at token `at`.
    pub fn is(&self, at: usize, test: impl Fn(Sense) -> bool) -> bool {
        self.hits_at(at).any(|hit| test(hit.sense))
    }

    /// Whether the word at `at` is one of these cues, without any preposition written onto it.
    #[inline]
    pub fn is_cue(&self, at: usize, cues: &[Cue]) -> bool {
        self.may_be(at, Senses::cues(cues))
            && self.is(
                at,
                |sense| matches!(sense, Sense::Cue(cue) if cues.contains(&cue)),
            )
    }

    /// Whether a row with one of these senses may match at token `at`; where this says no, none does.
    #[inline]
    pub fn may_be(&self, at: usize, senses: Senses) -> bool {
        self.hits
            .get(at)
            .is_some_and(|hits| hits.senses.meets(senses))
    }

    /// What rules can begin with at token `at`: nothing where no rule can.
    pub(crate) fn kinds_at(&self, at: usize) -> KindSet {
        let Some(token) = self.token(at) else {
            return KindSet::default();
        };
        if let Some(number) = token.number() {
            // A number that counts a plain noun names no time; a year may stand before anything.
            let names_time = number.digits == 4 || !self.is_plain_word(at + 1);
            return if names_time {
                KindSet::of(&[Kind::Digits])
            } else {
                KindSet::default()
            };
        }
        if token.kind == TokenKind::Foreign {
            let is_month = latin::month_of(token.span.of(self.text)).is_some();
            return if is_month {
                KindSet::of(&[Kind::Foreign])
            } else {
                KindSet::default()
            };
        }
        let (mut kinds, mut leads) = (KindSet::default(), true);
        for hit in self.hits_at(at) {
            let kind = Kind::of(hit.sense);
            if kind != Kind::Other {
                kinds = kinds.with(kind);
                leads &= kind == Kind::Cue && hit.tokens == 1;
                leads &= hit.sense != Sense::Cue(Cue::Moment);
            }
        }
        // A cue leads to words of time: before a word that the lexicon does not know it says nothing, آنذاك excepted.
        if leads && self.is_plain_word(at + 1) && !self.may_name(at + 1) {
            return KindSet::default();
        }
        kinds
    }

    /// Whether a happening may be named from the token at `at` on.
    fn may_name(&self, at: usize) -> bool {
        self.token(at)
            .is_some_and(|token| self.names.may_begin(token))
    }

    /// Whether the token at `at` is a word that the lexicon does not know.
    fn is_plain_word(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| token.key().len() > 1)
            && self.hits.get(at).is_none_or(|hits| hits.is_empty())
    }

    /// The token at `at`.
    pub fn token(&self, at: usize) -> Option<&'s Token> {
        self.tokens.get(at)
    }
}

/// A place in a sentence while a rule is tried.
#[derive(Clone, Copy, Debug)]
pub struct Cursor<'s> {
    /// The sentence.
    pub sentence: &'s Sentence<'s>,
    /// The token where the rule began.
    pub start: usize,
    /// The next token.
    pub at: usize,
}

impl<'s> Cursor<'s> {
    /// A cursor at token `at`.
    pub fn new(sentence: &'s Sentence<'s>, at: usize) -> Self {
        Self {
            sentence,
            start: at,
            at,
        }
    }

    /// The next token.
    pub fn peek(&self) -> Option<&'s Token> {
        self.sentence.token(self.at)
    }

    /// Runs a part of a pattern; where it does not match nothing is taken.
    pub fn attempt<T>(&mut self, part: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let before = self.at;
        let found = part(self);
        if found.is_none() {
            self.at = before;
        }
        found
    }

    /// Takes a word by its meaning. Only the first word of an expression may carry a preposition or conjunction.
    pub fn take<T>(&mut self, test: impl Fn(Sense, Clitics) -> Option<T>) -> Option<T> {
        let is_first = self.at == self.start;
        self.take_with(|clitics| is_first || clitics.outside == 0, test)
    }

    /// Takes a word by its meaning, which is one of `senses`: most words are refused at once.
    #[inline]
    pub fn take_one_of<T>(
        &mut self,
        senses: Senses,
        test: impl Fn(Sense, Clitics) -> Option<T>,
    ) -> Option<T> {
        if self.sentence.may_be(self.at, senses) {
            self.take(test)
        } else {
            None
        }
    }

    /// Takes a word that carries و and is one of `senses`: the second of two joined parts.
    #[inline]
    pub fn take_joined<T>(
        &mut self,
        senses: Senses,
        test: impl Fn(Sense, Clitics) -> Option<T>,
    ) -> Option<T> {
        if !self.sentence.may_be(self.at, senses) {
            return None;
        }
        self.take_with(
            |clitics| clitics.has_conjunction && clitics.preposition.is_none(),
            test,
        )
    }

    /// Takes a word whose clitics pass `allowed`.
    pub fn take_with<T>(
        &mut self,
        allowed: impl Fn(Clitics) -> bool,
        test: impl Fn(Sense, Clitics) -> Option<T>,
    ) -> Option<T> {
        let (found, tokens) = self.sentence.hits_at(self.at).find_map(|hit| {
            let found = allowed(hit.clitics)
                .then(|| test(hit.sense, hit.clitics))
                .flatten()?;
            Some((found, usize::from(hit.tokens)))
        })?;
        self.at += tokens;
        Some(found)
    }

    /// Takes one of these cues.
    #[inline]
    pub fn cue(&mut self, cues: &[Cue]) -> Option<Cue> {
        self.take_one_of(Senses::cues(cues), |sense, _| match sense {
            Sense::Cue(cue) if cues.contains(&cue) => Some(cue),
            _ => None,
        })
    }

    /// Takes a run of digits.
    pub fn digits(&mut self) -> Option<Number> {
        let number = self.peek()?.number()?;
        self.at += 1;
        Some(number)
    }

    /// Takes one of these signs.
    pub fn sign(&mut self, signs: &[char]) -> Option<char> {
        match self.peek()?.kind {
            TokenKind::Sign(sign) if signs.contains(&sign) => {
                self.at += 1;
                Some(sign)
            }
            _ => None,
        }
    }

    /// Whether the next token touches the one before.
    pub fn touches(&self) -> bool {
        self.peek().is_some_and(|token| token.gap == Gap::None)
    }

    /// Whether the next token touches the one before, or `_` joins the two as in a tag.
    pub fn touches_or_joins(&self) -> bool {
        let joins = self.peek().is_some_and(|token| {
            let before = (token.span.start as usize).checked_sub(1);
            before.and_then(|at| self.sentence.text.as_bytes().get(at)) == Some(&b'_')
        });
        self.touches() || joins
    }

    /// The token before the rule's first.
    pub fn before(&self) -> Option<&'s Token> {
        self.sentence.token(self.start.checked_sub(1)?)
    }

    /// Whether the word before the rule's first token is one of these cues.
    #[inline]
    pub fn follows_cue(&self, cues: &[Cue]) -> bool {
        self.start
            .checked_sub(1)
            .is_some_and(|before| self.sentence.is_cue(before, cues))
    }

    /// Whether the rule's first token opens its line, marks and numbers of lists apart.
    pub fn opens_line(&self) -> bool {
        const MARKS: [char; 14] = [
            '-', '–', '—', '*', '•', '·', '(', '[', '#', '▪', '●', '◦', '■', '>',
        ];
        self.start <= 3
            && (0..self.start).all(|at| {
                self.sentence
                    .token(at)
                    .is_some_and(|token| MARKS.iter().any(|mark| token.is_sign(*mark)))
            })
    }

    /// The preposition written onto the rule's first word, in any of its readings.
    pub fn has_preposition(&self) -> bool {
        self.sentence
            .hits_at(self.start)
            .any(|hit| hit.clitics.preposition.is_some())
    }
}
