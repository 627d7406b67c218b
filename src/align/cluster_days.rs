//! Which event of each sentence a happening is, and whether the days agree.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::align::Report;
use crate::align::alignment::{Cluster, Status};
use crate::align::background::is_background_among;
use crate::align::copies::SentenceRef;
use crate::align::dates::{Relation, When};
use crate::align::profile::{kind_of, mentions_in, sentence_tokens};
use crate::align::sentences::{Sentences, StemNumber};
use crate::event::{EventRef, EventType};
use crate::text::TokenKind;
use crate::time::Interval;

/// Sentences whose days are compared in pairs.
const MOST_COMPARED: usize = 256;

/// The days that the sentences of a cluster give.
pub(super) struct Days {
    /// For each sentence its event and its days.
    pub(super) given: Vec<(Option<u32>, Interval)>,
    pub(super) status: Status,
    /// The event that names the cluster, where one does.
    pub(super) label: Option<EventRef>,
}

/// The days of sentences that say the same.
///
/// Their happening is the event cluster that most of them share. A sentence that has no placed event of it gives the days
/// of its first placed event whose trigger most of the documents have, too, or else of one that has the day of the
/// others. Days far from those of the others are of something else; days close to them are another word on the same.
pub(super) fn days_of(
    reports: &[Report<'_>],
    sentences: &Sentences,
    clusters: &[Cluster],
    by_event: &HashMap<EventRef, u32>,
    places: &[SentenceRef],
) -> Days {
    let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
    let events: Vec<Vec<EventRef>> = places
        .iter()
        .map(|place| events_in(reports, *place))
        .collect();
    for own in &events {
        let mut of_sentence: Vec<u32> = own
            .iter()
            .filter_map(|at| by_event.get(at).copied())
            .collect();
        of_sentence.sort_unstable();
        of_sentence.dedup();
        for cluster in of_sentence {
            *counts.entry(cluster).or_default() += 1;
        }
    }
    // An event that all the folder tells of tells less of this cluster than one that hardly stands elsewhere.
    let fit = |cluster: u32, count: u32| {
        let all = clusters
            .get(cluster as usize)
            .map_or(1, |cluster| cluster.members.len());
        f64::from(count * count) / all.max(1) as f64
    };
    let several = counts.iter().filter(|(_, count)| **count > 1);
    let fitting = several.map(|(cluster, count)| (fit(*cluster, *count), *cluster));
    let main = fitting
        .reduce(|best, next| if next.0 > best.0 { next } else { best })
        .map(|(_, cluster)| cluster);
    let when = |at: EventRef| {
        let report = reports.get(at.document as usize)?;
        let event = report.events.get(at.event as usize)?;
        Some(When::of(report, event)).filter(|when| when.interval != Interval::ALWAYS)
    };
    let of_main = |own: &Vec<EventRef>| {
        let shared = own
            .iter()
            .find(|at| main.is_some() && by_event.get(*at).copied() == main);
        shared.copied()
    };
    let terms = terms_of_documents(sentences, places);
    let is_shared = |at: EventRef| {
        let trigger = trigger_term(reports, sentences, at);
        trigger.is_some_and(|trigger| {
            let telling = terms.values().filter(|terms| terms.contains(&trigger));
            telling.count() * 2 > terms.len()
        })
    };
    let mut given: Vec<Option<EventRef>> = events.iter().map(of_main).collect();
    let term = |at: EventRef| trigger_term(reports, sentences, at);
    let of_main = given.iter().flatten();
    let mut known: Vec<(When, Option<Term>)> = of_main
        .filter_map(|at| Some((when(*at)?, term(*at))))
        .collect();
    for (slot, own) in given.iter_mut().zip(&events) {
        // An event that has no day of its own says nothing of the happening's, as «أعلنت الوزارة» before what it told.
        if slot.is_some_and(|at| when(at).is_some()) {
            continue;
        }
        let shared = own.iter().filter(|at| is_shared(**at));
        let mut placed = shared.filter_map(|at| Some((*at, when(*at)?)));
        let fitting = placed.find(|(at, day)| {
            let is_said = is_weak(reports, *at);
            let mut known = known.iter();
            let own = term(*at);
            known.all(|(other, trigger)| {
                can_be_of_one(*day, *other, !is_said && own.is_some() && own == *trigger)
            })
        });
        if let Some((at, day)) = fitting {
            *slot = Some(at);
            known.push((day, term(at)));
        }
    }
    // «اندلعت النيران» on the day on which the others tell that a fire broke out: in another word, and of the same day,
    // where that is one.
    let mut days = known.iter().map(|(when, _)| when.interval);
    let one_day = days.next().filter(|first| days.all(|day| day == *first));
    for (slot, own) in given.iter_mut().zip(&events) {
        let is_of_day =
            |at: &EventRef| one_day.is_some() && when(*at).map(|it| it.interval) == one_day;
        if slot.and_then(when).is_none() {
            *slot = own.iter().copied().find(is_of_day).or(*slot);
        }
    }
    let mut days: Vec<Option<When>> = given.iter().map(|at| when((*at)?)).collect();
    drop_days_of_others(reports, places, &mut days);
    let source = |place: &SentenceRef| {
        reports
            .get(place.document as usize)
            .map(|report| report.source)
    };
    let first = places.first().and_then(source);
    let status = if places.iter().all(|place| source(place) == first) {
        Status::Single
    } else if do_sources_differ(places.iter().map(source).zip(&days)) {
        Status::Conflict
    } else {
        Status::Agree
    };
    let label = main
        .and_then(|cluster| clusters.get(cluster as usize))
        .map(|cluster| cluster.label);
    let of_members = given.iter().flatten().copied();
    Days {
        label: label
            .filter(|label| of_members.clone().any(|at| at == *label))
            .or_else(|| of_members.clone().next())
            .or_else(|| events.iter().flatten().copied().find(|at| is_shared(*at))),
        given: (given.iter().zip(&days))
            .map(|(at, day)| {
                let interval = day.map_or(Interval::ALWAYS, |when| when.interval);
                (at.map(|at| at.event), interval)
            })
            .collect(),
        status,
    }
}

/// Whether days of two sources exclude each other: what one source prints again on another day is its own affair.
fn do_sources_differ<'a>(days: impl Iterator<Item = (Option<u32>, &'a Option<When>)>) -> bool {
    let known: Vec<(Option<u32>, When)> = days
        .filter_map(|(source, day)| Some((source, (*day)?)))
        .take(MOST_COMPARED)
        .collect();
    known.iter().enumerate().any(|(at, (source, day))| {
        let mut others = known.iter().skip(at + 1);
        others.any(|(other, when)| other != source && day.to(when) == Relation::Apart)
    })
}

/// Takes a day from a sentence where one that gives the happening another day, which is given as often, names it, too, and so
/// for something else:
/// «أدلى أمس بشهادته، وهي الأولى منذ توقيع الاتفاق في 14 مايو».
fn drop_days_of_others(reports: &[Report<'_>], places: &[SentenceRef], days: &mut [Option<When>]) {
    let names = |place: &SentenceRef, day: When| {
        let report = reports.get(place.document as usize);
        report.is_some_and(|report| {
            let mut named = mentions_in(report, place.sentence).iter();
            named.any(|mention| mention.interval == day.interval)
        })
    };
    let given: Vec<Option<When>> = days.to_vec();
    let count = |day: When| {
        let same = |other: &When| other.interval == day.interval;
        given.iter().flatten().filter(|other| same(other)).count()
    };
    for at in 0..days.len() {
        let Some(day) = days.get(at).copied().flatten() else {
            continue;
        };
        let mut others = places.iter().zip(days.iter());
        let is_of_other = others.any(|(place, other)| {
            other.is_some_and(|other| {
                other.to(&day) == Relation::Apart && count(other) >= count(day) && names(place, day)
            })
        });
        if let Some(slot) = days.get_mut(at).filter(|_| is_of_other) {
            *slot = None;
        }
    }
}

/// What a word is compared by: its stem, or the word itself where it is too short for one («هز»).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Term {
    Stem(StemNumber),
    Word(u32),
}

fn terms_of(sentences: &Sentences, place: SentenceRef) -> impl Iterator<Item = Term> {
    let number = sentences.number_of(place);
    let words = sentences
        .words(number)
        .iter()
        .zip(sentences.stem_by_word(number));
    words.map(|(word, stem)| stem.map_or(Term::Word(*word), Term::Stem))
}

/// The terms of the sentences of each document: a headline often has the one word, its lead the other.
fn terms_of_documents(
    sentences: &Sentences,
    places: &[SentenceRef],
) -> BTreeMap<u32, BTreeSet<Term>> {
    let mut terms: BTreeMap<u32, BTreeSet<Term>> = BTreeMap::new();
    for place in places {
        let own = terms.entry(place.document).or_default();
        own.extend(terms_of(sentences, *place));
    }
    terms
}

/// Whether the days of two sentences of a cluster can be meant for its happening: the same, or another by a mistake.
///
/// Only of what is told by one word, and not all the time as announcements are; one on another day is another.
fn can_be_of_one(one: When, other: When, is_one_word: bool) -> bool {
    let is_day = |when: When| when.interval.len_days() == Some(1);
    let can_miss = is_one_word && is_day(one) && is_day(other);
    one.to(&other) != Relation::Apart || (can_miss && one.is_near_miss(&other))
}

/// Whether the trigger of an event tells of so many things that it says little.
fn is_weak(reports: &[Report<'_>], at: EventRef) -> bool {
    let kind = || {
        let report = reports.get(at.document as usize)?;
        let event = report.events.get(at.event as usize)?;
        let trigger = event.trigger?;
        let mut tokens = Vec::new();
        sentence_tokens(report, event.sentence, &mut tokens);
        let position = tokens
            .iter()
            .position(|token| token.span.overlaps(trigger))?;
        kind_of(tokens.get(position)?, tokens.get(position + 1))
    };
    kind().is_some_and(EventType::is_weak)
}

/// The term of the trigger of an event.
fn trigger_term(reports: &[Report<'_>], sentences: &Sentences, at: EventRef) -> Option<Term> {
    let report = reports.get(at.document as usize)?;
    let event = report.events.get(at.event as usize)?;
    let trigger = event.trigger?;
    let mut tokens = Vec::new();
    sentence_tokens(report, event.sentence, &mut tokens);
    let words = tokens
        .iter()
        .filter(|token| !matches!(token.kind, TokenKind::Sign(_)));
    let place = SentenceRef {
        document: at.document,
        sentence: event.sentence,
    };
    let mut terms = words.zip(terms_of(sentences, place));
    let (_, term) = terms.find(|(token, _)| token.span.overlaps(trigger))?;
    Some(term)
}

/// The events that a sentence tells of, those that lead first; what it only looks back at is none of them.
fn events_in(reports: &[Report<'_>], place: SentenceRef) -> Vec<EventRef> {
    let Some(report) = reports.get(place.document as usize) else {
        return Vec::new();
    };
    let before = |sentence: u32| {
        report
            .events
            .partition_point(|event| event.sentence < sentence)
    };
    let own = before(place.sentence)..before(place.sentence + 1);
    let numbered = (own.start as u32..).zip(report.events.get(own.clone()).unwrap_or_default());
    let mut tokens = Vec::new();
    if !own.is_empty() {
        sentence_tokens(report, place.sentence, &mut tokens);
    }
    let told = numbered.filter(|(_, event)| !is_background_among(report, event, &tokens));
    let mut own: Vec<(bool, u32)> = told.map(|(number, event)| (!event.leads, number)).collect();
    own.sort_unstable();
    own.into_iter()
        .map(|(_, event)| EventRef {
            document: place.document,
            event,
        })
        .collect()
}
