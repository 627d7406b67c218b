//! What is selected in a document: begun with a press, extended by whole letters, words or pieces.

use std::ops::Range;

use egui::{Pos2, vec2};

/// Presses closer than this in seconds and points belong together.
const NEAR_SECS: f64 = 0.4;
const NEAR_POINTS: f32 = 6.0;

/// By what a selection grows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Unit {
    #[default]
    Letter,
    Word,
    Piece,
}

/// Counts presses at one place: the second takes a word, the third a piece, the fourth begins anew.
#[derive(Debug, Default)]
pub(super) struct Presses {
    last: Option<(f64, Pos2, Unit)>,
}

impl Presses {
    /// What a press at this time (in seconds) and place begins with.
    pub(super) fn press(&mut self, time: f64, at: Pos2) -> Unit {
        let unit = match self.last {
            Some((before, place, unit))
                if time - before < NEAR_SECS && (at - place).length() < NEAR_POINTS =>
            {
                unit.next()
            }
            _ => Unit::Letter,
        };
        self.last = Some((time, at, unit));
        unit
    }
}

impl Unit {
    fn next(self) -> Self {
        match self {
            Self::Letter => Self::Word,
            Self::Word => Self::Piece,
            Self::Piece => Self::Letter,
        }
    }
}

/// A selection in bytes of the document.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Selection {
    /// What the press took; it stays selected.
    anchor: Range<usize>,
    /// What is under the pointer.
    head: Range<usize>,
    pub(super) unit: Unit,
}

impl Selection {
    /// Begins with what a press took.
    pub(super) fn new(anchor: Range<usize>, unit: Unit) -> Self {
        Self {
            head: anchor.clone(),
            anchor,
            unit,
        }
    }

    /// The same, grown or shrunk to what is under the pointer now.
    #[must_use]
    pub(super) fn extended_to(self, head: Range<usize>) -> Self {
        Self { head, ..self }
    }

    /// The selected bytes, ascending; empty where nothing is selected.
    pub(super) fn range(&self) -> Range<usize> {
        self.anchor.start.min(self.head.start)..self.anchor.end.max(self.head.end)
    }
}

/// How far to scroll in a frame where the pointer drags beyond the view, in points.
pub(super) fn scroll_beyond(view: egui::Rect, at: Pos2) -> egui::Vec2 {
    const PART: f32 = 0.3;
    let above = (view.top() - at.y).max(0.0);
    let below = (at.y - view.bottom()).max(0.0);
    vec2(0.0, (above - below) * PART)
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::pos2;

    #[test]
    fn quick_presses_take_more() {
        let mut presses = Presses::default();
        let at = pos2(10.0, 10.0);
        let units: Vec<Unit> = [0.0, 0.2, 0.4, 0.6, 5.0]
            .map(|time| presses.press(time, at))
            .to_vec();
        use Unit::{Letter, Piece, Word};
        assert_eq!(units, [Letter, Word, Piece, Letter, Letter]);
        presses.press(9.0, at);
        assert_eq!(presses.press(9.1, pos2(40.0, 10.0)), Letter);
    }

    #[test]
    fn a_selection_keeps_the_word_it_began_with() {
        let word = Selection::new(10..16, Unit::Word);
        assert_eq!(word.clone().extended_to(20..28).range(), 10..28);
        assert_eq!(word.extended_to(2..8).range(), 2..16);
    }

    #[test]
    fn a_press_alone_selects_nothing() {
        assert!(Selection::new(7..7, Unit::Letter).range().is_empty());
    }

    #[test]
    fn dragging_beyond_the_view_scrolls_towards_the_pointer() {
        let view = egui::Rect::from_min_max(pos2(0.0, 100.0), pos2(100.0, 200.0));
        assert_eq!(scroll_beyond(view, pos2(50.0, 150.0)).y, 0.0);
        assert!(scroll_beyond(view, pos2(50.0, 90.0)).y > 0.0);
        assert!(scroll_beyond(view, pos2(50.0, 220.0)).y < 0.0);
    }
}
