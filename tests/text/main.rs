//! Arabic text in a window: what each widget shows, says and does, without a screen.
//!
//! egui's own fonts stay Latin here, and egui_kittest fails at any letter that they lack:
//! a widget that handed Arabic to egui would fail its tests (see `stock_label_with_arabic_is_caught`).
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod document;
mod field;
mod labels;
#[path = "../support/soft_render.rs"]
mod soft_render;
mod typeset;
mod widgets;
mod window;
