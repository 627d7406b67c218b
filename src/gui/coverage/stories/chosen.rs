//! The chosen reports below the table: who says it, when, and the sentence; two stand side by side.

use egui::{Align2, Rect, Role, ScrollArea, Stroke, Ui, UiBuilder, vec2};

use crate::coverage::ClusterReports;
use crate::describe::coverage_words;
use crate::gui::context_menu::{self, Subject};
use crate::gui::coverage::stories::columns::PADDING;
use crate::gui::coverage::stories::{cell, row, row_cell};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::session::{BottomPane, ChosenReport, Command, CoverageCommand, CoveragePage};
use crate::typeset::{Direction, Mark, TextStyle, Underline};

/// Height of the buttons, of the two lines about a report, and of the whole at most.
const BUTTONS: f32 = 48.0;
const ABOUT: f32 = 52.0;
const MOST: f32 = 200.0;
/// The share of the coverage that it takes at most.
const SHARE: f32 = 0.42;
/// So many reports stand beside each other here; all of them are compared.
const BESIDE: usize = 3;
/// Between two reports.
const GAP: f32 = 40.0;

/// The height that the chosen reports take of so much.
pub(super) fn height(whole: f32) -> f32 {
    (whole * SHARE).min(MOST)
}

/// Draws the chosen reports into `rect`.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    reports: Option<&ClusterReports>,
) {
    ui.painter().rect_filled(rect, 0.0, frame.theme.field);
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter().hline(rect.x_range(), rect.top() + 0.5, stroke);
    let chosen = frame.state.view.coverage.chosen.clone();
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let shown = chosen
        .get(chosen.len().saturating_sub(BESIDE)..)
        .unwrap_or_default();
    let count = shown.len().max(1);
    let width = (side.width() - GAP * (count - 1) as f32) / count as f32;
    for (place, report) in shown.iter().enumerate() {
        let from = (width + GAP) * place as f32;
        let mut part = side.part(from, width).rect();
        part.max.y -= BUTTONS;
        report_ui(
            ui,
            frame,
            LogicalRect::new(part, frame.is_rtl()),
            report,
            reports,
        );
        if place > 0 {
            let x = side.x(from - GAP / 2.0);
            ui.painter()
                .vline(x, part.shrink2(vec2(0.0, 12.0)).y_range(), stroke);
        }
    }
    let place = side.rect().with_min_y(rect.bottom() - BUTTONS);
    let builder = UiBuilder::new()
        .id_salt("coverage-chosen")
        .max_rect(place.shrink2(vec2(0.0, 8.0)))
        .layout(frame.line_from_end());
    ui.scope_builder(builder, |ui| buttons_ui(ui, frame, &chosen, reports));
}

fn report_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    report: &ChosenReport,
    reports: Option<&ClusterReports>,
) {
    let index = &frame.state.library.index;
    let Some(analysed) = index.documents().get(report.at.document as usize) else {
        return;
    };
    let document = &analysed.document;
    let swatch = Rect::from_center_size(side.at(6.0, 20.0), vec2(12.0, 12.0));
    let color = frame.theme.source(report.source as usize);
    ui.painter().rect_filled(swatch, 4.0, color);
    let name = document.source_name();
    let name = frame.words.name(&name).into_owned();
    let look = Look::new(TextStyle::STRONG, frame.theme.ink, side.width() * 0.4);
    let place = frame.paint_line(ui, side.at(20.0, 20.0), side.start(), &name, look);
    frame.name_place(ui, place, Role::Heading, &name);
    let title = document.name().into_owned();
    let title = frame.words.name(&title).into_owned();
    let from = 20.0 + place.width() + 12.0;
    let look = Look::new(TextStyle::INTERFACE, frame.theme.soft, side.width() - from);
    let at = side.at(from, 20.0);
    let place = frame.paint_line(ui, at, side.start(), &title, look);
    let label = frame.name_place(ui, place, Role::Label, &title);
    frame.whole_on_hover(label, &title, look);
    let words = reports.map(|reports| {
        coverage_words::publication(
            frame.words,
            &frame.state.library.index,
            reports,
            report.source,
        )
    });
    let words = words.unwrap_or_default();
    let is_first = reports.is_some_and(|reports| {
        reports.cells.len() > 1 && reports.first.sources.contains(&report.source)
    });
    let from = if is_first { 34.0 } else { 20.0 };
    if let Some(reports) = reports.filter(|_| is_first) {
        let place = cell::Place {
            center: side.at(if frame.is_rtl() { 34.0 } else { 14.0 }, 44.0),
            ground: frame.theme.field,
            is_rtl: frame.is_rtl(),
        };
        cell::first(ui.painter(), frame.theme, place, reports, report.source);
    }
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, side.width() - from);
    let place = frame.paint_line(ui, side.at(from, 41.0), side.start(), &words, look);
    frame.name_place(ui, place, Role::Label, &words);
    let mut below = side.rect();
    below.min.y += ABOUT;
    let builder = UiBuilder::new().max_rect(below).layout(frame.column());
    ui.scope_builder(builder, |ui| {
        let area = ScrollArea::vertical().id_salt(("chosen-report", report.source, report.cluster));
        area.auto_shrink(false)
            .show(ui, |ui| sentence_ui(ui, frame, report));
    });
}

/// The sentence with the words that date it underlined.
fn sentence_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, report: &ChosenReport) {
    let index = &frame.state.library.index;
    let documents = index.documents();
    let Some(analysed) = documents.get(report.at.document as usize) else {
        return;
    };
    let Some(sentence) = analysed.sentences.get(report.at.sentence as usize) else {
        return;
    };
    let span = sentence.trimmed(&analysed.document.text);
    let date = report.event.and_then(|event| {
        let event = analysed.events.get(event as usize)?;
        let words = analysed.mentions.get(event.mention? as usize)?.span.range();
        let whole = span.range();
        let start = words.start.checked_sub(whole.start)?;
        (words.end <= whole.end).then(|| start..words.end - whole.start)
    });
    let marks: Vec<Mark> = date
        .into_iter()
        .map(|range| Mark {
            range,
            ink: 0,
            is_bold: false,
            underline: Some(Underline::Thin),
        })
        .collect();
    let palette = [frame.theme.ink];
    let words = Text::new(
        span.of(&analysed.document.text),
        TextStyle::READING,
        frame.theme.ink,
    )
    .direction(Direction::Rtl)
    .wrap(ui.available_width() - 4.0)
    .marks(&marks, &palette);
    let size = words.size(ui.ctx(), frame.text);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::CLICK);
    let said = span.of(&analysed.document.text);
    response.widget_info(|| egui::WidgetInfo::labeled(Role::Label, true, said));
    words.paint(
        ui.painter(),
        frame.text,
        rect.right_top(),
        Align2::RIGHT_TOP,
    );
    context_menu::attach(
        frame,
        &response,
        Subject::Sentence(row_cell::cited(report.at)),
    );
}

/// From the end: compare, put away, open the text.
fn buttons_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    chosen: &[ChosenReport],
    reports: Option<&ClusterReports>,
) {
    ui.spacing_mut().item_spacing.x = 8.0;
    let is_rtl = frame.words.is_rtl();
    if let [_, _, more @ ..] = chosen {
        let words = match more.len() {
            0 => frame.words.text("coverage-compare").into_owned(),
            _ => {
                let count = [("count", chosen.len().into())];
                frame.words.format("coverage-compare-all", &count)
            }
        };
        if text::selectable(ui, frame.text, &words, is_rtl, true).clicked() {
            let page = CoverageCommand::Open(CoveragePage::Comparison);
            frame.push(Command::Coverage(page));
        }
    } else if let [only] = chosen
        && let Some(first) = reports.and_then(|reports| first_beside(reports, only))
    {
        let words = frame.words.text("coverage-compare-first");
        if text::selectable(ui, frame.text, &words, is_rtl, true).clicked() {
            frame.push(Command::Coverage(CoverageCommand::Add(first)));
            let page = CoverageCommand::Open(CoveragePage::Comparison);
            frame.push(Command::Coverage(page));
        }
    }
    let words = frame.words.text("coverage-clear-chosen");
    if text::button(ui, frame.text, &words, is_rtl).clicked() {
        frame.push(Command::Coverage(CoverageCommand::Clear));
    }
    let words = frame.words.text("coverage-open-text");
    if text::button(ui, frame.text, &words, is_rtl).clicked() {
        frame.push(Command::ShowLower(BottomPane::Reader));
    }
}

/// The report that was written first, or where that is the chosen one, the next.
fn first_beside(reports: &ClusterReports, chosen: &ChosenReport) -> Option<ChosenReport> {
    let others = reports
        .cells
        .iter()
        .filter(|cell| cell.source != chosen.source);
    let first = others.min_by_key(|cell| (cell.written.is_none(), cell.written, cell.at))?;
    Some(row::chosen(chosen.cluster, first))
}
