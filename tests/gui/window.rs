//! The program's own window on documents of a temporary folder.

use std::fs;
use std::path::PathBuf;
use std::rc::Rc;
use std::thread;
use std::time::Duration;

use egui::Vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use khatt::gui::app::App;
use khatt::pipeline::Options;
use khatt::session::Command;
use khatt::session::State;
use tempfile::TempDir;

use crate::soft_render::SoftRenderer;

/// The size that the window opens with.
pub(crate) const SIZE: [f32; 2] = [1280.0, 800.0];

/// Two sources: each line is a path and its text.
const NEWS: [(&str, &str); 3] = [
    (
        "المرفأ/1.txt",
        "رست السفينة في الميناء يوم 16 مارس 2023. وغادرته في 20 مارس 2023 بعد تفريغ حمولتها.",
    ),
    ("المرفأ/2.txt", "بدأ العمل في الرصيف الجديد في أبريل 2023."),
    (
        "البرق/1.txt",
        "قال المدير إن السفينة رست يوم 17 مارس 2023. وسيعلن الموعد قريبا.",
    ),
];

/// A window and the folder that it may read.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, App>,
    pub(crate) folder: TempDir,
    /// Where the window keeps its state.
    pub(crate) data: Rc<TempDir>,
}

/// A folder with the documents above.
pub(crate) fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in NEWS {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

impl Window {
    /// The start screen.
    pub(crate) fn start() -> Self {
        Self::sized(SIZE, |_| Vec::new())
    }

    /// The folder of two sources, read to its end.
    pub(crate) fn opened() -> Self {
        let mut window = Self::sized(SIZE, |folder| vec![folder.path().to_owned()]);
        window.wait();
        window
    }

    pub(crate) fn sized(size: [f32; 2], paths: impl FnOnce(&TempDir) -> Vec<PathBuf>) -> Self {
        let folder = folder();
        let paths = paths(&folder);
        Self::with(size, Rc::new(tempfile::tempdir().unwrap()), paths, folder)
    }

    /// The program started again after this window was closed.
    pub(crate) fn restarted(&mut self) -> Self {
        self.restarted_on(Vec::new())
    }

    /// The program started again with these paths.
    pub(crate) fn restarted_on(&mut self, paths: Vec<PathBuf>) -> Self {
        self.harness.state_mut().finish();
        let data = Rc::clone(&self.data);
        Self::with(SIZE, data, paths, tempfile::tempdir().unwrap())
    }

    fn with(size: [f32; 2], data: Rc<TempDir>, paths: Vec<PathBuf>, folder: TempDir) -> Self {
        let kept = data.path().to_owned();
        let mut harness = Harness::builder()
            .with_size(Vec2::from(size))
            .with_pixels_per_point(1.0)
            .with_theme(egui::Theme::Light)
            // Documents that are dated by others come in a batch of their own, and the reader follows.
            .with_max_steps(24)
            .renderer(SoftRenderer::default())
            .build_eframe(|creation| {
                App::keeping(&creation.egui_ctx, kept, paths, Options::default())
            });
        harness.run();
        Self {
            harness,
            folder,
            data,
        }
    }

    pub(crate) fn state(&self) -> &State {
        self.harness.state().state()
    }

    /// Runs until everything is read; then until the window rests, which fails where it never does.
    pub(crate) fn wait(&mut self) {
        for _ in 0..2000 {
            self.harness.step();
            if self.state().library.loading.is_none() && self.state().library.is_aligned {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
        assert_eq!(self.state().library.loading, None, "reading never ended");
        assert!(
            self.state().library.is_aligned,
            "the same happenings were never found"
        );
        self.harness.run();
    }

    /// Clicks what has this label.
    pub(crate) fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.harness.run();
    }

    /// Whether something has this label.
    pub(crate) fn shows(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    /// Whether something has a label with these words in it.
    pub(crate) fn shows_part(&self, words: &str) -> bool {
        self.harness
            .query_all_by_label_contains(words)
            .next()
            .is_some()
    }

    /// Clicks into the field with this label and types.
    pub(crate) fn type_into(&mut self, label: &str, text: &str) {
        self.click(label);
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    /// Types where the caret is.
    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.run();
    }

    pub(crate) fn press_with(&mut self, modifiers: egui::Modifiers, key: egui::Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.run();
    }

    pub(crate) fn press(&mut self, key: egui::Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    /// Carries out a command as if a view had asked for it.
    pub(crate) fn apply(&mut self, command: Command) {
        let ctx = self.harness.ctx.clone();
        self.harness.state_mut().apply(&ctx, command);
        self.harness.run();
    }

    /// The words of the selected event's mention.
    pub(crate) fn selected_words(&self) -> Option<String> {
        let index = &self.state().library.index;
        let at = self.state().selection.event?;
        let (analysed, _) = index.event(at)?;
        let span = index.mention(at)?.span;
        Some(span.of(&analysed.document.text).to_owned())
    }

    /// The middle of what has this label.
    pub(crate) fn x_of(&self, label: &str) -> f32 {
        let node = self.harness.get_by_label(label);
        assert!(node.accesskit_node().bounding_box().is_some());
        node.rect().center().x
    }
}
