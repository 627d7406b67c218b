//! The window as a whole: what stands where, and the one place where wishes are carried out.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, RawInput, Ui};
use serde::{Deserialize, Serialize};

use crate::gui::dialog::{Answer, FolderDialog};
use crate::gui::keys::Keys;
use crate::gui::still;
use crate::gui::text::TextEngine;
use crate::gui::theme::Theme;
use crate::gui::view_context::ViewContext;
use crate::gui::window::Views;
use crate::i18n::{Language, Locale, Words};
use crate::pipeline::Options;
use crate::session::ColorScheme;
use crate::session::Command;
use crate::session::Worker;
use crate::session::{self, Effect, LeftFolder, Notice, Opened, Panel, SavedView, Settings, State};
use crate::time::Day;

/// What comes back at the next start. Unknown fields are passed over, missing ones take their defaults.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Saved {
    language: Language,
    shade: ColorScheme,
    recent: Vec<PathBuf>,
    settings: Settings,
    views: Vec<SavedView>,
    closed: BTreeSet<Panel>,
    /// What was open; nothing on the start screen and for the sample.
    opened: Vec<PathBuf>,
    /// What folders showed when they were left, the open one first.
    left: Vec<LeftFolder>,
}

impl Saved {
    /// The name it is stored under.
    pub const KEY: &'static str = "khatt";
    /// The longest time from a wish until what it changed is written; nothing is written where all is as it was.
    const SOON: Duration = Duration::from_secs(2);
}

/// The window.
#[derive(Default)]
pub struct App {
    state: State,
    look: Look,
    text: TextEngine,
    views: Views,
    keys: Keys,
    worker: Option<Worker>,
    dialog: Option<FolderDialog>,
    /// Whether a wish was carried out since what is kept was last written.
    is_unsaved: bool,
}

/// Words and colours, made anew when language, shade or settings change.
struct Look {
    words: Words,
    theme: Theme,
}

impl Default for Look {
    fn default() -> Self {
        Self::new(Locale::default(), ColorScheme::default())
    }
}

impl Look {
    fn new(locale: Locale, shade: ColorScheme) -> Self {
        Self {
            words: Words::with(locale),
            theme: Theme::new(shade),
        }
    }
}

impl App {
    /// A window that opens `paths`, or the start screen where there are none.
    pub fn new(ctx: &Context, saved: Saved, paths: Vec<PathBuf>, dct: Option<Day>) -> Self {
        let mut app = Self::default();
        app.state.preferences.language = saved.language;
        app.state.preferences.shade = saved.shade;
        app.state.preferences.recent = saved.recent;
        app.state.preferences.settings = saved.settings;
        app.state.preferences.saved_views = saved.views;
        app.state.view.closed = saved.closed;
        app.state.preferences.left = saved.left;
        app.state.library.dct = dct;
        // The sizes of text are ours, so that they are kept and shown in the settings.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        app.restyle(ctx);
        let is_there = !saved.opened.is_empty() && saved.opened.iter().all(|path| path.exists());
        if !paths.is_empty() {
            app.apply(ctx, Command::Open(paths));
        } else if is_there {
            app.apply(ctx, Command::Open(saved.opened));
        }
        app
    }

    /// A window on what is read already; benches open it with events that no folder holds.
    pub fn showing(ctx: &Context, state: State) -> Self {
        let mut app = Self {
            state,
            ..Self::default()
        };
        app.restyle(ctx);
        app
    }

    /// What is shown.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// What comes back at the next start.
    pub fn saved(&self) -> Saved {
        Saved {
            language: self.state.preferences.language,
            shade: self.state.preferences.shade,
            recent: self.state.preferences.recent.clone(),
            settings: self.state.preferences.settings,
            views: self.state.preferences.saved_views.clone(),
            closed: self.state.view.closed.clone(),
            opened: match &self.state.library.opened {
                Some(Opened::Paths(paths)) => session::absolute(paths),
                Some(Opened::Sample) | None => Vec::new(),
            },
            left: self.state.left_folders(),
        }
    }

    /// Takes what came from outside since the last frame.
    pub fn take_news(&mut self, ctx: &Context) {
        if let Some(worker) = &mut self.worker {
            worker.drain_into(&mut self.state);
        }
        match self.dialog.as_ref().and_then(FolderDialog::answer) {
            Some(Answer::Folder(folder)) => self.apply(ctx, Command::Open(vec![folder])),
            Some(Answer::NoDialog) => self.state.tell(Notice::NoDialog),
            Some(Answer::Nothing) => {}
            None => return,
        }
        self.dialog = None;
    }

    /// Shows the window and carries out what the user wants of it.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let mut commands = dropped(&ctx);
        commands.extend(self.keys.pressed(&ctx, &self.state));
        let mut frame = ViewContext {
            state: &self.state,
            text: &mut self.text,
            theme: &self.look.theme,
            words: &self.look.words,
            commands: &mut commands,
        };
        self.views.ui(ui, &mut frame);
        if self.is_unsaved {
            // Writing comes with a frame: without one there would be none before the next move of the mouse.
            ctx.request_repaint_after(Saved::SOON + Duration::from_millis(50));
        }
        for command in commands {
            self.apply(&ctx, command);
        }
    }

    /// Carries out a wish and what it needs of the world.
    pub fn apply(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::FocusSearch => self.views.focus_search(),
            // What is still on its way belongs to the folder that is closed.
            Command::Close => self.worker = None,
            _ => {}
        }
        match self.state.apply(command) {
            Some(Effect::Load(opened)) => {
                let options = Options {
                    dct: self.state.library.dct,
                };
                let ctx = ctx.clone();
                let wake = move |after| ctx.request_repaint_after(after);
                self.worker = Some(Worker::start(opened, options, wake));
            }
            Some(Effect::CancelLoading) => {
                if let Some(worker) = &self.worker {
                    worker.cancel();
                }
            }
            Some(Effect::Redate(given)) => {
                if let Some(worker) = &mut self.worker {
                    worker.redate(&mut self.state, given);
                }
            }
            Some(Effect::PickFolder) if self.dialog.is_none() => {
                self.dialog = Some(FolderDialog::open(ctx.clone()));
            }
            Some(Effect::Restyle) => self.restyle(ctx),
            Some(Effect::PickFolder) | None => {}
        }
        self.is_unsaved = true;
        ctx.request_repaint();
    }

    fn restyle(&mut self, ctx: &Context) {
        self.look = Look::new(self.state.locale(), self.state.preferences.shade);
        let theme = match self.state.preferences.shade {
            ColorScheme::Light => egui::Theme::Light,
            ColorScheme::Dark => egui::Theme::Dark,
        };
        ctx.set_theme(theme);
        let mut style = self.look.theme.style(self.state.preferences.shade);
        let settings = self.state.preferences.settings;
        if settings.is_still {
            style.animation_time = 0.0;
            style.scroll_animation = egui::style::ScrollAnimation::none();
        }
        ctx.set_style_of(theme, style);
        ctx.set_zoom_factor(f32::from(settings.text_size.percent()) / 100.0);
    }
}

/// Files and folders that were dropped on the window.
fn dropped(ctx: &Context) -> Vec<Command> {
    let paths: Vec<PathBuf> = ctx.input(|input| {
        input
            .raw
            .dropped_files
            .iter()
            .map(|file| file.path().to_path_buf())
            .collect()
    });
    if paths.is_empty() {
        Vec::new()
    } else {
        vec![Command::Open(paths)]
    }
}

impl eframe::App for App {
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if self.state.preferences.settings.is_still {
            let line = ctx.options(|options| options.input_options.line_scroll_speed);
            still::wheel(&mut input.events, line);
        }
    }

    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        self.take_news(ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        self.show(ui);
    }

    fn save(&mut self, storage: &mut dyn eframe::Storage) {
        eframe::set_value(storage, Saved::KEY, &self.saved());
        self.is_unsaved = false;
    }

    fn auto_save_interval(&self) -> Duration {
        Saved::SOON
    }
}
