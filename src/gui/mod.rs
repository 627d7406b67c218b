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
pub mod frame;
mod icon;
pub mod keys;
pub mod marks;
mod measure;
mod names;
mod naming;
mod nothing;
mod notice;
pub mod overlay;
pub mod panels;
mod put;
pub mod reader;
mod run;
#[cfg(test)]
mod samples;
mod shared_out;
mod shown;
pub mod side;
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
mod waiting;
mod window;
mod worker;

pub use run::{GuiError, run};
