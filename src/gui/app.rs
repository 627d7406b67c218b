//! The window as a whole: what stands where, and the one place where wishes are carried out.

use std::path::PathBuf;
use std::time::Duration;

use egui::{Context, RawInput, Ui};

use crate::gui::dialog::{Answer, Asked, PathDialog};
use crate::gui::keys::Keys;
use crate::gui::still;
use crate::gui::text::TextEngine;
use crate::gui::theme::Theme;
use crate::gui::view_context::ViewContext;
use crate::gui::window::Views;
use crate::i18n::{Locale, Words};
use crate::pipeline::Options;
use crate::session::giving::{GiveCommand, Giver};
use crate::session::legacy_state;
use crate::session::{
    ApplicationState, ColorScheme, Command, Effect, Keeper, LOOK, Notice, Overlay, SOON, State,
    Worker,
};
use crate::time::WeekStart;

/// The window.
#[derive(Default)]
pub struct App {
    state: State,
    look: Look,
    text: TextEngine,
    views: Views,
    keys: Keys,
    worker: Option<Worker>,
    /// What reads formats whose parsers are not trusted.
    options: Options,
    dialog: Option<PathDialog>,
    /// What writes what is given away; begun where something is.
    giver: Option<Giver>,
    /// Where what the user did is kept; nowhere in tests and benches.
    keeper: Option<Keeper>,
    /// Whether a wish was carried out since what is kept was last handed over.
    is_unsaved: bool,
}

/// Words and colours, made anew when language, shade or settings change.
struct Look {
    words: Words,
    theme: Theme,
    /// Light or dark, also where the system decides it.
    shade: ColorScheme,
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
            shade,
        }
    }
}

impl App {
    /// A window that opens `paths`, or the start screen where there are none, and keeps nothing.
    pub fn new(
        ctx: &Context,
        kept: ApplicationState,
        paths: Vec<PathBuf>,
        options: Options,
    ) -> Self {
        let mut app = Self::default();
        let opened = kept.opened.clone();
        app.state.take_application_state(kept);
        app.begin(ctx, paths, opened, options);
        app
    }

    /// A window that keeps what its user does in files below `data`, and begins with what was kept there.
    pub fn keeping(ctx: &Context, data: PathBuf, paths: Vec<PathBuf>, options: Options) -> Self {
        let mut app = Self::default();
        let repaint = ctx.clone();
        let wake = move || repaint.request_repaint();
        let (keeper, opened) = Keeper::start(wake, legacy_state::read, data, &mut app.state);
        app.keeper = keeper;
        app.begin(ctx, paths, opened, options);
        app
    }

    /// The same where weeks begin so, as long as the user does not say otherwise.
    pub fn with_week(mut self, start: WeekStart) -> Self {
        self.state.preferences.regional_week = start;
        self
    }

    fn begin(
        &mut self,
        ctx: &Context,
        paths: Vec<PathBuf>,
        opened: Vec<PathBuf>,
        options: Options,
    ) {
        self.state.library.dct = options.dct;
        self.options = options;
        // The sizes of text are ours, so that they are kept and shown in the settings.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        self.restyle(ctx);
        let is_there = !opened.is_empty() && opened.iter().all(|path| path.exists());
        // What could not be taken from the last start is told beside what is opened.
        let told = self.state.notice.take();
        if !paths.is_empty() {
            self.apply(ctx, Command::Open(paths));
        } else if is_there {
            self.apply(ctx, Command::Open(opened));
        }
        if let Some(told) = told {
            self.state.tell(told);
        }
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

    /// Keeps what the user did and waits for the disk; at the end of the window.
    pub fn finish(&mut self) {
        if let Some(keeper) = &mut self.keeper {
            keeper.finish(&self.state);
            keeper.let_go();
        }
    }

    /// Takes what came from outside since the last frame.
    pub fn take_news(&mut self, ctx: &Context) {
        if let Some(worker) = &mut self.worker {
            let was_redating = self.state.corrections.redating.is_some();
            worker.drain_into(&mut self.state);
            // Playhead and view have followed the event that moved.
            self.is_unsaved |= was_redating && self.state.corrections.redating.is_none();
        }
        if let Some(keeper) = &mut self.keeper {
            self.is_unsaved = keeper.keep(&mut self.state, self.is_unsaved);
        }
        if let Some(giver) = &self.giver {
            giver.drain_into(&mut self.state);
        }
        if let Some(keeper) = &mut self.keeper {
            keeper.look(&mut self.state);
        }
        match self.dialog.as_ref().and_then(PathDialog::answer) {
            Some(Answer::Folder(folder)) => self.apply(ctx, Command::Open(vec![folder])),
            Some(Answer::File(path)) => self.apply(ctx, Command::Give(GiveCommand::Path(path))),
            Some(Answer::Events(path)) => self.apply(ctx, Command::Import(path)),
            Some(Answer::Project(path)) => {
                // The window of the system has asked whether a file of this very name may go.
                let replaces = true;
                self.apply(ctx, Command::SaveAs { path, replaces });
            }
            Some(Answer::NoDialogForEvents) => {
                self.apply(ctx, Command::ShowOverlay(Some(Overlay::Import)));
            }
            Some(Answer::NoDialog) => self.state.tell(Notice::NoDialog),
            Some(Answer::Nothing) => {}
            None => return,
        }
        self.dialog = None;
    }

    /// Shows the window and carries out what the user wants of it.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        if self.shade(&ctx) != self.look.shade {
            self.restyle(&ctx);
        }
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
        if self.is_unsaved && self.keeper.is_some() {
            // Keeping comes with a frame: without one there would be none before the next move of the mouse.
            ctx.request_repaint_after(SOON + Duration::from_millis(20));
        }
        if self.state.library.is_elsewhere {
            ctx.request_repaint_after(LOOK + Duration::from_millis(20));
        }
        for command in commands {
            self.apply(&ctx, command);
        }
    }

    /// Carries out a wish and what it needs of the world.
    pub fn apply(&mut self, ctx: &Context, command: Command) {
        if command.leaves_folder()
            && let Some(keeper) = &mut self.keeper
        {
            // What was done last is on disk before it is read again, or left.
            keeper.leave(&mut self.state);
        }
        match command {
            Command::FocusSearch => self.views.focus_search(),
            Command::TakeOver => {
                if let Some(keeper) = &mut self.keeper {
                    if !keeper.can_take_over(&self.state) {
                        return self.state.tell(Notice::ReadOnly);
                    }
                    keeper.forget(&self.state);
                }
            }
            // What is still on its way belongs to the folder that is closed.
            Command::Close => {
                self.worker = None;
                if let Some(keeper) = &mut self.keeper {
                    keeper.let_go();
                }
            }
            _ => {}
        }
        // Own events are called after their user in the language of the interface.
        let renames = matches!(command, Command::SetLanguage(_))
            && !self.state.corrections.located.own.is_empty();
        match self.carry_out(command) {
            Some(Effect::Load(opened)) => {
                if let Some(keeper) = &mut self.keeper {
                    keeper.open_folder(&mut self.state);
                }
                let options = Options {
                    dct: self.state.library.dct,
                    history: self.state.history(),
                    ..self.options
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
            Some(Effect::Redate(wishes)) => {
                if let Some(worker) = &mut self.worker {
                    worker.redate(&mut self.state, wishes);
                }
            }
            Some(Effect::PickFolder) if self.dialog.is_none() => {
                self.dialog = Some(PathDialog::open(ctx.clone(), Asked::Folder));
            }
            Some(Effect::PickFile(path)) if self.dialog.is_none() => {
                self.dialog = Some(PathDialog::open(ctx.clone(), Asked::File(path)));
            }
            Some(Effect::PickEvents) if self.dialog.is_none() => {
                self.dialog = Some(PathDialog::open(ctx.clone(), Asked::Events));
            }
            Some(Effect::PickProject(path)) if self.dialog.is_none() => {
                self.dialog = Some(PathDialog::open(ctx.clone(), Asked::Project(path)));
            }
            Some(Effect::Give(job)) => {
                let ctx = ctx.clone();
                let start = || Giver::start(move || ctx.request_repaint());
                self.giver = self.giver.take().or_else(start);
                if let Some(giver) = &self.giver {
                    giver.give(job);
                }
            }
            Some(Effect::Restyle) => {
                self.restyle(ctx);
                if let Some(worker) = self.worker.as_mut().filter(|_| renames) {
                    let wishes = self.state.wishes();
                    worker.redate(&mut self.state, wishes);
                }
            }
            Some(Effect::OpenOutside(path)) => {
                if let Err(error) = open::that_detached(&path) {
                    self.state.notice = Some(Notice::NotOpened(path, error.to_string()));
                }
            }
            Some(
                Effect::PickFolder
                | Effect::PickFile(_)
                | Effect::PickEvents
                | Effect::PickProject(_)
                | Effect::Moved,
            )
            | None => {}
        }
        self.is_unsaved = true;
        ctx.request_repaint();
    }

    /// Changes the state; what becomes a project is kept as such from then on.
    fn carry_out(&mut self, command: Command) -> Option<Effect> {
        match (&mut self.keeper, command) {
            (Some(keeper), Command::SaveAs { path, replaces }) => {
                keeper.save_as(&mut self.state, path, replaces)
            }
            (_, command) => self.state.apply(command),
        }
    }

    /// Light or dark: as chosen, or as the system has it, light where it does not say.
    fn shade(&self, ctx: &Context) -> ColorScheme {
        match self.state.preferences.shade {
            ColorScheme::System if ctx.system_theme() == Some(egui::Theme::Dark) => {
                ColorScheme::Dark
            }
            ColorScheme::System => ColorScheme::Light,
            chosen => chosen,
        }
    }

    fn restyle(&mut self, ctx: &Context) {
        let shade = self.shade(ctx);
        self.look = Look::new(self.state.locale(), shade);
        let theme = match shade {
            ColorScheme::Light | ColorScheme::System => egui::Theme::Light,
            ColorScheme::Dark => egui::Theme::Dark,
        };
        ctx.set_theme(theme);
        let mut style = self.look.theme.style(shade);
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

    fn on_exit(&mut self, _: Option<&eframe::glow::Context>) {
        self.finish();
    }
}
