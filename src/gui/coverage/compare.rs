//! Two reports side by side: sentence beside sentence, with words, figures and names that differ marked.

use std::sync::Arc;

use egui::{
    Align2, Rect, Role, ScrollArea, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use crate::coverage::{ClusterReports, PairRow, PairSentence, ReportPair};
use crate::describe::difference_words::{self, DifferenceLine};
use crate::describe::{coverage_words, statement_words};
use crate::gui::coverage::stories::PADDING;
use crate::gui::coverage::{path, same};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::{Laid, Text};
use crate::gui::view_context::ViewContext;
use crate::typeset::{Direction, Mark, Paragraph, TextStyle, Underline};

/// Heights: of the heads, and of the air above and below a sentence.
const HEADS: f32 = 84.0;
const AIR: f32 = 18.0;
/// Height of a line between both sides.
const LINE: f32 = 20.0;
/// Width of what differs between the two, and the air beside it.
const MIDDLE: f32 = 120.0;
const GUTTER: f32 = 20.0;
/// So many rows of each of several pairs: the happening's own sentence, and what both have beside it.
const ROWS_OF_EACH: usize = 3;
/// Corner radius of marks.
const RADIUS: f32 = 4.0;

/// What is compared.
pub(super) struct Compared<'a> {
    pub(super) cluster: usize,
    pub(super) pair: &'a ReportPair,
    pub(super) reports: Option<&'a ClusterReports>,
}

/// Draws the page into `rect`: the heads of a single pair stay, those of several stand above each.
pub(super) fn ui(ui: &mut Ui, frame: &mut ViewContext<'_>, rect: Rect, pairs: &[Compared<'_>]) {
    let Some(first) = pairs.first() else { return };
    let rest = path::ui(
        ui,
        frame,
        rect,
        &names(frame, first.cluster, pairs.len() + 1),
    );
    let mut body = rest;
    if pairs.len() == 1 {
        let heads = rest.with_max_y(rest.top() + HEADS);
        heads_ui(ui, frame, heads, first);
        body.min.y = heads.bottom();
    }
    ui.painter().rect_filled(body, 0.0, frame.theme.field);
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().id_salt(("coverage-compare", first.cluster));
        area.auto_shrink(false).show(ui, |ui| {
            for (place, compared) in pairs.iter().enumerate() {
                ui.push_id(("pair", place), |ui| {
                    pair_ui(ui, frame, compared, pairs.len() > 1);
                });
            }
        });
    });
}

/// The sentences of a pair; of several pairs only the first ones, below the heads of each.
fn pair_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, compared: &Compared<'_>, is_one_of: bool) {
    let pair = compared.pair;
    let most = if is_one_of { ROWS_OF_EACH } else { usize::MAX };
    if is_one_of {
        let size = vec2(ui.available_width(), HEADS);
        let (heads, _) = ui.allocate_exact_size(size, Sense::hover());
        heads_ui(ui, frame, heads, compared);
    }
    for row in pair.rows.iter().take(most) {
        row_ui(ui, frame, row, compared);
    }
    more_ui(ui, frame, pair.more + pair.rows.len().saturating_sub(most));
    same::ui(ui, frame, compared);
}

/// The story, the happening and the page.
fn names(frame: &ViewContext<'_>, cluster: usize, reports: usize) -> Vec<String> {
    let alignment = &frame.state.library.happenings;
    let index = &frame.state.library.index;
    let found = alignment.statement_clusters().get(cluster);
    let story = found.and_then(|found| alignment.stories().get(found.story? as usize));
    let story = story.map(|story| coverage_words::story_name(index, story));
    let happening = found.map(|found| statement_words::name(index, found));
    let count = [("count", reports.into())];
    let page = match reports {
        2 => frame.words.text("compare-page").into_owned(),
        _ => frame.words.format("coverage-compare-all", &count),
    };
    story.into_iter().chain(happening).chain([page]).collect()
}

/// The columns of both sides and of what stands between them.
fn columns(side: LogicalRect) -> ([LogicalRect; 2], LogicalRect) {
    let width = (side.width() - MIDDLE) / 2.0;
    let first = side.part(0.0, width - GUTTER);
    let second = side.part(width + MIDDLE + GUTTER, width - GUTTER);
    ([first, second], side.part(width, MIDDLE))
}

fn heads_ui(ui: &Ui, frame: &mut ViewContext<'_>, rect: Rect, compared: &Compared<'_>) {
    ui.painter().rect_filled(rect, 0.0, frame.theme.surface);
    let stroke = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, stroke);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let (parts, _) = columns(side);
    for (part, side) in parts.into_iter().zip(&compared.pair.sides) {
        let index = &frame.state.library.index;
        let Some(analysed) = index.documents().get(side.at.document as usize) else {
            continue;
        };
        let source = index.source_of(side.at.document).unwrap_or_default();
        let name = analysed.document.source_name().into_owned();
        let title = analysed.document.name().into_owned();
        let reports = compared.reports;
        let told =
            reports.map(|all| coverage_words::publication(frame.words, index, all, source as u32));
        let swatch = Rect::from_center_size(part.at(7.0, 20.0), vec2(13.0, 13.0));
        ui.painter()
            .rect_filled(swatch, 4.0, frame.theme.source(source));
        let lines = [
            (22.0, 20.0, name, TextStyle::HEADING, frame.theme.ink),
            (0.0, 43.0, title, TextStyle::INTERFACE, frame.theme.ink),
            (
                0.0,
                65.0,
                told.unwrap_or_default(),
                TextStyle::SECONDARY,
                frame.theme.soft,
            ),
        ];
        for (from, y, line, style, color) in lines {
            let line = frame.words.name(&line).into_owned();
            let look = Look::new(style, color, part.width() - from);
            let place = frame.paint_line(ui, part.at(from, y), part.start(), &line, look);
            let label = frame.name_place(ui, place, Role::Label, &line);
            frame.whole_on_hover(label, &line, look);
        }
    }
}

/// One sentence of each side, and between them in what they differ.
fn row_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, row: &PairRow, compared: &Compared<'_>) {
    let whole = ui.available_rect_before_wrap();
    let side = LogicalRect::new(whole.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let (parts, middle) = columns(side);
    let laid: Vec<Option<Arc<Laid>>> = row
        .sides
        .iter()
        .map(|sentence| lay(ui, frame, sentence.as_ref()?, parts[0].width()))
        .collect();
    let name = |place| source_name(frame, compared, place);
    let lines = difference_words::lines(frame.words, row, name);
    let tallest = laid.iter().flatten().map(|laid| laid.size().y);
    let height = tallest.fold(LINE * lines.len() as f32, f32::max) + 2.0 * AIR;
    let (rect, _) = ui.allocate_exact_size(vec2(whole.width(), height), Sense::hover());
    if !ui.is_rect_visible(rect) {
        return;
    }
    let stroke = Stroke::new(1.0, frame.theme.grid);
    ui.painter()
        .hline(side.rect().x_range(), rect.bottom() - 0.5, stroke);
    for x in [middle.rect().left(), middle.rect().right()] {
        ui.painter().vline(x, rect.y_range(), stroke);
    }
    for (place, (part, laid)) in parts.into_iter().zip(laid).enumerate() {
        let origin = pos2(part.rect().left(), rect.top() + AIR);
        match (row.sides.get(place).and_then(Option::as_ref), laid) {
            (Some(sentence), Some(laid)) => sentence_ui(ui, frame, origin, sentence, &laid),
            _ => absent_ui(ui, frame, part, rect, compared, place),
        }
    }
    middle_ui(ui, frame, middle, rect, lines);
}

fn lay(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    sentence: &PairSentence,
    width: f32,
) -> Option<Arc<Laid>> {
    let index = &frame.state.library.index;
    let analysed = index.documents().get(sentence.document as usize)?;
    let dates = sentence.dates.iter().map(|range| Mark {
        range: range.clone(),
        ink: 0,
        is_bold: false,
        underline: Some(Underline::Thin),
    });
    let mut marks: Vec<Mark> = dates.collect();
    marks.sort_by_key(|mark| mark.range.start);
    let paragraph = Paragraph {
        text: sentence.span.of(&analysed.document.text),
        direction: Direction::Rtl,
        style: TextStyle::READING,
        marks: &marks,
        width: Some(width),
        pixels_per_point: ui.ctx().pixels_per_point(),
    };
    Some(frame.text.lay(ui.ctx(), &paragraph))
}

/// A sentence with its marks: a ground under words that differ, a frame around figures, two lines under names.
fn sentence_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    origin: egui::Pos2,
    sentence: &PairSentence,
    laid: &Laid,
) {
    let painter = ui.painter();
    let theme = frame.theme;
    let shrunk = |rect: Rect| {
        // A line's height holds more air than ink.
        let air = vec2(-2.0, rect.height() * 0.12);
        rect.translate(origin.to_vec2()).shrink2(air)
    };
    for rect in sentence
        .differing
        .iter()
        .flat_map(|range| laid.rects_of(range.clone()))
    {
        painter.rect_filled(shrunk(rect), RADIUS, theme.marked);
    }
    for (range, differs) in &sentence.figures {
        let (ground, line) = match differs {
            true => (theme.selected_tint, theme.accent),
            false => (theme.field, theme.faint),
        };
        for rect in laid.rects_of(range.clone()) {
            let stroke = Stroke::new(1.3, line);
            painter.rect(shrunk(rect), RADIUS, ground, stroke, StrokeKind::Inside);
        }
    }
    for rect in sentence
        .names
        .iter()
        .flat_map(|range| laid.rects_of(range.clone()))
    {
        let rect = rect.translate(origin.to_vec2());
        let foot = rect.bottom() - rect.height() * 0.14;
        for y in [foot, foot + 2.5] {
            painter.hline(rect.x_range(), y, Stroke::new(1.0, theme.ink));
        }
    }
    frame.text.paint(painter, laid, origin, &[theme.ink]);
    let index = &frame.state.library.index;
    let analysed = index.documents().get(sentence.document as usize);
    let place = Rect::from_min_size(origin, laid.size());
    let id = ui
        .scope_id()
        .with(("compare-sentence", sentence.document, sentence.span));
    ui.interact(place, id, Sense::hover()).widget_info(|| {
        let text = analysed.map_or("", |one| sentence.span.of(&one.document.text));
        WidgetInfo::labeled(Role::Cell, true, text)
    });
}

/// That a source does not say it.
fn absent_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    part: LogicalRect,
    rect: Rect,
    compared: &Compared<'_>,
    place: usize,
) {
    let name = source_name(frame, compared, place);
    let words = frame
        .words
        .format("compare-absent", &[("source", name.into())]);
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, part.width());
    let at = pos2(part.x(0.0), rect.center().y);
    let place = frame.paint_line(ui, at, part.start(), &words, look);
    frame.name_place(ui, place, Role::Cell, &words);
}

fn source_name(frame: &ViewContext<'_>, compared: &Compared<'_>, place: usize) -> String {
    let index = &frame.state.library.index;
    let side = compared.pair.sides.get(place);
    let analysed = side.and_then(|side| index.documents().get(side.at.document as usize));
    let name = analysed.map(|analysed| analysed.document.source_name());
    let name = name.unwrap_or_default();
    frame.words.name(&name).into_owned()
}

fn middle_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    middle: LogicalRect,
    rect: Rect,
    lines: Vec<DifferenceLine>,
) {
    let mut y = rect.center().y - LINE / 2.0 * (lines.len() as f32 - 1.0);
    for line in lines {
        let color = match line.is_conflict {
            true => frame.theme.accent_text,
            false => frame.theme.soft,
        };
        let words = Text::new(&line.words, TextStyle::SECONDARY, color)
            .rtl(frame.is_rtl())
            .max_width(MIDDLE - 12.0);
        let at = pos2(middle.rect().center().x, y);
        let place = words.paint(ui.painter(), frame.text, at, Align2::CENTER_CENTER);
        let label = frame.name_place(ui, place, Role::Cell, &line.words);
        let look = Look::new(TextStyle::SECONDARY, color, MIDDLE - 12.0);
        frame.whole_on_hover(label, &line.words, look);
        y += LINE;
    }
}

fn more_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, more: usize) {
    if more > 0 {
        let words = frame
            .words
            .format("coverage-more", &[("count", more.into())]);
        let margin = egui::Frame::new().inner_margin(egui::Margin::symmetric(20, 12));
        margin.show(ui, |ui| {
            frame.wrapped(ui, &words, TextStyle::SECONDARY, frame.theme.soft);
        });
    }
}
