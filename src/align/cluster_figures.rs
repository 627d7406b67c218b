//! What the sentences of a cluster count, one beside the other.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::cluster_builder::ClusterBuilder;
use crate::align::copies::SentenceRef;
use crate::align::figures::{Figure, FigureKey, figures_of};
use crate::align::numbers::Bound;
use crate::align::profile::{mentions_in, sentence_tokens};
use crate::align::statement_cluster::AlignedFigure;
use crate::text::Span;

/// How far «نحو» reaches, as a share of its number.
const ABOUT: f64 = 0.1;
/// Things of one noun that are told apart in a cluster; of more nothing is said.
const MOST_KINDS: usize = 32;
/// Documents whose figures are compared in pairs.
const MOST_COMPARED: usize = 64;

/// A figure of a member, by its position.
type Given = (u32, Figure);

impl ClusterBuilder<'_> {
    /// Figures of the same thing that two documents or more give.
    ///
    /// `shared` is how many words around two figures of one noun must be the same for the figures to be of one thing:
    /// sentences that were joined by their words need fewer than those that were joined by an event.
    ///
    /// Where `triggers` has a place for a member, only what is counted near it is of the happening.
    pub(super) fn figures(
        &self,
        places: &[SentenceRef],
        shared: usize,
        triggers: &[Option<Span>],
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
        let things = by_key
            .into_iter()
            .flat_map(|(key, given)| of_one_thing(given, needed(key, shared)));
        let document = |member: u32| places.get(member as usize).map(|place| place.document);
        let several = |given: &Vec<Given>| {
            let documents: BTreeSet<Option<u32>> =
                given.iter().map(|(member, _)| document(*member)).collect();
            documents.len() > 1
        };
        let aligned = things.filter(several);
        aligned
            .map(|given| AlignedFigure {
                differs: self.differs(&given, places),
                given,
            })
            .collect()
    }

    /// Whether two documents of two sources that give one figure each give other ones: pages of one source are one witness,
    /// and what it counts anew is of another day.
    fn differs(&self, given: &[Given], places: &[SentenceRef]) -> bool {
        let source = |document: u32| self.reports.get(document as usize).map(|one| one.source);
        let mut by_document: BTreeMap<u32, Vec<&Figure>> = BTreeMap::new();
        for (member, figure) in given {
            if let Some(place) = places.get(*member as usize) {
                by_document.entry(place.document).or_default().push(figure);
            }
        }
        let singles: Vec<(Option<u32>, &Figure)> = by_document
            .iter()
            .filter_map(|(document, figures)| Some((source(*document), only(figures)?)))
            .take(MOST_COMPARED)
            .collect();
        (singles.iter().enumerate()).any(|(at, (source, one))| {
            let mut others = singles.iter().skip(at + 1);
            others.any(|(other_source, other)| source != other_source && is_apart(one, other))
        })
    }
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

/// Figures of one noun apart by what they are of: «3 سفن» that crossed are not «57 سفينة» a day.
fn of_one_thing(given: Vec<Given>, needed: usize) -> Vec<Vec<Given>> {
    let mut things: Vec<Vec<Given>> = Vec::new();
    for (member, figure) in given {
        let is_same = |thing: &Vec<Given>| {
            thing
                .first()
                .is_some_and(|(_, first)| is_of_one(first, &figure, needed))
        };
        match things.iter().position(is_same) {
            Some(at) => things
                .get_mut(at)
                .into_iter()
                .for_each(|thing| thing.push((member, figure.clone()))),
            None if things.len() < MOST_KINDS => things.push(vec![(member, figure)]),
            None => {}
        }
    }
    things
}

fn is_of_one(one: &Figure, other: &Figure, needed: usize) -> bool {
    let is_shared = |stem: &&_| other.around.binary_search(stem).is_ok();
    let shared = one.around.iter().filter(is_shared).count();
    shared >= needed || (one.value == other.value && one.until == other.until)
}

/// Whether no number fits both: 21.6 is a rounded 21.63, and «أكثر من 100» may be 150.
fn is_apart(one: &Figure, other: &Figure) -> bool {
    let ((low, high), (least, most)) = (reach(one), reach(other));
    let rounding = one.step.max(other.step);
    // With whole numbers of people and things a step is a difference.
    (low - most).max(least - high) >= rounding
}

/// The numbers that a figure may mean.
fn reach(figure: &Figure) -> (f64, f64) {
    let (low, high) = (figure.value, figure.until.unwrap_or(figure.value));
    match figure.bound {
        Bound::Exact => (low, high),
        Bound::About => (low * (1.0 - ABOUT), high * (1.0 + ABOUT)),
        Bound::AtLeast => (low, f64::INFINITY),
        Bound::AtMost => (f64::NEG_INFINITY, high),
    }
}

/// The figure that all of some are.
fn only<'f>(figures: &[&'f Figure]) -> Option<&'f Figure> {
    let first = *figures.first()?;
    let is_same = |figure: &&Figure| figure.value == first.value && figure.until == first.until;
    figures.iter().all(is_same).then_some(first)
}
