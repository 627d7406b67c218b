//! The words of the chips.

use std::collections::BTreeSet;

use crate::corpus::SourceName;
use crate::describe::names;
use crate::i18n::Words;
use crate::index::{AnalyzedDocument, Facet};
use crate::query::Tally;
use crate::session::Command;
use crate::session::State;
use crate::text::cut;
use crate::time::Grain;

/// The most characters of a name in a chip.
const MOST_NAME_CHARS: usize = 22;
/// More sources or documents than this are told by one chip.
const MOST_NAMED: usize = 3;

/// One restriction.
#[derive(Clone, Debug, PartialEq)]
pub struct Chip {
    /// The things that it hides, and how many events they are.
    pub words: String,
    /// The effect of a click.
    pub hint: String,
    /// The command that takes it back.
    pub remove: Command,
}

/// The words that name a facet.
pub fn facet_name(words: &Words, facet: Facet) -> String {
    words.text(&format!("facet-{}", facet.name())).into_owned()
}

/// A chip for each restriction that holds now, in the order of the menu; each counts what it hides by itself.
pub fn chips(state: &State, tally: &Tally, words: &Words) -> Vec<Chip> {
    let chips = Chips {
        state,
        tally,
        words,
    };
    let mut all = chips.words();
    all.extend(chips.starred());
    all.extend(chips.range());
    all.extend(chips.facets());
    all.extend(chips.dates());
    all.extend(chips.sources());
    all.extend(chips.documents());
    all
}

struct Chips<'a> {
    state: &'a State,
    tally: &'a Tally,
    words: &'a Words,
}

impl Chips<'_> {
    /// The searched words: what they hide, or how many events they are found in.
    fn words(&self) -> Vec<Chip> {
        let filter = &self.state.view.filter;
        if !filter.is_searching() {
            return Vec::new();
        }
        let query = self.words.name(filter.query.trim()).into_owned();
        let query = self
            .words
            .format("filter-query", &[("query", query.into())]);
        let (key, count) = if filter.hides_others() {
            ("filter-hides", self.tally.all() - self.tally.found)
        } else {
            ("timeline-events", self.tally.found)
        };
        vec![Chip {
            words: self.counted(&query, key, count),
            hint: self.words.text("filter-remove-query").into_owned(),
            remove: Command::SetQuery(String::new()),
        }]
    }

    fn starred(&self) -> Option<Chip> {
        let starred = self.state.view.filter.starred.as_ref()?;
        let name = self.words.text("filter-starred");
        let hidden = self.tally.all().saturating_sub(starred.event_count());
        Some(Chip {
            words: self.hidden(&name, hidden),
            hint: self.words.text("filter-remove-starred").into_owned(),
            remove: Command::ShowStarred(false),
        })
    }

    fn range(&self) -> Option<Chip> {
        let range = self.words.interval(self.state.view.range?, Grain::Day);
        let args = [("range", range.as_str().into())];
        let name = self.words.format("timeline-range", &args);
        Some(Chip {
            words: self.hidden(&name, self.tally.outside()),
            hint: self.words.format("timeline-range-clear", &args),
            remove: Command::SetRange(None),
        })
    }

    fn facets(&self) -> impl Iterator<Item = Chip> {
        let facets = self.state.view.filter.facets.iter();
        facets.map(|facet| {
            let name = facet_name(self.words, facet);
            self.named(
                &name,
                self.tally.facets().of(facet),
                Command::ToggleFacet(facet),
            )
        })
    }

    fn dates(&self) -> Option<Chip> {
        let filter = &self.state.view.filter;
        if filter.dates.is_empty() {
            return None;
        }
        let kept = filter
            .dates
            .iter()
            .map(|trust| self.words.text(trust.key()));
        let kept: Vec<_> = kept.collect();
        let args = [("dates", kept.join(&self.words.text("filter-and")).into())];
        let name = self.words.format("filter-dates", &args);
        let hidden = self.tally.by_date(&self.state.library.index, filter);
        Some(Chip {
            words: self.hidden(&name, hidden),
            hint: self.words.text("filter-remove-dates").into_owned(),
            remove: Command::FilterDates(BTreeSet::new()),
        })
    }

    /// Each hidden source, or all of them in one.
    fn sources(&self) -> Vec<Chip> {
        let lanes = self.state.library.index.sources().iter();
        let is_hidden =
            |source: &SourceName| self.state.view.filter.hidden_sources.contains(source);
        let hidden: Vec<_> = lanes.filter(|lane| is_hidden(&lane.source)).collect();
        let events = |lane: &crate::index::Source| lane.placed.slots().len() + lane.unplaced.len();
        if hidden.len() > MOST_NAMED {
            let count = hidden.iter().map(|lane| events(lane)).sum();
            return vec![self.several(
                "filter-sources",
                hidden.len(),
                count,
                Command::ShowAllSources,
            )];
        }
        let hidden = hidden.into_iter().map(|lane| {
            let show = Command::ToggleSource(lane.source.clone());
            let name = names::of_lane(&self.state.library.index, lane);
            self.named(&name, events(lane), show)
        });
        hidden.collect()
    }

    /// Each hidden document of a source that is shown, or all of them in one.
    fn documents(&self) -> Vec<Chip> {
        let filter = &self.state.view.filter;
        if filter.hidden_documents.is_empty() {
            return Vec::new();
        }
        let is_hidden = |analysed: &AnalyzedDocument| {
            let document = &analysed.document;
            filter.hidden_documents.contains(&document.id)
                && !filter.hidden_sources.contains(&document.source)
        };
        let documents = (0_u32..).zip(self.state.library.index.documents());
        let hidden: Vec<_> = documents.filter(|(_, found)| is_hidden(found)).collect();
        if hidden.len() > MOST_NAMED {
            let count = hidden
                .iter()
                .map(|(at, _)| self.tally.of_document(*at))
                .sum();
            let show = Command::ShowAllDocuments;
            return vec![self.several("filter-documents", hidden.len(), count, show)];
        }
        let hidden = hidden.into_iter().map(|(at, analysed)| {
            let show = Command::ToggleDocument(analysed.document.id.clone());
            let name = analysed.document.name();
            self.named(&name, self.tally.of_document(at), show)
        });
        hidden.collect()
    }

    fn named(&self, name: &str, count: usize, remove: Command) -> Chip {
        let short = cut(name, MOST_NAME_CHARS);
        let apart = self.words.name(&short);
        let args = [("name", name.into())];
        Chip {
            words: self.hidden(&apart, count),
            hint: self.words.format("filter-remove", &args),
            remove,
        }
    }

    /// A chip for several things that have no room of their own.
    fn several(&self, key: &str, things: usize, count: usize, remove: Command) -> Chip {
        let name = self.words.format(key, &[("count", things.into())]);
        self.named(&name, count, remove)
    }

    fn hidden(&self, name: &str, count: usize) -> String {
        self.counted(name, "filter-hides", count)
    }

    fn counted(&self, name: &str, key: &str, count: usize) -> String {
        let count = self.words.format(key, &[("count", count.into())]);
        format!("{name} · {count}")
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::i18n::Language;
    use crate::index::samples;
    use crate::index::{Index, Unit};
    use crate::query::Trust;
    use crate::resolve::Certainty;
    use crate::time::Interval;

    fn state() -> State {
        let document = |id: &str, source: &str| {
            let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
            Arc::new(samples::analysed(id, source, "وقع أمس.", &mentions))
        };
        let mut documents = vec![document("سبق/1.txt", "سبق"), document("سبق/2.txt", "سبق")];
        let more = (0..5).map(|number| document(&format!("{number}.txt"), &format!("ص{number}")));
        documents.extend(more);
        let mut state = State::default();
        state.library.index = Index::new(documents).into();
        state
    }

    fn chips_of(state: &State) -> Vec<Chip> {
        let mut tally = Tally::new(&state.library.index);
        tally.update(
            &state.library.index,
            &state.view.filter,
            &state.filtered(),
            state.view.range,
        );
        chips(state, &tally, &Words::new(Language::English))
    }

    /// Every kind of restriction has a chip that tells its number, and removing them one by one shows everything.
    #[test]
    fn every_restriction_has_a_chip_that_takes_it_back() {
        let mut state = state();
        let sources: Vec<_> = state
            .library
            .index
            .sources()
            .iter()
            .map(|lane| lane.source.clone())
            .collect();
        let day = samples::day("2015-08-01");
        for command in [
            Command::SetQuery("أمس".to_owned()),
            Command::ShowHitsOnly(true),
            Command::SetRange(Some(Interval::day(day))),
            Command::ToggleFacet(Facet::Unit(Unit::Day)),
            Command::ToggleFacet(Facet::Unit(Unit::Year)),
            Command::FilterDates([Trust::Sure].into()),
            Command::ToggleSource(sources[1].clone()),
            Command::ToggleDocument("سبق/2.txt".into()),
        ] {
            state.apply(command);
        }
        let all = chips_of(&state);
        let numbers: Vec<&str> = all
            .iter()
            .filter_map(|chip| chip.words.rsplit(" · ").next())
            .collect();
        assert_eq!(
            numbers,
            [
                "nothing hidden",
                "7 events hidden",
                "7 events hidden",
                "nothing hidden",
                "7 events hidden",
                "1 event hidden",
                "1 event hidden"
            ]
        );
        for left in (0..all.len()).rev() {
            let first = chips_of(&state).remove(0);
            state.apply(first.remove);
            assert_eq!(chips_of(&state).len(), left);
        }
        assert!(state.view.filter.is_empty() && state.view.range.is_none());
    }

    #[test]
    fn many_sources_and_documents_share_a_chip() {
        let mut state = state();
        let first = state.library.index.sources()[0].source.clone();
        state.apply(Command::ShowOnlySource(first));
        let chips = chips_of(&state);
        assert_eq!(chips.len(), 1);
        assert!(chips[0].words.ends_with("5 events hidden"), "{chips:?}");
        state.apply(chips[0].remove.clone());
        assert!(state.view.filter.is_empty());
        for document in state.library.index.documents().to_vec() {
            state.apply(Command::ToggleDocument(document.document.id.clone()));
        }
        let chips = chips_of(&state);
        assert!(chips[0].words.ends_with("7 events hidden"), "{chips:?}");
        state.apply(chips[0].remove.clone());
        assert!(state.view.filter.is_empty());
    }

    #[test]
    fn what_is_only_marked_tells_how_many_events_it_is_in() {
        let mut state = state();
        state.apply(Command::SetQuery("أمس".to_owned()));
        let words = chips_of(&state).remove(0).words;
        assert_eq!(words, "Search: \u{2068}أمس\u{2069} · 7 events");
    }

    #[test]
    fn every_facet_has_a_name_in_every_language() {
        for language in Language::ALL {
            let words = Words::new(language);
            for facet in Facet::ALL {
                assert!(words.has(&format!("facet-{}", facet.name())), "{facet:?}");
            }
        }
    }
}
