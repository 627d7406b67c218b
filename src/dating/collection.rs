//! Documents that do not date themselves, dated by those beside them.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::dating::kernel::Kernel;
use crate::dating::links::Links;
use crate::dating::others::{Other, Others, Told};
use crate::dating::prior::{Prior, Sum};
use crate::dating::trace::{Spread, time_of};
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
/// In a folder of more documents no single one moves the prior.
pub(super) const FEW: usize = 60;
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
    /// round without it; what is settled stays.
    pub fn infer(mut self, workers: &impl Workers) -> Vec<(usize, DocumentTime)> {
        self.widen_landmarks();
        let Some(prior) = self.prior(workers) else {
            return Vec::new();
        };
        let traces: Vec<&Trace> = self.members.iter().map(|member| &member.trace).collect();
        let is_open = |at: usize| {
            self.members
                .get(at)
                .is_some_and(|member| member.given.is_none())
        };
        let links = Links::of(&traces, is_open, workers);
        let own = workers.map(self.members.len(), |at| self.own_days(at, &prior));
        Rounds {
            collection: &self,
            prior: &prior,
            links: &links,
            priors: self.priors(),
            listed_by: listed_by(&links),
            settled: self.members.iter().map(|_| None).collect(),
            own,
            times: vec![None; self.members.len()],
        }
        .run(workers)
    }

    /// A day that many name is a landmark of their story: it says before or after, and little of how near.
    fn widen_landmarks(&mut self) {
        let mut naming: HashMap<Landmark, f32> = HashMap::new();
        for clue in self.members.iter().flat_map(|member| &member.trace.clues) {
            if let Some((place, _)) = landmark(clue) {
                *naming.entry(place).or_default() += 1.0;
            }
        }
        let clues = self
            .members
            .iter_mut()
            .flat_map(|member| &mut member.trace.clues);
        for clue in clues {
            let Some((place, kernel)) = landmark(clue) else {
                continue;
            };
            let times = naming.get(&place).copied().unwrap_or(1.0).sqrt();
            if let Shape::Around(_, slot) | Shape::Yearly(_, slot) = &mut clue.shape {
                *slot = kernel.widened(times);
            }
        }
    }

    /// When the documents of the folder are from.
    fn prior(&self, workers: &impl Workers) -> Option<Prior> {
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
        Some(start.fitted(&members, workers))
    }

    /// In a small folder for each document the prior of the others.
    fn priors(&self) -> Vec<Option<Prior>> {
        if self.members.len() > FEW {
            return Vec::new();
        }
        let beliefs: Vec<Option<Belief>> = self.members.iter().map(Member::alone).collect();
        let without = |position: usize| {
            let mut sum = Sum::default();
            let others = beliefs.iter().enumerate();
            for belief in others
                .filter(|(at, _)| *at != position)
                .filter_map(|(_, belief)| belief.as_ref())
            {
                sum.add(belief);
            }
            sum.prior()
        };
        (0..beliefs.len()).map(without).collect()
    }

    /// The likely days of a document by its own words, the likeliest first.
    fn own_days(&self, at: usize, prior: &Prior) -> Vec<(Day, f32)> {
        let Some(member) = self.members.get(at) else {
            return Vec::new();
        };
        match member.given {
            Some(day) => vec![(day, 1.0)],
            None if member.trace.clues.is_empty() => Vec::new(),
            None => likely(&prior.applied_to(&member.trace.clues)),
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
    /// In a small folder for each document the prior of the others.
    priors: Vec<Option<Prior>>,
    links: &'a [Links],
    /// For each document those that are linked to it.
    listed_by: Vec<Vec<u32>>,
    /// The likely days of each document by its own words.
    own: Vec<Vec<(Day, f32)>>,
    settled: Vec<Option<Settled>>,
    times: Vec<Option<DocumentTime>>,
}

/// A document that dates others.
struct Settled {
    days: Vec<(Day, f32)>,
    /// What others told of it.
    told: Vec<Told>,
}

impl Settled {
    /// Its likely days without what a document told: that document is not told its own words again.
    fn days_without(&self, document: u32) -> Cow<'_, [(Day, f32)]> {
        let told = || self.told.iter().filter(|told| told.by.contains(&document));
        if told().next().is_none() {
            return Cow::Borrowed(&self.days);
        }
        let rest = |day: Day| told().map(|told| told.clue.weight_at(day)).product::<f32>();
        let mut days: Vec<(Day, f32)> = self
            .days
            .iter()
            .map(|(day, share)| (*day, share / rest(*day)))
            .collect();
        let sum: f32 = days.iter().map(|(_, share)| share).sum();
        for (_, share) in &mut days {
            *share /= sum;
        }
        days.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
        Cow::Owned(days)
    }
}

/// What one round finds for one document.
struct Found {
    time: DocumentTime,
    settled: Settled,
}

impl Rounds<'_> {
    fn run(mut self, workers: &impl Workers) -> Vec<(usize, DocumentTime)> {
        let mut open: Vec<usize> = (0..self.collection.members.len())
            .filter(|at| self.is_open(*at))
            .collect();
        for _ in 0..ROUNDS {
            let found = workers.map(open.len(), |index| {
                open.get(index).and_then(|at| self.date(*at))
            });
            let mut next: Vec<usize> = Vec::new();
            for (at, found) in open.iter().zip(found) {
                let Some(Found { time, settled }) = found else {
                    continue;
                };
                if time.best.is_some() && time.confidence >= SETTLED {
                    if let Some(slot) = self.settled.get_mut(*at) {
                        *slot = Some(settled);
                    }
                    let listed = self.listed_by.get(*at).into_iter().flatten();
                    next.extend(listed.map(|at| *at as usize));
                }
                if let Some(slot) = self.times.get_mut(*at) {
                    *slot = Some(time);
                }
            }
            next.sort_unstable();
            next.dedup();
            next.retain(|at| self.is_open(*at));
            open = next;
            if open.is_empty() {
                break;
            }
        }
        let times = self.times.into_iter().enumerate();
        times.filter_map(|(at, time)| Some((at, time?))).collect()
    }

    fn is_open(&self, at: usize) -> bool {
        let is_given = self
            .collection
            .members
            .get(at)
            .is_none_or(|member| member.given.is_some());
        !is_given && self.settled.get(at).is_none_or(Option::is_none)
    }

    /// The likely days of a document for another.
    fn days_for(&self, document: usize, other: u32) -> Option<Cow<'_, [(Day, f32)]>> {
        match self.settled.get(document)? {
            Some(settled) => Some(settled.days_without(other)),
            None => Some(Cow::Borrowed(self.own.get(document)?)),
        }
    }

    /// The time of one document by its own clues and by what the others know, and its likely days.
    fn date(&self, at: usize) -> Option<Found> {
        let member = self.collection.members.get(at)?;
        let others = Others {
            prior: self.prior,
            other: |document: u32| {
                let other = self.collection.members.get(document as usize)?;
                Some(Other {
                    name: &other.name,
                    trace: &other.trace,
                    days: self.days_for(document as usize, at as u32)?,
                })
            },
        };
        let told = others.told(&member.trace, self.links.get(at)?);
        let mut clues = member.trace.clues.clone();
        clues.extend(told.iter().map(|told| told.clue.clone()));
        if clues.is_empty() {
            return None;
        }
        let (belief, spread) = if self.collection.members.len() > FEW {
            (self.prior.applied_to(&clues), Spread::MANY)
        } else {
            let belief = match self.priors.get(at)? {
                Some(prior) => Belief::under_wide(prior, &clues),
                None => Belief::of(&clues)?,
            };
            (belief, Spread::FEW)
        };
        let time = time_of(
            &belief,
            &clues,
            spread,
            member.trace.past,
            |day| match member.trace.basis_of(day) {
                DctBasis::Inferred if !self.says_itself(member, day) => DctBasis::Corpus,
                basis => basis,
            },
        );
        let settled = Settled {
            days: likely(&belief),
            told,
        };
        Some(Found { time, settled })
    }

    /// Whether its own words alone make this day the likeliest, so that others only confirm it.
    fn says_itself(&self, member: &Member, day: Day) -> bool {
        // In a large folder only what names its day is asked: the others cost too much.
        let names_day = |clue: &Clue| clue.named_day().is_some();
        let is_asked =
            self.collection.members.len() <= FEW || member.trace.clues.iter().any(names_day);
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
///
/// Only words of a text can be one: that many pages were saved on one day says as much of each.
fn landmark(clue: &Clue) -> Option<(Landmark, Kernel)> {
    clue.step.evidence?;
    let (place, kernel) = match &clue.shape {
        Shape::Around(place, kernel) => (Landmark::Place(*place), *kernel),
        Shape::Yearly(yearly, kernel) => (Landmark::Yearly(*yearly), *kernel),
        Shape::Weekday(_) | Shape::MonthDay(_) | Shape::Days(_) => return None,
    };
    (!kernel.is_sharp()).then_some((place, kernel))
}
