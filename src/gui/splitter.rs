//! The edges between panels: egui moves them; here they get a name, and a line where the keyboard is on one.

use egui::{Stroke, Ui};

use crate::gui::view_context::ViewContext;

/// A panel, and how often all of them were given their usual sizes: egui keeps the size of each under it.
pub(crate) type PanelId = (&'static str, u32);

/// How egui calls the edge of a panel.
const EDGE: &str = "__resize";

/// Names the edge of a panel that was just shown in `ui`.
pub(crate) fn ui(ui: &Ui, frame: &ViewContext<'_>, panel: PanelId) {
    let id = ui.scope_id().with(panel).with(EDGE);
    let Some(edge) = ui.read_response(id) else {
        return;
    };
    let name = frame.words.text("panel-resize");
    ui.ctx()
        .accesskit_node_builder(id, |node| node.set_label(name.as_ref()));
    if edge.has_focus() {
        let stroke = Stroke::new(2.0, frame.theme.accent);
        let (center, rect) = (edge.rect.center(), edge.rect);
        if rect.height() > rect.width() {
            ui.painter().vline(center.x, rect.y_range(), stroke);
        } else {
            ui.painter().hline(rect.x_range(), center.y, stroke);
        }
    }
}
