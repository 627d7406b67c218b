//! Events that wait for a date, those with the same words together.

use std::collections::HashMap;

use foldhash::fast::RandomState;

use crate::describe::event_name::one_line;
use crate::index::{EventRef, Index};
use crate::text::cut;

/// Letters of longer words that are shown.
const MOST_LETTERS: usize = 40;

/// Events whose expressions of time are the same words, however they are spelt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The first.
    pub first: EventRef,
    /// The others, in order.
    pub others: Vec<EventRef>,
    /// Whether one of them holds the words that are searched for, where others are shown beside it.
    pub is_found: bool,
}

impl Group {
    /// Some events of an index in the order of their first ones.
    pub fn of(
        index: &Index,
        events: &[EventRef],
        is_found: impl Fn(EventRef) -> bool,
    ) -> Vec<Self> {
        let mut groups: Vec<Self> = Vec::new();
        let mut places = HashMap::<u32, usize, RandomState>::default();
        for at in events {
            let Some(number) = index.spelling(*at) else {
                continue;
            };
            let place = *places.entry(number).or_insert(groups.len());
            if let Some(group) = groups.get_mut(place) {
                group.others.push(*at);
                group.is_found = group.is_found || is_found(*at);
            } else {
                groups.push(Self {
                    first: *at,
                    others: Vec::new(),
                    is_found: is_found(*at),
                });
            }
        }
        groups
    }

    /// The words of the first, shortened.
    pub fn words(&self, index: &Index) -> String {
        let words = words_of(index, self.first).unwrap_or_default();
        cut(&one_line(words), MOST_LETTERS).into_owned()
    }

    /// How many events there are.
    pub fn count(&self) -> usize {
        1 + self.others.len()
    }

    /// Whether an event is among them.
    pub fn holds(&self, at: EventRef) -> bool {
        self.all().any(|own| own == at)
    }

    /// The one after the selected one, and after the last the first again.
    pub fn next(&self, selected: Option<EventRef>) -> EventRef {
        let mut all = self.all();
        let is_found = all.any(|own| Some(own) == selected);
        all.next().filter(|_| is_found).unwrap_or(self.first)
    }

    /// All of them, in order.
    pub fn all(&self) -> impl Iterator<Item = EventRef> + '_ {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }
}

fn words_of(index: &Index, at: EventRef) -> Option<&str> {
    let (analysed, _) = index.event(at)?;
    Some(index.mention(at)?.span.of(&analysed.document.text))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::samples;
    use crate::resolve::Certainty::Vague;

    #[test]
    fn equal_words_are_one_group_that_is_walked_round() {
        let text = "وصل غدًا. سافر قريبا. عاد غدا. مات غدا.";
        let mentions = [
            ("غدًا", "", Vague),
            ("قريبا", "", Vague),
            ("عاد غدا", "", Vague),
        ];
        let analysed = samples::analysed("1", "سبق", text, &mentions);
        let mut again = samples::analysed("2", "سبق", "وصل غدا.", &[("غدا", "", Vague)]);
        again.document.id = "2".into();
        let index = Index::new(vec![Arc::new(analysed), Arc::new(again)]);
        let events = &index.sources()[0].unplaced;
        let groups = Group::of(&index, events, |_| false);
        let told: Vec<_> = groups
            .iter()
            .map(|group| (group.words(&index), group.count()))
            .collect();
        let expected = [("غدًا", 2), ("قريبا", 1), ("عاد غدا", 1)];
        assert_eq!(
            told,
            expected.map(|(words, count)| (words.to_owned(), count))
        );
        let tomorrow = &groups[0];
        let second = tomorrow.next(Some(tomorrow.first));
        assert_eq!(second, tomorrow.others[0]);
        assert_eq!(tomorrow.next(Some(second)), tomorrow.first);
        assert_eq!(tomorrow.next(Some(groups[1].first)), tomorrow.first);
        assert!(tomorrow.holds(second) && !tomorrow.holds(groups[1].first));
    }
}
