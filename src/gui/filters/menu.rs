//! The menu that hides events by what they are: certainty, precision, how they are told, kind of expression.

use egui::{Popup, PopupCloseBehavior, Role, Sense, Ui, UiBuilder, Vec2, WidgetInfo, vec2};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::index::Facet;
use crate::query::Tally;
use crate::session::chips::facet_name;
use crate::session::{Command, Overlay};
use crate::typeset::TextStyle;

/// Width of each of the two columns, and the space between them.
const COLUMN: f32 = 210.0;
const GAP: f32 = 24.0;
const PADDING: f32 = 10.0;
/// Height of a row, and of the heading of a group.
const ROW: f32 = 28.0;
const HEADING: f32 = 30.0;
/// A group: the key of its heading, and what belongs to it.
type Group = (&'static str, fn(Facet) -> bool);

/// The groups of the two columns.
const COLUMNS: [[Group; 2]; 2] = [
    [
        ("facets-certainty", |facet| {
            matches!(facet, Facet::Certainty(_))
        }),
        ("facets-modality", |facet| {
            matches!(facet, Facet::Modality(_))
        }),
    ],
    [
        ("facets-unit", |facet| matches!(facet, Facet::Unit(_))),
        ("facets-type", |facet| matches!(facet, Facet::Type(_))),
    ],
];

/// The button, and the menu below it while it is open.
pub fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, tally: &Tally) {
    let was_open = frame.state.view.overlay == Some(Overlay::Filter);
    let (words, name) = (
        frame.words.text("filter-open"),
        frame.words.text("filter-open-name"),
    );
    let filter = &frame.state.view.filter;
    let is_on = was_open || !filter.facets.is_empty() || filter.starred.is_some();
    let is_rtl = frame.words.is_rtl();
    let button = text::selectable(ui, frame.text, &words, is_rtl, is_on);
    button.widget_info(|| WidgetInfo::selected(Role::Button, true, is_on, &*name));
    if button.clicked() {
        frame
            .commands
            .push(Command::ShowOverlay((!was_open).then_some(Overlay::Filter)));
    }
    let mut is_open = was_open;
    Popup::from_response(&button)
        .open_bool(&mut is_open)
        .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
        .gap(4.0)
        .show(|ui| menu_ui(ui, frame, tally));
    if was_open && !is_open && !button.clicked() {
        frame.push(Command::ShowOverlay(None));
    }
}

/// What some of the folder's events are, or what is hidden; the rest would be choices about nothing.
fn offered(frame: &ViewContext<'_>, tally: &Tally, (_, is_inside): Group) -> Vec<Facet> {
    let is_offered = |facet: &Facet| {
        tally.facets().of(*facet) > 0 || frame.state.view.filter.facets.contains(*facet)
    };
    let facets = Facet::ALL.into_iter();
    facets
        .filter(|facet| is_inside(*facet) && is_offered(facet))
        .collect()
}

fn menu_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, tally: &Tally) {
    let columns = COLUMNS.map(|groups| groups.map(|group| (group.0, offered(frame, tally, group))));
    let heights = columns.iter().map(|groups| height_of(groups));
    starred_ui(ui, frame);
    let size = vec2(2.0 * COLUMN + GAP, heights.fold(0.0, f32::max));
    let (rect, _) = ui.allocate_exact_size(size + Vec2::splat(2.0 * PADDING), Sense::hover());
    let side = LogicalRect::new(rect.shrink(PADDING), frame.is_rtl());
    for (number, groups) in columns.iter().enumerate() {
        let column = side.part(number as f32 * (COLUMN + GAP), COLUMN);
        let builder = UiBuilder::new()
            .max_rect(column.rect())
            .layout(frame.column());
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (key, facets) in groups.iter().filter(|(_, facets)| !facets.is_empty()) {
                heading_ui(ui, frame, key);
                for facet in facets {
                    row_ui(ui, frame, tally, *facet);
                }
            }
        });
    }
}

/// Only what has a star; nothing where nothing has one.
fn starred_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let mut is_on = frame.state.view.filter.starred.is_some();
    if !is_on && frame.state.corrections.marks.has_no_star() {
        return;
    }
    let name = frame.words.text("filter-starred");
    let size = vec2(2.0 * COLUMN + GAP + 2.0 * PADDING, ROW + PADDING);
    let clicked = ui.allocate_ui_with_layout(size, frame.line(), |ui| {
        ui.add_space(PADDING);
        text::checkbox(ui, frame.text, &mut is_on, &name, frame.words.is_rtl()).clicked()
    });
    if clicked.inner {
        frame.push(Command::ShowStarred(is_on));
    }
}

fn height_of(groups: &[(&str, Vec<Facet>)]) -> f32 {
    let shown = groups.iter().filter(|(_, facets)| !facets.is_empty());
    shown
        .map(|(_, facets)| HEADING + ROW * facets.len() as f32)
        .sum()
}

fn heading_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, key: &str) {
    let heading = frame.words.text(key);
    let (rect, _) = ui.allocate_exact_size(vec2(COLUMN, HEADING), Sense::hover());
    let side = LogicalRect::new(rect, frame.is_rtl());
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, COLUMN);
    frame.paint_line(
        ui,
        side.at(0.0, HEADING / 2.0),
        side.start(),
        &heading,
        look,
    );
}

/// A check box, off where such events are hidden; at the end how many there are.
fn row_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, tally: &Tally, facet: Facet) {
    let name = facet_name(frame.words, facet);
    let count = tally.facets().of(facet);
    let args = [("name", name.as_str().into()), ("count", count.into())];
    let label = frame.words.format("filter-facet", &args);
    let mut is_shown = !frame.state.view.filter.facets.contains(facet);
    let is_rtl = frame.words.is_rtl();
    let (rect, _) = ui.allocate_exact_size(vec2(COLUMN, ROW), Sense::hover());
    let builder = UiBuilder::new().max_rect(rect).layout(frame.line());
    let clicked = ui.scope_builder(builder, |ui| {
        let response = text::checkbox(ui, frame.text, &mut is_shown, &name, is_rtl);
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_shown, &label));
        response.clicked()
    });
    let side = LogicalRect::new(rect, is_rtl);
    let count = frame.words.number(count as i64);
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, COLUMN);
    frame.paint_line(ui, side.at_end(0.0, ROW / 2.0), side.end(), &count, look);
    if clicked.inner {
        frame.push(Command::ToggleFacet(facet));
    }
}
