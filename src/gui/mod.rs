//! The window: all of egui, and nothing that thinks about time.
//!
//! Views read a [`State`](crate::session::State) and push [`Command`](crate::session::Command)s; [`app::App`] carries
//! them out.

pub mod app;
mod bare_plot;
mod context_menu;
pub mod corrections;
pub mod coverage;
mod dialog;
mod display;
pub mod dossiers;
mod empty;
pub mod filters;
mod focus;
pub mod happenings;
mod icon;
pub mod keys;
pub mod logical_rect;
pub mod marks;
mod measure;
mod nothing;
mod notice;
pub mod overlay;
mod paint_line;
pub mod panels;
pub mod reader;
mod report_mark;
mod run;
mod search_list;
mod side;
mod splitter;
mod start;
mod still;
pub mod text;
pub mod theme;
pub mod timeline;
pub mod tint;
mod top_bar;
pub mod view_context;
mod window;

pub use run::{GuiError, run};
