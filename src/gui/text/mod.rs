//! Arabic letters on the screen: every letter that is not plain Latin goes through here.
//!
//! egui shapes but does not reorder, so its own labels and fields are wrong for Arabic. Here `typeset` sets the
//! text, [`TextEngine`] keeps glyph pictures in textures and layouts in a cache, and the widgets know both
//! directions, take their colours from `ui.visuals()`, and carry an accessible name.
//!
//! There is one engine for a window; views get it as `&mut`. A [`Text`] is painted at a place or put in the flow:
//!
//! ```no_run
//! # use khatt::gui::text::{Text, TextEngine, button, chip, tooltip};
//! # use khatt::typeset::TextStyle;
//! # fn view(ui: &mut egui::Ui, engine: &mut TextEngine) {
//! let color = ui.visuals().text_color();
//! Text::new("قناة السويس", TextStyle::HEADING, color).rtl(true).label(ui, engine);
//!
//! // A name in a lane: at the right edge, shortened with … where it is too long.
//! let name = Text::new("وكالة فرانس برس", TextStyle::STRONG, color).max_width(120.0);
//! name.paint(ui.painter(), engine, ui.max_rect().right_center(), egui::Align2::RIGHT_CENTER);
//!
//! let open = button(ui, engine, "فتح مجلد", true);
//! if open.clicked() { /* … */ }
//! tooltip(open, engine, "يفتح مجلدا من النصوص", true);
//! chip(ui, engine, "منذ قرن", true, false);
//! # }
//! ```
//!
//! [`TextField`] and [`DocumentView`] have a state that their view keeps:
//!
//! ```no_run
//! # use khatt::gui::text::{DocumentText, DocumentView, TextEngine, TextField};
//! # use khatt::typeset::TextStyle;
//! # #[derive(Default)] struct View { search: TextField, reader: DocumentView }
//! # impl View {
//! # fn ui(&mut self, ui: &mut egui::Ui, engine: &mut TextEngine, document: &str, id: u64) {
//! if self.search.ui(ui, engine, 240.0, "بحث", "ابحث في الأحداث…", true).changed() {
//!     println!("{}", self.search.text());
//! }
//! let shown = DocumentText {
//!     text: document,
//!     style: TextStyle::READING,
//!     marks: &[],
//!     grounds: &[],
//!     palette: &[ui.visuals().text_color()],
//! };
//! // Inside a vertical ScrollArea; `scroll_to(byte)` brings a place into view.
//! let response = self.reader.ui(ui, engine, id, &shown);
//! if let Some(byte) = response.clicked { println!("letter at {byte}"); }
//! # }
//! # }
//! ```

mod atlas;
mod document;
mod engine;
mod field;
mod field_input;
mod label;
mod paint;
mod widgets;

pub use document::{DocumentMark, DocumentResponse, DocumentText, DocumentView};
pub use engine::{Laid, TextEngine};
pub use field::{TextField, is_typing};
pub use label::Text;
pub use widgets::{accent_button, button, button_width, checkbox, chip, link, selectable, tooltip};
