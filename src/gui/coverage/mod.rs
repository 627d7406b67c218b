//! Who reports what, and when: happenings or units of time against sources, and the sentences behind a cell.

mod cell;
mod follow;
mod grid;
pub mod happening_agreement;
mod happening_columns;
pub mod happening_compare;
pub mod happening_diff;
mod happening_head;
mod happening_mark;
pub mod happening_model;
mod happening_row;
mod happening_sentences;
mod happening_table;
pub mod happening_telling;
mod happening_view;
mod happening_whose;
mod happening_words;
mod header;
pub mod model;
mod paint;
pub mod quote;
mod quotes;
mod rows;
pub mod scope;
pub mod unit;

pub use paint::Coverage;

use crate::index::EventRef;
use crate::session::{BottomPane, Command, State};

/// Chooses the cell in which an event counts; where it has none, the reader takes the place of the coverage.
pub fn choose_cell_of(state: &mut State, at: EventRef) {
    let cell = scope::Scope::of(state).cell_of(state, at);
    if cell.is_none() {
        state.apply(Command::ShowLower(BottomPane::Reader));
    }
    state.apply(Command::ChooseCell(cell));
}
