//! Times that point back to an earlier mention: `ذلك الحين`, `اليوم التالي`, `الشهر نفسه`.

use std::sync::LazyLock;

use crate::grammar::governor;
use crate::grammar::rules::relative::relative;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::text::{Token, WordKey};
use crate::time::{Anchor, DayTime, Direction, PartOfDay, Reference, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "same-night",
        starts: KindSet::of(&[Kind::Deictic, Kind::DayPart]),
        parse: same_night,
    },
    Rule {
        name: "that-time",
        starts: KindSet::of(&[Kind::Cue]),
        parse: that_time,
    },
    Rule {
        name: "unit-of-mention",
        starts: KindSet::of(&[Kind::Unit]),
        parse: unit_of_mention,
    },
];

/// `ذلك الحين`, `ذلك العام`, `تلك الليلة`, `آنذاك`.
pub(super) fn that_time(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if c.attempt(|c| c.cue(&[Cue::That])).is_some() {
        if c.attempt(|c| c.cue(&[Cue::Moment])).is_some() {
            return Some(RuleMatch::plain(TimeExpr::Antecedent(None)));
        }
        // «ذلك العصر» is that age.
        if let Some(part) = c
            .attempt(named_part)
            .filter(|part| *part != PartOfDay::Afternoon)
        {
            return Some(RuleMatch::plain(TimeExpr::Clock {
                time: DayTime::Part(part),
                on: Some(Box::new(TimeExpr::Antecedent(Some(Unit::Day)))),
            }));
        }
        let (unit, number, has_article) = c.unit()?;
        let is_one = number == Number::Singular && has_article && unit >= Unit::Day;
        return is_one.then(|| RuleMatch::plain(TimeExpr::Antecedent(Some(unit))));
    }
    let word = c.peek()?.key();
    c.cue(&[Cue::Moment])?;
    // «في يومها الأول» is the first of its days.
    let is_counted = c
        .sentence
        .is(c.at, |sense| matches!(sense, Sense::Ordinal(_)));
    if is_counted && word == WordKey::of("يومها") {
        return None;
    }
    // «الحين بنروح»: in the speech of the Gulf it opens the sentence and means now.
    if c.start == 0 && word == WordKey::of("الحين") {
        return Some(RuleMatch::doubtful(
            TimeExpr::Vague(Reference::Present),
            0.7,
        ));
    }
    // الحين، الوقت and التاريخ alone are nouns: فالتاريخ يقول.
    const ARTICLES: [&str; 6] = ["ال", "وال", "فال", "بال", "كال", "لل"];
    let is_noun = ARTICLES.iter().any(|front| word.starts_with(front));
    (!is_noun).then(|| RuleMatch::plain(TimeExpr::Antecedent(None)))
}

/// الليلة، المساء behind ذلك and تلك.
fn named_part(c: &mut Cursor<'_>) -> Option<PartOfDay> {
    c.take_one_of(
        Senses::DEICTIC_PART.or(Senses::DAY_PART),
        |sense, clitics| match sense {
            Sense::DeicticPart(part, 0) => Some(part),
            Sense::DayPart(part) if clitics.has_article => Some(part),
            _ => None,
        },
    )
}

/// `الليلة نفسها`, `المساء ذاته`, `الليلة التالية`: a part of the day that was told of, or of the one beside it.
fn same_night(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let part = named_part(c)?;
    let on = match c.which(&[Which::Same, Which::Following, Which::Previous])? {
        Which::Same => TimeExpr::Antecedent(Some(Unit::Day)),
        which => TimeExpr::Relative {
            unit: Unit::Day,
            offset: if which == Which::Following { 1 } else { -1 },
            anchor: Anchor::Mention,
        },
    };
    Some(RuleMatch::plain(TimeExpr::Clock {
        time: DayTime::Part(part),
        on: Some(Box::new(on)),
    }))
}

/// Verbs that in the present tell of the news itself.
static COMES: LazyLock<[WordKey; 4]> =
    LazyLock::new(|| ["يأتي", "تأتي", "ويأتي", "وتأتي"].map(WordKey::of));

/// «يأتي الإعلان في اليوم التالي لمحادثة»: what comes now is of the day of writing, the day after something else.
fn is_news_of_today(c: &Cursor<'_>) -> bool {
    let is_after = c.peek().is_some_and(|token| token.key().starts_with("ل"));
    let (direction, verb) = governor::of(c.sentence, c.start, c.at);
    let verb = verb.map(|verb| WordKey::of(verb.of(c.sentence.text)));
    // «وصل الوفد في 3 مارس، ويأتي التوقيع في اليوم التالي»: the day after what was told before it.
    let is_dated = (0..c.start).any(|at| {
        let is_year = |token: &Token| token.number().is_some_and(|number| number.digits == 4);
        c.sentence.token(at).is_some_and(is_year)
            || c.sentence.is(at, |sense| {
                matches!(
                    sense,
                    Sense::Month { .. } | Sense::Weekday(_) | Sense::Deictic(..)
                )
            })
    });
    is_after
        && !is_dated
        && direction == Direction::PresentVerb
        && verb.is_some_and(|verb| COMES.contains(&verb))
}

/// `اليوم التالي`, `العام السابق`, `الشهر نفسه`.
pub(super) fn unit_of_mention(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let (unit, number, has_article) = c.unit()?;
    if number != Number::Singular
        || !has_article
        || unit < Unit::Day
        || super::context::is_general(c)
    {
        return None;
    }
    let which = c.which(&[Which::Following, Which::Previous, Which::Same])?;
    if unit == Unit::Day && which == Which::Following && is_news_of_today(c) {
        return Some(RuleMatch::doubtful(relative(Unit::Day, 0), 0.8));
    }
    Some(RuleMatch::plain(match which {
        Which::Same => TimeExpr::Antecedent(Some(unit)),
        Which::Following => TimeExpr::Relative {
            unit,
            offset: 1,
            anchor: Anchor::Mention,
        },
        _ => TimeExpr::Relative {
            unit,
            offset: -1,
            anchor: Anchor::Mention,
        },
    }))
}

/// `قبل ذلك بأشهر قليلة`, `بعد ذلك بيومين`.
pub(super) fn ago_from_mention(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let cue = c.cue(&[Cue::Before, Cue::After, Cue::BeforeThat, Cue::AfterThat])?;
    if matches!(cue, Cue::Before | Cue::After) {
        c.cue(&[Cue::That])?;
    }
    let forward = matches!(cue, Cue::After | Cue::AfterThat);
    let mut rest = Cursor::new(c.sentence, c.at);
    let bound = rest.has_preposition()
        || rest
            .peek()
            .is_some_and(|t| t.key().len() == 1 && t.key().letter(0) == Some('ب'));
    if !bound {
        return None;
    }
    if rest.peek()?.key().len() == 1 {
        rest.at += 1;
    }
    let quantity = rest.quantity()?;
    c.at = rest.at;
    Some(RuleMatch::plain(TimeExpr::Shifted {
        quantity,
        forward,
        anchor: Anchor::Mention,
    }))
}
