//! Sources, reader, why-this-date and coverage as a user meets them, each alone in a window without a screen.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod details;
mod dossiers;
mod evidence;
mod filters;
mod happening_list;
mod reader;
#[path = "../support/soft_render.rs"]
mod soft_render;
mod sources;
mod stories;
mod window;
