//! Whether a figure counts the whole of something, a part of it, how it changes, or how much it is each day.

use serde::{Deserialize, Serialize};

use crate::align::figures::FigureKey;
use crate::text::{Token, WordKey};

/// What a figure says of the thing that it counts: only figures of one scope can exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub(super) enum Scope {
    /// «مرت 12 سفينة».
    #[default]
    Whole,
    /// «مرت ثلاث سفن أخرى», «بينها ثلاث سفن».
    Part,
    /// «ارتفع من 40 إلى 90 سفينة».
    Change,
    /// «12 سفينة يوميا».
    Rate,
}

/// Words behind what is counted that make it one part of several.
const PART_BEHIND: [&str; 9] = [
    "أخرى",
    "أخريات",
    "أخريان",
    "أخريين",
    "آخران",
    "آخر",
    "إضافية",
    "إضافيا",
    "إضافيين",
];
/// The same of people; of the wounded «وإصابة خمسة آخرين» counts all.
const OTHERS: [&str; 2] = ["آخرين", "آخرون"];
/// Words before a number that make it a part of another.
const PART_BEFORE: [&str; 8] = [
    "بينهم",
    "بينها",
    "بينهن",
    "منهم",
    "منها",
    "منهن",
    "ضمنهم",
    "ضمنها",
];
const RATE: [&str; 10] = [
    "يوميا",
    "أسبوعيا",
    "شهريا",
    "سنويا",
    "يومية",
    "أسبوعية",
    "شهرية",
    "سنوية",
    "يومي",
    "سنوي",
];
/// How many words before a number and behind what it counts tell its scope.
const NEAR_BEFORE: usize = 2;
const NEAR_BEHIND: usize = 3;

/// The scope of a figure whose number begins at `at` and whose noun ends before `behind`.
pub(super) fn scope_of(
    tokens: &[Token],
    (at, behind): (usize, usize),
    key: FigureKey,
    is_range: bool,
) -> Scope {
    let before = tokens.get(at.saturating_sub(NEAR_BEFORE)..at);
    let before = before.unwrap_or_default();
    // The noun is looked at, too: «ثلاثة آخرين».
    let noun = behind.saturating_sub(1).max(at);
    let until = |end: usize| tokens.get(noun..tokens.len().min(end)).unwrap_or_default();
    let (beside, behind) = (until(noun + NEAR_BEHIND), until(behind + NEAR_BEHIND));
    let has_others = key != FigureKey::Wounded && has(beside, &OTHERS);
    if is_range && has(before, &["من"]) {
        Scope::Change
    } else if has(beside, &PART_BEHIND) || has_others || has_joined(before, &PART_BEFORE) {
        Scope::Part
    } else if has(behind, &RATE) {
        Scope::Rate
    } else {
        Scope::Whole
    }
}

fn has(tokens: &[Token], words: &[&str]) -> bool {
    let is_one = |token: &Token| words.iter().any(|word| token.key() == WordKey::of(word));
    tokens.iter().any(is_one)
}

/// The same with و written onto a word: «ومنهم».
fn has_joined(tokens: &[Token], words: &[&str]) -> bool {
    let bare = |token: &Token| match token.key() {
        key if key.starts_with("و") => key.without_front(1),
        key => key,
    };
    let is_one = |token: &Token| words.iter().any(|word| bare(token) == WordKey::of(word));
    tokens.iter().any(is_one)
}
