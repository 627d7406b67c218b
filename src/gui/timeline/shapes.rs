//! One event as a shape at a place: [`marks`](crate::gui::marks) drawn along a scale.

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

use crate::gui::marks;
use crate::gui::marks::Fill;
use crate::gui::timeline::scale::Scale;
use crate::index::{Kind, PlacedEvent};
use crate::session::timeline::lane_rows::Extent;

/// Length of an arrow in points.
const ARROW: f64 = 26.0;
/// The shortest bar in points.
const SHORTEST: f64 = marks::BAR_HEIGHT as f64;
/// How far a shape is drawn beyond what is visible, in points.
const BEYOND: f32 = 40.0;

/// An event's shape on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mark {
    /// What it fills.
    pub rect: Rect,
    kind: Kind,
    fill: Fill,
    toward_later: f32,
}

/// What an event's shape fills along the folded axis, in places.
pub fn extent(slot: &PlacedEvent, scale: &Scale) -> Extent {
    let place = |day: i32| scale.folds.place(f64::from(day));
    let (begin, end) = (place(slot.begin), place(slot.end));
    let point = scale.days_per_point();
    let around = |points: f64| Extent {
        begin: f64::midpoint(begin, end) - points * point,
        end: f64::midpoint(begin, end) + points * point,
    };
    match slot.kind {
        Kind::Day if slot.fill() == Fill::Faded => around(f64::from(marks::FADED_RADIUS)),
        Kind::Day => around(f64::from(marks::DOT_RADIUS)),
        Kind::Days if end - begin < SHORTEST * point => around(SHORTEST / 2.0),
        Kind::Days => Extent { begin, end },
        Kind::After => Extent {
            begin,
            end: begin + ARROW * point,
        },
        Kind::Before => Extent {
            begin: end - ARROW * point,
            end,
        },
    }
}

impl Mark {
    /// The shape of an event on the line at `y`.
    pub fn new(slot: &PlacedEvent, scale: &Scale, y: f32) -> Self {
        Self::spanning(slot, extent(slot, scale), scale, y)
    }

    /// The shape of an event that fills these places.
    pub fn spanning(slot: &PlacedEvent, extent: Extent, scale: &Scale, y: f32) -> Self {
        let drawn = scale.x.expand(BEYOND);
        let (one, other) = (
            scale.x_from_place(extent.begin),
            scale.x_from_place(extent.end),
        );
        let x = egui::Rangef::new(one.min(other), one.max(other));
        let x = egui::Rangef::new(drawn.clamp(x.min), drawn.clamp(x.max));
        let half = marks::BAR_HEIGHT / 2.0;
        Self {
            rect: Rect::from_x_y_ranges(x, y - half..=y + half),
            kind: slot.kind,
            fill: slot.fill(),
            toward_later: scale.toward_later(),
        }
    }

    /// An outlined bar over a part of a day.
    #[must_use]
    pub fn as_part(self) -> Self {
        let fill = match self.fill {
            Fill::Solid => Fill::Outlined,
            other => other,
        };
        Self {
            kind: Kind::Days,
            fill,
            ..self
        }
    }

    /// Whether it is a bar, under which words may stand.
    pub fn is_bar(&self) -> bool {
        self.kind == Kind::Days
    }

    /// How far a place is from it, in points; 0 inside.
    pub fn distance(&self, place: Pos2) -> f32 {
        self.rect.distance_to_pos(place)
    }

    /// Draws it.
    pub fn paint(&self, painter: &Painter, color: Color32) {
        match self.kind {
            Kind::Day => marks::dot(painter, self.rect.center(), color, self.fill),
            Kind::Days => marks::bar(painter, self.rect, color, self.fill),
            Kind::After => self.paint_arrow(painter, color, self.toward_later),
            Kind::Before => self.paint_arrow(painter, color, -self.toward_later),
        }
    }

    /// From the limit that is known into the open; a point at the limit where it is stated.
    fn paint_arrow(&self, painter: &Painter, color: Color32, direction: f32) {
        let (left, right) = (self.rect.left_center(), self.rect.right_center());
        let (from, to) = if direction > 0.0 {
            (left, right)
        } else {
            (right, left)
        };
        let inward = vec2(3.0 * direction, 0.0);
        match self.fill {
            Fill::Dashed => {
                let stroke = Stroke::new(1.5, color);
                painter.extend(Shape::dashed_line(&[from, to], stroke, 4.5, 3.0));
                marks::arrow(painter, to - inward, to, color);
            }
            Fill::Solid => {
                painter.circle_filled(from + inward, 3.0, color);
                marks::arrow(painter, from + inward, to, color);
            }
            Fill::Outlined => {
                painter.circle_stroke(from + inward, 3.0, Stroke::new(1.5, color));
                marks::arrow(painter, from + 2.0 * inward, to, color);
            }
            Fill::Faded => marks::arrow(painter, from, to, color.gamma_multiply(0.7)),
        }
    }

    /// The ring around what is selected.
    pub fn paint_ring(&self, painter: &Painter, color: Color32) {
        if self.kind == Kind::Day {
            marks::selection_ring(painter, self.rect.center(), color);
        } else {
            let stroke = Stroke::new(2.0, color);
            painter.rect_stroke(self.rect.expand(3.0), 6.0, stroke, StrokeKind::Outside);
        }
    }

    /// Where words under a bar begin: below its earlier end, or the part of it that is visible.
    pub fn words_at(&self, scale: &Scale) -> Pos2 {
        let inside = self.rect.x_range().intersection(scale.x);
        let x = if scale.is_rtl { inside.max } else { inside.min };
        pos2(x + 2.0 * self.toward_later, self.rect.bottom() + 2.0)
    }

    /// Width that words under a bar have.
    pub fn visible_width(&self, scale: &Scale) -> f32 {
        self.rect.x_range().intersection(scale.x).span().max(0.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Modality;
    use crate::index::{EventRef, Wording};
    use crate::resolve::Certainty;
    use crate::session::{Folds, TimeView};

    fn item(begin: i32, end: i32, kind: Kind) -> PlacedEvent {
        PlacedEvent {
            at: EventRef {
                document: 0,
                event: 0,
            },
            begin,
            end,
            kind,
            certainty: Certainty::Exact,
            modality: Modality::Actual,
            wording: Wording::default(),
        }
    }

    fn scale(is_rtl: bool) -> Scale {
        Scale::new(
            TimeView::new(0.0, 100.0),
            egui::Rangef::new(0.0, 1000.0),
            is_rtl,
            Folds::default(),
        )
    }

    #[test]
    fn looks_say_how_sure() {
        let mut slot = item(0, 30, Kind::Days);
        let mut looks = vec![slot.fill()];
        slot.certainty = Certainty::Inferred;
        looks.push(slot.fill());
        slot.wording = slot.wording.roughly();
        looks.push(slot.fill());
        slot.modality = Modality::Scheduled;
        looks.push(slot.fill());
        assert_eq!(
            looks,
            [Fill::Solid, Fill::Outlined, Fill::Faded, Fill::Dashed]
        );
    }

    #[test]
    fn arrows_point_into_the_open() {
        let after = item(50, 51, Kind::After);
        let english = Mark::new(&after, &scale(false), 10.0).rect;
        assert_eq!((english.left(), english.right()), (500.0, 526.0));
        let arabic = Mark::new(&after, &scale(true), 10.0).rect;
        assert_eq!((arabic.left(), arabic.right()), (474.0, 500.0));
        let before = Mark::new(&item(49, 50, Kind::Before), &scale(false), 10.0).rect;
        assert_eq!((before.left(), before.right()), (474.0, 500.0));
    }

    #[test]
    fn bars_are_never_thinner_than_they_are_high() {
        let short = Mark::new(&item(50, 51, Kind::Days), &scale(false), 10.0).rect;
        assert_eq!(short.width(), marks::BAR_HEIGHT);
        assert_eq!(short.center().x, 505.0);
        let long = Mark::new(&item(-4_000_000, 2_000_000, Kind::Days), &scale(true), 10.0).rect;
        assert!(long.width() < 1200.0);
    }

    #[test]
    fn distance_is_zero_inside() {
        let mark = Mark::new(&item(10, 20, Kind::Days), &scale(false), 10.0);
        assert_eq!(mark.distance(pos2(150.0, 10.0)), 0.0);
        assert_eq!(mark.distance(pos2(205.0, 10.0)), 5.0);
    }
}
