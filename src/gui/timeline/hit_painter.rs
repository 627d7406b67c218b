//! How the words that are searched for show among the rest: what holds them is underlined, the rest steps back.

use egui::{Color32, Painter, Rangef, Rect, vec2};

use crate::gui::marks;
use crate::gui::marks::UNDERLINE_ROOM;
use crate::gui::theme::Theme;
use crate::gui::timeline::layout::{Column, More, PlacedLane};
use crate::gui::timeline::scale::Scale;
use crate::index::{EventRef, FilteredTrack};
use crate::session::State;
use crate::session::timeline::drawn_lane::DrawnLane;

/// How much of its colour a mark keeps that does not hold the words, and a column.
const REST: f32 = 0.35;
const REST_COLUMN: f32 = 0.5;
/// The widest underline, and the narrowest.
const WIDEST: f32 = 18.0;
const NARROWEST: f32 = 6.0;
/// The least height of the part of a column that holds the words.
const LEAST_SHARE: f32 = 3.0;

/// What is found in a lane; nothing where nothing is searched for, or nothing found at all.
#[derive(Clone, Copy)]
pub struct HitPainter<'a> {
    state: &'a State,
    track: Option<&'a FilteredTrack>,
    /// How much of what lasts through all that is visible is found: columns do not count it.
    through: usize,
}

impl<'a> HitPainter<'a> {
    /// What is found in a lane.
    pub fn of(state: &'a State, lane: &'a DrawnLane, placed: &PlacedLane) -> Self {
        let found = Self {
            state,
            track: lane.found.as_ref(),
            through: 0,
        };
        let through = placed.through.iter().flat_map(|through| &through.events);
        Self {
            through: through.filter(|at| found.holds(**at)).count(),
            ..found
        }
    }

    /// Whether an event is to be underlined.
    pub fn holds(self, at: EventRef) -> bool {
        let event = self.track.and_then(|_| self.state.library.index.event(at));
        event.is_some_and(|(analysed, event)| self.state.view.filter.finds(analysed, event))
    }

    /// Whether the search stands at an event: then its line is double.
    fn is_current(self, at: EventRef) -> bool {
        self.state.selection.event == Some(at) && self.state.hit_number().is_some()
    }

    /// The colour of a mark.
    pub fn color(self, at: EventRef, color: Color32) -> Color32 {
        if self.track.is_none() || self.holds(at) {
            color
        } else {
            color.gamma_multiply(REST)
        }
    }

    /// The colour of a column, and the share of it that is found.
    pub fn column(self, column: &Column, color: Color32) -> (Color32, f32) {
        let Some(track) = self.track else {
            return (color, 0.0);
        };
        let found = track.touching(column.first, column.end);
        let found = found.saturating_sub(self.through);
        let share = found as f32 / column.count.max(1) as f32;
        (color.gamma_multiply(REST_COLUMN), share.min(1.0))
    }
}

impl HitPainter<'_> {
    /// A line under each mark, each number and the line of all time where the words are found.
    pub fn underline(self, painter: &Painter, theme: &Theme, scale: &Scale, placed: &PlacedLane) {
        let marks = placed.marks.iter().filter(|mark| self.holds(mark.at));
        for mark in marks {
            underline(painter, theme, scale, mark.mark.rect);
            if self.is_current(mark.at) {
                let below = mark.mark.rect.translate(vec2(0.0, UNDERLINE_ROOM));
                underline(painter, theme, scale, below);
            }
        }
        let is_found = |more: &&More| more.events.iter().any(|at| self.holds(*at));
        for more in placed.more.iter().chain(&placed.through).filter(is_found) {
            let foot = more.rect.with_max_y(more.rect.bottom() - UNDERLINE_ROOM);
            underline(painter, theme, scale, foot);
        }
    }
}

/// The part of a column that a share of it fills, from its foot; never too thin to be seen.
pub fn share_of(column: Rect, share: f32) -> Option<Rect> {
    let height = (column.height() * share).max(LEAST_SHARE);
    let top = (column.bottom() - height).max(column.top() - LEAST_SHARE);
    (share > 0.0).then(|| column.with_min_y(top))
}

/// The line at the foot of a chip that is found.
pub fn underline_words(painter: &Painter, theme: &Theme, chip: Rect) {
    let x = Rangef::point(chip.center().x).expand(WIDEST / 2.0);
    let y = chip.top()..=chip.bottom() - 1.5 * UNDERLINE_ROOM;
    marks::underline(painter, Rect::from_x_y_ranges(x, y), theme.accent);
}

/// The line under something that is found; for what is long, under its earlier visible end.
fn underline(painter: &Painter, theme: &Theme, scale: &Scale, rect: Rect) {
    let seen = rect.x_range().intersection(scale.x);
    if seen.span() < 0.0 {
        return;
    }
    let width = seen.span().clamp(NARROWEST, WIDEST);
    let x = if rect.width() <= WIDEST {
        Rangef::point(seen.center()).expand(width / 2.0)
    } else if scale.is_rtl {
        Rangef::new(seen.max - width, seen.max)
    } else {
        Rangef::new(seen.min, seen.min + width)
    };
    let above = Rect::from_x_y_ranges(x, rect.y_range());
    marks::underline(painter, above, theme.accent);
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn a_share_is_never_too_thin_to_be_seen() {
        let column = Rect::from_min_max(pos2(0.0, 20.0), pos2(4.0, 60.0));
        let height = |share| share_of(column, share).map(|rect| rect.height());
        assert_eq!(height(0.0), None);
        assert_eq!(height(0.001), Some(LEAST_SHARE));
        assert_eq!(height(0.5), Some(20.0));
        assert_eq!(height(1.0), Some(40.0));
        assert_eq!(share_of(column, 0.5).map(|rect| rect.bottom()), Some(60.0));
    }
}
