//! Faults of ours, kept from taking anything else down.

use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// What `work` gives, or the message of its panic.
///
/// What `work` was changing when it panicked must not be looked at afterwards, unless it is whole at every step.
///
/// # Errors
/// Where `work` panics.
pub fn catch_panic<R>(work: impl FnOnce() -> R) -> Result<R, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|payload| message_of(&*payload))
}

/// What a panic says; empty where it says nothing.
fn message_of(payload: &(dyn Any + Send)) -> String {
    let message = payload.downcast_ref::<&str>().copied();
    message
        .or_else(|| payload.downcast_ref::<String>().map(String::as_str))
        .unwrap_or_default()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_its_message() {
        assert_eq!(catch_panic(|| 7), Ok(7));
        let number = 3;
        let told = catch_panic(|| assert!(number > 3, "only {number}"));
        assert_eq!(told, Err("only 3".to_owned()));
        assert_eq!(
            catch_panic(|| std::panic::panic_any(5)),
            Err::<(), _>(String::new())
        );
    }
}
