//! Which days a picture shows, where each lies, and what the ruler says.

use crate::i18n::Words;
use crate::index::PlacedEvent;
use crate::time::{Day, Interval};

/// Time is cut where all of it is so many times as long as what most events lie in.
const LONG: i32 = 4;
/// Of ten events so many are most.
const MOST: usize = 8;
/// Labels of the ruler stand so far apart.
const APART: f64 = 84.0;

/// The days of a picture along its width.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Axis {
    /// The number of the first day, and that of the day after the last.
    pub(super) days: (i32, i32),
    left: f64,
    width: f64,
    is_rtl: bool,
}

/// How far two marks of the ruler are from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    Days(i32),
    Months(i32),
    Years(i32),
}

const STEPS: [Step; 16] = [
    Step::Days(1),
    Step::Days(2),
    Step::Days(7),
    Step::Days(14),
    Step::Months(1),
    Step::Months(2),
    Step::Months(3),
    Step::Months(6),
    Step::Years(1),
    Step::Years(2),
    Step::Years(5),
    Step::Years(10),
    Step::Years(20),
    Step::Years(50),
    Step::Years(100),
    Step::Years(500),
];

impl Axis {
    /// Of some events or of given days, from `left` on and so wide.
    pub(super) fn of(
        slots: &[PlacedEvent],
        given: Option<Interval>,
        (left, width): (f64, f64),
        is_rtl: bool,
    ) -> Self {
        let given = given.and_then(|days| days.bounds());
        let given = given.map(|(first, last)| (first.number(), last.number() + 1));
        let (first, end) = given.unwrap_or_else(|| days_of(slots));
        let air = match given {
            Some(_) => 0,
            None => ((end - first) / 40).max(1),
        };
        Self {
            days: (first - air, end + air),
            left,
            width,
            is_rtl,
        }
    }

    /// Where the beginning of a day lies.
    pub(super) fn x(&self, day: i32) -> f64 {
        let (first, end) = self.days;
        let share = f64::from(day - first) / f64::from(end - first);
        match self.is_rtl {
            true => self.left + self.width * (1.0 - share),
            false => self.left + self.width * share,
        }
    }

    /// The left and the right end of some days, and whether they go on beyond what is drawn, on these sides.
    pub(super) fn span(&self, begin: i32, end: i32) -> (f64, f64) {
        let (first, last) = self.days;
        let (one, other) = (self.x(begin.max(first)), self.x(end.min(last)));
        (one.min(other), one.max(other))
    }

    /// Whether some days lie before all that is drawn, or behind it.
    pub(super) fn side(&self, begin: i32, end: i32) -> std::cmp::Ordering {
        let (first, last) = self.days;
        match (end <= first, begin >= last) {
            (true, _) => std::cmp::Ordering::Less,
            (_, true) => std::cmp::Ordering::Greater,
            _ => std::cmp::Ordering::Equal,
        }
    }

    /// The marks of the ruler: a day and its label.
    pub(super) fn ticks(&self, words: &Words) -> Vec<(i32, String)> {
        let (first, last) = self.days;
        let room = self.width / f64::from(last - first);
        let fits = |step: &&Step| f64::from(step.days()) * room >= APART;
        let step = STEPS.iter().find(fits).unwrap_or(&Step::Years(1000));
        step.between(first, last)
            .map(|day| (day, step.label(words, Day::from_number(day))))
            .collect()
    }
}

/// The days that a picture shows: all, or what most events lie in where all is much longer.
fn days_of(slots: &[PlacedEvent]) -> (i32, i32) {
    let (Some(first), Some(last)) = (
        slots.iter().map(|slot| slot.begin).min(),
        slots.iter().map(|slot| slot.end).max(),
    ) else {
        return (0, 1);
    };
    let mut begins: Vec<i32> = slots.iter().map(|slot| slot.begin).collect();
    begins.sort_unstable();
    // The shortest time that most of them begin in.
    let most = (begins.len() * MOST).div_ceil(10);
    let spans = begins.windows(most.max(1));
    let spans = spans.filter_map(|span| Some((*span.first()?, *span.last()? + 1)));
    match spans.min_by_key(|(begin, end)| end - begin) {
        Some((begin, end)) if (last - first) / LONG > (end - begin).max(7) => (begin, end),
        _ => (first, last),
    }
}

impl Step {
    fn days(self) -> i32 {
        match self {
            Self::Days(days) => days,
            Self::Months(months) => months * 30,
            Self::Years(years) => years * 365,
        }
    }

    /// The days on which it begins, between two.
    fn between(self, first: i32, last: i32) -> impl Iterator<Item = i32> {
        let begin = Day::from_number(first);
        let (year, month) = (begin.year(), begin.month() as i32 - 1);
        let mut number = match self {
            Self::Days(days) => first.div_euclid(days),
            Self::Months(months) => (year * 12 + month).div_euclid(months),
            Self::Years(years) => year.div_euclid(years),
        };
        std::iter::from_fn(move || {
            let day = match self {
                Self::Days(days) => Some(number * days),
                Self::Months(months) => {
                    let month = number * months;
                    day_of(month.div_euclid(12), month.rem_euclid(12) as u32 + 1)
                }
                Self::Years(years) => day_of(number * years, 1),
            };
            number += 1;
            day
        })
        .skip_while(move |day| *day < first)
        .take_while(move |day| *day < last)
    }

    fn label(self, words: &Words, day: Day) -> String {
        match self {
            Self::Days(_) => words.day_short(day),
            Self::Months(_) => words.month(day.year(), day.month()),
            Self::Years(_) => words.year(day.year()),
        }
    }
}

fn day_of(year: i32, month: u32) -> Option<i32> {
    Day::from_ymd(year, month, 1).map(|day| day.number())
}
