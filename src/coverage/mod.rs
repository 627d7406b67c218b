//! Who reports what, and when: stories and happenings against sources, and whether they agree.
//!
//! All of it stands on the clusters of sentences that `khatt coverage` prints. A [`ClusterRanking`] lists happenings by how
//! many sources tell of them, a [`StoryTable`] puts them into their stories, and [`ClusterReports`] says of each what every
//! source did with it: told, copied, silent, or without documents ([`Silence`]), who was [`FirstToPublish`], and their [`Agreement`]. A
//! [`ReportPair`] sets two reports side by side, with what differs. A [`SourceSummary`] is one source among the others.

mod agreement;
mod cluster_reports;
mod first_to_publish;
mod other_reports;
mod ranking;
mod report;
mod report_pair;
mod row_unit;
mod silence;
mod source_days;
mod source_summary;
mod story_table;
mod told_sentences;
mod word_diff;

pub use agreement::Agreement;
pub use cluster_reports::{ClusterReports, ReportsInput, SourceReport};
pub use first_to_publish::FirstToPublish;
pub use other_reports::other_reports;
pub use ranking::{ClusterOrder, ClusterRanking, RankedCluster, RankingInput};
pub use report::{Report, by_writing};
pub use report_pair::{Difference, PairRow, PairSentence, PairSide, ReportPair};
pub use row_unit::RowUnit;
pub use silence::{Silence, Silences};
pub use source_days::SourceDays;
pub use source_summary::SourceSummary;
pub use story_table::{ClusterCounts, StoryRow, StoryTable};
pub use told_sentences::ToldSentences;
pub use word_diff::differing_words;
