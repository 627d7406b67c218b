//! What a cluster is called, and which words and numbers most of its sentences share.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::align::cluster_builder::ClusterBuilder;
use crate::align::copies::SentenceRef;
use crate::align::profile::sentence_tokens;
use crate::align::sentences::StemNumber;
use crate::align::statement_cluster::ClusterLabel;
use crate::event::EventRef;
use crate::similarity::LightStem;
use crate::text::TokenKind;

/// A headline has at most so many words; a longer first sentence is a lead.
const MOST_HEADLINE: usize = 20;
/// Words that are named as a reason.
const WORDS: usize = 4;

impl ClusterBuilder<'_> {
    /// The headline that most of the documents would sign, else the label of the event, else the shortest sentence.
    /// One of a document that tells it as planned only where all do.
    pub(super) fn label(
        &self,
        places: &[SentenceRef],
        event: Option<EventRef>,
        planned: &BTreeSet<u32>,
    ) -> ClusterLabel {
        let number = |place: &SentenceRef| self.sentences.number_of(*place);
        let is_headline = |place: &&SentenceRef| {
            place.sentence == 0
                && (3..=MOST_HEADLINE).contains(&self.sentences.words(number(place)).len())
        };
        let mut headlines: Vec<&SentenceRef> = places.iter().filter(is_headline).collect();
        let is_told = |place: &&SentenceRef| !planned.contains(&place.document);
        if headlines.iter().any(is_told) {
            headlines.retain(is_told);
        }
        let weights = self.weights_of(places);
        let signed = |place: &SentenceRef| {
            let own = self.sentences.stem_set(number(place));
            let weight = |stem: &StemNumber| weights.get(stem).copied().unwrap_or_default();
            own.iter().map(weight).sum::<f32>() / (own.len().max(1) as f32).sqrt()
        };
        let best = headlines.into_iter().map(|place| (signed(place), place));
        if let Some((_, place)) =
            best.reduce(|best, next| if next.0 > best.0 { next } else { best })
        {
            return ClusterLabel::Sentence(*place);
        }
        if let Some(event) = event {
            return ClusterLabel::Event(event);
        }
        let shortest = places
            .iter()
            .min_by_key(|place| self.sentences.words(number(place)).len());
        ClusterLabel::Sentence(shortest.copied().unwrap_or(SentenceRef {
            document: 0,
            sentence: 0,
        }))
    }

    /// What each stem adds to the likeness of a sentence to all of these together: the cosine with each is a sum over its
    /// stems, so that the sentences need not be compared in pairs.
    fn weights_of(&self, places: &[SentenceRef]) -> HashMap<StemNumber, f32> {
        let mut weights = HashMap::new();
        for place in places {
            let set = self.sentences.stem_set(self.sentences.number_of(*place));
            let share = 1.0 / (set.len().max(1) as f32).sqrt();
            for stem in set {
                *weights.entry(stem).or_default() += share;
            }
        }
        weights
    }

    /// Words and numbers that most of the sentences share.
    pub(super) fn shared(&self, members: &[u32]) -> Shared {
        let mut counts: BTreeMap<u32, u32> = BTreeMap::new();
        for member in members {
            for stem in self.sentences.stem_set(*member) {
                *counts.entry(stem).or_default() += 1;
            }
        }
        let is_number = |stem: &u32| self.sentences.is_number(*stem);
        let common = counts
            .iter()
            .filter(|(stem, count)| **count as usize * 2 > members.len() && !is_number(stem));
        let mut telling: Vec<u32> = common.map(|(stem, _)| *stem).collect();
        telling.sort_by(|one, other| {
            let weight = |stem: &u32| self.sentences.weight(*stem);
            weight(other).total_cmp(&weight(one)).then(one.cmp(other))
        });
        telling.truncate(WORDS);
        let repeated: BTreeSet<u32> = counts
            .into_iter()
            .filter(|(stem, count)| *count > 1 && self.sentences.is_number(*stem))
            .map(|(stem, _)| stem)
            .collect();
        let mut shared = Shared {
            words: Vec::new(),
            numbers: Vec::new(),
        };
        let Some(first) = members
            .first()
            .map(|member| self.sentences.place_of(*member))
        else {
            return shared;
        };
        let Some(report) = self.reports.get(first.document as usize) else {
            return shared;
        };
        let mut tokens = Vec::new();
        sentence_tokens(report, first.sentence, &mut tokens);
        let words = tokens
            .iter()
            .filter(|token| !matches!(token.kind, TokenKind::Sign(_)));
        let number = members.first().copied().unwrap_or_default();
        for (token, stem) in words.zip(self.sentences.stem_by_word(number)) {
            let Some(stem) = stem else { continue };
            if telling.contains(&stem) {
                telling.retain(|other| *other != stem);
                shared.words.push(token.span.of(report.text).to_owned());
            }
            if repeated.contains(&stem) && LightStem::of(token, report.text).is_some() {
                shared
                    .numbers
                    .extend(token.number().map(|number| number.value));
            }
        }
        shared.numbers.sort_unstable();
        shared.numbers.dedup();
        shared.numbers.truncate(WORDS);
        shared
    }
}

/// Words and numbers that most sentences of a cluster share.
pub(super) struct Shared {
    pub(super) words: Vec<String>,
    pub(super) numbers: Vec<u32>,
}
