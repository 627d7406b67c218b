//! Time against sources.

use khatt::gui::coverage::Coverage;

use crate::window::View;
use crate::window::Window;
use crate::window::look;
use crate::window::sample;

fn view() -> View {
    let mut coverage = Coverage::default();
    Box::new(move |ui, frame| coverage.ui(ui, frame))
}

#[test]
fn coverage_look() {
    let pictures = vec![
        ("coverage_light", Window::new(1000.0, 620.0)),
        ("coverage_dark", Window::new(1000.0, 620.0).dark()),
    ];
    look(pictures, sample, view);
}
