//! Parts of a period and places in it: the beginning of March, the first Tuesday of October.

use crate::grammar::rules::period::period;
use crate::grammar::rules::{absolute, anaphor, feast, relative};
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
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
        name: "day-of-unit",
        starts: KindSet::of(&[
            Kind::Digits,
            Kind::Ordinal,
            Kind::Cardinal,
            Kind::Weekday,
            Kind::Unit,
            Kind::Cue,
        ]),
        parse: day_of_unit,
    },
    Rule {
        name: "nth-day",
        starts: KindSet::of(&[Kind::Unit, Kind::Deictic]),
        parse: nth_day,
    },
];

/// `نهاية عام 2022`, `مطلع الشهر الجاري`, `أواخر التسعينيات`, `بداية العام`.
fn edge(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_weekend = |sense| matches!(sense, Sense::Unit(Unit::Weekend, _));
    if c.sentence.is(c.at, is_weekend) {
        return None;
    }
    let edge = c.take_one_of(Senses::EDGE, |sense, _| match sense {
        Sense::Edge(edge) => Some(edge),
        _ => None,
    })?;
    let has_from = c.attempt(|c| c.cue(&[Cue::From])).is_some();
    // «بداية من أكتوبر»: from October on.
    if has_from && edge == Edge::TightStart {
        return None;
    }
    let of = period(c)?;
    Some(RuleMatch::plain(TimeExpr::Part {
        edge,
        of: Box::new(of),
    }))
}

/// `النصف الأول من القرن العشرين`, `الثلث الأخير من الشهر`; halves of years are units of their own.
fn share_of(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_third = c.take_one_of(
        Senses::QUARTERS.or(Senses::THIRD),
        |sense, clitics| match sense {
            Sense::Quarters(2) if clitics.has_article => Some(false),
            Sense::Third if clitics.has_article => Some(true),
            _ => None,
        },
    )?;
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
        RuleMatch::plain(TimeExpr::Part {
            edge,
            of: Box::new(of),
        })
    })
}

/// `أول ثلاثاء من أكتوبر`, `آخر يوم من الشهر الجاري`, `ثاني أيام العيد`.
fn nth_of(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let (number, has_article) = c.take_one_of(Senses::ORDINAL, |sense, clitics| match sense {
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
        return Some(RuleMatch::plain(day));
    }
    // The text does not say which feast: the day stays open.
    if let Nth::Unit(_, Unit::Day) = nth
        && c.attempt(|c| c.cue(&[Cue::TheFeast])).is_some()
    {
        let nth = u8::try_from(number).unwrap_or_default();
        return Some(RuleMatch::doubtful(TimeExpr::DayOf(nth), 0.8));
    }
    let of = period(c)?;
    Some(RuleMatch::plain(TimeExpr::Nth {
        nth,
        of: Box::new(of),
    }))
}

/// `الأسبوع الأول من مارس`, `اليوم الأخير من الشهر`, `الثلاثاء الأول من نوفمبر`.
fn unit_nth_of(c: &mut Cursor<'_>) -> Option<RuleMatch> {
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
        return Some(RuleMatch::plain(day));
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
        // «الفصل الثاني من عام 2020» is its second quarter.
        (Some((Unit::Season, ..)), _) => Nth::Unit(number, Unit::Quarter),
        (Some((unit, ..)), _) => Nth::Unit(number, unit),
        (None, Some(weekday)) => Nth::Weekday(number, weekday),
        (None, None) => return None,
    };
    Some(RuleMatch::plain(TimeExpr::Nth {
        nth,
        of: Box::new(of),
    }))
}

/// `الخامس من الشهر الماضي`, `20 إلى 22 من الشهر الجاري`, `العاشر منه`, `20 الجاري`.
fn day_of_unit(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.attempt(|c| c.cue(&[Cue::DaysOf]));
    let has_head = absolute::day_head(c).is_some();
    c.attempt(|c| c.weekday(has_head));
    absolute::day_head(c);
    let first = c.day_of_month()?;
    let last = c.attempt(|c| {
        c.attempt(|c| c.cue(&[Cue::To, Cue::Until]))
            .map(|_| ())
            .or_else(|| c.joint_and())?;
        absolute::day_head(c);
        c.day_of_month()
    });
    let of = month_pointed_at(c)?;
    let day = |number: u8| {
        Some(Box::new(TimeExpr::Nth {
            nth: Nth::Unit(i8::try_from(number).ok()?, Unit::Day),
            of: Box::new(of.clone()),
        }))
    };
    Some(RuleMatch::plain(match last {
        Some(last) if first < last => TimeExpr::Range {
            from: day(first)?,
            to: day(last)?,
        },
        Some(_) => return None,
        None => *day(first)?,
    }))
}

/// `من الشهر الجاري`, `من الشهر نفسه`, `من ذلك الشهر`, `منه`, `الجاري`.
fn month_pointed_at(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    if c.attempt(|c| c.cue(&[Cue::OfIt])).is_some() {
        return Some(TimeExpr::Antecedent(Some(Unit::Month)));
    }
    if c.attempt(|c| c.which(&[Which::This])).is_some() {
        return Some(relative::relative(Unit::Month, 0));
    }
    c.cue(&[Cue::From])?;
    let found = c
        .attempt(relative::unit_which)
        .or_else(|| c.attempt(anaphor::unit_of_mention))
        .or_else(|| c.attempt(anaphor::that_time))?
        .expr?;
    let is_month = match &found {
        TimeExpr::Relative { unit, .. } | TimeExpr::Antecedent(Some(unit)) => *unit == Unit::Month,
        _ => false,
    };
    is_month.then_some(found)
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
fn nth_day(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let found = c.unit()?;
    if found != (Unit::Day, Number::Singular, true) {
        return None;
    }
    let nth = c.take_one_of(Senses::ORDINAL, |sense, clitics| match sense {
        Sense::Ordinal(number @ 1..=9) if clitics.has_article => Some(number),
        _ => None,
    })?;
    let is_of = c.sentence.is_cue(c.at, &[Cue::From])
        || c.peek().is_some_and(|token| token.key().starts_with("ل"));
    is_of.then(|| RuleMatch::doubtful(TimeExpr::DayOf(nth), 0.8))
}
