//! The `egui_plot` plot behind the lanes: grid, and density where events are too many to be drawn one by one.

use std::ops::RangeInclusive;

use egui::{Color32, Mesh, Rect, Response, Sense, Shape, Ui, UiBuilder, Vec2, vec2};
use egui_plot::{GridMark, PlotBounds, PlotGeometry, PlotItem, PlotItemBase, PlotTransform};

use crate::gui::bare_plot::bare_plot;
use crate::gui::theme::Theme;
use crate::gui::timeline::hit_painter;
use crate::gui::timeline::hit_painter::HitPainter;
use crate::gui::timeline::layout::PlacedLane;
use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;
use crate::session::State;
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::timeline::model::Model;
use crate::session::timeline::tick_steps::TickSteps;
use crate::time::Calendar;

/// The thinnest step that the grid can have: all lines are drawn alike.
const GRID_STEP: f64 = 1e9;

/// The plot behind the lanes: its grid, and density where there are too many events to be drawn one by one.
///
/// It is told what to show and decides nothing: dragging and zooming are read from the response.
pub fn ui(
    ui: &mut Ui,
    frame: &ViewContext<'_>,
    scale: &Scale,
    rect: Rect,
    model: &Model,
    lanes: &[PlacedLane],
    steps: TickSteps,
) -> Response {
    let step = steps.fitting(Calendar::Gregorian, scale.days_per_point());
    let lines: Vec<GridMark> = scale
        .begins(Calendar::Gregorian, step)
        .into_iter()
        .map(|day| GridMark {
            value: scale.folds.place(f64::from(day.number())),
            step_size: GRID_STEP,
        })
        .collect();
    let (first, last) = scale.places();
    let item = Density {
        base: PlotItemBase::new("density".to_owned()),
        state: frame.state,
        theme: frame.theme,
        model,
        lanes,
    };
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("timeline-plot"));
    let plot = bare_plot("timeline", rect, scale.is_rtl)
        .auto_bounds(false)
        .invert_y(true)
        .min_size(Vec2::ZERO)
        .show_grid([true, false])
        .grid_color(frame.theme.grid)
        .grid_fade(0.0)
        .x_grid_spacer(move |_| lines.clone())
        .sense(Sense::CLICK | Sense::DRAG);
    let shown = plot.show(&mut child, |plot_ui| {
        let height = f64::from(rect.height());
        plot_ui.set_plot_bounds(PlotBounds::from_min_max([first, 0.0], [last, height]));
        plot_ui.add(item);
    });
    shown.response
}

/// The one item of the plot: columns of how many events touch some days.
struct Density<'a> {
    base: PlotItemBase,
    state: &'a State,
    theme: &'a Theme,
    model: &'a Model,
    lanes: &'a [PlacedLane],
}

impl Density<'_> {
    fn columns(&self, lane: &DrawnLane, placed: &PlacedLane, mesh: &mut Mesh) {
        let tints = &self.model.tints;
        let found = HitPainter::of(self.state, lane, placed);
        for column in &placed.columns {
            let tint = tints.of_many(lane.source, column.first, column.end);
            let color = self.theme.tint(tint);
            let mut rect = placed.column_rect(column);
            if rect.width() > 2.0 {
                rect = rect.shrink2(vec2(0.5, 0.0));
            }
            let (color, share) = found.column(column, color);
            let share = hit_painter::share_of(rect, share);
            let parts = [
                Some((rect, color)),
                share.map(|rect| (rect, self.theme.accent)),
            ];
            for (rect, color) in parts.into_iter().flatten() {
                let seen = rect.intersect(placed.clip);
                if seen.is_positive() {
                    mesh.add_colored_rect(seen, color);
                }
            }
        }
    }
}

impl PlotItem for Density<'_> {
    fn shapes(&self, _ui: &Ui, _transform: &PlotTransform, shapes: &mut Vec<Shape>) {
        let mut mesh = Mesh::default();
        for placed in self
            .lanes
            .iter()
            .filter(|placed| !placed.columns.is_empty())
        {
            if let Some(lane) = self.model.lanes.get(placed.lane) {
                self.columns(lane, placed, &mut mesh);
            }
        }
        shapes.push(Shape::mesh(mesh));
    }

    fn initialize(&mut self, _x_range: RangeInclusive<f64>) {}

    fn color(&self) -> Color32 {
        self.theme.ink
    }

    /// What is under the pointer is asked elsewhere, of the marks.
    fn allow_hover(&self) -> bool {
        false
    }

    fn geometry(&self) -> PlotGeometry<'_> {
        PlotGeometry::None
    }

    fn bounds(&self) -> PlotBounds {
        PlotBounds::NOTHING
    }

    fn base(&self) -> &PlotItemBase {
        &self.base
    }

    fn base_mut(&mut self) -> &mut PlotItemBase {
        &mut self.base
    }
}
