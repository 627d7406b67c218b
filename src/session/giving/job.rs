//! Giving away: all that it needs, and how it is done.

use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;

use crate::align::Alignment;
use crate::corpus::LoadProblem;
use crate::export::{
    ExportView, Exporter, OutFileError, Overwrite, PictureOptions, Undated, check_not_read,
    exporter, write_file,
};
use crate::i18n::{Locale, Words};
use crate::index::{EventRef, Index, StatementRef};
use crate::pipeline::{notes_of, statements_of};
use crate::query::Filter;
use crate::report::{Asked, ReportText, ReportView, write_page};
use crate::session::giving::{GiveFormat, Portion};
use crate::store::{Located, project_path};
use crate::time::{Day, Interval};

/// So many bytes of a file are made to show how it begins.
const BEGINNING: usize = 24_000;
/// So many lines of them are shown, each so long.
const LINES: usize = 12;
const LETTERS: usize = 160;

/// How a file would begin.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// How many events, or happenings of a page.
    pub count: usize,
    /// How many sentences a page quotes.
    pub quotations: usize,
    /// The size of a page in bytes.
    pub bytes: usize,
    /// The first lines of a file; none of a page.
    pub lines: Vec<String>,
}

/// What came of a job.
#[derive(Debug)]
pub enum Given {
    /// How the file would begin.
    Preview(Preview),
    /// It is written.
    Written(PathBuf),
    /// It is not.
    Refused(OutFileError),
}

/// What is to be given away, with all that it needs.
#[derive(Clone, Debug)]
pub struct GivingJob {
    pub(super) number: u64,
    pub(super) index: Arc<Index>,
    pub(super) alignment: Arc<Alignment>,
    pub(super) located: Arc<Located>,
    pub(super) problems: Vec<LoadProblem>,
    pub(super) project: Option<PathBuf>,
    pub(super) filter: Filter,
    pub(super) range: Option<Interval>,
    pub(super) dct: Option<Day>,
    pub(super) locale: Locale,
    pub(super) picture: PictureOptions,
    pub(super) portion: Portion,
    pub(super) text: ReportText,
    pub(super) format: GiveFormat,
    /// The file, and whether one that is there may go; none where only its beginning is asked for.
    pub(super) file: Option<(PathBuf, Overwrite)>,
}

/// Each question has a number of its own.
impl PartialEq for GivingJob {
    fn eq(&self, other: &Self) -> bool {
        self.number == other.number
    }
}

impl GivingJob {
    /// Does it.
    pub fn run(&self) -> Given {
        match &self.file {
            None => Given::Preview(self.preview()),
            Some((path, overwrite)) => match self.write(path, *overwrite) {
                Ok(()) => Given::Written(path.clone()),
                Err(error) => Given::Refused(error),
            },
        }
    }

    fn write(&self, path: &std::path::Path, overwrite: Overwrite) -> Result<(), OutFileError> {
        let documents = self.index.documents().iter();
        let read = documents.filter_map(|one| one.document.path.as_deref());
        let unread = self.problems.iter().filter(|problem| !problem.is_own());
        let problems = unread.map(|problem| problem.path.as_path());
        check_not_read(path, read.chain(problems).chain(self.project.as_deref()))?;
        let words = Words::with(self.locale);
        match self.format.exporter() {
            Some(format) => {
                let view = self.view(&words);
                write_file(path, overwrite, |out| format.write(&view, out)).map(drop)
            }
            None => {
                let page = self.page(&words);
                write_file(path, overwrite, |out| write_page(&page, out))
            }
        }
    }

    /// What was not read, but for the page that is written anew: it says nothing of itself.
    fn unread(&self) -> Vec<LoadProblem> {
        let page = self.file.as_ref().map(|(path, _)| project_path(path));
        let is_page =
            |problem: &LoadProblem| problem.is_own() && Some(project_path(&problem.path)) == page;
        let unread = self.problems.iter().filter(|problem| !is_page(problem));
        unread.cloned().collect()
    }

    fn preview(&self) -> Preview {
        let words = Words::with(self.locale);
        let Some(format) = self.format.exporter() else {
            let page = self.page(&words);
            let mut length = Length(0);
            // Counting never fails.
            let _counted = write_page(&page, &mut length);
            let (count, quotations) = page.counts();
            return Preview {
                count,
                quotations,
                bytes: length.0,
                lines: Vec::new(),
            };
        };
        let view = self.view(&words);
        Preview {
            count: view.event_count(),
            lines: beginning(format, &view),
            ..Preview::default()
        }
    }

    fn view<'a>(&'a self, words: &'a Words) -> ExportView<'a> {
        let view = match self.chosen() {
            Some(chosen) => ExportView::of_statements(&self.index, words, chosen),
            None => ExportView::of_folder(&self.index, words, Undated::Excluded),
        };
        let view = view.with_picture(self.picture);
        view.with_notes(notes_of(self.index.documents(), &self.located.notes))
    }

    fn page<'a>(&'a self, words: &'a Words) -> ReportView<'a> {
        let (dossier, chosen) = match &self.portion {
            Portion::Dossier(name) => (Some(name.clone()), self.chosen().unwrap_or_default()),
            // A page can be made again from what it names; what is shown has no name.
            Portion::Everything | Portion::Shown => (None, Vec::new()),
        };
        let asked = Asked {
            dct: self.dct,
            dossier,
            chosen,
            notes: notes_of(self.index.documents(), &self.located.notes),
        };
        let (problems, text) = (self.unread(), self.text.clone());
        ReportView::asked(&self.index, &self.alignment, words, problems, text, asked)
    }

    /// What is chosen; none where everything is.
    fn chosen(&self) -> Option<Vec<StatementRef>> {
        match &self.portion {
            Portion::Everything => None,
            Portion::Shown => Some(self.shown()),
            Portion::Dossier(name) => {
                let mut dossiers = self.located.dossiers.iter();
                let items = dossiers.find(|dossier| dossier.name == *name);
                let items = items.map_or(&[][..], |dossier| dossier.items.as_slice());
                Some(statements_of(self.index.documents(), items))
            }
        }
    }

    fn shown(&self) -> Vec<StatementRef> {
        let placed = self.index.placed().iter().copied();
        let is_shown = |at: &EventRef| {
            self.index.event(*at).is_some_and(|(analysed, event)| {
                let range = self.range;
                range.is_none_or(|range| event.interval.overlaps(range))
                    && self.filter.shows(analysed, event)
            })
        };
        placed.filter(is_shown).map(StatementRef::Event).collect()
    }
}

/// The first lines of a file; of one that holds no lines, those of the same as a table.
fn beginning(format: &dyn Exporter, view: &ExportView<'_>) -> Vec<String> {
    let format = match format.name() {
        "xlsx" | "parquet" => exporter("tsv").unwrap_or(format),
        _ if !format.is_text() => return Vec::new(),
        _ => format,
    };
    let mut begun = Beginning::default();
    // It ends with an error where the beginning is full.
    let _begun = format.write(view, &mut begun);
    let text = String::from_utf8_lossy(&begun.0);
    let lines = text.lines().filter(|line| !line.trim().is_empty());
    lines
        .take(LINES)
        .map(|line| match line.char_indices().nth(LETTERS) {
            Some((end, _)) => format!("{}…", line.get(..end).unwrap_or_default()),
            None => line.to_owned(),
        })
        .map(|line| line.replace('\t', "  "))
        .collect()
}

/// The first bytes of what is written.
#[derive(Default)]
struct Beginning(Vec<u8>);

impl Write for Beginning {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() >= BEGINNING {
            return Err(io::Error::other("enough"));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// How long what is written is.
struct Length(usize);

impl Write for Length {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0 += bytes.len();
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
