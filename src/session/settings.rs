//! What a user chooses once.

use serde::{Deserialize, Serialize};

use crate::coverage::ClusterOrder;
use crate::i18n::{Digits, Locale, MonthNames};
use crate::pipeline::History;
use crate::session::{CoverageChoice, Effect, State};
use crate::time::WeekStart;

/// Which way time runs on the timeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Axis {
    /// As the language of the interface is read.
    #[default]
    Natural,
    /// Later is left.
    RightToLeft,
    /// Later is right.
    LeftToRight,
}

impl Axis {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 3] = [Self::Natural, Self::RightToLeft, Self::LeftToRight];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Natural => "axis-natural",
            Self::RightToLeft => "axis-right-to-left",
            Self::LeftToRight => "axis-left-to-right",
        }
    }
}

/// The calendars on the ruler.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Calendars {
    /// Gregorian above, Hijri below.
    #[default]
    Both,
    /// Gregorian alone.
    Gregorian,
    /// Hijri alone.
    Hijri,
}

impl Calendars {
    /// All of them, in the order of the sheet.
    pub const ALL: [Self; 3] = [Self::Both, Self::Gregorian, Self::Hijri];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Both => "calendars-both",
            Self::Gregorian => "calendars-gregorian",
            Self::Hijri => "calendars-hijri",
        }
    }
}

/// The size of everything that is read, in percent of the usual one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "u8", into = "u8")]
pub struct TextSize(u8);

impl TextSize {
    /// 90 to 150.
    const LIMITS: (u8, u8) = (90, 150);
    const STEP: u8 = 10;

    /// The nearest size there is.
    pub fn new(percent: u8) -> Self {
        let (least, most) = Self::LIMITS;
        let percent = percent.clamp(least, most);
        Self(percent - percent % Self::STEP)
    }

    /// In percent.
    pub fn percent(self) -> u8 {
        self.0
    }

    /// One step larger or smaller, `None` at the end.
    pub fn stepped(self, is_larger: bool) -> Option<Self> {
        let to = if is_larger {
            self.0 + Self::STEP
        } else {
            self.0 - Self::STEP
        };
        Some(Self::new(to)).filter(|size| *size != self)
    }
}

impl Default for TextSize {
    fn default() -> Self {
        Self(100)
    }
}

impl From<u8> for TextSize {
    fn from(percent: u8) -> Self {
        Self::new(percent)
    }
}

impl From<TextSize> for u8 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

/// When the meanings of the shapes are written out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Legend {
    /// Where few sources leave room for it.
    #[default]
    WhereRoom,
    /// The user opened it.
    Open,
    /// The user closed it.
    Closed,
}

/// More sources than this need the room of the legend.
const FEW_SOURCES: usize = 5;

/// Everything on the sheet of settings but language and shade, and how the panels were left.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// What Arabic calls the months.
    pub months: MonthNames,
    /// What Arabic writes numbers with.
    pub digits: Digits,
    /// The first day of a week, where the user chose it.
    pub week_start: Option<WeekStart>,
    /// Which way time runs.
    pub axis: Axis,
    /// The calendars on the ruler.
    pub calendars: Calendars,
    /// The size of everything that is read.
    pub text_size: TextSize,
    /// Whether nothing glides.
    pub is_still: bool,
    /// Whether the table of dated happenings is left out.
    pub without_history: bool,
    /// When the meanings of the shapes are written out.
    pub legend: Legend,
    /// How the coverage view is arranged.
    pub coverage: CoverageChoice,
    /// The order of the list of happenings.
    pub happenings: ClusterOrder,
}

impl State {
    /// The language with the chosen months and digits.
    pub fn locale(&self) -> Locale {
        Locale {
            language: self.preferences.language,
            months: self.preferences.settings.months,
            digits: self.preferences.settings.digits,
        }
    }

    /// The first day of a week: the user's, else that of the region.
    pub fn week_start(&self) -> WeekStart {
        let chosen = self.preferences.settings.week_start;
        chosen.unwrap_or(self.preferences.regional_week)
    }

    /// Whether the table of dated happenings is used.
    pub fn history(&self) -> History {
        match self.preferences.settings.without_history {
            true => History::Off,
            false => History::On,
        }
    }

    /// Takes the settings; a folder is read anew where they say that its days are counted from other things.
    pub(super) fn set_settings(&mut self, settings: Settings) -> Option<Effect> {
        let before = self.history();
        self.preferences.settings = settings;
        match self.library.opened.clone() {
            Some(opened) if self.history() != before => self.open(opened),
            _ => Some(Effect::Restyle),
        }
    }

    /// Whether time runs from right to left.
    pub fn is_axis_rtl(&self) -> bool {
        match self.preferences.settings.axis {
            Axis::Natural => self.preferences.language.is_rtl(),
            Axis::RightToLeft => true,
            Axis::LeftToRight => false,
        }
    }

    /// Whether the meanings of the shapes are written out now.
    pub fn shows_legend(&self) -> bool {
        match self.preferences.settings.legend {
            Legend::WhereRoom => self.library.index.sources().len() <= FEW_SOURCES,
            Legend::Open => true,
            Legend::Closed => false,
        }
    }

    /// The settings with time turned around; as the language is read where that is the way.
    pub fn turned(&self) -> Settings {
        let is_rtl = !self.is_axis_rtl();
        let axis = match is_rtl {
            _ if is_rtl == self.preferences.language.is_rtl() => Axis::Natural,
            true => Axis::RightToLeft,
            false => Axis::LeftToRight,
        };
        Settings {
            axis,
            ..self.preferences.settings
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Words};

    #[test]
    fn sizes_go_from_90_to_150_by_10() {
        let mut size = TextSize::new(0);
        let mut sizes = vec![size.percent()];
        while let Some(larger) = size.stepped(true) {
            size = larger;
            sizes.push(size.percent());
        }
        assert_eq!(sizes, [90, 100, 110, 120, 130, 140, 150]);
        assert_eq!(TextSize::new(90).stepped(false), None);
        assert_eq!(TextSize::new(255).percent(), 150);
        assert_eq!(TextSize::new(117).percent(), 110);
    }

    #[test]
    fn every_choice_has_a_name_in_every_language() {
        let keys = Axis::ALL.map(Axis::key).into_iter();
        let keys = keys.chain(Calendars::ALL.map(Calendars::key));
        let keys = keys.chain(MonthNames::ALL.map(MonthNames::key));
        let keys: Vec<&str> = keys.chain(Digits::ALL.map(Digits::key)).collect();
        for language in Language::ALL {
            let words = Words::new(language);
            let missing: Vec<&&str> = keys.iter().filter(|key| !words.has(key)).collect();
            assert!(missing.is_empty(), "{language:?}: {missing:?}");
        }
    }

    #[test]
    fn time_turns_around_and_back() {
        for language in Language::ALL {
            let mut state = State::default();
            state.preferences.language = language;
            assert_eq!(state.is_axis_rtl(), language.is_rtl());
            state.preferences.settings = state.turned();
            assert_eq!(state.is_axis_rtl(), !language.is_rtl());
            state.preferences.settings = state.turned();
            assert_eq!(state.preferences.settings, Settings::default());
        }
    }
}
