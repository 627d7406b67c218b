//! What the sentences of a cluster count, one beside the other.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::cluster_builder::ClusterBuilder;
use crate::align::copies::SentenceRef;
use crate::align::figure_conflict::{Witness, compared};
use crate::align::figures::{Figure, FigureKey, figures_of};
use crate::align::profile::{mentions_in, sentence_tokens};
use crate::align::statement_cluster::AlignedFigure;
use crate::resolve::Mention;
use crate::text::Span;
use crate::time::Interval;

/// Things of one noun that are told apart in a cluster; of more nothing is said.
const MOST_KINDS: usize = 32;
/// Bytes between a number and a date that is its own: about eight words.
const BESIDE: u32 = 96;

/// From so many times the other on, two numbers of one document are of two things. Chosen on suez, tested on iran.
const ONE_SIZE: f64 = 1.25;

/// A figure of a member, by its position.
type Given = (u32, Figure);

impl ClusterBuilder<'_> {
    /// Figures of the same thing that two documents or more give.
    ///
    /// `shared` is how many words around two figures of one noun must be the same for the figures to be of one thing:
    /// sentences that were joined by their words need fewer than those that were joined by an event.
    ///
    /// Where `triggers` has a place for a member, only what is counted near it is of the happening. `days` are those that the
    /// members give.
    pub(super) fn figures(
        &self,
        places: &[SentenceRef],
        shared: usize,
        triggers: &[Option<Span>],
        days: &[Interval],
    ) -> Vec<AlignedFigure> {
        let mut by_key: BTreeMap<FigureKey, Vec<Given>> = BTreeMap::new();
        let mut tokens = Vec::new();
        for (number, place) in (0..).zip(places) {
            let Some(report) = self.reports.get(place.document as usize) else {
                continue;
            };
            sentence_tokens(report, place.sentence, &mut tokens);
            let mentions = mentions_in(report, place.sentence);
            let is_date = |span: Span| mentions.iter().any(|mention| mention.span.overlaps(span));
            let trigger = triggers.get(number as usize).copied().flatten();
            let is_near = |figure: &Figure| trigger.is_none_or(|at| is_near(at, figure.span));
            for figure in figures_of(report.text, &tokens, is_date)
                .into_iter()
                .filter(is_near)
            {
                by_key.entry(figure.key).or_default().push((number, figure));
            }
        }
        let things = by_key.iter().flat_map(|(key, given)| {
            let things = of_one_thing(given, needed(*key, shared)).into_iter();
            let things = things.flat_map(|thing| of_one_size(thing, places));
            things.map(move |thing| (thing, given))
        });
        let document = |member: u32| places.get(member as usize).map(|place| place.document);
        let several = |(given, _): &(Vec<Given>, &Vec<Given>)| {
            let documents: BTreeSet<Option<u32>> =
                given.iter().map(|(member, _)| document(*member)).collect();
            documents.len() > 1
        };
        let aligned = things.filter(several);
        aligned
            .map(|(given, all)| AlignedFigure {
                numbers: compared(
                    &self.witnesses(&given, places, days),
                    &self.witnesses(all, places, days),
                ),
                given,
            })
            .collect()
    }

    /// Figures of members as what their documents say of them.
    fn witnesses<'f>(
        &self,
        given: impl IntoIterator<Item = &'f Given>,
        places: &[SentenceRef],
        days: &[Interval],
    ) -> Vec<Witness<'f>> {
        let witness = |(member, figure): &'f Given| {
            let place = *places.get(*member as usize)?;
            let report = self.reports.get(place.document as usize)?;
            Some(Witness {
                document: place.document,
                source: Some(report.source),
                written: report.dct.best,
                told: days
                    .get(*member as usize)
                    .copied()
                    .unwrap_or(Interval::ALWAYS),
                dated: date_beside(mentions_in(report, place.sentence), figure.span),
                figure,
            })
        };
        given.into_iter().filter_map(witness).collect()
    }
}

/// The days of the expression of time nearest to a number, where one stands within some words of it.
fn date_beside(mentions: &[Mention], figure: Span) -> Interval {
    let distance = |mention: &Mention| {
        let gap = mention.span.start.saturating_sub(figure.end);
        gap.max(figure.start.saturating_sub(mention.span.end))
    };
    let near = mentions
        .iter()
        .filter(|mention| mention.is_placed() && distance(mention) <= BESIDE);
    let nearest = near.min_by_key(|mention| distance(mention));
    nearest.map_or(Interval::ALWAYS, |mention| mention.interval)
}

/// Whether two stretches of a text have at most so many bytes between them: about eight words.
fn is_near(one: Span, other: Span) -> bool {
    const NEAR: u32 = 96;
    one.start <= other.end.saturating_add(NEAR) && other.start <= one.end.saturating_add(NEAR)
}

/// The dead of a happening are of one thing by themselves, a share of something is not.
fn needed(key: FigureKey, shared: usize) -> usize {
    match key {
        FigureKey::Dead | FigureKey::Wounded => shared - 1,
        FigureKey::Percent => shared + 1,
        FigureKey::Noun(_) => shared,
    }
}

/// Figures of one thing apart by their size, where a document gives several: «من 5.3 إلى 13.2 مليار» are two figures, and
/// the 12.3 of another document stands beside the second.
fn of_one_size(mut thing: Vec<Given>, places: &[SentenceRef]) -> Vec<Vec<Given>> {
    if !is_several_of_one(&thing, places) {
        return vec![thing];
    }
    thing.sort_by(|(_, one), (_, other)| one.value.total_cmp(&other.value));
    let sizes = thing.chunk_by(|(_, one), (_, other)| other.value < one.value * ONE_SIZE);
    sizes
        .map(|size| {
            let mut size = size.to_vec();
            size.sort_by_key(|(member, figure)| (*member, figure.span.start));
            size
        })
        .collect()
}

/// Whether a document gives several numbers.
fn is_several_of_one(thing: &[Given], places: &[SentenceRef]) -> bool {
    let mut numbers: BTreeMap<u32, u64> = BTreeMap::new();
    thing.iter().any(|(member, figure)| {
        let Some(place) = places.get(*member as usize) else {
            return false;
        };
        let value = figure.value.to_bits();
        *numbers.entry(place.document).or_insert(value) != value
    })
}

/// Figures of one noun apart by what they are of: «3 سفن» that crossed are not «57 سفينة» a day.
fn of_one_thing(given: &[Given], needed: usize) -> Vec<Vec<Given>> {
    let mut things: Vec<Vec<Given>> = Vec::new();
    for (member, figure) in given {
        let is_same = |thing: &Vec<Given>| {
            thing
                .first()
                .is_some_and(|(_, first)| is_of_one(first, figure, needed))
        };
        match things.iter().position(is_same) {
            Some(at) => things
                .get_mut(at)
                .into_iter()
                .for_each(|thing| thing.push((*member, figure.clone()))),
            None if things.len() < MOST_KINDS => things.push(vec![(*member, figure.clone())]),
            None => {}
        }
    }
    things
}

fn is_of_one(one: &Figure, other: &Figure, needed: usize) -> bool {
    one.shared_around(other) >= needed || (one.value == other.value && one.until == other.until)
}
