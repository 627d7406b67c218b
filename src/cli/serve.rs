//! Reading files for another process of the program.

use std::io::{self, BufReader, BufWriter};
use std::process::ExitCode;

use crate::pipeline::serve;

/// Reads what comes on standard input until that ends.
pub fn read_files() -> ExitCode {
    let from = BufReader::new(io::stdin().lock());
    let to = BufWriter::new(io::stdout().lock());
    match serve(from, to) {
        Ok(()) => ExitCode::SUCCESS,
        // The process that asked is gone: nobody hears why.
        Err(_) => ExitCode::FAILURE,
    }
}
