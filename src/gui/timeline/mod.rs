//! Events along time: overview, ruler, lanes by source or by something else, the tray of what has no date.
//!
//! [`Timeline`] is the view, [`Scale`] the one place where days become points and the direction of time is known.
//! `model` is what is shown, `lanes` and `ticks` are the rules of where things stand, `stack` and [`layout`] are
//! where they stand now; the rest asks the pointer and paints.

mod brush;
mod cells;
mod choose;
mod day_band;
mod day_sheet;
mod folded;
mod happenings;
mod head_menu;
mod heads;
mod hit;
mod hit_painter;
mod hour_marks;
mod hour_ruler;
mod hover;
mod label_widths;
mod labels;
mod lane_footer;
mod lane_header;
mod lane_layout;
pub mod layout;
#[cfg(test)]
mod layout_tests;
mod nodes;
mod nothing;
mod numbers;
mod overview;
mod paint;
mod play;
mod playhead;
mod plot;
mod pointer;
mod ruler;
mod ruler_row;
mod scale;
pub mod shapes;
mod stack;
mod tray;
mod view;

pub use scale::Scale;
pub use view::{BESIDE_LANES, Timeline};
