//! Where lanes stand on the screen: pinned ones at the top, the others scrolled below them.

use egui::{Rect, pos2, vec2};

use crate::index::LaneBy;
use crate::session::timeline::lane_rows;
use crate::session::timeline::lane_rows::Size;
use crate::session::timeline::model::Model;

/// Share of the height that pinned lanes may take; further ones are scrolled like all others.
const MOST_PINNED: f32 = 0.6;
/// Height of a line below the last lane.
pub const FOOT: f32 = 30.0;

/// A lane's place on the screen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strip {
    /// All of it.
    pub rect: Rect,
    /// The part of the screen in which it is seen.
    pub clip: Rect,
}

impl Strip {
    /// Whether its middle is in sight.
    pub fn is_seen(self) -> bool {
        self.clip.y_range().contains(self.rect.center().y)
    }
}

/// The places of all lanes in a strip of the screen.
#[derive(Clone, Debug)]
pub struct Stack {
    rect: Rect,
    places: Vec<(f32, f32)>,
    /// How many lanes stay at the top, and their height.
    pinned: usize,
    pinned_height: f32,
    scroll: f32,
    /// Lines below the last lane.
    feet: usize,
}

impl Stack {
    /// In `rect`, with so many lines below the last lane; not scrolled.
    pub fn new(model: &Model, rect: Rect, feet: usize) -> Self {
        let available = rect.height() - feet as f32 * FOOT;
        let places = lane_rows::places(sizes(model), available);
        let most = rect.height() * MOST_PINNED;
        let pinned = model.lanes.iter().zip(&places);
        let pinned = pinned
            .take_while(|(lane, (top, height))| lane.is_pinned && top + height <= most)
            .count();
        let last = pinned.checked_sub(1).and_then(|last| places.get(last));
        Self {
            rect,
            pinned_height: last.map_or(0.0, |(top, height)| top + height),
            places,
            pinned,
            scroll: 0.0,
            feet,
        }
    }

    /// Scrolled by so many points, as far as there is something below.
    #[must_use]
    pub fn scrolled(self, scroll: f32) -> Self {
        Self {
            scroll: scroll.clamp(0.0, self.most_scroll()),
            ..self
        }
    }

    /// Scrolled so that a lane stands in the middle of those that are not pinned.
    #[must_use]
    pub fn showing(self, number: usize) -> Self {
        let Some(strip) = self.strip(number) else {
            return self;
        };
        let scroll = self.scroll + strip.rect.center().y - strip.clip.center().y;
        self.scrolled(scroll)
    }

    /// How far it is scrolled.
    pub fn scroll(&self) -> f32 {
        self.scroll
    }

    /// The most that it can be.
    pub fn most_scroll(&self) -> f32 {
        let whole = self.end() + self.feet as f32 * FOOT;
        (whole - self.rect.height()).max(0.0)
    }

    /// The place of a lane.
    pub fn strip(&self, number: usize) -> Option<Strip> {
        let (top, height) = self.places.get(number)?;
        let is_pinned = number < self.pinned;
        let scroll = if is_pinned { 0.0 } else { self.scroll };
        let min = pos2(self.rect.left(), self.rect.top() + top - scroll);
        Some(Strip {
            rect: Rect::from_min_size(min, vec2(self.rect.width(), *height)),
            clip: if is_pinned { self.rect } else { self.below() },
        })
    }

    /// The place of a line below the last lane.
    pub fn foot(&self, number: usize) -> Strip {
        let top = self.end() + number as f32 * FOOT - self.scroll;
        let min = pos2(self.rect.left(), self.rect.top() + top);
        Strip {
            rect: Rect::from_min_size(min, vec2(self.rect.width(), FOOT)),
            clip: self.below(),
        }
    }

    /// The y below the lanes that stay, where there are any.
    pub fn border(&self) -> Option<f32> {
        (self.pinned > 0).then(|| self.rect.top() + self.pinned_height)
    }

    /// What is below the pinned lanes.
    fn below(&self) -> Rect {
        let top = self.rect.top() + self.pinned_height;
        self.rect.with_min_y(top.min(self.rect.bottom()))
    }

    fn end(&self) -> f32 {
        let last = self.places.last();
        last.map_or(0.0, |(top, height)| top + height)
    }
}

fn sizes(model: &Model) -> impl Iterator<Item = Size> + Clone {
    model.lanes.iter().map(|lane| {
        let count = lane.track.count();
        match model.by {
            _ if lane.is_collapsed => Size::Thin,
            LaneBy::Nothing => Size::Alone(count),
            _ => Size::Full(count),
        }
    })
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::{FilteredTrack, LaneKey};
    use crate::session::timeline::drawn_lane::DrawnLane;

    fn model(pinned: usize, count: usize) -> Model {
        let lane = |number: usize| DrawnLane {
            key: LaneKey::Of(number.to_string().into()),
            name: "".into(),
            written: None,
            source: None,
            count: 0,
            track: FilteredTrack::default(),
            found: None,
            unplaced: Arc::new([]),
            is_pinned: number < pinned,
            is_collapsed: number == 1,
        };
        let mut model = Model::default();
        model.lanes = (0..count).map(lane).collect();
        model
    }

    fn tops(stack: &Stack) -> Vec<f32> {
        let strips = (0..4).filter_map(|number| stack.strip(number));
        strips.map(|strip| strip.rect.top()).collect()
    }

    #[test]
    fn pinned_lanes_stay_while_the_others_go_under_them() {
        let rect = Rect::from_min_size(pos2(0.0, 100.0), vec2(500.0, 150.0));
        let stack = Stack::new(&model(2, 4), rect, 1).scrolled(1e9);
        assert_eq!(
            stack.most_scroll(),
            48.0 + 24.0 + 48.0 + 48.0 + FOOT - 150.0
        );
        let scroll = stack.scroll();
        assert_eq!(tops(&stack), [100.0, 148.0, 172.0 - scroll, 220.0 - scroll]);
        assert_eq!(stack.border(), Some(172.0));
        assert_eq!(stack.strip(0).unwrap().clip, rect);
        assert_eq!(stack.strip(2).unwrap().clip.top(), 172.0);
        assert_eq!(stack.foot(0).rect.bottom(), rect.bottom());
    }

    #[test]
    fn so_many_pinned_lanes_that_nothing_else_is_seen_are_scrolled() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(500.0, 100.0));
        let stack = Stack::new(&model(4, 4), rect, 0).scrolled(20.0);
        assert_eq!(tops(&stack), [0.0, 28.0, 52.0, 100.0]);
        let none = Stack::new(&model(0, 0), rect, 0).scrolled(20.0);
        assert_eq!((none.scroll(), none.border()), (0.0, None));
    }

    #[test]
    fn a_lane_is_brought_into_sight() {
        let rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(500.0, 150.0));
        let stack = Stack::new(&model(1, 9), rect, 0);
        let is_seen = |stack: &Stack, lane| stack.strip(lane).is_some_and(Strip::is_seen);
        assert!(is_seen(&stack, 0) && !is_seen(&stack, 6));
        let stack = stack.showing(6);
        assert!(is_seen(&stack, 0) && is_seen(&stack, 6) && !is_seen(&stack, 2));
        let strip = stack.strip(6).unwrap();
        assert_eq!(strip.rect.center().y, strip.clip.center().y);
    }
}
