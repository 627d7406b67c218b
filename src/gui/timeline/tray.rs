//! One line of what has no date: chips with the words, to be scrolled sideways.

use egui::Align;
use egui::CornerRadius;
use egui::Id;
use egui::Layout;
use egui::Rect;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::pos2;
use egui::vec2;

use crate::gui::command::Command;
use crate::gui::frame::Frame;
use crate::gui::side::Side;
use crate::gui::text::Text;
use crate::gui::text::chip;
use crate::gui::timeline::model::Model;
use crate::index::EventRef;
use crate::typeset::TextStyle;

/// Height of the line in points.
pub const HEIGHT: f32 = 46.0;
/// Space between two chips.
const GAP: f32 = 8.0;
/// A chip's height and the space on both sides of its words, as `gui::text` draws it.
const CHIP_HEIGHT: f32 = 28.0;
const CHIP_PADDING: f32 = 12.0;
/// Letters of longer words that are shown.
const MOST_LETTERS: usize = 40;

/// How far the line is scrolled, and the widths of the chips as far as they were needed.
#[derive(Clone, Debug, Default)]
pub struct Tray {
    generation: u64,
    scroll: f32,
    widths: Vec<f32>,
}

impl Tray {
    /// Draws the line; `title` is the part under the names, `line` the part under the lanes.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut Frame<'_>,
        model: &Model,
        title: Side,
        line: Side,
    ) {
        if self.generation != model.generation {
            *self = Self {
                generation: model.generation,
                ..Self::default()
            };
        }
        if model.lanes.is_empty() {
            return;
        }
        paint_title(ui, frame, model, title);
        self.scroll(ui, frame, model, line);
        self.chips(ui, frame, model, line);
    }

    /// Wheel and drag; the end is known once all chips before it were measured.
    fn scroll(&mut self, ui: &Ui, frame: &mut Frame<'_>, model: &Model, line: Side) {
        let response = ui.interact(line.rect(), Id::unique("timeline-tray"), Sense::DRAG);
        let name = frame
            .words
            .format("tray-heading", &[("count", model.undated.len().into())]);
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Group, true, &name));
        let toward_end = if line.is_rtl() { 1.0 } else { -1.0 };
        let mut by = response.drag_delta().x * toward_end;
        if ui.rect_contains_pointer(line.rect()) {
            let wheel = ui.input(|input| input.smooth_scroll_delta);
            by += wheel.x * toward_end - wheel.y;
        }
        if by != 0.0 {
            let wanted = (self.scroll + by).max(0.0);
            let end = self.measure(ui, frame, model, wanted + line.width());
            self.scroll = wanted.min((end + GAP - line.width()).max(0.0));
        }
    }

    /// Measures chips up to a place, from the first; returns where the last measured one ends.
    fn measure(&mut self, ui: &Ui, frame: &mut Frame<'_>, model: &Model, up_to: f32) -> f32 {
        let mut end: f32 = self.widths.iter().map(|width| width + GAP).sum();
        while end < up_to {
            let Some(at) = model.undated.get(self.widths.len()) else {
                break;
            };
            let words = words_of(frame, *at);
            let text = Text::new(&words, TextStyle::SECONDARY, frame.theme.ink);
            let width = text.size(ui.ctx(), frame.text).x + 2.0 * CHIP_PADDING;
            self.widths.push(width);
            end += width + GAP;
        }
        end
    }

    fn chips(&mut self, ui: &mut Ui, frame: &mut Frame<'_>, model: &Model, line: Side) {
        self.measure(ui, frame, model, self.scroll + line.width());
        let mut from = -self.scroll;
        for (at, width) in model.undated.iter().zip(&self.widths) {
            if from + width > 0.0 && from < line.width() {
                let place = line.part(from, *width).rect();
                let min = pos2(place.left(), place.center().y - CHIP_HEIGHT / 2.0);
                let rect = Rect::from_min_size(min, vec2(*width, CHIP_HEIGHT));
                chip_ui(ui, frame, *at, rect, line.rect());
            }
            from += width + GAP;
        }
    }
}

fn chip_ui(ui: &mut Ui, frame: &mut Frame<'_>, at: EventRef, rect: Rect, clip: Rect) {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .id_salt(at)
        .layout(Layout::left_to_right(Align::Min));
    let mut child = ui.new_child(builder);
    child.set_clip_rect(clip.intersect(ui.clip_rect()));
    let words = words_of(frame, at);
    let is_on = frame.state.selected == Some(at);
    if chip(&mut child, frame.text, &words, true, is_on).clicked() {
        frame.push(Command::Read(at));
    }
}

fn paint_title(ui: &Ui, frame: &mut Frame<'_>, model: &Model, title: Side) {
    // Under a filter an empty tray says nothing about what is hidden.
    let words = if model.undated.is_empty() && frame.state.filter.is_empty() {
        frame.words.text("tray-empty").into_owned()
    } else {
        let count = model.undated.len().into();
        frame.words.format("tray-heading", &[("count", count)])
    };
    Text::new(&words, TextStyle::SECONDARY, frame.theme.soft)
        .rtl(title.is_rtl())
        .max_width(title.width() - 28.0)
        .paint(
            ui.painter(),
            frame.text,
            title.at(14.0, HEIGHT / 2.0),
            title.start(),
        );
}

/// The ground of the tray and the hairline above it.
pub fn paint_ground(ui: &Ui, frame: &Frame<'_>, whole: Rect) {
    ui.painter()
        .rect_filled(whole, CornerRadius::ZERO, frame.theme.panel);
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(whole.x_range(), whole.top() + 0.5, stroke);
}

fn words_of(frame: &Frame<'_>, at: EventRef) -> String {
    let index = &frame.state.index;
    let Some(((analysed, _), mention)) = index.event(at).zip(index.mention(at)) else {
        return String::new();
    };
    let words = mention.span.of(&analysed.document.text);
    match words.char_indices().nth(MOST_LETTERS) {
        Some((cut, _)) => format!("{}…", words.get(..cut).unwrap_or_default()),
        None => words.to_owned(),
    }
}
