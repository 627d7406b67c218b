//! Documents that are read together: they date one another, and tell the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use arrow_array::RecordBatch;
use arrow_pyarrow::PyArrowType;
use khatt::corpus::RecordColumns;
use khatt::i18n::{Language, Words};
use khatt::index::Index;
use khatt::output::CoverageObject;
use khatt::tables::{self, DocumentTables, Flushed};
use khatt::{AnalyzedDocument, Document, LoadMessage, Options};
use pyo3::prelude::*;

use crate::{KhattError, options};

type Batches = Vec<PyArrowType<RecordBatch>>;
type Tables = BTreeMap<&'static str, PyArrowType<RecordBatch>>;

/// The tables of documents, as `khatt extract -o DIR` writes them.
#[pyfunction]
pub(crate) fn extract_tables(
    py: Python<'_>,
    batches: Batches,
    dct: Option<&str>,
    history: bool,
) -> PyResult<Tables> {
    let options = options(dct, history)?;
    py.detach(|| {
        let mut tables = DocumentTables::default();
        let words = Words::new(Language::English);
        for document in read_together(&batches, options)? {
            tables.push(&document, &words).map_err(fault)?;
        }
        Ok(named(tables.take().map_err(fault)?))
    })
}

/// For each document the day on which it was written, which the others tell, too.
#[pyfunction]
pub(crate) fn date_documents(
    py: Python<'_>,
    batches: Batches,
    dct: Option<&str>,
    history: bool,
) -> PyResult<PyArrowType<RecordBatch>> {
    let mut tables = extract_tables(py, batches, dct, history)?;
    let documents = tables.remove("documents");
    let PyArrowType(documents) = documents.ok_or_else(|| fault("there are no documents"))?;
    let columns = [
        "id",
        "source",
        "dct_best",
        "dct_begin",
        "dct_until",
        "dct_basis",
        "dct_confidence",
    ];
    let schema = documents.schema();
    let places: Result<Vec<usize>, _> = columns.iter().map(|name| schema.index_of(name)).collect();
    let projected = documents.project(&places.map_err(fault)?);
    Ok(PyArrowType(projected.map_err(fault)?))
}

/// Who tells what, as the object that `khatt coverage` prints.
#[pyfunction]
pub(crate) fn coverage_object(
    py: Python<'_>,
    batches: Batches,
    dct: Option<&str>,
    history: bool,
) -> PyResult<String> {
    let options = options(dct, history)?;
    py.detach(|| {
        let (index, alignment) = aligned(&batches, options)?;
        serde_json::to_string(&CoverageObject::new(&index, &alignment)).map_err(fault)
    })
}

/// The same as tables.
#[pyfunction]
pub(crate) fn coverage_tables(
    py: Python<'_>,
    batches: Batches,
    dct: Option<&str>,
    history: bool,
) -> PyResult<Tables> {
    let options = options(dct, history)?;
    py.detach(|| {
        let (index, alignment) = aligned(&batches, options)?;
        let tables = tables::coverage_tables(&index, &alignment);
        Ok(named(tables.map_err(fault)?))
    })
}

fn aligned(batches: &Batches, options: Options) -> PyResult<(Index, khatt::Alignment)> {
    let documents = read_together(batches, options)?;
    let alignment = khatt::align(&documents, &Default::default()).unwrap_or_default();
    Ok((Index::new(documents), alignment))
}

fn read_together(batches: &Batches, options: Options) -> PyResult<Vec<Arc<AnalyzedDocument>>> {
    let documents = documents_of(batches)?;
    let mut problem = None;
    let folder =
        khatt::load_documents(
            documents,
            options,
            &Default::default(),
            |message| match message {
                LoadMessage::Problem(found) => problem = Some(found.to_string()),
                LoadMessage::Fault(message) => problem = Some(message),
                _ => {}
            },
        );
    match problem {
        Some(message) => Err(KhattError::new_err(message)),
        None => Ok(folder.documents().cloned().collect()),
    }
}

fn documents_of(batches: &Batches) -> PyResult<Vec<Document>> {
    let mut documents = Vec::new();
    for (number, PyArrowType(batch)) in batches.iter().enumerate() {
        let place = |fault: &dyn ToString| format!("Batch {number}: {}", fault.to_string());
        let columns =
            RecordColumns::new(batch).map_err(|fault| KhattError::new_err(place(&fault)))?;
        for row in 0..batch.num_rows() {
            let record = columns.record(row).map_err(|fault| {
                KhattError::new_err(format!("Batch {number}, row {row}: {fault}"))
            })?;
            documents.push(record.into());
        }
    }
    Ok(documents)
}

fn named<const N: usize>(tables: [Flushed; N]) -> Tables {
    let tables = tables.into_iter();
    tables
        .map(|(table, batch)| (table.name, PyArrowType(batch)))
        .collect()
}

fn fault(error: impl ToString) -> PyErr {
    KhattError::new_err(error.to_string())
}
