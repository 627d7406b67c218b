//! Sheets over the window: the palette, all keys, and what is asked for now and then.

mod about;
mod command_row;
mod giving;
mod go_to;
mod groups;
mod help;
mod menu;
mod overlays;
mod palette;
mod path_sheet;
mod settings;
mod sheet;
mod unread;
mod views;

pub(super) use command_row::{Row, ui as row_ui};
pub(super) use menu::menu_ui;
pub use overlays::Overlays;
