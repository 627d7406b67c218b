//! How the words of a document look by what they are.

use std::ops::Range;

use egui::Color32;

use crate::describe::evidence::{EvidenceQuote, Speaks};
use crate::event::Event;
use crate::gui::theme::Theme;
use crate::index::AnalyzedDocument;
use crate::session::reader::model;
use crate::session::reader::model::MarkKind;
use crate::text::Span;
use crate::typeset::{Ink, Mark, Underline};

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
///
/// Words that are searched for are in full ink, too, and heavy with a thick line where they stand in `current`.
pub(super) fn marks_of(
    analysed: &AnalyzedDocument,
    selected: Option<u32>,
    found: &[Span],
    current: Option<Span>,
    is_shown: impl Fn(&Event) -> bool,
) -> Vec<Mark> {
    let sentence = selected.and_then(|selected| model::sentence_span(analysed, selected));
    let sentence = sentence.or(current).unwrap_or_default();
    let full = |span: Span| Mark {
        range: span.range(),
        ink: SENTENCE,
        is_bold: false,
        underline: None,
    };
    let mut marks = vec![full(sentence)];
    marks.extend(found.iter().map(|span| {
        let is_current = current.is_some_and(|current| current.contains(*span));
        Mark {
            is_bold: is_current,
            underline: is_current.then_some(Underline::Thick),
            ..full(*span)
        }
    }));
    let mentions = model::marks(analysed, selected, is_shown);
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

/// The ground of the sentence, and those of the words that are searched for.
pub(super) fn grounds_of(
    sentence: Option<Span>,
    found: &[Span],
    theme: &Theme,
) -> Vec<(Range<usize>, Color32)> {
    let sentence = sentence.map(|sentence| (sentence.range(), theme.marked));
    let found = found.iter().map(|span| (span.range(), theme.found));
    let mut grounds: Vec<_> = sentence.into_iter().chain(found).collect();
    // The sentence is painted before what lies in it.
    grounds.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
    grounds
}

/// The colours of the inks while evidence is open: the whole text is in full ink.
pub(super) fn evidence_palette(theme: &Theme) -> [Color32; 3] {
    [theme.ink, theme.ink, theme.accent]
}

/// Pieces for the date underlined, those against it in the accent colour and dotted, the one pointed at thick.
pub(super) fn marks_of_evidence(quotes: &[EvidenceQuote], pointed: Option<usize>) -> Vec<Mark> {
    let mark = |quote: &EvidenceQuote| {
        let is_pointed = pointed == Some(quote.number);
        let (ink, underline) = match quote.speaks {
            Speaks::For if is_pointed => (SENTENCE, Underline::Thick),
            Speaks::For => (SENTENCE, Underline::Thin),
            Speaks::Against if is_pointed => (SELECTED, Underline::Thick),
            Speaks::Against => (SELECTED, Underline::Dotted),
        };
        Mark {
            range: quote.span.range(),
            ink,
            is_bold: is_pointed,
            underline: Some(underline),
        }
    };
    distinct(quotes, pointed).iter().map(mark).collect()
}

/// The grounds of the pieces: a warmer one for what speaks against.
pub(super) fn grounds_of_evidence(
    quotes: &[EvidenceQuote],
    pointed: Option<usize>,
    theme: &Theme,
) -> Vec<(Range<usize>, Color32)> {
    let ground = |quote: &EvidenceQuote| match quote.speaks {
        Speaks::For => theme.marked,
        Speaks::Against => theme.selected,
    };
    let distinct = distinct(quotes, pointed);
    distinct
        .iter()
        .map(|quote| (quote.span.range(), ground(quote)))
        .collect()
}

/// Each words once: the piece pointed at before others, then what speaks against.
fn distinct(quotes: &[EvidenceQuote], pointed: Option<usize>) -> Vec<EvidenceQuote> {
    let mut distinct = quotes.to_vec();
    let key = |quote: &EvidenceQuote| {
        let Span { start, end } = quote.span;
        let is_other = pointed != Some(quote.number);
        (start, std::cmp::Reverse(end), is_other, quote.speaks)
    };
    distinct.sort_by_key(key);
    distinct.dedup_by_key(|quote| quote.span);
    distinct
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples;
    use crate::resolve::Certainty::Exact;

    #[test]
    fn words_of_the_hit_that_is_read_differ_from_all_others_without_their_colour() {
        let text = "عبرت سفينة. رست سفينة أمس.";
        let analysed = samples::analysed("1", "سبق", text, &[("أمس", "2015-07-20", Exact)]);
        let found: Vec<Span> = text
            .match_indices("سفينة")
            .map(|(at, word)| Span::new(at, at + word.len()))
            .collect();
        let current = analysed.sentences.get(1).copied();
        let marks = marks_of(&analysed, None, &found, current, |_| true);
        let of = |span: Span| {
            marks
                .iter()
                .find(|mark| mark.range == span.range())
                .unwrap()
        };
        let look = |mark: &Mark| (mark.is_bold, mark.underline);
        assert_eq!(look(of(found[0])), (false, None));
        assert_eq!(look(of(found[1])), (true, Some(Underline::Thick)));
    }
}
