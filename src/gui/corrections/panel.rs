//! The panel above the reasons of a date: what the user says instead, and the way back.

use std::sync::Arc;

use egui::{Ui, vec2};

use crate::align::SentenceRef;
use crate::describe::event_name::one_line;
use crate::event::label;
use crate::gui::corrections::entry::Entry;
use crate::gui::text;
use crate::gui::view_context::ViewContext;
use crate::i18n::Words;
use crate::index::{EventRef, StatementRef};
use crate::session::{Command, Correction};
use crate::store::{Change, Days, Quote, Status};
use crate::text::cut;
use crate::time::{Day, Interval};
use crate::typeset::TextStyle;

/// Letters of selected words that are shown.
const MOST_WORDS: usize = 60;

/// What is typed for the selected event, or for a sentence that has none; it is closed until it is asked for.
#[derive(Debug, Default)]
pub struct CorrectionsPanel {
    is_open: bool,
    /// What the fields are about.
    of: Option<StatementRef>,
    days: Entry,
    title: Entry,
    note: Entry,
    dossier: Entry,
    words_days: Entry,
    document_title: Entry,
    document_source: Entry,
    own_title: Entry,
    own_days: Entry,
    /// The title of an own event while its days are still to be typed.
    own: String,
}

impl CorrectionsPanel {
    /// Draws it for an event, or for a sentence that has none.
    pub fn ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, at: StatementRef) {
        let key = if self.is_open {
            "corrections-close"
        } else {
            "corrections-open"
        };
        let (words, is_rtl) = (frame.words.text(key), frame.is_rtl());
        if text::link(ui, frame.text, &words, TextStyle::SECONDARY, is_rtl).clicked() {
            self.is_open = !self.is_open;
        }
        self.words_ui(ui, frame);
        let note = frame.state.corrections.marks.note(at);
        if !self.is_open && !note.is_empty() {
            let note = frame.words.format("details-note", &[("note", note.into())]);
            frame.wrapped(ui, &note, TextStyle::INTERFACE, frame.theme.accent_text);
        }
        if self.is_open {
            if self.of != Some(at) {
                let is_open = true;
                *self = Self {
                    is_open,
                    of: Some(at),
                    ..Self::default()
                };
            }
            self.fill_marks(frame, at);
            match at {
                StatementRef::Event(at) => {
                    self.fill(frame, at);
                    self.event_ui(ui, frame, at);
                }
                StatementRef::Sentence(at) => self.sentence_ui(ui, frame, at),
            }
            self.own_ui(ui, frame);
        }
        if let StatementRef::Event(at) = at {
            said_ui(ui, frame, at);
        }
        aside_ui(ui, frame);
    }

    fn fill(&mut self, frame: &ViewContext<'_>, at: EventRef) {
        let index = &frame.state.library.index;
        let Some((analyzed, event)) = index.event(at) else {
            return;
        };
        let mention = index.mention(at);
        let days = mention.map(|mention| as_typed(frame, mention.interval));
        self.days.fill(&days.unwrap_or_default());
        self.title
            .fill(&label(&analyzed.document.text, event, mention));
    }

    /// The fields that a sentence has, too.
    fn fill_marks(&mut self, frame: &ViewContext<'_>, at: StatementRef) {
        let documents = frame.state.library.index.documents();
        if let Some(analyzed) = documents.get(at.document() as usize) {
            self.document_title.fill(&analyzed.document.name());
            self.document_source.fill(&analyzed.document.source_name());
        }
        self.note.fill(frame.state.corrections.marks.note(at));
        self.dossier.fill("");
    }

    /// A sentence that dates nothing has no days, no title and no state to change; words of it get days once they are
    /// selected in the reader.
    fn sentence_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, at: SentenceRef) {
        star_ui(ui, frame, at.into());
        self.marks_ui(ui, frame, at.into());
        self.document_ui(ui, frame, at.document);
    }

    fn event_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, at: EventRef) {
        if frame.state.is_own(at) {
            buttons_ui(ui, frame, at);
            return self.marks_ui(ui, frame, at.into());
        }
        if let Some(typed) = self
            .days
            .ui(ui, frame, "corrections-days", "corrections-set")
        {
            match days_of(frame, &typed) {
                Ok(days) => frame.correct(Correction::Days(at, days)),
                Err(error) => self.days.refuse(error),
            }
        }
        if let Some(title) = self
            .title
            .ui(ui, frame, "corrections-event-title", "corrections-set")
            && !title.is_empty()
        {
            frame.correct(Correction::Title(at, title));
        }
        buttons_ui(ui, frame, at);
        self.marks_ui(ui, frame, at.into());
        self.document_ui(ui, frame, at.document);
    }

    /// What the words that are selected in the reader mean, here or wherever they stand.
    fn words_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        let state = frame.state;
        let Some((document, span, words)) = state.selected_words() else {
            return;
        };
        let shown = cut(&one_line(words), MOST_WORDS).into_owned();
        let heading = [("words", frame.words.name(&shown).into_owned().into())];
        let heading = frame.words.format("corrections-words", &heading);
        frame.wrapped(ui, &heading, TextStyle::STRONG, frame.theme.ink);
        let read = state.reading_of(document, words);
        let read = read.map(|days| as_typed(frame, days)).unwrap_or_default();
        self.words_days.fill(&read);
        let entered = self
            .words_days
            .ui(ui, frame, "corrections-days", "corrections-set");
        let is_named = frame.button(ui, "corrections-name-days").clicked();
        let Some(typed) = entered.or_else(|| is_named.then(|| self.words_days.typed())) else {
            return;
        };
        match days_of(frame, &typed) {
            Ok(days) => {
                frame.correct(match is_named {
                    true => Correction::NameDays(one_line(words), days),
                    false => Correction::Add(document, span, days),
                });
                frame.push(Command::SelectWords(None));
            }
            Err(error) => self.words_days.refuse(error),
        }
    }

    /// Who published the document, and what it is called.
    fn document_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, document: u32) {
        let title = "corrections-document-title";
        let title = self.document_title.ui(ui, frame, title, "corrections-set");
        if let Some(title) = title.filter(|title| !title.is_empty()) {
            frame.correct(Correction::DocumentTitle(document, title));
        }
        let source = "corrections-document-source";
        let source = self
            .document_source
            .ui(ui, frame, source, "corrections-set");
        if let Some(source) = source.filter(|source| !source.is_empty()) {
            frame.correct(Correction::DocumentSource(document, source));
        }
    }

    /// What may be noted of any event or sentence.
    fn marks_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>, at: StatementRef) {
        if let Some(note) = self
            .note
            .ui(ui, frame, "corrections-note", "corrections-set")
        {
            frame.correct(Correction::Note(at, note));
        }
        if let Some(name) = self
            .dossier
            .ui(ui, frame, "corrections-dossier", "corrections-collect")
            && !name.is_empty()
        {
            frame.correct(Correction::Collect(at, name));
        }
        known_dossiers_ui(ui, frame, at);
    }

    /// An event that no document tells: its title and its days.
    fn own_ui(&mut self, ui: &mut Ui, frame: &mut ViewContext<'_>) {
        ui.add_space(8.0);
        if let Some(title) =
            self.own_title
                .ui(ui, frame, "corrections-own-title", "corrections-next")
        {
            self.own = title;
        }
        if self.own.is_empty() {
            return;
        }
        let Some(typed) = self
            .own_days
            .ui(ui, frame, "corrections-own-days", "corrections-add")
        else {
            return;
        };
        match days_of(frame, &typed) {
            Ok(days) => {
                let title = std::mem::take(&mut self.own);
                (self.own_title, self.own_days) = (Entry::default(), Entry::default());
                let (note, source) = (String::new(), String::new());
                frame.correct(Correction::Own {
                    title,
                    days,
                    note,
                    source,
                });
            }
            Err(error) => self.own_days.refuse(error),
        }
    }
}

/// The dossiers that there are: a click puts the event into one, or takes it out.
fn known_dossiers_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, at: StatementRef) {
    let state = frame.state;
    frame.flow(ui, |ui, frame| {
        for dossier in state.dossiers() {
            let place = state.place_in(dossier, at);
            let words = frame.words.name(&dossier.name).into_owned();
            let (is_rtl, is_on) = (frame.is_rtl(), place.is_some());
            if text::selectable(ui, frame.text, &words, is_rtl, is_on).clicked() {
                let name = dossier.name.clone();
                frame.correct(match place {
                    Some(place) => Correction::Drop(name, place),
                    None => Correction::Collect(at, name),
                });
            }
        }
    });
}

/// Days as a user would type them; empty where a side is open.
fn as_typed(frame: &ViewContext<'_>, days: Interval) -> String {
    match days.bounds() {
        Some((first, last)) if first == last => frame.words.day_short(first),
        Some((first, last)) => {
            let (first, last) = (frame.words.day_short(first), frame.words.day_short(last));
            format!("{first} .. {last}")
        }
        None => String::new(),
    }
}

/// Days as they were typed, by the reader of "go to"; what is wrong where they cannot be read.
fn days_of(frame: &ViewContext<'_>, typed: &str) -> Result<Days, String> {
    let read = frame.words.read_days(typed);
    let (interval, grain) = read.map_err(|error| error.message(frame.words))?;
    Ok(Days::new(interval, grain, typed))
}

fn buttons_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, at: EventRef) {
    let event = frame.state.library.index.event(at);
    let status = event.and_then(|(_, event)| event.user.as_ref()?.status);
    let width = ui.available_width();
    ui.allocate_ui_with_layout(vec2(width, 0.0), frame.row(), |ui| {
        star_ui(ui, frame, at.into());
        if frame.state.is_own(at) {
            if frame.button(ui, "corrections-own-delete").clicked() {
                frame.correct(Correction::Delete(at));
            }
            return;
        }
        for (one, key) in [
            (Status::Agreed, "corrections-agreed"),
            (Status::Disputed, "corrections-disputed"),
            (Status::Unsure, "corrections-unsure"),
        ] {
            let is_chosen = status == Some(one.name());
            let (words, is_rtl) = (frame.words.text(key), frame.is_rtl());
            if text::selectable(ui, frame.text, &words, is_rtl, is_chosen).clicked() {
                frame.correct(Correction::Status(at, one));
            }
        }
        if frame.button(ui, "corrections-delete").clicked() {
            frame.correct(Correction::Delete(at));
        }
    });
    ui.add_space(6.0);
}

fn star_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, at: StatementRef) {
    let is_starred = frame.state.corrections.marks.is_starred(at);
    let star = if is_starred {
        "corrections-unstar"
    } else {
        "corrections-star"
    };
    if frame.button(ui, star).clicked() {
        frame.correct(Correction::Star(at, !is_starred));
    }
}

/// What the program had said: a day as the language writes it, everything else as it stands.
fn said_words(words: &Words, said: &str) -> String {
    match said.parse::<Day>() {
        Ok(day) => words.day_short(day),
        Err(_) => words.name(said).into_owned(),
    }
}

/// What the program had said of what the user changed, each with the way back.
fn said_ui(ui: &mut Ui, frame: &mut ViewContext<'_>, at: EventRef) {
    let Some((analyzed, event)) = frame.state.library.index.event(at) else {
        return;
    };
    let mention = frame.state.library.index.mention(at);
    let spans = [event.trigger, mention.map(|mention| mention.span)];
    let spans: Vec<_> = spans.into_iter().flatten().collect();
    let document = &analyzed.document;
    let is_of = |quote: &Quote| {
        let is_at = |span: &_| quote.is_at(&document.text, *span);
        spans.iter().any(is_at)
    };
    let id = document.id.clone();
    let project = Arc::clone(&frame.state.corrections.project);
    let is_here = |change: &Change| {
        let mut quotes = change.quotes();
        quotes.any(|quote| {
            let document = project.documents.get(&quote.document);
            document.is_some_and(|key| *key.id == *id) && is_of(quote)
        })
    };
    let edits = project
        .standing()
        .filter(|edit| !edit.said.is_empty() && is_here(&edit.change));
    for edit in edits {
        let said = [("said", said_words(frame.words, &edit.said).into())];
        let line = frame.words.format("corrections-said", &said);
        frame.wrapped(ui, &line, TextStyle::SECONDARY, frame.theme.soft);
        let (back, is_rtl) = (frame.words.text("corrections-back"), frame.is_rtl());
        if text::link(ui, frame.text, &back, TextStyle::SECONDARY, is_rtl).clicked() {
            frame.correct(Correction::TakeBack(edit.name.clone()));
        }
    }
}

/// How many edits do not apply to the documents as they are.
fn aside_ui(ui: &mut Ui, frame: &mut ViewContext<'_>) {
    let count = frame.state.corrections.located.aside.len();
    if count > 0 {
        let line = frame
            .words
            .format("corrections-aside", &[("count", count.into())]);
        frame.wrapped(ui, &line, TextStyle::SECONDARY, frame.theme.accent);
    }
}

impl ViewContext<'_> {
    pub(in crate::gui) fn correct(&mut self, correction: Correction) {
        self.push(Command::Correct(Box::new(correction)));
    }
}
