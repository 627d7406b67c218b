//! The triggers of one sentence: what its mentions date, the acts beside them, and what it speaks of again.

use std::ops::Range;
use std::sync::LazyLock;

use crate::event::dateline;
use crate::event::kinds::{Cue, NounKind, Verb, VerbKind, Word};
use crate::event::places::{anchor, is_bound_by_history, is_counted_from, places};
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::event::trigger::{Dated, dated_by, is_source};
use crate::event::undated;
use crate::event::words::Words;
use crate::lexicon::Tense;
use crate::resolve::Mention;
use crate::text::{Token, WordKey};
use crate::time::Interval;

/// Where an act may stand in a sentence without any mention, in tokens.
const FRONT_TOKENS: usize = 3;
/// Only a date of so many days at most is lent to what is told of its event.
const LENT_DAYS: i32 = 7;
/// An event is spoken of again within so many sentences.
const MEMORY: usize = 8;

/// What stands before the first and the last day of a range.
static FROM: LazyLock<[WordKey; 3]> = LazyLock::new(|| ["من", "منذ", "بين"].map(WordKey::of));
static UNTIL: LazyLock<[WordKey; 4]> =
    LazyLock::new(|| ["حتى", "إلى", "لغاية", "وحتى"].map(WordKey::of));

/// A trigger of the sentence at hand, before it is an event.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Its token.
    pub(super) trigger: Option<usize>,
    /// Index in the document.
    pub(super) mention: Option<usize>,
    /// The mention that says until when, where the two are of one verb: من … حتى.
    pub(super) until: Option<usize>,
    pub(super) places: bool,
    /// It is what its mention dates first of all.
    pub(super) leads: bool,
    pub(super) dated: Dated,
}

/// A dated event noun that later sentences may speak of.
#[derive(Clone, Copy, Debug)]
struct Antecedent {
    stem: WordKey,
    mention: usize,
    sentence: u32,
}

/// Gathers the triggers of a document, sentence by sentence.
#[derive(Debug)]
pub(super) struct Candidates<'d> {
    /// All mentions of the document.
    mentions: &'d [Mention],
    antecedents: Vec<Antecedent>,
    found: Vec<Candidate>,
}

impl<'d> Candidates<'d> {
    /// For a document with these mentions.
    pub(super) fn new(mentions: &'d [Mention]) -> Self {
        Self {
            mentions,
            antecedents: Vec::new(),
            found: Vec::new(),
        }
    }

    /// The triggers of the next sentence, in the order of the text; `here` are the indices of its mentions.
    pub(super) fn gather(
        &mut self,
        told: &TaggedSentence<'_>,
        sentence: usize,
        here: Range<usize>,
    ) -> &[Candidate] {
        self.found.clear();
        let has_mentions = !here.is_empty();
        if !has_mentions && dateline::is_byline(told, sentence) {
            return &self.found;
        }
        for index in here {
            if let Some(mention) = self.mentions.get(index) {
                self.dated(told, mention, index);
            }
        }
        if has_mentions {
            self.join_ranges(told);
            self.beside_dated(told);
        }
        self.at_the_front(told, sentence);
        for noun in undated::nouns(told) {
            self.add(noun, None);
        }
        self.drop_told_twice();
        dateline::leave(&mut self.found, told, sentence, self.mentions);
        let mentions = self.mentions;
        self.found
            .sort_by_key(|candidate| place_of(told, candidate, mentions));
        &self.found
    }

    /// What one mention dates.
    fn dated(&mut self, told: &TaggedSentence<'_>, mention: &Mention, index: usize) {
        let (first, end) = told.tokens_of(mention.span);
        if is_bound_by_history(told, mention, first) {
            self.add_named(told, mention, (first, end), index);
            return;
        }
        let dated = dated_by(told, first, end);
        // A time without any happening makes no event: it stays marked in the text.
        let is_told = dated.trigger.is_some() && self.is_told(dated.trigger, mention.interval);
        let is_time = dated
            .trigger
            .is_some_and(|at| undated::is_said_of_time(told, at));
        let places = dated.trigger.is_some()
            && !(is_told || is_time)
            && places(told, mention, (first, end), dated);
        self.found.push(Candidate {
            trigger: dated.trigger.filter(|_| places),
            mention: Some(index),
            until: None,
            places,
            leads: places,
            dated,
        });
        if !places {
            return;
        }
        if let Some(verb) = dated.verb {
            self.add(verb, Some(index));
        }
        if let Some(noun) = anchor(told, (first, end))
            && (mention.interval == Interval::ALWAYS || is_counted_from(told, end))
            && !matches!(told.role(noun), Some(Role::Noun(NounKind::Long, _)))
        {
            self.add(noun, None);
        }
        if let Some(noun) = dated.trigger
            && is_short(mention.interval)
            && let Some(Role::Noun(NounKind::Happening, _)) = told.role(noun)
        {
            self.antecedents.push(Antecedent {
                stem: stem_of(told, noun),
                mention: index,
                sentence: mention.sentence,
            });
        }
    }

    /// بعد غزو الكويت: a happening of history is an event of its own days, and dates nothing else.
    fn add_named(
        &mut self,
        told: &TaggedSentence<'_>,
        mention: &Mention,
        (first, end): (usize, usize),
        index: usize,
    ) {
        let is_dated = mention.interval != Interval::ALWAYS;
        let noun = (first..end).find(|at| {
            let key = told.tokens.get(*at).map_or(WordKey::NONE, Token::key);
            matches!(Words::embedded().find(key), Some((Word::Noun(_), _)))
        });
        self.found.push(Candidate {
            trigger: noun.or(Some(first)),
            mention: Some(index),
            until: None,
            places: is_dated,
            leads: is_dated,
            dated: Dated::default(),
        });
    }

    /// Whether a mention before says the same day of the same happening: «في 5 يونيو - قبل الظهر - قصفت».
    fn is_told(&self, trigger: Option<usize>, days: Interval) -> bool {
        days.len_days() == Some(1)
            && self.found.iter().any(|candidate| {
                let mention = candidate.mention.and_then(|at| self.mentions.get(at));
                candidate.trigger == trigger && mention.is_some_and(|it| it.interval == days)
            })
    }

    /// من الأحد … حتى الخميس: two dates of one verb are one event.
    fn join_ranges(&mut self, told: &TaggedSentence<'_>) {
        let first_key = |index: Option<usize>| {
            let mention = self.mentions.get(index?)?;
            let (first, _) = told.tokens_of(mention.span);
            Some(told.tokens.get(first.checked_sub(1)?)?.key())
        };
        for at in 1..self.found.len() {
            let (Some(one), Some(other)) = (self.found.get(at - 1), self.found.get(at)) else {
                continue;
            };
            let is_same = one.trigger.is_some() && one.trigger == other.trigger;
            let until = other.mention;
            let begins = first_key(one.mention).is_some_and(|key| FROM.contains(&key));
            let ends = first_key(until).is_some_and(|key| UNTIL.contains(&key));
            if !(is_same && begins && ends) {
                continue;
            }
            if let Some(one) = self.found.get_mut(at - 1) {
                one.until = until;
            }
            if let Some(other) = self.found.get_mut(at) {
                (other.trigger, other.places, other.leads) = (None, false, false);
            }
        }
    }

    /// Acts beside dated events: joined by و they share the date, elsewhere they have none.
    fn beside_dated(&mut self, told: &TaggedSentence<'_>) {
        for at in 0..told.roles.len() {
            let Some(Role::Verb(verb)) = told.role(at) else {
                continue;
            };
            let is_told = !(verb.says && is_source(told, at)) && is_asserted(told, at, verb);
            if verb.is_act && is_told && !self.has(at) {
                let shared = self.shared_date(told, at);
                let is_only_said = self.is_only_said(told, at, verb);
                // الشركات التي أعلنت: what tells only which ones are meant is no event without a date.
                let tells_which = told.is_cue(at.checked_sub(1), Cue::Which);
                if shared.is_some() || !(is_like_noun(told, at) || is_only_said || tells_which) {
                    self.add(at, shared);
                }
            }
        }
    }

    /// دعا إلى الهدوء، أعلن أن الطريق مفتوح: a call and a saying are events only where what they are for is dated.
    fn is_only_said(&self, told: &TaggedSentence<'_>, at: usize, verb: Verb) -> bool {
        const CALLED_FOR: usize = 8;
        const SAID: usize = 40;
        let is_dated_within = |near: usize| {
            let dated = self.found.iter().filter(|found| found.mention.is_some());
            let mut triggers = dated.filter_map(|found| found.trigger);
            triggers.any(|trigger| (at + 1..at + near).contains(&trigger))
        };
        verb.kind == VerbKind::Propose && !is_dated_within(CALLED_FOR)
            || verb.says && undated::tells_clause(told, at) && !is_dated_within(SAID)
    }

    /// The mention of the event that the verb at `at` is joined to by و.
    fn shared_date(&self, told: &TaggedSentence<'_>, at: usize) -> Option<usize> {
        if !told.verb_has_conjunction(at) {
            return None;
        }
        let border = (0..at).rev().find(|at| is_parted(told, *at, at + 1));
        let before = |candidate: &&Candidate| {
            candidate.places
                && candidate.trigger.is_some_and(|trigger| {
                    trigger < at
                        && border.is_none_or(|border| border < trigger)
                        && is_same_tense(told, trigger, at)
                })
        };
        self.found.iter().rev().find(before)?.mention
    }

    /// An act that opens a sentence is an event; a phrase before it that speaks of a dated event gives it that date.
    fn at_the_front(&mut self, told: &TaggedSentence<'_>, sentence: usize) {
        let Some((at, verb)) =
            (0..told.roles.len().min(FRONT_TOKENS * 3)).find_map(|at| match told.role(at)? {
                Role::Verb(verb) => Some((at, verb)),
                _ => None,
            })
        else {
            return;
        };
        if self.has(at) || verb.kind == VerbKind::State || verb.says && is_source(told, at) {
            return;
        }
        let same = self.spoken_of(told, at, sentence);
        let is_first = at < FRONT_TOKENS || told.before(at, 1) == Some(Role::Comma);
        let is_act = verb.is_act
            && !self.is_only_said(told, at, verb)
            && is_first
            && is_asserted(told, at, verb);
        if is_act || same.is_some() && verb.kind != VerbKind::Light {
            self.add(at, same);
        }
    }

    /// The mention of the event that a phrase before token `end` speaks of again: في مؤتمرهما، خلال هذا الاجتماع.
    fn spoken_of(&self, told: &TaggedSentence<'_>, end: usize, sentence: usize) -> Option<usize> {
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
        let dated: Vec<_> = (self.found.iter().filter(|candidate| is_dated(candidate)))
            .map(|candidate| candidate.trigger)
            .collect();
        self.found
            .retain(|candidate| is_dated(candidate) || !dated.contains(&candidate.trigger));
    }

    fn has(&self, trigger: usize) -> bool {
        let is_it = |candidate: &Candidate| {
            candidate.trigger == Some(trigger) || candidate.dated.light == Some(trigger)
        };
        self.found.iter().any(is_it)
    }

    fn add(&mut self, trigger: usize, mention: Option<usize>) {
        if self.has(trigger) {
            return;
        }
        self.found.push(Candidate {
            trigger: Some(trigger),
            mention,
            until: None,
            places: mention.is_some(),
            leads: false,
            dated: Dated::default(),
        });
    }
}

/// Whether a date is near enough to one day to be lent.
fn is_short(interval: Interval) -> bool {
    let days = interval
        .bounds()
        .map(|(first, last)| last.number() - first.number());
    days.is_some_and(|days| days < LENT_DAYS)
}

/// Where an event stands in the text: its trigger, else its mention.
fn place_of(told: &TaggedSentence<'_>, candidate: &Candidate, mentions: &[Mention]) -> u32 {
    let mention = candidate.mention.and_then(|index| mentions.get(index));
    let token = candidate.trigger.and_then(|at| told.tokens.get(at));
    token
        .map(|token| token.span.start)
        .or(mention.map(|mention| mention.span.start))
        .unwrap_or_default()
}

/// The noun at a token as it stands in the lexicon; زيارتهما and زيارة are one.
pub(super) fn stem_of(told: &TaggedSentence<'_>, at: usize) -> WordKey {
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
fn is_like_noun(told: &TaggedSentence<'_>, at: usize) -> bool {
    let key = told.tokens.get(at).map_or(WordKey::NONE, Token::key);
    let conjunction = u32::from(told.verb_has_conjunction(at));
    let bare = key.without_front(conjunction);
    bare.len() <= 3 && (0..3).all(|at| bare.letter(at) != Some('ا'))
}

/// Whether a verb tells what was or will be; an imperfect does so only behind قبل أن and بعد أن.
fn is_asserted(told: &TaggedSentence<'_>, at: usize, verb: Verb) -> bool {
    let follows_link =
        told.is_cue(at.checked_sub(1), Cue::That) && told.is_cue(at.checked_sub(2), Cue::Link);
    verb.tense != Tense::Imperfect || follows_link
}

fn is_same_tense(told: &TaggedSentence<'_>, one: usize, other: usize) -> bool {
    match (told.role(one), told.role(other)) {
        (Some(Role::Verb(one)), Some(Role::Verb(other))) => one.tense == other.tense,
        _ => false,
    }
}

/// Whether a clause of its own begins between two tokens.
fn is_parted(told: &TaggedSentence<'_>, from: usize, to: usize) -> bool {
    told.roles
        .get(from..to)
        .unwrap_or_default()
        .iter()
        .any(|role| matches!(role, Role::Stop | Role::Cue(Cue::Border | Cue::That)))
}
