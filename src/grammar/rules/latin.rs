//! English and French dates in Arabic pages: `April 24, 2020`, `12 Jan 2021`, `12 janvier 2021`.

use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::text::TokenKind;
use crate::time::{CalendarDate, TimeExpr, YearPart};

pub(super) const RULES: &[Rule] = &[Rule {
    name: "latin-date",
    starts: KindSet::of(&[Kind::Foreign, Kind::Digits]),
    parse: |c| latin_date(c).map(|date| RuleMatch::plain(TimeExpr::Date(date))),
}];

/// English names, then French ones where they differ, with the letters that tell them apart.
const MONTHS: [(&str, u8, usize); 27] = [
    ("january", 1, 3),
    ("february", 2, 3),
    ("march", 3, 3),
    ("april", 4, 3),
    ("may", 5, 3),
    ("june", 6, 3),
    ("july", 7, 3),
    ("august", 8, 3),
    ("september", 9, 3),
    ("october", 10, 3),
    ("november", 11, 3),
    ("december", 12, 3),
    ("sept", 9, 4),
    ("janvier", 1, 4),
    ("février", 2, 3),
    ("fevrier", 2, 3),
    ("mars", 3, 4),
    ("avril", 4, 3),
    ("mai", 5, 3),
    ("juin", 6, 4),
    ("juillet", 7, 4),
    ("août", 8, 4),
    ("aout", 8, 4),
    ("septembre", 9, 4),
    ("octobre", 10, 4),
    ("novembre", 11, 3),
    ("décembre", 12, 3),
];

/// The month that a word of another script names, in full or cut short.
pub(crate) fn month_of(word: &str) -> Option<u8> {
    let letters = word.chars().count();
    if !(3..=10).contains(&letters) {
        return None;
    }
    let word = word.to_lowercase();
    MONTHS
        .iter()
        .find(|(name, _, fewest)| letters >= *fewest && name.starts_with(&word))
        .map(|(_, month, _)| *month)
}

fn latin_date(c: &mut Cursor<'_>) -> Option<CalendarDate> {
    let (day, month, year) = c.attempt(day_first).or_else(|| c.attempt(month_first))?;
    Some(CalendarDate {
        day: Some(
            u8::try_from(day)
                .ok()
                .filter(|day| (1..=31).contains(day))?,
        ),
        part: Some(YearPart::Month(month)),
        year: Some(i32::try_from(year).ok()?),
        ..CalendarDate::default()
    })
}

/// `12 January 2021`, `12th Jan. 2021`, `1er mars 2021`.
fn day_first(c: &mut Cursor<'_>) -> Option<(u32, u8, u32)> {
    // Most figures stand before no word of another script: they are let go at once.
    let is_near = (c.at + 1..c.at + 4).any(|at| {
        c.sentence
            .token(at)
            .is_some_and(|token| token.kind == TokenKind::Foreign)
    });
    let day = is_near.then(|| day(c))??;
    c.attempt(|c| c.sign(&['-', '/']));
    let month = month(c)?;
    c.attempt(|c| c.sign(&['.', ',', '،', '-', '/']));
    Some((day, month, year(c)?))
}

/// `January 12, 2021`, `Jan 12 2021`.
fn month_first(c: &mut Cursor<'_>) -> Option<(u32, u8, u32)> {
    let month = month(c)?;
    c.attempt(|c| c.sign(&['.']));
    let day = day(c)?;
    c.attempt(|c| c.sign(&[',', '،']));
    Some((day, month, year(c)?))
}

fn day(c: &mut Cursor<'_>) -> Option<u32> {
    if c.is_inside_number() {
        return None;
    }
    let day = c.digits().filter(|number| number.digits <= 2)?;
    // 12th, 1er
    c.attempt(|c| {
        let token = c.peek().filter(|token| token.kind == TokenKind::Foreign)?;
        let word = token.span.of(c.sentence.text);
        let is_ending = c.touches() && ["st", "nd", "rd", "th", "er"].contains(&word);
        is_ending.then(|| c.at += 1)
    });
    Some(day.value)
}

fn month(c: &mut Cursor<'_>) -> Option<u8> {
    let token = c.peek().filter(|token| token.kind == TokenKind::Foreign)?;
    let month = month_of(token.span.of(c.sentence.text))?;
    c.at += 1;
    Some(month)
}

fn year(c: &mut Cursor<'_>) -> Option<u32> {
    c.digits()
        .filter(|number| number.digits == 4 && (1000..=2200).contains(&number.value))
        .map(|number| number.value)
}
