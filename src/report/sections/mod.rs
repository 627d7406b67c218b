//! The sections of the page: what was read, happenings with their quotations, notes, limits.

mod further;
mod happenings;
mod limits;
mod notes;
mod own;
mod quotation;
mod summary;

pub(super) use further::write_further;
pub(super) use happenings::write_happenings;
pub(super) use limits::write_limits;
pub(super) use notes::write_notes;
pub(super) use own::write_own;
pub(super) use summary::write_summary;
