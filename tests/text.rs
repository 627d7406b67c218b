//! Arabic text in a window: what each widget shows, says and does, without a screen.
//!
//! egui's own fonts stay Latin here, and egui_kittest fails at any letter that they lack:
//! a widget that handed Arabic to egui would fail every test below (see `stock_label_with_arabic_is_caught`).
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

mod support {
    pub(crate) mod soft_render;
}

#[path = "text/document.rs"]
mod document;
#[path = "text/field.rs"]
mod field;
#[path = "text/labels.rs"]
mod labels;
#[path = "text/widgets.rs"]
mod widgets;
#[path = "text/window.rs"]
mod window;
