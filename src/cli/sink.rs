//! What takes the results of `khatt extract`: lines on standard output, or tables.

use std::io::{self, BufWriter, StdoutLock, Write as _};
use std::process::ExitCode;

use crate::cli::ends::unwritten;
use crate::cli::progress::Progress;
use crate::cli::standard_output::standard_output;
use crate::corpus::LoadProblem;
use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::output::{DocumentLine, ErrorLine};

/// Takes documents in their order, and what gave none.
pub(super) trait Sink: Sized {
    /// What a document becomes on one of several threads.
    type Made: Send + 'static;
    /// Why it was not written.
    type Error;

    /// Makes what is written of a document.
    ///
    /// # Errors
    /// A fault of ours, in words.
    fn make(analysed: &AnalyzedDocument, words: &Words) -> Result<Self::Made, String>;

    /// Takes a document.
    fn document(&mut self, made: Self::Made) -> Result<(), Self::Error>;

    /// Takes a line of the stream, counted from 1, that gave no document.
    fn bad_line(&mut self, line: u64, error: &str) -> Result<(), Self::Error>;

    /// Takes what was not read.
    fn problem(&mut self, problem: &LoadProblem) -> Result<(), Self::Error>;

    /// Nothing waits behind what was taken: whoever reads gets it now.
    fn idle(&mut self) -> Result<(), Self::Error>;

    /// Ends what is written.
    fn finish(self) -> Result<(), Self::Error>;

    /// Tells an error and gives the exit status.
    fn status(error: &Self::Error, progress: &mut Progress) -> ExitCode;
}

/// A line of JSON for each document and each bad line, on standard output.
pub(super) struct Lines(BufWriter<StdoutLock<'static>>);

impl Lines {
    /// On standard output.
    ///
    /// # Errors
    /// Where it is closed.
    pub(super) fn open() -> io::Result<Self> {
        standard_output().map(|out| Self(BufWriter::new(out)))
    }
}

impl Sink for Lines {
    type Made = String;
    type Error = io::Error;

    fn make(analysed: &AnalyzedDocument, words: &Words) -> Result<String, String> {
        let line = serde_json::to_string(&DocumentLine::new(analysed, words));
        line.map_err(|error| error.to_string())
    }

    fn document(&mut self, made: String) -> io::Result<()> {
        writeln!(self.0, "{made}")
    }

    fn bad_line(&mut self, line: u64, error: &str) -> io::Result<()> {
        serde_json::to_writer(&mut self.0, &ErrorLine::new(line, error))?;
        self.0.write_all(b"\n")
    }

    /// It is told on standard error, and has no line.
    fn problem(&mut self, _problem: &LoadProblem) -> io::Result<()> {
        Ok(())
    }

    fn idle(&mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn finish(mut self) -> io::Result<()> {
        self.0.flush()
    }

    fn status(error: &io::Error, progress: &mut Progress) -> ExitCode {
        unwritten(error, progress)
    }
}
