//! The system's window for choosing a folder or a file to write, asked in a thread of its own so that ours never freezes.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

/// With neither a portal nor zenity the answer is an immediate no, which nobody can have clicked.
const NOBODY_CLICKS_SO_FAST: Duration = Duration::from_millis(350);

/// A question that is open.
#[derive(Debug)]
pub struct PathDialog {
    answer: Receiver<Answer>,
}

/// What is asked for.
#[derive(Debug)]
pub enum Asked {
    /// A folder to open.
    Folder,
    /// A file to write; the user begins with this one.
    File(PathBuf),
    /// A file of events.
    Events,
    /// The file of a new project; the user begins with this one.
    Project(PathBuf),
}

/// What came of it.
#[derive(Debug, PartialEq, Eq)]
pub enum Answer {
    /// This folder is opened.
    Folder(PathBuf),
    /// This file is written.
    File(PathBuf),
    /// The events of this file are taken.
    Events(PathBuf),
    /// The user changed their mind.
    Nothing,
    /// All is saved as this project.
    Project(PathBuf),
    /// There is no such window on this system.
    NoDialog,
    /// The same where a file of events was asked for: it can be typed.
    NoDialogForEvents,
}

impl PathDialog {
    /// Asks; the answer asks `ctx` for a frame.
    pub fn open(ctx: Context, asked: Asked) -> Self {
        let (sender, answer) = channel();
        let without_thread = sender.clone();
        let thread = thread::Builder::new().spawn(move || {
            let begun = Instant::now();
            let without = match asked {
                Asked::Events => Answer::NoDialogForEvents,
                _ => Answer::NoDialog,
            };
            let answer = match asked {
                Asked::Folder => rfd::FileDialog::new().pick_folder().map(Answer::Folder),
                Asked::File(file) => file_of(&file).map(Answer::File),
                Asked::Project(file) => file_of(&file).map(Answer::Project),
                Asked::Events => rfd::FileDialog::new().pick_file().map(Answer::Events),
            };
            let said = match answer {
                Some(answer) => answer,
                None if begun.elapsed() < NOBODY_CLICKS_SO_FAST => without,
                None => Answer::Nothing,
            };
            // A window that is gone needs no answer.
            if sender.send(said).is_ok() {
                ctx.request_repaint();
            }
        });
        if thread.is_err() {
            // The receiver is below.
            let _told = without_thread.send(Answer::NoDialog);
        }
        Self { answer }
    }

    /// The answer, once it is there.
    pub fn answer(&self) -> Option<Answer> {
        match self.answer.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Answer::Nothing),
        }
    }
}

/// The file that the user chose; the window of the system asks where one of this name is there.
fn file_of(file: &Path) -> Option<PathBuf> {
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let dialog = rfd::FileDialog::new().set_file_name(name);
    let folder = file.parent().unwrap_or(Path::new("."));
    dialog.set_directory(folder).save_file()
}
