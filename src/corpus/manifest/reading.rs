//! What the rows of one manifest say, row by row.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::corpus::date::{day_of_epoch, day_of_spreadsheet, read_date, read_month_first};
use crate::corpus::entities::decoded;
use crate::corpus::field::Field;
use crate::corpus::limits::MOST_HINTS;
use crate::corpus::manifest::apply::{Match, Targets};
use crate::corpus::manifest::fault::{ManifestFault, RowFault};
use crate::corpus::manifest::order::{ColumnOrders, Order};
use crate::corpus::meta::Meta;
use crate::corpus::{DateHint, HintKind, LoadError, LoadProblem};
use crate::lexicon::NamedDays;
use crate::text::cut;
use crate::time::{Day, Interval};

/// So many problems of one manifest are told one by one.
const MOST_TOLD: usize = 100;
/// So many unknown columns are told.
const MOST_COLUMNS: usize = 20;
/// So many characters of a wrong cell are shown.
const MOST_CHARS: usize = 60;

/// One cell of a row, under a column that is known.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cell<'r> {
    pub(super) field: Field,
    /// As the manifest calls it.
    pub(super) column: &'r str,
    pub(super) text: &'r str,
}

/// One manifest while it is read.
pub(super) struct Reading<'a> {
    path: &'a Path,
    targets: &'a mut Targets,
    cancel: &'a AtomicBool,
    problems: Vec<LoadProblem>,
    untold: u64,
    unknown: BTreeSet<String>,
    /// For each file that a row was about, the row.
    rows: HashMap<usize, u64>,
    /// Whether the day or the month stands first in each column.
    orders: ColumnOrders,
    /// Dates that wait for the order of their columns.
    waiting: Vec<Waiting>,
}

/// A date in figures of a file, which may have the month first.
struct Waiting {
    row: u64,
    target: usize,
    column: String,
    field: Field,
    words: String,
    order: Order,
}

impl<'a> Reading<'a> {
    pub(super) fn new(path: &'a Path, targets: &'a mut Targets, cancel: &'a AtomicBool) -> Self {
        Self {
            path,
            targets,
            cancel,
            problems: Vec::new(),
            untold: 0,
            unknown: BTreeSet::new(),
            rows: HashMap::new(),
            orders: ColumnOrders::default(),
            waiting: Vec::new(),
        }
    }

    /// Whether the rest is not wanted any more.
    pub(super) fn is_cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }

    /// A column that means nothing to us.
    pub(super) fn unknown_column(&mut self, name: &str) {
        if self.unknown.len() < MOST_COLUMNS && !name.is_empty() && !self.unknown.contains(name) {
            self.unknown.insert(shortened(name));
        }
    }

    /// Something about the manifest as a whole.
    pub(super) fn note(&mut self, fault: ManifestFault) {
        self.problems.push(problem(self.path, fault));
    }

    /// A problem of a row.
    pub(super) fn fault(&mut self, row: u64, fault: RowFault) {
        if self.problems.len() < MOST_TOLD {
            let fault = ManifestFault::Row { row, fault };
            self.problems.push(problem(self.path, fault));
        } else {
            self.untold += 1;
        }
    }

    /// Takes the days that the user named.
    pub(super) fn name_days(&mut self, named: NamedDays) {
        self.targets.name_days(named);
    }

    /// Takes what a row says about its file.
    pub(super) fn row(&mut self, row: u64, cells: &[Cell<'_>]) {
        let file = cells.iter().find(|cell| cell.field == Field::File);
        let file = file.map_or("", |cell| cell.text.trim());
        let target = match self.targets.find(file) {
            _ if file.is_empty() => Err(RowFault::NoFile),
            Match::One(target) => Ok(target),
            Match::None if self.targets.may_be_elsewhere() => return,
            Match::None => Err(RowFault::NotThere {
                file: shortened(file),
            }),
            Match::Several => Err(RowFault::Ambiguous {
                file: shortened(file),
            }),
        };
        let fresh = target.and_then(|target| match self.rows.get(&target) {
            None => Ok(target),
            Some(first) => Err(RowFault::Again {
                file: shortened(file),
                first: *first,
            }),
        });
        match fresh {
            Err(fault) => self.fault(row, fault),
            Ok(target) => {
                self.rows.insert(target, row);
                self.wait(row, target, cells);
                let meta = self.meta_of(row, cells);
                self.targets.fill(target, meta);
            }
        }
    }

    /// Keeps the dates of a row whose days depend on the order of their columns.
    fn wait(&mut self, row: u64, target: usize, cells: &[Cell<'_>]) {
        let dates = cells
            .iter()
            .filter(|cell| matches!(cell.field, Field::Dct | Field::Date(_)));
        for cell in dates {
            let order = Order::of(cell.text);
            self.orders.add(cell.column, row, order);
            if order != Order::Plain {
                self.waiting.push(Waiting {
                    row,
                    target,
                    column: cell.column.to_owned(),
                    field: cell.field,
                    words: cell.text.trim().to_owned(),
                    order,
                });
            }
        }
    }

    /// Reads the dates of columns with the month first so, and says it; a row of the other order is named.
    fn settle_orders(&mut self) {
        let months: Vec<(String, u64)> = (self.orders.month_first())
            .map(|(column, row)| (column.to_owned(), row))
            .collect();
        for (column, row) in months {
            self.note(ManifestFault::MonthFirst { column, row });
        }
        for waiting in std::mem::take(&mut self.waiting) {
            let is_month_first = self.orders.is_month_first(&waiting.column);
            let is_other = match waiting.order {
                Order::DayFirst => is_month_first,
                Order::MonthFirst(_) => !is_month_first,
                Order::Plain | Order::Either(_) => false,
            };
            if is_other && self.orders.is_mixed(&waiting.column) {
                let (column, found) = (waiting.column.clone(), shortened(&waiting.words));
                self.fault(waiting.row, RowFault::OtherOrder { column, found });
            }
            if let Order::Either(figures) = waiting.order
                && is_month_first
                && let (Some(from), Some(to)) =
                    (figures.with_day_first(), figures.with_month_first())
            {
                self.targets
                    .correct(waiting.target, |meta| waiting.correct(meta, from, to));
            }
        }
    }

    /// All problems, those of the whole file first.
    pub(super) fn into_problems(mut self, end: Result<(), ManifestFault>) -> Vec<LoadProblem> {
        self.settle_orders();
        let mut faults = Vec::new();
        if !self.unknown.is_empty() {
            let names = self.unknown.into_iter().collect();
            faults.push(ManifestFault::UnknownColumns { names });
        }
        faults.extend(end.err());
        let mut problems: Vec<_> = faults
            .into_iter()
            .map(|fault| problem(self.path, fault))
            .collect();
        problems.extend(self.problems);
        if self.untold > 0 {
            let count = self.untold;
            problems.push(problem(self.path, ManifestFault::MoreRows { count }));
        }
        problems
    }

    fn meta_of(&mut self, row: u64, cells: &[Cell<'_>]) -> Meta {
        let mut meta = Meta::default();
        for cell in cells {
            let text = cell.text.trim();
            if text.is_empty() {
                continue;
            }
            match cell.field {
                Field::File | Field::Text => {}
                Field::Source => meta.source = Some((*decoded(text)).into()),
                Field::Title => meta.title = Some(on_one_line(&decoded(text)).into()),
                Field::Url => meta.url = Some(text.into()),
                Field::Dct => meta.dct = self.one_day(row, cell),
                Field::Date(_) if meta.hints.len() > MOST_HINTS => {}
                Field::Date(kind) => meta.hints.extend(self.hint(row, cell, kind)),
            }
        }
        meta
    }

    fn hint(&mut self, row: u64, cell: &Cell<'_>, kind: HintKind) -> Option<DateHint> {
        let days = self.date(row, cell)?;
        Some(DateHint {
            kind,
            interval: of_kind(kind, days),
            words: cell.text.trim().into(),
            place: cell.column.into(),
        })
    }

    fn one_day(&mut self, row: u64, cell: &Cell<'_>) -> Option<Day> {
        let days = self.date(row, cell)?;
        if days.len_days() == Some(1) {
            return days.first();
        }
        let (column, found) = (cell.column.to_owned(), shortened(cell.text.trim()));
        self.fault(row, RowFault::NotOneDay { column, found });
        None
    }

    fn date(&mut self, row: u64, cell: &Cell<'_>) -> Option<Interval> {
        let days = read_date(cell.text)
            .or_else(|| read_month_first(cell.text).map(Interval::day))
            .or_else(|| day_of_epoch(cell.text))
            .or_else(|| day_of_spreadsheet(cell.text));
        if days.is_none() {
            let (column, found) = (cell.column.to_owned(), shortened(cell.text.trim()));
            self.fault(row, RowFault::NoDate { column, found });
        }
        days
    }
}

impl Waiting {
    /// Moves the date that was read with the day first.
    fn correct(&self, meta: &mut Meta, from: Day, to: Day) {
        match self.field {
            Field::Dct if meta.dct == Some(from) => meta.dct = Some(to),
            Field::Date(kind) => {
                let is_it = |hint: &&mut DateHint| {
                    hint.kind == kind && *hint.words == *self.words && *hint.place == *self.column
                };
                for hint in meta.hints.iter_mut().filter(is_it) {
                    hint.interval = of_kind(kind, Interval::day(to));
                }
            }
            _ => {}
        }
    }
}

/// The days of a date of this kind: what was crawled was there on its day at the latest.
fn of_kind(kind: HintKind, days: Interval) -> Interval {
    match (kind, days.last()) {
        (HintKind::Crawled, Some(last)) => Interval::until(last),
        _ => days,
    }
}

fn problem(path: &Path, fault: ManifestFault) -> LoadProblem {
    LoadProblem {
        path: PathBuf::from(path),
        error: LoadError::Manifest(fault),
    }
}

fn on_one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ")
}

pub(super) fn shortened(text: &str) -> String {
    cut(text, MOST_CHARS).into_owned()
}
