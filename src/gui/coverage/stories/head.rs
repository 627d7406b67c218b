//! The row of controls above the coverage: its order, which happenings have a row, and what its marks mean.

use egui::{Rect, Role, Shape, Stroke, Ui, UiBuilder, vec2};

use crate::coverage::{ClusterCounts, ClusterOrder};
use crate::gui::coverage::stories::cell::{self, LEGEND, LegendMark};
use crate::gui::coverage::stories::columns::PADDING;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::query::ClusterFilter;
use crate::session::{Command, CoverageChoice, State};
use crate::typeset::TextStyle;

/// Height of the row in points.
const HEIGHT: f32 = 44.0;
/// Between two switches, and between two groups of them.
const GAP: f32 = 6.0;
const GROUP_GAP: f32 = 18.0;
/// Room for a mark of the legend, and between two entries.
const MARK: f32 = 30.0;
const ENTRY_GAP: f32 = 14.0;
/// Height of a line of the legend where it stands below the controls.
const LEGEND_LINE: f32 = 28.0;
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
    // The ground lies below what is drawn, and is as high as that needs.
    let ground = ui.painter().add(Shape::Noop);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    // One line high at first, so that the chips stand in it and more lines come below.
    let line = side.rect().with_min_y(rect.top() + 8.0);
    let line = line.with_max_y(line.top() + LEGEND_LINE);
    let builder = UiBuilder::new()
        .id_salt("coverage-head")
        .max_rect(line)
        .layout(frame.row());
    let used = ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing = vec2(GAP, GAP);
        order_ui(ui, frame, counts);
        ui.add_space(GROUP_GAP);
        filters_ui(ui, frame, counts);
        ui.min_rect().size()
    });
    let controls = (used.inner.y + 16.0).max(HEIGHT);
    let entries = entries(ui, frame);
    let width: f32 = entries.iter().map(|(.., width)| width).sum();
    let is_beside = used.inner.x + GROUP_GAP + width <= side.width() && controls <= HEIGHT;
    let height = match is_beside {
        true => {
            let place = side.part(side.width() - width, width);
            legend_ui(ui, frame, place, 0.0, &entries);
            controls
        }
        false => controls + legend_ui(ui, frame, side, controls - 8.0, &entries),
    };
    let head = Rect::from_min_size(rect.min, vec2(rect.width(), height));
    let fill = Shape::rect_filled(head, 0.0, frame.theme.panel);
    ui.painter().set(ground, fill);
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(head.x_range(), head.bottom() - 0.5, stroke);
    Rect::from_min_max(head.left_bottom(), rect.max)
}

/// The order; where it puts nothing in front because there is nothing such, that is said.
fn order_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, counts: ClusterCounts) {
    let words = frame.words.text("coverage-order");
    Text::new(&words, TextStyle::SECONDARY, frame.theme.soft)
        .rtl(frame.is_rtl())
        .label(ui, frame.text);
    let now = frame.state.preferences.settings.happenings;
    for (order, key) in ORDERS {
        let command = Command::OrderHappenings(order);
        chip(ui, frame, &frame.words.text(key), order == now, command);
    }
    let missing = match now {
        ClusterOrder::Conflict if counts.conflicts == 0 => "coverage-no-conflicts",
        ClusterOrder::Copies if counts.copied == 0 => "coverage-no-copies",
        _ => return,
    };
    let words = frame.words.text(missing);
    Text::new(&words, TextStyle::SECONDARY, frame.theme.accent_text)
        .rtl(frame.is_rtl())
        .label(ui, frame.text);
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
        state.library.index.sources_read(),
        state.library.index.documents_read(),
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

/// What the marks mean: each with its words and the room that both take.
fn entries(ui: &Ui, frame: &mut ViewContext<'_>) -> Vec<(LegendMark, String, f32)> {
    let entry = |(mark, key): (LegendMark, &str)| {
        let words = frame.words.text(key).into_owned();
        let text = Text::new(&words, TextStyle::SECONDARY, frame.theme.soft);
        let width = text.size(ui.ctx(), frame.text).x + MARK + ENTRY_GAP;
        (mark, words, width)
    };
    LEGEND.into_iter().map(entry).collect()
}

/// The legend from the start of a place, in as many lines as it needs; returns how high these are.
fn legend_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    top: f32,
    entries: &[(LegendMark, String, f32)],
) -> f32 {
    let (mut from, mut y) = (0.0, top + HEIGHT / 2.0);
    for (mark, words, width) in entries {
        if from > 0.0 && from + width - ENTRY_GAP > side.width() + 1.0 {
            (from, y) = (0.0, y + LEGEND_LINE);
        }
        legend_mark(ui, frame, side.at(from + MARK / 2.0 - 4.0, y), *mark);
        let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, f32::INFINITY);
        let place = frame.paint_line(ui, side.at(from + MARK - 4.0, y), side.start(), words, look);
        frame.name_place(ui, place, Role::Label, words);
        from += width;
    }
    y + LEGEND_LINE / 2.0 - top
}

fn legend_mark(ui: &Ui, frame: &ViewContext<'_>, center: egui::Pos2, mark: LegendMark) {
    cell::legend(ui.painter(), frame.theme, center, mark, frame.is_rtl());
}
