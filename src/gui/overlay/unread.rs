//! What was not read, as a table over the window: path, kind, encoding, why, and what can be done.

use egui::{Align2, Context, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::describe::unread::{self, UnreadRow};
use crate::gui::context_menu;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::overlay::sheet::{self, Place};
use crate::gui::paint_line::Look;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::session::{Command, Opened};
use crate::typeset::{Direction, TextStyle};

const PLACE: Place = Place {
    id: "unread",
    width: 1040.0,
    hangs: false,
};
/// Height of a row, of the table at most, and of its headings.
const ROW: f32 = 48.0;
const TABLE: f32 = 520.0;
const HEAD: f32 = 30.0;
/// Shares of the width: path, kind, encoding, reason, remedy.
const SHARES: [f32; 5] = [0.30, 0.07, 0.11, 0.28, 0.24];
const HEADINGS: [&str; 5] = [
    "unread-path",
    "unread-kind",
    "unread-encoding",
    "unread-reason",
    "unread-remedy",
];
const GAP: f32 = 12.0;

/// The sheet with its rows.
#[derive(Debug, Default)]
pub(super) struct Unread {
    rows: Vec<UnreadRow>,
}

impl Unread {
    /// The sheet for what is open now.
    pub(super) fn new(frame: &ViewContext<'_>) -> Self {
        let library = &frame.state.library;
        Self {
            rows: unread::rows(frame.words, &library.index, &library.problems),
        }
    }

    /// Shows it over the window.
    pub(super) fn ui(&self, ctx: &Context, frame: &mut ViewContext<'_>) {
        sheet::show(ctx, frame, PLACE, |ui, frame| {
            sheet::heading(ui, frame, "unread-heading");
            self.buttons_ui(ui, frame);
            ui.add_space(10.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            heads_ui(ui, frame);
            let height = (self.rows.len() as f32 * ROW).min(TABLE);
            let height = height.min(ui.available_height()).max(ROW);
            let area = ScrollArea::vertical()
                .max_height(height)
                .auto_shrink([false, true]);
            area.show_rows(ui, ROW, self.rows.len(), |ui, shown| {
                for row in self.rows.get(shown).unwrap_or_default() {
                    row_ui(ui, frame, row);
                }
            });
        });
    }

    fn buttons_ui(&self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let is_rtl = frame.words.is_rtl();
        let size = vec2(ui.available_width(), 30.0);
        ui.allocate_ui_with_layout(size, frame.line(), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let again = frame.words.text("unread-again");
            if text::button(ui, frame.text, &again, is_rtl).clicked()
                && let Some(Opened::Paths(paths)) = &frame.state.library.opened
            {
                frame.push(Command::ShowOverlay(None));
                frame.push(Command::Open(paths.clone()));
            }
            let copy = frame.words.text("unread-copy");
            if text::button(ui, frame.text, &copy, is_rtl).clicked() {
                ui.ctx().copy_text(unread::table(frame.words, &self.rows));
            }
        });
    }
}

/// The places of the cells of a row.
fn cells(side: LogicalRect) -> [LogicalRect; 5] {
    let mut from = 0.0;
    SHARES.map(|share| {
        let width = share * side.width();
        let cell = side.part(from, width - GAP);
        from += width;
        cell
    })
}

fn heads_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let size = vec2(ui.available_width(), HEAD);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    for (cell, key) in cells(LogicalRect::new(rect, frame.is_rtl()))
        .into_iter()
        .zip(HEADINGS)
    {
        let words = frame.words.text(key);
        let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, cell.width());
        let at = cell.at(0.0, HEAD / 2.0);
        let place = frame.paint_line(ui, at, cell.start(), &words, look);
        frame.name_place(ui, place, Role::ColumnHeader, &words);
    }
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
}

/// A file; a second click has the ways to it, and whatever is too long is whole beside the pointer.
fn row_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, row: &UnreadRow) {
    let size = vec2(ui.available_width(), ROW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let whole = [&row.path, &row.reason, &row.remedy].map(String::as_str);
    let whole = whole.into_iter().filter(|line| !line.is_empty());
    let whole = whole.collect::<Vec<_>>().join("\n");
    response.widget_info(|| WidgetInfo::labeled(Role::Row, true, &whole));
    if response.hovered() {
        ui.painter().rect_filled(rect, 6.0, frame.theme.surface);
    }
    let stroke = Stroke::new(1.0, frame.theme.grid);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    let [path, kind, encoding, reason, remedy] = cells(LogicalRect::new(rect, frame.is_rtl()));
    // A path is read from the left wherever it stands, and its end says most.
    for (cell, words) in [
        (path, &row.path),
        (kind, &row.kind),
        (encoding, &row.encoding),
    ] {
        let words = Text::new(words, TextStyle::SECONDARY, frame.theme.ink)
            .direction(Direction::Ltr)
            .max_width(cell.width());
        words.paint(
            ui.painter(),
            frame.text,
            cell.at(0.0, ROW / 2.0),
            cell.start(),
        );
    }
    for (cell, words) in [(reason, &row.reason), (remedy, &row.remedy)] {
        two_lines_ui(ui, frame, cell, words);
    }
    context_menu::attach_file(frame, &response, row.file.clone());
    text::tooltip(response, frame.text, &whole, frame.words.is_rtl());
}

fn two_lines_ui(ui: &Ui, frame: &mut ViewContext<'_>, cell: LogicalRect, words: &str) {
    let place = Rect::from_center_size(cell.rect().center(), vec2(cell.width(), 38.0));
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    let words = Text::new(words, TextStyle::SECONDARY, frame.theme.ink)
        .rtl(frame.is_rtl())
        .wrap(cell.width());
    let is_two = words.size(ui.ctx(), frame.text).y > 24.0;
    let (at, anchor) = match (is_two, cell.is_rtl()) {
        (true, true) => (place.right_top(), Align2::RIGHT_TOP),
        (true, false) => (place.left_top(), Align2::LEFT_TOP),
        (false, true) => (place.right_center(), Align2::RIGHT_CENTER),
        (false, false) => (place.left_center(), Align2::LEFT_CENTER),
    };
    words.paint(&painter, frame.text, at, anchor);
}
