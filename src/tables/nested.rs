//! All that was read in a document in one row, for engines that take a batch for a batch.

use std::collections::HashMap;
use std::sync::Arc;

use arrow_array::{Array, ArrayRef, ListArray, RecordBatch, StringArray, StructArray};
use arrow_schema::{DataType, Field, Fields, Schema, SchemaRef};

use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::tables::column::{Column, SCHEMA_VERSION, VERSION_KEY};
use crate::tables::schema::{DOCUMENTS, EVENTS, EVIDENCE, KEYS, MENTIONS, SENTENCES};
use crate::tables::{DocumentTables, Table, TableError};

/// The tables whose rows are lists in the row of their document.
static LISTS: [&Table; 4] = [&EVIDENCE, &SENTENCES, &MENTIONS, &EVENTS];

/// The column that says why a row of the input gave no document.
const ERROR: &str = "error";

/// The schema of nested rows: the columns of `documents`, a list of structures for each of `evidence`, `sentences`,
/// `mentions` and `events`, and `error`. All but `id` may be null: a row that was not read has only `error`.
pub fn nested_schema() -> SchemaRef {
    let own = DOCUMENTS.columns.iter();
    let own = own.map(|column| column.field().with_nullable(true));
    let lists = LISTS.iter().map(|table| list_field(table));
    let error = Field::new(ERROR, DataType::Utf8, true);
    let fields: Vec<Field> = own.chain(lists).chain([error]).collect();
    let metadata = HashMap::from([(VERSION_KEY.to_owned(), SCHEMA_VERSION.to_string())]);
    Arc::new(Schema::new_with_metadata(fields, metadata))
}

fn list_field(table: &Table) -> Field {
    Field::new(table.name, DataType::List(item_field(table)), true)
}

fn item_field(table: &Table) -> Arc<Field> {
    let fields: Fields = table.columns.iter().skip(KEYS).map(Column::field).collect();
    Arc::new(Field::new("item", DataType::Struct(fields), true))
}

/// Rows of which each is a document with all that was read in it.
pub struct NestedRows {
    tables: DocumentTables,
    /// Behind each row, how many rows the lists have.
    ends: [Vec<i32>; 4],
    /// For each row, its place in `tables`, or why it gave no document.
    rows: Vec<Result<(), (Option<String>, String)>>,
}

impl Default for NestedRows {
    fn default() -> Self {
        Self {
            tables: DocumentTables::default(),
            ends: [const { Vec::new() }; 4],
            rows: Vec::new(),
        }
    }
}

impl NestedRows {
    /// Adds a document.
    ///
    /// # Errors
    /// Where a cell does not fit, which is a fault of ours.
    pub fn push(&mut self, analysed: &AnalyzedDocument, words: &Words) -> Result<(), TableError> {
        self.tables.push(analysed, words)?;
        self.rows.push(Ok(()));
        self.end_row();
        Ok(())
    }

    /// Adds a row that gave no document.
    pub fn push_error(&mut self, id: Option<String>, error: String) {
        self.rows.push(Err((id, error)));
        self.end_row();
    }

    fn end_row(&mut self) {
        let tables = &self.tables;
        let lens = [
            tables.evidence.len(),
            tables.sentences.len(),
            tables.mentions.len(),
            tables.events.len(),
        ];
        for (ends, len) in self.ends.iter_mut().zip(lens) {
            ends.push(i32::try_from(len).unwrap_or(i32::MAX));
        }
    }

    /// All rows as one batch of [`nested_schema`].
    ///
    /// # Errors
    /// Where Arrow refuses them.
    pub fn finish(mut self) -> Result<RecordBatch, TableError> {
        let documents = self.tables.documents.take()?;
        let lists = [
            self.tables.evidence.take()?,
            self.tables.sentences.take()?,
            self.tables.mentions.take()?,
            self.tables.events.take()?,
        ];
        let places = self.places();
        let ids = documents.column_by_name("id").cloned();
        let mut arrays: Vec<ArrayRef> = vec![self.ids(ids.as_ref())];
        for column in DOCUMENTS.columns.iter().skip(1) {
            let array = documents.column_by_name(column.name);
            arrays.extend(array.map(|array| spread(array, &places)).transpose()?);
        }
        for ((table, batch), ends) in LISTS.iter().zip(lists).zip(&self.ends) {
            arrays.push(self.list(table, &batch, ends)?);
        }
        let errors = self
            .rows
            .iter()
            .map(|row| row.as_ref().err().map(|(_, error)| error));
        arrays.push(Arc::new(StringArray::from_iter(errors)));
        Ok(RecordBatch::try_new(nested_schema(), arrays)?)
    }

    /// For each row, its place among the documents.
    fn places(&self) -> Vec<Option<usize>> {
        let mut next = 0..;
        let rows = self.rows.iter();
        rows.map(|row| row.is_ok().then(|| next.next()).flatten())
            .collect()
    }

    fn ids(&self, known: Option<&ArrayRef>) -> ArrayRef {
        let known = known.and_then(|ids| ids.as_any().downcast_ref::<StringArray>());
        let ids = self
            .rows
            .iter()
            .zip(self.places())
            .map(|(row, place)| match row {
                Ok(()) => place.and_then(|place| Some(known?.value(place).to_owned())),
                Err((id, _)) => id.clone(),
            });
        Arc::new(StringArray::from_iter(ids))
    }

    fn list(
        &self,
        table: &Table,
        batch: &RecordBatch,
        ends: &[i32],
    ) -> Result<ArrayRef, TableError> {
        let item = item_field(table);
        let DataType::Struct(fields) = item.data_type() else {
            return Ok(Arc::new(ListArray::new_null(item, ends.len())));
        };
        let columns = batch.columns().iter().skip(KEYS).cloned().collect();
        let rows = StructArray::try_new(fields.clone(), columns, None)?;
        let offsets: Vec<i32> = std::iter::once(0).chain(ends.iter().copied()).collect();
        let is_read = self.rows.iter().map(Result::is_ok).collect::<Vec<bool>>();
        let list = ListArray::try_new(
            item,
            arrow_buffer::OffsetBuffer::new(offsets.into()),
            Arc::new(rows),
            Some(is_read.into()),
        )?;
        Ok(Arc::new(list))
    }
}

/// The values of documents at the rows that have one, null at the others.
fn spread(array: &ArrayRef, places: &[Option<usize>]) -> Result<ArrayRef, TableError> {
    if places.iter().all(Option::is_some) {
        return Ok(Arc::clone(array));
    }
    let indices = places.iter().map(|place| place.map(|place| place as u64));
    let indices = arrow_array::UInt64Array::from_iter(indices);
    Ok(arrow_select::take::take(array, &indices, None)?)
}
