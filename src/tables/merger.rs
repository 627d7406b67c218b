//! Rows of many documents put together, so that a file is not written in crumbs.

use arrow_array::RecordBatch;
use arrow_select::concat::concat_batches;

use crate::tables::{Flushed, TableError};

/// So many bytes are written together.
const MOST_BYTES: usize = 4 << 20;

/// Rows of `N` tables that wait.
#[derive(Default)]
pub struct Merger<const N: usize> {
    waiting: Vec<[Flushed; N]>,
    size: usize,
}

impl<const N: usize> Merger<N> {
    /// Adds the rows of a document.
    pub fn push(&mut self, rows: [Flushed; N]) {
        let sizes = rows.iter().map(|(_, batch)| batch.get_array_memory_size());
        self.size += sizes.sum::<usize>();
        self.waiting.push(rows);
    }

    /// Whether enough waits to be written.
    pub fn is_full(&self) -> bool {
        self.size >= MOST_BYTES
    }

    /// All that waits, one batch a table; `None` where nothing does.
    ///
    /// # Errors
    /// Where Arrow refuses it, which is a fault of ours.
    pub fn take(&mut self) -> Result<Option<[Flushed; N]>, TableError> {
        let waiting = std::mem::take(&mut self.waiting);
        self.size = 0;
        let Some(mut whole) = waiting.first().cloned() else {
            return Ok(None);
        };
        for (at, (_, batch)) in whole.iter_mut().enumerate() {
            let all = waiting.iter().filter_map(|rows| Some(&rows.get(at)?.1));
            let all: Vec<&RecordBatch> = all.collect();
            *batch = concat_batches(&batch.schema(), all)?;
        }
        Ok(Some(whole))
    }
}
