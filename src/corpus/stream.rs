//! Bytes of a pipe or a device: read once, in bounded memory, and without waiting for ever.

use std::fs::{File, OpenOptions};
use std::io;
use std::io::Read;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::corpus::LoadError;

/// The most bytes that a pipe or a device may give: 64 MiB.
///
/// It says no length beforehand and may never end, so that all up to here is held before it is refused.
pub const MAX_STREAM_BYTES: u64 = 64 << 20;

/// Milliseconds between two looks whether reading was cancelled.
const SLICE: u32 = 50;
const CHUNK: usize = 64 << 10;

/// How long a pipe may say nothing, in seconds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patience {
    /// While nobody has opened it for writing.
    pub(crate) unopened: u32,
    /// While somebody has it open for writing.
    pub(crate) silent: u32,
}

impl Default for Patience {
    fn default() -> Self {
        Self {
            unopened: 30,
            silent: 300,
        }
    }
}

/// Opens a file so that a pipe without a writer does not hold up its reader.
pub(crate) fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true);
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt as _;
        let flags = rustix::fs::OFlags::NONBLOCK | rustix::fs::OFlags::NOCTTY;
        options.custom_flags(flags.bits() as i32);
    }
    options.open(path)
}

/// All that comes from a pipe or a device that [`open`] opened, up to its end.
///
/// # Errors
/// [`LoadError::TooLong`] where more than `limit` bytes come, [`LoadError::SilentPipe`] where nothing comes for as
/// long as `patience` says, and [`LoadError::Cancelled`] soon after `cancel` is set.
pub(crate) fn read_stream(
    mut file: File,
    limit: u64,
    patience: Patience,
    cancel: &AtomicBool,
) -> Result<Vec<u8>, LoadError> {
    let mut bytes = Vec::new();
    let mut chunk = vec![0; CHUNK];
    let mut waited = 0;
    while !cancel.load(Ordering::Relaxed) {
        let is_ready = wait(&file)?;
        match file.read(&mut chunk) {
            Ok(0) if is_ready => return Ok(bytes),
            // Nobody has opened it for writing so far.
            Ok(0) => {
                waited += SLICE;
                is_patient(waited, patience.unopened)?;
            }
            Ok(count) => {
                waited = 0;
                bytes.extend(chunk.iter().take(count));
                if bytes.len() as u64 > limit {
                    return Err(LoadError::TooLong { limit });
                }
            }
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                waited += SLICE;
                is_patient(waited, patience.silent)?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(LoadError::Cancelled)
}

/// An error once `waited`, in milliseconds, is as long as `seconds`.
fn is_patient(waited: u32, seconds: u32) -> Result<(), LoadError> {
    match waited / 1000 >= seconds {
        true => Err(LoadError::SilentPipe { seconds }),
        false => Ok(()),
    }
}

/// Waits until there is something to read, the end included, but no longer than [`SLICE`].
#[cfg(unix)]
fn wait(file: &File) -> io::Result<bool> {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let mut wanted = [PollFd::new(file, PollFlags::IN)];
    let slice = Timespec {
        tv_sec: 0,
        tv_nsec: i64::from(SLICE) * 1_000_000,
    };
    match poll(&mut wanted, Some(&slice)) {
        Ok(count) => Ok(count > 0),
        Err(rustix::io::Errno::INTR) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Where a wait has no limit, reading does the waiting.
#[cfg(not(unix))]
fn wait(_file: &File) -> io::Result<bool> {
    Ok(true)
}

#[cfg(unix)]
#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::os::fd::OwnedFd;

    use super::*;

    const SHORT: Patience = Patience {
        unopened: 0,
        silent: 0,
    };

    fn never() -> AtomicBool {
        AtomicBool::new(false)
    }

    /// The reading end of a pipe as [`open`] gives it, and the writing end.
    fn pipe() -> (File, io::PipeWriter) {
        let (reader, writer) = io::pipe().unwrap();
        let reader = File::from(OwnedFd::from(reader));
        rustix::io::ioctl_fionbio(&reader, true).unwrap();
        (reader, writer)
    }

    fn fifo() -> (tempfile::TempDir, std::path::PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("p");
        let made = std::process::Command::new("mkfifo").arg(&path).status();
        assert!(made.unwrap().success());
        (folder, path)
    }

    #[test]
    fn a_pipe_is_read_to_its_end() {
        let (reader, mut writer) = pipe();
        writer.write_all(b"12345").unwrap();
        drop(writer);
        let read = read_stream(reader, 5, SHORT, &never());
        assert_eq!(read.unwrap(), b"12345");
    }

    #[test]
    fn err_an_endless_stream_stops_at_the_limit() {
        let (reader, mut writer) = pipe();
        writer.write_all(b"123456").unwrap();
        let read = read_stream(reader, 5, SHORT, &never());
        assert!(matches!(read, Err(LoadError::TooLong { limit: 5 })));
        let zeros = open(Path::new("/dev/zero")).unwrap();
        let read = read_stream(zeros, 1 << 20, SHORT, &never());
        assert!(matches!(read, Err(LoadError::TooLong { .. })));
    }

    #[test]
    fn err_a_silent_writer_and_no_writer_run_out_of_time() {
        let (reader, _writer) = pipe();
        let patience = Patience {
            unopened: 9,
            silent: 0,
        };
        let read = read_stream(reader, 5, patience, &never());
        assert!(matches!(read, Err(LoadError::SilentPipe { seconds: 0 })));
        let (_folder, path) = fifo();
        let patience = Patience {
            unopened: 1,
            silent: 9,
        };
        let read = read_stream(open(&path).unwrap(), 5, patience, &never());
        assert!(matches!(read, Err(LoadError::SilentPipe { seconds: 1 })));
    }

    #[test]
    fn patience_ends_at_its_second() {
        assert!(is_patient(29_950, 30).is_ok());
        assert!(is_patient(30_000, 30).is_err());
    }

    #[test]
    fn a_writer_that_comes_late_is_read() {
        let (_folder, path) = fifo();
        let reader = open(&path).unwrap();
        let writer = std::thread::spawn(move || std::fs::write(path, "123"));
        let read = read_stream(reader, 5, Patience::default(), &never());
        assert_eq!(read.unwrap(), b"123");
        writer.join().unwrap().unwrap();
    }

    #[test]
    fn err_cancelled() {
        let (_folder, path) = fifo();
        let cancel = AtomicBool::new(true);
        let read = read_stream(open(&path).unwrap(), 5, Patience::default(), &cancel);
        assert!(matches!(read, Err(LoadError::Cancelled)));
    }
}
