//! Batch for batch: each row by itself, nothing kept between two.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use arrow_array::RecordBatch;
use arrow_pyarrow::PyArrowType;
use khatt::AnalyzedDocument;
use khatt::corpus::{Record, RecordColumns};
use khatt::i18n::{Language, Words};
use khatt::pipeline::{InOrder, Options, catch_panic};
use khatt::tables::{self, NestedRows};
use pyo3::prelude::*;

use crate::{KhattError, options};

/// A row that is read, or its name and why it is not.
type Row = Result<AnalyzedDocument, (Option<String>, String)>;

/// What stands in the rows of a batch, one nested row for each.
///
/// `first_row` is the number of its first row for messages, and `is_strict` whether a bad row is an error.
#[pyfunction]
#[expect(clippy::too_many_arguments, reason = "Python names them")]
pub(crate) fn extract_batch(
    py: Python<'_>,
    batch: PyArrowType<RecordBatch>,
    number: usize,
    first_row: usize,
    dct: Option<&str>,
    history: bool,
    is_strict: bool,
    one_thread: bool,
) -> PyResult<PyArrowType<RecordBatch>> {
    let options = options(dct, history)?;
    let nested = py.detach(|| {
        let columns = RecordColumns::new(&batch.0).map_err(|fault| in_batch(number, &fault))?;
        let rows = (0..batch.0.num_rows()).map(|row| {
            let record = columns.record(row);
            record.map_err(|fault| (columns.id(row), fault.to_string()))
        });
        let rows: Vec<_> = rows.collect();
        let bad = rows.iter().enumerate().find(|(_, row)| row.is_err());
        if is_strict && let Some((row, Err((_, fault)))) = bad {
            let place = format!("Batch {number}, row {}", first_row + row);
            return Err(KhattError::new_err(format!("{place}: {fault}")));
        }
        let words = Words::new(Language::English);
        let mut nested = NestedRows::default();
        let mut push = |row: Row| match row {
            Ok(analysed) => nested
                .push(&analysed, &words)
                .map_err(|error| in_batch(number, &error)),
            Err((id, fault)) => {
                nested.push_error(id, fault);
                Ok(())
            }
        };
        match one_thread {
            true => rows
                .iter()
                .try_for_each(|row| push(analysed(row, options)))?,
            false => in_threads(rows, options).try_for_each(&mut push)?,
        }
        nested.finish().map_err(|error| in_batch(number, &error))
    })?;
    Ok(PyArrowType(nested))
}

/// Rows on all processors, in their order.
fn in_threads(
    rows: Vec<Result<Record, (Option<String>, String)>>,
    options: Options,
) -> impl Iterator<Item = Row> {
    InOrder::start(
        rows.into_iter(),
        move |row| analysed(row, options),
        |row, message| Err((row.as_ref().ok().map(|record| record.id.clone()), message)),
        Arc::new(AtomicBool::new(false)),
    )
}

/// A fault of ours costs its row.
fn analysed(row: &Result<Record, (Option<String>, String)>, options: Options) -> Row {
    let record = row.clone()?;
    let id = record.id.clone();
    catch_panic(|| khatt::analyse(record.into(), options)).map_err(|message| (Some(id), message))
}

fn in_batch(number: usize, error: &impl ToString) -> PyErr {
    KhattError::new_err(format!("Batch {number}: {}", error.to_string()))
}

/// The schema of nested rows.
#[pyfunction]
pub(crate) fn nested_schema() -> PyArrowType<arrow_schema::Schema> {
    PyArrowType(tables::nested_schema().as_ref().clone())
}
