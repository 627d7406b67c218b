//! The languages of the interface.

use serde::{Deserialize, Serialize};

/// A language that the interface speaks.
///
/// A new one is a variant here, a row in each `match` below, and its two files in `assets/ui`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// العربية
    #[default]
    Arabic,
    /// English
    English,
    /// Français
    French,
}

impl Language {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 3] = [Self::Arabic, Self::English, Self::French];

    /// BCP 47 tag, from which the plural rules follow.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Arabic => "ar",
            Self::English => "en",
            Self::French => "fr",
        }
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Self::Arabic => "العربية",
            Self::English => "English",
            Self::French => "Français",
        }
    }

    /// Whether its lines run from right to left.
    pub fn is_rtl(self) -> bool {
        match self {
            Self::Arabic => true,
            Self::English | Self::French => false,
        }
    }

    /// Its message files, in Fluent's syntax.
    pub(super) fn sources(self) -> [&'static str; 3] {
        match self {
            Self::Arabic => [
                include_str!("../../assets/ui/ar.ftl"),
                include_str!("../../assets/ui/why.ar.ftl"),
                include_str!("../../assets/ui/report.ar.ftl"),
            ],
            Self::English => [
                include_str!("../../assets/ui/en.ftl"),
                include_str!("../../assets/ui/why.en.ftl"),
                include_str!("../../assets/ui/report.en.ftl"),
            ],
            Self::French => [
                include_str!("../../assets/ui/fr.ftl"),
                include_str!("../../assets/ui/why.fr.ftl"),
                include_str!("../../assets/ui/report.fr.ftl"),
            ],
        }
    }
}
