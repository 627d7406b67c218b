//! When a document was written: the date, what speaks for it and what against, each piece to be found in the text.

use egui::Painter;
use egui::Pos2;
use egui::Stroke;
use egui::Ui;
use egui::vec2;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::panels::document_time;
use crate::gui::panels::document_time::TimeShape;
use crate::gui::panels::evidence;
use crate::gui::panels::evidence::Piece;
use crate::gui::panels::evidence::Speaks;
use crate::gui::panels::facts;
use crate::gui::panels::facts::Fact;
use crate::gui::panels::shapes;
use crate::gui::panels::source_rows;
use crate::gui::panels::step;
use crate::gui::panels::step::StepLook;
use crate::gui::side::Side;
use crate::gui::text;
use crate::gui::text::Text;
use crate::index::Analysed;
use crate::typeset::TextStyle;

/// The middle of the first line of a piece, from its top.
const SIGN_TOP: f32 = 10.5;
/// The middle of a sign, from the start.
const SIGN_START: f32 = 5.0;

/// Draws the evidence of a document; `facts` draws names and values.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut Frame<'_>,
    analysed: &Analysed,
    fact_ui: impl Fn(&mut Ui, &mut Frame<'_>, &Fact),
) {
    heading_ui(ui, frame, analysed);
    date_ui(ui, frame, analysed);
    ui.add_space(10.0);
    list_ui(ui, frame, analysed, Speaks::For);
    list_ui(ui, frame, analysed, Speaks::Against);
    ui.add_space(6.0);
    for fact in facts::of_document_time(frame.words, &analysed.dct) {
        fact_ui(ui, frame, &fact);
    }
    ui.add_space(12.0);
}

/// The question, and at the end of its line the way out.
fn heading_ui(ui: &mut Ui, frame: &mut Frame<'_>, analysed: &Analysed) {
    const CLOSE_ROOM: f32 = 60.0;
    let name = source_rows::document_name(analysed);
    let name = frame.words.name(&name).into_owned();
    let heading = frame
        .words
        .format("evidence-heading", &[("name", name.into())]);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 30.0), frame.line(), |ui| {
        Text::new(&heading, TextStyle::HEADING, frame.theme.ink)
            .rtl(frame.is_rtl())
            .max_width(width - CLOSE_ROOM)
            .label(ui, frame.text);
        ui.with_layout(frame.line_from_end(), |ui| {
            let words = frame.words.text("evidence-close");
            let (style, is_rtl) = (TextStyle::SECONDARY, frame.words.is_rtl());
            if text::link(ui, frame.text, &words, style, is_rtl).clicked() {
                frame.push(Command::ShowEvidence(None));
            }
        });
    });
}

/// The date with its shape, and the way to correct it.
fn date_ui(ui: &mut Ui, frame: &mut Frame<'_>, analysed: &Analysed) {
    let time = &analysed.dct;
    let date = document_time::in_words(frame.words, time);
    let basis = document_time::basis_in_words(frame.words, time);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 30.0), frame.line(), |ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(16.0, 20.0), egui::Sense::hover());
        let shape = TimeShape::of(time);
        let color = match shape {
            TimeShape::Unknown => frame.theme.soft,
            _ => frame.theme.ink,
        };
        shapes::time_shape(ui.painter(), rect.center(), shape, color);
        let is_rtl = frame.is_rtl();
        Text::new(&date, TextStyle::STRONG, frame.theme.ink)
            .rtl(is_rtl)
            .label(ui, frame.text);
        Text::new(&basis, TextStyle::SECONDARY, frame.theme.soft)
            .rtl(is_rtl)
            .max_width(ui.available_width())
            .label(ui, frame.text);
    });
    if frame.button(ui, "details-correct").clicked() {
        let id = analysed.document.id.clone();
        frame.correct_date(id);
    }
}

fn list_ui(ui: &mut Ui, frame: &mut Frame<'_>, analysed: &Analysed, speaks: Speaks) {
    let pieces = evidence::pieces(frame.words, analysed, speaks);
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
fn piece_ui(ui: &mut Ui, frame: &mut Frame<'_>, piece: &Piece, speaks: Speaks) {
    let theme = frame.theme;
    let pointed = frame.state.evidence.and_then(|open| open.piece);
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
    let sign = Side::new(response.rect, frame.is_rtl()).at(SIGN_START, SIGN_TOP);
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
