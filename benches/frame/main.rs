//! Whole frames of the timeline (`Context::run_ui` and tessellation, 1280 × 800, the pointer moving) beside
//! egui_plot's own points: 10,000, 100,000 and 1,000,000 events in 50 and 200 lanes.
//!
//! What counts is the slowest frame that a hand feels, so the median and the 99th percentile are printed, not a mean.
//! `cargo bench --bench frame -- 1000000` runs one size only.
#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

mod crowd;
mod points;
mod screen;
mod times;

use khatt::gui::command::Command;
use khatt::gui::filters::Tally;
use khatt::gui::state::{State, TimeView};
use khatt::index::{Facet, Index};

use crate::crowd::crowd;
use crate::points::Points;
use crate::screen::Screen;
use crate::times::{Times, timed};

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
const LANES: [usize; 2] = [50, 200];
/// Frames of one measurement.
const FRAMES: usize = 400;
/// Frames of egui_plot's points, which take much longer.
const POINT_FRAMES: usize = 40;

fn main() {
    let only = std::env::args().find_map(|word| word.parse::<usize>().ok());
    for size in SIZES
        .into_iter()
        .filter(|size| only.is_none_or(|only| only == *size))
    {
        for lanes in LANES {
            measure(size, lanes);
        }
    }
}

fn measure(size: usize, lanes: usize) {
    let documents = crowd(size, lanes);
    let mut index = Index::default();
    let built = timed(|| index = Index::new(documents));
    let each = index.bytes() as f64 / size as f64;
    println!("{size} events, {lanes} lanes: index built in {built:.0?}, {each:.1} bytes an event");
    let mut state = State::default();
    state.index = index;
    let first = state.index.placed()[size / 2];
    state.apply(Command::Select(Some(first)));
    state.apply(Command::FitAll);
    let whole = state.view;
    let middle = f64::midpoint(whole.first, whole.last);
    let month = TimeView::new(middle - 15.0, middle + 15.0);
    let points = Points::new(&state.index);
    let mut screen = Screen::new(state);
    frames(&mut screen, "all of time", |_| whole);
    frames(&mut screen, "a month", |_| month);
    frames(&mut screen, "pushing a month along", |frame| {
        month.moved(frame as f64 * 0.7)
    });
    frames(&mut screen, "zooming between", |frame| {
        zoom(whole, month, frame)
    });
    playhead(&mut screen);
    filters(&mut screen);
    screen.apply(Command::SetQuery("الوفد".to_owned()));
    frames(&mut screen, "filtered, all of time", |_| whole);
    frames(&mut screen, "filtered, zooming", |frame| {
        zoom(whole, month, frame)
    });
    for (name, view) in [
        ("egui_plot's points, all", whole),
        ("egui_plot's points, month", month),
    ] {
        let mut times = Times::default();
        for frame in 0..POINT_FRAMES {
            times.add(timed(|| points.frame(view, frame)));
        }
        println!("  {name:<26} {times}");
    }
}

fn frames(screen: &mut Screen, name: &str, view: impl Fn(usize) -> TimeView) {
    let mut times = Times::default();
    screen.apply(Command::Show(view(0)));
    screen.frame(0);
    for frame in 0..FRAMES {
        screen.apply(Command::Show(view(frame)));
        times.add(timed(|| screen.frame(frame)));
    }
    println!("  {name:<26} {times}");
}

/// The playhead is dragged through a year, and the nearest event is looked for at every step.
fn playhead(screen: &mut Screen) {
    let first = screen.state().index.placed()[0];
    let day = screen
        .state()
        .index
        .event(first)
        .unwrap()
        .1
        .interval
        .first()
        .unwrap();
    let mut times = Times::default();
    for frame in 0..FRAMES {
        times.add(timed(|| {
            screen.apply(Command::MovePlayhead(day.plus(2000 + frame as i32)));
            screen.frame(frame);
        }));
    }
    println!("  {:<26} {times}", "playhead dragged");
}

/// From all of time into the month and back, evenly by factor.
fn zoom(whole: TimeView, month: TimeView, frame: usize) -> TimeView {
    let phase = frame as f64 / FRAMES as f64;
    let near = 1.0 - (2.0 * phase - 1.0).abs();
    let days = whole.days() * (month.days() / whole.days()).powf(near);
    let middle = f64::midpoint(month.first, month.last);
    TimeView::new(middle - days / 2.0, middle + days / 2.0)
}

/// From a changed filter to the end of the frame that shows it, with the numbers for the row of chips.
fn filters(screen: &mut Screen) {
    let source = screen.state().index.lanes()[1].source.clone();
    let document = screen.state().index.documents()[0].document.id.clone();
    let changes = [
        ("a source hidden", Command::ToggleSource(source)),
        ("a document hidden", Command::ToggleDocument(document)),
        ("a kind hidden", Command::ToggleFacet(Facet::ALL[1])),
        ("words searched", Command::SetQuery("الوفد".to_owned())),
        ("only what is found", Command::ShowHitsOnly(true)),
        ("nothing hidden", Command::ShowAll),
    ];
    let mut tally = Tally::new(&screen.state().index);
    for (name, command) in changes {
        let mut times = Times::default();
        for _ in 0..9 {
            times.add(timed(|| {
                screen.apply(command.clone());
                tally.update(screen.state());
                screen.frame(0);
            }));
            screen.apply(Command::ShowAll);
            screen.frame(0);
        }
        println!("  {name:<26} {times}");
    }
}
