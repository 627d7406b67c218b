//! What was found in whole folders, kept so that a folder which has not changed is not compared again.
//!
//! The name of an entry is a hash of all that the result hangs on, and of the build of the program. So an entry can be
//! missing, and never wrong.

use std::path::Path;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::corpus::Fingerprint;
use crate::pipeline::isolation::build_of;
use crate::store::Cache;

/// The most bytes of one result.
const MOST_ENTRY: u64 = 512 << 20;
/// The most bytes of all results.
const MOST_BYTES: u64 = 1 << 30;
/// Folders of fewer documents are compared as soon as they are read.
const FEWEST_DOCUMENTS: usize = 100;

/// A folder of results by what they were made from.
#[derive(Debug)]
pub struct ResultCache {
    entries: Cache,
    program: Fingerprint,
    /// Results of fewer documents are not kept.
    fewest: usize,
}

impl ResultCache {
    /// The cache in a folder, which is made where it is missing; `None` where that cannot be, or `program` cannot be
    /// read: another build may find otherwise.
    pub fn open(folder: &Path, program: &Path) -> Option<Self> {
        Some(Self {
            entries: Cache::open(folder, MOST_ENTRY, MOST_BYTES)?,
            program: build_of(program)?,
            fewest: FEWEST_DOCUMENTS,
        })
    }

    /// The same for folders of as few documents as these, too.
    pub fn with_fewest(self, fewest: usize) -> Self {
        Self { fewest, ..self }
    }

    /// Where the result of `kind` of so many documents lies; `key` is made where it is kept at all.
    pub(super) fn entry(
        &self,
        kind: &'static str,
        documents: usize,
        key: impl FnOnce() -> Option<Fingerprint>,
    ) -> Option<ResultEntry<'_>> {
        if documents < self.fewest {
            return None;
        }
        let (program, key) = (self.program.bytes().as_slice(), key()?);
        let name = Fingerprint::of_pieces(&[program, kind.as_bytes(), key.bytes()]);
        Some(ResultEntry {
            entries: &self.entries,
            name: name.to_string(),
        })
    }
}

/// The place of one result.
pub(super) struct ResultEntry<'c> {
    entries: &'c Cache,
    name: String,
}

impl ResultEntry<'_> {
    /// The result, where it is kept.
    pub(super) fn read<T: DeserializeOwned>(&self) -> Option<T> {
        let bytes = self.entries.read(&self.name)?;
        let result = postcard::from_bytes(&bytes).ok();
        if result.is_none() {
            self.entries.forget(&self.name);
        }
        result
    }

    /// Keeps the result.
    pub(super) fn keep<T: Serialize>(&self, result: &T) {
        if let Ok(bytes) = postcard::to_allocvec(result) {
            self.entries.keep(&self.name, &bytes);
        }
    }
}

/// The fingerprint of what a result hangs on, as it is serialized; `None` where it cannot be.
pub(super) fn fingerprint_of(value: &impl Serialize) -> Option<Fingerprint> {
    let bytes = postcard::to_allocvec(value).ok()?;
    Some(Fingerprint::of_bytes(&bytes))
}

/// One fingerprint of all, in their order.
pub(super) fn fingerprint_of_all(all: Vec<Option<Fingerprint>>) -> Option<Fingerprint> {
    let all = all.into_iter().collect::<Option<Vec<_>>>()?;
    let bytes: Vec<u8> = all.iter().flat_map(Fingerprint::bytes).copied().collect();
    Some(Fingerprint::of_bytes(&bytes))
}
