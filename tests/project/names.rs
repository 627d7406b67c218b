//! Names that the user merges and hides: lanes and exports have them so, and undo gives them back.

use std::collections::BTreeMap;
use std::sync::Arc;

use khatt::corpus::Document;
use khatt::index::{Index, LaneBy, NameEdits};
use khatt::pipeline::{Options, load_documents};

fn lanes(names: &[(&str, Option<&str>)]) -> Vec<String> {
    let text = "زار الرئيس الأمريكي باريس في 3 مايو 2019. وصل الوفد إلى القاهرة في 5 مايو 2019. \
                وعقد المؤتمر في باريس في 7 مايو 2019.";
    let documents = vec![Document::of_text("1.txt", "a", text)];
    let folder = load_documents(documents, Options::default(), &Default::default(), |_| ());
    let names = names.iter();
    let names = names.map(|(name, shown)| ((*name).to_owned(), shown.map(str::to_owned)));
    let names: BTreeMap<_, _> = names.collect();
    let index = Index::new(folder.documents().map(Arc::clone).collect());
    let index = index.named(NameEdits::new(&names));
    let grouping = index.grouping(LaneBy::Place, false);
    let mut lanes: Vec<String> = grouping
        .groups
        .iter()
        .map(|one| one.name.to_string())
        .collect();
    lanes.sort();
    lanes.retain(|name| !name.is_empty());
    lanes
}

#[test]
fn lanes_of_places_are_merged_renamed_and_hidden() {
    let all = lanes(&[]);
    assert!(all.iter().any(|name| name == "باريس"), "{all:?}");
    assert!(all.iter().any(|name| name == "القاهرة"), "{all:?}");
    let merged = lanes(&[("باريس", Some("القاهرة"))]);
    assert!(!merged.iter().any(|name| name == "باريس"), "{merged:?}");
    let hidden = lanes(&[("باريس", None)]);
    assert!(!hidden.iter().any(|name| name == "باريس"), "{hidden:?}");
    let renamed = lanes(&[("القاهرة", Some("القاهرة الكبرى"))]);
    assert!(
        renamed.iter().any(|name| name == "القاهرة الكبرى"),
        "{renamed:?}"
    );
}
