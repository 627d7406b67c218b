//! What is given away: which events, in which format, how it would begin, and into which file.

use egui::{Context, Ui, vec2};

use crate::export::Ground;
use crate::gui::overlay::settings::choice_ui;
use crate::gui::overlay::sheet::{self, Place};
use crate::gui::text::{self, Text, TextField};
use crate::gui::view_context::ViewContext;
use crate::session::Command;
use crate::session::giving::{GiveCommand, GiveFormat, GivingState, Portion, Preview};
use crate::typeset::TextStyle;

const PLACE: Place = Place {
    id: "giving",
    width: 760.0,
    hangs: false,
};
/// Height of the preview: of a line, and of all of them.
const LINE: f32 = 18.0;
const PREVIEW: f32 = 12.0 * LINE + 16.0;
/// So many dossiers have a button.
const DOSSIERS: usize = 12;

/// Makes a wish of what is typed.
type Make = fn(String) -> GiveCommand;

/// The sheet with the file that is typed.
#[derive(Debug, Default)]
pub(super) struct GivingSheet {
    field: TextField,
    title: TextField,
    summary: TextField,
    /// What the field was filled with.
    filled: String,
}

impl GivingSheet {
    /// Shows it over the window.
    pub(super) fn ui(&mut self, ctx: &Context, frame: &mut ViewContext<'_>) {
        sheet::show(ctx, frame, PLACE, |ui, frame| {
            sheet::heading(ui, frame, "give-heading");
            choices_ui(ui, frame);
            if frame.state.giving.format == GiveFormat::Page {
                self.text_ui(ui, frame);
            }
            preview_ui(ui, frame);
            self.file_ui(ui, frame);
            outcome_ui(ui, frame);
        });
    }

    /// What the user says about the page.
    fn text_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let told = &frame.state.giving.text;
        let fields: [(_, _, _, Make); 2] = [
            (
                &mut self.title,
                "give-title",
                &told.title,
                GiveCommand::Title,
            ),
            (
                &mut self.summary,
                "give-summary",
                &told.summary,
                GiveCommand::Summary,
            ),
        ];
        for (field, key, known, command) in fields {
            if field.text() != known {
                field.set_text(known);
            }
            let name = frame.words.text(key);
            frame.wrapped(ui, &name, TextStyle::SECONDARY, frame.theme.soft);
            let (width, is_rtl) = (ui.available_width(), frame.is_rtl());
            let hint = frame.words.text("give-optional");
            if field
                .ui(ui, frame.text, width, &name, &hint, is_rtl)
                .changed()
            {
                frame.push(Command::Give(command(field.text().to_owned())));
            }
            ui.add_space(4.0);
        }
    }

    fn file_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let path = frame.state.giving_path().display().to_string();
        if self.filled != path {
            self.field.set_text(&path);
            self.filled = path;
        }
        let name = frame.words.text("give-file");
        frame.wrapped(ui, &name, TextStyle::SECONDARY, frame.theme.soft);
        let size = vec2(ui.available_width(), 34.0);
        ui.allocate_ui_with_layout(size, frame.line_from_end(), |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            let replaces = matches!(frame.state.giving.state, GivingState::Exists(_))
                && self.field.text() == self.filled;
            let key = if replaces {
                "give-replace"
            } else {
                "give-write"
            };
            let words = frame.words.text(key);
            let is_asked = frame.accent_button(ui, &words).clicked();
            if frame.button(ui, "give-browse").clicked() {
                frame.push(Command::Give(GiveCommand::Browse));
            }
            let width = ui.available_width();
            self.field.ui(ui, frame.text, width, &name, "", false);
            if is_asked || self.field.entered() {
                let path = self.field.text().to_owned();
                let replaces = replaces && is_asked;
                frame.push(Command::Give(GiveCommand::Write { path, replaces }));
            }
        });
        ui.add_space(6.0);
    }
}

/// Which events, and in which format.
fn choices_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let (state, words) = (frame.state, frame.words);
    let is_page = state.giving.format == GiveFormat::Page;
    let named = |key: &str| words.text(key).into_owned();
    let mut portions = vec![(named("give-everything"), Portion::Everything)];
    // A page says how it is made again, which a view of the window has no name for.
    portions.extend((!is_page).then(|| (named("give-shown"), Portion::Shown)));
    let names = state.dossiers().map(|dossier| &dossier.name);
    portions.extend(names.take(DOSSIERS).map(|name| {
        let shown = words.name(name).into_owned();
        let shown = words.format("give-dossier", &[("name", shown.into())]);
        (shown, Portion::Dossier(name.to_owned()))
    }));
    let portions: Vec<_> = portions
        .into_iter()
        .map(|(name, portion)| {
            let is_on = state.giving.portion == portion;
            (name, is_on, Command::Give(GiveCommand::Choose(portion)))
        })
        .collect();
    choice_ui(ui, frame, "give-what", &portions);
    let formats: Vec<_> = GiveFormat::all()
        .map(|format| {
            let name = format.key().map(named);
            let name = name.unwrap_or_else(|| format.proper_name().to_owned());
            let is_on = state.giving.format == format;
            (name, is_on, Command::Give(GiveCommand::Format(format)))
        })
        .collect();
    choice_ui(ui, frame, "give-format", &formats);
    if !state.giving.format.is_picture() {
        return;
    }
    let grounds = [
        (Ground::Light, "app-theme-light"),
        (Ground::Dark, "app-theme-dark"),
        (Ground::Transparent, "give-transparent"),
    ];
    let grounds = grounds.map(|(ground, key)| {
        let is_on = state.giving.ground == ground;
        (
            named(key),
            is_on,
            Command::Give(GiveCommand::Ground(ground)),
        )
    });
    choice_ui(ui, frame, "give-ground", &grounds);
}

/// How the file would begin.
fn preview_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let (state, words) = (frame.state, frame.words);
    let said = match &state.giving.preview {
        None => words.text("give-preparing").into_owned(),
        Some(preview) => told(frame, preview),
    };
    frame.wrapped(ui, &said, TextStyle::SECONDARY, frame.theme.soft);
    let lines = state.giving.preview.as_ref().map(|preview| &preview.lines);
    let Some(lines) = lines.filter(|lines| !lines.is_empty()) else {
        ui.add_space(10.0);
        return;
    };
    let size = vec2(ui.available_width(), PREVIEW);
    let (rect, _) = ui.allocate_exact_size(size, egui::Sense::hover());
    ui.painter().rect_filled(rect, 6.0, frame.theme.field);
    let inner = rect.shrink2(vec2(12.0, 8.0));
    for (row, line) in lines.iter().enumerate() {
        // Lines of a format read as its readers have them: from the left.
        let at = inner.left_top() + vec2(0.0, LINE * row as f32);
        Text::new(line, TextStyle::SECONDARY, frame.theme.ink)
            .rtl(false)
            .max_width(inner.width())
            .paint(ui.painter(), frame.text, at, egui::Align2::LEFT_TOP);
    }
    let all = lines.join("\n");
    frame.name_place(ui, rect, egui::Role::Label, &all);
    ui.add_space(10.0);
}

/// How much it is.
fn told(frame: &ViewContext<'_>, preview: &Preview) -> String {
    let count = ("count", preview.count.into());
    match frame.state.giving.format {
        GiveFormat::Page => {
            let quotations = ("quotations", preview.quotations.into());
            let kilobytes = ("kilobytes", preview.bytes.div_ceil(1000).into());
            let args = [count, quotations, kilobytes];
            frame.words.format("give-page-size", &args)
        }
        GiveFormat::Events(_) => frame.words.format("give-events", &[count]),
    }
}

/// What came of writing it.
fn outcome_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let state = frame.state;
    let path = |path: &std::path::Path| frame.words.name(&path.display().to_string()).into_owned();
    let told = |key: &str, shown: String| frame.words.format(key, &[("path", shown.into())]);
    let (said, color) = match &state.giving.state {
        GivingState::Choosing => return,
        GivingState::Writing => (
            frame.words.text("give-writing").into_owned(),
            frame.theme.soft,
        ),
        GivingState::Written(file) => (told("give-written", path(file)), frame.theme.ink),
        GivingState::Exists(file) => (told("give-exists", path(file)), frame.theme.accent_text),
        GivingState::Failed(reason) => (reason.clone(), frame.theme.accent_text),
    };
    frame.wrapped(ui, &said, TextStyle::INTERFACE, color);
    if let GivingState::Written(file) = &state.giving.state {
        let (open, is_rtl) = (frame.words.text("give-open"), frame.is_rtl());
        if text::link(ui, frame.text, &open, TextStyle::INTERFACE, is_rtl).clicked() {
            frame.push(Command::OpenOutside(file.clone()));
        }
    }
}
