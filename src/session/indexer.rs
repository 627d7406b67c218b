//! Indexing in the background: the window is handed each index whole.

use std::any::Any;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;

use crate::index::{AnalyzedDocument, Index, NameEdits};
use crate::pipeline::{Folder, LoadMessage, catch_panic};
use crate::session::load_buffer::{LoadBuffer, PATIENCE};
use crate::session::redated::Redated;
use crate::session::worker::WorkerEvent;

/// The index that the window was given last, and what it may still hold of those before.
pub(super) struct Indexer<'t> {
    tell: &'t dyn Fn(WorkerEvent),
    index: Arc<Index>,
    /// Kept until the window has let go of it, so that it is not the window that frees it.
    retired: Vec<Arc<dyn Any + Send + Sync>>,
    /// What the window was lent last beside the index.
    lent: Option<Arc<dyn Any + Send + Sync>>,
    buffer: LoadBuffer,
}

impl<'t> Indexer<'t> {
    /// No document yet.
    pub(super) fn new(tell: &'t dyn Fn(WorkerEvent)) -> Self {
        Self {
            tell,
            index: Arc::default(),
            retired: Vec::new(),
            lent: None,
            buffer: LoadBuffer::new(),
        }
    }

    /// Reads by `load` on a thread of its own and tells portions; a fault in reading comes back as its message.
    pub(super) fn read(
        &mut self,
        load: impl FnOnce(&Arc<AtomicBool>, &mut dyn FnMut(LoadMessage)) -> Folder + Send,
        stop: &Arc<AtomicBool>,
    ) -> Result<Folder, String> {
        let folder = thread::scope(|scope| {
            let (sender, messages) = channel();
            let reading = thread::Builder::new().spawn_scoped(scope, move || {
                // Where nobody indexes any more, nobody misses a message.
                let mut told = |message| drop(sender.send(message));
                catch_panic(|| load(stop, &mut told))
            });
            self.follow(&messages);
            match reading {
                Ok(reading) => reading.join().unwrap_or_else(|_| Err(String::new())),
                Err(refused) => Err(refused.to_string()),
            }
        });
        let redated = std::mem::take(&mut self.buffer.redated);
        let redated = (!redated.is_empty()).then(|| self.redated(redated));
        if let Err(message) = &folder {
            (self.tell)(WorkerEvent::Fault(message.clone()));
        }
        (self.tell)(WorkerEvent::Finished(redated));
        folder
    }

    /// Takes messages to their end and tells a portion whenever that is worth an index.
    fn follow(&mut self, messages: &Receiver<LoadMessage>) {
        loop {
            match messages.recv_timeout(PATIENCE) {
                Ok(message) => self.take(message),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => break,
            }
            messages.try_iter().for_each(|message| self.take(message));
            if self.buffer.is_worth_it(&self.index) {
                self.tell_portion();
            }
        }
        if !self.buffer.is_empty() {
            self.tell_portion();
        }
    }

    fn take(&mut self, message: LoadMessage) {
        match message {
            LoadMessage::Listed { count } => (self.tell)(WorkerEvent::Listed(count)),
            LoadMessage::More { count } => (self.tell)(WorkerEvent::More(count)),
            LoadMessage::Document(analysed) => self.buffer.documents.push(analysed),
            LoadMessage::Problem(problem) => self.buffer.problems.push(problem),
            LoadMessage::Redated(analysed) => self.buffer.redated.push(analysed),
            LoadMessage::Fault(message) => (self.tell)(WorkerEvent::Fault(message)),
            LoadMessage::Finished { .. } => {}
        }
    }

    fn tell_portion(&mut self) {
        let portion = self.buffer.take(&self.index);
        self.put(&portion.index);
        (self.tell)(WorkerEvent::Portion(portion));
    }

    /// Calls names as the user does from now on; whether that is otherwise than before.
    pub(super) fn rename(&mut self, names: NameEdits) -> bool {
        let is_other = *self.index.names() != names;
        if is_other {
            let index = Arc::new(self.index.named(names));
            self.put(&index);
        }
        is_other
    }

    /// Puts documents in the place of what they were.
    pub(super) fn redated(&mut self, changed: Vec<Arc<AnalyzedDocument>>) -> Redated {
        let redated = Redated::new(&self.index, changed);
        self.put(&redated.index);
        self.retired.push(Arc::clone(&redated.changes) as Arc<_>);
        redated
    }

    /// An index of other documents, in the place of all before.
    pub(super) fn replaced(&mut self, documents: Vec<Arc<AnalyzedDocument>>) -> Arc<Index> {
        let index = Arc::new(self.index.updated(documents));
        self.put(&index);
        index
    }

    /// Shares something large with the window, which is not the one to free it.
    pub(super) fn lent<T: Send + Sync + 'static>(&mut self, large: T) -> Arc<T> {
        let shared = Arc::new(large);
        let before = self.lent.replace(Arc::clone(&shared) as Arc<_>);
        self.retired.extend(before);
        shared
    }

    fn put(&mut self, index: &Arc<Index>) {
        self.sweep();
        if !Arc::ptr_eq(&self.index, index) {
            let old = std::mem::replace(&mut self.index, Arc::clone(index));
            self.retired.push(old);
        }
    }

    /// Frees what the window holds no longer; whether it still holds something.
    pub(super) fn sweep(&mut self) -> bool {
        self.retired.retain(|old| Arc::strong_count(old) > 1);
        !self.retired.is_empty()
    }
}
