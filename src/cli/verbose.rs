//! What is done, told on standard error where the call asks for it.

use std::io::{self, Write as _};
use std::sync::OnceLock;
use std::time::Instant;

use log::{LevelFilter, Log, Metadata, Record};

use crate::text::printable;

static LOGGER: OnceLock<StderrLogger> = OnceLock::new();

/// Tells of stages where `--verbose` stands once, and of each file, too, where it stands more often; without it nothing.
///
/// Each line has the seconds since the start. Nothing but messages of Khatt itself is told.
pub(super) fn log_to_stderr(verbose: u8) {
    let logger = LOGGER.get_or_init(|| StderrLogger {
        begun: Instant::now(),
    });
    // A logger that is there already stays.
    if log::set_logger(logger).is_ok() {
        log::set_max_level(level(verbose));
    }
}

fn level(verbose: u8) -> LevelFilter {
    match verbose {
        0 => LevelFilter::Off,
        1 => LevelFilter::Info,
        _ => LevelFilter::Debug,
    }
}

/// Writes each message as a line; a message that cannot be written has nowhere else to go.
struct StderrLogger {
    begun: Instant,
}

impl Log for StderrLogger {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        let crate_name = metadata.target().split("::").next();
        crate_name == Some(env!("CARGO_PKG_NAME"))
    }

    fn log(&self, record: &Record<'_>) {
        if self.enabled(record.metadata()) {
            let seconds = self.begun.elapsed().as_secs_f64();
            let message = record.args().to_string();
            let message = printable(&message);
            let _unwritten = writeln!(io::stderr(), "khatt: {seconds:7.3} s  {message}");
        }
    }

    fn flush(&self) {}
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_v_tells_more() {
        assert_eq!(
            [0, 1, 2, 9].map(level),
            [
                LevelFilter::Off,
                LevelFilter::Info,
                LevelFilter::Debug,
                LevelFilter::Debug
            ]
        );
    }

    #[test]
    fn messages_of_other_crates_are_left_out() {
        let logger = StderrLogger {
            begun: Instant::now(),
        };
        let is_told = |target: &str| logger.enabled(&Metadata::builder().target(target).build());
        assert!(is_told("khatt::pipeline::load") && !is_told("khatt_other") && !is_told("winit"));
    }
}
