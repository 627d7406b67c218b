//! Which bytes stand for which letters in a file.

use serde::{Deserialize, Serialize};

use crate::corpus::wire;

/// The name of an encoding in the Encoding Standard.
type Name = &'static str;

/// How the bytes of a document became its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    #[default]
    Utf8,
    /// UTF-16, as its byte order mark says.
    Utf16,
    /// UTF-32, as its byte order mark says.
    Utf32,
    /// What the page itself declares, by its name in the Encoding Standard.
    Declared(#[serde(with = "wire::charset")] Name),
    /// Not said anywhere, or the page says what cannot be: the bytes are no UTF-8, and Arabic in this encoding.
    Assumed(#[serde(with = "wire::charset")] Name),
}

impl Encoding {
    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf16 => "UTF-16",
            Self::Utf32 => "UTF-32",
            Self::Declared(name) | Self::Assumed(name) => name,
        }
    }

    /// Whether nothing but the bytes themselves speaks for it.
    pub fn is_assumed(self) -> bool {
        matches!(self, Self::Assumed(_))
    }
}
