//! Which marks stand where on the screen.

use egui::Rect;
use egui::pos2;
use egui::vec2;

use crate::gui::timeline::lanes;
use crate::gui::timeline::lanes::MOST_ROWS;
use crate::gui::timeline::model::Item;
use crate::gui::timeline::model::Lane;
use crate::gui::timeline::model::Model;
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::shapes;
use crate::gui::timeline::shapes::Mark;
use crate::index::EventRef;

/// Air between two marks of a row in points.
const GAP: f64 = 3.0;
/// Lanes with more events than this have their rows found among the visible only.
const MOST_STACKED: usize = 20_000;
/// Visible events for each point of width beyond which a lane shows density instead of marks.
const DENSE: f32 = 0.25;
/// Points within which events without a row are counted together.
const MORE_WIDTH: f32 = 26.0;
/// How far outside of the view a mark can begin and still be seen, in points.
const MARGIN: f64 = 32.0;

/// The rows of all items, at one zoom.
#[derive(Clone, Debug, Default)]
pub struct Stacks {
    key: Option<(u64, u64)>,
    lanes: Vec<Vec<Option<u8>>>,
    used: Vec<usize>,
}

impl Stacks {
    /// Finds the rows anew where the events or the zoom changed.
    pub fn update(&mut self, model: &Model, days_per_point: f64) {
        let key = Some((model.generation, days_per_point.to_bits()));
        if self.key == key {
            return;
        }
        self.key = key;
        let rows = |lane: &Lane| {
            if lane.items.len() > MOST_STACKED {
                return Vec::new();
            }
            stack(&lane.items, days_per_point)
        };
        self.lanes = model.lanes.iter().map(rows).collect();
        let used = |(lane, rows): (&Lane, &Vec<Option<u8>>)| {
            if lane.items.len() > MOST_STACKED {
                return MOST_ROWS;
            }
            lanes::rows_used(rows)
        };
        self.used = model.lanes.iter().zip(&self.lanes).map(used).collect();
    }
}

fn stack(items: &[Item], days_per_point: f64) -> Vec<Option<u8>> {
    let extents = items
        .iter()
        .map(|item| shapes::extent(item, days_per_point));
    lanes::stack(extents, GAP * days_per_point)
}

/// One mark.
#[derive(Clone, Copy, Debug)]
pub struct PlacedMark {
    /// The event.
    pub at: EventRef,
    /// Its shape.
    pub mark: Mark,
}

/// Events at one place that found no row.
#[derive(Clone, Debug)]
pub struct More {
    /// Where their number stands.
    pub rect: Rect,
    /// They, by begin; at least one.
    pub events: Vec<EventRef>,
}

impl More {
    /// The one after the selected, or the first: one click after the other visits them all.
    pub fn next(&self, selected: Option<EventRef>) -> Option<EventRef> {
        let at = self.events.iter().position(|at| Some(*at) == selected);
        let next = at.and_then(|at| self.events.get(at + 1));
        next.or(self.events.first()).copied()
    }
}

/// One visible lane.
#[derive(Clone, Debug)]
pub struct PlacedLane {
    /// Position in [`Model::lanes`].
    pub lane: usize,
    /// The whole strip, as wide as time is.
    pub rect: Rect,
    /// Its single marks, by begin.
    pub marks: Vec<PlacedMark>,
    /// What found no row.
    pub more: Vec<More>,
    /// Whether there are so many that columns are drawn.
    pub is_dense: bool,
}

/// The visible lanes with their marks. `rect` is the strip of all lanes, `scroll` how far they are pushed up.
pub fn place(
    model: &Model,
    stacks: &Stacks,
    scale: &Scale,
    rect: Rect,
    scroll: f32,
    selected: Option<EventRef>,
) -> Vec<PlacedLane> {
    let places = lanes::places(&stacks.used, rect.height());
    let mut placed = Vec::new();
    for (number, ((lane, rows), (top, height))) in model
        .lanes
        .iter()
        .zip(&stacks.lanes)
        .zip(places)
        .enumerate()
    {
        let min = pos2(rect.left(), rect.top() + top - scroll);
        let strip = Rect::from_min_size(min, vec2(rect.width(), height));
        if !strip.intersects(rect) {
            continue;
        }
        let mut placing = Placing {
            scale,
            selected,
            used: stacks.used.get(number).copied().unwrap_or(MOST_ROWS),
            lane: PlacedLane {
                lane: number,
                rect: strip,
                marks: Vec::new(),
                more: Vec::new(),
                is_dense: false,
            },
        };
        placing.fill(lane, rows);
        placed.push(placing.lane);
    }
    placed
}

/// Height of all lanes together.
pub fn height(stacks: &Stacks, available: f32) -> f32 {
    let places = lanes::places(&stacks.used, available);
    places.last().map_or(0.0, |(top, height)| top + height)
}

struct Placing<'a> {
    scale: &'a Scale,
    selected: Option<EventRef>,
    used: usize,
    lane: PlacedLane,
}

impl Placing<'_> {
    fn fill(&mut self, lane: &Lane, rows: &[Option<u8>]) {
        let (view, days) = (self.scale.view, self.scale.days_per_point());
        let margin = MARGIN * days;
        let range = lane.touching(view.first - margin, view.last + margin);
        let visible = lane.items.get(range.clone()).unwrap_or_default();
        self.lane.is_dense = visible.len() as f32 > self.scale.x.span() * DENSE;
        if self.lane.is_dense {
            let selected = visible.iter().find(|item| Some(item.at) == self.selected);
            selected.into_iter().for_each(|item| self.put(item, 0));
            return;
        }
        let found;
        let rows = match rows.get(range) {
            Some(rows) => rows,
            None => {
                found = stack(visible, days);
                &found
            }
        };
        for (item, row) in visible.iter().zip(rows) {
            match row {
                Some(row) => self.put(item, *row),
                None if Some(item.at) == self.selected => {
                    self.count(item);
                    self.put(item, (MOST_ROWS - 1) as u8);
                }
                None => self.count(item),
            }
        }
    }

    fn put(&mut self, item: &Item, row: u8) {
        let y = lanes::row_middle(row, self.used, self.lane.rect.height());
        let mark = Mark::new(item, self.scale, self.lane.rect.top() + y);
        if mark.rect.x_range().intersection(self.scale.x).span() >= 0.0 {
            self.lane.marks.push(PlacedMark { at: item.at, mark });
        }
    }

    fn count(&mut self, item: &Item) {
        let y = self.lane.rect.bottom() - 8.0;
        let rect = Mark::new(item, self.scale, y).rect;
        let x = self.scale.x.clamp(rect.center().x);
        if let Some(last) = self.lane.more.last_mut()
            && (last.rect.center().x - x).abs() < MORE_WIDTH
        {
            last.events.push(item.at);
            return;
        }
        self.lane.more.push(More {
            rect: Rect::from_center_size(pos2(x, y), vec2(MORE_WIDTH, 13.0)),
            events: vec![item.at],
        });
    }
}
