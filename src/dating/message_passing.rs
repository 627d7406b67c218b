//! Rounds in which documents date one another.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::dating::collection::{FEW, Member, likely};
use crate::dating::document_graph::DocumentGraph;
use crate::dating::evidence::time_of;
use crate::dating::neighborhood::{Message, Neighborhood, Other};
use crate::dating::prior::Prior;
use crate::dating::spread::Spread;
use crate::dating::{Belief, Clue, Workers};
use crate::resolve::{DctBasis, DocumentTime, Step, StepValue};
use crate::time::Day;

/// Rounds in which what was settled dates others.
/// A folder is dated where so many documents have a day of their own, and one of so many.
const FEWEST_KNOWN: usize = 4;
const KNOWN_OF: usize = 6;
const ROUNDS: usize = 8;
/// From this share of the weight on a document is settled and dates others.
const SETTLED: f32 = 0.515;
/// From this share on, by its own words, a day needs no other document.
const OWN: f32 = 0.25;

/// The rounds of one inference.
pub(super) struct MessagePassing<'a> {
    members: &'a [Member],
    prior: &'a Prior,
    /// In a small folder for each document the prior of the others.
    priors: Vec<Option<Prior>>,
    links: &'a [DocumentGraph],
    /// For each document those that are linked to it.
    listed_by: Vec<Vec<u32>>,
    /// The likely days of each document by its own words.
    own: Vec<Vec<(Day, f32)>>,
    /// Whether enough documents have a day of their own that the folder is of that time.
    is_dated: bool,
    /// From the first of these days to the last.
    span: Option<(Day, Day)>,
    settled: Vec<Option<Settled>>,
    times: Vec<Option<DocumentTime>>,
}

/// A document that dates others.
struct Settled {
    days: Vec<(Day, f32)>,
    /// What others told of it.
    told: Vec<Message>,
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
struct RoundResult {
    time: DocumentTime,
    settled: Settled,
    /// Whether its best day is sure enough to date others.
    is_settled: bool,
}

impl<'a> MessagePassing<'a> {
    /// Before the first of them. `priors` is empty in a large folder; `own` are the likely days of each document by
    /// its own words.
    pub(super) fn new(
        members: &'a [Member],
        prior: &'a Prior,
        priors: Vec<Option<Prior>>,
        links: &'a [DocumentGraph],
        own: Vec<Vec<(Day, f32)>>,
    ) -> Self {
        let known: Vec<Day> = members.iter().filter_map(Member::known_day).collect();
        let is_dated = known.len() >= FEWEST_KNOWN && known.len() * KNOWN_OF >= members.len();
        Self {
            is_dated,
            span: known.iter().min().copied().zip(known.iter().max().copied()),
            members,
            prior,
            priors,
            links,
            listed_by: listed_by(links),
            own,
            settled: members.iter().map(|_| None).collect(),
            times: vec![None; members.len()],
        }
    }

    /// The time of each document that is not given one, by its position.
    pub(super) fn run(mut self, workers: &impl Workers) -> Vec<(usize, DocumentTime)> {
        let mut open: Vec<usize> = (0..self.members.len())
            .filter(|at| self.is_open(*at))
            .collect();
        for _ in 0..ROUNDS {
            let found = workers.map(open.len(), |index| {
                open.get(index).and_then(|at| self.date(*at))
            });
            let mut next: Vec<usize> = Vec::new();
            for (at, found) in open.iter().zip(found) {
                let Some(RoundResult {
                    time,
                    settled,
                    is_settled,
                }) = found
                else {
                    continue;
                };
                if time.best.is_some() && is_settled {
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
        self.cite_last();
        let times = self.times.into_iter().enumerate();
        times.filter_map(|(at, time)| Some((at, time?))).collect()
    }

    /// Lets the evidence of each document cite the days that the others were given last.
    fn cite_last(&mut self) {
        let best = |time: &Option<DocumentTime>| time.as_ref().and_then(|time| time.best);
        let members = self.members.iter().zip(&self.times);
        let days: HashMap<&str, Day> = members
            .filter_map(|(member, time)| {
                let day = best(time).or(member.known_day())?;
                Some((member.name.as_str(), day))
            })
            .collect();
        for time in self.times.iter_mut().flatten() {
            for step in time.evidence.iter_mut().chain(&mut time.against) {
                cite(step, &days);
            }
        }
    }

    fn is_open(&self, at: usize) -> bool {
        let can_be_told = self.members.get(at).is_some_and(Member::is_open);
        can_be_told && self.settled.get(at).is_none_or(Option::is_none)
    }

    /// The likely days of a document for another.
    fn days_for(&self, document: usize, other: u32) -> Option<Cow<'_, [(Day, f32)]>> {
        match self.settled.get(document)? {
            Some(settled) => Some(settled.days_without(other)),
            None => Some(Cow::Borrowed(self.own.get(document)?)),
        }
    }

    /// The time of one document by its own clues and by what the others know, and its likely days.
    fn date(&self, at: usize) -> Option<RoundResult> {
        let member = self.members.get(at)?;
        let others = Neighborhood {
            prior: self.prior,
            other: |document: u32| {
                let other = self.members.get(document as usize)?;
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
        if clues.is_empty() && !self.is_dated {
            return None;
        }
        let (belief, spread) = if self.members.len() > FEW {
            (self.prior.applied_to(&clues), Spread::MANY)
        } else {
            let belief = match self.priors.get(at)? {
                Some(prior) => Belief::under_wide(prior, &clues),
                None => Belief::of(&clues)?,
            };
            (belief, Spread::FEW)
        };
        let spread = match self.is_dated {
            true => spread.of_dated(),
            false => spread,
        };
        let beside = member.beside.as_ref();
        let belief = match beside.and_then(|own| Some((own, own.open.as_deref()?))) {
            Some((own, open)) => own.belief.among(open, &belief),
            None => belief,
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
        let time = member.trace.looking_back(self.with_span(time));
        let time = member.trace.no_later(time);
        let settled = Settled {
            days: likely(&belief),
            told,
        };
        let share = belief.best().map_or(0.0, |(_, share)| share);
        Some(RoundResult {
            time,
            settled,
            is_settled: share >= SETTLED,
        })
    }

    /// A time without a best day in a folder of known days: it says that these limit it.
    fn with_span(&self, mut time: DocumentTime) -> DocumentTime {
        let span = self.span.filter(|_| self.is_dated && time.best.is_none());
        if let Some((first, last)) = span {
            let args = [("first", first.into()), ("last", last.into())];
            time.evidence.push(Step::new("dct-folder-span", args));
            time.basis = DctBasis::Corpus;
        }
        time
    }

    /// Whether its own words alone make this day the likeliest, so that others only confirm it.
    fn says_itself(&self, member: &Member, day: Day) -> bool {
        // In a large folder only what names its day is asked: the others cost too much.
        let names_day = |clue: &Clue| clue.named_day().is_some();
        let is_asked = self.members.len() <= FEW || member.trace.clues.iter().any(names_day);
        let own = is_asked.then(|| member.alone()).flatten();
        own.and_then(|own| own.best())
            .is_some_and(|(best, share)| best == day && share >= OWN)
    }
}

/// The day of the document that a step cites, as it is at last.
fn cite(step: &mut Step, days: &HashMap<&str, Day>) {
    if !matches!(step.key, "dct-copy" | "dct-subject") {
        return;
    }
    let cited = step.args.iter().find_map(|(_, value)| match value {
        StepValue::Document(name) => days.get(name.as_str()).copied(),
        _ => None,
    });
    let Some(day) = cited else { return };
    let with_day = |(name, value): &(&'static str, StepValue)| match *name {
        "day" => (*name, day.into()),
        _ => (*name, value.clone()),
    };
    step.args = step.args.iter().map(with_day).collect();
}

/// For each document those that are linked to it.
fn listed_by(links: &[DocumentGraph]) -> Vec<Vec<u32>> {
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
