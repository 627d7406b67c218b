//! All processors on tasks that do not depend on one another.

use std::sync::LazyLock;

use rayon::iter::{IntoParallelIterator as _, ParallelIterator as _};
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::similarity::{OneByOne, Workers};

/// One thread for each processor; none where the system refuses them.
static POOL: LazyLock<Option<ThreadPool>> = LazyLock::new(|| pool().ok());

/// One thread for each processor; where the system refuses them, the caller does all tasks itself.
#[derive(Clone, Copy, Debug, Default)]
pub struct Threads;

impl Workers for Threads {
    /// # Panics
    /// Where a task does.
    fn map<T: Send>(&self, count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
        map_in(POOL.as_ref(), count, make)
    }

    /// # Panics
    /// Where a task does.
    fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        match &*POOL {
            Some(pool) => pool.join(one, other),
            None => OneByOne.both(one, other),
        }
    }
}

fn pool() -> Result<ThreadPool, rayon::ThreadPoolBuildError> {
    ThreadPoolBuilder::new()
        .thread_name(|number| format!("task {number}"))
        .build()
}

fn map_in<T: Send>(
    pool: Option<&ThreadPool>,
    count: usize,
    make: impl Fn(usize) -> T + Sync,
) -> Vec<T> {
    match pool {
        Some(pool) if count > 1 => pool.install(|| (0..count).into_par_iter().map(&make).collect()),
        _ => OneByOne.map(count, make),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_the_order_of_the_tasks() {
        for pool in [None, POOL.as_ref()] {
            for count in [0, 1, 2, 3, 63, 1000, 5001] {
                let results = map_in(pool, count, |task| task * 3);
                assert!(results.iter().copied().eq((0..count).map(|task| task * 3)));
            }
        }
        assert_eq!(Threads.both(|| 1, || 2), (1, 2));
    }

    #[test]
    fn tasks_of_tasks_are_done() {
        let results = Threads.map(9, |one| Threads.map(9, |other| one * other));
        assert_eq!(results[8][8], 64);
    }

    #[test]
    #[should_panic(expected = "three is too many")]
    fn a_panic_of_a_task_is_not_lost() {
        Threads.map(100, |task| assert!(task != 3, "three is too many"));
    }
}
