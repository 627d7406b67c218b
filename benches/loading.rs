//! A folder of many articles in the whole window: how long until its timeline stands, until it is whole, dated and
//! aligned, how long the slowest frame took meanwhile, and the same for one date that the user gives.
//!
//! `cargo bench --bench loading` makes 31,000 articles of about 3,000 bytes from few, `-- 5000` another number, and
//! `-- FOLDER` opens a folder that is there. Frames are told twice: the work of the window's own thread, and what a hand
//! feels, which counts the cores that the reading took. The window runs in a process of its own, so that its memory is
//! its own.
#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[path = "support/articles.rs"]
mod articles;
#[path = "support/many.rs"]
mod many;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process;
use std::thread;
use std::time::{Duration, Instant};

use egui::{Context, Event, Pos2, RawInput, Rect, pos2, vec2};
use khatt::gui::app::App;
use khatt::pipeline::Options;
use khatt::session::{ApplicationState, Command};
use khatt::time::Day;
use tempfile::TempDir;

const ARTICLES: usize = 31_000;
/// From one frame to the next, as on a usual screen.
const FRAME: Duration = Duration::from_micros(16_667);

fn main() {
    let word = env::args().skip(1).find(|word| !word.starts_with('-'));
    match word.as_deref().map(|word| (word, word.parse())) {
        Some((folder, Err(_))) => open(Path::new(folder)),
        Some((_, Ok(count))) => open_made(count),
        None => open_made(ARTICLES),
    }
}

/// Opens articles that are made, in a process of its own.
fn open_made(count: usize) {
    let folder = TempDir::new().unwrap();
    for document in many::documents(count) {
        let source = folder.path().join(document.source.as_str());
        fs::create_dir_all(&source).unwrap();
        fs::write(source.join(format!("{}.txt", document.id)), &*document.text).unwrap();
    }
    println!("{count} articles");
    let mut window = process::Command::new(env::current_exe().unwrap());
    let status = window.arg(folder.path()).status().unwrap();
    assert!(status.success(), "the window ended with {status}");
}

fn open(folder: &Path) {
    let mut window = Window::open(folder.to_owned());
    let seen = window.run_until(|app| !app.state().library.index.placed().is_empty());
    window.tell("first events", seen);
    let read = window.run_until(|app| app.state().library.loading.is_none());
    window.tell("read and dated", read);
    let aligned = window.run_until(|app| app.state().library.is_aligned);
    window.tell("aligned", aligned);

    let document = window.app.state().library.index.documents()[0]
        .document
        .id
        .clone();
    let day = Day::from_ymd(2015, 3, 17);
    window.begin();
    window
        .app
        .apply(&window.ctx, Command::SetDocumentTime { document, day });
    let dated = window.run_until(|app| app.state().corrections.redating.is_none());
    window.tell("a date given", dated);
    let aligned = window.run_until(|app| app.state().library.is_aligned);
    window.tell("aligned again", aligned);
    let more = window.run_for(300);
    window.tell("300 frames of rest", more);
}

/// The window, its slowest frames, and since when it is watched.
struct Window {
    ctx: Context,
    app: App,
    begun: Instant,
    frames: usize,
}

/// The slowest frames of a stretch.
#[derive(Default)]
struct Slowest {
    worked: Duration,
    taken: Duration,
    over: usize,
    frames: usize,
}

impl Window {
    fn open(folder: PathBuf) -> Self {
        let ctx = Context::default();
        let begun = Instant::now();
        let app = App::new(
            &ctx,
            ApplicationState::default(),
            vec![folder],
            Options::default(),
        );
        Self {
            ctx,
            app,
            begun,
            frames: 0,
        }
    }

    /// Counts the time from now.
    fn begin(&mut self) {
        self.begun = Instant::now();
    }

    fn run_until(&mut self, is_done: impl Fn(&App) -> bool) -> Slowest {
        let mut slowest = Slowest::default();
        while !is_done(&self.app) {
            self.frame(&mut slowest);
        }
        slowest
    }

    fn run_for(&mut self, frames: usize) -> Slowest {
        let mut slowest = Slowest::default();
        (0..frames).for_each(|_| self.frame(&mut slowest));
        slowest
    }

    fn frame(&mut self, slowest: &mut Slowest) {
        let (begun, worked) = (Instant::now(), worked());
        self.app.take_news(&self.ctx);
        let (ctx, app) = (&self.ctx, &mut self.app);
        let mut output = ctx.run_ui(input(self.frames), |ui| app.show(ui));
        let meshes = ctx.tessellate(std::mem::take(&mut output.shapes), output.pixels_per_point);
        std::hint::black_box(meshes.len());
        output.textures_delta.clear();
        self.frames += 1;
        let taken = begun.elapsed();
        slowest.add(taken, self::worked().saturating_sub(worked));
        thread::sleep(FRAME.saturating_sub(taken));
    }

    fn tell(&self, what: &str, slowest: Slowest) {
        let library = &self.app.state().library;
        println!(
            "{what:20} {:6.2} s, {:6} documents, {:7} events, {:4} MB; of {:5} frames the slowest worked {:6.1} ms and took {:6.1} ms, {} took over 16 ms",
            self.begun.elapsed().as_secs_f64(),
            library.index.documents().len(),
            library.index.placed().len(),
            resident() / 1_000_000,
            slowest.frames,
            slowest.worked.as_secs_f64() * 1e3,
            slowest.taken.as_secs_f64() * 1e3,
            slowest.over,
        );
    }
}

impl Slowest {
    fn add(&mut self, taken: Duration, worked: Duration) {
        self.worked = self.worked.max(worked);
        self.taken = self.taken.max(taken);
        self.over += usize::from(taken > Duration::from_millis(16));
        self.frames += 1;
    }
}

fn input(frame: usize) -> RawInput {
    let angle = frame as f32 * 0.13;
    let pointer = pos2(
        640.0 + 560.0 * angle.cos(),
        420.0 + 330.0 * (1.7 * angle).sin(),
    );
    RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(1280.0, 800.0))),
        time: Some(frame as f64 / 60.0),
        events: vec![Event::PointerMoved(pointer)],
        ..RawInput::default()
    }
}

/// How long this thread worked so far, as Linux counts it; nothing elsewhere.
fn worked() -> Duration {
    // The count is brought up to date where a thread leaves its core.
    thread::yield_now();
    let told = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let nanoseconds = told
        .split_whitespace()
        .next()
        .and_then(|word| word.parse().ok());
    Duration::from_nanos(nanoseconds.unwrap_or_default())
}

/// Bytes of memory that this process holds, as Linux counts them; nothing elsewhere.
fn resident() -> u64 {
    let told = fs::read_to_string("/proc/self/statm").unwrap_or_default();
    let pages: Option<u64> = told
        .split_whitespace()
        .nth(1)
        .and_then(|word| word.parse().ok());
    pages.unwrap_or_default() * 4096
}
