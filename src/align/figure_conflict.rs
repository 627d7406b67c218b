//! Whether two sources give different numbers for one thing.
//!
//! Numbers of one noun mostly count different things, or the same at another time: ships of a convoy and of a day, the dead
//! of the morning and of the evening. A difference is named only where nothing else explains it.

use std::collections::BTreeMap;

use crate::align::figures::{Figure, FigureKey};
use crate::align::numbers::Bound;
use crate::align::scope::Scope;
use crate::align::statement_cluster::FigureRelation;
use crate::time::{Day, Interval};

/// How far «نحو» reaches, as a share of its number.
const ABOUT: f64 = 0.1;
/// Documents whose figures are compared in pairs.
const MOST_COMPARED: usize = 64;
/// Documents that stand for all which give one number.
const MOST_OF_ONE: usize = 12;
/// Days between two documents that count at one time: the printed page of a day has what the web had the evening before.
const ONE_TIME: i32 = 1;
/// From so many times the other on a number counts another thing.
const TIMES: f64 = 4.0;
/// Words around two numbers that must be the same, and how many of the fewer.
const SHARED: usize = 2;
const SHARED_OF: usize = 2;

/// A figure with where and when it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Witness<'f> {
    pub(super) document: u32,
    pub(super) source: Option<u32>,
    /// The day its document was written, where that is known.
    pub(super) written: Option<Day>,
    /// The days that its sentence gives the happening.
    pub(super) told: Interval,
    /// The days of the date beside the number.
    pub(super) dated: Interval,
    pub(super) figure: &'f Figure,
}

/// How the figures stand to each other of which two documents of two sources give one each for a thing; `all` are the
/// figures of the same noun.
pub(super) fn compared(thing: &[Witness<'_>], all: &[Witness<'_>]) -> FigureRelation {
    let mut by_document: BTreeMap<u32, Vec<&Witness<'_>>> = BTreeMap::new();
    for witness in thing {
        by_document
            .entry(witness.document)
            .or_default()
            .push(witness);
    }
    // Many documents give one number: a few stand for them, so that a rare one is compared, too.
    let mut given: BTreeMap<u64, usize> = BTreeMap::new();
    let singles: Vec<&Witness<'_>> = by_document
        .values()
        .filter_map(|own| only(own))
        .filter(|it| {
            let count = given.entry(it.figure.value.to_bits()).or_default();
            *count += 1;
            *count <= MOST_OF_ONE
        })
        .take(MOST_COMPARED)
        .collect();
    let pairs = (singles.iter().enumerate()).flat_map(|(at, one)| {
        let others = singles.iter().skip(at + 1);
        others.map(move |other| pair(one, other, all))
    });
    pairs.fold(FigureRelation::Alike, stronger)
}

fn stronger(one: FigureRelation, other: FigureRelation) -> FigureRelation {
    match (one, other) {
        (FigureRelation::Differ, _) | (_, FigureRelation::Differ) => FigureRelation::Differ,
        (FigureRelation::Grew, _) | (_, FigureRelation::Grew) => FigureRelation::Grew,
        _ => FigureRelation::Alike,
    }
}

fn pair(one: &Witness<'_>, other: &Witness<'_>, all: &[Witness<'_>]) -> FigureRelation {
    let are_other_numbers = one.source != other.source
        && is_apart(one.figure, other.figure)
        && (are_of_one_size(one.figure, other.figure) || are_told_alike(one.figure, other.figure))
        && are_of_one_scope(one, other)
        && one.told.overlaps(other.told)
        && dates_agree(one, other)
        && are_of_one_role(one.figure, other.figure)
        && !gives(one.document, other.figure, all)
        && !gives(other.document, one.figure, all);
    match are_other_numbers {
        true => over_time(one, other),
        false => FigureRelation::Alike,
    }
}

/// Whether a document has the number, too, for another thing of the same noun.
fn gives(document: u32, figure: &Figure, all: &[Witness<'_>]) -> bool {
    let mut own = all.iter().filter(|witness| witness.document == document);
    own.any(|witness| !is_apart(witness.figure, figure))
}

/// Of two with one date of their own «بحلول عام 2023» a year's is what the other has of that year.
fn are_of_one_scope(one: &Witness<'_>, other: &Witness<'_>) -> bool {
    let is_dated = has_own_date(one) && has_own_date(other);
    match (one.figure.scope, other.figure.scope) {
        (Scope::Change, _) | (_, Scope::Change) => false,
        (Scope::Whole, Scope::Rate) | (Scope::Rate, Scope::Whole) => is_dated,
        (one, other) => one == other,
    }
}

/// What two other numbers are by when they were written: at one time, or with one date of their own, they differ. The dead
/// and wounded of one happening are counted up, and never down.
fn over_time(one: &Witness<'_>, other: &Witness<'_>) -> FigureRelation {
    let gap = one.written.zip(other.written).map(|(a, b)| a.since(b));
    let has_grown = match gap {
        Some(gap) if gap > 0 => one.figure.value > other.figure.value,
        Some(gap) if gap < 0 => other.figure.value > one.figure.value,
        _ => false,
    };
    let is_toll = matches!(one.figure.key, FigureKey::Dead | FigureKey::Wounded);
    let is_dated = has_own_date(one) && has_own_date(other);
    let is_at_one_time = is_dated || gap.is_none_or(|gap| gap.abs() <= ONE_TIME);
    match is_toll {
        true if has_grown => FigureRelation::Grew,
        true if is_of_one_day(one, other) => FigureRelation::Differ,
        _ if is_at_one_time => FigureRelation::Differ,
        _ => FigureRelation::Alike,
    }
}

/// Whether two tell a happening of one and the same day.
fn is_of_one_day(one: &Witness<'_>, other: &Witness<'_>) -> bool {
    one.told.len_days() == Some(1) && one.told == other.told
}

/// Whether the dates beside two numbers are the same: a number with a date of its own is of another time than one without.
fn dates_agree(one: &Witness<'_>, other: &Witness<'_>) -> bool {
    match (has_own_date(one), has_own_date(other)) {
        (true, true) => one.dated.overlaps(other.dated),
        (one, other) => one == other,
    }
}

/// Whether a number has a date beside it that is neither the day of the happening nor that of writing, as a byline has it.
fn has_own_date(witness: &Witness<'_>) -> bool {
    let is_day = witness.told.len_days() == Some(1);
    let is_told = is_day && witness.dated == witness.told;
    let is_written = witness.written.map(Interval::day) == Some(witness.dated);
    witness.dated != Interval::ALWAYS && !is_told && !is_written
}

/// Whether two numbers are told with the same words; the dead of a happening are of one thing by themselves.
fn are_of_one_role(one: &Figure, other: &Figure) -> bool {
    let least = match one.key {
        FigureKey::Dead | FigureKey::Wounded => return true,
        FigureKey::Percent => SHARED + 1,
        FigureKey::Noun(_) => SHARED,
    };
    let shared = one.shared_around(other);
    let fewest = one.around.len().min(other.around.len());
    shared >= least && shared * SHARED_OF >= fewest
}

/// Whether two numbers are of one size: sources are wrong by some, and one of many times the other counts another thing.
fn are_of_one_size(one: &Figure, other: &Figure) -> bool {
    let (small, great) = (one.value.min(other.value), one.value.max(other.value));
    small > 0.0 && great < small * TIMES
}

/// Whether two tolls are told with nearly the same words: then «60» beside «6» is a slip of one, and no other thing.
fn are_told_alike(one: &Figure, other: &Figure) -> bool {
    let shared = one.shared_around(other);
    let most = one.around.len().max(other.around.len());
    one.toll().is_some() && shared > SHARED && shared * 4 >= most * 3
}

/// Whether no number fits both: 21.6 is a rounded 21.63, and «أكثر من 100» may be 150.
fn is_apart(one: &Figure, other: &Figure) -> bool {
    let ((low, high), (least, most)) = (reach(one), reach(other));
    let rounding = one.step.max(other.step);
    // With whole numbers of people and things a step is a difference.
    (low - most).max(least - high) >= rounding
}

/// The numbers that a figure may mean.
fn reach(figure: &Figure) -> (f64, f64) {
    let (low, high) = (figure.value, figure.until.unwrap_or(figure.value));
    match figure.bound {
        Bound::Exact => (low, high),
        Bound::About => (low * (1.0 - ABOUT), high * (1.0 + ABOUT)),
        Bound::AtLeast => (low, f64::INFINITY),
        Bound::AtMost => (f64::NEG_INFINITY, high),
    }
}

/// The figure that all of some are.
fn only<'w, 'f>(own: &[&'w Witness<'f>]) -> Option<&'w Witness<'f>> {
    let first = *own.first()?;
    let is_same = |witness: &&Witness<'_>| {
        let (one, other) = (witness.figure, first.figure);
        one.value == other.value && one.until == other.until
    };
    own.iter().all(is_same).then_some(first)
}
