//! The arguments of `report` and `verify`.

use std::path::PathBuf;

use clap::Args;

use crate::cli::export_args::language_parser;
use crate::i18n::Language;

/// A call of `khatt report`.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct ReportArgs {
    /// Folders or files to read
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,

    /// The page to write; - is standard output
    #[arg(short, long, value_name = "FILE.html", required = true)]
    pub output: PathBuf,

    /// Title of the page
    #[arg(long, default_value = "", hide_default_value = true)]
    pub title: String,

    /// What the page is about, in a few sentences
    #[arg(long, default_value = "", hide_default_value = true)]
    pub summary: String,

    /// Language of the page
    #[arg(long, default_value = "ar", value_parser = language_parser())]
    pub lang: Language,

    /// Only what a dossier of the project holds, in its order
    #[arg(long, value_name = "NAME")]
    pub dossier: Option<String>,

    /// Replace a file that is there already
    #[arg(long)]
    pub force: bool,
}

/// A call of `khatt verify`.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct VerifyArgs {
    /// A page that khatt report wrote
    #[arg(value_name = "FILE.html")]
    pub page: PathBuf,

    /// The folders or files that it was made from, in the same order
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,

    /// Succeed only where the whole page says what the documents give, not only its quotations
    #[arg(long)]
    pub whole: bool,
}

pub(super) const REPORT_ABOUT: &str = "Write one self-contained page with the timeline, the happenings and the sentences that prove them";

pub(super) const REPORT_LONG_ABOUT: &str = "\
Writes one page to read, to print and to send: a timeline whose marks open their sentences, the happenings with who told \
them, who first and who not, the days and figures that differ, numbered notes to paste, what was not read and what is \
inferred. Each quotation has its document, the SHA-256 hash of its file and the steps of its date.

The page needs no network and asks for nothing: style and script are in it, and it forbids everything else. \
It holds no date of its making, so that the same documents give the same page.";

pub(super) const REPORT_EXAMPLES: &str = "\
Examples:
  khatt report news/ -o report.html --title \"العبارة: من قال ماذا\"
  khatt report news/ -o report.html --lang en --force
  khatt verify report.html news/
  khatt verify --whole report.html news/

Exit status: 0 all read and written; 1 some documents failed, or the page could not be written; 2 the call is wrong.";

pub(super) const VERIFY_ABOUT: &str =
    "Say for every quotation of a page whether it still stands so in the documents";

pub(super) const VERIFY_LONG_ABOUT: &str = "\
Prints a line for each quotation of a page that khatt report wrote: its number, what became of it, its document, its words, \
separated by tabs.

same      it stands at its place
moved     it stands elsewhere in its document; white space counts once
changed   its document does not hold these words
missing   its document is not there, neither under its name nor under another with the same text
altered   the page shows other words than it carries, so somebody changed it

The page is made again from the documents, too, and compared as a whole: what stands beside the quotations, their days,
names and counts, and what is hidden in it. That is possible only with the same documents and the same version of Khatt.
Where it is not, this is said, the status tells of the quotations alone, and with --whole it is 1.

Exit status: 0 every quotation is \"same\" or \"moved\"; 1 some are not, the page was changed, a document could not be read, \
or the whole was asked for and could not be compared; 2 the call is wrong, or the file is no report.";
