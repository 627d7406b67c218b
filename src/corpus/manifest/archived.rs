//! Manifests that lie in an archive beside its documents.

use std::collections::{BTreeMap, HashMap};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use crate::corpus::LoadProblem;
use crate::corpus::manifest::{ListedFile, apply_manifests};
use crate::corpus::meta::Meta;

/// What the manifests of one archive say about its documents.
#[derive(Debug, Default)]
pub(crate) struct ArchivedManifests {
    /// By place in the archive.
    metas: HashMap<PathBuf, Meta>,
}

impl ArchivedManifests {
    /// Reads manifests, by their places in the archive at `root`, about documents at these places.
    pub(crate) fn read<'p>(
        root: &Path,
        manifests: &BTreeMap<String, Vec<u8>>,
        documents: impl Iterator<Item = &'p str>,
        cancel: &AtomicBool,
    ) -> (Self, Vec<LoadProblem>) {
        let mut paths: Vec<PathBuf> = documents.map(|place| path_at(root, place)).collect();
        // A table is one file, and each of its rows a document.
        paths.sort();
        paths.dedup();
        let files = paths.into_iter().map(|path| ListedFile {
            path,
            meta: Meta::default(),
        });
        let by_path: BTreeMap<PathBuf, &[u8]> = manifests
            .iter()
            .map(|(place, bytes)| (path_at(root, place), bytes.as_slice()))
            .collect();
        let open = |path: &Path| {
            let bytes = by_path.get(path).ok_or(io::ErrorKind::NotFound)?;
            Ok(Box::new(*bytes) as Box<dyn Read + '_>)
        };
        let listed = by_path.keys().cloned().collect();
        let (files, problems) =
            apply_manifests(listed, root, files.collect(), false, &open, cancel);
        let metas = files.into_iter().map(|file| (file.path, file.meta));
        let metas = metas.collect();
        (Self { metas }, problems)
    }

    /// What they say about the document at a place; of a row in a table what is true of them all.
    pub(crate) fn of(&mut self, root: &Path, place: &str) -> Meta {
        let path = path_at(root, place);
        let Some(meta) = self.metas.get(&path).cloned() else {
            return Meta::default();
        };
        match place.contains('#') {
            true => meta.for_all(),
            false => meta,
        }
    }
}

/// Where the file of a document would lie if the archive were a folder.
fn path_at(root: &Path, place: &str) -> PathBuf {
    let file = place.split('#').next().unwrap_or_default();
    root.join(file.trim_start_matches('/'))
}
