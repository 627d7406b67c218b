//! Without motion: a notch of the wheel moves what it moves at once.

use egui::{Event, MouseWheelUnit};

/// Longer turns are stretched over several frames by egui, in points.
const AT_ONCE: f32 = 7.0;
/// More pieces than this are no turn of a wheel.
const MOST: f32 = 200.0;

/// Cuts turns of the wheel into pieces that are not stretched; `line` is the length of a notch in points.
pub(crate) fn wheel(events: &mut Vec<Event>, line: f32) {
    *events = std::mem::take(events)
        .into_iter()
        .flat_map(|event| pieces(event, line))
        .collect();
}

fn pieces(event: Event, line: f32) -> Vec<Event> {
    let Event::MouseWheel {
        unit,
        delta,
        phase,
        source,
        modifiers,
    } = event
    else {
        return vec![event];
    };
    let whole = match unit {
        MouseWheelUnit::Point => delta,
        MouseWheelUnit::Line => delta * line,
        MouseWheelUnit::Page => return vec![event],
    };
    let count = (whole.length() / AT_ONCE).ceil().clamp(1.0, MOST);
    let piece = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: whole / count,
        phase,
        source,
        modifiers,
    };
    vec![piece; count as usize]
}

#[cfg(test)]
mod tests {
    use egui::{Context, Modifiers, MouseWheelSource, RawInput, TouchPhase, vec2};

    use super::*;

    /// How far a notch scrolls in the frame that it comes in.
    fn scrolled(is_still: bool) -> f32 {
        let ctx = Context::default();
        let mut events = vec![Event::MouseWheel {
            unit: MouseWheelUnit::Line,
            delta: vec2(0.0, 1.0),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        }];
        if is_still {
            wheel(&mut events, 40.0);
        }
        let input = RawInput {
            events,
            ..RawInput::default()
        };
        let mut scrolled = 0.0;
        let mut output = ctx.run_ui(input, |ui| {
            scrolled = ui.input(|input| input.smooth_scroll_delta.y);
        });
        // Nobody takes the textures here.
        output.textures_delta.clear();
        scrolled
    }

    #[test]
    fn a_notch_is_done_in_one_frame() {
        assert!(scrolled(false) < 30.0, "otherwise egui stretches it");
        assert!((scrolled(true) - 40.0).abs() < 0.1);
    }
}
