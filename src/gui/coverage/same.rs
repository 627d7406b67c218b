//! Below two reports: the days that each gives, and why both count as one happening.

use egui::{Rect, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use crate::describe::link_words;
use crate::gui::coverage::compare::Compared;
use crate::gui::coverage::stories::PADDING;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::marks::{self, Fill};
use crate::gui::paint_line::Look;
use crate::gui::view_context::ViewContext;
use crate::session::{Command, Correction};
use crate::time::{Day, Grain, Interval};
use crate::typeset::TextStyle;

/// Heights: of the heading, of a line, and of a bar of days.
const HEADING: f32 = 44.0;
const LINE: f32 = 24.0;
const BAR: f32 = 14.0;
/// Between both parts.
const GAP: f32 = 40.0;
/// Days on both sides of those that are said.
const AIR_DAYS: i32 = 1;
/// More days than these are not drawn to scale.
const MOST_DAYS: i32 = 400;

/// Draws both parts in the flow.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, compared: &Compared<'_>) {
    let clusters = frame.state.library.happenings.statement_clusters();
    let Some(cluster) = clusters.get(compared.cluster) else {
        return;
    };
    let reasons = link_words::reasons(frame.words, cluster);
    let height = HEADING + LINE * (reasons.len().max(4) as f32) + 24.0;
    let size = vec2(ui.available_width(), height);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, 0.0, frame.theme.panel);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let half = (side.width() - GAP) / 2.0;
    days_ui(ui, frame, side.part(0.0, half), compared);
    let part = side.part(half + GAP, half);
    let strength = link_words::strength(frame.words, cluster);
    let args = [("strength", strength.into())];
    let heading = frame.words.format("link-heading", &args);
    heading_ui(ui, frame, part, &heading);
    not_same_ui(ui, frame, part, compared);
    for (place, (line, is_against)) in reasons.iter().enumerate() {
        let y = HEADING + LINE * (place as f32 + 0.5);
        let fill = if *is_against {
            Fill::Outlined
        } else {
            Fill::Solid
        };
        marks::dot(ui.painter(), part.at(6.0, y), frame.theme.ink, fill);
        line_ui(ui, frame, part, (20.0, y), line);
    }
}

/// At the end of the heading, what takes both apart.
fn not_same_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    part: LogicalRect,
    compared: &Compared<'_>,
) {
    let row = part.rect().with_max_y(part.rect().top() + HEADING);
    let builder = UiBuilder::new().max_rect(row).layout(frame.line_from_end());
    let mut child = ui.new_child(builder);
    if frame.button(&mut child, "compare-not-same").clicked() {
        let [one, other] = compared.pair.sides.map(|side| side.at);
        let is_same = false;
        let link = Correction::Link {
            one,
            other,
            is_same,
        };
        frame.push(Command::Correct(Box::new(link)));
    }
}

fn heading_ui(ui: &Ui, frame: &mut ViewContext<'_>, part: LogicalRect, words: &str) {
    let look = Look::new(TextStyle::STRONG, frame.theme.ink, part.width());
    let at = part.at(0.0, HEADING / 2.0 + 4.0);
    let place = frame.paint_line(ui, at, part.start(), words, look);
    frame.name_place(ui, place, Role::Heading, words);
}

fn line_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    part: LogicalRect,
    (from, y): (f32, f32),
    line: &str,
) {
    let look = Look::new(TextStyle::INTERFACE, frame.theme.ink, part.width() - from);
    let place = frame.paint_line(ui, part.at(from, y), part.start(), line, look);
    let label = frame.name_place(ui, place, Role::Label, line);
    frame.whole_on_hover(label, line, look);
}

/// The days of each, in words and as bars of one scale.
fn days_ui(ui: &Ui, frame: &mut ViewContext<'_>, part: LogicalRect, compared: &Compared<'_>) {
    let days = compared.pair.sides.map(|side| side.days);
    let key = match (days[0].overlaps(days[1]), days.contains(&Interval::ALWAYS)) {
        (false, _) => "compare-days-apart",
        (true, true) => "compare-days-unknown",
        (true, false) => "compare-days-agree",
    };
    heading_ui(ui, frame, part, &frame.words.text(key));
    let scale = scale(days);
    for (place, side) in compared.pair.sides.iter().enumerate() {
        let index = &frame.state.library.index;
        let source = index.source_of(side.at.document).unwrap_or_default();
        let name = crate::describe::names::at(index, source).into_owned();
        let said = match side.days {
            Interval::ALWAYS => frame.words.text("told-undated").into_owned(),
            days => frame.words.interval(days, Grain::Day),
        };
        let line = format!("{}: {said}", frame.words.name(&name));
        let y = HEADING + LINE * (place as f32 * 2.0 + 0.5);
        line_ui(ui, frame, part, (0.0, y), &line);
        if let (Some(scale), Some(bounds)) = (scale, side.days.bounds()) {
            bar_ui(ui, frame, part, y + LINE, (scale, bounds, source));
        }
    }
}

/// The days that both bars share, where that is few enough.
fn scale(days: [Interval; 2]) -> Option<(i32, i32)> {
    let bounds = days.iter().filter_map(|days| days.bounds());
    let first = bounds.clone().map(|(first, _)| first.number()).min()?;
    let last = bounds.map(|(_, last)| last.number()).max()?;
    (last - first < MOST_DAYS).then_some((first - AIR_DAYS, last + 1 + AIR_DAYS))
}

fn bar_ui(
    ui: &Ui,
    frame: &ViewContext<'_>,
    part: LogicalRect,
    y: f32,
    ((from, to), (first, last), source): ((i32, i32), (Day, Day), usize),
) {
    let whole = part.width() - 24.0;
    let x = |day: i32| (day - from) as f32 / (to - from) as f32 * whole;
    let (start, end) = (x(first.number()), x(last.number() + 1));
    let place = part.part(start, (end - start).max(4.0)).rect();
    let line = part.rect().top() + y;
    let track = Stroke::new(1.0, frame.theme.hairline);
    ui.painter().hline(
        part.part(0.0, whole).rect().x_range(),
        line + BAR / 2.0,
        track,
    );
    let bar = Rect::from_x_y_ranges(place.x_range(), line - BAR / 2.0..=line + BAR / 2.0);
    let stroke = Stroke::new(2.0, frame.theme.source(source));
    ui.painter()
        .rect(bar, 4.0, frame.theme.field, stroke, StrokeKind::Inside);
}
