//! Ends of a run: what its exit status says when its results reached nobody.

use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::cli::SOME_FAILED;
use crate::cli::progress::Progress;
use crate::cli::standard_output::standard_output;

/// Exit status where the reader of the results closed the pipe before their end: the one that shells show for programs
/// which SIGPIPE ends. Not everything was read, so that it is no success, and nobody needs a message.
const READER_LEFT: u8 = 128 + 13;

/// Exit status where results could not be written; says why, unless their reader left.
pub(crate) fn unwritten(error: &io::Error, progress: &mut Progress) -> ExitCode {
    if error.kind() == io::ErrorKind::BrokenPipe {
        return ExitCode::from(READER_LEFT);
    }
    progress.message(&format!("Results could not be written: {error}"));
    ExitCode::from(SOME_FAILED)
}

/// Prints help, the version or what is wrong with a call, and gives the exit status.
pub(crate) fn told(message: &clap::Error) -> ExitCode {
    let open = match message.use_stderr() {
        true => Ok(()),
        false => standard_output().map(drop),
    };
    let printed = open.and_then(|()| message.print());
    match printed.and_then(|()| io::stdout().flush()) {
        // What is wrong goes to standard error: where that is closed, the status alone tells it.
        _ if message.use_stderr() => ExitCode::from(u8::try_from(message.exit_code()).unwrap_or(2)),
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => unwritten(&error, &mut Progress::new(None)),
    }
}
