//! What the user corrects, notes and collects, as edits of the project.

use std::sync::Arc;

use crate::align::SentenceRef;
use crate::event::label;
use crate::index::{EventRef, StatementRef};
use crate::pipeline::{Wishes, extract};
use crate::session::{Edit, Effect, State};
use crate::store::{Change, Days, Project, Status};
use crate::text::{Span, whole_words};
use crate::time::Interval;

/// A wish about what was read, or what was not.
#[derive(Clone, Debug, PartialEq)]
pub enum Correction {
    /// The words that date an event mean these days.
    Days(EventRef, Days),
    /// The words that date an event are no time.
    Delete(EventRef),
    /// Words of a document mean these days.
    Add(u32, Span, Days),
    /// Words name these days wherever they stand: what is counted from them moves.
    NameDays(String, Days),
    /// A name is another name: both are one from now on.
    NameIs(String, String),
    /// A name that nobody needs.
    HideName(String),
    /// What an event is called.
    Title(EventRef, String),
    /// Whether an event is agreed on.
    Status(EventRef, Status),
    /// Two sentences tell of the same happening, or they do not.
    Link {
        /// One of them.
        one: SentenceRef,
        /// The other.
        other: SentenceRef,
        /// Whether they tell of the same.
        is_same: bool,
    },
    /// A document has this title.
    DocumentTitle(u32, String),
    /// A document is of this source.
    DocumentSource(u32, String),
    /// An event that no document tells.
    Own {
        /// What happened.
        title: String,
        /// When.
        days: Days,
        /// What the user says of it.
        note: String,
        /// Where the user has it from.
        source: String,
    },
    /// An event or a sentence is marked, or no more.
    Star(StatementRef, bool),
    /// A happening is marked, by its position among the clusters of sentences, or none of its reports any more.
    StarCluster(usize, bool),
    /// What the user says of an event or a sentence; empty takes it back.
    Note(StatementRef, String),
    /// An event or a sentence stands in a dossier.
    Collect(StatementRef, String),
    /// What stands at a place of a dossier, from 0, stands at another.
    Place {
        /// The name of the dossier.
        dossier: String,
        /// Where it stands.
        from: usize,
        /// Where it will stand.
        to: usize,
    },
    /// What stands at a place of a dossier stands there no more.
    Drop(String, usize),
    /// What stands at a place of a dossier stands in another one instead.
    MoveTo(String, usize, String),
    /// A dossier is called otherwise.
    RenameDossier(String, String),
    /// The items of a dossier stand in this order: each by the place that it has now.
    Order(String, Vec<usize>),
    /// An edit counts no more, whatever came after it.
    TakeBack(String),
}

impl State {
    /// Makes an edit of a wish; nothing where it is about what is not there.
    pub(super) fn correct(&mut self, correction: &Correction) -> Option<Effect> {
        // Taken out, so that it is copied only where the worker still holds it.
        let mut shared = std::mem::take(&mut self.corrections.project);
        let project = Arc::make_mut(&mut shared);
        let from = project.edits.len();
        for (change, said) in self.changes_of(correction, project) {
            project.push(change, said);
        }
        let mut made = project.edits.get(from..).unwrap_or_default().to_vec();
        self.corrections.project = shared;
        let edit = match made.len() {
            1 => Edit::Change(Box::new(made.pop()?)),
            0 => return None,
            _ => Edit::Changes(made),
        };
        self.corrections.edits.push(edit);
        self.corrections.moved = None;
        self.corrections.redating = self.document_of(correction);
        Some(Effect::Redate(self.wishes()))
    }

    /// Puts edits behind the others again, or takes as many of the last away.
    pub(super) fn put_edits(&mut self, edits: &[crate::store::Edit], is_done: bool) -> Effect {
        let project = Arc::make_mut(&mut self.corrections.project);
        match is_done {
            true => project.edits.extend_from_slice(edits),
            false => {
                let kept = project.edits.len().saturating_sub(edits.len());
                project.edits.truncate(kept);
            }
        }
        self.corrections.moved = None;
        Effect::Redate(self.wishes())
    }

    /// What the documents are to be read under.
    pub fn wishes(&self) -> Wishes {
        Wishes {
            given: self.corrections.given.clone(),
            project: Arc::clone(&self.corrections.project),
            locale: self.locale(),
        }
    }

    /// The words that are selected in the reader, as they are written, without white space at their ends.
    pub fn selected_words(&self) -> Option<(u32, Span, &str)> {
        let (document, span) = self.selection.words?;
        let analyzed = self.library.index.documents().get(document as usize)?;
        let text = &*analyzed.document.text;
        let is_inside = text
            .get(span.range())
            .is_some_and(|words| !words.trim().is_empty());
        is_inside.then(|| {
            let span = whole_words(text, span.trimmed(text));
            (document, span, span.of(text))
        })
    }

    /// The days that the program reads in words by themselves, against the day of their document; typed as they are
    /// where it reads none.
    pub fn reading_of(&self, document: u32, words: &str) -> Option<Interval> {
        let analyzed = self.library.index.documents().get(document as usize)?;
        let read = extract(words, analyzed.dct.best);
        let placed = read.first().filter(|mention| mention.is_placed());
        placed.map(|mention| mention.interval)
    }

    /// What can be said of a sentence beside the one that is selected: that both tell of the same happening, or that
    /// they do not, where they count as one now.
    pub fn link_with_selected(&self, at: SentenceRef) -> Option<Correction> {
        let selected = self.selection.event?;
        let (_, event) = self.library.index.event(selected)?;
        let one = SentenceRef {
            document: selected.document,
            sentence: event.sentence,
        };
        let is_one = self.library.happenings.are_one(one, at);
        (one != at).then_some(Correction::Link {
            one,
            other: at,
            is_same: !is_one,
        })
    }

    /// Whether the user made an event, and no document tells it.
    pub fn is_own(&self, at: EventRef) -> bool {
        self.own_name(at).is_some()
    }

    /// The name of the edit that made an own event.
    pub(super) fn own_name(&self, at: EventRef) -> Option<String> {
        let analyzed = self.library.index.documents().get(at.document as usize)?;
        let name = analyzed.document.id.rsplit_once("//")?.1;
        analyzed.is_own().then(|| name.to_owned())
    }

    /// The words that stand for an event: those that tell it, where they tell no other, else those that date it.
    pub(super) fn words_of(&self, at: EventRef) -> Option<Span> {
        let (analyzed, event) = self.library.index.event(at)?;
        let mention = event
            .mention
            .and_then(|at| analyzed.mentions.get(at as usize));
        let events = analyzed.events.iter();
        let alike = events.filter(|other| other.trigger == event.trigger);
        let own = event.trigger.filter(|_| alike.count() == 1);
        let dates = mention.map(|mention| mention.span);
        own.or(dates).or(event.trigger)
    }

    fn document_of(&self, correction: &Correction) -> Option<Arc<str>> {
        let document = match correction {
            Correction::Days(at, _) | Correction::Delete(at) => at.document,
            Correction::Add(document, ..) => *document,
            _ => return None,
        };
        let analyzed = self.library.index.documents().get(document as usize)?;
        Some(Arc::clone(&analyzed.document.id))
    }

    /// The changes of a wish, each with what the program says without it.
    fn changes_of(&self, correction: &Correction, project: &mut Project) -> Vec<(Change, String)> {
        let marked = self.marking(correction, project);
        let marked = marked.into_iter().map(|change| (change, String::new()));
        marked.chain(self.change_of(correction, project)).collect()
    }

    /// The change of a wish that marks nothing, and what the program says without it.
    fn change_of(
        &self,
        correction: &Correction,
        project: &mut Project,
    ) -> Option<(Change, String)> {
        let index = &self.library.index;
        let document = |at: u32| index.documents().get(at as usize).map(|one| &one.document);
        Some(match correction {
            Correction::Days(at, days) => {
                let mention = index.mention(*at)?;
                let at = project.quote(document(at.document)?, mention.span);
                let days = days.clone();
                (Change::MentionDays { at, days }, mention.value.clone())
            }
            Correction::Delete(at) if self.is_own(*at) => {
                let edit = self.own_name(*at)?;
                (Change::TakenBack { edit }, String::new())
            }
            Correction::Delete(at) => {
                let mention = index.mention(*at)?;
                let at = project.quote(document(at.document)?, mention.span);
                (Change::MentionDeleted { at }, mention.value.clone())
            }
            Correction::Add(at, span, days) => {
                let at = project.quote(document(*at)?, *span);
                let days = days.clone();
                (Change::MentionDays { at, days }, String::new())
            }
            Correction::NameDays(words, days) => {
                let (words, days) = (words.clone(), days.clone());
                (Change::NamedDay { words, days }, String::new())
            }
            Correction::NameIs(name, shown) => {
                let (name, shown) = (name.clone(), shown.clone());
                (Change::NameIs { name, shown }, String::new())
            }
            Correction::HideName(name) => {
                let name = name.clone();
                (Change::NameHidden { name }, String::new())
            }
            Correction::Title(at, title) => {
                let (analyzed, event) = index.event(*at)?;
                let said = label(&analyzed.document.text, event, index.mention(*at));
                let at = project.quote(&analyzed.document, self.words_of(*at)?);
                let title = title.clone();
                (Change::EventTitle { at, title }, said)
            }
            Correction::Status(at, status) => {
                let at = project.quote(document(at.document)?, self.words_of(*at)?);
                let status = *status;
                (Change::EventStatus { at, status }, String::new())
            }
            Correction::Link {
                one,
                other,
                is_same,
            } => {
                let mut quote = |at: SentenceRef| {
                    let analyzed = index.documents().get(at.document as usize)?;
                    let span = analyzed.sentences.get(at.sentence as usize)?;
                    let text = &analyzed.document.text;
                    Some(project.quote(&analyzed.document, span.trimmed(text)))
                };
                let (one, other) = (quote(*one)?, quote(*other)?);
                let change = match is_same {
                    true => Change::Same { one, other },
                    false => Change::NotSame { one, other },
                };
                (change, String::new())
            }
            Correction::DocumentTitle(at, title) => {
                let found = document(*at)?;
                let (title, said) = (title.clone(), found.name().into_owned());
                let document = project.list(found);
                (Change::DocumentTitle { document, title }, said)
            }
            Correction::DocumentSource(at, source) => {
                let found = document(*at)?;
                let (source, said) = (source.clone(), found.source.as_str().to_owned());
                let document = project.list(found);
                (Change::DocumentSource { document, source }, said)
            }
            Correction::Own {
                title,
                days,
                note,
                source,
            } => {
                let own = Change::Own {
                    title: title.clone(),
                    days: days.clone(),
                    note: note.clone(),
                    source: source.clone(),
                };
                (own, String::new())
            }
            Correction::TakeBack(edit) => (Change::TakenBack { edit: edit.clone() }, String::new()),
            Correction::Star(..)
            | Correction::StarCluster(..)
            | Correction::Note(..)
            | Correction::Collect(..)
            | Correction::Place { .. }
            | Correction::Drop(..)
            | Correction::MoveTo(..)
            | Correction::RenameDossier(..)
            | Correction::Order(..) => return None,
        })
    }
}
