//! Lines, rectangles, points and marks of set paragraphs. That the glyphs are right is proved in `tests/shaping`.

use std::collections::BTreeSet;

use crate::typeset::Direction;
use crate::typeset::Layout;
use crate::typeset::Mark;
use crate::typeset::Paragraph;
use crate::typeset::TextStyle;
use crate::typeset::Typesetter;
use crate::typeset::Underline;

/// Arabic with Latin and digits in it: all three directions of a line.
const MIXED: &str = "قال الأمين العام لحلف NATO في 15 مارس 2023 إن القرار نهائي";

fn set_with(text: &str, marks: &[Mark], width: Option<f32>) -> Layout {
    Typesetter::default().set(&Paragraph {
        text,
        direction: Direction::Rtl,
        style: TextStyle::READING,
        marks,
        width,
        pixels_per_point: 1.0,
    })
}

fn set(text: &str) -> Layout {
    set_with(text, &[], None)
}

fn mark(text: &str, words: &str) -> Mark {
    let start = text.find(words).unwrap();
    Mark {
        range: start..start + words.len(),
        ink: 3,
        is_bold: false,
        underline: None,
    }
}

fn middle([left, top, right, bottom]: [f32; 4]) -> (f32, f32) {
    (f32::midpoint(left, right), f32::midpoint(top, bottom))
}

#[test]
fn narrow_lines_are_more_lines_and_stay_in_the_width() {
    let wide = set(MIXED);
    assert_eq!(wide.lines(), 1);
    let mut before = 1;
    for width in [260.0, 130.0, 90.0] {
        let narrow = set_with(MIXED, &[], Some(width));
        assert!(narrow.lines() > before, "{width}: {}", narrow.lines());
        assert_eq!(narrow.size[0], width);
        assert!(narrow.size[1] > wide.size[1]);
        assert_eq!(narrow.glyphs.len(), wide.glyphs.len());
        before = narrow.lines();
    }
}

/// UAX #9 finds levels before lines are broken, so two letters of a line keep the order that they have on one long line;
/// that the long line is right is proved against FriBidi in `tests/shaping`.
#[test]
fn a_broken_line_has_the_order_of_the_unbroken_one() {
    let text = format!("{MIXED} (Treaty of 1990) من 05/06/1967 إلى «3.5% GDP» ثم {MIXED}");
    let order = set(&text).visual_order();
    for width in [90.0, 120.0, 150.0, 230.0, 400.0] {
        let layout = set_with(&text, &[], Some(width));
        let mut broken = layout.visual_order().into_iter();
        for line in layout.inner.lines() {
            // Spaces at the end of a line go to its left, rule L1.
            let range = line.text_range();
            let letters = text[range.clone()].trim_end().len();
            let is_seen = |byte: &usize| (range.start..range.start + letters).contains(byte);
            let expected: Vec<usize> = order.iter().copied().filter(is_seen).collect();
            let clusters = text[range.clone()].chars().count();
            let line: Vec<usize> = broken.by_ref().take(clusters).filter(is_seen).collect();
            assert_eq!(line, expected, "{:?} at {width}", &text[range]);
        }
        assert_eq!(broken.next(), None);
    }
}

#[test]
fn a_line_begins_at_the_right_whatever_its_first_letter_is() {
    let layout = set_with("NATO والصين", &[], Some(400.0));
    let latin = layout.rects_of(0..4);
    let [left, _, right, _] = latin[0];
    assert!(left > 300.0, "{latin:?}");
    assert!((right - 400.0).abs() < 0.01, "{latin:?}");
}

#[test]
fn line_breaks_of_the_text_are_kept() {
    assert_eq!(set("سطر\nسطر\n\nسطر").lines(), 4);
}

#[test]
fn a_range_over_two_directions_is_more_than_one_rectangle() {
    // From the middle of the Latin word to the middle of the number: in between lies Arabic, on the line to the left.
    let start = MIXED.find("TO").unwrap();
    let end = MIXED.find("5 ").unwrap();
    let layout = set(MIXED);
    let rects = layout.rects_of(start..end);
    assert_eq!(rects.len(), 3, "{rects:?}");
    for (words, count) in [("NATO", 1), ("لحلف", 1), ("15", 1), ("لحلف NATO", 1)] {
        let range = mark(MIXED, words).range;
        assert_eq!(layout.rects_of(range).len(), count, "{words:?}");
    }
}

#[test]
fn rectangles_of_neighbours_meet_and_do_not_overlap() {
    let layout = set(MIXED);
    let words = mark(MIXED, "لحلف ").range;
    let before = layout.rects_of(0..words.start)[0];
    let word = layout.rects_of(words)[0];
    assert_eq!(
        word[2], before[0],
        "the word begins where the text before ends"
    );
    assert!(word[0] < word[2]);
}

#[test]
fn every_letter_is_found_under_its_own_rectangle() {
    for text in [MIXED, "لا إله إلا الله", "(١٢٫٥٪) 3.5% «نص»"] {
        let layout = set_with(text, &[], Some(150.0));
        let visible = text.char_indices().filter(|(_, c)| !c.is_whitespace());
        for (start, letter) in visible {
            let rects = layout.rects_of(start..start + letter.len_utf8());
            assert_eq!(rects.len(), 1, "{letter:?} at {start} in {text:?}");
            let [left, top, right, bottom] = rects[0];
            // A quarter of the letter from each end: the nearer side is the byte before or after it.
            let y = f32::midpoint(top, bottom);
            let quarter = (right - left) / 4.0;
            let mut sides = [left + quarter, right - quarter].map(|x| layout.byte_at(x, y));
            sides.sort_unstable();
            assert_eq!(
                sides,
                [start, start + letter.len_utf8()],
                "{letter:?} in {text:?}"
            );
        }
    }
}

#[test]
fn the_last_line_of_a_wrapped_text_has_its_rectangle() {
    let layout = set_with(MIXED, &[], Some(150.0));
    let word = mark(MIXED, "نهائي").range;
    let [left, top, right, bottom] = layout.rects_of(word.clone())[0];
    assert!(right - left > 20.0 && bottom > layout.size[1] - 2.0 && top > bottom - 40.0);
    assert_eq!(layout.rects_of(0..MIXED.len()).len(), layout.lines());
    assert!(layout.rects_of(word.end..word.end).is_empty());
}

#[test]
fn a_word_is_found_at_a_point_in_it() {
    let layout = set_with(MIXED, &[], Some(150.0));
    for word in ["القرار", "NATO", "2023"] {
        let range = mark(MIXED, word).range;
        let (x, y) = middle(layout.rects_of(range.clone())[0]);
        assert_eq!(layout.word_at(x, y), range);
    }
}

#[test]
fn a_point_outside_gives_the_nearest_end() {
    let layout = set(MIXED);
    assert_eq!(layout.byte_at(layout.size[0] + 100.0, 5.0), 0);
    assert_eq!(layout.byte_at(-100.0, 5.0), MIXED.len());
}

#[test]
fn underlines_lie_under_their_words_in_their_ink() {
    let mut date = mark(MIXED, "15 مارس 2023");
    date.underline = Some(Underline::Dotted);
    let plain = mark(MIXED, "القرار");
    let layout = set_with(MIXED, &[date.clone(), plain], None);
    let rects = layout.rects_of(date.range);
    assert_eq!(layout.rules.len(), rects.len());
    let baseline = layout.baselines().next().unwrap();
    for (rule, [left, _, right, bottom]) in layout.rules.iter().zip(rects) {
        assert_eq!((rule.underline, rule.ink), (Underline::Dotted, 3));
        assert!((rule.x - left).abs() <= 0.5 && (rule.width - (right - left)).abs() <= 0.5);
        assert!(rule.y > baseline && rule.y < bottom);
    }
}

#[test]
fn an_underline_over_a_line_break_is_a_rule_on_each_line() {
    let mut all = mark(MIXED, MIXED);
    all.underline = Some(Underline::Thin);
    let layout = set_with(MIXED, &[all], Some(130.0));
    let mut heights: Vec<f32> = layout.rules.iter().map(|rule| rule.y).collect();
    heights.dedup();
    assert_eq!(heights.len(), layout.lines());
}

#[test]
fn bold_words_are_from_the_bold_file_and_the_others_are_not() {
    let mut words = mark(MIXED, "القرار نهائي");
    words.is_bold = true;
    let layout = set_with(MIXED, &[words], None);
    let (bold, plain) = (files(&layout, 3), files(&layout, 0));
    assert_eq!((bold.len(), plain.len()), (1, 1));
    assert_ne!(bold, plain);
    assert_eq!(plain, files(&set(MIXED), 0));
}

/// The lengths of the font files that the glyphs of an ink are from.
fn files(layout: &Layout, ink: u8) -> BTreeSet<usize> {
    let glyphs = layout.glyphs.iter().filter(|glyph| glyph.ink == ink);
    glyphs
        .map(|glyph| layout.font_file(glyph).unwrap().len())
        .collect()
}

#[test]
fn ink_reaches_exactly_the_glyphs_of_its_bytes() {
    let layout = set_with(MIXED, &[mark(MIXED, "مارس")], None);
    let inked = layout.glyphs.iter().filter(|glyph| glyph.ink == 3).count();
    assert_eq!(inked, set("مارس").glyphs.len());
}

#[test]
fn an_empty_text_is_a_line_high_and_has_no_glyphs() {
    let layout = set("");
    assert!(layout.glyphs.is_empty() && layout.rules.is_empty());
    assert_eq!(layout.size[1], set("نص").size[1]);
    assert_eq!(layout.byte_at(10.0, 10.0), 0);
    assert!(layout.rects_of(0..0).iter().all(|rect| rect[0] == rect[2]));
}

#[test]
fn bytes_beyond_the_end_are_the_end() {
    let layout = set(MIXED);
    assert_eq!(
        layout.rects_of(0..MIXED.len() + 50),
        layout.rects_of(0..MIXED.len())
    );
}

#[test]
fn a_paragraph_of_a_hundred_kilobytes_is_set_whole() {
    let text = format!("{MIXED}، ").repeat(100_000 / MIXED.len());
    let layout = set_with(&text, &[], Some(560.0));
    assert!(layout.lines() > 500, "{}", layout.lines());
    let last = text.trim_end().len() - "،".len();
    let (x, y) = middle(layout.rects_of(last..last + "،".len())[0]);
    assert!(y > layout.size[1] - 100.0);
    let byte = layout.byte_at(x, y);
    assert!(byte == last || byte == last + "،".len());
    let baselines: Vec<f32> = layout.baselines().collect();
    assert!(baselines.is_sorted());
}

#[test]
fn twice_the_pixels_are_twice_the_size() {
    let at = |pixels_per_point| {
        Typesetter::default().set(&Paragraph {
            text: MIXED,
            direction: Direction::Rtl,
            style: TextStyle::READING,
            marks: &[],
            width: Some(200.0),
            pixels_per_point,
        })
    };
    let (one, two) = (at(1.0), at(2.0));
    assert_eq!(one.lines(), two.lines());
    assert_eq!(two.size[0], 400.0);
    assert!((two.size[1] - 2.0 * one.size[1]).abs() <= one.lines() as f32);
}
