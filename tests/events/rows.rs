//! Every row of `events.tsv`, `particles.tsv`, `gazetteer.tsv`, `label_words.tsv` and `event_types.tsv` is read in its own example.

use std::collections::BTreeSet;

use khatt::event::{EventType, row_errors};
use khatt::lexicon::RowError;
use khatt::text::{SentenceScanner, WordKey, letters_of};

use crate::{read, trigger};

const EVENTS: &str = include_str!("../../assets/lexicon/events.tsv");
const PARTICLES: &str = include_str!("../../assets/lexicon/particles.tsv");
const NAMES: &str = include_str!("../../assets/lexicon/gazetteer.tsv");
const GIVEN: &str = include_str!("../../assets/lexicon/given_names.tsv");
const VERBS: &str = include_str!("../../assets/lexicon/verbs.tsv");
const TYPES: &str = include_str!("../../assets/lexicon/event_types.tsv");
const LABELS: &str = include_str!("../../assets/lexicon/label_words.tsv");

fn rows(content: &str) -> impl Iterator<Item = (usize, Vec<&str>)> {
    (1..)
        .zip(content.lines())
        .filter(|(_, line)| !line.starts_with('#') && !line.is_empty())
        .map(|(number, line)| (number, line.split('\t').collect()))
}

#[test]
fn rows_are_sound_and_stand_once() {
    assert_eq!(row_errors().collect::<Vec<_>>(), Vec::<&RowError>::new());
    for content in [EVENTS, PARTICLES, NAMES, GIVEN, TYPES, LABELS] {
        let mut seen = BTreeSet::new();
        for (number, row) in rows(content) {
            assert!(row.len() >= 4, "line {number}: {row:?}");
            assert!(row[3].contains(row[0]), "line {number}: {row:?}");
            let key: Vec<_> = row[0].split(' ').map(WordKey::of).collect();
            assert!(
                seen.insert((key, row[1])),
                "line {number}: {row:?} stands twice"
            );
        }
    }
}

/// Letters without their hamza, as words are compared.
fn folded(word: &str) -> String {
    letters_of(word).map(|(.., letter)| letter).collect()
}

/// بدا without hamza is بدأ as well, which tells of an event.
const SHARED: [&str; 1] = ["بدا"];

#[test]
fn nouns_and_verbs_are_triggers_in_their_examples() {
    let mut wrong = Vec::new();
    for (number, row) in rows(EVENTS) {
        let (surface, class, example) = (row[0], row[1], row[3]);
        let is_trigger = match class {
            _ if SHARED.contains(&surface) => continue,
            "event" | "phase" | "proposal" | "long" => true,
            "act" | "announce" | "report" | "propose" | "plan" | "predict" => true,
            "state" | "named" | "light" => false,
            _ => continue,
        };
        let analysed = read("a.txt", example, "2023-03-15");
        let found: Vec<_> = (analysed.events.iter())
            .map(|event| folded(trigger(&analysed, event)))
            .collect();
        if found.contains(&folded(surface)) != is_trigger {
            wrong.push(format!(
                "events.tsv:{number}: {class}: {found:?} in {example}"
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn what_lasts_reaches_to_the_day_of_writing_in_its_example() {
    let mut wrong = Vec::new();
    for (number, row) in rows(EVENTS) {
        let until = match row[1] {
            "point" => "2010-12-31",
            "lasting" => "2023-03-15",
            _ => continue,
        };
        let analysed = read("a.txt", row[3], "2023-03-15");
        let ends = |event: &khatt::event::Event| event.interval.last().map(|day| day.to_string());
        if !analysed
            .events
            .iter()
            .any(|event| ends(event).as_deref() == Some(until))
        {
            wrong.push(format!("events.tsv:{number}: {row:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn particles_are_no_triggers_in_their_examples() {
    let mut wrong = Vec::new();
    for (number, row) in rows(PARTICLES) {
        let analysed = read("a.txt", row[3], "2023-03-15");
        let mut found = (analysed.events.iter()).map(|event| folded(trigger(&analysed, event)));
        if found.any(|found| found == folded(row[0])) {
            wrong.push(format!("particles.tsv:{number}: {}", row[3]));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn types_are_found_in_their_examples() {
    for (number, row) in rows(TYPES) {
        let (class, example) = (row[1], row[3]);
        let mut tokens = Vec::new();
        SentenceScanner::new(example).next_into(&mut tokens);
        let found = tokens.iter().filter_map(EventType::of);
        assert!(
            found.map(EventType::name).any(|name| name == class),
            "event_types.tsv:{number}: {row:?}"
        );
    }
}

/// Verbs that have no row of their own and the type of one with their stem.
const TYPED_BY_STEM: [(&str, &str); 11] = [
    // Of the same meaning.
    ("تواصل", "meet"),
    ("حاكم", "judge"),
    ("أسقط", "crash"),
    // Of another, beside nouns that tell of much: توقيع، بدء، لقاء، إدانة، حادث، ضربة، إنشاء.
    ("توقع", "sign"),
    ("أبدى", "begin"),
    ("ألقى", "meet"),
    ("أدين", "condemn"),
    ("حدث", "crash"),
    ("ألقي", "meet"),
    ("أضرب", "attack"),
    ("نشأ", "build"),
];

/// A stem leaves out long vowels: a row types all verbs that differ from it by these alone.
#[test]
fn a_verb_of_another_meaning_is_typed_only_where_that_is_known() {
    let own: BTreeSet<WordKey> = rows(TYPES).map(|(_, row)| WordKey::of(row[0])).collect();
    let mut typed = BTreeSet::new();
    for (_, row) in rows(VERBS).filter(|(_, row)| row[1] == "verb") {
        let mut tokens = Vec::new();
        SentenceScanner::new(row[0]).next_into(&mut tokens);
        let found = tokens.first().and_then(EventType::of);
        if let Some(found) = found.filter(|_| !own.contains(&WordKey::of(row[0]))) {
            typed.insert((row[0], found.name()));
        }
    }
    let known = BTreeSet::from(TYPED_BY_STEM);
    assert_eq!(typed, known);
}

#[test]
fn verbs_are_rows_of_the_lexicon_too() {
    let lexicon = khatt::lexicon::Lexicon::embedded();
    let classes = [
        "act", "announce", "report", "state", "light", "propose", "plan", "predict",
    ];
    for (number, row) in rows(EVENTS).filter(|(_, row)| classes.contains(&row[1])) {
        let verb = lexicon.verb(WordKey::of(row[0]));
        assert!(
            verb.is_some(),
            "events.tsv:{number}: {row:?} is not in verbs.tsv"
        );
    }
}

#[test]
fn names_are_found_in_their_examples() {
    let mut wrong = Vec::new();
    for (number, row) in rows(NAMES) {
        let (surface, class, value, example) = (row[0], row[1], row[2], row[3]);
        if class == "adjective" {
            continue;
        }
        let canonical = if value == "-" { surface } else { value };
        let analysed = read("a.txt", example, "2023-03-15");
        let found: Vec<&str> = (analysed.events.iter())
            .flat_map(|event| event.participants.iter())
            .map(|participant| participant.name(example))
            .collect();
        if !found.contains(&canonical) {
            wrong.push(format!(
                "gazetteer.tsv:{number}: {class}: {found:?} in {example}"
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn given_names_begin_a_name_in_their_examples() {
    let mut wrong = Vec::new();
    for (number, row) in rows(GIVEN) {
        let analysed = read("a.txt", row[3], "2023-03-15");
        let mut names = (analysed.events.iter())
            .flat_map(|event| event.participants.iter())
            .map(|participant| participant.name(row[3]));
        if !names.any(|name| name.starts_with(row[0])) {
            wrong.push(format!("given_names.tsv:{number}: {row:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// Adjectives between a title and a name are passed over and are no part of it.
#[test]
fn adjectives_stand_between_title_and_name() {
    let adjectives = rows(NAMES).filter(|(_, row)| row[1] == "adjective");
    let mut wrong = Vec::new();
    for (number, row) in adjectives {
        let analysed = read("a.txt", row[3], "2023-03-15");
        let mut names = (analysed.events.iter())
            .flat_map(|event| event.participants.iter())
            .map(|participant| participant.name(row[3]));
        if !names.any(|name| name == "سامي رمزي") {
            wrong.push(format!("gazetteer.tsv:{number}: {row:?}"));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
