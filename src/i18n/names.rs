//! Names of months, weekdays and eras in every language of the interface: what a typed date may be made of.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::i18n::{Language, Locale, MonthNames, Words};

/// A month by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MonthName {
    Gregorian(u32),
    Hijri(u32),
}

impl MonthName {
    /// Its number in its year, 1–12.
    pub(super) fn number(self) -> u32 {
        match self {
            Self::Gregorian(number) | Self::Hijri(number) => number,
        }
    }
}

/// How the years of a date are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Era {
    Common,
    Before,
    Hijri,
}

/// What months, weekdays and eras are called, folded; made once, because reading the words of all languages takes
/// milliseconds.
static NAMES: LazyLock<Names> = LazyLock::new(Names::new);

/// The names of every language, and of every way to call the months.
pub(super) struct Names {
    /// Folded names, by the key of their message.
    called: HashMap<String, Vec<String>>,
    /// Folded words that join the parts of a date.
    joints: Vec<String>,
}

impl Names {
    /// All that are known.
    pub(super) fn all() -> &'static Self {
        &NAMES
    }

    fn new() -> Self {
        let languages = Language::ALL.into_iter().map(Words::new);
        let regions = MonthNames::ALL.into_iter().map(|months| {
            Words::with(Locale {
                months,
                ..Locale::default()
            })
        });
        let all: Vec<Words> = languages.chain(regions).collect();
        let named = |key: String| {
            let having = all.iter().filter(|words| words.has(&key));
            let names = having.map(|words| folded(&words.text(&key))).collect();
            (key, names)
        };
        let joints = all.iter().flat_map(|words| {
            let joints = words.text("date-joints");
            let joints = joints.split_whitespace().map(folded);
            joints.collect::<Vec<_>>()
        });
        Self {
            joints: joints.collect(),
            called: keys().map(named).collect(),
        }
    }

    /// The month that some words name; what may stand beside it (of, a weekday) is passed over.
    pub(super) fn month(&self, run: &str) -> Option<MonthName> {
        let whole = self.essence(run);
        self.month_called(&whole).or_else(|| {
            let mut parts = run.split(['/', '-']);
            parts.find_map(|part| self.month_called(&self.essence(part)))
        })
    }

    /// The month with this folded name.
    pub(super) fn month_called(&self, name: &str) -> Option<MonthName> {
        (1..=12_u32).find_map(|month| {
            let is = |kind: &str| self.has(&format!("{kind}-{month}"), name);
            if is("month") || is("month-alias") {
                Some(MonthName::Gregorian(month))
            } else {
                is("hijri-month").then_some(MonthName::Hijri(month))
            }
        })
    }

    /// The era that some words name.
    pub(super) fn era(&self, run: &str) -> Option<Era> {
        let name = folded(run);
        [
            ("era-common", Era::Common),
            ("era-before", Era::Before),
            ("era-hijri", Era::Hijri),
        ]
        .into_iter()
        .find_map(|(key, era)| self.has(key, &name).then_some(era))
    }

    /// Whether anything is left of some words without weekdays and what joins the parts of a date.
    pub(super) fn says_something(&self, run: &str) -> bool {
        !self.essence(run).is_empty()
    }

    /// Folded and without spaces, weekdays and what joins the parts of a date.
    fn essence(&self, run: &str) -> String {
        let words = run.split_whitespace().map(folded);
        words.filter(|word| !self.is_joint(word)).collect()
    }

    fn is_joint(&self, word: &str) -> bool {
        let is_weekday = (1..=7).any(|day| self.has(&format!("weekday-{day}"), word));
        is_weekday || self.joints.iter().any(|joint| joint == word)
    }

    fn has(&self, key: &str, name: &str) -> bool {
        let mut names = self.called.get(key).into_iter().flatten();
        !name.is_empty() && names.any(|known| known == name)
    }
}

/// The keys of all names.
fn keys() -> impl Iterator<Item = String> {
    let months = ["month", "month-alias", "hijri-month"].into_iter();
    let months = months.flat_map(|kind| (1..=12).map(move |month| format!("{kind}-{month}")));
    let weekdays = (1..=7).map(|day| format!("weekday-{day}"));
    let eras = ["era-common", "era-before", "era-hijri"].map(str::to_owned);
    months.chain(weekdays).chain(eras)
}

/// Letters that are often typed for each other, as one; spaces, points and commas vanish.
pub(super) fn folded(name: &str) -> String {
    name.chars()
        .filter(|c| !c.is_whitespace() && !"./-,،\u{0640}".contains(*c)) // tatweel
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'أ' | 'إ' | 'آ' => 'ا',
            'ى' => 'ي',
            'ة' => 'ه',
            'é' | 'è' => 'e',
            'û' => 'u',
            _ => c,
        })
        .collect()
}
