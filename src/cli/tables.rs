//! Results as a folder of tables.

use std::process::ExitCode;

use crate::align::Alignment;
use crate::cli::extract::run;
use crate::cli::progress::Progress;
use crate::cli::sink::Sink;
use crate::cli::{Input, SOME_FAILED, TableArgs, TablesAs, WRONG_CALL};
use crate::corpus::LoadProblem;
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, Index};
use crate::pipeline::Options;
use crate::store::Before;
use crate::tables::{
    COVERAGE_TABLES, DOCUMENT_TABLES, DocumentTables, Flushed, Merger, Problem, TableError,
    TableFolder, TableFormat, coverage_tables,
};

/// Writes the documents of `input` as tables, and says how it went.
pub(super) fn extract_tables(input: Input, options: Options, tables: &TableArgs) -> ExitCode {
    match FolderOfTables::create(tables) {
        Ok(folder) => run(input, options, folder),
        Err(error) => refused(&error),
    }
}

/// Whether tables can be written, before anything is read for them.
pub(super) fn check_tables(tables: &TableArgs) -> Result<(), ExitCode> {
    TableFolder::check(&tables.folder, before(tables)).map_err(|error| refused(&error))
}

/// Writes what `khatt coverage` found.
pub(super) fn write_coverage(
    index: &Index,
    alignment: &Alignment,
    tables: &TableArgs,
    progress: &mut Progress,
) -> Result<(), ExitCode> {
    let write = || {
        let mut folder = begin(tables, &COVERAGE_TABLES)?;
        folder.write(coverage_tables(index, alignment)?)?;
        folder.finish()
    };
    write().map_err(|error| failed(&error, progress))
}

/// What takes the documents of `khatt extract`.
struct FolderOfTables {
    folder: TableFolder,
    merger: Merger<6>,
}

impl FolderOfTables {
    fn create(tables: &TableArgs) -> Result<Self, TableError> {
        Ok(Self {
            folder: begin(tables, &DOCUMENT_TABLES)?,
            merger: Merger::default(),
        })
    }

    fn push(&mut self, rows: [Flushed; 6]) -> Result<(), TableError> {
        self.merger.push(rows);
        match self.merger.is_full() {
            true => self.flush(),
            false => Ok(()),
        }
    }

    fn flush(&mut self) -> Result<(), TableError> {
        match self.merger.take()? {
            Some(rows) => self.folder.write(rows),
            None => Ok(()),
        }
    }

    fn push_problem(&mut self, problem: &Problem) -> Result<(), TableError> {
        let mut tables = DocumentTables::default();
        tables.push_problem(problem)?;
        self.push(tables.take()?)
    }
}

impl Sink for FolderOfTables {
    type Made = [Flushed; 6];
    type Error = TableError;

    fn make(analysed: &AnalyzedDocument, words: &Words) -> Result<Self::Made, String> {
        let mut tables = DocumentTables::default();
        let pushed = tables.push(analysed, words);
        let made = pushed.and_then(|()| tables.take());
        made.map_err(|error| error.to_string())
    }

    fn document(&mut self, made: Self::Made) -> Result<(), TableError> {
        self.push(made)
    }

    fn bad_line(&mut self, line: u64, error: &str) -> Result<(), TableError> {
        self.push_problem(&Problem {
            line: Some(line),
            path: None,
            error: error.to_owned(),
        })
    }

    fn problem(&mut self, problem: &LoadProblem) -> Result<(), TableError> {
        self.push_problem(&Problem {
            line: None,
            path: Some(problem.path.to_string_lossy().into_owned()),
            error: problem.error.to_string(),
        })
    }

    fn idle(&mut self) -> Result<(), TableError> {
        Ok(())
    }

    fn finish(mut self) -> Result<(), TableError> {
        self.flush()?;
        self.folder.finish()
    }

    fn status(error: &TableError, progress: &mut Progress) -> ExitCode {
        failed(error, progress)
    }
}

fn begin(
    tables: &TableArgs,
    of: &[&'static crate::tables::Table],
) -> Result<TableFolder, TableError> {
    let format = match tables.format {
        TablesAs::Parquet => TableFormat::Parquet,
        TablesAs::Arrow => TableFormat::Arrow,
        TablesAs::Csv => TableFormat::Csv,
        TablesAs::JsonLines => TableFormat::JsonLines,
    };
    TableFolder::create(&tables.folder, of, format, before(tables))
}

fn before(tables: &TableArgs) -> Before {
    match tables.force {
        true => Before::Goes,
        false => Before::Stays,
    }
}

/// A place that cannot take tables makes the call wrong, what the system refuses does not.
fn refused(error: &TableError) -> ExitCode {
    Progress::new(None).message(&error.to_string());
    ExitCode::from(match error {
        TableError::Io { .. } => SOME_FAILED,
        _ => WRONG_CALL,
    })
}

fn failed(error: &TableError, progress: &mut Progress) -> ExitCode {
    progress.message(&error.to_string());
    ExitCode::from(SOME_FAILED)
}
