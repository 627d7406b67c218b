//! Everything that is shown.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::align::Alignment;
use crate::corpus::LoadProblem;
use crate::i18n::Language;
use crate::index::{EventRef, Index, LaneKey};
use crate::query::Filter;
use crate::query::RowTime;
use crate::session::filtered::LastFiltered;
use crate::session::view_snapshot::EventSnapshot;
use crate::session::{
    ColorScheme, DateChangeSummary, Edits, FolderSession, Folds, Hits, Lanes, Overlay, Playing,
    SavedView, Settings, TimeView,
};
use crate::store::StoreNotice;
use crate::time::{Day, Interval};

/// What stands below the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum BottomPane {
    /// The document of the selected event.
    #[default]
    Reader,
    /// Time against sources.
    Coverage,
}

/// A panel that can be closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Panel {
    /// Sources, at the reading side.
    Sources,
    /// Why this date.
    Details,
}

/// A cell of the coverage view.
#[derive(Clone, Debug, PartialEq)]
pub struct CellChoice {
    /// Its row.
    pub time: RowTime,
    /// Its source, or all sources of the row.
    pub source: Option<crate::corpus::SourceName>,
}

/// How far a folder is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Progress {
    /// Documents and problems so far.
    pub done: usize,
    /// Of so many, once the folder is listed.
    pub of: Option<usize>,
}

/// What is opened.
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
    /// The documents and their events.
    pub index: Index,
    /// What is opened, or nothing: the start screen.
    pub opened: Option<Opened>,
    /// How far it is read, while it is read.
    pub loading: Option<Progress>,
    /// What could not be read.
    pub problems: Vec<LoadProblem>,
    /// What is hidden.
    pub filter: Filter,
    /// The sentences that hold the words that are searched for.
    pub hits: Hits,
    /// Which events tell of the same happening; empty until that is known.
    pub happenings: Arc<Alignment>,
    /// Whether that is known.
    pub is_aligned: bool,
    /// The selected event.
    pub selected: Option<EventRef>,
    /// The day of the playhead.
    pub playhead: Option<Day>,
    /// The days that the timeline shows.
    pub view: TimeView,
    /// Long empty times that are drawn short.
    pub folds: Folds,
    /// The days that lists, reader and coverage are limited to.
    pub range: Option<Interval>,
    /// Whether and how fast the playhead runs by itself.
    pub playing: Playing,
    /// What the lanes of the timeline stand for, and how they are arranged and coloured.
    pub lanes: Lanes,
    /// The lane that keys and palette speak of.
    pub lane: Option<LaneKey>,
    /// What stands below the timeline.
    pub lower: BottomPane,
    /// Panels that are closed.
    pub closed: std::collections::BTreeSet<Panel>,
    /// The chosen cell of the coverage view.
    pub cell: Option<CellChoice>,
    /// Document times that the user gave, by document.
    pub given: BTreeMap<Arc<str>, Day>,
    /// How these and the arrangement of the lanes came about, to go back and on.
    pub edits: Edits,
    /// The document whose time the user changed, until the documents are dated anew.
    pub redating: Option<Arc<str>>,
    /// What the last of these changes moved.
    pub moved: Option<DateChangeSummary>,
    /// The evidence that stands beside the reader, in the place of the reasons of the selected event.
    pub evidence: Option<OpenEvidence>,
    /// The document whose time is being typed.
    pub editing: Option<Arc<str>>,
    /// Whether the list of problems is open.
    pub shows_problems: bool,
    /// Language of the interface.
    pub language: Language,
    /// What else the user chose once.
    pub settings: Settings,
    /// What was shown, by name, in the order of saving.
    pub saved_views: Vec<SavedView>,
    /// Light or dark.
    pub shade: ColorScheme,
    /// Folders opened before, the last first.
    pub recent: Vec<PathBuf>,
    /// The sheet that lies over the window.
    pub overlay: Option<Overlay>,
    /// A message that stays until the next command, or until it is closed: why something did not work.
    pub notice: Option<Notice>,
    /// Why what the user did is not on disk yet; stays in sight until it is.
    pub not_saved: Option<String>,
    /// Whether the view follows what is read: the user has not moved it yet.
    pub(super) is_fitted: bool,
    /// The time to show when everything is read: that of the last session.
    pub(super) awaited: Option<TimeView>,
    /// The event to select when everything is read: that of the last session.
    pub(super) awaited_event: Option<EventSnapshot>,
    /// Dates that the user gave the last time, of documents that are not read yet or that are gone.
    pub(super) awaited_dates: BTreeMap<Arc<str>, Day>,
    /// Whether such dates were given to the documents, which are not dated anew yet.
    pub(super) is_returning: bool,
    /// What the folders opened before showed when they were left, the last first.
    pub left: Vec<FolderSession>,
    /// Document time for documents that have none, from the command line.
    pub dct: Option<Day>,
    /// What the filter left when that was asked last.
    pub(super) last_filtered: LastFiltered,
}

/// Something the user should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// Neither a portal nor zenity is there to choose a folder with.
    NoDialog,
    /// The lane of the others cannot be opened: they are too many.
    TooManyLanes,
    /// What was typed is no path.
    NoSuchPath(String),
    /// Saved state could not be taken as it was; nothing of it is lost.
    State(StoreNotice),
    /// A fault of ours stopped reading or dating, with this message; it stays until it is closed.
    Fault(String),
}

/// What a command asks of the world outside the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read these paths, or the sample.
    Load(Opened),
    /// Ask the user for a folder.
    PickFolder,
    /// Stop reading.
    CancelLoading,
    /// Choose the cell in which the coverage by time counts this event; where it has none, show the reader.
    ChooseCellOf(EventRef),
    /// Date all documents anew under these days, which the user gave.
    Redate(BTreeMap<Arc<str>, Day>),
    /// The language, the shade or a setting changed.
    Restyle,
}

impl State {
    /// Whether filter and range let an event through.
    pub fn is_shown(&self, at: EventRef) -> bool {
        if self.filter.is_empty() && self.range.is_none() {
            return true;
        }
        self.index.event(at).is_some_and(|(analysed, event)| {
            self.is_in_range(event.interval) && self.filter.shows(analysed, event)
        })
    }

    /// Whether a time is at least partly inside the range, where one is chosen; what has no place is not.
    pub fn is_in_range(&self, interval: Interval) -> bool {
        self.range
            .is_none_or(|range| interval != Interval::ALWAYS && interval.overlaps(range))
    }

    /// Placed events that are shown, by begin.
    pub fn shown(&self) -> impl DoubleEndedIterator<Item = EventRef> + '_ {
        self.index
            .placed()
            .iter()
            .copied()
            .filter(|at| self.is_shown(*at))
    }

    /// Whether a panel is open.
    pub fn is_open(&self, panel: Panel) -> bool {
        !self.closed.contains(&panel)
    }
}
