//! A line as FriBidi and HarfBuzz set it together.
//!
//! FriBidi gives levels and order; letters of one level, script and font are a run that HarfBuzz shapes; the runs stand
//! side by side in FriBidi's order. Nothing here asks our own code.

use std::collections::BTreeSet;

use crate::fribidi::Order;
use crate::fribidi::orders;
use crate::glyph::Glyph;
use crate::glyph::Line;
use crate::glyph::Picture;
use crate::harfbuzz::Run;
use crate::harfbuzz::Shaped;
use crate::harfbuzz::shape;
use crate::script::Script;
use crate::script::is_extending;
use crate::setting::Font;
use crate::setting::SETTINGS;
use crate::setting::Setting;

/// What the programs make of some texts.
pub(crate) struct Reference {
    /// One for each text.
    pub(crate) pictures: Vec<Picture>,
    /// How many runs HarfBuzz shaped.
    pub(crate) runs: usize,
}

/// Asks the programs.
pub(crate) fn reference(texts: &[&str]) -> Reference {
    let orders = orders(texts);
    let letters: Vec<Vec<char>> = texts.iter().map(|text| text.chars().collect()).collect();
    let set = |setting| set_all(setting, &letters, &orders);
    let settings: Vec<(Vec<Line>, usize)> = std::thread::scope(|scope| {
        let threads = SETTINGS.each_ref().map(|s| scope.spawn(move || set(s)));
        threads.map(|thread| thread.join().unwrap()).into()
    });
    let pictures = (0..texts.len()).map(|n| Picture {
        order: base_letters(&orders[n], &letters[n]),
        lines: settings.iter().map(|(lines, _)| lines[n].clone()).collect(),
    });
    Reference {
        pictures: pictures.collect(),
        runs: settings.iter().map(|(_, runs)| runs).sum(),
    }
}

fn base_letters(order: &Order, letters: &[char]) -> Vec<usize> {
    let order = order.letters.iter().copied();
    order.filter(|n| !is_extending(letters[*n])).collect()
}

/// Every text in one setting, and the number of runs.
fn set_all(setting: &Setting, texts: &[Vec<char>], orders: &[Order]) -> (Vec<Line>, usize) {
    let missing = missing(&setting.fonts[0], texts);
    let texts = texts.iter().zip(orders);
    let runs: Vec<Vec<Run<'_>>> = texts
        .map(|(letters, order)| runs(setting, letters, order, &missing))
        .collect();
    let flat = runs.concat();
    let mut shaped = shape(&flat).into_iter();
    let lines = runs.iter().map(|runs| {
        let shaped = shaped.by_ref().take(runs.len());
        line(setting, &shaped.zip(runs).collect::<Vec<_>>())
    });
    (lines.collect(), flat.len())
}

/// The letters that a font does not have.
fn missing(font: &Font, texts: &[Vec<char>]) -> BTreeSet<char> {
    let letters: BTreeSet<char> = texts.iter().flatten().copied().collect();
    let letters: Vec<char> = letters.into_iter().collect();
    let alone = letters.chunks(1).map(|letters| Run {
        font,
        letters,
        before: &[],
        after: &[],
        script: Script::Arabic,
        is_rtl: true,
    });
    let shaped = shape(&alone.collect::<Vec<_>>());
    let pairs = letters.iter().zip(shaped);
    pairs
        .filter(|(_, glyphs)| glyphs.iter().any(|glyph| glyph.id == 0))
        .map(|(letter, _)| *letter)
        .collect()
}

/// The runs of a text, from left to right.
fn runs<'a>(
    setting: &'a Setting,
    letters: &'a [char],
    order: &Order,
    missing: &BTreeSet<char>,
) -> Vec<Run<'a>> {
    let scripts = Script::of_each(letters);
    let fonts = fonts(letters, missing);
    let kind = |n: usize| (order.levels[n], scripts[n], fonts[n]);
    let numbers: Vec<usize> = (0..letters.len()).collect();
    let mut place = vec![0; letters.len()];
    for (position, letter) in order.letters.iter().enumerate() {
        place[*letter] = position;
    }
    let mut runs: Vec<(usize, Run<'_>)> = numbers
        .chunk_by(|a, b| kind(*a) == kind(*b))
        .map(|run| {
            let (start, end) = (run[0], run[0] + run.len());
            let (level, script, font) = kind(start);
            let left = run.iter().map(|n| place[*n]).min().unwrap();
            let run = Run {
                font: &setting.fonts[font],
                letters: &letters[start..end],
                before: &letters[..start],
                after: &letters[end..],
                script,
                is_rtl: level % 2 == 1,
            };
            (left, run)
        })
        .collect();
    runs.sort_by_key(|(left, _)| *left);
    runs.into_iter().map(|(_, run)| run).collect()
}

/// Which font each letter is from: a letter and its marks are from the second font where the first lacks one of them.
fn fonts(letters: &[char], missing: &BTreeSet<char>) -> Vec<usize> {
    letters
        .chunk_by(|_, next| is_extending(*next))
        .flat_map(|cluster| {
            let is_missing = cluster.iter().any(|letter| missing.contains(letter));
            vec![usize::from(is_missing); cluster.len()]
        })
        .collect()
}

/// Puts the runs side by side.
fn line(setting: &Setting, runs: &[(Vec<Shaped>, &Run<'_>)]) -> Line {
    let mut line = Line::default();
    let mut pen = 0.0;
    for (glyphs, run) in runs {
        let scale = f64::from(setting.fonts[0].upem) / f64::from(run.font.upem);
        for glyph in glyphs {
            let x = pen + f64::from(glyph.dx) * scale;
            line.0.push(Glyph {
                font: run.font.tag,
                id: glyph.id,
                x_quarters: (x * 4.0).round() as i32,
                y: (f64::from(glyph.dy) * scale).round() as i32,
            });
            pen += f64::from(glyph.advance) * scale;
        }
    }
    line
}
