//! What has no date: one line of chips, or several where the tray is open.

use egui::{
    Align, CornerRadius, Id, Layout, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::text::{Text, chip, link};
use crate::gui::timeline::hit_painter;
use crate::gui::view_context::ViewContext;
use crate::session::timeline::model::Model;
use crate::session::timeline::tray_rows::{Place, Rows};
use crate::session::timeline::undated::Group;
use crate::session::{Command, State};
use crate::typeset::TextStyle;

/// Height of the closed tray in points.
pub const LINE: f32 = 46.0;
/// Distance of two rows of the open tray.
const ROW: f32 = 34.0;
/// Rows of the open tray that are seen at once.
const ROWS: f32 = 4.0;
/// A chip's height and the space on both sides of its words, as `gui::text` draws it.
const CHIP_HEIGHT: f32 = 28.0;
const CHIP_PADDING: f32 = 12.0;

/// Whether it is open, how far it is scrolled, and where the chips stand as far as it was needed.
#[derive(Clone, Debug, Default)]
pub struct Tray {
    generation: u64,
    is_open: bool,
    scroll: f32,
    groups: Vec<Group>,
    rows: Rows,
}

impl Tray {
    /// Its height in points, now.
    pub fn height(&self) -> f32 {
        if self.is_open {
            LINE + (ROWS - 1.0) * ROW
        } else {
            LINE
        }
    }

    /// Draws it; `title` is the part under the names, `line` the part under the lanes.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        model: &Model,
        title: LogicalRect,
        line: LogicalRect,
    ) {
        let width = if self.is_open {
            line.width()
        } else {
            f32::INFINITY
        };
        let is_stale = self.generation != model.generation;
        if is_stale {
            self.generation = model.generation;
            self.groups = groups(frame.state, model);
        }
        if is_stale || self.rows.width() != width {
            self.rows = Rows::new(width);
            self.scroll = 0.0;
        }
        if model.shown.is_empty() {
            return;
        }
        let is_long = self.is_open || self.is_long(ui, frame, line);
        paint_title(ui, frame, model, title, is_long);
        if is_long {
            self.open_ui(ui, frame, title);
        }
        self.scroll(ui, frame, model, line);
        self.chips(ui, frame, line);
    }

    /// The word that opens or closes the tray.
    fn open_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, title: LogicalRect) {
        let key = if self.is_open {
            "tray-close"
        } else {
            "tray-open"
        };
        let words = frame.words.text(key);
        let rect = Rect::from_x_y_ranges(
            title.part(14.0, title.width() - 28.0).rect().x_range(),
            title.rect().top() + 22.0..=title.rect().top() + 46.0,
        );
        let builder = UiBuilder::new().max_rect(rect).layout(frame.line());
        let mut child = ui.new_child(builder.id_salt("timeline-tray-open"));
        if link(
            &mut child,
            frame.text,
            &words,
            TextStyle::SECONDARY,
            frame.is_rtl(),
        )
        .clicked()
        {
            self.is_open = !self.is_open;
            ui.ctx().request_repaint();
        }
    }

    /// Whether there is more than one line holds.
    fn is_long(&mut self, ui: &Ui, frame: &mut ViewContext<'_>, line: LogicalRect) -> bool {
        self.measure(ui, frame, 0.0, line.width());
        self.rows.end() > line.width()
    }

    /// Wheel and drag; the end is known once all chips before it were measured.
    fn scroll(&mut self, ui: &Ui, frame: &mut ViewContext<'_>, model: &Model, line: LogicalRect) {
        let response = ui.interact(line.rect(), Id::unique("timeline-tray"), Sense::DRAG);
        let name = frame
            .words
            .format("tray-heading", &[("count", model.undated.len().into())]);
        response.widget_info(|| WidgetInfo::labeled(egui::Role::Group, true, &name));
        let toward_end = if line.is_rtl() { 1.0 } else { -1.0 };
        let mut moved = response.drag_delta();
        if ui.rect_contains_pointer(line.rect()) {
            let wheel = ui.input(|input| input.smooth_scroll_delta);
            moved += if self.is_open {
                wheel
            } else {
                vec2(wheel.x + wheel.y * -toward_end, 0.0)
            };
        }
        let by = if self.is_open {
            -moved.y
        } else {
            moved.x * toward_end
        };
        if by == 0.0 {
            return;
        }
        let wanted = (self.scroll + by).max(0.0);
        let (bottom, end) = if self.is_open {
            (wanted + self.height(), f32::INFINITY)
        } else {
            (0.0, wanted + line.width())
        };
        self.measure(ui, frame, bottom, end);
        let most = if self.is_open {
            (self.rows.count() as f32 - ROWS) * ROW
        } else {
            self.rows.end() - line.width()
        };
        self.scroll = wanted.min(most.max(0.0));
    }

    /// Measures chips until they fill the rows down to `bottom` and the last row up to `end`.
    fn measure(&mut self, ui: &Ui, frame: &mut ViewContext<'_>, bottom: f32, end: f32) {
        loop {
            let is_below = (self.rows.count() as f32 - 1.0) * ROW > bottom;
            let is_beyond = self.rows.count() > 0 && bottom <= 0.0 && self.rows.end() > end;
            let Some(group) = self.groups.get(self.rows.chips()) else {
                return;
            };
            if is_below || is_beyond {
                return;
            }
            let words = words_of(frame, group);
            let text = Text::new(&words, TextStyle::SECONDARY, frame.theme.ink);
            let width = text.size(ui.ctx(), frame.text).x + 2.0 * CHIP_PADDING;
            self.rows.add(width);
        }
    }

    fn chips(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, line: LogicalRect) {
        let (across, down) = if self.is_open {
            (0.0, self.scroll)
        } else {
            (self.scroll, 0.0)
        };
        let bottom = if self.is_open {
            down + self.height()
        } else {
            0.0
        };
        self.measure(ui, frame, bottom, across + line.width());
        let first = (LINE - CHIP_HEIGHT) / 2.0;
        for (group, place) in self.groups.iter().zip(self.rows.places()) {
            let Place { row, from, width } = *place;
            let top = first + row as f32 * ROW - down;
            let from = from - across;
            let is_seen = from + width > 0.0
                && from < line.width()
                && top + CHIP_HEIGHT > 0.0
                && top < line.rect().height();
            if is_seen {
                let left = line.part(from, width).rect().left();
                let min = pos2(left, line.rect().top() + top);
                let rect = Rect::from_min_size(min, vec2(width, CHIP_HEIGHT));
                chip_ui(ui, frame, group, rect, line.rect());
            }
        }
    }
}

fn chip_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, group: &Group, rect: Rect, clip: Rect) {
    let builder = UiBuilder::new()
        .max_rect(rect)
        .id_salt(group.first)
        .layout(Layout::left_to_right(Align::Min));
    let mut child = ui.new_child(builder);
    child.set_clip_rect(clip.intersect(ui.clip_rect()));
    let words = words_of(frame, group);
    let selected = frame.state.selection.event;
    let is_on = selected.is_some_and(|at| group.holds(at));
    let response = chip(&mut child, frame.text, &words, true, is_on);
    if group.is_found {
        hit_painter::underline_words(child.painter(), frame.theme, response.rect);
    }
    if response.clicked() {
        frame.push(Command::Read(group.next(selected)));
    }
}

fn groups(state: &State, model: &Model) -> Vec<Group> {
    let filtered = state.filtered();
    let is_marked = |at| {
        let marked = filtered.marked.as_ref();
        marked.is_some_and(|marked| marked.shows(&state.library.index, at))
    };
    Group::of(&state.library.index, &model.undated, is_marked)
}

fn paint_title(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    model: &Model,
    title: LogicalRect,
    is_long: bool,
) {
    // Under a filter an empty tray says nothing about what is hidden.
    let is_empty = model.undated.is_empty() && frame.state.view.filter.is_empty();
    let words = if is_empty {
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
            title.at(14.0, if is_long { 14.0 } else { LINE / 2.0 }),
            title.start(),
        );
}

/// The ground of the tray and the hairline above it.
pub fn paint_ground(ui: &Ui, frame: &ViewContext<'_>, whole: Rect) {
    ui.painter()
        .rect_filled(whole, CornerRadius::ZERO, frame.theme.panel);
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(whole.x_range(), whole.top() + 0.5, stroke);
}

/// The words, and how many events have them.
fn words_of(frame: &ViewContext<'_>, group: &Group) -> String {
    let words = group.words(&frame.state.library.index);
    match group.count() {
        1 => words,
        count => {
            let words = frame.words.name(&words);
            format!("{words} ×{}", frame.words.number(count as i64))
        }
    }
}
