//! All processors on tasks that do not depend on one another.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::dating::Workers;
use crate::pipeline::spawn::{Slot, spawn_scoped};

/// One thread for each processor, or as many as the system gives.
#[derive(Clone, Copy, Debug, Default)]
pub struct Threads;

/// Tasks that a thread takes at once, at most: few enough that no thread waits long for the others.
const MOST_AT_ONCE: usize = 64;
/// Pieces of the work for each thread, where there are enough tasks.
const PIECES: usize = 8;

impl Workers for Threads {
    /// # Panics
    /// Where a task does.
    fn map<T: Send>(&self, count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        let threads = processors.min(count);
        if threads < 2 {
            return (0..count).map(make).collect();
        }
        let each = (count / (threads * PIECES)).clamp(1, MOST_AT_ONCE);
        let next = AtomicUsize::new(0);
        let work = || {
            let mut pieces = Vec::new();
            loop {
                let first = next.fetch_add(each, Ordering::Relaxed);
                if first >= count {
                    return pieces;
                }
                let piece = first..(first + each).min(count);
                pieces.push((first, piece.map(&make).collect::<Vec<T>>()));
            }
        };
        let mut pieces = thread::scope(|scope| {
            // Where a thread is refused, the others do its part.
            let others: Vec<_> = (1..threads)
                .map_while(|_| spawn_scoped(scope, work).ok())
                .collect();
            let mut pieces = work();
            for other in others {
                pieces.extend(other.join().unwrap_or_else(|panic| resume_unwind(panic)));
            }
            pieces
        });
        pieces.sort_unstable_by_key(|(first, _)| *first);
        pieces.into_iter().flat_map(|(_, piece)| piece).collect()
    }

    /// # Panics
    /// Where a task does.
    fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        let other = Slot::new(other);
        let (one, done) = thread::scope(|scope| {
            let thread = spawn_scoped(scope, || other.take().map(|other| other()));
            let one = one();
            let done = match thread {
                Ok(thread) => thread.join().unwrap_or_else(|panic| resume_unwind(panic)),
                Err(_) => other.take().map(|other| other()),
            };
            (one, done)
        });
        // Whoever took it gave its result.
        match done {
            Some(done) => (one, done),
            None => unreachable!("a task is taken once"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pipeline::spawn::with_threads;

    #[test]
    fn results_are_in_the_order_of_the_tasks() {
        for count in [0, 1, 2, 3, 63, 1000, 5001] {
            let results = Threads.map(count, |task| task * 3);
            assert!(results.iter().copied().eq((0..count).map(|task| task * 3)));
        }
    }

    #[test]
    fn refused_threads_leave_their_work_to_the_others() {
        for given in [0, 1] {
            with_threads(given, || {
                let results = Threads.map(1000, |task| task * 3);
                assert!(results.iter().copied().eq((0..1000).map(|task| task * 3)));
            });
            assert_eq!(with_threads(given, || Threads.both(|| 1, || 2)), (1, 2));
        }
    }

    #[test]
    #[should_panic(expected = "three is too many")]
    fn a_panic_of_a_task_is_not_lost() {
        Threads.map(100, |task| assert!(task != 3, "three is too many"));
    }
}
