//! The same events as egui_plot draws them: a point for each.

use egui::{Context, UiBuilder};
use egui_plot::{Plot, PlotBounds, PlotPoint, PlotPoints};
use khatt::index::Index;
use khatt::session::TimeView;

use crate::screen;

/// One list of points for each lane.
pub(crate) struct Points {
    ctx: Context,
    lanes: Vec<Vec<PlotPoint>>,
}

impl Points {
    pub(crate) fn new(index: &Index) -> Self {
        let lanes = index.sources().iter().enumerate().map(|(row, lane)| {
            let days = lane.placed.slots().iter();
            let days = days.map(|slot| PlotPoint::new(f64::from(slot.begin), row as f64));
            days.collect()
        });
        Self {
            ctx: Context::default(),
            lanes: lanes.collect(),
        }
    }

    /// One frame from the input to triangles.
    pub(crate) fn frame(&self, view: TimeView, frame: usize) {
        let mut output = self.ctx.run_ui(screen::input(frame), |ui| {
            let whole = UiBuilder::new().max_rect(ui.ctx().content_rect());
            let plot = Plot::new("points").show_axes(false).auto_bounds(false);
            ui.scope_builder(whole, |ui| {
                plot.show(ui, |plot| {
                    plot.set_plot_bounds(PlotBounds::from_min_max(
                        [view.first, -1.0],
                        [view.last, self.lanes.len() as f64],
                    ));
                    for lane in &self.lanes {
                        plot.points(egui_plot::Points::new("", PlotPoints::Borrowed(lane)));
                    }
                });
            });
        });
        let shapes = std::mem::take(&mut output.shapes);
        let meshes = self.ctx.tessellate(shapes, output.pixels_per_point);
        std::hint::black_box(meshes.len());
        output.textures_delta.clear();
    }
}
