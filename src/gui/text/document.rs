//! A whole document to read: paragraphs laid out as they come into view, selected and copied across.

use std::ops::Range;
use std::sync::Arc;

use egui::{
    Color32, CursorIcon, Event, Key, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2,
};

use crate::gui::text::{Laid, TextEngine};
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
    /// The byte that was clicked.
    pub clicked: Option<usize>,
    /// The byte under the pointer.
    pub hovered: Option<usize>,
}

/// The state of a reader: what is selected, where to scroll.
#[derive(Debug, Default)]
pub struct DocumentView {
    key: u64,
    width: f32,
    paragraphs: Vec<Range<usize>>,
    /// Height of each paragraph in points; an estimate until it was laid out.
    heights: Vec<f32>,
    /// Where the selection began and where it ends, in bytes of the document.
    selected: Option<(usize, usize)>,
    scroll_to: Option<usize>,
}

/// Mean advance of a letter, in ems, for heights that are not known yet.
const LETTER_EMS: f32 = 0.42;
/// Corner radius of a coloured ground.
const GROUND_RADIUS: f32 = 4.0;

impl DocumentView {
    /// Scrolls so that this byte is in view, at the next frame.
    pub fn scroll_to(&mut self, byte: usize) {
        self.scroll_to = Some(byte);
    }

    /// The selected bytes, ascending, where something is selected.
    pub fn selected(&self) -> Option<Range<usize>> {
        self.selected
            .map(|(from, to)| from.min(to)..from.max(to))
            .filter(|range| !range.is_empty())
    }

    /// Shows the document in the space there is; `key` tells one document from another.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        engine: &mut TextEngine,
        key: u64,
        shown: &DocumentText<'_>,
    ) -> DocumentResponse {
        let width = ui.available_width();
        self.prepare(key, shown, width);
        let total: f32 = self.heights.iter().sum();
        let (rect, response) = ui.allocate_exact_size(vec2(width, total), Sense::click_and_drag());
        let laid = self.visible(ui, engine, shown, rect);
        self.select(ui, &response, &laid, shown.text);
        for (index, top, paragraph) in &laid {
            let place =
                Rect::from_min_size(pos2(rect.left(), *top), vec2(width, paragraph.size().y));
            self.paint(ui, engine, shown, *index, place, paragraph);
        }
        if let Some(byte) = self.scroll_to.take() {
            self.bring_into_view(ui, engine, shown, rect, byte);
        }
        let byte_at = |at| byte_under(&laid, &self.paragraphs, at, rect.left());
        let clicked = response
            .clicked()
            .then(|| response.interact_pointer_pos())
            .flatten()
            .and_then(byte_at);
        let hovered = response.hover_pos().and_then(byte_at);
        let response = response.on_hover_cursor(CursorIcon::Text);
        DocumentResponse {
            response,
            clicked,
            hovered,
        }
    }

    fn prepare(&mut self, key: u64, shown: &DocumentText<'_>, width: f32) {
        if self.key == key && (self.width - width).abs() < 0.5 && !self.paragraphs.is_empty() {
            return;
        }
        if self.key != key {
            self.selected = None;
        }
        self.key = key;
        self.width = width;
        self.paragraphs = paragraphs(shown.text);
        let line = shown.style.size_points * shown.style.line_height;
        let letters = (width / (shown.style.size_points * LETTER_EMS)).max(1.0);
        self.heights = self
            .paragraphs
            .iter()
            // Two bytes a letter.
            .map(|range| ((range.len() as f32 / 2.0 / letters).ceil().max(1.0)) * line)
            .collect();
    }

    /// Lays out what the clip rectangle shows; returns index, top and layout of each paragraph.
    fn visible(
        &mut self,
        ui: &Ui,
        engine: &mut TextEngine,
        shown: &DocumentText<'_>,
        rect: Rect,
    ) -> Vec<(usize, f32, Arc<Laid>)> {
        let clip = ui.clip_rect();
        let mut top = rect.top();
        let mut visible = Vec::new();
        for (index, range) in self.paragraphs.iter().enumerate() {
            let Some(height) = self.heights.get_mut(index) else {
                break;
            };
            if top > clip.bottom() {
                break;
            }
            if top + *height >= clip.top() {
                let laid = lay(ui, engine, shown, range, self.width);
                *height = laid.size().y;
                visible.push((index, top, laid));
            }
            top += *height;
        }
        visible
    }

    fn select(
        &mut self,
        ui: &Ui,
        response: &Response,
        laid: &[(usize, f32, Arc<Laid>)],
        text: &str,
    ) {
        let left = response.rect.left();
        let byte_at = |at| byte_under(laid, &self.paragraphs, at, left);
        if let Some(at) = response.interact_pointer_pos() {
            if response.drag_started() {
                let from = ui.input(|input| input.pointer.press_origin()).unwrap_or(at);
                self.selected = byte_at(from).zip(byte_at(at));
                response.request_focus();
            } else if response.dragged() {
                self.selected = self
                    .selected
                    .and_then(|(from, _)| Some((from, byte_at(at)?)));
            } else if response.double_clicked() {
                self.selected =
                    word_under(laid, &self.paragraphs, at, left).map(|w| (w.start, w.end));
                response.request_focus();
            } else if response.clicked() {
                self.selected = None;
                response.request_focus();
            }
        }
        if response.has_focus() {
            let (all, copy) = ui.input(|input| {
                let all = input.modifiers.command && input.key_pressed(Key::A);
                (
                    all,
                    input
                        .events
                        .iter()
                        .any(|event| matches!(event, Event::Copy)),
                )
            });
            if all {
                self.selected = Some((0, text.len()));
            }
            if copy && let Some(words) = self.selected().and_then(|range| text.get(range)) {
                ui.ctx().copy_text(words.to_owned());
            }
        }
    }

    fn paint(
        &self,
        ui: &Ui,
        engine: &TextEngine,
        shown: &DocumentText<'_>,
        index: usize,
        place: Rect,
        laid: &Laid,
    ) {
        let Some(range) = self.paragraphs.get(index) else {
            return;
        };
        let words = shown.text.get(range.clone()).unwrap_or_default();
        let id = ui.scope_id().with(("paragraph", index));
        ui.interact(place.intersect(ui.clip_rect()), id, Sense::hover())
            .widget_info(|| WidgetInfo::labeled(Role::Label, true, words));
        let offset = place.min.to_vec2();
        for (ground, color) in shown.grounds {
            let Some(inside) = within(ground, range) else {
                continue;
            };
            for rect in laid.rects_of(inside) {
                // A line's height holds more air than ink: the ground leaves a little between lines.
                let rect = rect
                    .translate(offset)
                    .shrink2(vec2(-3.0, rect.height() * 0.09));
                ui.painter().rect_filled(rect, GROUND_RADIUS, *color);
            }
        }
        if let Some(inside) = self
            .selected()
            .and_then(|selected| within(&selected, range))
        {
            for rect in laid.rects_of(inside) {
                ui.painter().rect_filled(
                    rect.translate(offset),
                    0.0,
                    ui.visuals().selection.bg_fill,
                );
            }
        }
        engine.paint(ui.painter(), laid, place.min, shown.palette);
    }

    fn bring_into_view(
        &mut self,
        ui: &Ui,
        engine: &mut TextEngine,
        shown: &DocumentText<'_>,
        rect: Rect,
        byte: usize,
    ) {
        let Some(index) = self.paragraphs.iter().position(|range| byte <= range.end) else {
            return;
        };
        let above: f32 = self.heights.iter().take(index).sum();
        let Some(range) = self.paragraphs.get(index) else {
            return;
        };
        let laid = lay(ui, engine, shown, range, self.width);
        let at = byte.saturating_sub(range.start).min(range.len());
        let end = range.len().min(at + 1);
        let line = laid.rects_of(at..end.max(at)).next();
        let (top, height) = line.map_or((0.0, 1.0), |line| (line.top(), line.height()));
        let target = Rect::from_min_size(
            pos2(rect.left(), rect.top() + above + top),
            vec2(1.0, height.max(1.0)),
        );
        ui.scroll_to_rect(target, Some(egui::Align::Center));
    }
}

fn lay(
    ui: &Ui,
    engine: &mut TextEngine,
    shown: &DocumentText<'_>,
    range: &Range<usize>,
    width: f32,
) -> Arc<Laid> {
    let marks: Vec<Mark> = shown
        .marks
        .iter()
        .filter_map(|mark| {
            Some(Mark {
                range: within(&mark.range, range)?,
                ..mark.clone()
            })
        })
        .collect();
    let paragraph = Paragraph {
        text: shown.text.get(range.clone()).unwrap_or_default(),
        // "NATO والصين" is still an Arabic paragraph.
        direction: Direction::Rtl,
        style: shown.style,
        marks: &marks,
        width: Some(width),
        pixels_per_point: ui.ctx().pixels_per_point(),
    };
    engine.lay(ui.ctx(), &paragraph)
}

/// Ranges of the lines of a text, without their line breaks.
fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    text.split('\n')
        .map(|line| {
            let range = start..start + line.trim_end_matches('\r').len();
            start += line.len() + 1;
            range
        })
        .collect()
}

/// The part of `range` inside `paragraph`, counted from the paragraph's start.
fn within(range: &Range<usize>, paragraph: &Range<usize>) -> Option<Range<usize>> {
    let start = range.start.max(paragraph.start);
    let end = range.end.min(paragraph.end);
    (start < end).then(|| start - paragraph.start..end - paragraph.start)
}

/// The paragraph under a point, with the point in its pixels.
fn under<'a>(
    laid: &'a [(usize, f32, Arc<Laid>)],
    at: egui::Pos2,
    left: f32,
) -> Option<(usize, &'a Laid, egui::Vec2)> {
    let inside = laid
        .iter()
        .rev()
        .find(|(_, top, _)| *top <= at.y)
        .or(laid.first());
    let (index, top, laid) = inside?;
    Some((
        *index,
        laid,
        (at - pos2(left, *top)) * laid.pixels_per_point(),
    ))
}

fn byte_under(
    laid: &[(usize, f32, Arc<Laid>)],
    paragraphs: &[Range<usize>],
    at: egui::Pos2,
    left: f32,
) -> Option<usize> {
    let (index, laid, point) = under(laid, at, left)?;
    Some(paragraphs.get(index)?.start + laid.layout.byte_at(point.x, point.y))
}

fn word_under(
    laid: &[(usize, f32, Arc<Laid>)],
    paragraphs: &[Range<usize>],
    at: egui::Pos2,
    left: f32,
) -> Option<Range<usize>> {
    let (index, laid, point) = under(laid, at, left)?;
    let start = paragraphs.get(index)?.start;
    let word = laid.layout.word_at(point.x, point.y);
    Some(start + word.start..start + word.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paragraphs_keep_their_places() {
        let text = "أول\r\n\nثان";
        let found = paragraphs(text);
        let lines: Vec<&str> = found.iter().map(|range| &text[range.clone()]).collect();
        assert_eq!(lines, ["أول", "", "ثان"]);
        assert_eq!(within(&(0..text.len()), &found[2]), Some(0.."ثان".len()));
        assert_eq!(within(&(0..3), &found[2]), None);
    }
}
