//! Reading in the background: one worker, told to the state in portions.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

use crate::corpus::{self, LoadProblem};
use crate::gui::state::{Opened, State};
use crate::index::Analysed;
use crate::pipeline::{self, LoadMessage, Options};

/// A message asks for a frame so much later at the latest: many of them share one.
const FRAME: Duration = Duration::from_millis(60);
/// What waits longer is shown, however little it is.
const PATIENCE: Duration = Duration::from_millis(400);
/// Between two indexes lies at least so many times what one costs.
const COST_SHARE: u32 = 4;
/// A new index is made of all documents, so it waits until this share of them is new.
const NEW_SHARE: usize = 8;

/// A run of the pipeline in a thread of its own.
#[derive(Debug)]
pub struct Worker {
    messages: Receiver<LoadMessage>,
    cancel: Arc<AtomicBool>,
    ctx: Context,
    waiting: Waiting,
}

/// What is read and not yet shown.
#[derive(Debug)]
struct Waiting {
    documents: Vec<Arc<Analysed>>,
    problems: Vec<LoadProblem>,
    shown: Instant,
    cost: Duration,
}

impl Worker {
    /// Starts reading; messages ask `ctx` for frames.
    pub fn start(opened: Opened, options: Options, ctx: Context) -> Self {
        let (sender, messages) = channel();
        let cancel = Arc::new(AtomicBool::new(false));
        let (stop, wake) = (Arc::clone(&cancel), ctx.clone());
        thread::spawn(move || {
            let tell = |message| {
                // A window that is gone needs no messages.
                if sender.send(message).is_ok() {
                    wake.request_repaint_after(FRAME);
                }
            };
            match opened {
                Opened::Paths(paths) => pipeline::load(&paths, options, &stop, tell),
                Opened::Sample => pipeline::load_documents(corpus::sample(), options, &stop, tell),
            }
        });
        let waiting = Waiting {
            documents: Vec::new(),
            problems: Vec::new(),
            shown: Instant::now(),
            cost: Duration::ZERO,
        };
        Self {
            messages,
            cancel,
            ctx,
            waiting,
        }
    }

    /// Stops reading; what is told stays.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Takes what came since the last frame and shows it where it is worth a new index; `false` when it has ended.
    pub fn drain_into(&mut self, state: &mut State) -> bool {
        let is_running = self.take_messages(state);
        if !is_running || self.waiting.is_worth_it(state) {
            self.waiting.show(state);
        } else if !self.waiting.is_empty() {
            self.ctx.request_repaint_after(PATIENCE);
        }
        if !is_running {
            state.finished();
        }
        is_running
    }

    fn take_messages(&mut self, state: &mut State) -> bool {
        loop {
            match self.messages.try_recv() {
                Ok(LoadMessage::Listed { count }) => state.listed(count),
                Ok(LoadMessage::Document(analysed)) => self.waiting.documents.push(analysed),
                Ok(LoadMessage::Problem(problem)) => self.waiting.problems.push(problem),
                Ok(LoadMessage::Finished { .. }) | Err(TryRecvError::Disconnected) => return false,
                Err(TryRecvError::Empty) => return true,
            }
        }
    }
}

impl Waiting {
    fn is_empty(&self) -> bool {
        self.documents.is_empty() && self.problems.is_empty()
    }

    fn is_worth_it(&self, state: &State) -> bool {
        let known = state.index.documents().len();
        let patience = PATIENCE.max(self.cost * COST_SHARE);
        !self.is_empty()
            && (self.documents.len() > known / NEW_SHARE || self.shown.elapsed() >= patience)
    }

    fn show(&mut self, state: &mut State) {
        let documents = std::mem::take(&mut self.documents);
        let problems = std::mem::take(&mut self.problems);
        let begun = Instant::now();
        state.add(documents, problems);
        self.shown = Instant::now();
        self.cost = self.shown - begun;
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.cancel();
    }
}
