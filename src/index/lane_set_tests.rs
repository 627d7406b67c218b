//! Every event stands in the lanes that it names, once, in the order of time.

use std::sync::Arc;

use crate::corpus::Document;
use crate::event::{Event, EventId, Modality, Participant, Source, events_of};
use crate::index::{AnalyzedDocument, EventRef, Index, Lane, LaneBy, LaneKey};
use crate::resolve::{Basis, Certainty, DocumentTime, Mention, TimexKind, Why};
use crate::text::Span;
use crate::time::{Day, Grain, Interval};

fn day(iso: &str) -> Day {
    iso.parse().unwrap()
}

fn document(id: &str, source: &str, text: &str, written: Option<&str>) -> AnalyzedDocument {
    AnalyzedDocument {
        document: Document::of_text(id, source, text),
        dct: written.map_or(DocumentTime::UNKNOWN, |iso| DocumentTime::given(day(iso))),
        sentences: vec![Span::new(0, text.len())],
        mentions: Vec::new(),
        events: Vec::new(),
    }
}

/// A document of one sentence that tells what happened on a day, with the names that are found in it.
fn told(id: &str, source: &str, text: &str, words: &str, iso: &str) -> Arc<AnalyzedDocument> {
    let mut analysed = document(id, source, text, Some(iso));
    let start = text.find(words).unwrap();
    analysed.mentions.push(Mention {
        span: Span::new(start, start + words.len()),
        sentence: 0,
        kind: TimexKind::Date,
        value: iso.to_owned(),
        modifier: None,
        interval: Interval::day(day(iso)),
        grain: Grain::Day,
        certainty: Certainty::Exact,
        basis: Basis::Text,
        confidence: 1.0,
        why: Why::default(),
    });
    analysed.events = events_of(Source {
        id,
        text,
        dct: Some(day(iso)),
        sentences: &analysed.sentences,
        mentions: &analysed.mentions,
    });
    Arc::new(analysed)
}

/// Someone whose name stands in full from one byte to another.
fn named_at(start: usize, end: usize) -> Participant {
    Participant::named(Span::new(start, end))
}

/// An event that no mention dates.
fn event(number: u64) -> Event {
    Event {
        id: EventId(number),
        sentence: 0,
        mention: None,
        leads: true,
        trigger: None,
        label: Box::default(),
        places: true,
        interval: Interval::ALWAYS,
        certainty: Certainty::Exact,
        modality: Modality::Actual,
        participants: Box::default(),
        settings: Box::default(),
        user: None,
    }
}

fn index() -> Index {
    Index::new(vec![
        told(
            "1",
            "أ",
            "التقى الوفد مع روسيا يوم الخميس",
            "يوم الخميس",
            "2015-08-06",
        ),
        told(
            "2",
            "ب",
            "عقد الاجتماع في موسكو يوم الأربعاء",
            "يوم الأربعاء",
            "2015-08-05",
        ),
        told(
            "3",
            "أ",
            "التقى الوفد مع روسيا الاتحادية والصين يوم الثلاثاء",
            "يوم الثلاثاء",
            "2015-08-04",
        ),
        told(
            "4",
            "ج",
            "وقع الحادث يوم الاثنين",
            "يوم الاثنين",
            "2015-08-03",
        ),
    ])
}

fn names(index: &Index, by: LaneBy) -> Vec<(String, Vec<u32>)> {
    let grouping = index.grouping(by, true);
    let documents = |group: &Lane| {
        let slots = group.placed.slots().iter();
        slots.map(|slot| slot.at.document).collect()
    };
    let groups = grouping.groups.iter();
    groups
        .map(|group| (group.name.to_string(), documents(group)))
        .collect()
}

fn named(name: &str, documents: &[u32]) -> (String, Vec<u32>) {
    (name.to_owned(), documents.to_vec())
}

#[test]
fn places_are_states_and_cities_by_their_common_name() {
    assert_eq!(
        names(&index(), LaneBy::Place),
        [
            named("روسيا", &[2, 0]),
            named("الصين", &[2]),
            named("موسكو", &[1]),
            named("", &[3]),
        ]
    );
    let grouping = index().grouping(LaneBy::Place, true);
    assert_eq!(grouping.groups[3].key, LaneKey::Nameless);
}

#[test]
fn a_city_where_something_happens_takes_no_part_in_it() {
    assert_eq!(
        names(&index(), LaneBy::Participant),
        [
            named("روسيا", &[2, 0]),
            named("الصين", &[2]),
            named("", &[3, 1]),
        ]
    );
}

#[test]
fn documents_come_by_the_day_of_writing_and_everything_fits_one_lane() {
    let by_document = names(&index(), LaneBy::Document);
    let ids: Vec<&str> = by_document.iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["4", "3", "2", "1"]);
    assert_eq!(names(&index(), LaneBy::Nothing), [named("", &[3, 2, 1, 0])]);
    let sources = names(&index(), LaneBy::Source);
    assert_eq!(sources[0], named("أ", &[2, 0]));
}

/// A folder in which so many names are told of once, after one that all are told of with.
fn many(count: u32) -> Index {
    let text: Vec<String> = (0..count).map(|number| format!("Name{number}")).collect();
    let text = format!("Hub {}", text.join(" "));
    let mut analysed = document("1", "أ", &text, None);
    let span = |word: &str| {
        let start = text
            .find(&format!("{word} "))
            .unwrap_or(text.len() - word.len());
        named_at(start, start + word.len())
    };
    analysed.events = (0..count)
        .map(|number| Event {
            interval: Interval::day(Day::from_number(number as i32 % 90)),
            participants: [span("Hub"), span(&format!("Name{number}"))].into(),
            ..event(u64::from(number))
        })
        .collect();
    Index::new(vec![Arc::new(analysed)])
}

#[test]
fn lanes_of_a_single_event_far_down_are_gathered_until_they_are_opened() {
    let index = many(100);
    let gathered = index.grouping(LaneBy::Participant, true);
    assert_eq!((gathered.groups.len(), gathered.gathered), (41, 61));
    assert_eq!(gathered.groups[0].count(), 100);
    let others = gathered.groups.last().unwrap();
    assert_eq!((&others.key, others.count()), (&LaneKey::Others, 61));
    let opened = index.grouping(LaneBy::Participant, false);
    assert_eq!((opened.groups.len(), opened.gathered), (101, 0));
    assert!(gathered.opens && !opened.opens);
}

#[test]
fn lanes_that_are_too_many_stay_gathered() {
    let index = many(2_100);
    let gathered = index.grouping(LaneBy::Participant, true);
    assert_eq!((gathered.gathered, gathered.opens), (2_061, true));
    let opened = index.grouping(LaneBy::Participant, false);
    assert_eq!((opened.groups.len(), opened.gathered), (2_001, 101));
    assert!(!opened.opens);
}

#[test]
fn what_is_asked_again_is_not_made_again() {
    let index = index();
    let once = index.grouping(LaneBy::Place, true);
    assert!(Arc::ptr_eq(&once, &index.grouping(LaneBy::Place, true)));
    index.grouping(LaneBy::Nothing, true);
    let again = index.grouping(LaneBy::Place, true);
    assert!(!Arc::ptr_eq(&once, &again) && once == again);
}

#[test]
fn spellings_of_a_name_meet() {
    let text = "أحمد  عبد العزيز، احمد عبدالعزيز";
    let mut analysed = document("1", "أ", text, None);
    let second = text.rfind("احمد").unwrap();
    let events = [(0, text.find('،').unwrap()), (second, text.len())];
    let events = (0_u64..).zip(events).map(|(number, (start, end))| Event {
        participants: [named_at(start, end)].into(),
        ..event(number)
    });
    analysed.events = events.collect();
    let index = Index::new(vec![Arc::new(analysed)]);
    let grouping = index.grouping(LaneBy::Participant, true);
    let [group] = grouping.groups.as_slice() else {
        panic!("{:?}", grouping.groups);
    };
    assert_eq!((&*group.name, group.count()), ("أحمد عبد العزيز", 2));
    let at = |event| EventRef { document: 0, event };
    assert_eq!(*group.unplaced, [at(0), at(1)]);
}
