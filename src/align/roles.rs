//! Which documents report a happening, and which only mention it while they tell of something else.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::align::Report;
use crate::align::background::{is_background_among, is_told_which, is_verb};
use crate::align::copies::SentenceRef;
use crate::align::profile::sentence_tokens;
use crate::event::{Event, EventRef};
use crate::text::Token;

/// A headline or the sentence below it.
const OPENING: u32 = 1;
/// Where others open with a happening, a document that tells it further behind than this mentions it.
const EARLY: u32 = 4;

/// The documents of a happening that only mention it: all their sentences name it as known, or stand far behind where
/// others open with it.
///
/// `given` has the event of each sentence, as far as one was read. Sentences that were joined for what they say, and not
/// by their events, tell that themselves, unless it is what some of their documents headline.
pub(super) fn mentioning(
    reports: &[Report<'_>],
    by_event: &HashMap<EventRef, u32>,
    places: &[SentenceRef],
    given: &[Option<u32>],
    is_of_events: bool,
) -> BTreeSet<u32> {
    if !is_of_events && places.iter().all(|place| place.sentence > 0) {
        return BTreeSet::new();
    }
    let main = main_cluster(reports, by_event, places);
    let opens = |place: &SentenceRef| place.sentence <= OPENING;
    let is_told = |(place, event): (&SentenceRef, &Option<u32>)| match event {
        None if is_of_events => false,
        _ => !looks_back(reports, by_event, *place, *event, main),
    };
    let is_told: Vec<bool> = places.iter().zip(given).map(is_told).collect();
    let told = places.iter().zip(&is_told).filter(|(_, is_told)| **is_told);
    let told: Vec<&SentenceRef> = told.map(|(place, _)| place).collect();
    let is_opened = told.iter().any(|place| opens(place));
    let is_early = |place: &SentenceRef| !(is_of_events && is_opened) || place.sentence <= EARLY;
    let mut reporting: BTreeSet<u32> = told
        .into_iter()
        .filter(|place| is_early(place))
        .map(|place| place.document)
        .collect();
    if !is_of_events && !is_opened {
        // What all look back at in their openings is not what these say.
        let openings = places.iter().filter(|place| opens(place));
        reporting.extend(openings.map(|place| place.document));
    }
    let all = places.iter().map(|place| place.document);
    all.filter(|document| !reporting.contains(document))
        .collect()
}

/// Whether a sentence tells of something else: all that it has of the main cluster of events is named as known, or where
/// it has nothing of that, its event.
fn looks_back(
    reports: &[Report<'_>],
    by_event: &HashMap<EventRef, u32>,
    place: SentenceRef,
    event: Option<u32>,
    main: Option<u32>,
) -> bool {
    let Some(report) = reports.get(place.document as usize) else {
        return false;
    };
    let of_main = |at: &EventRef| main.is_some() && by_event.get(at).copied() == main;
    let told = events_at(reports, place).filter(of_main);
    let mut own: Vec<u32> = told.map(|at| at.event).collect();
    if own.is_empty() {
        own.extend(event);
    }
    let mut tokens = Vec::new();
    sentence_tokens(report, place.sentence, &mut tokens);
    let events = own.iter().filter_map(|at| report.events.get(*at as usize));
    let is_known = |event: &&Event| {
        is_background_among(report, event, &tokens) || is_named_as_known(event, &tokens)
    };
    let (back, told): (Vec<&Event>, Vec<&Event>) = events.partition(is_known);
    // «توقيع الاتفاق الذي أبرم» names one thing twice.
    !back.is_empty() && !told.iter().any(|event| is_told_by_verb(event, &tokens))
}

fn is_named_as_known(event: &Event, tokens: &[Token]) -> bool {
    let at = position_of(event, tokens);
    let behind = at.and_then(|at| tokens.split_at_checked(at + 1));
    behind.is_some_and(|(before, behind)| {
        let trigger = before.last();
        trigger.is_some_and(|trigger| is_told_which(trigger, behind))
    })
}

fn is_told_by_verb(event: &Event, tokens: &[Token]) -> bool {
    let token = position_of(event, tokens).and_then(|at| tokens.get(at));
    token.is_some_and(is_verb)
}

fn position_of(event: &Event, tokens: &[Token]) -> Option<usize> {
    let trigger = event.trigger?;
    tokens.iter().position(|token| token.span.overlaps(trigger))
}

/// The cluster of events that most of some sentences have, two at least.
fn main_cluster(
    reports: &[Report<'_>],
    by_event: &HashMap<EventRef, u32>,
    places: &[SentenceRef],
) -> Option<u32> {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    for place in places {
        let clusters = events_at(reports, *place).filter_map(|at| by_event.get(&at).copied());
        for cluster in clusters.collect::<BTreeSet<u32>>() {
            *counts.entry(cluster).or_default() += 1;
        }
    }
    let several = counts.into_iter().filter(|(_, count)| *count > 1);
    let most = several.reduce(|best, next| if next.1 > best.1 { next } else { best });
    most.map(|(cluster, _)| cluster)
}

fn events_at<'a>(
    reports: &'a [Report<'_>],
    place: SentenceRef,
) -> impl Iterator<Item = EventRef> + 'a {
    let events = reports
        .get(place.document as usize)
        .map_or(&[][..], |report| report.events);
    let begin = events.partition_point(|event| event.sentence < place.sentence);
    let own = (begin as u32..).zip(events.get(begin..).unwrap_or_default());
    own.take_while(move |(_, event)| event.sentence == place.sentence)
        .map(move |(event, _)| EventRef {
            document: place.document,
            event,
        })
}
