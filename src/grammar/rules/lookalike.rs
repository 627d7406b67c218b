//! Words beside a time that show it to be something else: a battle, a ball, a kind of day, a title.

use std::sync::LazyLock;

use crate::grammar::{Cursor, Sentence};
use crate::lexicon::{Cue, Sense};
use crate::text::{TokenKind, WordKey};
use crate::time::Calendar;

/// Words of the battle: what is told of the Prophet and of those who fought beside him.
static OF_BATTLE: LazyLock<[WordKey; 22]> = LazyLock::new(|| {
    [
        "قتل",
        "وقتل",
        "استشهد",
        "واستشهد",
        "شهد",
        "وشهد",
        "جرح",
        "أصيب",
        "كسرت",
        "رباعيته",
        "حمزة",
        "النبي",
        "الرسول",
        "رسول",
        "الصحابي",
        "الصحابة",
        "المشركين",
        "المشركون",
        "قريش",
        "بدر",
        "الخندق",
        "حنين",
    ]
    .map(WordKey::of)
});

/// Whether the weekday without its article at token `at` is a mountain: قتل يوم أحد، يوم أُحد.
pub(super) fn is_battle(sentence: &Sentence<'_>, at: usize) -> bool {
    const AROUND: usize = 6;
    let Some(token) = sentence.token(at) else {
        return false;
    };
    if token.key() != WordKey::of("أحد") {
        return false;
    }
    // With its vowel it is no day of the week.
    let is_vowelled = token.span.of(sentence.text).contains("أُ");
    let around = at.saturating_sub(AROUND)..at + AROUND;
    is_vowelled
        || around.into_iter().any(|at| {
            let key = sentence.token(at).map(|token| token.key());
            key.is_some_and(|key| OF_BATTLE.contains(&key))
        })
}

/// Games that are named by their ball.
static GAMES: LazyLock<[WordKey; 22]> = LazyLock::new(|| {
    [
        "القدم",
        "قدم",
        "السلة",
        "سلة",
        "اليد",
        "يد",
        "الطائرة",
        "طائرة",
        "المضرب",
        "مضرب",
        "التنس",
        "تنس",
        "الماء",
        "الطاولة",
        "طاولة",
        "الثلج",
        "ثلج",
        "نار",
        "النار",
        "الريشة",
        "الصالات",
        "القاعدة",
    ]
    .map(WordKey::of)
});

/// Whether بكرة at token `at` is a ball with its preposition, a reel or a name, and not tomorrow: فاز بكرة القدم،
/// بكرة الخيط، بكرة أبيهم، محمد بكرة.
pub(super) fn is_ball(sentence: &Sentence<'_>, at: usize) -> bool {
    let is_spelled = sentence.token(at).is_some_and(|token| {
        token.key() == WordKey::of("بكرة") && token.span.of(sentence.text).ends_with('ة')
    });
    let Some(next) = sentence.token(at + 1).filter(|_| is_spelled) else {
        return false;
    };
    let key = next.key();
    let is_time = sentence.is(at + 1, |sense| {
        matches!(
            sense,
            Sense::DayPart(_) | Sense::DeicticPart(..) | Sense::Weekday(_) | Sense::Feast(_)
        )
    }) || sentence.is_cue(at + 1, &[Cue::OClock]);
    let is_of_fathers = key.starts_with("أبي") || key.starts_with("ابي");
    GAMES.contains(&key) || is_of_fathers || key.starts_with("ال") && !is_time
}

/// What a day is called that is kept each year or told of a programme: اليوم الوطني، اليوم العالمي للمرأة.
static KINDS_OF_DAY: LazyLock<[WordKey; 9]> = LazyLock::new(|| {
    [
        "الوطني",
        "العالمي",
        "الدولي",
        "العربي",
        "الأوروبي",
        "المفتوح",
        "الدراسي",
        "الختامي",
        "الترفيهي",
    ]
    .map(WordKey::of)
});

/// Whether the word behind اليوم says which kind of day it is.
pub(super) fn is_kind_of_day(c: &Cursor<'_>) -> bool {
    c.peek()
        .is_some_and(|token| KINDS_OF_DAY.contains(&token.key()))
}

/// Whether the figures of a year follow that words have named already: العام الماضي 2014.
pub(super) fn says_same_year(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    let year = ahead.year_number(4..=4);
    let goes_on = ahead
        .peek()
        .is_some_and(|token| ['/', '-', '–'].iter().any(|sign| token.is_sign(*sign)));
    let is_year = year.is_some_and(|year| match year.calendar {
        Some(Calendar::Hijri) => (1350..1500).contains(&year.year),
        _ => (1900..2100).contains(&year.year),
    });
    is_year && !goes_on && !super::year::counts_something(&ahead)
}

/// Words of a title: so many at most stand in a quotation that names something.
const TITLE: usize = 6;

/// Whether the token at `at` stands in a short quotation without a verb: «السينما اليوم»، «أطفالنا اليوم جنود الغد».
pub(crate) fn is_in_title(sentence: &Sentence<'_>, at: usize) -> bool {
    let sign = |at: usize, signs: &[char]| {
        let token = sentence.token(at);
        token.is_some_and(|token| signs.iter().any(|sign| token.is_sign(*sign)))
    };
    let Some(open) = (at.saturating_sub(TITLE)..at)
        .rev()
        .find(|at| sign(*at, &['«', '“']))
    else {
        return false;
    };
    let Some(close) = (at + 1..open + TITLE + 2).find(|at| sign(*at, &['»', '”'])) else {
        return false;
    };
    let is_word = |at: usize| match sentence.token(at).map(|token| token.kind) {
        Some(TokenKind::Word(key)) => {
            sentence.lexicon.verb(key).is_none()
                && !sentence.is(at, |sense| {
                    matches!(sense, Sense::Weekday(_) | Sense::DayPart(_))
                })
        }
        _ => false,
    };
    close - open > 2 && (open + 1..close).all(is_word)
}
