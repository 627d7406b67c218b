//! What a user chooses once: each choice is seen at once.

use egui::{Context, ScrollArea, Ui};

use crate::gui::overlay::sheet::{self, Place};
use crate::gui::text::{self, Text};
use crate::gui::view_context::ViewContext;
use crate::i18n::{Digits, Language, MonthNames};
use crate::session::{Axis, Calendars, ColorScheme, Command, Settings};
use crate::time::WeekStart;
use crate::typeset::TextStyle;

const PLACE: Place = Place {
    id: "settings",
    width: 640.0,
    hangs: false,
};

/// Shows it over the window.
pub(super) fn ui(ctx: &Context, frame: &mut ViewContext<'_>) {
    sheet::show(ctx, frame, PLACE, |ui, frame| {
        sheet::heading(ui, frame, "settings-heading");
        let area = ScrollArea::vertical().auto_shrink([false, true]);
        area.show(ui, |ui| {
            ui.with_layout(frame.column(), |ui| all_ui(ui, frame));
        });
    });
}

fn all_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let state = frame.state;
    let now = state.preferences.settings;
    let words = frame.words;
    let named = |key: &str| words.text(key).into_owned();
    let set = |settings: Settings| Command::SetSettings(settings);

    let languages = Language::ALL.map(|language| {
        let name = language.name().to_owned();
        (
            name,
            language == state.preferences.language,
            Command::SetLanguage(language),
        )
    });
    choice_ui(ui, frame, "app-language", &languages);
    let shades = [
        (ColorScheme::Light, "app-theme-light"),
        (ColorScheme::Dark, "app-theme-dark"),
        (ColorScheme::System, "app-theme-system"),
    ];
    let shades = shades.map(|(shade, key)| {
        (
            named(key),
            shade == state.preferences.shade,
            Command::SetShade(shade),
        )
    });
    choice_ui(ui, frame, "app-theme", &shades);
    size_ui(ui, frame);
    let axes = Axis::ALL.map(|axis| {
        (
            named(axis.key()),
            axis == now.axis,
            set(Settings { axis, ..now }),
        )
    });
    choice_ui(ui, frame, "settings-axis", &axes);
    let calendars = Calendars::ALL.map(|calendars| {
        let is_on = calendars == now.calendars;
        (
            named(calendars.key()),
            is_on,
            set(Settings { calendars, ..now }),
        )
    });
    choice_ui(ui, frame, "settings-calendars", &calendars);
    let weeks = WeekStart::ALL.map(|week_start| {
        let is_on = week_start == state.week_start();
        (
            words.weekday(week_start.weekday()),
            is_on,
            set(Settings {
                week_start: Some(week_start),
                ..now
            }),
        )
    });
    choice_ui(ui, frame, "settings-week", &weeks);
    let months = MonthNames::ALL.map(|months| {
        (
            named(months.key()),
            months == now.months,
            set(Settings { months, ..now }),
        )
    });
    choice_ui(ui, frame, "settings-months", &months);
    let digits = Digits::ALL.map(|digits| {
        (
            named(digits.key()),
            digits == now.digits,
            set(Settings { digits, ..now }),
        )
    });
    choice_ui(ui, frame, "settings-digits", &digits);
    let mut has_history = !now.without_history;
    let history = named("settings-history");
    let is_rtl = frame.words.is_rtl();
    if text::checkbox(ui, frame.text, &mut has_history, &history, is_rtl).clicked() {
        let without_history = !has_history;
        frame.push(set(Settings {
            without_history,
            ..now
        }));
    }
    let mut is_still = now.is_still;
    let still = named("settings-still");
    if text::checkbox(ui, frame.text, &mut is_still, &still, frame.words.is_rtl()).clicked() {
        frame.push(set(Settings { is_still, ..now }));
    }
}

/// A name, and below it what can be chosen: its name, whether it is chosen, and how it is.
pub(super) fn choice_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    key: &str,
    choices: &[(String, bool, Command)],
) {
    let name = frame.words.text(key);
    frame.wrapped(ui, &name, TextStyle::SECONDARY, frame.theme.soft);
    frame.flow(ui, |ui, frame| {
        for (choice, is_on, command) in choices {
            let is_rtl = frame.words.is_rtl();
            if text::selectable(ui, frame.text, choice, is_rtl, *is_on).clicked() && !is_on {
                frame.push(command.clone());
            }
        }
    });
}

/// The size in percent between a step down and a step up.
fn size_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let now = frame.state.preferences.settings;
    let name = frame.words.text("settings-text-size");
    frame.wrapped(ui, &name, TextStyle::SECONDARY, frame.theme.soft);
    frame.flow(ui, |ui, frame| {
        for (key, is_larger) in [("settings-smaller", false), ("settings-larger", true)] {
            let next = now.text_size.stepped(is_larger);
            let button = ui.add_enabled_ui(next.is_some(), |ui| frame.button(ui, key));
            if let (true, Some(text_size)) = (button.inner.clicked(), next) {
                frame.push(Command::SetSettings(Settings { text_size, ..now }));
            }
        }
        let percent = now.text_size.percent().into();
        let percent = frame
            .words
            .format("settings-percent", &[("number", percent)]);
        Text::new(&percent, TextStyle::INTERFACE, frame.theme.ink)
            .rtl(frame.words.is_rtl())
            .label(ui, frame.text);
    });
}
