//! What the formats give: the documents of a file, one by one and within limits.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::corpus::decode::Decoded;
use crate::corpus::format::plain::Pages;
use crate::corpus::format::registry::{File, read_file};
use crate::corpus::meta::Meta;
use crate::corpus::wire;
use crate::corpus::{Encoding, LoadError};

/// The most documents that one file may hold.
pub(crate) const MOST_PARTS: usize = 100_000;
/// So many parts of one file that cannot be read are told one by one.
const MOST_FAULTS: usize = 1_000;
/// The most text that one file may hold, in bytes: more than 30,000 articles.
pub(crate) const MOST_TEXT: usize = 128 << 20;
/// The most bytes that one file in a container may have when it is unpacked.
pub(crate) const MOST_ENTRY_BYTES: u64 = 128 << 20;
/// The most bytes that all files in a container may have when they are unpacked.
pub(crate) const MOST_UNPACKED: u64 = 1 << 30;
/// What is packed grows to at most so many times its size; texts grow to ten times, tables to fifty.
pub(crate) const MOST_GROWTH: u64 = 200;
/// So many bytes may always come out of what is packed.
const FREE_GROWTH: u64 = 4 << 20;
/// Containers may lie in each other so deep.
pub(crate) const MOST_DEPTH: usize = 3;

/// One document of a file.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(crate) struct Part {
    pub(crate) text: Arc<str>,
    pub(crate) encoding: Encoding,
    /// What the file says about it.
    pub(crate) meta: Meta,
    /// Where its pages begin, in bytes of the text; empty where it has none.
    pub(crate) page_starts: Vec<u32>,
}

impl From<Decoded> for Part {
    fn from(decoded: Decoded) -> Self {
        Self {
            text: decoded.text,
            encoding: decoded.encoding,
            meta: Meta {
                notices: decoded.notices,
                ..Meta::default()
            },
            page_starts: Vec::new(),
        }
    }
}

/// A part of a file, or why it gave no document.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Found {
    /// What stands behind the id of the file: nothing, `#3` for a numbered part, or `/folder/name` in an archive.
    pub(crate) place: String,
    pub(crate) part: Result<Piece, LoadError>,
}

/// What a file holds.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) enum Piece {
    Document(Box<Part>),
    /// What says where the documents of an archive come from, as it lies in it.
    Manifest(#[serde(with = "wire::bytes")] Vec<u8>),
}

impl Found {
    /// What is wrong with a file as a whole.
    pub(crate) fn fault(error: LoadError) -> Self {
        let place = String::new();
        let part = Err(error);
        Self { place, part }
    }
}

/// Takes the parts of one file while they are found.
pub(crate) struct Parts<'a> {
    sink: &'a mut dyn FnMut(Found),
    pages: Pages,
    /// The place of the container that is read now.
    base: String,
    depth: usize,
    /// The places so far, and how often each was asked for.
    places: HashMap<String, usize>,
    text: usize,
    unpacked: u64,
    told: usize,
    faults: usize,
    /// The limit that was passed: nothing more is read.
    end: Option<LoadError>,
}

impl<'a> Parts<'a> {
    pub(crate) fn new(pages: Pages, sink: &'a mut dyn FnMut(Found)) -> Self {
        Self {
            sink,
            pages,
            base: String::new(),
            depth: 0,
            places: HashMap::new(),
            text: 0,
            unpacked: 0,
            told: 0,
            faults: 0,
            end: None,
        }
    }

    /// What is read of pages.
    pub(crate) fn pages(&self) -> Pages {
        self.pages
    }

    /// How many parts and faults there were so far.
    pub(crate) fn told(&self) -> usize {
        self.told
    }

    /// The one document that the file, or the entry that is read now, is.
    ///
    /// # Errors
    /// Where the file has more documents or more text than one file may.
    pub(crate) fn whole(&mut self, part: Part) -> Result<(), LoadError> {
        self.add(self.base.clone(), part)
    }

    /// Reads one of several documents without names, by its number from 1; what is wrong with it costs it alone.
    ///
    /// # Errors
    /// As [`Parts::whole`].
    pub(crate) fn numbered(
        &mut self,
        number: usize,
        read: impl FnOnce(&mut Self) -> Result<(), LoadError>,
    ) -> Result<(), LoadError> {
        let place = format!("{}#{number}", self.base);
        let outer = std::mem::replace(&mut self.base, place);
        let read = read(self);
        let place = std::mem::replace(&mut self.base, outer);
        match read {
            Err(error) if self.end.is_none() => self.one_fault(place, error),
            read => read,
        }
    }

    /// Reads one of several tables with names.
    ///
    /// # Errors
    /// Those of `read`.
    pub(crate) fn named(
        &mut self,
        name: &str,
        read: impl FnOnce(&mut Self) -> Result<(), LoadError>,
    ) -> Result<(), LoadError> {
        let place = self.place_of(name);
        let outer = std::mem::replace(&mut self.base, place);
        let read = read(self);
        self.base = outer;
        read
    }

    /// After the whole file: says how many faults were not told.
    pub(crate) fn finish(self) {
        if let Some(count) = self
            .faults
            .checked_sub(MOST_FAULTS)
            .filter(|more| *more > 0)
        {
            (self.sink)(Found::fault(LoadError::MoreFaults { count }));
        }
    }

    /// What is wrong with the file, or with the entry that is read now.
    pub(crate) fn fault(&mut self, error: LoadError) {
        let is_end = self.end.is_some();
        if is_end && self.depth > 0 {
            // It is told once, of the file as a whole.
            return;
        }
        self.tell(self.base.clone(), Err(error));
    }

    /// Reads a file that lies in the container that is read now.
    ///
    /// # Errors
    /// Where nothing more may be read of the whole file.
    pub(crate) fn entry(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), LoadError> {
        let place = self.place_of(name);
        self.inside(place, |parts| {
            let name = name.rsplit_once('/').map_or(name, |(_, name)| name);
            read_file(File { name, bytes }, parts);
        })
    }

    /// Passes on what says where the documents of an archive come from.
    pub(crate) fn manifest(&mut self, name: &str, bytes: Vec<u8>) {
        let place = self.place_of(name);
        let part = Ok(Piece::Manifest(bytes));
        (self.sink)(Found { place, part });
    }

    /// What is wrong with a file that lies in the container that is read now.
    ///
    /// # Errors
    /// As [`Parts::whole`].
    pub(crate) fn entry_fault(&mut self, name: &str, error: LoadError) -> Result<(), LoadError> {
        self.one_fault(self.place_of(name), error)
    }

    /// What a packed file holds that has no name of its own, such as that in a `.gz`.
    ///
    /// # Errors
    /// As [`Parts::entry`].
    pub(crate) fn unpacked(&mut self, name: &str, bytes: Vec<u8>) -> Result<(), LoadError> {
        let place = self.base.clone();
        self.inside(place, |parts| read_file(File { name, bytes }, parts))
    }

    /// Whether containers lie in each other too deep already.
    ///
    /// # Errors
    /// [`LoadError::TooDeep`] where they do.
    pub(crate) fn check_depth(&self) -> Result<(), LoadError> {
        match self.depth < MOST_DEPTH {
            true => Ok(()),
            false => Err(LoadError::TooDeep { limit: MOST_DEPTH }),
        }
    }

    /// The most bytes that may come out of so many packed ones.
    pub(crate) fn room_for(&self, packed: u64) -> u64 {
        let by_growth = packed.saturating_mul(MOST_GROWTH).max(FREE_GROWTH);
        let left = MOST_UNPACKED.saturating_sub(self.unpacked);
        by_growth.min(MOST_ENTRY_BYTES).min(left)
    }

    /// Counts bytes that were unpacked.
    ///
    /// # Errors
    /// Where the whole file unpacks to more than one may.
    pub(crate) fn count_unpacked(&mut self, count: u64) -> Result<(), LoadError> {
        self.unpacked = self.unpacked.saturating_add(count);
        match self.unpacked < MOST_UNPACKED {
            true => Ok(()),
            false => Err(self.ended(LoadError::Unpacks {
                limit: MOST_UNPACKED,
            })),
        }
    }

    fn inside(&mut self, place: String, read: impl FnOnce(&mut Self)) -> Result<(), LoadError> {
        let outer = std::mem::replace(&mut self.base, place);
        self.depth += 1;
        read(self);
        self.depth -= 1;
        self.base = outer;
        self.end.clone().map_or(Ok(()), Err)
    }

    fn place_of(&self, name: &str) -> String {
        let name = name.replace('\\', "/");
        format!("{}/{}", self.base, name.trim_matches('/'))
    }

    fn add(&mut self, place: String, part: Part) -> Result<(), LoadError> {
        if part.text.trim().is_empty() {
            return self.one_fault(place, LoadError::NoText);
        }
        self.text = self.text.saturating_add(part.text.len());
        if self.text > MOST_TEXT {
            let limit = MOST_TEXT as u64;
            return Err(self.ended(LoadError::TooMuchText { limit }));
        }
        self.check_count()?;
        self.tell(place, Ok(part));
        Ok(())
    }

    fn one_fault(&mut self, place: String, error: LoadError) -> Result<(), LoadError> {
        self.check_count()?;
        self.tell(place, Err(error));
        Ok(())
    }

    fn check_count(&mut self) -> Result<(), LoadError> {
        match self.told < MOST_PARTS {
            true => Ok(()),
            false => Err(self.ended(LoadError::TooManyParts { limit: MOST_PARTS })),
        }
    }

    fn ended(&mut self, error: LoadError) -> LoadError {
        self.end.get_or_insert(error).clone()
    }

    fn tell(&mut self, place: String, part: Result<Part, LoadError>) {
        self.told += 1;
        self.faults += usize::from(part.is_err());
        if part.is_err() && self.faults > MOST_FAULTS {
            return;
        }
        let part = part.map(|part| Piece::Document(Box::new(part)));
        // What is wrong with a container stands at its own place, beside what was read in it.
        let place = match part {
            Ok(_) => self.distinct(place),
            Err(_) => place,
        };
        (self.sink)(Found { place, part });
    }

    /// The place, with a number behind it where it is taken: two entries of an archive may have one name.
    fn distinct(&mut self, place: String) -> String {
        let mut free = place.clone();
        while let Some(times) = self.places.get_mut(&free) {
            *times += 1;
            free = format!("{place} ({times})");
        }
        self.places.insert(free.clone(), 1);
        free
    }
}

#[cfg(test)]
mod tests;
