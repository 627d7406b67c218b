//! The panel of sources: what there is, when it was written, what is shown.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Color32, Rect, Role, ScrollArea, Ui, UiBuilder, WidgetInfo, vec2};

use crate::corpus::SourceName;
use crate::describe::source_rows::SourceRows;
use crate::describe::{names, source_rows};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::panels::date_entry::DateEntry;
use crate::gui::panels::problems::Problems;
use crate::gui::panels::row::{PADDING, RowView, TEXT_START};
use crate::gui::panels::{colors, dates, heading, legend, moved, opened, row};
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::index::{AnalyzedDocument, Source};
use crate::query::DateCounts;
use crate::session::Command;
use crate::session::shown_key::Counted;
use crate::typeset::TextStyle;

const SOURCE_HEIGHT: f32 = 54.0;
const DOCUMENT_HEIGHT: f32 = 52.0;
/// How far documents stand in below their source.
const INDENT: f32 = 18.0;

/// The panel with what is opened in it; nothing of this is saved.
#[derive(Default)]
pub struct Sources {
    expanded: BTreeSet<SourceName>,
    rows: SourceRows,
    counts: Counted<DateCounts>,
    problems: Problems,
    /// The open date field and the id of its document.
    entry: Option<(Arc<str>, DateEntry)>,
    /// Whether the list of what the last date moved is open.
    shows_moved: bool,
}

impl Sources {
    /// Draws the whole panel into `ui`.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        self.follow_editing(frame);
        heading::ui(ui, frame);
        let counts = self.counts.of(&frame.state.library.index, DateCounts::of);
        padded(ui, frame, 0.0, |ui, frame| dates::ui(ui, frame, counts));
        colors::foot_ui(ui, frame, PADDING);
        ScrollArea::vertical()
            .id_salt("sources")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let state = frame.state;
                let top = ui.cursor().top();
                for (position, lane) in state.library.index.sources().iter().enumerate() {
                    self.source_ui(ui, frame, position, lane);
                }
                if ui.cursor().top() <= top {
                    heading::empty_ui(ui, frame);
                }
                ui.add_space(14.0);
                padded(ui, frame, 0.0, |ui, frame| self.problems.ui(ui, frame));
                colors::repeat_ui(ui, frame, PADDING);
                legend::ui(ui, frame, PADDING);
                ui.add_space(12.0);
            });
    }

    /// Opens the source and the field of the document whose date is typed, and closes that of any other.
    fn follow_editing(&mut self, frame: &ViewContext<'_>) {
        let editing = frame.state.corrections.editing.as_ref();
        let open = self.entry.as_ref().map(|(id, _)| id);
        if open == editing {
            return;
        }
        self.shows_moved = false;
        self.entry = editing.map(|id| (id.clone(), DateEntry::focused()));
        let mut documents = frame.state.library.index.documents().iter();
        if let Some(found) = documents.find(|found| Some(&found.document.id) == editing)
            && opened::is_among_others(&frame.state.library.index, &found.document.source)
        {
            self.expanded.insert(found.document.source.clone());
        }
    }

    fn source_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        position: usize,
        lane: &Source,
    ) {
        let state = frame.state;
        if !lane
            .documents
            .iter()
            .any(|at| opened::is_listed(frame, *at))
        {
            return;
        }
        let only = opened::only_document(&state.library.index, lane);
        let is_open = match only {
            Some((_, analysed)) => opened::is_opened(frame, analysed),
            None => self.expanded.contains(&lane.source),
        };
        if !is_open && skip_unseen(ui, SOURCE_HEIGHT) {
            return;
        }
        let row = self
            .rows
            .of(frame.words, &state.library.index, position, lane);
        let view = RowView {
            text: &row,
            height: SOURCE_HEIGHT,
            indent: 0.0,
            color: frame.theme.source(position),
            is_shown: !state.view.filter.hidden_sources.contains(&lane.source),
            is_selected: state
                .reading()
                .is_some_and(|read| lane.documents.contains(&read)),
            is_open: Some(is_open),
            has_evidence: only.is_some(),
            document: lane.documents.first().copied().filter(|_| only.is_some()),
        };
        let clicked = row::ui(ui, frame, &view);
        if clicked.swatch {
            frame.push(Command::ToggleSource(lane.source.clone()));
        }
        match only {
            Some((position, _)) if clicked.date => {
                frame.push(Command::ShowEvidence(Some(position)));
            }
            Some((_, analysed)) if clicked.row => opened::choose(frame, analysed),
            None if clicked.row && !self.expanded.remove(&lane.source) => {
                self.expanded.insert(lane.source.clone());
            }
            _ => {}
        }
        if is_open {
            self.opened_ui(ui, frame, lane, view.color);
        }
    }

    /// Below an open source: "only this", then its document's date or its documents.
    fn opened_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        lane: &Source,
        color: Color32,
    ) {
        padded(ui, frame, TEXT_START, |ui, frame| {
            only_this_ui(ui, frame, lane)
        });
        if let Some((_, only)) = opened::only_document(&frame.state.library.index, lane) {
            self.entry_ui(ui, frame, only);
            return;
        }
        for position in &lane.documents {
            if opened::is_listed(frame, *position) {
                self.document_ui(ui, frame, *position, color);
            }
        }
    }

    fn document_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        position: u32,
        color: Color32,
    ) {
        let state = frame.state;
        let Some(analysed) = state.library.index.documents().get(position as usize) else {
            return;
        };
        let id = &analysed.document.id;
        let is_open = opened::is_opened(frame, analysed);
        if !is_open && skip_unseen(ui, DOCUMENT_HEIGHT) {
            return;
        }
        let row = source_rows::document_row(frame.words, analysed);
        let view = RowView {
            text: &row,
            height: DOCUMENT_HEIGHT,
            indent: INDENT,
            color,
            is_shown: !state.view.filter.hidden_documents.contains(id),
            is_selected: state.reading() == Some(position),
            is_open: None,
            has_evidence: true,
            document: Some(position),
        };
        let clicked = row::ui(ui, frame, &view);
        if clicked.swatch {
            frame.push(Command::ToggleDocument(id.clone()));
        }
        if clicked.date {
            frame.push(Command::ShowEvidence(Some(position)));
        }
        if clicked.row {
            opened::choose(frame, analysed);
        }
        if is_open {
            self.entry_ui(ui, frame, analysed);
        }
    }

    /// The field where its date is typed, and what its last date moved.
    fn entry_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument) {
        let id = &analysed.document.id;
        let entry = self.entry.as_mut().filter(|(open, _)| open == id);
        let shows_moved = &mut self.shows_moved;
        padded(ui, frame, TEXT_START, |ui, frame| {
            if let Some((_, entry)) = entry {
                entry.ui(ui, frame, analysed);
            }
            if frame.state.corrections.given.contains_key(id)
                && frame.button(ui, "sources-date-clear").clicked()
            {
                frame.push(Command::SetDocumentTime {
                    document: id.clone(),
                    day: None,
                });
            }
            if let Some(told) = opened::moved_by(frame, analysed) {
                moved::ui(ui, frame, told, shows_moved);
            }
        });
    }
}

/// Thousands of rows may be there: those out of sight take their place and no more.
fn skip_unseen(ui: &mut Ui, height: f32) -> bool {
    let size = vec2(ui.available_width(), height);
    let is_unseen = !ui.is_rect_visible(Rect::from_min_size(ui.cursor().min, size));
    if is_unseen {
        ui.allocate_space(size);
    }
    is_unseen
}

fn only_this_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, lane: &Source) {
    let state = frame.state;
    if state.library.index.sources().len() < 2 {
        return;
    }
    let name = names::of_lane(&state.library.index, lane);
    let name = frame
        .words
        .format("sources-only-name", &[("name", name.into())]);
    let shown = frame.words.text("sources-only");
    let response = text::link(
        ui,
        frame.text,
        &shown,
        TextStyle::SECONDARY,
        frame.words.is_rtl(),
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if response.clicked() {
        frame.push(Command::ShowOnlySource(lane.source.clone()));
    }
}

/// Things of their own width, from the reading side and away from both edges.
fn padded(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    indent: f32,
    add: impl FnOnce(&mut Ui, &mut ViewContext<'_>),
) {
    let rect = ui.available_rect_before_wrap().shrink2(vec2(PADDING, 0.0));
    let side = LogicalRect::new(rect, frame.is_rtl());
    let inner = side.part(indent, side.width() - indent).rect();
    let builder = UiBuilder::new().max_rect(inner).layout(frame.column());
    let used = ui.scope_builder(builder, |ui| add(ui, frame));
    let height = used.response.rect.height();
    if height > 0.0 {
        ui.add_space(6.0);
    }
}
