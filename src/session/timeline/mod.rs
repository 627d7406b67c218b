//! The models of the timeline: lanes and how full they are, rows of marks and chips, ticks of the ruler.

pub mod day_cells;
pub mod density;
pub mod drawn_lane;
pub mod lane_rows;
pub mod model;
pub mod tick_steps;
pub mod ticks;
pub mod tray_rows;
pub mod undated;
