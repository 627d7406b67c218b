//! The few words that name an event, under its bar or beside its point, where they fit and cover nothing.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Align2, Color32, Painter, Rect, Vec2, pos2, vec2};

use crate::describe::event_name;
use crate::gui::marks;
use crate::gui::text::Text;
use crate::gui::timeline::folded;
use crate::gui::timeline::hit_painter::HitPainter;
use crate::gui::timeline::layout::{PlacedLane, PlacedMark};
use crate::gui::timeline::paint::MARK_WORDS;
use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::session::timeline::model::Model;

/// Names that are remembered at most: more than a window ever shows at once.
const MOST_KNOWN: usize = 4096;
/// In a lane with more marks than this no point has room beside it.
const MOST_BESIDE: usize = 60;
/// Width of the words beside a point, in points, and their distance from it.
const BESIDE: (f32, f32) = (150.0, 6.0);

/// Points between the words of two events, at least.
const APART: f32 = 8.0;

/// What the visible events are called, remembered from frame to frame.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    generation: u64,
    known: HashMap<EventRef, Arc<str>>,
}

impl Labels {
    /// Forgets what belongs to other documents, or too much.
    pub fn update(&mut self, model: &Model) {
        if self.generation != model.generation || self.known.len() > MOST_KNOWN {
            self.generation = model.generation;
            self.known.clear();
        }
    }

    /// An event in a few words.
    pub fn of(&mut self, frame: &ViewContext<'_>, at: EventRef) -> Arc<str> {
        let name = || event_name::few_words(&frame.state.library.index, at).into();
        Arc::clone(self.known.entry(at).or_insert_with(name))
    }
}

/// Where the words of one lane stand.
pub struct Written<'a> {
    placed: &'a PlacedLane,
    scale: &'a Scale,
    found: HitPainter<'a>,
    taken: Vec<Rect>,
}

impl<'a> Written<'a> {
    /// Nothing is written yet; nothing will be over a folded time.
    pub fn new(placed: &'a PlacedLane, scale: &'a Scale, found: HitPainter<'a>) -> Self {
        let folded = folded::places(scale);
        let strip = |x| Rect::from_x_y_ranges(x, placed.rect.y_range());
        Self {
            placed,
            scale,
            found,
            taken: folded.map(|(_, x)| strip(x)).collect(),
        }
    }

    /// Writes under all bars, then beside points; words that fit nowhere are left out.
    pub fn ui(mut self, painter: &Painter, frame: &mut ViewContext<'_>, labels: &mut Labels) {
        let placed = self.placed;
        for bar in placed.marks.iter().filter(|mark| mark.mark.is_bar()) {
            self.under(painter, frame, labels, bar);
        }
        if placed.marks.len() > MOST_BESIDE {
            return;
        }
        let is_named = |at| event_name::is_named(&frame.state.library.index, at);
        let points = placed.marks.iter().filter(|mark| !mark.mark.is_bar());
        // A day that is only named says nothing more than the axis does.
        let named: Vec<&PlacedMark> = points.filter(|mark| is_named(mark.at)).collect();
        for point in named {
            self.beside(painter, frame, labels, point);
        }
    }

    fn under(
        &mut self,
        painter: &Painter,
        frame: &mut ViewContext<'_>,
        labels: &mut Labels,
        bar: &PlacedMark,
    ) {
        let room = bar.mark.visible_width(self.scale) - 8.0;
        let ring = if frame.state.selection.event == Some(bar.at) {
            vec2(4.0 * self.scale.toward_later(), 3.5)
        } else {
            Vec2::ZERO
        };
        let line = if self.found.holds(bar.at) {
            vec2(0.0, marks::UNDERLINE_ROOM)
        } else {
            Vec2::ZERO
        };
        let at = bar.mark.words_at(self.scale) + ring + line;
        let anchor = [Align2::LEFT_TOP, Align2::RIGHT_TOP][usize::from(self.scale.is_rtl)];
        let name = labels.of(frame, bar.at);
        for words in shorter_and_shorter(&name) {
            let text = Text::new(&words, MARK_WORDS, frame.theme.soft);
            let size = text.size(painter.ctx(), frame.text);
            if size.x > room {
                continue;
            }
            if self.take(anchor.anchor_size(at, size)) {
                text.paint(painter, frame.text, at, anchor);
            }
            return;
        }
    }

    fn beside(
        &mut self,
        painter: &Painter,
        frame: &mut ViewContext<'_>,
        labels: &mut Labels,
        point: &PlacedMark,
    ) {
        let mark = point.mark.rect;
        let toward = self.scale.toward_later();
        let ring = if frame.state.selection.event == Some(point.at) {
            4.0
        } else {
            0.0
        };
        let edge = if toward > 0.0 {
            mark.right()
        } else {
            mark.left()
        };
        let at = pos2(edge + (BESIDE.1 + ring) * toward, mark.center().y);
        let anchor = if toward > 0.0 {
            Align2::LEFT_CENTER
        } else {
            Align2::RIGHT_CENTER
        };
        let name = labels.of(frame, point.at);
        let color: Color32 = frame.theme.soft;
        for words in shorter_and_shorter(&name) {
            let text = Text::new(&words, MARK_WORDS, color);
            let size = text.size(painter.ctx(), frame.text);
            if size.x <= BESIDE.0 && self.take(anchor.anchor_size(at, size)) {
                text.paint(painter, frame.text, at, anchor);
                return;
            }
        }
    }

    /// Takes a place where nothing stands yet.
    fn take(&mut self, rect: Rect) -> bool {
        let lane = self.placed.rect;
        let apart = rect.expand2(vec2(APART, 0.0));
        let is_inside = rect.bottom() <= lane.bottom() - 1.0
            && rect.left() >= lane.left()
            && rect.right() <= lane.right();
        let is_free = is_inside
            && self.placed.is_free(rect)
            && !self.taken.iter().any(|taken| taken.intersects(apart));
        if is_free {
            self.taken.push(rect);
        }
        is_free
    }
}

/// A name, then with its last words left out, down to three: fewer would say too little.
fn shorter_and_shorter(name: &str) -> impl Iterator<Item = String> + '_ {
    let borders = name.match_indices(' ').map(|(at, _)| at);
    let ends: Vec<usize> = borders.skip(2).collect();
    let shortened = ends.into_iter().rev().filter_map(|end| name.get(..end));
    std::iter::once(name.to_owned()).chain(shortened.map(|head| format!("{head}…")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_gets_shorter_by_words() {
        let names: Vec<String> = shorter_and_shorter("وصول الوفد إلى العاصمة").collect();
        assert_eq!(names, ["وصول الوفد إلى العاصمة", "وصول الوفد إلى…"]);
        assert_eq!(shorter_and_shorter("وصول الوفد إلى").count(), 1);
        assert_eq!(shorter_and_shorter("وصول").count(), 1);
    }
}
