//! What stands where in the window.

use egui::{Align2, CentralPanel, Context, Margin, Panel as LogicalRect, Ui};

use crate::gui::corrections::CorrectionsPanel;
use crate::gui::coverage::Coverage;
use crate::gui::filters::{self, FilterRow};
use crate::gui::overlay::Overlays;
use crate::gui::panels::details;
use crate::gui::reader::Reader;
use crate::gui::side::Side;
use crate::gui::splitter::PanelId;
use crate::gui::start::Start;
use crate::gui::text::Text;
use crate::gui::timeline::{self, Timeline};
use crate::gui::top_bar::{self, TopBar};
use crate::gui::view_context::ViewContext;
use crate::gui::{nothing, notice, splitter};
use crate::session::lower_height::{LowerHeight, Wanted};
use crate::session::{BottomPane, Panel};
use crate::typeset::TextStyle;

/// The views with their own, fleeting state.
#[derive(Default)]
pub struct Views {
    bar: TopBar,
    filters: FilterRow,
    start: Start,
    side: Side,
    timeline: Timeline,
    reader: Reader,
    coverage: Coverage,
    overlays: Overlays,
    corrections: CorrectionsPanel,
    lower: LowerHeight,
}

impl Views {
    /// Puts the caret into the search field.
    pub fn focus_search(&mut self) {
        self.bar.focus_search();
    }

    /// Shows the whole window.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        self.filters.update(frame);
        let ground = |color| egui::Frame::new().fill(color);
        let bar = ground(frame.theme.panel).inner_margin(Margin::symmetric(10, 4));
        LogicalRect::top("bar")
            .exact_size(top_bar::HEIGHT)
            .frame(bar)
            .show(ui, |ui| self.bar.ui(ui, frame, self.filters.tally()));
        if let Some(reason) = &frame.state.preferences.not_saved {
            let field = ground(frame.theme.selected);
            LogicalRect::top("not-saved")
                .frame(field)
                .show(ui, |ui| notice::not_saved_ui(ui, frame, reason));
        }
        if frame.state.library.is_elsewhere {
            let field = ground(frame.theme.selected);
            LogicalRect::top("elsewhere")
                .frame(field)
                .show(ui, |ui| notice::elsewhere_ui(ui, frame));
        }
        // The start screen says beside its buttons what did not work.
        let state = frame.state;
        if let Some(told) = state
            .notice
            .as_ref()
            .filter(|_| state.library.opened.is_some())
        {
            let field = ground(frame.theme.selected);
            LogicalRect::top("notice")
                .frame(field)
                .show(ui, |ui| notice::ui(ui, frame, told));
        }
        if frame.state.library.opened.is_none() {
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

    fn opened_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        if frame.state.view.lower == BottomPane::Coverage {
            self.coverage_ui(ui, frame);
            return;
        }
        let panel = egui::Frame::new().fill(frame.theme.panel);
        let times = frame.state.view.usual_sizes;
        let id = |name: &'static str| (name, times);
        if frame.state.is_open(Panel::Sources) {
            let width = (ui.available_width() * SIDE_SHARE).min(352.0);
            reading_side(id("sources"), frame.is_rtl())
                .default_size(width)
                .size_range(200.0..=460.0)
                .frame(panel)
                .show(ui, |ui| self.side.ui(ui, frame));
            splitter::ui(ui, frame, id("sources"));
        }
        let heights = self.lower.heights(ui.available_height(), READER);
        let lower = LogicalRect::bottom(id("lower"))
            .resizable(true)
            .default_size(heights.fitted)
            .size_range(heights.range)
            .frame(egui::Frame::new().fill(frame.theme.field))
            .show(ui, |ui| self.lower_ui(ui, frame));
        self.lower.drawn = lower.response.rect.height();
        splitter::ui(ui, frame, id("lower"));
        let surface = egui::Frame::new().fill(frame.theme.surface);
        CentralPanel::default()
            .frame(surface)
            .show(ui, |ui| self.timeline.ui(ui, frame));
    }
}

impl Views {
    /// At the foot what is hidden, so that nothing else moves when it comes.
    fn filters_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        if self.filters.is_needed() {
            LogicalRect::bottom("filters")
                .min_size(filters::HEIGHT)
                .frame(egui::Frame::new().fill(frame.theme.panel))
                .show(ui, |ui| self.filters.ui(ui, frame));
        }
    }

    /// The coverage is a place of its own and takes the whole window.
    fn coverage_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        self.filters_ui(ui, frame);
        let surface = egui::Frame::new().fill(frame.theme.surface);
        CentralPanel::default()
            .frame(surface)
            .show(ui, |ui| self.coverage.ui(ui, frame));
    }

    /// The reader with the reasons beside it.
    fn lower_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let panel = egui::Frame::new().fill(frame.theme.panel);
        self.filters_ui(ui, frame);
        if frame.state.is_open(Panel::Details) {
            let width = ui.available_width();
            let most = (width - LEAST_READER).clamp(220.0, 520.0);
            let id = ("details", frame.state.view.usual_sizes);
            reading_side(id, !frame.is_rtl())
                .default_size((width * DETAILS_SHARE).clamp(220.0, 340.0))
                .size_range(220.0..=most)
                .frame(panel)
                .show(ui, |ui| details::ui(ui, frame, &mut self.corrections));
            splitter::ui(ui, frame, id);
        }
        let field = egui::Frame::new().fill(frame.theme.field);
        CentralPanel::default()
            .frame(field)
            .show(ui, |ui| self.reader.ui(ui, frame));
    }
}

/// The reader leaves room for three lanes.
const READER: Wanted = Wanted {
    share: 0.4,
    lanes: THREE_LANES,
    beside: timeline::BESIDE_LANES,
    lane: ONE_LANE,
};
/// Heights of lanes that the reader leaves: at first, and however far its edge is moved.
const THREE_LANES: f32 = 3.0 * 68.0;
const ONE_LANE: f32 = 60.0;
/// Shares of the width that sources and reasons take at first in a narrow window.
const SIDE_SHARE: f32 = 0.26;
const DETAILS_SHARE: f32 = 0.42;
/// The least width that the reasons leave to the reader.
const LEAST_READER: f32 = 300.0;

/// A panel at the side where reading begins.
fn reading_side(id: PanelId, is_rtl: bool) -> LogicalRect {
    if is_rtl {
        LogicalRect::right(id)
    } else {
        LogicalRect::left(id)
    }
}

/// While files hang over the window: where to let go.
fn drop_hint(ctx: &Context, frame: &mut ViewContext<'_>) {
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
