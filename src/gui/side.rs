//! The panel at the side where reading begins: happenings or sources, chosen by tabs.

use egui::{CursorIcon, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::gui::dossiers::DossierPanel;
use crate::gui::happenings::HappeningList;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::panels::sources::Sources;
use crate::gui::search_list::SearchList;
use crate::gui::view_context::ViewContext;
use crate::session::{Command, SidePane};
use crate::typeset::TextStyle;

/// Height of the tabs in points.
const TABS: f32 = 44.0;
/// Between the edge of the panel and the first tab, and between two tabs.
const PADDING: f32 = 16.0;
const GAP: f32 = 22.0;
/// A narrower panel has half of that.
const NARROW: f32 = 300.0;
/// The tabs, with the keys of their names.
const PANES: [(SidePane, &str); 4] = [
    (SidePane::Happenings, "happenings-heading"),
    (SidePane::Sources, "sources-heading"),
    (SidePane::Dossiers, "dossiers-heading"),
    (SidePane::Results, "search-results"),
];

/// The panel; nothing of this is saved.
#[derive(Default)]
pub struct Side {
    happenings: HappeningList,
    sources: Sources,
    dossiers: DossierPanel,
    results: SearchList,
}

impl Side {
    /// Draws the panel into `ui`.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        ui.spacing_mut().item_spacing.y = 0.0;
        tabs_ui(ui, frame);
        match frame.state.side() {
            SidePane::Dossiers => self.dossiers.ui(ui, frame),
            SidePane::Results => self.results.ui(ui, frame),
            SidePane::Happenings => self.happenings.ui(ui, frame),
            SidePane::Sources => self.sources.ui(ui, frame),
        }
    }
}

fn tabs_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let size = vec2(ui.available_width(), TABS);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let line = Stroke::new(1.0, frame.theme.hairline);
    ui.painter()
        .hline(rect.x_range(), rect.bottom() - 0.5, line);
    let side = LogicalRect::new(rect, frame.is_rtl());
    let (padding, gap) = match rect.width() < NARROW {
        true => (PADDING / 2.0, GAP / 2.0),
        false => (PADDING, GAP),
    };
    let mut from = padding;
    for (pane, key) in PANES {
        if pane == SidePane::Results && !frame.state.view.filter.is_searching() {
            continue;
        }
        from += tab_ui(ui, frame, side, from, (pane, key)) + gap;
    }
}

/// Draws a tab that begins so far from the start; returns its width.
fn tab_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    from: f32,
    (pane, key): (SidePane, &str),
) -> f32 {
    let is_on = frame.state.side() == pane;
    let words = frame.words.text(key);
    let color = if is_on {
        frame.theme.ink
    } else {
        frame.theme.soft
    };
    let look = Look::new(TextStyle::STRONG, color, side.width() - from);
    let place = frame.paint_line(ui, side.at(from, TABS / 2.0), side.start(), &words, look);
    let target =
        Rect::from_x_y_ranges(place.x_range(), side.rect().y_range()).expand2(vec2(6.0, 0.0));
    let id = ui.scope_id().with(("side-tab", key));
    let response = ui.interact(target, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, is_on, &*words));
    if is_on {
        let bar = place
            .with_min_y(target.bottom() - 2.5)
            .with_max_y(target.bottom());
        ui.painter().rect_filled(bar, 1.0, frame.theme.accent);
    }
    if response.has_focus() {
        let ring = target.shrink2(vec2(0.0, 8.0));
        let stroke = Stroke::new(2.0, frame.theme.accent);
        ui.painter()
            .rect_stroke(ring, 6.0, stroke, StrokeKind::Inside);
    }
    if response.on_hover_cursor(CursorIcon::PointingHand).clicked() && !is_on {
        frame.push(Command::ShowSide(pane));
    }
    place.width()
}
