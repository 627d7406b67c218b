//! A folder of tables that is written whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::store::Before;
use crate::tables::sink::FileSink;
use crate::tables::{Flushed, Sink, TABLES, Table, TableError, TableFormat};

/// Tables that are being written aside; they are gone with the value, unless [`TableFolder::finish`] puts them in place.
pub struct TableFolder {
    path: PathBuf,
    aside: Aside,
    before: Before,
    sinks: Vec<(&'static str, FileSink, Arc<File>)>,
}

impl TableFolder {
    /// Begins the tables of a folder, aside of it.
    ///
    /// # Errors
    /// Where something is in its place that may not be replaced, or the system refuses it.
    pub fn create(
        path: &Path,
        tables: &[&'static Table],
        format: TableFormat,
        before: Before,
    ) -> Result<Self, TableError> {
        check(path, before)?;
        let aside = Aside::create(path).map_err(|error| failed(path, error))?;
        let begin = |table: &&'static Table| begin(&aside, table, format);
        let sinks: io::Result<Vec<_>> = tables.iter().map(begin).collect();
        Ok(Self {
            sinks: sinks.map_err(|error| failed(path, error))?,
            path: path.to_owned(),
            aside,
            before,
        })
    }

    /// Whether tables could be written there, before the work for it begins.
    ///
    /// # Errors
    /// As [`Self::create`], as far as it can be known before.
    pub fn check(path: &Path, before: Before) -> Result<(), TableError> {
        check(path, before)
    }

    /// Adds rows to their tables.
    ///
    /// # Errors
    /// Where they could not be written.
    pub fn write<const N: usize>(&mut self, rows: [Flushed; N]) -> Result<(), TableError> {
        for (table, batch) in rows {
            let mut sinks = self.sinks.iter_mut();
            let found = sinks.find(|(name, ..)| *name == table.name);
            let written = found.map_or(Ok(()), |(_, sink, _)| sink.write(&batch));
            written.map_err(|error| failed(&self.path, error))?;
        }
        Ok(())
    }

    /// Ends the tables, brings them to the disk and puts the folder in its place.
    ///
    /// # Errors
    /// Where the system refuses a step; what was in the place is then as it was.
    pub fn finish(self) -> Result<(), TableError> {
        let path = self.path;
        for (_, sink, file) in self.sinks {
            let ended = sink.finish().and_then(|mut out| out.flush());
            let ended = ended.and_then(|()| file.sync_all());
            ended.map_err(|error| failed(&path, error))?;
        }
        self.aside
            .take_place(&path, self.before)
            .map_err(|error| failed(&path, error))
    }
}

fn failed(path: &Path, error: io::Error) -> TableError {
    let path = path.to_owned();
    TableError::Io { path, error }
}

fn begin(
    aside: &Aside,
    table: &'static Table,
    format: TableFormat,
) -> io::Result<(&'static str, FileSink, Arc<File>)> {
    let name = format!("{}.{}", table.name, format.extension());
    let file = Arc::new(File::create(aside.folder.join(name))?);
    let sink = Sink::new(table, format, BufWriter::new(Arc::clone(&file)))?;
    Ok((table.name, sink, file))
}

/// What can be known before anything is made.
fn check(path: &Path, before: Before) -> Result<(), TableError> {
    let path = path.to_owned();
    if path.file_name().is_none() {
        return Err(TableError::NoName { path });
    }
    if !parent_of(&path).is_dir() {
        let path = parent_of(&path).to_owned();
        return Err(TableError::NoFolder { path });
    }
    if path.symlink_metadata().is_err() {
        return Ok(());
    }
    let Ok(entries) = fs::read_dir(&path) else {
        return Err(TableError::File { path });
    };
    let names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    match names.iter().find(|name| !is_table_name(name)) {
        Some(name) => Err(TableError::OtherFiles {
            path,
            name: name.clone(),
        }),
        None if names.is_empty() || before == Before::Goes => Ok(()),
        None => Err(TableError::Exists { path }),
    }
}

/// Whether a file of this name is one that Khatt wrote.
fn is_table_name(name: &str) -> bool {
    let is_table = |stem: &str| TABLES.iter().any(|table| table.name == stem);
    let is_ending = |ending: &str| {
        let mut formats = TableFormat::ALL.iter();
        formats.any(|format| format.extension() == ending)
    };
    name.rsplit_once('.')
        .is_some_and(|(stem, ending)| is_table(stem) && is_ending(ending))
}

fn parent_of(path: &Path) -> &Path {
    match path.parent() {
        Some(folder) if folder != Path::new("") => folder,
        _ => Path::new("."),
    }
}

/// A folder beside the place of the tables; hidden, so that nobody takes it for one that is whole.
struct Aside {
    folder: PathBuf,
}

impl Aside {
    fn create(path: &Path) -> io::Result<Self> {
        let folder = beside(path, "new");
        fs::create_dir(&folder)?;
        Ok(Self { folder })
    }

    fn take_place(self, path: &Path, before: Before) -> io::Result<()> {
        let old = beside(path, "old");
        let is_replaced = before == Before::Goes && path.exists();
        if is_replaced {
            fs::rename(path, &old)?;
        }
        if let Err(error) = fs::rename(&self.folder, path) {
            if is_replaced {
                fs::rename(&old, path)?;
            }
            return Err(error);
        }
        sync(parent_of(path))?;
        match is_replaced {
            true => fs::remove_dir_all(&old),
            false => Ok(()),
        }
    }
}

impl Drop for Aside {
    fn drop(&mut self) {
        // What is left aside holds nothing that anybody waits for.
        let _removed = fs::remove_dir_all(&self.folder);
    }
}

/// `.NAME.PID.ending` in the folder of `path`.
fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let name = format!(".{name}.{}.{ending}", std::process::id());
    path.with_file_name(name)
}

/// The new name reaches the disk, where the system can say so of a folder.
fn sync(folder: &Path) -> io::Result<()> {
    match File::open(folder) {
        Ok(folder) => folder.sync_all(),
        Err(_) => Ok(()),
    }
}
