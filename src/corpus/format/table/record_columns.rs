//! Documents in the columns of an Arrow batch: `id` and `text`, and `dct`, `source`, `title`, `url` where they are there.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Int32Type, Int64Type};
use arrow_array::{Array, ArrayRef, RecordBatch};
use arrow_schema::{DataType, Schema};

use crate::corpus::format::table::parquet::KNOWN_VERSION;
use crate::corpus::{Record, given_day};
use crate::time::Day;

/// The columns of a batch that hold what is known of documents.
#[derive(Debug)]
pub struct RecordColumns {
    id: ArrayRef,
    text: ArrayRef,
    dct: Option<ArrayRef>,
    source: Option<ArrayRef>,
    title: Option<ArrayRef>,
    url: Option<ArrayRef>,
}

/// Why a batch, or a row of it, holds no documents.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum ColumnFault {
    #[error("There is no column {name:?}; there are {}", found.join(", "))]
    Missing {
        name: &'static str,
        found: Vec<String>,
    },
    #[error("The column {name:?} is of type {found}, expected {expected}")]
    Type {
        name: &'static str,
        found: String,
        expected: &'static str,
    },
    #[error("{name:?} is null")]
    Null { name: &'static str },
    #[error("dct: {0}")]
    Dct(String),
    #[error(
        "It has version {0:?} of the tables of Khatt, and this program reads up to {KNOWN_VERSION}"
    )]
    Newer(String),
}

const TEXT: &str = "string";
const NAME: &str = "string or a whole number";
const DAY: &str = "date32 or string";

impl RecordColumns {
    /// Those of a batch; other columns are ignored.
    ///
    /// # Errors
    /// Where `id` or `text` is missing, a column has a type that is not read, or it is of a newer Khatt.
    pub fn new(batch: &RecordBatch) -> Result<Self, ColumnFault> {
        let schema = batch.schema();
        if let Some(version) = schema.metadata().get("khatt.schema")
            && version
                .parse()
                .is_ok_and(|version: u32| version > KNOWN_VERSION)
        {
            return Err(ColumnFault::Newer(version.clone()));
        }
        let known = |name, is_known: fn(&DataType) -> bool, expected| {
            let Some((at, field)) = schema.column_with_name(name) else {
                return Ok(None);
            };
            let found = field.data_type();
            match is_known(found) || found == &DataType::Null {
                true => Ok(Some(batch.column(at).clone())),
                false => Err(ColumnFault::Type {
                    name,
                    found: found.to_string(),
                    expected,
                }),
            }
        };
        Ok(Self {
            id: required("id", known("id", is_name, NAME)?, &schema)?,
            text: required("text", known("text", is_text, TEXT)?, &schema)?,
            dct: known("dct", is_day, DAY)?,
            source: known("source", is_text, TEXT)?,
            title: known("title", is_text, TEXT)?,
            url: known("url", is_text, TEXT)?,
        })
    }

    /// The document of a row.
    ///
    /// # Errors
    /// Where its name or its text is null, or its day is none.
    pub fn record(&self, row: usize) -> Result<Record, ColumnFault> {
        let null = |name| ColumnFault::Null { name };
        Ok(Record {
            id: self.id(row).ok_or_else(|| null("id"))?,
            text: text_at(&self.text, row).ok_or_else(|| null("text"))?,
            dct: day_at(self.dct.as_ref(), row)?,
            source: self.source.as_ref().and_then(|column| text_at(column, row)),
            title: self.title.as_ref().and_then(|column| text_at(column, row)),
            url: self.url.as_ref().and_then(|column| text_at(column, row)),
        })
    }

    /// The name of a row, where it has one.
    pub fn id(&self, row: usize) -> Option<String> {
        text_at(&self.id, row)
    }
}

fn required(
    name: &'static str,
    column: Option<ArrayRef>,
    schema: &Schema,
) -> Result<ArrayRef, ColumnFault> {
    column.ok_or_else(|| {
        let fields = schema.fields().iter();
        let found = fields.map(|field| format!("{:?}", field.name())).collect();
        ColumnFault::Missing { name, found }
    })
}

fn is_text(kind: &DataType) -> bool {
    matches!(
        kind,
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View
    )
}

fn is_name(kind: &DataType) -> bool {
    is_text(kind) || matches!(kind, DataType::Int32 | DataType::Int64)
}

fn is_day(kind: &DataType) -> bool {
    is_text(kind) || kind == &DataType::Date32
}

/// A text or a number; `None` where it is null.
pub(super) fn text_at(column: &ArrayRef, row: usize) -> Option<String> {
    if row >= column.len() || column.is_null(row) {
        return None;
    }
    Some(match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).to_owned(),
        DataType::LargeUtf8 => column.as_string::<i64>().value(row).to_owned(),
        DataType::Utf8View => column.as_string_view().value(row).to_owned(),
        DataType::Int32 => column.as_primitive::<Int32Type>().value(row).to_string(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).to_string(),
        _ => return None,
    })
}

fn day_at(column: Option<&ArrayRef>, row: usize) -> Result<Option<Day>, ColumnFault> {
    let Some(column) = column.filter(|column| row < column.len() && !column.is_null(row)) else {
        return Ok(None);
    };
    if column.data_type() == &DataType::Date32 {
        let number = column.as_primitive::<Date32Type>().value(row);
        return match Day::from_number(number) {
            day if day.number() == number && day <= Day::MAX => Ok(Some(day)),
            _ => Err(ColumnFault::Dct(format!(
                "{number} days from 1970 are beyond all dates"
            ))),
        };
    }
    let day = text_at(column, row)
        .map(|words| given_day(&words))
        .transpose();
    day.map_err(|error| ColumnFault::Dct(error.to_string()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow_array::{Date32Array, Int64Array, LargeStringArray, StringArray};

    use super::*;

    fn batch(columns: Vec<(&str, ArrayRef)>) -> RecordBatch {
        RecordBatch::try_from_iter_with_nullable(
            columns
                .into_iter()
                .map(|(name, column)| (name, column, true)),
        )
        .unwrap()
    }

    fn texts(texts: &[Option<&str>]) -> ArrayRef {
        Arc::new(StringArray::from_iter(texts.iter().copied()))
    }

    #[test]
    fn a_row_is_a_document() {
        let columns = RecordColumns::new(&batch(vec![
            ("id", Arc::new(Int64Array::from(vec![17]))),
            ("text", Arc::new(LargeStringArray::from(vec!["وصل\0"]))),
            ("dct", Arc::new(Date32Array::from(vec![19_356]))),
            ("other", texts(&[None])),
        ]));
        let record = columns.unwrap().record(0).unwrap();
        assert_eq!((record.id.as_str(), record.text.as_str()), ("17", "وصل\0"));
        assert_eq!(record.dct, "2022-12-30".parse().ok());
    }

    #[test]
    fn err_other_columns_and_other_types_are_named() {
        let error = RecordColumns::new(&batch(vec![("id", texts(&[])), ("body", texts(&[]))]));
        let error = error.unwrap_err().to_string();
        assert_eq!(
            error,
            "There is no column \"text\"; there are \"id\", \"body\""
        );
        let numbers: ArrayRef = Arc::new(Int64Array::from(vec![1]));
        let error = RecordColumns::new(&batch(vec![("id", numbers.clone()), ("text", numbers)]));
        let error = error.unwrap_err().to_string();
        assert_eq!(
            error,
            "The column \"text\" is of type Int64, expected string"
        );
    }

    #[test]
    fn err_a_row_without_name_text_or_day() {
        let columns = RecordColumns::new(&batch(vec![
            ("id", texts(&[None, Some("b"), Some("c")])),
            ("text", texts(&[Some("a"), None, Some("c")])),
            ("dct", texts(&[None, None, Some("2022-13-01")])),
        ]));
        let columns = columns.unwrap();
        let error = |row| columns.record(row).unwrap_err().to_string();
        assert_eq!(error(0), "\"id\" is null");
        assert_eq!(error(1), "\"text\" is null");
        assert!(error(2).contains("2022-13-01"), "{}", error(2));
    }
}
