//! What is done in front of a screen while its frames are measured.

use khatt::index::Facet;
use khatt::query::Filter;
use khatt::session::Command;
use khatt::session::{BottomPane, State, TimeView};
use khatt::time::{Day, Interval};

use crate::screen::Screen;
use crate::times::{Times, timed};
use crate::whole::Whole;

/// How often a filter is changed.
const CHANGES: usize = 25;
/// Words that every seventh made-up event has in its sentence.
const WORDS: &str = "الوفد";

/// Scenes of so many frames in these views.
pub(crate) struct Scenes {
    whole: TimeView,
    month: TimeView,
    frames: usize,
    /// Only scenes with these letters in their name.
    only: String,
}

impl Scenes {
    pub(crate) fn new(whole: TimeView, frames: usize, only: String) -> Self {
        let middle = f64::midpoint(whole.first, whole.last);
        let month = TimeView::new(middle - 15.0, middle + 15.0);
        Self {
            whole,
            month,
            frames,
            only,
        }
    }

    /// The views that egui_plot is measured in, too.
    pub(crate) fn views(&self) -> [(&'static str, TimeView); 2] {
        [("all of time", self.whole), ("a month", self.month)]
    }

    /// All scenes of the timeline, with an event selected: without a filter, then with words searched for, a source and
    /// a document hidden.
    pub(crate) fn measure(&self, screen: &mut impl Screen) {
        self.views_ui(screen, "");
        self.playhead(screen);
        self.brush(screen);
        if self.only.is_empty() || self.only == "change" {
            changes(screen);
        }
        screen.apply(Command::SetQuery(WORDS.to_owned()));
        let source = screen.state().library.index.sources()[1].source.clone();
        screen.apply(Command::ToggleSource(source));
        let document = screen.state().library.index.documents()[0]
            .document
            .id
            .clone();
        screen.apply(Command::ToggleDocument(document));
        self.views_ui(screen, ", filtered");
        screen.apply(Command::ShowAll);
    }

    fn views_ui(&self, screen: &mut impl Screen, filter: &str) {
        let Self { whole, month, .. } = *self;
        let name = |view: &str| format!("{view}{filter}");
        self.frames(screen, &name("all of time"), |_| Command::Show(whole));
        self.frames(screen, &name("a month"), |_| Command::Show(month));
        self.frames(screen, &name("pushing a month"), |frame| {
            Command::Show(month.moved(frame as f64 * 0.7))
        });
        self.frames(screen, &name("zooming between"), |frame| {
            Command::Show(self.zoom(frame))
        });
    }

    /// What only the whole window has below its timeline, and what a screen reader adds.
    pub(crate) fn measure_lower(&self, window: &mut Whole) {
        window.apply(Command::ShowLower(BottomPane::Coverage));
        window.apply(Command::Show(self.whole));
        self.frames(window, "coverage, all of time", |_| {
            Command::Show(self.whole)
        });
        self.frames(window, "coverage, pushing a month", |frame| {
            Command::Show(self.month.moved(frame as f64 * 0.7))
        });
        window.apply(Command::ShowLower(BottomPane::Reader));
        window.apply(Command::Show(self.whole));
        self.frames(window, "stepping events", |_| Command::NextEvent);
        window.tell();
        self.frames(window, "zooming, screen reader", |frame| {
            Command::Show(self.zoom(frame))
        });
    }

    fn frames(&self, screen: &mut impl Screen, name: &str, command: impl Fn(usize) -> Command) {
        if !name.contains(&self.only) {
            return;
        }
        let mut times = Times::default();
        screen.apply(command(0));
        screen.frame(0);
        screen.frame(1);
        for frame in 0..self.frames {
            times.add(timed(|| {
                screen.apply(command(frame));
                screen.frame(frame);
            }));
        }
        println!("  {name:<30} {times}");
    }

    /// From all of time into the month and back, evenly by factor.
    fn zoom(&self, frame: usize) -> TimeView {
        let phase = frame as f64 / self.frames as f64;
        let near = 1.0 - (2.0 * phase - 1.0).abs();
        let days = self.whole.days() * (self.month.days() / self.whole.days()).powf(near);
        let middle = f64::midpoint(self.month.first, self.month.last);
        TimeView::new(middle - days / 2.0, middle + days / 2.0)
    }

    /// The playhead is dragged through a year, and the nearest event is looked for at every step.
    fn playhead(&self, screen: &mut impl Screen) {
        let first = first_day(screen.state());
        self.frames(screen, "playhead dragged", |frame| {
            Command::MovePlayhead(first.plus(2000 + frame as i32))
        });
    }

    /// A range is drawn longer day by day.
    fn brush(&self, screen: &mut impl Screen) {
        let first = first_day(screen.state()).plus(2000);
        self.frames(screen, "brush dragged", |frame| {
            let range = Interval::days(first, first.plus(1 + frame as i32));
            Command::SetRange(Some(range))
        });
        screen.apply(Command::SetRange(None));
    }
}

fn first_day(state: &State) -> Day {
    let first = state.library.index.placed()[0];
    let (_, event) = state.library.index.event(first).unwrap();
    let bounds = event.interval.bounds();
    bounds.map_or("2004-01-01".parse().unwrap(), |(first, _)| first)
}

/// A change of the filter: its name, what was wished for before, and the wish itself.
type Change = (&'static str, Vec<Command>, Command);

/// From a changed filter to the end of the frame that shows it.
fn changes(screen: &mut impl Screen) {
    for (name, before, command) in changes_of(screen.state()) {
        let mut times = Times::default();
        for _ in 0..CHANGES {
            for command in &before {
                screen.apply(command.clone());
            }
            screen.frame(0);
            times.add(timed(|| {
                screen.apply(command.clone());
                screen.frame(0);
            }));
            // What is searched for stays when all is shown.
            screen.apply(Command::ShowAll);
            screen.apply(Command::SetQuery(String::new()));
            screen.frame(0);
        }
        println!("  {name:<30} {times}");
    }
    assert!(
        screen.state().view.filter == Filter::default(),
        "a change was left"
    );
}

fn changes_of(state: &State) -> Vec<Change> {
    let source = state.library.index.sources()[1].source.clone();
    let document = state.library.index.documents()[0].document.id.clone();
    let words = || Command::SetQuery(WORDS.to_owned());
    let beginning = Command::SetQuery(WORDS.chars().take(4).collect());
    let hide = Command::ToggleSource(source.clone());
    let hits = || Command::ShowHitsOnly(true);
    let kind = Command::ToggleFacet(Facet::ALL[1]);
    vec![
        ("change: a source hidden", vec![], hide),
        (
            "change: a document hidden",
            vec![],
            Command::ToggleDocument(document),
        ),
        (
            "change: only one source",
            vec![],
            Command::ShowOnlySource(source),
        ),
        ("change: a kind hidden", vec![], kind.clone()),
        ("change: a kind, words searched", vec![words()], kind),
        ("change: words searched", vec![], words()),
        ("change: a letter more", vec![beginning], words()),
        ("change: only what is found", vec![words()], hits()),
        (
            "change: all shown again",
            vec![words(), hits()],
            Command::ShowAll,
        ),
    ]
}
