//! The picture itself: heads of lanes, ruler, marks, labels, and what the shapes mean.

use std::cmp::Ordering;

use crate::drawing::{Anchor, Color, Drawing, Line, Look, Pen};
use crate::export::picture::axis::Axis;
use crate::export::picture::lanes::{BAR, GAP, Mark, RADIUS, Rows};
use crate::export::picture::palette::Palette;
use crate::export::{ExportView, Ground, Omitted};
use crate::i18n::Words;
use crate::index::{Fill, Kind, PlacedEvent};
use crate::text::cut;
use crate::typeset::TextStyle;

/// Sizes in points: the picture, the heads of lanes, the air around, the ruler, a row, and the legend.
const WIDTH: f64 = 1600.0;
const HEAD: f64 = 220.0;
const AIR: f64 = 24.0;
const RULER: f64 = 40.0;
const ROW: f64 = 22.0;
const PADDING: f64 = 9.0;
const LEGEND: f64 = 52.0;
/// Letters of a label, and of the name of a lane.
const MOST_LABEL: usize = 42;
const MOST_NAME: usize = 26;

/// Labels are smaller than in the window, so that more of them find room.
const LABEL: TextStyle = TextStyle {
    size_points: 12.0,
    ..TextStyle::SECONDARY
};

/// A picture while it is drawn.
struct Picture<'v> {
    view: &'v ExportView<'v>,
    words: &'v Words,
    palette: Palette,
    drawing: Drawing,
    axis: Axis,
    is_rtl: bool,
}

/// The picture of all events that have a day, and how many have none or lie outside of it.
pub(super) fn drawn(view: &ExportView<'_>) -> (Drawing, Omitted) {
    let (ground, words) = (view.picture().ground, view.words());
    let palette = Palette::of(ground);
    let behind = (ground != Ground::Transparent).then(|| palette.ground());
    let slots: Vec<PlacedEvent> = view
        .events()
        .filter_map(|record| PlacedEvent::new(record.at.event()?, record.event, record.mention))
        .collect();
    let is_rtl = words.is_rtl();
    let left = if is_rtl { AIR } else { AIR + HEAD };
    let mut picture = Picture {
        axis: Axis::of(
            &slots,
            view.picture().days,
            (left, WIDTH - HEAD - 2.0 * AIR),
            is_rtl,
        ),
        drawing: Drawing::new(WIDTH, behind),
        view,
        words,
        palette,
        is_rtl,
    };
    let height = picture.lanes(&slots);
    picture.drawing.set_height(height);
    let undated = view.event_count() - slots.len();
    let omitted = Omitted {
        undated,
        ..Omitted::default()
    };
    (picture.drawing, omitted)
}

impl Picture<'_> {
    /// Draws everything; returns how high that is.
    fn lanes(&mut self, slots: &[PlacedEvent]) -> f64 {
        let mut by_source: Vec<Vec<PlacedEvent>> =
            vec![Vec::new(); self.view.index().sources().len()];
        let (mut earlier, mut later) = (0, 0);
        for slot in slots {
            match self.axis.side(slot.begin, slot.end) {
                Ordering::Less => earlier += 1,
                Ordering::Greater => later += 1,
                Ordering::Equal => {
                    let source = self.view.index().source_of(slot.at.document);
                    if let Some(lane) = by_source.get_mut(source.unwrap_or(0)) {
                        lane.push(*slot);
                    }
                }
            }
        }
        let laid: Vec<(usize, Rows)> = (0..)
            .zip(&mut by_source)
            .filter(|(_, lane)| !lane.is_empty())
            .map(|(source, lane)| (source, self.rows(lane)))
            .collect();
        let height = |rows: &Rows| {
            let more = usize::from(!rows.counted.is_empty());
            (rows.count + more) as f64 * ROW + 2.0 * PADDING
        };
        let top = AIR + RULER;
        let bottom = top + laid.iter().map(|(_, rows)| height(rows)).sum::<f64>();
        self.ruler(top, bottom);
        self.outside(earlier, later);
        let mut y = top;
        for (source, rows) in &laid {
            self.lane(*source, rows, y);
            y += height(rows);
            self.rule(y);
        }
        self.legend(bottom + LEGEND / 2.0);
        bottom + LEGEND + AIR / 2.0
    }

    fn rows(&mut self, lane: &mut [PlacedEvent]) -> Rows {
        lane.sort_by_key(|slot| (slot.begin, slot.end, slot.at));
        let (axis, is_rtl) = (self.axis, self.is_rtl);
        Rows::new(lane, &axis, is_rtl, |slot| {
            let label = self.label(slot);
            self.drawing.width_of(&line(&label, LABEL, [0; 3], is_rtl))
        })
    }

    fn label(&self, slot: &PlacedEvent) -> String {
        let record = self.view.record(slot.at);
        let label = record.map(|record| record.label()).unwrap_or_default();
        cut(&label, MOST_LABEL).into_owned()
    }

    fn ruler(&mut self, top: f64, bottom: f64) {
        let (grid, soft) = (self.palette.grid(), self.palette.soft());
        for (day, label) in self.axis.ticks(self.words) {
            let x = self.axis.x(day);
            let look = stroked(grid, 1.0, false);
            self.drawing.lines(&[(x, top - 8.0), (x, bottom)], look);
            let words = line(&label, TextStyle::SECONDARY, soft, self.is_rtl);
            let (anchor, beside) = match self.is_rtl {
                true => (Anchor::Right, x - 4.0),
                false => (Anchor::Left, x + 4.0),
            };
            let (from, to) = (self.axis.x(self.axis.days.0), self.axis.x(self.axis.days.1));
            let wide = self.drawing.width_of(&words);
            let end = if self.is_rtl {
                beside - wide
            } else {
                beside + wide
            };
            if end >= from.min(to) && end <= from.max(to) {
                self.drawing.words((beside, top - 18.0), anchor, &words);
            }
        }
        self.rule(top);
    }

    /// How much lies before what is drawn, and behind it; nothing where nothing does.
    fn outside(&mut self, earlier: usize, later: usize) {
        let ends = [
            (earlier, self.axis.days.0, "picture-earlier"),
            (later, self.axis.days.1, "picture-later"),
        ];
        for (count, day, key) in ends.into_iter().filter(|(count, ..)| *count > 0) {
            let said = self.words.format(key, &[("count", count.into())]);
            let color = self.palette.soft();
            let words = line(&said, TextStyle::SECONDARY, color, self.is_rtl);
            let x = self.axis.x(day);
            let is_left = x < WIDTH / 2.0;
            let anchor = if is_left { Anchor::Left } else { Anchor::Right };
            self.drawing.words((x, AIR), anchor, &words);
        }
    }

    fn rule(&mut self, y: f64) {
        let look = stroked(self.palette.hairline(), 1.0, false);
        self.drawing.lines(&[(AIR, y), (WIDTH - AIR, y)], look);
    }

    fn lane(&mut self, source: usize, rows: &Rows, top: f64) {
        let color = self.palette.source(source);
        let (edge, inward) = match self.is_rtl {
            true => (WIDTH - AIR, -1.0),
            false => (AIR, 1.0),
        };
        let y = top + PADDING + ROW / 2.0;
        let swatch = [edge + inward * 6.0 - 6.0, y - 6.0, 12.0, 12.0];
        self.drawing.rect(swatch, 3.5, filled(color));
        let name = crate::describe::names::at(self.view.index(), source);
        let name = cut(&name, MOST_NAME).into_owned();
        let words = line(&name, TextStyle::STRONG, self.palette.ink(), self.is_rtl);
        let anchor = if self.is_rtl {
            Anchor::Right
        } else {
            Anchor::Left
        };
        self.drawing
            .words((edge + inward * 20.0, y), anchor, &words);
        for mark in &rows.marks {
            let y = top + PADDING + ROW * (mark.row as f64 + 0.5);
            self.mark(mark, color, y);
        }
        let y = top + PADDING + ROW * (rows.count as f64 + 0.5);
        for (x, count) in &rows.counted {
            let said = format!("+{}", self.words.number(*count as i64));
            let words = line(&said, LABEL, self.palette.soft(), self.is_rtl);
            self.drawing.words((*x, y), Anchor::Middle, &words);
        }
    }

    fn mark(&mut self, mark: &Mark, color: Color, y: f64) {
        let label = self.label(&mark.slot);
        let record = self.view.record(mark.slot.at);
        let days = record
            .map(|record| record.days_in_words())
            .unwrap_or_default();
        let name = format!("{days}: {label}");
        self.shape(mark, color, y, &name);
        if mark.is_labelled {
            let words = line(&label, LABEL, self.palette.ink(), self.is_rtl);
            let (x, anchor) = match self.is_rtl {
                true => (mark.left - GAP, Anchor::Right),
                false => (mark.right + GAP, Anchor::Left),
            };
            self.drawing.words((x, y), anchor, &words);
        }
    }

    fn shape(&mut self, mark: &Mark, color: Color, y: f64, name: &str) {
        let fill = mark.slot.fill();
        let look = Look {
            name,
            ..look_of(fill, color)
        };
        let (left, width) = (mark.left, mark.right - mark.left);
        match mark.slot.kind {
            Kind::Day if fill != Fill::Faded => {
                let inside = if look.fill.is_some() { 0.0 } else { 0.8 };
                self.drawing
                    .circle((left + width / 2.0, y), RADIUS - inside, look);
            }
            Kind::Day | Kind::Days => {
                self.drawing
                    .rect([left, y - BAR / 2.0, width, BAR], 3.0, look);
            }
            Kind::After | Kind::Before => {
                // An arrow to the side that is open.
                let is_right = (mark.slot.kind == Kind::After) != self.is_rtl;
                let (from, to) = match is_right {
                    true => (mark.left, mark.right),
                    false => (mark.right, mark.left),
                };
                let back = if is_right { -5.0 } else { 5.0 };
                let corners = [(from, y), (to, y)];
                let look = Look {
                    fill: None,
                    pen: Some(pen(color, 1.8, fill == Fill::Dashed)),
                    ..look
                };
                self.drawing.lines(&corners, look);
                let head = [(to + back, y - 4.0), (to, y), (to + back, y + 4.0)];
                self.drawing.lines(&head, stroked(color, 1.8, false));
            }
        }
    }

    /// What the shapes mean, in one line.
    fn legend(&mut self, y: f64) {
        let entries = [
            (Fill::Solid, "picture-exact"),
            (Fill::Outlined, "picture-inferred"),
            (Fill::Faded, "picture-rough"),
            (Fill::Dashed, "picture-expected"),
        ];
        let inward = if self.is_rtl { -1.0 } else { 1.0 };
        let mut x = if self.is_rtl { WIDTH - AIR } else { AIR };
        let color = self.palette.soft();
        for (fill, key) in entries {
            let said = self.words.text(key);
            let words = line(&said, TextStyle::SECONDARY, color, self.is_rtl);
            let inside = if fill == Fill::Solid || fill == Fill::Faded {
                0.0
            } else {
                0.8
            };
            let center = (x + inward * RADIUS, y);
            self.drawing
                .circle(center, RADIUS - inside, look_of(fill, color));
            let anchor = if self.is_rtl {
                Anchor::Right
            } else {
                Anchor::Left
            };
            let at = x + inward * (2.0 * RADIUS + GAP);
            self.drawing.words((at, y), anchor, &words);
            x = at + inward * (self.drawing.width_of(&words) + 28.0);
        }
    }
}

fn line<'a>(text: &'a str, style: TextStyle, color: Color, is_rtl: bool) -> Line<'a> {
    Line {
        text,
        style,
        color,
        is_rtl,
    }
}

fn pen(color: Color, width: f64, is_dashed: bool) -> Pen {
    Pen {
        color,
        width,
        is_dashed,
    }
}

fn stroked(color: Color, width: f64, is_dashed: bool) -> Look<'static> {
    Look {
        pen: Some(pen(color, width, is_dashed)),
        ..Look::default()
    }
}

fn filled(color: Color) -> Look<'static> {
    Look {
        fill: Some(color),
        ..Look::default()
    }
}

/// The looks of the window: filled, outlined, faint, dashed.
fn look_of(fill: Fill, color: Color) -> Look<'static> {
    match fill {
        Fill::Solid => filled(color),
        Fill::Outlined => stroked(color, 1.8, false),
        Fill::Faded => Look {
            opacity: Some(0.45),
            ..filled(color)
        },
        Fill::Dashed => stroked(color, 1.5, true),
    }
}
