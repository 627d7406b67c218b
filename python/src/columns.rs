//! Columns of a batch by their names and types.

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Float32Type, Int32Type, Int64Type};
use arrow_array::{
    Array as _, ArrayRef, BinaryArray, Float32Array, Int64Array, RecordBatch, StringArray,
};
use pyo3::prelude::*;

use crate::KhattError;

pub(crate) fn ints<'a>(batch: &'a RecordBatch, name: &str) -> PyResult<&'a Int64Array> {
    let column = full(batch, name)?;
    let ints = column.as_primitive_opt::<Int64Type>();
    ints.ok_or_else(|| other_type(name, column, "int64"))
}

pub(crate) fn floats<'a>(batch: &'a RecordBatch, name: &str) -> PyResult<&'a Float32Array> {
    let column = full(batch, name)?;
    let floats = column.as_primitive_opt::<Float32Type>();
    floats.ok_or_else(|| other_type(name, column, "float"))
}

pub(crate) fn texts<'a>(batch: &'a RecordBatch, name: &str) -> PyResult<&'a StringArray> {
    let column = full(batch, name)?;
    let texts = column.as_string_opt::<i32>();
    texts.ok_or_else(|| other_type(name, column, "string"))
}

pub(crate) fn bytes<'a>(batch: &'a RecordBatch, name: &str) -> PyResult<&'a BinaryArray> {
    let column = full(batch, name)?;
    let bytes = column.as_binary_opt::<i32>();
    bytes.ok_or_else(|| other_type(name, column, "binary"))
}

/// Days as numbers, where they are known.
pub(crate) fn days(batch: &RecordBatch, name: &str) -> PyResult<Vec<Option<i32>>> {
    let column = column(batch, name)?;
    let days = column.as_primitive_opt::<Int32Type>();
    let days = days.ok_or_else(|| other_type(name, column, "int32"))?;
    Ok(days.iter().collect())
}

/// A column without nulls.
fn full<'a>(batch: &'a RecordBatch, name: &str) -> PyResult<&'a ArrayRef> {
    let column = column(batch, name)?;
    match (0..column.len()).find(|row| column.is_null(*row)) {
        Some(row) => Err(fault(format!("Row {row}: {name:?} is null"))),
        None => Ok(column),
    }
}

fn column<'a>(batch: &'a RecordBatch, name: &str) -> PyResult<&'a ArrayRef> {
    let column = batch.column_by_name(name);
    column.ok_or_else(|| fault(format!("There is no column {name:?}")))
}

fn other_type(name: &str, column: &ArrayRef, expected: &str) -> PyErr {
    let found = column.data_type();
    fault(format!(
        "The column {name:?} is of type {found}, expected {expected}"
    ))
}

pub(crate) fn fault(error: impl ToString) -> PyErr {
    KhattError::new_err(error.to_string())
}
