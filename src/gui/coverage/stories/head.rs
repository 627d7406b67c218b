//! The row of controls above the coverage: its order, which happenings have a row, and what its marks mean.

use egui::vec2;
use egui::{Rect, Role, Stroke, Ui, UiBuilder};

use crate::coverage::{ClusterCounts, ClusterOrder};
use crate::gui::coverage::stories::cell::{self, LEGEND, LegendMark};
use crate::gui::coverage::stories::columns::PADDING;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::query::ClusterFilter;
use crate::session::Command;
use crate::session::CoverageChoice;
use crate::session::State;
use crate::typeset::TextStyle;

/// Height of the row in points.
const HEIGHT: f32 = 44.0;
/// Between two switches, and between two groups of them.
const GAP: f32 = 6.0;
const GROUP_GAP: f32 = 18.0;
/// Room for a mark of the legend, and between two entries.
const MARK: f32 = 30.0;
const ENTRY_GAP: f32 = 14.0;
/// The orders that the row offers, with the keys of their short names.
const ORDERS: [(ClusterOrder, &str); 4] = [
    (ClusterOrder::Sources, "coverage-order-sources"),
    (ClusterOrder::Time, "coverage-order-time"),
    (ClusterOrder::Conflict, "coverage-order-conflict"),
    (ClusterOrder::Copies, "coverage-order-copies"),
];

/// Draws the row at the top of `rect` and returns what is left; nothing while there is only one way to arrange it.
pub(in crate::gui::coverage) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    counts: ClusterCounts,
) -> Rect {
    if frame
        .state
        .library
        .happenings
        .statement_clusters()
        .is_empty()
    {
        return rect;
    }
    let head = Rect::from_min_size(rect.min, vec2(rect.width(), HEIGHT));
    let rest = Rect::from_min_max(head.left_bottom(), rect.max);
    ui.painter().rect_filled(head, 0.0, frame.theme.panel);
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(head.x_range(), head.bottom() - 0.5, stroke);
    let side = LogicalRect::new(head.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let builder = UiBuilder::new()
        .id_salt("coverage-head")
        .max_rect(side.rect().shrink2(vec2(0.0, 8.0)))
        .layout(frame.line());
    let used = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        order_ui(ui, frame);
        ui.add_space(GROUP_GAP);
        filters_ui(ui, frame, counts);
        ui.min_rect().width()
    });
    legend_ui(ui, frame, side, used.inner + GROUP_GAP);
    rest
}

fn order_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let words = frame.words.text("coverage-order");
    Text::new(&words, TextStyle::SECONDARY, frame.theme.soft)
        .rtl(frame.is_rtl())
        .label(ui, frame.text);
    let now = frame.state.preferences.settings.happenings;
    for (order, key) in ORDERS {
        let command = Command::OrderHappenings(order);
        chip(ui, frame, &frame.words.text(key), order == now, command);
    }
}

/// Which happenings have a row; those that would leave none are not offered.
fn filters_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, counts: ClusterCounts) {
    let now = frame.state.coverage_filter();
    let is_needed = needed(frame.state, counts);
    for filter in ClusterFilter::ALL {
        if !is_needed(filter) && now != filter {
            continue;
        }
        let mut words = frame.words.text(filter.key()).into_owned();
        let count = match filter {
            ClusterFilter::Conflicts => Some(counts.conflicts),
            ClusterFilter::Copied => Some(counts.copied),
            _ => None,
        };
        if let Some(count) = count {
            words = format!("{words} {}", frame.words.number(count as i64));
        }
        let wish = CoverageChoice { tellers: filter };
        let command = Command::ArrangeCoverage(wish);
        chip(ui, frame, &words, now == filter, command);
    }
}

/// Which choices differ: where all documents are of one source, or each is its own, some tell nothing new.
fn needed(state: &State, counts: ClusterCounts) -> impl Fn(ClusterFilter) -> bool + use<> {
    let (sources, documents) = (
        state.library.index.sources().len(),
        state.library.index.documents().len(),
    );
    move |filter| match filter {
        ClusterFilter::All => true,
        ClusterFilter::Sources => sources > 1,
        ClusterFilter::Documents => sources < documents,
        ClusterFilter::Conflicts => counts.conflicts > 0,
        ClusterFilter::Copied => counts.copied > 0,
    }
}

fn chip(ui: &mut Ui, frame: &mut ViewContext<'_>, words: &str, is_on: bool, command: Command) {
    if text::chip(ui, frame.text, words, frame.words.is_rtl(), is_on).clicked() {
        frame.push(command);
    }
}

/// What the marks mean, from the end of the row as far as there is room.
fn legend_ui(ui: &Ui, frame: &mut ViewContext<'_>, side: LogicalRect, taken: f32) {
    let mut from = 0.0;
    for (mark, key) in LEGEND.into_iter().rev() {
        let words = frame.words.text(key);
        let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, f32::INFINITY);
        let width = Text::new(&words, look.style, look.color)
            .size(ui.ctx(), frame.text)
            .x;
        if taken + from + width + MARK > side.width() {
            return;
        }
        let at = side.at_end(from, HEIGHT / 2.0);
        let place = frame.paint_line(ui, at, side.end(), &words, look);
        frame.name_place(ui, place, Role::Label, &words);
        let center = side.at_end(from + width + MARK / 2.0 + 2.0, HEIGHT / 2.0);
        legend_mark(ui, frame, center, mark);
        from += width + MARK + ENTRY_GAP;
    }
}

fn legend_mark(ui: &Ui, frame: &ViewContext<'_>, center: egui::Pos2, mark: LegendMark) {
    cell::legend(ui.painter(), frame.theme, center, mark, frame.is_rtl());
}
