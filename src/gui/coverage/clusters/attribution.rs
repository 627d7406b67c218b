//! Whose a compared sentence is, and when that was written.

use egui::Color32;
use egui::Ui;

use crate::coverage::ComparedSentence;
use crate::coverage::percent;
use crate::describe::document_time;
use crate::gui::logical_rect::LogicalRect;
use crate::gui::paint_line::Look;
use crate::gui::text::Text;
use crate::gui::view_context::ViewContext;
use crate::typeset::TextStyle;

/// Share of ink in a source's colour where it is that of words.
const INKED: f32 = 0.25;
/// Where the middle of the line is, and the space between its parts.
const WHOSE_Y: f32 = 11.0;
const WHOSE_GAP: f32 = 4.0;

/// The source, shortened where it is long, and behind it when its document was written.
pub(super) fn ui(
    ui: &Ui,
    frame: &mut ViewContext<'_>,
    side: LogicalRect,
    sentence: &ComparedSentence,
    (source, written): (&str, &str),
) {
    let color = color_of(frame, sentence);
    let style = TextStyle {
        weight: 600.0,
        ..TextStyle::SECONDARY
    };
    let written = format!("· {written}");
    let is_rtl = frame.is_rtl();
    let behind = Text::new(&written, style, color).rtl(is_rtl);
    let taken = behind.size(ui.ctx(), frame.text).x + WHOSE_GAP;
    let look = Look {
        style,
        color,
        width: (side.width() - taken).max(0.0),
    };
    let place = frame.paint_line(ui, side.at(0.0, WHOSE_Y), side.start(), source, look);
    let look = Look {
        width: side.width(),
        ..look
    };
    let at = side.at(place.width() + WHOSE_GAP, WHOSE_Y);
    frame.paint_line(ui, at, side.start(), &written, look);
}

/// The source, and the date of its document with how sure that is; where that is to be said here, how much is copied.
pub(super) fn words(
    frame: &ViewContext<'_>,
    sentence: &ComparedSentence,
    says_copied: bool,
) -> (String, String) {
    let Some((analysed, _)) = frame.state.library.index.event(sentence.at) else {
        return Default::default();
    };
    let words = frame.words;
    let source = analysed.document.source_name();
    let trust = document_time::trust_in_words(words, &analysed.dct);
    let mut written = document_time::in_words(words, &analysed.dct);
    if !trust.is_empty() && analysed.dct.best.is_some() {
        written = format!("{written} ({trust})");
    }
    if let Some(share) = sentence.copied.filter(|_| says_copied) {
        let args = [("percent", percent(share).into())];
        let copied = words.format("coverage-copied-short", &args);
        written = format!("{written} · {copied}");
    }
    (words.name(&source).into_owned(), written)
}

/// The colour of its source, nearer to the ink: words need more than marks.
fn color_of(frame: &ViewContext<'_>, sentence: &ComparedSentence) -> Color32 {
    let source = frame.state.library.index.source_of(sentence.at.document);
    let color = source.map_or(frame.theme.soft, |lane| frame.theme.source(lane));
    color.lerp_to_gamma(frame.theme.ink, INKED)
}
