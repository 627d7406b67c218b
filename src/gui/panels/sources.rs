//! The panel of sources: what there is, when it was written, what is shown.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Color32;
use egui::Rect;
use egui::Response;
use egui::Role;
use egui::ScrollArea;
use egui::Sense;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::vec2;

use crate::corpus::SourceName;
use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::panels::date_entry::DateEntry;
use crate::gui::panels::document_time::TimeShape;
use crate::gui::panels::filter;
use crate::gui::panels::legend;
use crate::gui::panels::problems;
use crate::gui::panels::shapes;
use crate::gui::panels::source_rows;
use crate::gui::panels::source_rows::RowText;
use crate::gui::put::Look;
use crate::gui::side::Side;
use crate::gui::text;
use crate::index::Lane;
use crate::typeset::TextStyle;

const PADDING: f32 = 16.0;
const SOURCE_HEIGHT: f32 = 54.0;
const DOCUMENT_HEIGHT: f32 = 44.0;
/// From the start of a row to its texts.
const TEXT_START: f32 = 27.0;
/// What shape and count take at the end of a row.
const END_WIDTH: f32 = 62.0;

/// The panel with what is opened in it; nothing of this is saved.
#[derive(Default)]
pub struct Sources {
    expanded: BTreeSet<SourceName>,
    /// Open date fields by document id.
    entries: BTreeMap<Arc<str>, DateEntry>,
}

/// A row to draw: of a source or of a document below it.
struct RowView<'a> {
    text: &'a RowText,
    height: f32,
    indent: f32,
    color: Color32,
    is_shown: bool,
    is_selected: bool,
    /// Whether it is open, where it can be opened.
    is_open: Option<bool>,
}

impl Sources {
    /// Draws the whole panel into `ui`.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>) {
        self.follow_correction(frame);
        heading_ui(ui, frame);
        ScrollArea::vertical()
            .id_salt("sources")
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 2.0;
                let state = frame.state;
                for (position, lane) in state.index.lanes().iter().enumerate() {
                    self.source_ui(ui, frame, position, lane);
                }
                if state.index.lanes().is_empty() {
                    empty_ui(ui, frame);
                }
                ui.add_space(14.0);
                padded(ui, frame, 0.0, |ui, frame| {
                    filter::ui(ui, frame);
                    problems::ui(ui, frame);
                });
                legend::ui(ui, frame, PADDING);
                ui.add_space(12.0);
            });
    }

    /// Opens the source and the field of the document whose date is to be corrected.
    fn follow_correction(&mut self, frame: &mut Frame<'_>) {
        let Some(id) = &frame.state.editing else {
            return;
        };
        let documents = frame.state.index.documents();
        if let Some(found) = documents.iter().find(|found| found.document.id == *id) {
            self.expanded.insert(found.document.source.clone());
            self.entries.entry(id.clone()).or_default().focus();
        }
        frame.push(Command::EditDocumentTime(None));
    }

    fn source_ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>, position: usize, lane: &Lane) {
        let state = frame.state;
        let row = source_rows::source_row(frame.words, &state.index, lane);
        let is_open = self.expanded.contains(&lane.source);
        let view = RowView {
            text: &row,
            height: SOURCE_HEIGHT,
            indent: 0.0,
            color: frame.theme.source(position),
            is_shown: !state.filter.hidden_sources.contains(&lane.source),
            is_selected: state
                .selected
                .is_some_and(|selected| lane.documents.contains(&selected.document)),
            is_open: Some(is_open),
        };
        let clicked = row_ui(ui, frame, &view);
        if clicked.swatch {
            frame.push(Command::ToggleSource(lane.source.clone()));
        }
        if clicked.row && !self.expanded.remove(&lane.source) {
            self.expanded.insert(lane.source.clone());
        }
        if is_open {
            self.opened_ui(ui, frame, lane, view.color);
        }
    }

    /// Below an open source: "only this", then its document's date or its documents.
    fn opened_ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>, lane: &Lane, color: Color32) {
        padded(ui, frame, TEXT_START, |ui, frame| {
            only_this_ui(ui, frame, lane)
        });
        if let [only] = lane.documents.as_slice() {
            self.entry_ui(ui, frame, *only);
            return;
        }
        for position in &lane.documents {
            self.document_ui(ui, frame, *position, color);
        }
    }

    fn document_ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>, position: u32, color: Color32) {
        let state = frame.state;
        let Some(analysed) = state.index.documents().get(position as usize) else {
            return;
        };
        let id = &analysed.document.id;
        let is_open = self.entries.contains_key(id);
        // Thousands of documents may be open at once: those out of sight take their place and no more.
        let place =
            Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), DOCUMENT_HEIGHT));
        if !is_open && !ui.is_rect_visible(place) {
            ui.allocate_space(place.size());
            return;
        }
        let row = source_rows::document_row(frame.words, analysed);
        let view = RowView {
            text: &row,
            height: DOCUMENT_HEIGHT,
            indent: 18.0,
            color,
            is_shown: !state.filter.hidden_documents.contains(id),
            is_selected: state
                .selected
                .is_some_and(|selected| selected.document == position),
            is_open: None,
        };
        let clicked = row_ui(ui, frame, &view);
        if clicked.swatch {
            frame.push(Command::ToggleDocument(id.clone()));
        }
        if clicked.row {
            self.toggle_entry(id);
        }
        if is_open {
            self.entry_ui(ui, frame, position);
        }
    }

    fn toggle_entry(&mut self, document: &Arc<str>) {
        if self.entries.remove(document).is_none() {
            self.entries.entry(document.clone()).or_default().focus();
        }
    }

    fn entry_ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>, position: u32) {
        let state = frame.state;
        if let Some(analysed) = state.index.documents().get(position as usize) {
            let entry = self.entries.entry(analysed.document.id.clone());
            let entry = entry.or_default();
            padded(ui, frame, TEXT_START, |ui, frame| {
                entry.ui(ui, frame, analysed)
            });
        }
    }
}

fn heading_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 48.0), Sense::hover());
    let side = Side::new(rect.shrink2(vec2(PADDING, 0.0)), frame.words.is_rtl());
    let heading = frame.words.text("sources-heading");
    let count = frame.words.text("sources-column-count");
    let (ink, faint) = (frame.theme.ink, frame.theme.faint);
    frame.put(
        ui,
        side.at(0.0, 26.0),
        side.start(),
        &heading,
        Look {
            style: TextStyle::HEADING,
            color: ink,
            width: side.width() - 80.0,
        },
    );
    frame.put(
        ui,
        side.at_end(0.0, 26.0),
        side.end(),
        &count,
        Look {
            style: TextStyle::SECONDARY,
            color: faint,
            width: 76.0,
        },
    );
}

fn empty_ui(ui: &mut Ui, frame: &mut Frame<'_>) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 40.0), Sense::hover());
    let side = Side::new(rect.shrink2(vec2(PADDING, 0.0)), frame.words.is_rtl());
    let empty = frame.words.text("sources-empty");
    let soft = frame.theme.soft;
    frame.put(
        ui,
        side.at(0.0, 20.0),
        side.start(),
        &empty,
        Look {
            style: TextStyle::SECONDARY,
            color: soft,
            width: side.width(),
        },
    );
}

/// What was clicked in a row.
struct Clicked {
    swatch: bool,
    row: bool,
}

fn row_ui(ui: &mut Ui, frame: &mut Frame<'_>, view: &RowView<'_>) -> Clicked {
    let size = vec2(ui.available_width(), view.height);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let inner = rect.shrink2(vec2(PADDING, 0.0));
    let side = Side::new(inner, frame.words.is_rtl());
    let side = side.part(view.indent, inner.width() - view.indent);
    let swatch_center = side.at(shapes::SWATCH / 2.0, 18.0);
    let swatch_rect = Rect::from_center_size(swatch_center, vec2(26.0, 26.0));
    let swatch = ui.interact(swatch_rect, response.id.with("swatch"), Sense::click());
    tell(frame, view, &response, &swatch);
    if ui.is_rect_visible(rect) {
        paint_row(ui, frame, view, side, &response, &swatch);
    }
    Clicked {
        swatch: swatch.clicked(),
        row: response.clicked(),
    }
}

/// Names the row and its check box for assistive programs.
fn tell(frame: &Frame<'_>, view: &RowView<'_>, row: &Response, swatch: &Response) {
    let name = || view.text.name.as_str();
    swatch.widget_info(|| {
        let label = frame
            .words
            .format("sources-show", &[("name", name().into())]);
        WidgetInfo::selected(Role::CheckBox, true, view.is_shown, label)
    });
    row.widget_info(|| {
        let label = frame.words.format(
            "sources-row",
            &[
                ("name", name().into()),
                ("date", view.text.date.as_str().into()),
                ("count", view.text.mentions.into()),
            ],
        );
        WidgetInfo::selected(Role::Button, true, view.is_open == Some(true), label)
    });
}

fn paint_row(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    view: &RowView<'_>,
    side: Side,
    response: &Response,
    swatch: &Response,
) {
    let theme = frame.theme;
    let panel = Rect::from_x_y_ranges(ui.max_rect().x_range(), response.rect.y_range());
    let behind = panel.shrink2(vec2(8.0, 0.0));
    if view.is_selected {
        ui.painter().rect_filled(behind, 8.0, theme.selected);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(behind, 8.0, theme.grid);
    }
    if swatch.has_focus() || response.has_focus() {
        let focused = if swatch.has_focus() {
            swatch.rect
        } else {
            behind
        };
        let stroke = egui::Stroke::new(1.5, theme.accent);
        ui.painter()
            .rect_stroke(focused, 8.0, stroke, egui::StrokeKind::Inside);
    }
    let is_faded = !view.is_shown;
    let (ink, soft) = if is_faded {
        (theme.faint, theme.faint)
    } else {
        (theme.ink, theme.soft)
    };
    shapes::swatch(
        ui.painter(),
        side.at(shapes::SWATCH / 2.0, 18.0),
        view.color,
        theme.panel,
        view.is_shown,
    );

    let width = side.width() - TEXT_START - END_WIDTH;
    let style = if view.is_open.is_some() {
        TextStyle::STRONG
    } else {
        TextStyle::INTERFACE
    };
    frame.put(
        ui,
        side.at(TEXT_START, 17.0),
        side.start(),
        &frame.words.name(&view.text.name),
        Look {
            style,
            color: ink,
            width,
        },
    );
    let is_unknown = view.text.shape == TimeShape::Unknown;
    let second = format!("{} · {}", view.text.date, view.text.rests_on);
    let second_color = if is_unknown && !is_faded {
        theme.accent
    } else {
        soft
    };
    let second_width = side.width() - TEXT_START;
    frame.put(
        ui,
        side.at(TEXT_START, view.height - 16.0),
        side.start(),
        &second,
        Look {
            style: TextStyle::SECONDARY,
            color: second_color,
            width: second_width,
        },
    );

    let shape_color = match view.text.shape {
        TimeShape::Unknown => theme.faint,
        _ if is_faded => theme.faint,
        _ => view.color,
    };
    shapes::time_shape(
        ui.painter(),
        side.at_end(7.0, 18.0),
        view.text.shape,
        shape_color,
    );
    let count = frame.words.number(view.text.mentions as i64);
    frame.put(
        ui,
        side.at_end(22.0, 18.0),
        side.end(),
        &count,
        Look {
            style: TextStyle::SECONDARY,
            color: theme.faint,
            width: END_WIDTH - 22.0,
        },
    );
}

fn only_this_ui(ui: &mut Ui, frame: &mut Frame<'_>, lane: &Lane) {
    let state = frame.state;
    if state.index.lanes().len() < 2 {
        return;
    }
    let name = lane.source.as_str();
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
    frame: &mut Frame<'_>,
    indent: f32,
    add: impl FnOnce(&mut Ui, &mut Frame<'_>),
) {
    let rect = ui.available_rect_before_wrap().shrink2(vec2(PADDING, 0.0));
    let side = Side::new(rect, frame.is_rtl());
    let inner = side.part(indent, side.width() - indent).rect();
    let builder = UiBuilder::new().max_rect(inner).layout(frame.column());
    let used = ui.scope_builder(builder, |ui| add(ui, frame));
    let height = used.response.rect.height();
    if height > 0.0 {
        ui.add_space(6.0);
    }
}
