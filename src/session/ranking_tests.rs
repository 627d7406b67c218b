//! Rankings of small folders.

use std::sync::Arc;

use crate::align::Alignment;
use crate::corpus::{Document, SourceName};
use crate::coverage::{ClusterOrder, ClusterRanking, RankingInput};
use crate::index::{AnalyzedDocument, Index};
use crate::pipeline::{self, LoadMessage, Options};
use crate::query::{Filter, StatementFilter};
use crate::time::{Day, Interval};

const BRIDGE: &str =
    "افتتح الوزير جسر الميناء الجديد في مدينة رملان يوم 14 مارس 2023 بحضور مئات السكان.";
const FIRE: &str =
    "اندلع حريق كبير في مصنع النسيج شرق مدينة نورسة يوم 20 مارس 2023 وأصيب عشرة عمال.";

struct Folder {
    index: Index,
    alignment: Arc<Alignment>,
}

/// The bridge is told by three sources, word for word by two of them, the fire by one.
fn folder() -> Folder {
    let again = "وافتتح الوزير جسر الميناء الجديد بمدينة رملان في 14 مارس 2023 أمام مئات السكان، بحسب الوزارة.";
    let texts = [
        ("سبق", format!("{BRIDGE} {FIRE}")),
        ("عكاظ", BRIDGE.to_owned()),
        ("وفد", again.to_owned()),
    ];
    let documents =
        texts.map(|(source, text)| Document::of_text(&format!("{source}/1.txt"), source, text));
    let never = Arc::default();
    let mut read: Vec<Arc<AnalyzedDocument>> = Vec::new();
    pipeline::load_documents(documents.into(), Options::default(), &never, |message| {
        if let LoadMessage::Document(analysed) = message {
            read.push(analysed);
        }
    });
    let alignment = pipeline::align(&read, &never).unwrap();
    Folder {
        index: Index::new(read),
        alignment: alignment.into(),
    }
}

impl Folder {
    fn ranking(&self, filter: &Filter, range: Option<Interval>) -> ClusterRanking {
        let filter = StatementFilter::new(filter, &self.index);
        let input = RankingInput {
            index: &self.index,
            alignment: &self.alignment,
            filter: &filter,
            range,
        };
        ClusterRanking::new(input, ClusterOrder::Sources)
    }
}

fn day(iso: &str) -> Day {
    iso.parse().unwrap()
}

/// The day and the numbers of sources, documents and copies of each row that has a day.
fn rows(ranking: &ClusterRanking) -> Vec<(Option<Day>, usize, u32, u32)> {
    let rows = ranking.rows().iter();
    let rows = rows.filter(|row| row.interval != Interval::ALWAYS);
    rows.map(|row| {
        let sources = row.sources.len();
        (row.interval.first(), sources, row.documents, row.copies)
    })
    .collect()
}

#[test]
fn what_most_sources_tell_stands_first_with_its_copies() {
    let ranking = folder().ranking(&Filter::default(), None);
    assert_eq!(ranking.shared(), 1);
    let (bridge, fire) = (Some(day("2023-03-14")), Some(day("2023-03-20")));
    assert_eq!(rows(&ranking), [(bridge, 3, 3, 1), (fire, 1, 1, 0)]);
}

#[test]
fn hidden_sources_words_and_days_narrow_it() {
    let folder = folder();
    let mut filter = Filter::default();
    filter.hidden_sources.insert(SourceName("عكاظ".into()));
    let counts =
        |ranking: &ClusterRanking| rows(ranking).iter().map(|row| row.1).collect::<Vec<_>>();
    assert_eq!(counts(&folder.ranking(&filter, None)), [2, 1]);
    filter.hidden_sources.clear();
    filter.set_query("حريق");
    filter.search(&folder.index);
    assert_eq!(counts(&folder.ranking(&filter, None)), [1]);
    let range = Interval::days(day("2023-03-01"), day("2023-03-15"));
    let within = folder.ranking(&Filter::default(), Some(range));
    assert_eq!(counts(&within), [3]);
}
