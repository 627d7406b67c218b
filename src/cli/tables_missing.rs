//! Tables where the program was built without them: that is said, with what to do.

use std::process::ExitCode;

use crate::align::Alignment;
use crate::cli::progress::Progress;
use crate::cli::{Input, TableArgs, WRONG_CALL};
use crate::index::Index;
use crate::pipeline::Options;

const MISSING: &str = "\
This build writes no tables: build it with `cargo install khatt --features tables`, or take a package, which has them";

/// Says that there are none.
pub(super) fn extract_tables(_: Input, _: Options, _: &TableArgs) -> ExitCode {
    missing()
}

/// Says that there are none.
pub(super) fn check_tables(_: &TableArgs) -> Result<(), ExitCode> {
    Err(missing())
}

/// Says that there are none.
pub(super) fn write_coverage(
    _: &Index,
    _: &Alignment,
    _: &TableArgs,
    _: &mut Progress,
) -> Result<(), ExitCode> {
    Err(missing())
}

fn missing() -> ExitCode {
    Progress::new(None).message(MISSING);
    ExitCode::from(WRONG_CALL)
}
