//! What is clicked: buttons, chips, check boxes, links; and tooltips.

use egui::{
    Align2, Color32, Context, CornerRadius, CursorIcon, Rect, Response, Role, Sense, Stroke,
    StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use crate::gui::focus;
use crate::gui::text::{Text, TextEngine};
use crate::typeset::TextStyle;

/// Height of what is clicked, in points.
const TARGET_HEIGHT: f32 = 28.0;
/// Space on both sides of a button's words.
const PADDING: f32 = 12.0;
/// Corner radius of fields and buttons.
const RADIUS: u8 = 8;
/// Width at which a tooltip breaks its lines.
const TOOLTIP_WIDTH: f32 = 380.0;

/// A button with its words.
pub fn button(ui: &mut Ui, engine: &mut TextEngine, text: &str, is_rtl: bool) -> Response {
    pressable(
        ui,
        engine,
        text,
        is_rtl,
        Look {
            radius: RADIUS,
            style: TextStyle::INTERFACE,
            is_on: None,
            colors: None,
        },
    )
}

/// A button in colours of its own, ground and words: the one of a place that counts most.
pub fn accent_button(
    ui: &mut Ui,
    engine: &mut TextEngine,
    text: &str,
    is_rtl: bool,
    colors: (Color32, Color32),
) -> Response {
    let look = Look {
        radius: RADIUS,
        style: TextStyle::STRONG,
        is_on: None,
        colors: Some(colors),
    };
    pressable(ui, engine, text, is_rtl, look)
}

/// How wide such a button is, in points.
pub fn button_width(ctx: &Context, engine: &mut TextEngine, text: &str, is_rtl: bool) -> f32 {
    let words = Text::new(text, TextStyle::INTERFACE, Color32::PLACEHOLDER).rtl(is_rtl);
    words.size(ctx, engine).x + 2.0 * PADDING
}

/// A button that stays on.
pub fn selectable(
    ui: &mut Ui,
    engine: &mut TextEngine,
    text: &str,
    is_rtl: bool,
    is_on: bool,
) -> Response {
    let look = Look {
        radius: RADIUS,
        style: TextStyle::INTERFACE,
        is_on: Some(is_on),
        colors: None,
    };
    pressable(ui, engine, text, is_rtl, look)
}

/// A small round button.
pub fn chip(
    ui: &mut Ui,
    engine: &mut TextEngine,
    text: &str,
    is_rtl: bool,
    is_on: bool,
) -> Response {
    let look = Look {
        radius: u8::MAX,
        style: TextStyle::SECONDARY,
        is_on: Some(is_on),
        colors: None,
    };
    pressable(ui, engine, text, is_rtl, look)
}

#[derive(Clone, Copy)]
struct Look {
    radius: u8,
    style: TextStyle,
    is_on: Option<bool>,
    colors: Option<(Color32, Color32)>,
}

fn pressable(
    ui: &mut Ui,
    engine: &mut TextEngine,
    text: &str,
    is_rtl: bool,
    look: Look,
) -> Response {
    let words = Text::new(text, look.style, ui.visuals().text_color()).rtl(is_rtl);
    let size = words.size(ui.ctx(), engine);
    let wanted = vec2(size.x + 2.0 * PADDING, size.y.max(TARGET_HEIGHT));
    let (rect, response) = ui.allocate_exact_size(wanted, Sense::click());
    focus::reveal(ui, &response);
    let is_enabled = ui.is_enabled();
    response.widget_info(|| match look.is_on {
        Some(is_on) => WidgetInfo::selected(Role::Button, is_enabled, is_on, text),
        None => WidgetInfo::labeled(Role::Button, is_enabled, text),
    });
    if ui.is_rect_visible(rect) {
        let visuals = ui
            .style()
            .interact_selectable(&response, look.is_on == Some(true));
        let usual = (visuals.weak_bg_fill, visuals.text_color());
        let (ground, ink) = look.colors.unwrap_or(usual);
        let radius = look.radius.min((rect.height() / 2.0) as u8);
        ui.painter()
            .rect(rect, radius, ground, visuals.bg_stroke, StrokeKind::Inside);
        focus_ring(ui, &response, rect, radius);
        let words = Text::new(text, look.style, ink).rtl(is_rtl);
        words.paint(ui.painter(), engine, rect.center(), Align2::CENTER_CENTER);
    }
    response
}

/// Shows where the keyboard is.
fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if response.has_focus() {
        let stroke = Stroke::new(2.0, ui.visuals().selection.stroke.color);
        ui.painter().rect_stroke(
            rect.expand(1.0),
            CornerRadius::same(radius),
            stroke,
            StrokeKind::Outside,
        );
    }
}

/// Words that are clicked like a link.
pub fn link(
    ui: &mut Ui,
    engine: &mut TextEngine,
    text: &str,
    style: TextStyle,
    is_rtl: bool,
) -> Response {
    let size = Text::new(text, style, Color32::PLACEHOLDER)
        .rtl(is_rtl)
        .size(ui.ctx(), engine);
    let (rect, response) = ui.allocate_exact_size(vec2(size.x, size.y.max(26.0)), Sense::click());
    focus::reveal(ui, &response);
    let is_enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::labeled(Role::Link, is_enabled, text));
    if ui.is_rect_visible(rect) {
        let visuals = ui.visuals();
        let color = if response.hovered() || response.has_focus() {
            visuals.hyperlink_color
        } else {
            visuals.weak_text_color()
        };
        focus_ring(ui, &response, rect, 4);
        let words = Text::new(text, style, color).rtl(is_rtl);
        words.paint(ui.painter(), engine, rect.center(), Align2::CENTER_CENTER);
    }
    response.on_hover_cursor(CursorIcon::PointingHand)
}

/// A box with its words beside it, at the side where reading goes on.
pub fn checkbox(
    ui: &mut Ui,
    engine: &mut TextEngine,
    is_on: &mut bool,
    text: &str,
    is_rtl: bool,
) -> Response {
    const SIDE: f32 = 16.0;
    const GAP: f32 = 8.0;
    let color = ui.visuals().text_color();
    let words = Text::new(text, TextStyle::INTERFACE, color).rtl(is_rtl);
    let size = words.size(ui.ctx(), engine);
    let wanted = vec2(SIDE + GAP + size.x, size.y.max(26.0));
    let (rect, mut response) = ui.allocate_exact_size(wanted, Sense::click());
    focus::reveal(ui, &response);
    if response.clicked() {
        *is_on = !*is_on;
        response.mark_changed();
    }
    let (is_enabled, checked) = (ui.is_enabled(), *is_on);
    response.widget_info(|| WidgetInfo::selected(Role::CheckBox, is_enabled, checked, text));
    if ui.is_rect_visible(rect) {
        let (x, text_x, anchor) = if is_rtl {
            (
                rect.right() - SIDE / 2.0,
                rect.right() - SIDE - GAP,
                Align2::RIGHT_CENTER,
            )
        } else {
            (
                rect.left() + SIDE / 2.0,
                rect.left() + SIDE + GAP,
                Align2::LEFT_CENTER,
            )
        };
        let square = Rect::from_center_size(pos2(x, rect.center().y), Vec2::splat(SIDE));
        let visuals = ui.style().interact_selectable(&response, checked);
        ui.painter().rect(
            square,
            4.0,
            visuals.weak_bg_fill,
            visuals.bg_stroke,
            StrokeKind::Inside,
        );
        focus_ring(ui, &response, square, 4);
        if checked {
            let tick =
                [vec2(-4.0, 0.0), vec2(-1.0, 3.0), vec2(4.0, -3.5)].map(|d| square.center() + d);
            let stroke = Stroke::new(2.0, visuals.fg_stroke.color);
            ui.painter().line(tick.to_vec(), stroke);
        }
        words.paint(ui.painter(), engine, pos2(text_x, rect.center().y), anchor);
    }
    response
}

/// Words that appear beside a widget under the pointer.
pub fn tooltip(response: Response, engine: &mut TextEngine, text: &str, is_rtl: bool) -> Response {
    response.on_hover_ui(|ui| {
        let color = ui.visuals().text_color();
        let words = Text::new(text, TextStyle::SECONDARY, color).rtl(is_rtl);
        let width = words.size(ui.ctx(), engine).x.min(TOOLTIP_WIDTH);
        words.wrap(width + 1.0).label(ui, engine);
    })
}
