//! A million events in lanes of every kind: how long that takes and what it keeps.
//!
//! Each event names two of five thousand names, spelled alike in all documents; some names are told of all the time,
//! most of them seldom.
#![expect(clippy::unwrap_used, reason = "a bench may stop at the first surprise")]
#![expect(clippy::print_stdout, reason = "a bench prints its figures")]

#[path = "frame/crowd.rs"]
mod crowd;
#[path = "frame/times.rs"]
mod times;

use std::fmt::Write as _;
use std::sync::Arc;

use khatt::event::Participant;
use khatt::index::{AnalyzedDocument, Index, LaneBy};
use khatt::session::Command;
use khatt::session::timeline::model::Model;
use khatt::session::{LaneCommand, State};
use khatt::text::Span;

use crate::crowd::crowd;
use crate::times::{Times, timed};

const SIZE: usize = 1_000_000;
const SOURCES: usize = 50;
const NAMES: usize = 5_000;
const RUNS: usize = 5;

fn main() {
    let mut index = Index::default();
    let documents = crowd(SIZE, SOURCES).into_iter().map(with_names).collect();
    let built = timed(|| index = Index::new(documents));
    println!("{SIZE} events, {SOURCES} sources: index built in {built:.0?}");
    for by in LaneBy::ALL {
        let mut times = Times::default();
        let mut grouping = Arc::default();
        for _ in 0..RUNS {
            // What was asked for last is kept, so something else is asked for in between.
            index.grouping(LaneBy::Source, false);
            times.add(timed(|| grouping = index.grouping(by, true)));
        }
        let each = grouping.bytes() as f64 / SIZE as f64;
        let lanes = grouping.groups.len();
        println!("  {by:<12?} {lanes:>5} lanes, {each:4.1} bytes an event, {times}");
    }
    changes(index);
}

/// From a change of what lanes stand for, or of the filter, to what is drawn.
fn changes(index: Index) {
    let source = index.sources()[1].source.clone();
    let mut state = State::default();
    state.library.index = index.into();
    state.apply(Command::Lanes(LaneCommand::By(LaneBy::Participant)));
    let mut model = Model::default();
    model.update(&state);
    let mut times = Times::default();
    for _ in 0..RUNS {
        state.apply(Command::ToggleSource(source.clone()));
        times.add(timed(|| model.update(&state)));
        state.apply(Command::ShowAll);
        model.update(&state);
    }
    println!("  a source hidden among lanes by participant: {times}");
}

/// Gives each event two names.
fn with_names(analysed: Arc<AnalyzedDocument>) -> Arc<AnalyzedDocument> {
    let mut analysed = AnalyzedDocument::clone(&analysed);
    let mut text = String::from(&*analysed.document.text);
    let spans: Vec<Span> = (0..NAMES)
        .map(|number| {
            let start = text.len() + 1;
            write!(text, " المتحدث رقم {number}").unwrap();
            Span::new(start, text.len())
        })
        .collect();
    analysed.document.text = text.as_str().into();
    for (number, event) in analysed.events.iter_mut().enumerate() {
        // Small numbers come often: the square of an even spread.
        let nth = |step: usize| {
            let at = number * step % NAMES;
            Participant::named(spans[at * at / NAMES])
        };
        event.participants = [nth(7_919), nth(104_729)].into();
    }
    Arc::new(analysed)
}
