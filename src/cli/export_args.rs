//! The arguments of `export`.

use std::path::PathBuf;

use clap::Args;
use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser as _};

use crate::export::{
    Exporter, Ground, OutFileError, Overwrite, PictureOptions, aliases_of, check_destination,
    exporter, exporter_of_file, exporters,
};
use crate::i18n::Language;

/// A call of `khatt export`.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct ExportArgs {
    /// Folders or files to read
    #[arg(value_name = "PATH", required = true)]
    pub paths: Vec<PathBuf>,

    /// The format; the ending of the file chooses it where it is not given
    #[arg(long, value_parser = format_parser())]
    pub format: Option<String>,

    /// The file to write; - or nothing is standard output
    #[arg(short, long, value_name = "FILE", default_value = "-")]
    pub output: PathBuf,

    /// Language of reasons, names and dates
    #[arg(long, default_value = "ar", value_parser = language_parser())]
    pub lang: Language,

    /// Only what a dossier of the project holds, in its order
    #[arg(long, value_name = "NAME")]
    pub dossier: Option<String>,

    /// Replace a file that is there already
    #[arg(long)]
    pub force: bool,

    /// What lies behind a picture: light, dark or transparent
    #[arg(long, value_name = "GROUND", default_value = "light", value_parser = ["light", "dark", "transparent"])]
    pub ground: String,

    /// How many pixels a point of a picture has
    #[arg(long, value_name = "1-4", default_value_t = 2, value_parser = clap::value_parser!(u8).range(1..=4))]
    pub scale: u8,

    /// Events that no day is known for, too, behind the others
    #[arg(long)]
    pub undated: bool,
}

pub(super) const EXPORT_ABOUT: &str =
    "Write the dated events of documents in a format that other programs read";

pub(super) const EXPORT_LONG_ABOUT: &str = "\
Writes the dated events of documents, by time, each with its sentence, source, document, days, certainty and reasons.

csv, tsv    a table; a cell that would begin a formula has an apostrophe before it; \"edtf\" is an Extended Date/Time
            Format, where ? marks what is inferred and ~ what is approximate
xlsx        the same table for Excel and LibreOffice, right to left in Arabic
parquet     the same table with days and offsets as such, in builds with the feature \"tables\"
json        one object with \"documents\" and \"events\"; offsets count Unicode code points, half-open
jsonl       one event a line
ics         iCalendar: events of whole days; what is inferred or expected is TENTATIVE
timelinejs  TimelineJS 3
timeml      TimeML 1.2.1: the texts with TIMEX3 elements, all in one file, each in a TimeML element
webanno     W3C Web Annotation: each sentence by its words and its place
edtf        the days alone, one date or interval a line
md          Markdown, under headings of days
bibtex, csl the documents as a bibliography
svg, png    the timeline as a picture, one lane a source; --ground light, dark or transparent, --scale 1 to 4; the
            words of svg are outlines

The file is written aside and put in its place when it is whole.";

pub(super) const EXPORT_EXAMPLES: &str = "\
Examples:
  khatt export news/ -o events.csv
  khatt export news/ --format ics --lang en > events.ics

Exit status: 0 all read and written; 1 some documents failed, or the file could not be written; 2 the call is wrong.";

fn format_parser() -> PossibleValuesParser {
    let formats = exporters().iter().map(|format| format.name());
    PossibleValuesParser::new(
        formats.map(|name| PossibleValue::new(name).aliases(aliases_of(name))),
    )
}

/// The languages by their tags.
pub(super) fn language_parser() -> impl clap::builder::TypedValueParser<Value = Language> {
    let tags = Language::ALL.map(Language::tag);
    PossibleValuesParser::new(tags).map(|tag| {
        let mut languages = Language::ALL.into_iter();
        languages
            .find(|language| language.tag() == tag)
            .unwrap_or_default()
    })
}

impl ExportArgs {
    /// Whether results go to standard output.
    pub fn is_stdout(&self) -> bool {
        self.output == std::path::Path::new("-")
    }

    /// How a picture is drawn.
    pub(super) fn picture(&self) -> PictureOptions {
        PictureOptions {
            ground: match self.ground.as_str() {
                "dark" => Ground::Dark,
                "transparent" => Ground::Transparent,
                _ => Ground::Light,
            },
            scale: self.scale,
            days: None,
        }
    }

    /// What becomes of a file that is there already.
    pub(super) fn overwrite(&self) -> Overwrite {
        Overwrite::allowed_if(self.force)
    }

    /// Whether the file can be written, before anything is read for it.
    pub(super) fn check_destination(&self) -> Result<(), OutFileError> {
        match self.is_stdout() {
            true => Ok(()),
            false => check_destination(&self.output, self.overwrite()),
        }
    }

    /// The format that is asked for.
    ///
    /// # Errors
    /// Where neither a name nor the ending of the file says which.
    pub fn exporter(&self) -> Result<&'static dyn Exporter, String> {
        let found = match &self.format {
            Some(name) => exporter(name),
            None => exporter_of_file(&self.output),
        };
        found.ok_or_else(|| {
            let names: Vec<&str> = exporters().iter().map(|format| format.name()).collect();
            format!("expected --format with one of {}", names.join(", "))
        })
    }
}
