//! Who was first to publish, with ties.

use crate::align::{Statement, first_day, writing_day};
use crate::index::{AnalyzedDocument, Index};
use crate::time::{Day, Interval};

/// The sources of the documents that were written first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FirstToPublish {
    /// The day; `None` where no document has one, and then nobody is first.
    pub day: Option<Day>,
    /// The sources, by position in [`Index::sources`], ascending; several where they wrote on the same day.
    pub sources: Vec<u32>,
    /// The documents of that day, by position, ascending.
    pub documents: Vec<u32>,
    /// Whether no other can have been before them on any possible day of writing.
    pub is_sure: bool,
    /// Whether it is told and no document reports it: nobody is first to what all only mention.
    pub is_only_mentioned: bool,
}

impl FirstToPublish {
    /// The first of some statements of a happening that report it: a document that only mentions it is none, and one that
    /// plans it is none where another tells it.
    pub fn of_statements<'a>(
        index: &Index,
        statements: impl Iterator<Item = &'a Statement> + Clone,
    ) -> Self {
        let told = statements.clone().filter(|one| !one.is_planned);
        let are_all_planned = told.clone().next().is_none();
        let shown =
            statements.filter(move |one| are_all_planned || !(one.is_planned || one.is_background));
        if shown.clone().next().is_none() && !are_all_planned {
            return Self {
                is_only_mentioned: true,
                ..Self::default()
            };
        }
        Self::of(index, shown.map(|one| one.at.document))
    }

    /// The first of some documents, by position.
    pub fn of(index: &Index, documents: impl Iterator<Item = u32> + Clone) -> Self {
        let analysed = |document: u32| index.documents().get(document as usize);
        let known = documents.clone().filter_map(|document| {
            let analysed = analysed(document)?;
            Some((document, &**analysed))
        });
        let Some(earliest) = first_day(known.clone().map(|(_, one)| &one.dct)) else {
            return Self::default();
        };
        let (first, others): (Vec<_>, Vec<_>) =
            known.partition(|(_, one)| writing_day(&one.dct) == Some(earliest));
        let mut sources: Vec<u32> = first
            .iter()
            .filter_map(|(document, _)| u32::try_from(index.source_of(*document)?).ok())
            .collect();
        sources.sort_unstable();
        sources.dedup();
        let mut documents: Vec<u32> = first.iter().map(|(document, _)| *document).collect();
        documents.sort_unstable();
        documents.dedup();
        let is_day =
            |(_, one): &(u32, &AnalyzedDocument)| one.dct.interval == Interval::day(earliest);
        let is_later = |(_, other): &(u32, &AnalyzedDocument)| {
            let begin = other.dct.interval.first();
            begin.is_some_and(|begin| begin > earliest)
        };
        Self {
            day: Some(earliest),
            is_sure: first.iter().all(is_day) && others.iter().all(is_later),
            sources,
            documents,
            is_only_mentioned: false,
        }
    }

    /// Whether several were first together.
    pub fn is_tie(&self) -> bool {
        self.sources.len() > 1
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::samples;
    use crate::index::samples::{day, interval};

    fn first(written: [&str; 3]) -> FirstToPublish {
        let documents = written
            .iter()
            .zip(["أ", "ب", "ج"])
            .map(|(written, source)| {
                let mut one = samples::analysed(source, source, "وقع.", &[]);
                one.dct.interval = interval(written);
                one.dct.best = one.dct.interval.first().filter(|_| !written.is_empty());
                Arc::new(one)
            });
        FirstToPublish::of(&Index::new(documents.collect()), 0..3)
    }

    #[test]
    fn one_is_first_or_several_are_together() {
        let one = first(["2015-07-21", "2015-07-20", "2015-07-22"]);
        assert_eq!(
            (one.day, &*one.sources),
            (Some(day("2015-07-20")), &[1][..])
        );
        assert!(one.is_sure && !one.is_tie());
        let tie = first(["2015-07-20", "2015-07-20", "2015-07-22"]);
        assert!(tie.is_tie() && tie.is_sure && tie.sources == [0, 1]);
        assert_eq!(tie.documents, [0, 1]);
    }

    #[test]
    fn a_day_that_is_only_likely_makes_nobody_the_first() {
        let likely = first(["2015-07-15/2015-07-25", "2015-07-20", "2015-07-22"]);
        assert_eq!(
            (likely.day, &*likely.sources),
            (Some(day("2015-07-20")), &[1][..])
        );
        assert!(!likely.is_sure, "it may have been before");
        let none_is_sure = first(["2015-07-15/2015-07-25", "2015-07-16/2015-07-20", ""]);
        assert_eq!(none_is_sure.sources, [0]);
    }

    #[test]
    fn who_wrote_before_on_every_possible_day_is_first() {
        let before = first(["2015-07-15/2015-07-19", "2015-07-20", "2015-07-22"]);
        assert_eq!(
            (before.day, &*before.sources),
            (Some(day("2015-07-15")), &[0][..])
        );
        assert!(!before.is_sure, "one of several days");
        let touching = first(["2015-07-15/2015-07-20", "2015-07-20", "2015-07-22"]);
        assert_eq!(
            touching.sources,
            [1],
            "on the last possible day they are together"
        );
    }

    #[test]
    fn it_is_not_sure_where_another_may_have_been_before() {
        let open = first(["2015-07-20", "2015-07-20/2015-07-25", "2015-07-22"]);
        assert!(!open.is_sure, "one of the first has several days");
        let unknown = first(["2015-07-20", "", "2015-07-22"]);
        assert!(!unknown.is_sure && unknown.sources == [0]);
        assert_eq!(first(["", "", ""]), FirstToPublish::default());
    }
}
