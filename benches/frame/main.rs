//! Whole frames (`Context::run_ui` and tessellation, 1280 × 800, the pointer moving) of the window with every panel
//! open, of the timeline alone, and of egui_plot's own points: 10,000, 100,000 and 1,000,000 events in 50 and 200 lanes.
//!
//! What counts is the slowest frame that a hand feels, so the median and the 99th percentile are printed, not a mean.
//! `cargo bench --bench frame -- 1000000` runs one size only, `-- 1000000 200` also one number of lanes only, and
//! `-- 1000000 200 3000 coverage` draws so many frames of the scenes with this word in their name.
#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

mod crowd;
mod points;
mod scenes;
mod screen;
mod times;
mod whole;

use khatt::index::{EventRef, Index};
use khatt::session::Command;
use khatt::session::{Opened, State, TimeView};

use crate::crowd::crowd;
use crate::points::Points;
use crate::scenes::Scenes;
use crate::screen::Alone;
use crate::times::{Times, timed};
use crate::whole::Whole;

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
const LANES: [usize; 2] = [50, 200];
/// Frames of one measurement.
const FRAMES: usize = 400;
/// Frames of egui_plot's points, which take much longer.
const POINT_FRAMES: usize = 40;

fn main() {
    let words: Vec<String> = std::env::args()
        .skip(1)
        .filter(|word| !word.starts_with('-'))
        .collect();
    let told: Vec<usize> = words.iter().filter_map(|word| word.parse().ok()).collect();
    let scenes = words.iter().find(|word| word.parse::<usize>().is_err());
    let scenes = scenes.cloned().unwrap_or_default();
    let only = |place: usize, value: usize| told.get(place).is_none_or(|told| *told == value);
    let frames = told.get(2).copied().unwrap_or(FRAMES);
    for size in SIZES.into_iter().filter(|size| only(0, *size)) {
        for lanes in LANES.into_iter().filter(|lanes| only(1, *lanes)) {
            measure(size, lanes, frames, &scenes);
        }
    }
}

fn measure(size: usize, lanes: usize, frames: usize, only: &str) {
    let documents = crowd(size, lanes);
    let (count, mut index) = (documents.len(), Index::default());
    let built = timed(|| index = Index::new(documents));
    let each = index.bytes() as f64 / size as f64;
    println!(
        "{size} events, {lanes} lanes, {count} documents: index built in {built:.0?}, {each:.1} bytes an event"
    );
    let mut state = State::default();
    state.library.index = index.into();
    state.library.opened = Some(Opened::Sample);
    let real = real_event(&state.library.index);
    state.apply(Command::Select(Some(real)));
    state.apply(Command::FitAll);
    let points = Points::new(&state.library.index);
    let scenes = Scenes::new(state.view.time, frames, only.to_owned());
    println!("the whole window");
    scenes.measure(&mut Whole::new(state.clone()));
    scenes.measure_lower(&mut Whole::new(state.clone()));
    println!("the timeline alone");
    scenes.measure(&mut Alone::new(state));
    if !only.is_empty() {
        return;
    }
    println!("egui_plot's points");
    for (name, view) in scenes.views() {
        measure_points(&points, name, view);
    }
}

/// An event of a document of `seeds`: they come last.
fn real_event(index: &Index) -> EventRef {
    let last = index.documents().len() as u32 - 1;
    let mut placed = index.placed().iter();
    *placed.find(|at| at.document == last).unwrap()
}

fn measure_points(points: &Points, name: &str, view: TimeView) {
    let mut times = Times::default();
    for frame in 0..POINT_FRAMES {
        times.add(timed(|| points.frame(view, frame)));
    }
    println!("  {name:<30} {times}");
}
