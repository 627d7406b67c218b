//! Events along time: overview, ruler, lanes by source or by something else, the tray of what has no date.
//!
//! [`Timeline`] is the view, [`Scale`] the one place where days become points and the direction of time is known.
//! [`model`] is what is shown, [`lanes`] and [`ticks`] are the rules of where things stand, `stack` and [`layout`] are
//! where they stand now; the rest asks the pointer and paints.

mod brush;
mod cells;
mod choose;
mod density;
mod feet;
mod folded;
mod found;
mod happenings;
mod head;
mod head_menu;
mod heads;
mod hit;
mod hover;
mod labels;
pub mod lane;
mod lane_layout;
pub mod lanes;
pub mod layout;
#[cfg(test)]
mod layout_tests;
pub mod model;
mod nodes;
mod nothing;
mod numbers;
mod overview;
mod paint;
mod play;
mod playhead;
mod plot;
mod pointer;
mod rooms;
mod ruler;
mod ruler_row;
mod ruling;
mod scale;
pub mod shapes;
mod stack;
pub mod ticks;
mod tray;
mod tray_rows;
mod undated;
mod view;

pub use scale::Scale;
pub use view::{BESIDE_LANES, Timeline};
