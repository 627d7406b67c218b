//! How much room the labels of the ruler need: measured, so that either all labels of a step fit or a coarser one is taken.

use egui::Context;

use crate::gui::text::Text;
use crate::gui::timeline::ruler::{GREGORIAN_STYLE, HIJRI_STYLE};
use crate::gui::timeline::ruler_row::{AIR, GAP};
use crate::gui::view_context::ViewContext;
use crate::i18n::Locale;
use crate::time::Day;
use crate::typeset::TextStyle;

/// Labels of several years, in points with their air.
const YEARS: f64 = 62.0;

/// Points from the beginning of a label to that of the next, at least.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rooms {
    /// A day with its month; the year beside one of them takes what room is left.
    pub day: f64,
    /// A Gregorian month.
    pub month: f64,
    /// The first Gregorian month of a year with the year.
    pub first_month: f64,
    /// A Hijri month.
    pub hijri_month: f64,
    /// The first Hijri month of a year with the year.
    pub first_hijri_month: f64,
    /// A year, or years.
    pub years: f64,
}

impl Default for Rooms {
    fn default() -> Self {
        Self {
            day: YEARS,
            month: YEARS,
            first_month: YEARS,
            hijri_month: YEARS,
            first_hijri_month: YEARS,
            years: YEARS,
        }
    }
}

impl Rooms {
    /// What the labels of a language need, each with its air.
    fn measured(ctx: &Context, frame: &mut ViewContext<'_>) -> Self {
        let words = frame.words;
        let days = (1..=12).filter_map(|month| Day::from_ymd(2023, month, 28));
        let days = days.map(|day| words.day_in_year(day)).collect();
        let months = (2..=12).map(|month| words.month_name(month)).collect();
        let first_month = vec![words.month(2023, 1)];
        let hijri_months = (2..=12).map(|month| words.hijri_month_name(month));
        let hijri_months = hijri_months.collect();
        let first_hijri_month =
            format!("{} {}", words.hijri_month_name(1), words.plain_number(1444));
        let mut widest = |labels: Vec<String>, style: TextStyle| {
            let mut width = |label: &String| {
                let text = Text::new(label, style, frame.theme.ink).rtl(frame.words.is_rtl());
                text.size(ctx, frame.text).x + GAP + AIR
            };
            let widths = labels.iter().map(&mut width);
            f64::from(widths.fold(0.0, f32::max))
        };
        Self {
            day: widest(days, GREGORIAN_STYLE),
            month: widest(months, GREGORIAN_STYLE),
            first_month: widest(first_month, GREGORIAN_STYLE),
            hijri_month: widest(hijri_months, HIJRI_STYLE),
            first_hijri_month: widest(vec![first_hijri_month], HIJRI_STYLE),
            years: YEARS,
        }
    }
}

/// The rooms of the language that was seen last.
#[derive(Clone, Copy, Debug, Default)]
pub struct KnownRooms {
    locale: Option<Locale>,
    rooms: Rooms,
}

impl KnownRooms {
    /// The rooms of the language of a frame; measured where it is another one than before.
    pub fn of(&mut self, ctx: &Context, frame: &mut ViewContext<'_>) -> Rooms {
        let locale = frame.words.locale();
        if self.locale != Some(locale) {
            self.rooms = Rooms::measured(ctx, frame);
            self.locale = Some(locale);
        }
        self.rooms
    }
}
