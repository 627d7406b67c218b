//! Geometry of mixed paragraphs.

use khatt::typeset::{Direction, Layout, Paragraph, TextStyle, Typesetter};

fn set(text: &str, width: Option<f32>) -> Layout {
    Typesetter::default().set(&Paragraph {
        text,
        direction: Direction::Rtl,
        style: TextStyle::READING,
        marks: &[],
        width,
        pixels_per_point: 1.0,
    })
}

/// parley 0.12 looks for the caret of the end, and finds it at the end of the line before.
#[test]
fn a_line_after_one_that_starts_with_latin_has_its_ground() {
    let text = "NATO والصين قال يوري أوشاكوف يوم الجمعة إن شي وبوتين سيجريان أول لقاء";
    let layout = set(text, Some(250.0));
    assert_eq!(layout.lines(), 2);
    let start = text.find("قال").unwrap();
    let rects = layout.rects_of(start..text.len());
    assert_eq!(rects.len(), 2, "{rects:?}");
    assert!(rects[0][1] < rects[1][1], "{rects:?}");
}

#[test]
fn a_ground_ends_where_the_words_end() {
    let text = "قال يوري أوشاكوف يوم الجمعة إن شي وبوتين سيجريان أول لقاء";
    let layout = set(text, Some(150.0));
    let rects = layout.rects_of(0..text.len());
    assert_eq!(rects.len(), layout.lines());
    for [left, top, right, bottom] in rects {
        assert!((right - 150.0).abs() < 0.01, "{right}");
        let beside = layout.letter_at(left - 1.0, f32::midpoint(top, bottom));
        assert!(beside.is_none_or(|byte| text[byte..].starts_with(' ')));
    }
}

#[test]
fn a_range_that_two_directions_part_has_two_rectangles() {
    let text = "قال NATO والصين";
    let layout = set(text, None);
    // From the middle of the Latin word to the middle of the Arabic one after it.
    let start = text.find("TO").unwrap();
    let end = text.find("صين").unwrap();
    assert_eq!(layout.rects_of(start..end).len(), 2);
    assert_eq!(layout.rects_of(0..text.len()).len(), 1);
    assert!(layout.rects_of(start..start).is_empty());
}

#[test]
fn the_letter_under_a_point_is_the_one_whose_rectangle_holds_it() {
    let text = "قال (NATO) في 15 مارس";
    let layout = set(text, None);
    for (byte, letter) in text.char_indices() {
        let rects = layout.rects_of(byte..byte + letter.len_utf8());
        let [left, top, right, bottom] = rects[0];
        let (x, y) = (f32::midpoint(left, right), f32::midpoint(top, bottom));
        assert_eq!(layout.letter_at(x, y), Some(byte), "{letter:?}");
    }
}

#[test]
fn nothing_is_under_a_point_beside_the_words() {
    let layout = set("قال", Some(200.0));
    assert_eq!(layout.letter_at(5.0, 10.0), None);
    assert_eq!(layout.letter_at(198.0, 10.0), Some(0));
}
