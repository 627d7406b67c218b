//! The document of the selected event.

use khatt::gui::reader::Reader;

use crate::window::View;
use crate::window::Window;
use crate::window::look;
use crate::window::selecting;

fn view() -> View {
    let mut reader = Reader::default();
    Box::new(move |ui, frame| reader.ui(ui, frame))
}

#[test]
fn reader_look() {
    let pictures = vec![
        ("reader_light", Window::new(720.0, 280.0)),
        ("reader_dark", Window::new(720.0, 280.0).dark()),
    ];
    look(pictures, || selecting("يوم الثلاثاء"), view);
}
