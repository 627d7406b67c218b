//! Walking with Tab: every control is reached, and where the keyboard is can be seen.

use std::collections::BTreeSet;

use egui::accesskit::Role;
use egui::{Key, Rect};
use egui_kittest::kittest::{AccessKitNode, NodeT as _};
use khatt::session::Command;
use khatt::session::{BottomPane, Overlay};

use crate::window::Window;

/// More controls than any view has.
const MOST: usize = 250;
/// How far a ring may stand around what has the keyboard, in points.
const AROUND: f32 = 6.0;
/// Pixels that change at least where the keyboard comes to.
const LEAST_PIXELS: usize = 12;

/// What can be pressed or typed into: which it is, and its name.
type Control = (u128, String);

/// The smallest window of all, so that its pictures are made quickly.
fn opened() -> Window {
    let mut window = Window::sized([900.0, 600.0], |folder| vec![folder.path().to_owned()]);
    window.wait();
    window
}

/// The control that has the keyboard.
fn focused(window: &Window) -> Option<(Control, Rect)> {
    let mut nodes = window.harness.root().children_recursive();
    let node = nodes.find(|node| node.accesskit_node().is_focused())?;
    Some((control(&node.accesskit_node()), node.rect()))
}

fn control(node: &AccessKitNode<'_>) -> Control {
    (node.id().into(), node.label().unwrap_or_default())
}

/// Whether the picture changed where a control is.
fn is_seen(before: &image::RgbaImage, after: &image::RgbaImage, rect: Rect) -> bool {
    let rect = rect.expand(AROUND);
    let pixels = before.enumerate_pixels().filter(|(x, y, pixel)| {
        rect.contains(egui::pos2(*x as f32, *y as f32)) && after.get_pixel(*x, *y) != *pixel
    });
    pixels.take(LEAST_PIXELS).count() == LEAST_PIXELS
}

/// Where the keyboard came to.
struct Walk {
    reached: BTreeSet<Control>,
    /// Where the picture did not show it.
    unseen: Vec<Control>,
}

/// Presses Tab until the keyboard has been everywhere.
fn walk(window: &mut Window) -> Walk {
    window.harness.remove_cursor();
    window.harness.run();
    let mut reached = BTreeSet::new();
    let mut unseen = Vec::new();
    let mut before = window.harness.render().unwrap();
    loop {
        assert!(reached.len() < MOST, "Tab never comes back: {reached:#?}");
        window.press(Key::Tab);
        let (control, rect) = focused(window).expect("Tab leads to a control");
        let after = window.harness.render().unwrap();
        if !is_seen(&before, &after, rect) {
            unseen.push(control.clone());
        }
        if !reached.insert(control) {
            return Walk { reached, unseen };
        }
        before = after;
    }
}

/// Everything that a screen reader is told can be pressed, but for single events: the keys . and , go there.
fn controls(window: &Window) -> BTreeSet<Control> {
    let nodes = window.harness.root().children_recursive();
    let pressed = nodes.filter_map(|node| {
        let node = node.accesskit_node();
        let is_control = matches!(
            node.role(),
            Role::Button | Role::CheckBox | Role::Link | Role::TextInput | Role::RadioButton
        );
        (is_control && !node.is_disabled()).then(|| control(&node))
    });
    pressed.filter(|(_, name)| !name.contains(" — ")).collect()
}

impl Walk {
    fn assert_reached(&self, wanted: &BTreeSet<Control>) {
        let missed: Vec<&Control> = wanted.difference(&self.reached).collect();
        assert!(missed.is_empty(), "not reached: {missed:#?}");
    }

    fn assert_seen(&self) {
        assert!(self.unseen.is_empty(), "cannot be seen: {:#?}", self.unseen);
    }
}

fn assert_all_of_window(window: &mut Window) {
    let walk = walk(window);
    walk.assert_seen();
    walk.assert_reached(&controls(window));
}

/// The controls that are there only while something is open, and a walk through them.
fn walk_over(overlay: Overlay) -> (BTreeSet<Control>, Walk, BTreeSet<Control>) {
    let mut window = opened();
    let below = controls(&window);
    window.apply(Command::ShowOverlay(Some(overlay)));
    let walk = walk(&mut window);
    let mut own = controls(&window);
    own.retain(|control| !below.contains(control));
    assert!(!own.is_empty(), "{overlay:?}");
    (own, walk, below)
}

#[test]
fn every_control_beside_the_reader() {
    assert_all_of_window(&mut opened());
}

#[test]
fn every_control_beside_the_coverage() {
    let mut window = opened();
    window.apply(Command::ShowLower(BottomPane::Coverage));
    assert_all_of_window(&mut window);
}

#[test]
fn every_control_of_the_start_screen() {
    assert_all_of_window(&mut Window::start());
}

/// The keyboard stays in a sheet while it is open.
#[test]
fn every_control_of_the_sheets() {
    for overlay in [Overlay::Settings, Overlay::Views, Overlay::GoTo] {
        let (own, walk, below) = walk_over(overlay);
        walk.assert_seen();
        walk.assert_reached(&own);
        assert!(walk.reached.is_disjoint(&below), "{overlay:?}");
    }
}

/// The menu of the filter leaves the window in use, though it lies over a part of it.
#[test]
fn every_control_of_the_filter() {
    let (own, walk, _) = walk_over(Overlay::Filter);
    walk.assert_reached(&own);
    let unseen = walk.unseen.iter().find(|control| own.contains(control));
    assert_eq!(unseen, None);
}
