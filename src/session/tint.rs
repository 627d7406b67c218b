//! Meanings of the colour of a mark.

use crate::event::Modality;
use crate::index::{Index, Kind, PlacedEvent};
use crate::resolve::Certainty;
use crate::session::ColorBy;
use crate::time::Day;

/// The meaning of a colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tint {
    /// A source by its position.
    Source(usize),
    /// How sure something is.
    Certainty(Certainty),
    /// How something is asserted.
    Modality(Modality),
    /// A month, from 0 for January.
    Month(u8),
    /// Several of these together.
    Neutral,
}

/// All certainties, in the order of a legend.
pub const CERTAINTIES: [Certainty; 3] = [Certainty::Exact, Certainty::Inferred, Certainty::Vague];
/// All ways to assert something, in the order of a legend.
pub const MODALITIES: [Modality; 5] = [
    Modality::Actual,
    Modality::Scheduled,
    Modality::Proposed,
    Modality::Predicted,
    Modality::Negated,
];

/// The meaning of colours on a timeline, and the source of each document.
#[derive(Clone, Debug, Default)]
pub struct Tints {
    /// The property that colours tell.
    pub by: ColorBy,
    /// The position of each document's source; none of what the user added.
    sources: Vec<Option<usize>>,
}

impl Tints {
    /// For the documents of an index.
    pub fn new(by: ColorBy, index: &Index) -> Self {
        let documents = (0..).zip(index.documents());
        let sources = documents.map(|(at, document)| match document.is_own() {
            true => None,
            false => Some(index.source_of(at).unwrap_or(0)),
        });
        Self {
            by,
            sources: sources.collect(),
        }
    }

    /// The meaning of the colour of an event.
    pub fn of(&self, slot: &PlacedEvent) -> Tint {
        match self.by {
            ColorBy::Source => {
                let source = self.sources.get(slot.at.document as usize);
                let source = source.copied().flatten();
                source.map_or(Tint::Neutral, Tint::Source)
            }
            ColorBy::Certainty => Tint::Certainty(slot.certainty),
            ColorBy::Modality => Tint::Modality(slot.modality),
            // Of what has only an end nobody knows when it begins.
            ColorBy::Month if slot.kind == Kind::Before => Tint::Neutral,
            ColorBy::Month => Tint::of_month(slot.begin),
        }
    }

    /// The meaning of the colour of many events from the day `first` until before the day `end` stands for; `source` where all
    /// are of one.
    ///
    /// Which of many are sure is not counted at every frame, so they are neutral where that would be the colour, and so
    /// are days of more than one month.
    pub fn of_many(&self, source: Option<usize>, first: i32, end: i32) -> Tint {
        match (self.by, source) {
            (ColorBy::Source, Some(source)) => Tint::Source(source),
            (ColorBy::Month, _) if is_in_month(first, end) => Tint::of_month(first),
            _ => Tint::Neutral,
        }
    }
}

impl Tint {
    fn of_month(day: i32) -> Self {
        Self::Month((Day::from_number(day).month() - 1) as u8)
    }
}

/// Whether the days from `first` until before `end` are all of one month of one year.
fn is_in_month(first: i32, end: i32) -> bool {
    let month = |day: i32| {
        let day = Day::from_number(day);
        (day.year(), day.month())
    };
    month(first) == month(end - 1)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::samples;

    #[test]
    fn a_column_has_a_month_where_all_its_days_do() {
        let tints = Tints {
            by: ColorBy::Month,
            ..Tints::default()
        };
        let many = |first: &str, last: &str| {
            let [first, last] = [first, last].map(|iso| iso.parse::<Day>().unwrap().number());
            tints.of_many(None, first, last + 1)
        };
        assert_eq!(many("2015-08-06", "2015-08-06"), Tint::Month(7));
        assert_eq!(many("2015-08-01", "2015-08-31"), Tint::Month(7));
        assert_eq!(many("2015-08-31", "2015-09-01"), Tint::Neutral);
        assert_eq!(many("2015-08-06", "2016-08-06"), Tint::Neutral);
        assert_eq!(Tints::default().of_many(Some(3), 0, 99), Tint::Source(3));
        assert_eq!(Tints::default().of_many(None, 0, 1), Tint::Neutral);
    }

    #[test]
    fn what_has_only_an_end_has_no_month() {
        let tints = Tints {
            by: ColorBy::Month,
            ..Tints::default()
        };
        let mention = ("أمس", "../2015-08-06", Certainty::Exact);
        let analysed = samples::analysed("1", "سبق", "وقع أمس.", &[mention]);
        let index = Index::new(vec![Arc::new(analysed)]);
        let slot = index.slot(samples::at(0, 0)).unwrap();
        assert_eq!(slot.kind, Kind::Before);
        assert_eq!(tints.of(&slot), Tint::Neutral);
        let begins = PlacedEvent {
            kind: Kind::After,
            ..slot
        };
        assert_eq!(tints.of(&begins), Tint::Month(7));
    }
}
