//! Days that a user names: what counts from them moves, also that of other documents, and comes back with undo.

use khatt::corpus::Document;
use khatt::pipeline::{Folder, Options, Wishes, load_documents};
use khatt::resolve::Basis;
use khatt::store::{Change, Days, Project};
use std::sync::Arc;

const ONE: &str = "سافر الوفد بعد الحادث بيومين، وتوقف العمل منذ الحادث.";
const OTHER: &str = "عادت الكهرباء بعد الحَادِثِ بأسبوع.";
const THIRD: &str = "افتتح المعرض في 3 مايو 2019.";

fn folder() -> Folder {
    let texts = [("1.txt", ONE), ("2.txt", OTHER), ("3.txt", THIRD)];
    let documents = texts.map(|(id, text)| Document::of_text(id, "a", text));
    load_documents(
        documents.to_vec(),
        Options::default(),
        &Default::default(),
        |_| (),
    )
}

fn values(folder: &Folder) -> Vec<Vec<String>> {
    let documents = folder.documents();
    documents
        .map(|one| one.mentions.iter().map(|one| one.value.clone()).collect())
        .collect()
}

fn name(project: &mut Project, words: &str, day: &str) {
    let days = Days::day(day.parse().unwrap());
    let words = words.to_owned();
    project.push(Change::NamedDay { words, days }, String::new());
}

fn revise(folder: &mut Folder, project: &Project) -> usize {
    let wishes = Wishes {
        project: Arc::new(project.clone()),
        ..Wishes::default()
    };
    folder.revise(&wishes, &Default::default()).changed.len()
}

#[test]
fn what_counts_from_a_named_day_moves_and_comes_back() {
    let mut folder = folder();
    let before = values(&folder);
    let mut project = Project::default();
    name(&mut project, "الحادث", "2019-05-03");
    assert_eq!(revise(&mut folder, &project), 2, "the third speaks of none");
    let named = values(&folder);
    assert_eq!(named[0], ["2019-05-05", "2019-05-03"]);
    assert_eq!(named[1], ["2019-W19"]);
    let first = folder.documents().next().unwrap();
    assert!(first.mentions.iter().all(|one| one.basis == Basis::User));
    // Of two the later counts, in whatever spelling.
    name(&mut project, "الحَادث", "2020-06-03");
    revise(&mut folder, &project);
    assert_eq!(values(&folder)[0], ["2020-06-05", "2020-06-03"]);
    project.edits.pop();
    revise(&mut folder, &project);
    assert_eq!(values(&folder), named);
    project.edits.clear();
    revise(&mut folder, &project);
    assert_eq!(values(&folder), before);
}

#[test]
fn a_name_that_nobody_speaks_of_changes_nothing() {
    let mut folder = folder();
    let mut project = Project::default();
    name(&mut project, "الزلزال", "2019-05-03");
    assert_eq!(revise(&mut folder, &project), 0);
}
