//! From the sentences and mentions of a document to its events.

use std::ops::Range;

use crate::event::bound;
use crate::event::candidates::{Candidate, Candidates};
use crate::event::clause::Clauses;
use crate::event::headline::Headline;
use crate::event::id::Namer;
use crate::event::label_words::LabelWord;
use crate::event::modality::{by_time, modality};
use crate::event::names;
use crate::event::participant::Named;
use crate::event::persons::Persons;
use crate::event::phrase::Phrases;
use crate::event::places::is_bound_by_history;
use crate::event::tagged_sentence::{self, Role, TaggedSentence};
use crate::event::{Event, Modality, Participant};
use crate::resolve::{Certainty, Mention};
use crate::text::{SentenceScanner, Span, Token, WordKey};
use crate::time::{Day, Interval};

/// The first sentences of a document are read whole, for the names that they give in full.
const OPENING: usize = 3;
/// Of other sentences without any mention so many bytes are looked at: an act at their front is an event.
const FRONT_BYTES: usize = 160;
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
/// Each mention has one at least; the one of a mention that places nothing has no trigger, leads nothing and is not
/// placed: views leave it out, and the mention stays marked in the text.
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
    headline: Option<Headline>,
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
            headline: None,
            events: Vec::with_capacity(source.mentions.len()),
        }
    }

    /// Appends the events of one sentence; `here` are the indices of its mentions.
    fn sentence(&mut self, sentence: usize, span: Span, here: Range<usize>) {
        let mentions = self.source.mentions.get(here.clone()).unwrap_or_default();
        let is_whole = !mentions.is_empty() || sentence < OPENING;
        let text = self.source.text;
        scan(text, span, is_whole, &mut self.tokens);
        tagged_sentence::assign(text, &self.tokens, mentions, &mut self.roles);
        let told = TaggedSentence {
            text,
            tokens: &self.tokens,
            roles: &self.roles,
        };
        let candidates = self.candidates.gather(&told, sentence, here);
        let has_trigger = candidates
            .iter()
            .any(|candidate| candidate.trigger.is_some());
        // What an act at the front of a sentence is told with stands behind its front.
        if has_trigger && !is_whole {
            scan(text, span, true, &mut self.tokens);
            tagged_sentence::assign(text, &self.tokens, mentions, &mut self.roles);
        }
        let told = TaggedSentence {
            text,
            tokens: &self.tokens,
            roles: &self.roles,
        };
        self.names.clear();
        if has_trigger || sentence < OPENING {
            names::find(&told, &mut self.persons, &mut self.names);
        }
        if sentence == 0 && stands_alone(&self.source) {
            self.headline = Headline::of(Phrases {
                told: &told,
                named: &self.names,
            });
        }
        for candidate in candidates {
            let place = Place {
                told: &told,
                names: &self.names,
                mentions,
                headline: self.headline.as_ref().filter(|_| sentence < OPENING),
                sentence,
                span,
            };
            let event = event(&self.source, &mut self.namer, &place, *candidate);
            // «انتهى» alone, «أعد مرسوم بذلك», without a date: they tell nothing.
            if event.mention.is_some() || event.label.contains(' ') && !points_back(&event.label) {
                self.events.push(event);
            }
        }
    }
}

/// Whether the first sentence of a document has a line of its own.
fn stands_alone(source: &Source<'_>) -> bool {
    let [first, second, ..] = source.sentences else {
        return false;
    };
    let between = source.text.get(first.range().end..second.range().start);
    between.is_some_and(|between| between.contains('\n'))
}

/// صدر مرسوم بذلك، وافق عليه: few words that end in what points to another sentence.
fn points_back(label: &str) -> bool {
    const FEW: usize = 4;
    let last = label.split(' ').next_back().map(WordKey::of);
    label.split(' ').count() <= FEW && last.is_some_and(|last| LabelWord::PointsBack.is(last))
}

/// The tokens of a sentence, or of its front.
fn scan(text: &str, span: Span, is_whole: bool, tokens: &mut Vec<Token>) {
    let words = span.of(text);
    let words = if is_whole { words } else { front_of(words) };
    tokens.clear();
    let mut scanner = SentenceScanner::new(words);
    scanner.next_into(tokens);
    for token in tokens {
        token.span = token.span.shifted(span.range().start);
    }
}

/// A sentence and what is named in it.
struct Place<'s> {
    told: &'s TaggedSentence<'s>,
    names: &'s [Named],
    mentions: &'s [Mention],
    headline: Option<&'s Headline>,
    sentence: usize,
    span: Span,
}

impl Place<'_> {
    /// The clause of the event in a few words, or the headline that tells it.
    fn label(&self, candidate: &Candidate, date: Option<&Mention>) -> Box<str> {
        // بعد غزو الكويت: the words of the mention name what happened.
        if let Some(date) = date
            && candidate
                .trigger
                .is_some_and(|at| self.told.role(at) == Some(Role::Time))
        {
            return self.without_link(date).of(self.told.text).into();
        }
        let tells = |headline: &&Headline| {
            let trigger = candidate.trigger;
            trigger.is_some_and(|at| self.sentence == 0 || headline.tells(self.told, at))
        };
        if let Some(headline) = self.headline.filter(tells) {
            return headline.label.clone();
        }
        let phrases = Phrases {
            told: self.told,
            named: self.names,
        };
        let clauses = Clauses {
            phrases,
            mentions: self.mentions,
            date,
        };
        let label = |at| clauses.label(at, candidate.dated).into_boxed_str();
        candidate.trigger.map(label).unwrap_or_default()
    }
}

impl Place<'_> {
    /// بعد حرب الجبل: the happening without what only says when.
    fn without_link(&self, date: &Mention) -> Span {
        let (first, end) = self.told.tokens_of(date.span);
        let key = |at: usize| self.told.tokens.get(at).map_or(WordKey::NONE, Token::key);
        let next = self.told.tokens.get(first + 1).map(|token| token.span);
        match next {
            Some(next) if first + 1 < end && LabelWord::Behind.is(key(first)) => {
                Span::new(next.range().start, date.span.range().end)
            }
            _ => date.span,
        }
    }
}

fn event(source: &Source<'_>, namer: &mut Namer, place: &Place<'_>, candidate: Candidate) -> Event {
    let text = source.text;
    let mention = candidate.mention.and_then(|at| source.mentions.get(at));
    let trigger = candidate.trigger.and_then(|at| place.told.span(at));
    let words = trigger.or(mention.map(|mention| mention.span));
    let until = candidate.until.and_then(|at| source.mentions.get(at));
    let interval = mention.map_or(Interval::ALWAYS, |mention| match until {
        Some(_) => interval_of(mention, until),
        None if is_bound_by_history(place.told, mention, place.told.tokens_of(mention.span).0) => {
            mention.interval
        }
        None => bound::reach(place.told, mention, candidate.trigger, source.dct),
    });
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
        label: place.label(&candidate, mention.filter(|_| !is_borrowed)),
        places: candidate.places,
        interval,
        certainty: match mention {
            None => Certainty::Vague,
            Some(mention) if is_borrowed => mention.certainty.max(Certainty::Inferred),
            Some(mention) => mention.certainty,
        },
        modality: match candidate.trigger {
            Some(at) if place.told.role(at) == Some(Role::Time) => by_time(interval, source.dct),
            Some(at) => modality(place.told, at, candidate.dated, interval, source.dct),
            None if candidate.places => by_time(interval, source.dct),
            None => Modality::Actual,
        },
        participants: near(|named| !named.is_setting),
        settings: near(|named| named.is_setting),
        user: None,
    }
}

/// The days of a mention, up to those of another where that says until when.
fn interval_of(mention: &Mention, until: Option<&Mention>) -> Interval {
    let ordered = |until: &&Mention| {
        let known = |mention: &Mention| mention.interval != Interval::ALWAYS;
        known(mention) && known(until) && mention.interval.first() <= until.interval.first()
    };
    until.filter(ordered).map_or(mention.interval, |until| {
        mention.interval.hull(until.interval)
    })
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
