//! Dates by the calendar: days of months, months, weekdays.

use crate::grammar::atoms::{self, Year};
use crate::grammar::rules::{chronicle, coordinated, lookalike, numeric, year};
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::text::TokenKind;
use crate::time::{
    Calendar, CalendarDate, Count, Direction, Era, Quantity, TimeExpr, Unit, Weekday, YearPart,
};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "day-month",
        starts: KindSet::of(&[
            Kind::Digits,
            Kind::Cardinal,
            Kind::Ordinal,
            Kind::Weekday,
            Kind::Unit,
            Kind::Deictic,
            Kind::Cue,
        ]),
        parse: |c| dated(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
    },
    Rule {
        name: "month-first",
        starts: KindSet::of(&[Kind::Month]),
        parse: |c| month_first(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
    },
    Rule {
        name: "month",
        starts: KindSet::of(&[Kind::Month, Kind::Unit]),
        parse: |c| month(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
    },
    Rule {
        name: "weekday",
        starts: KindSet::of(&[Kind::Weekday, Kind::Unit]),
        parse: |c| weekday(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
    },
    Rule {
        name: "weekday-before-last",
        starts: KindSet::of(&[Kind::Weekday, Kind::Unit]),
        parse: weekday_before_last,
    },
];

/// `يوم`, with or without the article, before a weekday or a date.
pub(super) fn day_head(c: &mut Cursor<'_>) -> Option<()> {
    c.attempt(|c| {
        c.take_one_of(Senses::UNIT, |sense, _| {
            (sense == Sense::Unit(Unit::Day, Number::Singular)).then_some(())
        })
    })
}

/// A day of a month, with weekday, year and the other calendar as far as they are there:
/// `الجمعة 17 مارس 2023`, `15 محرم 1445 هـ الموافق 2 أغسطس 2023`.
pub(super) fn dated(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    c.sentence.memo.dates.get(c, read_date)
}

fn read_date(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let (weekday, deictic) = weekday_before_date(c).unzip();
    let deictic = deictic.flatten();
    if let Some(weekday) = weekday
        && let Some(date) = c.attempt(bracketed_date)
    {
        return Some(CalendarDate {
            weekday: Some(weekday),
            deictic,
            ..date
        });
    }
    let mut date = one_date(c)?;
    date.weekday = weekday.or(date.weekday);
    date.deictic = deictic;
    if let Some(twin) = c.attempt(|c| twin_date(c, date.calendar)) {
        date.weekday = date.weekday.or(twin.weekday);
        date.twin = Some(Box::new(twin));
    }
    Some(date)
}

/// `(6 أغسطس)`, `[6 أغسطس]` behind a weekday.
fn bracketed_date(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let open = c.sign(&['(', '['])?;
    let date = one_date(c)?;
    c.sign(&[if open == '(' { ')' } else { ']' }])?;
    Some(date)
}

/// `يوم الجمعة`, `الجمعة،`, `أمس الخميس` before the day of the month: the weekday, and the days from the document's own
/// where they are said.
fn weekday_before_date(c: &mut Cursor<'_>) -> Option<(Weekday, Option<i8>)> {
    let weekday = c.attempt(|c| {
        let deictic = c.attempt(|c| {
            c.take_one_of(Senses::DEICTIC, |sense, _| match sense {
                Sense::Deictic(Unit::Day, offset) => Some(offset),
                _ => None,
            })
        });
        let has_head = day_head(c).is_some();
        let weekday = c.weekday(has_head)?;
        // «الأحد المقبل 19 مارس»: the date says which.
        c.seek();
        Some((weekday, deictic))
    });
    if weekday.is_none() {
        day_head(c);
    } else {
        c.attempt(|c| c.sign(&['،', ',', '-', '–', ':']));
        linker(c);
    }
    weekday
}

/// `الموافق`, `الموافق لـ`, `الموافق لتاريخ`, `الواقع في`, `بتاريخ` between a weekday or a date and what it is.
fn linker(c: &mut Cursor<'_>) -> Option<()> {
    let corresponds = c
        .attempt(|c| {
            c.take_with(
                |clitics| clitics.preposition.is_none(),
                |sense, _| (sense == Sense::Cue(Cue::Corresponding)).then_some(()),
            )
        })
        .is_some();
    let is_dated = c
        .attempt(|c| {
            c.take_with(
                |_| true,
                |sense, _| (sense == Sense::Cue(Cue::Dated)).then_some(()),
            )
        })
        .is_some();
    if corresponds && !is_dated {
        // الموافق لـ 2 أغسطس: the preposition is a word of its own before digits.
        c.attempt(|c| {
            let key = c.peek()?.key();
            (key.len() == 1 && matches!(key.letter(0), Some('ل' | 'ب'))).then(|| c.at += 1)
        });
        c.attempt(|c| c.cue(&[Cue::In]));
        // الموافق لليوم 21 من آب
        c.attempt(|c| {
            c.take_with(
                |clitics| clitics.preposition == Some('ل'),
                |sense, _| (sense == Sense::Unit(Unit::Day, Number::Singular)).then_some(()),
            )
        });
    }
    (corresponds || is_dated).then_some(())
}

/// `أبريل 24, 2020`, `أبريل 24 2020`: the day stands behind its month, and the year shows that it is one.
fn month_first(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let (calendar, month) = c.month(true)?;
    let day = c.digits().filter(|day| day.digits <= 2 && day.value > 0)?;
    let day = u8::try_from(day.value).ok().filter(|day| *day <= 31)?;
    c.attempt(|c| c.sign(&['،', ',']));
    let year = c.year_number(4..=4)?;
    (1000..=2200).contains(&year.year).then(|| CalendarDate {
        day: Some(day),
        calendar,
        ..atoms::date(calendar, Some(YearPart::Month(month)), Some(year))
    })
}

/// Day, month and year of one calendar, in figures or words.
fn one_date(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    if let Some(date) = c
        .attempt(numeric::numeric_date)
        .or_else(|| c.attempt(numeric::day_and_month))
        .or_else(|| c.attempt(month_first))
    {
        return Some(date);
    }
    if is_cut_off(c) {
        return None;
    }
    let day = match c.attempt(chronicle::counted_day) {
        Some(day) => {
            let (calendar, month) = c.month(true)?;
            return Some(CalendarDate {
                day: Some(day),
                ..month_tail(c, calendar, month)
            });
        }
        None => c.day_of_month()?,
    };
    c.close_bracket();
    let weekday = c.attempt(coordinated::bracketed_weekday);
    let sign = c.attempt(|c| c.sign(&['-', '/', '–']));
    c.attempt(|c| c.cue(&[Cue::From]));
    let at = c.at;
    let (calendar, month) = c.month(true)?;
    // «1 - صفر» is a score.
    let is_score = (calendar, month) == (Calendar::Hijri, 2) && c.at == at + 1 && {
        let year = c.peek().and_then(|token| token.number());
        year.is_none_or(|year| year.digits < 4)
    };
    if is_score && sign.is_some() {
        return None;
    }
    let weekday = weekday.or_else(|| c.attempt(coordinated::bracketed_weekday));
    let mut date = month_tail(c, calendar, month);
    date.day = Some(day);
    date.weekday = weekday.or_else(|| c.attempt(coordinated::bracketed_weekday));
    Some(date)
}

/// Whether the figures here are the rest of a number that a bad copy has spoilt: l5 مارس، ه١ مارس.
fn is_cut_off(c: &Cursor<'_>) -> bool {
    let is_number = c.peek().is_some_and(|token| token.number().is_some());
    let before = c.at.checked_sub(1).and_then(|at| c.sentence.token(at));
    is_number
        && c.touches()
        && before.is_some_and(|token| match token.kind {
            TokenKind::Foreign => true,
            TokenKind::Word(key) => key.len() == 1 && matches!(key.letter(0), Some('ه' | 'ا')),
            _ => false,
        })
}

/// Year, relative year or direction behind a month.
pub(super) fn month_tail(c: &mut Cursor<'_>, calendar: Calendar, month: u8) -> CalendarDate {
    let part = Some(YearPart::Month(month));
    // «كانون الثاني غربي سنة 1908»: of the two calendars of the Levant the one that is ours.
    c.attempt(|c| c.cue(&[Cue::Western]));
    let joined = c
        .attempt(|c| {
            c.attempt(|c| c.sign(&['-', '/', '–']));
            c.year_of_month(calendar)
        })
        .or_else(|| {
            c.attempt(|c| {
                c.cue(&[Cue::From])?;
                year::ordinal_year(c)
            })
        });
    let joined = joined
        .or_else(|| c.attempt(year_behind_slash))
        .or_else(|| c.attempt(|c| year_in_brackets(c, calendar)));
    let mut date = atoms::date(calendar, part, joined);
    if joined.is_some() {
        date.calendar = calendar;
    } else if let Some(offset) = c.year_of_mention() {
        date.year_of_mention = Some(offset);
    } else if let Some(offset) = c.relative_year() {
        date.relative_year = Some(offset);
    } else if let Some(seek) = c.seek() {
        date.seek = seek;
    }
    // «أغسطس الجاري 2015», «ديسمبر من العام الماضي 2014م»: the figures say the same again.
    let is_pointed_at = date.relative_year.is_some() || date.seek != Direction::Unknown;
    if is_pointed_at
        && calendar == Calendar::Gregorian
        && lookalike::says_same_year(c)
        && let Some(year) = c.attempt(|c| c.year_number(4..=4))
        && year.calendar != Some(Calendar::Hijri)
    {
        return atoms::date(calendar, part, Some(year));
    }
    date
}

/// `25 يناير (2011)`: a year that is given beside its month.
fn year_in_brackets(c: &mut Cursor<'_>, calendar: Calendar) -> Option<Year> {
    c.sign(&['('])?;
    let year = c.year_number(4..=4)?;
    c.sign(&[')'])?;
    let is_of_month = calendar == Calendar::Gregorian && year.calendar != Some(Calendar::Hijri);
    (is_of_month && (1000..=2200).contains(&year.year)).then_some(year)
}

/// `شهر 10/2015`: a year that a slash joins to the figures of its month.
fn year_behind_slash(c: &mut Cursor<'_>) -> Option<Year> {
    let before = c.at.checked_sub(1).and_then(|at| c.sentence.token(at))?;
    before.number()?;
    c.sign(&['/', '-'])?;
    let year = c.digits().filter(|year| year.digits == 4)?;
    Some(Year {
        year: i32::try_from(year.value)
            .ok()
            .filter(|year| *year <= 2200)?,
        lacks_hundreds: false,
        calendar: None,
        era: Era::Common,
    })
}

/// The same day in the other calendar: `الموافق 2 أغسطس 2023`, `(2 أغسطس 2023)`, `- 2 أغسطس`.
fn twin_date(c: &mut Cursor<'_>, calendar: Calendar) -> Option<CalendarDate> {
    let bracket = c.attempt(|c| c.sign(&['(', '-', '/', '،', ',', '–']));
    let is_said = c.attempt(linker).is_some();
    if bracket.is_none() && !is_said {
        return None;
    }
    let weekday = weekday_before_date(c);
    let mut date = one_date(c)?;
    date.weekday = weekday.map(|(weekday, _)| weekday);
    if bracket == Some('(') {
        c.sign(&[')'])?;
    }
    (date.calendar != calendar).then_some(date)
}

/// A month, with or without its year.
pub(super) fn month(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let (calendar, month) = c.month(false)?;
    let mut date = month_tail(c, calendar, month);
    if date.year.is_some() {
        date.twin = c.attempt(|c| twin_month(c, calendar)).map(Box::new);
    }
    Some(date)
}

/// `رجب 1320هـ / أكتوبر 1902م`, `رجب 1320هـ (أكتوبر 1902م)`: the same month in the other calendar.
fn twin_month(c: &mut Cursor<'_>, calendar: Calendar) -> Option<CalendarDate> {
    let sign = c.attempt(|c| c.sign(&['(', '/', '=', '-', '–']));
    if sign.is_none() {
        linker(c)?;
    }
    let (of, month) = c.month(true)?;
    let date = month_tail(c, of, month);
    if sign == Some('(') {
        c.sign(&[')'])?;
    }
    (of != calendar && date.year.is_some()).then_some(date)
}

/// `الخميس قبل الماضي`: a week before the last one of its name.
fn weekday_before_last(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let has_head = day_head(c).is_some();
    let weekday = c.weekday(has_head)?;
    c.which(&[Which::BeforeLast])?;
    let last = CalendarDate {
        weekday: Some(weekday),
        seek: Direction::Last,
        ..CalendarDate::default()
    };
    Some(RuleMatch::plain(TimeExpr::FromTime {
        quantity: Quantity {
            count: Count::Exact(7),
            unit: Unit::Day,
            rest: None,
            modifier: None,
        },
        forward: false,
        of: Box::new(TimeExpr::Date(last)),
    }))
}

/// A weekday, with what says which one: `يوم الاثنين المقبل`, `أمس الخميس`, `الثلاثاء`.
pub(super) fn weekday(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let has_head = day_head(c).is_some();
    // «اليوم الأربعاء» is today.
    let is_today = has_head
        && c.sentence
            .hits_at(c.start)
            .any(|hit| matches!(hit.sense, Sense::Deictic(..)));
    if is_today {
        return None;
    }
    let at = c.at;
    let weekday = c.weekday(has_head)?;
    if has_head && lookalike::is_battle(c.sentence, at) {
        return None;
    }
    let seek = c
        .attempt(|c| {
            let which = c.which(&[
                Which::Last,
                Which::Next,
                Which::This,
                Which::Previous,
                Which::Following,
            ])?;
            Some(match which {
                Which::Last | Which::Previous => Direction::Last,
                Which::Next | Which::Following => Direction::Next,
                _ => Direction::This,
            })
        })
        .unwrap_or_default();
    Some(CalendarDate {
        weekday: Some(weekday),
        seek,
        ..CalendarDate::default()
    })
}
