//! All processors on tasks that do not depend on one another.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

use crate::dating::Workers;

/// One thread for each processor.
#[derive(Clone, Copy, Debug, Default)]
pub struct Threads;

/// Fewer tasks than these are not worth a thread.
const FEWEST: usize = 64;

impl Workers for Threads {
    /// # Panics
    /// Where a task does.
    fn map<T: Send>(&self, count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let threads = thread::available_parallelism().map_or(1, NonZero::get);
        let each = count.div_ceil(threads).max(FEWEST);
        let make = &make;
        thread::scope(|scope| {
            let handles: Vec<_> = (0..count)
                .step_by(each)
                .map(|first| first..(first + each).min(count))
                .map(|part| scope.spawn(move || part.map(make).collect::<Vec<T>>()))
                .collect();
            handles
                .into_iter()
                .flat_map(|handle| handle.join().unwrap_or_else(|panic| resume_unwind(panic)))
                .collect()
        })
    }
}
