//! Everything a user can do by name: one table that feeds keys, palette, menu and the sheet of keys.
//!
//! An [`Action`] is a row: the key of its name, its group, its keys, and the command that it gives in a state.
//! Nothing else in the window knows which key does what.

mod action;
mod doing;
mod lanes;
mod stroke;
mod table;
pub mod undoing;

pub use action::{Action, Group};
pub use stroke::{Held, Key, Stroke};
pub use table::ACTIONS;
