//! What is chosen to be given away.

use std::path::PathBuf;

use crate::export::{Exporter, Ground, exporter, exporters};
use crate::report::ReportText;
use crate::session::giving::Preview;

/// The events that are given away.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Portion {
    /// All that are dated.
    #[default]
    Everything,
    /// Those that filter, search and range leave.
    Shown,
    /// Those of a dossier, in its order.
    Dossier(String),
}

/// A page with its proof, or a format of others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum GiveFormat {
    /// The page that carries its proof.
    #[default]
    Page,
    /// A format of `export`, by its name.
    Events(&'static str),
}

/// A wish about what is given away.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum GiveCommand {
    Choose(Portion),
    Format(GiveFormat),
    /// What lies behind a picture.
    Ground(Ground),
    /// What a page is called.
    Title(String),
    /// What a page is about.
    Summary(String),
    /// Where to: chosen in the window of the system.
    Path(PathBuf),
    /// Asks for the window of the system.
    Browse,
    /// Writes the file that is typed; `replaces` where one that is there may go.
    Write {
        path: String,
        replaces: bool,
    },
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum GivingState {
    /// Nothing was written yet.
    #[default]
    Choosing,
    /// It is being written.
    Writing,
    /// It is written.
    Written(PathBuf),
    /// A file of this name is there; the user is asked.
    Exists(PathBuf),
    /// It could not be written, for this reason in words.
    Failed(String),
}

/// What is chosen, how it would look, and what came of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Giving {
    /// Which events.
    pub portion: Portion,
    /// In which format.
    pub format: GiveFormat,
    /// What lies behind a picture.
    pub ground: Ground,
    /// What the user says about a page; empty where it has the usual title and no summary.
    pub text: ReportText,
    /// The file, where the user named one.
    pub path: Option<PathBuf>,
    /// How it would begin; none until that is known.
    pub preview: Option<Preview>,
    /// What came of writing it.
    pub state: GivingState,
    /// Counts what was asked for, so that no answer is taken for another question.
    pub(super) asked: u64,
}

impl GiveFormat {
    /// All of them, the page first.
    pub fn all() -> impl Iterator<Item = Self> {
        let formats = exporters().iter();
        let formats = formats.map(|format| Self::Events(format.name()));
        std::iter::once(Self::Page).chain(formats)
    }

    /// The writer of a format of others.
    pub(super) fn exporter(self) -> Option<&'static dyn Exporter> {
        match self {
            Self::Page => None,
            Self::Events(name) => exporter(name),
        }
    }

    /// Whether it is a picture.
    pub fn is_picture(self) -> bool {
        matches!(self, Self::Events("svg" | "png"))
    }

    /// The ending of its files.
    pub fn extension(self) -> &'static str {
        self.exporter().map_or("html", Exporter::extension)
    }

    /// The key of what it is called, where that is said in the language of the interface.
    pub fn key(self) -> Option<&'static str> {
        match self {
            Self::Page => Some("give-page"),
            Self::Events("edtf") => Some("give-edtf"),
            Self::Events(_) => None,
        }
    }

    /// What it is called everywhere.
    pub fn proper_name(self) -> &'static str {
        match self {
            Self::Page => "HTML",
            Self::Events(name) => match name {
                "csv" => "CSV",
                "tsv" => "TSV",
                "xlsx" => "Excel",
                "parquet" => "Parquet",
                "json" => "JSON",
                "jsonl" => "JSON Lines",
                "ics" => "iCalendar",
                "timelinejs" => "TimelineJS",
                "timeml" => "TimeML",
                "webanno" => "Web Annotation",
                "edtf" => "EDTF",
                "md" => "Markdown",
                "bibtex" => "BibTeX",
                "csl" => "CSL",
                "svg" => "SVG",
                "png" => "PNG",
                other => other,
            },
        }
    }
}
