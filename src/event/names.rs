//! Who is named in a sentence: persons behind their titles, states and bodies of the gazetteer, Latin names.

use std::sync::LazyLock;

use crate::event::clitics::ask_name_fronts;
use crate::event::kinds::{Cue, VerbKind};
use crate::event::name_end::{has_shape_of_noun, is_given, is_kin, is_surely_given, name_end};
use crate::event::name_words::{NameKind, NameWords};
use crate::event::participant::{Name, Named, Participant, Taken};
use crate::event::persons::Persons;
use crate::event::phrase::has_article;
use crate::event::tagged_sentence::{Role, TaggedSentence, without_letters};
use crate::text::{Gap, TokenKind, WordKey};

/// A Latin name has so many words at most.
const LONGEST: usize = 4;
/// Adjectives between a title and the name: الرئيس الروسي, وزير الخارجية الروسي.
const ADJECTIVES: usize = 5;

/// All names of a sentence, in order.
pub(super) fn find(told: &TaggedSentence<'_>, persons: &mut Persons, found: &mut Vec<Named>) {
    found.clear();
    let (mut at, mut name_end) = (0, None);
    while at < told.tokens.len() {
        let may_begin = match told.role(at) {
            Some(Role::Cue(cue)) => matches!(cue, Cue::Common | Cue::Kin) || is_given_at(told, at),
            role => !matches!(
                role,
                Some(Role::Time | Role::Comma | Role::Open | Role::Close)
            ),
        };
        if !may_begin {
            at += 1;
            continue;
        }
        // A title behind a name is that person's (بوتين رئيس روسيا), but for نظيره.
        let is_own = matches!(told.role(at), Some(Role::Title(front)) if !front.has_ending);
        let is_behind_name = is_own && name_end == Some(at);
        let taken = gazetteer(told, at)
            .or_else(|| (!is_behind_name).then(|| person_behind_title(told, at, persons))?)
            .or_else(|| introduced(told, at, persons))
            .or_else(|| behind_given_name(told, at, persons))
            .or_else(|| persons.again(told, at))
            .or_else(|| latin(told, at));
        match taken {
            Some((participant, first, end)) => {
                found.push(Named {
                    participant,
                    first,
                    end,
                    is_setting: false,
                });
                at = end.max(at + 1);
                name_end = Some(at);
            }
            None => {
                found.extend(setting(told, at));
                at += 1;
            }
        }
    }
}

fn is_given_at(told: &TaggedSentence<'_>, at: usize) -> bool {
    told.tokens
        .get(at)
        .is_some_and(|token| is_given(token.key()))
}

/// The longest name of the gazetteer that begins at `at`.
pub(super) fn gazetteer(told: &TaggedSentence<'_>, at: usize) -> Option<Taken> {
    let known = known(told, at).filter(|known| known.outside == 0 || !is_given_at(told, at))?;
    let is_taken = known.kind != NameKind::City || acts(told, at, known.outside);
    is_taken.then_some((known.participant, at, known.end))
}

/// A name of the gazetteer where it stands.
struct Known {
    participant: Participant,
    /// The token after its last.
    end: usize,
    /// Letters that are written onto it.
    outside: u8,
    kind: NameKind,
}

fn known(told: &TaggedSentence<'_>, at: usize) -> Option<Known> {
    if told.role(at)? == Role::Time {
        return None;
    }
    let rest = told.tokens.get(at..)?;
    let (name, count, outside) = NameWords::embedded().name(rest)?;
    let first = without_letters(rest.first()?.span, told.text, outside);
    let name_of = Name::Known {
        canonical: name.canonical,
        is_place: name.kind != NameKind::Body,
    };
    Some(Known {
        participant: Participant {
            span: first.join(rest.get(count - 1)?.span),
            name: name_of,
        },
        end: at + count,
        outside,
        kind: name.kind,
    })
}

/// Words that a place stands behind.
static BEFORE_PLACES: LazyLock<[WordKey; 30]> = LazyLock::new(|| {
    [
        "في",
        "إلى",
        "من",
        "مدينة",
        "بمدينة",
        "العاصمة",
        "محافظة",
        "بمحافظة",
        "منطقة",
        "بمنطقة",
        "ولاية",
        "بولاية",
        "إمارة",
        "بلدة",
        "ببلدة",
        "قرية",
        "إقليم",
        "مطار",
        "ميناء",
        "قرب",
        "شرق",
        "غرب",
        "شمال",
        "جنوب",
        "شرقي",
        "غربي",
        "شمالي",
        "جنوبي",
        "وسط",
        "نحو",
    ]
    .map(WordKey::of)
});

/// في موسكو, بالقاهرة, مدينة جنيف: a city that does not act but is a place.
fn setting(told: &TaggedSentence<'_>, at: usize) -> Option<Named> {
    let known = known(told, at).filter(|known| known.kind == NameKind::City)?;
    let key = told.tokens.get(at)?.key();
    let has_preposition = known.outside > 0 && (key.starts_with("ب") || key.starts_with("وب"));
    let before = at.checked_sub(1).and_then(|before| told.tokens.get(before));
    let follows = before.is_some_and(|before| BEFORE_PLACES.contains(&before.key()));
    (has_preposition || known.outside == 0 && follows).then_some(Named {
        participant: known.participant,
        first: at,
        end: known.end,
        is_setting: true,
    })
}

/// أعلنت بكين وموسكو, not في موسكو, مدينة موسكو.
fn acts(told: &TaggedSentence<'_>, at: usize, outside: u8) -> bool {
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
fn person_behind_title(
    told: &TaggedSentence<'_>,
    at: usize,
    persons: &mut Persons,
) -> Option<Taken> {
    let Role::Title(front) = told.role(at)? else {
        return None;
    };
    let mut is_definite = front.has_article || front.has_ending;
    let mut next = at + 1;
    while next < at + 1 + ADJECTIVES {
        let token = told.tokens.get(next)?;
        let is_in_name_of = token.key() == WordKey::of("باسم");
        if !matches!(
            told.role(next),
            Some(Role::Plain | Role::Title(_) | Role::Noun(..) | Role::Cue(Cue::Kin | Cue::Common))
        ) && !is_in_name_of
            && !is_given(token.key())
        {
            return None;
        }
        let rest = told.tokens.get(next..);
        if let Some((_, count, _)) = rest.and_then(|rest| NameWords::embedded().name(rest)) {
            is_definite = true;
            next += count;
        } else if front.has_article
            && next == at + 1
            && has_article(token.key())
            && !is_like_adjective(token.key())
            && !matches!(told.role(next), Some(Role::Title(_)))
        {
            // أنهى المدرب التدريبات: another noun.
            return None;
        } else if has_article(token.key()) {
            is_definite = true;
            next += 1;
        } else if is_definite && is_named_here(told, next, persons) {
            return persons.learn(told, next, 0);
        } else if is_definite && !matches!(told.role(next), Some(Role::Title(_))) && !is_in_name_of
        {
            return None;
        } else {
            next += 1;
        }
    }
    None
}

fn is_like_adjective(key: WordKey) -> bool {
    NameWords::embedded().is_adjective(key) || matches!(key.last(), Some('ي' | 'ه'))
}

/// Whether the words behind a title are a name: a given name, a known one, or two words that look like nothing else.
fn is_named_here(told: &TaggedSentence<'_>, at: usize, persons: &Persons) -> bool {
    let Some(token) = told.tokens.get(at) else {
        return false;
    };
    let key = token.key();
    let count = name_end(told, at) - at;
    if count == 0 {
        return false;
    }
    if is_given(key) || is_kin(told, at) || persons.knows(key) {
        return true;
    }
    // بمقر الوزارة، لمكتب الرئيس، جنوب المدينة: a place.
    if key.starts_with("بم") || key.starts_with("لم") || BEFORE_PLACES.contains(&key) {
        return false;
    }
    let word = token.span.of(told.text);
    let surname = told
        .tokens
        .get(at + 1)
        .map_or(WordKey::NONE, |token| token.key());
    let is_plain = count > 1 && !has_article(surname) && !key.starts_with("و");
    let is_joined = ["ل", "ب", "و"].iter().any(|front| key.starts_with(front));
    let is_surname = count > 1
        && has_article(surname)
        && !is_joined
        && key.len() > 3
        && surname.last() != Some('ه');
    !has_shape_of_noun(word, key, false) && !word.ends_with('ة') && (is_plain || is_surname)
}

/// محمد العيسى، ووليد المعلم، أبو بكر البغدادي: a person by the given name alone.
fn behind_given_name(told: &TaggedSentence<'_>, at: usize, persons: &mut Persons) -> Option<Taken> {
    let key = told.tokens.get(at)?.key();
    let servant = WordKey::of("عبد");
    let (is_sure, outside) = ask_name_fronts(key, |key, outside| {
        let is_kin = key == servant && is_kin(told, at);
        (is_kin || is_given(key)).then(|| (is_kin || is_surely_given(key), outside))
    })?;
    let end = name_end(told, at);
    let is_long = end >= at + 2;
    let next = told
        .tokens
        .get(at + 1)
        .map_or(WordKey::NONE, |token| token.key());
    let is_told_by_next = is_kin(told, at + 1) || is_surely_given(next);
    (is_long && (is_sure || is_told_by_next)).then(|| persons.learn(told, at, outside))?
}

/// Prepositions that a person is named behind.
static BEFORE_NAMES: LazyLock<[WordKey; 3]> =
    LazyLock::new(|| ["عن", "مع", "قبل"].map(WordKey::of));

/// قال يوري أوشاكوف المستشار…, قال يون صن، مدير…, مع فلاديمير بوتين،: words between what a person follows and what
/// ends the phrase.
fn introduced(told: &TaggedSentence<'_>, at: usize, persons: &mut Persons) -> Option<Taken> {
    let before = at.checked_sub(1)?;
    let follows_report = match told.role(before)? {
        Role::Verb(verb) if verb.kind == VerbKind::Report => true,
        Role::Cue(Cue::Link) if BEFORE_NAMES.contains(&told.tokens.get(before)?.key()) => false,
        _ => return None,
    };
    let end = name_end(told, at);
    let is_ended = match told.role(end) {
        Some(Role::Title(_)) => true,
        Some(Role::Cue(Cue::That) | Role::Time) if follows_report => is_foreign(told, at, end),
        Some(Role::Comma) => follows_report || is_foreign(told, at, end),
        None | Some(Role::Stop | Role::Cue(Cue::Which)) => is_foreign(told, at, end),
        _ => false,
    };
    let is_name = (2..=3).contains(&(end - at)) && is_ended;
    is_name.then(|| persons.learn(told, at, 0))?
}

/// Whether no word has an ending that adjectives and plurals have.
fn is_foreign(told: &TaggedSentence<'_>, first: usize, end: usize) -> bool {
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
fn latin(told: &TaggedSentence<'_>, at: usize) -> Option<Taken> {
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
    Some((Participant::named(span), at, end))
}
