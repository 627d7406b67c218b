//! Commands to changes.

use std::path::PathBuf;
use std::sync::Arc;

use crate::corpus::LoadProblem;
use crate::gui::command::Command;
use crate::gui::state::{Effect, Filter, Notice, Opened, Progress, State, TimeView};
use crate::index::{Analysed, EventRef, Index};
use crate::pipeline::{self, Options};
use crate::time::{Day, Interval};

/// Folders that are remembered.
const RECENT: usize = 6;

impl State {
    /// Carries out a wish; what it needs of the world comes back as an effect.
    pub fn apply(&mut self, command: Command) -> Option<Effect> {
        self.notice = None;
        match command {
            Command::PickFolder => return Some(Effect::PickFolder),
            Command::Open(paths) => return self.open(Opened::Paths(paths)),
            Command::OpenTyped(path) => return self.open_typed(path),
            Command::OpenSample => return self.open(Opened::Sample),
            Command::CancelLoading => return Some(Effect::CancelLoading),
            Command::Close => {
                self.clear();
                return Some(Effect::CancelLoading);
            }
            Command::ShowProblems(shows) => self.shows_problems = shows,
            Command::Select(at) => self.select(at),
            Command::NextEvent => self.step_event(true),
            Command::PreviousEvent => self.step_event(false),
            Command::MovePlayhead(day) => self.move_playhead(day),
            Command::StepPlayhead(days) => self.step_playhead(days),
            Command::Show(view) => self.view = view,
            Command::Zoom(factor) => self.zoom(factor),
            Command::Pan(share) => self.view = self.view.moved(self.view.days() * share),
            Command::FitAll => self.fit_all(),
            Command::FitSelection => self.fit_selection(),
            Command::ToggleSource(source) => toggle(&mut self.filter.hidden_sources, source),
            Command::ToggleDocument(document) => {
                toggle(&mut self.filter.hidden_documents, document)
            }
            Command::ShowOnlySource(source) => self.show_only(&source),
            Command::ShowAll => self.filter = Filter::default(),
            Command::SetQuery(query) => self.filter.set_query(&query),
            Command::ChooseCell(cell) => self.cell = cell,
            Command::EditDocumentTime(document) => self.editing = document,
            Command::SetDocumentTime { document, day } => self.set_document_time(&document, day),
            Command::ShowLower(lower) => self.lower = lower,
            Command::TogglePanel(panel) => toggle(&mut self.closed, panel),
            Command::SetLanguage(language) => {
                self.language = language;
                return Some(Effect::Restyle);
            }
            Command::SetShade(shade) => {
                self.shade = shade;
                return Some(Effect::Restyle);
            }
            Command::FocusSearch => {}
        }
        None
    }

    fn open_typed(&mut self, path: String) -> Option<Effect> {
        let typed = PathBuf::from(path.trim());
        if path.trim().is_empty() || !typed.exists() {
            self.notice = Some(Notice::NoSuchPath(path));
            return None;
        }
        self.open(Opened::Paths(vec![typed]))
    }

    fn open(&mut self, opened: Opened) -> Option<Effect> {
        self.clear();
        if let Opened::Paths(paths) = &opened {
            let folders: Vec<PathBuf> =
                paths.iter().filter(|path| path.is_dir()).cloned().collect();
            self.recent.retain(|known| !folders.contains(known));
            self.recent.splice(0..0, folders);
            self.recent.truncate(RECENT);
        }
        self.opened = Some(opened.clone());
        self.loading = Some(Progress::default());
        Some(Effect::Load(opened))
    }

    /// Back to the start screen; language, shade and recent folders stay.
    fn clear(&mut self) {
        *self = Self {
            language: self.language,
            shade: self.shade,
            recent: std::mem::take(&mut self.recent),
            closed: std::mem::take(&mut self.closed),
            dct: self.dct,
            ..Self::default()
        };
    }

    /// Documents and problems that were read meanwhile.
    pub fn add(&mut self, documents: Vec<Arc<Analysed>>, problems: Vec<LoadProblem>) {
        if let Some(progress) = &mut self.loading {
            progress.done += documents.len() + problems.len();
        }
        self.problems.extend(problems);
        if documents.is_empty() {
            return;
        }
        let was_fitted = self
            .index
            .extent()
            .is_none_or(|all| self.view == TimeView::around(all));
        let mut all = self.index.documents().to_vec();
        for analysed in documents {
            let document = &analysed.document;
            self.originals
                .insert(Arc::clone(&document.id), document.clone());
            all.push(analysed);
        }
        self.index = Index::new(all);
        if was_fitted {
            self.fit_all();
        }
    }

    /// The folder is listed.
    pub fn listed(&mut self, count: usize) {
        if let Some(progress) = &mut self.loading {
            progress.of = Some(count);
        }
    }

    /// Reading ended; the first event is selected where the user chose none.
    pub fn finished(&mut self) {
        self.loading = None;
        if self.selected.is_none() {
            let first = self.shown().next();
            self.select(first);
        }
    }

    fn select(&mut self, at: Option<EventRef>) {
        self.selected = at.filter(|at| self.index.event(*at).is_some());
        let interval = self
            .selected
            .and_then(|at| self.index.event(at))
            .map(|(_, event)| event.interval);
        if let Some(day) = interval.and_then(|interval| interval.first().or(interval.last())) {
            self.playhead = Some(day);
            self.view = self.view.showing(day);
        }
    }

    /// The event after or before the selected one, by begin; among the shown.
    fn step_event(&mut self, forward: bool) {
        let shown: Vec<EventRef> = self.shown().collect();
        let at = self
            .selected
            .and_then(|selected| shown.iter().position(|at| *at == selected));
        let next = match (at, forward) {
            (Some(at), true) => shown.get(at + 1),
            (Some(at), false) => at.checked_sub(1).and_then(|at| shown.get(at)),
            (None, true) => shown.first(),
            (None, false) => shown.last(),
        };
        if let Some(next) = next.copied() {
            self.select(Some(next));
        }
    }

    /// The playhead takes the nearest shown event with it: list and reader follow.
    fn move_playhead(&mut self, day: Day) {
        self.playhead = Some(day);
        self.selected = self.nearest(day).or(self.selected);
    }

    fn step_playhead(&mut self, days: i32) {
        let middle = Day::from_number(f64::midpoint(self.view.first, self.view.last) as i32);
        let day = self.playhead.unwrap_or(middle).plus(days);
        self.move_playhead(day);
        self.view = self.view.showing(day);
    }

    /// The shown event nearest to a day: short ones that hold it before long ones.
    pub fn nearest(&self, day: Day) -> Option<EventRef> {
        let distance = |interval: Interval| {
            let before = interval.first().map_or(0, |first| first.since(day));
            let after = interval.last().map_or(0, |last| day.since(last));
            (
                before.max(after).max(0),
                interval.len_days().unwrap_or(i32::MAX),
            )
        };
        self.shown().min_by_key(|at| {
            self.index
                .event(*at)
                .map_or((i32::MAX, i32::MAX), |(_, event)| distance(event.interval))
        })
    }

    fn zoom(&mut self, factor: f64) {
        let middle = f64::midpoint(self.view.first, self.view.last);
        let playhead = self.playhead.map(|day| f64::from(day.number()) + 0.5);
        let around = playhead.filter(|at| (self.view.first..self.view.last).contains(at));
        self.view = self.view.zoomed(factor, around.unwrap_or(middle));
    }

    /// Shows the time that most events fall into: a date of long ago does not squeeze the rest.
    fn fit_all(&mut self) {
        if let Some(extent) = self.index.extent() {
            self.view = TimeView::around(extent);
        }
    }

    fn fit_selection(&mut self) {
        let interval = self
            .selected
            .and_then(|at| self.index.event(at))
            .map(|(_, event)| event.interval);
        if let Some((first, last)) = interval.and_then(Interval::bounds) {
            let air = (last.since(first) / 2).max(15);
            self.view = TimeView::around(Interval::days(first.plus(-air), last.plus(air)));
        }
    }

    fn show_only(&mut self, source: &crate::corpus::SourceName) {
        let others = self.index.lanes().iter().map(|lane| lane.source.clone());
        self.filter.hidden_sources = others.filter(|other| other != source).collect();
        self.filter.hidden_documents.clear();
    }

    /// Reads a document again under the time that the user gave, or under its own where it is taken back.
    fn set_document_time(&mut self, id: &Arc<str>, day: Option<Day>) {
        self.editing = None;
        let Some(original) = self.originals.get(id) else {
            return;
        };
        match day {
            Some(day) => self.given.insert(Arc::clone(id), day),
            None => self.given.remove(id),
        };
        let mut document = original.clone();
        document.dct = day.or(document.dct);
        let selected = self
            .selected
            .and_then(|at| self.index.event(at))
            .map(|(_, event)| event.id);
        let analysed = Arc::new(pipeline::analyse(document, Options { dct: self.dct }));
        let mut documents = self.index.documents().to_vec();
        for known in &mut documents {
            if known.document.id == *id {
                *known = Arc::clone(&analysed);
            }
        }
        self.index = Index::new(documents);
        self.selected = self.selected.filter(|at| {
            self.index
                .event(*at)
                .is_some_and(|(_, event)| Some(event.id) == selected)
        });
        let placed = self
            .selected
            .and_then(|at| self.index.event(at))
            .and_then(|(_, e)| e.interval.first());
        if let Some(day) = placed {
            self.playhead = Some(day);
            self.view = self.view.showing(day);
        }
    }
}

fn toggle<T: Ord>(set: &mut std::collections::BTreeSet<T>, value: T) {
    if !set.remove(&value) {
        set.insert(value);
    }
}
