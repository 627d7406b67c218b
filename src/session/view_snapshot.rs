//! What the window shows, as plain data: for the next start, and for views with names.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::corpus::SourceName;
use crate::index::{EventRef, Facets};
use crate::query::Trust;
use crate::session::{BottomPane, Lanes, SidePane, State, TimeView};
use crate::time::{Day, Interval};

/// The visible time and what is hidden. Names that are not there hide nothing.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ViewSnapshot {
    /// The first and the last place in view, as days since 1970-01-01.
    view: (f64, f64),
    hidden_sources: BTreeSet<String>,
    hidden_documents: BTreeSet<String>,
    dates: BTreeSet<Trust>,
    facets: Facets,
    query: String,
    is_hits_only: bool,
    /// Whether only what has a star is shown.
    is_starred_only: bool,
    /// The first and the last of the chosen days, as days since 1970-01-01.
    range: Option<(i32, i32)>,
    lower: BottomPane,
    side: SidePane,
    lanes: Lanes,
    /// The day of the playhead, as days since 1970-01-01.
    playhead: Option<i32>,
    selected: Option<EventSnapshot>,
}

/// An event by what of it stays when its folder is read anew.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct EventSnapshot {
    document: String,
    /// Its position among the events of the document.
    event: u32,
    /// Where the words of its date begin, in bytes of the document: at another place it is another event.
    words: Option<usize>,
}

/// What the window shows, under a name.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SavedView {
    /// The name that the user gave.
    pub name: String,
    kept: ViewSnapshot,
}

impl State {
    /// What is shown now.
    pub fn kept(&self) -> ViewSnapshot {
        let bounds = self.view.range.and_then(Interval::bounds);
        let sources = self.view.filter.hidden_sources.iter();
        // What is still to come back is not lost when the program ends before.
        let view = self.view.awaited.unwrap_or(self.view.time);
        let selected = self.selection.event.and_then(|at| self.event_snapshot(at));
        ViewSnapshot {
            view: (view.first, view.last),
            hidden_sources: sources.map(|source| source.as_str().to_owned()).collect(),
            hidden_documents: self
                .view
                .filter
                .hidden_documents
                .iter()
                .map(|id| id.to_string())
                .collect(),
            dates: self.view.filter.dates.clone(),
            facets: self.view.filter.facets,
            query: self.view.filter.query.clone(),
            is_hits_only: self.view.filter.is_hits_only,
            is_starred_only: self.view.filter.starred.is_some(),
            range: bounds.map(|(first, last)| (first.number(), last.number())),
            lower: self.view.lower,
            side: self.view.side,
            lanes: self.view.lanes.clone(),
            playhead: self.selection.playhead.map(Day::number),
            selected: selected.or_else(|| self.selection.awaited_event.clone()),
        }
    }

    pub(super) fn event_snapshot(&self, at: EventRef) -> Option<EventSnapshot> {
        let (analysed, _) = self.library.index.event(at)?;
        let mention = self.library.index.mention(at);
        Some(EventSnapshot {
            document: analysed.document.id.to_string(),
            event: at.event,
            words: mention.map(|mention| mention.span.range().start),
        })
    }

    /// Selects the event that is still to come back, where it is there and the user chose no other meanwhile.
    pub(super) fn select_awaited(&mut self) {
        let Some(kept) = self.selection.awaited_event.take() else {
            return;
        };
        let mut documents = self.library.index.documents().iter();
        let document = documents.position(|known| *known.document.id == *kept.document);
        let at = document.and_then(|document| {
            Some(EventRef {
                document: u32::try_from(document).ok()?,
                event: kept.event,
            })
        });
        let found = at.filter(|at| self.event_snapshot(*at).as_ref() == Some(&kept));
        self.selection.event = self.selection.event.or(found);
    }

    /// Shows what was shown then; while documents are read, the time comes when all are there.
    pub fn show_snapshot(&mut self, kept: &ViewSnapshot) {
        let sources = kept.hidden_sources.iter();
        self.view.filter.hidden_sources = sources
            .map(|source| SourceName(source.as_str().into()))
            .collect();
        let documents = kept.hidden_documents.iter();
        self.view.filter.hidden_documents = documents.map(|id| id.as_str().into()).collect();
        self.view.filter.dates = kept.dates.clone();
        self.view.filter.facets = kept.facets;
        self.view.filter.is_hits_only = kept.is_hits_only;
        self.show_starred(kept.is_starred_only);
        self.view.filter.set_query(&kept.query);
        self.view.filter.search(&self.library.index);
        self.gather_hits();
        self.view.range = kept
            .range
            .map(|(first, last)| Interval::days(Day::from_number(first), Day::from_number(last)));
        self.view.lower = kept.lower;
        self.view.side = kept.side;
        self.view.lanes = kept.lanes.clone();
        self.view.lane = None;
        let (first, last) = kept.view;
        let view = TimeView::new(first, last);
        self.view.time = view;
        self.view.is_fitted = false;
        self.view.awaited = self.library.loading.map(|_| view);
        // A view of an older program knows no playhead.
        if let Some(day) = kept.playhead {
            self.selection.playhead = Some(Day::from_number(day));
            self.selection.event = None;
            self.selection.awaited_event = kept.selected.clone();
        }
        if self.library.loading.is_none() {
            self.select_awaited();
        }
    }

    /// Keeps what is shown under a name; the same name takes the place of the one before.
    pub(super) fn save_view(&mut self, name: &str) {
        let name = name.trim();
        if name.is_empty() {
            return;
        }
        let view = SavedView {
            name: name.to_owned(),
            kept: self.kept(),
        };
        match self
            .preferences
            .saved_views
            .iter_mut()
            .find(|known| known.name == name)
        {
            Some(known) => *known = view,
            None => self.preferences.saved_views.push(view),
        }
    }

    pub(super) fn open_view(&mut self, position: usize) {
        if let Some(view) = self.preferences.saved_views.get(position).cloned() {
            self.show_snapshot(&view.kept);
            // To undo one of them would put the lanes of before in the place of the view's.
            self.corrections.edits.forget_lanes();
        }
    }

    /// A name that another view has already stays with that one.
    pub(super) fn rename_view(&mut self, position: usize, name: &str) {
        let name = name.trim();
        let is_taken = self
            .preferences
            .saved_views
            .iter()
            .any(|view| view.name == name);
        if let Some(view) = self.preferences.saved_views.get_mut(position)
            && !name.is_empty()
            && !is_taken
        {
            name.clone_into(&mut view.name);
        }
    }

    pub(super) fn delete_view(&mut self, position: usize) {
        if position < self.preferences.saved_views.len() {
            self.preferences.saved_views.remove(position);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::{Facet, LaneKey, Unit};
    use crate::session::Command;
    use crate::session::LaneCommand;

    fn names(state: &State) -> Vec<&str> {
        let views = state.preferences.saved_views.iter();
        views.map(|view| view.name.as_str()).collect()
    }

    #[test]
    fn a_view_comes_back_with_its_filters() {
        let mut state = State::default();
        state.apply(Command::Show(TimeView::new(100.0, 200.0)));
        state.apply(Command::ToggleSource(SourceName("سبق".into())));
        state.apply(Command::SetQuery("قناة".to_owned()));
        state.apply(Command::ShowHitsOnly(true));
        state.apply(Command::ToggleFacet(Facet::Unit(Unit::Year)));
        let range = Interval::days(Day::from_number(110), Day::from_number(120));
        state.apply(Command::SetRange(Some(range)));
        state.apply(Command::SaveView(" القناة ".to_owned()));
        let then = state.kept();
        state.apply(Command::ShowAll);
        state.apply(Command::SetQuery(String::new()));
        state.apply(Command::Show(TimeView::new(0.0, 900.0)));
        assert_ne!(state.kept(), then);
        state.apply(Command::OpenView(0));
        assert_eq!(state.kept(), then);
        assert_eq!(state.view.range, Some(range));
        assert_eq!(names(&state), ["القناة"]);
    }

    #[test]
    fn an_undo_after_a_view_leaves_its_lanes_alone() {
        let mut state = crate::session::tests::two_sources();
        state.apply(Command::SaveView("الكل".to_owned()));
        let lane = LaneKey::Of("سبق".into());
        state.apply(Command::Lanes(LaneCommand::Pin(lane)));
        assert!(state.corrections.edits.last_done().is_some());
        state.apply(Command::OpenView(0));
        let then = state.kept();
        state.apply(Command::Undo);
        state.apply(Command::Redo);
        assert_eq!(state.kept(), then);
    }

    #[test]
    fn a_view_of_an_older_program_hides_what_it_hid() {
        let old = r#"{"view":[1.0,9.0],"hidden_sources":["سبق"],"query":"قناة","lower":"Reader"}"#;
        let kept: ViewSnapshot = serde_json::from_str(old).unwrap();
        let mut state = State::default();
        state.show_snapshot(&kept);
        assert!(state.view.filter.facets.is_empty() && !state.view.filter.is_hits_only);
        let hidden = state.view.filter.hidden_sources.iter();
        assert!(hidden.map(SourceName::as_str).eq(["سبق"]));
        assert_eq!(state.view.filter.query, "قناة");
    }

    #[test]
    fn views_are_renamed_replaced_and_deleted() {
        let mut state = State::default();
        for name in ["أ", "ب", "أ", "  "] {
            state.apply(Command::SaveView(name.to_owned()));
        }
        assert_eq!(names(&state), ["أ", "ب"]);
        state.apply(Command::RenameView(0, "ج".to_owned()));
        state.apply(Command::RenameView(1, "ج".to_owned()));
        state.apply(Command::RenameView(1, " ".to_owned()));
        state.apply(Command::RenameView(9, "د".to_owned()));
        assert_eq!(names(&state), ["ج", "ب"]);
        state.apply(Command::DeleteView(0));
        state.apply(Command::DeleteView(7));
        assert_eq!(names(&state), ["ب"]);
        state.apply(Command::Close);
        assert_eq!(names(&state), ["ب"], "views outlive the folder");
    }
}
