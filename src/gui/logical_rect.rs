//! Places by distance from the side where reading begins.
//!
//! Panels are written once: "12 points from the start" is the right edge in Arabic and the left edge in English.

use egui::{Align2, Pos2, Rect, pos2};

/// A rectangle with a reading direction.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LogicalRect {
    rect: Rect,
    is_rtl: bool,
}

impl LogicalRect {
    /// A rectangle that is read from the right where `is_rtl`, else from the left.
    pub fn new(rect: Rect, is_rtl: bool) -> Self {
        Self { rect, is_rtl }
    }

    /// The whole rectangle.
    pub fn rect(self) -> Rect {
        self.rect
    }

    /// Its width in points.
    pub fn width(self) -> f32 {
        self.rect.width()
    }

    /// Whether it is read from the right.
    pub fn is_rtl(self) -> bool {
        self.is_rtl
    }

    /// The x that lies so many points from the side where reading begins.
    pub fn x(self, from_start: f32) -> f32 {
        if self.is_rtl {
            self.rect.right() - from_start
        } else {
            self.rect.left() + from_start
        }
    }

    /// A point so far from the start and from the top.
    pub fn at(self, from_start: f32, from_top: f32) -> Pos2 {
        pos2(self.x(from_start), self.rect.top() + from_top)
    }

    /// A point so far from the end and from the top.
    pub fn at_end(self, from_end: f32, from_top: f32) -> Pos2 {
        self.at(self.width() - from_end, from_top)
    }

    /// The part of the full height that begins so far from the start.
    pub fn part(self, from_start: f32, width: f32) -> Self {
        let (one, other) = (self.x(from_start), self.x(from_start + width));
        let rect = Rect::from_x_y_ranges(one.min(other)..=one.max(other), self.rect.y_range());
        Self { rect, ..self }
    }

    /// Where the start of a text goes, on the line through its middle.
    pub fn start(self) -> Align2 {
        if self.is_rtl {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        }
    }

    /// Where the end of a text goes, on the line through its middle.
    pub fn end(self) -> Align2 {
        if self.is_rtl {
            Align2::LEFT_CENTER
        } else {
            Align2::RIGHT_CENTER
        }
    }
}

#[cfg(test)]
mod tests {
    use egui::vec2;

    use super::*;

    #[test]
    fn the_same_places_are_mirrored() {
        let rect = Rect::from_min_size(pos2(100.0, 0.0), vec2(200.0, 50.0));
        let (arabic, english) = (LogicalRect::new(rect, true), LogicalRect::new(rect, false));
        assert_eq!(arabic.at(10.0, 5.0), pos2(290.0, 5.0));
        assert_eq!(english.at(10.0, 5.0), pos2(110.0, 5.0));
        assert_eq!(arabic.at_end(10.0, 5.0), pos2(110.0, 5.0));
        let ends = |side: LogicalRect| (side.rect().left(), side.rect().right());
        assert_eq!(ends(arabic.part(10.0, 30.0)), (260.0, 290.0));
        assert_eq!(ends(english.part(10.0, 30.0)), (110.0, 140.0));
    }
}
