//! A plot of which only what is put into it is seen, and which does nothing by itself.

use egui::Rect;
use egui_plot::Plot;

/// The plot, as large as `rect`; time runs to the left where `is_rtl`.
pub(crate) fn bare_plot<'a>(id: &'static str, rect: Rect, is_rtl: bool) -> Plot<'a> {
    Plot::new(id)
        .show_axes(false)
        .show_background(false)
        .show_x(false)
        .show_y(false)
        .show_crosshair(false)
        .allow_zoom(false)
        .allow_drag(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_double_click_reset(false)
        .invert_x(is_rtl)
        .width(rect.width())
        .height(rect.height())
}
