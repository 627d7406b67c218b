//! Documents that do not date themselves, dated by those beside them.

use std::collections::HashMap;

use crate::dating::kernel::Kernel;
use crate::dating::links::Links;
use crate::dating::others::{Other, Others};
use crate::dating::prior::{Prior, Sum};
use crate::dating::trace::time_of;
use crate::dating::{Belief, Clue, Shape, Trace, Workers, Yearly};
use crate::resolve::{DctBasis, DocumentTime};
use crate::time::{Day, Interval};

/// Rounds in which what was settled dates others.
const ROUNDS: usize = 8;
/// From this share of the weight on a document is settled and dates others.
const SETTLED: f32 = 0.5;
/// Days kept of what a document says of itself, and the least share of one.
const MOST_DAYS: usize = 40;
const LEAST_SHARE: f32 = 0.004;
/// From this share on, by its own words, a day needs no other document.
const OWN: f32 = 0.25;
/// The documents of a large folder draw on one another: their days differ by less than their product says.
const DEPENDENT: f32 = 0.75;
/// In a folder of more documents no single one moves the prior.
const FEW: usize = 60;
/// Documents that the prior is made from: more change nothing.
const MOST_FITTED: usize = 400;

/// The documents of one folder with what each knows of its own time.
#[derive(Clone, Debug, Default)]
pub struct Collection {
    members: Vec<Member>,
}

#[derive(Clone, Debug)]
struct Member {
    name: String,
    trace: Trace,
    /// The day that its user or its source gives.
    given: Option<Day>,
}

impl Collection {
    /// Adds the next document; it is known by its position afterwards. A day that is `given` is not doubted.
    pub fn push(&mut self, name: &str, trace: Trace, given: Option<Day>) {
        self.members.push(Member {
            name: name.to_owned(),
            trace,
            given,
        });
    }

    /// Dates all documents that have no given day: their positions and times.
    ///
    /// Each is dated from its own words, from the own words of others, and from those that were settled in an earlier
    /// round; what is settled stays, so that no document supports itself.
    pub fn infer(mut self, workers: &impl Workers) -> Vec<(usize, DocumentTime)> {
        self.widen_landmarks();
        let Some(prior) = self.prior() else {
            return Vec::new();
        };
        let traces: Vec<&Trace> = self.members.iter().map(|member| &member.trace).collect();
        let links = Links::of(&traces, workers);
        let days = workers.map(self.members.len(), |at| self.own_days(at, &prior));
        Rounds {
            collection: &self,
            prior: &prior,
            links: &links,
            listed_by: listed_by(&links),
            days,
            times: vec![None; self.members.len()],
        }
        .run(workers)
    }

    /// A day that many name is a landmark of their story: it says before or after, and little of how near.
    fn widen_landmarks(&mut self) {
        let mut naming: HashMap<Landmark, f32> = HashMap::new();
        for clue in self.members.iter().flat_map(|member| &member.trace.clues) {
            if let Some((place, _)) = landmark(&clue.shape) {
                *naming.entry(place).or_default() += 1.0;
            }
        }
        let clues = self
            .members
            .iter_mut()
            .flat_map(|member| &mut member.trace.clues);
        for clue in clues {
            let Some((place, kernel)) = landmark(&clue.shape) else {
                continue;
            };
            let times = naming.get(&place).copied().unwrap_or(1.0).sqrt();
            if let Shape::Around(_, slot) | Shape::Yearly(_, slot) = &mut clue.shape {
                *slot = kernel.widened(times);
            }
        }
    }

    /// When the documents of the folder are from.
    fn prior(&self) -> Option<Prior> {
        let sample = || {
            let step = self.members.len() / MOST_FITTED + 1;
            self.members.iter().step_by(step)
        };
        let mut sum = Sum::default();
        for belief in sample().filter_map(Member::alone) {
            sum.add(&belief);
        }
        let start = sum.prior()?;
        if self.members.len() <= FEW {
            return Some(start);
        }
        let members: Vec<(Option<Day>, &[Clue])> = sample()
            .map(|member| (member.given, &*member.trace.clues))
            .filter(|(given, clues)| given.is_some() || !clues.is_empty())
            .collect();
        Some(start.fitted(&members))
    }

    /// The prior of a small folder without one of its documents.
    fn prior_without(&self, position: usize) -> Option<Prior> {
        let mut sum = Sum::default();
        let others = self.members.iter().enumerate();
        for belief in others
            .filter(|(at, _)| *at != position)
            .filter_map(|(_, member)| member.alone())
        {
            sum.add(&belief);
        }
        sum.prior()
    }

    /// The likely days of a document by its own words, the likeliest first.
    fn own_days(&self, at: usize, prior: &Prior) -> Vec<(Day, f32)> {
        let Some(member) = self.members.get(at) else {
            return Vec::new();
        };
        match member.given {
            Some(day) => vec![(day, 1.0)],
            None if member.trace.clues.is_empty() => Vec::new(),
            None => likely(&Belief::under(prior, &member.trace.clues)),
        }
    }
}

impl Member {
    /// What it believes without the others; `None` where it names no year.
    fn alone(&self) -> Option<Belief> {
        match self.given {
            Some(day) => Some(Belief::on(day)),
            None => Belief::of(&self.trace.clues),
        }
    }
}

/// The rounds of one inference.
struct Rounds<'a> {
    collection: &'a Collection,
    prior: &'a Prior,
    links: &'a [Links],
    /// For each document those that are linked to it.
    listed_by: Vec<Vec<u32>>,
    /// The likely days of each document: by its own words until it is settled.
    days: Vec<Vec<(Day, f32)>>,
    times: Vec<Option<DocumentTime>>,
}

impl Rounds<'_> {
    fn run(mut self, workers: &impl Workers) -> Vec<(usize, DocumentTime)> {
        let mut open: Vec<usize> = (0..self.collection.members.len())
            .filter(|at| self.given(*at).is_none())
            .collect();
        let mut is_settled = vec![false; self.days.len()];
        for _ in 0..ROUNDS {
            let found = workers.map(open.len(), |index| {
                open.get(index).and_then(|at| self.date(*at))
            });
            let mut next: Vec<u32> = Vec::new();
            for (at, found) in open.iter().zip(found) {
                let Some((time, days)) = found else { continue };
                if time.best.is_some() && time.confidence >= SETTLED {
                    is_settled[*at] = true;
                    if let Some(slot) = self.days.get_mut(*at) {
                        *slot = days;
                    }
                    next.extend(self.listed_by.get(*at).into_iter().flatten());
                }
                if let Some(slot) = self.times.get_mut(*at) {
                    *slot = Some(time);
                }
            }
            open = next.into_iter().map(|at| at as usize).collect();
            open.sort_unstable();
            open.dedup();
            open.retain(|at| self.given(*at).is_none() && !is_settled[*at]);
            if open.is_empty() {
                break;
            }
        }
        let times = self.times.into_iter().enumerate();
        times.filter_map(|(at, time)| Some((at, time?))).collect()
    }

    fn given(&self, at: usize) -> Option<Day> {
        self.collection.members.get(at)?.given
    }

    /// The time of one document by its own clues and by what the others know, and its likely days.
    fn date(&self, at: usize) -> Option<(DocumentTime, Vec<(Day, f32)>)> {
        let member = self.collection.members.get(at)?;
        let others = Others {
            prior: self.prior,
            other: |document: u32| {
                let at = document as usize;
                let member = self.collection.members.get(at)?;
                Some(Other {
                    name: &member.name,
                    trace: &member.trace,
                    days: self.days.get(at)?,
                })
            },
        };
        let mut clues = member.trace.clues.clone();
        clues.extend(others.clues(&member.trace, self.links.get(at)?));
        if clues.is_empty() {
            return None;
        }
        let is_large = self.collection.members.len() > FEW;
        let belief = if is_large {
            Belief::under(self.prior, &clues)
        } else {
            match self.collection.prior_without(at) {
                Some(prior) => Belief::under_wide(&prior, &clues),
                None => Belief::of(&clues)?,
            }
        };
        let flatness = if is_large { DEPENDENT } else { 1.0 };
        let time = time_of(&belief, &clues, flatness, |day| match member.trace.basis_of(day) {
            DctBasis::Inferred if !self.says_itself(member, day) => DctBasis::Corpus,
            basis => basis,
        });
        Some((time, likely(&belief)))
    }

    /// Whether its own words alone make this day the likeliest, so that others only confirm it.
    fn says_itself(&self, member: &Member, day: Day) -> bool {
        let is_sharp = |clue: &Clue| matches!(clue.shape, Shape::Around(_, kernel) if kernel.is_sharp());
        // In a large folder only what names its day is asked: the others cost too much.
        let is_asked =
            self.collection.members.len() <= FEW || member.trace.clues.iter().any(is_sharp);
        let own = is_asked.then(|| member.alone()).flatten();
        own.and_then(|own| own.best())
            .is_some_and(|(best, share)| best == day && share >= OWN)
    }
}

fn likely(belief: &Belief) -> Vec<(Day, f32)> {
    let mut days = belief.likely(LEAST_SHARE);
    days.truncate(MOST_DAYS);
    days
}

/// For each document those that are linked to it.
fn listed_by(links: &[Links]) -> Vec<Vec<u32>> {
    let mut listed_by = vec![Vec::new(); links.len()];
    for (at, links) in links.iter().enumerate() {
        for document in links.documents() {
            if let Some(list) = listed_by.get_mut(document as usize) {
                list.push(at as u32);
            }
        }
    }
    listed_by
}

/// What two clues that name the same landmark have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Landmark {
    Place(Interval),
    Yearly(Yearly),
}

/// The place of a clue that can be a landmark, and how its weight falls.
fn landmark(shape: &Shape) -> Option<(Landmark, Kernel)> {
    let (place, kernel) = match shape {
        Shape::Around(place, kernel) => (Landmark::Place(*place), *kernel),
        Shape::Yearly(yearly, kernel) => (Landmark::Yearly(*yearly), *kernel),
        Shape::Weekday(_) | Shape::MonthDay(_) | Shape::Days(_) => return None,
    };
    (!kernel.is_sharp()).then_some((place, kernel))
}
