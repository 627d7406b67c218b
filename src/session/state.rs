//! Everything that is shown.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::align::Alignment;
use crate::corpus::{FolderChanges, LoadProblem};
use crate::i18n::Language;
use crate::index::{AnalyzedDocument, EventRef, Index, LaneKey};
use crate::pipeline::Wishes;
use crate::query::Filter;
use crate::session::filtered::LastFiltered;
use crate::session::giving::{Giving, GivingJob, GivingState};
use crate::session::happenings::LastRanking;
use crate::session::view_snapshot::EventSnapshot;
use crate::session::{
    ColorScheme, ColumnGroup, CoverageView, DateChangeSummary, Edits, FolderSession, Folds, Hits,
    Lanes, Marks, OpenedDays, Overlay, Playing, SavedView, Settings, TimeView, ViewSnapshot,
};
use crate::store::{DocumentKey, Located, Project, StoreNotice};
use crate::text::Span;
use crate::time::{Day, Interval, WeekStart};

/// The part of the window below the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum BottomPane {
    /// The document of the selected event.
    #[default]
    Reader,
    /// Time against sources.
    Coverage,
}

/// The list at the side where reading begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum SidePane {
    /// What happened, by how many sources tell of it.
    #[default]
    Happenings,
    /// The sources and their documents.
    Sources,
    /// What the user collected.
    Dossiers,
    /// The sentences that hold the searched words; there while words are searched for.
    Results,
}

/// A panel that can be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Panel {
    /// Happenings or sources, at the reading side.
    Sources,
    /// Why this date.
    Details,
}

/// How far a folder is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// Documents and problems so far.
    pub done: usize,
    /// Of so many, once the folder is listed.
    pub of: Option<usize>,
}

/// The files or the sample that are open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Opened {
    /// Files and folders.
    Paths(Vec<PathBuf>),
    /// The built-in sample.
    Sample,
}

/// The evidence for a document's date, opened to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenEvidence {
    /// Position of the document.
    pub document: u32,
    /// The piece that the reader shows: its position among those for the date, then those against it.
    pub piece: Option<usize>,
}

/// Everything that is shown.
#[derive(Clone, Debug, Default)]
pub struct State {
    /// The folder that is open: its documents, how far they are read, and which of their events are one happening.
    pub library: Library,
    /// The visible part of the folder and how it is arranged.
    pub view: View,
    /// The place that the user looks at.
    pub selection: Selection,
    /// The dates that the user knows better than the text, and all edits that can be undone.
    pub corrections: Corrections,
    /// What is chosen to leave the window.
    pub giving: Giving,
    /// What came of saving all as a project.
    pub saving: GivingState,
    /// Choices that outlast the folder: language, looks, and what is remembered.
    pub preferences: Preferences,
    /// A message that stays until the next command, or until it is closed: why something did not work.
    pub notice: Option<Notice>,
}

/// The folder that is open: its documents, how far they are read, and which of their events are one happening.
#[derive(Clone, Debug, Default)]
pub struct Library {
    /// The documents and their events.
    pub index: Arc<Index>,
    /// The files or the sample that are open; none on the start screen.
    pub opened: Option<Opened>,
    /// How far it is read, while it is read.
    pub loading: Option<Progress>,
    /// Paths that could not be read.
    pub problems: Vec<LoadProblem>,
    /// Which events tell of the same happening; empty until that is known.
    pub happenings: Arc<Alignment>,
    /// Whether that is known.
    pub is_aligned: bool,
    /// Where that really lies, by whatever links it was reached.
    pub(super) real: Vec<PathBuf>,
    /// Whether another window works on it: this one only reads.
    pub is_elsewhere: bool,
    /// Whether that window is gone, so that this one can work on it.
    pub is_let_go: bool,
    /// What was shown before it was taken over.
    pub(super) shown_before: Option<ViewSnapshot>,
    /// Document time for documents that have none, from the command line.
    pub dct: Option<Day>,
}

/// The visible part of the folder and how it is arranged.
#[derive(Clone, Debug, Default)]
pub struct View {
    /// The hidden events and the searched words.
    pub filter: Filter,
    /// The days that the timeline shows.
    pub time: TimeView,
    /// Long empty times that are drawn short.
    pub folds: Folds,
    /// The days that lists, reader and coverage are limited to.
    pub range: Option<Interval>,
    /// Whether and how fast the playhead runs by itself.
    pub playing: Playing,
    /// The meaning of the lanes of the timeline, and how they are arranged and coloured.
    pub lanes: Lanes,
    /// The lane that keys and palette speak of.
    pub lane: Option<LaneKey>,
    /// The part of the window below the timeline.
    pub lower: BottomPane,
    /// What is seen of the coverage.
    pub coverage: CoverageView,
    /// The days whose happenings are listed over the lanes.
    pub opened_days: Option<OpenedDays>,
    /// The list beside the timeline.
    pub side: SidePane,
    /// The list that comes back when nothing is searched for any more.
    pub(super) side_before: SidePane,
    /// How often the panels were given their usual sizes.
    pub usual_sizes: u32,
    /// Panels that are closed.
    pub closed: std::collections::BTreeSet<Panel>,
    /// The sheet that lies over the window.
    pub overlay: Option<Overlay>,
    /// Whether the list of problems is open.
    pub shows_problems: bool,
    /// Whether the view follows what is read: the user has not moved it yet.
    pub(super) is_fitted: bool,
    /// The time to show when everything is read: that of the last session.
    pub(super) awaited: Option<TimeView>,
    /// The result of the filter when it was asked last.
    pub(super) last_filtered: LastFiltered,
    /// The happenings when they were asked last.
    pub(super) last_ranking: LastRanking,
}

/// The place that the user looks at.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The selected event.
    pub event: Option<EventRef>,
    /// The day of the playhead.
    pub playhead: Option<Day>,
    /// The position of the happening that was chosen.
    pub happening: Option<usize>,
    /// The sentences that hold the words that are searched for.
    pub hits: Hits,
    /// The evidence that stands beside the reader, in the place of the reasons of the selected event.
    pub evidence: Option<OpenEvidence>,
    /// The words of a document that are selected in the reader, by its position.
    pub words: Option<(u32, Span)>,
    /// The event to select when everything is read: that of the last session.
    pub(super) awaited_event: Option<EventSnapshot>,
}

/// The dates that the user knows better than the text, and all edits that can be undone.
#[derive(Clone, Debug, Default)]
pub struct Corrections {
    /// Document times that the user gave, by document.
    pub given: BTreeMap<Arc<str>, Day>,
    /// How these and the arrangement of the lanes came about, to go back and on.
    pub edits: Edits,
    /// The document whose time the user changed, until the documents are dated anew.
    pub redating: Option<Arc<str>>,
    /// The mentions that the last of these changes moved.
    pub moved: Option<DateChangeSummary>,
    /// The document whose time is being typed.
    pub editing: Option<Arc<str>>,
    /// Dates that the user gave the last time, of documents that are not read yet or that are gone.
    pub(super) awaited_dates: BTreeMap<Arc<str>, Day>,
    /// By what the documents of these dates are known again, where that was kept.
    pub(super) awaited_keys: BTreeMap<Arc<str>, DocumentKey>,
    /// Everything else that the user corrected, noted and collected.
    pub project: Arc<Project>,
    /// Where these edits stand in the documents as they are now, and which are set aside.
    pub located: Arc<Located>,
    /// Stars and notes among the documents as they are now.
    pub marks: Arc<Marks>,
    /// Sources that stand together in the coverage.
    pub groups: Vec<ColumnGroup>,
    /// The file of the project that is open; none where a folder was opened without one.
    pub project_path: Option<PathBuf>,
    /// Whether such dates were given to the documents, which are not dated anew yet.
    pub(super) is_returning: bool,
}

/// Choices that outlast the folder: language, looks, and what is remembered.
#[derive(Clone, Debug, Default)]
pub struct Preferences {
    /// Language of the interface.
    pub language: Language,
    /// The other settings.
    pub settings: Settings,
    /// The first day of a week in the region of the user.
    pub regional_week: WeekStart,
    /// Saved views, in the order of saving.
    pub saved_views: Vec<SavedView>,
    /// Light or dark.
    pub shade: ColorScheme,
    /// Folders opened before, the last first.
    pub recent: Vec<PathBuf>,
    /// Why what the user did is not on disk yet; stays in sight until it is.
    pub not_saved: Option<String>,
    /// The folders opened before, as they were left, the last first.
    pub left: Vec<FolderSession>,
    /// What was kept of folders that are gone: one of them may be the folder that is read now.
    pub orphans: Vec<FolderSession>,
}

/// Something the user should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Neither a portal nor zenity is there to choose a folder with.
    NoDialog,
    /// The lane of the others cannot be opened: they are too many.
    TooManyLanes,
    /// The system has no program for this file, with its own words.
    NotOpened(PathBuf, String),
    /// No such path as was typed.
    NoSuchPath(String),
    /// A project cannot be opened, or not all of it, for this reason.
    Project(String),
    /// Another window works on what is open, so nothing is changed here.
    ReadOnly,
    /// What is open is now this project.
    SavedAs(PathBuf),
    /// Files of the open folder changed, and it was read again.
    FolderChanged(FolderChanges),
    /// So many events of a file were taken, were there already, and could not be read.
    Imported {
        /// Those that are new.
        taken: usize,
        /// Those that the project has.
        there: usize,
        /// Rows that are no event.
        left_out: usize,
    },
    /// A file gives no events, for the reason with this key.
    NotImported(PathBuf, &'static str),
    /// Saved state could not be taken as it was; nothing of it is lost.
    State(StoreNotice),
    /// A fault of ours stopped reading or dating, with this message; it stays until it is closed.
    Fault(String),
}

/// A request of a command to the world outside the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read these paths, or the sample.
    Load(Opened),
    /// Ask the user for a folder.
    PickFolder,
    /// Ask the user for a file to write, beginning with this one.
    PickFile(PathBuf),
    /// Ask the user for a file of events.
    PickEvents,
    /// Ask the user for the file of a new project.
    PickProject(PathBuf),
    /// What is open lies under another path from now on.
    Moved,
    /// Write what is given away, or show how it would begin.
    Give(Box<GivingJob>),
    /// Give a file or a folder to the program that the system has for it.
    OpenOutside(PathBuf),
    /// Stop reading.
    CancelLoading,
    /// Read all documents anew as the user corrected them.
    Redate(Wishes),
    /// The language, the shade or a setting changed.
    Restyle,
}

impl State {
    /// Whether filter and range let an event through.
    pub fn is_shown(&self, at: EventRef) -> bool {
        if self.view.filter.is_empty() && self.view.range.is_none() {
            return true;
        }
        self.library
            .index
            .event(at)
            .is_some_and(|(analysed, event)| {
                self.is_in_range(event.interval) && self.view.filter.shows(analysed, event)
            })
    }

    /// Whether a time is at least partly inside the range, where one is chosen; what has no place is not.
    pub fn is_in_range(&self, interval: Interval) -> bool {
        self.view
            .range
            .is_none_or(|range| interval != Interval::ALWAYS && interval.overlaps(range))
    }

    /// Placed events that are shown, by begin.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = EventRef> + '_ {
        self.library
            .index
            .placed()
            .iter()
            .copied()
            .filter(|at| self.is_shown(*at))
    }

    /// The document whose evidence is open.
    pub fn evidence_document(&self) -> Option<&AnalyzedDocument> {
        let open = self.selection.evidence?;
        let document = self.library.index.documents().get(open.document as usize)?;
        Some(document.as_ref())
    }

    /// The list at the side: that of results is there only while words are searched for.
    pub fn side(&self) -> SidePane {
        match self.view.side {
            SidePane::Results if !self.view.filter.is_searching() => self.view.side_before,
            side => side,
        }
    }

    /// Whether a panel is open.
    pub fn is_open(&self, panel: Panel) -> bool {
        !self.view.closed.contains(&panel)
    }
}
