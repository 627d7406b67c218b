//! What a user did, kept on disk so that nothing acknowledged is lost.
//!
//! A [`StateFile`] is one JSON object with a kind and a version: one for the application, one for each folder.
//! It is written aside, synced and renamed (`replace`), read field by field ([`read_fields`]), and merged with what
//! another window wrote meanwhile (`merge`). A [`Saver`] writes on a thread of its own and says what is not saved yet.
//!
//! No reading hangs on this room: it knows values, not documents.

mod cache;
mod claim;
mod fields;
mod lock_file;
mod merge;
mod old_file;
mod path_text;
mod project;
mod replace;
mod saver;
mod state_file;
mod whole_file;

pub use cache::Cache;
pub use claim::{Claim, ClaimFiles};
pub use fields::{BadField, read_fields};
pub use merge::merge;
pub use old_file::OldFile;
pub use path_text::{PathText, path_list};
pub use project::{
    Change, Days, DocumentKey, DocumentRevision, Dossier, Edit, EventRevision, Finder, Item,
    Located, Lost, MentionRevision, OpenedProject, OwnEvent, Place, Project, ProjectError, Quote,
    SetAside, Status, Target, is_project, locate, open_project, project_path, save_project,
};
pub use replace::replace;
pub use saver::{SaveStatus, Saver};
pub use state_file::{StateFile, StateKind, StoreNotice, folder_file, folder_files, keep_damaged};
pub use whole_file::{Before, OnStep, Step, can_write, write_whole};
