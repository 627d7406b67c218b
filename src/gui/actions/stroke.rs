//! A key with what is held beside it.

use egui::{Key, Modifiers};

use crate::i18n::Words;

/// A key as the table names it.
///
/// Letters are meant by their place on the keyboard, so that they work under an Arabic layout; with Ctrl the letter
/// that the layout gives comes first, because Ctrl+Z is learnt by the letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stroke {
    /// The key.
    pub key: Key,
    /// Whether Ctrl (Command on a Mac) is held.
    pub ctrl: bool,
    /// Whether Shift is held.
    pub shift: bool,
    /// Whether Alt is held.
    pub alt: bool,
}

impl Stroke {
    pub(super) const fn key(key: Key) -> Self {
        Self {
            key,
            ctrl: false,
            shift: false,
            alt: false,
        }
    }

    pub(super) const fn alt(key: Key) -> Self {
        Self {
            alt: true,
            ..Self::key(key)
        }
    }

    pub(super) const fn ctrl(key: Key) -> Self {
        Self {
            ctrl: true,
            ..Self::key(key)
        }
    }

    pub(super) const fn ctrl_shift(key: Key) -> Self {
        Self {
            shift: true,
            ..Self::ctrl(key)
        }
    }

    pub(super) const fn shift(key: Key) -> Self {
        Self {
            shift: true,
            ..Self::key(key)
        }
    }

    /// Whether a pressed key is this one; `physical` is its place by the names of an English keyboard.
    pub fn is_pressed(self, key: Key, physical: Option<Key>, modifiers: Modifiers) -> bool {
        if modifiers.command != self.ctrl || modifiers.alt != self.alt {
            return false;
        }
        if self.key == Key::Questionmark {
            // Shift and the key of the stroke on English and Arabic keyboards, whose ؟ has no name here.
            let is_place = physical == Some(Key::Slash) && modifiers.shift;
            return key == Key::Questionmark || is_place;
        }
        let is_letter =
            self.key.name().len() == 1 && self.key.name().as_bytes()[0].is_ascii_alphabetic();
        let pressed = if is_letter && !self.ctrl {
            physical.unwrap_or(key)
        } else {
            key
        };
        // On most keyboards the plus is typed with Shift, on many with the key of the equals sign.
        let is_plus = matches!(self.key, Key::Plus | Key::Equals);
        let is_shift_right = modifiers.shift == self.shift || is_plus;
        pressed == self.key && is_shift_right
    }

    /// As it is written on keys: Ctrl+K, Shift+←.
    pub fn caption(self, words: &Words) -> String {
        let mut caption = String::new();
        if self.ctrl {
            caption.push_str(&words.text("key-ctrl"));
            caption.push('+');
        }
        if self.shift {
            caption.push_str(&words.text("key-shift"));
            caption.push('+');
        }
        if self.alt {
            caption.push_str(&words.text("key-alt"));
            caption.push('+');
        }
        match named(self.key) {
            Some(key) => caption.push_str(&words.text(key)),
            None => caption.push_str(self.key.symbol_or_name()),
        }
        caption
    }
}

/// Keys with words on them.
fn named(key: Key) -> Option<&'static str> {
    Some(match key {
        Key::Space => "key-space",
        Key::Escape => "key-escape",
        Key::Enter => "key-enter",
        Key::Home => "key-home",
        Key::End => "key-end",
        Key::ArrowUp => "key-up",
        Key::ArrowDown => "key-down",
        Key::ArrowLeft => "key-left",
        Key::ArrowRight => "key-right",
        Key::Plus => "key-plus",
        Key::Minus => "key-minus",
        Key::Period => "key-period",
        Key::Comma => "key-comma",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Modifiers = Modifiers::NONE;

    #[test]
    fn letters_are_meant_by_their_place() {
        // The key under W types ص on an Arabic keyboard, and z on a French one.
        let w = Stroke::key(Key::W);
        assert!(w.is_pressed(Key::W, Some(Key::W), NONE));
        assert!(w.is_pressed(Key::Questionmark, Some(Key::W), NONE));
        assert!(w.is_pressed(Key::Z, Some(Key::W), NONE));
        assert!(!w.is_pressed(Key::W, Some(Key::Z), NONE));
        assert!(!w.is_pressed(Key::W, Some(Key::W), Modifiers::CTRL | Modifiers::COMMAND));
    }

    #[test]
    fn with_ctrl_the_letter_counts() {
        let z = Stroke::ctrl(Key::Z);
        assert!(z.is_pressed(Key::Z, Some(Key::W), Modifiers::COMMAND));
        assert!(!z.is_pressed(Key::W, Some(Key::Z), Modifiers::COMMAND));
        assert!(!z.is_pressed(Key::Z, None, NONE));
    }

    #[test]
    fn alt_is_held_or_not() {
        let up = Stroke::alt(Key::ArrowUp);
        assert!(up.is_pressed(Key::ArrowUp, None, Modifiers::ALT));
        assert!(!up.is_pressed(Key::ArrowUp, None, NONE));
        let pin = Stroke::alt(Key::P);
        assert!(pin.is_pressed(Key::Questionmark, Some(Key::P), Modifiers::ALT));
        assert!(!Stroke::key(Key::P).is_pressed(Key::P, Some(Key::P), Modifiers::ALT));
    }

    #[test]
    fn the_question_mark_is_found_on_every_keyboard() {
        let help = Stroke::key(Key::Questionmark);
        assert!(help.is_pressed(Key::Questionmark, Some(Key::Comma), Modifiers::SHIFT));
        assert!(help.is_pressed(Key::Slash, Some(Key::Slash), Modifiers::SHIFT));
        assert!(!help.is_pressed(Key::Slash, Some(Key::Slash), NONE));
    }
}
