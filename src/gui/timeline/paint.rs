//! Draws the lanes: grounds and names, marks and the words under them.

use egui::{Align2, Painter, Rect, Stroke};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::text::Text;
use crate::gui::theme::Theme;
use crate::gui::timeline::happenings;
use crate::gui::timeline::hit_painter::HitPainter;
use crate::gui::timeline::labels::{Labels, Written};
use crate::gui::timeline::layout::{Column, More, PlacedLane};
use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::text::cut;
use crate::typeset::{Direction, TextStyle};

/// Words under bars and beside points.
pub const MARK_WORDS: TextStyle = TextStyle {
    size_points: 11.5,
    line_height: 1.3,
    ..TextStyle::SECONDARY
};

/// Letters of the name of what lasts through everything.
const THROUGH_LETTERS: usize = 26;
/// Width of the words of what lasts through everything, in points.
const THROUGH_WORDS: f32 = 240.0;

/// The ground of all lanes and the tint of those that hold the selection; over names and time alike.
pub fn grounds(painter: &Painter, theme: &Theme, whole: Rect, selected: &[Rect]) {
    painter.rect_filled(whole, 0.0, theme.surface);
    for lane in selected {
        let band = Rect::from_x_y_ranges(whole.x_range(), lane.y_range());
        painter.rect_filled(band, 0.0, theme.selected.gamma_multiply(0.5));
    }
}

/// The hairline under each lane.
pub fn hairlines(painter: &Painter, theme: &Theme, whole: Rect, lanes: &[PlacedLane]) {
    let stroke = Stroke::new(1.0, theme.grid);
    for lane in lanes {
        let y = lane.rect.bottom().round() - 0.5;
        if lane.clip.y_range().contains(y) {
            painter.hline(whole.x_range(), y, stroke);
        }
    }
}

/// The marks of a lane, the words under its bars, the counts of what has no room; the selection on top.
pub fn marks(
    painter: &Painter,
    frame: &mut ViewContext<'_>,
    scale: &Scale,
    lane: &DrawnLane,
    placed: &PlacedLane,
    labels: &mut Labels,
) {
    if let Some((through, first)) = placed.through.as_ref().and_then(first_of) {
        let name = labels.of(frame, first);
        paint_through(painter, frame, scale, (placed, through, &name));
    }
    let found = HitPainter::of(frame.state, lane, placed);
    for mark in &placed.marks {
        let color = found.color(mark.at, frame.theme.tint(mark.tint));
        mark.mark.paint(painter, color);
    }
    found.underline(painter, frame.theme, scale, placed);
    happenings::notches(painter, frame.theme, frame.state, scale, placed);
    happenings::stars(painter, frame.theme, frame.state, scale, placed);
    for more in &placed.more {
        let words = frame
            .words
            .format("timeline-more", &[("count", more.events.len().into())]);
        Text::new(&words, MARK_WORDS, frame.theme.soft)
            .direction(Direction::Ltr)
            .paint(
                painter,
                frame.text,
                more.rect.center(),
                Align2::CENTER_CENTER,
            );
    }
    Written::new(placed, scale, found).ui(painter, frame, labels);
    for column in &placed.columns {
        column_count(painter, frame, lane, placed, column);
    }
    let selected = frame.state.selection.event;
    selected_column(painter, frame, placed, selected);
    for mark in placed.marks.iter().filter(|mark| Some(mark.at) == selected) {
        mark.mark.paint(painter, frame.theme.tint(mark.tint));
        mark.mark.paint_ring(painter, frame.theme.accent);
    }
}

/// A frame around the column of the selected event.
fn selected_column(
    painter: &Painter,
    frame: &ViewContext<'_>,
    placed: &PlacedLane,
    selected: Option<EventRef>,
) {
    let slot = selected.and_then(|at| frame.state.library.index.slot(at));
    let source = selected.and_then(|at| frame.state.library.index.source_of(at.document));
    let Some(slot) = slot.filter(|_| placed.source.is_none_or(|of| Some(of) == source)) else {
        return;
    };
    let mut columns = placed.columns.iter();
    let is_its = |column: &&Column| (column.first..column.end).contains(&slot.begin);
    if let Some(column) = columns.find(is_its) {
        let frame_of = placed.column_rect(column).expand2(egui::vec2(0.0, 2.0));
        let stroke = Stroke::new(2.0, frame.theme.accent);
        painter.rect_stroke(frame_of, 3.0, stroke, egui::StrokeKind::Outside);
    }
}

/// Events that share a place, and the one that is named for them.
fn first_of(more: &More) -> Option<(&More, EventRef)> {
    Some((more, more.next(None)?))
}

/// What lasts through all that is visible: a line along the top, and the words of the first that are not covered.
fn paint_through(
    painter: &Painter,
    frame: &mut ViewContext<'_>,
    scale: &Scale,
    (placed, through, name): (&PlacedLane, &More, &str),
) {
    let is_selected = frame
        .state
        .selection
        .event
        .is_some_and(|at| through.events.contains(&at));
    let color = if is_selected {
        frame.theme.accent
    } else {
        let color = frame.theme.tint(placed.through_tint);
        color.gamma_multiply(0.6)
    };
    painter.rect_filled(through.rect, 0.0, color);
    if placed.is_collapsed {
        return;
    }
    let name = cut(name, THROUGH_LETTERS);
    let words = [&*name, &frame.words.text("timeline-through")].join(" ");
    let count = through.events.len() - 1;
    let words = if count == 0 {
        words
    } else {
        let more = frame
            .words
            .format("timeline-more", &[("count", count.into())]);
        format!("{words} {more}")
    };
    let text = Text::new(&words, MARK_WORDS, frame.theme.soft)
        .rtl(frame.is_rtl())
        .max_width(THROUGH_WORDS);
    let size = text.size(painter.ctx(), frame.text);
    let side = LogicalRect::new(placed.rect, scale.is_rtl);
    let anchor = if scale.is_rtl {
        Align2::RIGHT_TOP
    } else {
        Align2::LEFT_TOP
    };
    let at = side.at(6.0, through.rect.bottom() - placed.rect.top() + 1.0);
    let rect = anchor.anchor_size(at, size);
    if placed.is_free(rect) {
        text.paint(painter, frame.text, at, anchor);
    }
}

/// The number of events above a column of a crowd, where it is wide enough.
fn column_count(
    painter: &Painter,
    frame: &mut ViewContext<'_>,
    lane: &DrawnLane,
    placed: &PlacedLane,
    column: &Column,
) {
    if placed.is_collapsed {
        return;
    }
    let words = frame.words.number(column.count as i64);
    let rect = placed.column_rect(column);
    let color = match lane.found {
        Some(_) => frame.theme.ink,
        None => frame.theme.soft,
    };
    let text = Text::new(&words, MARK_WORDS, color).direction(Direction::Ltr);
    let size = text.size(painter.ctx(), frame.text);
    if size.x <= column.x.span() {
        text.paint(
            painter,
            frame.text,
            rect.center_top(),
            Align2::CENTER_BOTTOM,
        );
    }
}
