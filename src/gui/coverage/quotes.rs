//! The sentences of a cell, source beside source.

use egui::Rect;
use egui::Role;
use egui::ScrollArea;
use egui::Sense;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::vec2;

use crate::coverage::CellChoice;
use crate::coverage::Grid;
use crate::coverage::QuotedSentence;
use crate::coverage::quoted_sentences;
use crate::describe::names;
use crate::gui::coverage::grid;
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::session::Command;
use crate::time::Grain;
use crate::typeset::Direction;
use crate::typeset::Mark;
use crate::typeset::TextStyle;
use crate::typeset::Underline;

const PADDING: f32 = 20.0;
const HEADER_HEIGHT: f32 = 40.0;
/// The narrowest column that a source gets.
const COLUMN_WIDTH: f32 = 300.0;
const COLUMN_GAP: f32 = 28.0;
/// Sentences of one source that are shown.
const MOST: usize = 12;

/// Draws the sentences of the chosen row into `rect`, those of the chosen source first.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    grid: &Grid,
    chosen: &CellChoice,
) {
    let Some(row) = grid.row(chosen.time) else {
        return;
    };
    heading_ui(ui, frame, rect, grid, chosen);
    let mut sources: Vec<(usize, &[EventRef])> = grid
        .lanes
        .iter()
        .copied()
        .zip(row.cells())
        .filter(|(_, cell)| !cell.is_empty())
        .collect();
    let is_chosen = |lane: usize| {
        let source = frame
            .state
            .library
            .index
            .sources()
            .get(lane)
            .map(|lane| &lane.source);
        source.is_some() && source == chosen.source.as_ref()
    };
    sources.sort_by_key(|(lane, _)| !is_chosen(*lane));
    let body = Rect::from_min_max(rect.min + vec2(0.0, HEADER_HEIGHT), rect.max);
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        let area = ScrollArea::vertical().id_salt(("quotes", chosen.time));
        area.auto_shrink(false)
            .show(ui, |ui| columns_ui(ui, frame, &sources));
    });
}

fn heading_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    grid: &Grid,
    chosen: &CellChoice,
) {
    let header = Rect::from_min_size(rect.min, vec2(rect.width(), HEADER_HEIGHT));
    let side = LogicalRect::new(header.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let look = Look {
        style: TextStyle::HEADING,
        color: frame.theme.ink,
        width: side.width() - 40.0,
    };
    let time = grid::time_words(frame, grid, chosen.time);
    frame.paint_line(ui, side.at(0.0, 22.0), side.start(), &time, look);
    let center = side.at_end(8.0, 21.0);
    let place = Rect::from_center_size(center, vec2(28.0, 28.0));
    let close = ui.interact(place, ui.scope_id().with("close-quotes"), Sense::click());
    close.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, frame.words.text("coverage-close"))
    });
    let color = if close.hovered() || close.has_focus() {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    let stroke = egui::Stroke::new(1.4, color);
    for arm in [vec2(4.5, 4.5), vec2(4.5, -4.5)] {
        ui.painter()
            .line_segment([center - arm, center + arm], stroke);
    }
    if close.clicked() {
        frame.push(Command::ChooseCell(None));
    }
}

/// As many columns as fit; the next source goes where there is most room.
fn columns_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, sources: &[(usize, &[EventRef])]) {
    let rect = ui.available_rect_before_wrap().shrink2(vec2(PADDING, 0.0));
    let side = LogicalRect::new(rect, frame.is_rtl());
    let fitting = ((side.width() + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP)) as usize;
    let count = fitting.clamp(1, sources.len().max(1));
    let width = (side.width() - COLUMN_GAP * (count - 1) as f32) / count as f32;
    let mut heights = vec![0.0_f32; count];
    for (lane, cell) in sources {
        let (column, top) = shortest(&heights);
        let mut place = side
            .part((width + COLUMN_GAP) * column as f32, width)
            .rect();
        place.min.y += top;
        place.max.y = f32::INFINITY;
        let builder = UiBuilder::new()
            .id_salt(("quotes-of", *lane))
            .max_rect(place)
            .layout(frame.column());
        let used = ui.scope_builder(builder, |ui| source_ui(ui, frame, *lane, cell));
        if let Some(height) = heights.get_mut(column) {
            *height = top + used.response.rect.height() + 14.0;
        }
    }
    let tallest = heights.into_iter().fold(0.0, f32::max);
    ui.advance_cursor_after_rect(Rect::from_min_size(rect.min, vec2(rect.width(), tallest)));
}

/// The first of the shortest columns and its height.
fn shortest(heights: &[f32]) -> (usize, f32) {
    heights
        .iter()
        .copied()
        .enumerate()
        .min_by(|(_, one), (_, other)| one.total_cmp(other))
        .unwrap_or_default()
}

fn source_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, lane: usize, cell: &[EventRef]) {
    let state = frame.state;
    let source = names::at(&state.library.index, lane);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Heading, true, &*source));
    let side = LogicalRect::new(rect, frame.is_rtl());
    let swatch = Rect::from_center_size(side.at(6.0, 14.0), vec2(12.0, 12.0));
    ui.painter()
        .rect_filled(swatch, 4.0, frame.theme.source(lane));
    let look = Look {
        style: TextStyle::STRONG,
        color: frame.theme.ink,
        width: side.width() - 24.0,
    };
    let name = frame.words.name(&source);
    frame.paint_line(ui, side.at(20.0, 14.0), side.start(), &name, look);
    let quotes = quoted_sentences(&state.library.index, cell);
    for quote in quotes.iter().take(MOST) {
        quote_ui(ui, frame, quote);
    }
    let more = quotes.len().saturating_sub(MOST);
    if more > 0 {
        let words = frame
            .words
            .format("coverage-more", &[("count", more.into())]);
        frame.wrapped(ui, &words, TextStyle::SECONDARY, frame.theme.soft);
    }
}

/// Date and sentence; a click selects its event.
fn quote_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, quote: &QuotedSentence) {
    let state = frame.state;
    let Some(analysed) = state.library.index.documents().get(quote.document as usize) else {
        return;
    };
    let span = quote.sentence.trimmed(&analysed.document.text);
    let sentence = span.of(&analysed.document.text);
    let marks = marks_of(frame, quote, span.range());
    let palette = [frame.theme.ink, frame.theme.accent];
    let width = ui.available_width();
    let text = Text::new(sentence, TextStyle::SENTENCE, frame.theme.ink)
        .direction(Direction::Rtl)
        .wrap(width)
        .marks(&marks, &palette);
    let height = text.size(ui.ctx(), frame.text).y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height + 26.0), Sense::click());
    let dates = dates_of(frame, quote);
    tell(
        frame,
        &analysed.document.source_name(),
        &dates,
        sentence,
        &response,
    );
    let is_selected = state
        .selection
        .event
        .is_some_and(|at| quote.events.contains(&at));
    let behind = rect.expand2(vec2(8.0, 2.0));
    if is_selected {
        ui.painter().rect_filled(behind, 8.0, frame.theme.selected);
    } else if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(behind, 8.0, frame.theme.surface);
    }
    focus::ring(ui, &response, behind);
    let side = LogicalRect::new(rect, frame.is_rtl());
    let look = Look {
        style: TextStyle::SECONDARY,
        color: frame.theme.soft,
        width,
    };
    frame.paint_line(ui, side.at(0.0, 11.0), side.start(), &dates, look);
    let below = rect.min + vec2(0.0, 22.0);
    text.paint(ui.painter(), frame.text, below, egui::Align2::LEFT_TOP);
    if response.clicked() {
        frame.push(Command::Select(quote.events.first().copied()));
    }
}

fn tell(
    frame: &ViewContext<'_>,
    source: &str,
    dates: &str,
    sentence: &str,
    response: &egui::Response,
) {
    response.widget_info(|| {
        let label = frame.words.format(
            "around-item",
            &[
                ("source", source.into()),
                ("date", dates.into()),
                ("sentence", sentence.into()),
            ],
        );
        WidgetInfo::labeled(Role::Button, true, label)
    });
}

/// The dates of a sentence in words, each once.
fn dates_of(frame: &ViewContext<'_>, quote: &QuotedSentence) -> String {
    let index = &frame.state.library.index;
    let mut dates: Vec<String> = Vec::new();
    for event in &quote.events {
        let Some((_, found)) = index.event(*event) else {
            continue;
        };
        let grain = index
            .mention(*event)
            .map_or(Grain::Day, |mention| mention.grain);
        let date = match found.interval.bounds() {
            Some((first, last)) if first == last => frame.words.day(first),
            _ => frame.words.interval(found.interval, grain),
        };
        if !dates.contains(&date) {
            dates.push(date);
        }
    }
    dates.join(" · ")
}

/// The words of its events, bold and in the accent colour.
fn marks_of(
    frame: &ViewContext<'_>,
    quote: &QuotedSentence,
    sentence: std::ops::Range<usize>,
) -> Vec<Mark> {
    let index = &frame.state.library.index;
    let mut marks: Vec<Mark> = quote
        .events
        .iter()
        .filter_map(|event| {
            let span = index.mention(*event)?.span.range();
            let start = span.start.checked_sub(sentence.start)?;
            let end = span.end.min(sentence.end).checked_sub(sentence.start)?;
            (start < end).then_some(Mark {
                range: start..end,
                ink: 1,
                is_bold: true,
                underline: Some(Underline::Thin),
            })
        })
        .collect();
    marks.sort_by_key(|mark| mark.range.start);
    marks
}
