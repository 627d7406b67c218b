//! The choice of clusters that have a row in the coverage.

use serde::{Deserialize, Serialize};

/// Which happenings have a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClusterFilter {
    /// All of them.
    All,
    /// Those that stand in several documents.
    Documents,
    /// Those that several sources tell.
    #[default]
    Sources,
    /// Those whose sources exclude each other's days or figures.
    Conflicts,
    /// Those that one took from another.
    Copied,
}

impl ClusterFilter {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 5] = [
        Self::Sources,
        Self::Documents,
        Self::All,
        Self::Conflicts,
        Self::Copied,
    ];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::All => "coverage-tellers-all",
            Self::Documents => "coverage-tellers-documents",
            Self::Sources => "coverage-tellers-sources",
            Self::Conflicts => "coverage-tellers-conflicts",
            Self::Copied => "coverage-tellers-copied",
        }
    }
}
