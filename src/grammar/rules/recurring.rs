//! Times that come back: `كل خميس`, `سنويا`, `كل أربع سنوات`.

use crate::grammar::rules::{absolute, lookalike};
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses};
use crate::time::{Calendar, Count, Quantity, Recurrence, TimeExpr, Unit, YearPart};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "every",
        starts: KindSet::of(&[Kind::Cue]),
        parse: every,
    },
    Rule {
        name: "of-every",
        starts: KindSet::of(&[Kind::Unit, Kind::Cue, Kind::Weekday, Kind::Month]),
        parse: of_every,
    },
    Rule {
        name: "day-of-every-year",
        starts: KindSet::of(&[
            Kind::Digits,
            Kind::Ordinal,
            Kind::Unit,
            Kind::Edge,
            Kind::Month,
        ]),
        parse: day_of_every_year,
    },
    Rule {
        name: "part-of-every-day",
        starts: KindSet::of(&[Kind::DayPart]),
        parse: part_of_every_day,
    },
    Rule {
        name: "recurring",
        starts: KindSet::of(&[Kind::Recurring]),
        parse: recurring,
    },
];

/// `كل يوم جمعة`, `كل صيف`, `كل ثلاثة أشهر`, `كل عام`.
fn every(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.cue(&[Cue::Every])?;
    let every = c
        .attempt(|c| {
            super::absolute::day_head(c);
            let weekday = c.weekday(true)?;
            // «كل ثلاثاء وخميس» is one mention; TIMEX3 has room for the first of the two only.
            while c.attempt(joined_weekday).is_some() {}
            Some(Recurrence::Weekday(weekday))
        })
        .or_else(|| {
            c.attempt(|c| {
                c.take_one_of(
                    Senses::SEASON.or(Senses::DAY_PART),
                    |sense, _| match sense {
                        Sense::Season(season) => Some(Recurrence::Part(YearPart::Season(season))),
                        Sense::DayPart(part) => Some(Recurrence::DayPart(part)),
                        _ => None,
                    },
                )
            })
        })
        .or_else(|| c.attempt(every_month))
        .or_else(|| {
            c.attempt(Cursor::quantity)
                .filter(|q| q.count != Count::Some)
                .map(Recurrence::Quantity)
        })?;
    if lookalike::is_of_energy(c) {
        return None;
    }
    Some(RuleMatch::plain(TimeExpr::Every { every }))
}

/// `كل فبراير (شباط)`, `كل رمضان`: once a year.
fn every_month(c: &mut Cursor<'_>) -> Option<Recurrence> {
    let (calendar, month) = c.month(true)?;
    Some(match calendar {
        Calendar::Gregorian => Recurrence::Part(YearPart::Month(month)),
        // Its month has no name in TIMEX3.
        Calendar::Hijri => Recurrence::Quantity(Quantity {
            count: Count::Exact(1),
            unit: Unit::Year,
            rest: None,
            modifier: None,
        }),
    })
}

/// `أيام الجمعة`, `يومي الاثنين والخميس من كل أسبوع`, `شهر مارس من كل عام`.
fn of_every(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_plural = c
        .attempt(|c| {
            c.take_one_of(Senses::UNIT, |sense, clitics| {
                (sense == Sense::Unit(Unit::Day, Number::Plural) && !clitics.has_article)
                    .then_some(())
            })
        })
        .is_some();
    if !is_plural {
        c.attempt(|c| c.cue(&[Cue::DaysOf]));
        super::absolute::day_head(c);
    }
    let every = match c.attempt(|c| c.weekday(false)) {
        Some(weekday) => Recurrence::Weekday(weekday),
        None if is_plural => return None,
        None => Recurrence::Part(YearPart::Month(c.month(true)?.1)),
    };
    while c.attempt(joined_weekday).is_some() {}
    let has_tail = c
        .attempt(|c| {
            c.cue(&[Cue::From, Cue::In])?;
            c.cue(&[Cue::Every])?;
            c.unit()
        })
        .is_some();
    (has_tail || is_plural).then(|| RuleMatch::plain(TimeExpr::Every { every }))
}

/// `3 مارس من كل عام`, `نهاية شهر يونيو من كل سنة`: a day or month that every year has.
fn day_of_every_year(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.attempt(|c| {
        c.take_one_of(Senses::EDGE, |sense, _| {
            matches!(sense, Sense::Edge(_)).then_some(())
        })
    });
    let date = c
        .attempt(absolute::dated)
        .or_else(|| c.attempt(absolute::month))?;
    c.cue(&[Cue::From, Cue::In])?;
    c.cue(&[Cue::Every])?;
    let (unit, ..) = c.unit()?;
    let month = date.month()?;
    let is_open = date.year.is_none() && date.relative_year.is_none();
    let every = match date.day {
        Some(day) => Recurrence::DayOfYear(month, day),
        None => Recurrence::Part(YearPart::Month(month)),
    };
    let is_ours = date.calendar == Calendar::Gregorian;
    (unit == Unit::Year && is_open && is_ours).then(|| RuleMatch::plain(TimeExpr::Every { every }))
}

/// `صباح كل يوم`.
fn part_of_every_day(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let part = c.take_one_of(Senses::DAY_PART, |sense, _| match sense {
        Sense::DayPart(part) => Some(part),
        _ => None,
    })?;
    c.cue(&[Cue::Every])?;
    let every = match c.attempt(|c| {
        super::absolute::day_head(c);
        c.weekday(true)
    }) {
        Some(weekday) => Recurrence::Weekday(weekday),
        None => {
            super::absolute::day_head(c)?;
            Recurrence::DayPart(part)
        }
    };
    Some(RuleMatch::plain(TimeExpr::Every { every }))
}

fn joined_weekday(c: &mut Cursor<'_>) -> Option<()> {
    c.take_joined(Senses::WEEKDAY, |sense, _| {
        matches!(sense, Sense::Weekday(_)).then_some(())
    })
}

fn recurring(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let unit = c.take_one_of(Senses::RECURRING, |sense, _| match sense {
        Sense::Recurring(unit) => Some(unit),
        _ => None,
    })?;
    let quantity = Quantity {
        count: Count::Exact(1),
        unit,
        rest: None,
        modifier: None,
    };
    Some(RuleMatch::plain(TimeExpr::Every {
        every: Recurrence::Quantity(quantity),
    }))
}
