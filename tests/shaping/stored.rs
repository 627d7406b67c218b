//! The expectations in `tests/data/shaping.json`: all of each sample, a digest of each paragraph of the seeds.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

use serde::Deserialize;
use serde::Serialize;

use crate::glyph::Picture;
use crate::reference::reference;
use crate::setting::SETTINGS;
use crate::texts::File;
use crate::texts::SAMPLES;

/// The file as it is.
#[derive(Debug, Deserialize, Serialize, PartialEq, Eq)]
pub(crate) struct Stored {
    /// The programs that it is from.
    pub(crate) from: Vec<String>,
    /// By the sample's name.
    pub(crate) samples: BTreeMap<String, StoredSample>,
    /// By file: a digest of each paragraph. Not of each sentence: where those end is no matter of setting.
    pub(crate) seeds: BTreeMap<String, Vec<String>>,
}

/// All of a sample.
#[derive(Debug, Deserialize, Serialize, PartialEq, Eq)]
pub(crate) struct StoredSample {
    order: String,
    /// By the setting's name: [`crate::glyph::Line`] as text.
    lines: BTreeMap<String, String>,
}

impl StoredSample {
    pub(crate) fn new(picture: &Picture) -> Self {
        let lines = SETTINGS.iter().zip(&picture.lines);
        Self {
            order: picture.order_text(),
            lines: lines
                .map(|(setting, line)| (setting.name.to_owned(), line.to_string()))
                .collect(),
        }
    }
}

impl Stored {
    pub(crate) fn read() -> Self {
        serde_json::from_str(&fs::read_to_string(path()).unwrap()).unwrap()
    }

    pub(crate) fn write(&self) {
        let text = serde_json::to_string_pretty(self).unwrap();
        fs::write(path(), text + "\n").unwrap();
    }

    /// What the programs say today.
    pub(crate) fn ask(from: Vec<String>, seeds: &[File]) -> Self {
        let texts: Vec<&str> = SAMPLES.iter().map(|sample| sample.text).collect();
        let pictures = reference(&texts).pictures;
        let samples = SAMPLES.iter().zip(&pictures);
        let digests = |file: &File| {
            let texts: Vec<&str> = file.paragraphs.iter().map(String::as_str).collect();
            let pictures = reference(&texts).pictures;
            let digests = pictures.iter().map(Picture::digest);
            (file.name.clone(), digests.collect())
        };
        Self {
            from,
            samples: samples
                .map(|(sample, picture)| (sample.name.to_owned(), StoredSample::new(picture)))
                .collect(),
            seeds: seeds.iter().map(digests).collect(),
        }
    }
}

fn path() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/shaping.json")
}
