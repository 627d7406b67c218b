//! Reading in the background: one worker a folder, told to the state in portions, each with an index of all so far.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread;
use std::time::Duration;

use crate::align::Alignment;
use crate::corpus;
use crate::pipeline::{self, Folder, LoadMessage, Options, Wishes, catch_panic};
use crate::session::folder_keeper::FolderKeeper;
use crate::session::indexer::Indexer;
use crate::session::load_buffer::Portion;
use crate::session::redated::Redated;
use crate::session::reread::Reread;
use crate::session::watch::Watch;
use crate::session::{Notice, Opened, State};
use crate::store::Located;

/// A message asks for a frame so much later at the latest: many of them share one.
const FRAME: Duration = Duration::from_millis(60);

/// Asks the window for a frame after so much time at the latest.
type Wake = Arc<dyn Fn(Duration) + Send + Sync>;

/// A thread that reads a folder, and dates it anew as often as the user gives a date.
pub struct Worker {
    news: Receiver<WorkerEvent>,
    wishes: Sender<Redate>,
    /// Stops the reading.
    cancel: Arc<AtomicBool>,
    /// Stops the last dating, and looking for the same happenings: a newer date makes them useless.
    cancel_dating: Arc<AtomicBool>,
    /// The fault that was told last: where the thread is gone, the one that ended it.
    fault: Option<String>,
}

/// News of the thread.
#[derive(Debug)]
pub(super) enum WorkerEvent {
    /// The folder is listed: so many documents and problems follow.
    Listed(usize),
    /// So many more follow: a file holds several documents.
    More(usize),
    /// Documents and problems that were read meanwhile.
    Portion(Portion),
    /// Reading ended; the documents that date each other have another time.
    Finished(Option<Redated>),
    /// All documents that are other than before, after an edit, and where the edits stand.
    Redated(Redated, Arc<Located>),
    /// The folder as it was read again, because files changed.
    Reread(Box<Reread>),
    /// The events of all documents that tell of the same happening.
    Aligned(Arc<Alignment>),
    /// A fault of ours, with its message, stopped what was asked for.
    Fault(String),
}

/// What the user knows better, under which the thread is asked to read anew.
#[derive(Debug)]
pub(super) struct Redate {
    pub(super) wishes: Wishes,
    pub(super) cancel: Arc<AtomicBool>,
}

impl Worker {
    /// Starts reading; `wake` asks for a frame after so much time at the latest, because a message came.
    pub fn start(
        opened: Opened,
        options: Options,
        wake: impl Fn(Duration) + Send + Sync + 'static,
    ) -> Self {
        let watched = match &opened {
            Opened::Paths(paths) => Some((paths.clone(), options)),
            Opened::Sample => None,
        };
        let load = move |stop: &_, told: &mut dyn FnMut(_)| match opened {
            Opened::Paths(paths) => pipeline::load(&paths, options, stop, told),
            Opened::Sample => pipeline::load_documents(corpus::sample(), options, stop, told),
        };
        Self::with(Arc::new(wake), watched, load)
    }

    /// A worker that reads by `load`, which is given what stops it and where to tell, and then looks after paths.
    fn with(
        wake: Wake,
        watched: Option<(Vec<PathBuf>, Options)>,
        load: impl FnOnce(&Arc<AtomicBool>, &mut dyn FnMut(LoadMessage)) -> Folder + Send + 'static,
    ) -> Self {
        let (sender, news) = channel();
        let (wishes, asked) = channel();
        let cancel = Arc::new(AtomicBool::new(false));
        let cancel_dating = Arc::new(AtomicBool::new(false));
        let stop = Arc::clone(&cancel);
        let stop_aligning = Arc::clone(&cancel_dating);
        let without_thread = sender.clone();
        let thread = thread::Builder::new().spawn(move || {
            let tell = |news| {
                // A window that is gone needs no news.
                if sender.send(news).is_ok() {
                    wake(FRAME);
                }
            };
            let worked = catch_panic(|| {
                let watch =
                    watched.and_then(|(paths, options)| Watch::begin(paths, options, &stop));
                let mut indexer = Indexer::new(&tell);
                if let Ok(folder) = indexer.read(load, &stop) {
                    let mut keeper = FolderKeeper::new(folder, indexer, &tell);
                    keeper.align(&stop_aligning);
                    keeper.follow(&asked, watch, &stop);
                }
            });
            if let Err(message) = worked {
                tell(WorkerEvent::Fault(message));
            }
        });
        if let Err(refused) = thread {
            // The receiver is below.
            let _told = without_thread.send(WorkerEvent::Fault(refused.to_string()));
        }
        Self {
            news,
            wishes,
            cancel,
            cancel_dating,
            fault: None,
        }
    }

    /// Dates the folder anew under the days that the user gave, after it is read; what was asked before and is not
    /// done is left. After a fault in reading nothing can be dated: the days are taken back and the fault is told again.
    pub fn redate(&mut self, state: &mut State, wishes: Wishes) {
        self.cancel_dating.store(true, Ordering::Relaxed);
        self.cancel_dating = Arc::default();
        let wish = Redate {
            wishes,
            cancel: Arc::clone(&self.cancel_dating),
        };
        if self.wishes.send(wish).is_err() {
            // What ended it may not be taken yet.
            self.take_news(state);
            self.refuse_dates(state);
        }
    }

    /// Stops reading; what is told stays.
    pub fn cancel(&self) {
        self.cancel.store(true, Ordering::Relaxed);
    }

    /// Takes the news since the last frame.
    pub fn drain_into(&mut self, state: &mut State) {
        self.take_news(state);
    }

    fn take_news(&mut self, state: &mut State) {
        loop {
            match self.news.try_recv() {
                Ok(WorkerEvent::Listed(count)) => state.listed(count),
                Ok(WorkerEvent::More(count)) => state.found_more(count),
                Ok(WorkerEvent::Portion(portion)) => state.show_portion(portion),
                Ok(WorkerEvent::Finished(redated)) => self.finish(state, redated),
                Ok(WorkerEvent::Redated(redated, located)) => {
                    state.located(located);
                    state.show_redated(&redated);
                }
                Ok(WorkerEvent::Reread(reread)) => state.show_reread(*reread),
                Ok(WorkerEvent::Aligned(happenings)) => state.aligned(happenings),
                Ok(WorkerEvent::Fault(message)) => self.take_fault(state, message),
                Err(TryRecvError::Disconnected) => {
                    if state.corrections.redating.is_some() || state.is_returning() {
                        self.refuse_dates(state);
                    }
                    if state.library.loading.is_some() {
                        self.finish(state, None);
                    }
                    return;
                }
                Err(TryRecvError::Empty) => return,
            }
        }
    }

    /// The thread is gone: no date that was given took effect, or ever will.
    fn refuse_dates(&self, state: &mut State) {
        state.forget_dates();
        if let Some(message) = &self.fault {
            state.tell(Notice::Fault(message.clone()));
        }
    }

    fn take_fault(&mut self, state: &mut State, message: String) {
        self.fault = Some(message.clone());
        state.tell(Notice::Fault(message));
    }

    fn finish(&mut self, state: &mut State, redated: Option<Redated>) {
        if let Some(redated) = redated {
            // What the user asked for meanwhile is not done yet.
            let asked = state.corrections.redating.take();
            state.show_redated(&redated);
            state.corrections.redating = asked;
        }
        if let Some(wishes) = state.finished() {
            self.redate(state, wishes);
        }
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.cancel();
        self.cancel_dating.store(true, Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples;
    use crate::resolve::Certainty;
    use crate::session::Command;
    use crate::session::Effect;

    /// A state and a worker that reads one document and then stops by a fault.
    fn faulty() -> (State, Worker) {
        let mut state = State::default();
        state.library.opened = Some(Opened::Sample);
        state.library.loading = Some(crate::session::Progress::default());
        let worker = Worker::with(Arc::new(|_| ()), None, |_, told| {
            let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
            let read = samples::analysed("1.txt", "سبق", "وقع أمس.", &mentions);
            told(LoadMessage::Listed { count: 2 });
            told(LoadMessage::Document(Arc::new(read)));
            panic!("the second one is too much");
        });
        (state, worker)
    }

    fn drain_until(worker: &mut Worker, state: &mut State, is_done: impl Fn(&State) -> bool) {
        for _ in 0..1000 {
            worker.drain_into(state);
            if is_done(state) {
                break;
            }
            thread::sleep(Duration::from_millis(5));
        }
    }

    fn fault() -> Option<Notice> {
        Some(Notice::Fault("the second one is too much".to_owned()))
    }

    /// Gives the document a date; what the worker is asked for.
    fn give(state: &mut State) -> Wishes {
        let edit = Command::SetDocumentTime {
            document: "1.txt".into(),
            day: Some(samples::day("2015-07-21")),
        };
        match state.apply(edit) {
            Some(Effect::Redate(given)) => given,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_fault_is_told_and_what_was_read_stays() {
        let (mut state, mut worker) = faulty();
        drain_until(&mut worker, &mut state, |state| {
            state.library.loading.is_none()
        });
        assert_eq!(state.library.loading, None);
        assert_eq!(state.library.index.documents().len(), 1);
        assert_eq!(state.notice, fault());
    }

    #[test]
    fn a_date_after_a_fault_is_refused_and_the_fault_told_again() {
        let (mut state, mut worker) = faulty();
        drain_until(&mut worker, &mut state, |state| {
            state.library.loading.is_none()
        });
        state.apply(Command::CloseNotice);
        let given = give(&mut state);
        worker.redate(&mut state, given);
        drain_until(&mut worker, &mut state, |state| {
            state.corrections.redating.is_none()
        });
        assert_eq!(state.notice, fault());
        assert!(state.corrections.given.is_empty() && !state.corrections.edits.has_dates());
        assert_eq!(state.corrections.redating, None);
    }

    #[test]
    fn a_date_that_waits_for_a_fault_is_taken_back() {
        let (mut state, mut worker) = faulty();
        let given = give(&mut state);
        worker.redate(&mut state, given);
        drain_until(&mut worker, &mut state, |state| {
            state.corrections.redating.is_none()
        });
        assert_eq!(state.notice, fault());
        assert!(state.corrections.given.is_empty() && !state.corrections.edits.has_dates());
        assert_eq!(state.library.loading, None);
    }
}
