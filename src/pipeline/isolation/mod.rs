//! Parsers of formats that are not trusted, each in a process of its own.
//!
//! A process serves many files, one after the other. What it may cost is bounded: a file takes at most [`SECONDS`] by
//! the clock, and the process [`MEGABYTES`] of memory where the system can say so (Linux and other systems that heed
//! `RLIMIT_AS`; elsewhere what a format unpacks is bounded, and nothing else). A crash, a hang or a flood costs the file
//! that made it: the process is ended, and the next file gets another.

mod child;
mod protocol;
mod serve;
mod text_cache;

use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};

use log::{info, warn};

use crate::corpus::{Found, LoadError, Pages, read_parts};
use crate::pipeline::isolation::child::Child;

pub use serve::serve;
use text_cache::Recording;
pub use text_cache::TextCache;
pub(in crate::pipeline) use text_cache::build_of;

/// So long the reading of one file may take, in seconds by the clock.
const SECONDS: u64 = 10;
/// So much memory a process may have, in MB.
const MEGABYTES: u64 = 448;
/// The most bytes that a file may have which another process reads: they lie in its memory.
const MOST_BYTES: u64 = 192 << 20;
/// The most bytes that a process may answer of one file.
const MOST_ANSWER: u64 = 256 << 20;

/// What reads files of formats whose parsers are not trusted: processes of a program, or this process itself.
#[derive(Debug)]
pub struct Readers {
    program: Option<Program>,
    /// Processes that wait for a file.
    idle: Mutex<Vec<Child>>,
    /// What is read of pages.
    pages: Pages,
    /// Where texts are kept for the next time; nowhere where there is none.
    cache: Option<TextCache>,
}

/// A program that calls [`serve`] on its standard input and output.
#[derive(Debug)]
struct Program {
    path: PathBuf,
    arguments: Vec<OsString>,
}

static IN_PROCESS: Readers = Readers {
    program: None,
    idle: Mutex::new(Vec::new()),
    pages: Pages::Article,
    cache: None,
};

impl Default for &'static Readers {
    fn default() -> Self {
        &IN_PROCESS
    }
}

impl Readers {
    /// Processes of a program which [`serve`]s on its standard input and output when it is called with `arguments`.
    pub fn of_program(path: PathBuf, arguments: impl IntoIterator<Item = OsString>) -> Self {
        let arguments = arguments.into_iter().collect();
        Self {
            program: Some(Program { path, arguments }),
            idle: Mutex::default(),
            pages: Pages::default(),
            cache: None,
        }
    }

    /// The same, reading so much of pages.
    pub fn with_pages(self, pages: Pages) -> Self {
        Self { pages, ..self }
    }

    /// The same with texts taken from a cache and kept there.
    pub fn with_cache(self, cache: Option<TextCache>) -> Self {
        Self { cache, ..self }
    }

    /// What is read of pages.
    pub(crate) fn pages(&self) -> Pages {
        self.pages
    }

    /// Gives the documents of a file, and what is wrong with it, to `sink`.
    pub(crate) fn read(&self, name: &str, bytes: Vec<u8>, sink: &mut dyn FnMut(Found)) {
        let Some(program) = &self.program else {
            return read_parts(name, bytes, self.pages, sink);
        };
        let Some(cache) = &self.cache else {
            return self.read_told(program, name, bytes, sink);
        };
        let entry = cache.name(name, self.pages, &bytes);
        if cache.read(&entry, sink) {
            return;
        }
        let mut recording = Recording::default();
        self.read_told(program, name, bytes, &mut |found| {
            recording.take(&found);
            sink(found);
        });
        cache.keep(&entry, &recording);
    }

    /// Reads a file by another process; where that ends it, this is told as the fault of the file.
    fn read_told(
        &self,
        program: &Program,
        name: &str,
        bytes: Vec<u8>,
        sink: &mut dyn FnMut(Found),
    ) {
        if let Err(error) = self.read_apart(program, name, bytes, sink) {
            warn!("{name:?} ended the process that read it: {error}");
            sink(Found::fault(error));
        }
    }

    fn read_apart(
        &self,
        program: &Program,
        name: &str,
        bytes: Vec<u8>,
        sink: &mut dyn FnMut(Found),
    ) -> Result<(), LoadError> {
        if bytes.len() as u64 > MOST_BYTES {
            return Err(LoadError::TooLong { limit: MOST_BYTES });
        }
        let mut child = self.asked(program, name, &bytes)?;
        // What the process holds need not lie here, too.
        drop(bytes);
        child.answer(sink)?;
        self.idle().push(child);
        Ok(())
    }

    /// A process that was given the file: one that waits, or a new one where there is none or where it is gone by now.
    fn asked(&self, program: &Program, name: &str, bytes: &[u8]) -> Result<Child, LoadError> {
        let waiting = self.idle().pop();
        if let Some(mut child) = waiting
            && child.ask(name, self.pages, bytes).is_ok()
        {
            return Ok(child);
        }
        info!("a process that reads files begins");
        let mut child = Child::start(&program.path, &program.arguments)?;
        child.ask(name, self.pages, bytes)?;
        Ok(child)
    }

    fn idle(&self) -> std::sync::MutexGuard<'_, Vec<Child>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
