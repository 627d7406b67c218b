//! Times that a named happening gives: `أكثر من 10 أشهر على الحرب`, `قبل النكسة بعامين`, `منذ بدء الحرب في أوكرانيا`.

use crate::grammar::rules::{anaphor, duration};
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, NamedHappening, Number, Sense, Senses};
use crate::text::WordKey;
use crate::time::{Count, Happening, HappeningEdge, Interval, Quantity, Reach, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "length-from-happening",
        starts: KindSet::of(&[
            Kind::Cue,
            Kind::Digits,
            Kind::Cardinal,
            Kind::Modifier,
            Kind::Unit,
            Kind::Quarters,
        ]),
        parse: length,
    },
    Rule {
        name: "from-happening",
        starts: KindSet::of(&[Kind::Cue]),
        parse: counted,
    },
    Rule {
        name: "beside-happening",
        starts: KindSet::of(&[Kind::Cue]),
        parse: beside,
    },
    Rule {
        name: "happening",
        starts: KindSet::of(&[Kind::Cue]),
        parse: named,
    },
];

/// `بعد أشهر من غزو الكويت`, `بعد مرور عام على الزلزال`, `ثلاثة أشهر على الحرب`: the length alone is the mention.
fn length(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let cue = c.attempt(|c| c.cue(&[Cue::Before, Cue::After]));
    let has_passed = cue.is_some() && c.attempt(|c| c.cue(&[Cue::Passing])).is_some();
    let front = c.at - c.start;
    let quantity = c.quantity()?;
    let end = c.at;
    if end - c.start == front + 1 && duration::is_head_of_name(c, quantity.unit) {
        return None;
    }
    let is_on = is_word(c, "على");
    let is_from = cue.is_some() && c.sentence.is_cue(c.at, &[Cue::From]);
    if !is_on && !is_from {
        return None;
    }
    c.at += 1;
    let (named, words) = happening(c)?;
    let of = of_year(c, named.of.clone())?;
    c.at = end;
    let reach = match is_on || has_passed {
        true => Reach::Passed,
        false => Reach::Between,
    };
    let expr = TimeExpr::FromHappening {
        quantity,
        forward: cue != Some(Cue::Before),
        of,
        edge: named.edge,
        reach,
    };
    Some(RuleMatch::plain(expr).without_front(front).naming(words))
}

/// `قبل النكسة بعامين`, `بعد انتهاء الحرب العالمية الثانية بأشهر`.
fn counted(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let forward = c.cue(&[Cue::Before, Cue::After])? == Cue::After;
    let (named, words) = happening(c)?;
    let of = of_year(c, named.of.clone())?;
    let quantity = by_quantity(c)?;
    let expr = TimeExpr::FromHappening {
        quantity,
        forward,
        of,
        edge: named.edge,
        reach: Reach::Leads,
    };
    Some(RuleMatch::plain(expr).naming(words))
}

/// `منذ بدء الحرب في أوكرانيا`, `قبل غزو الكويت`: the name itself. Where a date follows, that date says it; a general
/// word only tells what is counted from it.
fn named(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let cue = c.cue(&[Cue::Since, Cue::Before, Cue::After])?;
    let front = c.at - c.start;
    let (named, words) = happening(c)?;
    if named.is_general || named.is_era || is_dated(c) {
        return None;
    }
    // What is since a happening, or before it, is so from its beginning on.
    let edge = match (named.edge, cue) {
        (HappeningEdge::Whole, Cue::Since | Cue::Before) => HappeningEdge::Begin,
        (edge, _) => edge,
    };
    let expr = TimeExpr::Happening { of: named.of, edge };
    let found = RuleMatch::doubtful(expr, 0.9);
    Some(found.without_front(front).naming(words))
}

/// `قبل ذلك بأشهر قليلة لحضور الألعاب الأولمبية الشتوية`: how many months is not said, but for what.
fn beside(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    const FOR: [&str; 6] = ["لحضور", "خلال", "أثناء", "بمناسبة", "لافتتاح", "في"];
    let said = anaphor::ago_from_mention(c)?.expr?;
    let is_open = matches!(
        &said,
        TimeExpr::Shifted { quantity, .. } if quantity.count == Count::Some
    );
    if !is_open || !FOR.iter().any(|word| is_word(c, word)) {
        return None;
    }
    let mut ahead = Cursor::new(c.sentence, c.at + 1);
    let (named, words) = happening(&mut ahead)?;
    let expr = TimeExpr::Beside {
        said: Box::new(said),
        of: named.of,
    };
    (!named.is_general && !named.is_era).then(|| RuleMatch::plain(expr).naming(words))
}

/// A happening with its words.
fn happening(c: &mut Cursor<'_>) -> Option<(NamedHappening, (usize, usize))> {
    let sentence = c.sentence;
    let found = sentence.names.find(sentence.text, sentence.tokens, c.at)?;
    let words = (c.at, found.end);
    c.at = found.end;
    Some((found, words))
}

/// `بعامين`, `ب 3 أشهر`.
fn by_quantity(c: &mut Cursor<'_>) -> Option<Quantity> {
    let mut rest = Cursor::new(c.sentence, c.at);
    let is_alone = rest
        .peek()
        .is_some_and(|token| token.key() == WordKey::of("ب"));
    if is_alone {
        rest.at += 1;
    } else if !rest.has_preposition() {
        return None;
    }
    let quantity = rest.quantity()?;
    c.at = rest.at;
    Some(quantity)
}

/// The happenings of the year that stands behind the name, where one does: حرب غزة عام 2014.
fn of_year(c: &mut Cursor<'_>, of: Box<[Happening]>) -> Option<Box<[Happening]>> {
    let Some(year) = c.attempt(year_behind) else {
        return Some(of);
    };
    let in_year = |days: Interval| {
        let (first, last) = days.bounds()?;
        Some((first.year()..=last.year()).contains(&year))
    };
    let of: Vec<Happening> = of
        .iter()
        .copied()
        .filter(|one| {
            let edges = [Some(one.begin), one.end];
            edges.into_iter().flatten().filter_map(in_year).any(|is| is)
        })
        .collect();
    (!of.is_empty()).then(|| of.into_boxed_slice())
}

/// `2014`, `عام 2014`, `في عام 2014`, `(1967)`.
fn year_behind(c: &mut Cursor<'_>) -> Option<i32> {
    c.attempt(|c| c.cue(&[Cue::In]));
    c.attempt(|c| {
        c.take_one_of(Senses::UNIT, |sense, _| {
            (sense == Sense::Unit(Unit::Year, Number::Singular)).then_some(())
        })
    });
    let is_bracketed = c.attempt(|c| c.sign(&['('])).is_some();
    let year = c.digits().filter(|number| number.digits == 4)?;
    if is_bracketed {
        c.sign(&[')'])?;
    }
    i32::try_from(year.value).ok()
}

/// Whether a date stands behind the name: في فبراير 2022، عام 1990، الماضي.
fn is_dated(c: &Cursor<'_>) -> bool {
    let is_in = c.sentence.is_cue(c.at, &[Cue::In]);
    let mut rest = Cursor::new(c.sentence, c.at);
    if rest.attempt(year_behind).is_some() {
        return true;
    }
    c.sentence.is(c.at + usize::from(is_in), |sense| {
        matches!(
            sense,
            Sense::Month { .. } | Sense::Weekday(_) | Sense::Which(_) | Sense::Unit(..)
        )
    }) || is_in
        && c.sentence
            .token(c.at + 1)
            .is_some_and(|token| token.number().is_some())
}

fn is_word(c: &Cursor<'_>, word: &str) -> bool {
    c.peek()
        .is_some_and(|token| token.key() == WordKey::of(word))
}
