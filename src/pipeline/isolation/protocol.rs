//! How files go to a process and documents come back: each message with its length before it.

use std::io::{self, Read, Write};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::corpus::{Found, Pages};

/// What a process is asked; the content of the file follows, with its length before it.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct Question {
    pub(super) name: String,
    #[serde(default)]
    pub(super) pages: Pages,
}

/// What a process answers.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
    Found(Box<Found>),
    /// Nothing more comes of this file.
    Done,
}

/// Writes one message.
pub(super) fn write(to: &mut impl Write, message: &impl Serialize) -> io::Result<()> {
    write_bytes(to, &serde_json::to_vec(message)?)
}

/// Writes one message that is bytes.
pub(super) fn write_bytes(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    let len = u32::try_from(bytes.len()).map_err(io::Error::other)?;
    to.write_all(&len.to_le_bytes())?;
    to.write_all(bytes)
}

/// Reads one message, and how long it is.
pub(super) fn read<M: DeserializeOwned>(from: &mut impl Read, most: u64) -> io::Result<(M, u64)> {
    let bytes = read_bytes(from, most)?;
    Ok((serde_json::from_slice(&bytes)?, bytes.len() as u64))
}

/// Reads one message that is bytes, at most so many.
pub(super) fn read_bytes(from: &mut impl Read, most: u64) -> io::Result<Vec<u8>> {
    let mut len = [0; 4];
    from.read_exact(&mut len)?;
    let len = u64::from(u32::from_le_bytes(len));
    if len > most {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    let read = from.take(len).read_to_end(&mut bytes)?;
    match read as u64 == len {
        true => Ok(bytes),
        false => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}
