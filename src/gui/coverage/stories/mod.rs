//! Stories and happenings against sources, drawn: the table, and the chosen reports below it.

mod cell;
mod chosen;
mod columns;
mod group_heads;
pub(super) mod head;
mod heads;
mod row;
mod row_cell;
mod row_words;
mod table;
mod view;

pub(super) use columns::PADDING;
pub(super) use view::StoriesView;
