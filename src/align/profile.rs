//! What an event is compared by.

use xxhash_rust::xxh3::xxh3_64;

use crate::align::Report;
use crate::align::dates::When;
use crate::align::names::{Name, NameParts, shared};
use crate::align::sentences::tokens_of;
use crate::event::{Event, EventRef, EventType, Modality};
use crate::likeness::{Stem, stem_of};
use crate::text::{Span, Token};
use crate::time::Interval;

/// Tokens before and behind the trigger that tell what happened.
const BEFORE: usize = 8;
const BEHIND: usize = 14;
/// Tokens before and behind it among which those stand who take part.
const NAMED_BEFORE: usize = 3;
const NAMED_BEHIND: usize = 6;
/// What a name farther off weighs.
const FAR: f32 = 0.3;

/// An event as it is compared with others.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    pub(super) at: EventRef,
    pub(super) source: u32,
    pub(super) sentence: u32,
    pub(super) trigger: Stem,
    pub(super) kind: Option<EventType>,
    /// Who takes part, and where.
    pub(super) names: Vec<Name>,
    pub(super) when: When,
    pub(super) modality: Modality,
    /// The days of all expressions of time in its sentence.
    pub(super) dates: Vec<Interval>,
    /// The words of the date as a hash.
    pub(super) date: Option<u64>,
}

impl Profile {
    /// Of an event, with the features that find others like it; `None` where it has no trigger.
    pub(super) fn of(
        report: &Report<'_>,
        at: EventRef,
        event: &Event,
        tokens: &[Token],
        parts: &NameParts,
    ) -> Option<(Self, Vec<Stem>)> {
        let trigger = event.trigger?;
        let position = tokens.iter().position(|token| {
            token.span.range().contains(&trigger.range().start) || token.span == trigger
        })?;
        let token = tokens.get(position)?;
        let following = tokens.get(position + 1);
        let stem = stem_of(token).unwrap_or_default();
        let kind = kind_of(token, following);
        let near =
            position.saturating_sub(NAMED_BEFORE)..(position + NAMED_BEHIND).min(tokens.len());
        let near = tokens.get(near)?;
        let names = names_of(report, event, near, parts);
        let when = When::of(report, event);
        let date = event
            .mention
            .and_then(|at| report.mentions.get(at as usize));
        let window = position.saturating_sub(BEFORE)..(position + BEHIND).min(tokens.len());
        let mut features: Vec<Stem> = tokens.get(window)?.iter().filter_map(stem_of).collect();
        let parts = || names.iter().flatten().map(|(part, _)| *part);
        features.extend(parts());
        if let Some(kind) = kind {
            features.extend(parts().map(|part| mixed(kind.name(), part.into())));
            if let Some((first, last)) = when.interval.bounds()
                && first == last
            {
                features.push(mixed(kind.name(), first.number() as u64));
            }
        }
        features.sort_unstable();
        features.dedup();
        let profile = Self {
            at,
            source: report.source,
            sentence: event.sentence,
            trigger: stem,
            kind,
            names,
            when,
            modality: event.modality,
            dates: (report.mentions.iter())
                .filter(|mention| mention.sentence == event.sentence)
                .map(|mention| mention.interval)
                .collect(),
            date: date.map(|mention| xxh3_64(mention.span.of(report.text).as_bytes())),
        };
        Some((profile, features))
    }

    /// Whether its sentence names the days of another event, too: they are read with other words there.
    pub(super) fn names_days_of(&self, other: &Self) -> bool {
        self.dates.contains(&other.when.interval)
    }

    /// The weight of the names that both have.
    pub(super) fn shared_names(&self, other: &Self) -> f32 {
        let heaviest = |name: &Name| {
            let weights = other.names.iter().map(|against| shared(name, against));
            weights.fold(0.0, f32::max)
        };
        self.names.iter().map(heaviest).sum()
    }
}

/// Who is named near the trigger, at full weight, and who takes part from afar, at less.
fn names_of(report: &Report<'_>, event: &Event, near: &[Token], parts: &NameParts) -> Vec<Name> {
    let is_near = |span: Span| near.iter().any(|token| token.span.overlaps(span));
    let mut names: Vec<Name> = (event.named())
        .map(|name| {
            let factor = if is_near(name.span) { 1.0 } else { FAR };
            let parts = parts.of_name(name, report.text).into_iter();
            parts
                .map(|(part, weight)| (part, factor * weight))
                .collect()
        })
        .collect();
    for name in parts.in_tokens(near) {
        match names.iter_mut().find(|known| shared(known, &name) > 0.0) {
            Some(known) => *known = name,
            None => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// «بدء الحرب» is a war as much as a beginning.
fn kind_of(trigger: &Token, following: Option<&Token>) -> Option<EventType> {
    let own = EventType::of(trigger);
    match own.map(EventType::name) {
        Some("begin" | "finish") => following.and_then(EventType::of).or(own),
        _ => own,
    }
}

fn mixed(kind: &str, with: u64) -> Stem {
    (xxh3_64(kind.as_bytes()) ^ with.wrapping_mul(0x9E37_79B9_7F4A_7C15)).rotate_right(17) as Stem
}

/// The tokens of the sentence of an event.
pub(super) fn sentence_tokens(report: &Report<'_>, sentence: u32, tokens: &mut Vec<Token>) {
    let span = report.sentences.get(sentence as usize).copied();
    tokens_of(report.text, span.unwrap_or(Span::new(0, 0)), tokens);
}
