//! The timeline of the page as columns of marks.

use crate::i18n::Words;
use crate::report::happening::Happening;
use crate::time::Day;

/// So many columns are drawn at most, without those for what lies before and behind.
const MOST_COLUMNS: i32 = 31;
/// So many marks stand in a column at most.
const MOST_MARKS: usize = 12;
/// The columns hold all happenings but this share at either end, which stands before and behind them.
const OUTSIDE: f64 = 0.04;

/// The time that a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unit {
    Day,
    Month,
    Year,
    Decade,
}

/// One column; its happenings from the bottom up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
    /// The columns of happenings in the order of time; `None` where none is dated.
    pub(super) fn new(words: &Words, happenings: &[Happening]) -> Option<Self> {
        let days: Vec<Day> = happenings
            .iter()
            .filter_map(|one| one.days.first().or(one.days.last()))
            .collect();
        let outside = (days.len() as f64 * OUTSIDE) as usize;
        let core = days.get(outside..days.len() - outside)?;
        let (first, last) = (*core.first()?, *core.last()?);
        let units = [Unit::Day, Unit::Month, Unit::Year, Unit::Decade];
        let fits = |unit: &Unit| unit.number(last) - unit.number(first) < MOST_COLUMNS;
        let unit = units.into_iter().find(fits).unwrap_or(Unit::Decade);
        let first = unit.number(first).max(unit.number(last) - MOST_COLUMNS + 1);
        let core = first..=unit.number(last);
        let mut columns: Vec<Column> = vec![Column {
            label: "‹".to_owned(),
            heading: Some(words.text("report-earlier").into_owned()),
            ..Column::default()
        }];
        columns.extend(core.clone().map(|number| {
            let (label, heading) = unit.labels(words, number, number == first);
            Column {
                label,
                heading,
                ..Column::default()
            }
        }));
        columns.push(Column {
            label: "›".to_owned(),
            heading: Some(words.text("report-later").into_owned()),
            ..Column::default()
        });
        for (position, happening) in happenings.iter().enumerate() {
            let Some(day) = happening.days.first().or(happening.days.last()) else {
                continue;
            };
            let number = unit.number(day).clamp(first - 1, core.end() + 1);
            if let Some(column) = columns.get_mut((number - first + 1) as usize) {
                column.marks.push(position);
            }
        }
        columns
            .iter_mut()
            .for_each(|column| column.order(happenings));
        Some(Self {
            unit,
            columns: without_empty_ends(columns),
        })
    }

    /// The most marks that stand in a column.
    pub(super) fn highest(&self) -> usize {
        let heights = self.columns.iter().map(|column| column.marks.len());
        heights.max().unwrap_or(0)
    }
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

/// Leaves out the columns before and behind where nothing stands in them.
fn without_empty_ends(mut columns: Vec<Column>) -> Vec<Column> {
    if columns.last().is_some_and(|last| last.marks.is_empty()) {
        columns.pop();
    }
    if columns.first().is_some_and(|first| first.marks.is_empty()) {
        columns.remove(0);
    }
    columns
}
