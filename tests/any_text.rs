//! Whatever text comes in, the extraction does not panic, and its spans and limits are sound.

use khatt::Extractor;
use proptest::collection::vec;
use proptest::prelude::{ProptestConfig, Strategy, prop_oneof, proptest};
use proptest::sample::select;

/// What once went wrong, found by fuzzing.
const FOUND: &[&str] = &[
    "",
    "1",
    "9999-12-31",
    "بعد 999999999 قرنا",
    "قبل 12 ألف سنة",
    "31/02/2023",
    "30 شباط",
];

/// What expressions of time are made of, so that random texts come near to them.
const PIECES: &[&str] = &[
    "يوم",
    "الجمعة",
    "الخميس",
    "17",
    "٣١",
    "30",
    "2023",
    "1445",
    "هـ",
    "م",
    "مارس",
    "شباط",
    "رمضان",
    "محرم",
    "من",
    "إلى",
    "بين",
    "و",
    "قبل",
    "بعد",
    "منذ",
    "ثلاثة",
    "آلاف",
    "مليون",
    "سنة",
    "أيام",
    "القرن",
    "الماضي",
    "المقبل",
    "الموافق",
    "عام",
    "ق.م.",
    "/",
    "-",
    ".",
    "،",
    "(",
    ")",
    "«",
    "»",
    "\u{200F}",
    "ـ",
    "\u{64B}",
    "الساعة",
    "10:30",
    "مساء",
    "نهاية",
    "أول",
    "كل",
    "ذلك",
    "الحين",
    "سيزور",
    "قال",
    "لم",
    "\n",
    " ",
    "  ",
    "ﻼ",
];

fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,60}",
        vec(
            prop_oneof![3 => select(PIECES).prop_map(str::to_owned), 1 => "[ ]".prop_map(|s| s)],
            0..24
        )
        .prop_map(|pieces| pieces.join(" ")),
        vec(select(PIECES), 0..24).prop_map(|pieces| pieces.concat()),
    ]
}

fn check(text: &str) {
    for dct in [
        None,
        "2023-03-15".parse().ok(),
        "9999-12-31".parse().ok(),
        "-9999-01-01".parse().ok(),
    ] {
        let found = Extractor::new().dct(dct).run(text);
        let mut end = 0;
        for mention in &found.mentions {
            let range = mention.span.range();
            assert!(
                text.get(range.clone())
                    .is_some_and(|words| !words.is_empty()),
                "{text:?}"
            );
            assert!(end <= range.start, "mentions overlap: {text:?}");
            end = range.end;
            let sentence = found.sentences.get(mention.sentence as usize);
            assert!(
                sentence.is_some_and(|sentence| sentence.contains(mention.span)),
                "{text:?}"
            );
            if let Some((first, last)) = mention.interval.bounds() {
                assert!(first <= last, "{text:?}: {first} to {last}");
            }
        }
    }
}

#[test]
fn what_was_found_stays_mended() {
    FOUND.iter().for_each(|text| check(text));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn any_text_is_read(text in texts()) {
        check(&text);
    }
}
