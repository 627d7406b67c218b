//! Which documents report a happening, and which only mention it while they tell of something else.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::align::Report;
use crate::align::background::is_background_among;
use crate::align::copies::SentenceRef;
use crate::align::profile::sentence_tokens;
use crate::event::EventRef;

/// A headline or the sentence below it.
const OPENING: u32 = 1;
/// Where others open with a happening, a document that tells it further behind than this mentions it.
const EARLY: u32 = 4;
/// So many headlines tell what documents are about.
const HEADLINED: usize = 2;

/// The documents of a happening that only mention it: all their sentences name it as known, or stand far behind where
/// others open with it.
///
/// `given` has the event of each sentence, as far as one was read. Sentences that were joined for what they say, and not
/// by their events, tell that themselves; those that stand behind the openings of what documents headline may only name it.
pub(super) fn mentioning(
    reports: &[Report<'_>],
    by_event: &HashMap<EventRef, u32>,
    places: &[SentenceRef],
    given: &[Option<u32>],
    is_of_events: bool,
) -> BTreeSet<u32> {
    let headlines = places.iter().filter(|place| place.sentence == 0).count();
    if !is_of_events && headlines < HEADLINED {
        return BTreeSet::new();
    }
    let main = main_cluster(reports, by_event, places);
    let opens = |place: &SentenceRef| place.sentence <= OPENING;
    let is_told = |(place, event): (&SentenceRef, &Option<u32>)| {
        (!is_of_events && opens(place)) || !looks_back(reports, by_event, *place, *event, main)
    };
    let is_told: Vec<bool> = places.iter().zip(given).map(is_told).collect();
    let told = places.iter().zip(&is_told).filter(|(_, is_told)| **is_told);
    let told: Vec<&SentenceRef> = told.map(|(place, _)| place).collect();
    let is_opened = is_of_events && told.iter().any(|place| opens(place));
    let early = told
        .into_iter()
        .filter(|place| !is_opened || place.sentence <= EARLY);
    let reporting: BTreeSet<u32> = early.map(|place| place.document).collect();
    let all = places.iter().map(|place| place.document);
    all.filter(|document| !reporting.contains(document))
        .collect()
}

/// Whether a sentence tells of something else: its event is named as known, or where none was read for it, all that it
/// has of the main cluster of events.
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
    let own: Vec<u32> = match event {
        Some(event) => vec![event],
        None => events_at(reports, place)
            .filter(of_main)
            .map(|at| at.event)
            .collect(),
    };
    if own.is_empty() {
        return false;
    }
    let mut tokens = Vec::new();
    sentence_tokens(report, place.sentence, &mut tokens);
    own.iter().all(|at| {
        let event = report.events.get(*at as usize);
        event.is_some_and(|event| is_background_among(report, event, &tokens))
    })
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
