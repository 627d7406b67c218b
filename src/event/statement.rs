//! A statement of a document with its time.

use serde::{Deserialize, Serialize};

use crate::event::id::Namer;
use crate::event::{EventId, Participant};
use crate::resolve::{Certainty, Mention};
use crate::text::Span;
use crate::time::Interval;

/// A statement of a document with its time, or without one.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Event {
    /// Made from content, so that it survives a new run.
    pub id: EventId,
    /// Index of its sentence in the document.
    pub sentence: u32,
    /// Index in the document of the mention that dates it; `None` where none does.
    ///
    /// The mention stands in an earlier sentence where the event is told of something dated there.
    pub mention: Option<u32>,
    /// Whether it is the one that a view shows for its mention; the others share its date, or have none.
    pub leads: bool,
    /// The verb or event noun without its clitics, where one is found.
    pub trigger: Option<Span>,
    /// What happened in a few words, where a trigger is found; ask `event::label` for it.
    pub label: Box<str>,
    /// Whether the mention really dates it: not a background, a recurrence, a mere length, a present reference.
    pub places: bool,
    /// When; [`Interval::ALWAYS`] where it is not known.
    pub interval: Interval,
    /// How sure that is.
    pub certainty: Certainty,
    /// How it is asserted.
    pub modality: Modality,
    /// Who takes part, as far as names stand near the trigger, in the order of the text; each once.
    pub participants: Box<[Participant]>,
    /// The cities near the trigger where it is said to happen (في موسكو), in the order of the text; each once.
    ///
    /// States stand among the participants wherever they are named.
    pub settings: Box<[Participant]>,
    /// What the user says of it, and what the program had said.
    pub user: Option<Box<UserWord>>,
}

/// What the user says of an event, and what the program had said.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct UserWord {
    /// What the program called it, where the user calls it otherwise.
    pub label: Option<Box<str>>,
    /// When the program had it, where the user knows better.
    pub interval: Option<Interval>,
    /// Whether the user says that it is agreed on: the word that the output has for it.
    pub status: Option<&'static str>,
    /// Whether it is the user's own, and no document tells it.
    pub is_own: bool,
}

/// One event of one document: the position of the document in its folder, and of the event in the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EventRef {
    /// Position of the document.
    pub document: u32,
    /// Position of the event in it.
    pub event: u32,
}

/// How an event is asserted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
pub enum Modality {
    /// It is said to have happened or to hold.
    Actual,
    /// It is planned, or told in the future, or lies wholly after the document.
    Scheduled,
    /// Someone asks for it or offers it.
    Proposed,
    /// It is expected, feared or possible.
    Predicted,
    /// It is said not to happen.
    Negated,
}

impl Modality {
    /// The word that the output has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Actual => "actual",
            Self::Scheduled => "scheduled",
            Self::Proposed => "proposed",
            Self::Predicted => "predicted",
            Self::Negated => "negated",
        }
    }
}

impl Event {
    /// What stands for a sentence that tells of no event, where the user chose it: without a day and without a name.
    pub fn of_sentence(document_id: &str, sentence: u32, words: &str) -> Self {
        Self {
            id: Namer::new(document_id).name(words, ""),
            sentence,
            mention: None,
            leads: false,
            trigger: None,
            label: Box::default(),
            places: false,
            interval: Interval::ALWAYS,
            certainty: Certainty::Vague,
            modality: Modality::Actual,
            participants: Box::default(),
            settings: Box::default(),
            user: None,
        }
    }

    /// An event that is known by its mention only, the one at `index` in its document.
    pub fn of_mention(id: EventId, index: u32, mention: &Mention) -> Self {
        Self {
            id,
            sentence: mention.sentence,
            mention: Some(index),
            leads: true,
            trigger: None,
            label: Box::default(),
            places: true,
            interval: mention.interval,
            certainty: mention.certainty,
            modality: Modality::Actual,
            participants: Box::default(),
            settings: Box::default(),
            user: None,
        }
    }

    /// The states and cities that are named near it, acting or not.
    pub fn places_named(&self) -> impl Iterator<Item = &Participant> {
        let acting = self.participants.iter().filter(|named| named.is_place());
        acting.chain(&self.settings)
    }

    /// All that are named near it.
    pub fn named(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().chain(&self.settings)
    }

    /// Whether it can be drawn on a time axis.
    pub fn is_placed(&self) -> bool {
        self.places && self.interval != Interval::ALWAYS
    }
}
