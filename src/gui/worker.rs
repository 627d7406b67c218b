//! Reading in the background: one worker, newest first told.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, channel};
use std::thread;

use egui::Context;

use crate::corpus::{self, LoadProblem};
use crate::gui::state::{Opened, State};
use crate::index::Analysed;
use crate::pipeline::{self, LoadMessage, Options};

/// A run of the pipeline in a thread of its own.
#[derive(Debug)]
pub struct Worker {
    messages: Receiver<LoadMessage>,
    cancel: Arc<AtomicBool>,
}

impl Worker {
    /// Starts reading; every message asks `ctx` for a frame.
    pub fn start(opened: Opened, options: Options, ctx: Context) -> Self {
        let (sender, messages) = channel();
        let cancel = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&cancel);
        thread::spawn(move || {
            let tell = |message| {
                // A window that is gone needs no messages.
                if sender.send(message).is_ok() {
                    ctx.request_repaint();
                }
            };
            match opened {
                Opened::Paths(paths) => pipeline::load(&paths, options, &stop, tell),
                Opened::Sample => pipeline::load_documents(corpus::sample(), options, &stop, tell),
            }
        });
        Self { messages, cancel }
    }

    /// Stops reading; what is told stays.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Puts everything that came since the last frame into the state; `false` when it has ended.
    pub fn drain_into(&self, state: &mut State) -> bool {
        let mut documents: Vec<Arc<Analysed>> = Vec::new();
        let mut problems: Vec<LoadProblem> = Vec::new();
        let mut is_running = true;
        while is_running {
            match self.messages.try_recv() {
                Ok(LoadMessage::Listed { count }) => state.listed(count),
                Ok(LoadMessage::Document(analysed)) => documents.push(analysed),
                Ok(LoadMessage::Problem(problem)) => problems.push(problem),
                Ok(LoadMessage::Finished { .. }) => is_running = false,
                Err(std::sync::mpsc::TryRecvError::Empty) => break,
                Err(std::sync::mpsc::TryRecvError::Disconnected) => is_running = false,
            }
        }
        state.add(documents, problems);
        if !is_running {
            state.finished();
        }
        is_running
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.cancel();
    }
}
