//! What the sentences of a cluster count, one beside the other.

use std::collections::{BTreeMap, BTreeSet};

use crate::align::cluster_builder::ClusterBuilder;
use crate::align::copies::SentenceRef;
use crate::align::figures::{Figure, FigureKey, figures_of};
use crate::align::profile::{mentions_in, sentence_tokens};
use crate::align::statement_cluster::AlignedFigure;
use crate::text::Span;

impl ClusterBuilder<'_> {
    /// Figures of the same thing that two documents or more give.
    pub(super) fn figures(&self, places: &[SentenceRef]) -> Vec<AlignedFigure> {
        let mut by_key: BTreeMap<FigureKey, Vec<(u32, Figure)>> = BTreeMap::new();
        let mut tokens = Vec::new();
        for (number, place) in (0..).zip(places) {
            let Some(report) = self.reports.get(place.document as usize) else {
                continue;
            };
            sentence_tokens(report, place.sentence, &mut tokens);
            let mentions = mentions_in(report, place.sentence);
            let is_date = |span: Span| mentions.iter().any(|mention| mention.span.overlaps(span));
            for figure in figures_of(&tokens, is_date) {
                by_key.entry(figure.key).or_default().push((number, figure));
            }
        }
        let document = |member: u32| places.get(member as usize).map(|place| place.document);
        let several = |given: &Vec<(u32, Figure)>| {
            let documents: BTreeSet<Option<u32>> =
                given.iter().map(|(member, _)| document(*member)).collect();
            documents.len() > 1
        };
        let aligned = by_key.into_values().filter(several);
        aligned
            .map(|given| AlignedFigure {
                differs: differs(&given, places),
                given,
            })
            .collect()
    }
}

/// Whether two documents that give one figure each give other ones.
fn differs(given: &[(u32, Figure)], places: &[SentenceRef]) -> bool {
    let mut by_document: BTreeMap<u32, Vec<&Figure>> = BTreeMap::new();
    for (member, figure) in given {
        if let Some(place) = places.get(*member as usize) {
            by_document.entry(place.document).or_default().push(figure);
        }
    }
    let singles: Vec<&Figure> = by_document
        .values()
        .filter_map(|figures| only(figures))
        .collect();
    let reach = |figure: &Figure| (figure.value, figure.until.unwrap_or(figure.value));
    let is_apart = |one: &Figure, other: &Figure| {
        let ((low, high), (least, most)) = (reach(one), reach(other));
        high < least || most < low
    };
    let lowest = singles
        .iter()
        .min_by(|one, other| reach(one).1.total_cmp(&reach(other).1));
    let highest = singles
        .iter()
        .max_by(|one, other| one.value.total_cmp(&other.value));
    lowest
        .zip(highest)
        .is_some_and(|(one, other)| is_apart(one, other))
}

/// The figure that all of some are.
fn only<'f>(figures: &[&'f Figure]) -> Option<&'f Figure> {
    let first = *figures.first()?;
    let is_same = |figure: &&Figure| figure.value == first.value && figure.until == first.until;
    figures.iter().all(is_same).then_some(first)
}
