//! Statements that tell of the same, joined by average linkage.

use crate::align::dates::Relation;
use crate::align::matches::{LEAST, Match};
use crate::align::profile::{InSentence, Profile};

/// Two groups are joined where all pairs across them score so much on average, those that were not found as matches
/// among them.
const JOINED: f32 = 0.8 * LEAST;
/// Members of a group that are compared with those of another at most.
const MOST_COMPARED: usize = 12;

/// Groups about one thing are not joined where more than one sentence in so many tells of both: «افتتح المعرض والمصنع».
const BOTH_OF: usize = 5;

/// Statements of one happening: numbers of profiles, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Joined {
    pub(super) members: Vec<u32>,
    /// Where each is told, sorted: no two of one sentence are in a group, unless they are one happening in two words.
    places: Vec<Place>,
    /// Whether what it is about joined it, and not its pairs.
    pub(super) is_of_theme: bool,
}

/// Document and sentence of a statement, and what would be the same happening in the same sentence, in another word.
type Place = (u32, u32, Option<InSentence>);

impl Joined {
    /// A statement that is told with no other.
    pub(super) fn alone(member: u32) -> Self {
        Self {
            members: vec![member],
            places: Vec::new(),
            is_of_theme: false,
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
            places: vec![(profile.at.document, profile.sentence, profile.in_sentence())],
            is_of_theme: false,
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
        if kept.told_by_both(joined, are_one) > 0 || !fit(kept, joined) {
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
    /// Takes the members of another group, where hardly a sentence tells of both.
    pub(super) fn take_in(&mut self, other: &mut Self) -> bool {
        let fewest = self.places.len().min(other.places.len());
        if self.told_by_both(other, can_be_one) * BOTH_OF > fewest {
            return false;
        }
        let other = std::mem::take(other);
        self.is_of_theme = true;
        self.members.extend(other.members);
        self.places.extend(other.places);
        self.places.sort_unstable();
        true
    }

    /// How many sentences stand in both, with two happenings: `is_one` says of two of its words that they tell one.
    fn told_by_both(&self, other: &Self, is_one: fn(InSentence, InSentence) -> bool) -> usize {
        let (fewer, more) = if self.places.len() < other.places.len() {
            (self, other)
        } else {
            (other, self)
        };
        let is_other = |(document, sentence, own): &Place| {
            let begin = more
                .places
                .partition_point(|(a, b, _)| (*a, *b) < (*document, *sentence));
            let rest = more.places.get(begin..).unwrap_or_default().iter();
            let mut same = rest.take_while(|(a, b, _)| (*a, *b) == (*document, *sentence));
            same.any(|(.., other)| !own.zip(*other).is_some_and(|(one, two)| is_one(one, two)))
        };
        fewer.places.iter().filter(|place| is_other(place)).count()
    }
}

/// Whether two words of a sentence tell one happening: of one type and one day.
fn are_one((kind, day): InSentence, (other, days): InSentence) -> bool {
    kind == other && day == days && day.len_days() == Some(1)
}

/// The same, where all else says it already: of one type, and days that can be the same.
fn can_be_one((kind, days): InSentence, (other, others): InSentence) -> bool {
    kind == other && days.overlaps(others)
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
            if are_one_told_twice(profiles, *a, *b) {
                continue;
            }
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

/// Whether a sentence tells one happening in two words: «توقيع الاتفاق».
fn are_one_told_twice(profiles: &[Profile], one: u32, other: u32) -> bool {
    let profile = |at: u32| profiles.get(at as usize);
    let Some((one, other)) = profile(one).zip(profile(other)) else {
        return false;
    };
    let place = |profile: &Profile| (profile.at.document, profile.sentence);
    let told = one.in_sentence().zip(other.in_sentence());
    place(one) == place(other) && told.is_some_and(|(one, other)| are_one(one, other))
}

/// Whether the days of two statements exclude each other.
fn is_apart(profiles: &[Profile], one: u32, other: u32) -> bool {
    let profile = |at: u32| profiles.get(at as usize);
    let both = profile(one).zip(profile(other));
    both.is_some_and(|(one, other)| one.when.to(&other.when) == Relation::Apart)
}
