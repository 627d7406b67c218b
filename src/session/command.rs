//! The wishes of a user, and the family of each, which says what else it changes.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::sync::Arc;

use crate::corpus::SourceName;
use crate::coverage::ClusterOrder;
use crate::i18n::Language;
use crate::index::{EventRef, Facet, StatementRef};
use crate::query::Trust;
use crate::session::ColorScheme;
use crate::session::giving::GiveCommand;
use crate::session::{
    BottomPane, Correction, CoverageChoice, CoverageCommand, Gap, GroupCommand, Hit, LaneCommand,
    OpenedDays, Overlay, Panel, Settings, SidePane, Speed, TimeView,
};
use crate::text::Span;
use crate::time::{Day, Interval};

/// One wish; [`State::apply`](crate::session::State::apply) carries it out.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Command {
    // Opening.
    PickFolder,
    /// Gives a file or a folder to the program that the system has for it.
    OpenOutside(PathBuf),
    Open(Vec<PathBuf>),
    OpenTyped(String),
    OpenSample,
    CancelLoading,
    Close,
    ShowProblems(bool),
    CloseNotice,
    // Moving.
    Select(Option<EventRef>),
    /// Shows a happening and reads what was written first of it; by its position among the clusters of sentences.
    OpenHappening(usize),
    /// Selects an event; the coverage shows its cell, or gives way where it has none.
    Read(EventRef),
    /// Reads an event, or a sentence that tells of none.
    ReadStatement(StatementRef),
    NextEvent,
    PreviousEvent,
    MovePlayhead(Day),
    /// Days to step the playhead by.
    StepPlayhead(i32),
    Show(TimeView),
    /// Below 1 goes nearer.
    Zoom(f64),
    /// Shares of the visible length; positive is later.
    Pan(f64),
    FitAll,
    FitSelection,
    /// Fills the view with some days.
    ZoomInto(Interval),
    /// Lists the happenings of some days over the lanes, or closes that list.
    OpenDays(Option<OpenedDays>),
    /// Draws a folded time at its full length.
    OpenGap(Gap),
    /// Limits lists, reader and coverage to some days.
    SetRange(Option<Interval>),
    Play(bool),
    SetSpeed(Speed),
    /// Seconds that went by while the playhead runs; `is_still` where nothing is to glide.
    RunOn {
        seconds: f64,
        is_still: bool,
    },
    // Choosing.
    ToggleSource(SourceName),
    ToggleDocument(Arc<str>),
    ShowOnlySource(SourceName),
    ShowAll,
    ShowAllSources,
    ShowAllDocuments,
    /// Only documents whose date is so sure; all where it is empty.
    FilterDates(BTreeSet<Trust>),
    /// Only what has a star, or everything again.
    ShowStarred(bool),
    /// Hides events that are such, or shows them again.
    ToggleFacet(Facet),
    SetQuery(String),
    /// Hides what does not hold the searched words, or only marks what does.
    ShowHitsOnly(bool),
    ArrangeCoverage(CoverageChoice),
    /// Groups sources in the coverage.
    Group(GroupCommand),
    /// Unfolds, chooses and compares in the coverage.
    Coverage(CoverageCommand),
    /// Other lanes, or the same arranged anew.
    Lanes(LaneCommand),
    /// Words that are selected in the reader.
    SelectWords(Option<(u32, Span)>),
    // Correcting.
    EditDocumentTime(Option<Arc<str>>),
    SetDocumentTime {
        document: Arc<str>,
        day: Option<Day>,
    },
    /// An edit of what was read, a note, what is collected.
    Correct(Box<Correction>),
    Undo,
    Redo,
    /// Chooses what leaves the window, and writes it.
    Give(GiveCommand),
    /// Saves all as a project; `replaces` where the user said that the file at exactly this path may go.
    SaveAs {
        path: PathBuf,
        replaces: bool,
    },
    /// Asks for the file of a new project.
    PickProject,
    /// Works on what another window had before.
    TakeOver,
    /// Asks for a file of events.
    PickEvents,
    /// Takes the events of a file.
    Import(PathBuf),
    // Asking when a document was written.
    /// The position of the document whose evidence is opened; none closes it.
    ShowEvidence(Option<u32>),
    /// A piece of the open evidence, for the reader to show.
    PointAtPiece(usize),
    // The window.
    ShowLower(BottomPane),
    /// Opens the panel beside the timeline with one of its lists.
    ShowSide(SidePane),
    OrderHappenings(ClusterOrder),
    TogglePanel(Panel),
    SetLanguage(Language),
    SetShade(ColorScheme),
    FocusSearch,
    /// Lays a sheet over the window, or takes it away.
    ShowOverlay(Option<Overlay>),
    /// Steps the playhead by units of the zoom: days, weeks, months, years, decades.
    StepUnits(i32),
    SetSettings(Settings),
    /// Text and panels take their usual sizes.
    UsualSizes,
    ShowLegend(bool),
    /// Keeps what is shown under a name.
    SaveView(String),
    /// Views by their position.
    OpenView(usize),
    RenameView(usize, String),
    DeleteView(usize),
    NextHit,
    PreviousHit,
    /// Goes to one of the sentences that hold the searched words.
    ReadHit(Hit),
    /// Brings a time into view, and the playhead to its first day.
    GoTo(Interval),
}

/// Commands that change the same beside their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Family {
    /// Goes to an event or a day: the reasons of an event take the place of a document's evidence, no hit is current
    /// any more, and the view no longer follows what is read.
    Going,
    /// Chooses the visible time: the view no longer follows what is read.
    Looking,
    /// Hides or shows documents or sentences: the hits are gathered anew.
    Filtering,
    /// Changes nothing else.
    Alone,
}

impl Command {
    /// Whether the folder that is open is left, or read again.
    pub fn leaves_folder(&self) -> bool {
        matches!(
            self,
            Self::Open(_) | Self::OpenTyped(_) | Self::OpenSample | Self::Close
        )
    }

    /// Whether it changes what the user knows better.
    pub(super) fn edits(&self) -> bool {
        matches!(
            self,
            Self::SetDocumentTime { .. }
                | Self::Correct(_)
                | Self::Import(_)
                | Self::Group(_)
                | Self::Undo
                | Self::Redo
        )
    }

    /// Its family. Each command is named, so that none can be forgotten.
    pub(super) fn family(&self) -> Family {
        match self {
            Self::Coverage(CoverageCommand::Choose(_) | CoverageCommand::Add(_))
            | Self::Select(Some(_))
            | Self::Read(_)
            | Self::ReadStatement(_)
            | Self::OpenHappening(_)
            | Self::NextEvent
            | Self::PreviousEvent
            | Self::MovePlayhead(_)
            | Self::StepPlayhead(_)
            | Self::StepUnits(_)
            | Self::GoTo(_)
            | Self::Play(true) => Family::Going,
            Self::Show(_)
            | Self::Zoom(_)
            | Self::Pan(_)
            | Self::FitAll
            | Self::FitSelection
            | Self::ZoomInto(_)
            | Self::OpenGap(_) => Family::Looking,
            Self::ToggleSource(_)
            | Self::ToggleDocument(_)
            | Self::ShowOnlySource(_)
            | Self::ShowAll
            | Self::ShowAllSources
            | Self::ShowAllDocuments
            | Self::FilterDates(_)
            | Self::ShowStarred(_)
            | Self::Undo
            | Self::Redo => Family::Filtering,
            Self::Lanes(command) if command.hides() => Family::Filtering,
            Self::PickFolder
            | Self::OpenOutside(_)
            | Self::Open(_)
            | Self::OpenTyped(_)
            | Self::OpenSample
            | Self::CancelLoading
            | Self::Close
            | Self::ShowProblems(_)
            | Self::CloseNotice
            | Self::Select(None)
            | Self::OpenDays(_)
            | Self::SetRange(_)
            | Self::Play(false)
            | Self::SetSpeed(_)
            | Self::RunOn { .. }
            | Self::ToggleFacet(_)
            | Self::SetQuery(_)
            | Self::ShowHitsOnly(_)
            | Self::ArrangeCoverage(_)
            | Self::Coverage(_)
            | Self::Group(_)
            | Self::Lanes(_)
            | Self::EditDocumentTime(_)
            | Self::SetDocumentTime { .. }
            | Self::Correct(_)
            | Self::SelectWords(_)
            | Self::Give(_)
            | Self::PickEvents
            | Self::PickProject
            | Self::SaveAs { .. }
            | Self::TakeOver
            | Self::Import(_)
            | Self::ShowEvidence(_)
            | Self::PointAtPiece(_)
            | Self::ShowLower(_)
            | Self::ShowSide(_)
            | Self::OrderHappenings(_)
            | Self::TogglePanel(_)
            | Self::SetLanguage(_)
            | Self::SetShade(_)
            | Self::FocusSearch
            | Self::ShowOverlay(_)
            | Self::SetSettings(_)
            | Self::UsualSizes
            | Self::ShowLegend(_)
            | Self::SaveView(_)
            | Self::OpenView(_)
            | Self::RenameView(..)
            | Self::DeleteView(_)
            | Self::NextHit
            | Self::PreviousHit
            | Self::ReadHit(_) => Family::Alone,
        }
    }
}
