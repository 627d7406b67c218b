//! The program: it parses the call, chooses, calls, and tells how it went.

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use khatt::cli::{self, Call};
use khatt::pipeline::Options;
use khatt::time::Day;

/// Exit status where the call cannot work at all.
const WRONG_CALL: u8 = 2;

fn main() -> ExitCode {
    match cli::parse() {
        Ok(Call::Window { paths, dct }) => open_window(paths, dct),
        Ok(Call::Coverage {
            paths,
            format,
            dct,
            history,
        }) => cli::coverage(&paths, Options { dct, history }, format),
        Ok(Call::Extract {
            input,
            dct,
            history,
        }) => cli::extract(input, Options { dct, history }),
        Err(status) => status,
    }
}

#[cfg(feature = "gui")]
fn open_window(paths: Vec<PathBuf>, dct: Option<Day>) -> ExitCode {
    match khatt::gui::run(paths, dct) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

#[cfg(not(feature = "gui"))]
fn open_window(_paths: Vec<PathBuf>, _dct: Option<Day>) -> ExitCode {
    fail("This build has no window: `khatt extract` works, see `khatt extract --help`")
}

fn fail(message: &str) -> ExitCode {
    // Where standard error is closed, the exit status alone has to tell it.
    let _unwritten = writeln!(io::stderr(), "khatt: {message}");
    ExitCode::from(WRONG_CALL)
}
