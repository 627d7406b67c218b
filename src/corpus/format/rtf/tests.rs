//! What files in rich text say.

use super::*;

fn read_rtf(rtf: &str) -> Part {
    let mut reading = Rtf::new(rtf.as_bytes());
    reading.read().unwrap();
    reading.into_part()
}

#[test]
fn groups_that_are_no_text_are_in_their_order() {
    assert!(HIDDEN.is_sorted());
}

#[test]
fn letters_come_from_code_pages_and_from_unicode() {
    for (rtf, text) in [
        (r"{\rtf1\ansi\ansicpg1256 \'c7\'e3\'d3}", "امس"),
        (
            r"{\rtf1\ansi{\fonttbl{\f0 Arial;}{\f1\fcharset178 Tahoma;}}\f1 \'c7\'e3\'d3}",
            "امس",
        ),
        (r"{\rtf1\uc1 \u1571?\u1605?\u1587?}", "أمس"),
        (r"{\rtf1\uc2 \u1571 ab\u-10179 cd\u-8704 ef!}", "أ😀!"),
        (r"{\rtf1 a\par b\tab c\~d}", "a\nb\tc d"),
        (
            r"{\rtf1 {\*\unknown x}{\info{\title t}}{\header h}a{\pict 00ff}b}",
            "ab",
        ),
        (
            r"{\rtf1 a{\deleted b}c{\field{\*\fldinst PAGE}{\fldrslt 7}}}",
            "ac7",
        ),
        (
            r"{\rtf1 a{\footnote note}b{\*\annotation said}\par c}",
            "ab\nc\n\nnote\n\nsaid",
        ),
        (r"{\rtf1 1\cell 2\cell\row 3\cell\row}", "1\t2\n3"),
    ] {
        assert_eq!(&*read_rtf(rtf).text, text, "{rtf}");
    }
}

#[test]
fn title_and_day_of_the_last_change_are_taken() {
    let rtf = r"{\rtf1{\info{\title News}{\creatim\yr2013\mo1\dy1}{\revtim\yr2023\mo3\dy17}}a}";
    let meta = read_rtf(rtf).meta;
    assert_eq!(meta.title.as_deref(), Some("News"));
    let twice = r"{\rtf1{\info{\upr{\title ?}{\*\ud{\title \u1593?}}}}{\upr{?}{\*\ud{\u1571?}}}}";
    let part = read_rtf(twice);
    assert_eq!((part.meta.title.as_deref(), &*part.text), (Some("ع"), "أ"));
    let meta = read_rtf(rtf).meta;
    assert_eq!(&*meta.hints[0].words, "2023-03-17");
}

#[test]
fn err_groups_lie_too_deep() {
    let rtf = "{".repeat(MOST_GROUPS + 1);
    assert!(Rtf::new(rtf.as_bytes()).read().is_err());
    let rtf = "{".repeat(MOST_GROUPS);
    assert!(Rtf::new(rtf.as_bytes()).read().is_ok());
}
