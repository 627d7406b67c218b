//! A line of `khatt project edit`: an edit as a script writes it.

use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use serde::Deserialize;

use crate::cli::edit_marks::Marks;
use crate::cli::edit_sheet::Sheet;
use crate::event::label;
use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::store::{Change, Days, Item, Project, Quote, Status, Target, locate};
use crate::text::Span;
use crate::time::Day;

/// What may stand in a line; which of it must is said by `change`.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields, expecting = "an object with \"change\"")]
pub(super) struct EditLine {
    change: String,
    document: Option<String>,
    start: Option<u32>,
    end: Option<u32>,
    own: Option<String>,
    days: Option<String>,
    day: Option<String>,
    title: Option<String>,
    source: Option<String>,
    status: Option<Status>,
    name: Option<String>,
    shown: Option<String>,
    words: Option<String>,
    note: Option<String>,
    text: Option<String>,
    is_starred: Option<bool>,
    dossier: Option<String>,
    place: Option<u32>,
    edit: Option<String>,
    /// The second sentence of a pair.
    other: Option<Box<EditLine>>,
}

/// The documents that edits are made on, as they are without the line.
pub(super) struct Desk<'d> {
    pub(super) project: Project,
    documents: &'d [Arc<AnalyzedDocument>],
    words: &'d Words,
    /// The positions of documents by id.
    by_id: HashMap<&'d str, usize>,
    /// The names of documents that were listed, by position: telling one takes a walk over its text.
    listed: HashMap<usize, String>,
    /// The documents that lines spoke of, by position.
    sheets: HashMap<usize, Rc<Sheet<'d>>>,
    /// What stands now; none where an edit was taken away since it was known.
    marks: Option<Marks>,
}

impl<'d> Desk<'d> {
    pub(super) fn new(
        project: Project,
        documents: &'d [Arc<AnalyzedDocument>],
        words: &'d Words,
    ) -> Self {
        let ids = documents.iter().map(|one| &*one.document.id).zip(0..);
        Self {
            project,
            documents,
            words,
            by_id: ids.collect(),
            listed: HashMap::new(),
            sheets: HashMap::new(),
            marks: None,
        }
    }

    /// Carries a line out; says what is missing or wrong where it cannot.
    pub(super) fn take(&mut self, line: &EditLine) -> Result<(), String> {
        if line.change == "undo" {
            self.marks = None;
            return match self.project.edits.pop() {
                Some(_) => Ok(()),
                None => Err("there is nothing to undo".to_owned()),
            };
        }
        let said = self.said(line);
        let item = self.item(line)?;
        let change = self.change(line)?;
        self.project.push(change, said);
        let made = self.project.edits.last();
        match (made, &mut self.marks) {
            (Some(edit), _) if matches!(edit.change, Change::TakenBack { .. }) => self.marks = None,
            (Some(edit), Some(marks)) => marks.follow(edit, item),
            _ => {}
        }
        Ok(())
    }

    /// What a line marks or collects, where it does; it is there.
    fn item(&mut self, line: &EditLine) -> Result<Option<Item>, String> {
        if !["star", "note", "collect", "drop"].contains(&line.change.as_str()) {
            return Ok(None);
        }
        let item = match (&line.own, line.start.or(line.end)) {
            (Some(own), _) => {
                self.marks().own(own)?;
                Item::Own(own.clone())
            }
            (None, Some(_)) => Item::Words((self.position(line)? as u32, self.span(line)?)),
            (None, None) => Item::Document(self.position(line)? as u32),
        };
        if line.change == "drop" {
            let dossier = text(&line.dossier, "dossier")?;
            self.marks().held(&dossier, &item)?;
        }
        Ok(Some(item))
    }

    fn marks(&mut self) -> &Marks {
        let (project, documents) = (&self.project, self.documents.iter());
        self.marks.get_or_insert_with(|| {
            let documents = documents.map(|analyzed| &analyzed.document);
            Marks::new(&locate(project, documents))
        })
    }

    fn change(&mut self, line: &EditLine) -> Result<Change, String> {
        Ok(match line.change.as_str() {
            "mention-days" | "mention-added" => Change::MentionDays {
                at: self.quote(line)?,
                days: self.days(line)?,
            },
            "mention-deleted" => Change::MentionDeleted {
                at: self.quote(line)?,
            },
            "event-title" => Change::EventTitle {
                at: self.quote(line)?,
                title: text(&line.title, "title")?,
            },
            "event-days" => Change::EventDays {
                at: self.quote(line)?,
                days: self.days(line)?,
            },
            "event-status" => Change::EventStatus {
                at: self.quote(line)?,
                status: line.status.ok_or_else(|| missing("status"))?,
            },
            "document-source" => Change::DocumentSource {
                document: self.document(line)?,
                source: text(&line.source, "source")?,
            },
            "document-title" => Change::DocumentTitle {
                document: self.document(line)?,
                title: text(&line.title, "title")?,
            },
            "document-date" => Change::DocumentDate {
                document: self.document(line)?,
                day: self.day(line)?,
            },
            "named-day" => Change::NamedDay {
                words: text(&line.words, "words")?,
                days: self.closed_days(line)?,
            },
            "same" => {
                let (one, other) = self.pair(line)?;
                Change::Same { one, other }
            }
            "not-same" => {
                let (one, other) = self.pair(line)?;
                Change::NotSame { one, other }
            }
            "name-is" => Change::NameIs {
                name: text(&line.name, "name")?,
                shown: text(&line.shown, "shown")?,
            },
            "name-hidden" => Change::NameHidden {
                name: text(&line.name, "name")?,
            },
            "own" => Change::Own {
                title: text(&line.title, "title")?,
                days: self.days(line)?,
                note: line.note.clone().unwrap_or_default(),
                source: line.source.clone().unwrap_or_default(),
            },
            "star" => Change::Star {
                on: self.target(line)?,
                is_starred: line.is_starred.unwrap_or(true),
            },
            "note" => Change::Note {
                on: self.target(line)?,
                text: line.text.clone().unwrap_or_default(),
            },
            "collect" => Change::Collect {
                dossier: text(&line.dossier, "dossier")?,
                on: self.target(line)?,
                place: line.place,
            },
            "drop" => Change::Drop {
                dossier: text(&line.dossier, "dossier")?,
                on: self.target(line)?,
            },
            "dossier-name" => {
                let (dossier, shown) =
                    (text(&line.dossier, "dossier")?, text(&line.shown, "shown")?);
                self.marks().can_rename(&dossier, &shown)?;
                Change::DossierName { dossier, shown }
            }
            "taken-back" => Change::TakenBack {
                edit: self.edit(line)?,
            },
            other => return Err(format!("there is no change {other:?}")),
        })
    }

    fn position(&self, line: &EditLine) -> Result<usize, String> {
        let id = line
            .document
            .as_deref()
            .ok_or_else(|| missing("document"))?;
        let found = self.by_id.get(id).copied();
        found.ok_or_else(|| format!("there is no document {id:?}"))
    }

    fn analyzed(&self, line: &EditLine) -> Result<&'d AnalyzedDocument, String> {
        let found = self.documents.get(self.position(line)?);
        found.map(AsRef::as_ref).ok_or_else(|| missing("document"))
    }

    fn document(&mut self, line: &EditLine) -> Result<String, String> {
        let (position, analyzed) = (self.position(line)?, self.analyzed(line)?);
        if let Some(name) = self.listed.get(&position) {
            return Ok(name.clone());
        }
        let name = self.project.list(&analyzed.document);
        self.listed.insert(position, name.clone());
        Ok(name)
    }

    fn sheet(&mut self, line: &EditLine) -> Result<Rc<Sheet<'d>>, String> {
        let (position, analyzed) = (self.position(line)?, self.analyzed(line)?);
        let sheet = self.sheets.entry(position);
        Ok(Rc::clone(
            sheet.or_insert_with(|| Rc::new(Sheet::new(analyzed))),
        ))
    }

    fn span(&mut self, line: &EditLine) -> Result<Span, String> {
        let sheet = self.sheet(line)?;
        let start = line.start.ok_or_else(|| missing("start"))?;
        let end = line.end.ok_or_else(|| missing("end"))?;
        sheet.words(start, end)
    }

    fn quote(&mut self, line: &EditLine) -> Result<Quote, String> {
        let (span, name) = (self.span(line)?, self.document(line)?);
        let sheet = self.sheet(line)?;
        let document = &sheet.analyzed.document;
        Ok(Quote::among(&sheet.sentences, document, &name, span))
    }

    /// The words of a line and those of its `other`.
    fn pair(&mut self, line: &EditLine) -> Result<(Quote, Quote), String> {
        let other = line.other.as_ref().ok_or_else(|| missing("other"))?;
        Ok((self.quote(line)?, self.quote(other)?))
    }

    fn target(&mut self, line: &EditLine) -> Result<Target, String> {
        match (&line.own, line.start.or(line.end)) {
            (Some(own), _) => Ok(Target::Own(own.clone())),
            (None, Some(_)) => self.quote(line).map(Target::Words),
            (None, None) => self.document(line).map(Target::Document),
        }
    }

    fn days(&self, line: &EditLine) -> Result<Days, String> {
        let typed = line.days.as_deref().ok_or_else(|| missing("days"))?;
        let read = self.words.read_days(typed);
        let (interval, grain) = read.map_err(|error| error.message(self.words))?;
        Ok(Days::new(interval, grain, typed))
    }

    /// Days with a first and a last one: what is counted from them needs both.
    fn closed_days(&self, line: &EditLine) -> Result<Days, String> {
        let days = self.days(line)?;
        match (days.begin, days.until) {
            (Some(_), Some(_)) => Ok(days),
            _ => Err("\"days\" must have a first and a last day".to_owned()),
        }
    }

    fn day(&self, line: &EditLine) -> Result<Option<Day>, String> {
        let Some(typed) = line.day.as_deref() else {
            return Ok(None);
        };
        let day = crate::corpus::given_day(typed);
        day.map(Some).map_err(|error| error.to_string())
    }

    fn edit(&self, line: &EditLine) -> Result<String, String> {
        let name = text(&line.edit, "edit")?;
        let is_there = self.project.edits.iter().any(|edit| edit.name == name);
        is_there
            .then_some(name.clone())
            .ok_or_else(|| format!("there is no edit {name:?}"))
    }

    /// What the program says of what a line is about.
    fn said(&mut self, line: &EditLine) -> String {
        let Ok(analyzed) = self.analyzed(line) else {
            return String::new();
        };
        let document = &analyzed.document;
        let span = self.span(line).ok();
        let event = || {
            let span = span?;
            let mention = |at: Option<u32>| analyzed.mentions.get(at? as usize);
            let mut events = analyzed.events.iter();
            let event = events.find(|event| {
                event.trigger == Some(span)
                    || mention(event.mention).is_some_and(|one| one.span == span)
            })?;
            Some((event, mention(event.mention)))
        };
        let mention = || {
            let span = span?;
            analyzed
                .mentions
                .iter()
                .find(|mention| mention.span.overlaps(span))
        };
        let said = match line.change.as_str() {
            "mention-days" | "mention-deleted" => mention().map(|mention| mention.value.clone()),
            "event-title" => event().map(|(event, mention)| label(&document.text, event, mention)),
            "event-days" => event().and_then(|(_, mention)| Some(mention?.value.clone())),
            "document-source" => Some(document.source_name().into_owned()),
            "document-title" => Some(document.name().into_owned()),
            "document-date" => analyzed.dct.best.map(|day| day.to_string()),
            _ => None,
        };
        said.unwrap_or_default()
    }
}

fn text(field: &Option<String>, name: &str) -> Result<String, String> {
    let given = field
        .as_deref()
        .map(str::trim)
        .filter(|text| !text.is_empty());
    given.map(str::to_owned).ok_or_else(|| missing(name))
}

fn missing(field: &str) -> String {
    format!("{field:?} is missing")
}
