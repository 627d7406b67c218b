//! From one time to another: `من 20 إلى 22 مارس`, `بين عامي 1952 و1970`, `(1911 - 2006)`.

use crate::grammar::atoms::Year;
use crate::grammar::rules::absolute;
use crate::grammar::rules::context;
use crate::grammar::rules::period::period;
use crate::grammar::rules::year;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses};
use crate::text::WordKey;
use crate::time::{Calendar, CalendarDate, Direction, Era, TimeExpr, Unit, YearPart};

pub(super) const STARTS: KindSet = KindSet::of(&[
    Kind::Digits,
    Kind::Cardinal,
    Kind::Ordinal,
    Kind::Month,
    Kind::Weekday,
    Kind::Unit,
    Kind::Deictic,
    Kind::Season,
    Kind::Quarters,
    Kind::Decade,
]);

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "years",
        starts: KindSet::of(&[Kind::Digits, Kind::Unit, Kind::Cue]),
        parse: years,
    },
    Rule {
        name: "year-of-season",
        starts: KindSet::of(&[Kind::Cue]),
        parse: one_year_of_season,
    },
    Rule {
        name: "from-to",
        starts: STARTS,
        parse: from_to,
    },
];

/// `السنة المالية 2019`, `موسم 2019`: a season that one year names.
fn one_year_of_season(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_period = c.peek()?.key() == WordKey::of("الفترة");
    let expr = year_of_season(c).filter(|_| !is_period)?;
    let is_plausible = matches!(&expr, TimeExpr::Date(date) if date.year.is_some_and(|said| (1300..2100).contains(&said)));
    (is_plausible && !year::counts_something(c)).then(|| RuleMatch::doubtful(expr, 0.85))
}

/// The word or sign between the two ends; و joins only behind بين and after a head of several.
pub(super) fn joint(c: &mut Cursor<'_>, is_between: bool) -> Option<()> {
    if c.attempt(to_or_until).is_some() {
        return Some(());
    }
    if c.attempt(|c| c.sign(&['-', '–', '—', '−', '/', '_']))
        .is_some()
    {
        return Some(());
    }
    if is_between { c.joint_and() } else { None }
}

/// `إلى`, `حتى`, `وحتى`, `وإلى`.
fn to_or_until(c: &mut Cursor<'_>) -> Option<()> {
    if !c
        .sentence
        .may_be(c.at, Senses::cues(&[Cue::To, Cue::Until]))
    {
        return None;
    }
    c.take_with(
        |clitics| clitics.preposition.is_none(),
        |sense, _| matches!(sense, Sense::Cue(Cue::To | Cue::Until)).then_some(()),
    )
}

pub(super) fn is_between(c: &Cursor<'_>) -> bool {
    c.follows_cue(&[Cue::Between])
}

/// Whether a preposition before the expression announces a range.
fn is_announced(c: &Cursor<'_>) -> bool {
    c.follows_cue(&[Cue::Between, Cue::From])
}

/// Two years: `عام 1952 إلى 1970`, `1911 - 2006`, `2023/2024`, `بين 1952 و1970`.
fn years(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    // «في 1994 و1998» joins as «بين» does.
    let is_between = c.follows_cue(&[Cue::Between, Cue::In, Cue::During]);
    let is_announced = is_between || is_announced(c);
    let is_bracketed = c.before().is_some_and(|token| token.is_sign('('));
    let mut has_head = year_head(c).is_some();
    if c.is_inside_number() || context::is_numbered(c) {
        return None;
    }
    let first = c.digits().filter(|n| (1..=4).contains(&n.digits))?;
    let own_era = c.attempt(|c| c.cue(&[Cue::HijriEra, Cue::CommonEra]));
    let at = c.at;
    let sign = c
        .peek()
        .is_some_and(|token| !token.is_sign('/') && token.key().is_empty());
    joint(c, is_between)?;
    let is_tight = c.at == at + 1 && c.sentence.token(at).is_some_and(|t| t.number().is_none());
    // «عام 2014 إلى 83 دولة»: only a sign joins the two last figures of a year.
    let is_sign = is_tight
        && c.sentence
            .token(at)
            .is_some_and(|token| token.key().is_empty());
    has_head |= year_head(c).is_some();
    let last = c.last_year(first.value, is_sign)?;
    let has_era = last.calendar.is_some();
    // A year of less than four figures needs its era.
    if first.digits < 4 && !(has_era && (sign || is_announced)) {
        return None;
    }
    let first = i32::try_from(first.value).ok()?;
    let is_plausible = in_order(first, last)
        && (last.year - first).abs() < 400
        && (1..=2200).contains(&last.year)
        && first > if has_era { 0 } else { 500 };
    let is_sure = has_head || is_announced || is_bracketed || is_tight;
    // Two round numbers before a noun count it, two odd ones date it.
    let counts = year::counts_something(c)
        && (first % 50 == 0 || c.sentence.is_cue(c.at, &[Cue::Counted, Cue::File]));
    if !(is_plausible && is_sure) || counts {
        return None;
    }
    // «من 1900 إلى 2000 متر»: a range of round numbers before a measure was refused above.
    if let Some(civil) = c.attempt(|c| twin_years(c, last.calendar)) {
        return Some(civil);
    }
    let _ = own_era;
    // «العام المالي 1434/1435»: school and fiscal years of these numbers are Hijri.
    let is_hijri = has_head && is_tight && first + 1 == last.year && HIJRI.contains(&first);
    let year = |year| {
        let said = year::year_date(last);
        TimeExpr::Date(CalendarDate {
            year: Some(year),
            calendar: if is_hijri {
                Calendar::Hijri
            } else {
                said.calendar
            },
            ..said
        })
    };
    Some(RuleMatch::doubtful(
        TimeExpr::Range {
            from: Box::new(year(first)),
            to: Box::new(year(last.year)),
        },
        if has_head || is_announced || is_bracketed {
            0.95
        } else {
            0.75
        },
    ))
}

/// Whether the second of two years lies behind the first; before Christ the numbers fall.
pub(super) fn in_order(first: i32, last: Year) -> bool {
    match last.era {
        Era::Common => first < last.year,
        Era::Before => first > last.year,
    }
}

/// `العام المالي 2021/2022`, `عام 2021/2022`: two neighbouring years behind their head.
pub(super) fn years_of_season(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    let mut ahead = Cursor::new(c.sentence, c.at);
    year_head(&mut ahead)?;
    ahead.digits().filter(|number| number.digits == 4)?;
    ahead.sign(&['/', '-', '–'])?;
    let mut whole = Cursor::new(c.sentence, c.at);
    let expr = years(&mut whole)?.expr?;
    c.at = whole.at;
    Some(expr)
}

/// `السنة المالية 2020`: a budget or school year that one year names.
pub(super) fn year_of_season(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    c.take_one_of(Senses::cue(Cue::YearSeason), |sense, _| {
        (sense == Sense::Cue(Cue::YearSeason)).then_some(())
    })?;
    let year = c.year_number(4..=4)?;
    Some(TimeExpr::Date(year::year_date(year)))
}

/// `673-748هـ/1274-1348م`: the same years by the other calendar; the Gregorian ones are those of the range.
fn twin_years(c: &mut Cursor<'_>, calendar: Option<Calendar>) -> Option<RuleMatch> {
    (calendar == Some(Calendar::Hijri)).then_some(())?;
    let sign = c.sign(&['/', '(', '=', '،'])?;
    let first = c.digits().filter(|n| (3..=4).contains(&n.digits))?;
    c.sign(&['-', '–', '—', '−', '_'])?;
    let last = c.digits().filter(|n| (3..=4).contains(&n.digits))?;
    c.attempt(|c| c.cue(&[Cue::CommonEra]));
    if sign == '(' {
        c.sign(&[')'])?;
    }
    let year = |value: u32| Some(TimeExpr::year(i32::try_from(value).ok()?));
    (first.value < last.value)
        .then_some(())
        .and_then(|()| Some(pair(year(first.value)?, year(last.value)?)))
}

/// Hijri years of our time, as a pair of neighbours behind a head.
const HIJRI: std::ops::Range<i32> = 1350..1500;

/// Words that head a year.
const YEAR_HEADS: Senses = Senses::UNIT.or(Senses::cue(Cue::YearSeason));

/// `عام`, `موسم`, `العام الدراسي`, `السنة المالية`, `الفترة` before a year.
fn year_head(c: &mut Cursor<'_>) -> Option<()> {
    c.attempt(|c| {
        c.take_one_of(YEAR_HEADS, |sense, _| {
            matches!(
                sense,
                Sense::Unit(Unit::Year, Number::Singular) | Sense::Cue(Cue::YearSeason)
            )
            .then_some(())
        })
    })
}

pub(super) fn pair(from: TimeExpr, to: TimeExpr) -> RuleMatch {
    RuleMatch::plain(TimeExpr::Range {
        from: Box::new(from),
        to: Box::new(to),
    })
}

/// Two whole expressions: `28 فبراير إلى 3 مارس 2020`, `مارس إلى مايو 2020`, `الأحد حتى الخميس`, `عام 1952 حتى عام 1970`.
fn from_to(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_between = is_between(c);
    let is_announced = is_announced(c);
    if let Some(found) = c.attempt(|c| month_to_month(c, is_between)) {
        return Some(found);
    }
    let from = end_of_range(c)?;
    let sign_only = c
        .peek()
        .is_some_and(|token| !token.key().starts_with("ا") && token.key().is_empty());
    if is_between {
        let to = c
            .attempt(|c| {
                joint(c, true)?;
                end_of_range(c)
            })
            .or_else(|| c.attempt(joined_end))?;
        return Some(pair(share(from, &to)?, to));
    }
    joint(c, false)?;
    let to = end_of_range(c)?;
    // A sign alone joins only what can be nothing else: الثلاثاء/الأربعاء, two whole dates.
    if sign_only
        && !is_announced
        && !(is_weekday(&from) && is_weekday(&to) || both_full(&from, &to) || two_days(&from, &to))
    {
        return None;
    }
    Some(pair(share(from, &to)?, to))
}

/// `مارس إلى مايو 2020`, `مارس-أبريل 2020`: beside another month a doubtful name is sure.
fn month_to_month(c: &mut Cursor<'_>, is_between: bool) -> Option<RuleMatch> {
    let (calendar, first) = c.month(true)?;
    joint(c, is_between)?;
    let (of, last) = c.month(true)?;
    let to = absolute::month_tail(c, of, last);
    let from = CalendarDate {
        part: Some(YearPart::Month(first)),
        ..to.clone()
    };
    (calendar == of && first < last).then(|| pair(TimeExpr::Date(from), TimeExpr::Date(to)))
}

pub(super) fn is_weekday(expr: &TimeExpr) -> bool {
    matches!(
        expr,
        TimeExpr::Date(CalendarDate {
            weekday: Some(_),
            day: None,
            ..
        })
    )
}

/// `22 شباط - 19 آذار 2021`: two days of months, of which the second says the year.
fn two_days(one: &TimeExpr, other: &TimeExpr) -> bool {
    match (one, other) {
        (TimeExpr::Date(one), TimeExpr::Date(other)) => {
            one.day.is_some()
                && one.month().is_some()
                && one.year.is_none()
                && other.day.is_some()
                && other.month().is_some()
                && other.year.is_some()
        }
        _ => false,
    }
}

fn both_full(one: &TimeExpr, other: &TimeExpr) -> bool {
    let is_full = |expr: &TimeExpr| {
        matches!(
            expr,
            TimeExpr::Date(CalendarDate {
                part: Some(_),
                year: Some(_),
                ..
            })
        )
    };
    is_full(one) && is_full(other)
}

pub(super) fn end_of_range(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    c.attempt(|c| absolute::dated(c).map(TimeExpr::Date))
        .or_else(|| c.attempt(|c| absolute::weekday(c).map(TimeExpr::Date)))
        .or_else(|| c.attempt(period))
}

/// An end with و written onto its first word: بين مارس ومايو، بين الأول من مارس والخامس من أبريل.
pub(super) fn joined_end(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    let is_joined = c
        .sentence
        .hits_at(c.at)
        .any(|hit| hit.clitics.has_conjunction && hit.clitics.preposition.is_none());
    if !is_joined {
        return None;
    }
    let mut ahead = Cursor::new(c.sentence, c.at);
    let found = end_of_range(&mut ahead)?;
    c.at = ahead.at;
    Some(found)
}

/// Gives the first end the year and the direction that only the second says; the two ends must be of one kind.
pub(super) fn share(from: TimeExpr, to: &TimeExpr) -> Option<TimeExpr> {
    let (TimeExpr::Date(mut first), TimeExpr::Date(last)) = (from.clone(), to) else {
        return Some(from);
    };
    let is_same_kind = first.day.is_some() == last.day.is_some()
        && first.part.is_some() == last.part.is_some()
        && first.calendar == last.calendar;
    if !is_same_kind {
        return None;
    }
    if first.year.is_none() && first.relative_year.is_none() && first.part.is_some() {
        let turns = first
            .month()
            .zip(last.month())
            .is_some_and(|(one, two)| one > two);
        first.year = last.year.map(|year| if turns { year - 1 } else { year });
        first.relative_year = last.relative_year;
        first.seek = last.seek;
    }
    if first.part.is_none() && first.weekday.is_some() && first.seek == Direction::Unknown {
        first.seek = last.seek;
    }
    Some(TimeExpr::Date(first))
}
