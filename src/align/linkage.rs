//! Average linkage on a sparse graph.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap};

/// How alike two items are; a negative value speaks against joining them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Edge {
    pub(super) one: u32,
    pub(super) other: u32,
    pub(super) value: f32,
}

/// The value of a pair of items, the lower first, among edges that are ascending.
pub(super) fn value_of(edges: &[Edge], pair: (u32, u32)) -> Option<f32> {
    let at = edges.binary_search_by_key(&pair, |edge| (edge.one, edge.other));
    at.ok().and_then(|at| edges.get(at)).map(|edge| edge.value)
}

/// Items that are joined: each group of two or more, ascending.
///
/// Two groups are joined where the values of all pairs across them are at least `threshold` on average; a pair without
/// an edge counts as 0, and one of a single owner as `-repelled` (its edge is added to that). `owners` has one entry
/// for each item. The most alike are joined first, of equals those with the lowest items.
pub(super) fn average_linkage(
    owners: &[u32],
    edges: &[Edge],
    threshold: f64,
    repelled: f64,
) -> Vec<Vec<u32>> {
    let mut growing = Growing {
        groups: (0..).zip(owners).map(Group::alone).collect(),
        threshold,
        repelled,
        heap: BinaryHeap::new(),
    };
    for edge in edges {
        growing.connect(edge.one, edge.other, f64::from(edge.value));
        growing.connect(edge.other, edge.one, f64::from(edge.value));
    }
    for edge in edges {
        growing.propose(edge.one.min(edge.other), edge.one.max(edge.other));
    }
    growing.run();
    let groups = growing.groups.into_iter().map(|group| group.members);
    let mut joined: Vec<Vec<u32>> = groups.filter(|members| members.len() > 1).collect();
    for members in &mut joined {
        members.sort_unstable();
    }
    joined.sort_unstable();
    joined
}

struct Group {
    members: Vec<u32>,
    /// Owners with how many members are of each, ascending.
    owners: Vec<(u32, u32)>,
    /// By neighbor: the sum of the edges to its members.
    near: BTreeMap<u32, f64>,
}

impl Group {
    fn alone((item, owner): (u32, &u32)) -> Self {
        Self {
            members: vec![item],
            owners: vec![(*owner, 1)],
            near: BTreeMap::new(),
        }
    }
}

/// A pair of groups that may be joined, the best the greatest.
#[derive(PartialEq)]
struct Candidate {
    average: f64,
    pair: Reverse<(u32, u32)>,
}

impl Eq for Candidate {}

impl Ord for Candidate {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let by_average = self.average.total_cmp(&other.average);
        by_average.then(self.pair.cmp(&other.pair))
    }
}

impl PartialOrd for Candidate {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

struct Growing {
    groups: Vec<Group>,
    threshold: f64,
    repelled: f64,
    heap: BinaryHeap<Candidate>,
}

impl Growing {
    fn connect(&mut self, from: u32, to: u32, value: f64) {
        if let Some(group) = self.groups.get_mut(from as usize) {
            *group.near.entry(to).or_default() += value;
        }
    }

    /// The average of all pairs across two groups; `None` where no edge joins them.
    fn average(&self, one: u32, other: u32) -> Option<f64> {
        let group = |at: u32| self.groups.get(at as usize);
        let (one, near) = (group(one)?, group(one)?.near.get(&other)?);
        let other = group(other)?;
        let pairs = (one.members.len() * other.members.len()) as f64;
        let shared = shared_pairs(&one.owners, &other.owners) as f64;
        Some((near - self.repelled * shared) / pairs)
    }

    fn propose(&mut self, one: u32, other: u32) {
        let average = self.average(one, other);
        if let Some(average) = average.filter(|average| *average >= self.threshold) {
            self.heap.push(Candidate {
                average,
                pair: Reverse((one, other)),
            });
        }
    }

    fn run(&mut self) {
        while let Some(best) = self.heap.pop() {
            let Reverse((one, other)) = best.pair;
            if self.average(one, other) == Some(best.average) {
                self.join(one, other);
            }
        }
    }

    /// Moves the members of the group with fewer neighbors into the other.
    fn join(&mut self, one: u32, other: u32) {
        let near = |at: u32| {
            self.groups
                .get(at as usize)
                .map_or(0, |group| group.near.len())
        };
        let (kept, moved) = if near(one) < near(other) {
            (other, one)
        } else {
            (one, other)
        };
        let Some(taken) = self.groups.get_mut(moved as usize) else {
            return;
        };
        let taken = std::mem::replace(
            taken,
            Group {
                members: Vec::new(),
                owners: Vec::new(),
                near: BTreeMap::new(),
            },
        );
        for (neighbor, value) in taken.near {
            if let Some(group) = self.groups.get_mut(neighbor as usize) {
                group.near.remove(&moved);
            }
            if neighbor != kept {
                self.connect(neighbor, kept, value);
                self.connect(kept, neighbor, value);
            }
        }
        let Some(group) = self.groups.get_mut(kept as usize) else {
            return;
        };
        group.members.extend(taken.members);
        group.owners = merged(&group.owners, &taken.owners);
        let neighbors: Vec<u32> = group.near.keys().copied().collect();
        for neighbor in neighbors {
            self.propose(kept.min(neighbor), kept.max(neighbor));
        }
    }
}

/// How many pairs of two groups are of one owner.
fn shared_pairs(one: &[(u32, u32)], other: &[(u32, u32)]) -> u64 {
    let (fewer, more) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let shared = fewer.iter().filter_map(|(owner, count)| {
        let at = more.binary_search_by_key(owner, |(owner, _)| *owner);
        let (_, others) = more.get(at.ok()?)?;
        Some(u64::from(*count) * u64::from(*others))
    });
    shared.sum()
}

fn merged(one: &[(u32, u32)], other: &[(u32, u32)]) -> Vec<(u32, u32)> {
    let mut all: Vec<(u32, u32)> = one.iter().chain(other).copied().collect();
    all.sort_unstable();
    all.dedup_by(|next, kept| {
        let is_same = next.0 == kept.0;
        if is_same {
            kept.1 += next.1;
        }
        is_same
    });
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edge(one: u32, other: u32, value: f32) -> Edge {
        Edge { one, other, value }
    }

    #[test]
    fn a_chain_is_no_group() {
        let chain = [edge(0, 1, 0.9), edge(1, 2, 0.5), edge(2, 3, 0.9)];
        let joined = average_linkage(&[0, 1, 2, 3], &chain, 0.4, 0.0);
        assert_eq!(joined, [vec![0, 1], vec![2, 3]]);
        let whole = [edge(0, 1, 0.9), edge(1, 2, 0.5), edge(0, 2, 0.5)];
        assert_eq!(average_linkage(&[0, 1, 2], &whole, 0.4, 0.0), [[0, 1, 2]]);
    }

    #[test]
    fn items_of_one_owner_repel_each_other() {
        let edges = [edge(0, 2, 0.6), edge(1, 2, 0.5)];
        assert_eq!(average_linkage(&[0, 0, 1], &edges, 0.1, 0.4), [[0, 2]]);
        assert_eq!(average_linkage(&[0, 0, 1], &edges, 0.1, 0.0), [[0, 1, 2]]);
    }

    #[test]
    fn a_veto_keeps_two_apart() {
        let edges = [edge(0, 1, 0.6), edge(1, 2, 0.6), edge(0, 2, -1.0)];
        assert_eq!(average_linkage(&[0, 1, 2], &edges, 0.1, 0.0), [[0, 1]]);
    }
}
