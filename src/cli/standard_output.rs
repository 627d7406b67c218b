//! Standard output as results go to it: one that was closed takes none.

use std::io::{self, StdoutLock};

use crate::export::is_output_closed;

/// Standard output, for results.
///
/// # Errors
/// Where whoever started the program closed it, as far as that can be seen.
pub(super) fn standard_output() -> io::Result<StdoutLock<'static>> {
    match is_output_closed() {
        true => Err(io::Error::other("standard output is closed")),
        false => Ok(io::stdout().lock()),
    }
}
