//! What pointer, keyboard and input methods do to a field.

use std::ops::Range;

use egui::{Event, EventFilter, ImeEvent, Key, Modifiers, Pos2, Response, Ui};

use crate::gui::text::{TextEngine, TextField};
use crate::typeset::{Extend, Granularity, Motion, Typesetter};

/// Places the caret and drags the selection; `origin` is the left top of the words.
pub(super) fn pointer(
    field: &mut TextField,
    ui: &Ui,
    engine: &mut TextEngine,
    response: &Response,
    origin: Pos2,
) {
    let Some(at) = response.interact_pointer_pos() else {
        return;
    };
    let (is_pressed, origin_of_press, extends) = ui.input(|input| {
        let pointer = &input.pointer;
        let shift = input.modifiers.shift;
        (pointer.primary_pressed(), pointer.press_origin(), shift)
    });
    let scale = ui.ctx().pixels_per_point();
    let pixel = |at: Pos2| <[f32; 2]>::from((at - origin) * scale);
    let (editor, typesetter) = (&mut field.editor, &mut engine.typesetter);
    if response.triple_clicked() {
        editor.press(typesetter, pixel(at), Granularity::All);
    } else if response.double_clicked() {
        editor.press(typesetter, pixel(at), Granularity::Word);
    } else if is_pressed || response.clicked() {
        response.request_focus();
        if extends {
            editor.drag_to(typesetter, pixel(at));
        } else {
            editor.press(typesetter, pixel(at), Granularity::Letter);
        }
    } else if response.drag_started() && !extends {
        // The pointer is past the place of the press by now.
        let from = origin_of_press.unwrap_or(at);
        editor.press(typesetter, pixel(from), Granularity::Letter);
        editor.drag_to(typesetter, pixel(at));
    } else if response.dragged() {
        editor.drag_to(typesetter, pixel(at));
    }
}

/// Everything that was typed since the last frame.
pub(super) fn keyboard(
    field: &mut TextField,
    ui: &Ui,
    engine: &mut TextEngine,
    response: &Response,
) {
    let filter = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
    for event in ui.input(|input| input.events.clone()) {
        take_event(field, ui, &mut engine.typesetter, response, event);
    }
}

fn take_event(
    field: &mut TextField,
    ui: &Ui,
    typesetter: &mut Typesetter,
    response: &Response,
    event: Event,
) {
    let editor = &mut field.editor;
    match event {
        Event::Text(text) | Event::Paste(text) => editor.insert(typesetter, &text),
        Event::Ime(event) => compose(field, typesetter, event),
        Event::Copy | Event::Cut => {
            if let Some(text) = editor.selected_text() {
                ui.ctx().copy_text(text.to_owned());
            }
            if event == Event::Cut {
                editor.delete_selection(typesetter);
            }
        }
        Event::Key {
            key: Key::Enter,
            pressed: true,
            ..
        } => {
            field.was_entered = true;
            response.surrender_focus();
        }
        Event::Key {
            key,
            pressed: true,
            modifiers,
            ..
        } => press_key(field, typesetter, key, modifiers),
        _ => {}
    }
}

fn compose(field: &mut TextField, typesetter: &mut Typesetter, event: ImeEvent) {
    let editor = &mut field.editor;
    match event {
        ImeEvent::Preedit {
            text,
            active_range_chars,
        } if !text.is_empty() || editor.is_composing() => {
            let caret = active_range_chars.map(|chars| byte_range(&text, &chars));
            editor.compose(typesetter, &text, caret);
        }
        ImeEvent::Commit(text) => {
            editor.stop_composing(typesetter);
            // An empty one only ends the composition and must not eat the selection.
            if !text.is_empty() {
                editor.insert(typesetter, &text);
            }
        }
        ImeEvent::DeleteSurrounding {
            before_chars,
            after_chars,
        } => editor.delete_around(typesetter, before_chars, after_chars),
        _ => {}
    }
}

fn byte_range(text: &str, chars: &Range<usize>) -> Range<usize> {
    let byte = |count| {
        text.char_indices()
            .nth(count)
            .map_or(text.len(), |(at, _)| at)
    };
    byte(chars.start)..byte(chars.end)
}

/// Moves and deletions; left and right are what the eye sees.
fn press_key(field: &mut TextField, typesetter: &mut Typesetter, key: Key, modifiers: Modifiers) {
    let editor = &mut field.editor;
    let by_word = modifiers.ctrl || modifiers.alt;
    let amount = if by_word {
        Granularity::Word
    } else {
        Granularity::Letter
    };
    let extend = if modifiers.shift {
        Extend::Yes
    } else {
        Extend::No
    };
    let motion = match key {
        Key::ArrowLeft if by_word => Motion::WordLeft,
        Key::ArrowLeft => Motion::Left,
        Key::ArrowRight if by_word => Motion::WordRight,
        Key::ArrowRight => Motion::Right,
        Key::Home | Key::ArrowUp => Motion::Start,
        Key::End | Key::ArrowDown => Motion::End,
        Key::A if modifiers.command => return editor.select_all(typesetter),
        Key::Backspace => return editor.delete_before(typesetter, amount),
        Key::Delete => return editor.delete_after(typesetter, amount),
        _ => return,
    };
    editor.move_caret(typesetter, motion, extend);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_of_an_input_method_become_bytes() {
        assert_eq!(byte_range("سلام", &(1..3)), 2..6);
        assert_eq!(byte_range("سلام", &(4..9)), 8..8);
    }
}
