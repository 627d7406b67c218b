//! The head of the coverage view: what its rows stand for, and which of them there are.

use egui::Rect;
use egui::Role;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::vec2;

use crate::gui::coverage::clusters::columns::PADDING;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::query::ClusterFilter;
use crate::session::Command;
use crate::session::CoverageBy;
use crate::session::CoverageChoice;
use crate::session::State;
use crate::typeset::TextStyle;

const HEIGHT: f32 = 42.0;
/// Narrower than this the heading is left out.
const NARROW: f32 = 860.0;
const GAP: f32 = 6.0;
/// Between the switches.
const SWITCH_GAP: f32 = 16.0;

/// Draws the head at the top of `rect` and returns what is left; nothing while there is only one way to arrange it.
pub(in crate::gui::coverage) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, rect: Rect) -> Rect {
    if frame.state.library.happenings.clusters().is_empty() {
        return rect;
    }
    let head = Rect::from_min_size(rect.min, vec2(rect.width(), HEIGHT));
    let rest = Rect::from_min_max(head.left_bottom(), rect.max);
    ui.painter().rect_filled(head, 0.0, frame.theme.panel);
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(head.x_range(), head.bottom() - 0.5, stroke);
    let side = LogicalRect::new(head.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let place = side.rect().shrink2(vec2(0.0, 7.0));
    let builder = UiBuilder::new()
        .id_salt("coverage-head")
        .max_rect(place)
        .layout(frame.line());
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        if head.width() >= NARROW {
            heading_ui(ui, frame, side);
        }
        let choice = frame.state.preferences.settings.coverage;
        by_ui(ui, frame, choice);
        if choice.by == CoverageBy::Happening {
            tellers_ui(ui, frame, choice);
            newest_ui(ui, frame, choice);
        }
    });
    rest
}

fn heading_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, side: LogicalRect) {
    let words = frame.words.text("coverage-heading");
    let look = Look {
        style: TextStyle::STRONG,
        color: frame.theme.ink,
        width: side.width() * 0.3,
    };
    let place = frame.paint_line(ui, side.at(0.0, HEIGHT / 2.0), side.start(), &words, look);
    frame.name_place(ui, place, Role::Heading, &words);
    ui.add_space(place.width() + SWITCH_GAP);
}

/// By happening or by time.
fn by_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, choice: CoverageChoice) {
    for by in CoverageBy::ALL {
        chip(
            ui,
            frame,
            by.key(),
            choice.by == by,
            CoverageChoice { by, ..choice },
        );
    }
}

fn tellers_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, choice: CoverageChoice) {
    ui.add_space(SWITCH_GAP);
    let is_needed = needed(frame.state);
    for tellers in ClusterFilter::ALL {
        if is_needed(tellers) || choice.tellers == tellers {
            let is_on = choice.tellers == tellers;
            chip(
                ui,
                frame,
                tellers.key(),
                is_on,
                CoverageChoice { tellers, ..choice },
            );
        }
    }
}

fn newest_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, choice: CoverageChoice) {
    ui.add_space(SWITCH_GAP);
    let is_newest_first = !choice.is_newest_first;
    let wish = CoverageChoice {
        is_newest_first,
        ..choice
    };
    chip(
        ui,
        frame,
        "coverage-newest-first",
        choice.is_newest_first,
        wish,
    );
}

/// Which choices differ: where every document is its own source, or all are of one, sources tell nothing new.
fn needed(state: &State) -> impl Fn(ClusterFilter) -> bool + use<> {
    let (lanes, documents) = (
        state.library.index.sources().len(),
        state.library.index.documents().len(),
    );
    let has_conflicts = state.library.happenings.has_conflicts();
    move |tellers| match tellers {
        ClusterFilter::All | ClusterFilter::Documents => true,
        ClusterFilter::Sources => lanes > 1 && lanes < documents,
        ClusterFilter::Conflicts => has_conflicts,
    }
}

fn chip(ui: &mut Ui, frame: &mut ViewContext<'_>, key: &str, is_on: bool, wish: CoverageChoice) {
    let words = frame.words.text(key);
    if text::chip(ui, frame.text, &words, frame.words.is_rtl(), is_on).clicked() {
        frame.push(Command::ArrangeCoverage(wish));
    }
}
