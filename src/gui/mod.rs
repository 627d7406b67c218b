//! The window: all of egui, and nothing that thinks about time.
//!
//! Views read [`state::State`] and push [`command::Command`]s; [`app::App`] carries them out.

pub mod actions;
pub mod app;
pub mod command;
pub mod coverage;
mod dialog;
mod display;
mod empty;
pub mod filters;
mod focus;
mod icon;
pub mod keys;
mod load_buffer;
pub mod logical_rect;
pub mod marks;
mod measure;
mod names;
mod naming;
mod nothing;
mod notice;
pub mod overlay;
mod paint_line;
pub mod panels;
pub mod reader;
mod run;
mod shown;
mod splitter;
mod start;
pub mod state;
mod still;
pub mod text;
pub mod theme;
pub mod timeline;
pub mod tint;
mod top_bar;
mod untold;
pub mod view_context;
mod window;
mod worker;

pub use run::{GuiError, run};
