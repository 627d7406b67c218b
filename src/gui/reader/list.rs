//! The shown events as a list that opens at the playhead.

use egui::{
    Align2, Color32, Rangef, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::describe::event_name;
use crate::gui::context_menu::{self, Subject};
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::session::Command;
use crate::session::reader::around::{Around, Near};
use crate::session::shown_key::ShownKey;
use crate::time::Day;
use crate::typeset::{Direction, TextStyle};

const PADDING: f32 = 16.0;
const ROW_HEIGHT: f32 = 50.0;
/// The beginning of a sentence.
const SENTENCE: TextStyle = TextStyle {
    size_points: 14.5,
    line_height: 1.5,
    ..TextStyle::SENTENCE
};
/// What happened, before it.
const NAME: TextStyle = TextStyle {
    weight: TextStyle::STRONG.weight,
    ..SENTENCE
};
/// Rows beyond those that are seen, so that the keyboard finds the next one.
const ROWS_BEYOND: usize = 1;

/// The list with its last result.
#[derive(Default)]
pub(super) struct AroundList {
    key: Option<(ShownKey, Day)>,
    selected: Option<EventRef>,
    around: Around,
    /// What is to be scrolled to.
    goal: Option<Goal>,
    /// How many rows were drawn last.
    drawn: usize,
    /// The part of the list that was seen last, in points from its top.
    seen: Option<Rangef>,
}

/// A row that is to be seen.
#[derive(Clone, Copy)]
enum Goal {
    /// In the middle.
    Middle(usize),
    /// Wherever it is seen already, else in the middle.
    Seen(usize),
}

impl AroundList {
    /// Draws the list into `rect`.
    pub(super) fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, rect: Rect) {
        let state = frame.state;
        let Some(day) = state.selection.playhead else {
            return;
        };
        self.refresh(frame, day);
        ui.scope_builder(UiBuilder::new().max_rect(rect), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_ui(ui, frame, day, self.around.rows.is_empty());
            let mut area = ScrollArea::vertical().id_salt("around").auto_shrink(false);
            if let Some(offset) = self.offset(ui.available_height()) {
                area = area.vertical_scroll_offset(offset);
            }
            if self.goal.is_some() {
                ui.ctx().request_repaint();
            }
            area.show_viewport(ui, |ui, seen| self.rows_ui(ui, frame, seen));
        });
    }

    /// The rows that are seen; the others are as high and nothing else.
    fn rows_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, seen: Rect) {
        self.seen = Some(seen.y_range());
        let rows = &self.around.rows;
        self.drawn = rows.len();
        ui.set_height(rows.len() as f32 * ROW_HEIGHT);
        let first = (seen.top() / ROW_HEIGHT).max(0.0) as usize;
        let end = (seen.bottom() / ROW_HEIGHT).ceil().max(0.0) as usize;
        let drawn = first.saturating_sub(ROWS_BEYOND)..(end + ROWS_BEYOND).min(rows.len());
        let top = ui.max_rect().top();
        for (number, near) in rows.iter().enumerate().take(drawn.end).skip(drawn.start) {
            let top = top + number as f32 * ROW_HEIGHT;
            let place = ui.max_rect().with_min_y(top).with_max_y(top + ROW_HEIGHT);
            let builder = UiBuilder::new().id_salt(near.event).max_rect(place);
            ui.scope_builder(builder, |ui| row_ui(ui, frame, *near));
        }
    }

    /// Where the list is to be scrolled to.
    ///
    /// A list that was shorter in the last frame springs back to that: it is scrolled once more in the next one.
    fn offset(&mut self, height: f32) -> Option<f32> {
        let (row, is_free) = match self.goal.take()? {
            Goal::Middle(row) => (row, false),
            Goal::Seen(row) => (row, true),
        };
        let top = row as f32 * ROW_HEIGHT;
        let is_seen = |seen: Rangef| seen.contains(top) && seen.contains(top + ROW_HEIGHT);
        if is_free && self.seen.is_some_and(is_seen) {
            return None;
        }
        let rows = self.around.rows.len();
        if self.drawn < rows {
            self.goal = Some(Goal::Middle(row));
        }
        // Beyond its end the list would spring back.
        let most = rows as f32 * ROW_HEIGHT - height;
        Some((top - (height - ROW_HEIGHT) / 2.0).min(most).max(0.0))
    }

    fn refresh(&mut self, frame: &ViewContext<'_>, day: Day) {
        let state = frame.state;
        let is_same = |(key, of): &(ShownKey, Day)| *of == day && key.is_of(state);
        let is_stale = !self.key.as_ref().is_some_and(is_same);
        if is_stale {
            self.key = Some((ShownKey::of(state), day));
            let mask = state.view.filter.mask(&state.library.index);
            let is_shown =
                |at: &EventRef| mask.shows(&state.library.index, *at) && state.touches_range(*at);
            let shown = state
                .library
                .index
                .placed()
                .iter()
                .copied()
                .filter(is_shown);
            self.around = Around::new(&state.library.index, day, shown);
        }
        if is_stale || self.selected != state.selection.event {
            self.selected = state.selection.event;
            let row = self
                .around
                .target(&state.library.index, state.selection.event);
            let goal = if is_stale { Goal::Middle } else { Goal::Seen };
            self.goal = row.map(goal);
        }
    }
}

fn heading_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, day: Day, is_empty: bool) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 34.0), Sense::hover());
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let heading = heading_words(frame, day, is_empty);
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &heading));
    let look = Look {
        style: TextStyle::STRONG,
        color: frame.theme.soft,
        width: side.width(),
    };
    frame.paint_line(ui, side.at(0.0, 18.0), side.start(), &heading, look);
}

/// The list is of the range, where one is chosen, else of what is around the playhead.
fn heading_words(frame: &ViewContext<'_>, day: Day, is_empty: bool) -> String {
    let (key, days) = match (is_empty, frame.state.view.range) {
        (true, _) => ("around-empty", frame.words.day_short(day)),
        (false, None) => ("around-heading", frame.words.day_short(day)),
        (false, Some(range)) => (
            "around-range",
            frame.words.interval(range, crate::time::Grain::Day),
        ),
    };
    frame.words.format(key, &[("day", days.into())])
}

/// Date and source above the event in a few words and the beginning of its sentence.
fn row_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, near: Near) {
    let size = vec2(ui.available_width(), ROW_HEIGHT);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let state = frame.state;
    let Some((analysed, event)) = state.library.index.event(near.event) else {
        return;
    };
    let source = analysed.document.source_name();
    let grain = state
        .library
        .index
        .mention(near.event)
        .map(|mention| mention.grain);
    let date = frame
        .words
        .interval(event.interval, grain.unwrap_or(crate::time::Grain::Day));
    let sentence = state
        .library
        .index
        .sentence(near.event)
        .map_or("", |(_, text)| text);
    let sentence = event_name::one_line(sentence);
    let name = frame.words.format(
        "around-item",
        &[
            ("source", source.clone().into()),
            ("date", date.as_str().into()),
            ("sentence", sentence.as_str().into()),
        ],
    );
    let is_selected = state.selection.event == Some(near.event);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_selected, &name));
    if response.clicked() {
        frame.push(Command::Select(Some(near.event)));
    }
    focus::ring(ui, &response, rect.shrink2(vec2(6.0, 1.0)));
    context_menu::attach(frame, &response, Subject::Event(near.event));
    if !ui.is_rect_visible(rect) {
        return;
    }
    let behind = rect.shrink2(vec2(6.0, 1.0));
    if is_selected {
        ui.painter().rect_filled(behind, 8.0, frame.theme.selected);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(behind, 8.0, frame.theme.surface);
    }
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let position = state.library.index.source_of(near.event.document);
    let color = frame.theme.source(position.unwrap_or(0));
    ui.painter().circle_filled(side.at(4.0, 16.0), 4.0, color);
    let strong = near.days_off == 0;
    let first = Look {
        style: TextStyle::SECONDARY,
        color: if strong {
            frame.theme.ink
        } else {
            frame.theme.soft
        },
        width: side.width() - 16.0,
    };
    let line = format!("{date} · {}", frame.words.name(&source));
    frame.paint_line(ui, side.at(16.0, 16.0), side.start(), &line, first);
    let color = if strong {
        frame.theme.ink
    } else {
        frame.theme.soft
    };
    let soft = if is_selected {
        frame.theme.soft_on_selected
    } else {
        frame.theme.soft
    };
    // An Arabic line ends at its left, whatever the interface reads like.
    let inner = side.part(16.0, side.width() - 16.0).rect();
    let mut at = egui::pos2(inner.right(), rect.top() + 36.0);
    let mut line = |text: &str, style: TextStyle, color: Color32| {
        let room = at.x - inner.left();
        let place = Text::new(text, style, color)
            .direction(Direction::Rtl)
            .max_width(room)
            .paint(ui.painter(), frame.text, at, Align2::RIGHT_CENTER);
        at.x = place.left() - 10.0;
    };
    if event_name::is_named(&state.library.index, near.event) {
        line(
            &event_name::few_words(&state.library.index, near.event),
            NAME,
            color,
        );
        line(&sentence, SENTENCE, soft);
    } else {
        line(&sentence, SENTENCE, color);
    }
}
