//! "The same" and "not the same": happenings taken apart and joined as the user says, and back.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::align::{Alignment, SentenceRef};
use khatt::corpus::Document;
use khatt::pipeline::{Folder, Options, Wishes, align_located, load_documents};
use khatt::store::{Change, Project};

use crate::span_of;

const FIRST: &str = "انفجار في سوق المدينة القديمة.\nقتل خمسة أشخاص في انفجار هز سوق المدينة القديمة \
                     يوم 3 مايو 2019، وقالت الشرطة إن سيارة مفخخة انفجرت قرب المسجد.";
const SECOND: &str = "انفجار سيارة في سوق المدينة.\nقالت الشرطة إن سيارة مفخخة انفجرت قرب المسجد في سوق \
                      المدينة القديمة يوم 3 مايو 2019 وقتل خمسة أشخاص.";
const THIRD: &str = "معرض للكتاب في الميناء.\nافتتح الوزير معرض الكتاب السنوي في قاعة الميناء الكبرى \
                     يوم 9 يونيو 2019 بحضور الناشرين.";

fn documents() -> Vec<Document> {
    let texts = [
        ("a/1.txt", "a", FIRST),
        ("b/1.txt", "b", SECOND),
        ("c/1.txt", "c", THIRD),
    ];
    texts
        .map(|(id, source, text)| Document::of_text(id, source, text))
        .to_vec()
}

struct Case {
    folder: Folder,
    documents: Vec<Document>,
    project: Project,
}

impl Case {
    fn new() -> Self {
        let documents = documents();
        let folder = load_documents(
            documents.clone(),
            Options::default(),
            &Default::default(),
            |_| (),
        );
        Self {
            folder,
            documents,
            project: Project::default(),
        }
    }

    fn say(&mut self, is_same: bool, pair: [(usize, &str); 2]) {
        let [one, other] = pair.map(|(at, words)| {
            let document = &self.documents[at];
            self.project.quote(document, span_of(document, words))
        });
        let change = match is_same {
            true => Change::Same { one, other },
            false => Change::NotSame { one, other },
        };
        self.project.push(change, String::new());
    }

    fn aligned(&mut self) -> Alignment {
        let wishes = Wishes {
            project: Arc::new(self.project.clone()),
            ..Wishes::default()
        };
        let located = self.folder.revise(&wishes, &Default::default()).located;
        assert!(located.aside.is_empty(), "{:?}", located.aside);
        let documents: Vec<_> = self.folder.documents().map(Arc::clone).collect();
        let never = AtomicBool::new(false);
        align_located(&documents, &located, Options::default(), &never).unwrap()
    }
}

fn at(document: u32) -> SentenceRef {
    SentenceRef {
        document,
        sentence: 1,
    }
}

#[test]
fn not_the_same_takes_a_happening_apart_and_undo_joins_it() {
    let mut case = Case::new();
    let before = case.aligned();
    assert!(
        before.are_one(at(0), at(1)),
        "{:?}",
        before.statement_clusters()
    );
    case.say(false, [(0, "قتل خمسة أشخاص"), (1, "سيارة مفخخة انفجرت")]);
    let parted = case.aligned();
    assert!(!parted.are_one(at(0), at(1)));
    let holds = |document: u32| {
        let sentences = parted.statement_sentences().iter();
        sentences.clone().any(|(known, _)| *known == at(document))
    };
    assert!(holds(0) && holds(1), "neither sentence is lost");
    case.project.edits.pop();
    assert_eq!(case.aligned(), before);
}

#[test]
fn the_same_joins_what_the_program_keeps_apart() {
    let mut case = Case::new();
    assert!(!case.aligned().are_one(at(0), at(2)));
    case.say(true, [(0, "قتل خمسة أشخاص"), (2, "افتتح الوزير")]);
    let joined = case.aligned();
    assert!(joined.are_one(at(0), at(2)) && joined.are_one(at(0), at(1)));
    // The later word counts.
    case.say(false, [(0, "قتل خمسة أشخاص"), (2, "افتتح الوزير")]);
    assert!(!case.aligned().are_one(at(0), at(2)));
}
