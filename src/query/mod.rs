//! Search, filter and facets: the events of an index that a choice leaves.
//!
//! A [`Filter`] says what is hidden and which words are searched for. [`Filter::mask`] asks many events at once, a
//! [`FilterResult`] holds what is left of each source, and a [`Tally`] counts it.

mod cluster_filter;
mod filter;
mod filter_result;
mod folding;
mod mask;
mod par_map;
mod prefilter;
mod search_query;
mod search_results;
mod search_term;
mod starred;
mod statement_filter;
mod tally;
mod trust;

pub use cluster_filter::ClusterFilter;
pub use filter::Filter;
pub use filter_result::{FilterResult, FilteredSource};
pub use mask::Mask;
pub(crate) use par_map::par_map;
pub use starred::Starred;
pub use statement_filter::StatementFilter;
pub use tally::Tally;
pub use trust::{DateCounts, Trust};
