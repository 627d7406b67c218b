//! Marks of the reader in a document, without any window.

use crate::corpus::Document;
use crate::event::Event;
use crate::index::AnalyzedDocument;
use crate::text::Span;

/// How a mention stands in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkKind {
    /// The mention of the selected event.
    Selected,
    /// It has a place in time.
    Placed,
    /// It has none.
    Unplaced,
}

/// A marked mention.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its words, in bytes of the document.
    pub span: Span,
    /// How it stands there.
    pub kind: MarkKind,
}

/// Every mention of a document that dates a shown event, in the order of the text, each once; `selected` is a position
/// in its events and is always among them.
pub fn marks(
    analysed: &AnalyzedDocument,
    selected: Option<u32>,
    is_shown: impl Fn(&Event) -> bool,
) -> Vec<Mark> {
    let mut marks: Vec<Mark> = analysed
        .events
        .iter()
        .enumerate()
        .filter_map(|(position, event)| {
            let mention = analysed.mentions.get(event.mention? as usize)?;
            let kind = if selected == Some(position as u32) {
                MarkKind::Selected
            } else if !is_shown(event) {
                return None;
            } else if event.is_placed() {
                MarkKind::Placed
            } else {
                MarkKind::Unplaced
            };
            Some(Mark {
                span: mention.span,
                kind,
            })
        })
        .collect();
    // Where a mention dates several events the selected one shows, then a placed one.
    marks.sort_by_key(|mark| (mark.span, mark.kind));
    marks.dedup_by_key(|mark| mark.span);
    marks
}

/// The title of a document, where its text does not begin with it.
pub fn title_above(document: &Document) -> Option<&str> {
    let title = document.title.as_deref()?;
    let first = document.text.lines().find(|line| !line.trim().is_empty());
    let is_same = first.is_some_and(|line| line.split_whitespace().eq(title.split_whitespace()));
    (!is_same).then_some(title)
}

/// The event whose mention covers a place between two letters, the shortest where several do.
pub fn event_at(analysed: &AnalyzedDocument, offset: usize) -> Option<u32> {
    analysed
        .events
        .iter()
        .enumerate()
        .filter_map(|(position, event)| {
            let span = analysed.mentions.get(event.mention? as usize)?.span;
            let (start, end) = (span.range().start, span.range().end);
            (start..=end)
                .contains(&offset)
                .then_some((span.len(), position as u32))
        })
        .min()
        .map(|(_, position)| position)
}

/// Where the selected event stands in its document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// Number of its sentence, from 1.
    pub sentence: usize,
    /// How many sentences there are.
    pub sentences: usize,
    /// The shown event before in the text, if any.
    pub previous: Option<u32>,
    /// The shown event after in the text, if any.
    pub next: Option<u32>,
}

/// The place of an event of a document; `None` where there is no such event.
pub fn place(
    analysed: &AnalyzedDocument,
    event: u32,
    is_shown: impl Fn(&Event) -> bool,
) -> Option<Place> {
    let selected = analysed.events.get(event as usize)?;
    let mut in_text: Vec<(Span, u32)> = analysed
        .events
        .iter()
        .enumerate()
        .filter_map(|(position, other)| {
            let mention = analysed.mentions.get(other.mention? as usize)?;
            let position = position as u32;
            (position == event || is_shown(other)).then_some((mention.span, position))
        })
        .collect();
    in_text.sort_unstable();
    let rank = in_text
        .iter()
        .position(|(_, position)| *position == event)?;
    let at = |rank: Option<usize>| Some(in_text.get(rank?)?.1);
    Some(Place {
        sentence: selected.sentence as usize + 1,
        sentences: analysed.sentences.len(),
        previous: at(rank.checked_sub(1)),
        next: at(rank.checked_add(1)),
    })
}

/// The sentence of an event without the white space around it, in bytes of the document.
pub fn sentence_span(analysed: &AnalyzedDocument, event: u32) -> Option<Span> {
    let event = analysed.events.get(event as usize)?;
    let span = *analysed.sentences.get(event.sentence as usize)?;
    Some(span.trimmed(&analysed.document.text))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples;
    use crate::resolve::Certainty;

    fn summit() -> AnalyzedDocument {
        samples::analysed(
            "afp.txt",
            "وكالة",
            "أعلنت بكين الزيارة من 20 إلى 22 مارس. قال أوشاكوف يوم الجمعة إن اللقاء الأسبوع المقبل.",
            &[
                (
                    "من 20 إلى 22 مارس",
                    "2023-03-20/2023-03-22",
                    Certainty::Exact,
                ),
                ("22 مارس", "2023-03-22", Certainty::Exact),
                ("يوم الجمعة", "2023-03-17", Certainty::Inferred),
                ("الأسبوع المقبل", "", Certainty::Inferred),
            ],
        )
    }

    #[test]
    fn mentions_are_marked_by_place_and_selection() {
        let kinds: Vec<_> = marks(&summit(), Some(2), |_| true)
            .iter()
            .map(|mark| mark.kind)
            .collect();
        assert_eq!(
            kinds,
            [
                MarkKind::Placed,
                MarkKind::Placed,
                MarkKind::Selected,
                MarkKind::Unplaced
            ]
        );
    }

    #[test]
    fn a_click_finds_the_shortest_mention() {
        let summit = summit();
        let inner = summit.mentions[1].span.range();
        assert_eq!(event_at(&summit, inner.start), Some(1));
        assert_eq!(event_at(&summit, inner.end), Some(1));
        assert_eq!(event_at(&summit, inner.start - 2), Some(0));
        assert_eq!(event_at(&summit, 0), None);
    }

    #[test]
    fn the_place_counts_sentences_from_one_and_knows_the_neighbours() {
        let summit = summit();
        let place = place(&summit, 2, |_| true).unwrap();
        assert_eq!((place.sentence, place.sentences), (2, 2));
        assert_eq!((place.previous, place.next), (Some(1), Some(3)));
        assert_eq!(super::place(&summit, 0, |_| true).unwrap().previous, None);
        assert_eq!(super::place(&summit, 9, |_| true), None);
        let sentence = sentence_span(&summit, 2).unwrap();
        assert!(sentence.of(&summit.document.text).starts_with("قال"));
    }

    #[test]
    fn what_is_not_shown_is_neither_marked_nor_stepped_to() {
        let summit = summit();
        let is_shown = |event: &Event| event.is_placed();
        let kinds: Vec<_> = marks(&summit, Some(2), is_shown)
            .iter()
            .map(|mark| mark.kind)
            .collect();
        assert!(!kinds.contains(&MarkKind::Unplaced));
        assert_eq!(super::place(&summit, 2, is_shown).unwrap().next, None);
    }

    #[test]
    fn a_title_that_begins_the_text_stands_there_only() {
        let above = |text: &str| {
            let document = Document {
                title: Some("افتتاح القناة".into()),
                ..Document::of_text("1.html", "سبق", text)
            };
            title_above(&document).map(str::to_owned)
        };
        assert_eq!(above("\n افتتاح  القناة \nوصل الوفد."), None);
        let title = Some("افتتاح القناة".to_owned());
        assert_eq!(above("افتتاح القناة اليوم.\nوصل الوفد."), title);
        assert_eq!(above(""), title);
    }
}
