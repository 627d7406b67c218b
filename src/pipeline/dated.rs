//! Dating on a thread of its own, which can be left behind.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use crate::pipeline::catch_panic;
use crate::pipeline::spawn::{Slot, spawn};
use crate::resolve::DocumentTime;

/// So often it is looked whether dating was cancelled.
const CANCEL_POLL: Duration = Duration::from_millis(20);

/// What `date` says of the documents, or the message of the fault that stopped it; `None` as soon as it is cancelled.
pub(super) fn dated(
    date: impl FnOnce() -> Vec<(usize, DocumentTime)> + Send + 'static,
    cancel: &AtomicBool,
) -> Option<Result<Vec<(usize, DocumentTime)>, String>> {
    let (sender, told) = mpsc::channel();
    let date = Arc::new(Slot::new(date));
    let work = Arc::clone(&date);
    // A thread of its own can be left behind.
    let thread = spawn(move || {
        let told = work.take().map(catch_panic);
        told.map(|told| sender.send(told))
    });
    if thread.is_err() {
        return date.take().map(catch_panic);
    }
    loop {
        match told.recv_timeout(CANCEL_POLL) {
            Ok(times) => return Some(times),
            Err(RecvTimeoutError::Disconnected) => return Some(Ok(Vec::new())),
            Err(RecvTimeoutError::Timeout) if cancel.load(Ordering::Relaxed) => return None,
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_in_dating_is_told() {
        let never = AtomicBool::new(false);
        let told = dated(|| panic!("the weights are no numbers"), &never);
        assert_eq!(told, Some(Err("the weights are no numbers".to_owned())));
        let told = dated(|| vec![(0, DocumentTime::UNKNOWN)], &never);
        assert_eq!(told.unwrap().unwrap().len(), 1);
    }
}
