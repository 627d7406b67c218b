//! Work on a stream with several threads, results in the order of the stream.

use std::collections::BTreeMap;
use std::fmt;
use std::panic::resume_unwind;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use crate::pipeline::fault::catch_panic;
use crate::pipeline::gate::Gate;
use crate::pipeline::spawn::{Slot, spawn};

/// Items in flight for each thread: enough to keep all busy behind one slow item.
const WINDOW_PER_THREAD: usize = 4;

/// So often a waiting reader looks whether it was cancelled.
const CANCEL_POLL: Duration = Duration::from_millis(20);

/// Results of a stream of items, each worked on by one of several threads, in the order of the items.
///
/// Between an item that is taken from the stream and its result that is taken from here
/// lie at most a fixed number of others: while one item is slow, or while nobody asks for results,
/// the stream is not read on. Memory is bounded by that number, whatever the length of the stream.
///
/// The threads are let go when this is dropped or cancelled, without waiting for what they do:
/// each ends after its item.
#[derive(Debug)]
pub struct InOrder<R> {
    results: Receiver<(u64, R)>,
    early: BTreeMap<u64, R>,
    next: u64,
    gate: Arc<Gate>,
    cancel: Arc<AtomicBool>,
    feeder: Option<JoinHandle<()>>,
    /// The next result, where the system gave no threads: it is worked out when it is asked for.
    alone: Option<Alone<R>>,
}

/// Next result of a stream that is worked off by who asks; `None` after the last.
struct Alone<R>(Box<dyn FnMut() -> Option<R> + Send>);

impl<R> fmt::Debug for Alone<R> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Alone")
    }
}

impl<R: Send + 'static> InOrder<R> {
    /// Starts the threads, one for each processor, or as many as the system gives: where it gives too few,
    /// each result is worked out when it is asked for.
    ///
    /// `work` turns an item into its result; where it panics, `on_panic` does, given the item and the message.
    /// Results end early once `cancel` is set.
    pub fn start<T, I, W, P>(items: I, work: W, on_panic: P, cancel: Arc<AtomicBool>) -> Self
    where
        T: Send + 'static,
        I: Iterator<Item = T> + Send + 'static,
        W: Fn(&T) -> R + Send + Sync + 'static,
        P: Fn(&T, String) -> R + Send + Sync + 'static,
    {
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let gate = Arc::new(Gate::new(threads * WINDOW_PER_THREAD));
        let (item_sender, items_to_do) = mpsc::sync_channel(threads);
        let (result_sender, results) = mpsc::channel();
        let items_to_do = Arc::new(Mutex::new(items_to_do));
        let work = Arc::new(move |item: &T| {
            catch_panic(|| work(item)).unwrap_or_else(|message| on_panic(item, message))
        });
        let start_worker = |_| {
            let (todo, sender) = (items_to_do.clone(), result_sender.clone());
            let (work, gate) = (work.clone(), gate.clone());
            spawn(move || work_off(&todo, &sender, &*work, &gate)).ok()
        };
        let workers = (0..threads).map_while(start_worker).count();
        let items = Arc::new(Slot::new(items));
        let feeder = (workers > 0).then(|| {
            let (items, gate) = (items.clone(), gate.clone());
            spawn(move || {
                items
                    .take()
                    .map_or((), |items| feed(items, &item_sender, &gate))
            })
            .ok()
        });
        let feeder = feeder.flatten();
        let mut alone = None;
        if feeder.is_none()
            && let Some(mut items) = items.take()
        {
            alone = Some(Alone(Box::new(move || {
                items.next().map(|item| work(&item))
            })));
        }
        Self {
            results,
            early: BTreeMap::new(),
            next: 0,
            gate,
            cancel,
            feeder,
            alone,
        }
    }

    /// Whether [`Iterator::next`] has a result without waiting.
    pub fn is_ready(&mut self) -> bool {
        self.early.extend(self.results.try_iter());
        self.early.contains_key(&self.next)
    }

    /// After the last result: a fault in the stream itself must not look like its end.
    fn finish(&mut self) {
        let outcome = self.feeder.take().map_or(Ok(()), JoinHandle::join);
        if let Err(panic) = outcome {
            resume_unwind(panic);
        }
    }
}

impl<R: Send + 'static> Iterator for InOrder<R> {
    type Item = R;

    fn next(&mut self) -> Option<R> {
        loop {
            if self.cancel.load(Ordering::Relaxed) {
                return None;
            }
            if let Some(Alone(next)) = &mut self.alone {
                return next();
            }
            if let Some(result) = self.early.remove(&self.next) {
                self.next += 1;
                self.gate.leave();
                return Some(result);
            }
            match self.results.recv_timeout(CANCEL_POLL) {
                Ok((number, result)) => {
                    self.early.insert(number, result);
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => {
                    self.finish();
                    return None;
                }
            }
        }
    }
}

impl<R> Drop for InOrder<R> {
    fn drop(&mut self) {
        self.gate.close();
    }
}

fn feed<T>(items: impl Iterator<Item = T>, todo: &SyncSender<(u64, T)>, gate: &Gate) {
    let mut items = (0..).zip(items);
    // The gate comes first: an item that waits before it would be one more in memory.
    while gate.enter() {
        let Some(item) = items.next() else {
            return;
        };
        if todo.send(item).is_err() {
            return;
        }
    }
}

fn work_off<T, R>(
    todo: &Mutex<Receiver<(u64, T)>>,
    results: &Sender<(u64, R)>,
    work: &impl Fn(&T) -> R,
    gate: &Gate,
) {
    while let Some((number, item)) = next_item(todo) {
        if gate.is_closed() || results.send((number, work(&item))).is_err() {
            return;
        }
    }
}

fn next_item<T>(todo: &Mutex<Receiver<T>>) -> Option<T> {
    let receiver = todo.lock().unwrap_or_else(PoisonError::into_inner);
    receiver.recv().ok()
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::AtomicU64;

    use super::*;
    use crate::pipeline::spawn::with_threads;

    fn never() -> Arc<AtomicBool> {
        Arc::new(AtomicBool::new(false))
    }

    fn spin(rounds: u64) -> u64 {
        (0..rounds).fold(0, |sum, round| std::hint::black_box(sum ^ round))
    }

    #[test]
    fn results_keep_the_order_of_the_items() {
        let work = |item: &u64| {
            spin((item % 7) * 20_000);
            item * 2
        };
        let results: Vec<u64> = InOrder::start(0..1000, work, |_, _| 0, never()).collect();
        assert_eq!(results, (0..1000).map(|item| item * 2).collect::<Vec<_>>());
    }

    #[test]
    fn the_stream_is_not_read_on_while_nobody_takes_results() {
        let taken = Arc::new(AtomicU64::new(0));
        let counter = taken.clone();
        let items = (0..).inspect(move |_: &u64| {
            counter.fetch_add(1, Ordering::SeqCst);
        });
        let mut results = InOrder::start(items, |item| *item, |_, _| 0, never());
        let threads = thread::available_parallelism().map_or(1, usize::from);
        let window = (threads * WINDOW_PER_THREAD) as u64;
        while taken.load(Ordering::SeqCst) < window {
            thread::yield_now();
        }
        assert_eq!(results.next(), Some(0));
        while taken.load(Ordering::SeqCst) < window + 1 {
            thread::yield_now();
        }
        thread::sleep(Duration::from_millis(20));
        assert_eq!(taken.load(Ordering::SeqCst), window + 1);
    }

    #[test]
    fn refused_threads_are_done_without() {
        // No thread, one that works but none that feeds it, and all.
        for given in [0, 1, 2, 1000] {
            let work = |item: &u64| {
                assert!(*item != 3, "three is too many");
                item * 2
            };
            let results: Vec<u64> = with_threads(given, || {
                InOrder::start(0..100, work, |_, _| 7, never()).collect()
            });
            let expected = (0..100).map(|item| if item == 3 { 7 } else { item * 2 });
            assert!(results.into_iter().eq(expected), "{given}");
        }
    }

    #[test]
    fn a_panic_costs_one_result() {
        let work = |item: &u64| {
            assert!(*item != 3, "three is too many");
            item.to_string()
        };
        let on_panic = |item: &u64, message: String| format!("{item}: {message}");
        let results: Vec<String> = InOrder::start(0..5, work, on_panic, never()).collect();
        assert_eq!(results, ["0", "1", "2", "3: three is too many", "4"]);
    }

    #[test]
    fn cancel_ends_an_endless_stream() {
        let cancel = never();
        let flag = cancel.clone();
        let mut last = None;
        for item in InOrder::start(0_u64.., |item| *item, |_, _| 0, cancel) {
            flag.store(item == 10, Ordering::Relaxed);
            last = Some(item);
        }
        assert_eq!(last, Some(10));
    }

    #[test]
    #[should_panic(expected = "the stream broke")]
    fn a_fault_in_the_stream_is_not_its_end() {
        let items = (0_u64..10).inspect(|item| assert!(*item < 5, "the stream broke"));
        InOrder::start(items, |item| *item, |_, _| 0, never()).for_each(drop);
    }
}
