//! What only looks like time: fixed phrases, names, the adjective "general", ages.

use crate::grammar::rules::lookalike;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch, Sentence};
use crate::lexicon::{Cue, Number, Sense};
use crate::text::{Token, TokenKind, WordKey};
use crate::time::{CalendarDate, Direction, TimeExpr, YearPart};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "false-friend",
        starts: KindSet::of(&[Kind::Trap]),
        parse: false_friend,
    },
    Rule {
        name: "rate",
        starts: KindSet::of(&[Kind::Unit, Kind::Deictic]),
        parse: rate,
    },
];

/// Words between a number and the unit of a rate.
const COUNTED: usize = 5;

/// A fixed phrase that is passed over: من قبل، المصري اليوم.
fn false_friend(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.take_with(|_| true, |sense, _| (sense == Sense::Trap).then_some(()))?;
    Some(RuleMatch::NOTHING)
}

/// `97 سفينة قياسية في اليوم`: so many for each unit, which names no day.
fn rate(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let found = c.follows_cue(&[Cue::In]).then(|| c.unit())??;
    let is_one = matches!(found, (_, Number::Singular, true));
    let before = c.start.saturating_sub(COUNTED + 1)..c.start.saturating_sub(1);
    let is_counted = before.into_iter().any(|at| is_number(c.sentence, at));
    (is_one && is_counted).then_some(RuleMatch::NOTHING)
}

/// Whether a number stands at a token, in digits or in words.
fn is_number(sentence: &Sentence<'_>, at: usize) -> bool {
    let in_digits = |token: &Token| matches!(token.kind, TokenKind::Number(_));
    sentence.token(at).is_some_and(in_digits)
        || sentence.is(at, |sense| matches!(sense, Sense::Cardinal(_)))
}

/// Whether the expression that begins at token `first` is a name after the word before it: جسر 6 أكتوبر.
///
/// Only a noun without the article gives its name to what follows, and only to what has no year of its own.
pub(crate) fn is_name(sentence: &Sentence<'_>, first: usize, expr: &TimeExpr) -> bool {
    let can_name = match expr {
        // أولمبياد الشتاء لعام 2022
        TimeExpr::Date(CalendarDate {
            part: Some(YearPart::Season(_)),
            ..
        }) => true,
        TimeExpr::Date(date) => date.year.is_none() && date.relative_year.is_none(),
        TimeExpr::Relative { .. } => {
            sentence.is(first, |sense| matches!(sense, Sense::Deictic(..)))
        }
        TimeExpr::Vague(_) => true,
        _ => false,
    };
    let is_deictic = matches!(expr, TimeExpr::Relative { .. } | TimeExpr::Vague(_));
    if is_deictic && can_name && lookalike::is_in_title(sentence, first) {
        return true;
    }
    let is_told = matches!(expr, TimeExpr::Date(date) if date.month().is_some()
        && date.year.is_none()
        && date.relative_year.is_none()
        && date.seek == Direction::Unknown);
    first.checked_sub(1).is_some_and(|before| {
        // «#ثورة_25_يناير»: in a tag the date is what is looked for.
        if follows_tag_joint(sentence, before) {
            return false;
        }
        sentence.hits_at(before).any(|hit| match hit.sense {
            Sense::NameHead => can_name && !hit.clitics.has_article,
            Sense::EventHead => is_told && !hit.clitics.has_article,
            _ => false,
        })
    })
}

/// Whether `_` joins the token to the next.
fn follows_tag_joint(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence
        .token(at)
        .and_then(|token| sentence.text.as_bytes().get(token.span.end as usize))
        == Some(&b'_')
}

/// Whether the expression is a date with its year.
pub(crate) fn says_year(expr: &TimeExpr) -> bool {
    matches!(expr, TimeExpr::Date(date) if date.year.is_some())
}

/// Whether one of these cues stands before the rule's first token, with nothing but `:`, `(` or `/` between.
pub(super) fn follows_label(c: &Cursor<'_>, cues: &[Cue]) -> bool {
    let mut at = c.start;
    for _ in 0..3 {
        let Some(before) = at.checked_sub(1) else {
            return false;
        };
        if c.sentence.is_cue(before, cues) {
            return true;
        }
        let is_set_off = c
            .sentence
            .token(before)
            .is_some_and(|token| [':', '(', '#', '/'].iter().any(|sign| token.is_sign(*sign)));
        // The words of a label of several: سنة الميلاد.
        let is_label = before.checked_sub(1).is_some_and(|first| {
            c.sentence.hits_at(first).any(|hit| {
                hit.tokens == 2 && matches!(hit.sense, Sense::Cue(cue) if cues.contains(&cue))
            })
        });
        if is_label {
            return true;
        }
        if !is_set_off {
            return false;
        }
        at = before;
    }
    false
}

/// Whether the figures here are a number of something: القضية رقم 12/3/2019، هاتف: 2011/3/15.
pub(super) fn is_numbered(c: &Cursor<'_>) -> bool {
    follows_label(c, &[Cue::Numbered])
}

/// Whether the number before the year is that of a file: الطعن رقم 1234 لسنة 65، القضية رقم (15) لسنة 2020.
pub(super) fn is_file(c: &Cursor<'_>) -> bool {
    numbered_before(c).is_some_and(|at| near_cue(c, at, &[Cue::File]))
}

/// Whether the number before the year is that of a law: القانون رقم 12 لسنة 1948.
pub(super) fn is_law(c: &Cursor<'_>) -> bool {
    numbered_before(c).is_some_and(|at| near_cue(c, at, &[Cue::Law]))
}

/// The token of رقم, where it and a number stand right before the rule's first token.
fn numbered_before(c: &Cursor<'_>) -> Option<usize> {
    let mut at = c.start.checked_sub(1)?;
    let sign = |at: usize, sign: char| {
        c.sentence
            .token(at)
            .is_some_and(|token| token.is_sign(sign))
    };
    if sign(at, ')') {
        at = at.checked_sub(1)?;
    }
    c.sentence.token(at)?.number()?;
    at = at.checked_sub(1)?;
    if sign(at, '(') {
        at = at.checked_sub(1)?;
    }
    c.sentence.is_cue(at, &[Cue::Numbered]).then_some(at)
}

/// Whether one of these cues stands at most three words before token `at`.
fn near_cue(c: &Cursor<'_>, at: usize, cues: &[Cue]) -> bool {
    (1..=3).any(|back| {
        at.checked_sub(back)
            .is_some_and(|at| c.sentence.is_cue(at, cues))
    })
}

/// Whether العام behind this word is the adjective: الأمين العام، رأيا عاما.
pub(super) fn is_general(c: &Cursor<'_>) -> bool {
    let has_article = c
        .sentence
        .hits_at(c.start)
        .any(|hit| hit.clitics.has_article);
    has_article
        && c.start.checked_sub(1).is_some_and(|before| {
            c.sentence
                .hits_at(before)
                .any(|hit| hit.sense == Sense::GeneralHead && hit.clitics.has_article)
        })
}

/// Whether what follows says which unit is meant: خلال الشهر الذي سبق، خلال العام 2022، خلال الأشهر الستة.
pub(super) fn is_counted_out(c: &Cursor<'_>) -> bool {
    let Some(next) = c.peek() else { return false };
    next.number().is_some()
        || next.key().starts_with("ال")
        || c.sentence.is(c.at, |sense| {
            !matches!(sense, Sense::Cue(_) | Sense::Deictic(..) | Sense::Trap)
        })
}

/// Whether a number of years here is an age: عمره 20 عاما، (45 عاما).
pub(super) fn is_age(c: &Cursor<'_>) -> bool {
    let is_bracketed = c.before().is_some_and(|token| token.is_sign('('))
        && c.peek().is_some_and(|token| token.is_sign(')'));
    let near = |at: usize| c.sentence.is_cue(at, &[Cue::Age]);
    // خفض سن القيد من 21 عاما
    let reach = 2 + usize::from(c.follows_cue(&[Cue::From]));
    let before = (1..=reach).any(|back| c.start.checked_sub(back).is_some_and(near));
    let after = (0..=1).any(|on| near(c.at + on));
    // توفي عن 75 عاما
    let follows_about = c
        .before()
        .is_some_and(|token| token.key() == WordKey::of("عن"));
    is_bracketed || before || after || follows_about || is_bracketed_age(c)
}

/// `الناشئ سعيد (16) عاما`: a bracketed number of years behind a name is an age, behind a word that measures it is none.
fn is_bracketed_age(c: &Cursor<'_>) -> bool {
    let closes = c
        .sentence
        .token(c.start + 1)
        .is_some_and(|token| token.is_sign(')'));
    let Some(bracket) = c.start.checked_sub(1) else {
        return false;
    };
    let opens = c
        .sentence
        .token(bracket)
        .is_some_and(|token| token.is_sign('('));
    let is_measured = bracket.checked_sub(1).is_some_and(|before| {
        // أكثر من (40) عاما: the modifier ends before the bracket.
        (before.saturating_sub(2)..=before).any(|at| {
            c.sentence.is(at, |sense| {
                matches!(
                    sense,
                    Sense::Modifier(_)
                        | Sense::Cue(
                            Cue::Since
                                | Cue::During
                                | Cue::Before
                                | Cue::After
                                | Cue::Span
                                | Cue::Passing
                        )
                )
            })
        })
    });
    opens && closes && !is_measured
}

/// Whether a preposition or an edge stands before the rule: في، «حتى نهاية الربع الثاني».
pub(super) fn stands_in_time(c: &Cursor<'_>) -> bool {
    const BEFORE: &[Cue] = &[
        Cue::In,
        Cue::During,
        Cue::Until,
        Cue::By,
        Cue::Since,
        Cue::From,
        Cue::To,
    ];
    let before = c.start.checked_sub(1);
    c.follows_cue(BEFORE)
        || before.is_some_and(|at| c.sentence.is(at, |sense| matches!(sense, Sense::Edge(_))))
}
