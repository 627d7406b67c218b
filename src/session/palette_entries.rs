//! Entries of the palette.

use crate::corpus::shown_path;
use crate::i18n::{Language, Words};
use crate::index::Facet;
use crate::session::Command;
use crate::session::State;
use crate::session::actions::{ACTIONS, undoing};
use crate::session::chips::facet_name;
use crate::session::folding::fold;

/// A line of the palette.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// Its name.
    pub name: String,
    /// Its key, as written; empty where it has none.
    pub keys: String,
    /// Its command.
    pub command: Command,
    /// Its names in every language, folded: what typed words are looked for in.
    folded: String,
}

/// Everything that can be done now, in the order of the table, then saved views, then folders opened before.
pub fn entries(state: &State, words: &Words) -> Vec<Entry> {
    let others: Vec<Words> = Language::ALL
        .into_iter()
        .filter(|language| *language != words.language())
        .map(Words::new)
        .collect();
    let actions = ACTIONS.iter().filter_map(|action| {
        let command = (action.command)(state)?;
        // The palette itself, and closing it, are no entries of it.
        if matches!(command, Command::ShowOverlay(None)) {
            return None;
        }
        let name = undoing::name_of(action, state, words).into_owned();
        let mut folded = fold(&name);
        for other in &others {
            folded.push(' ');
            folded.push_str(&fold(&other.text(action.name)));
        }
        let keys = action.strokes.first();
        Some(Entry {
            name,
            keys: keys.map_or_else(String::new, |stroke| stroke.caption(words)),
            command,
            folded,
        })
    });
    let folders = state.preferences.recent.iter().map(|path| {
        let shown = shown_path(path).into_owned();
        let name = words.format("palette-folder", &[("path", words.name(&shown).into())]);
        entry(name, Command::Open(vec![path.clone()]))
    });
    let views = state
        .preferences
        .saved_views
        .iter()
        .enumerate()
        .map(|(position, view)| {
            let shown = words.name(&view.name).into_owned();
            let name = words.format("views-entry", &[("name", shown.into())]);
            entry(name, Command::OpenView(position))
        });
    actions
        .chain(facets(state, words))
        .chain(views)
        .chain(folders)
        .collect()
}

/// Every kind of event, to be hidden or shown again.
fn facets(state: &State, words: &Words) -> impl Iterator<Item = Entry> {
    let is_open = state.library.opened.is_some();
    let all = Facet::ALL.into_iter().filter(move |_| is_open);
    all.map(|facet| {
        let is_hidden = state.view.filter.facets.contains(facet);
        let key = if is_hidden {
            "filter-show"
        } else {
            "filter-hide"
        };
        let name = facet_name(words, facet);
        let name = words.format(key, &[("name", name.into())]);
        entry(name, Command::ToggleFacet(facet))
    })
}

/// A line without a key, found by its own name only.
fn entry(name: String, command: Command) -> Entry {
    Entry {
        folded: fold(&name),
        name,
        keys: String::new(),
        command,
    }
}

/// The positions of the entries that hold all typed words; those whose name begins with them come first.
pub fn found(entries: &[Entry], typed: &str) -> Vec<usize> {
    let typed = fold(typed.trim());
    let mut found: Vec<usize> = entries
        .iter()
        .enumerate()
        .filter(|(_, entry)| {
            typed
                .split_whitespace()
                .all(|word| entry.folded.contains(word))
        })
        .map(|(position, _)| position)
        .collect();
    let begins = |position: &usize| {
        let entry = entries.get(*position);
        entry.is_some_and(|entry| entry.folded.starts_with(&typed))
    };
    found.sort_by_key(|position| !begins(position));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::ColorScheme;
    use crate::session::{Opened, Overlay};

    fn state() -> State {
        let mut state = State::default();
        state.library.opened = Some(Opened::Sample);
        state.view.overlay = Some(Overlay::Palette);
        state.preferences.recent = vec!["/أخبار/السويس".into()];
        state
    }

    fn commands(language: Language, typed: &str) -> Vec<Command> {
        let entries = entries(&state(), &Words::new(language));
        let found = found(&entries, typed).into_iter();
        found.map(|at| entries[at].command.clone()).collect()
    }

    #[test]
    fn typed_words_find_names_in_any_language_and_spelling() {
        let dark = Command::SetShade(ColorScheme::Dark);
        for typed in ["داكن", "dark", "  DARK "] {
            for language in Language::ALL {
                assert_eq!(
                    commands(language, typed).first(),
                    Some(&dark),
                    "{typed} {language:?}"
                );
            }
        }
        assert!(
            commands(Language::Arabic, "الي تاريخ")
                .contains(&Command::ShowOverlay(Some(Overlay::GoTo)))
        );
        assert!(commands(Language::Arabic, "لا شيء كهذا").is_empty());
        let all = commands(Language::Arabic, "");
        assert!(all.len() > 20);
        assert!(!all.contains(&Command::ShowOverlay(None)));
    }

    #[test]
    fn folders_opened_before_are_there() {
        let folder = Command::Open(vec!["/أخبار/السويس".into()]);
        assert_eq!(commands(Language::English, "السويس"), [folder]);
    }
}
