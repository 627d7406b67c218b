//! What stands where in the window.

use egui::{Align2, CentralPanel, Context, Margin, Panel as Side, Ui};

use crate::gui::coverage::Coverage;
use crate::gui::filters::{self, FilterRow};
use crate::gui::frame::Frame;
use crate::gui::nothing;
use crate::gui::notice;
use crate::gui::overlay::Overlays;
use crate::gui::panels::details;
use crate::gui::panels::sources::Sources;
use crate::gui::reader::Reader;
use crate::gui::splitter;
use crate::gui::start::Start;
use crate::gui::state::{Lower, Panel};
use crate::gui::text::Text;
use crate::gui::timeline::Timeline;
use crate::gui::top_bar::{self, TopBar};
use crate::typeset::TextStyle;

/// The views with their own, fleeting state.
#[derive(Default)]
pub struct Views {
    bar: TopBar,
    filters: FilterRow,
    start: Start,
    sources: Sources,
    timeline: Timeline,
    reader: Reader,
    coverage: Coverage,
    overlays: Overlays,
}

impl Views {
    /// Puts the caret into the search field.
    pub fn focus_search(&mut self) {
        self.bar.focus_search();
    }

    /// Shows the whole window.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>) {
        self.filters.update(frame);
        let ground = |color| egui::Frame::new().fill(color);
        let bar = ground(frame.theme.panel).inner_margin(Margin::symmetric(10, 4));
        Side::top("bar")
            .exact_size(top_bar::HEIGHT)
            .frame(bar)
            .show(ui, |ui| self.bar.ui(ui, frame, self.filters.tally()));
        // The start screen says beside its buttons what did not work.
        let state = frame.state;
        if let Some(told) = state.notice.as_ref().filter(|_| state.opened.is_some()) {
            let field = ground(frame.theme.selected);
            Side::top("notice")
                .frame(field)
                .show(ui, |ui| notice::ui(ui, frame, told));
        }
        if frame.state.opened.is_none() {
            let surface = ground(frame.theme.surface);
            CentralPanel::default()
                .frame(surface)
                .show(ui, |ui| self.start.ui(ui, frame));
        } else if nothing::is_all(frame.state) {
            let surface = ground(frame.theme.surface);
            CentralPanel::default()
                .frame(surface)
                .show(ui, |ui| nothing::ui(ui, frame));
        } else {
            self.opened_ui(ui, frame);
        }
        self.overlays.ui(ui.ctx(), frame);
        drop_hint(ui.ctx(), frame);
    }

    fn opened_ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>) {
        let panel = egui::Frame::new().fill(frame.theme.panel);
        if self.filters.is_needed() {
            Side::top("filters")
                .min_size(filters::HEIGHT)
                .frame(panel)
                .show(ui, |ui| self.filters.ui(ui, frame));
        }
        if frame.state.is_open(Panel::Sources) {
            reading_side("sources", frame.is_rtl())
                .default_size(276.0)
                .size_range(180.0..=420.0)
                .frame(panel)
                .show(ui, |ui| self.sources.ui(ui, frame));
            splitter::ui(ui, frame, "sources");
        }
        let height = ui.available_height();
        Side::bottom("lower")
            .resizable(true)
            .default_size((height * LOWER_SHARE).round())
            .size_range(120.0..=(height - 160.0).max(130.0))
            .frame(egui::Frame::new().fill(frame.theme.field))
            .show(ui, |ui| self.lower_ui(ui, frame));
        splitter::ui(ui, frame, "lower");
        let surface = egui::Frame::new().fill(frame.theme.surface);
        CentralPanel::default()
            .frame(surface)
            .show(ui, |ui| self.timeline.ui(ui, frame));
    }
}

impl Views {
    /// The reader with the reasons beside it, or the coverage in their place.
    fn lower_ui(&mut self, ui: &mut Ui, frame: &mut Frame<'_>) {
        if frame.state.lower == Lower::Coverage {
            self.coverage.ui(ui, frame);
            return;
        }
        if frame.state.is_open(Panel::Details) {
            let panel = egui::Frame::new().fill(frame.theme.panel);
            reading_side("details", !frame.is_rtl())
                .default_size(340.0)
                .size_range(220.0..=520.0)
                .frame(panel)
                .show(ui, |ui| details::ui(ui, frame));
            splitter::ui(ui, frame, "details");
        }
        let field = egui::Frame::new().fill(frame.theme.field);
        CentralPanel::default()
            .frame(field)
            .show(ui, |ui| self.reader.ui(ui, frame));
    }
}

/// Share of the height that the reader takes at first.
const LOWER_SHARE: f32 = 0.4;

/// A panel at the side where reading begins.
fn reading_side(id: &'static str, is_rtl: bool) -> Side {
    if is_rtl {
        Side::right(id)
    } else {
        Side::left(id)
    }
}

/// While files hang over the window: where to let go.
fn drop_hint(ctx: &Context, frame: &mut Frame<'_>) {
    if ctx.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let layer = egui::LayerId::new(egui::Order::Foreground, egui::Id::unique("drop"));
    let painter = ctx.layer_painter(layer);
    let rect = ctx.content_rect();
    painter.rect_filled(rect, 0.0, frame.theme.panel.gamma_multiply(0.9));
    let words = frame.words.text("app-drop-here");
    Text::new(&words, TextStyle::TITLE, frame.theme.accent)
        .rtl(frame.is_rtl())
        .paint(&painter, frame.text, rect.center(), Align2::CENTER_CENTER);
}
