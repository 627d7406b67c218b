//! Commands to changes.

use std::collections::BTreeSet;

use crate::corpus::SourceName;
use crate::index::EventRef;
use crate::session::Command;
use crate::session::command::Family;
use crate::session::giving::GivingState;
use crate::session::{
    BottomPane, Effect, Legend, Notice, OpenEvidence, Opened, Overlay, Panel, SidePane, State,
    TextSize,
};

impl State {
    /// Carries out a wish; what it needs of the world comes back as an effect.
    pub fn apply(&mut self, command: Command) -> Option<Effect> {
        if !matches!(self.notice, Some(Notice::Fault(_))) {
            self.notice = None;
        }
        if self.library.is_elsewhere && command.edits() {
            self.tell(Notice::ReadOnly);
            return None;
        }
        let family = command.family();
        match family {
            Family::Going => {
                self.stop_following();
                self.selection.evidence = None;
                self.selection.hits.leave();
                self.selection.happening = None;
            }
            Family::Looking => self.stop_following(),
            Family::Filtering | Family::Alone => {}
        }
        let effect = self.carry_out(command);
        if family == Family::Filtering {
            self.gather_hits();
        }
        if family == Family::Going {
            self.leave_other_days();
        }
        self.leave_other_date();
        effect
    }

    /// The user chose what is visible: from now on reading does not move the view.
    fn stop_following(&mut self) {
        self.view.is_fitted = false;
        self.view.awaited = None;
        self.selection.awaited_event = None;
    }

    fn carry_out(&mut self, command: Command) -> Option<Effect> {
        match command {
            Command::PickFolder => return Some(Effect::PickFolder),
            Command::OpenOutside(path) => return Some(Effect::OpenOutside(path)),
            Command::Open(paths) => return self.open(Opened::Paths(paths)),
            Command::OpenTyped(path) => return self.open_typed(path),
            Command::OpenSample => return self.open(Opened::Sample),
            Command::CancelLoading => return Some(Effect::CancelLoading),
            Command::Close => {
                self.clear();
                return Some(Effect::CancelLoading);
            }
            Command::CloseNotice => self.notice = None,
            Command::ShowProblems(shows) => self.view.shows_problems = shows,
            Command::Select(at) => self.select(at),
            Command::OpenHappening(position) => self.open_happening(position),
            Command::Read(at) => self.read(at),
            Command::ReadStatement(at) => self.read_marked(at),
            Command::NextEvent => self.step_event(true),
            Command::PreviousEvent => self.step_event(false),
            Command::MovePlayhead(day) => self.move_playhead(day),
            Command::StepPlayhead(days) => self.step_playhead(days),
            Command::Show(view) => self.view.time = view,
            Command::Zoom(factor) => self.zoom(factor),
            Command::Pan(share) => self.pan(share),
            Command::FitAll => self.fit_all(),
            Command::FitSelection => self.fit_selection(),
            Command::ZoomInto(days) => self.zoom_into(days),
            Command::OpenDays(days) => self.open_days(days),
            Command::OpenGap(gap) => self.open_gap(gap),
            Command::SetRange(range) => self.view.range = range,
            Command::Play(is_on) => self.play(is_on),
            Command::SetSpeed(speed) => self.view.playing.speed = speed,
            Command::RunOn { seconds, is_still } => self.run_on(seconds, is_still),
            Command::ToggleSource(source) => toggle(&mut self.view.filter.hidden_sources, source),
            Command::ToggleDocument(document) => {
                toggle(&mut self.view.filter.hidden_documents, document)
            }
            Command::ShowOnlySource(source) => self.show_only(&source),
            Command::ShowAll => {
                self.view.filter.show_all();
                self.view.range = None;
            }
            Command::ShowAllSources => self.view.filter.hidden_sources.clear(),
            Command::ShowAllDocuments => self.view.filter.hidden_documents.clear(),
            Command::FilterDates(dates) => self.view.filter.dates = dates,
            Command::ShowStarred(is_on) => self.show_starred(is_on),
            Command::SetQuery(query) => self.set_query(&query),
            Command::ToggleFacet(facet) => {
                self.view.filter.facets = self.view.filter.facets.toggled(facet)
            }
            Command::ShowHitsOnly(is_on) => self.view.filter.is_hits_only = is_on,
            Command::ArrangeCoverage(choice) => self.preferences.settings.coverage = choice,
            Command::Group(command) => self.carry_out_on_groups(command),
            Command::Coverage(command) => self.carry_out_on_coverage(command),
            Command::Lanes(wish) => self.arrange(wish),
            Command::EditDocumentTime(document) => self.edit_document_time(document),
            Command::SetDocumentTime { document, day } => {
                return self.set_document_time(document, day);
            }
            Command::Correct(correction) => return self.correct(&correction),
            Command::SelectWords(words) => self.selection.words = words,
            Command::PickEvents => return Some(Effect::PickEvents),
            Command::PickProject => return Some(Effect::PickProject(self.new_project_path())),
            Command::SaveAs { path, replaces } => return self.save_as(&path, replaces),
            Command::TakeOver => return self.take_over(),
            Command::Import(path) => return self.import(&path),
            Command::Give(command) => return self.give_away(command),
            Command::Undo => return self.undo(),
            Command::Redo => return self.redo(),
            Command::ShowEvidence(document) => self.show_evidence(document),
            Command::PointAtPiece(piece) => {
                if let Some(open) = &mut self.selection.evidence {
                    open.piece = Some(piece);
                }
            }
            Command::ShowLower(lower) => self.show_lower(lower),
            Command::ShowSide(side) => self.show_side(side),
            Command::OrderHappenings(order) => self.preferences.settings.happenings = order,
            Command::TogglePanel(panel) => toggle(&mut self.view.closed, panel),
            Command::SetLanguage(language) => {
                self.preferences.language = language;
                return Some(Effect::Restyle);
            }
            Command::SetShade(shade) => {
                self.preferences.shade = shade;
                return Some(Effect::Restyle);
            }
            Command::FocusSearch => {}
            Command::ShowOverlay(overlay) => {
                self.view.overlay = overlay;
                self.saving = GivingState::Choosing;
                return (overlay == Some(Overlay::Giving)).then(|| self.preview_given());
            }
            Command::StepUnits(units) => self.step_units(units),
            Command::SetSettings(settings) => return self.set_settings(settings),
            Command::UsualSizes => {
                self.preferences.settings.text_size = TextSize::default();
                self.view.usual_sizes += 1;
                return Some(Effect::Restyle);
            }
            Command::ShowLegend(true) => self.preferences.settings.legend = Legend::Open,
            Command::ShowLegend(false) => self.preferences.settings.legend = Legend::Closed,
            Command::SaveView(name) => self.save_view(&name),
            Command::OpenView(position) => self.open_view(position),
            Command::RenameView(position, name) => self.rename_view(position, &name),
            Command::DeleteView(position) => self.delete_view(position),
            Command::NextHit => self.step_hit(true),
            Command::PreviousHit => self.step_hit(false),
            Command::ReadHit(hit) => self.read_hit(hit),
            Command::GoTo(interval) => self.go_to(interval),
        }
        None
    }

    /// Searches, and lists what is found at the side as long as words are searched for.
    fn set_query(&mut self, query: &str) {
        let was_searching = self.view.filter.is_searching();
        let seen = self.selection.hits.in_view();
        self.view.filter.set_query(query);
        self.view.filter.search(&self.library.index);
        self.gather_hits();
        self.look_at_first_hit();
        // Who stops searching goes on reading where they are.
        if let Some(seen) = seen.filter(|_| was_searching && !self.view.filter.is_searching()) {
            self.selection.hits.read(seen);
        }
        match (was_searching, self.view.filter.is_searching()) {
            (false, true) => {
                self.view.side_before = self.view.side;
                self.view.side = SidePane::Results;
            }
            (true, false) if self.view.side == SidePane::Results => {
                self.view.side = self.view.side_before;
            }
            _ => {}
        }
    }

    /// The coverage stays and shows the happening of the event; what tells of none is read.
    pub(super) fn read(&mut self, at: EventRef) {
        self.select(Some(at));
        if self.view.lower != BottomPane::Coverage {
            return;
        }
        if !self.choose_report_of(at) {
            self.view.lower = BottomPane::Reader;
        }
    }

    /// Evidence is read beside its text, so both are opened.
    fn show_evidence(&mut self, document: Option<u32>) {
        self.selection.evidence = document.map(|document| OpenEvidence {
            document,
            piece: None,
        });
        if document.is_some() {
            self.view.lower = BottomPane::Reader;
            self.view.closed.remove(&Panel::Details);
        }
    }

    /// Opens the panel beside the timeline with one of its lists.
    pub(super) fn show_side(&mut self, side: SidePane) {
        self.view.side = side;
        self.view.closed.remove(&Panel::Sources);
    }

    fn show_only(&mut self, source: &SourceName) {
        let others = self
            .library
            .index
            .sources()
            .iter()
            .map(|lane| lane.source.clone());
        self.view.filter.hidden_sources = others.filter(|other| other != source).collect();
        self.view.filter.hidden_documents.clear();
    }
}

fn toggle<T: Ord>(set: &mut BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
