//! What stands in the place of the lanes' marks where there are none.

use egui::{Rect, Ui};

use crate::gui::empty;
use crate::gui::empty::Way;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::session::timeline::model::Model;

/// Says why the lanes are empty, and what is to be done about it.
pub fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, rect: Rect, model: &Model) {
    let state = frame.state;
    let is_all_empty = model.is_empty();
    let (key, way) = match empty::way_back(state) {
        Some(way) if is_all_empty => ("timeline-hidden", Some(way)),
        None if is_all_empty => ("timeline-empty", None),
        _ => {
            let way = Way {
                key: "act-fit-all",
                command: Command::FitAll,
            };
            ("timeline-elsewhere", Some(way))
        }
    };
    empty::ui(ui, frame, rect, key, way);
}
