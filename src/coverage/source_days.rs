//! The days on which each source wrote: what tells a source that is silent from one that has no documents.

use crate::index::Index;
use crate::time::Day;

/// The known days of writing of each source, ascending, by position in [`Index::sources`].
#[derive(Clone, Debug, Default)]
pub struct SourceDays(Vec<Vec<Day>>);

impl SourceDays {
    /// The days of the documents of an index.
    pub fn new(index: &Index) -> Self {
        let written = |document: &u32| index.documents().get(*document as usize)?.dct.best;
        let days = index.sources().iter().map(|source| {
            let mut days: Vec<Day> = source.documents.iter().filter_map(written).collect();
            days.sort_unstable();
            days
        });
        Self(days.collect())
    }

    /// Whether a source has a document of some days, both included, or of the day after; wherever no days are known, it
    /// has.
    pub fn has_within(&self, source: usize, days: Option<(Day, Day)>) -> bool {
        let Some((first, last)) = days else {
            return true;
        };
        let known = self.0.get(source).map_or(&[][..], Vec::as_slice);
        let next = known.partition_point(|day| *day < first);
        known.get(next).is_some_and(|day| *day <= last.plus(1))
    }

    /// The days on which a source wrote, ascending; a day stands once for each document.
    pub fn of(&self, source: usize) -> &[Day] {
        self.0.get(source).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::day;

    #[test]
    fn the_day_after_counts_and_the_one_behind_it_does_not() {
        let days = SourceDays(vec![vec![day("2015-07-20"), day("2015-07-28")], Vec::new()]);
        let within = |source, first, last| days.has_within(source, Some((day(first), day(last))));
        assert!(within(0, "2015-07-18", "2015-07-19"), "the day after");
        assert!(!within(0, "2015-07-17", "2015-07-18"));
        assert!(!within(0, "2015-07-21", "2015-07-26"));
        assert!(!within(1, "2015-07-18", "2015-07-29"), "it has no days");
        assert!(days.has_within(1, None), "nobody knows when that was");
    }
}
