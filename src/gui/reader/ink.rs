//! How the words of a document look by what they are.

use egui::Color32;

use crate::event::Event;
use crate::gui::reader::model;
use crate::gui::reader::model::MarkKind;
use crate::gui::theme::Theme;
use crate::index::Analysed;
use crate::typeset::Ink;
use crate::typeset::Mark;
use crate::typeset::Underline;

/// Ink of text around the selected sentence.
const AROUND: Ink = 0;
/// Ink of the selected sentence.
const SENTENCE: Ink = 1;
/// Ink of the selected mention.
const SELECTED: Ink = 2;

/// The colours of the inks, in their order.
pub(super) fn palette(theme: &Theme) -> [Color32; 3] {
    [theme.soft, theme.ink, theme.accent]
}

/// The sentence in full ink, placed mentions underlined, others dotted, the selected one in the accent colour.
pub(super) fn marks_of(
    analysed: &Analysed,
    selected: u32,
    is_shown: impl Fn(&Event) -> bool,
) -> Vec<Mark> {
    let sentence = model::sentence_span(analysed, selected).unwrap_or_default();
    let mut marks = vec![Mark {
        range: sentence.range(),
        ink: SENTENCE,
        is_bold: false,
        underline: None,
    }];
    let mentions = model::marks(analysed, Some(selected), is_shown);
    marks.extend(mentions.into_iter().map(|mark| {
        let is_inside = sentence.contains(mark.span);
        let plain = if is_inside { SENTENCE } else { AROUND };
        let (ink, is_bold, underline) = match mark.kind {
            MarkKind::Selected => (SELECTED, true, Underline::Thick),
            MarkKind::Placed => (plain, false, Underline::Thin),
            MarkKind::Unplaced => (plain, false, Underline::Dotted),
        };
        Mark {
            range: mark.span.range(),
            ink,
            is_bold,
            underline: Some(underline),
        }
    }));
    // The sentence stands before what lies in it: a later mark wins.
    marks.sort_by_key(|mark| (mark.range.start, std::cmp::Reverse(mark.range.end)));
    marks
}
