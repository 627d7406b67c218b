//! Years and the parts of them that a calendar knows: seasons, quarters, halves.

use crate::grammar::atoms::{self, Year};
use crate::grammar::rules::{context, range};
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which, is_particle};
use crate::text::WordKey;
use crate::time::{Calendar, CalendarDate, Direction, Era, TimeExpr, Unit, YearPart};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "year",
        starts: KindSet::of(&[Kind::Unit]),
        parse: year,
    },
    Rule {
        name: "bare-year",
        starts: KindSet::of(&[Kind::Digits]),
        parse: bare_year,
    },
    Rule {
        name: "season",
        starts: KindSet::of(&[Kind::Season, Kind::Unit]),
        parse: |c| season(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
    },
    Rule {
        name: "part-of-season",
        starts: KindSet::of(&[Kind::Quarters]),
        parse: part_of_season,
    },
    Rule {
        name: "part-of-year",
        starts: KindSet::of(&[Kind::Quarters]),
        parse: |c| part_of_year(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
    },
];

/// A year with its head noun: `عام 2022`, `سنة 44 ق.م.`, `العام ألفين وثلاثة وعشرين`.
fn year(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if context::is_general(c) {
        return None;
    }
    let has_article = c
        .sentence
        .hits_at(c.start)
        .any(|hit| hit.clitics.has_article);
    if let Some(year) = c.attempt(ordinal_year) {
        return Some(RuleMatch::plain(TimeExpr::Date(year_date(year))));
    }
    let year = c.year_with_head()?;
    if year.lacks_hundreds {
        return in_annal(year).map(|date| RuleMatch::doubtful(TimeExpr::Date(date), 0.75));
    }
    // «20 سنة 5»: a count stands before the unit, and the number behind it is another's; «300 سنة 2012» has a year.
    let is_counted = c.before().is_some_and(|token| token.number().is_some()) && !has_article;
    if context::is_file(c) || is_counted && !context::is_law(c) && year.year < 1000 {
        return None;
    }
    let date = year_date(plausible(year)?);
    let first = date.year.unwrap_or_default();
    let twin = c.attempt(|c| twin_year(c, first, date.calendar));
    let date = with_twin(date, twin);
    Some(RuleMatch::plain(TimeExpr::Date(date)))
}

/// `السنة العاشرة للهجرة`.
pub(super) fn ordinal_year(c: &mut Cursor<'_>) -> Option<Year> {
    let found = c.unit()?;
    if found != (Unit::Year, Number::Singular, true) {
        return None;
    }
    let number = c.ordinal().filter(|number| *number > 0)?;
    c.cue(&[Cue::HijriEra])?;
    Some(Year {
        year: i32::try_from(number).ok()?,
        lacks_hundreds: false,
        calendar: Some(Calendar::Hijri),
        era: Era::Common,
    })
}

/// `سنة ثلاث وستين`: which hundred is meant, the annal says; where none does, tens from 32 on are of the last century.
fn in_annal(year: Year) -> Option<CalendarDate> {
    Some(CalendarDate {
        lacks_hundreds: true,
        ..year_date(year)
    })
}

/// The same year in the other calendar: `1445هـ / 2023م`, `1445هـ (2023م)`, `1445هـ الموافق 2023م`.
fn twin_year(c: &mut Cursor<'_>, first: i32, calendar: Calendar) -> Option<CalendarDate> {
    let sign = c.attempt(|c| c.sign(&['/', '(', '-', '–']));
    let is_said = c.attempt(|c| c.cue(&[Cue::Corresponding])).is_some();
    if sign.is_none() && !is_said {
        return None;
    }
    c.attempt(|c| {
        c.take_one_of(Senses::UNIT, |sense, _| {
            (sense == Sense::Unit(Unit::Year, Number::Singular)).then_some(())
        })
    });
    let number = c
        .digits()
        .filter(|number| (1..=4).contains(&number.digits))?;
    let year = c.with_loose_era(Year {
        year: i32::try_from(number.value).ok()?,
        lacks_hundreds: false,
        calendar: None,
        era: Era::Common,
    });
    if sign == Some('(') {
        c.sign(&[')'])?;
    }
    let date = year_date(year);
    let is_other = match calendar {
        Calendar::Hijri => {
            date.calendar == Calendar::Gregorian
                && (date.year > Some(1600) || are_one_year(first, date.year?))
        }
        Calendar::Gregorian => date.calendar == Calendar::Hijri || is_unsaid(first, date.year?),
    };
    is_other.then_some(date)
}

/// Whether a year without an era is the Hijri one of the Gregorian year beside it: سنة 512 (1118م).
fn is_unsaid(first: i32, twin: i32) -> bool {
    first < 1600 && first < twin && are_one_year(first, twin)
}

/// A date with the same year in the other calendar beside it, by which a year without an era is known.
fn with_twin(date: CalendarDate, twin: Option<CalendarDate>) -> CalendarDate {
    let is_unsaid = date.calendar == Calendar::Gregorian
        && twin
            .as_ref()
            .is_some_and(|twin| twin.calendar == Calendar::Gregorian);
    CalendarDate {
        calendar: if is_unsaid {
            Calendar::Hijri
        } else {
            date.calendar
        },
        twin: twin.map(Box::new),
        ..date
    }
}

/// Whether a Hijri year and a Gregorian one share days: 310 began in 922.
pub(super) fn are_one_year(hijri: i32, gregorian: i32) -> bool {
    let began = f64::from(hijri) * 0.970_224 + 621.57;
    (began - f64::from(gregorian)).abs() < 2.0
}

/// Years of two digits are of the last century: عام 67.
fn plausible(year: Year) -> Option<Year> {
    match year.year {
        32..=99 if year.calendar != Some(Calendar::Hijri) && year.era == Era::Common => {
            Some(Year {
                year: 1900 + year.year,
                ..year
            })
        }
        ..=31 if year.calendar.is_none() && year.era == Era::Common => None,
        _ => Some(year),
    }
}

/// A year alone as a date; 1300 to 1500 without an era are Hijri years where the words call them so.
pub(super) fn year_date(year: Year) -> CalendarDate {
    atoms::date(Calendar::Gregorian, None, Some(year))
}

/// Four digits behind a preposition: `في 2015`, `منذ 2011`, `حتى 2030`.
fn bare_year(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    const BEFORE: [Cue; 9] = [
        Cue::In,
        Cue::Since,
        Cue::Until,
        Cue::During,
        Cue::By,
        Cue::Before,
        Cue::After,
        Cue::To,
        Cue::From,
    ];
    let is_bound = c.follows_cue(&BEFORE)
        || c.before()
            .is_some_and(|token| is_lone_preposition(token.key()));
    let opens = c.before().is_some_and(|token| token.is_sign('('));
    let is_born = context::follows_label(c, &[Cue::Born]);
    let year = c
        .attempt(|c| c.year_number(4..=4))
        .or_else(|| c.attempt(|c| c.year_number(1..=3).filter(has_sure_era)))?;
    let is_bracketed = opens && c.peek().is_some_and(|token| token.is_sign(')'));
    let is_bound = is_bound || is_born || is_bracketed && year.year >= 1900;
    let is_marked = year.calendar.is_some();
    if !(is_bound && (1800..=2100).contains(&year.year) || is_marked)
        || counts_something(c)
        || is_end_of_count(c)
        || context::is_numbered(c)
    {
        return None;
    }
    let date = year_date(year);
    let first = date.year.unwrap_or_default();
    let twin = c.attempt(|c| twin_year(c, first, date.calendar));
    let date = with_twin(date, twin);
    Some(RuleMatch::doubtful(
        TimeExpr::Date(date),
        if is_marked { 0.9 } else { 0.8 },
    ))
}

/// Whether a year of less than four figures says its era: 748هـ, 44 ق.م.
fn has_sure_era(year: &Year) -> bool {
    year.calendar == Some(Calendar::Hijri)
        || year.era == Era::Before
        || year.calendar.is_some() && year.year >= 100
}

/// ل or ب as a token of its own before digits: لـ2016.
fn is_lone_preposition(key: WordKey) -> bool {
    key.len() == 1 && matches!(key.letter(0), Some('ل' | 'ب'))
}

/// Whether the number just taken is the first of two that count: من 1800 إلى 2000 ليرة.
fn is_end_of_count(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    let joins = range::joint(&mut ahead, true).is_some();
    joins && ahead.digits().is_some() && counts_something(&ahead)
}

/// Whether the number just taken counts the noun behind it: 2000 شخص.
pub(super) fn counts_something(c: &Cursor<'_>) -> bool {
    let Some(next) = c.peek() else { return false };
    let key = next.key();
    if key.is_empty() {
        return next.is_sign('%') || next.is_sign('$') || next.is_sign('٪');
    }
    let counts_for_sure = c.sentence.is(c.at, |sense| {
        matches!(sense, Sense::Cue(Cue::Counted) | Sense::Cardinal(_))
    });
    if counts_for_sure {
        return true;
    }
    let is_plain = !c.sentence.is(c.at, |sense| {
        !matches!(sense, Sense::Cue(Cue::File | Cue::Law | Cue::Numbered))
    });
    let is_noun_like = !is_particle(key)
        && !key.starts_with("ال")
        && !key.starts_with("و")
        && is_plain
        && c.sentence.lexicon.verb(key).is_none()
        && key.len() > 2;
    // Round numbers count; odd ones date. An era may stand between the number and the noun: that is no count.
    let value =
        c.at.checked_sub(1)
            .and_then(|at| c.sentence.token(at)?.number());
    let Some(value) = value.map(|number| number.value) else {
        return false;
    };
    is_noun_like && (value.is_multiple_of(50) || is_file_noun(c))
}

/// قضية، ملف: what figures before it count.
fn is_file_noun(c: &Cursor<'_>) -> bool {
    c.sentence.is_cue(c.at, &[Cue::File])
}

/// A season with its year or place: `صيف 2006`, `الربيع المقبل`, `الشتاء القارس`.
pub(super) fn season(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let is_within = c.follows_cue(&[Cue::In, Cue::During, Cue::Since, Cue::Until, Cue::By])
        || c.has_preposition();
    // فصل الصيف
    c.attempt(|c| {
        c.take_one_of(Senses::UNIT, |sense, _| {
            (sense == Sense::Unit(Unit::Season, Number::Singular)).then_some(())
        })
    });
    let (season, has_article) = c.take_one_of(Senses::SEASON, |sense, clitics| match sense {
        Sense::Season(season) => Some((season, clitics.has_article)),
        _ => None,
    })?;
    let part = Some(YearPart::Season(season));
    let year = c.year_behind();
    let mut date = atoms::date(Calendar::Gregorian, part, year);
    if year.is_some() {
        return Some(date);
    }
    if let Some(offset) = c.year_of_mention() {
        date.year_of_mention = Some(offset);
        return Some(date);
    }
    if let Some(offset) = c.relative_year() {
        date.relative_year = Some(offset);
        return Some(date);
    }
    if let Some(seek) = c.seek() {
        date.seek = seek;
        return Some(date);
    }
    let has_weather = c.attempt(weather_adjective).is_some();
    (is_within && (has_article || has_weather)).then_some(date)
}

/// قارس، القارس: an adjective that only a real season has.
fn weather_adjective(c: &mut Cursor<'_>) -> Option<()> {
    const WEATHER: [&str; 8] = [
        "القارس",
        "قارس",
        "القاسي",
        "قاس",
        "البارد",
        "الحار",
        "حار",
        "اللاهب",
    ];
    let key = c.peek()?.key();
    WEATHER
        .iter()
        .any(|word| WordKey::of(word) == key)
        .then(|| c.at += 1)
}

/// Whether a budget or school year of two figures follows, of which only its own rules say where its quarters lie.
fn is_of_season(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    ahead.attempt(|c| c.cue(&[Cue::From]));
    range::years_of_season(&mut ahead).is_some()
}

/// `الربع الأول من العام المالي 2021/2022`: it lies within the two years; where, the words do not say.
fn part_of_season(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.take_one_of(Senses::QUARTERS, |sense, clitics| match sense {
        Sense::Quarters(1 | 2) if clitics.has_article => Some(()),
        _ => None,
    })?;
    if c.attempt(|c| c.which(&[Which::Recent])).is_none() {
        c.ordinal()?;
    }
    c.attempt(|c| c.cue(&[Cue::From]));
    let of = range::years_of_season(c).or_else(|| c.attempt(range::year_of_season))?;
    Some(RuleMatch::doubtful(of, 0.7))
}

/// A quarter or a half of a year: `الربع الثالث من 2021`, `النصف الأول من العام الجاري`.
pub(super) fn part_of_year(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let quarters = c.take_one_of(Senses::QUARTERS, |sense, clitics| match sense {
        Sense::Quarters(quarters @ (1 | 2)) if clitics.has_article => Some(quarters),
        _ => None,
    })?;
    let is_within = context::stands_in_time(c);
    // الربع المالي الثاني
    let is_fiscal = c
        .peek()
        .is_some_and(|token| token.key() == WordKey::of("المالي"));
    c.at += usize::from(is_fiscal);
    let number = match c.attempt(|c| c.which(&[Which::Recent])) {
        Some(_) => 0,
        None => u8::try_from(c.ordinal()?).ok()?,
    };
    let number = match (number, quarters) {
        (0, 1) => 4,
        (0, _) => 2,
        (number, _) => number,
    };
    let part = match quarters {
        1 if number <= 4 => YearPart::Quarter(number),
        2 if number <= 2 => YearPart::Half(number),
        _ => return None,
    };
    if is_of_season(c) {
        return None;
    }
    if let Some(year) = c.year_behind().or_else(|| {
        c.attempt(|c| {
            c.cue(&[Cue::From])?;
            c.year_number(4..=4)
        })
    }) {
        return Some(atoms::date(Calendar::Gregorian, Some(part), Some(year)));
    }
    let mut date = atoms::date(Calendar::Gregorian, Some(part), None);
    date.relative_year = c.relative_year().or_else(|| c.attempt(bare_this_year));
    if date.relative_year.is_none() {
        date.seek = c.seek().unwrap_or_default();
    }
    let is_placed = date.relative_year.is_some() || date.seek != Direction::Unknown;
    // «الربع الأول» alone may be of a match or of a city; the quarter of a year stands behind a preposition.
    (is_placed || quarters == 1 && is_within).then_some(date)
}

/// `من العام`, `من السنة`: the current one.
fn bare_this_year(c: &mut Cursor<'_>) -> Option<i8> {
    c.cue(&[Cue::From])?;
    let found = c.unit()?;
    (found == (Unit::Year, Number::Singular, true)).then_some(0)
}
