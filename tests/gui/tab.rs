//! Walking with Tab: every control is reached, and where the keyboard is can be seen.

use std::collections::BTreeSet;

use egui::{Key, Rect};
use egui_kittest::kittest::NodeT as _;
use khatt::gui::command::Command;
use khatt::gui::state::{Lower, Overlay};

use crate::window::Window;

/// More controls than any view has.
const MOST: usize = 250;
/// How far a ring may stand around what has the keyboard, in points.
const AROUND: f32 = 6.0;
/// Pixels that change at least where the keyboard comes to.
const LEAST_PIXELS: usize = 12;

/// What can be pressed or typed into, by name and place.
type Control = (String, [i32; 4]);

/// The smallest window of all, so that its pictures are made quickly.
fn opened() -> Window {
    let mut window = Window::sized([900.0, 600.0], |folder| vec![folder.path().to_owned()]);
    window.wait();
    window
}

fn place(rect: Rect) -> [i32; 4] {
    [rect.left(), rect.top(), rect.right(), rect.bottom()].map(|side| side.round() as i32)
}

/// The control that has the keyboard.
fn focused(window: &Window) -> Option<(Control, Rect)> {
    let mut nodes = window.harness.root().children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused())?;
    let name = node.accesskit_node().label().unwrap_or_default();
    Some(((name, place(node.rect())), node.rect()))
}

/// Whether the picture changed where a control is.
fn is_seen(before: &image::RgbaImage, after: &image::RgbaImage, rect: Rect) -> bool {
    let rect = rect.expand(AROUND);
    let pixels = before.enumerate_pixels().filter(|(x, y, pixel)| {
        rect.contains(egui::pos2(*x as f32, *y as f32)) && after.get_pixel(*x, *y) != *pixel
    });
    pixels.take(LEAST_PIXELS).count() == LEAST_PIXELS
}

/// Presses Tab until the keyboard has been everywhere; the names of what it came to.
fn walk(window: &mut Window) -> BTreeSet<String> {
    window.harness.remove_cursor();
    window.harness.run();
    let mut reached = BTreeSet::new();
    let mut names = BTreeSet::new();
    let mut unseen = Vec::new();
    let mut before = window.harness.render().unwrap();
    loop {
        assert!(reached.len() < MOST, "Tab never comes back: {names:#?}");
        window.press(Key::Tab);
        let (control, rect) = focused(window).expect("Tab leads to a control");
        let after = window.harness.render().unwrap();
        if !is_seen(&before, &after, rect) {
            unseen.push(control.clone());
        }
        names.insert(control.0.clone());
        if !reached.insert(control) {
            assert!(unseen.is_empty(), "cannot be seen: {unseen:#?}");
            return names;
        }
        before = after;
    }
}

/// Everything that a screen reader is told can be pressed, but for single events: the keys . and , go there.
fn controls(window: &Window) -> BTreeSet<String> {
    let nodes = window.harness.root().children_recursive();
    let pressed = nodes.filter(|node| {
        use egui::accesskit::Role;
        let node = node.accesskit_node();
        let is_control = matches!(
            node.role(),
            Role::Button | Role::CheckBox | Role::Link | Role::TextInput | Role::RadioButton
        );
        is_control && !node.is_disabled()
    });
    let names = pressed.map(|node| node.accesskit_node().label().unwrap_or_default());
    names.filter(|name| !name.contains(" — ")).collect()
}

fn assert_all_reached(window: &mut Window) {
    let reached = walk(window);
    let missed: Vec<String> = controls(window).difference(&reached).cloned().collect();
    assert!(missed.is_empty(), "not reached: {missed:#?}");
}

#[test]
fn every_control_beside_the_reader() {
    assert_all_reached(&mut opened());
}

#[test]
fn every_control_beside_the_coverage() {
    let mut window = opened();
    window.apply(Command::ShowLower(Lower::Coverage));
    assert_all_reached(&mut window);
}

#[test]
fn every_control_of_the_start_screen() {
    assert_all_reached(&mut Window::start());
}

#[test]
fn every_control_of_the_sheets() {
    for overlay in [Overlay::Settings, Overlay::Views, Overlay::GoTo] {
        let mut window = opened();
        window.apply(Command::ShowOverlay(Some(overlay)));
        walk(&mut window);
    }
}
