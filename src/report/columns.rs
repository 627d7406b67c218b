//! The timeline of the page as columns of marks.

use std::ops::RangeInclusive;

use crate::i18n::Words;
use crate::report::happening::Happening;
use crate::time::Day;

/// A heading is about so many columns wide.
const HEADING_COLUMNS: usize = 3;
/// So many marks stand in a column at most.
const MOST_MARKS: usize = 12;

/// The time that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Month,
    Year,
    Decade,
}

/// One column; its happenings from the bottom up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// What it holds: a day, the number of a month, a year.
    pub(super) label: String,
    /// The larger time that begins with it: a month, a year.
    pub(super) heading: Option<String>,
    /// Positions of the happenings, those of most sources first.
    pub(super) marks: Vec<usize>,
    /// The first of those for which there is no room, and how many they are.
    pub(super) more: Option<(usize, usize)>,
}

/// All columns in the order of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Columns {
    pub(super) unit: Unit,
    pub(super) columns: Vec<Column>,
}

impl Unit {
    /// So many columns of it are drawn at most: what a page of paper holds.
    fn most_columns(self) -> i32 {
        match self {
            Self::Day | Self::Month => 26,
            Self::Year | Self::Decade => 19,
        }
    }

    /// The key of the message that names it.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Day => "report-columns-day",
            Self::Month => "report-columns-month",
            Self::Year => "report-columns-year",
            Self::Decade => "report-columns-decade",
        }
    }

    /// The number of the column that holds a day.
    fn number(self, day: Day) -> i32 {
        match self {
            Self::Day => day.number(),
            Self::Month => day.year() * 12 + day.month() as i32 - 1,
            Self::Year => day.year(),
            Self::Decade => day.year().div_euclid(10),
        }
    }

    /// The label of a column, and the heading where a larger time begins with it or it is the first.
    fn labels(self, words: &Words, number: i32, is_first: bool) -> (String, Option<String>) {
        match self {
            Self::Day => {
                let (year, month, day) = Day::from_number(number).ymd();
                let heading = (is_first || day == 1).then(|| words.month(year, month));
                (words.plain_number(day as i32), heading)
            }
            Self::Month => {
                let (year, month) = (number.div_euclid(12), number.rem_euclid(12) + 1);
                let heading = (is_first || month == 1).then(|| words.year(year));
                (words.plain_number(month), heading)
            }
            Self::Year => (words.year(number), None),
            Self::Decade => (words.year(number * 10), None),
        }
    }
}

impl Columns {
    /// One drawing of the time that most is told of, and one of all the rest where there is any.
    pub(super) fn all(words: &Words, happenings: &[Happening]) -> Vec<Self> {
        let mut dated: Vec<(Day, usize)> = (0..)
            .zip(happenings)
            .filter_map(|(position, one)| Some((one.day()?, position)))
            .collect();
        dated.sort_unstable();
        let weight = |at: usize| happenings.get(at).map_or(0, Happening::source_count);
        let Some((unit, core)) = densest(&dated, weight) else {
            return Vec::new();
        };
        let (inside, outside): (Vec<_>, Vec<_>) = dated
            .into_iter()
            .partition(|(day, _)| core.contains(&unit.number(*day)));
        let mut all = vec![Self::new(words, happenings, unit, &inside)];
        if !outside.is_empty() {
            let unit = unit_of_all(&outside);
            all.push(Self::new(words, happenings, unit, &outside));
        }
        all
    }

    /// Columns of one unit for dated happenings in the order of time; those that have no room stand in the first and in
    /// the last column.
    fn new(words: &Words, happenings: &[Happening], unit: Unit, dated: &[(Day, usize)]) -> Self {
        let numbers = dated.iter().map(|(day, _)| unit.number(*day));
        let last = numbers.clone().max().unwrap_or(0);
        let first = numbers
            .min()
            .unwrap_or(0)
            .max(last - unit.most_columns() + 1);
        let mut columns: Vec<Column> = (first..=last)
            .map(|number| {
                let (label, heading) = unit.labels(words, number, number == first);
                Column {
                    label,
                    heading,
                    marks: Vec::new(),
                    more: None,
                }
            })
            .collect();
        let mut behind = columns.iter().skip(1).take(HEADING_COLUMNS);
        let is_close = behind.any(|column| column.heading.is_some());
        if let Some(first) = columns.first_mut().filter(|_| is_close) {
            first.heading = None;
        }
        let mut is_earlier = false;
        for (day, position) in dated {
            let number = unit.number(*day);
            is_earlier |= number < first;
            if let Some(column) = columns.get_mut((number - first).max(0) as usize) {
                column.marks.push(*position);
            }
        }
        if let Some(column) = columns.first_mut().filter(|_| is_earlier) {
            column.heading = Some(words.text("report-earlier").into_owned());
        }
        let order = |column: &mut Column| column.order(happenings);
        columns.iter_mut().for_each(order);
        Self { unit, columns }
    }

    /// The most marks that stand in a column.
    pub(super) fn highest(&self) -> usize {
        let heights = self.columns.iter().map(|column| column.marks.len());
        heights.max().unwrap_or(0)
    }
}

/// The finest unit of which one stretch of columns holds half of what is told, and that stretch, without empty ends.
fn densest(
    dated: &[(Day, usize)],
    weight: impl Fn(usize) -> usize,
) -> Option<(Unit, RangeInclusive<i32>)> {
    let whole: usize = dated.iter().map(|(_, at)| weight(*at)).sum();
    let mut best = None;
    for unit in [Unit::Day, Unit::Month, Unit::Year, Unit::Decade] {
        let (held, stretch) = best_stretch(dated, &weight, unit)?;
        best = Some((unit, stretch));
        if held * 2 >= whole {
            break;
        }
    }
    best
}

/// The stretch of so many columns that holds most, and how much it holds.
fn best_stretch(
    dated: &[(Day, usize)],
    weight: impl Fn(usize) -> usize,
    unit: Unit,
) -> Option<(usize, RangeInclusive<i32>)> {
    let numbers: Vec<(i32, usize)> = dated
        .iter()
        .map(|(day, at)| (unit.number(*day), weight(*at)))
        .collect();
    let (mut begin, mut held) = (0, 0);
    let mut best: Option<(usize, RangeInclusive<i32>)> = None;
    for (last, own) in &numbers {
        held += own;
        while let Some((first, left)) = numbers.get(begin)
            && last - first >= unit.most_columns()
        {
            held -= left;
            begin += 1;
        }
        let (first, _) = numbers.get(begin)?;
        if best.as_ref().is_none_or(|(most, _)| held > *most) {
            best = Some((held, *first..=*last));
        }
    }
    best
}

/// The finest unit of which all fit into the columns.
fn unit_of_all(dated: &[(Day, usize)]) -> Unit {
    let ends = dated.first().zip(dated.last());
    let fits = |unit: &Unit| {
        ends.is_some_and(|((first, _), (last, _))| {
            unit.number(*last) - unit.number(*first) < unit.most_columns()
        })
    };
    let mut units = [Unit::Day, Unit::Month, Unit::Year, Unit::Decade].into_iter();
    units.find(fits).unwrap_or(Unit::Decade)
}

impl Column {
    /// Puts those of most sources at the bottom, and counts those that have no room.
    fn order(&mut self, happenings: &[Happening]) {
        let sources = |at: &usize| happenings.get(*at).map(Happening::source_count);
        self.marks
            .sort_by_key(|at| (std::cmp::Reverse(sources(at)), *at));
        if let Some(first) = self.marks.get(MOST_MARKS) {
            self.more = Some((*first, self.marks.len() - MOST_MARKS));
            self.marks.truncate(MOST_MARKS);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn dated(days: &[&str]) -> Vec<(Day, usize)> {
        let days = days.iter().map(|day| day.parse().unwrap());
        days.zip(0..).collect()
    }

    fn densest_of(days: &[&str]) -> (Unit, RangeInclusive<i32>) {
        densest(&dated(days), |_| 1).unwrap()
    }

    #[test]
    fn news_is_drawn_by_day_though_history_is_told_beside_it() {
        let (unit, core) = densest_of(&["1869-11-17", "2015-07-30", "2015-08-06", "2015-08-07"]);
        assert_eq!(unit, Unit::Day);
        let number = |day: &str| day.parse::<Day>().unwrap().number();
        assert_eq!(core, number("2015-07-30")..=number("2015-08-07"));
    }

    #[test]
    fn a_day_holds_less_than_half_of_what_a_century_tells() {
        let days = ["1901-01-01", "1925-01-01", "1956-07-26", "1973-10-06"];
        assert_eq!(densest_of(&days).0, Unit::Year);
        assert_eq!(unit_of_all(&dated(&days)), Unit::Decade);
    }

    #[test]
    fn a_stretch_has_as_many_columns_as_are_drawn_and_no_more() {
        let most = Unit::Day.most_columns();
        let first: Day = "2015-08-01".parse().unwrap();
        let stretch = |last: i32| {
            let dated = [(first, 0), (first.plus(last), 1)];
            best_stretch(&dated, |_| 1, Unit::Day).unwrap().0
        };
        assert_eq!((stretch(most - 1), stretch(most)), (2, 1));
    }

    #[test]
    fn nothing_dated_has_no_drawing() {
        assert_eq!(densest(&[], |_| 1), None);
    }
}
