//! The schema as a page for people.

use std::fmt::Write as _;

use crate::tables::{COVERAGE_TABLES, Column, DOCUMENT_TABLES, SCHEMA_VERSION, Table};

const HEAD: &str = "\
# Tables

What `khatt extract --format parquet -o DIR` and `khatt coverage --format parquet -o DIR` write: a file for each table, with the same rows as their JSON.
`arrow`, `csv` and `jsonl` are written in the same way.
This page is made from the code (`src/tables/schema.rs`), and a test holds it.

- A folder of tables is written aside and put in its place when it is whole: a folder that is there is whole.
- Null is: not known, or there is none. A list is never null, but may be empty.
- Days are `date32`, proleptic Gregorian. `begin` and `until` are the first and the last day, both included, as in the JSON.
- A day may lie before the year 1, as articles name them: Python's `date` cannot hold it, so read such a column as numbers (`column.cast(pyarrow.int32())`) or in SQL.
- Offsets are half-open. `start` and `end` count Unicode code points, `byte_start` and `byte_end` UTF-8 bytes, of the text of the document.
- Rows stand in the order of the documents. A row group holds at most 250,000 rows and 16 MiB.
- The metadata of a file (of its schema, and for Parquet of the file) has `khatt.table`, the name of the table, and `khatt.schema`, the version of the schema. Columns may be added without a new version.
- In CSV null is an empty cell and a list is JSON; in JSON Lines days are ISO 8601.
";

/// The page.
pub fn schema_page() -> String {
    let mut page = HEAD.to_owned();
    // Writing to a string does not fail.
    let _written = writeln!(page, "\nVersion of the schema: {SCHEMA_VERSION}.");
    section(&mut page, "Tables of `khatt extract`", &DOCUMENT_TABLES);
    section(&mut page, "Tables of `khatt coverage`", &COVERAGE_TABLES);
    page
}

fn section(page: &mut String, title: &str, tables: &[&Table]) {
    let _written = writeln!(page, "\n## {title}");
    for table in tables {
        let _written = writeln!(page, "\n### `{}`\n\n{}\n", table.name, table.about);
        page.push_str("| column | type | null | |\n| --- | --- | --- | --- |\n");
        table.columns.iter().for_each(|column| row(page, column));
    }
}

fn row(page: &mut String, column: &Column) {
    let Column { name, about, .. } = column;
    let null = if column.is_nullable { "yes" } else { "" };
    let _written = writeln!(
        page,
        "| `{name}` | {} | {null} | {about} |",
        column.kind.name()
    );
}
