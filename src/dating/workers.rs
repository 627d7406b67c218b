//! Many small tasks at once, without knowing how.

/// Does tasks that do not depend on one another; whoever has threads gives them.
pub trait Workers {
    /// The results for 0 to `count` (exclusive), in order.
    fn map<T: Send>(&self, count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T>;
}

/// One after the other.
#[derive(Clone, Copy, Debug, Default)]
pub struct OneByOne;

impl Workers for OneByOne {
    fn map<T: Send>(&self, count: usize, make: impl Fn(usize) -> T + Sync) -> Vec<T> {
        (0..count).map(make).collect()
    }
}
