//! Where the keyboard is: seen, and scrolled to.

use egui::{Context, Id, Rect, Response, Stroke, StrokeKind, Ui, vec2};

/// Room above and below, so that rows that are made only where they are seen can come next.
const ROOM: f32 = 60.0;

/// Scrolls to what the keyboard came to.
pub(crate) fn reveal(ui: &Ui, response: &Response) {
    if response.gained_focus() {
        ui.scroll_to_rect(response.rect.expand2(vec2(0.0, ROOM)), None);
    }
}

/// A ring around a place that has the keyboard, which is scrolled to.
pub(crate) fn ring(ui: &Ui, response: &Response, place: Rect) {
    reveal(ui, response);
    if response.has_focus() {
        let stroke = Stroke::new(1.5, ui.visuals().selection.stroke.color);
        ui.painter()
            .rect_stroke(place, 8.0, stroke, StrokeKind::Inside);
    }
}

/// While this has the keyboard, arrows go to what lies beside it, and to nothing else.
pub(crate) fn keep_arrows(ui: &Ui, response: &Response) {
    if response.has_focus() {
        let id = response.id;
        ui.data_mut(|data| data.insert_temp(keeper(), id));
    }
}

/// Whether arrows are for what has the keyboard.
pub(crate) fn keeps_arrows(ctx: &Context) -> bool {
    let kept: Option<Id> = ctx.data(|data| data.get_temp(keeper()));
    kept.is_some() && kept == ctx.memory(|memory| memory.focused())
}

fn keeper() -> Id {
    Id::unique("keeps-arrows")
}
