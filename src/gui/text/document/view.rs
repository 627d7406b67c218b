//! The reader's view of a document.

use std::ops::Range;
use std::sync::Arc;

use egui::style::ScrollAnimation;
use egui::{
    Color32, CursorIcon, Event, Key, Pos2, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::gui::text::document::selection::{Presses, Selection, Unit, scroll_beyond};
use crate::gui::text::{Laid, TextEngine};
use crate::typeset::document_pieces::{Pieces, Room, within};
use crate::typeset::{Direction, Mark, Paragraph, TextStyle};

/// Words of the document that look different, in bytes of the document.
pub type DocumentMark = Mark;

/// A document with its marks, for one frame.
#[derive(Clone, Copy, Debug)]
pub struct DocumentText<'a> {
    /// The whole text.
    pub text: &'a str,
    /// How it is set.
    pub style: TextStyle,
    /// Marked words, ascending.
    pub marks: &'a [DocumentMark],
    /// Bytes with a coloured ground, ascending.
    pub grounds: &'a [(Range<usize>, Color32)],
    /// Colours of the inks; the first is that of plain text.
    pub palette: &'a [Color32],
}

/// What the pointer did.
#[derive(Debug)]
pub struct DocumentResponse {
    /// The whole of the text.
    pub response: Response,
    /// The first byte of the letter that was clicked.
    pub clicked: Option<usize>,
    /// The first byte of the letter under the pointer.
    pub hovered: Option<usize>,
}

/// The state of a reader: what is selected, where to scroll.
///
/// Only what is in view is set and painted. Heights below and above are guessed at first and measured
/// over the next frames, so that a document of some megabytes opens at once.
#[derive(Debug, Default)]
pub struct DocumentView {
    pieces: Pieces,
    selection: Selection,
    presses: Presses,
    scroll: Option<Scroll>,
}

/// A place to scroll to; guessed heights may move it, so it is followed until it rests.
#[derive(Clone, Copy, Debug)]
struct Scroll {
    byte: usize,
    asked_y: Option<f32>,
}

/// A piece that is in view.
struct Seen {
    index: usize,
    range: Range<usize>,
    /// Left top on screen, in points.
    at: Pos2,
    laid: Arc<Laid>,
}

/// Corner radius of a coloured ground.
const GROUND_RADIUS: f32 = 4.0;

impl DocumentView {
    /// Scrolls so that this byte is in view, from the next frame on.
    pub fn scroll_to(&mut self, byte: usize) {
        self.scroll = Some(Scroll {
            byte,
            asked_y: None,
        });
    }

    /// The selected bytes, ascending, where something is selected.
    pub fn selected(&self) -> Option<Range<usize>> {
        Some(self.selection.range()).filter(|range| !range.is_empty())
    }

    /// Shows the document in the width there is; `key` tells one document from another.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        engine: &mut TextEngine,
        key: u64,
        shown: &DocumentText<'_>,
    ) -> DocumentResponse {
        let width = ui.available_width();
        if self.prepare(ui, key, shown, width) {
            // Most documents are whole with this, and nothing of a new one is in its place yet.
            self.measure(ui, engine, shown, ui.cursor().top());
        }
        let size = vec2(width, self.pieces.height());
        let (rect, response) = ui.allocate_exact_size(size, Sense::click_and_drag());
        let seen = self.seen(ui, engine, shown, rect);
        self.point(ui, &response, &seen);
        self.keys(ui, &response, shown.text);
        for piece in &seen {
            self.paint_ui(ui, engine, shown, piece);
        }
        // Last, so that new heights and the scrolling that makes up for them are seen in the same frame, the next.
        self.measure(ui, engine, shown, rect.top());
        self.follow_scroll(ui, engine, shown, rect);
        response.widget_info(|| WidgetInfo::new(Role::Document));
        let letter_at = |at| letter_under(&seen, at);
        let clicked = response
            .clicked()
            .then(|| response.interact_pointer_pos())
            .flatten()
            .filter(|_| self.selected().is_none())
            .and_then(letter_at);
        let hovered = response.hover_pos().and_then(letter_at);
        DocumentResponse {
            response: response.on_hover_cursor(CursorIcon::Text),
            clicked,
            hovered,
        }
    }

    /// Whether everything began anew.
    fn prepare(&mut self, ui: &Ui, key: u64, shown: &DocumentText<'_>, width: f32) -> bool {
        if self.pieces.room().key != key {
            self.selection = Selection::default();
        }
        let room = Room {
            key,
            width,
            pixels_per_point: ui.ctx().pixels_per_point(),
            size_points: shown.style.size_points,
            line_points: shown.style.size_points * shown.style.line_height,
        };
        self.pieces.prepare(shown.text, room)
    }

    /// Measures some more pieces, and holds what is in view in its place where one above was guessed wrong.
    fn measure(&mut self, ui: &Ui, engine: &mut TextEngine, shown: &DocumentText<'_>, top: f32) {
        let view_top = ui.clip_rect().top() - top;
        let room = self.pieces.room();
        let next = self.pieces.next_to_measure();
        if !next.is_empty() {
            ui.ctx().request_repaint();
        }
        let mut moved = 0.0;
        for (index, y) in next {
            let Some(piece) = self.pieces.get(index) else {
                continue;
            };
            let marks = marks_within(shown.marks, &piece.range);
            let paragraph = paragraph(shown, &piece.range, &marks, room);
            let layout = engine.typesetter.set(&paragraph);
            let height = layout.size[1] / room.pixels_per_point;
            let change = self.pieces.measured(index, height);
            if y < view_top {
                moved += change;
            }
        }
        if moved != 0.0 && self.scroll.is_none() {
            ui.scroll_with_delta_animation(vec2(0.0, -moved), ScrollAnimation::none());
        }
    }

    /// Sets what the clip rectangle shows.
    fn seen(
        &mut self,
        ui: &Ui,
        engine: &mut TextEngine,
        shown: &DocumentText<'_>,
        rect: Rect,
    ) -> Vec<Seen> {
        let clip = ui.clip_rect();
        let room = self.pieces.room();
        let pieces = self.pieces.with_tops();
        let seen: Vec<Seen> = pieces
            .map(|(index, top, piece)| (index, rect.top() + top, piece))
            .skip_while(|(_, top, piece)| top + piece.height < clip.top())
            .take_while(|(_, top, _)| *top <= clip.bottom())
            .map(|(index, top, piece)| {
                let marks = marks_within(shown.marks, &piece.range);
                let paragraph = paragraph(shown, &piece.range, &marks, room);
                Seen {
                    index,
                    range: piece.range.clone(),
                    at: pos2(rect.left(), top),
                    laid: engine.lay(ui.ctx(), &paragraph),
                }
            })
            .collect();
        for piece in &seen {
            // Bold words can break lines elsewhere than the plain ones that were measured.
            self.pieces.measured(piece.index, piece.laid.size().y);
        }
        seen
    }

    fn point(&mut self, ui: &Ui, response: &Response, seen: &[Seen]) {
        let Some(at) = response.interact_pointer_pos() else {
            return;
        };
        let (is_pressed, time, extends) = ui.input(|input| {
            let pressed = input.pointer.primary_pressed();
            (pressed, input.time, input.modifiers.shift)
        });
        if is_pressed && extends {
            response.request_focus();
            self.extend(seen, at);
        } else if is_pressed {
            response.request_focus();
            let unit = self.presses.press(time, at);
            self.selection = Selection::new(unit_under(seen, at, unit).unwrap_or_default(), unit);
        } else if response.dragged() {
            self.extend(seen, at);
            let scroll = scroll_beyond(ui.clip_rect(), at);
            if scroll.y != 0.0 {
                ui.scroll_with_delta_animation(scroll, ScrollAnimation::none());
                ui.ctx().request_repaint();
            }
        }
    }

    fn extend(&mut self, seen: &[Seen], at: Pos2) {
        if let Some(head) = unit_under(seen, at, self.selection.unit) {
            self.selection = std::mem::take(&mut self.selection).extended_to(head);
        }
    }

    fn keys(&mut self, ui: &Ui, response: &Response, text: &str) {
        if !response.has_focus() {
            return;
        }
        let (all, copy) = ui.input(|input| {
            let all = input.modifiers.command && input.key_pressed(Key::A);
            let copy = input.events.contains(&Event::Copy);
            (all, copy)
        });
        if all {
            self.selection = Selection::new(0..text.len(), Unit::Letter);
        }
        if copy && let Some(words) = self.selected().and_then(|range| text.get(range)) {
            ui.ctx().copy_text(words.to_owned());
        }
    }

    fn paint_ui(&self, ui: &Ui, engine: &TextEngine, shown: &DocumentText<'_>, piece: &Seen) {
        let size = piece.laid.size();
        let words = shown.text.get(piece.range.clone()).unwrap_or_default();
        let id = ui.scope_id().with(("paragraph", piece.index));
        let place = Rect::from_min_size(piece.at, size).intersect(ui.clip_rect());
        ui.interact(place, id, Sense::hover())
            .widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        let offset = piece.at.to_vec2();
        let grounds = shown.grounds.iter();
        for (range, color) in grounds.filter_map(|(g, c)| Some((within(g, &piece.range)?, c))) {
            for rect in piece.laid.rects_of(range) {
                // A line's height holds more air than ink: the ground leaves a little between lines.
                let air = vec2(-3.0, rect.height() * 0.09);
                let rect = rect.translate(offset).shrink2(air);
                ui.painter().rect_filled(rect, GROUND_RADIUS, *color);
            }
        }
        let selected = self.selected();
        if let Some(range) = selected.and_then(|range| within(&range, &piece.range)) {
            let color = ui.visuals().selection.bg_fill;
            for rect in piece.laid.rects_of(range) {
                ui.painter().rect_filled(rect.translate(offset), 0.0, color);
            }
        }
        engine.paint(ui.painter(), &piece.laid, piece.at, shown.palette);
    }

    fn follow_scroll(
        &mut self,
        ui: &Ui,
        engine: &mut TextEngine,
        shown: &DocumentText<'_>,
        rect: Rect,
    ) {
        const REST_POINTS: f32 = 1.0;
        let Some(scroll) = self.scroll else { return };
        let room = self.pieces.room();
        let Some((_, above, piece)) = self.pieces.holding(scroll.byte) else {
            self.scroll = None;
            return;
        };
        let marks = marks_within(shown.marks, &piece.range);
        let laid = engine.lay(ui.ctx(), &paragraph(shown, &piece.range, &marks, room));
        let line = line_of(&laid, scroll.byte.saturating_sub(piece.range.start));
        let y = above + line.top();
        if scroll
            .asked_y
            .is_some_and(|asked| (asked - y).abs() < REST_POINTS)
        {
            self.scroll = None;
            return;
        }
        self.scroll = Some(Scroll {
            asked_y: Some(y),
            ..scroll
        });
        let target = line.translate(vec2(rect.left(), rect.top() + above));
        ui.scroll_to_rect(target, Some(egui::Align::Center));
        ui.ctx().request_repaint();
    }
}

/// The line of a byte, in points from the piece's left top.
fn line_of(laid: &Laid, byte: usize) -> Rect {
    let line_end = byte + 1;
    let first = laid.rects_of(byte..line_end).next();
    first.unwrap_or(Rect::from_min_size(Pos2::ZERO, vec2(1.0, laid.size().y)))
}

fn marks_within(marks: &[Mark], piece: &Range<usize>) -> Vec<Mark> {
    let first = marks.partition_point(|mark| mark.range.end <= piece.start);
    let marks = marks.get(first..).unwrap_or_default().iter();
    marks
        .take_while(|mark| mark.range.start < piece.end)
        .filter_map(|mark| {
            Some(Mark {
                range: within(&mark.range, piece)?,
                ..mark.clone()
            })
        })
        .collect()
}

fn paragraph<'a>(
    shown: &DocumentText<'a>,
    piece: &Range<usize>,
    marks: &'a [Mark],
    room: Room,
) -> Paragraph<'a> {
    Paragraph {
        text: shown.text.get(piece.clone()).unwrap_or_default(),
        // "NATO والصين" is still an Arabic paragraph.
        direction: Direction::Rtl,
        style: shown.style,
        marks,
        width: Some(room.width),
        pixels_per_point: room.pixels_per_point,
    }
}

/// The piece at or nearest above a point, with the point in its pixels.
fn under(seen: &[Seen], at: Pos2) -> Option<(&Seen, [f32; 2])> {
    let piece = seen.iter().rev().find(|piece| piece.at.y <= at.y);
    let piece = piece.or(seen.first())?;
    let pixel = (at - piece.at) * piece.laid.pixels_per_point();
    Some((piece, pixel.into()))
}

/// The first byte of the letter at a point; `None` beside the words.
fn letter_under(seen: &[Seen], at: Pos2) -> Option<usize> {
    let (piece, [x, y]) = under(seen, at)?;
    Some(piece.range.start + piece.laid.layout.letter_at(x, y)?)
}

/// What a press at a point takes.
fn unit_under(seen: &[Seen], at: Pos2, unit: Unit) -> Option<Range<usize>> {
    let (piece, [x, y]) = under(seen, at)?;
    let layout = &piece.laid.layout;
    let start = piece.range.start;
    Some(match unit {
        Unit::Letter => {
            let byte = start + layout.byte_at(x, y);
            byte..byte
        }
        Unit::Word => {
            let word = layout.word_at(x, y);
            start + word.start..start + word.end
        }
        Unit::Piece => piece.range.clone(),
    })
}
