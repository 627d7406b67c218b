//! What the program is, under which licence, and what it is made of.

use egui::{Context, ScrollArea, Ui};

use crate::gui::overlay::sheet::{self, Place};
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::typeset::{Direction, TextStyle};

const PLACE: Place = Place {
    id: "about",
    width: 640.0,
    hangs: false,
};

/// The fonts that are built in, with the texts of their licences.
const FONTS: [(&str, &str); 2] = [
    (
        "Vazirmatn",
        include_str!("../../../fonts/vazirmatn/OFL.txt"),
    ),
    (
        "Noto Naskh Arabic",
        include_str!("../../../fonts/noto-naskh-arabic/OFL.txt"),
    ),
];
/// The licences of the program itself.
const OWN: [(&str, &str); 2] = [
    ("MIT", include_str!("../../../LICENSE-MIT")),
    ("Apache-2.0", include_str!("../../../LICENSE-APACHE")),
];
/// The crates that are built in: name, version and licence.
const CRATES: &str = include_str!("../../../assets/licences.tsv");

/// Shows it over the window.
pub(super) fn ui(ctx: &Context, frame: &mut ViewContext<'_>) {
    sheet::show(ctx, frame, PLACE, |ui, frame| {
        sheet::heading(ui, frame, "about-heading");
        let version = [("version", env!("CARGO_PKG_VERSION").into())];
        let version = frame.words.format("about-version", &version);
        frame.wrapped(ui, &version, TextStyle::STRONG, frame.theme.ink);
        let tagline = frame.words.text("app-tagline");
        frame.wrapped(ui, &tagline, TextStyle::INTERFACE, frame.theme.soft);
        ui.add_space(8.0);
        let area = ScrollArea::vertical().auto_shrink([false, true]);
        area.show(ui, |ui| {
            ui.with_layout(frame.column(), |ui| {
                texts_ui(ui, frame, "about-licence", &OWN);
                texts_ui(ui, frame, "about-fonts", &FONTS);
                crates_ui(ui, frame);
            });
        });
    });
}

/// Names under a heading; a click unfolds the text of a licence.
fn texts_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, key: &str, texts: &[(&str, &str)]) {
    let heading = frame.words.text(key);
    frame.wrapped(ui, &heading, TextStyle::SECONDARY, frame.theme.soft);
    for (name, licence) in texts {
        let id = ui.scope_id().with(("licence", *name));
        let is_open = ui.data_mut(|data| *data.get_temp_mut_or_default::<bool>(id));
        let is_rtl = frame.is_rtl();
        if text::link(ui, frame.text, name, TextStyle::INTERFACE, is_rtl).clicked() {
            ui.data_mut(|data| data.insert_temp(id, !is_open));
        }
        if is_open {
            latin_ui(ui, frame, licence);
        }
    }
    ui.add_space(8.0);
}

fn crates_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let rows = crates();
    let args = [("count", rows.len().into())];
    let heading = frame.words.format("about-crates", &args);
    frame.wrapped(ui, &heading, TextStyle::SECONDARY, frame.theme.soft);
    let lines: Vec<String> = rows
        .iter()
        .map(|[name, version, licence]| format!("{name} {version} · {licence}"))
        .collect();
    latin_ui(ui, frame, &lines.join("\n"));
}

/// Latin lines, from the left whatever the interface reads like.
fn latin_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, words: &str) {
    let width = ui.available_width();
    for line in words.lines() {
        Text::new(line, TextStyle::SECONDARY, frame.theme.ink)
            .direction(Direction::Ltr)
            .wrap(width)
            .label(ui, frame.text);
    }
}

fn crates() -> Vec<[&'static str; 3]> {
    let lines = CRATES.lines().filter(|line| !line.starts_with('#'));
    let row = |line: &'static str| {
        let mut cells = line.split('\t');
        Some([cells.next()?, cells.next()?, cells.next()?])
    };
    lines.filter_map(row).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where this fails the head of `assets/licences.tsv` says how it is made anew.
    #[test]
    fn every_crate_that_is_asked_for_is_listed_as_it_is_locked() {
        let lock = include_str!("../../../Cargo.lock");
        let rows = crates();
        assert!(rows.len() > 100);
        for [name, version, licence] in &rows {
            let locked = format!("name = \"{name}\"\nversion = \"{version}\"");
            assert!(lock.contains(&locked), "{name} {version}");
            assert!(!licence.is_empty(), "{name}");
        }
        for name in ["egui", "eframe", "jiff", "serde_json", "thiserror"] {
            let is_asked = include_str!("../../../Cargo.toml").contains(name);
            assert!(!is_asked || rows.iter().any(|row| row[0] == name), "{name}");
        }
    }
}
