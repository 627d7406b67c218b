//! What an event is compared by.

use std::sync::LazyLock;

use xxhash_rust::xxh3::xxh3_64;

use crate::align::Report;
use crate::align::dates::When;
use crate::align::names::{Name, NameParts, shared};
use crate::align::sentences::{hash, tokens_of};
use crate::align::vetoes::{Ordinal, ordinals_of};
use crate::event::{Event, EventRef, EventType, Modality};
use crate::resolve::{Basis, Mention};
use crate::similarity::{Stem, stem_of};
use crate::text::{Span, Token, WordKey};
use crate::time::Interval;

/// Tokens before and behind the trigger that tell what happened.
const BEFORE: usize = 8;
const BEHIND: usize = 14;
/// Tokens before and behind it among which those stand who take part.
const NAMED_BEFORE: usize = 3;
const NAMED_BEHIND: usize = 6;
/// Tokens behind a verb of saying within which what is said begins.
const SAID_WITHIN: usize = 20;
/// Tokens behind the trigger that its label takes.
const LABEL: usize = 4;
/// What a name farther off weighs.
const FAR: f32 = 0.3;

/// The type and the days of a happening.
pub(super) type InSentence = (EventType, Interval);

/// An event as it is compared with others.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    pub(super) at: EventRef,
    pub(super) source: u32,
    pub(super) sentence: u32,
    pub(super) trigger: Stem,
    pub(super) kind: Option<EventType>,
    /// The same, where the trigger has none that says much that of a word behind it: «التوصل إلى اتفاق».
    pub(super) kind_in_label: Option<EventType>,
    /// The stems of the few words at the trigger, sorted; no dates.
    pub(super) near: Box<[Stem]>,
    /// Who takes part, and where.
    pub(super) names: Vec<Name>,
    pub(super) when: When,
    pub(super) modality: Modality,
    /// The people among them who are named near the trigger.
    people: Vec<Name>,
    /// How many are named in the few words behind the trigger, which are its label.
    pub(super) named_in_label: usize,
    /// The days of all expressions of time in its sentence.
    pub(super) dates: Vec<Interval>,
    /// Which of several its sentence tells of: «الدفعة الثانية».
    pub(super) ordinals: Vec<Ordinal>,
    /// Whether only a day of it is told of: «في اليوم الثاني من الزيارة» says when something else was.
    pub(super) is_frame: bool,
    /// The stems of what is said or decided behind the trigger, sorted.
    said: Vec<Stem>,
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
        let trigger = event.trigger?.range().start;
        let position = tokens
            .iter()
            .position(|token| token.span.range().contains(&trigger))?;
        let token = tokens.get(position)?;
        let near = around(tokens, position, NAMED_BEFORE, NAMED_BEHIND);
        let here = mentions_in(report, event.sentence);
        let profile = Self {
            at,
            source: report.source,
            sentence: event.sentence,
            trigger: stem_of(token).unwrap_or_else(|| hash(&token.key().0.to_le_bytes())),
            kind: kind_of(token, tokens.get(position + 1)),
            kind_in_label: kind_in_label(tokens, position),
            near: stems_near(near, here),
            people: people_of(report, event, near, parts),
            named_in_label: named_in(event, tokens.get(position + 1..).unwrap_or_default(), parts),
            names: names_of(report, event, near, parts),
            when: When::of(report, event),
            modality: event.modality,
            dates: here.iter().map(|mention| mention.interval).collect(),
            ordinals: ordinals_of(tokens),
            is_frame: is_frame(tokens, position),
            said: said_behind(tokens, position),
        };
        let features = profile.features(around(tokens, position, BEFORE, BEHIND));
        Some((profile, features))
    }

    /// What finds events like it: the words around it, the names, and its type with each name and with its day.
    fn features(&self, words: &[Token]) -> Vec<Stem> {
        let parts = || self.names.iter().flatten().map(|(part, _)| *part);
        let mut features: Vec<Stem> = words.iter().filter_map(stem_of).chain(parts()).collect();
        if let Some(kind) = self.kind {
            features.extend(parts().map(|part| mixed(kind.name(), part.into())));
            let day = self
                .when
                .interval
                .bounds()
                .filter(|(first, last)| first == last);
            features.extend(day.map(|(day, _)| mixed(kind.name(), day.number() as u64)));
        }
        features.sort_unstable();
        features.dedup();
        features
    }

    /// Its type and days, by which another word of its sentence may tell the same happening: «توقيع الاتفاق».
    pub(super) fn in_sentence(&self) -> Option<InSentence> {
        let kind = self.kind.filter(|kind| !kind.is_weak())?;
        Some((kind, self.when.interval))
    }

    /// Whether its sentence names the days of another event, too: they are read with other words there.
    pub(super) fn names_days_of(&self, other: &Self) -> bool {
        self.dates.contains(&other.when.interval)
    }

    /// Whether both name people near the trigger, and none is the same.
    pub(super) fn names_others(&self, other: &Self) -> bool {
        let is_known = |name: &Name| {
            other
                .people
                .iter()
                .any(|against| shared(name, against) > 0.0)
        };
        !(self.people.is_empty() || other.people.is_empty() || self.people.iter().any(is_known))
    }

    /// The share of the few words at the trigger, beside it, that both have, of the fewer; all where one has none.
    pub(super) fn shared_near(&self, other: &Self) -> f32 {
        let beside = |one: &Self| one.near.iter().filter(|stem| **stem != one.trigger).count();
        let fewest = beside(self).min(beside(other));
        let is_shared =
            |stem: &&Stem| **stem != self.trigger && other.near.binary_search(stem).is_ok();
        match fewest {
            0 => 1.0,
            _ => self.near.iter().filter(is_shared).count() as f32 / fewest as f32,
        }
    }

    /// The share of what is said that both say; all where one of them says nothing behind أن.
    pub(super) fn shared_said(&self, other: &Self) -> f32 {
        let fewest = self.said.len().min(other.said.len());
        if fewest == 0 {
            return 1.0;
        }
        let is_shared = |stem: &&Stem| other.said.binary_search(stem).is_ok();
        self.said.iter().filter(is_shared).count() as f32 / fewest as f32
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

/// Whether a happening only says which of its days is meant: «ثاني أيام المؤتمر», «اليوم الثاني من الزيارة».
fn is_frame(tokens: &[Token], position: usize) -> bool {
    let key = |back: usize| {
        let token = position.checked_sub(back).and_then(|at| tokens.get(at));
        token.map(Token::key).unwrap_or_default()
    };
    let is = |back: usize, words: &[&str]| words.iter().any(|word| key(back) == WordKey::of(word));
    let is_of = is(1, &["من"]);
    let days = ["يوم", "اليوم", "ايام", "الأيام"];
    is(1, &["ايام"]) && position > 1 || is_of && (2..=3).any(|back| is(back, &days))
}

/// The stems behind أن, where that follows a trigger soon.
fn said_behind(tokens: &[Token], position: usize) -> Vec<Stem> {
    const THAT: [&str; 8] = ["ان", "انه", "انها", "انهم", "بان", "بانه", "بانها", "انهما"];
    let behind = tokens.get(position + 1..).unwrap_or_default();
    let is_that = |token: &Token| THAT.iter().any(|that| token.key() == WordKey::of(that));
    let that = behind.iter().take(SAID_WITHIN).position(is_that);
    let said = that.and_then(|that| behind.get(that + 1..));
    let said = said.unwrap_or_default().iter().take(BEHIND);
    let mut stems: Vec<Stem> = said.filter_map(stem_of).collect();
    stems.sort_unstable();
    stems.dedup();
    stems
}

/// How many are named in the words that a label takes.
fn named_in(event: &Event, behind: &[Token], parts: &NameParts) -> usize {
    let label = behind.get(..behind.len().min(LABEL)).unwrap_or_default();
    let is_in = |span: Span| label.iter().any(|token| token.span.overlaps(span));
    let known = event
        .named()
        .filter(|name| !name.is_person() && is_in(name.span));
    known.count() + parts.in_tokens(label).len()
}

/// The people who are named near the trigger.
fn people_of(report: &Report<'_>, event: &Event, near: &[Token], parts: &NameParts) -> Vec<Name> {
    let is_near = |span: Span| near.iter().any(|token| token.span.overlaps(span));
    let named = event.participants.iter();
    let people = named.filter(|name| name.is_person() && is_near(name.span));
    people
        .map(|name| parts.of_name(name, report.text))
        .chain(parts.in_tokens(near))
        .filter(|name| !name.is_empty())
        .collect()
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

/// The tokens around a position.
fn around(tokens: &[Token], position: usize, before: usize, behind: usize) -> &[Token] {
    let range = position.saturating_sub(before)..(position + behind).min(tokens.len());
    tokens.get(range).unwrap_or_default()
}

/// The expressions of time in a sentence.
pub(super) fn mentions_in<'r>(report: &Report<'r>, sentence: u32) -> &'r [Mention] {
    let before = |sentence: u32| {
        report
            .mentions
            .partition_point(|mention| mention.sentence < sentence)
    };
    let range = before(sentence)..before(sentence + 1);
    report.mentions.get(range).unwrap_or_default()
}

/// «بدء الحرب» is a war as much as a beginning.
pub(super) fn kind_of(trigger: &Token, following: Option<&Token>) -> Option<EventType> {
    let own = EventType::of(trigger);
    match own.map(EventType::name) {
        Some("begin" | "finish") => following.and_then(EventType::of).or(own),
        _ => own,
    }
}

/// Words that say only that something came about or was made known: what it was stands beside them.
const BRINGS_ABOUT: [&str; 12] = [
    "توصل",
    "توصلت",
    "توصلا",
    "توصلوا",
    "توصله",
    "تتوصل",
    "يتوصل",
    "مبرم",
    "مبرمة",
    "مبرما",
    "موقع",
    "موقعة",
];

/// The type of a trigger, or of one of the words at it where that only brings it about: «التوصل إلى اتفاق».
fn kind_in_label(tokens: &[Token], position: usize) -> Option<EventType> {
    let token = tokens.get(position)?;
    let own = kind_of(token, tokens.get(position + 1));
    let key = bare(token.key());
    let brings_about = own.is_some_and(|kind| kind.name() == "announce")
        || BRINGS_ABOUT.iter().any(|word| key == WordKey::of(word));
    if !brings_about {
        return own;
    }
    let behind = tokens.get(position + 1..).unwrap_or_default().iter();
    let before = tokens.get(position.saturating_sub(NAMED_BEFORE)..position);
    let beside = behind
        .take(LABEL)
        .chain(before.unwrap_or_default().iter().rev());
    let mut strong = beside
        .filter_map(EventType::of)
        .filter(|kind| !kind.is_weak());
    strong.next().or(own)
}

/// Titles say of hardly anyone who it is: «وزير» opens a dam here and a museum there.
const TITLES: [&str; 20] = [
    "وزير",
    "وزيرة",
    "رئيس",
    "رئيسة",
    "امير",
    "ملك",
    "مدير",
    "مديرة",
    "سفير",
    "نائب",
    "امين",
    "عام",
    "معالي",
    "سمو",
    "فخامة",
    "دكتور",
    "شيخ",
    "مهندس",
    "لواء",
    "فريق",
];

fn is_title(token: &Token) -> bool {
    static KEYS: LazyLock<Vec<WordKey>> =
        LazyLock::new(|| TITLES.iter().map(|word| WordKey::of(word)).collect());
    KEYS.contains(&bare(token.key()))
}

/// A word without the article.
fn bare(key: WordKey) -> WordKey {
    match key.starts_with("ال") {
        true => key.without_front(2),
        false => key,
    }
}

/// The stems of some tokens that are no titles and belong to no expression of time, unless that is a happening by its name.
fn stems_near(near: &[Token], mentions: &[Mention]) -> Box<[Stem]> {
    let is_date = |token: &&Token| {
        let mut dates = mentions
            .iter()
            .filter(|mention| mention.basis != Basis::History);
        dates.any(|mention| mention.span.overlaps(token.span))
    };
    let words = near
        .iter()
        .filter(|token| !is_date(token) && !is_title(token));
    let mut stems: Vec<Stem> = words.filter_map(stem_of).collect();
    stems.sort_unstable();
    stems.dedup();
    stems.into_boxed_slice()
}

fn mixed(kind: &str, with: u64) -> Stem {
    hash(&(xxh3_64(kind.as_bytes()) ^ with.wrapping_mul(0x9E37_79B9_7F4A_7C15)).to_le_bytes())
}

/// So many bytes of a sentence are compared at most, some 700 words: what is longer is no sentence but a list or a table,
/// and each of its events would cost all of it.
const MOST_COMPARED: usize = 8_192;

/// The tokens of the sentence of an event; of one beyond all measure those of its beginning.
pub(super) fn sentence_tokens(report: &Report<'_>, sentence: u32, tokens: &mut Vec<Token>) {
    let span = report.sentences.get(sentence as usize).copied();
    let range = span.unwrap_or(Span::new(0, 0)).range();
    let end = range.end.min(range.start + MOST_COMPARED);
    let end = report.text.floor_char_boundary(end);
    tokens_of(report.text, Span::new(range.start, end), tokens);
}
