//! What a search found, at the side: source by source, each sentence with the words marked.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Align2, CursorIcon, Rect, Role, ScrollArea, Sense, Stroke, Ui, WidgetInfo, vec2};

use crate::align::SentenceRef;
use crate::describe::citation::CitedSentence;
use crate::describe::names;
use crate::gui::context_menu::{self, Subject};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::view_context::ViewContext;
use crate::gui::{empty, focus, marks};
use crate::session::hit_list::{HitLine, Snippet};
use crate::session::shown_key::EventsKey;
use crate::session::{Command, Hit};
use crate::typeset::{Direction, Paragraph, TextStyle};

/// Heights of the line of a source and of a sentence, and the air at the sides.
const SOURCE: f32 = 40.0;
const HIT: f32 = 74.0;
const PADDING: f32 = 16.0;
/// The sentence, in two lines at most.
const SENTENCE: TextStyle = TextStyle {
    size_points: 14.5,
    line_height: 1.5,
    ..TextStyle::SENTENCE
};
const LINES: f32 = 46.0;

/// The list with its last result.
#[derive(Default)]
pub struct SearchList {
    key: Option<(EventsKey, usize)>,
    lines: Vec<HitLine>,
    /// Where each line begins, in points, and at the end where the last one ends.
    tops: Vec<f32>,
    snippets: HashMap<Hit, Arc<Snippet>>,
}

impl SearchList {
    /// Draws the list into the space there is.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        self.refresh(frame);
        ui.spacing_mut().item_spacing.y = 0.0;
        if self.lines.is_empty() {
            let way = empty::way_back(frame.state);
            let rect = ui.available_rect_before_wrap();
            empty::ui(ui, frame, rect, "search-nothing", way);
            return;
        }
        let area = ScrollArea::vertical()
            .id_salt("search-list")
            .auto_shrink(false);
        area.show_viewport(ui, |ui, seen| {
            ui.set_height(self.tops.last().copied().unwrap_or_default());
            let first = self.tops.partition_point(|top| *top < seen.top());
            let whole = ui.max_rect();
            for place in first.saturating_sub(2)..self.lines.len() {
                let bounds = self.tops.get(place).zip(self.tops.get(place + 1));
                let Some((top, end)) = bounds.map(|(top, end)| (*top, *end)) else {
                    break;
                };
                let rect = whole
                    .with_min_y(whole.top() + top)
                    .with_max_y(whole.top() + end);
                self.line_ui(ui, frame, rect, place);
                if top > seen.bottom() {
                    break;
                }
            }
        });
    }

    fn refresh(&mut self, frame: &ViewContext<'_>) {
        let total = frame.state.selection.hits.total();
        let is_same = |(key, count): &(EventsKey, usize)| *count == total && key.is_of(frame.state);
        if self.key.as_ref().is_some_and(is_same) {
            return;
        }
        self.key = Some((EventsKey::of(frame.state), total));
        self.lines = frame.state.hit_lines();
        self.snippets.clear();
        let heights = self.lines.iter().map(|line| match line {
            HitLine::Source(..) => SOURCE,
            HitLine::Hit(_) => HIT,
        });
        let mut end = 0.0;
        let tops = heights.map(|height| {
            let top = end;
            end += height;
            top
        });
        self.tops = tops.collect();
        self.tops.push(end);
    }

    fn line_ui(&mut self, ui: &Ui, frame: &mut ViewContext<'_>, rect: Rect, place: usize) {
        match self.lines.get(place).copied() {
            Some(HitLine::Source(source, count)) => source_ui(ui, frame, rect, source, count),
            Some(HitLine::Hit(hit)) => {
                let known = self.snippets.entry(hit);
                let snippet = known.or_insert_with(|| Arc::new(frame.state.snippet(hit)));
                hit_ui(ui, frame, rect, hit, snippet);
            }
            None => {}
        }
    }
}

fn source_ui(ui: &Ui, frame: &mut ViewContext<'_>, rect: Rect, source: u32, count: usize) {
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let y = SOURCE - 14.0;
    let swatch = Rect::from_center_size(side.at(6.0, y), vec2(12.0, 12.0));
    let color = frame.theme.source(source as usize);
    ui.painter().rect_filled(swatch, 4.0, color);
    let name = names::at(&frame.state.library.index, source as usize).into_owned();
    let name = frame.words.name(&name).into_owned();
    let look = Look::new(TextStyle::STRONG, frame.theme.ink, side.width() - 70.0);
    let place = frame.paint_line(ui, side.at(20.0, y), side.start(), &name, look);
    let number = frame.words.number(count as i64);
    let look = Look::new(TextStyle::SECONDARY, frame.theme.soft, 60.0);
    frame.paint_line(ui, side.at_end(0.0, y), side.end(), &number, look);
    frame.name_place(ui, place, Role::Heading, &format!("{name}: {number}"));
}

/// A sentence with its words marked and the name of its document; a click reads it.
fn hit_ui(ui: &Ui, frame: &mut ViewContext<'_>, rect: Rect, hit: Hit, snippet: &Snippet) {
    let is_read = frame.state.selection.hits.in_view() == Some(hit);
    let id = ui
        .scope_id()
        .with(("search-hit", hit.document, hit.sentence));
    let response = ui.interact(rect, id, Sense::click());
    response
        .widget_info(|| WidgetInfo::selected(Role::ListItem, true, is_read, snippet.text.as_str()));
    let ground = rect.shrink2(vec2(6.0, 1.0));
    let color = match (is_read, response.hovered() || response.has_focus()) {
        (true, _) => frame.theme.selected,
        (false, true) => frame.theme.surface,
        (false, false) => frame.theme.panel,
    };
    ui.painter().rect_filled(ground, 8.0, color);
    focus::ring(ui, &response, ground);
    let side = LogicalRect::new(rect.shrink2(vec2(PADDING, 0.0)), frame.is_rtl());
    let line = Stroke::new(1.0, frame.theme.grid);
    ui.painter()
        .hline(side.rect().x_range(), rect.bottom() - 0.5, line);
    let paragraph = Paragraph {
        text: &snippet.text,
        direction: Direction::Rtl,
        style: SENTENCE,
        marks: &[],
        width: Some(side.width()),
        pixels_per_point: ui.ctx().pixels_per_point(),
    };
    let laid = frame.text.lay(ui.ctx(), &paragraph);
    let origin = side.rect().min + vec2(0.0, 5.0);
    let lines = Rect::from_min_size(origin, vec2(side.width(), LINES));
    let painter = ui.painter().with_clip_rect(lines.intersect(ui.clip_rect()));
    for rect in snippet
        .found
        .iter()
        .flat_map(|range| laid.rects_of(range.clone()))
    {
        let air = vec2(-1.0, rect.height() * 0.1);
        let rect = rect.translate(origin.to_vec2()).shrink2(air);
        painter.rect_filled(rect, 3.0, frame.theme.found);
    }
    frame
        .text
        .paint(&painter, &laid, origin, &[frame.theme.ink]);
    let documents = frame.state.library.index.documents();
    if let Some(analysed) = documents.get(hit.document as usize) {
        let name = frame.words.name(&analysed.document.name()).into_owned();
        let soft = match is_read {
            true => frame.theme.soft_on_selected,
            false => frame.theme.soft,
        };
        let look = Look::new(TextStyle::SECONDARY, soft, side.width() - 18.0);
        let at = side.at(0.0, HIT - 14.0);
        let anchor = if side.is_rtl() {
            Align2::RIGHT_CENTER
        } else {
            Align2::LEFT_CENTER
        };
        frame.paint_line(ui, at, anchor, &name, look);
    }
    let sentence = SentenceRef {
        document: hit.document,
        sentence: hit.sentence,
    };
    if frame.state.corrections.marks.is_sentence_starred(sentence) {
        let center = side.at_end(6.0, HIT - 14.0);
        marks::star(ui.painter(), center, 6.0, frame.theme.accent_text, true);
    }
    let found = CitedSentence {
        document: hit.document,
        sentence: hit.sentence,
    };
    context_menu::attach(frame, &response, Subject::Sentence(found));
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
        frame.push(Command::ReadHit(hit));
    }
}
