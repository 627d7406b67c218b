//! What the user asked for.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgAction, CommandFactory as _, Parser, Subcommand, ValueEnum};

use crate::cli::about::{
    ABOUT, DCT_HELP, EXAMPLES, EXTRACT_ABOUT, EXTRACT_EXAMPLES, EXTRACT_LONG_ABOUT, LONG_ABOUT,
    NO_CACHE_HELP, NO_HISTORY_HELP, WHOLE_PAGES_HELP,
};
use crate::cli::coverage_about::{COVERAGE_ABOUT, COVERAGE_EXAMPLES, COVERAGE_LONG_ABOUT};
use crate::cli::ends::told;
use crate::cli::export_args::{EXPORT_ABOUT, EXPORT_EXAMPLES, EXPORT_LONG_ABOUT, ExportArgs};
use crate::cli::project_args::{PROJECT_ABOUT, PROJECT_LONG_ABOUT, ProjectArgs};
use crate::cli::report_args::{
    REPORT_ABOUT, REPORT_EXAMPLES, REPORT_LONG_ABOUT, ReportArgs, VERIFY_ABOUT, VERIFY_LONG_ABOUT,
    VerifyArgs,
};
use crate::cli::verbose;
use crate::corpus::{Pages, given_day};
use crate::pipeline::History;
use crate::time::Day;

/// A call of the program that makes sense.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Call {
    /// Open the window.
    Window {
        /// Folders and files to open; none shows the start screen.
        paths: Vec<PathBuf>,
        /// Document time for documents that have none of their own.
        dct: Option<Day>,
    },
    /// Print mentions and events.
    Extract {
        /// Where the documents come from.
        input: Input,
        /// Document time for documents that have none of their own.
        dct: Option<Day>,
        /// Whether the table of dated happenings is used.
        history: History,
    },
    /// Print happenings that several sources tell.
    Coverage {
        /// Files and folders; at least one.
        paths: Vec<PathBuf>,
        /// How they are printed.
        format: CoverageFormat,
        /// Document time for documents that have none of their own.
        dct: Option<Day>,
        /// Whether the table of dated happenings is used.
        history: History,
    },
    /// Read files for another process of the program, over standard input and output.
    ReadFiles,
    /// Write a page that carries its proof.
    Report {
        /// What is written, and where.
        args: ReportArgs,
        /// Document time for documents that have none of their own.
        dct: Option<Day>,
    },
    /// Check such a page against the documents.
    Verify(VerifyArgs),
    /// Make, show or edit a project.
    Project {
        /// What is done.
        args: ProjectArgs,
        /// Document time for documents that have none of their own.
        dct: Option<Day>,
    },
    /// Write events in a format of others.
    Export {
        /// What is written, and where.
        args: ExportArgs,
        /// Document time for documents that have none of their own.
        dct: Option<Day>,
    },
}

/// What the program is called with to read files for another process of it.
pub const READ_FILES: &str = "read-files";

/// How coverage is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub enum CoverageFormat {
    /// One JSON object with everything.
    #[default]
    Json,
    /// Stories against sources, comma-separated.
    Csv,
}

/// Where documents come from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// Files and folders; at least one.
    Paths(Vec<PathBuf>),
    /// JSON Lines on standard input.
    Stream,
}

const NO_INPUT: &str = "\
expected a file or a folder to read, or - to read JSON Lines from standard input

Example: khatt extract news/";

#[derive(Debug, Parser)]
#[command(name = "khatt", version, about = ABOUT, long_about = LONG_ABOUT, after_help = EXAMPLES)]
struct Args {
    #[command(subcommand)]
    mode: Option<Mode>,

    /// Folders or files to open
    #[arg(value_name = "PATH")]
    paths: Vec<PathBuf>,

    /// Say on standard error what is done; twice: for each file
    #[arg(short, long, action = ArgAction::Count, global = true)]
    verbose: u8,

    /// Day of writing of all documents that have no date of their own
    #[arg(long, value_name = "YYYY-MM-DD", global = true, value_parser = given_day, long_help = DCT_HELP)]
    dct: Option<Day>,

    #[arg(long, global = true, help = WHOLE_PAGES_HELP)]
    whole_pages: bool,

    #[arg(long, global = true, help = NO_CACHE_HELP)]
    no_cache: bool,
}

#[derive(Debug, Subcommand)]
enum Mode {
    #[command(about = EXTRACT_ABOUT, long_about = EXTRACT_LONG_ABOUT, after_help = EXTRACT_EXAMPLES)]
    Extract {
        /// Folders or files to read, or - for JSON Lines on standard input
        #[arg(value_name = "PATH")]
        paths: Vec<PathBuf>,
        #[arg(long, help = NO_HISTORY_HELP)]
        no_history: bool,
    },
    #[command(about = COVERAGE_ABOUT, long_about = COVERAGE_LONG_ABOUT, after_help = COVERAGE_EXAMPLES)]
    Coverage {
        /// Folders or files to read
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<PathBuf>,
        /// json: everything, as one object; csv: a row for each story, a column for each source
        #[arg(long, value_enum, default_value_t)]
        format: CoverageFormat,
        #[arg(long, help = NO_HISTORY_HELP)]
        no_history: bool,
    },
    #[command(name = READ_FILES, hide = true)]
    ReadFiles,
    #[command(about = EXPORT_ABOUT, long_about = EXPORT_LONG_ABOUT, after_help = EXPORT_EXAMPLES)]
    Export(ExportArgs),
    #[command(about = REPORT_ABOUT, long_about = REPORT_LONG_ABOUT, after_help = REPORT_EXAMPLES)]
    Report(ReportArgs),
    #[command(about = VERIFY_ABOUT, long_about = VERIFY_LONG_ABOUT)]
    Verify(VerifyArgs),
    #[command(about = PROJECT_ABOUT, long_about = PROJECT_LONG_ABOUT)]
    Project(ProjectArgs),
}

/// How files are read, whatever the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FileOptions {
    /// What is read of pages.
    pub pages: Pages,
    /// Whether texts that parsers gave are kept for the next time.
    pub has_cache: bool,
}

/// The call that the program's arguments make, and how files are read.
///
/// # Errors
/// Where there is none: help, version or what is wrong with the call is printed then, and this is the exit status.
pub fn parse() -> Result<(Call, FileOptions), ExitCode> {
    let parsed = Args::try_parse().and_then(|args| {
        verbose::log_to_stderr(args.verbose);
        let pages = match args.whole_pages {
            true => Pages::Whole,
            false => Pages::Article,
        };
        let has_cache = !args.no_cache;
        Ok((call_of(args)?, FileOptions { pages, has_cache }))
    });
    parsed.map_err(|error| told(&error))
}

fn call_of(args: Args) -> Result<Call, clap::Error> {
    let dct = args.dct;
    match args.mode {
        None => Ok(Call::Window {
            paths: args.paths,
            dct,
        }),
        Some(Mode::Extract { paths, no_history }) => Ok(Call::Extract {
            input: input_of(paths)?,
            dct,
            history: history_of(no_history),
        }),
        Some(Mode::Coverage {
            paths,
            format,
            no_history,
        }) => Ok(Call::Coverage {
            paths,
            format,
            dct,
            history: history_of(no_history),
        }),
        Some(Mode::ReadFiles) => Ok(Call::ReadFiles),
        Some(Mode::Export(args)) => Ok(Call::Export { args, dct }),
        Some(Mode::Report(args)) => Ok(Call::Report { args, dct }),
        Some(Mode::Verify(args)) => Ok(Call::Verify(args)),
        Some(Mode::Project(args)) => Ok(Call::Project { args, dct }),
    }
}

fn history_of(no_history: bool) -> History {
    match no_history {
        true => History::Off,
        false => History::On,
    }
}

fn input_of(paths: Vec<PathBuf>) -> Result<Input, clap::Error> {
    let is_stream = |path: &PathBuf| path == Path::new("-");
    match paths.as_slice() {
        [] => Err(wrong_call(ErrorKind::MissingRequiredArgument, NO_INPUT)),
        [only] if is_stream(only) => Ok(Input::Stream),
        several if several.iter().any(is_stream) => Err(wrong_call(
            ErrorKind::ArgumentConflict,
            "- stands for standard input and cannot be used with other paths",
        )),
        _ => Ok(Input::Paths(paths)),
    }
}

/// An error about the arguments of `extract`.
fn wrong_call(kind: ErrorKind, message: &str) -> clap::Error {
    let mut command = Args::command();
    command.build();
    match command.find_subcommand_mut("extract") {
        Some(extract) => extract.error(kind, message),
        None => command.error(kind, message),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(arguments: &[&str]) -> Result<Call, String> {
        let arguments = ["khatt"].iter().chain(arguments);
        Args::try_parse_from(arguments)
            .and_then(call_of)
            .map_err(|error| error.to_string())
    }

    #[test]
    fn arguments_are_well_formed() {
        Args::command().debug_assert();
    }

    #[test]
    fn window_and_extract_are_told_apart() {
        let dct = Some("2023-03-17".parse().unwrap());
        let paths = vec![PathBuf::from("a"), PathBuf::from("b")];
        assert_eq!(
            call(&["a", "--dct", "2023-03-17", "b"]),
            Ok(Call::Window {
                paths: paths.clone(),
                dct
            })
        );
        let input = Input::Paths(paths);
        let history = History::On;
        let expected = Ok(Call::Extract {
            input,
            dct,
            history,
        });
        assert_eq!(
            call(&["extract", "a", "b", "--dct", "2023-03-17"]),
            expected
        );
        assert_eq!(
            call(&["--dct", "2023-03-17", "extract", "a", "b"]),
            expected
        );
        assert_eq!(
            call(&["extract", "-"]),
            Ok(Call::Extract {
                input: Input::Stream,
                dct: None,
                history
            })
        );
    }

    #[test]
    fn history_is_used_unless_it_is_left_aside() {
        for (arguments, expected) in [
            (&["extract", "-"][..], History::On),
            (&["extract", "-", "--no-history"], History::Off),
            (&["coverage", "a"], History::On),
            (&["coverage", "--no-history", "a"], History::Off),
        ] {
            let found = match call(arguments) {
                Ok(Call::Extract { history, .. } | Call::Coverage { history, .. }) => history,
                other => panic!("{other:?}"),
            };
            assert_eq!(found, expected, "{arguments:?}");
        }
    }

    #[test]
    fn a_day_may_be_written_as_people_write_it() {
        let expected = Ok(Call::Window {
            paths: Vec::new(),
            dct: Some("2023-03-17".parse().unwrap()),
        });
        for day in [
            "2023-03-17",
            "17/3/2023",
            "17.03.2023",
            "١٧/٣/٢٠٢٣",
            "17 March 2023",
            "الجمعة 17 مارس 2023",
            "25 شعبان 1444",
        ] {
            assert_eq!(call(&["--dct", day]), expected, "{day}");
        }
    }

    #[test]
    fn err_calls_say_what_to_give() {
        for (arguments, expected) in [
            (
                &["extract"][..],
                "expected a file or a folder to read, or - ",
            ),
            (
                &["extract", "-", "a"],
                "- stands for standard input and cannot",
            ),
            (
                &["extract", "a", "-"],
                "- stands for standard input and cannot",
            ),
            (&["extract"], "Usage: khatt extract [OPTIONS] [PATH]..."),
            (
                &["--dct", "12/30/2022"],
                "17/3/2023 (the day first), \"17 March 2023\" or \"17 مارس 2023\", found \"12/30/2022\"",
            ),
            (&["--dct", "مارس 2023"], "found \"مارس 2023\""),
            (
                &["extract", "a", "--dct", "2023-02-29"],
                "found \"2023-02-29\"",
            ),
        ] {
            let error = call(arguments).unwrap_err();
            assert!(error.contains(expected), "{arguments:?}: {error}");
        }
    }
}
