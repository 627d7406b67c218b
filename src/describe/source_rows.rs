//! What the panel of sources tells about each of them, without any window.

use std::collections::HashMap;
use std::sync::Arc;

use crate::describe::document_time;
use crate::describe::document_time::TimeShape;
use crate::describe::names;
use crate::i18n::Locale;
use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::index::Index;
use crate::index::Revision;
use crate::index::Source;
use crate::time::Day;
use crate::time::Grain;
use crate::time::Interval;

/// One source or one document with its time in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RowText {
    /// The name as shown.
    pub name: String,
    /// The file of a document; empty for several.
    pub file: String,
    /// Its document time, or the stretch of its documents' times.
    pub date: String,
    /// What that rests on, how sure it is, or how many documents there are; may be empty.
    pub rests_on: String,
    /// How sure it is; of several documents the least sure.
    pub shape: TimeShape,
    /// Number of events, dated or not.
    pub events: usize,
}

/// The rows of sources, made once for each index and way of writing and not once a frame.
#[derive(Clone, Debug, Default)]
pub struct SourceRows {
    key: Option<(Revision, Locale)>,
    rows: HashMap<usize, Arc<RowText>>,
}

impl SourceRows {
    /// The row of the source that stands at a position in [`Index::lanes`].
    pub fn of(
        &mut self,
        words: &Words,
        index: &Index,
        position: usize,
        lane: &Source,
    ) -> Arc<RowText> {
        let key = Some((index.stamp().clone(), words.locale()));
        if self.key != key {
            self.key = key;
            self.rows.clear();
        }
        let row = || Arc::new(source_row(words, index, lane));
        Arc::clone(self.rows.entry(position).or_insert_with(row))
    }
}

/// The row of a source: of its only document, or of all of them together.
pub fn source_row(words: &Words, index: &Index, lane: &Source) -> RowText {
    let documents: Vec<&AnalyzedDocument> = documents(index, lane).collect();
    let row = match documents.as_slice() {
        [only] => document_row(words, only),
        several => several_row(words, several),
    };
    RowText {
        name: names::of_lane(index, lane).into_owned(),
        ..row
    }
}

/// The row of one document.
pub fn document_row(words: &Words, analysed: &AnalyzedDocument) -> RowText {
    let time = &analysed.dct;
    RowText {
        name: analysed.document.name().into_owned(),
        file: analysed.document.id.to_string(),
        date: document_time::in_words(words, time),
        rests_on: document_time::trust_in_words(words, time),
        shape: TimeShape::of(time),
        events: events_of(analysed),
    }
}

/// The documents of a lane, in order.
pub fn documents<'a>(
    index: &'a Index,
    lane: &'a Source,
) -> impl Iterator<Item = &'a AnalyzedDocument> {
    let positions = lane.documents.iter();
    positions.filter_map(|position| Some(index.documents().get(*position as usize)?.as_ref()))
}

/// The events of a document that lanes and tray hold, each once.
fn events_of(analysed: &AnalyzedDocument) -> usize {
    analysed.events.iter().filter(|event| event.leads).count()
}

fn several_row(words: &Words, documents: &[&AnalyzedDocument]) -> RowText {
    let days = documents.iter().filter_map(|analysed| analysed.dct.best);
    let date = match days.clone().min().zip(days.max()) {
        Some((first, last)) => stretch(words, first, last),
        None => words.text("sources-date-unknown").into_owned(),
    };
    let shapes = documents
        .iter()
        .map(|analysed| TimeShape::of(&analysed.dct));
    RowText {
        name: String::new(),
        file: String::new(),
        date,
        rests_on: words.format("app-documents", &[("count", documents.len().into())]),
        shape: shapes.max().unwrap_or(TimeShape::Unknown),
        events: documents.iter().map(|one| events_of(one)).sum(),
    }
}

fn stretch(words: &Words, first: Day, last: Day) -> String {
    words.interval(Interval::days(first, last), Grain::Day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::event::Event;
    use crate::i18n::Language;
    use crate::index::samples;
    use crate::resolve::Certainty;
    use crate::resolve::DocumentTime;

    fn document(id: &str, written: Option<&str>) -> Arc<AnalyzedDocument> {
        let exact = Certainty::Exact;
        let mut analysed =
            samples::analysed(id, "سبق", "وقع أمس.", &[("أمس", "2015-07-20", exact)]);
        if let Some(written) = written {
            analysed.dct = DocumentTime::given(samples::day(written));
        }
        Arc::new(analysed)
    }

    fn row(documents: Vec<Arc<AnalyzedDocument>>) -> RowText {
        let index = Index::new(documents);
        source_row(&Words::new(Language::Arabic), &index, &index.sources()[0])
    }

    #[test]
    fn a_source_of_one_document_tells_its_time() {
        let row = row(vec![document("سبق/1.txt", Some("2015-07-21"))]);
        assert_eq!((row.name.as_str(), row.events), ("سبق", 1));
        assert_eq!(
            (row.date.as_str(), row.rests_on.as_str()),
            ("21 يوليو 2015", "محدد")
        );
        assert_eq!(row.shape, TimeShape::Given);
    }

    #[test]
    fn a_source_of_several_tells_their_stretch_and_the_least_sure_shape() {
        let row = row(vec![
            document("سبق/1.txt", Some("2015-07-21")),
            document("سبق/2.txt", None),
            document("سبق/3.txt", Some("2015-08-10")),
        ]);
        assert_eq!(row.date, "21 يوليو – 10 أغسطس 2015");
        assert_eq!(row.rests_on, "3 وثائق");
        assert_eq!((row.shape, row.events), (TimeShape::Unknown, 3));
    }

    #[test]
    fn rows_are_kept_until_documents_or_words_change() {
        let first = Index::new(vec![document("سبق/1.txt", Some("2015-07-21"))]);
        let other = Index::new(vec![document("سبق/2.txt", Some("2015-07-22"))]);
        let languages = [Language::Arabic, Language::English].map(Words::new);
        let mut rows = SourceRows::default();
        for index in [&first, &first.clone(), &other] {
            for words in &languages {
                let lane = &index.sources()[0];
                let row = rows.of(words, index, 0, lane);
                assert_eq!(*row, source_row(words, index, lane));
                assert!(Arc::ptr_eq(&row, &rows.of(words, index, 0, lane)));
            }
        }
    }

    #[test]
    fn events_are_counted_as_lanes_count_them() {
        let mut told = document("سبق/1.txt", None).as_ref().clone();
        let again = told.events[0].clone();
        told.events.push(Event {
            leads: false,
            ..again
        });
        let index = Index::new(vec![Arc::new(told)]);
        let lane = &index.sources()[0];
        let row = source_row(&Words::new(Language::Arabic), &index, lane);
        let held = lane.placed.slots().len() + lane.unplaced.len();
        assert_eq!((row.events, held), (1, 1));
    }

    #[test]
    fn a_file_that_is_its_own_source_is_called_by_its_words() {
        let first = document("12.txt", None);
        let mut own = first.as_ref().clone();
        own.document.source = crate::corpus::SourceName("12".into());
        let row = row(vec![Arc::new(own)]);
        assert_eq!(
            (row.name.as_str(), row.file.as_str()),
            ("وقع أمس.", "12.txt")
        );
    }
}
