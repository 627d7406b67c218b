//! Which index something was computed from.

use std::sync::Arc;

/// Differs between any two indexes that were built, and is the same for copies of one.
///
/// Kept beside what was computed from an index, it says whether that still holds; it keeps no document alive.
#[derive(Clone, Debug, Default)]
pub struct Revision(Arc<u8>);

impl PartialEq for Revision {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_copies_are_equal() {
        let (one, other) = (Revision::default(), Revision::default());
        assert_eq!(one, one.clone());
        assert_ne!(one, other);
    }
}
