//! Words beside a time that show it to be something else: a battle, a ball, a kind of day, a title.

use std::sync::LazyLock;

use crate::grammar::{Cursor, Sentence};
use crate::lexicon::{Cue, Sense, Tense, is_particle};
use crate::text::{TokenKind, WordKey};
use crate::time::{Calendar, Unit};

/// Words of the battle: of the Prophet and of those who fought beside him. That people died is told of Sundays, too.
static OF_BATTLE: LazyLock<[WordKey; 14]> = LazyLock::new(|| {
    [
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

/// Games that are named by their ball, and what reels are of.
static GAMES: LazyLock<[WordKey; 28]> = LazyLock::new(|| {
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
        "الخيط",
        "خيط",
        "السلك",
        "الحبل",
        "البئر",
        "الصيد",
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
    let is_of_fathers = key.starts_with("أبي") || key.starts_with("ابي");
    GAMES.contains(&key) || is_of_fathers || is_song(sentence, at)
}

/// Whether the word at token `at`, in quotation marks or not, is the name of a song: أغنية بكرة تحلى.
fn is_song(sentence: &Sentence<'_>, at: usize) -> bool {
    const SONGS: [&str; 5] = ["أغنية", "أغنيته", "أغنيتها", "كليب", "نشيد"];
    let before = |tokens: usize| at.checked_sub(tokens).and_then(|at| sentence.token(at));
    let is_quoted = before(1).is_some_and(|sign| ['«', '“', '"'].iter().any(|c| sign.is_sign(*c)));
    let head = before(if is_quoted { 2 } else { 1 }).map(|token| token.key());
    head.is_some_and(|head| SONGS.map(WordKey::of).contains(&head))
}

/// Whether what a rule has read counts energy: كل ساعة ميجاواط، 300 كيلوواط ساعة.
pub(super) fn is_of_energy(c: &Cursor<'_>) -> bool {
    const POWER: [&str; 9] = [
        "ميجاواط",
        "ميغاواط",
        "كيلوواط",
        "كيلوات",
        "ميجاوات",
        "ميغاوات",
        "جيجاواط",
        "واط",
        "تيراواط",
    ];
    let is_power = |key: WordKey| POWER.iter().any(|word| key == WordKey::of(word));
    let is_hour = c.at.checked_sub(1).and_then(|last| c.sentence.token(last));
    let is_hour = is_hour.is_some_and(|token| token.key() == WordKey::of("ساعة"));
    let beside = [c.peek(), c.before()];
    is_hour && (beside.into_iter().flatten()).any(|token| is_power(token.key()))
}

/// What is said of months: behind any other noun أشهر is "the best known".
const OF_MONTHS: &str = "قليلة عديدة طويلة كثيرة معدودة متتالية متواصلة متعاقبة كاملة عدة مضت خلت فقط قادمة ماضية مقبلة \
                         سابقة لاحقة صعبة معينة";

/// Whether the bare plural that a rule has read is "the best known": أشهر لقطة في الفيلم.
pub(super) fn is_most_famous(c: &Cursor<'_>) -> bool {
    const MEASURED: &[Cue] = &[
        Cue::Since,
        Cue::During,
        Cue::Span,
        Cue::Passing,
        Cue::Before,
        Cue::After,
        Cue::In,
        Cue::Several,
        Cue::From,
    ];
    let is_word = |token: &crate::text::Token| matches!(token.kind, TokenKind::Word(_));
    let first = c.sentence.token(c.start);
    let is_months = first.is_some_and(|token| token.key() == WordKey::of("أشهر"));
    let Some(next) = c.peek().filter(|next| is_months && is_word(next)) else {
        return false;
    };
    let key = next.key();
    let is_said = OF_MONTHS
        .split_whitespace()
        .any(|word| key == WordKey::of(word));
    !c.follows_cue(MEASURED)
        && !is_said
        && c.sentence.hits_at(c.at).next().is_none()
        && !is_particle(key)
}

/// What a day is called that is kept each year or told of a programme: اليوم الوطني، اليوم العالمي للمرأة.
static KINDS_OF_DAY: LazyLock<[WordKey; 7]> = LazyLock::new(|| {
    [
        "الوطني",
        "العالمي",
        "الدولي",
        "المفتوح",
        "الدراسي",
        "الختامي",
        "الترفيهي",
    ]
    .map(WordKey::of)
});

/// Whether the word behind اليوم says which kind of day it is.
///
/// A player is «الدولي المغربي أشرف حكيمي»: behind what is told of people, too, no name and no country stands.
pub(super) fn is_kind_of_day(c: &Cursor<'_>) -> bool {
    const ORDINALS: [&str; 2] = ["الثاني", "الحادي"];
    let Some(kind) = c.peek().map(|token| token.key()) else {
        return false;
    };
    let is_of_people = ["الدولي", "العالمي"].map(WordKey::of).contains(&kind);
    let next = c.sentence.token(c.at + 1).map(|token| token.key());
    let is_country = next.is_some_and(|next| {
        next.starts_with("ال")
            && next.last() == Some('ي')
            && !ORDINALS.map(WordKey::of).contains(&next)
    });
    // اليوم الدولي لحقوق الإنسان
    let is_of = next.is_some_and(|next| next.starts_with("ل"));
    let is_named = !is_of && is_bare_noun(c.sentence, c.at + 1);
    let is_player = is_of_people && (is_country || is_named);
    KINDS_OF_DAY.contains(&kind) && !is_player
}

/// Whether a noun without its article stands at a token, as it does behind a number that counts it.
pub(crate) fn is_bare_noun(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(TokenKind::Word(key)) = sentence.token(at).map(|token| token.kind) else {
        return false;
    };
    key.len() > 1
        && !is_particle(key)
        && !key.starts_with("ال")
        && !key.starts_with("وال")
        && matches!(sentence.lexicon.verb(key), None | Some(Tense::NoVerb))
        && !sentence.is(at, |sense| {
            !matches!(
                sense,
                Sense::Cue(Cue::File | Cue::Law | Cue::Numbered | Cue::Counted)
                    | Sense::Cardinal(_)
                    | Sense::NameHead
            )
        })
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
    let has_era = year.is_some_and(|year| year.calendar.is_some());
    // A noun behind them is what they count: توفي العام الماضي 1980 طفلا.
    let counts = !has_era && is_bare_noun(c.sentence, ahead.at);
    is_year && !goes_on && !counts && !super::year::counts_something(&ahead)
}

/// Words of a title: so many at most stand in a quotation that names something.
const TITLE: usize = 6;

/// Verbs of saying: what they quote is speech and no title.
static SAYING: LazyLock<[WordKey; 20]> = LazyLock::new(|| {
    [
        "قال",
        "قالت",
        "قالوا",
        "يقول",
        "تقول",
        "قائلا",
        "قائلة",
        "أضاف",
        "أضافت",
        "أعلن",
        "أعلنت",
        "أكد",
        "أكدت",
        "صرح",
        "صرحت",
        "كتب",
        "كتبت",
        "غرد",
        "غردت",
        "إن",
    ]
    .map(WordKey::of)
});

/// Whether what a sign opens at `open` is speech: قال: «…»، إن «…».
fn is_speech(sentence: &Sentence<'_>, open: usize) -> bool {
    let Some(before) = open.checked_sub(1).and_then(|at| sentence.token(at)) else {
        return false;
    };
    let key = before.key();
    let bare = key.without_front(1);
    let is_joined = key.starts_with("و") || key.starts_with("ف");
    let names = open.checked_sub(2).and_then(|at| sentence.token(at));
    let is_titled = names.is_some_and(|token| {
        let key = token.key();
        key.starts_with("عنوان") || key.starts_with("بعنوان")
    });
    before.is_sign(':') && !is_titled
        || SAYING.contains(&key)
        || is_joined && SAYING.contains(&bare)
}

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
    // «المباراة غدا صعبة»: of the days only today names things.
    let is_other_day = sentence.is(
        at,
        |sense| matches!(sense, Sense::Deictic(Unit::Day, offset) if offset != 0),
    ) && sentence
        .token(at)
        .is_some_and(|token| !token.key().starts_with("ال"));
    close - open > 2
        && !is_other_day
        && !is_speech(sentence, open)
        && (open + 1..close).all(is_word)
}
