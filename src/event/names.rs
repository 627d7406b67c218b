//! Who is named in a sentence: persons behind their titles, states and bodies of the gazetteer, Latin names.

use std::collections::BTreeMap;

use crate::event::told::{Role, Told, without_letters};
use crate::event::words::{Cue, VerbKind, Words};
use crate::lexicon::Lexicon;
use crate::text::{Gap, Span, Token, TokenKind, WordKey};

/// Names of more words than this are none.
const LONGEST: usize = 4;
/// Adjectives between a title and the name: الرئيس الروسي, وزير الخارجية الروسي.
const ADJECTIVES: usize = 5;

/// Who takes part in an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Participant {
    /// Where the name stands, in bytes; titles and what is written onto it are outside.
    pub span: Span,
    name: Name,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Name {
    /// The gazetteer's own spelling.
    Known(&'static str),
    /// The words where the document gives the name in full.
    Words(Span),
}

impl Participant {
    /// The name in the form that stands for all its forms in this document.
    pub fn name<'t>(&self, text: &'t str) -> &'t str {
        match self.name {
            Name::Known(name) => name,
            Name::Words(span) => span.of(text),
        }
    }
}

/// A name of a sentence, with the tokens it takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named {
    pub(super) participant: Participant,
    pub(super) first: usize,
}

/// The persons that a document has named in full so far, by their first and last words.
#[derive(Debug, Default)]
pub(super) struct Persons {
    by_word: BTreeMap<WordKey, Person>,
}

#[derive(Clone, Copy, Debug)]
struct Person {
    full: Span,
    /// Whether the word is the last of the name.
    is_last: bool,
}

/// All names of a sentence, in order.
pub(super) fn find(told: &Told<'_>, persons: &mut Persons, found: &mut Vec<Named>) {
    found.clear();
    let (mut at, mut name_end) = (0, None);
    while at < told.tokens.len() {
        // A title behind a name is that person's (بوتين رئيس روسيا), but for نظيره.
        let is_own = matches!(told.role(at), Some(Role::Title(front)) if !front.has_ending);
        let is_behind_name = is_own && name_end == Some(at);
        let taken = gazetteer(told, at)
            .or_else(|| (!is_behind_name).then(|| person_behind_title(told, at, persons))?)
            .or_else(|| introduced(told, at, persons))
            .or_else(|| persons.again(told, at))
            .or_else(|| latin(told, at));
        match taken {
            Some((participant, first, end)) => {
                found.push(Named { participant, first });
                at = end.max(at + 1);
                name_end = Some(at);
            }
            None => at += 1,
        }
    }
}

type Taken = (Participant, usize, usize);

fn gazetteer(told: &Told<'_>, at: usize) -> Option<Taken> {
    if told.role(at)? == Role::Time {
        return None;
    }
    let rest = told.tokens.get(at..)?;
    let (name, count, outside) = Words::embedded().name(rest)?;
    if name.is_city && !acts(told, at, outside) {
        return None;
    }
    let first = without_letters(rest.first()?.span, told.text, outside);
    let participant = Participant {
        span: first.join(rest.get(count - 1)?.span),
        name: Name::Known(name.canonical),
    };
    Some((participant, at, at + count))
}

/// أعلنت بكين وموسكو, not في موسكو, مدينة موسكو.
fn acts(told: &Told<'_>, at: usize, outside: u8) -> bool {
    let is_joined = outside == 1
        && told
            .tokens
            .get(at)
            .is_some_and(|token| token.key().starts_with("و"));
    let is_bare = outside == 0 || is_joined;
    let before = told.before(at, 1);
    let follows_actor = matches!(
        before,
        None | Some(
            Role::Verb(_)
                | Role::Comma
                | Role::Stop
                | Role::Open
                | Role::Cue(Cue::That | Cue::Border)
        )
    );
    is_bare && (follows_actor || is_joined && before == Some(Role::Plain))
}

/// الرئيس الروسي فلاديمير بوتين, وزير خارجية روسيا سيرغي لافروف.
fn person_behind_title(told: &Told<'_>, at: usize, persons: &mut Persons) -> Option<Taken> {
    let Role::Title(front) = told.role(at)? else {
        return None;
    };
    let mut is_definite = front.has_article || front.has_ending;
    let mut next = at + 1;
    while next < at + 1 + ADJECTIVES {
        let token = told.tokens.get(next)?;
        if !matches!(
            told.role(next),
            Some(Role::Plain | Role::Cue(Cue::Kin | Cue::Common))
        ) {
            return None;
        }
        if let Some((_, count, _)) = told
            .tokens
            .get(next..)
            .and_then(|rest| Words::embedded().name(rest))
        {
            is_definite = true;
            next += count;
        } else if token.key().starts_with("ال") {
            is_definite = true;
            next += 1;
        } else if is_definite {
            return persons.learn(told, next);
        } else {
            next += 1;
        }
    }
    None
}

/// قال يوري أوشاكوف المستشار…, قال يون صن، مدير…, مع فلاديمير بوتين،: words between what a person follows and what
/// ends the phrase.
fn introduced(told: &Told<'_>, at: usize, persons: &mut Persons) -> Option<Taken> {
    let before = at.checked_sub(1)?;
    let follows_report =
        matches!(told.role(before)?, Role::Verb(verb) if verb.kind == VerbKind::Report);
    let word = told.tokens.get(before)?.key();
    let follows_link = ["عن", "مع", "قبل"]
        .iter()
        .any(|link| word == WordKey::of(link));
    if !follows_report && !follows_link {
        return None;
    }
    let end = name_end(told, at);
    let is_ended = match told.role(end) {
        Some(Role::Title(_)) => true,
        Some(Role::Comma) => follows_report || is_foreign(told, at, end),
        None | Some(Role::Stop | Role::Cue(Cue::Which)) => is_foreign(told, at, end),
        _ => false,
    };
    let is_name = (2..=3).contains(&(end - at)) && is_ended;
    is_name.then(|| persons.learn(told, at))?
}

/// Whether no word has an ending that adjectives and plurals have.
fn is_foreign(told: &Told<'_>, first: usize, end: usize) -> bool {
    let words = told.tokens.get(first..end).unwrap_or_default();
    words.iter().all(|token| {
        let key = token.key();
        let before_last = key.without_back(1).last();
        match key.last() {
            Some('ه' | 'ي' | 'ا') => false,
            Some('ن') => !matches!(before_last, Some('و' | 'ي')) || key.len() <= 5,
            Some('ت') => before_last != Some('ا'),
            _ => true,
        }
    })
}

/// Two capitalised words or more in Latin letters, or one of capitals.
fn latin(told: &Told<'_>, at: usize) -> Option<Taken> {
    let is_name = |at: usize| {
        let token = told
            .tokens
            .get(at)
            .filter(|token| token.kind == TokenKind::Foreign);
        token.is_some_and(|token| token.span.of(told.text).starts_with(char::is_uppercase))
    };
    let is_joined = |at: usize| {
        told.tokens
            .get(at)
            .is_some_and(|token| token.gap == Gap::Space)
    };
    if !is_name(at) {
        return None;
    }
    let mut end = at + 1;
    while end < at + LONGEST && is_name(end) && is_joined(end) {
        end += 1;
    }
    let span = told
        .tokens
        .get(at)?
        .span
        .join(told.tokens.get(end - 1)?.span);
    let words = span.of(told.text);
    let is_acronym = words.chars().count() >= 3 && words.chars().all(char::is_uppercase);
    if end == at + 1 && !is_acronym {
        return None;
    }
    Some((named(span), at, end))
}

fn named(span: Span) -> Participant {
    Participant {
        span,
        name: Name::Words(span),
    }
}

/// Where a name that begins at `first` ends.
///
/// A word with the article is a surname behind one given name (بشار الأسد) or behind عبد; later it is rather what the
/// verb speaks of.
fn name_end(told: &Told<'_>, first: usize) -> usize {
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

fn is_name_word(told: &Told<'_>, at: usize, is_first: bool) -> bool {
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

impl Persons {
    /// Takes the full name that begins at `first` and keeps it for its short forms.
    fn learn(&mut self, told: &Told<'_>, first: usize) -> Option<Taken> {
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
        let mut keep = |token: &Token, is_last| {
            self.by_word
                .entry(token.key())
                .or_insert(Person { full, is_last });
        };
        keep(last, true);
        if words.len() > 1 {
            keep(head, false);
        }
        Some((named(full), first, end))
    }

    /// A name that the document has given in full before: بوتين, وشي.
    fn again(&self, told: &Told<'_>, at: usize) -> Option<Taken> {
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

    fn person(&self, key: WordKey) -> Option<(Person, u8)> {
        let found = |key: WordKey, outside| Some((*self.by_word.get(&key)?, outside));
        let has_front = ["و", "ل", "ب", "ف"]
            .iter()
            .any(|front| key.starts_with(front));
        found(key, 0).or_else(|| has_front.then(|| found(key.without_front(1), 1))?)
    }
}
