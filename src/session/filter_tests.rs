//! The filter and the search, without a window.

use std::sync::Arc;

use crate::corpus::SourceName;
use crate::index::samples::{analysed, at, day};
use crate::index::{AnalyzedDocument, EventRef, Facet};
use crate::resolve::Certainty::Exact;
use crate::session::Command;
use crate::session::tests::{MARKET, shown, two_sources};

#[test]
fn words_are_searched_in_the_sentence_whatever_their_spelling() {
    let mut state = two_sources();
    state.apply(Command::ShowHitsOnly(true));
    for (query, found) in [
        ("و", 2),
        ("وع", 1),
        ("وعاد", 1),
        ("السُّوق", 1),
        ("nato", 1),
        ("٢٠٢٣", 4),
        ("الوفد مارس", 1),
        ("برلين", 0),
        ("  ", 4),
    ] {
        state.apply(Command::SetQuery(query.to_owned()));
        assert_eq!(state.shown().count(), found, "{query:?}");
    }
}

/// Remembered answers to a query never differ from asking afresh.
#[test]
fn a_query_that_is_typed_letter_by_letter_finds_the_same() {
    let mut typed = two_sources();
    typed.apply(Command::ShowHitsOnly(true));
    let query = "مارس 2023 موسكو";
    for (end, letter) in query.char_indices() {
        let part = &query[..end + letter.len_utf8()];
        typed.apply(Command::SetQuery(part.to_owned()));
        let mut fresh = two_sources();
        fresh.view.filter.is_hits_only = true;
        fresh.view.filter.set_query(part);
        assert_eq!(shown(&typed), shown(&fresh), "{part:?}");
    }
    assert_eq!(shown(&typed), [at(0, 0)]);
}

#[test]
fn what_is_searched_for_hides_nothing_unless_that_is_asked() {
    let mut state = two_sources();
    state.apply(Command::SetQuery("السوق".to_owned()));
    assert_eq!(shown(&state).len(), 4);
    assert!(state.view.filter.is_empty());
    state.apply(Command::ShowHitsOnly(true));
    assert_eq!(shown(&state), [at(1, 0)]);
    state.apply(Command::ShowAll);
    assert_eq!((shown(&state).len(), state.selection.hits.total()), (4, 1));
}

#[test]
fn a_document_that_is_read_anew_is_searched_anew() {
    let mut state = two_sources();
    state.apply(Command::ShowHitsOnly(true));
    state.apply(Command::SetQuery("السوق".to_owned()));
    assert_eq!(shown(&state), [at(1, 0)]);
    let mut market = AnalyzedDocument::clone(&state.library.index.documents()[1]);
    market.events.reverse();
    state.redated(vec![Arc::new(market)]);
    assert_eq!(shown(&state), [at(1, 1)]);
    assert_eq!(state.nearest(day("2023-03-17")), Some(at(1, 1)));
}

#[test]
fn events_are_hidden_by_what_they_are() {
    let mut state = two_sources();
    let all = shown(&state);
    let exact = Facet::Certainty(Exact);
    state.apply(Command::ToggleFacet(exact));
    let rest = shown(&state);
    assert!(!rest.is_empty() && rest.len() < all.len(), "{rest:?}");
    let certainty = |at: &EventRef| state.library.index.event(*at).unwrap().1.certainty;
    assert!(rest.iter().all(|at| certainty(at) != Exact));
    let inside = |at: &EventRef| rest.contains(at);
    for iso in ["2023-03-10", "2023-03-17", "2023-04-30"] {
        assert!(state.nearest(day(iso)).is_some_and(|at| inside(&at)));
    }
    state.apply(Command::ToggleFacet(exact));
    assert_eq!(shown(&state), all);
}

#[test]
fn documents_that_come_later_are_searched_too() {
    let mut state = two_sources();
    state.apply(Command::ShowHitsOnly(true));
    state.apply(Command::SetQuery("السوق".to_owned()));
    let late = analysed(
        "سوق/2.txt",
        "سوق",
        MARKET,
        &[("17 مارس 2023", "2023-03-17", Exact)],
    );
    state.add(vec![Arc::new(late)], Vec::new());
    assert_eq!(shown(&state), [at(1, 0), at(2, 0)]);
}

#[test]
fn sources_and_documents_are_hidden_and_come_back() {
    let mut state = two_sources();
    let (delegation, market) = (SourceName("وفد".into()), SourceName("سوق".into()));
    state.apply(Command::ToggleSource(delegation.clone()));
    assert_eq!(shown(&state), [at(1, 0)]);
    state.apply(Command::ToggleDocument("سوق/1.txt".into()));
    assert_eq!(shown(&state), []);
    state.apply(Command::ShowOnlySource(delegation));
    assert_eq!(shown(&state), [at(0, 0), at(0, 1), at(0, 2)]);
    assert!(state.view.filter.hidden_sources.contains(&market));
    state.apply(Command::ShowAll);
    assert_eq!(shown(&state).len(), 4);
}
