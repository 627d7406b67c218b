//! `days.tsv`: the days that the user named, a name, a first day and a last day a row.

use std::io::BufRead;

use crate::corpus::date::read_date;
use crate::corpus::decode::bytes_without_mark;
use crate::corpus::manifest::fault::{ManifestFault, RowFault};
use crate::corpus::manifest::lines::{Lines, MAX_LINE};
use crate::corpus::manifest::reading::{Reading, shortened};
use crate::lexicon::{NamedDay, NamedDays, is_same};
use crate::text::WordKey;
use crate::time::Interval;

/// The most days that a file may name.
const MOST: usize = 2000;
/// What the first cell of a heading is called.
const HEADINGS: [&str; 6] = ["name", "event", "happening", "الاسم", "اسم", "الحدث"];

/// Reads the rows; a wrong one costs itself.
pub(super) fn read_days(
    reader: impl BufRead,
    reading: &mut Reading<'_>,
) -> Result<(), ManifestFault> {
    let mut lines = Lines::new(reader);
    let mut named: Vec<(u64, NamedDay)> = Vec::new();
    while let Some(line) = lines.next()? {
        if reading.is_cancelled() {
            return Ok(());
        }
        if line.is_cut {
            reading.fault(line.number, RowFault::TooLong { limit: MAX_LINE });
            continue;
        }
        let row = String::from_utf8_lossy(bytes_without_mark(&line.bytes)).into_owned();
        let is_comment = row.trim().is_empty() || row.starts_with('#');
        if is_comment || line.number == 1 && is_heading(&row) {
            continue;
        }
        match day_of(&row).and_then(|day| fresh(&named, day)) {
            Ok(_) if named.len() >= MOST => {
                reading.note(ManifestFault::MoreDays { limit: MOST });
                break;
            }
            Ok(day) => named.push((line.number, day)),
            Err(fault) => reading.fault(line.number, fault),
        }
    }
    reading.name_days(NamedDays::new(named.into_iter().map(|(_, day)| day)));
    Ok(())
}

fn is_heading(row: &str) -> bool {
    let first = row.split('\t').next().unwrap_or_default().trim();
    HEADINGS
        .into_iter()
        .any(|heading| first.eq_ignore_ascii_case(heading) || is_same(first, heading))
}

/// The day of a row, unless its name has one already.
fn fresh(named: &[(u64, NamedDay)], day: NamedDay) -> Result<NamedDay, RowFault> {
    let same = named
        .iter()
        .find(|(_, known)| is_same(&known.name, &day.name));
    match same {
        Some((first, _)) => Err(RowFault::NameAgain {
            name: shortened(&day.name),
            first: *first,
        }),
        None => Ok(day),
    }
}

fn day_of(row: &str) -> Result<NamedDay, RowFault> {
    let mut cells = row.split('\t').map(str::trim);
    let name = cells.next().unwrap_or_default();
    let has_word = name
        .split_whitespace()
        .any(|word| WordKey::of(word) != WordKey::NONE);
    if !has_word {
        return Err(RowFault::NoName {
            found: shortened(name),
        });
    }
    let first_cell = cells.next().unwrap_or_default();
    let last_cell = cells.next().filter(|cell| !cell.is_empty());
    let first = one_day("first day", first_cell)?;
    let last = last_cell.map_or(Ok(first), |cell| one_day("last day", cell))?;
    let (Some(begin), Some(end)) = (first.first(), last.last()) else {
        return Err(no_date("first day", first_cell));
    };
    if end < begin {
        return Err(RowFault::Backwards {
            first: shortened(first_cell),
            last: shortened(last_cell.unwrap_or_default()),
        });
    }
    Ok(NamedDay {
        name: name.to_owned(),
        days: Interval::days(begin, end),
    })
}

fn one_day(column: &str, cell: &str) -> Result<Interval, RowFault> {
    read_date(cell).ok_or_else(|| no_date(column, cell))
}

fn no_date(column: &str, cell: &str) -> RowFault {
    RowFault::NoDate {
        column: column.to_owned(),
        found: shortened(cell),
    }
}
