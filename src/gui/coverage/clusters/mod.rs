//! Happenings against sources, drawn: the table, and the sentences of the chosen happening.

mod attribution;
mod columns;
pub(super) mod head;
mod row;
mod sentences;
mod table;
mod view;

pub(super) use view::ClustersView;
