//! A language with what its speakers do differently.

use serde::{Deserialize, Serialize};

use crate::i18n::Language;

/// Which names the months of the civil year have in Arabic; other languages have one set.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum MonthNames {
    /// يناير، فبراير: Egypt, Sudan and the Gulf.
    #[default]
    Egypt,
    /// كانون الثاني، شباط: Syria, Lebanon, Jordan, Palestine, Iraq.
    Levant,
    /// جانفي، فيفري: Algeria and Tunisia.
    Maghreb,
    /// يناير، غشت: Morocco.
    Morocco,
}

impl MonthNames {
    /// All of them, in the order of a menu.
    pub const ALL: [Self; 4] = [Self::Egypt, Self::Levant, Self::Maghreb, Self::Morocco];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Egypt => "months-egypt",
            Self::Levant => "months-levant",
            Self::Maghreb => "months-maghreb",
            Self::Morocco => "months-morocco",
        }
    }

    /// Messages that stand in the place of the usual names.
    pub(super) fn source(self, language: Language) -> Option<&'static str> {
        match (language, self) {
            (Language::Arabic, Self::Levant) => {
                Some(include_str!("../../assets/ui/months/levant.ar.ftl"))
            }
            (Language::Arabic, Self::Maghreb) => {
                Some(include_str!("../../assets/ui/months/maghreb.ar.ftl"))
            }
            (Language::Arabic, Self::Morocco) => {
                Some(include_str!("../../assets/ui/months/morocco.ar.ftl"))
            }
            _ => None,
        }
    }
}

/// Which digits the interface writes in Arabic; text of documents is never altered, other languages write Western ones.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Digits {
    /// 0123456789
    #[default]
    Western,
    /// ٠١٢٣٤٥٦٧٨٩
    Arabic,
}

impl Digits {
    /// Both, in the order of a menu.
    pub const ALL: [Self; 2] = [Self::Western, Self::Arabic];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Western => "digits-western",
            Self::Arabic => "digits-arabic",
        }
    }
}

/// A language with its names of months and its digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Locale {
    /// The language.
    pub language: Language,
    /// What Arabic calls the months.
    pub months: MonthNames,
    /// What Arabic writes numbers with.
    pub digits: Digits,
}

impl From<Language> for Locale {
    fn from(language: Language) -> Self {
        Self {
            language,
            ..Self::default()
        }
    }
}
