//! The clues of one document as they come.

use crate::dating::{Clue, Shape};
use crate::resolve::Step;

/// A clue that repeats another counts for so much.
const REPEATED: f32 = 0.5;

/// The clues so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Clues(pub(super) Vec<Clue>);

impl Clues {
    /// Adds one; what was said twice before is not said again.
    pub(super) fn add(&mut self, shape: Shape, step: Step) {
        let force = match self.0.iter().filter(|clue| clue.shape == shape).count() {
            0 => 1.0,
            1 | 2 => REPEATED,
            _ => return,
        };
        self.0.push(Clue {
            force,
            ..Clue::new(shape, step)
        });
    }
}
