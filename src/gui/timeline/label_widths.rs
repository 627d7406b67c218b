//! The room that labels of the ruler need: measured, so that either all labels of a step fit or a coarser one is taken.

use egui::Context;

use crate::gui::text::Text;
use crate::gui::timeline::ruler::{GREGORIAN_STYLE, HIJRI_STYLE};
use crate::gui::timeline::ruler_row::{AIR, GAP};
use crate::gui::view_context::ViewContext;
use crate::i18n::Locale;
use crate::session::timeline::tick_steps::{LabelWidths, YEARS};
use crate::time::Day;
use crate::typeset::TextStyle;

/// The widths that the labels of a language need, each with its air.
fn measured(ctx: &Context, frame: &mut ViewContext<'_>) -> LabelWidths {
    let words = frame.words;
    let days = (1..=12).filter_map(|month| Day::from_ymd(2023, month, 28));
    let days = days.map(|day| words.day_in_year(day)).collect();
    let months = (2..=12).map(|month| words.month_name(month)).collect();
    let first_month = vec![words.month(2023, 1)];
    let hijri_months = (2..=12).map(|month| words.hijri_month_name(month));
    let hijri_months = hijri_months.collect();
    let first_hijri_month = format!("{} {}", words.hijri_month_name(1), words.plain_number(1444));
    let mut widest = |labels: Vec<String>, style: TextStyle| {
        let mut width = |label: &String| {
            let text = Text::new(label, style, frame.theme.ink).rtl(frame.words.is_rtl());
            text.size(ctx, frame.text).x + GAP + AIR
        };
        let widths = labels.iter().map(&mut width);
        f64::from(widths.fold(0.0, f32::max))
    };
    LabelWidths {
        day: widest(days, GREGORIAN_STYLE),
        month: widest(months, GREGORIAN_STYLE),
        first_month: widest(first_month, GREGORIAN_STYLE),
        hijri_month: widest(hijri_months, HIJRI_STYLE),
        first_hijri_month: widest(vec![first_hijri_month], HIJRI_STYLE),
        years: YEARS,
    }
}

/// The widths in the language that was seen last.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownWidths {
    locale: Option<Locale>,
    widths: LabelWidths,
}

impl KnownWidths {
    /// The widths in the language of a frame; measured where it is another one than before.
    pub fn of(&mut self, ctx: &Context, frame: &mut ViewContext<'_>) -> LabelWidths {
        let locale = frame.words.locale();
        if self.locale != Some(locale) {
            self.widths = measured(ctx, frame);
            self.locale = Some(locale);
        }
        self.widths
    }
}
