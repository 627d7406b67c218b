//! A thread that saves, so that no frame waits for a disk.

use std::collections::BTreeMap;
use std::io;
use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use serde_json::Value;

use crate::store::{StateFile, StoreNotice};

/// What could not be saved is tried again after this.
const AGAIN: Duration = Duration::from_secs(1);
/// The longest that the end of the program waits for the disk.
const FLUSH: Duration = Duration::from_secs(5);

/// Whether what the user did is on disk.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub enum SaveStatus {
    /// Everything that was handed over is.
    #[default]
    Saved,
    /// Something is on its way.
    Saving,
    /// Something could not be written, for this reason; it is tried again.
    NotSaved {
        /// What the system says, with the file.
        reason: String,
    },
}

enum Message {
    /// A file that was opened; what was handed over for it before counts still.
    Open(Box<StateFile>),
    /// The newest value for the file at a path that was opened.
    Save(PathBuf, Value),
    Flush(Sender<()>),
}

/// Saves the newest value of each file of state, on a thread of its own.
pub struct Saver {
    messages: Option<Sender<Message>>,
    status: Arc<Mutex<SaveStatus>>,
    notices: Arc<Mutex<Vec<StoreNotice>>>,
    thread: Option<JoinHandle<()>>,
}

impl Saver {
    /// Starts the thread; `on_change` is called there when the status changes.
    ///
    /// # Errors
    /// Where the system refuses a thread.
    pub fn start(on_change: impl Fn() + Send + 'static) -> io::Result<Self> {
        let (messages, received) = mpsc::channel();
        let status = Arc::new(Mutex::new(SaveStatus::default()));
        let notices = Arc::default();
        let work = Work {
            status: Arc::clone(&status),
            notices: Arc::clone(&notices),
            on_change: Box::new(on_change),
            files: BTreeMap::new(),
            pending: BTreeMap::new(),
        };
        let thread = thread::Builder::new().name("khatt-save".to_owned());
        let thread = thread.spawn(move || work.run(&received))?;
        Ok(Self {
            messages: Some(messages),
            status,
            notices,
            thread: Some(thread),
        })
    }

    /// Takes a file that was opened, to save into it.
    pub fn open(&self, file: StateFile) {
        self.send(Message::Open(Box::new(file)));
    }

    /// Saves `value` soon into the file at `path`, which was opened before; a newer value takes the place of one that waits.
    pub fn save(&self, path: PathBuf, value: Value) {
        *lock(&self.status) = match self.status() {
            SaveStatus::Saved => SaveStatus::Saving,
            other => other,
        };
        self.send(Message::Save(path, value));
    }

    /// Whether everything that was handed over is on disk.
    pub fn status(&self) -> SaveStatus {
        lock(&self.status).clone()
    }

    /// What the user has to know of the files, once.
    pub fn take_notices(&self) -> Vec<StoreNotice> {
        std::mem::take(&mut *lock(&self.notices))
    }

    /// Waits until everything is tried once more, five seconds at most; then says how it stands.
    pub fn flush(&self) -> SaveStatus {
        let (sender, done) = mpsc::channel();
        self.send(Message::Flush(sender));
        // Where nobody answers in time the status tells it.
        let _in_time = done.recv_timeout(FLUSH);
        self.status()
    }

    fn send(&self, message: Message) {
        if let Some(messages) = &self.messages {
            // The thread ends only with this sender.
            let _sent = messages.send(message);
        }
    }
}

impl Drop for Saver {
    fn drop(&mut self) {
        let status = self.flush();
        self.messages = None;
        // A disk that does not answer must not keep the program.
        if status != SaveStatus::Saving
            && let Some(thread) = self.thread.take()
        {
            let _ended = thread.join();
        }
    }
}

struct Work {
    status: Arc<Mutex<SaveStatus>>,
    notices: Arc<Mutex<Vec<StoreNotice>>>,
    on_change: Box<dyn Fn() + Send>,
    files: BTreeMap<PathBuf, StateFile>,
    pending: BTreeMap<PathBuf, Value>,
}

impl Work {
    fn run(mut self, messages: &Receiver<Message>) {
        loop {
            let message = match self.pending.is_empty() {
                true => messages.recv().map_err(|_| RecvTimeoutError::Disconnected),
                false => messages.recv_timeout(AGAIN),
            };
            let mut waiting = Vec::new();
            match message {
                Ok(message) => self.take(message, &mut waiting),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return,
            }
            // Of several values only the newest is written.
            while let Ok(message) = messages.try_recv() {
                self.take(message, &mut waiting);
            }
            self.write();
            for flushed in waiting {
                let _told = flushed.send(());
            }
        }
    }

    fn take(&mut self, message: Message, waiting: &mut Vec<Sender<()>>) {
        match message {
            Message::Open(file) => {
                // What waits was made from the file as it was read before.
                if !self.pending.contains_key(file.path()) {
                    self.files.insert(file.path().to_owned(), *file);
                }
            }
            Message::Save(path, value) => {
                self.pending.insert(path, value);
            }
            Message::Flush(sender) => waiting.push(sender),
        }
    }

    fn write(&mut self) {
        let mut status = SaveStatus::Saved;
        self.pending.retain(|path, value| {
            let Some(file) = self.files.get_mut(path) else {
                return false;
            };
            let saved = file.save(value, &mut |_| Ok(()));
            lock(&self.notices).extend(file.take_notices());
            match saved {
                Ok(_) => false,
                Err(error) => {
                    status = SaveStatus::NotSaved {
                        reason: format!("{error}: {}", path.display()),
                    };
                    true
                }
            }
        });
        let is_news = std::mem::replace(&mut *lock(&self.status), status.clone()) != status;
        if is_news {
            (self.on_change)();
        }
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}
