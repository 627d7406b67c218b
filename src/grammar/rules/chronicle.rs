//! Days of a month as chronicles count them: `لثلاث بقين من شوال`, `لسبع خلون من رجب`, `العشر الأول من ذي القعدة`.

use crate::grammar::rules::absolute;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Clitics, Cue, Number, Sense, Senses};
use crate::text::WordKey;
use crate::time::{Calendar, CalendarDate, PartOfDay, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "counted-day",
        starts: KindSet::of(&[Kind::DayPart]),
        parse: |c| absolute::dated(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
    },
    Rule {
        name: "mid-month",
        starts: KindSet::of(&[Kind::Quarters]),
        parse: mid_month,
    },
    Rule {
        name: "ten-days",
        starts: KindSet::of(&[Kind::Cardinal]),
        parse: ten_days,
    },
];

/// Nights of a month from which those that remain are counted back.
const NIGHTS: u32 = 30;

/// `لثلاث بقين من`, `لليلة بقيت من`, `لسبع خلون من`, `لعشر ليال مضين من`: the day of the month that so many nights
/// leave. The month counts thirty nights, as the chronicles do who cannot know yet that it will have one less.
pub(super) fn counted_day(c: &mut Cursor<'_>) -> Option<u8> {
    let nights = c
        .attempt(|c| {
            let count = c.take_with(is_bound, |sense, _| match sense {
                Sense::Cardinal(count) => Some(count),
                _ => None,
            })?;
            let tens = c.attempt(|c| c.cardinal_of(&[10])).unwrap_or_default();
            c.attempt(nights);
            Some(if count < 10 { count + tens } else { count })
        })
        .or_else(|| c.attempt(one_or_two_nights))?;
    let is_left = c.cue(&[Cue::Elapsed, Cue::Remaining])? == Cue::Remaining;
    c.cue(&[Cue::From])?;
    let day = if is_left {
        NIGHTS.checked_sub(nights)? + u32::from(nights == 0)
    } else {
        nights
    };
    u8::try_from(day).ok().filter(|day| (1..=30).contains(day))
}

/// `النصف من شعبان`: the fifteenth.
fn mid_month(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    const MIDDLE: u8 = 15;
    c.take_one_of(Senses::QUARTERS, |sense, clitics| {
        (sense == Sense::Quarters(2) && clitics.has_article).then_some(())
    })?;
    c.cue(&[Cue::From])?;
    let (calendar, month) = c.month(true)?;
    let date = absolute::month_tail(c, calendar, month);
    (calendar == Calendar::Hijri).then(|| {
        RuleMatch::plain(TimeExpr::Date(CalendarDate {
            day: Some(MIDDLE),
            ..date
        }))
    })
}

/// ل before the number: لثلاث.
fn is_bound(clitics: Clitics) -> bool {
    clitics.preposition == Some('ل')
}

/// ليال، ليلة behind the number.
fn nights(c: &mut Cursor<'_>) -> Option<()> {
    let key = c.peek()?.key();
    if ["ليال", "ليالي", "ليلة"]
        .iter()
        .any(|word| WordKey::of(word) == key)
    {
        c.at += 1;
        return Some(());
    }
    c.take_one_of(Senses::UNIT, |sense, _| {
        matches!(sense, Sense::Unit(Unit::Day, _)).then_some(())
    })
}

/// `لليلة`, `لليلتين`, `ليوم`, `ليومين`.
fn one_or_two_nights(c: &mut Cursor<'_>) -> Option<u32> {
    if c.peek()?.key() == WordKey::of("لليلتين") {
        c.at += 1;
        return Some(2);
    }
    c.take_with(
        |clitics| clitics.preposition == Some('ل'),
        |sense, _| match sense {
            Sense::DayPart(PartOfDay::Night) | Sense::Unit(Unit::Day, Number::Singular) => Some(1),
            Sense::Unit(Unit::Day, Number::Dual) => Some(2),
            _ => None,
        },
    )
}

/// `العشر الأول من ذي القعدة`, `العشر الأواسط`, `العشر الأخير`: the thirds of a month.
fn ten_days(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.take_one_of(Senses::cue(Cue::TenDays), |sense, _| {
        (sense == Sense::Cue(Cue::TenDays)).then_some(())
    })?;
    let key = c.peek()?.key();
    let third = |words: [&str; 3]| words.iter().any(|word| WordKey::of(word) == key);
    let first = match () {
        () if third(["الأول", "الأولى", "الأوائل"]) => 1,
        () if third(["الأوسط", "الأواسط", "الوسطى"]) => 11,
        () if third(["الأخير", "الأواخر", "الأخيرة"]) || third(["الآخر", "الأخر", "الثالث"]) => {
            21
        }
        () => return None,
    };
    c.at += 1;
    c.cue(&[Cue::From])?;
    let (calendar, month) = c.month(true)?;
    let date = absolute::month_tail(c, calendar, month);
    let day = |day: u8| {
        Box::new(TimeExpr::Date(CalendarDate {
            day: Some(day),
            ..date.clone()
        }))
    };
    // The last third ends with the month: the 29th is in every Hijri month.
    let last = match (first, calendar) {
        (21, Calendar::Hijri) => 29,
        (21, Calendar::Gregorian) => 30,
        (first, _) => first + 9,
    };
    Some(RuleMatch::plain(TimeExpr::Range {
        from: day(first),
        to: day(last),
    }))
}
