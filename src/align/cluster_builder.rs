//! One result of two views: sentences that say the same inside a story, and dated events across stories.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::align::Report;
use crate::align::alignment::{Cluster, Status, closest};
use crate::align::bylines::tells_nothing;
use crate::align::cluster_days::{Days, days_of};
use crate::align::cluster_ids::id_of;
use crate::align::copies::SentenceRef;
use crate::align::evidence::Evidence;
use crate::align::first::{first_of, first_reports};
use crate::align::joined_sentences::JoinedSentences;
use crate::align::planned::planning;
use crate::align::profile::sentence_tokens;
use crate::align::references::ReferenceGroup;
use crate::align::roles::mentioning;
use crate::align::sentences::Sentences;
use crate::align::statement_cluster::{
    ClusterConflict, ClusterLabel, ClusterReason, ConflictKind, Statement, StatementCluster,
};
use crate::align::statements::LEAST_STEMS;
use crate::align::story_builder::Stories;
use crate::event::EventRef;
use crate::text::Span;
use crate::time::Interval;

/// Sentences that are less surely the same are no cluster; with the headlines of two documents they are from even on.
/// Of clusters of iran below .6 that hold no two headlines three in four were read as wrong.
const SURE: f32 = 0.6;
const EVEN: f32 = 0.5;
/// Sentences of bodies of which none is a copy are no cluster below this. Of those of iran, suez and days four in six were
/// read as wrong below it, and two in ten above.
const BARE: f32 = 0.7;
/// Sentences are one text where so many pairs of them are copies.
const ONE_TEXT: (u32, u32) = (3, 4);
/// Sentences that are so much alike on average are one text, though they be too short to be copies.
const EQUAL: f32 = 0.85;
/// Pairs of documents that are looked at to tell how alike those of a cluster are.
const MOST_PAIRS: usize = 400;
/// How surely descriptions of a known happening mean the same, with days and without.
const REFERENCE_DATED: f32 = 0.85;
const REFERENCE: f32 = 0.6;

/// What clusters are described by.
pub(super) struct ClusterBuilder<'a> {
    pub(super) reports: &'a [Report<'a>],
    pub(super) sentences: &'a Sentences,
    pub(super) evidence: &'a Evidence<'a>,
    pub(super) stories: &'a Stories,
    pub(super) events: &'a [Cluster],
    /// By event: the position of its cluster among the events'.
    pub(super) by_event: &'a HashMap<EventRef, u32>,
    /// By document: the position of its story.
    pub(super) story_of: &'a [Option<u32>],
}

impl ClusterBuilder<'_> {
    pub(super) fn sentence_of(&self, at: EventRef) -> Option<u32> {
        let report = self.reports.get(at.document as usize)?;
        let sentence = report.events.get(at.event as usize)?.sentence;
        Some(self.sentences.number_of(SentenceRef {
            document: at.document,
            sentence,
        }))
    }

    /// The cluster of sentences that were joined inside a story.
    pub(super) fn of_sentences(&self, joined: &JoinedSentences) -> Option<StatementCluster> {
        let places: Vec<SentenceRef> = joined
            .members
            .iter()
            .map(|member| self.sentences.place_of(*member))
            .collect();
        let days = days_of(
            self.reports,
            self.sentences,
            self.events,
            self.by_event,
            &places,
        );
        let pairs = joined.pairs.max(1);
        let alike = self.alike_documents(&places);
        let shared = self.shared(&joined.members);
        let mut reasons = vec![
            ClusterReason::Documents(alike),
            ClusterReason::Sentences(joined.cohesion),
        ];
        if joined.copied > 0 {
            reasons.push(ClusterReason::Copies(joined.copied, joined.pairs));
        }
        let headlines = places.iter().filter(|place| place.sentence == 0).count() as u32;
        if headlines > 0 {
            reasons.push(ClusterReason::Headlines(headlines, places.len() as u32));
        }
        if !shared.words.is_empty() {
            reasons.push(ClusterReason::Words(shared.words));
        }
        let numbers = shared.numbers.len().min(2) as f32;
        if !shared.numbers.is_empty() {
            reasons.push(ClusterReason::Numbers(shared.numbers));
        }
        if joined.vetoed > 0 {
            reasons.push(ClusterReason::Vetoes(joined.vetoed, joined.pairs));
        }
        // How alike the sentences are, lifted by the story, copies and common numbers, lowered by vetoes. Set by hand
        // and checked by reading: below .6 half of the clusters are wrong, from .85 on hardly any.
        let score = 5.5 * joined.cohesion
            + 2.2 * alike
            + 1.2 * joined.copied as f32 / pairs as f32
            + 0.3 * numbers
            + if headlines > 1 { 0.5 } else { 0.0 }
            - 3.0 * joined.vetoed as f32 / pairs as f32
            - 2.0;
        let confidence = 1.0 / (1.0 + (-score).exp());
        let least = match (headlines, joined.copied) {
            (2.., _) => EVEN,
            (0, 0) => BARE,
            _ => SURE,
        };
        if joined.copied == 0 && self.evidence.is_by_chance(&places, confidence) {
            return None;
        }
        (confidence >= least).then(|| self.finish(places, days, Some(confidence), reasons))?
    }

    /// Whether all sentences of some events are bylines and datelines, which are no happening.
    fn are_bylines(&self, places: &[SentenceRef]) -> bool {
        let mut tokens = Vec::new();
        places.iter().all(|place| {
            let stems = self
                .sentences
                .stem_set(self.sentences.number_of(*place))
                .len();
            let Some(report) = self.reports.get(place.document as usize) else {
                return true;
            };
            sentence_tokens(report, place.sentence, &mut tokens);
            stems < LEAST_STEMS || tells_nothing(report, place.sentence, &tokens)
        })
    }

    /// The cluster of events, as it is where no story holds it.
    pub(super) fn of_events(
        &self,
        cluster: &Cluster,
        confidence: Option<f32>,
    ) -> Option<StatementCluster> {
        let mut members: Vec<(SentenceRef, Option<u32>, Interval)> =
            Vec::with_capacity(cluster.members.len());
        for at in &cluster.members {
            let event = self
                .reports
                .get(at.document as usize)?
                .events
                .get(at.event as usize)?;
            let place = SentenceRef {
                document: at.document,
                sentence: event.sentence,
            };
            let interval = if event.places {
                event.interval
            } else {
                Interval::ALWAYS
            };
            // A sentence that tells it in two words tells it once, by the word that has a day.
            match members.last_mut().filter(|(last, ..)| *last == place) {
                Some(last) if last.2 == Interval::ALWAYS => {
                    *last = (place, Some(at.event), interval);
                }
                Some(_) => {}
                None => members.push((place, Some(at.event), interval)),
            }
        }
        let places: Vec<SentenceRef> = members.iter().map(|(place, ..)| *place).collect();
        if self.are_bylines(&places) {
            return None;
        }
        let days = Days {
            given: members
                .into_iter()
                .map(|(_, event, interval)| (event, interval))
                .collect(),
            status: cluster.status,
            label: Some(cluster.label),
        };
        let reasons = if cluster.members.len() > 1 {
            vec![ClusterReason::Events]
        } else {
            Vec::new()
        };
        let mut built = self.finish(places, days, confidence, reasons)?;
        built.id = cluster.id;
        built.label = ClusterLabel::Event(cluster.label);
        built.interval = cluster.interval;
        built.near.clone_from(&cluster.near);
        Some(built)
    }

    /// The cluster of sentences that count from one known happening.
    pub(super) fn of_references(&self, group: &ReferenceGroup) -> Option<StatementCluster> {
        let members = || group.members.iter();
        let source = |document: u32| {
            self.reports
                .get(document as usize)
                .map(|report| report.source)
        };
        let sources: BTreeSet<Option<u32>> =
            members().map(|(at, ..)| source(at.document)).collect();
        let label = members().find_map(|(at, event, _)| {
            Some(EventRef {
                document: at.document,
                event: (*event)?,
            })
        });
        let days = Days {
            given: members()
                .map(|(_, event, interval)| (*event, *interval))
                .collect(),
            status: if sources.len() > 1 {
                Status::Agree
            } else {
                Status::Single
            },
            label,
        };
        let confidence = if group.is_dated {
            REFERENCE_DATED
        } else {
            REFERENCE
        };
        let places = members().map(|(at, ..)| *at).collect();
        let mut built = self.finish(places, days, Some(confidence), vec![ClusterReason::Events])?;
        built.label = label.map_or(built.label, ClusterLabel::Event);
        // What all count from nobody reports.
        let documents: BTreeSet<u32> = members().map(|(at, ..)| at.document).collect();
        let documents: Vec<u32> = documents.into_iter().collect();
        built.first = *first_of(self.reports, &documents).first()?;
        for member in &mut built.members {
            member.is_background = true;
        }
        Some(built)
    }

    pub(super) fn finish(
        &self,
        places: Vec<SentenceRef>,
        days: Days,
        confidence: Option<f32>,
        reasons: Vec<ClusterReason>,
    ) -> Option<StatementCluster> {
        let documents: BTreeSet<u32> = places.iter().map(|place| place.document).collect();
        let documents: Vec<u32> = documents.into_iter().collect();
        let story = self.story(&documents);
        let is_of_events = reasons.contains(&ClusterReason::Events);
        let triggers: Vec<Option<Span>> = (places.iter().zip(&days.given))
            .map(|(place, (event, _))| self.trigger_of(*place, *event).filter(|_| is_of_events))
            .collect();
        let shared = if is_of_events { 2 } else { 1 };
        let intervals: Vec<Interval> = days.given.iter().map(|(_, interval)| *interval).collect();
        let interval = closest(intervals.iter().copied());
        // A sentence that does not date the happening tells it of the days that the others give.
        let of_row = |own: &Interval| {
            if *own == Interval::ALWAYS {
                interval
            } else {
                *own
            }
        };
        let told: Vec<Interval> = intervals.iter().map(of_row).collect();
        let figures = self.figures(&places, shared, &triggers, &told);
        let mut conflicts = Vec::new();
        if days.status == Status::Conflict {
            let dated = (0..)
                .zip(&days.given)
                .filter(|(_, (_, interval))| *interval != Interval::ALWAYS);
            conflicts.push(ClusterConflict {
                kind: ConflictKind::Day,
                members: dated.map(|(number, _)| number).collect(),
            });
        }
        conflicts.extend(
            figures
                .iter()
                .filter(|figure| figure.differs())
                .map(|figure| ClusterConflict {
                    kind: ConflictKind::Figure,
                    members: figure.given.iter().map(|(member, _)| *member).collect(),
                }),
        );
        let planned = planning(self.reports, &places, &days.given, interval);
        let given: Vec<Option<u32>> = days.given.iter().map(|(event, _)| *event).collect();
        let mentioning = mentioning(self.reports, self.by_event, &places, &given, is_of_events);
        let first = first_reports(self.reports, &documents, &planned, &mentioning);
        Some(StatementCluster {
            id: id_of(self.reports, *places.first()?),
            label: self.label(&places, days.label, &planned),
            interval,
            status: days.status,
            first: *first.first()?,
            story,
            is_one_text: is_one_text(&places, &reasons),
            confidence,
            reasons,
            figures,
            conflicts,
            near: Vec::new(),
            members: (places.into_iter().zip(days.given))
                .map(|(at, (event, interval))| Statement {
                    at,
                    event,
                    interval,
                    is_planned: planned.contains(&at.document),
                    is_background: mentioning.contains(&at.document),
                })
                .collect(),
        })
    }

    /// The story of most of some documents.
    fn story(&self, documents: &[u32]) -> Option<u32> {
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        for story in documents
            .iter()
            .filter_map(|at| *self.story_of.get(*at as usize)?)
        {
            *counts.entry(story).or_default() += 1;
        }
        let most = counts
            .into_iter()
            .find(|(_, count)| count * 2 > documents.len());
        most.map(|(story, _)| story)
    }

    fn trigger_of(&self, at: SentenceRef, event: Option<u32>) -> Option<Span> {
        let report = self.reports.get(at.document as usize)?;
        report.events.get(event? as usize)?.trigger
    }

    fn alike_documents(&self, places: &[SentenceRef]) -> f32 {
        let (mut sum, mut pairs) = (0.0, 0);
        for (number, one) in places.iter().enumerate() {
            for other in places
                .iter()
                .skip(number + 1)
                .filter(|other| other.document != one.document)
            {
                sum += self.stories.likeness(one.document, other.document);
                pairs += 1;
            }
            if pairs >= MOST_PAIRS {
                break;
            }
        }
        sum / pairs.max(1) as f32
    }
}

/// Whether sentences are one text that several printed: copies, mostly, and neither headlines nor leads.
fn is_one_text(places: &[SentenceRef], reasons: &[ClusterReason]) -> bool {
    let (copied, pairs) = reasons
        .iter()
        .find_map(|reason| match reason {
            ClusterReason::Copies(copied, pairs) => Some((*copied, *pairs)),
            _ => None,
        })
        .unwrap_or_default();
    let is_equal = reasons
        .iter()
        .any(|reason| matches!(reason, ClusterReason::Sentences(alike) if *alike >= EQUAL));
    let opening = places.iter().filter(|place| place.sentence <= 1).count();
    let is_copied = copied * ONE_TEXT.1 >= pairs * ONE_TEXT.0 && copied > 0;
    (is_copied || is_equal) && opening * 2 < places.len()
}
