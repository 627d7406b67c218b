//! Where results go: to standard output, or into a folder of tables.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The flags that say where results go, and how.
#[derive(Args, Debug)]
pub(super) struct OutputFlags {
    /// How results are written; all but the first go into a folder of tables (-o DIR)
    #[arg(long, value_enum)]
    format: Option<Format>,

    /// The folder of tables to write, whole or not at all
    #[arg(short, long, value_name = "DIR")]
    output: Option<PathBuf>,

    /// Replace tables that are there already
    #[arg(long, requires = "output")]
    force: bool,
}

/// What a user calls the formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// An object a line
    Jsonl,
    /// Comma-separated
    Csv,
    /// Tables of Apache Parquet
    Parquet,
    /// Tables of Arrow IPC
    Arrow,
    /// Everything, as one object
    Json,
}

/// A folder of tables that is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableArgs {
    /// Where it is written.
    pub folder: PathBuf,
    /// What its files are.
    pub format: TablesAs,
    /// Whether tables that are there may be replaced.
    pub force: bool,
}

/// In which format tables are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum TablesAs {
    Parquet,
    Arrow,
    Csv,
    JsonLines,
}

/// Where results go.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Destination {
    /// To standard output, in the usual format or as comma-separated lines.
    Stdout { is_csv: bool },
    /// Into a folder.
    Tables(TableArgs),
}

impl OutputFlags {
    /// Of `khatt extract`, which prints lines of JSON.
    pub(super) fn of_extract(self) -> Result<Option<TableArgs>, String> {
        match self.destination(&[Format::Jsonl])? {
            Destination::Tables(tables) => Ok(Some(tables)),
            Destination::Stdout { .. } => Ok(None),
        }
    }

    /// Of `khatt coverage`, which prints an object or a table.
    pub(super) fn of_coverage(self) -> Result<Destination, String> {
        self.destination(&[Format::Json, Format::Csv])
    }

    fn destination(self, printed: &[Format]) -> Result<Destination, String> {
        let Some(folder) = self.output else {
            return match self.format {
                Some(format) if !printed.contains(&format) => Err(format!(
                    "{} is written into a folder of tables: give -o DIR",
                    format.name()
                )),
                format => Ok(Destination::Stdout {
                    is_csv: format == Some(Format::Csv),
                }),
            };
        };
        let format = match self.format {
            None | Some(Format::Parquet) => TablesAs::Parquet,
            Some(Format::Arrow) => TablesAs::Arrow,
            Some(Format::Csv) => TablesAs::Csv,
            Some(Format::Jsonl) => TablesAs::JsonLines,
            Some(Format::Json) => {
                return Err("json is printed: leave -o away, or give --format jsonl".to_owned());
            }
        };
        Ok(Destination::Tables(TableArgs {
            folder,
            format,
            force: self.force,
        }))
    }
}

impl Format {
    fn name(self) -> &'static str {
        match self {
            Self::Jsonl => "jsonl",
            Self::Csv => "csv",
            Self::Parquet => "parquet",
            Self::Arrow => "arrow",
            Self::Json => "json",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flags(format: Option<Format>, output: Option<&str>) -> OutputFlags {
        OutputFlags {
            format,
            output: output.map(PathBuf::from),
            force: false,
        }
    }

    #[test]
    fn a_folder_makes_tables_and_what_is_printed_needs_none() {
        let tables = |format| {
            let folder = "t".into();
            Ok(Some(TableArgs {
                folder,
                format,
                force: false,
            }))
        };
        let extract = |format, output| flags(format, output).of_extract();
        assert_eq!(extract(None, None), Ok(None));
        assert_eq!(extract(Some(Format::Jsonl), None), Ok(None));
        assert_eq!(extract(None, Some("t")), tables(TablesAs::Parquet));
        let lines = extract(Some(Format::Jsonl), Some("t"));
        assert_eq!(lines, tables(TablesAs::JsonLines));
        let stdout = |is_csv| Ok(Destination::Stdout { is_csv });
        let coverage = |format| flags(format, None).of_coverage();
        assert_eq!(coverage(None), stdout(false));
        assert_eq!(coverage(Some(Format::Json)), stdout(false));
        assert_eq!(coverage(Some(Format::Csv)), stdout(true));
    }

    #[test]
    fn err_a_format_without_its_place() {
        for format in [Format::Parquet, Format::Arrow, Format::Csv, Format::Json] {
            let error = flags(Some(format), None).of_extract().unwrap_err();
            assert!(error.ends_with("give -o DIR"), "{error}");
        }
        let error = flags(Some(Format::Json), Some("t")).of_extract();
        assert!(error.unwrap_err().starts_with("json is printed"));
        assert!(flags(Some(Format::Jsonl), None).of_coverage().is_err());
    }
}
