//! The page of a source: how much it told and how, when it wrote, what it alone told, and what it did not tell.

use std::sync::Arc;

use egui::{Align2, Rect, Role, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};
use egui_plot::{Bar, BarChart};

use crate::coverage::{ClusterRanking, SourceSummary};
use crate::describe::names;
use crate::gui::bare_plot::bare_plot;
use crate::gui::coverage::path;
use crate::gui::coverage::stories::PADDING;
use crate::gui::happenings::line::{self, LineView};
use crate::gui::happenings::row_text::RowTexts;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::time::{Day, Grain};
use crate::typeset::TextStyle;

/// Heights: of the name with its facts, of the plot with the days below it, and of the heading of a list.
const HEAD: f32 = 118.0;
const PLOT: f32 = 150.0;
const DAYS: f32 = 26.0;
const HEADING: f32 = 44.0;
/// Between both lists, and the share of a bar that stays free.
const GAP: f32 = 40.0;
const BAR_SHARE: f64 = 0.8;
/// Fewer bars than these stand in the middle instead of growing broad.
const LEAST_UNITS: usize = 16;

/// The page with what was worked out last.
#[derive(Default)]
pub(super) struct SourcePage {
    known: Option<(u32, SourceSummary)>,
    texts: RowTexts,
}

impl SourcePage {
    /// Forgets what was worked out.
    pub(super) fn clear(&mut self) {
        self.known = None;
    }

    /// Draws the page into `rect`; `summary` works it out where that is not known.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        rect: Rect,
        (source, ranking): (u32, &Arc<ClusterRanking>),
        summary: impl FnOnce() -> Option<SourceSummary>,
    ) {
        if self
            .known
            .as_ref()
            .is_none_or(|(known, _)| *known != source)
        {
            self.known = summary().map(|summary| (source, summary));
        }
        let Self { known, texts } = self;
        let Some((_, summary)) = known else {
            return;
        };
        let name = names::at(&frame.state.library.index, source as usize).into_owned();
        let name = frame.words.name(&name).into_owned();
        let rest = path::ui(ui, frame, rect, std::slice::from_ref(&name));
        ui.painter().rect_filled(rest, 0.0, frame.theme.surface);
        let side = LogicalRect::new(rest.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
        head_ui(ui, frame, side, (source, &name), summary);
        let mut top = rest.top() + HEAD;
        if !summary.over_time.is_empty() {
            let place = side.rect().with_min_y(top).with_max_y(top + PLOT);
            plot_ui(ui, frame, place, source, summary);
            top += PLOT + DAYS;
        }
        let lists = side.rect().with_min_y(top);
        let side = LogicalRect::new(lists, frame.is_rtl());
        let half = (side.width() - GAP) / 2.0;
        let both = [
            ("source-alone", &summary.alone, 0.0),
            ("source-untold", &summary.untold, half + GAP),
        ];
        for (key, rows, from) in both {
            let place = side.part(from, half);
            list_ui(ui, frame, place, (key, rows), (ranking, texts));
        }
    }
}

/// The name, and what the source is in numbers.
fn head_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    (source, name): (u32, &str),
    summary: &SourceSummary,
) {
    let swatch = Rect::from_center_size(side.at(8.0, 30.0), vec2(15.0, 15.0));
    let color = frame.theme.source(source as usize);
    ui.painter().rect_filled(swatch, 4.0, color);
    let look = Look::new(TextStyle::TITLE, frame.theme.ink, side.width() * 0.5);
    let place = frame.paint_line(ui, side.at(26.0, 30.0), side.start(), name, look);
    frame.name_place(ui, place, Role::Heading, name);
    let documents = [("count", summary.documents.into())];
    let mut facts = vec![frame.words.format("app-documents", &documents)];
    facts.extend(
        summary
            .span
            .map(|(first, last)| frame.words.days(first, last)),
    );
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, side.width());
    let facts = facts.join(" · ");
    let at = side.at(26.0 + place.width() + 16.0, 31.0);
    let place = frame.paint_line(ui, at, side.start(), &facts, look);
    frame.name_place(ui, place, Role::Label, &facts);
    let told = summary.own + summary.copied;
    let numbers = [
        ("source-told", told),
        ("source-own", summary.own),
        ("source-copied", summary.copied),
        ("source-first", summary.first),
        ("source-tied", summary.tied),
        ("source-late", summary.late),
    ];
    let width = (side.width() / numbers.len() as f32).min(190.0);
    for (place, (key, count)) in numbers.into_iter().enumerate() {
        let from = width * place as f32;
        let mut number = frame.words.number(count as i64);
        if matches!(key, "source-own" | "source-copied") && told > 0 {
            let share = (100 * count + told / 2) / told;
            number = format!("{number} ({}%)", frame.words.number(share as i64));
        }
        let look = Look::new(TextStyle::HEADING, frame.theme.ink, width - 12.0);
        frame.paint_line(ui, side.at(from, 70.0), side.start(), &number, look);
        let words = frame.words.text(key);
        let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, width - 12.0);
        let at = side.at(from, 92.0);
        let place = frame.paint_line(ui, at, side.start(), &words, look);
        let label = frame.name_place(ui, place, Role::Label, &format!("{words}: {number}"));
        frame.whole_on_hover(label, &words, look);
    }
}

/// Its documents over time; the unit under the pointer is told, a click goes to it.
fn plot_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    source: u32,
    summary: &SourceSummary,
) {
    let color = frame.theme.source(source as usize);
    let count = summary.over_time.len();
    let whole = count.max(LEAST_UNITS) as f64;
    let free = (whole - count as f64) / 2.0;
    let bars = summary
        .over_time
        .iter()
        .enumerate()
        .map(|(place, (_, count))| {
            Bar::new(place as f64 + 0.5 + free, *count as f64)
                .width(BAR_SHARE)
                .fill(color)
        });
    let most = summary.over_time.iter().map(|(_, count)| *count).max();
    let most = most.unwrap_or(1).max(1);
    let chart = BarChart::new("documents", bars.collect()).allow_hover(false);
    let is_rtl = frame.state.is_axis_rtl();
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("source-plot"));
    let plot = bare_plot("source-plot", rect, is_rtl)
        .show_grid(false)
        .set_margin_fraction(egui::Vec2::ZERO)
        .include_x(0.0)
        .include_x(whole)
        .include_y(0.0)
        .include_y(most as f64 * 1.15);
    let shown = plot.show(&mut child, |plot| {
        plot.bar_chart(chart);
        plot.pointer_coordinate().map(|at| at.x)
    });
    let words = frame.words.text("source-over-time");
    frame.name_place(ui, rect, Role::Image, &words);
    let line = Stroke::new(1.0, frame.theme.hairline);
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
    let bars = rect.shrink2(vec2((free / whole) as f32 * rect.width(), 0.0));
    ends_ui(ui, frame, bars, summary, is_rtl);
    let under = shown
        .inner
        .filter(|x| *x >= free && shown.response.hovered());
    let under = under.and_then(|x| summary.over_time.get((x - free).floor() as usize));
    if let Some((unit, count)) = under {
        let documents = [("count", (*count).into())];
        let documents = frame.words.format("app-documents", &documents);
        let words = format!("{}: {documents}", frame.words.interval(*unit, Grain::Day));
        let is_rtl = frame.words.is_rtl();
        if text::tooltip(shown.response, frame.text, &words, is_rtl).clicked() {
            frame.push(Command::GoTo(*unit));
        }
    }
}

/// The first and the last day below the ends of the plot.
fn ends_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    summary: &SourceSummary,
    is_rtl: bool,
) {
    let mut days = summary.over_time.iter().map(|(unit, _)| unit);
    let first = days.clone().next().and_then(|unit| unit.first());
    let last = days.next_back().and_then(|unit| unit.last());
    let last = last.filter(|_| summary.over_time.len() > 1);
    let ends: [(Option<Day>, bool); 2] = [(first, is_rtl), (last, !is_rtl)];
    for (day, is_right) in ends {
        let Some(day) = day else { continue };
        let (x, anchor) = match is_right {
            true => (rect.right(), Align2::RIGHT_CENTER),
            false => (rect.left(), Align2::LEFT_CENTER),
        };
        let words = frame.words.day_short(day);
        let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, rect.width() / 2.0);
        frame.paint_line(ui, pos2(x, rect.bottom() + 13.0), anchor, &words, look);
    }
}

/// Happenings below a heading with their number; a click goes to one.
fn list_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    (key, rows): (&str, &[u32]),
    (ranking, texts): (&Arc<ClusterRanking>, &mut RowTexts),
) {
    let words = frame.words.format(key, &[("count", rows.len().into())]);
    let look = Look::new(TextStyle::STRONG, frame.theme.ink, side.width());
    let at = side.at(0.0, HEADING / 2.0);
    let place = frame.paint_line(ui, at, side.start(), &words, look);
    frame.name_place(ui, place, Role::Heading, &words);
    let body = side.rect().with_min_y(side.rect().top() + HEADING);
    ui.scope_builder(UiBuilder::new().max_rect(body).id_salt(key), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt(key).auto_shrink(false);
        area.show_rows(ui, line::HEIGHT, rows.len(), |ui, shown| {
            for place in shown {
                let row = rows.get(place).and_then(|row| ranking.row(*row as usize));
                let Some(row) = row else { continue };
                let size = vec2(ui.available_width(), line::HEIGHT);
                let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
                let text = texts.of(frame.words, &frame.state.library.index, ranking, row);
                let view = LineView {
                    number: place,
                    text: &text,
                    told: &row.sources,
                    is_conflict: row.is_conflict,
                    is_chosen: false,
                };
                if line::ui(ui, frame, rect, &view) {
                    frame.push(Command::OpenHappening(row.cluster));
                }
            }
        });
    });
}
