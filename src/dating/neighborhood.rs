//! What other documents say of when a document was written, as clues.

use std::borrow::Cow;
use std::collections::HashSet;

use crate::dating::days::{Days, around};
use crate::dating::document_graph::DocumentGraph;
use crate::dating::neighbours::Neighbour;
use crate::dating::prior::Prior;
use crate::dating::statement::Statement;
use crate::dating::when::When;
use crate::dating::{Clue, Evidence, Shape};
use crate::resolve::{Step, StepValue};
use crate::text::Span;
use crate::time::Day;

/// A clue with the documents that it comes from.
#[derive(Clone, Debug)]
pub(super) struct Message {
    pub(super) clue: Clue,
    pub(super) by: Vec<u32>,
}

/// A document among others: its name, its evidence, its likely days with their shares, the likeliest first.
#[derive(Clone, Debug)]
pub(super) struct Other<'a> {
    pub(super) name: &'a str,
    pub(super) trace: &'a Evidence,
    pub(super) days: Cow<'a, [(Day, f32)]>,
}

/// Clues from other documents, under what is known of the folder.
pub(super) struct Neighborhood<'a, F> {
    pub(super) prior: &'a Prior,
    /// A document by its position.
    pub(super) other: F,
}

impl<'a, F: Fn(u32) -> Option<Other<'a>>> Neighborhood<'a, F> {
    /// The clues that its links give to a document; what one document tells counts once.
    pub(super) fn told(&self, trace: &Evidence, links: &DocumentGraph) -> Vec<Message> {
        let mut clues = Vec::new();
        let mut used = HashSet::new();
        clues.extend(self.by_copies(links));
        used.extend(links.copies.iter().map(|(document, ..)| *document));
        let mut found: Vec<(&Statement, &[Neighbour])> = trace
            .statements
            .iter()
            .zip(links.happenings.iter())
            .filter(|(statement, neighbours)| !statement.when.is_fixed() && !neighbours.is_empty())
            .collect();
        // What names its day first, then the surest.
        found.sort_by(|one, other| {
            let is_news = |statement: &Statement| statement.when == When::News;
            let sure = |found: &[Neighbour]| found.first().map_or(0.0, |best| best.trust);
            is_news(one.0)
                .cmp(&is_news(other.0))
                .then(sure(other.1).total_cmp(&sure(one.1)))
        });
        for (statement, neighbours) in found {
            let fresh: Vec<Neighbour> = neighbours
                .iter()
                .copied()
                .filter(|neighbour| used.insert(neighbour.document))
                .collect();
            clues.extend(self.by_happening(statement, &fresh, trace.latest));
        }
        clues.extend(self.by_subject(links, &used));
        clues
    }

    /// The same sentences in another document: written on the same day, or one day apart.
    fn by_copies(&self, links: &DocumentGraph) -> Option<Message> {
        let found = links.copies.iter().find_map(|(document, count, span)| {
            let other = (self.other)(*document)?;
            (!other.days.is_empty()).then_some((*document, other, *count, *span))
        });
        let (document, other, sentences, span) = found?;
        let strength = if sentences > 1 { 0.9 } else { 0.6 };
        let days = other.days.iter().map(|(day, _)| *day);
        let mut told = self.prior.days(around(days, 1)?, 0.0);
        for (day, share) in other.days.iter() {
            for (later, part) in [(-1, 0.15), (0, 0.7), (1, 0.15)] {
                told.add(day.plus(later), share * part);
            }
        }
        let clue = self.clue(told, strength, "dct-copy", &other, Some(span))?;
        Some(Message {
            clue,
            by: vec![document],
        })
    }

    /// The day of the happening that a statement tells of, as others tell it, carried back to the day of writing.
    ///
    /// What is told as past in a document that was there on the day `latest` did not happen later.
    fn by_happening(
        &self,
        statement: &Statement,
        found: &[Neighbour],
        latest: Option<Day>,
    ) -> Option<Message> {
        let latest = latest.filter(|_| statement.when.looks_back());
        let is_later = |days: &Days| latest.zip(days.top()).is_some_and(|(last, day)| day > last);
        let (mut best, mut by, mut told) = (None, Vec::new(), Vec::new());
        for (rank, neighbour) in found.iter().enumerate() {
            let told_by = self.told_by(*neighbour);
            let Some((other, days)) = told_by.filter(|(_, days)| !is_later(days)) else {
                continue;
            };
            best = best.or(Some(other));
            by.push(neighbour.document);
            let miss = 1.0 - neighbour.trust;
            // Reports of one happening draw on one another.
            let force = 1.0 / (1.0 + 0.5 * rank as f32);
            let named = days.weighty();
            let named = named.filter(|(day, _)| statement.when.can_name(*day));
            told.extend(named.map(|(day, share)| {
                let gain = self.prior.gain(day, share);
                (day, (1.0 + (1.0 - miss) / miss * gain).powf(force))
            }));
        }
        let other = best?;
        // How much likelier each day gets than those of which nobody tells.
        let days = told.iter().map(|(day, _)| *day);
        let mut happened = self.prior.days(around(days, 0)?, 1.0);
        for (day, factor) in told {
            happened.multiply(day, factor);
        }
        let top = happened.top()?;
        // From the day of the happening to the days on which these words can have been written.
        let (first, last) = happened.bounds()?;
        let near = (first.plus(-When::REACH), last.plus(When::REACH));
        let mut written = self.prior.days(near, 0.0);
        written.map(
            |day, _| {
                let mut weight = 0.0;
                statement.when.on(day, |named, share| {
                    weight += share * happened.weight(named);
                });
                weight
            },
            1.0,
        );
        let args = [
            ("document", StepValue::Document(other.name.to_owned())),
            ("day", top.into()),
        ];
        let step = Step::on("dct-happening", args, statement.span);
        let clue = Clue {
            agrees: statement.when.written_for(top),
            ..Clue::new(Shape::Days(written.normal(FLOOR)), step)
        };
        Some(Message { clue, by })
    }

    /// The days that a statement of another document names.
    fn told_by(&self, neighbour: Neighbour) -> Option<(Other<'a>, Days)> {
        let other = (self.other)(neighbour.document)?;
        let statement = other.trace.statements.get(neighbour.index as usize)?;
        let when = statement.when;
        // What names its day, or a day of the nearest year, needs no day of writing.
        let middle = [(self.prior.middle, 1.0)];
        let written = match when {
            When::Day(_) => &middle[..],
            When::DayOfYear(..) if other.days.is_empty() => &middle,
            _ => &other.days,
        };
        let mut named = Vec::new();
        for (written, share) in written {
            when.on(*written, |day, part| named.push((day, share * part)));
        }
        let mut told = Days::between(around(named.iter().map(|(day, _)| *day), 0)?, 0.0);
        for (day, share) in named {
            told.add(day, share);
        }
        Some((other, told))
    }

    /// Documents on the same subject are mostly of the same days.
    fn by_subject(&self, links: &DocumentGraph, used: &HashSet<u32>) -> Option<Message> {
        const DAYS: [f32; 9] = [0.04, 0.07, 0.11, 0.16, 0.24, 0.16, 0.11, 0.07, 0.04];
        let fresh: Vec<(&Neighbour, Other<'a>)> = links
            .alike
            .iter()
            .filter(|neighbour| !used.contains(&neighbour.document))
            .filter_map(|neighbour| Some((neighbour, (self.other)(neighbour.document)?)))
            .filter(|(_, other)| !other.days.is_empty())
            .collect();
        let (nearest, best) = fresh.first()?;
        let sum: f32 = fresh.iter().map(|(neighbour, _)| neighbour.likeness).sum();
        let days = fresh.iter().flat_map(|(_, other)| other.days.iter());
        let mut told = self.prior.days(around(days.map(|(day, _)| *day), 4)?, 0.0);
        for (neighbour, other) in &fresh {
            for (day, share) in other.days.iter() {
                for (later, part) in (-4..).zip(DAYS) {
                    told.add(day.plus(later), share * part * neighbour.likeness / sum);
                }
            }
        }
        let strength = (0.8 * nearest.likeness).max(0.1);
        let clue = self.clue(told, strength, "dct-subject", best, None)?;
        let by = fresh.iter().map(|(neighbour, _)| neighbour.document);
        Some(Message {
            clue,
            by: by.collect(),
        })
    }

    /// A clue from the days that others give, believed so strongly.
    fn clue(
        &self,
        mut told: Days,
        strength: f32,
        key: &'static str,
        other: &Other<'_>,
        evidence: Option<Span>,
    ) -> Option<Clue> {
        let (day, _) = other.days.first()?;
        told.map(
            |day, share| 1.0 - strength + strength * self.prior.gain(day, share),
            1.0 - strength,
        );
        let args = [
            ("document", StepValue::Document(other.name.to_owned())),
            ("day", (*day).into()),
        ];
        let step = Step {
            evidence,
            ..Step::new(key, args)
        };
        Some(Clue::new(Shape::Days(told.normal(FLOOR)), step))
    }
}

/// No document rules a day out for another.
const FLOOR: f32 = 1e-3;
