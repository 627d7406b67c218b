//! Days in EDTF: what each interval becomes, and that all of it is level 1.

use serde::Deserialize;

use khatt::Certainty;
use khatt::export::edtf;
use khatt::time::{Day, Grain, Interval, Modifier};

use crate::support::files;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    /// First and last day with a slash between, empty where open.
    days: String,
    grain: Grain,
    #[serde(default = "exact")]
    certainty: Certainty,
    #[serde(default)]
    is_approximate: bool,
    edtf: String,
}

fn exact() -> Certainty {
    Certainty::Exact
}

fn interval(days: &str) -> Interval {
    let (first, last) = days.split_once('/').unwrap();
    let day = |text: &str| text.parse::<Day>().ok();
    match (day(first), day(last)) {
        (Some(first), Some(last)) => Interval::days(first, last),
        (Some(first), None) => Interval::since(first),
        (None, Some(last)) => Interval::until(last),
        (None, None) => Interval::ALWAYS,
    }
}

#[test]
fn every_interval_has_its_edtf() {
    for (name, cases) in files::<Cases>("tests/export") {
        for case in cases.case {
            let modifier = case.is_approximate.then_some(Modifier::Approx);
            let made = edtf(interval(&case.days), case.grain, case.certainty, modifier);
            assert_eq!(made, case.edtf, "{name}: {}", case.days);
            assert!(made.is_empty() || is_level_1(&made), "{made}");
        }
    }
}

/// Level 1 of ISO 8601-2:2019 as the Library of Congress has it, as far as days without hours go.
fn is_level_1(text: &str) -> bool {
    match text.split_once('/') {
        None => is_date(text),
        Some((first, last)) => {
            let is_side = |side: &str| side == ".." || is_date(side);
            is_side(first) && is_side(last) && (first != ".." || last != "..")
        }
    }
}

fn is_date(text: &str) -> bool {
    let bare = text.trim_end_matches(['?', '~', '%']);
    let is_marked_once = text.len() - bare.len() <= 1;
    let is_marked = bare.len() < text.len();
    if is_marked && bare.contains('X') {
        return false;
    }
    let (sign, bare) = match bare.strip_prefix('-') {
        Some(bare) => ("-", bare),
        None => ("", bare),
    };
    let parts: Vec<&str> = bare.split('-').collect();
    let is_two = |part: &str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_digit());
    let shape = match parts.as_slice() {
        [year] => is_year(year, sign),
        [year, month] => {
            let number = month.parse::<u32>().unwrap_or(0);
            is_year(year, sign) && is_two(month) && matches!(number, 1..=12 | 21..=24)
        }
        [year, month, day] => {
            let date = format!("{sign}{year}-{month}-{day}").parse::<Day>();
            is_two(month) && is_two(day) && date.is_ok()
        }
        _ => false,
    };
    shape && is_marked_once
}

fn is_year(year: &str, sign: &str) -> bool {
    let digits = year.trim_end_matches('X');
    let is_open = digits.len() < year.len();
    year.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()) && !(is_open && sign == "-")
}
