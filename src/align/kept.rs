//! An alignment that is written and read again.

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::align::alignment::{Alignment, Cluster};
use crate::align::copies::Copied;
use crate::align::statement_cluster::{StatementCluster, Story};

impl Serialize for Alignment {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let parts = (
            self.clusters(),
            self.copies(),
            self.stories(),
            self.statement_clusters(),
        );
        parts.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Alignment {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        type Parts = (Vec<Cluster>, Vec<Copied>, Vec<Story>, Vec<StatementCluster>);
        let (clusters, copies, stories, statements) = Parts::deserialize(deserializer)?;
        Ok(Self::new(clusters, copies, stories, statements))
    }
}
