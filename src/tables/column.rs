//! Tables and their columns, as data.

use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, LazyLock};

use arrow_schema::{DataType, Field, Schema, SchemaRef};

use crate::tables::TABLES;

/// The version of the schema. It grows where a column changes its meaning, its type or its name; a column that is added
/// leaves it as it is.
pub const SCHEMA_VERSION: u32 = 1;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// UTF-8.
    Text,
    /// A count, an offset or a number: 64 bits, signed.
    Int,
    /// A double.
    Number,
    /// Yes or no.
    Flag,
    /// Days since 1970-01-01, proleptic Gregorian.
    Day,
    /// A list of texts, empty where there are none.
    Texts,
}

/// A column of a table.
#[derive(Clone, Copy, Debug)]
pub struct Column {
    /// Its name.
    pub name: &'static str,
    /// What it holds.
    pub kind: Kind,
    /// Whether it may be null: not known, or there is none.
    pub is_nullable: bool,
    /// What it says, with its unit.
    pub about: &'static str,
}

/// A table.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    /// Its name, which its file has too.
    pub name: &'static str,
    /// What a row is.
    pub about: &'static str,
    /// Its columns, in order.
    pub columns: &'static [Column],
}

impl Column {
    /// A column that is never null.
    pub(super) const fn new(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self {
            name,
            kind,
            is_nullable: false,
            about,
        }
    }

    /// A column that is null where nothing is known.
    pub(crate) const fn or_null(name: &'static str, kind: Kind, about: &'static str) -> Self {
        Self {
            name,
            kind,
            is_nullable: true,
            about,
        }
    }

    /// The same for Arrow.
    pub(super) fn field(&self) -> Field {
        Field::new(self.name, self.kind.data_type(), self.is_nullable)
    }
}

impl Kind {
    /// The same for Arrow.
    pub(super) fn data_type(self) -> DataType {
        match self {
            Self::Text => DataType::Utf8,
            Self::Int => DataType::Int64,
            Self::Number => DataType::Float64,
            Self::Flag => DataType::Boolean,
            Self::Day => DataType::Date32,
            Self::Texts => DataType::new_list(DataType::Utf8, true),
        }
    }

    /// What it is called in the schema page.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Text => "string",
            Self::Int => "int64",
            Self::Number => "double",
            Self::Flag => "bool",
            Self::Day => "date32",
            Self::Texts => "list of string",
        }
    }
}

impl Table {
    /// Its schema for Arrow, with name and version; made once.
    pub fn schema(&self) -> SchemaRef {
        static SCHEMAS: LazyLock<BTreeMap<&str, SchemaRef>> = LazyLock::new(|| {
            let tables = TABLES.iter();
            tables
                .map(|table| (table.name, table.make_schema()))
                .collect()
        });
        let known = SCHEMAS.get(self.name);
        known.map_or_else(|| self.make_schema(), Arc::clone)
    }

    fn make_schema(&self) -> SchemaRef {
        let fields: Vec<Field> = self.columns.iter().map(Column::field).collect();
        Arc::new(Schema::new_with_metadata(fields, self.metadata()))
    }

    /// What a file says of itself.
    pub fn metadata(&self) -> HashMap<String, String> {
        HashMap::from([
            (TABLE_KEY.to_owned(), self.name.to_owned()),
            (VERSION_KEY.to_owned(), SCHEMA_VERSION.to_string()),
        ])
    }
}

/// The key under which a file says which table it holds.
pub(super) const TABLE_KEY: &str = "khatt.table";
/// The key under which a file says which version of the schema it has.
pub(super) const VERSION_KEY: &str = "khatt.schema";
