//! When a document was written: the date, what speaks for it and what against, each piece to be found in the text.

use egui::{Color32, Painter, Pos2, Sense, Stroke, Ui, vec2};

use crate::describe::document_time::TimeShape;
use crate::describe::evidence::{Piece, Speaks};
use crate::describe::facts::Fact;
use crate::describe::{document_time, evidence, facts};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::panels::details::correct_ui;
use crate::gui::panels::step::StepLook;
use crate::gui::panels::{shapes, step};
use crate::gui::text;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::index::AnalyzedDocument;
use crate::session::Command;
use crate::typeset::TextStyle;

/// The middle of the first line of a piece, from its top.
const SIGN_TOP: f32 = 10.5;
/// The middle of a sign, from the start.
const SIGN_START: f32 = 5.0;

/// When a document was written, and the way to say it better: above a list that may be long.
pub(super) fn head_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument) {
    heading_ui(ui, frame);
    date_ui(ui, frame, analysed);
    correct_ui(ui, frame, analysed);
    ui.add_space(8.0);
}

/// Draws the evidence of a document; `facts` draws names and values.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    analysed: &AnalyzedDocument,
    fact_ui: impl Fn(&mut Ui, &mut ViewContext<'_>, &Fact),
) {
    // What contradicts comes first: below a long list nobody would see it.
    list_ui(ui, frame, analysed, Speaks::Against);
    list_ui(ui, frame, analysed, Speaks::For);
    ui.add_space(6.0);
    let of_time = facts::of_document_time(frame.words, &analysed.dct);
    let of_document = facts::of_document(frame.words, &analysed.document);
    for fact in of_time.iter().chain(&of_document) {
        fact_ui(ui, frame, fact);
    }
    ui.add_space(12.0);
}

/// The question, and at the end of its line the way out.
fn heading_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let heading = frame.words.text("evidence-heading");
    let link = frame.words.text("evidence-close");
    let look = (TextStyle::HEADING, frame.theme.ink);
    if frame.state.selection.evidence.is_none() {
        // It stands here for a sentence without any event: there is nothing behind it to come back to.
        Text::new(&heading, look.0, look.1)
            .rtl(frame.is_rtl())
            .max_width(ui.available_width())
            .label(ui, frame.text);
        return;
    }
    if with_link_ui(ui, frame, &heading, look, &link) {
        frame.push(Command::ShowEvidence(None));
    }
}

/// The date with its shape and how sure it is.
fn date_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument) {
    let time = &analysed.dct;
    let date = document_time::in_words(frame.words, time);
    let trust = document_time::trust_in_words(frame.words, time);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 30.0), frame.line(), |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), Sense::hover());
        let shape = TimeShape::of(time);
        let color = match shape {
            TimeShape::Unknown => frame.theme.soft,
            _ => frame.theme.ink,
        };
        shapes::time_shape(ui.painter(), rect.center(), shape, color);
        let is_rtl = frame.is_rtl();
        Text::new(&date, TextStyle::STRONG, frame.theme.ink)
            .rtl(is_rtl)
            .max_width(ui.available_width())
            .label(ui, frame.text);
        Text::new(&trust, TextStyle::SECONDARY, frame.theme.soft)
            .rtl(is_rtl)
            .max_width(ui.available_width())
            .label(ui, frame.text);
    });
}

/// A line with a link at its end; whether that was clicked.
fn with_link_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    line: &str,
    (style, color): (TextStyle, Color32),
    link: &str,
) -> bool {
    let (width, is_rtl) = (ui.available_width(), frame.is_rtl());
    let row = ui.allocate_ui_with_layout(vec2(width, 28.0), frame.line(), |ui| {
        let link_style = TextStyle::SECONDARY;
        let link_words = Text::new(link, link_style, color).rtl(is_rtl);
        let room = width - link_words.size(ui.ctx(), frame.text).x - 16.0;
        Text::new(line, style, color)
            .rtl(is_rtl)
            .max_width(room)
            .label(ui, frame.text);
        let end = ui.with_layout(frame.line_from_end(), |ui| {
            text::link(ui, frame.text, link, link_style, is_rtl).clicked()
        });
        end.inner
    });
    row.inner
}

fn list_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument, speaks: Speaks) {
    let pieces = evidence::pieces(frame.words, &frame.state.library.index, analysed, speaks);
    let (key, color) = match speaks {
        Speaks::For if pieces.is_empty() => ("evidence-none", frame.theme.soft),
        Speaks::For => ("evidence-for", frame.theme.soft),
        Speaks::Against if pieces.is_empty() => return,
        Speaks::Against => ("evidence-against", frame.theme.accent),
    };
    let count = [("count", pieces.len().into())];
    let heading = frame.words.format(key, &count);
    frame.wrapped(ui, &heading, TextStyle::STRONG, color);
    ui.add_space(6.0);
    for piece in &pieces {
        piece_ui(ui, frame, piece, speaks);
    }
    ui.add_space(6.0);
}

/// A piece; the reader shows its words while the pointer is on it.
fn piece_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, piece: &Piece, speaks: Speaks) {
    let theme = frame.theme;
    let pointed = frame.state.selection.evidence.and_then(|open| open.piece);
    let is_pointed = pointed == Some(piece.number);
    let ground = match speaks {
        Speaks::For => theme.marked,
        Speaks::Against => theme.selected,
    };
    let look = StepLook {
        title: match speaks {
            Speaks::For => theme.ink,
            Speaks::Against => theme.accent,
        },
        ground: is_pointed.then_some(ground),
        is_button: piece.line.evidence.is_some(),
    };
    let response = step::ui(ui, frame, &piece.line, look);
    let sign = LogicalRect::new(response.rect, frame.is_rtl()).at(SIGN_START, SIGN_TOP);
    match speaks {
        Speaks::For => tick(ui.painter(), sign, Stroke::new(1.6, theme.soft)),
        Speaks::Against => cross(ui.painter(), sign, Stroke::new(1.8, theme.accent)),
    }
    let wants = response.hovered() || response.has_focus() || response.clicked();
    if wants && !is_pointed && piece.line.evidence.is_some() {
        frame.push(Command::PointAtPiece(piece.number));
    }
}

fn tick(painter: &Painter, center: Pos2, stroke: Stroke) {
    let points = [vec2(-4.0, 0.0), vec2(-1.2, 3.0), vec2(4.2, -3.2)];
    let points = points.map(|offset| center + offset);
    painter.line(points.into(), stroke);
}

fn cross(painter: &Painter, center: Pos2, stroke: Stroke) {
    let (one, other) = (vec2(3.6, 3.6), vec2(3.6, -3.6));
    painter.line_segment([center - one, center + one], stroke);
    painter.line_segment([center - other, center + other], stroke);
}
