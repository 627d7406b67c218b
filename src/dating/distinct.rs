//! Documents in an order that neither their names nor their arrival make, each once.

use crate::dating::collection::Member;
use crate::resolve::{DocumentTime, Step};

/// The documents of a folder by content, of equal ones the first by name.
pub(super) struct Distinct {
    pub(super) members: Vec<Member>,
    pub(super) places: Places,
}

/// Where each of them stood.
pub(super) struct Places {
    /// The position of each.
    first: Vec<usize>,
    /// The steps of the clues of those that have equals.
    steps: Vec<Option<Vec<Step>>>,
    /// Those that are equal to one of them: which one, their positions and the steps of their clues.
    equals: Vec<(usize, usize, Vec<Step>)>,
}

impl Distinct {
    /// Sorts them, and puts those aside that are equal to another.
    pub(super) fn of(members: Vec<Member>) -> Self {
        let mut all: Vec<(usize, Member)> = members.into_iter().enumerate().collect();
        let by_content = |one: &Member, other: &Member| {
            let by_trace = one.trace.by_content(&other.trace);
            by_trace.then_with(|| one.given.cmp(&other.given))
        };
        all.sort_unstable_by(|(at, one), (other_at, other)| {
            by_content(one, other)
                .then_with(|| one.name.cmp(&other.name))
                .then(at.cmp(other_at))
        });
        let mut members: Vec<Member> = Vec::with_capacity(all.len());
        let mut places = Places {
            first: Vec::with_capacity(all.len()),
            steps: Vec::with_capacity(all.len()),
            equals: Vec::new(),
        };
        for (at, member) in all {
            match members.last() {
                Some(last) if by_content(last, &member).is_eq() => {
                    let of = members.len() - 1;
                    if let Some(steps) = places.steps.last_mut() {
                        steps.get_or_insert_with(|| steps_of(last));
                    }
                    places.equals.push((of, at, steps_of(&member)));
                }
                _ => {
                    places.first.push(at);
                    places.steps.push(None);
                    members.push(member);
                }
            }
        }
        Self { members, places }
    }
}

impl Places {
    /// The position that each of the distinct documents had.
    pub(super) fn first(&self) -> &[usize] {
        &self.first
    }

    /// The times of all documents, by the positions that they had: equal ones have the same, for their own reasons.
    pub(super) fn spread(self, found: Vec<(usize, DocumentTime)>) -> Vec<(usize, DocumentTime)> {
        let mut times: Vec<(usize, DocumentTime)> = Vec::with_capacity(found.len());
        for (of, time) in found {
            let equals = self.equals_of(of);
            let first = self.steps.get(of).and_then(Option::as_ref);
            for (_, at, steps) in equals {
                let mut own = time.clone();
                let all = own.evidence.iter_mut().chain(&mut own.against);
                for step in all {
                    // What stands beside an equal text can stand at another place there.
                    let same = first.and_then(|first| first.iter().position(|one| one == step));
                    if let Some(other) = same.and_then(|same| steps.get(same)) {
                        *step = other.clone();
                    }
                }
                times.push((*at, own));
            }
            times.extend(self.first.get(of).map(|at| (*at, time)));
        }
        times.sort_unstable_by_key(|(at, _)| *at);
        times
    }

    fn equals_of(&self, of: usize) -> &[(usize, usize, Vec<Step>)] {
        let begin = self.equals.partition_point(|(equal, ..)| *equal < of);
        let end = self.equals.partition_point(|(equal, ..)| *equal <= of);
        self.equals.get(begin..end).unwrap_or_default()
    }
}

fn steps_of(member: &Member) -> Vec<Step> {
    let clues = member.trace.clues.iter();
    clues.map(|clue| clue.step.clone()).collect()
}
