//! Whether a sentence only looks back at a happening: «رحب الوزير بالنتائج بعد توقيع الاتفاق» tells of the welcome, and
//! says when it was by something else.

use crate::align::Report;
use crate::align::profile::{mentions_in, sentence_tokens};
use crate::event::Event;
use crate::lexicon::{Lexicon, Tense};
use crate::resolve::Basis;
use crate::text::{Token, TokenKind, WordKey};

/// Words behind which a happening is one that something else is counted from.
const FROM: [&str; 12] = [
    "بعد",
    "منذ",
    "قبل",
    "قبيل",
    "عقب",
    "إثر",
    "بعيد",
    "غداة",
    "أعقاب",
    "عشية",
    "فور",
    "ضوء",
];
/// Words behind which one is told that tells which thing is meant: «الاتفاق الذي وقع في…».
const WHICH: [&str; 8] = [
    "الذي",
    "التي",
    "اللذان",
    "اللتان",
    "اللذين",
    "اللتين",
    "الذين",
    "اللاتي",
];
/// What stands between such a word and a verb, and what ties a noun of a happening to another: الإعلان عن توقيع.
const THAT: [&str; 2] = ["أن", "ما"];
const PREPOSITIONS: [&str; 4] = ["عن", "على", "إلى", "من"];
/// «تم التوصل إليه», «تمت الموافقة عليه».
const DONE: [&str; 2] = ["تم", "تمت"];
/// Days behind a happening within which it is news.
const NEWS: i32 = 2;
/// How many words stand between these and the happening at most.
const NEAR: usize = 4;

/// Whether a sentence names an event as known, and tells of something else.
pub(super) fn is_background(report: &Report<'_>, event: &Event, tokens: &mut Vec<Token>) -> bool {
    sentence_tokens(report, event.sentence, tokens);
    is_background_among(report, event, tokens)
}

/// The same, where the tokens of its sentence are known.
pub(super) fn is_background_among(report: &Report<'_>, event: &Event, tokens: &[Token]) -> bool {
    let Some(trigger) = event.trigger else {
        return false;
    };
    if is_known_by_name(report, event) {
        return true;
    }
    let Some(position) = tokens.iter().position(|token| token.span.overlaps(trigger)) else {
        return false;
    };
    let before = tokens.get(position.saturating_sub(NEAR)..position);
    let before = before.unwrap_or_default();
    let is_tied = |token: &&Token| !matches!(token.kind, TokenKind::Sign(_));
    let mut near = before.iter().rev().take_while(is_tied);
    near.any(|token| is_one_of(token, &WHICH))
        || is_counted_from(report, event, before, tokens.get(position))
}

/// بعد توقيع الاتفاق، بعد أن وقع، إثر الإعلان عن توقيع: whether the trigger itself is what such a word governs, and not the main
/// clause behind it: «عقب اجتماع الحكومة افتتح الوزير».
fn is_counted_from(
    report: &Report<'_>,
    event: &Event,
    before: &[Token],
    trigger: Option<&Token>,
) -> bool {
    let is_verb = trigger.is_some_and(|token| Lexicon::embedded().verb(token.key()).is_some());
    let mut may_be_definite = false;
    for (distance, token) in before.iter().rev().enumerate() {
        let key = token.key();
        let is_that = THAT.iter().any(|word| key == WordKey::of(word));
        // بعد قتل: no verb stands right behind such a word, so this is a noun with a verb's letters.
        if is_from(report, event, token) {
            return true;
        }
        if matches!(token.kind, TokenKind::Sign(_)) || is_verb && distance == 0 && !is_that {
            return false;
        }
        let is_preposition = PREPOSITIONS.iter().any(|word| key == WordKey::of(word));
        if key.starts_with("ال") && !may_be_definite {
            return false;
        }
        may_be_definite = is_preposition;
    }
    false
}

/// Whether only the name of a happening of history dates it, long behind it: what is told is another thing.
fn is_known_by_name(report: &Report<'_>, event: &Event) -> bool {
    let mention = event
        .mention
        .and_then(|at| report.mentions.get(at as usize));
    let is_name = mention.is_some_and(|mention| mention.basis == Basis::History);
    let behind = report.dct.best.zip(event.interval.last());
    is_name && behind.is_some_and(|(written, last)| written.since(last) > NEWS)
}

/// Whether a happening is counted from behind a word, and no time: «قبل يومين» says when it was itself.
fn is_from(report: &Report<'_>, event: &Event, token: &Token) -> bool {
    let is_time = || {
        let mut mentions = mentions_in(report, event.sentence).iter();
        mentions.any(|mention| mention.basis != Basis::History && mention.span.overlaps(token.span))
    };
    is_one_of(token, &FROM) && !is_time()
}

/// «الاتفاق النووي الذي وقعته»: whether the noun of a happening is followed by what became of it and tells which is meant;
/// «اجتماعات تستمر ثلاثة أيام والتي تناقش الموازنة» are only described.
pub(super) fn is_told_which(trigger: &Token, behind: &[Token]) -> bool {
    let is_noun = !is_verb(trigger);
    let is_tied = |token: &&Token| !matches!(token.kind, TokenKind::Sign(_));
    let mut near = behind.iter().take(NEAR).take_while(is_tied);
    let which = near.position(|token| is_one_of(token, &WHICH));
    let next = which.and_then(|which| behind.get(which + 1));
    is_noun && next.is_some_and(is_of_past)
}

/// Whether a word is a verb of the lexicon.
pub(super) fn is_verb(token: &Token) -> bool {
    let tense = Lexicon::embedded().verb(token.key());
    tense.is_some_and(|tense| tense != Tense::NoVerb)
}

/// Whether a word is a verb of the past, known or by its first letter, «تم» before a noun among them.
fn is_of_past(token: &Token) -> bool {
    let key = token.key();
    let is_done = DONE.iter().any(|word| key == WordKey::of(word));
    match Lexicon::embedded().verb(key) {
        Some(tense) => tense == Tense::Past,
        None => is_done || !matches!(key.letter(0), Some('ي' | 'ت')),
    }
}

/// Whether a token is one of some words, with a letter written onto it or none: «وبعد».
fn is_one_of(token: &Token, words: &[&str]) -> bool {
    let key = token.key();
    let is_onto = |letter| matches!(letter, 'و' | 'ف' | 'ل' | 'ب');
    let bare = key.letter(0).filter(|letter| is_onto(*letter));
    let bare = bare.map(|_| key.without_front(1));
    let is_known = |key: WordKey| words.iter().any(|word| key == WordKey::of(word));
    is_known(key) || bare.is_some_and(is_known)
}
