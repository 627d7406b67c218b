//! Names of months, weekdays and eras in every language of the interface: what a typed date may be made of.

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

/// The words of every language, and of every way to call the months.
pub(super) struct Names {
    all: Vec<Words>,
}

impl Names {
    pub(super) fn new() -> Self {
        let languages = Language::ALL.into_iter().map(Words::new);
        let regions = MonthNames::ALL.into_iter().map(|months| {
            Words::with(Locale {
                months,
                ..Locale::default()
            })
        });
        Self {
            all: languages.chain(regions).collect(),
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
        let mut all = self.all.iter();
        is_weekday
            || all.any(|words| {
                let joints = words.text("date-joints");
                joints.split_whitespace().any(|joint| folded(joint) == word)
            })
    }

    fn has(&self, key: &str, name: &str) -> bool {
        !name.is_empty()
            && self
                .all
                .iter()
                .any(|words| folded(&words.text(key)) == name)
    }
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
