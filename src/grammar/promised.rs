//! Words that say where a time lies beside the tense of a verb: what is put off, expected, signed, or named by its pay.

use std::sync::LazyLock;

use crate::grammar::Sentence;
use crate::lexicon::{Cue, Sense, Tense};
use crate::text::WordKey;
use crate::time::Direction;

/// Words that put off or draw out.
static POSTPONING: LazyLock<[WordKey; 19]> = LazyLock::new(|| {
    [
        "أجل",
        "أجلت",
        "تأجل",
        "تأجلت",
        "أرجأ",
        "أرجأت",
        "أرجئ",
        "أرجئت",
        "تأجيل",
        "تأجيله",
        "تأجيلها",
        "إرجاء",
        "مدد",
        "مددت",
        "مد",
        "مدت",
        "تمديد",
        "تمديده",
        "تمديدها",
    ]
    .map(WordKey::of)
});

/// أرجئت الجلسة إلى الخميس: what is put off to a time, or drawn out until it, comes after.
pub(super) fn postponed(sentence: &Sentence<'_>, first: usize) -> Option<usize> {
    const WORDS: usize = 7;
    let before = first.checked_sub(1)?;
    let is_to = |at: usize| sentence.is_cue(at, &[Cue::To, Cue::Until]);
    // Between them stands only what heads the time: إلى صباح الخميس، لا إلى بغداد الخميس.
    let heads_time = |at: usize| {
        let key = sentence.token(at).map(|token| token.key());
        let is_session = key.is_some_and(|key| ["جلسة", "موعد"].map(WordKey::of).contains(&key));
        is_session
            || sentence.is(at, |sense| {
                matches!(
                    sense,
                    Sense::Unit(..)
                        | Sense::DayPart(_)
                        | Sense::DeicticPart(..)
                        | Sense::Edge(_)
                        | Sense::Modifier(_)
                )
            })
    };
    let before = if is_to(before) {
        before
    } else {
        let at = before.checked_sub(1).filter(|at| is_to(*at))?;
        Some(at).filter(|_| heads_time(before))?
    };
    (before.saturating_sub(WORDS)..before).rev().find(|at| {
        let key = sentence.token(*at).map(|token| token.key());
        key.is_some_and(|key| {
            let bare = if key.starts_with("و") || key.starts_with("ف") {
                key.without_front(1)
            } else {
                key
            };
            (POSTPONING.contains(&key) || POSTPONING.contains(&bare)) && !is_for_sake(sentence, *at)
        })
    })
}

/// من أجل: the word that elsewhere puts off says what for.
fn is_for_sake(sentence: &Sentence<'_>, at: usize) -> bool {
    let key = |at: usize| sentence.token(at).map(|token| token.key());
    let follows_from = at
        .checked_sub(1)
        .and_then(key)
        .is_some_and(|word| ["من", "ومن", "ل", "فمن"].map(WordKey::of).contains(&word));
    key(at) == Some(WordKey::of("أجل")) && follows_from
}

/// Documents that are signed; «الموقع» behind another noun is a place.
static DOCUMENTS: LazyLock<[WordKey; 14]> = LazyLock::new(|| {
    [
        "العقد",
        "العقود",
        "الاتفاق",
        "الاتفاقية",
        "الاتفاقيات",
        "البروتوكول",
        "المذكرة",
        "المعاهدة",
        "الصك",
        "الوثيقة",
        "الميثاق",
        "المرسوم",
        "التفاهم",
        "التعهد",
    ]
    .map(WordKey::of)
});

/// العقد الموقع في 11 يونيو: the participle that is elsewhere a place stands right behind its noun.
pub(super) fn signed(sentence: &Sentence<'_>, first: usize) -> Option<usize> {
    let is_cue = |at: usize| sentence.is_cue(at, &[Cue::In, Cue::Dated]);
    let at = first.checked_sub(1)?;
    let at = if is_cue(at) { at.checked_sub(1)? } else { at };
    let is_signed = sentence.token(at)?.key() == WordKey::of("الموقع");
    let noun = sentence.token(at.checked_sub(1)?)?.key();
    let is_document = DOCUMENTS.contains(&noun)
        || DOCUMENTS.contains(&noun.without_front(1)) && !noun.starts_with("ال");
    // Behind a verb the noun may be who acts, and the participle the place that is acted on.
    let is_acted_on = at
        .checked_sub(2)
        .and_then(|at| sentence.token(at))
        .and_then(|token| sentence.lexicon.verb(token.key()))
        .is_some_and(|tense| tense != Tense::NoVerb);
    (is_signed && is_document && !is_acted_on).then_some(at)
}

/// Verbs of expecting; what is told behind them and أن lies ahead.
static EXPECTING: LazyLock<[WordKey; 16]> = LazyLock::new(|| {
    [
        "يتوقع",
        "تتوقع",
        "يتوقعون",
        "توقع",
        "توقعت",
        "توقعوا",
        "ينتظر",
        "يرجح",
        "رجح",
        "رجحت",
        "يرتقب",
        "يفترض",
        "يعتزم",
        "تعتزم",
        "يعتزمون",
        "نتوقع",
    ]
    .map(WordKey::of)
});

/// من المتوقع أن ترتفع، يتوقع البنك أن ترتفع: the imperfect behind أن tells of what comes.
pub(super) fn is_expected(sentence: &Sentence<'_>, at: usize) -> bool {
    const SUBJECT: usize = 6;
    let that = |at: usize| {
        let key = sentence.token(at).map(|token| token.key());
        key == Some(WordKey::of("أن"))
    };
    let Some(before) = at.checked_sub(1).filter(|at| that(*at)) else {
        return false;
    };
    (before.saturating_sub(SUBJECT)..before).rev().any(|at| {
        let Some(token) = sentence.token(at) else {
            return false;
        };
        let key = token.key();
        let bare = if key.starts_with("و") {
            key.without_front(1)
        } else {
            key
        };
        EXPECTING.contains(&bare) || sentence.lexicon.verb(bare) == Some(Tense::Future)
    })
}

/// A month that pay, figures or contracts are named by: راتب شهر مايو is past whatever the verb, تسليم سبتمبر ahead.
pub(super) fn month_of_money(sentence: &Sentence<'_>, first: usize) -> Option<Direction> {
    const CONTRACT: usize = 4;
    let is_month = sentence.is(first, |sense| {
        matches!(
            sense,
            Sense::Month { .. } | Sense::Unit(crate::time::Unit::Month, _)
        )
    });
    let before = first.checked_sub(1).filter(|_| is_month)?;
    if sentence.is_cue(before, &[Cue::Accrued]) {
        return Some(Direction::PastVerb);
    }
    let is_for = sentence
        .hits_at(first)
        .any(|hit| hit.clitics.preposition == Some('ل'));
    let near = if is_for { CONTRACT } else { 1 };
    (first.saturating_sub(near)..first)
        .any(|at| sentence.is_cue(at, &[Cue::Delivery]))
        .then_some(Direction::FutureVerb)
}
