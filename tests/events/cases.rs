//! The cases of the TOML files beside this one.

use std::fmt::Write as _;

use khatt::event::{Event, label};
use khatt::index::AnalyzedDocument;
use serde::Deserialize;

use crate::support::{Tally, files};
use crate::{read, trigger};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    case: Vec<Case>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    name: String,
    text: String,
    /// A Wednesday unless another day is said; empty where it is not known.
    #[serde(default = "written")]
    dct: String,
    /// All events that have a trigger, in the order of the text.
    events: Vec<Expected>,
    /// All mentions that place nothing, in the order of the text.
    #[serde(default)]
    placeless: Vec<String>,
    /// Why the case is not met yet; it fails when it begins to be met.
    gap: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Expected {
    trigger: String,
    /// The words that date it; empty where none do.
    #[serde(default)]
    mention: String,
    modality: Option<String>,
    participants: Option<Vec<String>>,
    label: Option<String>,
    begin: Option<String>,
    /// Its last day; `-` where it is open.
    until: Option<String>,
}

fn written() -> String {
    "2023-03-15".to_owned()
}

#[test]
fn events_are_told_as_the_cases_say() {
    let mut tally = Tally::default();
    let groups: Vec<(String, Group)> = files("tests/events");
    assert!(groups.len() >= 5, "only {} files", groups.len());
    for case in groups.into_iter().flat_map(|(_, group)| group.case) {
        tally.add(&case.name, case.gap.as_deref(), &check(&case));
    }
    let Tally { met, gaps, report } = tally;
    println!("{met} cases met, {gaps} known gaps");
    assert!(report.is_empty(), "\n{report}");
}

/// What is not as the case says, a line each.
fn check(case: &Case) -> String {
    let analysed = read("a.txt", &case.text, &case.dct);
    let told: Vec<&Event> = (analysed.events.iter())
        .filter(|event| event.trigger.is_some())
        .collect();
    let mut wrong = String::new();
    let found: Vec<_> = told.iter().map(|event| trigger(&analysed, event)).collect();
    let wanted: Vec<_> = case.events.iter().map(|event| &event.trigger).collect();
    if found != wanted {
        writeln!(wrong, "  triggers: found {found:?}, wanted {wanted:?}").unwrap();
        return wrong;
    }
    for (event, expected) in told.iter().zip(&case.events) {
        compare(&analysed, event, expected, &mut wrong);
    }
    let placeless: Vec<_> = (0..analysed.mentions.len() as u32)
        .filter(|at| !(analysed.events.iter()).any(|e| e.mention == Some(*at) && e.places))
        .map(|at| analysed.mentions[at as usize].span.of(&case.text))
        .collect();
    if placeless != case.placeless {
        let wanted = &case.placeless;
        writeln!(wrong, "  placeless: found {placeless:?}, wanted {wanted:?}").unwrap();
    }
    wrong
}

fn compare(analysed: &AnalyzedDocument, event: &Event, expected: &Expected, wrong: &mut String) {
    let text = &analysed.document.text;
    let mention = event.mention.map(|at| &analysed.mentions[at as usize]);
    let participants: Vec<String> = (event.participants.iter())
        .map(|participant| participant.name(text).to_owned())
        .collect();
    let begin = event.interval.first().map(|day| day.to_string());
    let mut differ = |what: &str, found: String, wanted: String| {
        if found != wanted {
            let name = &expected.trigger;
            writeln!(wrong, "  {what} of {name}: found {found}, wanted {wanted}").unwrap();
        }
    };
    let dated_by = mention.map_or("", |mention| mention.span.of(text));
    differ("mention", dated_by.to_owned(), expected.mention.clone());
    if let Some(modality) = &expected.modality {
        differ(
            "modality",
            event.modality.name().to_owned(),
            modality.clone(),
        );
    }
    if let Some(wanted) = &expected.participants {
        differ(
            "participants",
            format!("{participants:?}"),
            format!("{wanted:?}"),
        );
    }
    if let Some(wanted) = &expected.label {
        differ("label", label(text, event, mention), wanted.clone());
    }
    if let Some(wanted) = &expected.begin {
        differ("begin", begin.unwrap_or("-".to_owned()), wanted.clone());
    }
    if let Some(wanted) = &expected.until {
        let until = event.interval.last().map(|day| day.to_string());
        differ("until", until.unwrap_or("-".to_owned()), wanted.clone());
    }
}
