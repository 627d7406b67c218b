//! Documents that are read together: they date one another, and tell the same.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use arrow_array::RecordBatch;
use arrow_pyarrow::PyArrowType;
use khatt::align::{CopyPair, SentenceRef};
use khatt::corpus::RecordColumns;
use khatt::i18n::{Language, Words};
use khatt::index::Index;
use khatt::output::CoverageObject;
use khatt::pipeline::align_copied;
use khatt::tables::{self, DocumentTables, Flushed};
use khatt::{AnalyzedDocument, Document, LoadMessage, Options};
use pyo3::prelude::*;

use crate::columns::{fault, ints, texts};
use crate::copies::copies_of;
use crate::{KhattError, options};

type Batches = Vec<PyArrowType<RecordBatch>>;
/// The numbers of documents (`id`, `document`), and copies between them.
type Copies = (PyArrowType<RecordBatch>, PyArrowType<RecordBatch>);
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
    copies: Option<Copies>,
) -> PyResult<String> {
    let options = options(dct, history)?;
    py.detach(|| {
        let (index, alignment) = aligned(&batches, options, copies.as_ref())?;
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
    copies: Option<Copies>,
) -> PyResult<Tables> {
    let options = options(dct, history)?;
    py.detach(|| {
        let (index, alignment) = aligned(&batches, options, copies.as_ref())?;
        let tables = tables::coverage_tables(&index, &alignment);
        Ok(named(tables.map_err(fault)?))
    })
}

fn aligned(
    batches: &Batches,
    options: Options,
    copies: Option<&Copies>,
) -> PyResult<(Index, khatt::Alignment)> {
    let documents = read_together(batches, options)?;
    let never = AtomicBool::new(false);
    let alignment = match copies {
        Some(copies) => align_copied(&documents, &located(&documents, copies)?, &never),
        None => khatt::align(&documents, &never),
    };
    Ok((Index::new(documents), alignment.unwrap_or_default()))
}

/// Copies whose documents are positions: those of a batch name them by numbers, and another says whose these are.
fn located(
    documents: &[Arc<AnalyzedDocument>],
    (numbers, copies): &Copies,
) -> PyResult<Vec<CopyPair<SentenceRef>>> {
    let mut positions: HashMap<&str, Option<u32>> = HashMap::new();
    for (position, analysed) in (0..).zip(documents) {
        let place = positions.entry(&analysed.document.id);
        place
            .and_modify(|one| *one = None)
            .or_insert(Some(position));
    }
    let (ids, numbered) = (texts(&numbers.0, "id")?, ints(&numbers.0, "document")?);
    let mut by_number: HashMap<u32, u32> = HashMap::new();
    for (id, number) in ids.iter().flatten().zip(numbered.values().iter()) {
        let position = positions.get(id).copied().flatten();
        let position =
            position.ok_or_else(|| fault(format!("{id:?} is not the name of one document")))?;
        by_number.insert(*number as u32, position);
    }
    let place = |at: SentenceRef| -> PyResult<SentenceRef> {
        let document = by_number.get(&at.document).copied();
        let document =
            document.ok_or_else(|| fault(format!("No document has the number {}", at.document)))?;
        Ok(SentenceRef { document, ..at })
    };
    let moved = |copy: CopyPair<SentenceRef>| -> PyResult<CopyPair<SentenceRef>> {
        let (a, b) = (place(copy.a)?, place(copy.b)?);
        Ok(CopyPair { a, b, ..copy })
    };
    copies_of(&copies.0)?.into_iter().map(moved).collect()
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
