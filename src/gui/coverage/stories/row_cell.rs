//! One cell of a row: what a source did, and what a click on it does.

use egui::{Color32, Key, Rect, Response, Role, Sense, Ui, WidgetInfo};

use crate::align::SentenceRef;
use crate::coverage::SourceReport;
use crate::describe::citation::CitedSentence;
use crate::describe::coverage_words;
use crate::gui::context_menu::{self, Subject};
use crate::gui::coverage::stories::cell;
use crate::gui::coverage::stories::row::{RowKind, RowView, around, chosen, row_id};
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::session::{Command, CoverageCommand};

/// The mark of a source; a click reads its report, with Ctrl or Shift, or Space on the keyboard, beside the chosen one.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    row: &RowView<'_>,
    source: u32,
    ground: Color32,
) {
    let place = cell::Place {
        center: rect.center(),
        ground,
        is_rtl: frame.is_rtl(),
    };
    let id = ui
        .scope_id()
        .with(("coverage-cell", row_id(row.kind), source));
    let index = &frame.state.library.index;
    let Some(told) = row.reports.cell(source) else {
        let silence = row.reports.silences.of(source);
        cell::empty(ui.painter(), frame.theme, place.center, silence);
        let response = ui.interact(rect, id, Sense::hover());
        let words = || coverage_words::empty_cell(frame.words, index, source, silence);
        response.widget_info(|| WidgetInfo::labeled(Role::Cell, true, words()));
        if response.hovered() {
            text::tooltip(response, frame.text, &words(), frame.words.is_rtl());
        }
        return;
    };
    let response = ui.interact(rect, id, Sense::click());
    let first = &row.reports.first;
    let is_first = row.reports.cells.len() > 1 && first.sources.contains(&source);
    let is_first = is_first.then(|| first.is_tie());
    let words = || coverage_words::cell(frame.words, index, told, is_first);
    let is_chosen = is_chosen(frame, row.kind, told);
    response.widget_info(|| WidgetInfo::selected(Role::Cell, true, is_chosen, words()));
    around(ui, &response);
    let is_story = matches!(row.kind, RowKind::Story { .. });
    let shape = cell::told(ui.painter(), frame, place, told, is_story);
    cell::first(ui.painter(), frame.theme, place, row.reports, source);
    if is_chosen || response.hovered() {
        cell::selection(ui.painter(), frame.theme, place.center, shape);
    }
    let response = match response.hovered() {
        true => text::tooltip(response, frame.text, &words(), frame.words.is_rtl()),
        false => response,
    };
    context_menu::attach(frame, &response, Subject::Sentence(cited(told.at)));
    act(ui, frame, row.kind, told, &response);
}

/// A sentence to be copied.
pub(in crate::gui::coverage) fn cited(at: SentenceRef) -> CitedSentence {
    CitedSentence {
        document: at.document,
        sentence: at.sentence,
    }
}

fn is_chosen(frame: &ViewContext<'_>, kind: RowKind, told: &SourceReport) -> bool {
    let RowKind::Cluster { cluster, .. } = kind else {
        return false;
    };
    let mut chosen = frame.state.view.coverage.chosen.iter();
    chosen.any(|one| one.cluster == cluster && one.source == told.source)
}

/// What a click or a key on a cell does.
fn act(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    kind: RowKind,
    told: &SourceReport,
    response: &Response,
) {
    if !response.clicked() {
        return;
    }
    let cluster = match kind {
        RowKind::Cluster { cluster, .. } => cluster,
        RowKind::Story { story, .. } => {
            frame.push(Command::Coverage(CoverageCommand::Unfold(story)));
            return;
        }
    };
    let report = chosen(cluster, told);
    // The library locks itself while it is asked for input, and must not be asked inside.
    let has_focus = response.has_focus();
    let adds = ui.input(|input| {
        let held = input.modifiers.command || input.modifiers.shift;
        held || (has_focus && input.key_pressed(Key::Space))
    });
    frame.push(Command::Coverage(match adds {
        true => CoverageCommand::Add(report),
        false => CoverageCommand::Choose(report),
    }));
}
