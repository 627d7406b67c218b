//! What the worker does with a folder once it is read: it dates it as its user asks, and reads it again as files change.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

use crate::corpus::FolderChanges;
use crate::index::{AnalyzedDocument, NameEdits};
use crate::pipeline::{self, Folder, Wishes, catch_panic};
use crate::session::indexer::Indexer;
use crate::session::pending_redates::PendingRedates;
use crate::session::reread::Reread;
use crate::session::watch::Watch;
use crate::session::worker::{Redate, WorkerEvent};
use crate::store::Located;

/// Time between two looks whether the window let go of an index.
const SWEEP: Duration = Duration::from_secs(1);

/// A folder and what its window was told of it.
pub(super) struct FolderKeeper<'t> {
    folder: Folder,
    indexer: Indexer<'t>,
    tell: &'t dyn Fn(WorkerEvent),
    pending: PendingRedates,
    /// What the user knew better when the folder was dated last.
    wishes: Wishes,
    /// Where the edits of that stand.
    located: Arc<Located>,
    /// Whether what was told of happenings is true of the documents as they are.
    is_aligned: bool,
}

/// What there is to do.
enum Next {
    Date(Redate),
    ReadAgain(FolderChanges),
}

impl<'t> FolderKeeper<'t> {
    pub(super) fn new(folder: Folder, indexer: Indexer<'t>, tell: &'t dyn Fn(WorkerEvent)) -> Self {
        Self {
            folder,
            indexer,
            tell,
            pending: PendingRedates::default(),
            wishes: Wishes::default(),
            located: Arc::default(),
            is_aligned: false,
        }
    }

    /// Looks which events tell of the same happening, unless a newer date makes that useless.
    pub(super) fn align(&mut self, cancel: &AtomicBool) {
        let documents: Vec<Arc<AnalyzedDocument>> =
            self.folder.documents().map(Arc::clone).collect();
        let options = self.folder.options();
        let align = || pipeline::align_located(&documents, &self.located, options, cancel);
        match catch_panic(align) {
            Ok(Some(happenings)) => {
                (self.tell)(WorkerEvent::Aligned(self.indexer.lent(happenings)));
                self.is_aligned = true;
            }
            Ok(None) => {}
            Err(message) => (self.tell)(WorkerEvent::Fault(message)),
        }
    }

    /// Dates and reads again until the window is gone.
    pub(super) fn follow(
        &mut self,
        asked: &Receiver<Redate>,
        mut watch: Option<Watch>,
        stop: &Arc<AtomicBool>,
    ) {
        while let Some(next) = self.next(asked, watch.as_mut(), stop) {
            match next {
                Next::Date(wish) => self.date(wish),
                Next::ReadAgain(changes) => {
                    if let Some(watch) = &watch {
                        self.read_again(watch, changes, stop);
                    }
                }
            }
        }
    }

    /// The next wish, or a change of the files; until one comes, what the window let go of is freed.
    fn next(
        &mut self,
        asked: &Receiver<Redate>,
        mut watch: Option<&mut Watch>,
        stop: &AtomicBool,
    ) -> Option<Next> {
        loop {
            let has_retired = self.indexer.sweep();
            // What its user stopped reading is not read in the background.
            watch = watch.filter(|_| !stop.load(Ordering::Relaxed));
            let pause = match &watch {
                Some(watch) if has_retired => SWEEP.min(watch.pause()),
                Some(watch) => watch.pause(),
                None if has_retired => SWEEP,
                None => return asked.recv().ok().map(Next::Date),
            };
            match asked.recv_timeout(pause) {
                Ok(wish) => return Some(Next::Date(wish)),
                Err(RecvTimeoutError::Disconnected) => return None,
                Err(RecvTimeoutError::Timeout) => {}
            }
            // What its user stopped reading is not read in the background.
            let watch = watch
                .as_deref_mut()
                .filter(|_| !stop.load(Ordering::Relaxed));
            if let Some(changes) = watch.and_then(|watch| watch.look(stop)) {
                return Some(Next::ReadAgain(changes));
            }
        }
    }

    fn date(&mut self, wish: Redate) {
        if wish.cancel.load(Ordering::Relaxed) {
            return;
        }
        // The folder changes only once all its documents are dated, so it is whole after a fault.
        let dated = catch_panic(|| self.folder.revise(&wish.wishes, &wish.cancel));
        let fault = dated.as_ref().err().cloned();
        let fault = fault.or_else(|| self.folder.take_fault());
        let revised = dated.unwrap_or_default();
        self.is_aligned &= revised.changed.is_empty();
        if !wish.cancel.load(Ordering::Relaxed) {
            let names = NameEdits::new(&revised.located.names);
            self.is_aligned &= !self.indexer.rename(names);
        }
        self.pending.add(revised.changed);
        if let Some(message) = fault {
            (self.tell)(WorkerEvent::Fault(message));
        }
        if let Some(changed) = self.pending.take_for(&wish.cancel) {
            let located = Arc::new(revised.located);
            let has_links =
                located.same == self.located.same && located.different == self.located.different;
            self.is_aligned &= has_links;
            self.located = Arc::clone(&located);
            self.wishes = wish.wishes;
            let redated = self.indexer.redated(changed);
            (self.tell)(WorkerEvent::Redated(redated, located));
            // A star or a note changes no document.
            if !self.is_aligned {
                self.align(&wish.cancel);
            }
        }
    }

    /// Takes the files as they are now; what the user knew better stays.
    fn read_again(&mut self, watch: &Watch, changes: FolderChanges, stop: &Arc<AtomicBool>) {
        let read = catch_panic(|| {
            let (mut folder, problems) = watch.read_again(&self.folder, stop);
            let revised = folder.revise(&self.wishes, stop);
            (folder, problems, revised.located)
        });
        // What is stopped, because the window is gone, is not whole.
        if stop.load(Ordering::Relaxed) {
            return;
        }
        let (folder, problems, located) = match read {
            Ok(read) => read,
            Err(message) => return (self.tell)(WorkerEvent::Fault(message)),
        };
        self.folder = folder;
        if let Some(message) = self.folder.take_fault() {
            (self.tell)(WorkerEvent::Fault(message));
        }
        self.pending = PendingRedates::default();
        self.located = Arc::new(located);
        self.is_aligned = false;
        self.indexer.rename(NameEdits::new(&self.located.names));
        let documents = self.folder.documents().map(Arc::clone).collect();
        (self.tell)(WorkerEvent::Reread(Box::new(Reread {
            index: self.indexer.replaced(documents),
            located: Arc::clone(&self.located),
            problems,
            changes,
        })));
        self.align(stop);
    }
}
