//! What the user asked for.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgAction, CommandFactory as _, Parser, Subcommand};

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

const ABOUT: &str = "A timeline of what Arabic documents say happened when";

const LONG_ABOUT: &str = "\
Khatt reads folders of Arabic documents, finds the words that name a time, and says which days they mean and why.

Without a command it opens the window: a timeline with one row for each source.";

const EXAMPLES: &str = "\
Examples:
  khatt                               open the window with nothing in it
  khatt news/                         open a folder; each folder in it is a source
  khatt news/ --dct 2023-03-17        its documents were written on 17 March 2023
  khatt extract news/ > out.jsonl     mentions and events, one line a document
  khatt coverage news/                which sources tell the same happenings
  khatt export news/ -o events.csv    its dated events as a table
  khatt report news/ -o report.html   one page to read, to print and to send
  khatt project new case.khatt news/  a project: corrections, notes and dossiers beside the documents
  khatt extract --help                more about that

Exit status: 0 all read; 1 some documents failed, each named with its reason, or results could not be written; \
2 the call itself is wrong; 141 the reader of the results closed the pipe, as head does.";

const EXTRACT_ABOUT: &str = "Print mentions and events as JSON Lines, one line a document";

const EXTRACT_LONG_ABOUT: &str = "\
Prints mentions and events as JSON Lines: one line a document, in the order of the input.

A folder gives its documents at any depth, in the order of their paths: texts and pages (.txt .md .html), office documents \
and books (.pdf .docx .odt .rtf .epub), tables whose rows are articles (.csv .tsv .json .jsonl .xlsx .ods .xls), mail, crawls \
and feeds (.eml .mbox .mht .warc .rss .atom .xml), and archives of all of these (.zip .tar .gz). A document in another file \
is called news.zip/1.txt or articles.csv#3. A file is read whatever it is called. \
A manifest.tsv, .csv or .json in a folder may give source, title, url and dates of the files beside it. \
A dash reads standard input, one JSON object a line: \"id\" and \"text\" are required; \"dct\" (a day in any form that --dct takes), \
\"source\", \"title\" and \"url\" may be there, all in UTF-8. A file is read as UTF-8, as UTF-16 where a byte order mark says so, \
as the page declares, or as Windows-1256.

\"start\" and \"end\" count Unicode code points, \"byte_start\" and \"byte_end\" bytes, both half-open. \
\"begin\" and \"until\" are the first and the last day, both included; null is open or not known.

With -o DIR a folder of tables is written in place of lines: documents, evidence, sentences, mentions, events and \
problems, as Parquet, Arrow IPC, CSV or JSON Lines, for DuckDB, pandas, Polars and Spark; docs/SCHEMA.md has their columns. \
Every command opens such a folder of Parquet, and Parquet of articles, too. Builds with the feature \"tables\" have it.";

const EXTRACT_EXAMPLES: &str = "\
Examples:
  khatt extract news/ > out.jsonl
  khatt extract a.txt b.txt --dct 2023-03-17
  echo '{\"id\": \"1\", \"text\": \"وصل أمس\", \"dct\": \"2023-03-17\"}' | khatt extract -
  khatt extract news/ --format parquet -o tables

A document that cannot be read is named on standard error, and a wrong line of standard input gives a line
with \"error\" at its place; all others are done, and the exit status is 1. A bad row of a manifest is named, too,
and costs no document.";

const NO_INPUT: &str = "\
expected a file or a folder to read, or - to read JSON Lines from standard input

Example: khatt extract news/";

const DCT_HELP: &str = "\
Day of writing of all documents that have no date of their own: 2023-03-17, 17/3/2023 with the day first, \
\"17 March 2023\", \"17 مارس 2023\" or \"25 شعبان 1444\"";

const NO_HISTORY_HELP: &str =
    "Leave the table of dated happenings aside: nothing is counted from «غزو الكويت» and the like";

const WHOLE_PAGES_HELP: &str =
    "Read all that a page shows: menus, lists of other articles and comments too";

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

/// The call that the program's arguments make, and what is read of pages.
///
/// # Errors
/// Where there is none: help, version or what is wrong with the call is printed then, and this is the exit status.
pub fn parse() -> Result<(Call, Pages), ExitCode> {
    let parsed = Args::try_parse().and_then(|args| {
        verbose::log_to_stderr(args.verbose);
        let pages = match args.whole_pages {
            true => Pages::Whole,
            false => Pages::Article,
        };
        Ok((call_of(args)?, pages))
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
