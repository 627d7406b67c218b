//! Threads that the system may refuse.

use std::io;
use std::sync::{Mutex, PoisonError};
use std::thread::{self, JoinHandle};

/// A thread on `work`; an error where the system gives none.
pub(crate) fn spawn<R: Send + 'static>(
    work: impl FnOnce() -> R + Send + 'static,
) -> io::Result<JoinHandle<R>> {
    refusal()?;
    thread::Builder::new().spawn(work)
}

/// Something that a thread takes, and that is still there where the thread was refused.
#[derive(Debug)]
pub(crate) struct Slot<T>(Mutex<Option<T>>);

impl<T> Slot<T> {
    pub(crate) fn new(thing: T) -> Self {
        Self(Mutex::new(Some(thing)))
    }

    /// The thing, once.
    pub(crate) fn take(&self) -> Option<T> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }
}

#[cfg(not(test))]
fn refusal() -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
pub(crate) use refused::{refusal, with_threads};

#[cfg(test)]
mod refused {
    use std::cell::Cell;
    use std::io;

    thread_local! {
        /// Threads that this one may still start.
        static LEFT: Cell<usize> = const { Cell::new(usize::MAX) };
    }

    pub(crate) fn refusal() -> io::Result<()> {
        match LEFT.get().checked_sub(1) {
            Some(left) => {
                LEFT.set(left);
                Ok(())
            }
            None => Err(io::ErrorKind::WouldBlock.into()),
        }
    }

    /// What `work` gives where the system refuses all threads after the first `count`.
    pub(crate) fn with_threads<R>(count: usize, work: impl FnOnce() -> R) -> R {
        LEFT.set(count);
        let result = work();
        LEFT.set(usize::MAX);
        result
    }
}
