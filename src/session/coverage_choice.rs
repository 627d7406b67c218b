//! How the coverage view is arranged.

use serde::{Deserialize, Serialize};

use crate::query::ClusterFilter;
use crate::session::State;

/// What a row of the coverage view stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CoverageBy {
    /// Something that happened, told by one or many.
    #[default]
    Happening,
    /// A unit of time.
    Time,
}

impl CoverageBy {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Happening, Self::Time];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Happening => "coverage-by-happening",
            Self::Time => "coverage-by-time",
        }
    }
}

/// How the coverage view is arranged; kept with the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CoverageChoice {
    /// What a row stands for, where the happenings are known.
    pub by: CoverageBy,
    /// Which happenings have a row.
    pub tellers: ClusterFilter,
    /// Whether the last happening stands above the first.
    pub is_newest_first: bool,
}

impl State {
    /// What a row of the coverage view stands for now: units of time until the happenings are known.
    pub fn coverage_by(&self) -> CoverageBy {
        if self.library.happenings.clusters().is_empty() {
            return CoverageBy::Time;
        }
        self.preferences.settings.coverage.by
    }
}
