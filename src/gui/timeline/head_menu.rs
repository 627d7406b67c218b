//! What can be done with a lane, behind three points at its head.

use egui::{CursorIcon, Id, Popup, Rect, RectAlign, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::gui::logical_rect::LogicalRect;
use crate::gui::overlay::{Row, row_ui};
use crate::gui::timeline::lane_header::PADDING;
use crate::gui::view_context::ViewContext;
use crate::index::LaneKey;
use crate::session::actions::ACTIONS;
use crate::session::timeline::drawn_lane::DrawnLane;
use crate::session::{Command, LaneCommand};

/// What the points take of the line with the name.
pub const ROOM: f32 = 22.0;
/// Width and height of the points' ground.
const BUTTON: f32 = 24.0;
/// Width of the menu.
const WIDTH: f32 = 260.0;

/// Draws the points while the head is in hand, the menu while it is open; tells whether the points are there.
pub fn ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    head: &Response,
    lane: &DrawnLane,
    side: LogicalRect,
    seen: Rect,
    is_in_hand: bool,
) -> bool {
    Popup::context_menu(head).show(|ui| menu_ui(ui, frame, lane));
    let id = Id::unique(("timeline-head-menu", &lane.key));
    let is_open = Popup::is_id_open(ui.ctx(), id.with("popup"));
    let has_focus = ui.memory(|memory| memory.has_focus(id));
    if !(is_in_hand || is_open || has_focus) || head.dragged() {
        return false;
    }
    let middle = side.rect().height() / 2.0;
    let middle = if lane.is_collapsed {
        middle
    } else {
        middle - 10.0
    };
    let center = side.at_end(PADDING + BUTTON / 2.0 - 7.0, middle);
    let rect = Rect::from_center_size(center, vec2(BUTTON, BUTTON)).intersect(seen);
    let button = points_ui(ui, frame, lane, rect, id);
    Popup::menu(&button)
        .align(below(frame.is_rtl()))
        .id(id.with("popup"))
        .show(|ui| menu_ui(ui, frame, lane));
    true
}

/// Below a button, from the side where reading begins.
pub fn below(is_rtl: bool) -> RectAlign {
    if is_rtl {
        RectAlign::BOTTOM_END
    } else {
        RectAlign::BOTTOM_START
    }
}

fn points_ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    lane: &DrawnLane,
    rect: Rect,
    id: Id,
) -> Response {
    let button = ui.interact(rect, id, Sense::click());
    let name = frame.words.text("lane-menu");
    button.widget_info(|| WidgetInfo::labeled(Role::Button, true, name.as_ref()));
    if button.clicked() {
        let lane = Some(lane.key.clone());
        frame.push(Command::Lanes(LaneCommand::Choose(lane)));
    }
    let is_on = button.hovered() || button.has_focus();
    if is_on {
        ui.painter().rect_filled(rect, 6.0, frame.theme.selected);
    }
    let color = if is_on {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    for across in [-5.0, 0.0, 5.0] {
        let at = rect.center() + vec2(across, 0.0);
        ui.painter().circle_filled(at, 1.5, color);
    }
    button.on_hover_cursor(CursorIcon::PointingHand)
}

/// The actions of a lane with words that fit it; the lane is chosen where its menu is open.
fn menu_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, lane: &DrawnLane) {
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 0.0;
    let pin = if lane.is_pinned {
        "lane-unpin"
    } else {
        "lane-pin"
    };
    let collapse = if lane.is_collapsed {
        "lane-expand"
    } else {
        "lane-collapse"
    };
    for (name, key) in [
        ("act-lane-up", "lane-up"),
        ("act-lane-down", "lane-down"),
        ("act-lane-pin", pin),
        ("act-lane-collapse", collapse),
        ("act-lane-hide", "lane-hide"),
        ("act-lanes-show-hidden", "act-lanes-show-hidden"),
        ("act-lanes-open-others", "act-lanes-open-others"),
        ("act-lanes-gather", "act-lanes-gather"),
    ] {
        // The lane of the others is always thin; the way to open it stands below.
        if name == "act-lane-collapse" && lane.key == LaneKey::Others {
            continue;
        }
        let action = ACTIONS.iter().find(|action| action.name == name);
        let Some((action, command)) =
            action.and_then(|action| Some((action, (action.command)(frame.state)?)))
        else {
            continue;
        };
        let keys = action.strokes.first();
        let keys = keys.map_or_else(String::new, |stroke| stroke.caption(frame.words));
        let row = Row {
            name: &frame.words.text(key),
            keys: &keys,
            role: Role::Button,
            is_chosen: false,
        };
        if row_ui(ui, frame, &row).clicked() {
            frame.push(command);
        }
    }
    for (key, correction) in frame.state.name_corrections(&lane.key) {
        let row = Row {
            name: &frame.words.text(key),
            keys: "",
            role: Role::Button,
            is_chosen: false,
        };
        if row_ui(ui, frame, &row).clicked() {
            frame.push(Command::Correct(Box::new(correction)));
        }
    }
}
