//! The command line: typed arguments, then one call for each mode.
//!
//! Results go to standard output, everything else to standard error.
//! Exit status: 0 all read, 1 some documents failed or results could not be written, 2 the call itself is wrong,
//! 141 the reader of the results left before their end.

mod about;
mod args;
mod coverage;
mod coverage_about;
mod edit_line;
mod edit_marks;
mod edit_sheet;
mod ends;
mod export;
mod export_args;
mod extract;
mod folder;
mod inputs;
mod notes;
mod progress;
mod project;
mod project_args;
mod remake;
mod report;
mod report_args;
mod serve;
mod sink;
mod standard_output;
mod table_args;
#[cfg(feature = "tables")]
mod tables;
#[cfg(not(feature = "tables"))]
mod tables_missing;
mod verbose;
mod verify;

pub use args::{Call, CoverageFormat, FileOptions, Input, READ_FILES, command, parse};
pub use coverage::coverage;
pub use export::export;
pub use export_args::ExportArgs;
pub use extract::extract;
pub use project::project;
pub use project_args::{ProjectArgs, ProjectCommand};
pub use report::report;
pub use report_args::{ReportArgs, VerifyArgs};
pub use serve::read_files;
pub use table_args::{TableArgs, TablesAs};
pub use verify::verify;

/// Exit status where some documents failed.
const SOME_FAILED: u8 = 1;
/// Exit status where the call itself is wrong.
const WRONG_CALL: u8 = 2;
