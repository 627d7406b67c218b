//! Persons whom a document names in full, and their short forms.

use std::collections::BTreeMap;

use crate::event::clitics::ask_name_fronts;
use crate::event::kinds::Cue;
use crate::event::names::gazetteer;
use crate::event::participant::{Name, Participant, Taken};
use crate::event::tagged_sentence::{Role, TaggedSentence, without_letters};
use crate::lexicon::Lexicon;
use crate::text::{Gap, Span, Token, WordKey};

/// Names of more words than this are none.
pub(super) const LONGEST: usize = 4;

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
    pub(super) fn learn(&mut self, told: &TaggedSentence<'_>, first: usize) -> Option<Taken> {
        let end = name_end(told, first);
        let words = told.tokens.get(first..end)?;
        let (head, last) = (words.first()?, words.last()?);
        if words.len() == 1 && head.key().len() < 3 {
            return None;
        }
        if let Some(known) = self.by_word.get(&last.key()).copied()
            && (words.len() == 1 || known.is_last)
        {
            let participant = Participant {
                span: head.span.join(last.span),
                name: Name::Words(known.full),
            };
            return Some((participant, first, end));
        }
        let full = head.span.join(last.span);
        self.keep(last, full, true);
        if words.len() > 1 {
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
        let mut end = at + 1;
        if !person.is_last {
            let mut words = full.split_whitespace().skip(1).map(WordKey::of);
            while let Some(key) = words.next()
                && told.tokens.get(end).is_some_and(|token| token.key() == key)
            {
                end += 1;
            }
            // Another surname: another person.
            let goes_on = end == at + 1 && is_name_word(told, end, false);
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

/// Where a name that begins at `first` ends.
///
/// A word with the article is a surname behind one given name (بشار الأسد) or behind عبد; later it is rather what the
/// verb speaks of.
pub(super) fn name_end(told: &TaggedSentence<'_>, first: usize) -> usize {
    let (mut end, mut given) = (first, 0);
    while end < first + LONGEST && is_name_word(told, end, end == first) {
        let has_article = told
            .tokens
            .get(end)
            .is_some_and(|token| token.key().starts_with("ال"));
        let goes_on = end > first && told.is_cue(end.checked_sub(1), Cue::Kin);
        let is_surname = has_article && !goes_on;
        if is_surname && given != 1 {
            break;
        }
        end += 1;
        if is_surname {
            break;
        }
        given += usize::from(!told.is_cue(Some(end - 1), Cue::Kin));
    }
    end
}

fn is_name_word(told: &TaggedSentence<'_>, at: usize, is_first: bool) -> bool {
    let Some(token) = told.tokens.get(at) else {
        return false;
    };
    let key = token.key();
    let has_article = key.starts_with("ال");
    let has_clitics = ["لل", "بال", "وال", "كال"]
        .iter()
        .any(|front| key.starts_with(front));
    matches!(told.role(at), Some(Role::Plain | Role::Cue(Cue::Kin)))
        && key.len() >= 2
        && token.gap != Gap::None
        && Lexicon::embedded().find(key).is_empty()
        && !has_clitics
        && !has_pronoun(key)
        && !(is_first && has_article)
        // A second word with و begins another name: وفلاديمير.
        && (is_first || !key.starts_with("و") || key.len() <= 4)
        && !(has_article && is_adjective(key))
        && gazetteer(told, at).is_none()
}

/// الروسي، الأمريكية: behind a name it is no part of it.
fn is_adjective(key: WordKey) -> bool {
    key.last() == Some('ه') || key.len() > 6 && key.last() == Some('ي')
}

/// لتنفيذها: no name has a pronoun.
fn has_pronoun(key: WordKey) -> bool {
    key.len() > 4 && key.last() == Some('ا') && key.without_back(1).last() == Some('ه')
}
