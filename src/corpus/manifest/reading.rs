//! What the rows of one manifest say, row by row.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};

use crate::corpus::date::read_date;
use crate::corpus::field::Field;
use crate::corpus::limits::MOST_HINTS;
use crate::corpus::manifest::apply::{Match, Targets};
use crate::corpus::manifest::fault::{ManifestFault, RowFault};
use crate::corpus::meta::Meta;
use crate::corpus::{DateHint, HintKind, LoadError, LoadProblem};
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
                let meta = self.meta_of(row, cells);
                self.targets.fill(target, meta);
            }
        }
    }

    /// All problems, those of the whole file first.
    pub(super) fn into_problems(self, end: Result<(), ManifestFault>) -> Vec<LoadProblem> {
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
                Field::Source => meta.source = Some(text.into()),
                Field::Title => meta.title = Some(on_one_line(text).into()),
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
            interval: match (kind, days.last()) {
                (HintKind::Crawled, Some(last)) => Interval::until(last),
                _ => days,
            },
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
        let days = read_date(cell.text);
        if days.is_none() {
            let (column, found) = (cell.column.to_owned(), shortened(cell.text.trim()));
            self.fault(row, RowFault::NoDate { column, found });
        }
        days
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

fn shortened(text: &str) -> String {
    cut(text, MOST_CHARS).into_owned()
}
