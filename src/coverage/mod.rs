//! Who reports what, and when: happenings and units of time against sources, and whether they agree.
//!
//! [`ShownClusters`] gives each happening as an [`EventCluster`]: its sources, the order in which they wrote, and their
//! [`Agreement`]. A [`ClusterTable`] holds those that a choice lets in, a [`Comparison`] the sentences of one with the
//! words by which copies differ. A [`ClusterRanking`] lists happenings as `khatt coverage` finds them, by how many sources
//! tell of them. A [`Grid`] counts events by unit of time and source.

mod agreement;
mod cluster_table;
mod comparison;
mod grid;
mod other_reports;
mod quoted_sentence;
mod ranking;
mod report;
mod row_unit;
mod scope;
mod time_row;
mod told_sentences;
mod word_diff;

pub use agreement::Agreement;
pub use cluster_table::{ClusterTable, EventCluster, ShownClusters, SourceCell};
pub use comparison::{ComparedSentence, Comparison, percent};
pub use grid::Grid;
pub use other_reports::other_reports;
pub use quoted_sentence::{QuotedSentence, quoted_sentences};
pub use ranking::{ClusterOrder, ClusterRanking, RankedCluster, RankingInput};
pub use report::{Report, by_writing};
pub use row_unit::RowUnit;
pub use scope::{CellChoice, Scope};
pub use time_row::{RowTime, TimeRow};
pub use told_sentences::ToldSentences;
