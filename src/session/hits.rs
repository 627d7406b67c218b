//! The sentences that a search finds, one after the other.

use crate::index::EventRef;
use crate::session::{BottomPane, State};

/// A sentence that holds the words that are searched for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hit {
    /// Position of its document.
    pub document: u32,
    /// Position of the sentence in it.
    pub sentence: u32,
}

/// All of them in documents that are shown, in the order of the documents.
#[derive(Clone, Debug, Default)]
pub struct Hits {
    all: Vec<Hit>,
    current: Option<Hit>,
    /// A sentence that is read without a search: it tells of the chosen happening and has no event.
    read: Option<Hit>,
    /// Shown while the words are typed: nothing was gone to yet.
    first: Option<Hit>,
}

impl Hits {
    /// All of them, ascending.
    pub fn all(&self) -> &[Hit] {
        &self.all
    }

    /// How many there are.
    pub fn total(&self) -> usize {
        self.all.len()
    }

    /// The one that was gone to, until an event is chosen.
    pub fn current(&self) -> Option<Hit> {
        self.current
    }

    /// The one that the reader shows: that which was gone to, the first of words that are being typed, or a sentence
    /// that is read without any.
    pub fn in_view(&self) -> Option<Hit> {
        self.current.or(self.first).or(self.read)
    }

    /// The user looks at something else.
    pub(super) fn leave(&mut self) {
        self.current = None;
        self.first = None;
        self.read = None;
    }

    /// Reads a sentence that no search found.
    pub(super) fn read(&mut self, sentence: Hit) {
        self.read = Some(sentence);
    }

    /// The hit after or before a place; after the last comes the first.
    fn beside(&self, place: Option<Hit>, forward: bool) -> Option<Hit> {
        let found = match (place, forward) {
            (None, _) => None,
            (Some(place), true) => self.all.iter().find(|hit| **hit > place),
            (Some(place), false) => self.all.iter().rev().find(|hit| **hit < place),
        };
        let around = if forward {
            self.all.first()
        } else {
            self.all.last()
        };
        found.or(around).copied()
    }
}

impl State {
    /// Gathers the hits anew: the words, the documents, or what is hidden changed.
    pub(super) fn gather_hits(&mut self) {
        self.selection.hits.all.clear();
        if self.view.filter.is_searching() {
            let sentences = self
                .view
                .filter
                .shown_sentences(&self.library.index)
                .into_iter();
            let hit = |(document, sentence)| Hit { document, sentence };
            self.selection.hits.all = sentences.map(hit).collect();
        }
        let is_there = |hit: &Hit| self.selection.hits.all.binary_search(hit).is_ok();
        self.selection.hits.current = self.selection.hits.current.filter(is_there);
        self.selection.hits.first = self.selection.hits.first.filter(is_there);
    }

    /// The reader shows the hit that the next step goes to; selection and time stay where they are.
    pub(super) fn look_at_first_hit(&mut self) {
        let place = self.place_in_text();
        let is_here =
            place.is_some_and(|place| self.selection.hits.all.binary_search(&place).is_ok());
        let all = &self.selection.hits.all;
        let next = all
            .iter()
            .find(|hit| place.is_none_or(|place| **hit >= place));
        self.selection.hits.first = next.or(all.first()).copied().filter(|_| !is_here);
    }

    /// The number, from 1, of the hit that was gone to or that the selected event stands in.
    pub fn hit_number(&self) -> Option<usize> {
        let hit = self.place_in_text()?;
        Some(self.selection.hits.all.binary_search(&hit).ok()? + 1)
    }

    fn place_in_text(&self) -> Option<Hit> {
        let of_selected = |at: EventRef| {
            let (_, event) = self.library.index.event(at)?;
            Some(Hit {
                document: at.document,
                sentence: event.sentence,
            })
        };
        self.selection
            .hits
            .current
            .or_else(|| self.selection.event.and_then(of_selected))
    }

    /// Goes to the hit after or before the present one: the reader shows it; its event is selected where it has one.
    pub(super) fn step_hit(&mut self, forward: bool) {
        if let Some(hit) = self.selection.hits.beside(self.place_in_text(), forward) {
            self.read_hit(hit);
        }
    }

    /// Goes to a hit.
    pub(super) fn read_hit(&mut self, hit: Hit) {
        self.selection.evidence = None;
        self.view.lower = BottomPane::Reader;
        let event = self.event_in(hit);
        self.select(event);
        self.selection.hits.current = Some(hit);
        self.selection.hits.first = None;
    }

    /// The event of a sentence that tells most of time: a placed one before others, then the first.
    fn event_in(&self, hit: Hit) -> Option<EventRef> {
        let analysed = self.library.index.documents().get(hit.document as usize)?;
        let events = (0_u32..).zip(&analysed.events);
        let inside = events.filter(|(_, event)| event.sentence == hit.sentence && event.leads);
        let (event, _) = inside.min_by_key(|(_, event)| !event.is_placed())?;
        Some(EventRef {
            document: hit.document,
            event,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::samples;
    use crate::resolve::Certainty;
    use crate::session::Command;

    fn state() -> State {
        let document = |id: &str, source: &str, text: &str| {
            let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
            Arc::new(samples::analysed(id, source, text, &mentions))
        };
        let mut state = State::default();
        state.add(
            vec![
                document("1", "سبق", "عبرت السفينة أمس."),
                document("2", "عكاظ", "لا شيء أمس."),
                document("3", "عكاظ", "السفن أمس. وسفينة أخرى."),
            ],
            Vec::new(),
        );
        state
    }

    fn gone_to(state: &State) -> (u32, u32, Option<usize>) {
        let hit = state.selection.hits.current().unwrap();
        (hit.document, hit.sentence, state.hit_number())
    }

    #[test]
    fn hits_come_one_after_the_other_and_round_again() {
        let mut state = state();
        state.apply(Command::SetQuery("سفينه".to_owned()));
        assert_eq!(state.selection.hits.total(), 2);
        state.apply(Command::NextHit);
        let first = gone_to(&state);
        state.apply(Command::NextHit);
        let second = gone_to(&state);
        assert_eq!(
            [first.2, second.2]
                .map(Option::unwrap)
                .iter()
                .sum::<usize>(),
            3
        );
        state.apply(Command::NextHit);
        assert_eq!(gone_to(&state), first);
        state.apply(Command::PreviousHit);
        assert_eq!(gone_to(&state), second);
        state.apply(Command::NextEvent);
        assert_eq!(state.selection.hits.current(), None);
    }

    #[test]
    fn what_is_hidden_is_not_counted() {
        let mut state = state();
        state.apply(Command::SetQuery("سفينة".to_owned()));
        let source = state.library.index.sources()[0].source.clone();
        state.apply(Command::ToggleSource(source));
        assert_eq!(state.selection.hits.total(), 1);
        state.apply(Command::NextHit);
        assert_eq!(gone_to(&state).2, Some(1));
        state.apply(Command::ShowAll);
        assert_eq!(
            state.selection.hits.total(),
            2,
            "the words are still searched for"
        );
        state.apply(Command::SetQuery(String::new()));
        assert_eq!(
            (state.selection.hits.total(), state.selection.hits.current()),
            (0, None)
        );
        state.apply(Command::NextHit);
        assert_eq!(state.selection.hits.current(), None);
    }

    #[test]
    fn who_stops_searching_reads_on_where_they_are() {
        let mut state = state();
        state.apply(Command::SetQuery("سفينة".to_owned()));
        state.apply(Command::NextHit);
        let place = state.selection.hits.in_view();
        assert!(place.is_some());
        state.apply(Command::SetQuery(String::new()));
        assert_eq!(state.selection.hits.in_view(), place);
        assert_eq!(state.selection.hits.current(), None);
    }

    #[test]
    fn typed_words_show_the_sentence_that_the_next_step_goes_to() {
        let mut state = state();
        let selected = EventRef {
            document: 1,
            event: 0,
        };
        state.apply(Command::Select(Some(selected)));
        state.apply(Command::SetQuery("سفينة".to_owned()));
        let first = state.selection.hits.in_view();
        assert_eq!(first.map(|hit| (hit.document, hit.sentence)), Some((2, 1)));
        assert_eq!(
            (state.selection.hits.current(), state.selection.event),
            (None, Some(selected))
        );
        state.apply(Command::NextHit);
        assert_eq!(
            state.selection.hits.current(),
            first,
            "a sentence without any event"
        );
        assert_eq!(state.selection.event, None);
        state.apply(Command::NextEvent);
        assert_eq!(state.selection.hits.in_view(), None);
    }
}
