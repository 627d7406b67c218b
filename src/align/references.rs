//! Known happenings that documents count from: «منذ بدء الحرب في…», «قبل غزو…».
//!
//! Such words are a definite description: they name a war as something known, told of in stories years apart and by
//! words that share nothing but the place. They tell of the same where their kind and place agree and their days can
//! be the same. One without a day means the one that the folder knows; where it knows several, it joins none.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::align::Report;
use crate::align::copies::SentenceRef;
use crate::align::profile::sentence_tokens;
use crate::align::sentences::{Sentences, hash};
use crate::event::{Event, EventType};
use crate::text::{Token, TokenKind, WordKey};
use crate::time::Interval;

/// Words for one course of events, by kind.
const KINDS: [&str; 4] = [
    "حرب غزو اجتياح تدخل عدوان احتلال تغزو اجتاحت غزت",
    "ثورة انتفاضة",
    "انقلاب",
    "حصار",
];
/// Words that mean a war behind a beginning only: an attack is mostly one of many.
const BEGUN: &str = "هجوم معركة قصف حملة عملية";
/// Words behind which a happening is counted from.
const FROM: [&str; 6] = ["منذ", "قبل", "بعد", "قبيل", "عقب", "اندلاع"];
/// Tokens between such a word and the happening.
const BEFORE: usize = 4;
/// Tokens behind the happening among which its place stands.
const BEHIND: usize = 5;

/// Sentences that count from the same happening.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct ReferenceGroup {
    /// The sentence, its event where it has one, and the days that it gives.
    pub(super) members: Vec<(SentenceRef, Option<u32>, Interval)>,
    /// Whether any of them gives days.
    pub(super) is_dated: bool,
}

/// One such description.
#[derive(Clone, Debug)]
struct Reference {
    at: SentenceRef,
    event: Option<u32>,
    kind: usize,
    place: Option<WordKey>,
    interval: Interval,
}

/// Groups of descriptions of two documents or more, in the order of their first members.
pub(super) fn references(reports: &[Report<'_>], sentences: &Sentences) -> Vec<ReferenceGroup> {
    let finder = Finder::of(reports);
    let mut groups: BTreeMap<(usize, WordKey), Vec<Reference>> = BTreeMap::new();
    for document in 0..reports.len() as u32 {
        for found in finder.in_document(reports, sentences, document) {
            if let Some(place) = found.place {
                groups.entry((found.kind, place)).or_default().push(found);
            }
        }
    }
    let groups = groups.into_values().flat_map(of_one_time);
    let several = |group: &ReferenceGroup| {
        let documents: BTreeSet<u32> = group.members.iter().map(|(at, ..)| at.document).collect();
        documents.len() > 1
    };
    let mut groups: Vec<ReferenceGroup> = groups.filter(several).collect();
    groups.sort_by_key(|group| group.members.first().map(|(at, ..)| *at));
    groups
}

/// Takes descriptions of one kind and place apart by their days.
fn of_one_time(found: Vec<Reference>) -> Vec<ReferenceGroup> {
    let (dated, undated): (Vec<Reference>, Vec<Reference>) = found
        .into_iter()
        .partition(|found| found.interval != Interval::ALWAYS);
    let mut times: Vec<(Interval, Vec<Reference>)> = Vec::new();
    for reference in dated {
        let shared = times
            .iter_mut()
            .find_map(|(time, group)| Some((time.intersection(reference.interval)?, time, group)));
        match shared {
            Some((shared, time, group)) => {
                *time = shared;
                group.push(reference);
            }
            None => times.push((reference.interval, vec![reference])),
        }
    }
    let is_dated = !times.is_empty();
    match times.as_mut_slice() {
        [] => times.push((Interval::ALWAYS, undated)),
        [(_, only)] => only.extend(undated),
        _ => {}
    }
    times
        .into_iter()
        .map(|(_, mut group)| {
            group.sort_by_key(|found| found.at);
            group.dedup_by_key(|found| found.at);
            let members = group
                .into_iter()
                .map(|found| (found.at, found.event, found.interval));
            ReferenceGroup {
                members: members.collect(),
                is_dated,
            }
        })
        .collect()
}

struct Finder {
    kinds: Vec<Vec<WordKey>>,
    begun: Vec<WordKey>,
    from: Vec<WordKey>,
    /// All words of kinds, as sentences have them.
    hashes: HashSet<u32>,
    places: HashSet<WordKey>,
}

impl Finder {
    fn of(reports: &[Report<'_>]) -> Self {
        let keys = |words: &str| -> Vec<WordKey> { words.split(' ').map(WordKey::of).collect() };
        let kinds: Vec<Vec<WordKey>> = KINDS.iter().map(|words| keys(words)).collect();
        let begun = keys(BEGUN);
        let the = |key: &WordKey| key.prefixed("ال");
        let all = kinds.iter().flatten().chain(&begun);
        let forms = all.flat_map(|key| [*key, the(key)]);
        let named = reports.iter().flat_map(|report| {
            let names = report.events.iter().flat_map(Event::named);
            names
                .filter(|name| name.is_place())
                .map(|name| name.name(report.text))
        });
        Self {
            hashes: forms.map(|key| hash(&key.0.to_le_bytes())).collect(),
            places: named
                .filter(|name| !name.contains(' '))
                .map(WordKey::of)
                .collect(),
            from: FROM.iter().map(|word| WordKey::of(word)).collect(),
            kinds,
            begun,
        }
    }

    fn in_document(
        &self,
        reports: &[Report<'_>],
        sentences: &Sentences,
        document: u32,
    ) -> Vec<Reference> {
        let mut found = Vec::new();
        let Some(report) = reports.get(document as usize) else {
            return found;
        };
        let mut tokens = Vec::new();
        for (index, sentence) in (0..).zip(sentences.of_document(document)) {
            if !sentences
                .words(sentence)
                .iter()
                .any(|word| self.hashes.contains(word))
            {
                continue;
            }
            sentence_tokens(report, index, &mut tokens);
            let at = SentenceRef {
                document,
                sentence: index,
            };
            found.extend(self.in_sentence(report, at, &tokens));
        }
        // «الحرب» without a place is the one that the document names with it.
        let places: BTreeSet<(usize, WordKey)> = found
            .iter()
            .filter_map(|found| Some((found.kind, found.place?)))
            .collect();
        for reference in found.iter_mut().filter(|found| found.place.is_none()) {
            let mut own = places.iter().filter(|(kind, _)| *kind == reference.kind);
            reference.place = match (own.next(), own.next()) {
                (Some((_, place)), None) => Some(*place),
                _ => None,
            };
        }
        found
    }

    fn in_sentence(
        &self,
        report: &Report<'_>,
        at: SentenceRef,
        tokens: &[Token],
    ) -> Option<Reference> {
        (0..tokens.len()).find_map(|position| {
            let token = tokens.get(position)?;
            let (kind, is_named) = self.kind_of(token.key())?;
            let before = position
                .checked_sub(1)
                .and_then(|before| tokens.get(before));
            let is_begun = before.is_some_and(|before| {
                EventType::of(before).is_some_and(|kind| kind.name() == "begin")
            });
            let near = tokens
                .get(position.saturating_sub(BEFORE)..position)
                .unwrap_or_default();
            let is_from = near.iter().any(|token| self.from.contains(&token.key()));
            if !(is_begun || (is_from && is_named)) {
                return None;
            }
            let place = self.place_behind(tokens.get(position + 1..).unwrap_or_default());
            if place.is_none() && !token.key().starts_with("ال") {
                return None;
            }
            let (event, interval) = event_at(report, at, token, before);
            Some(Reference {
                at,
                event,
                kind,
                place,
                interval,
            })
        })
    }

    /// The kind of a word, and whether it is of a kind without a beginning before it.
    fn kind_of(&self, key: WordKey) -> Option<(usize, bool)> {
        let bare = if key.starts_with("ال") {
            key.without_front(2)
        } else {
            key
        };
        let named = self.kinds.iter().position(|words| words.contains(&bare));
        named
            .map(|kind| (kind, true))
            .or_else(|| self.begun.contains(&bare).then_some((0, false)))
    }

    /// The last place before a sign: in «غزو روسيا لأوكرانيا» the one that it came over.
    fn place_behind(&self, behind: &[Token]) -> Option<WordKey> {
        let near = behind.iter().take(BEHIND);
        let near = near.take_while(|token| !matches!(token.kind, TokenKind::Sign(_)));
        let place = |token: &Token| {
            let key = token.key();
            let is_onto = key
                .letter(0)
                .is_some_and(|letter| matches!(letter, 'ل' | 'ب' | 'و'));
            let bare = Some(key.without_front(1)).filter(|_| is_onto);
            [Some(key), bare]
                .into_iter()
                .flatten()
                .find(|key| self.places.contains(key))
        };
        near.filter_map(place).last()
    }
}

/// The event of a description and the days that it gives.
fn event_at(
    report: &Report<'_>,
    at: SentenceRef,
    token: &Token,
    before: Option<&Token>,
) -> (Option<u32>, Interval) {
    let is_own = |event: &Event| {
        event.sentence == at.sentence
            && event.trigger.is_some_and(|trigger| {
                trigger.overlaps(token.span)
                    || before.is_some_and(|before| trigger.overlaps(before.span))
            })
    };
    let begin = report
        .events
        .partition_point(|event| event.sentence < at.sentence);
    let own = (begin as u32..).zip(report.events.get(begin..).unwrap_or_default());
    let mut own = own.take_while(|(_, event)| event.sentence == at.sentence);
    match own.find(|(_, event)| is_own(event)) {
        Some((number, event)) if event.places => (Some(number), event.interval),
        Some((number, _)) => (Some(number), Interval::ALWAYS),
        None => (None, Interval::ALWAYS),
    }
}
