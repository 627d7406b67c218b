//! Whatever text comes in, events are in order, inside their sentences, and every mention has one.

use khatt::event::label;
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, prop_oneof, proptest};
use proptest::sample::select;

use crate::read;

const PIECES: &[&str] = &[
    "دعا",
    "الرئيس",
    "الروسي",
    "فلاديمير",
    "بوتين",
    "نظيره",
    "إلى",
    "زيارة",
    "وزيارته",
    "اجتماع",
    "عقد",
    "جرى",
    "التي",
    "أن",
    "لم",
    "قد",
    "سيصل",
    "ووقعا",
    "كان",
    "بدء",
    "الحرب",
    "خلال",
    "منذ",
    "قبل",
    "يوم",
    "الجمعة",
    "أمس",
    "2022",
    "أيام",
    "،",
    ".",
    ":",
    "“",
    "”",
    "\"",
    "(",
    ")",
    "»",
    "«",
    "\n",
    "MiG",
    "NATO",
    "-",
    "و",
    "ل",
    "في",
    "موسكو",
    "الأمم",
    "المتحدة",
    "للصين",
    "قال",
    "يوري",
    "أوشاكوف",
    "عبد",
    "قانون",
    "مقارنة",
    "هذا",
    "ـ",
    "ا",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        vec(select(PIECES), 0..60).prop_map(|pieces| pieces.join(" ")),
        vec(select(PIECES), 0..40).prop_map(|pieces| pieces.concat()),
        "\\PC{0,80}",
    ]
}

fn assert_sound(text: &str) {
    let analysed = read("a.txt", text, "2023-03-15");
    let mut dated = vec![false; analysed.mentions.len()];
    let mut leads = dated.clone();
    let mut last = (0, 0);
    for event in &analysed.events {
        let sentence = analysed.sentences[event.sentence as usize];
        let mention = event.mention.map(|at| &analysed.mentions[at as usize]);
        assert!(event.trigger.is_some() || mention.is_some(), "{event:?}");
        if let Some(trigger) = event.trigger {
            assert!(sentence.contains(trigger), "{event:?}");
            assert!(!trigger.of(text).trim().is_empty(), "{event:?}");
        }
        for participant in &event.participants {
            assert!(sentence.contains(participant.span), "{event:?}");
            assert!(!participant.name(text).is_empty(), "{event:?}");
        }
        if let Some(at) = event.mention {
            assert!(!(event.leads && leads[at as usize]), "{event:?}");
            leads[at as usize] |= event.leads;
            dated[at as usize] = true;
            assert!(!event.leads || event.trigger.is_some(), "{event:?}");
            let dated_by = analysed.mentions[at as usize].interval;
            assert_eq!(event.interval.hull(dated_by), event.interval);
        }
        let label = label(text, event, mention);
        assert!(
            event.trigger.is_none() || label.chars().count() <= 76,
            "{label:?}"
        );
        let place = event.trigger.or(mention.map(|m| m.span)).unwrap().start;
        let order = (event.sentence, place);
        assert!(order >= last, "{text:?}");
        last = order;
    }
    assert!(dated.iter().all(|is_dated| *is_dated), "{text:?}");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn events_are_sound(text in texts()) {
        assert_sound(&text);
    }
}

#[test]
fn a_text_without_any_full_stop_is_read_in_pieces() {
    let text = "عقد الوزيران اجتماعا يوم الجمعة ودعا الرئيس إلى هدنة، ".repeat(2_000);
    assert_sound(&text);
    let events = read("a.txt", &text, "2023-03-15").events;
    assert!(events.len() >= 3_900, "{}", events.len());
}

#[test]
fn nothing_comes_of_nothing() {
    for text in ["", "\n\n", "…", "قائمة الأسماء", "1 2 3"] {
        assert_eq!(read("a.txt", text, "").events, [], "{text:?}");
    }
}
