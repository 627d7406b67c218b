//! Statements that tell of the same, joined by average linkage.

use crate::align::dates::Relation;
use crate::align::matches::{LEAST, Match};
use crate::align::profile::Profile;

/// Two groups are joined where all pairs across them score so much on average, those that were not found as matches
/// among them.
const JOINED: f32 = 0.8 * LEAST;
/// Members of a group that are compared with those of another at most.
const MOST_COMPARED: usize = 12;

/// Statements of one happening: numbers of profiles, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Joined {
    pub(super) members: Vec<u32>,
    /// Document and sentence of each, sorted: no two of one sentence are in a group.
    places: Vec<(u32, u32)>,
}

impl Joined {
    /// A statement that is told with no other.
    pub(super) fn alone(member: u32) -> Self {
        Self {
            members: vec![member],
            places: Vec::new(),
        }
    }
}

/// All statements in groups; those of which nothing like is found stand alone.
pub(super) fn clusters(
    profiles: &[Profile],
    mut matches: Vec<Match>,
    compare: impl Fn(u32, u32) -> f32,
) -> Vec<Joined> {
    matches.sort_by(|one, other| {
        other
            .score
            .total_cmp(&one.score)
            .then((one.one, one.other).cmp(&(other.one, other.other)))
    });
    let mut growing = Growing::new(profiles);
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
    fn new(profiles: &[Profile]) -> Self {
        let alone = |(member, profile): (u32, &Profile)| Joined {
            members: vec![member],
            places: vec![(profile.at.document, profile.sentence)],
        };
        Self {
            groups: (0..).zip(profiles).map(alone).collect(),
            group_of: (0..profiles.len()).collect(),
        }
    }

    /// Makes one group of those of two statements, where they fit.
    fn join(&mut self, found: &Match, fit: impl Fn(&Joined, &Joined) -> bool) {
        let group = |at: u32| self.group_of.get(at as usize).copied();
        let (Some(one), Some(other)) = (group(found.one), group(found.other)) else {
            return;
        };
        let Ok([kept, joined]) = self.groups.get_disjoint_mut([one, other]) else {
            return; // They are one already.
        };
        if kept.has_sentence_of(joined) || !fit(kept, joined) {
            return;
        }
        let joined = std::mem::take(joined);
        kept.places.extend(joined.places);
        kept.places.sort_unstable();
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

impl Joined {
    /// Whether a sentence stands in both.
    fn has_sentence_of(&self, other: &Self) -> bool {
        let (fewer, more) = if self.places.len() < other.places.len() {
            (self, other)
        } else {
            (other, self)
        };
        let is_in_both = |place: &(u32, u32)| more.places.binary_search(place).is_ok();
        fewer.places.iter().any(is_in_both)
    }
}

/// Whether two groups can be one.
fn fit(
    profiles: &[Profile],
    compare: &impl Fn(u32, u32) -> f32,
    one: &Joined,
    other: &Joined,
) -> bool {
    let (mut sum, mut count) = (0.0, 0);
    for a in one.members.iter().take(MOST_COMPARED) {
        for b in other.members.iter().take(MOST_COMPARED) {
            let score = compare(*a, *b);
            if score == 0.0 && is_apart(profiles, *a, *b) {
                return false;
            }
            sum += score;
            count += 1;
        }
    }
    sum >= JOINED * count as f32
}

/// Whether the days of two statements exclude each other.
fn is_apart(profiles: &[Profile], one: u32, other: u32) -> bool {
    let profile = |at: u32| profiles.get(at as usize);
    let both = profile(one).zip(profile(other));
    both.is_some_and(|(one, other)| one.when.to(&other.when) == Relation::Apart)
}
