//! Many small tasks at once, without knowing how.

/// Does tasks that do not depend on one another; whoever has threads gives them.
pub trait Workers {
    /// The results for 0 to `count` (exclusive), in order.
    fn map<T: Send>(&self, count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T>;

    /// The results of two tasks.
    fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B);
}

/// One after the other.
#[derive(Clone, Copy, Debug, Default)]
pub struct OneByOne;

impl Workers for OneByOne {
    fn map<T: Send>(&self, count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
        (0..count).map(make).collect()
    }

    fn both<A: Send, B: Send>(
        &self,
        one: impl FnOnce() -> A + Send,
        other: impl FnOnce() -> B + Send,
    ) -> (A, B) {
        (one(), other())
    }
}
