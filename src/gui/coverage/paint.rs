//! The coverage view: the grid, and below or beside it the sentences of the chosen cell.

use egui::Rect;
use egui::Stroke;
use egui::Ui;

use crate::coverage::Grid;
use crate::coverage::Scope;
use crate::gui::coverage::follow::Follow;
use crate::gui::coverage::grid;
use crate::gui::coverage::quotes;
use crate::gui::coverage::stories::StoriesView;
use crate::gui::coverage::stories::head;
use crate::gui::empty;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::view_context::ViewContext;
use crate::index::FilteredTrack;
use crate::query::FilterResult;
use crate::session::CoverageBy;
use crate::session::State;
use crate::session::shown_key::ShownKey;

/// Below this height and above this width the sentences stand beside the grid.
const BESIDE_BELOW_HEIGHT: f32 = 460.0;
const BESIDE_ABOVE_WIDTH: f32 = 900.0;

/// The view with its last result.
#[derive(Default)]
pub struct Coverage {
    key: Option<(ShownKey, Scope)>,
    grid: Option<Grid>,
    stories: StoriesView,
    follow: Follow,
}

impl Coverage {
    /// Draws the whole view into `ui`.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let whole = ui.available_rect_before_wrap();
        ui.painter().rect_filled(whole, 0.0, frame.theme.surface);
        let counts = self.stories.refresh(frame);
        let is_by_happening = frame.state.coverage_by() == CoverageBy::Happening;
        let has_page = self.stories.source_ui(ui, frame, whole)
            || (is_by_happening && self.stories.compare_ui(ui, frame, whole));
        if has_page {
            ui.advance_cursor_after_rect(whole);
            return;
        }
        let rect = head::ui(ui, frame, whole, counts);
        let state = frame.state;
        if is_by_happening {
            self.stories.ui(ui, frame, rect);
            ui.advance_cursor_after_rect(whole);
            return;
        }
        self.refresh(state);
        let Some(grid) = &self.grid else {
            return;
        };
        if grid.rows.is_empty() {
            let way = empty::way_back(state);
            empty::ui(ui, frame, rect, "coverage-empty", way);
        } else {
            let chosen = state
                .selection
                .cell
                .as_ref()
                .filter(|cell| grid.row(cell.time).is_some());
            let (above, below) = split(rect, chosen.is_some(), frame.is_rtl());
            self.follow.update(state.selection.playhead, grid);
            grid::ui(ui, frame, above, grid, chosen, &mut self.follow);
            if let (Some(chosen), Some(below)) = (chosen, below) {
                let stroke = Stroke::new(1.0, frame.theme.hairline);
                ui.painter().rect_filled(below, 0.0, frame.theme.field);
                ui.painter().line_segment(border(above, below), stroke);
                quotes::ui(ui, frame, below, grid, chosen);
            }
        }
        ui.advance_cursor_after_rect(whole);
    }

    /// Makes the grid of what is shown now, where that changed.
    fn refresh(&mut self, state: &State) {
        let scope = state.scope();
        let is_same = |(key, of): &(ShownKey, Scope)| *of == scope && key.is_of(state);
        if !self.key.as_ref().is_some_and(is_same) {
            self.key = Some((ShownKey::of(state), scope));
            self.grid = None;
        }
        self.grid.get_or_insert_with(|| {
            let filtered = state.filtered();
            Grid::new(&shown_lanes(state, &filtered), scope.days, scope.unit)
        });
    }
}

/// The sources that are not hidden, with what is shown of them.
fn shown_lanes<'a>(state: &State, filtered: &'a FilterResult) -> Vec<(usize, &'a FilteredTrack)> {
    let lanes = state
        .library
        .index
        .sources()
        .iter()
        .zip(&filtered.sources)
        .enumerate();
    lanes
        .filter(|(_, (lane, _))| !state.view.filter.hidden_sources.contains(&lane.source))
        .map(|(position, (_, left))| (position, &left.placed))
        .collect()
}

/// The place of the grid and, where a cell is chosen, of its sentences.
pub(super) fn split(rect: Rect, is_chosen: bool, is_rtl: bool) -> (Rect, Option<Rect>) {
    if !is_chosen {
        return (rect, None);
    }
    if rect.height() < BESIDE_BELOW_HEIGHT && rect.width() > BESIDE_ABOVE_WIDTH {
        let side = LogicalRect::new(rect, is_rtl);
        let grid = side.width() * 0.55;
        let quotes = side.part(grid, side.width() - grid).rect();
        return (side.part(0.0, grid).rect(), Some(quotes));
    }
    let (mut above, mut below) = (rect, rect);
    above.max.y = rect.top() + rect.height() * 0.52;
    below.min.y = above.max.y;
    (above, Some(below))
}

/// The line that parts the two.
pub(super) fn border(above: Rect, below: Rect) -> [egui::Pos2; 2] {
    if above.bottom() <= below.top() {
        [below.left_top(), below.right_top()]
    } else if above.left() >= below.right() {
        [below.right_top(), below.right_bottom()]
    } else {
        [below.left_top(), below.left_bottom()]
    }
}

#[cfg(test)]
mod tests {
    use egui::pos2;
    use egui::vec2;

    use super::*;

    #[test]
    fn sentences_stand_beside_a_low_grid_and_below_a_high_one() {
        let low = Rect::from_min_size(pos2(0.0, 0.0), vec2(1200.0, 300.0));
        let (grid, quotes) = split(low, true, true);
        assert!(
            grid.left() >= quotes.unwrap().right() - 0.1,
            "the grid at the reading side"
        );
        let high = Rect::from_min_size(pos2(0.0, 0.0), vec2(1200.0, 700.0));
        let (grid, quotes) = split(high, true, true);
        assert!(grid.bottom() <= quotes.unwrap().top());
        assert_eq!(split(high, false, false), (high, None));
    }
}
