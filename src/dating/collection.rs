//! Documents that do not date themselves, dated by those beside them.

use std::collections::HashMap;

use crate::dating::distinct::Distinct;
use crate::dating::document_graph::DocumentGraph;
use crate::dating::kernel::Kernel;
use crate::dating::known_graph::KnownGraph;
use crate::dating::message_passing::MessagePassing;
use crate::dating::prior::{Prior, Sum};
use crate::dating::saving::Saving;
use crate::dating::{Belief, Clue, Evidence, Shape, Workers, Yearly};
use crate::resolve::DocumentTime;
use crate::time::{Day, Interval};

/// Days kept of what a document says of itself, and the least share of one.
const MOST_DAYS: usize = 40;
const LEAST_SHARE: f32 = 0.004;
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
pub(super) struct Member {
    pub(super) name: String,
    pub(super) trace: Evidence,
    /// The day that its user or its source gives.
    pub(super) given: Option<Day>,
    /// What it believes of itself, where something beside its text dates it: see [`Beside`].
    pub(super) beside: Option<Beside>,
}

/// The belief of a document that something beside its text dates, before any other is heard.
#[derive(Clone, Debug)]
pub(super) struct Beside {
    pub(super) belief: Belief,
    /// The days among which others may choose: those that the same dates beside the text allow as its own best day.
    /// `None` where that is one day, or where its own words speak against all of them.
    pub(super) open: Option<Vec<Day>>,
}

impl Collection {
    /// Adds the next document; it is known by its position afterwards. A day that is `given` is not doubted.
    pub fn push(&mut self, name: &str, trace: Evidence, given: Option<Day>) {
        self.members.push(Member {
            name: name.to_owned(),
            trace,
            given,
            beside: None,
        });
    }

    /// Dates all documents that have no given day: their positions and times.
    ///
    /// Each is dated from its own words, from the own words of others, and from those that were settled in an earlier
    /// round without it; what is settled stays. Neither the order of the documents nor their names matter, and equal
    /// documents count once and get the same time. A day of a manifest, a tag, an address or a file name is never
    /// outweighed by other documents: one with such a day is left out, since its own time is all that is to be said.
    pub fn infer(self, workers: &impl Workers) -> Vec<(usize, DocumentTime)> {
        self.infer_again(&KnownGraph::default(), workers)
    }

    /// The same for a folder that was dated before: where its documents tell the same is taken from `known`, which is
    /// to be of documents with the same words at the same positions.
    pub fn infer_again(
        self,
        known: &KnownGraph,
        workers: &impl Workers,
    ) -> Vec<(usize, DocumentTime)> {
        let Distinct { members, places } = Distinct::of(self.members);
        if members.len() < 2 {
            return Vec::new();
        }
        let one_each = Self { members };
        let found = one_each.infer_distinct(places.first(), known, workers);
        places.spread(found)
    }

    /// The same for documents of which no two are equal, in the order of their content.
    fn infer_distinct(
        mut self,
        places: &[usize],
        known: &KnownGraph,
        workers: &impl Workers,
    ) -> Vec<(usize, DocumentTime)> {
        let besides = workers.map(self.members.len(), |at| {
            self.members.get(at).and_then(Member::of_beside)
        });
        for (member, beside) in self.members.iter_mut().zip(besides) {
            member.beside = beside;
        }
        self.widen_landmarks();
        self.learn_saving();
        let Some(prior) = self.prior(workers) else {
            return Vec::new();
        };
        let is_open = self.members.iter().map(Member::is_open).collect();
        let links = known.links(places, is_open, |is_open| {
            let traces: Vec<&Evidence> = self.members.iter().map(|member| &member.trace).collect();
            DocumentGraph::of(&traces, is_open, workers)
        });
        let own = workers.map(self.members.len(), |at| self.own_days(at, &prior));
        MessagePassing::new(&self.members, &prior, self.priors(), &links, own).run(workers)
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

    /// Tells those that were saved on a known day, and whose day of writing is open, how long after it that was for others.
    fn learn_saving(&mut self) {
        let Some(saving) = Saving::of(&self.members) else {
            return;
        };
        let open = self.members.iter_mut();
        for member in open.filter(|member| member.given.is_none() && member.beside.is_none()) {
            let clue = saving.clue(&member.trace.clues);
            member.trace.clues.extend(clue);
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
            None if member.beside.is_some() => {
                member.beside.iter().flat_map(Beside::days).collect()
            }
            None if member.trace.clues.is_empty() => Vec::new(),
            None => likely(&prior.applied_to(&member.trace.clues)),
        }
    }
}

impl Beside {
    /// Its likely days.
    fn days(&self) -> Vec<(Day, f32)> {
        likely(&self.belief)
    }
}

impl Member {
    /// What it believes of itself, where something beside its text dates it and no day is given.
    fn of_beside(&self) -> Option<Beside> {
        if self.given.is_some() || !self.trace.has_beside() {
            return None;
        }
        let belief = Belief::of(&self.trace.clues)?;
        let (best, _) = belief.best()?;
        let allow = |day: Day| self.trace.beside(day).collect::<Vec<Interval>>();
        let allowing = allow(best);
        let days = belief.days().map(|(day, _)| day);
        let open: Vec<Day> = days
            .filter(|day| !allowing.is_empty() && allow(*day) == allowing)
            .collect();
        Some(Beside {
            belief,
            open: (open.len() > 1).then_some(open),
        })
    }

    /// The one day that is given or that stands beside its text.
    pub(super) fn known_day(&self) -> Option<Day> {
        let beside = || self.trace.only_beside();
        self.given.or_else(beside)
    }

    /// Whether other documents can say anything of its time.
    pub(super) fn is_open(&self) -> bool {
        let beside = self.beside.as_ref();
        self.given.is_none() && beside.is_none_or(|beside| beside.open.is_some())
    }

    /// What it believes without the others; `None` where it names no year.
    pub(super) fn alone(&self) -> Option<Belief> {
        match self.given {
            Some(day) => Some(Belief::on(day)),
            None => Belief::of(&self.trace.clues),
        }
    }
}

/// The likeliest days of a belief with their shares, the likeliest first.
pub(super) fn likely(belief: &Belief) -> Vec<(Day, f32)> {
    let mut days = belief.likely(LEAST_SHARE);
    days.truncate(MOST_DAYS);
    days
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
