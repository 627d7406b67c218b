//! Lines of a file of any size, none of them longer than a limit.

use std::collections::VecDeque;
use std::io::{self, BufRead, Read as _};

/// The most bytes that a line may have.
pub(super) const MAX_LINE: usize = 1 << 20;

/// One line.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Line {
    /// From 1.
    pub(super) number: u64,
    /// Without its end.
    pub(super) bytes: Vec<u8>,
    /// It was longer, and the rest is skipped.
    pub(super) is_cut: bool,
}

/// The lines of a reader; some can be put back.
#[derive(Debug)]
pub(super) struct Lines<R> {
    reader: R,
    number: u64,
    back: VecDeque<Line>,
}

impl<R: BufRead> Lines<R> {
    pub(super) fn new(reader: R) -> Self {
        Self {
            reader,
            number: 0,
            back: VecDeque::new(),
        }
    }

    /// The next line, or `None` after the last.
    pub(super) fn next(&mut self) -> io::Result<Option<Line>> {
        if let Some(line) = self.back.pop_front() {
            return Ok(Some(line));
        }
        let mut bytes = Vec::new();
        let mut limited = (&mut self.reader).take(MAX_LINE as u64 + 1);
        if limited.read_until(b'\n', &mut bytes)? == 0 {
            return Ok(None);
        }
        self.number += 1;
        let is_cut = bytes.last() != Some(&b'\n') && bytes.len() > MAX_LINE;
        if is_cut {
            self.reader.skip_until(b'\n')?;
        }
        if bytes.last() == Some(&b'\n') {
            bytes.pop();
        }
        if bytes.last() == Some(&b'\r') {
            bytes.pop();
        }
        Ok(Some(Line {
            number: self.number,
            bytes,
            is_cut,
        }))
    }

    /// Lines that are read again, in their order, before the others.
    pub(super) fn put_back(&mut self, lines: impl DoubleEndedIterator<Item = Line>) {
        for line in lines.rev() {
            self.back.push_front(line);
        }
    }
}
