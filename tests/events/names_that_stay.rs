//! The ids of events survive what is written before them.

use std::collections::BTreeSet;

use khatt::event::EventId;

use crate::read;

const STORY: &str = "وصل الوفد يوم الاثنين. عقد الوزيران اجتماعا أمس ووقعا اتفاقا في 3 مارس 2023.";

fn ids(id: &str, text: &str) -> Vec<EventId> {
    let events = read(id, text, "2023-03-15").events;
    events.iter().map(|event| event.id).collect()
}

#[test]
fn a_sentence_before_changes_no_id() {
    let before = ids("a.txt", STORY);
    let after = ids("a.txt", &format!("غادر الرئيس يوم الأحد. {STORY}"));
    assert!(before.len() >= 3, "{before:?}");
    assert_eq!(after[after.len() - before.len()..], before);
    let apart = ids("a.txt", &format!("لا شيء هنا.\n\n{STORY}"));
    assert_eq!(apart, before);
}

#[test]
fn ids_differ_between_documents_and_between_repeats() {
    let once = ids("a.txt", STORY);
    assert!(once.iter().all(|id| !ids("b.txt", STORY).contains(id)));
    let twice = ids("a.txt", &format!("{STORY}\n{STORY}"));
    assert_eq!(twice.iter().collect::<BTreeSet<_>>().len(), 2 * once.len());
    assert_eq!(twice[..once.len()], once);
}

#[test]
fn the_document_time_has_no_part_in_an_id() {
    let other: Vec<EventId> = (read("a.txt", STORY, "2021-07-01").events.iter())
        .map(|event| event.id)
        .collect();
    assert_eq!(other, ids("a.txt", STORY));
}
