//! The document of the selected event, with its sentence and its words marked.

use std::ops::RangeInclusive;

use egui::{CursorIcon, Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::describe::citation::CitedSentence;
use crate::describe::evidence;
use crate::event::Event;
use crate::gui::context_menu::{self, Subject};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::reader::header::{HEIGHT as HEADER_HEIGHT, PADDING};
use crate::gui::reader::list::AroundList;
use crate::gui::reader::parts::MEASURE;
use crate::gui::reader::{header, ink, parts};
use crate::gui::text;
use crate::gui::text::{DocumentResponse, DocumentText, DocumentView};
use crate::gui::view_context::ViewContext;
use crate::index::{AnalyzedDocument, EventRef};
use crate::session::reader::found::FoundWords;
use crate::session::reader::model;
use crate::session::{Command, Hit, OpenEvidence};
use crate::text::Span;
use crate::typeset::TextStyle;

/// The narrowest and the widest list of events beside the text.
const LIST_WIDTHS: RangeInclusive<f32> = 280.0..=520.0;

/// The reader with what is scrolled and selected in it; nothing of this is saved.
#[derive(Default)]
pub struct Reader {
    view: DocumentView,
    /// What was scrolled to.
    scrolled_to: Option<Goal>,
    found: FoundWords,
    list: AroundList,
    /// Whether the list stands in the place of the text, where there is no room for both.
    shows_list: bool,
}

/// What the text is scrolled to.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Goal {
    Event(EventRef),
    Evidence(OpenEvidence),
    Hit(Hit),
}

impl Reader {
    /// Draws the whole reader into `ui`.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let rect = ui.available_rect_before_wrap();
        ui.painter().rect_filled(rect, 0.0, frame.theme.field);
        let side = LogicalRect::new(rect, frame.is_rtl());
        let beside = rect.width() - MEASURE - 2.0 * PADDING;
        if beside >= *LIST_WIDTHS.start() {
            let list_width = beside.min(*LIST_WIDTHS.end());
            let text_width = rect.width() - list_width;
            self.text_ui(ui, frame, side.part(0.0, text_width), false);
            let list = side.part(text_width, list_width);
            let line = egui::Stroke::new(1.0, frame.theme.hairline);
            ui.painter().vline(list.x(0.0), rect.y_range(), line);
            self.list.ui(ui, frame, list.rect());
        } else {
            self.text_ui(ui, frame, side, true);
        }
        ui.advance_cursor_after_rect(rect);
    }

    fn text_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        side: LogicalRect,
        can_switch: bool,
    ) {
        let state = frame.state;
        let mut body = side.rect();
        body.min.y += HEADER_HEIGHT;
        let evidence = state.evidence_document();
        if let (Some(open), Some(analysed)) = (state.selection.evidence, evidence) {
            header::document_ui(ui, frame, side, analysed);
            self.evidence_ui(ui, frame, body, open, analysed);
            return;
        }
        let selected = state
            .selection
            .event
            .and_then(|at| Some((at, state.library.index.event(at)?.0)));
        // A hit in a sentence without events has a document and no selected event.
        let hit = state
            .selection
            .hits
            .in_view()
            .filter(|hit| selected.is_none_or(|(at, _)| at.document != hit.document));
        let of_hit = hit.and_then(|hit| {
            Some((
                hit,
                state.library.index.documents().get(hit.document as usize)?,
            ))
        });
        if let Some((hit, analysed)) = of_hit {
            header::document_ui(ui, frame, side, analysed);
            self.hit_ui(ui, frame, body, hit, analysed);
            return;
        }
        self.header_ui(ui, frame, side, selected, can_switch);
        let is_list = can_switch && (self.shows_list || selected.is_none());
        match selected {
            _ if is_list && state.selection.playhead.is_some() => self.list.ui(ui, frame, body),
            Some((at, analysed)) => self.document_ui(ui, frame, body, at, analysed),
            None => parts::hint_ui(ui, frame, body),
        }
    }

    /// Source, place in the document, the way to its other events, and the switch to the list.
    fn header_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        side: LogicalRect,
        selected: Option<(EventRef, &AnalyzedDocument)>,
        can_switch: bool,
    ) {
        let mut header = side.rect();
        header.max.y = header.min.y + HEADER_HEIGHT;
        let header = header.shrink2(vec2(PADDING, 0.0));
        let builder = UiBuilder::new().max_rect(header).layout(frame.line());
        ui.scope_builder(builder, |ui| {
            ui.spacing_mut().item_spacing.x = 16.0;
            if let Some((at, analysed)) = selected {
                header::place_ui(ui, frame, at, analysed);
            }
            if can_switch && frame.state.selection.playhead.is_some() {
                self.switch_ui(ui, frame);
            }
        });
    }

    fn switch_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let key = if self.shows_list {
            "app-reader"
        } else {
            "around-show"
        };
        let words = frame.words.text(key);
        let style = TextStyle::SECONDARY;
        if text::link(ui, frame.text, &words, style, frame.words.is_rtl()).clicked() {
            self.shows_list = !self.shows_list;
        }
    }

    /// The document of an event, which is marked.
    fn document_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        body: Rect,
        at: EventRef,
        analysed: &AnalyzedDocument,
    ) {
        let sentence = model::sentence_span(analysed, at.event).unwrap_or_default();
        let is_hit = frame.state.hit_number().is_some();
        match frame.state.selection.hits.in_view() {
            Some(hit) => self.scroll_to(Goal::Hit(hit), parts::start_of(hit, analysed)),
            None => self.scroll_to(Goal::Event(at), sentence.range().start),
        }
        let found = self.found.of(&frame.state.view.filter, analysed);
        let current = is_hit.then_some(sentence);
        let is_marked = |event: &Event| frame.state.is_in_range(event.interval);
        let shown = DocumentText {
            text: &analysed.document.text,
            style: TextStyle::READING,
            marks: &ink::marks_of(analysed, Some(at.event), &found, current, is_marked),
            grounds: &ink::grounds_of(Some(sentence), &found, frame.theme),
            palette: &ink::palette(frame.theme),
        };
        let pointer = self.words_ui(ui, frame, body, analysed, &shown);
        let under = |byte| model::event_at(analysed, byte);
        if let Some(event) = pointer.clicked.and_then(under) {
            frame.push(Command::Select(Some(EventRef { event, ..at })));
        }
        context_menu::attach(frame, &pointer.response, Subject::Event(at));
        if let Some(event) = pointer.hovered.and_then(under) {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
            parts::date_hint_ui(frame, pointer.response, analysed, event);
        }
    }

    /// The document of a hit whose sentence has no event.
    fn hit_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        body: Rect,
        hit: Hit,
        analysed: &AnalyzedDocument,
    ) {
        self.scroll_to(Goal::Hit(hit), parts::start_of(hit, analysed));
        let found = self.found.of(&frame.state.view.filter, analysed);
        let is_marked = |event: &Event| frame.state.is_in_range(event.interval);
        let sentence = analysed.sentences.get(hit.sentence as usize).copied();
        let shown = DocumentText {
            text: &analysed.document.text,
            style: TextStyle::READING,
            marks: &ink::marks_of(analysed, None, &found, sentence, is_marked),
            grounds: &ink::grounds_of(sentence, &found, frame.theme),
            palette: &ink::palette(frame.theme),
        };
        let pointer = self.words_ui(ui, frame, body, analysed, &shown);
        let read = CitedSentence {
            document: hit.document,
            sentence: hit.sentence,
        };
        context_menu::attach(frame, &pointer.response, Subject::Sentence(read));
        if let Some(event) = pointer
            .clicked
            .and_then(|byte| model::event_at(analysed, byte))
        {
            let document = hit.document;
            frame.push(Command::Select(Some(EventRef { document, event })));
        }
    }

    /// The document whose evidence is open, with every piece marked.
    fn evidence_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        body: Rect,
        open: OpenEvidence,
        analysed: &AnalyzedDocument,
    ) {
        let quotes = evidence::quotes(analysed);
        let pointed = quotes.iter().find(|quote| Some(quote.number) == open.piece);
        let goal = pointed.or(quotes.first());
        self.scroll_to(
            Goal::Evidence(open),
            goal.map_or(0, |quote| quote.span.range().start),
        );
        let shown = DocumentText {
            text: &analysed.document.text,
            style: TextStyle::READING,
            marks: &ink::marks_of_evidence(&quotes, open.piece),
            grounds: &ink::grounds_of_evidence(&quotes, open.piece, frame.theme),
            palette: &ink::evidence_palette(frame.theme),
        };
        let pointer = self.words_ui(ui, frame, body, analysed, &shown);
        let under = |byte| evidence::quote_at(&quotes, byte);
        if let Some(piece) = pointer.clicked.and_then(under) {
            frame.push(Command::PointAtPiece(piece));
        }
        if pointer.hovered.and_then(under).is_some() {
            ui.ctx().set_cursor_icon(CursorIcon::PointingHand);
        }
    }

    /// Scrolls once to what is new.
    fn scroll_to(&mut self, goal: Goal, byte: usize) {
        if self.scrolled_to != Some(goal) {
            self.scrolled_to = Some(goal);
            self.view.scroll_to(byte);
        }
    }

    /// The text in a column that scrolls.
    fn words_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        body: Rect,
        analysed: &AnalyzedDocument,
        shown: &DocumentText<'_>,
    ) -> DocumentResponse {
        let key = parts::key_of(analysed);
        let builder = UiBuilder::new().max_rect(body);
        let drawn = ui.scope_builder(builder, |ui| {
            let area = ScrollArea::vertical().id_salt(("document", key));
            let scrolled = area.auto_shrink(false).show(ui, |ui| {
                let column = parts::column_of(ui.available_rect_before_wrap(), frame.is_rtl());
                let builder = UiBuilder::new().max_rect(column).layout(frame.column());
                let column = ui.scope_builder(builder, |ui| {
                    parts::title_ui(ui, frame, analysed);
                    let pointer = self.view.ui(ui, frame.text, key, shown);
                    ui.add_space(PADDING);
                    pointer
                });
                column.inner
            });
            scrolled.inner
        });
        self.tell_selection(ui, frame, analysed);
        drawn.inner
    }

    /// Tells which words are selected, once the pointer rests.
    fn tell_selection(&self, ui: &Ui, frame: &mut ViewContext<'_>, analysed: &AnalyzedDocument) {
        let told = frame.state.selection.words;
        let selected = self.view.selected();
        let is_same = selected == told.map(|(_, span)| span.range());
        if is_same || ui.input(|input| input.pointer.any_down()) {
            return;
        }
        let documents = frame.state.library.index.documents().iter();
        let document = selected.and_then(|range| {
            let mut numbered = (0..).zip(documents);
            let found = numbered.find(|(_, one)| one.document.id == analysed.document.id);
            found.map(|(at, _)| (at, Span::new(range.start, range.end)))
        });
        frame.push(Command::SelectWords(document));
    }
}
