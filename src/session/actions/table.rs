//! The table itself.

use crate::i18n::Language;
use crate::index::LaneBy;
use crate::session::ColorScheme;
use crate::session::Command;
use crate::session::actions::action::{Action, Group};
use crate::session::actions::doing::{
    edge, escape, opened, other_lower, other_side, pan, sized, step, toggle,
};
use crate::session::actions::lanes;
use crate::session::actions::stroke::{Key, Stroke};
use crate::session::{ColorBy, LaneCommand, Overlay, Panel, SidePane, Toward};

const fn key(key: Key) -> Stroke {
    Stroke::key(key)
}

const fn ctrl(key: Key) -> Stroke {
    Stroke::ctrl(key)
}

const fn alt(key: Key) -> Stroke {
    Stroke::alt(key)
}

const fn shift(key: Key) -> Stroke {
    Stroke::shift(key)
}

/// Everything that can be done by name, in the order of the sheet.
pub const ACTIONS: &[Action] = &[
    Action::new(
        "act-zoom-in",
        Group::Move,
        &[key(Key::W), key(Key::PLUS), key(Key::EQUALS)],
        |state| opened(state, Command::Zoom(0.8)),
    )
    .repeating(),
    Action::new(
        "act-zoom-out",
        Group::Move,
        &[key(Key::S), key(Key::MINUS)],
        |state| opened(state, Command::Zoom(1.25)),
    )
    .repeating(),
    Action::new("act-pan-left", Group::Move, &[key(Key::A)], |state| {
        pan(state, true)
    })
    .repeating(),
    Action::new("act-pan-right", Group::Move, &[key(Key::D)], |state| {
        pan(state, false)
    })
    .repeating(),
    Action::new("act-step-left", Group::Move, &[key(Key::LEFT)], |state| {
        step(state, 1, true)
    })
    .repeating(),
    Action::new("act-step-right", Group::Move, &[key(Key::RIGHT)], |state| {
        step(state, 1, false)
    })
    .repeating(),
    Action::new("act-leap-left", Group::Move, &[shift(Key::LEFT)], |state| {
        step(state, 10, true)
    })
    .repeating(),
    Action::new(
        "act-leap-right",
        Group::Move,
        &[shift(Key::RIGHT)],
        |state| step(state, 10, false),
    )
    .repeating(),
    Action::new("act-fit-selection", Group::Move, &[key(Key::F)], |state| {
        opened(state, Command::FitSelection)
    }),
    Action::new("act-fit-all", Group::Move, &[shift(Key::F)], |state| {
        opened(state, Command::FitAll)
    }),
    Action::new("act-play", Group::Move, &[key(Key::SPACE)], |state| {
        opened(state, Command::Play(!state.view.playing.is_on))
    }),
    Action::new(
        "act-faster",
        Group::Move,
        &[key(Key::CLOSE_BRACKET)],
        |state| {
            opened(
                state,
                Command::SetSpeed(state.view.playing.speed.changed(true)),
            )
        },
    ),
    Action::new(
        "act-slower",
        Group::Move,
        &[key(Key::OPEN_BRACKET)],
        |state| {
            opened(
                state,
                Command::SetSpeed(state.view.playing.speed.changed(false)),
            )
        },
    ),
    Action::new("act-clear-range", Group::Move, &[], |state| {
        state.view.range.map(|_| Command::SetRange(None))
    }),
    Action::new("act-go-to", Group::Move, &[ctrl(Key::G)], |state| {
        state.library.opened.as_ref()?;
        toggle(state, Overlay::GoTo)
    }),
    Action::new(
        "act-next-event",
        Group::Find,
        &[key(Key::PERIOD)],
        |state| opened(state, Command::NextEvent),
    )
    .repeating(),
    Action::new(
        "act-previous-event",
        Group::Find,
        &[key(Key::COMMA)],
        |state| opened(state, Command::PreviousEvent),
    )
    .repeating(),
    Action::new("act-first-event", Group::Find, &[key(Key::HOME)], |state| {
        edge(state, false)
    }),
    Action::new("act-last-event", Group::Find, &[key(Key::END)], |state| {
        edge(state, true)
    }),
    Action::new("act-search", Group::Find, &[ctrl(Key::F)], |state| {
        opened(state, Command::FocusSearch)
    }),
    Action::new("act-next-hit", Group::Find, &[key(Key::F3)], |state| {
        (state.selection.hits.total() > 0).then_some(Command::NextHit)
    })
    .repeating(),
    Action::new(
        "act-previous-hit",
        Group::Find,
        &[shift(Key::F3)],
        |state| (state.selection.hits.total() > 0).then_some(Command::PreviousHit),
    )
    .repeating(),
    Action::new("act-hits-only", Group::Find, &[key(Key::H)], |state| {
        let is_on = state.view.filter.is_hits_only;
        let is_searching = state.view.filter.is_searching();
        is_searching.then_some(Command::ShowHitsOnly(!is_on))
    }),
    Action::new("act-filter", Group::Find, &[key(Key::L)], |state| {
        state.library.opened.as_ref()?;
        toggle(state, Overlay::Filter)
    }),
    Action::new("act-starred", Group::Find, &[], |state| {
        let is_on = state.view.filter.starred.is_some();
        let is_marked = !state.corrections.marks.has_no_star();
        (is_on || is_marked).then_some(Command::ShowStarred(!is_on))
    }),
    Action::new("act-show-all", Group::Find, &[], |state| {
        let is_hiding = !state.view.filter.is_empty() || state.view.range.is_some();
        is_hiding.then_some(Command::ShowAll)
    }),
    Action::new("act-lanes-next", Group::Lanes, &[key(Key::G)], lanes::next),
    Action::new("act-lane-up", Group::Lanes, &[alt(Key::UP)], |state| {
        lanes::step(state, Toward::Top)
    })
    .repeating(),
    Action::new("act-lane-down", Group::Lanes, &[alt(Key::DOWN)], |state| {
        lanes::step(state, Toward::Bottom)
    })
    .repeating(),
    Action::new("act-lane-pin", Group::Lanes, &[alt(Key::P)], |state| {
        lanes::chosen(state, LaneCommand::Pin)
    }),
    Action::new("act-lane-collapse", Group::Lanes, &[alt(Key::C)], |state| {
        lanes::chosen(state, LaneCommand::Collapse)
    }),
    Action::new("act-lane-hide", Group::Lanes, &[alt(Key::H)], |state| {
        lanes::chosen(state, LaneCommand::Hide)
    }),
    Action::new(
        "act-lanes-show-hidden",
        Group::Lanes,
        &[],
        lanes::show_hidden,
    ),
    Action::new("act-lanes-open-others", Group::Lanes, &[], |state| {
        lanes::others(state, true)
    }),
    Action::new("act-lanes-gather", Group::Lanes, &[], |state| {
        lanes::others(state, false)
    }),
    Action::new("act-lanes-by-source", Group::Lanes, &[], |state| {
        lanes::by(state, LaneBy::Source)
    }),
    Action::new("act-lanes-by-document", Group::Lanes, &[], |state| {
        lanes::by(state, LaneBy::Document)
    }),
    Action::new("act-lanes-by-place", Group::Lanes, &[], |state| {
        lanes::by(state, LaneBy::Place)
    }),
    Action::new("act-lanes-by-participant", Group::Lanes, &[], |state| {
        lanes::by(state, LaneBy::Participant)
    }),
    Action::new("act-lanes-by-nothing", Group::Lanes, &[], |state| {
        lanes::by(state, LaneBy::Nothing)
    }),
    Action::new(
        "act-color-next",
        Group::Lanes,
        &[shift(Key::G)],
        lanes::next_color,
    ),
    Action::new("act-color-by-source", Group::Lanes, &[], |state| {
        lanes::color(state, ColorBy::Source)
    }),
    Action::new("act-color-by-certainty", Group::Lanes, &[], |state| {
        lanes::color(state, ColorBy::Certainty)
    }),
    Action::new("act-color-by-modality", Group::Lanes, &[], |state| {
        lanes::color(state, ColorBy::Modality)
    }),
    Action::new("act-color-by-month", Group::Lanes, &[], |state| {
        lanes::color(state, ColorBy::Month)
    }),
    Action::new("act-palette", Group::Window, &[ctrl(Key::K)], |state| {
        toggle(state, Overlay::Palette)
    }),
    Action::new(
        "act-help",
        Group::Window,
        &[key(Key::QUESTIONMARK)],
        |state| toggle(state, Overlay::Help),
    ),
    Action::new(
        "act-reader-or-coverage",
        Group::Window,
        &[key(Key::C)],
        other_lower,
    ),
    Action::new("act-sources", Group::Window, &[key(Key::P)], |state| {
        opened(state, Command::TogglePanel(Panel::Sources))
    }),
    Action::new("act-happenings", Group::Window, &[key(Key::E)], other_side),
    Action::new("act-dossiers", Group::Window, &[], |state| {
        opened(state, Command::ShowSide(SidePane::Dossiers))
    }),
    Action::new("act-details", Group::Window, &[key(Key::I)], |state| {
        opened(state, Command::TogglePanel(Panel::Details))
    }),
    Action::new(
        "act-settings",
        Group::Window,
        &[ctrl(Key::COMMA)],
        |state| toggle(state, Overlay::Settings),
    ),
    Action::new("act-views", Group::Window, &[ctrl(Key::B)], |state| {
        state.library.opened.as_ref()?;
        toggle(state, Overlay::Views)
    }),
    Action::new("act-give", Group::Open, &[ctrl(Key::E)], |state| {
        state.library.opened.as_ref()?;
        toggle(state, Overlay::Giving)
    }),
    Action::new(
        "act-larger",
        Group::Window,
        &[ctrl(Key::PLUS), ctrl(Key::EQUALS)],
        |state| sized(state, state.preferences.settings.text_size.stepped(true)?),
    ),
    Action::new("act-smaller", Group::Window, &[ctrl(Key::MINUS)], |state| {
        sized(state, state.preferences.settings.text_size.stepped(false)?)
    }),
    Action::new("act-usual-size", Group::Window, &[ctrl(Key::ZERO)], |_| {
        Some(Command::UsualSizes)
    }),
    Action::new("act-turn-axis", Group::Move, &[], |state| {
        opened(state, Command::SetSettings(state.turned()))
    }),
    Action::new("act-light", Group::Window, &[], |state| {
        (state.preferences.shade != ColorScheme::Light)
            .then_some(Command::SetShade(ColorScheme::Light))
    }),
    Action::new("act-dark", Group::Window, &[], |state| {
        (state.preferences.shade != ColorScheme::Dark)
            .then_some(Command::SetShade(ColorScheme::Dark))
    }),
    Action::new("act-system-shade", Group::Window, &[], |state| {
        (state.preferences.shade != ColorScheme::System)
            .then_some(Command::SetShade(ColorScheme::System))
    }),
    Action::new("act-arabic", Group::Window, &[], |state| {
        (state.preferences.language != Language::Arabic)
            .then_some(Command::SetLanguage(Language::Arabic))
    }),
    Action::new("act-english", Group::Window, &[], |state| {
        (state.preferences.language != Language::English)
            .then_some(Command::SetLanguage(Language::English))
    }),
    Action::new("act-french", Group::Window, &[], |state| {
        (state.preferences.language != Language::French)
            .then_some(Command::SetLanguage(Language::French))
    }),
    Action::new("act-undo", Group::Window, &[ctrl(Key::Z)], |state| {
        state.corrections.edits.last_done().map(|_| Command::Undo)
    }),
    Action::new(
        "act-redo",
        Group::Window,
        &[Stroke::ctrl_shift(Key::Z)],
        |state| {
            state
                .corrections
                .edits
                .first_undone()
                .map(|_| Command::Redo)
        },
    ),
    Action::new("act-escape", Group::Window, &[key(Key::ESCAPE)], escape),
    Action::new("act-open", Group::Open, &[ctrl(Key::O)], |_| {
        Some(Command::PickFolder)
    }),
    Action::new(
        "act-save-as",
        Group::Open,
        &[Stroke::ctrl_shift(Key::S)],
        |state| {
            (!state.opened_paths().is_empty())
                .then_some(Command::ShowOverlay(Some(Overlay::SaveAs)))
        },
    ),
    Action::new("act-groups", Group::Window, &[], |state| {
        state.library.opened.as_ref()?;
        toggle(state, Overlay::Groups)
    }),
    Action::new("act-about", Group::Window, &[], |state| {
        toggle(state, Overlay::About)
    }),
    Action::new("act-import", Group::Open, &[], |state| {
        opened(state, Command::PickEvents)
    }),
    Action::new("act-sample", Group::Open, &[], |_| {
        Some(Command::OpenSample)
    }),
    Action::new("act-close", Group::Open, &[], |state| {
        opened(state, Command::Close)
    }),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Words;

    #[test]
    fn no_key_is_bound_twice() {
        let strokes: Vec<Stroke> = ACTIONS
            .iter()
            .flat_map(|action| action.strokes)
            .copied()
            .collect();
        for (index, stroke) in strokes.iter().enumerate() {
            assert!(!strokes[..index].contains(stroke), "{stroke:?}");
        }
    }

    #[test]
    fn every_action_and_group_has_a_name_of_its_own() {
        for language in Language::ALL {
            let words = Words::new(language);
            let mut names: Vec<String> = Vec::new();
            let groups = Group::ALL.iter().map(|group| group.key());
            for key in ACTIONS.iter().map(|action| action.name).chain(groups) {
                assert!(words.has(key), "{language:?} {key}");
                let name = words.text(key).into_owned();
                assert!(!names.contains(&name), "{language:?}: {name} stands twice");
                names.push(name);
            }
            let strokes = ACTIONS.iter().flat_map(|action| action.strokes);
            for stroke in strokes {
                assert!(!stroke.caption(&words).contains("key-"), "{stroke:?}");
            }
        }
    }
}
