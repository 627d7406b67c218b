//! Who tells of an opening that three papers report, one of them in several documents.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::corpus::Document;
use crate::gui::panels::told::heading;
use crate::gui::panels::told::told;
use crate::i18n::Language;
use crate::i18n::Words;
use crate::index::AnalyzedDocument;
use crate::index::EventRef;
use crate::index::samples::day;
use crate::pipeline;
use crate::pipeline::LoadMessage;
use crate::pipeline::Options;
use crate::resolve::DocumentTime;
use crate::session::State;

const OPENING: &str =
    "افتتح الرئيس المصري عبد الفتاح السيسي قناة السويس الجديدة يوم 6 أغسطس 2015 بحضور وفود كثيرة.";

/// Id, source, day of writing.
const PAPERS: [(&str, &str, &str); 6] = [
    ("a/1.txt", "المرفأ", "2015-08-07"),
    ("a/2.txt", "المرفأ", "2015-08-08"),
    ("b/1.txt", "البرق", "2015-08-20"),
    ("c/1.txt", "الصباح", "2015-08-12"),
    ("c/2.txt", "الصباح", "2015-08-09"),
    ("c/3.txt", "الصباح", "2015-08-10"),
];

fn state() -> State {
    let documents = PAPERS.map(|(id, source, _)| Document::of_text(id, source, OPENING));
    let mut read: Vec<AnalyzedDocument> = Vec::new();
    let never = Arc::default();
    pipeline::load_documents(documents.into(), Options::default(), &never, |message| {
        if let LoadMessage::Document(analysed) = message {
            read.push(Arc::unwrap_or_clone(analysed));
        }
    });
    let dated = read.into_iter().zip(PAPERS).map(|(mut analysed, paper)| {
        analysed.dct = DocumentTime::given(day(paper.2));
        Arc::new(analysed)
    });
    let dated: Vec<Arc<AnalyzedDocument>> = dated.collect();
    let happenings = pipeline::align(&dated, &AtomicBool::new(false)).unwrap();
    let mut state = State::default();
    state.add(dated, Vec::new());
    state.aligned(Arc::new(happenings));
    state
}

/// The event of the first paper that is dated.
fn opening(state: &State) -> EventRef {
    let mut placed = state.library.index.placed().iter().copied();
    placed.find(|at| at.document == 0).unwrap()
}

#[test]
fn each_source_has_a_row_first_and_what_it_tells_again_comes_last() {
    let (state, words) = (state(), Words::new(Language::English));
    let all = told(&state, &words, opening(&state), usize::MAX).unwrap();
    let ids = all.others.iter().map(|teller| {
        let (analysed, _) = state.library.index.event(teller.at).unwrap();
        analysed.document.id.to_string()
    });
    let ids: Vec<String> = ids.collect();
    assert_eq!(ids, ["c/2.txt", "b/1.txt", "a/2.txt", "c/3.txt", "c/1.txt"]);
    let titles = all.others.iter().map(|teller| teller.title.as_deref());
    let titles: Vec<Option<&str>> = titles.collect();
    // All begin alike, so that their files tell them apart.
    let expected = ["2.txt", "", "2.txt", "3.txt", "1.txt"];
    let expected = expected.map(|file| Some(file).filter(|file| !file.is_empty()));
    assert_eq!(titles, expected);
    assert!(
        all.others[0]
            .hint
            .contains("قناة السويس الجديدة يوم 6 أغسطس")
    );
}

#[test]
fn a_few_are_listed_and_the_others_counted() {
    let (state, words) = (state(), Words::new(Language::English));
    let at = opening(&state);
    let few = told(&state, &words, at, 2).unwrap();
    assert_eq!((few.others.len(), few.more), (2, 3));
    let heading = heading(&state, &words, at).unwrap();
    assert_eq!(heading.words, "5 other documents tell this too");
    assert!(!heading.is_conflict);
}

#[test]
fn what_nobody_else_tells_has_no_list() {
    let (mut state, words) = (state(), Words::new(Language::English));
    let at = opening(&state);
    state.library.happenings = Arc::default();
    assert_eq!(told(&state, &words, at, 4), None);
    assert_eq!(heading(&state, &words, at), None);
}
