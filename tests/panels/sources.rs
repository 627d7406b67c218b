//! The panel of sources.

use khatt::gui::panels::sources::Sources;

use crate::window::View;
use crate::window::Window;
use crate::window::look;
use crate::window::selecting;

fn view() -> View {
    let mut sources = Sources::default();
    Box::new(move |ui, frame| sources.ui(ui, frame))
}

#[test]
fn sources_look() {
    let pictures = vec![
        ("sources_light", Window::new(256.0, 580.0)),
        ("sources_dark", Window::new(256.0, 580.0).dark()),
        ("sources_english", Window::new(256.0, 580.0).english()),
    ];
    look(pictures, || selecting("يوم الجمعة"), view);
}
