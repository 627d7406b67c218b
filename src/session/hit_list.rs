//! What a search found as a list: source by source, each sentence with its words around what was found.

use std::ops::Range;

use crate::session::{Hit, State};

/// So many letters stand before what was found, and around it in all.
const BEFORE: usize = 40;
const AROUND: usize = 150;

/// A line of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HitLine {
    /// A source, by its position, with how many of its sentences hold the words.
    Source(u32, usize),
    /// One of them.
    Hit(Hit),
}

/// A part of a sentence around the searched words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The words on one line, with … where some are left out.
    pub text: String,
    /// Where the searched words stand in it, in bytes, ascending.
    pub found: Vec<Range<usize>>,
}

impl State {
    /// The sentences that hold the searched words, by source in the order of the lanes.
    pub fn hit_lines(&self) -> Vec<HitLine> {
        let index = &self.library.index;
        let source = |hit: &Hit| index.source_of(hit.document);
        let mut hits: Vec<(Option<usize>, Hit)> = (self.selection.hits.all().iter())
            .map(|hit| (source(hit), *hit))
            .collect();
        let columns = self.columns();
        let mut places = vec![usize::MAX; index.sources().len()];
        for (place, column) in columns.iter().enumerate() {
            if let Some(slot) = places.get_mut(*column as usize) {
                *slot = place;
            }
        }
        let place = |source: Option<usize>| places.get(source?).copied();
        hits.sort_by_key(|(source, hit)| (place(*source), *source, *hit));
        let mut lines = Vec::with_capacity(hits.len());
        for of_one in hits.chunk_by(|one, other| one.0 == other.0) {
            let source = of_one.first().and_then(|(source, _)| *source);
            let source = source.and_then(|source| u32::try_from(source).ok());
            lines.extend(source.map(|source| HitLine::Source(source, of_one.len())));
            lines.extend(of_one.iter().map(|(_, hit)| HitLine::Hit(*hit)));
        }
        lines
    }

    /// The words around what was found in a sentence.
    pub fn snippet(&self, hit: Hit) -> Snippet {
        let documents = self.library.index.documents();
        let analysed = documents.get(hit.document as usize);
        let sentence =
            analysed.and_then(|one| Some((one, one.sentences.get(hit.sentence as usize)?)));
        let Some((analysed, span)) = sentence else {
            return Snippet::default();
        };
        let text = &analysed.document.text;
        let span = span.trimmed(text);
        let found = self.view.filter.places_in(span.of(text));
        cut_around(span.of(text), &found)
    }
}

/// A line around the first place, with all places that are on it.
fn cut_around(sentence: &str, found: &[Range<usize>]) -> Snippet {
    let first = found.first().map_or(0, |range| range.start);
    let before = sentence.get(..first).unwrap_or_default();
    let start = match before.char_indices().rev().nth(BEFORE) {
        Some((far, _)) => before.get(far..).and_then(|rest| {
            let space = rest.find(char::is_whitespace)?;
            Some(far + space + 1)
        }),
        None => Some(0),
    };
    let start = start
        .filter(|start| sentence.is_char_boundary(*start))
        .unwrap_or(first);
    let rest = sentence.get(start..).unwrap_or_default();
    let end = rest
        .char_indices()
        .nth(AROUND)
        .map_or(rest.len(), |(far, _)| far);
    let mut text = String::new();
    if start > 0 {
        text.push_str("… ");
    }
    let moved = text.len();
    // A line break takes as many bytes as the space that stands for it.
    text.extend(
        rest.get(..end)
            .unwrap_or_default()
            .chars()
            .map(|letter| match letter {
                '\n' | '\r' | '\t' => ' ',
                letter => letter,
            }),
    );
    let on_line = found
        .iter()
        .filter(|range| range.start >= start && range.end <= start + end);
    let found = on_line.map(|range| range.start - start + moved..range.end - start + moved);
    let found = found.collect();
    if end < rest.len() {
        text.push('…');
    }
    Snippet { text, found }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::samples;
    use crate::resolve::Certainty;
    use crate::session::{Command, SidePane};

    fn state() -> State {
        let document = |id: &str, source: &str, text: &str| {
            let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
            Arc::new(samples::analysed(id, source, text, &mentions))
        };
        let mut state = State::default();
        let documents = vec![
            document("1", "سبق", "عبرت السفينة أمس."),
            document("2", "عكاظ", "رست سفينة أمس. وغادرت السفينة."),
            document("3", "سبق", "سفينة أخرى أمس."),
        ];
        state.add(documents, Vec::new());
        state
    }

    #[test]
    fn hits_stand_by_source_with_their_number() {
        let mut state = state();
        state.apply(Command::SetQuery("سفينة".to_owned()));
        let lines = state.hit_lines();
        let heads: Vec<(usize, HitLine)> = lines
            .iter()
            .copied()
            .enumerate()
            .filter(|(_, line)| matches!(line, HitLine::Source(..)))
            .collect();
        assert_eq!(
            heads,
            [(0, HitLine::Source(0, 2)), (3, HitLine::Source(1, 2))]
        );
        assert_eq!(lines.len(), 6);
        let HitLine::Hit(hit) = lines[1] else {
            panic!()
        };
        let snippet = state.snippet(hit);
        let found: Vec<&str> = snippet
            .found
            .iter()
            .map(|at| &snippet.text[at.clone()])
            .collect();
        assert_eq!(found, ["السفينة"]);
    }

    #[test]
    fn a_search_opens_its_list_and_gives_the_side_back() {
        let mut state = state();
        state.apply(Command::ShowSide(SidePane::Sources));
        state.apply(Command::SetQuery("سفينة".to_owned()));
        assert_eq!(state.view.side, SidePane::Results);
        state.apply(Command::SetQuery("سفينة أخرى".to_owned()));
        state.apply(Command::SetQuery(String::new()));
        assert_eq!(state.view.side, SidePane::Sources);
        state.apply(Command::SetQuery("سفينة".to_owned()));
        state.apply(Command::ShowSide(SidePane::Happenings));
        state.apply(Command::SetQuery(String::new()));
        assert_eq!(state.view.side, SidePane::Happenings, "the user chose it");
    }

    #[test]
    fn a_hit_of_the_list_is_read() {
        let mut state = state();
        state.apply(Command::SetQuery("سفينة".to_owned()));
        let hit = Hit {
            document: 1,
            sentence: 1,
        };
        state.apply(Command::ReadHit(hit));
        assert_eq!(state.selection.hits.current(), Some(hit));
        assert_eq!(state.reading(), Some(1));
    }

    #[test]
    fn a_long_sentence_is_cut_around_what_was_found() {
        let before = "كلمة ".repeat(40);
        let sentence = format!("{before}السفينة {}", "أخرى ".repeat(60));
        let at = before.len()..before.len() + "السفينة".len();
        let snippet = cut_around(&sentence, &[at]);
        assert!(snippet.text.starts_with("… ") && snippet.text.ends_with('…'));
        assert_eq!(&snippet.text[snippet.found[0].clone()], "السفينة");
        assert!(snippet.text.chars().count() < AROUND + 10);
        let short = cut_around("السفينة", std::slice::from_ref(&(0..14)));
        assert_eq!((&*short.text, short.found.len()), ("السفينة", 1));
    }
}
