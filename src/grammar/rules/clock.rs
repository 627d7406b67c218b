//! Parts of a day and clock times: `فجر الأحد`, `مساء أمس`, `الساعة الثالثة والنصف بعد الظهر`.

use crate::grammar::rules::relative;
use crate::grammar::{Cursor, Found, Kind, KindSet, Rule};
use crate::lexicon::{Cue, Sense};
use crate::time::{DayTime, PartOfDay, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "day-part",
        starts: KindSet::of(&[Kind::DayPart]),
        parse: day_part,
    },
    Rule {
        name: "part-of-today",
        starts: KindSet::of(&[Kind::Deictic]),
        parse: part_of_today,
    },
    Rule {
        name: "day-then-part",
        starts: KindSet::of(&[Kind::Weekday, Kind::Deictic, Kind::Unit, Kind::Digits]),
        parse: day_then_part,
    },
    Rule {
        name: "clock",
        starts: KindSet::of(&[Kind::Cue]),
        parse: clock,
    },
    Rule {
        name: "clock-figures",
        starts: KindSet::of(&[Kind::Digits]),
        parse: clock_figures,
    },
];

/// `مساء الثلاثاء`, `فجر اليوم`, `ليل الأربعاء الخميس`.
fn day_part(c: &mut Cursor<'_>) -> Option<Found> {
    let part = take_part(c)?;
    let on = relative::some_day(c)?;
    // ليل الأربعاء الخميس: the night between the two.
    if part == PartOfDay::Night {
        c.attempt(|c| {
            c.attempt(|c| c.sign(&['/', '-', '–']));
            c.weekday(false)
        });
    }
    Some(Found::plain(TimeExpr::Clock {
        time: DayTime::Part(part),
        on: Some(Box::new(on)),
    }))
}

/// `الليلة`, `الليلة الماضية`, `هذا المساء`.
fn part_of_today(c: &mut Cursor<'_>) -> Option<Found> {
    let (part, offset) = c.take(|sense, _| match sense {
        Sense::DeicticPart(part, offset) => Some((part, offset)),
        _ => None,
    })?;
    let on = relative::relative(Unit::Day, i32::from(offset));
    Some(Found::plain(TimeExpr::Clock {
        time: DayTime::Part(part),
        on: Some(Box::new(on)),
    }))
}

fn take_part(c: &mut Cursor<'_>) -> Option<PartOfDay> {
    c.take(|sense, _| match sense {
        Sense::DayPart(part) => Some(part),
        _ => None,
    })
}

/// `الثلاثاء مساء`, `أمس صباحا`.
fn day_then_part(c: &mut Cursor<'_>) -> Option<Found> {
    let on = relative::some_day(c)?;
    let part = take_part(c)?;
    let names_a_day_of_its_own = c.attempt(relative::some_day).is_some();
    (!names_a_day_of_its_own).then(|| {
        Found::plain(TimeExpr::Clock {
            time: DayTime::Part(part),
            on: Some(Box::new(on)),
        })
    })
}

/// `الساعة السابعة مساء`, `الساعة 10:30 صباح اليوم`.
fn clock(c: &mut Cursor<'_>) -> Option<Found> {
    c.cue(&[Cue::OClock])?;
    let (hour, minute) = c
        .attempt(figures)
        .or_else(|| {
            c.attempt(|c| {
                c.plain_digits()
                    .and_then(|h| u8::try_from(h).ok())
                    .map(|h| (h, None))
            })
        })
        .or_else(|| c.attempt(hour_words))?;
    let time = half_of_day(c, hour, minute)?;
    c.attempt(|c| c.cue(&[Cue::From, Cue::In]));
    let on = c.attempt(|c| {
        c.attempt(take_part);
        relative::some_day(c)
    });
    Some(Found::plain(TimeExpr::Clock {
        time,
        on: on.map(Box::new),
    }))
}

/// `10:30 مساء`, `10:30 بتوقيت غرينتش`: figures alone may be a score or a verse.
fn clock_figures(c: &mut Cursor<'_>) -> Option<Found> {
    let (hour, minute) = figures(c)?;
    let has_zone = c.sentence.is_cue(c.at, &[Cue::TimeZone]);
    let has_half = c
        .sentence
        .is(c.at, |sense| matches!(sense, Sense::DayPart(_)));
    if !(has_zone || has_half) {
        return None;
    }
    let time = half_of_day(c, hour, minute)?;
    Some(Found::plain(TimeExpr::Clock { time, on: None }))
}

fn figures(c: &mut Cursor<'_>) -> Option<(u8, Option<u8>)> {
    let hour = c.digits().filter(|n| n.digits <= 2 && n.value < 25)?;
    c.sign(&[':', '.'])?;
    let minute = c.digits().filter(|n| n.digits == 2 && n.value < 60)?;
    Some((
        u8::try_from(hour.value).ok()?,
        u8::try_from(minute.value).ok(),
    ))
}

/// `الثالثة والنصف`, `السابعة إلا ربعا` is left at its hour.
fn hour_words(c: &mut Cursor<'_>) -> Option<(u8, Option<u8>)> {
    let hour = c
        .ordinal()
        .filter(|hour| (1..=12).contains(hour))
        .or_else(|| c.attempt(|c| c.take(|sense, _| (sense == Sense::Cardinal(1)).then_some(1))))?;
    let quarters = c.attempt(|c| {
        c.take_joined(|sense, _| match sense {
            Sense::Quarters(quarters) => Some(quarters),
            _ => None,
        })
    });
    Some((
        u8::try_from(hour).ok()?,
        quarters.map(|quarters| quarters * 15),
    ))
}

/// Reads صباحا or مساء behind the hour and counts it to 24.
fn half_of_day(c: &mut Cursor<'_>, hour: u8, minute: Option<u8>) -> Option<DayTime> {
    c.attempt(|c| c.cue(&[Cue::From, Cue::In]));
    let part = c.attempt(|c| {
        let part = take_part(c)?;
        // صباح اليوم belongs to the day that follows.
        Some(part)
    });
    let is_late = matches!(part, Some(PartOfDay::Afternoon | PartOfDay::Evening))
        || matches!(part, Some(PartOfDay::Night)) && hour >= 6;
    let hour = match hour {
        24 => 0,
        12 if matches!(part, Some(PartOfDay::Night | PartOfDay::Dawn)) => 0,
        1..=11 if is_late => hour + 12,
        _ => hour,
    };
    (hour < 24).then_some(DayTime::Clock { hour, minute })
}
