//! What the columns of a table of articles hold.

use crate::corpus::date::{given_day, read_date};
use crate::corpus::entities::decoded;
use crate::corpus::field::{Field, Where, field_of};
use crate::corpus::format::Part;
use crate::corpus::format::html::read_page;
use crate::corpus::format::table::MOST_CELLS;
use crate::corpus::meta::Meta;
use crate::corpus::{DateHint, HintKind, Notice};
use crate::time::Interval;

/// So many rows show what a column holds.
pub(super) const SAMPLE: usize = 200;
/// A column that no head names holds texts where they have at least so many letters on average.
const LEAST_TEXT: usize = 40;

/// The columns of a table, in their order.
pub(super) struct Columns {
    text: usize,
    fields: Vec<Option<Field>>,
    heads: Vec<String>,
}

impl Columns {
    /// By their heads, and by what stands in them; `None` where no column holds texts.
    pub(super) fn new<'r>(
        heads: Vec<String>,
        rows: impl Iterator<Item = &'r Vec<String>>,
    ) -> Option<Self> {
        let sample: Vec<&Vec<String>> = rows.take(SAMPLE).collect();
        let width = sample
            .iter()
            .map(|cells| cells.len())
            .max()?
            .max(heads.len());
        let mut fields: Vec<Option<Field>> = heads.iter().map(|head| field(head)).collect();
        fields.resize(width, None);
        let letters = |column: usize| {
            let cells = sample.iter().filter_map(|cells| cells.get(column));
            let count = |cell: &String| cell.chars().filter(|c| c.is_alphabetic()).count();
            cells.map(count).sum::<usize>()
        };
        let longest = |is_wanted: &dyn Fn(Option<Field>) -> bool| {
            let columns = fields.iter().enumerate();
            let columns = columns.filter(|(_, field)| is_wanted(**field));
            columns
                .map(|(column, _)| (letters(column), std::cmp::Reverse(column)))
                .max()
        };
        let named =
            longest(&|field| field == Some(Field::Text)).filter(|(letters, _)| *letters > 0);
        let unnamed = || {
            let longest = longest(&|field| field.is_none());
            longest.filter(|(letters, _)| *letters >= LEAST_TEXT * sample.len().max(1))
        };
        let (_, std::cmp::Reverse(text)) = named.or_else(unnamed)?;
        Some(Self {
            text,
            fields,
            heads,
        })
    }

    /// The document that a row is; `None` where it has neither text nor title.
    pub(super) fn part_of(&self, mut cells: Vec<String>) -> Option<Part> {
        let text = cells.get_mut(self.text).map(std::mem::take);
        let mut meta = self.meta_of(&cells);
        if cells.len() > MOST_CELLS {
            meta.notices.push(Notice::MoreCells { limit: MOST_CELLS });
        }
        let mut text = text.unwrap_or_default();
        if is_html(&text)
            && let Ok((read, page)) = read_page(&text)
        {
            text = read.to_string();
            meta.notices.extend(page.notices);
        }
        if text.trim().is_empty() {
            text = meta.title.as_deref()?.to_owned();
        }
        Some(Part {
            text: text.into(),
            meta,
            ..Part::default()
        })
    }

    fn meta_of(&self, cells: &[String]) -> Meta {
        let mut meta = Meta::default();
        for (column, (field, cell)) in self.fields.iter().zip(cells).enumerate() {
            let cell = cell.trim();
            if cell.is_empty() {
                continue;
            }
            match field {
                Some(Field::Source) => meta.source = Some((*decoded(cell)).into()),
                Some(Field::Title) => meta.title = Some(on_one_line(&decoded(cell)).into()),
                Some(Field::Url) => meta.url = Some(cell.into()),
                Some(Field::Dct) => meta.dct = given_day(cell).ok(),
                Some(Field::Date(kind)) => {
                    let head = self.heads.get(column).map(String::as_str);
                    meta.hints
                        .extend(hint(*kind, cell, head.unwrap_or_default()));
                }
                Some(Field::File | Field::Text) | None => {}
            }
        }
        meta
    }
}

/// Whether the first row names the columns: one of its cells is a known name, or none of them is as long as a text and
/// the texts below are.
pub(super) fn are_heads<'r>(mut rows: impl Iterator<Item = &'r Vec<String>>) -> bool {
    let Some(first) = rows.next() else {
        return false;
    };
    if first.iter().any(|head| field(head).is_some()) {
        return true;
    }
    let longest = |row: &Vec<String>| row.iter().map(String::len).max().unwrap_or(0);
    let below = rows.take(SAMPLE).map(longest);
    let (count, total) = below.fold((0, 0), |(count, total), len| (count + 1, total + len));
    count > 0 && longest(first) * 4 < total / count
}

fn field(head: &str) -> Option<Field> {
    field_of(Where::Table, head).or_else(|| field_of(Where::Column, head))
}

fn hint(kind: HintKind, cell: &str, head: &str) -> Option<DateHint> {
    let days = read_date(cell)?;
    Some(DateHint {
        kind,
        interval: match (kind, days.last()) {
            (HintKind::Crawled, Some(last)) => Interval::until(last),
            _ => days,
        },
        words: cell.into(),
        place: head.into(),
    })
}

fn is_html(text: &str) -> bool {
    ["</p>", "<br", "</div>", "</a>", "<p>"]
        .iter()
        .any(|tag| text.contains(tag))
}

fn on_one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
