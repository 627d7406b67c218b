//! Parts of a period and places in it: the beginning of March, the first Tuesday of October.

use crate::grammar::rules::absolute;
use crate::grammar::rules::feast;
use crate::grammar::rules::period::period;
use crate::grammar::{Cursor, Found, Kind, KindSet, Rule};
use crate::lexicon::{Cue, Number, Sense, Which};
use crate::time::{Edge, Nth, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "edge",
        starts: KindSet::of(&[Kind::Edge]),
        parse: edge,
    },
    Rule {
        name: "share-of",
        starts: KindSet::of(&[Kind::Quarters, Kind::Third]),
        parse: share_of,
    },
    Rule {
        name: "nth-of",
        starts: KindSet::of(&[Kind::Ordinal]),
        parse: nth_of,
    },
    Rule {
        name: "unit-nth-of",
        starts: KindSet::of(&[Kind::Unit, Kind::Weekday]),
        parse: unit_nth_of,
    },
    Rule {
        name: "nth-day",
        starts: KindSet::of(&[Kind::Unit, Kind::Deictic]),
        parse: nth_day,
    },
];

/// `نهاية عام 2022`, `مطلع الشهر الجاري`, `أواخر التسعينيات`, `بداية العام`.
fn edge(c: &mut Cursor<'_>) -> Option<Found> {
    let is_weekend = |sense| matches!(sense, Sense::Unit(Unit::Weekend, _));
    if c.sentence.is(c.at, is_weekend) {
        return None;
    }
    let edge = c.take(|sense, _| match sense {
        Sense::Edge(edge) => Some(edge),
        _ => None,
    })?;
    c.attempt(|c| c.cue(&[Cue::From]));
    let of = period(c)?;
    Some(Found::plain(TimeExpr::Part {
        edge,
        of: Box::new(of),
    }))
}

/// `النصف الأول من القرن العشرين`, `الثلث الأخير من الشهر`; halves of years are units of their own.
fn share_of(c: &mut Cursor<'_>) -> Option<Found> {
    let is_third = c.take(|sense, clitics| match sense {
        Sense::Quarters(2) if clitics.has_article => Some(false),
        Sense::Third if clitics.has_article => Some(true),
        _ => None,
    })?;
    let number = match c.attempt(|c| c.which(&[Which::Recent])) {
        Some(_) => 0,
        None => c.ordinal()?,
    };
    let edge = match (is_third, number) {
        (true, 1) => Edge::WideStart,
        (true, 2) => Edge::Middle,
        (true, 3 | 0) => Edge::WideEnd,
        (false, 1) => Edge::FirstHalf,
        (false, 2 | 0) => Edge::SecondHalf,
        _ => return None,
    };
    c.cue(&[Cue::From, Cue::In])?;
    let of = period(c)?;
    let is_year = match &of {
        TimeExpr::Date(date) => date.part.is_none() && date.day.is_none(),
        TimeExpr::Relative { unit, .. } => *unit == Unit::Year,
        _ => false,
    };
    (is_third || !is_year).then(|| {
        Found::plain(TimeExpr::Part {
            edge,
            of: Box::new(of),
        })
    })
}

/// `أول ثلاثاء من أكتوبر`, `آخر يوم من الشهر الجاري`, `ثاني أيام العيد`.
fn nth_of(c: &mut Cursor<'_>) -> Option<Found> {
    let (number, has_article) = c.take(|sense, clitics| match sense {
        Sense::Ordinal(number) => Some((number, clitics.has_article)),
        _ => None,
    })?;
    if has_article {
        return None;
    }
    let number = if number == 0 {
        -1
    } else {
        i8::try_from(number).ok()?
    };
    let nth = match c.attempt(|c| c.weekday(true)) {
        Some(weekday) => Nth::Weekday(number, weekday),
        None => Nth::Unit(number, c.unit().filter(|(unit, ..)| *unit >= Unit::Day)?.0),
    };
    c.attempt(|c| c.cue(&[Cue::From, Cue::In]));
    if let Nth::Unit(number, Unit::Day) = nth
        && let Some(day) = c.attempt(|c| feast::day_of_feast(c, number))
    {
        return Some(Found::plain(day));
    }
    // The text does not say which feast: the day stays open.
    if let Nth::Unit(_, Unit::Day) = nth
        && c.attempt(|c| c.cue(&[Cue::TheFeast])).is_some()
    {
        return Some(Found::doubtful(absolute::unplaced_day(), 0.8));
    }
    let of = period(c)?;
    Some(Found::plain(TimeExpr::Nth {
        nth,
        of: Box::new(of),
    }))
}

/// `الأسبوع الأول من مارس`, `اليوم الأخير من الشهر`, `الثلاثاء الأول من نوفمبر`.
fn unit_nth_of(c: &mut Cursor<'_>) -> Option<Found> {
    let unit = c.attempt(|c| {
        c.unit().filter(|(unit, number, article)| {
            *unit >= Unit::Day && *number == Number::Singular && *article
        })
    });
    let weekday = if unit.is_none() {
        Some(c.weekday(false)?)
    } else {
        None
    };
    let number = match c.attempt(|c| c.which(&[Which::Recent])) {
        Some(_) => -1,
        None => match c.ordinal()? {
            0 => -1,
            number => i8::try_from(number).ok()?,
        },
    };
    let is_day = unit.is_some_and(|(unit, ..)| unit == Unit::Day);
    let has_joint = c.attempt(|c| c.cue(&[Cue::From, Cue::In])).is_some();
    if is_day && let Some(day) = c.attempt(|c| bound_feast_day(c, has_joint, number)) {
        return Some(Found::plain(day));
    }
    if !has_joint {
        return None;
    }
    let of = period(c)?;
    // «السبت الثالث من حزيران» is the third of June, «السبت الثالث من الشهر» a Saturday.
    let is_month = matches!(&of, TimeExpr::Date(date) if date.month().is_some());
    if weekday.is_some() && is_month {
        return None;
    }
    let nth = match (unit, weekday) {
        (Some((unit, ..)), _) => Nth::Unit(number, unit),
        (None, Some(weekday)) => Nth::Weekday(number, weekday),
        (None, None) => return None,
    };
    Some(Found::plain(TimeExpr::Nth {
        nth,
        of: Box::new(of),
    }))
}

/// The feast behind `اليوم الثاني من` or `اليوم الثاني ل`.
fn bound_feast_day(c: &mut Cursor<'_>, has_joint: bool, number: i8) -> Option<TimeExpr> {
    let mut ahead = Cursor::new(c.sentence, c.at);
    if !has_joint && !ahead.has_preposition() {
        return None;
    }
    let day = feast::day_of_feast(&mut ahead, number)?;
    c.at = ahead.at;
    Some(day)
}

/// `اليوم الثاني من الزيارة`: a day of a happening, which the text may or may not date.
fn nth_day(c: &mut Cursor<'_>) -> Option<Found> {
    let found = c.unit()?;
    if found != (Unit::Day, Number::Singular, true) {
        return None;
    }
    c.take(|sense, clitics| match sense {
        Sense::Ordinal(1..=9) if clitics.has_article => Some(()),
        _ => None,
    })?;
    let is_of = c.sentence.is_cue(c.at, &[Cue::From])
        || c.peek().is_some_and(|token| token.key().starts_with("ل"));
    let day = absolute::unplaced_day();
    is_of.then(|| Found::doubtful(day, 0.8))
}
