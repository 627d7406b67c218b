//! Dated statements: a mention and the sentence it dates.

mod id;

pub use id::EventId;

use crate::resolve::{Certainty, Mention};
use crate::text::Span;
use crate::time::{Day, Interval};

/// A statement of a document with its time, or without one.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Made from content, so that it survives a new run.
    pub id: EventId,
    /// Index of its sentence in the document.
    pub sentence: u32,
    /// Index of its mention in the document.
    pub mention: u32,
    /// The verb or event noun, where one is found.
    pub trigger: Option<Span>,
    /// When; [`Interval::ALWAYS`] where it is not known.
    pub interval: Interval,
    /// How sure that is.
    pub certainty: Certainty,
    /// How it is asserted.
    pub modality: Modality,
}

/// How an event is asserted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Modality {
    /// It is said to have happened or to hold.
    Actual,
    /// It lies wholly after the document: scheduled, proposed or predicted.
    Scheduled,
}

impl Event {
    /// Whether it can be drawn on a time axis.
    pub fn is_placed(&self) -> bool {
        self.interval != Interval::ALWAYS
    }
}

/// The events of one document, in the order of the text: one for each mention.
///
/// `dct` is the day on which the document was written, where it is known.
pub fn events_of(doc_id: &str, text: &str, dct: Option<Day>, mentions: &[Mention]) -> Vec<Event> {
    mentions
        .iter()
        .enumerate()
        .map(|(index, mention)| Event {
            id: EventId::of(doc_id, text, mention),
            sentence: mention.sentence,
            mention: index as u32,
            trigger: None,
            interval: mention.interval,
            certainty: mention.certainty,
            modality: modality_of(mention.interval, dct),
        })
        .collect()
}

fn modality_of(interval: Interval, dct: Option<Day>) -> Modality {
    match (interval.first(), dct) {
        (Some(first), Some(dct)) if first > dct => Modality::Scheduled,
        _ => Modality::Actual,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lies_after_the_document_is_scheduled() {
        let day: Day = "2023-03-17".parse().unwrap();
        assert_eq!(
            modality_of(Interval::day(day.plus(1)), Some(day)),
            Modality::Scheduled
        );
        assert_eq!(modality_of(Interval::day(day), Some(day)), Modality::Actual);
        assert_eq!(
            modality_of(Interval::day(day.plus(1)), None),
            Modality::Actual
        );
        assert_eq!(
            modality_of(Interval::until(day), Some(day)),
            Modality::Actual
        );
    }
}
