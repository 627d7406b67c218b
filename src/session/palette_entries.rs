//! Entries of the palette.

use crate::corpus::shown_path;
use crate::describe::{names, statement_words};
use crate::i18n::{Language, Words};
use crate::index::Facet;
use crate::session::State;
use crate::session::actions::{ACTIONS, undoing};
use crate::session::chips::facet_name;
use crate::session::folding::fold;
use crate::session::{Command, CoverageCommand, CoveragePage};
use crate::time::Interval;

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

/// Happenings that are entries: those that most sources tell.
const MOST_HAPPENINGS: usize = 300;
/// Sources that are entries.
const MOST_SOURCES: usize = 200;

/// Everything that can be done now, in the order of the table, then saved views, folders opened before, sources and what
/// several of them tell.
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
        .chain(sources(state, words))
        .chain(happenings(state, words))
        .collect()
}

/// Every source, to open its page.
fn sources(state: &State, words: &Words) -> impl Iterator<Item = Entry> {
    let count = state.library.index.sources().len().min(MOST_SOURCES);
    (0_u32..).take(count).map(|source| {
        let name = names::at(&state.library.index, source as usize);
        let name = words.name(&name).into_owned();
        let page = CoverageCommand::Open(CoveragePage::Source(source));
        let name = words.format("palette-source", &[("name", name.into())]);
        entry(name, Command::Coverage(page))
    })
}

/// What several sources tell, to be gone to.
fn happenings(state: &State, words: &Words) -> Vec<Entry> {
    let ranking = state.ranking();
    let shared = ranking.rows().iter().take(ranking.shared());
    let named = shared.take(MOST_HAPPENINGS).filter_map(|row| {
        let cluster = ranking.cluster(row)?;
        let name = statement_words::name(&state.library.index, cluster);
        let name = words.format("palette-happening", &[("name", name.into())]);
        Some(entry(name, Command::OpenHappening(row.cluster)))
    });
    named.collect()
}

/// The entry for a date that is typed as people write it; `None` where the words are none.
pub fn day_entry(words: &Words, typed: &str) -> Option<Entry> {
    let day = words.read_day(typed).ok()?;
    let name = words.format("palette-day", &[("day", words.day(day).into())]);
    Some(entry(name, Command::GoTo(Interval::day(day))))
}

/// Brings what was chosen last to the front.
pub fn last_used_first(entries: &mut [Entry], used: &[String]) {
    entries.sort_by_key(|entry| {
        let place = used.iter().position(|name| *name == entry.name);
        place.unwrap_or(usize::MAX)
    });
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
    fn what_was_chosen_last_stands_first() {
        let words = Words::new(Language::Arabic);
        let mut entries = entries(&state(), &words);
        let (first, later) = (entries[0].name.clone(), entries[5].name.clone());
        last_used_first(&mut entries, &[later.clone(), "لا شيء".to_owned()]);
        assert_eq!([&entries[0].name, &entries[1].name], [&later, &first]);
    }

    #[test]
    fn a_typed_day_is_gone_to() {
        let words = Words::new(Language::Arabic);
        let entry = day_entry(&words, "6 أغسطس 2015").unwrap();
        let day = crate::index::samples::interval("2015-08-06");
        assert_eq!(entry.command, Command::GoTo(day));
        assert_eq!(day_entry(&words, "داكن"), None);
    }

    #[test]
    fn a_source_is_found_and_its_page_opened() {
        let mut state = state();
        let mentions = [("أمس", "2015-07-20", crate::resolve::Certainty::Exact)];
        let one = crate::index::samples::analysed("1", "الأهرام", "عبرت أمس.", &mentions);
        state.add(vec![std::sync::Arc::new(one)], Vec::new());
        let entries = entries(&state, &Words::new(Language::Arabic));
        let place = found(&entries, "الاهرام")[0];
        state.apply(entries[place].command.clone());
        assert_eq!(state.view.coverage.page, CoveragePage::Source(0));
    }

    #[test]
    fn folders_opened_before_are_there() {
        let folder = Command::Open(vec!["/أخبار/السويس".into()]);
        assert_eq!(commands(Language::English, "السويس"), [folder]);
    }
}
