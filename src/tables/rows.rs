//! Rows of a table, gathered column by column.

use std::sync::Arc;

use arrow_array::builder::{
    BooleanBuilder, Date32Builder, Float64Builder, Int64Builder, ListBuilder, StringBuilder,
};
use arrow_array::{ArrayRef, RecordBatch, RecordBatchOptions};
use arrow_schema::SchemaRef;

use crate::tables::{Cell, Column, Kind, Table, TableError};

/// Rows of one table that are in memory.
pub struct Rows {
    table: &'static Table,
    schema: SchemaRef,
    columns: Vec<Builder>,
    len: usize,
}

/// What gathers a column.
enum Builder {
    Text(StringBuilder),
    Int(Int64Builder),
    Number(Float64Builder),
    Flag(BooleanBuilder),
    Day(Date32Builder),
    Texts(ListBuilder<StringBuilder>),
}

impl Rows {
    /// None so far.
    pub fn new(table: &'static Table) -> Self {
        Self {
            table,
            schema: table.schema(),
            columns: table.columns.iter().map(Builder::new).collect(),
            len: 0,
        }
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    /// Adds a row: a cell for each column, in order.
    ///
    /// # Errors
    /// Where a cell is of another kind than its column, which is a fault of ours.
    pub fn push<'a>(
        &mut self,
        cells: impl IntoIterator<Item = Cell<'a>>,
    ) -> Result<(), TableError> {
        let mut cells = cells.into_iter();
        for (builder, column) in self.columns.iter_mut().zip(self.table.columns) {
            let cell = cells.next().unwrap_or(Cell::Null);
            if (matches!(cell, Cell::Null) && !column.is_nullable) || !builder.push(cell) {
                return Err(TableError::wrong_cell(self.table, column));
            }
        }
        self.len += 1;
        Ok(())
    }

    /// All rows; none are left.
    ///
    /// # Errors
    /// Where Arrow refuses them, which is a fault of ours.
    pub fn take(&mut self) -> Result<RecordBatch, TableError> {
        let arrays: Vec<ArrayRef> = self.columns.iter_mut().map(Builder::finish).collect();
        let count = RecordBatchOptions::new().with_row_count(Some(self.len));
        self.len = 0;
        RecordBatch::try_new_with_options(Arc::clone(&self.schema), arrays, &count)
            .map_err(TableError::from)
    }
}

impl Builder {
    fn new(column: &Column) -> Self {
        match column.kind {
            Kind::Text => Self::Text(StringBuilder::with_capacity(0, 0)),
            Kind::Int => Self::Int(Int64Builder::with_capacity(0)),
            Kind::Number => Self::Number(Float64Builder::with_capacity(0)),
            Kind::Flag => Self::Flag(BooleanBuilder::with_capacity(0)),
            Kind::Day => Self::Day(Date32Builder::with_capacity(0)),
            Kind::Texts => Self::Texts(ListBuilder::with_capacity(
                StringBuilder::with_capacity(0, 0),
                0,
            )),
        }
    }

    /// Adds a value; `false` where it is of another kind.
    fn push(&mut self, cell: Cell<'_>) -> bool {
        match (self, cell) {
            (Self::Text(builder), Cell::Text(text)) => builder.append_value(text),
            (Self::Int(builder), Cell::Int(number)) => builder.append_value(number),
            (Self::Number(builder), Cell::Number(number)) => builder.append_value(number),
            (Self::Flag(builder), Cell::Flag(flag)) => builder.append_value(flag),
            (Self::Day(builder), Cell::Day(day)) => builder.append_value(day.number()),
            (Self::Texts(builder), Cell::Texts(texts)) => {
                builder.append_value(texts.into_iter().map(Some));
            }
            (builder, Cell::Null) => builder.push_null(),
            _ => return false,
        }
        true
    }

    fn push_null(&mut self) {
        match self {
            Self::Text(builder) => builder.append_null(),
            Self::Int(builder) => builder.append_null(),
            Self::Number(builder) => builder.append_null(),
            Self::Flag(builder) => builder.append_null(),
            Self::Day(builder) => builder.append_null(),
            Self::Texts(builder) => builder.append_null(),
        }
    }

    fn finish(&mut self) -> ArrayRef {
        match self {
            Self::Text(builder) => Arc::new(builder.finish()),
            Self::Int(builder) => Arc::new(builder.finish()),
            Self::Number(builder) => Arc::new(builder.finish()),
            Self::Flag(builder) => Arc::new(builder.finish()),
            Self::Day(builder) => Arc::new(builder.finish()),
            Self::Texts(builder) => Arc::new(builder.finish()),
        }
    }
}
