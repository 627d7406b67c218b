//! The side of the process that reads.

use std::io::{self, Read, Write};

use crate::corpus::{Found, LoadError, read_parts};
use crate::pipeline::catch_panic;
use crate::pipeline::isolation::protocol::{self, Answer, Question};
use crate::pipeline::isolation::{MEGABYTES, MOST_BYTES, SECONDS};

/// The longest question without the file, in bytes.
const MOST_QUESTION: u64 = 1 << 20;

/// Reads files that come in on `from` and answers with their documents on `to`, until nothing more comes.
///
/// The limits of memory and time that it sets hold for this whole process: it is to do nothing else.
///
/// # Errors
/// Where the other side is gone.
pub fn serve(mut from: impl Read, mut to: impl Write) -> io::Result<()> {
    limit_process();
    loop {
        let question = match protocol::read::<Question>(&mut from, MOST_QUESTION) {
            Ok((question, _)) => question,
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            Err(error) => return Err(error),
        };
        let bytes = protocol::read_bytes(&mut from, MOST_BYTES)?;
        limit_time();
        read(&question, bytes, &mut to)?;
        protocol::write(&mut to, &Answer::Done)?;
        to.flush()?;
    }
}

fn read(question: &Question, bytes: Vec<u8>, to: &mut impl Write) -> io::Result<()> {
    let mut written = Ok(());
    let mut tell = |found: Found| {
        if written.is_ok() {
            written = protocol::write(to, &Answer::Found(Box::new(found)));
        }
    };
    let read = catch_panic(|| read_parts(&question.name, bytes, question.pages, &mut tell));
    if let Err(message) = read {
        tell(Found::fault(LoadError::Fault { message }));
    }
    written
}

/// So much memory, no file, no image of the memory where it breaks down.
#[cfg(unix)]
fn limit_process() {
    use rustix::process::Resource;
    limit(Resource::As, MEGABYTES << 20);
    limit(Resource::Core, 0);
    limit(Resource::Fsize, 0);
}

/// Where nobody is left to end it by the clock, the system does after so much work on one file.
#[cfg(unix)]
fn limit_time() {
    let used = rustix::time::clock_gettime(rustix::time::ClockId::ProcessCPUTime);
    let used = u64::try_from(used.tv_sec).unwrap_or_default();
    limit(rustix::process::Resource::Cpu, used + 2 * SECONDS);
}

/// What the system refuses is left as it is: the clock still holds.
#[cfg(unix)]
fn limit(what: rustix::process::Resource, most: u64) {
    let before = rustix::process::getrlimit(what);
    let most = before.maximum.map_or(most, |maximum| maximum.min(most));
    let limit = rustix::process::Rlimit {
        current: Some(most),
        maximum: before.maximum,
    };
    let _refused = rustix::process::setrlimit(what, limit);
}

#[cfg(not(unix))]
fn limit_process() {}

#[cfg(not(unix))]
fn limit_time() {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::{Pages, Piece};

    fn answers(name: &str, content: &[u8]) -> Vec<Found> {
        let mut asked = Vec::new();
        let name = name.to_owned();
        protocol::write(
            &mut asked,
            &Question {
                name,
                pages: Pages::Article,
            },
        )
        .unwrap();
        protocol::write_bytes(&mut asked, content).unwrap();
        let mut told = Vec::new();
        let question = protocol::read::<Question>(&mut &*asked, 100).unwrap();
        read(&question.0, content.to_vec(), &mut told).unwrap();
        let mut told = told.as_slice();
        let mut found = Vec::new();
        while let Ok((Answer::Found(one), _)) = protocol::read(&mut told, 1 << 20) {
            found.push(*one);
        }
        found
    }

    #[test]
    fn a_document_and_a_fault_come_through_the_pipe() {
        let found = answers(
            "a.html",
            "<title>ع</title><meta name=date content=2023-03-17><p>أمس".as_bytes(),
        );
        let Ok(Piece::Document(part)) = &found[0].part else {
            panic!("no document: {found:?}");
        };
        assert_eq!(
            (&*part.text, part.meta.title.as_deref()),
            ("أمس", Some("ع"))
        );
        assert_eq!(part.meta.hints.len(), 1);
        let found = answers("a.docx", b"no archive");
        let error = found[0].part.as_ref().unwrap_err().to_string();
        assert!(error.starts_with("Not a readable ZIP file: "), "{error}");
    }
}
