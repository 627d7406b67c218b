//! One event and one document as they are exported: typed, whatever the format.

use std::borrow::Cow;

use crate::describe::{document_time, event_name, facts, why};
use crate::event::{Event, UserWord};
use crate::export::ExportView;
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, StatementRef};
use crate::resolve::{Basis, Certainty, DctBasis, Mention};
use crate::text::{CharSpan, Span};
use crate::time::{Grain, Interval};

/// A document with what is known of it.
#[derive(Clone, Copy, Debug)]
pub struct DocumentRecord<'a> {
    /// The document with what was read in it.
    pub analyzed: &'a AnalyzedDocument,
    words: &'a Words,
}

impl<'a> DocumentRecord<'a> {
    /// Of a document, in the language of `words`.
    pub fn new(analyzed: &'a AnalyzedDocument, words: &'a Words) -> Self {
        Self { analyzed, words }
    }

    /// Its name that is stable between runs.
    pub fn id(&self) -> &'a str {
        &self.analyzed.document.id
    }

    /// What its source is called.
    pub fn source(&self) -> Cow<'a, str> {
        self.analyzed.document.cited_source().into()
    }

    /// What a reader knows it by.
    pub fn title(&self) -> Cow<'a, str> {
        self.analyzed.document.name()
    }

    /// Its address, where one was given.
    pub fn url(&self) -> Option<&'a str> {
        self.analyzed.document.url.as_deref()
    }

    /// The basis of its day of writing in words: «مستنتج».
    pub fn written_basis(&self) -> Cow<'a, str> {
        let key = document_time::basis_key(self.analyzed.dct.basis);
        self.words.text(key)
    }

    /// Whether its day of writing follows from texts and was not given with it.
    pub fn is_written_inferred(&self) -> bool {
        matches!(
            self.analyzed.dct.basis,
            DctBasis::Inferred | DctBasis::Corpus
        )
    }
}

/// An event with its sentence, its document and its days.
#[derive(Clone, Copy, Debug)]
pub struct EventRecord<'v> {
    /// Where it stands in the folder.
    pub at: StatementRef,
    /// Its document.
    pub document: DocumentRecord<'v>,
    /// The event.
    pub event: &'v Event,
    /// The words that date it.
    pub mention: Option<&'v Mention>,
    view: &'v ExportView<'v>,
}

impl<'v> EventRecord<'v> {
    pub(super) fn new(view: &'v ExportView<'_>, at: StatementRef) -> Option<Self> {
        let (analyzed, event) = match at {
            StatementRef::Event(at) => view.index().event(at)?,
            StatementRef::Sentence(at) => {
                let analyzed = view.index().documents().get(at.document as usize)?;
                (&**analyzed, view.stand_in(at)?)
            }
        };
        Some(Self {
            at,
            document: DocumentRecord::new(analyzed, view.words()),
            event,
            mention: at.event().and_then(|at| view.index().mention(at)),
            view,
        })
    }

    fn text(&self) -> &'v str {
        &self.document.analyzed.document.text
    }

    /// Its name that survives a new run: sixteen hexadecimal digits.
    pub fn id(&self) -> String {
        self.event.id.to_string()
    }

    /// What happened, in a few words of the text.
    pub fn label(&self) -> String {
        match self.at.event() {
            Some(at) => event_name::happening(self.view.index(), at),
            None => event_name::of_sentence(self.sentence()),
        }
    }

    /// Its sentence without the white space around it, in bytes of the document.
    pub fn sentence_span(&self) -> Span {
        if self.is_own() {
            return Span::default();
        }
        let sentences = &self.document.analyzed.sentences;
        let sentence = sentences.get(self.event.sentence as usize);
        sentence.copied().unwrap_or_default().trimmed(self.text())
    }

    /// The words of its sentence, as they are written; empty where no document tells it.
    pub fn sentence(&self) -> &'v str {
        match self.is_own() {
            true => "",
            false => self.sentence_span().of(self.text()),
        }
    }

    /// What the user says of it, beside its title and days; empty where nothing is said.
    pub fn note(&self) -> &'v str {
        let noted = self.view.note_of(self.at);
        let own = || {
            let (_, note) = self.text().split_once('\n')?;
            Some(note).filter(|_| self.is_own())
        };
        noted.or_else(own).unwrap_or_default()
    }

    /// The source, and the document where there is one, on one line.
    pub fn citation(&self) -> String {
        match self.is_own() {
            true => self.document.source().into_owned(),
            false => format!("{} · {}", self.document.source(), self.document.title()),
        }
    }

    /// Its sentence, in code points of the document.
    pub fn sentence_chars(&self) -> CharSpan {
        let span = self.sentence_span();
        self.view
            .char_span(self.at.document(), self.event.sentence, span)
    }

    /// The words that date it; empty where none do.
    pub fn expression(&self) -> &'v str {
        self.mention
            .map_or("", |mention| mention.span.of(self.text()))
    }

    /// Its days; [`Interval::ALWAYS`] where none is known.
    pub fn days(&self) -> Interval {
        if self.event.places {
            self.event.interval
        } else {
            Interval::ALWAYS
        }
    }

    /// The unit in which its words speak of time.
    pub fn grain(&self) -> Grain {
        self.mention.map_or(Grain::Vague, |mention| mention.grain)
    }

    /// Its days in words, in the unit in which the text speaks of them.
    pub fn days_in_words(&self) -> String {
        self.view.words().interval(self.days(), self.grain())
    }

    /// The TIMEX3 value; empty where there is none.
    pub fn value(&self) -> &'v str {
        self.mention.map_or("", |mention| mention.value.as_str())
    }

    /// Whether its days need more than its own words.
    pub fn is_inferred(&self) -> bool {
        self.event.certainty == Certainty::Inferred
    }

    /// How sure its days are, in words.
    pub fn certainty_in_words(&self) -> Cow<'v, str> {
        self.view
            .words()
            .text(facts::certainty_key(self.event.certainty))
    }

    /// What its days rest on; nothing where nothing dates it.
    pub fn basis(&self) -> Option<Basis> {
        let is_of_user = self.user().is_some_and(|user| user.interval.is_some());
        match is_of_user {
            true => Some(Basis::User),
            false => self.mention.map(|mention| mention.basis),
        }
    }

    /// What its days rest on, in words; empty where nothing dates it.
    pub fn basis_in_words(&self) -> Cow<'v, str> {
        self.basis().map_or(Cow::Borrowed(""), |basis| {
            self.view.words().text(facts::basis_key(basis))
        })
    }

    /// What the user says of it.
    pub fn user(&self) -> Option<&'v UserWord> {
        self.event.user.as_deref()
    }

    /// What the program had said where the user knows better: its value, its name, its days.
    pub fn said(&self) -> Vec<String> {
        let value = self
            .mention
            .and_then(Mention::said)
            .map(|said| said.value.clone());
        let label = self
            .user()
            .and_then(|user| user.label.as_deref())
            .map(str::to_owned);
        let days = self.user().and_then(|user| user.interval);
        let days = days.map(|days| self.view.words().interval(days, self.grain()));
        [value, label, days].into_iter().flatten().collect()
    }

    /// Whether the user says that it is agreed on; empty where nothing is said.
    pub fn status(&self) -> &'static str {
        self.user().and_then(|user| user.status).unwrap_or_default()
    }

    /// Whether it is the user's own, and no document tells it.
    pub fn is_own(&self) -> bool {
        self.user().is_some_and(|user| user.is_own)
    }

    /// The steps from its words to its days, one after the other.
    pub fn reasons(&self) -> Vec<String> {
        let Some(mention) = self.mention else {
            return Vec::new();
        };
        let (words, index) = (self.view.words(), self.view.index());
        let lines = why::lines(words, index, self.document.analyzed, mention).into_iter();
        lines
            .map(|line| match line.soft {
                Some(soft) => format!("{}: {soft}", line.title),
                None => line.title,
            })
            .collect()
    }

    /// Who takes part, as far as names stand near it.
    pub fn participants(&self) -> Vec<&'v str> {
        let participants = self.event.participants.iter();
        let names = self.view.index().names();
        let mut called: Vec<&str> = participants
            .filter_map(|one| names.name_of(one, self.text()))
            .collect();
        called.dedup();
        called
    }

    /// The places where it is said to happen.
    pub fn places(&self) -> Vec<&'v str> {
        let places = self.event.places_named();
        let names = self.view.index().names();
        places
            .filter_map(|one| names.name_of(one, self.text()))
            .collect()
    }
}
