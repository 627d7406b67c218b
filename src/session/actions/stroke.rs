//! A key with what is held beside it.

use crate::i18n::Words;

/// A key by its English name, as toolkits for windows call it: `W`, `Space`, `Left`, `F3`, `0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key(pub &'static str);

impl Key {
    pub(super) const A: Self = Self("A");
    pub(super) const B: Self = Self("B");
    pub(super) const C: Self = Self("C");
    pub(super) const D: Self = Self("D");
    pub(super) const E: Self = Self("E");
    pub(super) const F: Self = Self("F");
    pub(super) const G: Self = Self("G");
    pub(super) const H: Self = Self("H");
    pub(super) const I: Self = Self("I");
    pub(super) const K: Self = Self("K");
    pub(super) const L: Self = Self("L");
    pub(super) const O: Self = Self("O");
    pub(super) const P: Self = Self("P");
    pub(super) const S: Self = Self("S");
    pub(super) const W: Self = Self("W");
    pub(super) const Z: Self = Self("Z");
    pub(super) const CLOSE_BRACKET: Self = Self("CloseBracket");
    pub(super) const COMMA: Self = Self("Comma");
    pub(super) const DOWN: Self = Self("Down");
    pub(super) const END: Self = Self("End");
    pub(super) const ENTER: Self = Self("Enter");
    pub(super) const EQUALS: Self = Self("Equals");
    pub(super) const ESCAPE: Self = Self("Escape");
    pub(super) const F3: Self = Self("F3");
    pub(super) const HOME: Self = Self("Home");
    pub(super) const LEFT: Self = Self("Left");
    pub(super) const MINUS: Self = Self("Minus");
    pub(super) const OPEN_BRACKET: Self = Self("OpenBracket");
    pub(super) const PERIOD: Self = Self("Period");
    pub(super) const PLUS: Self = Self("Plus");
    pub(super) const QUESTIONMARK: Self = Self("Questionmark");
    pub(super) const RIGHT: Self = Self("Right");
    pub(super) const SLASH: Self = Self("Slash");
    pub(super) const SPACE: Self = Self("Space");
    pub(super) const UP: Self = Self("Up");
    pub(super) const ZERO: Self = Self("0");

    fn is_letter(self) -> bool {
        matches!(self.0.as_bytes(), [b'A'..=b'Z'])
    }

    /// The sign on it, else its name.
    fn sign(self) -> &'static str {
        match self {
            Self::OPEN_BRACKET => "[",
            Self::CLOSE_BRACKET => "]",
            Self::EQUALS => "=",
            Self::QUESTIONMARK => "?",
            Self(name) => name,
        }
    }
}

/// Keys that are held beside another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Held {
    /// Ctrl, or Command on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
}

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
    pub fn is_pressed(self, key: Key, physical: Option<Key>, held: Held) -> bool {
        if held.ctrl != self.ctrl || held.alt != self.alt {
            return false;
        }
        if self.key == Key::QUESTIONMARK {
            // Shift and the key of the stroke on English and Arabic keyboards, whose ؟ has no name here.
            let is_place = physical == Some(Key::SLASH) && held.shift;
            return key == Key::QUESTIONMARK || is_place;
        }
        let pressed = if self.key.is_letter() && !self.ctrl {
            physical.unwrap_or(key)
        } else {
            key
        };
        // On most keyboards the plus is typed with Shift, on many with the key of the equals sign.
        let is_plus = matches!(self.key, Key::PLUS | Key::EQUALS);
        let is_shift_right = held.shift == self.shift || is_plus;
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
            None => caption.push_str(self.key.sign()),
        }
        caption
    }
}

/// Keys with words on them.
fn named(key: Key) -> Option<&'static str> {
    Some(match key {
        Key::SPACE => "key-space",
        Key::ESCAPE => "key-escape",
        Key::ENTER => "key-enter",
        Key::HOME => "key-home",
        Key::END => "key-end",
        Key::UP => "key-up",
        Key::DOWN => "key-down",
        Key::LEFT => "key-left",
        Key::RIGHT => "key-right",
        Key::PLUS => "key-plus",
        Key::MINUS => "key-minus",
        Key::PERIOD => "key-period",
        Key::COMMA => "key-comma",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Held = Held {
        ctrl: false,
        shift: false,
        alt: false,
    };
    const CTRL: Held = Held { ctrl: true, ..NONE };
    const SHIFT: Held = Held {
        shift: true,
        ..NONE
    };
    const ALT: Held = Held { alt: true, ..NONE };

    #[test]
    fn letters_are_meant_by_their_place() {
        // The key under W types ص on an Arabic keyboard, and z on a French one.
        let w = Stroke::key(Key::W);
        assert!(w.is_pressed(Key::W, Some(Key::W), NONE));
        assert!(w.is_pressed(Key::QUESTIONMARK, Some(Key::W), NONE));
        assert!(w.is_pressed(Key::Z, Some(Key::W), NONE));
        assert!(!w.is_pressed(Key::W, Some(Key::Z), NONE));
        assert!(!w.is_pressed(Key::W, Some(Key::W), CTRL));
    }

    #[test]
    fn with_ctrl_the_letter_counts() {
        let z = Stroke::ctrl(Key::Z);
        assert!(z.is_pressed(Key::Z, Some(Key::W), CTRL));
        assert!(!z.is_pressed(Key::W, Some(Key::Z), CTRL));
        assert!(!z.is_pressed(Key::Z, None, NONE));
    }

    #[test]
    fn alt_is_held_or_not() {
        let up = Stroke::alt(Key::UP);
        assert!(up.is_pressed(Key::UP, None, ALT));
        assert!(!up.is_pressed(Key::UP, None, NONE));
        let pin = Stroke::alt(Key::P);
        assert!(pin.is_pressed(Key::QUESTIONMARK, Some(Key::P), ALT));
        assert!(!Stroke::key(Key::P).is_pressed(Key::P, Some(Key::P), ALT));
    }

    #[test]
    fn the_question_mark_is_found_on_every_keyboard() {
        let help = Stroke::key(Key::QUESTIONMARK);
        assert!(help.is_pressed(Key::QUESTIONMARK, Some(Key::COMMA), SHIFT));
        assert!(help.is_pressed(Key::SLASH, Some(Key::SLASH), SHIFT));
        assert!(!help.is_pressed(Key::SLASH, Some(Key::SLASH), NONE));
    }
}
