//! Events that wait for a date, those with the same words together.

use std::collections::HashMap;

use crate::gui::naming::one_line;
use crate::gui::state::Filter;
use crate::index::EventRef;
use crate::index::Index;
use crate::text::Normalised;
use crate::text::cut;

/// Letters of longer words that are shown.
const MOST_LETTERS: usize = 40;

/// Events whose expressions of time are the same words, however they are spelt.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The words of the first, shortened.
    pub words: String,
    /// The first.
    pub first: EventRef,
    /// The others, in order.
    pub others: Vec<EventRef>,
    /// Whether one of them holds the words that are searched for, where others are shown beside it.
    pub is_found: bool,
}

impl Group {
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

/// The groups in the order of their first events.
pub fn groups(index: &Index, filter: &Filter, events: &[EventRef]) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let mut by_words = HashMap::<String, usize>::new();
    // Most are spelt alike: folding each anew costs more than all the rest.
    let mut by_spelling = HashMap::<&str, usize>::new();
    for at in events {
        let Some(words) = words_of(index, *at) else {
            continue;
        };
        let place = *by_spelling.entry(words).or_insert_with(|| {
            let key = Normalised::new(words).as_str().to_lowercase();
            *by_words.entry(key).or_insert(groups.len())
        });
        let is_found = || {
            let found = index.event(*at);
            found.is_some_and(|(analysed, event)| filter.marks(analysed, event))
        };
        match groups.get_mut(place) {
            Some(group) => {
                group.others.push(*at);
                group.is_found = group.is_found || is_found();
            }
            None => groups.push(Group {
                words: cut(&one_line(words), MOST_LETTERS).into_owned(),
                first: *at,
                others: Vec::new(),
                is_found: is_found(),
            }),
        }
    }
    groups
}

fn words_of(index: &Index, at: EventRef) -> Option<&str> {
    let (analysed, _) = index.event(at)?;
    Some(index.mention(at)?.span.of(&analysed.document.text))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::gui::samples;
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
        let events = &index.lanes()[0].unplaced;
        let groups = groups(&index, &Filter::default(), events);
        let told: Vec<_> = groups
            .iter()
            .map(|group| (group.words.as_str(), group.count()))
            .collect();
        assert_eq!(told, [("غدًا", 2), ("قريبا", 1), ("عاد غدا", 1)]);
        let tomorrow = &groups[0];
        let second = tomorrow.next(Some(tomorrow.first));
        assert_eq!(second, tomorrow.others[0]);
        assert_eq!(tomorrow.next(Some(second)), tomorrow.first);
        assert_eq!(tomorrow.next(Some(groups[1].first)), tomorrow.first);
        assert!(tomorrow.holds(second) && !tomorrow.holds(groups[1].first));
    }
}
