//! The timeline as a picture: well-formed SVG of outlines, and PNG of the asked size, ground and colours.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::sync::Arc;

use khatt::corpus::Document;
use khatt::export::{ExportView, Ground, PictureOptions, Undated, exporter};
use khatt::i18n::{Language, Words};
use khatt::index::Index;
use khatt::pipeline::{Options, load_documents};
use quick_xml::events::Event;

const TEXTS: [(&str, &str); 2] = [
    (
        "سبق",
        "رست السفينة في الميناء يوم 16 مارس 2023. وغادرته في 20 مارس 2023 <ليلا>.",
    ),
    (
        "الوطن",
        "أُغلق الميناء في أبريل 2023. ويصل الوفد في 5 مايو 2023.",
    ),
];

fn index() -> Index {
    let texts = TEXTS.into_iter().enumerate();
    let documents =
        texts.map(|(at, (source, text))| Document::of_text(&format!("{at}.txt"), source, text));
    let never = Default::default();
    let folder = load_documents(documents.collect(), Options::default(), &never, |_| ());
    Index::new(folder.documents().map(Arc::clone).collect())
}

fn drawn(format: &str, language: Language, picture: PictureOptions) -> Vec<u8> {
    let (index, words) = (index(), Words::new(language));
    let view = ExportView::of_folder(&index, &words, Undated::Excluded).with_picture(picture);
    let mut out = Vec::new();
    exporter(format).unwrap().write(&view, &mut out).unwrap();
    out
}

fn pixels(picture: PictureOptions) -> image::RgbaImage {
    let png = drawn("png", Language::Arabic, picture);
    image::load_from_memory(&png).unwrap().to_rgba8()
}

/// The names of the marks of a vector picture, and the elements in it.
fn read(svg: &[u8]) -> (Vec<String>, Vec<String>) {
    let mut reader = quick_xml::Reader::from_reader(svg);
    let (mut names, mut elements, mut is_name, mut name) = (vec![], vec![], false, String::new());
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).unwrap() {
            Event::Eof => return (names, elements),
            Event::Start(tag) | Event::Empty(tag) => {
                let tag = tag.name().as_ref().to_owned();
                is_name = tag == "title";
                elements.push(tag);
            }
            Event::Text(text) if is_name => name.push_str(text.as_ref()),
            Event::GeneralRef(sign) if is_name => {
                name.push_str(&format!("&{};", AsRef::<str>::as_ref(&sign)));
            }
            Event::End(_) if is_name => {
                is_name = false;
                names.push(std::mem::take(&mut name));
            }
            _ => {}
        }
        buffer.clear();
    }
}

#[test]
fn a_vector_picture_is_well_formed_and_its_words_are_outlines() {
    for language in Language::ALL {
        let svg = drawn("svg", language, PictureOptions::default());
        let (names, elements) = read(&svg);
        assert!(
            elements
                .iter()
                .all(|one| ["svg", "rect", "path", "title"].contains(&&**one))
        );
        for words in ["رست السفينة", "أُغلق الميناء", "سبق", "الوطن"]
        {
            assert!(
                names.iter().any(|name| name.contains(words)),
                "{words}: {names:?}"
            );
        }
        // A mark says its days and its event.
        assert!(
            names
                .iter()
                .any(|name| name.contains(": رست") && name.contains("2023"))
        );
    }
}

#[test]
fn a_picture_of_pixels_has_its_size_its_ground_and_the_colours_of_the_window() {
    let one = PictureOptions {
        scale: 1,
        ..PictureOptions::default()
    };
    let light = pixels(one);
    assert_eq!(light.width(), 1600);
    assert_eq!(light.get_pixel(2, 2).0, [0xF6, 0xF4, 0xEF, 255]);
    let source = [0x2F, 0x6D, 0xA8, 255];
    let count = light.pixels().filter(|pixel| pixel.0 == source).count();
    assert!(count > 100, "the swatch of the first source is seen");
    let large = pixels(PictureOptions { scale: 4, ..one });
    assert_eq!(large.dimensions(), (light.width() * 4, light.height() * 4));
    let dark = pixels(PictureOptions {
        ground: Ground::Dark,
        ..one
    });
    assert_eq!(dark.get_pixel(2, 2).0, [0x17, 0x18, 0x1A, 255]);
    let bare = pixels(PictureOptions {
        ground: Ground::Transparent,
        ..one
    });
    assert_eq!(bare.get_pixel(2, 2).0[3], 0);
    assert!(bare.pixels().any(|pixel| pixel.0 == source));
}

#[test]
fn time_runs_as_the_language_reads() {
    let first = |language: Language| {
        let svg = drawn("svg", language, PictureOptions::default());
        let svg = String::from_utf8(svg).unwrap();
        let x = |words: &str| {
            let line = svg.lines().find(|line| line.contains(words)).unwrap();
            let path = line.split(" d=\"M").nth(1).unwrap();
            path.split(' ').next().unwrap().parse::<f64>().unwrap()
        };
        // The marks, not their labels: their names begin with the days.
        let year = if language == Language::Arabic {
            "مارس 2023: رست"
        } else {
            "March 2023: رست"
        };
        let later = if language == Language::Arabic {
            "مايو 2023: "
        } else {
            "May 2023: "
        };
        (x(year), x(later))
    };
    let (march, may) = first(Language::Arabic);
    assert!(march > may, "{march} {may}");
    let (march, may) = first(Language::English);
    assert!(march < may, "{march} {may}");
}

#[test]
fn nothing_to_draw_is_a_picture_all_the_same() {
    let index = Index::new(Vec::new());
    let words = Words::new(Language::Arabic);
    let view = ExportView::of_folder(&index, &words, Undated::Excluded);
    for format in ["svg", "png"] {
        let mut out = Vec::new();
        exporter(format).unwrap().write(&view, &mut out).unwrap();
        assert!(out.len() > 100, "{format}");
    }
}
