//! What differs between two sentences, in a few words.

use crate::coverage::{Difference, PairRow};
use crate::describe::coverage_words::number;
use crate::i18n::Words;
use crate::time::{Grain, Interval};

/// Differences that are named in one row.
const MOST: usize = 3;

/// One line between two sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DifferenceLine {
    /// What it says.
    pub words: String,
    /// Whether both exclude each other in this.
    pub is_conflict: bool,
}

/// The lines between the sentences of a row; `name` calls the source of each side.
pub fn lines(words: &Words, row: &PairRow, name: impl Fn(usize) -> String) -> Vec<DifferenceLine> {
    let differences = row.differences.iter().take(MOST);
    differences
        .flat_map(|difference| lines_of(words, difference, &name))
        .collect()
}

fn lines_of(
    words: &Words,
    difference: &Difference,
    name: impl Fn(usize) -> String,
) -> Vec<DifferenceLine> {
    let plain = |words: String| DifferenceLine {
        words,
        is_conflict: false,
    };
    let text = |key: &str| vec![plain(words.text(key).into_owned())];
    match difference {
        Difference::Figure(what, [one, other]) => {
            let is_conflict = one != other;
            let sign = if is_conflict { "≠" } else { "=" };
            // The first of the reading order stands first in every language.
            let values = format!("{} {sign} {}", number(words, *one), number(words, *other));
            [what.clone(), values]
                .map(|words| DifferenceLine { words, is_conflict })
                .into()
        }
        Difference::Days(days) => {
            let [one, other] = days.map(|days| days_in_words(words, days));
            [format!("{one} ≠"), other]
                .map(|words| DifferenceLine {
                    words,
                    is_conflict: true,
                })
                .into()
        }
        Difference::Names => text("compare-names"),
        Difference::Words => text("compare-words"),
        Difference::Nothing => text("compare-nothing"),
        Difference::Only(place) => {
            let args = [("source", name(*place).into())];
            vec![plain(words.format("compare-only", &args))]
        }
    }
}

fn days_in_words(words: &Words, days: Interval) -> String {
    match days.bounds() {
        Some((first, last)) if first == last => words.day_short(first),
        _ => words.interval(days, Grain::Day),
    }
}
