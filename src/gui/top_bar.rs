//! The bar above everything: what is open, search, a few actions.

use egui::{
    Align, CursorIcon, Layout, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo,
    vec2,
};

use crate::corpus::shown_name;
use crate::gui::filters::menu;
use crate::gui::focus;
use crate::gui::overlay::menu_ui;
use crate::gui::text::{Text, TextField, button, chip, link, selectable, tooltip};
use crate::gui::view_context::ViewContext;
use crate::i18n::Language;
use crate::query::Tally;
use crate::session::{BottomPane, Command, Opened, Overlay, Panel};
use crate::typeset::TextStyle;

/// Height of the bar in points.
pub const HEIGHT: f32 = 52.0;
/// Width of the search field: most, and least.
const SEARCH: (f32, f32) = (420.0, 120.0);

/// Below this width the bar leaves out what the menu has, too.
const NARROW: f32 = 1020.0;
/// Below this width the bar leaves the counts out.
const NO_COUNTS: f32 = 1200.0;
/// The widest name of what is open, and in a narrow bar.
const NAMES: (f32, f32) = (220.0, 90.0);

/// The bar's own state.
#[derive(Debug, Default)]
pub struct TopBar {
    search: TextField,
    /// What the search field last said, so that a query that is cleared elsewhere empties it.
    asked: String,
}

impl TopBar {
    /// Lets the search field take the keys at the next frame, what was searched before selected.
    pub fn focus_search(&mut self) {
        self.search.focus();
    }

    /// Shows the bar in the space there is.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, tally: &Tally) {
        let is_rtl = frame.is_rtl();
        let (begin, end) = if is_rtl {
            (
                Layout::right_to_left(Align::Center),
                Layout::left_to_right(Align::Center),
            )
        } else {
            (
                Layout::left_to_right(Align::Center),
                Layout::right_to_left(Align::Center),
            )
        };
        let size = vec2(ui.available_width(), HEIGHT - 8.0);
        ui.allocate_ui_with_layout(size, begin, |ui| {
            ui.spacing_mut().item_spacing.x = 10.0;
            ui.add_space(4.0);
            let width = size.x;
            if has_panels(frame) {
                toggle_ui(ui, frame, (Panel::Sources, "act-sources"), true);
            }
            title(ui, frame, width);
            ui.with_layout(end, |ui| {
                ui.spacing_mut().item_spacing.x = 6.0;
                ui.add_space(4.0);
                actions(ui, frame);
                if frame.state.library.opened.is_some() {
                    ui.add_space(10.0);
                    menu::ui(ui, frame, tally);
                    self.search_ui(ui, frame);
                }
            });
        });
    }

    fn search_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        // A scope of its own, so that the field stays the same widget when the count appears.
        ui.scope(|ui| {
            if frame.state.view.filter.is_searching() {
                hits_ui(ui, frame);
            }
        });
        let is_rtl = frame.is_rtl();
        let width = (ui.available_width() - 20.0).clamp(SEARCH.1, SEARCH.0);
        if self.asked != frame.state.view.filter.query {
            self.search.set_text(&frame.state.view.filter.query);
            self.asked.clone_from(&frame.state.view.filter.query);
        }
        let hint = frame.words.text("app-search").into_owned();
        let response = self.search.ui(ui, frame.text, width, &hint, &hint, is_rtl);
        // No key is a command while something is typed; here this one is.
        let asks_again =
            |input: &egui::InputState| input.modifiers.command && input.key_pressed(egui::Key::F);
        if response.has_focus() && ui.input(asks_again) {
            self.search.focus();
            ui.request_repaint();
        }
        if response.changed() {
            self.search.text().clone_into(&mut self.asked);
            frame.push(Command::SetQuery(self.asked.clone()));
        } else if self.search.entered() {
            // Enter goes from hit to hit, so the field keeps the keyboard.
            response.request_focus();
            frame.push(if ui.input(|input| input.modifiers.shift) {
                Command::PreviousHit
            } else {
                Command::NextHit
            });
        }
    }
}

/// How many sentences hold the words, which of them is read, and the way to the others; from the end inwards.
fn hits_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let total = frame.state.selection.hits.total();
    let is_rtl = frame.is_rtl();
    let ways = [
        ("›", "search-next", Command::NextHit),
        ("‹", "search-previous", Command::PreviousHit),
    ];
    for (sign, name, command) in ways {
        ui.add_enabled_ui(total > 0, |ui| {
            let name = frame.words.text(name);
            let way = button(ui, frame.text, sign, is_rtl);
            way.widget_info(|| WidgetInfo::labeled(Role::Button, total > 0, &*name));
            if tooltip(way, frame.text, &name, is_rtl).clicked() {
                frame.commands.push(command);
            }
        });
    }
    let words = match frame.state.hit_number() {
        Some(number) => frame.words.format(
            "search-count",
            &[("number", number.into()), ("total", total.into())],
        ),
        None => frame
            .words
            .format("search-hits", &[("count", total.into())]),
    };
    let color = if total == 0 {
        frame.theme.accent
    } else {
        frame.theme.soft
    };
    Text::new(&words, TextStyle::SECONDARY, color)
        .rtl(is_rtl)
        .label(ui, frame.text);
}

/// The mark, what is open, how much it is.
fn title(ui: &mut Ui, frame: &mut ViewContext<'_>, width: f32) {
    let is_rtl = frame.is_rtl();
    Text::new("خطّ", TextStyle::TITLE, frame.theme.accent)
        .rtl(true)
        .label(ui, frame.text);
    let Some(opened) = &frame.state.library.opened else {
        return;
    };
    let name = name_of(opened, frame);
    Text::new(&name, TextStyle::HEADING, frame.theme.ink)
        .rtl(is_rtl)
        .max_width(if width < NARROW { NAMES.1 } else { NAMES.0 })
        .label(ui, frame.text);
    if width >= NO_COUNTS {
        counts_ui(ui, frame);
    }
    unread_ui(ui, frame);
    if let Some(progress) = frame.state.library.loading {
        let words = match progress.of {
            Some(total) => frame.words.format(
                "start-loading-count",
                &[("done", progress.done.into()), ("total", total.into())],
            ),
            None => frame.words.text("start-loading").into_owned(),
        };
        Text::new(&words, TextStyle::SECONDARY, frame.theme.accent)
            .rtl(is_rtl)
            .label(ui, frame.text);
        let cancel = frame.words.text("start-cancel");
        if link(ui, frame.text, &cancel, TextStyle::SECONDARY, is_rtl).clicked() {
            frame.commands.push(Command::CancelLoading);
        }
    }
}

/// How much was not read, where there is such; a click opens the table of it. A folder never looks whole when it is not.
fn unread_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let problems = frame.state.library.problems.iter();
    let count = problems.filter(|problem| problem.costs_document()).count();
    if count == 0 {
        return;
    }
    let words = frame
        .words
        .format("unread-chip", &[("count", count.into())]);
    if chip(ui, frame.text, &words, frame.words.is_rtl(), true).clicked() {
        frame.push(Command::ShowOverlay(Some(Overlay::Unread)));
    }
}

/// How many documents and expressions of time there are.
fn counts_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let is_rtl = frame.is_rtl();
    let index = &frame.state.library.index;
    let (documents, mentions) = (index.documents_read(), index.mentions());
    let counts = format!(
        "{} · {}",
        frame
            .words
            .format("app-documents", &[("count", documents.into())]),
        frame
            .words
            .format("app-mentions", &[("count", mentions.into())]),
    );
    Text::new(&counts, TextStyle::SECONDARY, frame.theme.soft)
        .rtl(is_rtl)
        .label(ui, frame.text);
}

fn name_of(opened: &Opened, frame: &ViewContext<'_>) -> String {
    match opened {
        Opened::Sample => frame.words.text("app-sample").into_owned(),
        Opened::Paths(paths) => {
            let first = paths.first().and_then(|path| {
                let whole = std::path::absolute(path).unwrap_or_else(|_| path.clone());
                whole.file_name().map(|name| shown_name(name).into_owned())
            });
            let first = first.unwrap_or_default();
            match paths.len() {
                0 | 1 => first,
                more => format!("{first} + {}", more - 1),
            }
        }
    }
}

/// Whether there are panels to be opened and closed: the coverage takes the whole window.
fn has_panels(frame: &ViewContext<'_>) -> bool {
    frame.state.library.opened.is_some() && frame.state.view.lower != BottomPane::Coverage
}

/// From the end of the bar inwards.
fn actions(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    if has_panels(frame) {
        toggle_ui(ui, frame, (Panel::Details, "act-details"), false);
    }
    menu_ui(ui, frame);
    if frame.state.library.opened.is_some() {
        let words = frame.words.text("give-button");
        if frame.accent_button(ui, &words).clicked() {
            frame.push(Command::ShowOverlay(Some(Overlay::Giving)));
        }
    }
    // With a folder open the menu has both.
    if frame.state.library.opened.is_none() {
        let other = match frame.state.preferences.language {
            Language::Arabic => Language::English,
            Language::English => Language::French,
            Language::French => Language::Arabic,
        };
        if act(ui, frame, other.name()).clicked() {
            frame.push(Command::SetLanguage(other));
        }
        let words = frame.words.text("app-open-folder");
        if act(ui, frame, &words).clicked() {
            frame.push(Command::PickFolder);
        }
    }
    if frame.state.library.opened.is_none() {
        return;
    }
    for (lower, key) in [
        (BottomPane::Coverage, "app-coverage"),
        (BottomPane::Reader, "app-reader"),
    ] {
        let is_on = frame.state.view.lower == lower;
        let words = frame.words.text(key);
        if selectable(ui, frame.text, &words, frame.words.is_rtl(), is_on).clicked() {
            frame.push(Command::ShowLower(lower));
        }
    }
}

/// A small picture of the window with a panel at one of its sides, which opens and closes that panel.
fn toggle_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    (panel, key): (Panel, &str),
    is_at_start: bool,
) {
    let (rect, response) = ui.allocate_exact_size(vec2(28.0, 28.0), Sense::click());
    focus::ring(ui, &response, rect);
    let is_open = frame.state.is_open(panel);
    let name = frame.words.text(key).into_owned();
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_open, &name));
    let color = if response.hovered() {
        frame.theme.accent
    } else {
        frame.theme.ink
    };
    let picture = Rect::from_center_size(rect.center(), vec2(16.0, 14.0));
    let stroke = Stroke::new(1.4, color);
    ui.painter()
        .rect_stroke(picture, 3.0, stroke, StrokeKind::Inside);
    let is_right = is_at_start == frame.is_rtl();
    let strip = if is_right {
        picture.with_min_x(picture.right() - 6.0)
    } else {
        picture.with_max_x(picture.left() + 6.0)
    };
    match is_open {
        true => ui.painter().rect_filled(strip.shrink(1.0), 1.0, color),
        false => {
            let x = if is_right {
                strip.left()
            } else {
                strip.right()
            };
            ui.painter().vline(x, strip.y_range(), stroke)
        }
    };
    let response = response.on_hover_cursor(CursorIcon::PointingHand);
    if tooltip(response, frame.text, &name, frame.words.is_rtl()).clicked() {
        frame.push(Command::TogglePanel(panel));
    }
}

fn act(ui: &mut Ui, frame: &mut ViewContext<'_>, words: &str) -> Response {
    button(ui, frame.text, words, frame.words.is_rtl())
}
