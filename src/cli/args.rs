//! What the user asked for.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgAction, CommandFactory as _, Parser, Subcommand};

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
use crate::cli::table_args::{Destination, OutputFlags, TableArgs};
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
        /// The folder of tables to write, in place of lines.
        tables: Option<TableArgs>,
    },
    /// Print happenings that several sources tell.
    Coverage {
        /// Files and folders; at least one.
        paths: Vec<PathBuf>,
        /// How they are given.
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

/// How coverage is given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CoverageFormat {
    /// One JSON object with everything.
    Json,
    /// Stories against sources, comma-separated.
    Csv,
    /// A folder of tables.
    Tables(TableArgs),
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
        #[command(flatten)]
        output: OutputFlags,
    },
    #[command(about = COVERAGE_ABOUT, long_about = COVERAGE_LONG_ABOUT, after_help = COVERAGE_EXAMPLES)]
    Coverage {
        /// Folders or files to read
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<PathBuf>,
        #[command(flatten)]
        output: OutputFlags,
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
        Some(Mode::Extract {
            paths,
            no_history,
            output,
        }) => Ok(Call::Extract {
            input: input_of(paths)?,
            dct,
            history: history_of(no_history),
            tables: output.of_extract().map_err(wrong_output("extract"))?,
        }),
        Some(Mode::Coverage {
            paths,
            output,
            no_history,
        }) => Ok(Call::Coverage {
            paths,
            format: coverage_format(output.of_coverage().map_err(wrong_output("coverage"))?),
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

fn coverage_format(destination: Destination) -> CoverageFormat {
    match destination {
        Destination::Stdout { is_csv: false } => CoverageFormat::Json,
        Destination::Stdout { is_csv: true } => CoverageFormat::Csv,
        Destination::Tables(tables) => CoverageFormat::Tables(tables),
    }
}

/// An error about the arguments of `extract`.
fn wrong_call(kind: ErrorKind, message: &str) -> clap::Error {
    wrong_call_of("extract", kind, message)
}

/// An error about where the results of a command go.
fn wrong_output(name: &'static str) -> impl Fn(String) -> clap::Error {
    move |message| wrong_call_of(name, ErrorKind::ArgumentConflict, &message)
}

fn wrong_call_of(name: &str, kind: ErrorKind, message: &str) -> clap::Error {
    let mut command = Args::command();
    command.build();
    match command.find_subcommand_mut(name) {
        Some(found) => found.error(kind, message),
        None => command.error(kind, message),
    }
}

/// The model of all arguments, for what is made from it.
pub fn command() -> clap::Command {
    Args::command()
}

#[cfg(test)]
mod tests;
