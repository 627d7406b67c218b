//! Why this date: the steps from the words to the days, and what is known of the date.

use std::sync::Arc;

use egui::{Id, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2};

use crate::describe::day_bar::days_around;
use crate::describe::facts::Fact;
use crate::describe::why::Line;
use crate::describe::{facts, why};
use crate::gui::corrections::CorrectionsPanel;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::marks::Fill;
use crate::gui::panels::step::StepLook;
use crate::gui::panels::{day_bar_view, evidence_view, other_reports_view, step};
use crate::gui::text;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::index::AnalyzedDocument;
use crate::resolve::Mention;
use crate::session::{Command, Panel};
use crate::typeset::{Direction, TextStyle};

const PADDING: f32 = 20.0;
const DOT_RADIUS: f32 = 4.0;
/// Between the heading and the button beside it.
const BESIDE_BUTTON: f32 = 16.0;
/// The words of that button.
const CORRECT: &str = "details-correct";
/// Width of the names of facts.
const FACT_NAME_WIDTH: f32 = 88.0;

/// Draws the whole panel into `ui`.
pub fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, corrections: &mut CorrectionsPanel) {
    let rect = ui.available_rect_before_wrap();
    ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
        // Another event is read from its beginning.
        let shown = frame
            .state
            .selection
            .event
            .map(|at| (at.document, at.event));
        let evidence = frame.state.selection.evidence.map(|open| open.document);
        let area = ScrollArea::vertical().id_salt(("details", shown, evidence));
        let area = area.auto_shrink(false);
        area.show(ui, |ui| {
            // The padding lies inside, so that the scroll bar has room beside the words.
            let inner = ui.available_rect_before_wrap().shrink2(vec2(PADDING, 0.0));
            let builder = UiBuilder::new().max_rect(inner).layout(frame.column());
            ui.scope_builder(builder, |ui| content_ui(ui, frame, corrections));
        });
    });
    ui.advance_cursor_after_rect(rect);
}

fn content_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, corrections: &mut CorrectionsPanel) {
    let state = frame.state;
    if let Some(analysed) = state.evidence_document() {
        ui.add_space(12.0);
        evidence_view::head_ui(ui, frame, analysed);
        evidence_view::ui(ui, frame, analysed, fact_ui);
        return;
    }
    if let Some((analysed, sentence)) = state.sentence_without_event() {
        ui.add_space(12.0);
        evidence_view::head_ui(ui, frame, analysed);
        corrections.ui(ui, frame, sentence.into());
        ui.add_space(8.0);
        evidence_view::ui(ui, frame, analysed, fact_ui);
        return;
    }
    let found = state.selection.event.and_then(|at| {
        let (analysed, _) = state.library.index.event(at)?;
        Some((at, analysed, state.library.index.mention(at)?))
    });
    ui.add_space(12.0);
    let Some((at, analysed, mention)) = found else {
        let hint = frame.words.text("details-empty");
        frame.wrapped(ui, &hint, TextStyle::INTERFACE, frame.theme.soft);
        return;
    };
    heading_ui(ui, frame, analysed, mention);
    corrections.ui(ui, frame, at.into());
    ui.add_space(8.0);
    other_reports_view::ui(ui, frame);
    ui.add_space(8.0);
    groups_ui(ui, frame, analysed, mention);
    if !(analysed.dct.evidence.is_empty() && analysed.dct.against.is_empty()) {
        evidence_link_ui(ui, frame);
    }
    ui.add_space(12.0);
    facts_ui(ui, frame, facts::facts(frame.words, mention));
    ui.add_space(12.0);
}

/// What speaks for the days of the event, and where they rest on it, for the day of the document.
fn groups_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    analysed: &AnalyzedDocument,
    mention: &Mention,
) {
    let (words, index) = (frame.words, &frame.state.library.index);
    let event = why::event_lines(words, index, analysed, mention);
    let (support, against) = why::document_lines(words, index, analysed, mention);
    let days = match mention.is_placed() {
        true => days_around(mention.interval, None),
        false => Vec::new(),
    };
    day_bar_view::ui(ui, frame, "details-this-event", &days);
    steps_ui(ui, frame, &event, Fill::Solid);
    if support.is_empty() {
        return;
    }
    ui.add_space(6.0);
    let days = days_around(analysed.dct.interval, analysed.dct.best);
    day_bar_view::ui(ui, frame, "details-document-day", &days);
    steps_ui(ui, frame, &support, Fill::Solid);
    steps_ui(ui, frame, &against, Fill::Outlined);
}

/// What is known of the date; what explains the program more than the date comes on a click.
fn facts_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, facts: Vec<Fact>) {
    let (technical, plain): (Vec<Fact>, Vec<Fact>) =
        facts.into_iter().partition(Fact::is_technical);
    for fact in &plain {
        fact_ui(ui, frame, fact);
    }
    let opened = Id::unique("details-technical");
    let is_open = ui
        .data(|data| data.get_temp::<bool>(opened))
        .unwrap_or(false);
    let key = match is_open {
        true => "details-less",
        false => "details-more",
    };
    let words = frame.words.text(key);
    if text::link(
        ui,
        frame.text,
        &words,
        TextStyle::SECONDARY,
        frame.words.is_rtl(),
    )
    .clicked()
    {
        ui.data_mut(|data| data.insert_temp(opened, !is_open));
    }
    for fact in technical.iter().filter(|_| is_open) {
        fact_ui(ui, frame, fact);
    }
}

/// The question, and at the end of its line the button that leads to the document date; below it where both do not fit.
fn heading_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    analysed: &AnalyzedDocument,
    mention: &Mention,
) {
    let heading = why::heading(frame.words, mention);
    let (width, is_rtl) = (ui.available_width(), frame.is_rtl());
    let button = frame.words.text(CORRECT);
    let button = text::button_width(ui.ctx(), frame.text, &button, is_rtl);
    let room = width - button - BESIDE_BUTTON;
    let words = Text::new(&heading, TextStyle::HEADING, frame.theme.ink).rtl(is_rtl);
    if words.size(ui.ctx(), frame.text).x > room {
        words.wrap(width).label(ui, frame.text);
        ui.add_space(4.0);
        correct_ui(ui, frame, analysed);
        return;
    }
    ui.allocate_ui_with_layout(vec2(width, 30.0), frame.line(), |ui| {
        words.label(ui, frame.text);
        ui.with_layout(frame.line_from_end(), |ui| correct_ui(ui, frame, analysed));
    });
}

/// Leads from the selected event to the evidence for its document's date.
fn evidence_link_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let words = frame.words.text("details-all-evidence");
    let (style, is_rtl) = (TextStyle::SECONDARY, frame.words.is_rtl());
    if text::link(ui, frame.text, &words, style, is_rtl).clicked() {
        let document = frame.state.selection.event.map(|at| at.document);
        frame.push(Command::ShowEvidence(document));
    }
}

/// Leads to the field for the date of a document.
pub(super) fn correct_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument) {
    if frame.button(ui, CORRECT).clicked() {
        frame.correct_date(analysed.document.id.clone());
    }
}

impl ViewContext<'_> {
    /// Leads to the field where the date of a document is typed.
    pub(super) fn correct_date(&mut self, document: Arc<str>) {
        if !self.state.is_open(Panel::Sources) {
            self.push(Command::TogglePanel(Panel::Sources));
        }
        self.push(Command::EditDocumentTime(Some(document)));
    }
}

/// Dots on a hairline, the first in the accent colour; rings for what speaks against.
fn steps_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, lines: &[Line], fill: Fill) {
    let mut before = None;
    for line in lines {
        let look = StepLook {
            title: frame.theme.ink,
            ground: None,
            is_button: false,
        };
        let response = step::ui(ui, frame, line, look);
        let side = LogicalRect::new(response.rect, frame.is_rtl());
        let dot = side.at(DOT_RADIUS, 10.5);
        let color = match before {
            None => frame.theme.accent,
            Some(above) => {
                let stroke = egui::Stroke::new(1.0, frame.theme.hairline);
                let gap = vec2(0.0, DOT_RADIUS + 2.0);
                ui.painter().line_segment([above + gap, dot - gap], stroke);
                frame.theme.faint
            }
        };
        match fill {
            Fill::Outlined => {
                let stroke = egui::Stroke::new(1.5, frame.theme.accent);
                ui.painter().circle_stroke(dot, DOT_RADIUS, stroke)
            }
            _ => ui.painter().circle_filled(dot, DOT_RADIUS, color),
        };
        before = Some(dot);
    }
}

fn fact_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, fact: &Fact) {
    let is_rtl = frame.is_rtl();
    let name = frame.words.text(fact.key);
    let width = ui.available_width() - FACT_NAME_WIDTH;
    let name_text = Text::new(&name, TextStyle::SECONDARY, frame.theme.soft).rtl(is_rtl);
    let value = Text::new(&fact.value, TextStyle::SECONDARY, frame.theme.ink);
    let value = if fact.is_code {
        value.direction(Direction::Ltr).max_width(width)
    } else {
        value.rtl(is_rtl).wrap(width)
    };
    let size = value.size(ui.ctx(), frame.text);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), size.y.max(20.0)), Sense::hover());
    response
        .widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{name}: {}", fact.value)));
    let side = LogicalRect::new(rect, is_rtl);
    let anchor = if is_rtl {
        egui::Align2::RIGHT_TOP
    } else {
        egui::Align2::LEFT_TOP
    };
    name_text.paint(ui.painter(), frame.text, side.at(0.0, 0.0), anchor);
    value.paint(
        ui.painter(),
        frame.text,
        side.at(FACT_NAME_WIDTH, 0.0),
        anchor,
    );
}
