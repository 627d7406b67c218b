//! One view of the window with a state that its commands change.

use std::sync::Arc;

use egui::Theme as Shown;
use egui::Ui;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::SnapshotResults;
use khatt::corpus;
use khatt::corpus::Document;
use khatt::gui::text::TextEngine;
use khatt::gui::theme::Theme;
use khatt::gui::view_context::ViewContext;
use khatt::i18n::Language;
use khatt::i18n::Words;
use khatt::index::AnalyzedDocument;
use khatt::index::EventRef;
use khatt::pipeline;
use khatt::pipeline::Options;
use khatt::pipeline::load_documents;
use khatt::session::ColorScheme;
use khatt::session::Command;
use khatt::session::Effect;
use khatt::session::Opened;
use khatt::session::State;
use khatt::session::TimeView;
use khatt::time::Interval;

use crate::soft_render::SoftRenderer;

/// When the documents of the sample were written, as far as that is known; the fourth does not tell.
const WRITTEN: [&str; 3] = ["2022-12-30", "2022-12-30", "2023-03-17"];

/// The five documents of the sample, three with their dates, nothing selected.
pub(crate) fn sample() -> State {
    let mut documents = corpus::sample();
    for (document, day) in documents.iter_mut().zip(WRITTEN) {
        document.dct = Some(day.parse().unwrap());
    }
    let analyse = |document| Arc::new(pipeline::analyse(document, Options::default()));
    let mut state = showing(documents.into_iter().map(analyse).collect());
    state.apply(Command::Show(TimeView::around(Interval::days(
        "2022-01-20".parse().unwrap(),
        "2023-04-20".parse().unwrap(),
    ))));
    state
}

/// The five documents of the sample without any date given, dated as a folder.
pub(crate) fn undated_sample() -> State {
    let (documents, cancel) = (corpus::sample(), Arc::default());
    let folder = load_documents(documents, Options::default(), &cancel, |_| ());
    showing(folder.documents().cloned().collect())
}

pub(crate) fn showing(documents: Vec<Arc<AnalyzedDocument>>) -> State {
    let mut state = State::default();
    state.library.opened = Some(Opened::Sample);
    state.add(documents, Vec::new());
    state
}

/// Applies a command, and dates the documents anew where it asks for that, as the worker does.
pub(crate) fn carry_out(state: &mut State, command: Command) {
    if let Some(Effect::Redate(wishes)) = state.apply(command) {
        let documents = state.library.index.documents().iter();
        let documents = documents.map(|analysed| analysed.document.clone());
        let cancel = Arc::default();
        let options = Options::default();
        let mut folder = load_documents(documents.collect(), options, &cancel, |_| ());
        let revised = folder.revise(&wishes, &cancel);
        state.located(Arc::new(revised.located));
        state.redated(folder.documents().cloned().collect());
    }
}

/// One document of its own, written on 17 March 2023.
pub(crate) fn document(text: &str) -> State {
    let mut state = State::default();
    state.add(
        vec![document_of(["document.txt", "وكالة"], text, "2023-03-17")],
        Vec::new(),
    );
    state
}

/// A document by its id and its source, written on a day.
pub(crate) fn document_of(
    [id, source]: [&str; 2],
    text: &str,
    written: &str,
) -> Arc<AnalyzedDocument> {
    let document = Document {
        dct: Some(written.parse().unwrap()),
        ..Document::of_text(id, source, text)
    };
    Arc::new(pipeline::analyse(document, Options::default()))
}

/// The first event whose mention has these words.
pub(crate) fn event(state: &State, words: &str) -> EventRef {
    let index = &state.library.index;
    let unplaced = index.sources().iter().flat_map(|lane| lane.unplaced.iter());
    let mut events = index.placed().iter().chain(unplaced);
    let is_wanted = |at: &&EventRef| {
        let (analysed, _) = index.event(**at).unwrap();
        let span = index.mention(**at).unwrap().span;
        span.of(&analysed.document.text) == words
    };
    *events.find(is_wanted).unwrap()
}

/// How a view is opened.
pub(crate) struct Window {
    pub(crate) size: [f32; 2],
    pub(crate) language: Language,
    pub(crate) shade: ColorScheme,
}

impl Window {
    /// A light Arabic window.
    pub(crate) fn new(width: f32, height: f32) -> Self {
        Self {
            size: [width, height],
            language: Language::Arabic,
            shade: ColorScheme::Light,
        }
    }

    /// The same in the dark.
    pub(crate) fn dark(self) -> Self {
        Self {
            shade: ColorScheme::Dark,
            ..self
        }
    }

    /// The same in English.
    pub(crate) fn english(self) -> Self {
        Self {
            language: Language::English,
            ..self
        }
    }

    /// Opens it on a view, carries out what the view asks for, and runs until it rests.
    pub(crate) fn open<'a>(
        self,
        state: State,
        mut view: impl FnMut(&mut Ui, &mut ViewContext<'_>) + 'a,
    ) -> Harness<'a, State> {
        let mut engine = TextEngine::default();
        let theme = Theme::new(self.shade);
        let words = Words::new(self.language);
        let shade = self.shade;
        let shown = match shade {
            ColorScheme::Light | ColorScheme::System => Shown::Light,
            ColorScheme::Dark => Shown::Dark,
        };
        let mut harness = Harness::builder()
            .with_size(vec2(self.size[0], self.size[1]))
            .with_pixels_per_point(1.0)
            .with_theme(shown)
            .renderer(SoftRenderer::default())
            .build_ui_state(
                move |ui, state: &mut State| {
                    ui.ctx().set_style_of(shown, theme.style(shade));
                    let window = ui.ctx().content_rect();
                    let mut ui = ui.new_child(egui::UiBuilder::new().max_rect(window));
                    ui.set_clip_rect(window);
                    ui.painter().rect_filled(window, 0.0, theme.panel);
                    let mut commands = Vec::new();
                    let mut frame = ViewContext {
                        state,
                        text: &mut engine,
                        theme: &theme,
                        words: &words,
                        commands: &mut commands,
                    };
                    view(&mut ui, &mut frame);
                    for command in commands {
                        carry_out(state, command);
                    }
                },
                state,
            );
        harness.run();
        harness
    }
}

/// A state with this event selected.
pub(crate) fn selecting(words: &str) -> State {
    let mut state = sample();
    let at = event(&state, words);
    state.apply(Command::Select(Some(at)));
    state
}

/// One picture of a view in each of these windows.
pub(crate) fn look(pictures: Vec<(&str, Window)>, state: fn() -> State, view: impl Fn() -> View) {
    let mut results = SnapshotResults::new();
    for (name, window) in pictures {
        let mut harness = window.open(state(), view());
        harness.snapshot(name);
        results.extend(harness.take_snapshot_results());
    }
}

/// A view with its own state.
pub(crate) type View = Box<dyn FnMut(&mut Ui, &mut ViewContext<'_>)>;
