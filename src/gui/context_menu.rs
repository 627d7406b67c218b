//! The menu of a second click, wherever an event, a sentence, a document or a source is shown.

use std::path::{Path, PathBuf};

use egui::{Popup, PopupCloseBehavior, Response, Role, Ui};

use crate::align::SentenceRef;
use crate::describe::citation::{self, CitedSentence};
use crate::describe::statement_words;
use crate::gui::overlay::{Row, row_ui};
use crate::gui::view_context::ViewContext;
use crate::index::{EventRef, StatementRef};
use crate::session::{Command, Correction};
use crate::text::cut;

/// Width of the menu in points.
const WIDTH: f32 = 240.0;
/// So many dossiers are offered, and so many letters of their names.
const DOSSIERS: usize = 8;
const NAME: usize = 22;

/// What the pointer is on.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject {
    /// An event with its sentence.
    Event(EventRef),
    /// A sentence.
    Sentence(CitedSentence),
    /// A whole document, by position.
    Document(u32),
}

/// Opens the menu where `response` is clicked with the second button.
pub(crate) fn attach(frame: &mut ViewContext<'_>, response: &Response, subject: Subject) {
    Popup::context_menu(response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| menu_ui(ui, frame, subject));
}

/// The same for a happening, by its position among the clusters of sentences: for the event that stands for it.
pub(crate) fn attach_cluster(frame: &mut ViewContext<'_>, response: &Response, cluster: usize) {
    let alignment = &frame.state.library.happenings;
    let Some(cluster) = alignment.statement_clusters().get(cluster) else {
        return;
    };
    let event = statement_words::standing_for(&frame.state.library.index, cluster);
    let sentence = cluster.members.first().map(|member| CitedSentence {
        document: member.at.document,
        sentence: member.at.sentence,
    });
    let subject = event
        .map(Subject::Event)
        .or(sentence.map(Subject::Sentence));
    if let Some(subject) = subject {
        attach(frame, response, subject);
    }
}

/// The ways to a file that gave no document.
pub(crate) fn attach_file(frame: &mut ViewContext<'_>, response: &Response, file: Option<PathBuf>) {
    let Some(file) = file else { return };
    Popup::context_menu(response)
        .close_behavior(PopupCloseBehavior::CloseOnClick)
        .show(|ui| {
            ui.set_width(WIDTH);
            ui.spacing_mut().item_spacing.y = 0.0;
            file_ui(ui, frame, file);
        });
}

fn menu_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, subject: Subject) {
    ui.set_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 0.0;
    let state = frame.state;
    let (words, index) = (frame.words, &state.library.index);
    let (event, sentence, document) = match subject {
        Subject::Event(at) => (Some(at), CitedSentence::of_event(index, at), at.document),
        Subject::Sentence(at) => (None, Some(at), at.document),
        Subject::Document(document) => (None, None, document),
    };
    if let Some(at) = sentence {
        copy_ui(ui, frame, "menu-copy-sentence", || {
            citation::sentence(index, at)
        });
        let cited = || citation::with_citation(words, index, at);
        copy_ui(ui, frame, "menu-copy-cited", cited);
    }
    if let Some(at) = event {
        copy_ui(ui, frame, "menu-copy-line", || {
            citation::event_line(words, index, at)
        });
        let of_day = || {
            let (_, event) = index.event(at)?;
            let same = state.shown().filter(|other| {
                let found = index.event(*other);
                found.is_some_and(|(_, other)| other.interval.overlaps(event.interval))
            });
            Some(citation::table(words, index, same))
        };
        copy_ui(ui, frame, "menu-copy-table", of_day);
    }
    if let Some(at) = sentence {
        link_ui(ui, frame, at);
        let sentence = SentenceRef {
            document: at.document,
            sentence: at.sentence,
        };
        let marked = event.map_or(StatementRef::Sentence(sentence), StatementRef::Event);
        marks_ui(ui, frame, marked);
    }
    let Some(analysed) = index.documents().get(document as usize) else {
        return;
    };
    copy_ui(ui, frame, "menu-copy-citation", || {
        Some(citation::citation(words, analysed, None))
    });
    if let Some(path) = analysed.document.path.clone() {
        file_ui(ui, frame, path);
    }
}

/// Whether a sentence tells of the same happening as the selected event: what is said is kept, and undone as all is.
fn link_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, at: CitedSentence) {
    let sentence = SentenceRef {
        document: at.document,
        sentence: at.sentence,
    };
    let Some(link) = frame.state.link_with_selected(sentence) else {
        return;
    };
    let is_same = matches!(link, Correction::Link { is_same: true, .. });
    let key = if is_same {
        "menu-same"
    } else {
        "menu-not-same"
    };
    if entry_ui(ui, frame, key) {
        frame.push(Command::Correct(Box::new(link)));
    }
}

/// The star of an event or a sentence, and the dossiers that it does not stand in.
fn marks_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, at: StatementRef) {
    let state = frame.state;
    let is_starred = state.corrections.marks.is_starred(at);
    let key = match is_starred {
        true => "corrections-unstar",
        false => "corrections-star",
    };
    let mut wish = entry_ui(ui, frame, key).then_some(Correction::Star(at, !is_starred));
    let known = state.dossiers_of(at);
    let names = state.dossiers().map(|dossier| dossier.name.as_str());
    for name in names.filter(|name| !known.contains(name)).take(DOSSIERS) {
        let args = [(
            "name",
            frame.words.name(&cut(name, NAME)).into_owned().into(),
        )];
        let words = frame.words.format("menu-collect", &args);
        if named_entry_ui(ui, frame, &words) {
            wish = Some(Correction::Collect(at, name.to_owned()));
        }
    }
    if let Some(wish) = wish {
        frame.push(Command::Correct(Box::new(wish)));
    }
}

/// Ways to the file itself.
fn file_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, path: PathBuf) {
    let folder = path.parent().map(Path::to_path_buf);
    if entry_ui(ui, frame, "menu-open-file") {
        frame.push(Command::OpenOutside(path));
    }
    if let Some(folder) = folder
        && entry_ui(ui, frame, "menu-show-in-folder")
    {
        frame.push(Command::OpenOutside(folder));
    }
}

fn copy_ui(
    ui: &mut Ui,
    frame: &mut ViewContext<'_>,
    key: &str,
    words: impl FnOnce() -> Option<String>,
) {
    if entry_ui(ui, frame, key)
        && let Some(words) = words()
    {
        ui.ctx().copy_text(words);
    }
}

/// A line of the menu; whether it was clicked.
fn entry_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, key: &str) -> bool {
    let words = frame.words.text(key);
    named_entry_ui(ui, frame, &words)
}

fn named_entry_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, name: &str) -> bool {
    let row = Row {
        name,
        keys: "",
        role: Role::MenuItem,
        is_chosen: false,
    };
    row_ui(ui, frame, &row).clicked()
}
