//! Why this date.

use khatt::gui::panels::details;

use crate::window::View;
use crate::window::Window;
use crate::window::look;
use crate::window::selecting;

fn view() -> View {
    Box::new(details::ui)
}

#[test]
fn details_look() {
    let pictures = vec![
        ("details_light", Window::new(380.0, 400.0)),
        ("details_dark", Window::new(380.0, 400.0).dark()),
        ("details_english", Window::new(380.0, 400.0).english()),
    ];
    look(pictures, || selecting("يوم الجمعة"), view);
}
