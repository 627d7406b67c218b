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
    let mut groups: Vec<Joined> = (0..profiles.len() as u32)
        .map(|member| Joined {
            members: vec![member],
            is_conflict: false,
        })
        .collect();
    let mut group_of: Vec<usize> = (0..profiles.len()).collect();
    for found in &matches {
        let (Some(one), Some(other)) = (
            group_of.get(found.one as usize).copied(),
            group_of.get(found.other as usize).copied(),
        ) else {
            continue;
        };
        if one == other {
            continue;
        }
        let (Some(kept), Some(joined)) = (groups.get(one), groups.get(other)) else {
            continue;
        };
        let Some(is_conflict) = fit(profiles, &compare, kept, joined) else {
            continue;
        };
        let joined = std::mem::take(&mut groups[other]);
        for member in &joined.members {
            group_of[*member as usize] = one;
        }
        groups[one].members.extend(joined.members);
        groups[one].is_conflict |= joined.is_conflict || is_conflict;
    }
    groups.retain(|group| !group.members.is_empty());
    for group in &mut groups {
        group.members.sort_unstable();
    }
    groups.sort_by_key(|group| group.members.first().copied());
    groups
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
