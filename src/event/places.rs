//! Whether a mention puts an event on the timeline.

use std::sync::LazyLock;

use crate::event::kinds::{Cue, NounKind, Word};
use crate::event::label_words::LabelWord;
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::event::trigger::Dated;
use crate::event::words::Words;
use crate::grammar::act;
use crate::lexicon::Tense;
use crate::resolve::{Basis, Mention, TimexKind};
use crate::text::{Token, TokenKind, WordKey};
use crate::time::Grain;

/// How far back a comparison is looked for, in tokens.
const COMPARISON: usize = 4;
/// How far back the phrase of a date is looked at, in tokens.
const PHRASE: usize = 14;

/// Whether the mention at the tokens `first..end`, with what it dates, places that in time.
pub(super) fn places(
    told: &TaggedSentence<'_>,
    mention: &Mention,
    (first, end): (usize, usize),
    dated: Dated,
) -> bool {
    if is_compared(told, first)
        || is_changed_from(told, (first, end))
        || is_about(told, first)
        || is_of_number(told, first)
        || is_bound_by_history(told, mention, first)
        || is_name(told, first)
        || is_delivery(told, first, mention)
        || is_habit(told, mention, (first, end))
        || is_subject(told, mention, (first, end))
    {
        return false;
    }
    let value: &str = &mention.value;
    match (mention.kind, value) {
        (TimexKind::Set, _) | (_, "PRESENT_REF" | "FUTURE_REF") => false,
        (_, "PAST_REF") => dated.trigger.is_some(),
        (TimexKind::Duration, _) => is_measured_from(told, mention, (first, end), dated),
        _ if is_nowadays(told, (first, end), dated) => false,
        // القرن الحالي، العقد الماضي: a setting, not a date.
        _ => {
            !(matches!(mention.grain, Grain::Decade | Grain::Century)
                && mention.basis == Basis::Dct)
        }
    }
}

/// مقارنة بعام 2014, لأول مرة منذ عام 2009
fn is_compared(told: &TaggedSentence<'_>, first: usize) -> bool {
    let has = |from: usize, cue| {
        (from..=COMPARISON).any(|back| told.before(first, back) == Some(Role::Cue(cue)))
    };
    let follows_since = told.before(first, 1) == Some(Role::Cue(Cue::Since));
    has(1, Cue::Compared)
        || in_phrase_before(told, first, |at| compares(told, at, first)).is_some()
        || is_same_period(told, first)
        || follows_since
            && (has(2, Cue::Once) || is_ranked(told, first - 1) || is_first_to_act(told, first - 1))
}

/// أول وزير يزور البلد منذ عام 1958: since then none did what the verb tells.
fn is_first_to_act(told: &TaggedSentence<'_>, since: usize) -> bool {
    const FIRST: [&str; 6] = ["أول", "أولى", "كأول", "لأول", "وأول", "ثاني"];
    let is_first = |at: usize| {
        let token = told.tokens.get(at);
        token.is_some_and(|token| FIRST.map(WordKey::of).contains(&token.key()))
    };
    let is_verb = |at: &usize| matches!(told.role(*at), Some(Role::Verb(_)));
    let mut near = (since.saturating_sub(COMPARISON * 2)..since).rev();
    let verb = near.find(is_verb);
    verb.is_some_and(|verb| {
        let is_near = in_phrase_before(told, since, |at| at == verb + 1).is_some();
        (is_near || verb + 1 == since) && in_phrase_before(told, verb, is_first).is_some()
    })
}

/// «القرن العشرون أمسى أميركيا»: an age that a clause opens with is what the clause tells of, and no day of its verb.
fn is_subject(told: &TaggedSentence<'_>, mention: &Mention, (first, end): (usize, usize)) -> bool {
    let is_age = matches!(mention.grain, Grain::Decade | Grain::Century);
    let opens = matches!(
        told.before(first, 1),
        None | Some(Role::Stop | Role::Comma | Role::Open | Role::Cue(Cue::That | Cue::Border))
    );
    let next = told.tokens.get(end).map(|token| token.kind);
    let goes_on = matches!(next, Some(TokenKind::Word(_)));
    is_age && opens && goes_on
}

/// بدلا من 30 سفينة
static INSTEAD: LazyLock<[WordKey; 2]> = LazyLock::new(|| ["بدلا", "عوضا"].map(WordKey::of));

/// مقارنة بـ 30 سفينة عام 2014، بدلا من 30 سفينة عام 2014
fn compares(told: &TaggedSentence<'_>, at: usize, first: usize) -> bool {
    let is_number = |at: usize| told.tokens.get(at).is_some_and(|it| it.number().is_some());
    let is_instead = || {
        let token = told.tokens.get(at);
        token.is_some_and(|token| INSTEAD.contains(&token.key()))
    };
    told.is_cue(Some(at), Cue::Compared) || is_instead() && (at + 1..first).any(is_number)
}

/// في الفترة نفسها من العام الماضي: the period that another is compared with.
fn is_same_period(told: &TaggedSentence<'_>, first: usize) -> bool {
    const PERIODS: [&str; 5] = ["الفترة", "المدة", "الربع", "الشهر", "النصف"];
    const SAME: [&str; 6] = ["نفسها", "نفسه", "ذاتها", "ذاته", "المماثلة", "المماثل"];
    const NEAR: usize = 4;
    let key = |at: usize| told.tokens.get(at).map(Token::key);
    let is_one_of =
        |at: usize, words: &[&str]| words.iter().any(|word| key(at) == Some(WordKey::of(word)));
    (first.saturating_sub(NEAR)..first.saturating_sub(1))
        .any(|at| is_one_of(at, &PERIODS) && is_one_of(at + 1, &SAME))
}

/// The nearest token before `first` that is wanted, where no verb and no sign stand between.
fn in_phrase_before(
    told: &TaggedSentence<'_>,
    first: usize,
    is_wanted: impl Fn(usize) -> bool,
) -> Option<usize> {
    let ends = |at: &usize| {
        matches!(
            told.role(*at),
            Some(
                Role::Verb(_)
                    | Role::Time
                    | Role::Comma
                    | Role::Open
                    | Role::Close
                    | Role::Stop
                    | Role::Cue(Cue::Border | Cue::That | Cue::Which)
            )
        )
    };
    (first.saturating_sub(PHRASE)..first)
        .rev()
        .take_while(|at| !ends(at))
        .find(|at| is_wanted(*at))
}

/// ارتفع العدد من 30 سفينة عام 2010 إلى 49: the first year is of what was before.
fn is_changed_from(told: &TaggedSentence<'_>, (first, end): (usize, usize)) -> bool {
    let is_number = |at: usize| told.tokens.get(at).is_some_and(|it| it.number().is_some());
    let is_word = |at: usize, word: &str| {
        let token = told.tokens.get(at);
        token.is_some_and(|token| token.key() == WordKey::of(word))
    };
    let is_counted_from = |at: usize| is_word(at, "من") && (at + 1..at + 3).any(is_number);
    let goes_to = is_word(end, "إلى") && (end + 1..end + 4).any(is_number);
    goes_to && in_phrase_before(told, first, is_counted_from).is_some_and(|at| at + 1 < first)
}

/// النتائج عن عام 2014، زيادة عن العام الماضي: a time behind عن is spoken about, or compared with.
fn is_about(told: &TaggedSentence<'_>, first: usize) -> bool {
    let before = first.checked_sub(1).and_then(|at| told.tokens.get(at));
    before.is_some_and(|token| token.key() == WordKey::of("عن")) || is_origin(told, first)
}

/// القلعة التي يعود تاريخها إلى عام 1215: from when a thing is.
fn is_origin(told: &TaggedSentence<'_>, first: usize) -> bool {
    let key = |back: usize| {
        let token = first.checked_sub(back).and_then(|at| told.tokens.get(at));
        token.map_or(WordKey::NONE, Token::key)
    };
    let goes_back = |back: usize| {
        let mut verbs = ["يعود", "تعود", "يرجع", "ويعود"].iter();
        verbs.any(|verb| key(back) == WordKey::of(verb))
    };
    (2..=3).any(|back| key(back).starts_with("تاريخ") && goes_back(back + 1))
}

/// المرسوم رقم (12) وتاريخ 3 / 5 / 1430هـ: the date is a part of how a paper is cited.
fn is_of_number(told: &TaggedSentence<'_>, first: usize) -> bool {
    const DATED: [&str; 3] = ["تاريخ", "وتاريخ", "بتاريخ"];
    const CITED: usize = 10;
    let key = |at: usize| told.tokens.get(at).map(Token::key);
    let Some(dated) = first.checked_sub(1) else {
        return false;
    };
    if !key(dated).is_some_and(|key| DATED.map(WordKey::of).contains(&key)) {
        return false;
    }
    let mut cited = (dated.saturating_sub(CITED)..dated).rev();
    let number = cited.find(|at| {
        let is_number = |word: &&str| key(*at) == Some(WordKey::of(word));
        ["رقم", "برقم", "ذي"].iter().any(is_number)
            || matches!(
                told.role(*at),
                Some(Role::Verb(_) | Role::Comma | Role::Time)
            )
    });
    number.is_some_and(|at| told.role(at) == Some(Role::Plain))
}

/// بعد غزو الكويت، قبل النكسة: what is told is not of the day that the named happening had.
pub(super) fn is_bound_by_history(
    told: &TaggedSentence<'_>,
    mention: &Mention,
    first: usize,
) -> bool {
    const BOUNDS: [&str; 12] = [
        "بعد",
        "وبعد",
        "قبل",
        "وقبل",
        "قبيل",
        "عقب",
        "وعقب",
        "إثر",
        "منذ",
        "ومنذ",
        "بعيد",
        "أعقاب",
    ];
    let before = first.checked_sub(1).and_then(|at| told.tokens.get(at));
    let names = || {
        let key = told.tokens.get(first).map_or(WordKey::NONE, Token::key);
        matches!(Words::embedded().find(key), Some((Word::Noun(_), _)))
    };
    let is_happening = match mention.basis {
        Basis::History => true,
        // A named happening whose days are not known.
        Basis::None => names(),
        _ => false,
    };
    mention.kind == TimexKind::Date
        && is_happening
        && before.is_some_and(|token| BOUNDS.map(WordKey::of).contains(&token.key()))
}

/// أكبر تراجع منذ مارس 2020، أول زيارة إلى تركيا منذ 2013: since then there was none like it.
fn is_ranked(told: &TaggedSentence<'_>, since: usize) -> bool {
    const RANKED: usize = 8;
    let is_ranking = |at: usize| {
        let token = told.tokens.get(at);
        token.is_some_and(|token| act::is_ranking(token.key()))
    };
    in_phrase_before(told, since, is_ranking).is_some_and(|at| at + RANKED >= since)
}

/// يفتح المتحف أبوابه صباحا، كان يعمل ليلا: a part of a day that names no day is of the day of writing only where a
/// verb tells that something happened.
fn is_habit(told: &TaggedSentence<'_>, mention: &Mention, (first, end): (usize, usize)) -> bool {
    const DAYS: [&str; 4] = ["الليلة", "البارحة", "الليله", "الأمسية"];
    let is_part = mention.kind == TimexKind::Time
        && mention.basis == Basis::Dct
        && end == first + 1
        && mention.value.get(11..).is_some_and(|part| {
            let mut letters = part.chars();
            letters.all(|letter| letter.is_ascii_uppercase())
        });
    let word = told.tokens.get(first).map(Token::key);
    if !is_part || word.is_some_and(|word| DAYS.map(WordKey::of).contains(&word)) {
        return false;
    }
    let mut before = (0..first).rev().map(|at| told.role(at));
    let tense = before.find_map(|role| match role {
        Some(Role::Verb(verb)) => Some(verb.tense),
        _ => None,
    });
    !matches!(tense, Some(Tense::Past | Tense::Future))
}

/// دستور 2012، كأس العالم 2014: the year names the thing.
fn is_name(told: &TaggedSentence<'_>, first: usize) -> bool {
    let is_named = |back| {
        let role = told.before(first, back);
        matches!(role, Some(Role::Noun(NounKind::Named, front)) if !front.has_article)
    };
    is_named(1) || is_named(2) && told.before(first, 1) == Some(Role::Plain)
}

/// عقود النفط تسليم سبتمبر: the month names what is traded, not when.
fn is_delivery(told: &TaggedSentence<'_>, first: usize, mention: &Mention) -> bool {
    const DELIVERIES: [&str; 4] = ["تسليم", "لتسليم", "استحقاق", "لاستحقاق"];
    let before = first.checked_sub(1).and_then(|at| told.tokens.get(at));
    let is_it = |token: &Token| {
        let mut words = DELIVERIES.iter();
        words.any(|word| token.key() == WordKey::of(word))
    };
    mention.grain == Grain::Month && before.is_some_and(is_it)
}

fn starts_with_article(told: &TaggedSentence<'_>, at: usize) -> bool {
    let token = told.tokens.get(at);
    token.is_some_and(|token| token.key().starts_with("ال"))
}

/// A length tells when something was only where it is counted from something: منذ أيام، بعد شهر من.
fn is_measured_from(
    told: &TaggedSentence<'_>,
    mention: &Mention,
    (first, end): (usize, usize),
    dated: Dated,
) -> bool {
    let value: &str = &mention.value;
    let is_long = value.ends_with(['Y', 'E']);
    let is_negated = dated
        .trigger
        .is_some_and(|at| told.before(at, 1) == Some(Role::Cue(Cue::Not)));
    let has_anchor = anchor(told, (first, end)).is_some();
    let follows_since = told.before(first, 1) == Some(Role::Cue(Cue::Since));
    let follows_link = matches!(
        told.before(first, 1),
        Some(Role::Cue(Cue::Link) | Role::Plain)
    );
    if follows_since {
        return !is_negated && !is_long;
    }
    // زيارة استمرت ثلاثة أيام: the length of an event.
    let is_of_event = !is_long
        && dated.light.is_some_and(|light| light + 1 == first)
        && dated.trigger != dated.light;
    if follows_link && has_anchor || is_of_event {
        return true;
    }
    // الأسابيع الأخيرة: with the article it is certain days, more than a length.
    let is_definite = (first..end).any(|at| starts_with_article(told, at));
    is_definite && !is_long && dated.trigger.is_some()
}

/// The event noun that a mention is counted from: أسابيع من غزو, اليوم التالي لمحادثة.
pub(super) fn anchor(told: &TaggedSentence<'_>, (first, end): (usize, usize)) -> Option<usize> {
    // منذ أيام من: the preposition belongs to the verb.
    if told.is_cue(first.checked_sub(1), Cue::Since) {
        return None;
    }
    let noun = |at: usize| match told.role(at) {
        Some(Role::Noun(kind, front)) if kind != NounKind::Named => Some((at, front)),
        _ => None,
    };
    if let Some((at, front)) = noun(end) {
        return front.has_preposition.then_some(at);
    }
    let is_link = told.role(end) == Some(Role::Cue(Cue::Link));
    is_link.then(|| noun(end + 1).map(|(at, _)| at)).flatten()
}

/// أكثر من عام من بدء الهجوم، اليوم التالي لمحادثة: not الثلاثاء إلى مقتل.
pub(super) fn is_counted_from(told: &TaggedSentence<'_>, end: usize) -> bool {
    let is_from = told
        .tokens
        .get(end)
        .is_some_and(|token| token.key() == WordKey::of("من"));
    is_from || matches!(told.role(end), Some(Role::Noun(..)))
}

/// A bare اليوم without a verb: nowadays. So are «عالم اليوم»، «نحن اليوم نعيش», and what differs from yesterday.
fn is_nowadays(told: &TaggedSentence<'_>, (first, end): (usize, usize), dated: Dated) -> bool {
    let key = |at: Option<usize>| {
        let token = at.and_then(|at| told.tokens.get(at));
        token.map_or(WordKey::NONE, Token::key)
    };
    let before = first.checked_sub(1);
    let is_of_us = key(before).starts_with("ن")
        && matches!(told.before(first, 1), Some(Role::Verb(verb)) if verb.tense == Tense::Imperfect);
    let is_general =
        is_of_us || LabelWord::Nowadays.is(key(before)) || LabelWord::Differs.is(key(Some(end)));
    let is_one_word = end == first + 1;
    let is_today = told
        .tokens
        .get(first)
        .is_some_and(|token: &Token| token.key() == WordKey::of("اليوم"));
    is_one_word && is_today && (is_general || dated.trigger.is_none())
}
