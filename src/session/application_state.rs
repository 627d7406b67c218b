//! What comes back at the next start, whatever folder is opened.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::i18n::Language;
use crate::session::{ColorScheme, Panel, SavedView, Settings, State};
use crate::store::{StateKind, path_list};

/// What a user chose once. Missing fields take their defaults.
#[derive(Clone, Debug, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ApplicationState {
    /// The language of the interface.
    pub language: Language,
    /// Light or dark.
    pub shade: ColorScheme,
    /// Folders that were opened, the last one first.
    #[serde(with = "path_list")]
    pub recent: Vec<PathBuf>,
    /// Everything on the sheet of settings but language and shade.
    pub settings: Settings,
    /// Views that have a name.
    pub views: Vec<SavedView>,
    /// Panels that were closed.
    pub closed: BTreeSet<Panel>,
    /// What was open, as paths that hold wherever the program is started; nothing on the start screen and for the sample.
    #[serde(with = "path_list")]
    pub opened: Vec<PathBuf>,
}

impl StateKind for ApplicationState {
    const KIND: &'static str = "application";
    const VERSION: u32 = 1;
    const DATA: &'static [&'static str] = &[];
    const WHOLE: &'static [&'static str] = &["opened"];
}

impl State {
    /// What comes back at the next start, whatever folder is opened.
    pub fn application_state(&self) -> ApplicationState {
        ApplicationState {
            language: self.preferences.language,
            shade: self.preferences.shade,
            recent: self.preferences.recent.clone(),
            settings: self.preferences.settings,
            views: self.preferences.saved_views.clone(),
            closed: self.view.closed.clone(),
            opened: self.opened_paths(),
        }
    }

    /// Takes what was left at the last start; what was open is opened by who asks for it.
    pub fn take_application_state(&mut self, kept: ApplicationState) {
        self.preferences.language = kept.language;
        self.preferences.shade = kept.shade;
        self.preferences.recent = kept.recent;
        self.preferences.settings = kept.settings;
        self.preferences.saved_views = kept.views;
        self.view.closed = kept.closed;
    }
}
