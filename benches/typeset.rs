//! Text on screen: setting every sentence of the seeds, the pictures of its glyphs, painting from the cache,
//! a frame of a document of some megabytes.
#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use divan::Bencher;
use divan::counter::CharsCount;
use divan::counter::ItemsCount;
use egui::Align2;
use egui::Context;
use egui::RawInput;
use egui::ScrollArea;
use egui::Ui;
use khatt::gui::text::DocumentText;
use khatt::gui::text::DocumentView;
use khatt::gui::text::Text;
use khatt::gui::text::TextEngine;
use khatt::text::sentences;
use khatt::typeset::Direction;
use khatt::typeset::Layout;
use khatt::typeset::Paragraph;
use khatt::typeset::PlacedGlyph;
use khatt::typeset::TextStyle;
use khatt::typeset::Typesetter;

fn main() {
    divan::main();
}

/// The width of a column of the reader, in points.
const COLUMN: f32 = 560.0;

const STYLES: [(&str, TextStyle); 2] = [
    ("reading", TextStyle::READING),
    ("interface", TextStyle::INTERFACE),
];

/// Every sentence from text to placed glyphs; the fonts are known after the first round, no layout is kept.
#[divan::bench(args = ["reading", "interface"])]
fn set_each_sentence(bencher: Bencher<'_, '_>, style: &str) {
    let texts = seed_sentences();
    let letters: usize = texts.iter().map(|text| text.chars().count()).sum();
    let mut typesetter = Typesetter::default();
    bencher
        .counter(CharsCount::new(letters))
        .counter(ItemsCount::new(texts.len()))
        .bench_local(|| set_all(&mut typesetter, &texts, style));
}

/// The same with a typesetter that has not seen a font yet: what a new window pays.
#[divan::bench(args = ["reading", "interface"])]
fn set_each_sentence_with_new_fonts(bencher: Bencher<'_, '_>, style: &str) {
    let texts = seed_sentences();
    bencher
        .counter(ItemsCount::new(texts.len()))
        .bench_local(|| set_all(&mut Typesetter::default(), &texts, style));
}

/// The picture of every different glyph of the sentences, once: what fills an empty atlas.
#[divan::bench(args = ["reading", "interface"])]
fn draw_each_glyph(bencher: Bencher<'_, '_>, style: &str) {
    let layouts = set_all(&mut Typesetter::default(), &seed_sentences(), style);
    let glyphs = different_glyphs(&layouts);
    bencher
        .counter(ItemsCount::new(glyphs.len()))
        .bench_local(|| {
            for (layout, glyph) in &glyphs {
                divan::black_box(layout.draw(glyph));
            }
        });
}

/// All sentences painted one over the other, layouts and pictures known: what a frame without news pays.
#[divan::bench]
fn paint_each_sentence_from_the_cache(bencher: Bencher<'_, '_>) {
    let (texts, mut engine) = (seed_sentences(), TextEngine::default());
    let ctx = Context::default();
    let mut paint = |ui: &mut Ui| {
        for text in &texts {
            let words = Text::new(text, TextStyle::READING, ui.visuals().text_color());
            let at = ui.max_rect().right_top();
            words
                .wrap(COLUMN)
                .paint(ui.painter(), &mut engine, at, Align2::RIGHT_TOP);
        }
    };
    run_frame(&ctx, &mut paint);
    bencher
        .counter(ItemsCount::new(texts.len()))
        .bench_local(|| run_frame(&ctx, &mut paint));
}

/// A frame in the middle of the seeds, repeated to about four megabytes, while it is still being measured.
#[divan::bench]
fn show_a_long_document(bencher: Bencher<'_, '_>) {
    let once = seed_sentences().join("\n");
    let text = once.repeat(4_000_000 / once.len());
    let (ctx, mut engine, mut view) = (
        Context::default(),
        TextEngine::default(),
        DocumentView::default(),
    );
    let mut show = |ui: &mut Ui| {
        let shown = DocumentText {
            text: &text,
            style: TextStyle::READING,
            marks: &[],
            grounds: &[],
            palette: &[ui.visuals().text_color()],
        };
        ScrollArea::vertical().show(ui, |ui| view.ui(ui, &mut engine, 1, &shown));
    };
    run_frame(&ctx, &mut show);
    bencher.bench_local(|| run_frame(&ctx, &mut show));
}

fn run_frame(ctx: &Context, view: &mut impl FnMut(&mut Ui)) {
    let mut output = ctx.run_ui(RawInput::default(), |ui| view(ui));
    // Nobody takes the textures here, and egui insists that somebody does.
    output.textures_delta.clear();
    divan::black_box(output);
}

fn set_all(typesetter: &mut Typesetter, texts: &[String], style: &str) -> Vec<Layout> {
    let (_, style) = *STYLES.iter().find(|(name, _)| *name == style).unwrap();
    let mut set = |text: &String| {
        typesetter.set(&Paragraph {
            text,
            direction: Direction::Rtl,
            style,
            marks: &[],
            width: Some(COLUMN),
            pixels_per_point: 1.0,
        })
    };
    texts.iter().map(&mut set).collect()
}

/// One of each file, number and quarter.
fn different_glyphs(layouts: &[Layout]) -> Vec<(&Layout, &PlacedGlyph)> {
    let mut glyphs = BTreeMap::new();
    for layout in layouts {
        for glyph in &layout.glyphs {
            let file = layout.font_file(glyph).map(<[u8]>::len);
            let key = (file, glyph.id, glyph.quarter);
            glyphs.entry(key).or_insert((layout, glyph));
        }
    }
    glyphs.into_values().collect()
}

fn seed_sentences() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("seeds");
    let files = fs::read_dir(folder).unwrap();
    let mut paths: Vec<_> = files.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut texts = Vec::new();
    for path in paths {
        let text = fs::read_to_string(path).unwrap();
        texts.extend(
            sentences(&text)
                .iter()
                .map(|span| span.of(&text).to_owned()),
        );
    }
    texts
}
