//! What lanes stand for, and what each is known by.

use serde::{Deserialize, Serialize};

/// What the lanes of the timeline stand for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize,
)]
#[serde(rename_all = "lowercase")]
pub enum LaneBy {
    /// A lane a source, in the order of the folder.
    #[default]
    Source,
    /// A lane a document, by the day of writing.
    Document,
    /// A lane a state or a city that is named near events, the most named first.
    Place,
    /// A lane a name that takes part in events, the most named first.
    Participant,
    /// One lane for everything.
    Nothing,
}

impl LaneBy {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 5] = [
        Self::Source,
        Self::Document,
        Self::Place,
        Self::Participant,
        Self::Nothing,
    ];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Source => "lanes-by-source",
            Self::Document => "lanes-by-document",
            Self::Place => "lanes-by-place",
            Self::Participant => "lanes-by-participant",
            Self::Nothing => "lanes-by-nothing",
        }
    }
}

/// What a lane is known by among those of one [`LaneBy`]; the same in every run.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum LaneKey {
    /// A source by its name, a document by its id, a place or a participant by its folded name.
    Of(Box<str>),
    /// The events that name no place, or no participant.
    Nameless,
    /// The events of lanes that are gathered because they hold one each.
    Others,
    /// All events.
    All,
}
