//! The whole window as a user meets it: opened, clicked, typed into, without a screen.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod coverage;
mod dates;
mod explore;
mod giving;
mod go_to;
mod keys;
mod looks;
mod open;
mod palette;
mod room;
mod search;
mod settings;
#[path = "../support/soft_render.rs"]
mod soft_render;
mod tab;
mod window;
