//! How many items may be under way at once.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Lets a fixed number in; the next one waits until another leaves.
#[derive(Debug)]
pub(crate) struct Gate {
    state: Mutex<State>,
    changed: Condvar,
}

#[derive(Debug)]
struct State {
    free: usize,
    is_closed: bool,
}

impl Gate {
    pub(crate) fn new(places: usize) -> Self {
        let state = State {
            free: places,
            is_closed: false,
        };
        Self {
            state: Mutex::new(state),
            changed: Condvar::new(),
        }
    }

    /// Waits for a free place and takes it; `false` once the gate is closed.
    pub(crate) fn enter(&self) -> bool {
        let must_wait = |state: &mut State| state.free == 0 && !state.is_closed;
        let mut state = self
            .changed
            .wait_while(self.lock(), must_wait)
            .unwrap_or_else(PoisonError::into_inner);
        if state.is_closed {
            return false;
        }
        state.free -= 1;
        true
    }

    /// Gives a place back.
    pub(crate) fn leave(&self) {
        self.lock().free += 1;
        self.changed.notify_one();
    }

    /// Nobody enters any more; who waits is sent away.
    pub(crate) fn close(&self) {
        self.lock().is_closed = true;
        self.changed.notify_all();
    }

    pub(crate) fn is_closed(&self) -> bool {
        self.lock().is_closed
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
