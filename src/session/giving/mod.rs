//! What leaves the window: which events, in which format, into which file.
//!
//! A choice ([`Giving`]) becomes a [`GivingJob`], which carries all that it needs; a [`Giver`] does it on a thread and
//! tells the state what came of it. What is written is written by the rooms `export` and `report`, as for the command
//! line.

mod choice;
mod commands;
mod giver;
mod job;
#[cfg(test)]
mod tests;
mod told;

pub use choice::{GiveCommand, GiveFormat, Giving, GivingState, Portion};
pub use giver::Giver;
pub use job::{Given, GivingJob, Preview};
