//! Sentences that tell of one happening, and what is known of it.

use serde::{Deserialize, Serialize};

use crate::align::alignment::Status;
use crate::align::copies::SentenceRef;
use crate::align::figures::Figure;
use crate::event::{EventId, EventRef};
use crate::time::Interval;

/// A sentence that tells of a happening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Statement {
    /// Where it stands.
    pub at: SentenceRef,
    /// The event in it that the happening is, by its position in the document; `None` where none was read.
    pub event: Option<u32>,
    /// The days that it gives; [`Interval::ALWAYS`] where it gives none.
    pub interval: Interval,
    /// Whether its document tells the happening before it was, as planned or expected.
    pub is_planned: bool,
    /// Whether its document only mentions the happening, and tells of something else.
    #[serde(default)]
    pub is_background: bool,
}

impl Statement {
    /// Its event, where one was read in the sentence.
    pub fn event_ref(&self) -> Option<EventRef> {
        Some(EventRef {
            document: self.at.document,
            event: self.event?,
        })
    }
}

/// One happening, told by sentences of one document or several.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StatementCluster {
    /// From its first statement, and of those that share it from all: it survives a new run, and no other has it.
    pub id: EventId,
    /// In the order of the folder.
    pub members: Vec<Statement>,
    /// What names it best.
    pub label: ClusterLabel,
    /// When it was, as closely as its members say together; [`Interval::ALWAYS`] where none says it.
    pub interval: Interval,
    /// Whether its sources agree on that.
    pub status: Status,
    /// The position of the document that reported it first: one that only plans or mentions it where all do.
    pub first: u32,
    /// The position of its story among [`Alignment::stories`](crate::align::Alignment::stories); `None` where most
    /// of its documents are of none, or of others.
    pub story: Option<u32>,
    /// Whether it is a sentence of one text that several printed: it stands below what they headline, and they all copy it.
    pub is_one_text: bool,
    /// How surely its members tell of one happening, 0 to 1; `None` of a single statement.
    pub confidence: Option<f32>,
    /// What speaks for it and against it.
    pub reasons: Vec<ClusterReason>,
    /// Figures that several members give.
    pub figures: Vec<AlignedFigure>,
    /// Days and figures of members that exclude each other.
    pub conflicts: Vec<ClusterConflict>,
    /// Other documents that tell of something of its type and day in much the same words, ascending: it is possibly the
    /// same, in another row.
    pub near: Vec<u32>,
}

/// What names a happening.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClusterLabel {
    /// A headline, or a whole short sentence.
    Sentence(SentenceRef),
    /// The label of an event.
    Event(EventRef),
}

/// Something that speaks for or against one happening.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ClusterReason {
    /// The user says so.
    ByUser,
    /// How alike its documents are on average, 0 to 1.
    Documents(f32),
    /// How alike its sentences are on average, 0 to 1.
    Sentences(f32),
    /// So many pairs of its sentences are copies, of so many.
    Copies(u32, u32),
    /// So many of its sentences are headlines, of so many.
    Headlines(u32, u32),
    /// The rarest words that most of them share, as one of them spells them.
    Words(Vec<String>),
    /// Numbers that several share.
    Numbers(Vec<u32>),
    /// It was put together from events by type, names and days, across stories or without one.
    Events,
    /// So many pairs of its sentences could not be the same by themselves, of so many.
    Vetoes(u32, u32),
}

impl ClusterReason {
    /// The code that the output has for it.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Documents(_) => "documents",
            Self::Sentences(_) => "sentences",
            Self::Copies(..) => "copies",
            Self::Headlines(..) => "headlines",
            Self::Words(_) => "words",
            Self::Numbers(_) => "numbers",
            Self::ByUser => "user",
            Self::Events => "events",
            Self::Vetoes(..) => "vetoes",
        }
    }
}

/// What several members count, each with its number.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct AlignedFigure {
    /// Positions among the members, each with its figure; of two documents or more.
    pub given: Vec<(u32, Figure)>,
    /// How the numbers of the documents stand to each other.
    pub numbers: FigureRelation,
}

/// How the numbers that several documents give for one thing stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum FigureRelation {
    /// They are one number, or nothing says that they are of the same.
    Alike,
    /// Who wrote later counted more: no conflict, and no agreement.
    Grew,
    /// Two sources give other numbers for the same.
    Differ,
}

impl AlignedFigure {
    /// Whether two sources give other numbers for the same.
    pub fn differs(&self) -> bool {
        self.numbers == FigureRelation::Differ
    }
}

/// Members that exclude each other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ClusterConflict {
    /// In what.
    pub kind: ConflictKind,
    /// Positions among the members.
    pub members: Vec<u32>,
}

/// In what members exclude each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ConflictKind {
    /// Their days.
    Day,
    /// What they count.
    Figure,
}

impl ConflictKind {
    /// The word that the output has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Figure => "figure",
        }
    }
}

/// Documents that report on one course of events.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Story {
    /// From its first document: it survives a new run.
    pub id: EventId,
    /// Positions of its documents, ascending; two or more.
    pub documents: Vec<u32>,
    /// Documents outside of it that are like one of its documents, ascending: they may tell of the same.
    pub near: Vec<u32>,
    /// The document whose headline most of the others are like.
    pub label: u32,
    /// The documents that were first to publish: those of the first known day, or all where none is known.
    pub first: Vec<u32>,
}
