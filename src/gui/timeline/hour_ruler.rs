//! The hours of days that are wide enough for them, below the days of the ruler.

use egui::{Align2, Rect, Stroke, Ui, pos2};

use crate::gui::text::Text;
use crate::gui::timeline::ruler::{HIJRI_MIDDLE, HIJRI_STYLE};
use crate::gui::timeline::scale::Scale;
use crate::gui::view_context::ViewContext;

/// Hours between two labels, from the finest.
const STEPS: [u8; 5] = [1, 2, 3, 6, 12];
/// The room of a label in points.
const LABEL: f64 = 92.0;
/// Between a tick and its words.
const GAP: f32 = 5.0;

/// Draws ticks and words into the ruler, and thin lines through what stands below it.
pub fn ui(ui: &Ui, frame: &mut ViewContext<'_>, scale: &Scale, ruler: Rect, below: Rect) {
    let points = 1.0 / (24.0 * scale.days_per_point());
    let fits = |step: &u8| f64::from(*step) * points >= LABEL;
    let step = STEPS.into_iter().find(fits).unwrap_or(12);
    let days = scale.view.first.floor() as i32..scale.view.last.ceil() as i32;
    let anchor = if scale.is_rtl {
        Align2::RIGHT_CENTER
    } else {
        Align2::LEFT_CENTER
    };
    for day in days {
        for hour in 0..24_u8 {
            let x = scale.x_from_day(f64::from(day) + f64::from(hour) / 24.0);
            if !scale.x.contains(x) {
                continue;
            }
            let is_labelled = hour % step == 0;
            let top = if is_labelled { 36.0 } else { 52.0 };
            let tick = Stroke::new(1.0, frame.theme.hairline);
            let ticks = ruler.top() + top..=ruler.bottom();
            ui.painter().vline(x, ticks, tick);
            if is_labelled {
                let line = Stroke::new(1.0, frame.theme.grid);
                ui.painter().vline(x, below.y_range(), line);
                let words = frame.words.hour(hour);
                let at = pos2(x + scale.toward_later() * GAP, ruler.top() + HIJRI_MIDDLE);
                Text::new(&words, HIJRI_STYLE, frame.theme.soft)
                    .rtl(frame.is_rtl())
                    .paint(ui.painter(), frame.text, at, anchor);
            }
        }
    }
}
