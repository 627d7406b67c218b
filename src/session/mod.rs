//! Everything that changes, without a window: the state, commands and effects.
//!
//! A view reads a [`State`] and pushes [`Command`]s; [`State::apply`] carries them out and asks the world for
//! [`Effect`]s. A [`Worker`] reads, dates and indexes a folder beside it.

pub mod actions;
mod application_state;
mod apply;
mod arrange;
#[cfg(test)]
mod arrange_tests;
pub mod chips;
mod color_scheme;
mod column_groups;
mod command;
mod correct;
mod correction;
#[cfg(test)]
mod correction_tests;
mod coverage_choice;
pub mod coverage_model;
mod coverage_view;
mod date_change_summary;
#[cfg(test)]
mod date_tests;
mod dossier_list;
mod dossiers;
mod edits;
#[cfg(test)]
mod filter_tests;
mod filtered;
#[cfg(test)]
mod filtered_tests;
mod first_event;
mod folder_keeper;
mod folder_session;
#[cfg(test)]
mod folder_session_tests;
pub mod folding;
mod folds;
pub mod giving;
mod happenings;
pub mod hit_list;
mod hits;
mod importing;
mod indexer;
mod initial_view;
mod keeper;
#[cfg(test)]
mod keeper_tests;
mod lane_edit;
mod lanes;
#[cfg(feature = "gui")]
pub mod legacy_state;
mod load;
mod load_buffer;
pub mod lower_height;
mod marks;
#[cfg(test)]
mod marks_tests;
mod moving;
mod names;
mod notice_words;
mod opened_days;
mod overlay;
pub mod palette_entries;
mod pending_redates;
mod playing;
mod project;
#[cfg(test)]
mod ranking_tests;
pub mod reader;
mod reading;
mod redated;
mod reread;
mod saving_as;
mod settings;
pub mod shown_key;
mod state;
mod step;
#[cfg(test)]
mod tally_tests;
#[cfg(test)]
mod tests;
mod time_view;
#[cfg(test)]
mod time_view_tests;
pub mod timeline;
pub mod tint;
mod view_snapshot;
mod watch;
mod worker;

pub use application_state::ApplicationState;
pub use color_scheme::ColorScheme;
pub use column_groups::{ColumnGroup, CoverageColumn, GroupCommand, GroupsEdit};
pub use command::Command;
pub use correction::Correction;
pub use coverage_choice::CoverageChoice;
pub use coverage_view::{ChosenReport, CoverageCommand, CoveragePage, CoverageView};
pub use date_change_summary::{DateChangeSummary, MovedMention};
pub use dossier_list::{DossierList, DossierName, OpenDossier};
pub use dossiers::DossierEntry;
pub use edits::{DateEdit, Edit, Edits};
pub use folder_session::{FolderSession, absolute};
pub use folds::{Folds, Gap};
pub use hits::{Hit, Hits};
pub use keeper::{Keeper, LOOK, LegacyState, SOON};
pub use lane_edit::{LaneEdit, LaneEditKind};
pub use lanes::{ColorBy, LaneCommand, LanePlace, Lanes, Toward};
pub use load::meant;
pub use marks::Marks;
pub use opened_days::{LaneColumn, OpenedDays};
pub use overlay::Overlay;
pub use playing::{Playing, Speed};
pub use settings::{Axis, Calendars, Legend, Settings, TextSize};
pub use state::{
    BottomPane, Corrections, Effect, Library, Notice, OpenEvidence, Opened, Panel, Preferences,
    Progress, Selection, SidePane, State, View,
};
pub use time_view::TimeView;
pub use view_snapshot::{SavedView, ViewSnapshot};
pub use worker::Worker;
