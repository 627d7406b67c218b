//! Neither the order of documents nor their names change when they were written.

use std::collections::BTreeMap;
use std::path::Path;

use khatt::corpus::{Document, HintKind};
use khatt::resolve::DocumentTime;

use crate::{best_of, document, hint, together};

const SUBJECTS: [&str; 6] = ["الميناء", "السد", "المطار", "الجسر", "المستشفى", "المتحف"];
const DEEDS: [&str; 5] = ["افتتح", "تفقد", "زار", "دشن", "أغلق"];
const WEEKDAYS: [&str; 7] = [
    "الأحد",
    "الاثنين",
    "الثلاثاء",
    "الأربعاء",
    "الخميس",
    "الجمعة",
    "السبت",
];

/// Reports that tell much the same of a few places in one summer; some name their day, most do not.
fn reports() -> Vec<String> {
    let report = |at: usize| {
        let (subject, deed) = (SUBJECTS[at % 6], DEEDS[at / 6 % 5]);
        let when = match at % 5 {
            0 => format!("يوم {} {} يوليو 2019", WEEKDAYS[at % 7], at % 27 + 1),
            1 => format!("أمس {}", WEEKDAYS[at * 3 % 7]),
            2 => "اليوم".to_owned(),
            3 => format!("يوم {}", WEEKDAYS[at * 5 % 7]),
            _ => format!("في {} يوليو", at % 27 + 1),
        };
        format!(
            "{deed} الوزير {when} {subject} الجديد قرب الوادي الكبير بحضور المهندسين والسكان.\n\
             وذكر البيان رقم {at} أن العمل في {subject} بدأ في مايو الماضي وأن {} يكتمل قريبا.",
            SUBJECTS[at * 7 % 6]
        )
    };
    (0..140).map(report).collect()
}

/// What is said of each text; names of other documents are left out.
fn told(texts: &[(String, String)]) -> BTreeMap<String, Vec<String>> {
    let documents = texts.iter().map(|(name, text)| document(name, text, None));
    let times = together(documents.collect());
    let mut told: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((_, text), time) in texts.iter().zip(&times) {
        told.entry(text.clone()).or_default().push(said(time));
    }
    told
}

fn said(time: &DocumentTime) -> String {
    let keys = |steps: &[khatt::resolve::Step]| -> Vec<_> {
        steps.iter().map(|step| (step.key, step.evidence)).collect()
    };
    format!(
        "{:?} {:?} {:?} {} {:?} {:?}",
        time.best,
        time.interval,
        time.basis,
        time.confidence,
        keys(&time.evidence),
        keys(&time.against)
    )
}

/// The texts in order number `seed`, under names that say nothing.
fn shuffled(texts: &[String], seed: usize) -> Vec<(String, String)> {
    const PRIMES: [usize; 5] = [11, 17, 31, 43, 61];
    let step = PRIMES[seed % PRIMES.len()];
    let count = texts.len();
    assert!(!count.is_multiple_of(step), "a step that meets all");
    let name = |at: usize| format!("{}.txt", (at * 7919 + seed * 104_729) % 100_003);
    (0..count)
        .map(|at| (name(at), texts[(at * step + seed) % count].clone()))
        .collect()
}

fn differences(texts: &[String], seeds: usize) -> usize {
    let first = told(&shuffled(texts, 0));
    let is_other = |seed: &usize| told(&shuffled(texts, *seed)) != first;
    (1..seeds).filter(is_other).count()
}

#[test]
fn the_order_and_the_names_of_documents_are_nothing() {
    assert_eq!(differences(&reports(), 5), 0);
    assert_eq!(differences(&reports()[..40], 5), 0);
}

#[test]
fn equal_documents_have_equal_times_and_count_once() {
    let mut texts = reports();
    let once = told(&shuffled(&texts, 0));
    texts.extend_from_within(..21);
    let twice = told(&shuffled(&texts, 1));
    for (text, times) in &twice {
        assert!(times.iter().all(|time| once[text].contains(time)), "{text}");
    }
}

#[test]
fn the_files_of_a_topic_are_dated_alike_in_any_order() {
    for topic in ["seeds", "corpora/suez", "corpora/iran"] {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("../shared")
            .join(topic);
        let mut texts = Vec::new();
        let walk = walkdir::WalkDir::new(&folder).into_iter().flatten();
        for entry in walk.filter(|entry| entry.path().extension().is_some_and(|end| end == "txt")) {
            texts.extend(std::fs::read_to_string(entry.path()));
        }
        if texts.is_empty() {
            println!("{topic}: skipped");
            continue;
        }
        // A count that no step divides.
        while [11, 17, 31, 43, 61]
            .iter()
            .any(|step| texts.len() % step == 0)
        {
            texts.pop();
        }
        assert_eq!(differences(&texts, 3), 0, "{topic}");
    }
}

fn named(name: &str, text: &str, kind: HintKind, day: &str) -> Document {
    let mut named = document(name, text, None);
    named.hints.push(hint(kind, day));
    named
}

/// Six reports of the 20th tell of what a file of the 19th tells: its day stays.
#[test]
fn neighbours_never_outweigh_a_day_beside_the_text() {
    let text = "افتتح الرئيس أمس الجسر المعلق الجديد فوق وادي الزيتون بحضور رؤساء البلديات والمهندسين والسكان.";
    for kind in [HintKind::Published, HintKind::Url, HintKind::FileName] {
        let mut documents: Vec<Document> = (0..6)
            .map(|at| {
                let text = format!("{text} وقال المتحدث رقم {at} إن العمل انتهى.");
                document(&at.to_string(), &text, Some("2015-08-20".parse().unwrap()))
            })
            .collect();
        documents.push(named("6", text, kind, "2015-08-19"));
        assert_eq!(best_of(&together(documents)[6]), "2015-08-19", "{kind:?}");
    }
}
