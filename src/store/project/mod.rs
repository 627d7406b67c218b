//! A project: what was opened, how it was looked at, and what the user knows better.
//!
//! A [`Project`] is one documented JSON file  and never holds a document. Each [`Edit`] is attached
//! to content: to a document by the hash of its text, to words in it by a [`Quote`]. [`locate`] finds them again in
//! documents that were moved, renamed or added to; where a text has changed, the edit is set aside with a reason.

mod change;
mod days;
mod document_key;
mod finder;
mod located;
mod project_file;
mod quote;
mod value;

pub use change::{Change, Edit, Status, Target};
pub use days::Days;
pub use document_key::DocumentKey;
pub use finder::{Finder, Lost};
pub use located::{
    DocumentRevision, Dossier, EventRevision, Item, Located, MentionRevision, OwnEvent, Place,
    SetAside, locate,
};
pub use project_file::{
    OpenedProject, ProjectError, is_project, open_project, project_path, save_project,
};
pub use quote::Quote;
pub use value::Project;
