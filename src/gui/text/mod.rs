//! Arabic letters on the screen: every letter that is not plain Latin goes through here.
//!
//! egui shapes but does not reorder, so its own labels and fields are wrong for Arabic. Here `typeset` sets the
//! text, [`TextEngine`] keeps glyph pictures in a texture, and the widgets know both directions:
//!
//! ```no_run
//! # use khatt::gui::text::{Text, TextEngine, button};
//! # use khatt::typeset::TextStyle;
//! # fn view(ui: &mut egui::Ui, engine: &mut TextEngine) {
//! let color = ui.visuals().text_color();
//! Text::new("قناة السويس", TextStyle::HEADING, color).rtl(true).label(ui, engine);
//! if button(ui, engine, "فتح مجلد", true).clicked() { /* … */ }
//! # }
//! ```

mod atlas;
mod document;
mod engine;
mod field;
mod field_input;
mod label;
mod paint;
mod shorten;
mod widgets;

pub use document::{DocumentMark, DocumentResponse, DocumentText, DocumentView};
pub use engine::{Laid, TextEngine};
pub use field::{TextField, is_typing};
pub use label::Text;
pub use widgets::{button, checkbox, chip, link, selectable, tooltip};
