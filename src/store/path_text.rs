//! Paths in JSON, whatever bytes they are made of.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A path that is written as text where it is Unicode, else as `{"units": […]}`: its bytes, on Windows its UTF-16.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PathText(pub PathBuf);

#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum Stored {
    Text(String),
    Units { units: Vec<u16> },
}

impl Serialize for PathText {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0.to_str() {
            Some(text) => Stored::Text(text.to_owned()),
            None => Stored::Units {
                units: units_of(&self.0),
            },
        }
        .serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for PathText {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let path = match Stored::deserialize(deserializer)? {
            Stored::Text(text) => PathBuf::from(text),
            Stored::Units { units } => PathBuf::from(of_units(units)),
        };
        Ok(Self(path))
    }
}

#[cfg(unix)]
fn units_of(path: &Path) -> Vec<u16> {
    use std::os::unix::ffi::OsStrExt as _;
    path.as_os_str()
        .as_bytes()
        .iter()
        .map(|byte| u16::from(*byte))
        .collect()
}

#[cfg(unix)]
fn of_units(units: Vec<u16>) -> OsString {
    use std::os::unix::ffi::OsStringExt as _;
    OsString::from_vec(units.into_iter().map(|unit| unit as u8).collect())
}

#[cfg(windows)]
fn units_of(path: &Path) -> Vec<u16> {
    use std::os::windows::ffi::OsStrExt as _;
    path.as_os_str().encode_wide().collect()
}

#[cfg(windows)]
fn of_units(units: Vec<u16>) -> OsString {
    use std::os::windows::ffi::OsStringExt as _;
    OsString::from_wide(&units)
}

/// Lists of paths as serde's `with` wants them.
pub mod path_list {
    use super::{Deserialize, Deserializer, PathBuf, PathText, Serialize as _, Serializer};

    /// Writes them one by one.
    ///
    /// # Errors
    /// Where the serializer has one.
    pub fn serialize<S: Serializer>(paths: &[PathBuf], serializer: S) -> Result<S::Ok, S::Error> {
        let paths: Vec<PathText> = paths.iter().cloned().map(PathText).collect();
        paths.serialize(serializer)
    }

    /// Reads them one by one.
    ///
    /// # Errors
    /// Where one is no path.
    pub fn deserialize<'de, D: Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Vec<PathBuf>, D::Error> {
        let paths = Vec::<PathText>::deserialize(deserializer)?;
        Ok(paths.into_iter().map(|path| path.0).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_of_letters_is_text() {
        let json = serde_json::to_string(&PathText("/أخبار".into())).unwrap();
        assert_eq!(json, "\"/أخبار\"");
        assert_eq!(
            serde_json::from_str::<PathText>(&json).unwrap().0,
            Path::new("/أخبار")
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_path_that_is_no_unicode_comes_back_as_it_was() {
        let path = PathBuf::from(of_units(vec![b'/'.into(), 0xC7, 0xE1, 0xFF]));
        let json = serde_json::to_string(&PathText(path.clone())).unwrap();
        assert_eq!(serde_json::from_str::<PathText>(&json).unwrap().0, path);
    }
}
