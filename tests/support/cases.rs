//! Cases in TOML files: how they are found, and what is told of those that are not met.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use serde::de::DeserializeOwned;

/// The files of a folder below this package with their names, in order.
pub(crate) fn files<T: DeserializeOwned>(folder: &str) -> Vec<(String, T)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|end| end == "toml"))
        .collect();
    paths.sort();
    paths.iter().map(|path| read(path)).collect()
}

fn read<T: DeserializeOwned>(path: &Path) -> (String, T) {
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    let content = fs::read_to_string(path).unwrap();
    let cases = toml::from_str(&content).map_err(|error| format!("{name}: {error}"));
    (name, cases.unwrap())
}

/// How many cases are met, and what is wrong with the others.
#[allow(
    dead_code,
    reason = "tests that say what is wrong by failing count nothing"
)]
#[derive(Default)]
pub(crate) struct Tally {
    pub(crate) met: usize,
    pub(crate) gaps: usize,
    pub(crate) report: String,
}

#[allow(
    dead_code,
    reason = "tests that say what is wrong by failing count nothing"
)]
impl Tally {
    /// Counts a case: what is `wrong` with it, a line each, and why that is known, where it is.
    pub(crate) fn add(&mut self, name: &str, gap: Option<&str>, wrong: &str) {
        match (wrong.is_empty(), gap) {
            (true, None) => self.met += 1,
            (false, Some(_)) => self.gaps += 1,
            (true, Some(_)) => writeln!(self.report, "{name}: met, drop its gap").unwrap(),
            (false, None) => writeln!(self.report, "{name}:\n{wrong}").unwrap(),
        }
    }
}
