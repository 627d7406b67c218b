//! Made glyphs, put together: what is seen from left to right, and what is read.

use hayro_font::kurbo::{Point, Rect};

use crate::corpus::format::pdf::glyph::{Glyph, GlyphText};
use crate::corpus::format::pdf::page::read_page;

const SIZE: f64 = 10.0;
/// All letters are half an em wide.
const WIDTH: f64 = 5.0;

/// What is seen from left to right, `|` for a wide gap, and what is read on a page that is mostly Arabic.
const LINES: [(&str, &str); 20] = [
    ("ةعمجلا موي", "يوم الجمعة"),
    ("2023 سرام 12 يف", "في 12 مارس 2023"),
    ("21/03/2023 يف", "في 21/03/2023"),
    ("%12.5 ةبسنب", "بنسبة 12.5%"),
    ("1,250,000 غلب", "بلغ 1,250,000"),
    ("BBC News ةكبش", "شبكة BBC News"),
    (".BBC News ةكبش", "شبكة BBC News."),
    ("http://a.org/b?c=1 عقوم", "موقع http://a.org/b?c=1"),
    ("CNN (Cable News) ةكبش", "شبكة CNN (Cable News)"),
    ("(March 2023) 2023 سرام", "مارس 2023 (March 2023)"),
    ("12.5% ]1[ .)Network( ةكبش", "شبكة (Network). [1] 12.5%"),
    ("مئاد ]1[ ريرقت", "تقرير [1] دائم"),
    ("«ديدج» لاق", "قال «جديد»"),
    ("10:30 ةعاسلا دنع", "عند الساعة 10:30"),
    ("٢٠٢٥-٢٠٢٠ ةرتفلل", "للفترة ٢٠٢٠-٢٠٢٥"),
    ("6250|5/05/2023|ةقاطلا", "الطاقة 5/05/2023 6250"),
    ("6250|5/05/2023", "5/05/2023 6250"),
    ("\u{FEFB}و مايأ", "أيام ولا"),
    ("\u{FE94}\u{FEE8}\u{FEB3}", "سنة"),
    (
        "Network) News (Cable CNN ةكبش",
        "شبكة CNN (Cable News Network)",
    ),
];

/// Glyphs of a line from left to right.
fn seen(text: &str, left: f64, baseline: f64) -> Vec<Glyph> {
    let mut x = left;
    let mut glyphs = Vec::new();
    for letter in text.chars() {
        if letter == '|' {
            x += 3.0 * SIZE;
            continue;
        }
        glyphs.push(glyph(&letter.to_string(), x, x + WIDTH, baseline));
        x += WIDTH;
    }
    glyphs
}

fn glyph(text: &str, left: f64, right: f64, baseline: f64) -> Glyph {
    Glyph {
        text: GlyphText::Is(text.into()),
        start: Point::new(left, baseline),
        end: Point::new(right, baseline),
        size: SIZE,
        ink: None,
        drawn: None,
        shape: 0,
        is_given: false,
    }
}

fn read(glyphs: &[Glyph]) -> Vec<String> {
    let lines = read_page(glyphs).into_iter();
    lines.map(|line| line.text.trim().to_owned()).collect()
}

/// A line that makes a page Arabic.
fn arabic(baseline: f64) -> Vec<Glyph> {
    seen("ةيدعتسملا ةيبرعلا ةغللاب ليوط رطس اذه", 20.0, baseline)
}

#[test]
fn lines_are_read_in_their_order() {
    for (visual, logical) in LINES {
        let glyphs = [arabic(20.0), seen(visual, 20.0, 60.0)].concat();
        assert_eq!(
            read(&glyphs).get(1).map(String::as_str),
            Some(logical),
            "{visual}"
        );
    }
}

#[test]
fn the_order_of_drawing_makes_no_difference() {
    let mut backwards = seen("2023 سرام يف", 20.0, 20.0);
    backwards.reverse();
    assert_eq!(read(&backwards), ["في مارس 2023"]);
}

#[test]
fn latin_pages_are_read_as_they_are_seen() {
    let glyphs = [
        seen("The word ةعمج means Friday.", 20.0, 20.0),
        seen("It was 12.5% (in 2023).", 20.0, 40.0),
    ];
    assert_eq!(
        read(&glyphs.concat()),
        ["The word جمعة means Friday.", "It was 12.5% (in 2023)."]
    );
}

#[test]
fn text_drawn_as_it_is_read_is_not_turned() {
    let glyphs = [
        seen("وصلت البعثة إلى", 20.0, 20.0),
        seen("الجزيرة الكبرى", 20.0, 40.0),
    ];
    assert_eq!(
        read(&glyphs.concat()),
        ["وصلت البعثة إلى", "الجزيرة الكبرى"]
    );
}

#[test]
fn marks_go_onto_their_letters_in_either_direction_of_drawing() {
    let fatha = "\u{64E}";
    let rightwards = [
        glyph("م", 20.0, 25.0, 20.0),
        glyph(fatha, 27.5, 27.5, 20.0),
        glyph("ل", 25.0, 30.0, 20.0),
        glyph("ع", 30.0, 35.0, 20.0),
    ];
    assert_eq!(read(&rightwards), ["عل\u{64E}م"]);
    let leftwards = [
        glyph("ع", 30.0, 35.0, 20.0),
        glyph("ل", 25.0, 30.0, 20.0),
        glyph(fatha, 27.5, 27.5, 20.0),
        glyph("م", 20.0, 25.0, 20.0),
    ];
    assert_eq!(read(&leftwards), ["عل\u{64E}م"]);
}

#[test]
fn a_mark_that_opens_a_line_stays_in_it() {
    let line = [
        glyph("\u{64B}", 22.5, 22.5, 38.0),
        glyph("ا", 20.0, 25.0, 40.0),
        glyph("د", 25.0, 30.0, 40.0),
    ];
    let glyphs = [arabic(20.0), line.to_vec()].concat();
    assert_eq!(read(&glyphs).get(1).map(String::as_str), Some("دا\u{64B}"));
}

#[test]
fn a_body_and_its_dots_are_one_letter() {
    let two_below = Glyph {
        ink: Some(Rect::new(21.0, 22.0, 24.0, 23.0)),
        ..glyph("ي", 21.0, 21.0, 20.0)
    };
    let body = Glyph {
        text: GlyphText::Unknown,
        ..glyph("", 20.0, 25.0, 20.0)
    };
    let one_above = Glyph {
        ink: Some(Rect::new(26.0, 10.0, 28.0, 12.0)),
        ..glyph("ز", 26.0, 26.0, 20.0)
    };
    // The file says the wrong letter beside the dots, the font the right body.
    let named = Glyph {
        text: GlyphText::PartOfAnother,
        drawn: Some("ع".into()),
        ..glyph("", 25.0, 30.0, 20.0)
    };
    assert_eq!(read(&[two_below, body, one_above, named]), ["غي"]);
}

#[test]
fn columns_that_are_drawn_row_by_row_are_read_one_after_the_other() {
    let rows = (0..6).flat_map(|row| {
        let baseline = 20.0 + 12.0 * f64::from(row);
        [
            seen("راسيلا يف يناثلا دومعلا رطس", 20.0, baseline),
            seen("نيميلا يف لوألا دومعلا رطس", 170.0, baseline),
        ]
        .concat()
    });
    let lines = read(&rows.collect::<Vec<_>>());
    assert_eq!(lines.len(), 12);
    assert!(
        lines
            .iter()
            .take(6)
            .all(|line| line == "سطر العمود الأول في اليمين"),
        "{lines:?}"
    );
}

#[test]
fn cells_of_a_table_are_read_row_by_row() {
    let rows = (0..6).flat_map(|row| {
        let baseline = 20.0 + 12.0 * f64::from(row);
        [seen("1250", 20.0, baseline), seen("ةقاط", 170.0, baseline)].concat()
    });
    let lines = read(&rows.collect::<Vec<_>>());
    assert_eq!(lines, ["طاقة 1250"; 6]);
}

#[test]
fn pages_on_their_side_are_read_upright() {
    let turned = seen("2023 سرام يف", 20.0, 20.0)
        .into_iter()
        .map(|glyph| Glyph {
            start: Point::new(glyph.start.y, -glyph.start.x),
            end: Point::new(glyph.end.y, -glyph.end.x),
            ..glyph
        });
    assert_eq!(read(&turned.collect::<Vec<_>>()), ["في مارس 2023"]);
}

#[test]
fn letters_that_are_drawn_twice_are_said_once() {
    let bold = [seen("سسب ةعمجلا", 20.0, 20.0), seen("سسب ةعمجلا", 20.4, 20.0)];
    assert_eq!(read(&bold.concat()), ["الجمعة بسس"]);
}

#[test]
fn a_title_that_is_drawn_last_is_read_first() {
    let glyphs = [
        arabic(40.0),
        seen("2023 سرام يف", 20.0, 60.0),
        seen("ناونع", 90.0, 20.0),
    ];
    let lines = read(&glyphs.concat());
    assert_eq!(lines.first().map(String::as_str), Some("عنوان"));
    assert_eq!(lines.last().map(String::as_str), Some("في مارس 2023"));
}
