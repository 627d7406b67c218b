//! Dated events that tell of the same, across stories and without one.

use std::collections::{BTreeSet, HashMap};

use crate::align::Report;
use crate::align::alignment::Cluster;
use crate::align::bare::Bare;
use crate::align::cluster::{Joined, clusters};
use crate::align::copies::{Copied, SentenceRef};
use crate::align::dates::Relation;
use crate::align::evidence::Evidence;
use crate::align::matches::{LEAST, Likeness, Match, score};
use crate::align::names::NameParts;
use crate::align::profile::{Profile, sentence_tokens};
use crate::align::same_day::{NearEvents, join_same_day};
use crate::event::EventRef;
use crate::similarity::{IndexBuilder, Stem, TfIdfIndex, Workers};
use crate::time::Interval;

/// So many events of one trigger that a document tells again are asked whether another names them: a document that
/// repeats itself thousands of times costs no more than its length.
const MOST_TOLD: usize = 200;

/// Events are found by this many of the rarest features of one.
const RAREST: usize = 8;
/// Events that are compared with one at most.
const MOST_COMPARED: usize = 48;
/// Events of a cluster whose pairs tell how sure it is.
const MOST_WEIGHED: usize = 12;
/// How surely the same are at least what is about one thing of one type and day; its pairs may have little in common.
const THEME: f32 = 0.7;
/// Less surely the same are so few events apart; more hold each other and need be no surer than even. Read on days and on
/// iran: of few below .55 none was right, of more from even on all, and the one below held two happenings.
const SURE: f32 = 0.55;
const SMALL: usize = 4;
const EVEN: f32 = 0.5;

/// The events of a folder, ready to be compared.
#[derive(Debug)]
pub(super) struct EventAligner<'a> {
    reports: &'a [Report<'a>],
    profiles: Vec<Profile>,
    features: TfIdfIndex<()>,
    /// The number of the first profile of each document, and at last the number of all.
    first: Vec<u32>,
    copies: Copies,
    evidence: &'a Evidence<'a>,
}

/// Events that tell of the same.
#[derive(Debug, Default)]
pub(super) struct EventClusters {
    /// In the order of their first members; those of one event among them.
    pub(super) clusters: Vec<Cluster>,
    /// How surely the members of each tell of the same, 0 to 1; `None` of a single event.
    pub(super) confidence: Vec<Option<f32>>,
}

/// Similarities of copied sentences.
type Copies = HashMap<(SentenceRef, SentenceRef), f32>;

impl<'a> EventAligner<'a> {
    /// Reads the events of all documents.
    pub(super) fn new(
        reports: &'a [Report<'a>],
        copied: &[Copied],
        evidence: &'a Evidence<'a>,
        workers: &impl Workers,
    ) -> Self {
        let parts = NameParts::of(reports);
        let read = workers.map(reports.len(), |document| {
            let report = reports.get(document);
            report.map_or_else(Vec::new, |report| read(report, document as u32, &parts))
        });
        let mut gathered = IndexBuilder::default();
        let (mut profiles, mut first) = (Vec::new(), Vec::new());
        for (document, read) in (0..).zip(read) {
            first.push(profiles.len() as u32);
            for (profile, features) in read {
                gathered.push(document, profile.at.event, &features, ());
                profiles.push(profile);
            }
        }
        first.push(profiles.len() as u32);
        Self {
            reports,
            profiles,
            features: gathered.weighed(),
            first,
            copies: copied
                .iter()
                .map(|copied| ((copied.a, copied.b), copied.similarity))
                .collect(),
            evidence,
        }
    }

    /// The clusters; `None` where `is_cancelled` says so meanwhile.
    pub(super) fn run(
        &self,
        workers: &impl Workers,
        is_cancelled: impl Fn() -> bool + Sync,
    ) -> Option<EventClusters> {
        let found = workers.map(self.reports.len(), |document| {
            if is_cancelled() {
                Vec::new()
            } else {
                self.matches(document)
            }
        });
        if is_cancelled() {
            return None;
        }
        let matches = found.into_iter().flatten().collect();
        let compare = |one, other| self.compare(one, other);
        let mut groups = clusters(&self.profiles, matches, compare);
        self.join_repeated(&mut groups);
        join_same_day(&self.profiles, &mut groups);
        self.leave_frames(&mut groups);
        let groups = self.without_unsure(groups);
        let near = NearEvents::of(&self.profiles);
        let mut found = EventClusters::default();
        for group in &groups {
            if let Some(mut cluster) = Cluster::of(self.reports, &self.profiles, group) {
                cluster.near = near.near(&self.profiles, group);
                found.clusters.push(cluster);
                found.confidence.push(self.confidence(group));
            }
        }
        Some(found)
    }

    /// What the events of a document, by its position, share with others.
    fn matches(&self, document: usize) -> Vec<Match> {
        let at = |position| self.first.get(position).copied().unwrap_or_default();
        let mut matches = Vec::new();
        for number in at(document)..at(document + 1) {
            self.match_event(number, &mut matches);
        }
        matches
    }

    /// Puts an undated event that stands alone beside the one of its document that it names again: «زيارة الوزير» behind
    /// «زيارة الوزير إلى المدينة», where there is no other by that word and name.
    fn join_repeated(&self, groups: &mut Vec<Joined>) {
        let mut group_of = vec![0; self.profiles.len()];
        for (number, group) in groups.iter().enumerate() {
            for member in &group.members {
                if let Some(slot) = group_of.get_mut(*member as usize) {
                    *slot = number;
                }
            }
        }
        let is_told_again = |number: usize| {
            groups
                .get(number)
                .is_some_and(|group| group.members.len() > 1)
        };
        let mut told_by_trigger: HashMap<_, Vec<u32>> = HashMap::new();
        for (number, profile) in (0u32..).zip(&self.profiles) {
            let group = group_of.get(number as usize).copied().unwrap_or_default();
            let told = told_by_trigger
                .entry((profile.at.document, profile.trigger))
                .or_default();
            if is_told_again(group) && told.len() < MOST_TOLD {
                told.push(number);
            }
        }
        let mut moves: Vec<(usize, usize, u32)> = Vec::new();
        for (number, profile) in (0u32..).zip(&self.profiles) {
            let own = group_of.get(number as usize).copied().unwrap_or_default();
            let is_open = profile.when.interval == Interval::ALWAYS
                && profile.kind.is_some_and(|kind| !kind.is_weak())
                && !is_told_again(own);
            if !is_open {
                continue;
            }
            let same_trigger = told_by_trigger.get(&(profile.at.document, profile.trigger));
            let same = same_trigger.into_iter().flatten().filter(|number| {
                let other = self.profiles.get(**number as usize);
                other.is_some_and(|other| {
                    other.sentence != profile.sentence
                        && other.modality == profile.modality
                        && profile.shared_names(other) > 0.0
                })
            });
            let told: BTreeSet<usize> = same
                .filter_map(|other| group_of.get(*other as usize).copied())
                .collect();
            let mut told = told.into_iter();
            if let (Some(to), None) = (told.next(), told.next()) {
                moves.push((own, to, number));
            }
        }
        for (from, to, number) in moves {
            if let Ok([from, to]) = groups.get_disjoint_mut([from, to]) {
                from.members.clear();
                to.members.push(number);
                to.members.sort_unstable();
            }
        }
        groups.retain(|group| !group.members.is_empty());
        groups.sort_by_key(|group| group.members.first().copied());
    }

    /// Takes what only says on which day of a happening something else was from those who tell of the happening: it has
    /// led others there.
    fn leave_frames(&self, groups: &mut Vec<Joined>) {
        let is_frame = |number: &u32| {
            let profile = self.profiles.get(*number as usize);
            profile.is_some_and(|profile| profile.is_frame)
        };
        let mut alone = Vec::new();
        for group in groups.iter_mut().filter(|group| group.members.len() > 1) {
            alone.extend(group.members.iter().copied().filter(is_frame));
            group.members.retain(|number| !is_frame(number));
        }
        groups.retain(|group| !group.members.is_empty());
        groups.extend(alone.into_iter().map(Joined::alone));
        groups.sort_by_key(|group| group.members.first().copied());
    }

    /// Takes apart a few events that are hardly surer than even, or that share the words of the topic only: read on days,
    /// those were wrong.
    fn without_unsure(&self, groups: Vec<Joined>) -> Vec<Joined> {
        let is_sure = |group: &Joined| {
            let sure = self.confidence(group);
            let least = if group.members.len() > SMALL {
                EVEN
            } else {
                SURE
            };
            let by_chance = |sure| self.evidence.is_by_chance(&self.places(group), sure);
            sure.is_none_or(|sure| sure >= least && !by_chance(sure))
        };
        let (mut kept, unsure): (Vec<Joined>, Vec<Joined>) = groups.into_iter().partition(is_sure);
        let members = unsure.into_iter().flat_map(|group| group.members);
        kept.extend(members.map(Joined::alone));
        kept.sort_by_key(|group| group.members.first().copied());
        kept
    }

    fn places(&self, group: &Joined) -> Vec<SentenceRef> {
        let members = group.members.iter();
        let profiles = members.filter_map(|at| self.profiles.get(*at as usize));
        let place = |profile: &Profile| SentenceRef {
            document: profile.at.document,
            sentence: profile.sentence,
        };
        profiles.map(place).collect()
    }

    /// The average of the scores of some pairs; [`LEAST`] is even.
    fn confidence(&self, group: &Joined) -> Option<f32> {
        let members = &group.members;
        let (mut sum, mut pairs) = (0.0, 0);
        for (at, one) in members.iter().take(MOST_WEIGHED).enumerate() {
            for other in members.iter().take(MOST_WEIGHED).skip(at + 1) {
                sum += self.compare(*one, *other);
                pairs += 1;
            }
        }
        let least = if group.is_of_theme { THEME } else { 0.0 };
        (pairs > 0).then(|| (0.5 + (sum / pairs as f32 - LEAST)).clamp(least, 1.0))
    }

    fn match_event(&self, number: u32, matches: &mut Vec<Match>) {
        let Some(own) = self.profiles.get(number as usize) else {
            return;
        };
        for (other, _) in self.features.alike(number as usize, RAREST, MOST_COMPARED) {
            let Some(profile) = self.profiles.get(other as usize) else {
                continue;
            };
            if (profile.at.document, profile.sentence) == (own.at.document, own.sentence) {
                continue;
            }
            let score = self.compare(number, other);
            if score >= LEAST {
                matches.push(Match {
                    one: number.min(other),
                    other: number.max(other),
                    score,
                });
            }
        }
    }

    /// How surely two statements tell of the same.
    fn compare(&self, one: u32, other: u32) -> f32 {
        let profile = |number: u32| self.profiles.get(number as usize);
        let (Some(first), Some(second)) = (profile(one), profile(other)) else {
            return 0.0;
        };
        let (a, b) = (place_of(first), place_of(second));
        let likeness = Likeness {
            words: self.likeness(one, other),
            copied: self.copies.get(&(a.min(b), a.max(b))).copied(),
        };
        let score = score(first, second, likeness);
        if score == 0.0 {
            return 0.0;
        }
        let is_other = match first.when.to(&second.when) {
            Relation::Apart => {
                !(self.is_only(first) && self.is_only(second) && self.is_same_beside_dates(a, b))
            }
            // Told as past weeks apart, in other words or with another number, or to come when the other was over: the
            // next of its kind.
            Relation::Unknown => {
                let is_next = first.when.is_past_apart(&second.when)
                    || first.when.is_over_before(&second.when);
                is_next && !self.is_same_beside_dates(a, b)
            }
            Relation::Shared(_) | Relation::Doubtful => false,
        };
        if is_other {
            return 0.0;
        }
        score
    }

    /// Whether two sentences are the same but for their expressions of time: other figures are of another day.
    fn is_same_beside_dates(&self, a: SentenceRef, b: SentenceRef) -> bool {
        let report = |at: SentenceRef| self.reports.get(at.document as usize);
        let (Some(one), Some(other)) = (report(a), report(b)) else {
            return false;
        };
        let (one, other) = (Bare::of(one, a.sentence), Bare::of(other, b.sentence));
        one.is_same(&other)
    }

    /// Whether its sentence tells of nothing else by the same word: «الموقعة في 8 مارس و17 مارس» gives two days.
    fn is_only(&self, profile: &Profile) -> bool {
        let at = |position: u32| {
            self.first
                .get(position as usize)
                .copied()
                .unwrap_or_default()
        };
        let document = profile.at.document;
        let own = self
            .profiles
            .get(at(document) as usize..at(document + 1) as usize);
        let same = own
            .unwrap_or_default()
            .iter()
            .filter(|other| other.sentence == profile.sentence && other.trigger == profile.trigger);
        same.count() == 1
    }

    fn likeness(&self, one: u32, other: u32) -> f32 {
        let entry = |number: u32| self.features.entries.get(number as usize);
        let (Some(one), Some(other)) = (entry(one), entry(other)) else {
            return 0.0;
        };
        self.features.common(one, other) / (one.weight * other.weight).sqrt().max(1.0)
    }
}

/// The events of a document that tell something, each with its features.
fn read(report: &Report<'_>, document: u32, parts: &NameParts) -> Vec<(Profile, Vec<Stem>)> {
    let (mut tokens, mut read) = (Vec::new(), None);
    let numbered = (0..).zip(report.events);
    let profiles = numbered.filter_map(|(number, event)| {
        if read != Some(event.sentence) {
            sentence_tokens(report, event.sentence, &mut tokens);
            read = Some(event.sentence);
        }
        let at = EventRef {
            document,
            event: number,
        };
        Profile::of(report, at, event, &tokens, parts)
    });
    profiles.collect()
}

fn place_of(profile: &Profile) -> SentenceRef {
    SentenceRef {
        document: profile.at.document,
        sentence: profile.sentence,
    }
}
