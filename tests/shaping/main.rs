//! `khatt::typeset` sets Arabic as HarfBuzz and FriBidi do: the same glyphs, in the same places, in the same order.
//!
//! Two tests. One compares with expectations stored in `tests/data/shaping.json` and runs everywhere. The other asks
//! the programs `hb-shape` and `fribidi` (Debian: `libharfbuzz-bin`, `libfribidi-bin`) about every sentence of the
//! seeds and of the news beside the project; it says so and stops where the programs are not installed.
//!
//! `KHATT_UPDATE_SHAPING=1 cargo test --test shaping` writes the stored expectations anew, from the programs only.
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
        let digests = file.sentences.iter().map(|s| ours.picture(s).digest());
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

/// Compares every sentence, then says how many.
fn compare(files: &[File]) {
    let sentences = files.iter().flat_map(|file| &file.sentences);
    let samples = SAMPLES.iter().map(|sample| sample.text);
    let texts: Vec<&str> = sentences.map(String::as_str).chain(samples).collect();
    let reference = reference(&texts);
    let mut ours = Ours::new();
    let (mut glyphs, mut different) = (0, 0);
    for (text, expected) in texts.iter().zip(&reference.pictures) {
        let set = ours.picture(text);
        glyphs += set.lines.iter().map(|line| line.0.len()).sum::<usize>();
        if set != *expected {
            different += 1;
            if different <= 10 {
                println!("{text:?}\n  set      {set:?}\n  expected {expected:?}");
            }
        }
    }
    println!(
        "{} documents, {} sentences in {} settings: {} runs, {glyphs} glyphs, {different} sentences differ",
        files.len(),
        texts.len(),
        SETTINGS.len(),
        reference.runs,
    );
    assert_eq!(different, 0, "sentences that differ");
    assert!(glyphs > 1000, "nothing was compared");
}
