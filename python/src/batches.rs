//! Batch for batch: each row by itself, nothing kept between two.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use arrow_array::RecordBatch;
use arrow_pyarrow::PyArrowType;
use arrow_select::concat::concat_batches;
use khatt::AnalyzedDocument;
use khatt::corpus::{Record, RecordColumns};
use khatt::i18n::{Language, Words};
use khatt::pipeline::{InOrder, Options, catch_panic};
use khatt::tables::{self, NestedRows};
use pyo3::prelude::*;

use crate::{KhattError, options};

/// So many rows are one task.
const PART: usize = 16;

/// The name of a row, and why it is no document.
type Fault = (Option<String>, String);

/// A row as it is given.
type Given = Result<Record, Fault>;

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
        let rows: Vec<Given> = rows.collect();
        let bad = rows.iter().enumerate().find(|(_, row)| row.is_err());
        if is_strict && let Some((row, Err((_, fault)))) = bad {
            let place = format!("Batch {number}, row {}", first_row + row);
            return Err(KhattError::new_err(format!("{place}: {fault}")));
        }
        let batches = match one_thread {
            true => vec![nested_rows(&rows, options)],
            false => in_threads(rows, options),
        };
        let batches: Result<Vec<RecordBatch>, String> = batches.into_iter().collect();
        let batches = batches.map_err(|message| in_batch(number, &message))?;
        concat_batches(&tables::nested_schema(), &batches).map_err(|error| in_batch(number, &error))
    })?;
    Ok(PyArrowType(nested))
}

/// Rows on all processors, in their order.
fn in_threads(rows: Vec<Given>, options: Options) -> Vec<Result<RecordBatch, String>> {
    let parts: Vec<Vec<Given>> = rows.chunks(PART).map(<[Given]>::to_vec).collect();
    let batches = InOrder::start(
        parts.into_iter(),
        move |rows: &Vec<Given>| nested_rows(rows, options),
        |_, message| Err(message),
        Arc::new(AtomicBool::new(false)),
    );
    batches.collect()
}

/// What stands in some rows.
fn nested_rows(rows: &[Given], options: Options) -> Result<RecordBatch, String> {
    let words = Words::new(Language::English);
    let mut nested = NestedRows::default();
    for row in rows {
        match analysed(row, options) {
            Ok(analysed) => nested
                .push(&analysed, &words)
                .map_err(|error| error.to_string())?,
            Err((id, fault)) => nested.push_error(id, fault),
        }
    }
    nested.finish().map_err(|error| error.to_string())
}

/// A fault of ours costs its row.
fn analysed(row: &Given, options: Options) -> Result<AnalyzedDocument, Fault> {
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
