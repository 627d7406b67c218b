//! Batches as lines of text: CSV and JSON Lines.

use std::io::{self, Write};

use arrow_array::cast::AsArray as _;
use arrow_array::types::{Date32Type, Float64Type, Int64Type};
use arrow_array::{Array, RecordBatch};
use arrow_schema::{DataType, Schema};
use serde_json::{Map, Value};

use crate::output::write_row;
use crate::time::Day;

/// Writes the names of the columns.
pub(super) fn write_csv_head(out: &mut impl Write, schema: &Schema) -> io::Result<()> {
    let names = schema.fields().iter().map(|field| field.name().clone());
    write_row(out, names)
}

/// Writes a line for each row: null is an empty cell, a list is JSON.
pub(super) fn write_csv(out: &mut impl Write, batch: &RecordBatch) -> io::Result<()> {
    for row in 0..batch.num_rows() {
        let columns = batch.columns().iter();
        write_row(out, columns.map(|column| csv_cell(value_of(column, row))))?;
    }
    Ok(())
}

/// Writes an object for each row.
pub(super) fn write_json_lines(out: &mut impl Write, batch: &RecordBatch) -> io::Result<()> {
    for row in 0..batch.num_rows() {
        serde_json::to_writer(&mut *out, &object_of(batch, row))?;
        out.write_all(b"\n")?;
    }
    Ok(())
}

/// A row as an object: days are ISO 8601.
pub fn object_of(batch: &RecordBatch, row: usize) -> Map<String, Value> {
    let schema = batch.schema();
    let names = schema.fields().iter().map(|field| field.name().clone());
    let columns = batch.columns().iter();
    names
        .zip(columns.map(|column| value_of(column, row)))
        .collect()
}

/// A value as JSON; days are ISO 8601.
fn value_of(column: &dyn Array, row: usize) -> Value {
    if column.is_null(row) {
        return Value::Null;
    }
    match column.data_type() {
        DataType::Utf8 => column.as_string::<i32>().value(row).into(),
        DataType::Int64 => column.as_primitive::<Int64Type>().value(row).into(),
        DataType::Float64 => column.as_primitive::<Float64Type>().value(row).into(),
        DataType::Boolean => column.as_boolean().value(row).into(),
        DataType::Date32 => {
            let number = column.as_primitive::<Date32Type>().value(row);
            Day::from_number(number).to_string().into()
        }
        DataType::List(_) => {
            let list = column.as_list::<i32>().value(row);
            (0..list.len()).map(|at| value_of(&list, at)).collect()
        }
        _ => Value::Null,
    }
}

fn csv_cell(value: Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text,
        value => value.to_string(),
    }
}
