//! `khatt::typeset` sets Arabic as HarfBuzz and FriBidi do: the same glyphs, in the same places, in the same order.
//!
//! Two tests. One compares samples and the paragraphs of the seeds with expectations in `tests/data/shaping.json` and
//! runs everywhere. The other asks the programs `hb-shape` and `fribidi` (Debian: `libharfbuzz-bin`,
//! `libfribidi-bin`) about every sentence of the seeds and of the news beside the project, and says how many it
//! compared; where the programs are not installed it says so and stops.
//!
//! `KHATT_UPDATE_SHAPING=1 cargo test --test shaping as_stored` writes the expectations anew, from the programs only.
#![cfg(feature = "gui")]
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![expect(clippy::print_stdout, reason = "a test says how much it compared")]

mod fribidi;
mod glyph;
mod harfbuzz;
mod ours;
mod program;
mod reference;
mod script;
mod setting;
mod stored;
mod texts;

use std::num::NonZero;
use std::thread;

use crate::glyph::Picture;
use crate::ours::Ours;
use crate::reference::reference;
use crate::setting::SETTINGS;
use crate::stored::Stored;
use crate::stored::StoredSample;
use crate::texts::File;
use crate::texts::SAMPLES;
use crate::texts::news;
use crate::texts::seeds;

/// The version of each program, or `None` where one is missing.
fn programs() -> Option<Vec<String>> {
    ["hb-shape", "fribidi"]
        .into_iter()
        .map(program::version)
        .collect()
}

#[test]
fn samples_and_seeds_are_set_as_stored() {
    if std::env::var_os("KHATT_UPDATE_SHAPING").is_some() {
        Stored::ask(programs().unwrap(), &seeds()).write();
    }
    let stored = Stored::read();
    let mut ours = Ours::new();
    let names: Vec<&str> = SAMPLES.iter().map(|sample| sample.name).collect();
    assert_eq!(stored.samples.len(), names.len(), "{names:?}");
    for sample in SAMPLES {
        let set = StoredSample::new(&ours.picture(sample.text));
        assert_eq!(set, stored.samples[sample.name], "{:?}", sample.text);
    }
    let seeds = seeds();
    assert_eq!(stored.seeds.len(), seeds.len());
    for file in &seeds {
        let digests = file.paragraphs.iter().map(|p| ours.picture(p).digest());
        let digests: Vec<String> = digests.collect();
        assert_eq!(digests, stored.seeds[&file.name], "{}", file.name);
    }
}

#[test]
fn every_sentence_is_set_as_the_programs_set_it() {
    let Some(from) = programs() else {
        println!("skipped: hb-shape or fribidi is not installed");
        return;
    };
    let mut files = seeds();
    assert_eq!(Stored::ask(from, &files), Stored::read(), "stored is old");
    match news() {
        Some(news) => files.extend(news),
        None => println!("without the news: they are not beside the project"),
    }
    compare(&files);
}

/// Compares every sentence and every sample, then says how many.
fn compare(files: &[File]) {
    let sentences = files.iter().flat_map(|file| &file.sentences);
    let samples = SAMPLES.iter().map(|sample| sample.text);
    let texts: Vec<&str> = sentences.map(String::as_str).chain(samples).collect();
    let reference = reference(&texts);
    let set = pictures(&texts);
    let pairs = texts.iter().zip(set.iter().zip(&reference.pictures));
    let different: Vec<_> = pairs
        .filter(|(_, (set, expected))| set != expected)
        .collect();
    for (text, (set, expected)) in different.iter().take(10) {
        println!("{text:?}\n  set      {set:?}\n  expected {expected:?}");
    }
    let glyphs: usize = set.iter().map(Picture::glyphs).sum();
    println!(
        "{} documents, {} texts in {} settings: {} runs, {glyphs} glyphs, {} texts differ",
        files.len(),
        texts.len(),
        SETTINGS.len(),
        reference.runs,
        different.len(),
    );
    assert!(different.is_empty(), "{} texts differ", different.len());
}

/// How `khatt::typeset` sets each text, worked out on every processor.
fn pictures(texts: &[&str]) -> Vec<Picture> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let set = |texts: &[&str]| -> Vec<Picture> {
        let mut ours = Ours::new();
        texts.iter().map(|text| ours.picture(text)).collect()
    };
    thread::scope(|scope| {
        let parts = texts.chunks(texts.len().div_ceil(threads));
        let parts: Vec<_> = parts.map(|part| scope.spawn(move || set(part))).collect();
        let parts = parts.into_iter().map(|part| part.join().unwrap());
        parts.flatten().collect()
    })
}
