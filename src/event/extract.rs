//! From the sentences and mentions of a document to its events.

use crate::event::event::{Event, Modality};
use crate::event::id::Namer;
use crate::event::modality::{by_time, modality};
use crate::event::names::{self, Named, Participant, Persons};
use crate::event::places::{anchor, places};
use crate::event::told::{self, Role, Told};
use crate::event::trigger::{Dated, dated_by};
use crate::event::words::{Cue, NounKind, Verb, VerbKind, Words};
use crate::lexicon::Tense;
use crate::resolve::{Certainty, Mention};
use crate::text::{SentenceScanner, Span, Token, WordKey};
use crate::time::{Day, Interval};

/// The first sentences of a document are read whole, for the names that they give in full.
const OPENING: usize = 3;
/// Of other sentences without any mention so many bytes are looked at: an act at their front is an event.
const FRONT_BYTES: usize = 72;
/// Where an act may stand in them, in tokens.
const FRONT_TOKENS: usize = 3;
/// An event is spoken of again within so many sentences.
const MEMORY: usize = 8;
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
    let mut rest = source.mentions;
    for (sentence, span) in source.sentences.iter().enumerate() {
        let count = rest.partition_point(|m| m.sentence as usize <= sentence);
        let (here, after) = rest.split_at(count);
        let first_mention = source.mentions.len() - rest.len();
        finder.sentence(sentence, *span, here, first_mention);
        rest = after;
    }
    finder.events
}

/// A trigger of the sentence at hand, before it is an event.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    trigger: Option<usize>,
    /// Index in the document.
    mention: Option<usize>,
    places: bool,
    dated: Dated,
}

/// A dated event noun that later sentences may speak of.
#[derive(Clone, Copy, Debug)]
struct Antecedent {
    stem: WordKey,
    mention: usize,
    sentence: u32,
}

struct Finder<'d> {
    source: Source<'d>,
    namer: Namer,
    persons: Persons,
    antecedents: Vec<Antecedent>,
    tokens: Vec<Token>,
    roles: Vec<Role>,
    names: Vec<Named>,
    candidates: Vec<Candidate>,
    events: Vec<Event>,
}

impl<'d> Finder<'d> {
    fn new(source: Source<'d>) -> Self {
        Self {
            source,
            namer: Namer::new(source.id),
            persons: Persons::default(),
            antecedents: Vec::new(),
            tokens: Vec::new(),
            roles: Vec::new(),
            names: Vec::new(),
            candidates: Vec::new(),
            events: Vec::with_capacity(source.mentions.len()),
        }
    }

    /// Appends the events of one sentence; `first` is the index of its first mention in the document.
    fn sentence(&mut self, sentence: usize, span: Span, mentions: &'d [Mention], first: usize) {
        let is_whole = !mentions.is_empty() || sentence < OPENING;
        self.scan(span, is_whole);
        told::assign(self.source.text, &self.tokens, mentions, &mut self.roles);
        let (tokens, roles) = (
            std::mem::take(&mut self.tokens),
            std::mem::take(&mut self.roles),
        );
        let told = Told {
            text: self.source.text,
            tokens: &tokens,
            roles: &roles,
        };
        self.candidates.clear();
        for (offset, mention) in mentions.iter().enumerate() {
            self.dated(&told, mention, first + offset);
        }
        if !mentions.is_empty() {
            self.beside_dated(&told);
        }
        self.at_the_front(&told, sentence);
        self.drop_told_twice();
        self.candidates
            .sort_by_key(|candidate| place_of(&told, candidate, self.source.mentions));
        if is_whole || !self.candidates.is_empty() {
            let mut names = std::mem::take(&mut self.names);
            names::find(&told, &mut self.persons, &mut names);
            self.names = names;
        }
        let candidates = std::mem::take(&mut self.candidates);
        for candidate in &candidates {
            let event = self.event(&told, sentence, span, *candidate);
            self.events.push(event);
        }
        self.candidates = candidates;
        (self.tokens, self.roles) = (tokens, roles);
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

    /// What one mention dates.
    fn dated(&mut self, told: &Told<'_>, mention: &Mention, index: usize) {
        let (first, end) = told.tokens_of(mention.span);
        let dated = dated_by(told, first, end);
        let places = places(told, mention, (first, end), dated);
        self.candidates.push(Candidate {
            trigger: dated.trigger.filter(|_| places),
            mention: Some(index),
            places,
            dated,
        });
        if !places {
            return;
        }
        if let Some(verb) = dated.verb {
            self.add(verb, Some(index));
        }
        if let Some(noun) = anchor(told, (first, end))
            && mention.interval == Interval::ALWAYS
            && !matches!(told.role(noun), Some(Role::Noun(NounKind::Long, _)))
        {
            self.add(noun, None);
        }
        if let Some(noun) = dated.trigger
            && mention.interval != Interval::ALWAYS
            && let Some(Role::Noun(NounKind::Happening, _)) = told.role(noun)
        {
            self.antecedents.push(Antecedent {
                stem: stem_of(told, noun),
                mention: index,
                sentence: mention.sentence,
            });
        }
    }

    /// Acts beside dated events: joined by و they share the date, elsewhere they have none.
    fn beside_dated(&mut self, told: &Told<'_>) {
        for at in 0..told.roles.len() {
            let Some(Role::Verb(verb)) = told.role(at) else {
                continue;
            };
            if verb.is_act && is_asserted(told, at, verb) && !self.has(at) {
                let shared = self.shared_date(told, at);
                if shared.is_some() || !is_like_noun(told, at) {
                    self.add(at, shared);
                }
            }
        }
    }

    /// The mention of the event that the verb at `at` is joined to by و.
    fn shared_date(&self, told: &Told<'_>, at: usize) -> Option<usize> {
        if !told.verb_has_conjunction(at) {
            return None;
        }
        let before = |candidate: &&Candidate| {
            candidate.places
                && candidate.trigger.is_some_and(|trigger| {
                    trigger < at
                        && is_same_tense(told, trigger, at)
                        && !is_parted(told, trigger, at)
                })
        };
        self.candidates.iter().rev().find(before)?.mention
    }

    /// An act that opens a sentence is an event; a phrase before it that speaks of a dated event gives it that date.
    fn at_the_front(&mut self, told: &Told<'_>, sentence: usize) {
        let Some((at, verb)) =
            (0..told.roles.len().min(FRONT_TOKENS * 3)).find_map(|at| match told.role(at)? {
                Role::Verb(verb) => Some((at, verb)),
                _ => None,
            })
        else {
            return;
        };
        if self.has(at) || verb.kind == VerbKind::State {
            return;
        }
        let same = self.spoken_of(told, at, sentence);
        let is_first = at < FRONT_TOKENS || told.before(at, 1) == Some(Role::Comma);
        let is_act = verb.is_act && is_first && is_asserted(told, at, verb);
        if is_act || same.is_some() && verb.kind != VerbKind::Light {
            self.add(at, same);
        }
    }

    /// The mention of the event that a phrase before token `end` speaks of again: في مؤتمرهما، خلال هذا الاجتماع.
    fn spoken_of(&self, told: &Told<'_>, end: usize, sentence: usize) -> Option<usize> {
        let noun = (0..end).find_map(|at| match told.role(at)? {
            Role::Noun(NounKind::Happening, front) => Some((at, front)),
            _ => None,
        });
        let (at, front) = noun?;
        let is_definite = front.has_article || front.has_ending;
        let follows = matches!(
            told.before(at, 1),
            Some(Role::Cue(Cue::During | Cue::Link | Cue::This))
        );
        if !(is_definite && follows) {
            return None;
        }
        let stem = stem_of(told, at);
        let mut near = (self.antecedents.iter().rev())
            .take_while(|known| known.sentence as usize + MEMORY >= sentence);
        Some(near.find(|known| known.stem == stem)?.mention)
    }

    /// An event without a date that another mention dates after all is one.
    fn drop_told_twice(&mut self) {
        let is_dated = |candidate: &Candidate| candidate.mention.is_some();
        let dated: Vec<_> = (self
            .candidates
            .iter()
            .filter(|candidate| is_dated(candidate)))
        .map(|candidate| candidate.trigger)
        .collect();
        self.candidates
            .retain(|candidate| is_dated(candidate) || !dated.contains(&candidate.trigger));
    }

    fn has(&self, trigger: usize) -> bool {
        let is_it = |candidate: &Candidate| {
            candidate.trigger == Some(trigger) || candidate.dated.light == Some(trigger)
        };
        self.candidates.iter().any(is_it)
    }

    fn add(&mut self, trigger: usize, mention: Option<usize>) {
        if self.has(trigger) {
            return;
        }
        self.candidates.push(Candidate {
            trigger: Some(trigger),
            mention,
            places: mention.is_some(),
            dated: Dated::default(),
        });
    }

    fn event(
        &mut self,
        told: &Told<'_>,
        sentence: usize,
        span: Span,
        candidate: Candidate,
    ) -> Event {
        let text = self.source.text;
        let mention = candidate
            .mention
            .and_then(|index| self.source.mentions.get(index));
        let trigger = candidate.trigger.and_then(|at| told.span(at));
        let words = trigger
            .or(mention.map(|mention| mention.span))
            .unwrap_or_default();
        let interval = mention.map_or(Interval::ALWAYS, |mention| mention.interval);
        let is_borrowed = mention.is_some_and(|mention| mention.sentence as usize != sentence);
        Event {
            id: self.namer.name(span.of(text), words.of(text)),
            sentence: sentence as u32,
            mention: candidate.mention.map(|index| index as u32),
            trigger,
            places: candidate.places,
            interval,
            certainty: match mention {
                None => Certainty::Vague,
                Some(mention) if is_borrowed => mention.certainty.max(Certainty::Inferred),
                Some(mention) => mention.certainty,
            },
            modality: match candidate.trigger {
                Some(at) => modality(told, at, candidate.dated, interval, self.source.dct),
                None if candidate.places => by_time(interval, self.source.dct),
                None => Modality::Actual,
            },
            participants: self.participants(candidate.trigger),
        }
    }

    fn participants(&self, trigger: Option<usize>) -> Box<[Participant]> {
        let Some(trigger) = trigger else {
            return Box::default();
        };
        let text = self.source.text;
        let mut near: Vec<Participant> = Vec::new();
        let lowest = trigger.saturating_sub(PARTICIPANT_REACH);
        let from = self.names.partition_point(|named| named.first < lowest);
        let names = self.names.iter().skip(from);
        for named in names.take_while(|named| named.first <= trigger + PARTICIPANT_REACH) {
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
}

/// The first words of a sentence, not cut inside a character.
fn front_of(words: &str) -> &str {
    let mut end = words.len().min(FRONT_BYTES);
    while !words.is_char_boundary(end) {
        end -= 1;
    }
    words.get(..end).unwrap_or_default()
}

/// Where an event stands in the text: its trigger, else its mention.
fn place_of(told: &Told<'_>, candidate: &Candidate, mentions: &[Mention]) -> u32 {
    let mention = candidate.mention.and_then(|index| mentions.get(index));
    let token = candidate.trigger.and_then(|at| told.tokens.get(at));
    token
        .map(|token| token.span.start)
        .or(mention.map(|mention| mention.span.start))
        .unwrap_or_default()
}

/// The noun at a token as it stands in the lexicon; زيارتهما and زيارة are one.
fn stem_of(told: &Told<'_>, at: usize) -> WordKey {
    let key = told.tokens.get(at).map_or(WordKey::NONE, Token::key);
    let stem = Words::embedded()
        .find_stem(key)
        .map_or(key, |(.., stem)| stem);
    match stem.last() {
        // The stem before a pronoun ends in ت where the noun ends in ta marbuta.
        Some('ت' | 'ه') => stem.without_back(1),
        _ => stem,
    }
}

/// رفض، قصف: three bare letters in the middle of a sentence are rather the noun of action.
fn is_like_noun(told: &Told<'_>, at: usize) -> bool {
    let key = told.tokens.get(at).map_or(WordKey::NONE, Token::key);
    let conjunction = u32::from(told.verb_has_conjunction(at));
    let bare = key.without_front(conjunction);
    bare.len() <= 3 && (0..3).all(|at| bare.letter(at) != Some('ا'))
}

/// Whether a verb tells what was or will be; an imperfect does so only behind قبل أن and بعد أن.
fn is_asserted(told: &Told<'_>, at: usize, verb: Verb) -> bool {
    let follows_link =
        told.is_cue(at.checked_sub(1), Cue::That) && told.is_cue(at.checked_sub(2), Cue::Link);
    verb.tense != Tense::Imperfect || follows_link
}

fn is_same_tense(told: &Told<'_>, one: usize, other: usize) -> bool {
    match (told.role(one), told.role(other)) {
        (Some(Role::Verb(one)), Some(Role::Verb(other))) => one.tense == other.tense,
        _ => false,
    }
}

/// Whether a clause of its own begins between two tokens.
fn is_parted(told: &Told<'_>, from: usize, to: usize) -> bool {
    told.roles
        .get(from..to)
        .unwrap_or_default()
        .iter()
        .any(|role| matches!(role, Role::Stop | Role::Cue(Cue::Border | Cue::That)))
}
