//! What is found among a few documents is found again in a large folder, in any order, and bad folders end well.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::align::Alignment;
use khatt::index::AnalyzedDocument;
use khatt::pipeline::align;

use crate::{Text, read};

/// Letters that made words are spelled with.
const LETTERS: [char; 12] = ['ب', 'ت', 'ج', 'ح', 'د', 'ر', 'س', 'ش', 'ط', 'ق', 'ل', 'م'];
const COMMON: [&str; 8] = [
    "وقال",
    "المدينة",
    "أعلن",
    "خلال",
    "العام",
    "الرئيس",
    "على",
    "مع",
];

/// Numbers without a pattern, the same in each run.
struct Numbers(u64);

impl Numbers {
    fn next(&mut self, below: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % below as u64) as usize
    }

    fn word(&mut self) -> String {
        (0..5).map(|_| LETTERS[self.next(LETTERS.len())]).collect()
    }

    fn sentence(&mut self, words: usize) -> Vec<String> {
        (0..words)
            .map(|at| {
                if at % 4 == 0 {
                    COMMON[self.next(COMMON.len())].to_owned()
                } else {
                    self.word()
                }
            })
            .collect()
    }
}

fn day(number: usize) -> String {
    format!("2019-{:02}-{:02}", 1 + number / 28 % 12, 1 + number % 28)
}

/// Pairs of documents of which the second copies, changes or shortens the sentences of the first.
fn planted(numbers: &mut Numbers) -> Vec<Text> {
    let mut told = Vec::new();
    for pair in 0..30 {
        let sentences: Vec<Vec<String>> = (0..5).map(|_| numbers.sentence(14)).collect();
        let changed = sentences.iter().enumerate().map(|(at, sentence)| {
            let mut sentence = sentence.clone();
            match at % 3 {
                1 => sentence[6] = numbers.word(),
                2 => sentence.truncate(10),
                _ => {}
            }
            sentence
        });
        let changed: Vec<Vec<String>> = changed.collect();
        for (source, sentences) in [("أ", &sentences), ("ب", &changed)] {
            told.push(document(source, day(pair), sentences));
        }
    }
    told
}

fn document(source: &str, dct: String, sentences: &[Vec<String>]) -> Text {
    let lines: Vec<String> = sentences
        .iter()
        .map(|sentence| format!("{}.", sentence.join(" ")))
        .collect();
    Text {
        source: source.to_owned(),
        dct,
        text: lines.join("\n"),
    }
}

fn others(count: usize, numbers: &mut Numbers) -> Vec<Text> {
    let made = (0..count).map(|number| {
        let sentences: Vec<Vec<String>> = (0..4).map(|_| numbers.sentence(12)).collect();
        document(["أ", "ب", "ج", "د"][number % 4], day(number), &sentences)
    });
    made.collect()
}

fn aligned(told: &[Text]) -> Alignment {
    let documents: Vec<Arc<AnalyzedDocument>> = told
        .iter()
        .enumerate()
        .map(|(at, told)| read(at, told))
        .collect();
    align(&documents, &AtomicBool::new(false)).unwrap()
}

/// Copied pairs, pairs of one story and pairs of sentences of one happening among the first `count` documents.
fn found(
    alignment: &Alignment,
    count: u32,
) -> (BTreeSet<String>, BTreeSet<(u32, u32)>, BTreeSet<String>) {
    let copies = alignment
        .copies()
        .iter()
        .filter(|copied| copied.b.document < count);
    let copies = copies
        .map(|copied| format!("{:?}", (copied.a, copied.b)))
        .collect();
    let mut pairs = BTreeSet::new();
    for story in alignment.stories() {
        let own: Vec<u32> = story
            .documents
            .iter()
            .copied()
            .filter(|at| *at < count)
            .collect();
        for (number, one) in own.iter().enumerate() {
            pairs.extend(own.iter().skip(number + 1).map(|other| (*one, *other)));
        }
    }
    let mut told = BTreeSet::new();
    for cluster in alignment.statement_clusters() {
        let places = cluster.members.iter().map(|member| member.at);
        let own: BTreeSet<_> = places.filter(|at| at.document < count).collect();
        for one in &own {
            let others = own.iter().filter(|other| one.document < other.document);
            told.extend(others.map(|other| format!("{:?}", (one, other))));
        }
    }
    (copies, pairs, told)
}

#[test]
fn what_is_found_among_sixty_is_found_among_thousands() {
    let mut numbers = Numbers(1);
    let mut told = planted(&mut numbers);
    let count = told.len() as u32;
    let (copies, pairs, happenings) = found(&aligned(&told), count);
    assert!(copies.len() >= 145, "{}", copies.len());
    assert!(pairs.len() >= 29, "{}", pairs.len());
    assert!(happenings.len() >= 140, "{}", happenings.len());
    for more in [1_000, 4_000] {
        told.extend(others(more, &mut numbers));
        let (again, same, still) = found(&aligned(&told), count);
        let kept = happenings.intersection(&still).count();
        assert!(
            kept * 100 >= happenings.len() * 97,
            "{kept} of {} happenings among {}",
            happenings.len(),
            told.len()
        );
        let kept = copies.intersection(&again).count();
        assert!(
            kept * 100 >= copies.len() * 97,
            "{kept} of {} among {}",
            copies.len(),
            told.len()
        );
        let kept = pairs.intersection(&same).count();
        assert!(
            kept * 100 >= pairs.len() * 97,
            "{kept} of {} among {}",
            pairs.len(),
            told.len()
        );
    }
}

/// A result without positions: names of documents, sentences and what is said of them.
fn in_words(told: &[Text], alignment: &Alignment) -> BTreeSet<String> {
    let name = |document: u32| told[document as usize].text.as_str();
    let mut words = BTreeSet::new();
    for cluster in alignment.statement_clusters() {
        let mut members: Vec<_> = cluster
            .members
            .iter()
            .map(|member| (name(member.at.document), member.at.sentence, member.event))
            .collect();
        members.sort_unstable();
        words.insert(format!(
            "{members:?} {:?} {:?} {}",
            cluster.interval,
            cluster.status,
            name(cluster.first)
        ));
    }
    for story in alignment.stories() {
        let mut documents: Vec<_> = story.documents.iter().map(|at| name(*at)).collect();
        documents.sort_unstable();
        words.insert(format!("{documents:?} {}", name(story.label)));
    }
    for copied in alignment.copies() {
        let mut sides = [
            (name(copied.a.document), copied.a.sentence),
            (name(copied.b.document), copied.b.sentence),
        ];
        sides.sort_unstable();
        words.insert(format!(
            "{sides:?} {} {}",
            copied.similarity, copied.is_formula
        ));
    }
    words
}

#[test]
fn no_order_of_documents_changes_what_is_found() {
    let mut numbers = Numbers(2);
    let mut told = planted(&mut numbers);
    told.extend(others(40, &mut numbers));
    let expected = in_words(&told, &aligned(&told));
    for seed in 0..4 {
        let mut numbers = Numbers(seed);
        for at in (1..told.len()).rev() {
            told.swap(at, numbers.next(at + 1));
        }
        assert_eq!(in_words(&told, &aligned(&told)), expected, "{seed}");
    }
}

#[test]
fn folders_with_little_to_compare_end_well() {
    let mut numbers = Numbers(3);
    assert_eq!(aligned(&[]), Alignment::default());
    let one = others(1, &mut numbers);
    assert!(aligned(&one).stories().is_empty());
    let short: Vec<Text> = (0..600)
        .map(|_| document("أ", day(3), &[vec!["نص".to_owned(); 3]]))
        .collect();
    assert!(aligned(&short).stories().is_empty());
    let text: Vec<Vec<String>> = (0..6).map(|_| numbers.sentence(12)).collect();
    let equal: Vec<Text> = (0..600).map(|_| document("أ", day(3), &text)).collect();
    let alignment = aligned(&equal);
    assert_eq!(alignment.stories().len(), 1);
    assert_eq!(alignment.stories()[0].documents.len(), 600);
}

#[test]
fn a_footer_of_a_thousand_documents_is_a_formula_and_no_story() {
    let mut numbers = Numbers(4);
    let footer = numbers.sentence(12);
    let made = (0..1_000).map(|number| {
        let mut sentences: Vec<Vec<String>> = (0..4).map(|_| numbers.sentence(12)).collect();
        sentences.push(footer.clone());
        document(["أ", "ب"][number % 2], day(number / 40), &sentences)
    });
    let told: Vec<Text> = made.collect();
    let alignment = aligned(&told);
    assert!(
        alignment.stories().is_empty(),
        "{}",
        alignment.stories().len()
    );
    assert!(alignment.copies().len() >= 999);
    assert!(alignment.copies().iter().all(|copied| copied.is_formula));
}

/// Two of many documents of one day and one happening give another number of dead, the last in the order of content among
/// them.
fn told_often(count: usize) -> Vec<Text> {
    (0..count)
        .map(|at| {
            let dead = if at == 3 || at + 4 == count { 17 } else { 12 };
            Text {
                source: format!("s{at}"),
                dct: day(33),
                text: format!(
                    "غرق عبارة في خليج الزيتون\nغرقت العبارة زهرة البحر في خليج الزيتون يوم الأحد وقتل {dead} راكبا."
                ),
            }
        })
        .collect()
}

#[test]
fn a_rare_number_among_many_documents_is_a_difference() {
    for count in [60, 70, 140] {
        let found = aligned(&told_often(count));
        let differ = found
            .statement_clusters()
            .iter()
            .filter(|cluster| cluster.figures.iter().any(|figure| figure.differs));
        assert!(differ.count() > 0, "{count} documents");
    }
}

#[test]
fn thousands_that_tell_the_same_on_one_day_are_of_stories() {
    for count in [2_000, 2_100] {
        let mut told = told_often(count);
        for (at, text) in told.iter_mut().enumerate() {
            // Equal documents are compared once.
            text.text.push_str(&format!("\nورقم القارب {at}."));
        }
        let found = aligned(&told);
        let in_stories: usize = found
            .stories()
            .iter()
            .map(|story| story.documents.len())
            .sum();
        assert!(in_stories * 2 > count, "{in_stories} of {count} documents");
    }
}
