//! The timeline in a window without a screen: how it looks, what is found by name, what it asks for.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod bad;
mod crowds;
mod found;
mod looks;
mod moves;
mod sample;
mod scrub;
#[path = "../support/soft_render.rs"]
mod soft_render;
mod window;
