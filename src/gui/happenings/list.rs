//! The list: rows of what several sources tell, then of what one tells; only those in sight are made.

use std::sync::Arc;

use egui::{Rangef, Rect, Role, ScrollArea, Sense, Ui, vec2};

use crate::coverage::{ClusterRanking, RankedCluster};
use crate::gui::empty;
use crate::gui::happenings::row::{PADDING, RowView};
use crate::gui::happenings::row_text::RowTexts;
use crate::gui::happenings::{head, legend, row};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::typeset::TextStyle;

/// Height of the line above what one source tells.
const BORDER: f32 = 40.0;
/// A lower or narrower list has no legend, in points.
const LEAST_LIST: f32 = 320.0;
const LEAST_WIDTH: f32 = 300.0;
/// Rows beyond those that are seen, so that the keyboard finds the next one.
const ROWS_BEYOND: usize = 1;

/// The list with its last result; nothing of this is saved.
#[derive(Default)]
pub struct HappeningList {
    texts: RowTexts,
    ranking: Arc<ClusterRanking>,
    /// The happening that was read in the last frame, and its place among the rows.
    followed: Option<usize>,
    chosen: Option<usize>,
    is_sought: bool,
    /// The part that was seen last, in points from the top.
    seen: Option<Rangef>,
}

/// Where rows stand: all are as high but the chosen one, and a line stands before the first that one source tells.
struct Rows {
    count: usize,
    shared: usize,
    chosen: Option<usize>,
    /// What the chosen row is higher.
    further: f32,
}

impl Rows {
    fn top(&self, row: usize) -> f32 {
        let border = if self.has_border() && row >= self.shared {
            BORDER
        } else {
            0.0
        };
        let further = if self.chosen.is_some_and(|chosen| chosen < row) {
            self.further
        } else {
            0.0
        };
        row as f32 * row::HEIGHT + border + further
    }

    fn height(&self, row: usize) -> f32 {
        match self.chosen == Some(row) {
            true => row::HEIGHT + self.further,
            false => row::HEIGHT,
        }
    }

    fn whole(&self) -> f32 {
        self.top(self.count)
    }

    fn has_border(&self) -> bool {
        self.shared < self.count
    }

    /// The rows that are at least partly seen, and one beyond on both sides.
    fn within(&self, seen: Rangef) -> std::ops::Range<usize> {
        let room = self.further + BORDER;
        let first = ((seen.min - room) / row::HEIGHT).max(0.0) as usize;
        let end = (seen.max / row::HEIGHT).ceil().max(0.0) as usize;
        first.saturating_sub(ROWS_BEYOND)..(end + ROWS_BEYOND).min(self.count)
    }
}

impl HappeningList {
    /// Draws the list into the space there is.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        self.refresh(frame);
        ui.spacing_mut().item_spacing.y = 0.0;
        if self.ranking.rows().is_empty() {
            let (key, way) = nothing(frame);
            empty::ui(ui, frame, ui.available_rect_before_wrap(), key, way);
            return;
        }
        let ranking = Arc::clone(&self.ranking);
        head::ui(ui, frame, &ranking);
        let rows = self.rows(ui, frame, &ranking);
        let whole = ui.available_rect_before_wrap();
        let has_legend = whole.height() >= LEAST_LIST && whole.width() >= LEAST_WIDTH;
        let legend = if has_legend { legend::HEIGHT } else { 0.0 };
        let height = whole.height() - legend;
        if legend > 0.0 {
            legend::ui(ui, frame, whole.with_min_y(whole.top() + height));
        }
        let mut area = ScrollArea::vertical()
            .id_salt("happenings")
            .max_height(height)
            .auto_shrink(false);
        if let Some(offset) = self.offset(&rows, height) {
            area = area.vertical_scroll_offset(offset);
        }
        area.show_viewport(ui, |ui, seen| {
            self.seen = Some(seen.y_range());
            ui.set_height(rows.whole());
            self.rows_ui(ui, frame, &ranking, &rows, seen.y_range());
        });
    }

    fn refresh(&mut self, frame: &ViewContext<'_>) {
        let (ranking, happening) = (frame.state.ranking(), frame.state.happening());
        let is_same = Arc::ptr_eq(&ranking, &self.ranking);
        if is_same && happening == self.followed {
            return;
        }
        // What a folder opens on is no choice: the list begins with what most sources tell of.
        self.is_sought = is_same && happening != self.followed;
        self.ranking = ranking;
        self.followed = happening;
        self.chosen = happening.and_then(|cluster| self.ranking.place(cluster));
    }

    fn rows(
        &mut self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        ranking: &Arc<ClusterRanking>,
    ) -> Rows {
        let chosen = self.chosen.and_then(|place| ranking.rows().get(place));
        let further = chosen.map(|row| {
            let index = &frame.state.library.index;
            let text = self.texts.of(frame.words, index, ranking, row);
            row::further_lines(ui, frame, &text.name, ui.available_width())
        });
        Rows {
            count: ranking.rows().len(),
            shared: ranking.shared(),
            chosen: self.chosen,
            further: further.unwrap_or(0.0),
        }
    }

    /// Where to scroll to, so that a happening that was chosen elsewhere is seen.
    fn offset(&mut self, rows: &Rows, height: f32) -> Option<f32> {
        let row = self
            .chosen
            .filter(|_| std::mem::take(&mut self.is_sought))?;
        let (top, own) = (rows.top(row), rows.height(row));
        let is_seen = |seen: Rangef| seen.contains(top) && seen.contains(top + own);
        if self.seen.is_some_and(is_seen) {
            return None;
        }
        Some(
            (top - (height - own) / 2.0)
                .min(rows.whole() - height)
                .max(0.0),
        )
    }

    fn rows_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        ranking: &Arc<ClusterRanking>,
        rows: &Rows,
        seen: Rangef,
    ) {
        let whole = ui.max_rect();
        for place in rows.within(seen) {
            let Some(ranked) = ranking.rows().get(place) else {
                continue;
            };
            let top = whole.top() + rows.top(place);
            if place == rows.shared && rows.shared > 0 {
                border_ui(ui, frame, whole.with_min_y(top - BORDER).with_max_y(top));
            }
            let rect = whole.with_min_y(top).with_max_y(top + rows.height(place));
            self.row_ui(
                ui,
                frame,
                ranking,
                ranked,
                (rect, self.chosen == Some(place)),
            );
        }
        if rows.shared == 0 {
            border_ui(ui, frame, whole.with_max_y(whole.top() + BORDER));
        }
    }

    fn row_ui(
        &mut self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        ranking: &Arc<ClusterRanking>,
        row: &RankedCluster,
        (rect, is_chosen): (Rect, bool),
    ) {
        let index = &frame.state.library.index;
        let text = self.texts.of(frame.words, index, ranking, row);
        let view = RowView {
            row,
            text: &text,
            told: &row.sources,
            sources: index.sources().len(),
            is_chosen,
        };
        if row::ui(ui, frame, rect, &view) {
            frame.push(Command::OpenHappening(row.cluster));
        }
    }
}

/// The line between what several sources tell and what one tells.
fn border_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, rect: Rect) {
    let key = match frame.state.ranking().shared() {
        0 => "happenings-none-shared",
        _ => "happenings-of-one",
    };
    let words = frame.words.text(key);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, side.width());
    let at = side.at(0.0, BORDER - 14.0);
    let place = frame.paint_line(ui, at, side.start(), &words, look);
    let label = frame.name_place(ui, place, Role::Heading, &words);
    frame.whole_on_hover(label, &words, look);
    ui.interact(
        rect,
        ui.scope_id().with("happenings-border"),
        Sense::hover(),
    );
}

/// Why there is nothing, and the way back.
fn nothing(frame: &ViewContext<'_>) -> (&'static str, Option<empty::Way>) {
    let state = frame.state;
    if !state.library.is_aligned {
        return ("happenings-waiting", None);
    }
    match empty::way_back(state) {
        None if state.view.filter.is_searching() => ("happenings-not-found", None),
        None => ("happenings-empty", None),
        way => ("happenings-hidden", way),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_stand_below_each_other_with_room_for_the_line_and_the_chosen() {
        let rows = Rows {
            count: 10,
            shared: 4,
            chosen: Some(1),
            further: 22.0,
        };
        for row in 0..9 {
            let line = if row == 3 { BORDER } else { 0.0 };
            assert_eq!(rows.top(row) + rows.height(row) + line, rows.top(row + 1));
        }
        assert_eq!(rows.whole(), 10.0 * row::HEIGHT + BORDER + 22.0);
        let seen = rows.within(Rangef::new(rows.top(6), rows.top(7)));
        assert!(seen.contains(&6) && seen.contains(&7) && seen.end <= 10);
    }
}
