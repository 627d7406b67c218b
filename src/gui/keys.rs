//! Keys and what they do: one table.

use egui::{Context, Event, Key, Modifiers};

use crate::gui::command::Command;
use crate::gui::state::{Lower, Panel, State};

/// A key with its command.
pub struct Binding {
    /// The key; letters are meant by their place on the keyboard, so that an Arabic layout works.
    pub key: Key,
    /// What is held with it.
    pub modifiers: Modifiers,
    /// What it does, seen the state; `None` where it does nothing now.
    pub command: fn(&State) -> Option<Command>,
}

const NONE: Modifiers = Modifiers::NONE;
const CTRL: Modifiers = Modifiers::COMMAND;
const SHIFT: Modifiers = Modifiers::SHIFT;
const CTRL_SHIFT: Modifiers = Modifiers {
    shift: true,
    ..Modifiers::COMMAND
};

/// All keys.
pub const BINDINGS: &[Binding] = &[
    Binding {
        key: Key::O,
        modifiers: CTRL,
        command: |_| Some(Command::PickFolder),
    },
    Binding {
        key: Key::F,
        modifiers: CTRL,
        command: |_| Some(Command::FocusSearch),
    },
    Binding {
        key: Key::Z,
        modifiers: CTRL,
        command: |state| state.edits.last_done().map(|_| Command::Undo),
    },
    Binding {
        key: Key::Z,
        modifiers: CTRL_SHIFT,
        command: |state| state.edits.first_undone().map(|_| Command::Redo),
    },
    Binding {
        key: Key::Period,
        modifiers: NONE,
        command: |_| Some(Command::NextEvent),
    },
    Binding {
        key: Key::Comma,
        modifiers: NONE,
        command: |_| Some(Command::PreviousEvent),
    },
    Binding {
        key: Key::ArrowLeft,
        modifiers: NONE,
        command: |state| step(state, 1, true),
    },
    Binding {
        key: Key::ArrowRight,
        modifiers: NONE,
        command: |state| step(state, 1, false),
    },
    Binding {
        key: Key::ArrowLeft,
        modifiers: SHIFT,
        command: |state| step(state, 10, true),
    },
    Binding {
        key: Key::ArrowRight,
        modifiers: SHIFT,
        command: |state| step(state, 10, false),
    },
    Binding {
        key: Key::W,
        modifiers: NONE,
        command: |_| Some(Command::Zoom(0.8)),
    },
    Binding {
        key: Key::S,
        modifiers: NONE,
        command: |_| Some(Command::Zoom(1.25)),
    },
    Binding {
        key: Key::A,
        modifiers: NONE,
        command: |state| pan(state, true),
    },
    Binding {
        key: Key::D,
        modifiers: NONE,
        command: |state| pan(state, false),
    },
    Binding {
        key: Key::Plus,
        modifiers: NONE,
        command: |_| Some(Command::Zoom(0.8)),
    },
    Binding {
        key: Key::Equals,
        modifiers: NONE,
        command: |_| Some(Command::Zoom(0.8)),
    },
    Binding {
        key: Key::Minus,
        modifiers: NONE,
        command: |_| Some(Command::Zoom(1.25)),
    },
    Binding {
        key: Key::F,
        modifiers: NONE,
        command: |_| Some(Command::FitSelection),
    },
    Binding {
        key: Key::F,
        modifiers: SHIFT,
        command: |_| Some(Command::FitAll),
    },
    Binding {
        key: Key::Space,
        modifiers: NONE,
        command: |state| {
            state.opened.as_ref()?;
            Some(Command::Play(!state.playing.is_on))
        },
    },
    Binding {
        key: Key::CloseBracket,
        modifiers: NONE,
        command: |state| Some(Command::SetSpeed(state.playing.speed.changed(true))),
    },
    Binding {
        key: Key::OpenBracket,
        modifiers: NONE,
        command: |state| Some(Command::SetSpeed(state.playing.speed.changed(false))),
    },
    Binding {
        key: Key::Home,
        modifiers: NONE,
        command: |state| edge(state, false),
    },
    Binding {
        key: Key::End,
        modifiers: NONE,
        command: |state| edge(state, true),
    },
    Binding {
        key: Key::C,
        modifiers: NONE,
        command: |state| Some(Command::ShowLower(other(state.lower))),
    },
    Binding {
        key: Key::P,
        modifiers: NONE,
        command: |_| Some(Command::TogglePanel(Panel::Sources)),
    },
    Binding {
        key: Key::I,
        modifiers: NONE,
        command: |_| Some(Command::TogglePanel(Panel::Details)),
    },
    Binding {
        key: Key::Escape,
        modifiers: NONE,
        command: escape,
    },
];

/// The left arrow goes to the left, which is later where time runs from the right.
fn step(state: &State, days: i32, is_left: bool) -> Option<Command> {
    state.opened.as_ref()?;
    let is_later = is_left == state.language.is_rtl();
    Some(Command::StepPlayhead(if is_later { days } else { -days }))
}

fn pan(state: &State, is_left: bool) -> Option<Command> {
    state.opened.as_ref()?;
    Some(Command::Pan(if is_left == state.language.is_rtl() {
        0.15
    } else {
        -0.15
    }))
}

fn edge(state: &State, is_last: bool) -> Option<Command> {
    let mut shown = state.shown();
    let at = if is_last {
        shown.next_back()
    } else {
        shown.next()
    };
    at.map(|at| Command::Select(Some(at)))
}

fn other(lower: Lower) -> Lower {
    match lower {
        Lower::Reader => Lower::Coverage,
        Lower::Coverage => Lower::Reader,
    }
}

/// Takes back one thing at a time.
fn escape(state: &State) -> Option<Command> {
    if state.shows_problems {
        return Some(Command::ShowProblems(false));
    }
    if state.editing.is_some() {
        return Some(Command::EditDocumentTime(None));
    }
    if state.evidence.is_some() {
        return Some(Command::ShowEvidence(None));
    }
    if state.cell.is_some() {
        return Some(Command::ChooseCell(None));
    }
    if state.playing.is_on {
        return Some(Command::Play(false));
    }
    if state.range.is_some() {
        return Some(Command::SetRange(None));
    }
    if !state.filter.query.is_empty() {
        return Some(Command::SetQuery(String::new()));
    }
    state.selected.map(|_| Command::Select(None))
}

/// The commands of the keys that were pressed since the last frame.
pub fn pressed(ctx: &Context, state: &State) -> Vec<Command> {
    let events = ctx.input(|input| input.events.clone());
    // Space presses the button that has the focus.
    let has_focus = ctx.memory(|memory| memory.focused().is_some());
    let is_free = |event: &&Event| {
        !(has_focus
            && matches!(
                event,
                Event::Key {
                    key: Key::Space,
                    ..
                }
            ))
    };
    events
        .iter()
        .filter(is_free)
        .filter_map(|event| command_of(event, state))
        .collect()
}

fn command_of(event: &Event, state: &State) -> Option<Command> {
    let Event::Key {
        key,
        physical_key,
        pressed: true,
        repeat,
        modifiers,
    } = event
    else {
        return None;
    };
    let binding = BINDINGS.iter().find(|binding| {
        let is_letter = binding.key.name().len() == 1;
        let key = if is_letter {
            physical_key.unwrap_or(*key)
        } else {
            *key
        };
        // What switches to and fro does so once, however long its key is held.
        let is_held_switch =
            *repeat && matches!(binding.key, Key::C | Key::P | Key::I | Key::Space);
        key == binding.key && modifiers.matches_exact(binding.modifiers) && !is_held_switch
    })?;
    (binding.command)(state)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_key_is_bound_twice() {
        for (index, binding) in BINDINGS.iter().enumerate() {
            let is_again =
                |other: &Binding| other.key == binding.key && other.modifiers == binding.modifiers;
            assert!(!BINDINGS[..index].iter().any(is_again), "{:?}", binding.key);
        }
    }

    #[test]
    fn letters_are_meant_by_their_place() {
        // The key under W types ص on an Arabic keyboard.
        let event = Event::Key {
            key: Key::Questionmark,
            physical_key: Some(Key::W),
            pressed: true,
            repeat: false,
            modifiers: Modifiers::NONE,
        };
        assert_eq!(
            command_of(&event, &State::default()),
            Some(Command::Zoom(0.8))
        );
    }
}
