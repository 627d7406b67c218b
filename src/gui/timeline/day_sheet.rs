//! The happenings of some days, listed over the lanes.

use std::sync::Arc;

use egui::{
    Area, CursorIcon, Id, Order, Rangef, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind,
    Ui, UiBuilder, WidgetInfo, vec2,
};

use crate::coverage::ClusterRanking;
use crate::gui::focus;
use crate::gui::happenings::line;
use crate::gui::happenings::line::LineView;
use crate::gui::happenings::row_text::{RowText, RowTexts};
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::timeline::day_band::days_in_words;
use crate::gui::timeline::heads;
use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;
use crate::index::EventRef;
use crate::session::timeline::day_cells;
use crate::session::timeline::model::Model;
use crate::session::{Command, OpenedDays};
use crate::typeset::TextStyle;

/// The narrowest sheet, in points.
const NARROWEST: f32 = 440.0;
/// Height of its head, and air around the lines.
const HEAD: f32 = 48.0;
const AIR: f32 = 6.0;

/// The sheet with its last list.
#[derive(Default)]
pub struct DaySheet {
    known: Option<(Arc<ClusterRanking>, OpenedDays, u64)>,
    places: Vec<usize>,
    /// Events of these days that are in no happening, behind those; of a column all its events.
    loose: Vec<EventRef>,
    texts: RowTexts,
}

impl std::fmt::Debug for DaySheet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("DaySheet")
    }
}

impl DaySheet {
    /// Draws the sheet over `rect`, the band and the lanes, where days are opened.
    pub fn ui(
        &mut self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        scale: &Scale,
        rect: Rect,
        model: &Model,
    ) {
        let Some(days) = &frame.state.view.opened_days else {
            return;
        };
        let ranking = self.refresh(frame, model, days);
        let place = self.place(scale, days, rect);
        let layer = Id::unique("day-sheet");
        Area::new(layer)
            .order(Order::Middle)
            .fixed_pos(place.min)
            .constrain(false)
            .fade_in(false)
            .show(ui.ctx(), |ui| {
                ui.set_clip_rect(place.expand(2.0));
                ui.allocate_rect(place, Sense::click_and_drag());
                let painter = ui.painter();
                painter.rect_filled(place, 4.0, frame.theme.field);
                let line = Stroke::new(1.0, frame.theme.hairline);
                painter.rect_stroke(place, 4.0, line, StrokeKind::Inside);
                let bar = place.with_max_y(place.top() + 2.0);
                painter.rect_filled(bar, 0.0, frame.theme.accent);
                let head = place.with_max_y(place.top() + HEAD);
                self.head_ui(ui, frame, (model, days), head);
                let body = place.with_min_y(head.bottom()).shrink2(vec2(AIR, 0.0));
                self.lines_ui(ui, frame, &ranking, body);
            });
    }

    fn refresh(
        &mut self,
        frame: &ViewContext<'_>,
        model: &Model,
        days: &OpenedDays,
    ) -> Arc<ClusterRanking> {
        let ranking = frame.state.ranking();
        let is_same = |(known, of, generation): &(Arc<ClusterRanking>, OpenedDays, u64)| {
            Arc::ptr_eq(known, &ranking) && of == days && *generation == model.generation
        };
        if !self.known.as_ref().is_some_and(is_same) {
            if days.column.is_some() {
                let events = model.events_of(days);
                self.places.clear();
                self.loose = events.iter().map(|slot| slot.at).collect();
            } else {
                self.places = day_cells::list_of(&ranking, (days.first, days.end));
                self.loose = frame.state.loose_events(days);
            }
            self.known = Some((Arc::clone(&ranking), days.clone(), model.generation));
        }
        ranking
    }

    /// Over its days, as wide as they are or wide enough for words, and as high as its lines.
    fn place(&self, scale: &Scale, days: &OpenedDays, rect: Rect) -> Rect {
        let x = scale.x_range(f64::from(days.first), f64::from(days.end));
        let width = x.span().clamp(NARROWEST, 520.0).min(rect.width());
        let middle = scale.x.clamp(x.center());
        let left = (middle - width / 2.0).clamp(rect.left(), rect.right() - width);
        let needed = HEAD + self.count().max(1) as f32 * line::HEIGHT + AIR;
        let bottom = (rect.top() + needed).min(rect.bottom());
        Rect::from_x_y_ranges(Rangef::new(left, left + width), rect.top()..=bottom)
    }

    /// How many there are, of which days and of whom; and the way out.
    fn head_ui(
        &self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        (model, days): (&Model, &OpenedDays),
        rect: Rect,
    ) {
        let side = LogicalRect::new(rect.shrink2(vec2(16.0, 0.0)), frame.is_rtl());
        let count = [("count", self.count().into())];
        let mut words = frame.words.format("timeline-events", &count);
        words = format!("{words} · {}", days_in_words(frame, days.interval()));
        let column = days.column.as_ref();
        if let Some(lane) = column.and_then(|column| model.lane(&column.lane)) {
            let name = heads::name_of(frame.words, model, lane);
            words = format!("{words} · {}", frame.words.name(&name));
        }
        let look = Look::new(TextStyle::STRONG, frame.theme.ink, side.width() - 36.0);
        let middle = HEAD / 2.0;
        let place = frame.paint_line(ui, side.at(0.0, middle), side.start(), &words, look);
        frame.name_place(ui, place, Role::Heading, &words);
        let center = side.at_end(6.0, middle);
        let target = Rect::from_center_size(center, vec2(28.0, 28.0));
        let response = ui.interact(target, ui.scope_id().with("close"), Sense::click());
        let name = frame.words.text("day-close");
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &*name));
        focus::ring(ui, &response, target);
        let color = if response.hovered() {
            frame.theme.accent
        } else {
            frame.theme.soft
        };
        for points in [
            [vec2(-4.5, -4.5), vec2(4.5, 4.5)],
            [vec2(-4.5, 4.5), vec2(4.5, -4.5)],
        ] {
            let points = points.map(|off| center + off);
            ui.painter()
                .add(Shape::line_segment(points, Stroke::new(1.5, color)));
        }
        if response.on_hover_cursor(CursorIcon::PointingHand).clicked() {
            frame.push(Command::OpenDays(None));
        }
    }

    fn lines_ui(
        &mut self,
        ui: &mut Ui,
        frame: &mut ViewContext<'_>,
        ranking: &Arc<ClusterRanking>,
        body: Rect,
    ) {
        if self.count() == 0 {
            let words = frame.words.text("day-nothing");
            let look = Look::new(TextStyle::INTERFACE, frame.theme.soft, body.width());
            let place =
                frame.paint_line(ui, body.center(), egui::Align2::CENTER_CENTER, &words, look);
            frame.name_place(ui, place, Role::Label, &words);
            return;
        }
        ui.scope_builder(UiBuilder::new().max_rect(body), |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let area = ScrollArea::vertical()
                .id_salt("day-lines")
                .auto_shrink(false);
            area.show_rows(ui, line::HEIGHT, self.count(), |ui, seen| {
                for place in seen {
                    let (rect, _) = ui.allocate_exact_size(
                        vec2(ui.available_width(), line::HEIGHT),
                        Sense::hover(),
                    );
                    self.line_ui(ui, frame, ranking, (place, rect));
                }
            });
        });
    }

    fn count(&self) -> usize {
        self.places.len() + self.loose.len()
    }

    fn line_ui(
        &mut self,
        ui: &Ui,
        frame: &mut ViewContext<'_>,
        ranking: &Arc<ClusterRanking>,
        (number, rect): (usize, Rect),
    ) {
        let index = &frame.state.library.index;
        let Some(place) = self.places.get(number) else {
            self.loose_ui(ui, frame, (number, rect));
            return;
        };
        let Some(row) = ranking.row(*place) else {
            return;
        };
        let text = self.texts.of(frame.words, index, ranking, row);
        let view = LineView {
            number,
            text: &text,
            told: &row.sources,
            is_conflict: row.is_conflict,
            is_chosen: frame.state.happening() == Some(row.cluster),
        };
        if line::ui(ui, frame, rect, &view) {
            frame.push(Command::OpenHappening(row.cluster));
        }
    }

    fn loose_ui(&self, ui: &Ui, frame: &mut ViewContext<'_>, (number, rect): (usize, Rect)) {
        let event = self.loose.get(number - self.places.len());
        let Some(at) = event.copied() else {
            return;
        };
        let index = &frame.state.library.index;
        let told = index.source_of(at.document).map(|source| source as u32);
        let view = LineView {
            number,
            text: &RowText::of_event(
                frame.words,
                index,
                at,
                self.known.as_ref().map(|known| known.1.first),
            ),
            told: told.as_slice(),
            is_conflict: false,
            is_chosen: frame.state.selection.event == Some(at),
        };
        if line::ui(ui, frame, rect, &view) {
            frame.push(Command::Read(at));
        }
    }
}
