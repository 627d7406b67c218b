//! Copies in steps that an engine runs on many machines: keys of sentences, pairs of buckets, judgements, the best.

use std::ops::Range;
use std::sync::Arc;

use arrow_array::builder::{
    BinaryBuilder, Int32Builder, Int64Builder, ListBuilder, StringBuilder, StructBuilder,
};
use arrow_array::{ArrayRef, Float32Array, Int64Array, RecordBatch, StringArray};
use arrow_pyarrow::PyArrowType;
use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};
use khatt::align::{self, CopyKind, CopyPair, SentenceRef};
use khatt::corpus::RecordColumns;
use khatt::pipeline::Options;
use pyo3::prelude::*;

use crate::columns::{bytes, days, fault, floats, ints, texts};
use crate::{KhattError, options};

/// A step over whole groups of rows: what it gives, and how many rows it took; the others belong to a group that may
/// go on.
type Taken = (PyArrowType<RecordBatch>, usize);

/// The sentences of documents that are long enough to be copies, a row for each.
#[pyfunction]
pub(crate) fn copy_sentences(
    py: Python<'_>,
    batch: PyArrowType<RecordBatch>,
    number: usize,
) -> PyResult<PyArrowType<RecordBatch>> {
    let options = options(None, true)?;
    py.detach(|| {
        let columns = RecordColumns::new(&batch.0)
            .map_err(|fault| KhattError::new_err(format!("Batch {number}: {fault}")))?;
        let mut rows = SentenceRows::default();
        for row in 0..batch.0.num_rows() {
            let record = columns.record(row).map_err(|fault| {
                KhattError::new_err(format!("Batch {number}, row {row}: {fault}"))
            })?;
            rows.push(record, options);
        }
        rows.finish().map(PyArrowType).map_err(fault)
    })
}

/// The columns of [`copy_sentences`].
#[pyfunction]
pub(crate) fn copy_sentences_schema() -> PyArrowType<Schema> {
    PyArrowType(sentence_schema().as_ref().clone())
}

/// The columns of [`judge_copies`] and [`best_copies`].
#[pyfunction]
pub(crate) fn copies_schema() -> PyArrowType<Schema> {
    PyArrowType(copy_schema().as_ref().clone())
}

/// Pairs of sentences in the buckets of a batch, which stands in the order of task and key.
#[pyfunction]
pub(crate) fn copy_pairs(
    py: Python<'_>,
    batch: PyArrowType<RecordBatch>,
    is_last: bool,
) -> PyResult<Taken> {
    py.detach(|| {
        let batch = batch.0;
        let (tasks, keys) = (ints(&batch, "task")?, ints(&batch, "key")?);
        let days = days(&batch, "day")?;
        let at = places(&batch, "document", "sentence")?;
        let (groups, taken) = groups(batch.num_rows(), is_last, |row| {
            (tasks.value(row), keys.value(row))
        });
        let pairs = groups.into_iter().flat_map(|rows| {
            let task = tasks.value(rows.start) as u32;
            let entries = rows.map(|row| (days.get(row).copied().flatten(), at(row)));
            align::copy_pairs(task, entries)
        });
        let pairs: Vec<_> = pairs.collect();
        let columns = place_columns(pairs.iter().copied());
        Ok((PyArrowType(of_columns(pair_schema(), columns)?), taken))
    })
}

/// Which of some pairs are copies by their words.
#[pyfunction]
pub(crate) fn judge_copies(
    py: Python<'_>,
    batch: PyArrowType<RecordBatch>,
) -> PyResult<PyArrowType<RecordBatch>> {
    py.detach(|| {
        let batch = batch.0;
        let a = places(&batch, "a_document", "a_sentence")?;
        let b = places(&batch, "b_document", "b_sentence")?;
        let (one, other) = (bytes(&batch, "a_words")?, bytes(&batch, "b_words")?);
        let judged = (0..batch.num_rows()).filter_map(|row| {
            let words = (words_of(one.value(row)), words_of(other.value(row)));
            align::judge_copy((a(row), b(row)), (&words.0, &words.1))
        });
        copy_batch(&judged.collect::<Vec<_>>()).map(PyArrowType)
    })
}

/// The copies that stay beside the others of their two documents, of a batch in the order of these.
#[pyfunction]
pub(crate) fn best_copies(
    py: Python<'_>,
    batch: PyArrowType<RecordBatch>,
    is_last: bool,
) -> PyResult<Taken> {
    py.detach(|| {
        let copies = copies_of(&batch.0)?;
        let (groups, taken) = groups(copies.len(), is_last, |row| {
            let copy = copies.get(row);
            copy.map(|copy| (copy.a.document, copy.b.document))
        });
        let best = groups.into_iter().flat_map(|rows| {
            let group = copies.get(rows).unwrap_or_default();
            align::best_copies(group.to_vec())
        });
        let best: Vec<_> = best.collect();
        Ok((PyArrowType(copy_batch(&best)?), taken))
    })
}

/// The copies that the rows of a batch give.
pub(crate) fn copies_of(batch: &RecordBatch) -> PyResult<Vec<CopyPair<SentenceRef>>> {
    let a = places(batch, "a_document", "a_sentence")?;
    let b = places(batch, "b_document", "b_sentence")?;
    let (similarity, held) = (floats(batch, "similarity")?, floats(batch, "held")?);
    let kinds = texts(batch, "kind")?;
    let of_row = |row: usize| -> PyResult<CopyPair<SentenceRef>> {
        let kind = CopyKind::of_name(kinds.value(row));
        let kind = kind.ok_or_else(|| fault(format!("row {row}: no kind {:?}", kinds.value(row))));
        Ok(CopyPair {
            a: a(row),
            b: b(row),
            similarity: similarity.value(row),
            held: held.value(row),
            kind: kind?,
        })
    };
    (0..batch.num_rows()).map(of_row).collect()
}

/// Where groups of equal rows begin and end, and how many rows they are; the last group counts where nothing follows.
fn groups<K: PartialEq>(
    rows: usize,
    is_last: bool,
    key: impl Fn(usize) -> K,
) -> (Vec<Range<usize>>, usize) {
    let mut groups = Vec::new();
    let mut begin = 0;
    for row in 1..rows {
        if key(row) != key(begin) {
            groups.push(begin..row);
            begin = row;
        }
    }
    if is_last && begin < rows {
        groups.push(begin..rows);
        begin = rows;
    }
    (groups, begin)
}

/// The places that two columns give.
fn places<'a>(
    batch: &'a RecordBatch,
    document: &str,
    sentence: &str,
) -> PyResult<impl Fn(usize) -> SentenceRef + 'a> {
    let (documents, sentences) = (ints(batch, document)?, ints(batch, sentence)?);
    Ok(move |row: usize| SentenceRef {
        document: documents.value(row) as u32,
        sentence: sentences.value(row) as u32,
    })
}

fn words_of(bytes: &[u8]) -> Vec<u32> {
    let (words, _) = bytes.as_chunks::<4>();
    words.iter().copied().map(u32::from_le_bytes).collect()
}

fn place_columns(pairs: impl Iterator<Item = (SentenceRef, SentenceRef)> + Clone) -> Vec<ArrayRef> {
    let column = |of: fn((SentenceRef, SentenceRef)) -> u32| -> ArrayRef {
        let numbers = pairs.clone().map(|pair| i64::from(of(pair)));
        Arc::new(Int64Array::from_iter_values(numbers))
    };
    vec![
        column(|(a, _)| a.document),
        column(|(a, _)| a.sentence),
        column(|(_, b)| b.document),
        column(|(_, b)| b.sentence),
    ]
}

fn copy_batch(copies: &[CopyPair<SentenceRef>]) -> PyResult<RecordBatch> {
    let mut columns = place_columns(copies.iter().map(|copy| (copy.a, copy.b)));
    let similarity = copies.iter().map(|copy| copy.similarity);
    let held = copies.iter().map(|copy| copy.held);
    let kind = copies.iter().map(|copy| copy.kind.name());
    columns.push(Arc::new(Float32Array::from_iter_values(similarity)));
    columns.push(Arc::new(Float32Array::from_iter_values(held)));
    columns.push(Arc::new(StringArray::from_iter_values(kind)));
    of_columns(copy_schema(), columns)
}

fn of_columns(schema: SchemaRef, columns: Vec<ArrayRef>) -> PyResult<RecordBatch> {
    RecordBatch::try_new(schema, columns).map_err(fault)
}

fn pair_fields() -> Vec<Field> {
    let names = ["a_document", "a_sentence", "b_document", "b_sentence"];
    let field = |name: &str| Field::new(name, DataType::Int64, false);
    names.map(field).into()
}

fn pair_schema() -> SchemaRef {
    Arc::new(Schema::new(pair_fields()))
}

fn copy_schema() -> SchemaRef {
    let mut fields = pair_fields();
    fields.push(Field::new("similarity", DataType::Float32, false));
    fields.push(Field::new("held", DataType::Float32, false));
    fields.push(Field::new("kind", DataType::Utf8, false));
    Arc::new(Schema::new(fields))
}

fn key_fields() -> Fields {
    Fields::from(vec![
        Field::new("task", DataType::Int64, false),
        Field::new("key", DataType::Int64, false),
    ])
}

fn sentence_schema() -> SchemaRef {
    let key = Field::new("item", DataType::Struct(key_fields()), false);
    Arc::new(Schema::new(vec![
        Field::new("id", DataType::Utf8, false),
        Field::new("content", DataType::Int64, false),
        Field::new("source", DataType::Utf8, false),
        Field::new("day", DataType::Int32, true),
        Field::new("sentence", DataType::Int64, false),
        Field::new("start", DataType::Int64, false),
        Field::new("end", DataType::Int64, false),
        Field::new("words", DataType::Binary, false),
        Field::new("keys", DataType::List(Arc::new(key)), false),
    ]))
}

/// Rows of sentences that are gathered.
struct SentenceRows {
    id: StringBuilder,
    content: Int64Builder,
    source: StringBuilder,
    day: Int32Builder,
    places: [Int64Builder; 3],
    words: BinaryBuilder,
    keys: ListBuilder<StructBuilder>,
}

impl Default for SentenceRows {
    fn default() -> Self {
        let key = Field::new("item", DataType::Struct(key_fields()), false);
        let keys = StructBuilder::from_fields(key_fields(), 0);
        Self {
            id: StringBuilder::new(),
            content: Int64Builder::new(),
            source: StringBuilder::new(),
            day: Int32Builder::new(),
            places: Default::default(),
            words: BinaryBuilder::new(),
            keys: ListBuilder::new(keys).with_field(key),
        }
    }
}

impl SentenceRows {
    fn push(&mut self, record: khatt::corpus::Record, options: Options) {
        let analysed = khatt::analyse(record.into(), options);
        let document = &analysed.document;
        // The sign bit is turned, so that signed numbers stand in the order of unsigned ones.
        let content = align::content_of(&document.text) as i64 ^ i64::MIN;
        let day = analysed.dct.best.map(|day| day.number());
        let mut points = Points::of(&document.text);
        for sentence in align::copy_sentences(&document.text, &analysed.sentences) {
            let Some(span) = analysed.sentences.get(sentence.sentence as usize) else {
                continue;
            };
            self.id.append_value(&document.id);
            self.content.append_value(content);
            self.source.append_value(document.source.as_str());
            self.day.append_option(day);
            let places = [
                i64::from(sentence.sentence),
                points.until(span.start),
                points.until(span.end),
            ];
            for (column, place) in self.places.iter_mut().zip(places) {
                column.append_value(place);
            }
            let words = sentence.words.iter().flat_map(|word| word.to_le_bytes());
            self.words.append_value(words.collect::<Vec<u8>>());
            self.push_keys(&sentence.keys);
        }
    }

    fn push_keys(&mut self, keys: &[(u32, u64)]) {
        let rows = self.keys.values();
        for (task, key) in keys {
            if let Some(column) = rows.field_builder::<Int64Builder>(0) {
                column.append_value(i64::from(*task));
            }
            if let Some(column) = rows.field_builder::<Int64Builder>(1) {
                column.append_value(*key as i64);
            }
            rows.append(true);
        }
        self.keys.append(true);
    }

    fn finish(mut self) -> Result<RecordBatch, arrow_schema::ArrowError> {
        let [sentence, start, end] = &mut self.places;
        let columns: Vec<ArrayRef> = vec![
            Arc::new(self.id.finish()),
            Arc::new(self.content.finish()),
            Arc::new(self.source.finish()),
            Arc::new(self.day.finish()),
            Arc::new(sentence.finish()),
            Arc::new(start.finish()),
            Arc::new(end.finish()),
            Arc::new(self.words.finish()),
            Arc::new(self.keys.finish()),
        ];
        RecordBatch::try_new(sentence_schema(), columns)
    }
}

/// Counts the code points of a text up to one place after the other.
struct Points<'a> {
    text: &'a str,
    byte: usize,
    points: i64,
}

impl<'a> Points<'a> {
    fn of(text: &'a str) -> Self {
        Self {
            text,
            byte: 0,
            points: 0,
        }
    }

    /// How many stand before a byte, which is not before the last one.
    fn until(&mut self, byte: u32) -> i64 {
        let passed = self.text.get(self.byte..byte as usize).unwrap_or_default();
        self.byte += passed.len();
        self.points += passed.chars().count() as i64;
        self.points
    }
}
