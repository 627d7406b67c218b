//! Statements that tell of the same, joined by average linkage.

use crate::align::dates::Relation;
use crate::align::matches::{LEAST, Match};
use crate::align::profile::Profile;

/// Two groups are joined where all pairs across them score so much on average; pairs that were not found as matches are compared, too.
const JOINED: f32 = 0.8 * LEAST;
/// Members of a group that are compared with those of another at most.
const MOST_COMPARED: usize = 12;

/// Statements of one happening: numbers of profiles, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Joined {
    pub(super) members: Vec<u32>,
    /// Whether days of two of them exclude each other.
    pub(super) is_conflict: bool,
}

/// All statements in groups; those of which nothing like is found stand alone.
pub(super) fn clusters(
    profiles: &[Profile],
    mut matches: Vec<Match>,
    compare: impl Fn(u32, u32) -> (f32, bool),
) -> Vec<Joined> {
    matches.sort_by(|one, other| {
        other
            .score
            .total_cmp(&one.score)
            .then((one.one, one.other).cmp(&(other.one, other.other)))
    });
    let mut growing = Growing::new(profiles.len());
    for found in &matches {
        growing.join(found, |one, other| fit(profiles, &compare, one, other));
    }
    growing.finish()
}

/// Groups as they grow.
struct Growing {
    groups: Vec<Joined>,
    /// The group of each statement.
    group_of: Vec<usize>,
}

impl Growing {
    /// Each statement alone.
    fn new(statements: usize) -> Self {
        let alone = |member| Joined {
            members: vec![member],
            is_conflict: false,
        };
        Self {
            groups: (0..statements as u32).map(alone).collect(),
            group_of: (0..statements).collect(),
        }
    }

    /// Makes one group of those of two statements, where they fit.
    fn join(&mut self, found: &Match, fit: impl Fn(&Joined, &Joined) -> Option<bool>) {
        let group = |at: u32| self.group_of.get(at as usize).copied();
        let (Some(one), Some(other)) = (group(found.one), group(found.other)) else {
            return;
        };
        let Ok([kept, joined]) = self.groups.get_disjoint_mut([one, other]) else {
            return; // They are one already.
        };
        let Some(is_conflict) = fit(kept, joined) else {
            return;
        };
        let joined = std::mem::take(joined);
        kept.is_conflict |= joined.is_conflict || is_conflict;
        for member in &joined.members {
            if let Some(group) = self.group_of.get_mut(*member as usize) {
                *group = one;
            }
        }
        kept.members.extend(joined.members);
    }

    /// The groups in the order of their first members.
    fn finish(mut self) -> Vec<Joined> {
        self.groups.retain(|group| !group.members.is_empty());
        for group in &mut self.groups {
            group.members.sort_unstable();
        }
        self.groups
            .sort_by_key(|group| group.members.first().copied());
        self.groups
    }
}

/// Whether two groups can be one, and then whether days across them exclude each other.
fn fit(
    profiles: &[Profile],
    compare: &impl Fn(u32, u32) -> (f32, bool),
    one: &Joined,
    other: &Joined,
) -> Option<bool> {
    let (mut sum, mut count, mut is_conflict) = (0.0, 0, false);
    for a in one.members.iter().take(MOST_COMPARED) {
        for b in other.members.iter().take(MOST_COMPARED) {
            let (first, second) = (profiles.get(*a as usize)?, profiles.get(*b as usize)?);
            if first.at.document == second.at.document && first.sentence == second.sentence {
                return None;
            }
            let (score, excludes) = compare(*a, *b);
            if score == 0.0 && first.when.to(&second.when) == Relation::Apart {
                return None;
            }
            sum += score;
            is_conflict |= excludes;
            count += 1;
        }
    }
    (sum >= JOINED * count as f32).then_some(is_conflict)
}
