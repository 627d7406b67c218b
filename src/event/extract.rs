//! From the sentences and mentions of a document to its events.

use std::ops::Range;

use crate::event::candidates::{Candidate, Candidates};
use crate::event::id::Namer;
use crate::event::modality::{by_time, modality};
use crate::event::names;
use crate::event::participant::Named;
use crate::event::persons::Persons;
use crate::event::tagged_sentence::{self, Role, TaggedSentence};
use crate::event::{Event, Modality, Participant};
use crate::resolve::{Certainty, Mention};
use crate::text::{SentenceScanner, Span, Token};
use crate::time::{Day, Interval};

/// The first sentences of a document are read whole, for the names that they give in full.
const OPENING: usize = 3;
/// Of other sentences without any mention so many bytes are looked at: an act at their front is an event.
const FRONT_BYTES: usize = 64;
/// How far from its trigger a participant may be named, in tokens; and how many are kept.
const PARTICIPANT_REACH: usize = 24;
const PARTICIPANTS: usize = 6;

/// What the events of a document are made from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'d> {
    /// The document's name.
    pub id: &'d str,
    /// Its text.
    pub text: &'d str,
    /// The day on which it was written, where that is known.
    pub dct: Option<Day>,
    /// Its sentences, in order.
    pub sentences: &'d [Span],
    /// Its mentions, in order.
    pub mentions: &'d [Mention],
}

/// The events of one document, in the order of the text.
///
/// Each mention has one at least; the one of a mention that places nothing has no trigger and is not placed.
pub fn events_of(source: Source<'_>) -> Vec<Event> {
    let mut finder = Finder::new(source);
    let mut first = 0;
    for (sentence, span) in source.sentences.iter().enumerate() {
        let rest = source.mentions.get(first..).unwrap_or_default();
        let count = rest.partition_point(|mention| mention.sentence as usize <= sentence);
        finder.sentence(sentence, *span, first..first + count);
        first += count;
    }
    finder.events
}

struct Finder<'d> {
    source: Source<'d>,
    namer: Namer,
    persons: Persons,
    candidates: Candidates<'d>,
    tokens: Vec<Token>,
    roles: Vec<Role>,
    names: Vec<Named>,
    events: Vec<Event>,
}

impl<'d> Finder<'d> {
    fn new(source: Source<'d>) -> Self {
        Self {
            source,
            namer: Namer::new(source.id),
            persons: Persons::default(),
            candidates: Candidates::new(source.mentions),
            tokens: Vec::new(),
            roles: Vec::new(),
            names: Vec::new(),
            events: Vec::with_capacity(source.mentions.len()),
        }
    }

    /// Appends the events of one sentence; `here` are the indices of its mentions.
    fn sentence(&mut self, sentence: usize, span: Span, here: Range<usize>) {
        let mentions = self.source.mentions.get(here.clone()).unwrap_or_default();
        let is_whole = !mentions.is_empty() || sentence < OPENING;
        self.scan(span, is_whole);
        tagged_sentence::assign(self.source.text, &self.tokens, mentions, &mut self.roles);
        let told = TaggedSentence {
            text: self.source.text,
            tokens: &self.tokens,
            roles: &self.roles,
        };
        let candidates = self.candidates.gather(&told, sentence, here);
        self.names.clear();
        let has_trigger = candidates
            .iter()
            .any(|candidate| candidate.trigger.is_some());
        if has_trigger || sentence < OPENING {
            names::find(&told, &mut self.persons, &mut self.names);
        }
        for candidate in candidates {
            let place = Place {
                told: &told,
                names: &self.names,
                sentence,
                span,
            };
            let event = event(&self.source, &mut self.namer, &place, *candidate);
            self.events.push(event);
        }
    }

    fn scan(&mut self, span: Span, is_whole: bool) {
        let words = span.of(self.source.text);
        let words = if is_whole { words } else { front_of(words) };
        self.tokens.clear();
        let mut scanner = SentenceScanner::new(words);
        scanner.next_into(&mut self.tokens);
        for token in &mut self.tokens {
            token.span = token.span.shifted(span.range().start);
        }
    }
}

/// A sentence and what is named in it.
struct Place<'s> {
    told: &'s TaggedSentence<'s>,
    names: &'s [Named],
    sentence: usize,
    span: Span,
}

fn event(source: &Source<'_>, namer: &mut Namer, place: &Place<'_>, candidate: Candidate) -> Event {
    let text = source.text;
    let mention = candidate.mention.and_then(|at| source.mentions.get(at));
    let trigger = candidate.trigger.and_then(|at| place.told.span(at));
    let words = trigger.or(mention.map(|mention| mention.span));
    let interval = mention.map_or(Interval::ALWAYS, |mention| mention.interval);
    let is_borrowed = mention.is_some_and(|mention| mention.sentence as usize != place.sentence);
    let near = |is_wanted: fn(&Named) -> bool| {
        let trigger = candidate.trigger;
        trigger.map_or_else(Box::default, |at| names_near(text, place, at, is_wanted))
    };
    Event {
        id: namer.name(place.span.of(text), words.unwrap_or_default().of(text)),
        sentence: place.sentence as u32,
        mention: candidate.mention.map(|index| index as u32),
        leads: candidate.leads,
        trigger,
        places: candidate.places,
        interval,
        certainty: match mention {
            None => Certainty::Vague,
            Some(mention) if is_borrowed => mention.certainty.max(Certainty::Inferred),
            Some(mention) => mention.certainty,
        },
        modality: match candidate.trigger {
            Some(at) => modality(place.told, at, candidate.dated, interval, source.dct),
            None if candidate.places => by_time(interval, source.dct),
            None => Modality::Actual,
        },
        participants: near(|named| !named.is_setting),
        settings: near(|named| named.is_setting),
    }
}

/// The wanted names near a trigger, each once.
fn names_near(
    text: &str,
    place: &Place<'_>,
    trigger: usize,
    is_wanted: fn(&Named) -> bool,
) -> Box<[Participant]> {
    let mut near: Vec<Participant> = Vec::new();
    let lowest = trigger.saturating_sub(PARTICIPANT_REACH);
    let from = place.names.partition_point(|named| named.first < lowest);
    let names = place.names.iter().skip(from);
    let names = names.take_while(|named| named.first <= trigger + PARTICIPANT_REACH);
    for named in names.filter(|named| is_wanted(named)) {
        let name = named.participant.name(text);
        if near.iter().all(|other| other.name(text) != name) {
            near.push(named.participant);
        }
        if near.len() == PARTICIPANTS {
            break;
        }
    }
    near.into_boxed_slice()
}

/// The first words of a sentence, not cut inside a character.
fn front_of(words: &str) -> &str {
    let mut end = words.len().min(FRONT_BYTES);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    words.get(..end).unwrap_or_default()
}
