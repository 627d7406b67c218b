//! Durations and what is told of them.

use std::fmt;
use std::fs;
use std::time::{Duration, Instant};

/// How long each frame took: the time of this thread, so that what else runs on the machine is not counted.
///
/// Nor is what other threads of ours do at the same time: where a search or a sieve is shared out, this is one share.
#[derive(Default)]
pub(crate) struct Times(Vec<Duration>);

/// Runs something and says how long this thread worked for it; where the system does not tell, how long it took.
pub(crate) fn timed(work: impl FnOnce()) -> Duration {
    let (begun, worked) = (Instant::now(), worked());
    work();
    let taken = begun.elapsed();
    let used = self::worked()
        .zip(worked)
        .map(|(after, before)| after - before);
    used.unwrap_or(taken)
}

/// How long this thread worked so far, as Linux counts it.
fn worked() -> Option<Duration> {
    // The count is brought up to date where a thread leaves its core.
    std::thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds = told.split_whitespace().next()?.parse().ok()?;
    Some(Duration::from_nanos(nanoseconds))
}

impl Times {
    pub(crate) fn add(&mut self, time: Duration) {
        self.0.push(time);
    }

    /// The time that so many of a hundred frames stay under.
    fn percentile(&self, percent: usize) -> Duration {
        let mut sorted = self.0.clone();
        sorted.sort_unstable();
        let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
        sorted.get(place).copied().unwrap_or_default()
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let millis = |percent| self.percentile(percent).as_secs_f64() * 1e3;
        let (middle, most) = (millis(50), millis(99));
        write!(f, "median {middle:8.3} ms, 99 of 100 under {most:8.3} ms")
    }
}
