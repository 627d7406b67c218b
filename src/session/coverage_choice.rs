//! How the coverage view is arranged.

use serde::{Deserialize, Serialize};

use crate::query::ClusterFilter;

/// How the coverage view is arranged; kept with the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CoverageChoice {
    /// Which happenings have a row.
    pub tellers: ClusterFilter,
}
