//! From pressed keys to commands, by the table of actions.

use std::collections::HashSet;

use egui::{Context, Event, Key, Modifiers};

use crate::gui::focus;
use crate::gui::text::is_typing;
use crate::session::actions::{self, ACTIONS, Action, Held};
use crate::session::{Command, State};

/// The keys that are held down, by their place on the keyboard.
///
/// egui knows them by what they type, and takes ? for held where Shift was let go before it.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    held: HashSet<Key>,
    /// Whether something was typed in the last frame: the library takes the keyboard from a field before it tells of
    /// Escape, which is to do no more than that.
    was_typing: bool,
}

impl Keys {
    /// The commands of the keys that were pressed since the last frame; none while something is typed.
    pub fn pressed(&mut self, ctx: &Context, state: &State) -> Vec<Command> {
        let mut events = ctx.input(|input| input.events.clone());
        for event in &mut events {
            self.follow(event);
        }
        let was_typing = std::mem::replace(&mut self.was_typing, is_typing(ctx));
        if self.was_typing {
            return Vec::new();
        }
        events.retain(|event| !(was_typing && is_escape(event)));
        commands(ctx, state, &events)
    }

    /// Says of a pressed key whether it was held already.
    fn follow(&mut self, event: &mut Event) {
        match event {
            Event::Key {
                physical_key: Some(place),
                pressed: true,
                repeat,
                ..
            } => *repeat = !self.held.insert(*place),
            Event::Key {
                physical_key: Some(place),
                ..
            } => {
                self.held.remove(place);
            }
            Event::WindowFocused(_) => self.held.clear(),
            _ => {}
        }
    }
}

/// While a sheet lies over the window only what closes it counts; while a menu is open, nothing.
fn commands(ctx: &Context, state: &State, events: &[Event]) -> Vec<Command> {
    if egui::Popup::is_any_open(ctx) {
        return Vec::new();
    }
    // Space presses the button that has the focus.
    let has_focus = ctx.memory(|memory| memory.focused().is_some());
    let keeps_arrows = focus::keeps_arrows(ctx);
    events
        .iter()
        .filter(|event| !(has_focus && is_space(event)))
        .filter(|event| !(keeps_arrows && is_arrow(event)))
        .filter_map(|event| command_of(event, state))
        .filter(|command| {
            state.view.overlay.is_none() || matches!(command, Command::ShowOverlay(None))
        })
        .collect()
}

fn is_escape(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Escape,
            ..
        }
    )
}

fn is_space(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::Space,
            ..
        }
    )
}

fn is_arrow(event: &Event) -> bool {
    matches!(
        event,
        Event::Key {
            key: Key::ArrowLeft | Key::ArrowRight,
            modifiers: Modifiers::NONE,
            ..
        }
    )
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
    let held = Held {
        ctrl: modifiers.command,
        shift: modifiers.shift,
        alt: modifiers.alt,
    };
    let named = |key: Key| actions::Key(key.name());
    let is_meant = |action: &&Action| {
        let mut strokes = action.strokes.iter();
        strokes.any(|stroke| stroke.is_pressed(named(*key), physical_key.map(named), held))
    };
    let action = ACTIONS.iter().find(is_meant)?;
    // What switches to and fro does so once, however long its key is held.
    if *repeat && !action.repeats {
        return None;
    }
    (action.command)(state)
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;
    use crate::session::Opened;

    fn press(key: Key, physical: Option<Key>, repeat: bool) -> Event {
        Event::Key {
            key,
            physical_key: physical,
            pressed: true,
            repeat,
            modifiers: Modifiers::NONE,
        }
    }

    #[test]
    fn a_held_key_zooms_on() {
        let mut state = State::default();
        state.library.opened = Some(Opened::Sample);
        let event = press(Key::W, Some(Key::W), true);
        assert_eq!(command_of(&event, &state), Some(Command::Zoom(0.8)));
        assert_eq!(command_of(&event, &State::default()), None);
    }

    #[test]
    fn a_key_is_not_held_where_shift_was_let_go_before_it() {
        let mut keys = Keys::default();
        let mut repeats = |key, pressed| {
            let mut event = Event::Key {
                key,
                physical_key: Some(Key::Slash),
                pressed,
                repeat: true,
                modifiers: Modifiers::NONE,
            };
            keys.follow(&mut event);
            matches!(event, Event::Key { repeat: true, .. })
        };
        assert!(!repeats(Key::Questionmark, true));
        assert!(repeats(Key::Questionmark, true), "it is held");
        repeats(Key::Slash, false);
        assert!(!repeats(Key::Questionmark, true));
    }

    #[test]
    fn a_held_key_switches_once() {
        let mut state = State::default();
        state.library.opened = Some(Opened::Sample);
        assert!(command_of(&press(Key::C, None, false), &state).is_some());
        assert!(command_of(&press(Key::C, None, true), &state).is_none());
    }
}
