//! What a user calls names: merged, renamed, hidden.

use std::collections::{BTreeMap, HashMap};

use crate::event::Participant;
use crate::index::name_table::fold;

/// A name may be another one, which is called otherwise again, so many times.
const MOST_STEPS: usize = 8;

/// What names are called; every spelling of a name is that name.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct NameEdits(HashMap<Box<str>, Option<String>>);

impl NameEdits {
    /// Of names as they are written; `None` hides one.
    pub fn new(names: &BTreeMap<String, Option<String>>) -> Self {
        let names = names.iter();
        Self(
            names
                .map(|(name, shown)| (fold(name), shown.clone()))
                .collect(),
        )
    }

    /// What someone is called; `None` where the name is hidden.
    pub fn name_of<'t>(&'t self, participant: &Participant, text: &'t str) -> Option<&'t str> {
        let mut name = participant.name(text);
        if self.0.is_empty() {
            return Some(name);
        }
        for _ in 0..MOST_STEPS {
            match self.0.get(&fold(name)) {
                None => break,
                Some(None) => return None,
                Some(Some(shown)) if shown == name => break,
                Some(Some(shown)) => name = shown,
            }
        }
        Some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    fn called(edits: &[(&str, Option<&str>)], name: &str) -> Option<String> {
        let edits = edits.iter();
        let edits = edits.map(|(name, shown)| ((*name).to_owned(), shown.map(str::to_owned)));
        let edits = NameEdits::new(&edits.collect());
        let whole = Participant::named(Span::new(0, name.len()));
        edits.name_of(&whole, name).map(str::to_owned)
    }

    #[test]
    fn names_are_merged_renamed_and_hidden_in_every_spelling() {
        let edits = [
            ("أحمد علي", Some("أحمد علي حسن")),
            ("أحمد علي حسن", Some("أ. ع. حسن")),
            ("وكالة", None),
        ];
        let called = |name| called(&edits, name);
        assert_eq!(called("احمد علي").as_deref(), Some("أ. ع. حسن"));
        assert_eq!(called("سعاد").as_deref(), Some("سعاد"));
        assert_eq!(called("وكالة"), None);
    }

    #[test]
    fn names_that_are_each_other_come_to_an_end() {
        let edits = [("أ", Some("ب")), ("ب", Some("أ"))];
        assert!(called(&edits, "أ").is_some());
    }
}
