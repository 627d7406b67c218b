//! The sentences behind a cell.

use std::collections::BTreeMap;

use crate::index::EventRef;
use crate::index::Index;
use crate::text::Span;

/// One sentence of a cell with its events there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuotedSentence {
    /// Position of the document in the index.
    pub document: u32,
    /// The sentence, in bytes of the document.
    pub sentence: Span,
    /// Its events in the cell, in the order of the text; never empty.
    pub events: Vec<EventRef>,
}

/// The sentences of a cell, by document and then in the order of the text.
pub fn quoted_sentences(index: &Index, cell: &[EventRef]) -> Vec<QuotedSentence> {
    let mut by_sentence = BTreeMap::<(u32, Span), Vec<EventRef>>::new();
    for event in cell {
        if let Some((sentence, _)) = index.sentence(*event) {
            by_sentence
                .entry((event.document, sentence))
                .or_default()
                .push(*event);
        }
    }
    by_sentence
        .into_iter()
        .map(|((document, sentence), mut events)| {
            events.sort_unstable();
            QuotedSentence {
                document,
                sentence,
                events,
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::samples;
    use crate::index::samples::at;
    use crate::resolve::Certainty;

    #[test]
    fn a_sentence_with_two_events_is_quoted_once() {
        let exact = Certainty::Exact;
        let document = samples::analysed(
            "1.txt",
            "سبق",
            "وقع الانفجار يوم الاثنين وأعلن الحداد الثلاثاء. ثم هدأ في أبريل.",
            &[
                ("يوم الاثنين", "2023-03-20", exact),
                ("الثلاثاء", "2023-03-21", exact),
                ("أبريل", "2023-04-10", exact),
            ],
        );
        let index = Index::new(vec![Arc::new(document)]);
        let quotes = quoted_sentences(&index, &[at(0, 1), at(0, 0), at(0, 2)]);
        let events: Vec<_> = quotes.iter().map(|quote| quote.events.clone()).collect();
        assert_eq!(events, [vec![at(0, 0), at(0, 1)], vec![at(0, 2)]]);
    }
}
