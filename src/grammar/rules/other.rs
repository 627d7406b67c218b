//! Dates of other calendars: `15 خرداد 1342 هـ.ش`, `سنة 1333 مالية`, `25 توت 1730 قبطية`.

use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses};
use crate::time::{Calendar, OtherCalendar, OtherDate, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "other-year",
        starts: KindSet::of(&[Kind::Unit, Kind::Digits]),
        parse: other_year,
    },
    Rule {
        name: "other-date",
        starts: KindSet::of(&[Kind::Digits, Kind::Ordinal, Kind::Cardinal, Kind::Unit]),
        parse: other_date,
    },
    Rule {
        name: "other-new-year",
        starts: KindSet::of(&[Kind::Feast]),
        parse: new_year,
    },
];

const NOTHING: OtherDate = OtherDate {
    calendar: OtherCalendar::Coptic,
    year: None,
    month: None,
    day: None,
    is_new_year: false,
};

fn found(date: OtherDate) -> RuleMatch {
    RuleMatch::plain(TimeExpr::Other(date))
}

/// `سنة 1333 مالية`, `العام 1401 هجري شمسي`, `السنة الأمازيغية 2972`, `5781 عبرية`.
fn other_year(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if !is_near(c, Senses::ERA, 4) {
        return None;
    }
    let has_head = year_head(c).is_some();
    let before = c.attempt(era);
    let year = year_in_figures(c)?;
    let calendar = match before {
        Some(calendar) => calendar,
        None => era(c)?,
    };
    // «1300 مالية» is a sum, «2 شرقي» a direction: only a year is meant behind its head.
    let needs_head = matches!(
        calendar,
        OtherCalendar::Rumi | OtherCalendar::Julian | OtherCalendar::Amazigh
    );
    (has_head || !needs_head).then_some(())?;
    plausible(calendar, year).then(|| {
        found(OtherDate {
            calendar,
            year: Some(year),
            ..NOTHING
        })
    })
}

/// Whether a word of another calendar can stand within so many tokens: most times are let go here.
///
/// The letters of an era with stops between are no words of the lexicon.
fn is_near(c: &Cursor<'_>, senses: Senses, tokens: usize) -> bool {
    (c.at..c.at + tokens).any(|at| {
        c.sentence.may_be(at, senses)
            || c.sentence.token(at).is_some_and(|token| {
                let key = token.key();
                key.len() == 1 && matches!(key.letter(0), Some('ه' | 'و'))
            })
    })
}

fn year_head(c: &mut Cursor<'_>) -> Option<()> {
    c.attempt(|c| {
        c.take_one_of(Senses::UNIT, |sense, _| {
            (sense == Sense::Unit(Unit::Year, Number::Singular)).then_some(())
        })
    })
}

fn year_in_figures(c: &mut Cursor<'_>) -> Option<i32> {
    let digits = c.peek()?.number()?.digits;
    let year = c.plain_digits()?;
    (digits <= 4).then_some(i32::try_from(year).ok()?)
}

/// Years that are written today or were, by calendar: others are another number.
fn plausible(calendar: OtherCalendar, year: i32) -> bool {
    match calendar {
        OtherCalendar::SolarHijri => (1..1500).contains(&year),
        OtherCalendar::Rumi => (1088..=1345).contains(&year),
        OtherCalendar::Julian => (1..2100).contains(&year),
        OtherCalendar::Coptic => (1..1900).contains(&year),
        OtherCalendar::Hebrew => (3000..6100).contains(&year),
        OtherCalendar::Libyan => (1338..1400).contains(&year),
        OtherCalendar::Amazigh => (1000..3100).contains(&year),
    }
}

/// The era of another calendar, with stops between its letters or without: هـ.ش، و.ر
fn era(c: &mut Cursor<'_>) -> Option<OtherCalendar> {
    c.take_one_of(Senses::ERA, |sense, _| match sense {
        Sense::Era(calendar) => Some(calendar),
        _ => None,
    })
    .or_else(|| {
        c.attempt(|c| c.letters_with_stops('ه', 'ش'))
            .map(|()| OtherCalendar::SolarHijri)
    })
    .or_else(|| {
        c.attempt(|c| c.letters_with_stops('و', 'ر'))
            .map(|()| OtherCalendar::Libyan)
    })
}

fn other_month(c: &mut Cursor<'_>) -> Option<(OtherCalendar, u8)> {
    c.take_one_of(Senses::OTHER_MONTH, |sense, _| match sense {
        Sense::OtherMonth(calendar, month) => Some((calendar, month)),
        _ => None,
    })
}

/// `25 توت 1730 قبطية`, `22 بهمن 1357`, `31 آذار 1325 رومية`, `أول كانون الثاني شرقي سنة 1908`, `شهر طوبة`.
fn other_date(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if c.is_inside_number() || !is_near(c, Senses::ERA.or(Senses::OTHER_MONTH), 9) {
        return None;
    }
    if let Some(month) = c.attempt(month_with_head) {
        return Some(month);
    }
    let day = c.attempt(Cursor::day_of_month)?;
    c.attempt(|c| c.cue(&[Cue::From]));
    let month = c.attempt(other_month);
    let (named, month) = match month {
        Some((calendar, month)) => (Some(calendar), month),
        None => match c.month(true)? {
            (Calendar::Gregorian, month) => (None, month),
            (Calendar::Hijri, _) => return None,
        },
    };
    let early = c.attempt(era);
    c.attempt(|c| c.cue(&[Cue::From]));
    year_head(c);
    let year = year_in_figures(c)?;
    let era = early.or_else(|| c.attempt(era));
    let calendar = match (named, era) {
        // Names of one calendar stand for it; those of the Libyan one are plain words.
        (Some(OtherCalendar::Libyan), None) => return None,
        (Some(calendar), None) if (1000..2000).contains(&year) => calendar,
        (Some(calendar), Some(era)) if calendar == era => calendar,
        (None, Some(era @ (OtherCalendar::Rumi | OtherCalendar::Julian))) => era,
        _ => return None,
    };
    plausible(calendar, year).then(|| {
        found(OtherDate {
            calendar,
            year: Some(year),
            month: Some(month),
            day: Some(day),
            ..NOTHING
        })
    })
}

/// `شهر طوبة`, with a year where one is said.
fn month_with_head(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.take_one_of(Senses::UNIT, |sense, _| {
        (sense == Sense::Unit(Unit::Month, Number::Singular)).then_some(())
    })?;
    let (calendar, month) = other_month(c)?;
    let year = c.attempt(|c| {
        year_head(c);
        let year = year_in_figures(c)?;
        let era = c.attempt(era);
        era.is_none_or(|era| era == calendar).then_some(year)
    });
    // «شهر ناصر» may be of anybody.
    if year.is_none() && calendar == OtherCalendar::Libyan {
        return None;
    }
    c.attempt(|c| {
        c.cue(&[Cue::From, Cue::In])?;
        c.cue(&[Cue::Every])?;
        c.unit()
    });
    Some(found(OtherDate {
        calendar,
        year,
        month: Some(month),
        ..NOTHING
    }))
}

/// `رأس السنة الأمازيغية 2972`.
fn new_year(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.take_one_of(Senses::FEAST, |sense, _| match sense {
        Sense::Feast(feast) if (feast.month, feast.day) == (1, 1) => Some(()),
        _ => None,
    })?;
    let calendar = era(c)?;
    let year = c
        .attempt(year_in_figures)
        .filter(|year| plausible(calendar, *year));
    Some(found(OtherDate {
        calendar,
        year,
        is_new_year: true,
        ..NOTHING
    }))
}
