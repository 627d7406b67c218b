//! Persons whom a document names in full, and their short forms.

use std::collections::BTreeMap;

use crate::event::clitics::ask_name_fronts;
use crate::event::name_end::{is_given, is_name_word, name_end};
use crate::event::participant::{Name, Participant, Taken};
use crate::event::tagged_sentence::{Role, TaggedSentence, without_letters};
use crate::text::{Span, Token, WordKey};

/// The persons that a document has named in full so far, by their first and last words.
#[derive(Debug, Default)]
pub(super) struct Persons {
    by_word: BTreeMap<WordKey, Person>,
    /// A bit for each word in `by_word`: most words of a text stop here.
    filter: [u64; 8],
}

#[derive(Clone, Copy, Debug)]
struct Person {
    full: Span,
    /// Whether the word is the last of the name.
    is_last: bool,
}

impl Persons {
    /// Takes the full name that begins at `first` and keeps it for its short forms.
    pub(super) fn learn(
        &mut self,
        told: &TaggedSentence<'_>,
        first: usize,
        outside: u8,
    ) -> Option<Taken> {
        let key = told.tokens.get(first)?.key();
        // الرئيس روحاني الحكم: a known surname is whole.
        let is_surname =
            !is_given(key) && self.by_word.get(&key).is_some_and(|known| known.is_last);
        let end = if is_surname {
            first + 1
        } else {
            name_end(told, first)
        };
        let words = told.tokens.get(first..end)?;
        let (head, last) = (words.first()?, words.last()?);
        if words.len() == 1 && head.key().len() < 3 {
            return None;
        }
        let full = without_letters(head.span, told.text, outside).join(last.span);
        if let Some(known) = self.by_word.get(&last.key()).copied()
            && (words.len() == 1 || known.is_last && begins_alike(told.text, known.full, full))
        {
            let participant = Participant {
                span: full,
                name: Name::Words(known.full),
            };
            return Some((participant, first, end));
        }
        self.keep(last, full, true);
        if words.len() > 1 && outside == 0 {
            self.keep(head, full, false);
        }
        Some((Participant::named(full), first, end))
    }

    /// A name that the document has given in full before: بوتين, وشي.
    pub(super) fn again(&self, told: &TaggedSentence<'_>, at: usize) -> Option<Taken> {
        if self.by_word.is_empty() || told.role(at) != Some(Role::Plain) {
            return None;
        }
        let token = told.tokens.get(at)?;
        let (person, outside) = self.person(token.key())?;
        let full = person.full.of(told.text);
        let before = at.checked_sub(1).and_then(|before| told.tokens.get(before));
        let is_other = before.is_some_and(|before| {
            is_given(before.key())
                && !full
                    .split_whitespace()
                    .any(|word| WordKey::of(word) == before.key())
        });
        if person.is_last && is_other {
            return None;
        }
        let mut end = at + 1;
        if !person.is_last {
            let mut words = full.split_whitespace().skip(1).map(WordKey::of);
            while let Some(key) = words.next()
                && told.tokens.get(end).is_some_and(|token| token.key() == key)
            {
                end += 1;
            }
            // Another surname: another person.
            let goes_on = end == at + 1 && is_name_word(told, end);
            if goes_on {
                return None;
            }
        }
        let first = without_letters(token.span, told.text, outside);
        let participant = Participant {
            span: first.join(told.tokens.get(end - 1)?.span),
            name: Name::Words(person.full),
        };
        Some((participant, at, end))
    }

    /// Whether a word is the first or the last of a name that was given in full.
    pub(super) fn knows(&self, key: WordKey) -> bool {
        self.by_word.contains_key(&key)
    }

    fn keep(&mut self, token: &Token, full: Span, is_last: bool) {
        let (word, bit) = filter_place(token.key());
        if let Some(word) = self.filter.get_mut(word) {
            *word |= bit;
        }
        let person = Person { full, is_last };
        self.by_word.entry(token.key()).or_insert(person);
    }

    fn person(&self, key: WordKey) -> Option<(Person, u8)> {
        ask_name_fronts(key, |key, outside| {
            let (word, bit) = filter_place(key);
            let may_be = self.filter.get(word).is_some_and(|word| word & bit != 0);
            let person = may_be.then(|| self.by_word.get(&key)).flatten()?;
            Some((*person, outside))
        })
    }
}

fn filter_place(key: WordKey) -> (usize, u64) {
    let bit = key.hash() as usize & 511;
    (bit / 64, 1 << (bit % 64))
}

/// جيمي كارتر is not آشتون كارتر.
fn begins_alike(text: &str, one: Span, other: Span) -> bool {
    let first = |name: Span| name.of(text).split_whitespace().next().map(WordKey::of);
    first(one) == first(other)
}
