//! How far a run is, for a person who watches.

use std::io::{self, IsTerminal as _, Write as _};
use std::time::{Duration, Instant};

use crate::text::printable;

/// So often the count is written anew.
const REFRESH: Duration = Duration::from_millis(100);

/// Back to the first column and clear the line (ECMA-48 EL).
const CLEAR_LINE: &str = "\r\u{1B}[K"; // ESCAPE

/// A count on standard error, written only where that is a terminal and the results go elsewhere.
#[derive(Debug)]
pub(crate) struct Progress {
    is_shown: bool,
    total: Option<usize>,
    done: usize,
    written: Option<Instant>,
}

impl Progress {
    /// For this many documents, or for a stream of unknown length.
    pub(crate) fn new(total: Option<usize>) -> Self {
        Self {
            is_shown: io::stderr().is_terminal() && !io::stdout().is_terminal(),
            total,
            done: 0,
            written: None,
        }
    }

    /// So many more are to be done.
    pub(crate) fn expect(&mut self, more: usize) {
        self.total = self.total.map(|total| total + more);
    }

    /// One more is done.
    pub(crate) fn step(&mut self) {
        self.done += 1;
        if self.is_shown && self.written.is_none_or(|at| at.elapsed() >= REFRESH) {
            self.written = Some(Instant::now());
            let total = self.total.map(|total| total.max(self.done));
            let of_total = total.map(|total| format!(" of {total}"));
            write_error(&format!(
                "{CLEAR_LINE}{}{}",
                self.done,
                of_total.unwrap_or_default()
            ));
        }
    }

    /// Writes a message on a line of its own, whatever names and words of others stand in it.
    pub(crate) fn message(&mut self, message: &str) {
        self.clear();
        write_error(&format!("khatt: {}\n", printable(message)));
    }

    /// Takes the count away.
    pub(crate) fn clear(&mut self) {
        if self.written.take().is_some() {
            write_error(CLEAR_LINE);
        }
    }
}

/// A message that cannot be written has nowhere else to go.
fn write_error(text: &str) {
    let _unwritten = io::stderr().write_all(text.as_bytes());
}
