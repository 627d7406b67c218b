//! The sentences of a happening side by side, with what differs where they are copies.

use std::sync::Arc;

use egui::Rect;
use egui::Role;
use egui::ScrollArea;
use egui::Sense;
use egui::Stroke;
use egui::Ui;
use egui::UiBuilder;
use egui::WidgetInfo;
use egui::vec2;

use crate::coverage::Agreement;
use crate::coverage::ComparedSentence;
use crate::coverage::Comparison;
use crate::coverage::EventCluster;
use crate::describe::event_name;
use crate::gui::coverage::clusters::attribution;
use crate::gui::coverage::clusters::columns::PADDING;
use crate::gui::focus;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::Laid;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::session::Command;
use crate::typeset::Direction;
use crate::typeset::Mark;
use crate::typeset::Paragraph;
use crate::typeset::TextStyle;
use crate::typeset::Underline;

const HEADER_HEIGHT: f32 = 58.0;
/// The narrowest column that a sentence gets, and the space between two.
const COLUMN_WIDTH: f32 = 330.0;
const COLUMN_GAP: f32 = 36.0;
/// Between a sentence and the one below it.
const ROW_GAP: f32 = 16.0;
/// Height of the line that says whose a sentence is.
const WHOSE_HEIGHT: f32 = 24.0;
/// Corner radius of the ground of words that differ.
const GROUND_RADIUS: f32 = 3.0;

/// The happening that is chosen.
pub(super) struct Chosen<'a> {
    pub(super) at: EventRef,
    pub(super) row: &'a EventCluster,
    pub(super) comparison: &'a Comparison,
}

/// Draws the sentences into `rect`; whether the user closed them.
pub(super) fn ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    rect: Rect,
    chosen: &Chosen<'_>,
) -> bool {
    let header = Rect::from_min_size(rect.min, vec2(rect.width(), HEADER_HEIGHT));
    let side = LogicalRect::new(header.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    heading_ui(ui, frame, side, chosen);
    let is_closed = close_ui(ui, frame, side);
    let body = Rect::from_min_max(rect.min + vec2(0.0, HEADER_HEIGHT), rect.max);
    ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
        let area = ScrollArea::vertical().id_salt(("happening-sentences", chosen.row.cluster));
        area.auto_shrink(false)
            .show(ui, |ui| sentences_ui(ui, frame, chosen));
    });
    is_closed
}

/// What happened and how many sentences tell it; below, how far they are one text, or whether they agree.
fn heading_ui(ui: &Ui, frame: &mut ViewContext<'_>, side: LogicalRect, chosen: &Chosen<'_>) {
    let name = event_name::happening(&frame.state.library.index, chosen.row.label);
    let count = chosen.comparison.sentences.len() + chosen.comparison.more;
    let name = frame.words.name(&name);
    let args = [("event", (&*name).into()), ("count", count.into())];
    let words = frame.words.format("coverage-compared", &args);
    let look = Look {
        style: TextStyle::HEADING,
        color: frame.theme.ink,
        width: side.width() - 44.0,
    };
    let place = frame.paint_line(ui, side.at(0.0, 21.0), side.start(), &words, look);
    frame.name_place(ui, place, Role::Heading, &words);
    let agreement = chosen.row.agreement;
    let is_disagreed = agreement == Agreement::Disagree;
    let below = match chosen.comparison.percent().filter(|_| !is_disagreed) {
        Some(100) => frame.words.text("coverage-copied-whole").into_owned(),
        Some(percent) => frame
            .words
            .format("coverage-copied", &[("percent", percent.into())]),
        None => frame.words.text(agreement.key()).into_owned(),
    };
    let look = Look {
        style: TextStyle::SECONDARY,
        color: if is_disagreed {
            frame.theme.accent
        } else {
            frame.theme.soft
        },
        width: side.width() - 44.0,
    };
    let place = frame.paint_line(ui, side.at(0.0, 43.0), side.start(), &below, look);
    frame.name_place(ui, place, Role::Label, &below);
}

fn close_ui(ui: &Ui, frame: &ViewContext<'_>, side: LogicalRect) -> bool {
    let center = side.at_end(8.0, 21.0);
    let place = Rect::from_center_size(center, vec2(28.0, 28.0));
    let id = ui.scope_id().with("close-sentences");
    let close = ui.interact(place, id, Sense::click());
    close.widget_info(|| {
        WidgetInfo::labeled(Role::Button, true, frame.words.text("coverage-close"))
    });
    focus::ring(ui, &close, place);
    let color = if close.hovered() || close.has_focus() {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    for arm in [vec2(4.5, 4.5), vec2(4.5, -4.5)] {
        ui.painter()
            .line_segment([center - arm, center + arm], Stroke::new(1.4, color));
    }
    close.clicked()
}

/// As many beside each other as fit, a hairline between them, row below row.
fn sentences_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, chosen: &Chosen<'_>) {
    let sentences = &chosen.comparison.sentences;
    let rect = ui.available_rect_before_wrap().shrink2(vec2(PADDING, 0.0));
    let fitting = ((rect.width() + COLUMN_GAP) / (COLUMN_WIDTH + COLUMN_GAP)) as usize;
    let count = fitting.clamp(1, sentences.len().max(1));
    let width = (rect.width() - COLUMN_GAP * (count - 1) as f32) / count as f32;
    let style = if fitting > 1 {
        TextStyle::READING
    } else {
        TextStyle::SENTENCE
    };
    let mut top = rect.top();
    for beside in sentences.chunks(count) {
        let laid: Vec<(&ComparedSentence, Arc<Laid>)> = beside
            .iter()
            .filter_map(|sentence| Some((sentence, lay(ui, frame, sentence, width, style)?)))
            .collect();
        let tallest = laid.iter().map(|(_, laid)| laid.size().y);
        let height = WHOSE_HEIGHT + tallest.fold(0.0, f32::max);
        let line = Rect::from_min_size(egui::pos2(rect.left(), top), vec2(rect.width(), height));
        let side = LogicalRect::new(line, frame.is_rtl());
        for (place, (sentence, laid)) in laid.iter().enumerate() {
            let from = (width + COLUMN_GAP) * place as f32;
            sentence_ui(ui, frame, side.part(from, width), chosen, sentence, laid);
            if place > 0 {
                let x = side.x(from - COLUMN_GAP / 2.0);
                let stroke = Stroke::new(1.0, frame.theme.hairline);
                ui.painter().vline(x, line.y_range(), stroke);
            }
        }
        top += height + ROW_GAP;
    }
    let all = Rect::from_min_max(rect.min, egui::pos2(rect.right(), top));
    ui.advance_cursor_after_rect(all);
    let more = chosen.comparison.more;
    if more > 0 {
        let words = frame
            .words
            .format("coverage-more", &[("count", more.into())]);
        frame.wrapped(ui, &words, TextStyle::SECONDARY, frame.theme.soft);
    }
}

/// Sets a sentence with its dates underlined.
fn lay(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    sentence: &ComparedSentence,
    width: f32,
    style: TextStyle,
) -> Option<Arc<Laid>> {
    let (analysed, _) = frame.state.library.index.event(sentence.at)?;
    let dates = sentence.dates.iter().map(|range| Mark {
        range: range.clone(),
        ink: 0,
        is_bold: false,
        underline: Some(Underline::Thin),
    });
    let marks: Vec<Mark> = dates.collect();
    let paragraph = Paragraph {
        text: sentence.span.of(&analysed.document.text),
        direction: Direction::Rtl,
        style,
        marks: &marks,
        width: Some(width),
        pixels_per_point: ui.ctx().pixels_per_point(),
    };
    Some(frame.text.lay(ui.ctx(), &paragraph))
}

/// Whose it is and when that was written, and the sentence; a click selects its event.
fn sentence_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    chosen: &Chosen<'_>,
    sentence: &ComparedSentence,
    laid: &Laid,
) {
    let rect = side.rect();
    let is_among_many = chosen.comparison.sentences.len() > 2;
    let (source, written) = attribution::words(frame, sentence, sentence.follows && is_among_many);
    let id = ui.scope_id().with(("happening-sentence", sentence.at));
    let response = ui.interact(rect, id, Sense::click());
    let text = text_of(frame, sentence);
    let is_selected = chosen.at == sentence.at;
    response.widget_info(|| {
        let args = [
            ("source", (&*source).into()),
            ("date", (&*written).into()),
            ("sentence", text.into()),
        ];
        let name = frame.words.format("around-item", &args);
        WidgetInfo::selected(Role::Button, true, is_selected, name)
    });
    let behind = rect.expand2(vec2(10.0, 4.0));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(behind, 8.0, frame.theme.surface);
    }
    focus::ring(ui, &response, behind);
    attribution::ui(ui, frame, side, sentence, (&source, &written));
    let origin = rect.min + vec2(0.0, WHOSE_HEIGHT);
    for range in &sentence.differing {
        for ground in laid.rects_of(range.clone()) {
            // A line's height holds more air than ink.
            let air = vec2(-2.0, ground.height() * 0.09);
            let ground = ground.translate(origin.to_vec2()).shrink2(air);
            ui.painter()
                .rect_filled(ground, GROUND_RADIUS, frame.theme.marked);
        }
    }
    frame
        .text
        .paint(ui.painter(), laid, origin, &[frame.theme.ink]);
    if response.clicked() {
        frame.push(Command::Read(sentence.at));
    }
}

fn text_of<'a>(frame: &ViewContext<'a>, sentence: &ComparedSentence) -> &'a str {
    let event = frame.state.library.index.event(sentence.at);
    event.map_or("", |(analysed, _)| {
        sentence.span.of(&analysed.document.text)
    })
}
