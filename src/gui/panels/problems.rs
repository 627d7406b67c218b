//! Files that could not be read, each with its reason, and what was assumed to read others.

use std::sync::Arc;

use egui::{Role, Sense, Ui, WidgetInfo, vec2};

use crate::corpus::{LoadError, LoadProblem, shown_path};
use crate::describe::load_error;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::panels::shapes;
use crate::gui::view_context::ViewContext;
use crate::gui::{focus, text};
use crate::i18n::Words;
use crate::index::Index;
use crate::session::shown_key::Counted;
use crate::session::{Command, Overlay};
use crate::typeset::TextStyle;

/// The most problems that are written out.
const MOST_SHOWN: usize = 200;

/// The list with what was looked up last.
#[derive(Default)]
pub(super) struct Problems {
    assumed: Counted<Arc<[usize]>>,
}

impl Problems {
    /// Draws the count and, where open, the list; nothing where all files were read.
    pub(super) fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let assumed = self.assumed.of(&frame.state.library.index, assumed);
        list_ui(ui, frame, &assumed);
    }
}

fn list_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, assumed: &[usize]) {
    let state = frame.state;
    if state.library.problems.is_empty() && assumed.is_empty() {
        return;
    }
    let is_open = state.view.shows_problems;
    let heading = heading(frame.words, &state.library.problems, assumed.len());
    if heading_ui(ui, frame, &heading, is_open) {
        frame.push(Command::ShowProblems(!is_open));
    }
    if !is_open {
        return;
    }
    let whole = frame.words.text("unread-open");
    if text::link(
        ui,
        frame.text,
        &whole,
        TextStyle::SECONDARY,
        frame.words.is_rtl(),
    )
    .clicked()
    {
        frame.push(Command::ShowOverlay(Some(Overlay::Unread)));
    }
    for problem in state.library.problems.iter().take(MOST_SHOWN) {
        let path = shown_path(&problem.path).into_owned();
        let path = frame.words.name(&path);
        frame.wrapped(ui, &path, TextStyle::SECONDARY, frame.theme.ink);
        let reason = load_error::reason(frame.words, &problem.error);
        frame.wrapped(ui, &reason, TextStyle::SECONDARY, frame.theme.soft);
        ui.add_space(8.0);
    }
    let documents = state.library.index.documents();
    let assumed = assumed.iter().filter_map(|at| documents.get(*at));
    for analysed in assumed.take(MOST_SHOWN) {
        let document = &analysed.document;
        let name = frame.words.name(&document.id);
        frame.wrapped(ui, &name, TextStyle::SECONDARY, frame.theme.ink);
        let encoding = [("encoding", document.encoding.name().into())];
        let note = frame.words.format("problems-assumed", &encoding);
        frame.wrapped(ui, &note, TextStyle::SECONDARY, frame.theme.soft);
        ui.add_space(8.0);
    }
}

/// The positions of documents whose encoding is a guess.
fn assumed(index: &Index) -> Arc<[usize]> {
    let documents = index.documents().iter().enumerate();
    documents
        .filter(|(_, analysed)| analysed.document.encoding.is_assumed())
        .map(|(position, _)| position)
        .collect()
}

/// How many files could not be read, how many problems manifests have, and how many encodings are assumed.
fn heading(words: &Words, problems: &[LoadProblem], assumed: usize) -> String {
    let files = problems.iter().filter(|one| one.costs_document()).count();
    let is_of_manifest = |one: &&LoadProblem| matches!(one.error, LoadError::Manifest(_));
    let manifests = problems.iter().filter(is_of_manifest).count();
    let counts = [
        ("problems-heading", files),
        ("problems-manifests", manifests),
        ("problems-links", problems.len() - files - manifests),
        ("problems-encodings", assumed),
    ];
    let told = counts.into_iter().filter(|(_, count)| *count > 0);
    let told: Vec<String> = told
        .map(|(key, count)| words.format(key, &[("count", count.into())]))
        .collect();
    told.join(" · ")
}

/// The line with the count; whether it was clicked.
fn heading_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, heading: &str, is_open: bool) -> bool {
    let size = vec2(ui.available_width(), 30.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::click());
    let side = LogicalRect::new(rect, frame.is_rtl());
    let color = frame.theme.accent;
    let look = Look {
        style: TextStyle::STRONG,
        color,
        width: side.width() - 20.0,
    };
    frame.paint_line(ui, side.at(0.0, 15.0), side.start(), heading, look);
    let center = side.at_end(6.0, 15.0);
    shapes::chevron(ui.painter(), center, color, is_open, side.is_rtl());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, heading));
    focus::ring(ui, &response, rect.expand2(vec2(6.0, 0.0)));
    response.clicked()
}
