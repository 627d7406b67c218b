//! The command line: typed arguments, then one call for each mode.
//!
//! Results go to standard output, everything else to standard error.
//! Exit status: 0 all read, 1 some documents failed, 2 the call itself is wrong.

mod args;
mod chars;
mod coverage;
mod explain;
mod extract;
mod notes;
mod output;
mod progress;

pub use args::{Call, CoverageFormat, Input, parse};
pub use coverage::coverage;
pub use extract::extract;

/// Exit status where some documents failed.
const SOME_FAILED: u8 = 1;
