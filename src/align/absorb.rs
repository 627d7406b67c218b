//! Which clusters of events are told by a group of sentences already: one happening is one row.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::align::alignment::Cluster;
use crate::align::cluster_builder::ClusterBuilder;

/// A group takes in the rest of a cluster of which it has two sentences of three, where that is what it mostly tells of.
const MOST: (usize, usize) = (2, 3);

/// A group of headlines takes in a cluster of which it has one sentence of so many.
const SOME: usize = 3;

/// What becomes of clusters of events beside groups of sentences.
#[derive(Debug, Default)]
pub(super) struct Absorbed {
    /// By cluster of events: whether a group tells of it.
    pub(super) is_told: Vec<bool>,
    /// By group: sentences of such clusters that it has not.
    pub(super) more: BTreeMap<usize, BTreeSet<u32>>,
}

impl ClusterBuilder<'_> {
    /// The clusters of events that are told by `groups`, numbers of sentences in order.
    ///
    /// A group that holds all sentences of a cluster leaves nothing to say. One that holds most of them gets the others
    /// where the cluster is what most of its own sentences tell of, too: of what they only mention it is another row.
    pub(super) fn absorbed(&self, groups: &[&[u32]]) -> Absorbed {
        let mut holders: HashMap<u32, Vec<usize>> = HashMap::new();
        for (number, members) in groups.iter().enumerate() {
            for member in *members {
                holders.entry(*member).or_default().push(number);
            }
        }
        let mut absorbed = Absorbed::default();
        for cluster in self.events {
            let places = self.sentences_of(cluster);
            let mut counts: BTreeMap<usize, usize> = BTreeMap::new();
            for holder in places.iter().filter_map(|at| holders.get(at)).flatten() {
                *counts.entry(*holder).or_default() += 1;
            }
            let is_whole = counts.values().any(|count| *count == places.len());
            let shared: Vec<(usize, usize)> = counts
                .iter()
                .filter(|(_, count)| **count > 1 && **count * SOME >= places.len())
                .map(|(group, count)| (*group, *count))
                .collect();
            let most = counts.into_iter().find(|(group, count)| {
                let size = groups.get(*group).map_or(0, |group| group.len());
                count * MOST.1 >= places.len() * MOST.0 && count * MOST.1 >= size * MOST.0
            });
            let most = most.or_else(|| {
                let main = |(group, _): &(usize, usize)| {
                    self.is_main(&places, groups.get(*group).copied().unwrap_or_default())
                };
                shared.into_iter().find(main)
            });
            if let (false, Some((group, _))) = (is_whole, most) {
                let own = groups.get(group).copied().unwrap_or_default();
                let others = places.iter().filter(|at| own.binary_search(at).is_err());
                absorbed.more.entry(group).or_default().extend(others);
            }
            absorbed.is_told.push(is_whole || most.is_some());
        }
        absorbed
    }

    /// Whether a group is what its documents headline, and the sentences of a cluster are mostly of these documents, and
    /// all of their story: then these tell of the same in other words.
    fn is_main(&self, places: &BTreeSet<u32>, group: &[u32]) -> bool {
        let place = |sentence: &u32| self.sentences.place_of(*sentence);
        let headlines = group.iter().filter(|at| place(at).sentence == 0).count();
        let own: BTreeSet<u32> = group.iter().map(|at| place(at).document).collect();
        let documents: BTreeSet<u32> = places.iter().map(|at| place(at).document).collect();
        let inside = documents.intersection(&own).count();
        let story = |document: &u32| self.story_of.get(*document as usize).copied().flatten();
        let of_group = own.first().and_then(story);
        let are_one = of_group.is_some() && documents.iter().all(|one| story(one) == of_group);
        headlines > 1 && are_one && inside * 2 > documents.len()
    }

    fn sentences_of(&self, cluster: &Cluster) -> BTreeSet<u32> {
        let members = cluster.members.iter();
        members.filter_map(|at| self.sentence_of(*at)).collect()
    }
}
