//! The band of happenings below the ruler: what most sources tell of in each of its units.

use std::sync::Arc;

use egui::{Align2, CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::coverage::ClusterRanking;
use crate::gui::happenings::row_text::{RowText, RowTexts};
use crate::gui::happenings::spread;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::Text;
use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;
use crate::gui::{focus, text};
use crate::session::timeline::day_cells;
use crate::session::timeline::day_cells::DayCell;
use crate::session::timeline::tick_steps::TickSteps;
use crate::session::{Command, OpenedDays};
use crate::time::{Calendar, Day, Grain, Interval};
use crate::typeset::{Direction, TextStyle};

/// Height of the band in points.
pub const HEIGHT: f32 = 62.0;
/// The narrowest cell that holds words, and from which on several happenings stand below each other.
const NARROWEST: f64 = 80.0;
const WIDE: f32 = 220.0;
/// Air at both sides of a cell.
const AIR: f32 = 8.0;
/// Fewer whole words say too little.
const LEAST_WORDS: usize = 3;
/// Middles of the three lines of a cell.
const LINES: [f32; 3] = [14.0, 31.0, 50.0];
/// The most that dots take of a cell, in points.
const DOTS: f32 = 72.0;
/// The name of a happening.
const NAME: TextStyle = TextStyle {
    size_points: 12.5,
    line_height: 1.3,
    weight: 500.0,
    ..TextStyle::INTERFACE
};

/// The band with the words of what was seen.
#[derive(Default)]
pub struct DayBand {
    texts: RowTexts,
}

impl std::fmt::Debug for DayBand {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DayBand")
    }
}

impl DayBand {
    /// Draws the band into `strip`, as wide as time is.
    pub fn ui(
        &mut self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        scale: &Scale,
        strip: Rect,
        steps: TickSteps,
    ) {
        let ranking = frame.state.ranking();
        let step = steps
            .at_least(NARROWEST)
            .fitting(Calendar::Gregorian, scale.days_per_point());
        let begins = scale.begins(Calendar::Gregorian, step);
        let beyond = Day::from_number(scale.view.last.ceil() as i32);
        let ends = begins
            .iter()
            .skip(1)
            .copied()
            .chain([step_end(&begins, beyond)]);
        for (begin, end) in begins.iter().zip(ends) {
            let (first, end) = (begin.number(), end.number());
            let x = scale
                .x_range(f64::from(first), f64::from(end))
                .intersection(scale.x);
            let rect = Rect::from_x_y_ranges(x, strip.y_range());
            if x.span() > 1.0 {
                let line = Stroke::new(1.0, frame.theme.grid);
                let at = if scale.is_rtl { x.max } else { x.min };
                ui.painter().vline(at, strip.y_range(), line);
            }
            if let Some(cell) = day_cells::cell_of(&ranking, first, end)
                && x.span() > 24.0
            {
                self.cell_ui(ui, frame, &ranking, (cell, rect));
            }
        }
    }

    fn cell_ui(
        &mut self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        ranking: &Arc<ClusterRanking>,
        (cell, rect): (DayCell, Rect),
    ) {
        let days = OpenedDays {
            first: cell.first,
            end: cell.end,
            column: None,
        };
        let id = ui.scope_id().with(("day-cell", cell.first, cell.end));
        let response = ui.interact(rect, id, Sense::click());
        let Some(text) = self.text(frame, ranking, cell.top) else {
            return;
        };
        let name = cell_name(frame, &days, &cell, &text);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
        focus::ring(ui, &response, rect.shrink(2.0));
        let is_open = frame
            .state
            .view
            .opened_days
            .as_ref()
            .is_some_and(|open| open.first == cell.first);
        if is_open || response.hovered() {
            let ground = rect.shrink(2.0);
            ui.painter().rect_filled(ground, 6.0, frame.theme.field);
            let line = Stroke::new(1.0, frame.theme.hairline);
            ui.painter()
                .rect_stroke(ground, 6.0, line, StrokeKind::Inside);
        }
        let side = LogicalRect::new(rect.shrink2(vec2(AIR, 0.0)), frame.is_rtl());
        if rect.width() >= WIDE {
            self.lines_ui(ui, frame, ranking, (side, &cell));
        } else {
            top_ui(ui, frame, side, &text);
            foot_ui(ui, frame, side, ranking, &cell);
        }
        let response = response.on_hover_cursor(CursorIcon::PointingHand);
        if response.double_clicked() {
            frame.push(Command::ZoomInto(days.interval()));
        } else if response.clicked() {
            frame.push(Command::OpenDays((!is_open).then_some(days)));
        }
        text::tooltip(response, frame.text, &name, frame.words.is_rtl());
    }

    fn text(
        &mut self,
        frame: &ViewContext<'_>,
        ranking: &Arc<ClusterRanking>,
        place: usize,
    ) -> Option<Arc<RowText>> {
        let index = &frame.state.library.index;
        let row = ranking.row(place)?;
        Some(self.texts.of(frame.words, index, ranking, row))
    }

    /// The first happenings of a wide cell, one below the other, each with its dots; then how many others there are.
    fn lines_ui(
        &mut self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        ranking: &Arc<ClusterRanking>,
        (side, cell): (LogicalRect, &DayCell),
    ) {
        let days = (cell.first, cell.end);
        let count = (cell.others + 1).min(LINES.len());
        let places = day_cells::firsts_of(ranking, days, count);
        let sources = frame.state.library.index.sources().len();
        let more = (cell.others + 1).saturating_sub(count);
        for (line, place) in places.into_iter().enumerate() {
            let (Some(text), Some(row)) = (self.text(frame, ranking, place), ranking.row(place))
            else {
                continue;
            };
            let y = LINES.get(line).copied().unwrap_or_default();
            let told = &row.sources;
            let width = spread::width(sources, told.len(), DOTS);
            let is_last = line + 1 == count && more > 0;
            let number = if is_last {
                more_width(ui, frame, more) + 6.0
            } else {
                0.0
            };
            let dots = side.part(side.width() - width - number, width + 0.01);
            spread::paint(ui.painter(), frame.theme, at_line(dots, y), sources, told);
            let room = side.width() - width - number - 8.0;
            name_ui(ui, frame, side.part(0.0, room), y, &text.name);
            if is_last {
                more_ui(ui, frame, side, y, more);
            }
        }
    }
}

/// The end of the last unit: as long as the one before, or the end of the view.
fn step_end(begins: &[Day], beyond: Day) -> Day {
    match begins {
        [.., one, other] => other.plus(other.since(*one)),
        [only] => only.plus(1).max(beyond),
        [] => beyond,
    }
}

fn at_line(side: LogicalRect, y: f32) -> LogicalRect {
    let y = side.rect().top() + y;
    let rect = Rect::from_x_y_ranges(side.rect().x_range(), y - 3.0..=y + 3.0);
    LogicalRect::new(rect, side.is_rtl())
}

/// A name on one line, as many whole words as fit.
fn name_ui(ui: &Ui, frame: &mut ViewContext<'_>, side: LogicalRect, y: f32, name: &str) {
    let rect = side.rect();
    Text::new(name, NAME, frame.theme.ink)
        .direction(Direction::Rtl)
        .max_width(rect.width())
        .paint(
            ui.painter(),
            frame.text,
            pos2(rect.right(), rect.top() + y),
            Align2::RIGHT_CENTER,
        );
}

/// The name of the first happening in two lines of whole words; nothing where they would say too little.
fn top_ui(ui: &Ui, frame: &mut ViewContext<'_>, side: LogicalRect, text: &RowText) {
    let rect = side.rect();
    let lines = day_cells::two_lines(&text.name, rect.width(), LEAST_WORDS, |word| {
        Text::new(word, NAME, frame.theme.ink)
            .size(ui.ctx(), frame.text)
            .x
    });
    for (line, y) in lines.iter().flatten().zip(LINES) {
        if !line.is_empty() {
            name_ui(ui, frame, side, y, line);
        }
    }
}

/// Dots of the sources that told the first, and how many others there are.
fn foot_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    ranking: &ClusterRanking,
    cell: &DayCell,
) {
    let Some(row) = ranking.row(cell.top) else {
        return;
    };
    let y = LINES.last().copied().unwrap_or_default();
    let told = &row.sources;
    let number = match cell.others {
        0 => 0.0,
        others => more_width(ui, frame, others) + 6.0,
    };
    // No places here: only who told it.
    let width = spread::width(usize::MAX, told.len(), (side.width() - number).min(DOTS));
    let dots = at_line(side.part(0.0, width + 0.01), y);
    spread::paint(ui.painter(), frame.theme, dots, usize::MAX, told);
    if cell.others > 0 {
        more_ui(ui, frame, side, y, cell.others);
    }
}

fn more_words(frame: &ViewContext<'_>, count: usize) -> String {
    format!("+{}", frame.words.number(count as i64))
}

fn more_width(ui: &Ui, frame: &mut ViewContext<'_>, count: usize) -> f32 {
    let words = more_words(frame, count);
    let text = Text::new(&words, TextStyle::SECONDARY, frame.theme.soft);
    text.direction(Direction::Ltr).size(ui.ctx(), frame.text).x
}

/// The sign stands before the number in every language.
fn more_ui(ui: &Ui, frame: &mut ViewContext<'_>, side: LogicalRect, y: f32, count: usize) {
    let words = more_words(frame, count);
    Text::new(&words, TextStyle::SECONDARY, frame.theme.soft)
        .direction(Direction::Ltr)
        .paint(ui.painter(), frame.text, side.at_end(0.0, y), side.end());
}

/// The days, what most sources tell of, and how many others there are.
fn cell_name(frame: &ViewContext<'_>, days: &OpenedDays, cell: &DayCell, text: &RowText) -> String {
    let days = days_in_words(frame, days.interval());
    let args = [
        ("days", days.into()),
        ("name", text.name.as_str().into()),
        ("count", cell.others.into()),
    ];
    frame.words.format("day-cell", &args)
}

/// Some days in words; a single one with its weekday.
pub(super) fn days_in_words(frame: &ViewContext<'_>, days: Interval) -> String {
    match days.bounds() {
        Some((first, last)) if first == last => frame.words.day(first),
        _ => frame.words.interval(days, Grain::Day),
    }
}

/// What the band is, at the head of the lanes, and the scale of all columns.
pub fn head_ui(ui: &Ui, frame: &mut ViewContext<'_>, side: LogicalRect, peak: Option<usize>) {
    let words = frame.words.text("happenings-heading");
    let look = Look::new(TextStyle::STRONG, frame.theme.ink, side.width() - 28.0);
    frame.paint_line(ui, side.at(14.0, 14.0), side.start(), &words, look);
    let Some(peak) = peak else {
        return;
    };
    let highest = frame
        .words
        .format("timeline-scale-peak", &[("count", peak.into())]);
    let scale = match frame.state.view.lanes.has_own_scales {
        true => "timeline-scale-own",
        false => "timeline-scale",
    };
    let lines = [frame.words.text(scale).into_owned(), highest];
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, side.width() - 28.0);
    for (line, y) in lines.iter().zip([33.0, 50.0]) {
        let place = frame.paint_line(ui, side.at(14.0, y), side.start(), line, look);
        let label = frame.name_place(ui, place, Role::Label, line);
        frame.whole_on_hover(label, line, look);
    }
}
