//! One process that reads files, and the clock that ends it.

use std::ffi::OsString;
use std::io::{self, BufReader, BufWriter, Write as _};
use std::path::Path;
use std::process::{self, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use crate::corpus::{Found, LoadError, Pages};
use crate::pipeline::isolation::protocol::{self, Answer, Question};
use crate::pipeline::isolation::{MEGABYTES, MOST_ANSWER, SECONDS};
use crate::pipeline::spawn::spawn;

/// A process that waits for a file or reads one; it ends when this is dropped.
#[derive(Debug)]
pub(super) struct Child {
    process: Process,
    to: BufWriter<ChildStdin>,
    from: BufReader<ChildStdout>,
    clock: Sender<Clock>,
    is_late: Arc<AtomicBool>,
}

/// The process itself, which the clock may end.
#[derive(Clone, Debug)]
struct Process(Arc<Mutex<process::Child>>);

enum Clock {
    Start,
    Stop,
}

impl Child {
    pub(super) fn start(program: &Path, arguments: &[OsString]) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.args(arguments);
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        // What a parser says on its way down helps nobody.
        command.stderr(Stdio::null());
        #[cfg(windows)]
        {
            use std::os::windows::process::CommandExt as _;
            const CREATE_NO_WINDOW: u32 = 0x0800_0000;
            command.creation_flags(CREATE_NO_WINDOW);
        }
        let mut process = command.spawn()?;
        let pipes = process.stdin.take().zip(process.stdout.take());
        let (to, from) = pipes.ok_or(io::ErrorKind::BrokenPipe)?;
        let process = Process(Arc::new(Mutex::new(process)));
        let (clock, asked) = mpsc::channel();
        let is_late = Arc::new(AtomicBool::new(false));
        let child = Self {
            process: process.clone(),
            to: BufWriter::new(to),
            from: BufReader::new(from),
            clock,
            is_late: Arc::clone(&is_late),
        };
        spawn(move || watch(&asked, &process, &is_late))?;
        Ok(child)
    }

    /// Gives it a file to read.
    pub(super) fn ask(&mut self, name: &str, pages: Pages, bytes: &[u8]) -> Result<(), LoadError> {
        // Where there is no clock, the process is not waited for.
        self.clock.send(Clock::Start).map_err(|_| self.error())?;
        let name = name.to_owned();
        protocol::write(&mut self.to, &Question { name, pages })
            .and_then(|()| protocol::write_bytes(&mut self.to, bytes))
            .and_then(|()| self.to.flush())
            .map_err(|_| self.error())
    }

    /// Takes what it finds in the file, to the end.
    pub(super) fn answer(&mut self, sink: &mut dyn FnMut(Found)) -> Result<(), LoadError> {
        let mut left = MOST_ANSWER;
        loop {
            match protocol::read(&mut self.from, left) {
                Ok((Answer::Found(found), len)) => {
                    left = left.saturating_sub(len);
                    sink(*found);
                }
                Ok((Answer::Done, _)) => break,
                Err(_) => return Err(self.error()),
            }
        }
        self.clock.send(Clock::Stop).map_err(|_| self.error())
    }

    /// Why it does not answer.
    fn error(&self) -> LoadError {
        match self.is_late.load(Ordering::SeqCst) {
            true => LoadError::TooSlow { seconds: SECONDS },
            false => LoadError::BrokeDown {
                megabytes: MEGABYTES,
            },
        }
    }
}

impl Drop for Child {
    fn drop(&mut self) {
        self.process.end();
    }
}

impl Process {
    /// Ends it and waits until it is gone, which is at once.
    fn end(&self) {
        let mut process = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // One that is gone already is what is wanted.
        let _gone = process.kill();
        let _status = process.wait();
    }
}

/// Ends the process where it takes too long for a file.
fn watch(asked: &Receiver<Clock>, process: &Process, is_late: &AtomicBool) {
    while let Ok(Clock::Start) = asked.recv() {
        match asked.recv_timeout(Duration::from_secs(SECONDS)) {
            Ok(_) => {}
            Err(RecvTimeoutError::Disconnected) => return,
            Err(RecvTimeoutError::Timeout) => {
                is_late.store(true, Ordering::SeqCst);
                process.end();
                return;
            }
        }
    }
}
