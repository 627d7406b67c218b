//! What is known of the documents' dates: the way to those that want looking after, and back from an edit.

use std::collections::BTreeSet;

use egui::{Role, Ui, WidgetInfo, vec2};

use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::query::{DateCounts, Trust};
use crate::session::actions::undoing;
use crate::session::{Command, Edit, Progress};
use crate::typeset::TextStyle;

/// Draws a chip for documents without a date and one for doubtful dates, what was dated by others, undo and redo.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, counts: DateCounts) {
    chips_ui(ui, frame, counts);
    beside_ui(ui, frame, counts);
    if frame.state.corrections.edits.has_dates() {
        edits_ui(ui, frame);
    }
}

fn chips_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, counts: DateCounts) {
    let chips = [
        (Trust::Unknown, "filter-no-date", counts.unknown),
        (Trust::Doubtful, "filter-doubtful-date", counts.doubtful),
    ];
    let dates = &frame.state.view.filter.dates;
    // A chip that is on stays to be clicked off, even when its last document has got a date.
    let chips = chips.map(|(trust, key, count)| (trust, key, count, dates.contains(&trust)));
    if chips.iter().all(|(.., count, is_on)| *count == 0 && !is_on) {
        return;
    }
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 0.0), frame.row(), |ui| {
        for (trust, key, count, is_on) in chips {
            if count == 0 && !is_on {
                continue;
            }
            let shown = frame.words.format(key, &[("count", count.into())]);
            if text::chip(ui, frame.text, &shown, frame.words.is_rtl(), is_on).clicked() {
                frame.push(Command::FilterDates(toggled(dates, trust)));
            }
        }
    });
}

fn toggled(dates: &BTreeSet<Trust>, trust: Trust) -> BTreeSet<Trust> {
    let mut dates = dates.clone();
    if !dates.remove(&trust) {
        dates.insert(trust);
    }
    dates
}

/// A quiet line: how many documents others dated, or that they are being dated.
fn beside_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, counts: DateCounts) {
    let state = frame.state;
    let is_read = |progress: Progress| progress.of == Some(progress.done);
    let line = if state.corrections.redating.is_some() || state.library.loading.is_some_and(is_read)
    {
        frame.words.text("sources-redating").into_owned()
    } else if counts.beside > 0 {
        let count = [("count", counts.beside.into())];
        frame.words.format("sources-dated-beside", &count)
    } else {
        return;
    };
    frame.wrapped(ui, &line, TextStyle::SECONDARY, frame.theme.soft);
}

fn edits_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let edits = &frame.state.corrections.edits;
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 26.0), frame.line(), |ui| {
        let count = [("count", edits.dates_done().count().into())];
        let line = frame.words.format("sources-edits", &count);
        text::Text::new(&line, TextStyle::SECONDARY, frame.theme.soft)
            .rtl(frame.is_rtl())
            .label(ui, frame.text);
        ui.add_space(4.0);
        let undo = ["sources-undo", "undo-of"];
        edit_ui(ui, frame, undo, edits.last_done(), Command::Undo);
        let redo = ["sources-redo", "redo-of"];
        edit_ui(ui, frame, redo, edits.first_undone(), Command::Redo);
    });
}

/// A link that goes one edit back or on; its hint says which.
fn edit_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    [key, name]: [&str; 2],
    edit: Option<&Edit>,
    command: Command,
) {
    let Some(edit) = edit else {
        return;
    };
    let what = undoing::what(edit, frame.state, frame.words);
    let name = frame.words.format(name, &[("what", what.into())]);
    let shown = frame.words.text(key);
    let (style, is_rtl) = (TextStyle::SECONDARY, frame.words.is_rtl());
    let response = text::link(ui, frame.text, &shown, style, is_rtl);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    if text::tooltip(response, frame.text, &name, is_rtl).clicked() {
        frame.push(command);
    }
}
