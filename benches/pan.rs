//! What ten thousand frames of pushing time along leave behind: what they allocate they give back.
//!
//! The figures to compare are `alloc` and `grow` on one side, `dealloc` and `shrink` on the other; what differs was
//! kept. The first run of the frames fills caches, the measured one follows it.
#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]

#[path = "frame/crowd.rs"]
mod crowd;
#[path = "frame/screen.rs"]
mod screen;

use divan::{AllocProfiler, Bencher};
use khatt::index::Index;
use khatt::session::Command;
use khatt::session::{State, TimeView};

use crate::screen::Screen as _;

#[global_allocator]
static ALLOCATOR: AllocProfiler = AllocProfiler::system();

/// Frames of a run.
const FRAMES: usize = 10_000;
/// Days that time is pushed along in a frame, there and back.
const STEP: f64 = 0.5;

fn main() {
    divan::main();
}

#[divan::bench(sample_count = 3, sample_size = 1)]
fn push_time_along(bencher: Bencher<'_, '_>) {
    let mut state = State::default();
    state.library.index = Index::new(crowd::crowd(100_000, 50)).into();
    state.apply(Command::FitAll);
    state.apply(Command::Select(
        state.library.index.placed().first().copied(),
    ));
    let mut screen = screen::Alone::new(state);
    let first = screen.state().view.time.first + 300.0;
    let mut run = move || {
        for frame in 0..FRAMES {
            let there_and_back = FRAMES / 2 - frame.abs_diff(FRAMES / 2);
            let first = first + there_and_back as f64 * STEP;
            screen.apply(Command::Show(TimeView::new(first, first + 60.0)));
            screen.frame(frame);
        }
    };
    run();
    bencher.bench_local(run);
}
