//! Edits on documents that were moved, renamed, copied, added to and changed.

use std::path::Path;
use std::sync::Arc;

use khatt::corpus::Document;
use khatt::pipeline::{Folder, Options, Wishes, load, load_documents};
use khatt::store::{Change, Lost, Project, Status, locate};
use khatt::{Basis, Mention};

use crate::{on, project_of, span_of};

const ONE: &str =
    "افتتح الوزير المعرض يوم الخميس بحضور سفراء عشر دول. وبعد يومين زاره طلاب المدينة.";
const TWO: &str = "أغلق المعرض أبوابه يوم الأحد بعد أن زاره آلاف الناس من القرى القريبة.";

fn document(id: &str, text: &str) -> Document {
    Document::of_text(id, id.split('/').next().unwrap(), text)
}

/// Where the only edit of a project stands, or why it does not.
fn found(project: &Project, documents: &[Document]) -> Result<(usize, String), Lost> {
    let located = locate(project, documents);
    if let [aside] = located.aside.as_slice() {
        return Err(aside.lost);
    }
    let (at, revision) = located.documents.iter().next().unwrap();
    let span = *revision.mentions.keys().next().unwrap();
    let at = *at as usize;
    Ok((at, span.of(&documents[at].text).to_owned()))
}

#[test]
fn an_edit_stands_where_its_words_stand() {
    let one = document("a/1.txt", ONE);
    let project = project_of(&[(&one, "يوم الخميس", "2015-08-06")]);
    let words = || "يوم الخميس".to_owned();
    let added = format!("فقرة جديدة لا تخص أحدا.\n{ONE}");
    let wrapped = format!("{ONE}\nوفقرة أخرى في آخر النص.");
    for (documents, expected) in [
        (vec![document("a/1.txt", ONE)], Ok((0, words()))),
        // Another name, another folder.
        (vec![document("b/9.txt", ONE)], Ok((0, words()))),
        (vec![document("a/1.txt", &added)], Ok((0, words()))),
        (vec![document("a/1.txt", &wrapped)], Ok((0, words()))),
        // Renamed and added to.
        (
            vec![document("x/2.txt", TWO), document("y/7.txt", &added)],
            Ok((1, words())),
        ),
        // Two of one text: the one whose name ends as it did.
        (
            vec![document("b/9.txt", ONE), document("c/1.txt", ONE)],
            Ok((1, words())),
        ),
        (
            vec![document("b/9.txt", ONE), document("c/8.txt", ONE)],
            Err(Lost::Ambiguous),
        ),
        // Other words in its sentence.
        (
            vec![document("a/1.txt", &ONE.replace("سفراء", "وزراء"))],
            Err(Lost::Changed),
        ),
        // Another document took its name.
        (vec![document("a/1.txt", TWO)], Err(Lost::Changed)),
        (vec![document("b/1.txt", TWO)], Err(Lost::Gone)),
        (vec![], Err(Lost::Gone)),
    ] {
        let ids: Vec<&str> = documents.iter().map(|document| &*document.id).collect();
        assert_eq!(found(&project, &documents), expected, "{ids:?}");
    }
}

#[test]
fn a_sentence_that_repeats_is_told_by_its_number_and_only_while_there_are_as_many() {
    let text =
        "عاد الوفد يوم الخميس.\nعاد الوفد يوم الخميس.\nعاد الوفد يوم الخميس.\nوانتهى كل شيء.";
    let one = document("a/1.txt", text);
    let mut project = Project::default();
    let second = text.match_indices("يوم الخميس").nth(1).unwrap().0;
    let span = khatt::Span::new(second, second + "يوم الخميس".len());
    let at = project.quote(&one, span);
    project.push(Change::MentionDeleted { at }, String::new());
    let place = |text: &str| {
        let documents = [document("a/1.txt", text)];
        let located = locate(&project, &documents);
        let revised = located.documents.values().next()?;
        revised
            .mentions
            .keys()
            .next()
            .map(|span| span.start as usize)
    };
    assert_eq!(place(text), Some(second));
    let head = "بداية أخرى.\n";
    assert_eq!(place(&format!("{head}{text}")), Some(head.len() + second));
    assert_eq!(place(&format!("{text}\nعاد الوفد يوم الخميس.")), None);
}

fn read(documents: &[Document]) -> Folder {
    load_documents(
        documents.to_vec(),
        Options::default(),
        &Arc::default(),
        |_| (),
    )
}

fn revised(documents: &[Document], project: &Project) -> Folder {
    let mut folder = read(documents);
    let wishes = Wishes {
        project: Arc::new(project.clone()),
        ..Wishes::default()
    };
    folder.revise(&wishes, &Arc::default());
    folder
}

fn mention<'f>(folder: &'f Folder, words: &str) -> Option<&'f Mention> {
    let analysed = folder.documents().next().unwrap();
    let mut mentions = analysed.mentions.iter();
    mentions.find(|mention| mention.span.of(&analysed.document.text) == words)
}

#[test]
fn what_hangs_on_a_corrected_date_moves_with_it() {
    let text = "اجتمع المجلس في 6 أغسطس 2015. وبعد ذلك بيومين وقع الاتفاق.";
    let documents = [document("a/1.txt", text)];
    let before = read(&documents);
    let after_days = "بعد ذلك بيومين";
    let value = |folder: &Folder| mention(folder, after_days).map(|one| one.value.clone());
    assert_eq!(value(&before).as_deref(), Some("2015-08-08"));
    let project = project_of(&[(&documents[0], "6 أغسطس 2015", "2014-03-01")]);
    let after = revised(&documents, &project);
    assert_eq!(value(&after).as_deref(), Some("2014-03-03"));
    let corrected = mention(&after, "6 أغسطس 2015").unwrap();
    assert_eq!(corrected.basis, Basis::User);
    assert_eq!(corrected.said().unwrap().value, "2015-08-06");
    // Without the edit everything is as it was.
    let mut back = after;
    back.revise(&Wishes::default(), &Arc::default());
    assert_eq!(mention(&back, after_days), mention(&before, after_days));
}

#[test]
fn mentions_are_deleted_and_added_and_events_follow() {
    let text = "اجتمع المجلس في 6 أغسطس 2015. ووقع الاتفاق أيام القيظ.";
    let documents = [document("a/1.txt", text)];
    let mut project = project_of(&[(&documents[0], "أيام القيظ", "2015-08-20")]);
    let at = project.quote(&documents[0], span_of(&documents[0], "6 أغسطس 2015"));
    project.push(Change::MentionDeleted { at }, String::new());
    let folder = revised(&documents, &project);
    assert!(mention(&folder, "6 أغسطس 2015").is_none());
    let added = mention(&folder, "أيام القيظ").unwrap();
    assert_eq!((added.value.as_str(), added.sentence), ("2015-08-20", 1));
    let analysed = folder.documents().next().unwrap();
    let dated: Vec<_> = analysed
        .events
        .iter()
        .filter(|event| event.is_placed())
        .collect();
    assert_eq!(dated.len(), 1);
    assert_eq!(dated[0].interval, added.interval);
}

#[test]
fn events_documents_and_own_events_are_as_the_user_says() {
    let documents = [document("a/1.txt", ONE)];
    let mut project = Project::default();
    let words = span_of(&documents[0], "افتتح");
    let at = project.quote(&documents[0], words);
    let title = "افتتاح".to_owned();
    project.push(
        Change::EventTitle {
            at: at.clone(),
            title,
        },
        String::new(),
    );
    project.push(
        Change::EventDays {
            at: at.clone(),
            days: on("2016-01-02"),
        },
        String::new(),
    );
    project.push(
        Change::EventStatus {
            at,
            status: Status::Disputed,
        },
        String::new(),
    );
    let name = project.list(&documents[0]);
    let source = "الصحيفة".to_owned();
    project.push(
        Change::DocumentSource {
            document: name.clone(),
            source,
        },
        String::new(),
    );
    let day = Some("2015-08-08".parse().unwrap());
    project.push(
        Change::DocumentDate {
            document: name,
            day,
        },
        String::new(),
    );
    project.push(
        Change::Own {
            title: "مكالمة".to_owned(),
            days: on("2015-08-09"),
            note: "من دفتري".to_owned(),
            source: String::new(),
        },
        String::new(),
    );
    let folder = revised(&documents, &project);
    let all: Vec<_> = folder.documents().collect();
    let event = all[0]
        .events
        .iter()
        .find(|event| event.trigger == Some(words))
        .unwrap();
    assert_eq!(
        (&*event.label, event.interval),
        ("افتتاح", on("2016-01-02").interval())
    );
    let user = event.user.as_ref().unwrap();
    assert_eq!(user.status, Some("disputed"));
    assert!(user.label.is_some() && user.interval.is_some());
    assert_eq!(all[0].document.source.as_str(), "الصحيفة");
    assert_eq!(all[0].dct.best, day);
    assert_eq!((all.len(), all[1].document.source.as_str()), (2, "منك"));
    assert!(all[1].events[0].user.as_ref().unwrap().is_own);
}

#[test]
fn an_edit_of_what_is_no_event_any_more_is_set_aside() {
    let documents = [document("a/1.txt", ONE)];
    let mut project = Project::default();
    let at = project.quote(&documents[0], span_of(&documents[0], "عشر دول"));
    let title = "لا شيء".to_owned();
    project.push(Change::EventTitle { at, title }, String::new());
    let mut folder = read(&documents);
    let wishes = Wishes {
        project: Arc::new(project),
        ..Wishes::default()
    };
    let aside = folder.revise(&wishes, &Arc::default()).located.aside;
    assert_eq!(aside.len(), 1);
    assert_eq!(aside[0].lost, Lost::Nothing);
}

/// A hundred edits on a corpus: its folder is moved and renamed and a paragraph put before each text; then its files are
/// renamed, too, and then every sentence is changed.
#[test]
fn a_hundred_edits_survive_on_a_corpus() {
    let suez = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpora/suez");
    if !suez.is_dir() {
        return;
    }
    let folder = load(&[suez], Options::default(), &Arc::default(), |_| ());
    let mut project = Project::default();
    let edited = folder.documents().filter(|one| one.mentions.len() > 2);
    for analysed in edited.take(100) {
        let at = project.quote(&analysed.document, analysed.mentions[1].span);
        let days = on("2001-02-03");
        project.push(Change::MentionDays { at, days }, String::new());
    }
    assert_eq!(project.edits.len(), 100);
    let documents: Vec<&Document> = folder.documents().map(|one| &one.document).collect();
    let changed = |id: &dyn Fn(usize, &str) -> String, text: &dyn Fn(usize, &str) -> String| {
        let numbered = documents.iter().enumerate();
        let changed = numbered.map(|(number, document)| Document {
            id: id(number, &document.id).into(),
            text: text(number, &document.text).into(),
            ..Document::clone(document)
        });
        changed.collect::<Vec<Document>>()
    };
    let added = |number: usize, text: &str| format!("فقرة أضيفت رقمها {number}.\n\n{text}");
    let moved = changed(&|_, id| format!("moved/{id}"), &added);
    assert_eq!(standing(&project, &moved), 100);
    // Copies in the corpus cannot be told apart any more; their edits wait.
    let renamed = changed(&|number, _| format!("other/{number}.txt"), &added);
    assert!(standing(&project, &renamed) >= 90);
    let other = |_: usize, text: &str| text.replace('ا', "أ");
    let reworded = changed(&|_, id| id.to_owned(), &other);
    assert_eq!(standing(&project, &reworded), 0);
}

/// How many edits stand, each on the words that it quotes.
fn standing(project: &Project, documents: &[Document]) -> usize {
    let located = locate(project, documents);
    let words = located.documents.iter().flat_map(|(at, revision)| {
        let text = &documents[*at as usize].text;
        let spans = revision.mentions.keys();
        spans.map(move |span| span.of(text).to_owned())
    });
    let mut words: Vec<String> = words.collect();
    let is_aside = |name: &str| located.aside.iter().any(|aside| aside.edit == name);
    let standing = project.edits.iter().filter(|edit| !is_aside(&edit.name));
    let quotes = standing.flat_map(|edit| edit.change.quotes().map(|quote| quote.exact.clone()));
    let mut quotes: Vec<String> = quotes.collect();
    words.sort();
    quotes.sort();
    assert_eq!(words, quotes);
    words.len()
}
