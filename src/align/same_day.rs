//! Groups of events of one type and day that are about the same thing: «توقيع الاتفاق», «أبرمت الدول الاتفاق».
//!
//! A folder about one topic looks back at its main happening from everywhere, and what else such sentences tell has nothing
//! in common; compared in pairs they fall into dozens of groups. The few words at the triggers of a group have.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use crate::align::cluster::Joined;
use crate::align::profile::Profile;
use crate::event::EventType;
use crate::similarity::Stem;
use crate::time::Interval;

/// Types of what is done to a thing, which its noun names: of meetings and attacks a day has many in the same words.
const OF_THINGS: [&str; 7] = [
    "sign", "open", "build", "vote", "truce", "approve", "launch",
];
/// The words at the triggers of two groups are so much alike; of a single statement more.
const ALIKE: f32 = 0.5;
const ALIKE_SINGLE: f32 = 0.6;
/// A word that so many of a group have at the trigger tells which it is, unless more of the other have it than so few.
const OWN: f32 = 0.5;
const FOREIGN: f32 = 0.05;
/// From here on the words at a trigger are possibly of the same.
const NEAR: f32 = 0.3;
/// Statements of one type and day among which others are looked for, and of how many on a group looks for them.
const MOST_NEAR: usize = 200;
const LEAST_NEAR: usize = 3;
/// Groups of one type and day that are compared, and how often at most.
const MOST_COMPARED: usize = 400;
const ROUNDS: usize = 3;

/// What a group is about.
struct Theme {
    /// The position of the group.
    at: usize,
    size: usize,
    /// By word at the trigger, how many of the group have it, as a share.
    shares: BTreeMap<Stem, f32>,
}

/// Joins groups of one type and day that are about the same thing.
pub(super) fn join_same_day(profiles: &[Profile], groups: &mut Vec<Joined>) {
    let mut buckets: BTreeMap<(Interval, &str), Vec<Theme>> = BTreeMap::new();
    for (at, group) in groups.iter().enumerate() {
        let members: Vec<&Profile> = (group.members.iter())
            .filter_map(|number| profiles.get(*number as usize))
            .collect();
        if let Some((day, kind)) = day_of(&members).zip(kind_of(&members))
            && OF_THINGS.contains(&kind.name())
        {
            let shares = shares_of(&members, kind);
            let theme = Theme {
                at,
                size: members.len(),
                shares,
            };
            buckets.entry((day, kind.name())).or_default().push(theme);
        }
    }
    for mut themes in buckets.into_values() {
        themes.sort_by_key(|theme| (Reverse(theme.size), theme.at));
        themes.truncate(MOST_COMPARED);
        // What has grown may be like what it was not like before.
        let mut left = themes.len() + 1;
        for _ in 0..ROUNDS {
            if themes.len() == left {
                break;
            }
            left = themes.len();
            themes = join_themes(themes, groups);
        }
    }
    groups.retain(|group| !group.members.is_empty());
    for group in groups.iter_mut() {
        group.members.sort_unstable();
    }
    groups.sort_by_key(|group| group.members.first().copied());
}

/// Statements by their type and day, to find what possibly tells a happening in another row.
pub(super) struct NearEvents {
    by_day: BTreeMap<(Interval, &'static str), Vec<u32>>,
}

impl NearEvents {
    pub(super) fn of(profiles: &[Profile]) -> Self {
        let mut by_day: BTreeMap<_, Vec<u32>> = BTreeMap::new();
        for (number, profile) in (0..).zip(profiles) {
            let day = profile.when.interval;
            if let (Some(kind), Some(1)) = (profile.kind_in_label, day.len_days()) {
                let known = by_day.entry((day, kind.name())).or_default();
                if known.len() < MOST_NEAR {
                    known.push(number);
                }
            }
        }
        Self { by_day }
    }

    /// The documents outside of a group that tell of something of its type and day in much the same words, ascending.
    pub(super) fn near(&self, profiles: &[Profile], group: &Joined) -> Vec<u32> {
        let members: Vec<&Profile> = (group.members.iter())
            .filter_map(|number| profiles.get(*number as usize))
            .collect();
        let Some((day, kind)) = day_of(&members).zip(kind_of(&members)) else {
            return Vec::new();
        };
        if members.len() < LEAST_NEAR {
            return Vec::new();
        }
        let shares = shares_of(&members, kind);
        let length = length(&shares);
        let own: BTreeSet<u32> = members.iter().map(|profile| profile.at.document).collect();
        let all = self.by_day.get(&(day, kind.name())).into_iter().flatten();
        let others = all
            .filter_map(|number| profiles.get(*number as usize))
            .filter(|profile| !own.contains(&profile.at.document));
        let is_near = |profile: &&Profile| {
            let shared = profile.near.iter().filter_map(|stem| shares.get(stem));
            let size = (profile.near.len() as f32).sqrt() * length;
            shared.sum::<f32>() >= NEAR * size && size > 0.0
        };
        let near: BTreeSet<u32> = others.filter(is_near).map(|one| one.at.document).collect();
        near.into_iter().collect()
    }
}

/// Joins each theme with the larger one that is most like it.
fn join_themes(themes: Vec<Theme>, groups: &mut [Joined]) -> Vec<Theme> {
    let mut kept: Vec<Theme> = Vec::new();
    for theme in themes {
        let least = if theme.size > 1 { ALIKE } else { ALIKE_SINGLE };
        let alike = kept.iter().enumerate().filter_map(|(number, other)| {
            let alike = cosine(&theme.shares, &other.shares);
            let is_one = alike >= least && !have_own(&theme, other);
            is_one.then_some((alike, number))
        });
        let best = alike.reduce(|best, next| if next.0 > best.0 { next } else { best });
        let joined = best.and_then(|(_, number)| {
            let other = kept.get_mut(number)?;
            let [to, from] = groups.get_disjoint_mut([other.at, theme.at]).ok()?;
            to.take_in(from).then_some(other)
        });
        match joined {
            Some(other) => other.take_in(&theme),
            None => kept.push(theme),
        }
    }
    kept
}

impl Theme {
    fn take_in(&mut self, other: &Self) {
        let all = (self.size + other.size) as f32;
        let (own, added) = (self.size as f32 / all, other.size as f32 / all);
        self.shares.values_mut().for_each(|share| *share *= own);
        for (stem, share) in &other.shares {
            *self.shares.entry(*stem).or_default() += added * share;
        }
        self.size += other.size;
    }
}

/// The only day that most of those give that give any, where the others leave it open.
fn day_of(members: &[&Profile]) -> Option<Interval> {
    let mut counts: BTreeMap<Interval, usize> = BTreeMap::new();
    let known = members.iter().map(|profile| profile.when.interval);
    let known = known.filter(|interval| *interval != Interval::ALWAYS);
    for interval in known.clone() {
        *counts.entry(interval).or_default() += 1;
    }
    let (day, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    let are_open = known.clone().all(|interval| interval.overlaps(day));
    (day.len_days() == Some(1) && count * 2 >= known.count() && are_open).then_some(day)
}

/// The type that most have, and says something.
fn kind_of(members: &[&Profile]) -> Option<EventType> {
    let mut counts: BTreeMap<EventType, usize> = BTreeMap::new();
    for kind in members.iter().filter_map(|profile| profile.kind_in_label) {
        *counts.entry(kind).or_default() += 1;
    }
    let (kind, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
    (count * 2 > members.len()).then_some(kind)
}

fn shares_of(members: &[&Profile], kind: EventType) -> BTreeMap<Stem, f32> {
    let mut shares = BTreeMap::new();
    for profile in members {
        let telling = profile.near.iter();
        for stem in telling.filter(|stem| EventType::of_stem(**stem) != Some(kind)) {
            *shares.entry(*stem).or_default() += 1.0 / members.len() as f32;
        }
    }
    shares
}

/// Whether each of two has a word by which it is told from the other.
fn have_own(one: &Theme, other: &Theme) -> bool {
    let has_own = |one: &Theme, other: &Theme| {
        one.shares.iter().any(|(stem, share)| {
            let against = other.shares.get(stem).copied().unwrap_or_default();
            *share >= OWN && against < FOREIGN
        })
    };
    has_own(one, other) && has_own(other, one)
}

fn cosine(one: &BTreeMap<Stem, f32>, other: &BTreeMap<Stem, f32>) -> f32 {
    let common = one
        .iter()
        .filter_map(|(stem, share)| Some(share * other.get(stem)?));
    let lengths = length(one) * length(other);
    if lengths == 0.0 {
        return 0.0;
    }
    common.sum::<f32>() / lengths
}

fn length(shares: &BTreeMap<Stem, f32>) -> f32 {
    let squares = shares.values().map(|share| share * share);
    squares.sum::<f32>().sqrt()
}
