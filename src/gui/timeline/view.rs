//! The view: from top to bottom overview, ruler, lanes, tray; beside them the names.

use egui::{CursorIcon, Rect, Stroke, Ui, Vec2};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::text::Text;
use crate::gui::timeline::brush::Brush;
use crate::gui::timeline::day_band::DayBand;
use crate::gui::timeline::day_sheet::DaySheet;
use crate::gui::timeline::heads::{Beside, Heads};
use crate::gui::timeline::label_widths::KnownWidths;
use crate::gui::timeline::labels::Labels;
use crate::gui::timeline::lane_footer::LaneFooter;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::timeline::nodes::Names;
use crate::gui::timeline::overview::Overview;
use crate::gui::timeline::play::Clock;
use crate::gui::timeline::pointer::{Held, Scroll, TooltipsSuppressed};
use crate::gui::timeline::scale::Scale;
use crate::gui::timeline::stack::{Stack, Strip};
use crate::gui::timeline::tray::Tray;
use crate::gui::timeline::{
    brush, choose, day_band, folded, happenings, hour_marks, hour_ruler, lane_footer, layout,
    nodes, nothing, overview, paint, play, playhead, plot, pointer, ruler, tray,
};
use crate::gui::view_context::ViewContext;
use crate::index::{EventRef, LaneBy};
use crate::session::State;
use crate::session::timeline::model::Model;
use crate::session::timeline::tick_steps::TickSteps;
use crate::typeset::TextStyle;

/// Width of the names in points.
const COLUMN: f32 = 168.0;

/// Height of the lanes below which the band of happenings gives way.
const THREE_LANES: f32 = 204.0;

/// Height in points of all that stands above and below the lanes while the tray is closed.
pub const BESIDE_LANES: f32 = overview::HEIGHT + ruler::HEIGHT + tray::LINE;

/// The timeline; holds only what is lost without harm.
#[derive(Debug, Default)]
pub struct Timeline {
    model: Model,
    overview: Overview,
    tray: Tray,
    labels: Labels,
    names: Names,
    scroll: f32,
    /// The event that was selected in the last frame.
    followed: Option<EventRef>,
    /// What the lanes stood for in the last frame.
    by: Option<LaneBy>,
    heads: Heads,
    held: Held,
    hushed: TooltipsSuppressed,
    brush: Brush,
    /// A stretch that is drawn from the playhead's pill.
    pill_brush: Brush,
    widths: KnownWidths,
    clock: Clock,
    band: DayBand,
    sheet: DaySheet,
}

/// The strips, each as wide as the whole.
struct Strips {
    overview: Rect,
    ruler: Rect,
    /// The happenings; flat where there is no room for them or none is known.
    band: Rect,
    lanes: Rect,
    tray: Rect,
}

impl Strips {
    fn of(whole: Rect, tray: f32, has_band: bool) -> Self {
        let (overview, rest) = whole.split_top_bottom_at_y(whole.top() + overview::HEIGHT);
        let (ruler, rest) = rest.split_top_bottom_at_y(rest.top() + ruler::HEIGHT);
        let is_high = rest.height() - tray >= day_band::HEIGHT + THREE_LANES;
        let band = if has_band && is_high {
            day_band::HEIGHT
        } else {
            0.0
        };
        let (band, rest) = rest.split_top_bottom_at_y(rest.top() + band);
        let bottom = (rest.bottom() - tray).max(rest.top());
        let (lanes, tray) = rest.split_top_bottom_at_y(bottom);
        Self {
            overview,
            ruler,
            band,
            lanes,
            tray,
        }
    }
}

impl Timeline {
    /// Draws everything into the space there is.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let whole = ui.available_rect_before_wrap();
        ui.advance_cursor_after_rect(whole);
        self.model.update(frame.state);
        self.labels.update(&self.model);
        self.clock.tick(ui, frame);
        // What is searched for does not move the lanes.
        let happenings = &frame.state.library.happenings;
        let has_band = !happenings.statement_clusters().is_empty();
        let strips = Strips::of(whole, self.tray.height(), has_band);
        self.overview_ui(ui, frame, strips.overview);
        self.time_ui(ui, frame, &strips);
        self.tray_ui(ui, frame, strips.tray);
    }

    fn overview_ui(&mut self, ui: &Ui, frame: &mut ViewContext<'_>, strip: Rect) {
        ui.painter().rect_filled(strip, 0.0, frame.theme.panel);
        let (names, time) = columns(strip, frame.is_rtl());
        let words = frame.words.text("timeline-all-time");
        let text = Text::new(&words, TextStyle::SECONDARY, frame.theme.soft).rtl(frame.is_rtl());
        let at = names.at(14.0, strip.height() / 2.0);
        text.paint(ui.painter(), frame.text, at, names.start());
        self.overview.ui(ui, frame, &self.model, time.rect());
        let line = Stroke::new(1.0, frame.theme.hairline);
        ui.painter()
            .hline(strip.x_range(), strip.bottom() - 0.5, line);
    }

    fn time_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, strips: &Strips) {
        let (corner, ruler) = columns(strips.ruler, frame.is_rtl());
        let (names, time) = columns(strips.lanes, frame.is_rtl());
        let state = frame.state;
        let scale = Scale::new(
            state.view.time,
            time.rect().x_range(),
            state.is_axis_rtl(),
            state.view.folds,
        );
        let feet = LaneFooter::all(state, &self.model);
        let stack = Stack::new(&self.model, time.rect(), feet.len()).scrolled(self.scroll);
        let stack = self.follow(state, stack);
        let selected = state
            .selection
            .event
            .and_then(|at| state.library.index.slot(at));
        let lanes = layout::place(&self.model, &scale, &stack, selected, &state.library.index);
        let (band_head, band) = columns(strips.band, frame.is_rtl());
        let ground = strips.ruler.union(strips.lanes);
        let both = ruler.rect().union(time.rect());
        let head = playhead::place(ui, frame, &scale, both);
        let selected = self.selected_lanes(frame, &lanes);
        paint::grounds(ui.painter(), frame.theme, ground, &selected);
        let rect = time.rect();
        let steps = TickSteps {
            week: frame.state.week_start().weekday(),
            widths: self.widths.of(ui.ctx(), frame),
        };
        folded::paint(ui.painter(), frame, &scale, both);
        let plot = plot::ui(ui, frame, &scale, rect, &self.model, &lanes, steps);
        self.lanes_ui(ui, frame, &scale, strips.lanes, &lanes, &stack);
        let pill = head.as_ref().map(|head| head.pill);
        ruler::ui(
            ui,
            frame,
            &scale,
            ruler.rect(),
            pill,
            &mut self.brush,
            steps,
        );
        corner_ui(ui, frame, corner.rect());
        if band.rect().height() > 0.0 {
            self.band.ui(ui, frame, &scale, band.rect(), steps);
            day_band::head_ui(ui, frame, band_head, layout::peak(&lanes));
            let line = Stroke::new(1.0, frame.theme.hairline);
            let below = strips.band.bottom() - 0.5;
            ui.painter().hline(strips.band.x_range(), below, line);
        }
        let line = Stroke::new(1.0, frame.theme.hairline);
        let below = strips.ruler.bottom() - 0.5;
        ui.painter().hline(ground.x_range(), below, line);
        let ground = ui.painter().with_clip_rect(both.intersect(ui.clip_rect()));
        brush::paint(&ground, frame, &scale, both);
        if hour_marks::are_shown(&scale) {
            hour_ruler::ui(ui, frame, &scale, ruler.rect(), rect);
        }
        folded::ui(ui, frame, &scale, both);
        nodes::ui(ui, frame, &self.model, &lanes, &mut self.names);
        if let Some(head) = &head {
            playhead::ui(
                ui,
                frame,
                &scale,
                (both, strips.band),
                head,
                &mut self.pill_brush,
            );
        }
        self.held.update(&plot, head.as_ref());
        let dragged = match self.held {
            Held::Time => pointer::dragged(ui, &plot),
            Held::Playhead => {
                pointer::drag_playhead(frame, &scale, &plot);
                Vec2::ZERO
            }
        };
        if head.is_some_and(|head| plot.hover_pos().is_some_and(|at| head.is_near(at.x))) {
            ui.ctx().set_cursor_icon(CursorIcon::ResizeHorizontal);
        }
        self.hushed.update(ui);
        pointer::pick(ui, frame, (&self.model, &lanes), &plot, self.hushed);
        let scroll = Scroll {
            at: stack.scroll(),
            most: stack.most_scroll(),
        };
        self.scroll = pointer::travel(ui, frame, &scale, both, dragged, scroll);
        let wheel = pointer::scrolled(ui, names.rect());
        let beside = Beside {
            model: &self.model,
            lanes: &lanes,
            column: names,
            whole: strips.lanes,
        };
        let carried = self.heads.ui(ui, frame, beside);
        lane_footer::ui(ui, frame, &feet, &stack, names);
        self.scroll = (self.scroll - wheel + carried).clamp(0.0, stack.most_scroll());
        let rect_of_sheet = band.rect().union(rect);
        self.sheet.ui(ui, frame, &scale, rect_of_sheet, &self.model);
        if self.model.is_empty_in(state.view.time) {
            nothing::ui(ui, frame, rect, &self.model);
        }
    }

    /// Brings the first lane of an event into sight that is selected elsewhere, where none of its lanes is.
    ///
    /// Other lanes begin at the top; while the playhead runs they stay where they are.
    fn follow(&mut self, state: &State, stack: Stack) -> Stack {
        let (is_same, before) = (self.by == Some(state.view.lanes.by), self.followed);
        let is_first = self.by.is_none();
        self.by = Some(state.view.lanes.by);
        self.followed = state.selection.event;
        if !is_same && !is_first {
            return stack.scrolled(0.0);
        }
        let Some(at) = state.selection.event.filter(|at| before != Some(*at)) else {
            return stack;
        };
        if state.view.playing.is_on {
            return stack;
        }
        let holding = self.model.lanes_of(state, at);
        let is_seen = |lane: &usize| stack.strip(*lane).is_some_and(Strip::is_seen);
        match holding.first() {
            Some(first) if !holding.iter().any(is_seen) => stack.showing(*first),
            _ => stack,
        }
    }

    /// The parts of the selected event's lanes that are visible.
    fn selected_lanes(&self, frame: &ViewContext<'_>, lanes: &[PlacedLane]) -> Vec<Rect> {
        let state = frame.state;
        let Some(selected) = state.selection.event else {
            return Vec::new();
        };
        // Where all stands in one lane, its tint would say nothing.
        if self.model.by == LaneBy::Nothing {
            return Vec::new();
        }
        let slot = state.library.index.slot(selected);
        let holding = lanes.iter().filter(|placed| {
            let lane = self.model.lanes.get(placed.lane);
            lane.is_some_and(|lane| lane.holds(selected, slot.as_ref()))
        });
        let seen = holding.map(|placed| placed.rect.intersect(placed.clip));
        seen.collect()
    }

    /// Lines between lanes, and what stands in them.
    fn lanes_ui(
        &mut self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        scale: &Scale,
        strip: Rect,
        lanes: &[PlacedLane],
        stack: &Stack,
    ) {
        let clip = ui.clip_rect();
        let whole = ui.painter().with_clip_rect(strip.intersect(clip));
        paint::hairlines(&whole, frame.theme, strip, lanes);
        if let Some(y) = stack.border() {
            let line = Stroke::new(1.0, frame.theme.faint);
            whole.hline(strip.x_range(), y.round() - 0.5, line);
        }
        happenings::threads(&whole, frame.theme, frame.state, scale, lanes);
        for placed in lanes {
            if let Some(lane) = self.model.lanes.get(placed.lane) {
                let marks = ui.painter().with_clip_rect(placed.clip.intersect(clip));
                paint::marks(&marks, frame, scale, lane, placed, &mut self.labels);
            }
        }
    }

    fn tray_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, strip: Rect) {
        tray::paint_ground(ui, frame, strip);
        let (title, line) = columns(strip, frame.is_rtl());
        self.tray.ui(ui, frame, &self.model, title, line);
    }
}

/// What is above the names: the playhead's buttons, and what the lanes stand for.
fn corner_ui(ui: &Ui, frame: &mut ViewContext<'_>, corner: Rect) {
    let (above, below) = corner.split_top_bottom_at_fraction(0.52);
    play::ui(ui, frame, above);
    play::read_out(ui, frame, above);
    choose::ui(ui, frame, below);
}

/// The part of the names and the part of time.
fn columns(strip: Rect, is_rtl: bool) -> (LogicalRect, LogicalRect) {
    let side = LogicalRect::new(strip, is_rtl);
    let rest = (side.width() - COLUMN).max(1.0);
    (side.part(0.0, COLUMN), side.part(COLUMN, rest))
}
