//! What a user changed.

use serde::{Deserialize, Serialize};

use crate::store::project::{Days, Quote};
use crate::time::Day;

/// One change with what the program had said, in the order in which it was made.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// A name that no other edit has, not even one that another window makes.
    pub name: String,
    /// The change.
    #[serde(flatten)]
    pub change: Change,
    /// What the program had said, as it was shown then; empty where it had said nothing.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub said: String,
}

/// A change. Of two that are about the same the later counts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "kebab-case")]
pub enum Change {
    /// Words mean these days; where the program reads no time there, they are a time from now on.
    MentionDays {
        /// The words.
        at: Quote,
        /// Their days.
        days: Days,
    },
    /// Words are no time.
    MentionDeleted {
        /// The words.
        at: Quote,
    },
    /// What an event is called.
    EventTitle {
        /// The verb or noun that tells it, or the words that date it.
        at: Quote,
        /// The title.
        title: String,
    },
    /// When an event was, whatever its words say.
    EventDays {
        /// The verb or noun that tells it, or the words that date it.
        at: Quote,
        /// Its days.
        days: Days,
    },
    /// Whether an event is agreed on.
    EventStatus {
        /// The verb or noun that tells it, or the words that date it.
        at: Quote,
        /// What the user says of it.
        status: Status,
    },
    /// Who published a document.
    DocumentSource {
        /// Its name among the documents of the project.
        document: String,
        /// The source.
        source: String,
    },
    /// What a document is called.
    DocumentTitle {
        /// Its name among the documents of the project.
        document: String,
        /// The title.
        title: String,
    },
    /// When a document was written; `null` where the user takes the own date back.
    DocumentDate {
        /// Its name among the documents of the project.
        document: String,
        /// The day.
        day: Option<Day>,
    },
    /// Two sentences tell of the same happening.
    Same {
        /// Words of one.
        one: Quote,
        /// Words of the other.
        other: Quote,
    },
    /// Two sentences do not tell of the same happening.
    NotSame {
        /// Words of one.
        one: Quote,
        /// Words of the other.
        other: Quote,
    },
    /// A name is another name: two are merged, or one is called otherwise.
    NameIs {
        /// The name as the program has it; `name` is that of the edit.
        #[serde(rename = "of")]
        name: String,
        /// What it is called.
        shown: String,
    },
    /// A name that nobody needs.
    NameHidden {
        /// The name as the program has it; `name` is that of the edit.
        #[serde(rename = "of")]
        name: String,
    },
    /// Words that name days: «النكسة».
    NamedDay {
        /// The words.
        words: String,
        /// The days.
        days: Days,
    },
    /// An event that no document tells.
    Own {
        /// What happened.
        title: String,
        /// When.
        days: Days,
        /// What the user says of it.
        #[serde(default)]
        note: String,
        /// Where the user has it from, in words.
        #[serde(default)]
        source: String,
    },
    /// Something is marked with a star, or no more.
    Star {
        /// What.
        on: Target,
        /// Whether it is.
        is_starred: bool,
    },
    /// What the user says of something; empty takes it back.
    Note {
        /// What.
        on: Target,
        /// The text.
        text: String,
    },
    /// Something stands in a dossier.
    Collect {
        /// The name of the dossier.
        dossier: String,
        /// What.
        on: Target,
        /// Its place, from 0; at the end where there is none.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        place: Option<u32>,
    },
    /// Something stands in a dossier no more.
    Drop {
        /// The name of the dossier.
        dossier: String,
        /// What.
        on: Target,
    },
    /// A dossier is called otherwise from now on.
    DossierName {
        /// Its name so far.
        dossier: String,
        /// Its name from now on.
        shown: String,
    },
    /// An edit that was made before counts no more.
    TakenBack {
        /// Its name.
        edit: String,
    },
}

/// What a user marks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Target {
    /// Words: an event, or a sentence.
    Words(Quote),
    /// A document, by its name among those of the project.
    Document(String),
    /// An own event, by the name of the edit that made it.
    Own(String),
}

/// What a user says of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// The sources agree.
    Agreed,
    /// They do not.
    Disputed,
    /// Nobody knows.
    Unsure,
}

impl Status {
    /// The word that the output has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Agreed => "agreed",
            Self::Disputed => "disputed",
            Self::Unsure => "unsure",
        }
    }
}

impl Change {
    /// The document that it is about as a whole.
    pub fn document(&self) -> Option<&String> {
        match self {
            Self::DocumentSource { document, .. }
            | Self::DocumentTitle { document, .. }
            | Self::DocumentDate { document, .. } => Some(document),
            Self::Star { on, .. }
            | Self::Note { on, .. }
            | Self::Collect { on, .. }
            | Self::Drop { on, .. } => match on {
                Target::Document(document) => Some(document),
                Target::Words(_) | Target::Own(_) => None,
            },
            _ => None,
        }
    }

    /// The quotes that it is attached to.
    pub fn quotes(&self) -> impl Iterator<Item = &Quote> {
        let (one, other) = match self {
            Self::MentionDays { at, .. }
            | Self::MentionDeleted { at }
            | Self::EventTitle { at, .. }
            | Self::EventDays { at, .. }
            | Self::EventStatus { at, .. } => (Some(at), None),
            Self::Same { one, other } | Self::NotSame { one, other } => (Some(one), Some(other)),
            Self::Star { on, .. }
            | Self::Note { on, .. }
            | Self::Collect { on, .. }
            | Self::Drop { on, .. } => match on {
                Target::Words(quote) => (Some(quote), None),
                Target::Document(_) | Target::Own(_) => (None, None),
            },
            _ => (None, None),
        };
        [one, other].into_iter().flatten()
    }
}
