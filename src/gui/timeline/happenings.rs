//! The same happening in several lanes: dotted threads between its marks, and a notch where the sources disagree.

use egui::{Painter, Rect, Shape, pos2};

use crate::align::ToldWith;
use crate::gui::marks;
use crate::gui::theme::Theme;
use crate::gui::timeline::layout::{PlacedLane, PlacedMark};
use crate::gui::timeline::scale::Scale;
use crate::session::State;

/// Between a mark and the notch above it, and between a mark and its thread, in points.
const NOTCH_GAP: f32 = 1.5;
/// Radius of a star.
const STAR: f32 = 5.0;
const THREAD_GAP: f32 = 3.0;
/// A thread that lies so near to the playhead runs beside it, so far off, in points.
const BESIDE_PLAYHEAD: f32 = 3.0;
/// Dots of a thread: their distance and radius.
const DOTS: f32 = 5.0;
const DOT: f32 = 1.0;

/// A notch above each visible mark whose happening is given days that exclude each other.
pub fn notches(
    painter: &Painter,
    theme: &Theme,
    state: &State,
    scale: &Scale,
    placed: &PlacedLane,
) {
    if !state.library.happenings.has_conflicts() {
        return;
    }
    for mark in placed
        .marks
        .iter()
        .filter(|mark| state.library.happenings.is_conflict(mark.at))
    {
        if let Some(x) = seen_at(mark, scale) {
            marks::notch(
                painter,
                pos2(x, mark.mark.rect.top() - NOTCH_GAP),
                theme.accent,
            );
        }
    }
}

/// A small star above each visible mark that the user marked; beside the notch where there is one.
pub fn stars(painter: &Painter, theme: &Theme, state: &State, scale: &Scale, placed: &PlacedLane) {
    let known = &state.corrections.marks;
    if known.has_no_star() {
        return;
    }
    let is_starred = |mark: &&PlacedMark| known.is_starred(mark.at.into());
    for mark in placed.marks.iter().filter(is_starred) {
        if let Some(x) = seen_at(mark, scale) {
            let beside = match state.library.happenings.is_conflict(mark.at) {
                true => STAR + 3.0,
                false => 0.0,
            };
            // Above the first row of a lane there is no room: it lies on the mark then.
            let top = placed.clip.top().max(placed.rect.top()) + STAR + 1.0;
            let y = (mark.mark.rect.top() - NOTCH_GAP - STAR + 1.0).max(top);
            let at = pos2(x + beside, y);
            marks::star(painter, at, STAR, theme.accent_text, true);
        }
    }
}

/// The threads of the happening that the selected event tells of, from lane to lane.
pub fn threads(
    painter: &Painter,
    theme: &Theme,
    state: &State,
    scale: &Scale,
    lanes: &[PlacedLane],
) {
    let selected = state
        .selection
        .event
        .and_then(|at| state.library.happenings.told_with(at));
    let Some(told) = selected.filter(|told| told.members.len() > 1) else {
        return;
    };
    let playhead = state
        .selection
        .playhead
        .map(|day| scale.x_of_playhead(day).round());
    let mut before: Option<(Rect, f32)> = None;
    for placed in lanes {
        let Some((rect, x)) = member(&told, scale, placed) else {
            continue;
        };
        let x = beside(x, playhead, scale.toward_later());
        if let Some((above, from)) = before {
            let [from, to] = [
                pos2(from, above.bottom() + THREAD_GAP),
                pos2(x, rect.top() - THREAD_GAP),
            ];
            painter.extend(Shape::dotted_line(&[from, to], theme.accent, DOTS, DOT));
        }
        before = Some((rect, x));
    }
}

/// Where a thread runs that is seen at an x: not under the playhead, but on its later side.
fn beside(x: f32, playhead: Option<f32>, later: f32) -> f32 {
    let under = playhead.filter(|playhead| (playhead - x).abs() < BESIDE_PLAYHEAD);
    under.map_or(x, |playhead| playhead + BESIDE_PLAYHEAD * later)
}

/// The first mark of a happening in a lane, and where along time it is seen.
fn member(told: &ToldWith, scale: &Scale, placed: &PlacedLane) -> Option<(Rect, f32)> {
    let marks = placed
        .marks
        .iter()
        .filter(|mark| told.members.binary_search(&mark.at).is_ok());
    let mut seen = marks.filter_map(|mark| Some((mark.mark.rect, seen_at(mark, scale)?)));
    let found = seen.next()?;
    placed
        .clip
        .y_range()
        .contains(found.0.center().y)
        .then_some(found)
}

/// The middle of what is seen of a mark; `None` where it is beyond the edge.
fn seen_at(mark: &PlacedMark, scale: &Scale) -> Option<f32> {
    let seen = mark.mark.rect.x_range().intersection(scale.x);
    (seen.span() > 0.0).then(|| seen.center())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_thread_is_never_under_the_playhead() {
        assert_eq!(beside(100.0, None, 1.0), 100.0);
        assert_eq!(beside(100.0, Some(140.0), 1.0), 100.0);
        assert_eq!(beside(101.0, Some(100.0), 1.0), 103.0);
        assert_eq!(beside(101.0, Some(100.0), -1.0), 97.0);
    }
}
