//! The command line: typed arguments, then one call for each mode.
//!
//! Results go to standard output, everything else to standard error.
//! Exit status: 0 all read, 1 some documents failed or results could not be written, 2 the call itself is wrong,
//! 141 the reader of the results left before their end.

mod args;
mod chars;
mod coverage;
mod ends;
mod extract;
mod notes;
mod output;
mod progress;
mod serve;

pub use args::{Call, CoverageFormat, Input, READ_FILES, parse};
pub use coverage::coverage;
pub use extract::extract;
pub use serve::read_files;

/// Exit status where some documents failed.
const SOME_FAILED: u8 = 1;
