//! The words of a label as they are gathered, up to the last border of a phrase that fits.

use std::ops::Range;

use crate::event::kinds::{Cue, NounKind};
use crate::event::label_words::LabelWord;
use crate::event::name_end::is_action;
use crate::event::phrase::{Phrases, has_pronoun};
use crate::event::tagged_sentence::{Role, without_letters};
use crate::event::words::Words as WordTable;
use crate::text::{Gap, Span, TokenKind, WordKey};

/// Words as they are gathered: whole stretches of the text.
pub(super) struct Words<'s> {
    pub(super) phrases: Phrases<'s>,
    pub(super) taken: Vec<usize>,
    /// So many of them end with the border of a phrase; with a border that only an adjective would follow.
    pub(super) kept: usize,
    pub(super) weakly_kept: usize,
    pub(super) letters: usize,
    most: usize,
    /// Whether more would have followed.
    pub(super) is_cut: bool,
}

impl<'s> Words<'s> {
    pub(super) fn new(phrases: Phrases<'s>, most: usize) -> Self {
        Self {
            phrases,
            taken: Vec::new(),
            kept: 0,
            weakly_kept: 0,
            letters: 0,
            most,
            is_cut: false,
        }
    }

    pub(super) fn is_cut(&self) -> bool {
        self.is_cut
    }

    /// How many letters its words have.
    pub(super) fn letters(&self) -> usize {
        self.taken.iter().map(|at| self.letters_of(*at)).sum()
    }

    /// How many words it has.
    pub(super) fn count(&self) -> usize {
        let words = self.taken.iter();
        words.filter(|at| self.phrases.is_word(**at)).count()
    }

    /// Whether a verb or the noun of a happening is among them.
    pub(super) fn tells(&self) -> bool {
        let role = |at: &usize| self.phrases.told.role(*at);
        self.taken
            .iter()
            .any(|at| matches!(role(at), Some(Role::Verb(_) | Role::Noun(..))))
    }

    /// Whether the clause, or the one behind أن, has no verb yet.
    pub(super) fn awaits_verb(&self) -> bool {
        let role = |at: &usize| self.phrases.told.role(*at);
        let told = |at: &usize| matches!(role(at), Some(Role::Verb(_) | Role::Cue(Cue::That)));
        let last = self.taken.iter().rev().find(|at| told(at));
        last.is_none_or(|at| role(at) == Some(Role::Cue(Cue::That)))
    }

    /// التوقيع عليه: two words of which one only points.
    pub(super) fn only_points(&self) -> bool {
        let last = self
            .taken
            .last()
            .map_or(WordKey::NONE, |at| self.phrases.key(*at));
        self.count() <= 2 && (has_pronoun(last) || LabelWord::Points.is(last))
    }

    /// المزارعون، اللاعبات: whether the last word is of several.
    pub(super) fn ends_as_several(&self) -> bool {
        let last = self.taken.last().map(|at| self.phrases.key(*at));
        let last = last.unwrap_or(WordKey::NONE);
        let ending = (last.without_back(1).last(), last.last());
        matches!(
            ending,
            (Some('و' | 'ي'), Some('ن')) | (Some('ا'), Some('ت'))
        )
    }

    /// The token behind the last of them.
    pub(super) fn end(&self) -> usize {
        self.taken.last().map_or(0, |last| last + 1)
    }

    pub(super) fn reaches(&self, at: usize) -> bool {
        self.taken.last().is_some_and(|last| *last >= at)
    }

    pub(super) fn take_all(&mut self, range: Range<usize>) {
        for at in range {
            self.take(at..at + 1);
        }
        if !self.is_cut {
            self.kept = self.taken.len();
        }
    }

    /// Takes a stretch of tokens, where it fits.
    pub(super) fn take(&mut self, range: Range<usize>) {
        let letters: usize = range.clone().map(|at| self.letters_of(at)).sum();
        if self.is_cut || self.letters + letters > self.most + 1 {
            self.is_cut = true;
            return;
        }
        self.letters += letters;
        let last = range.end - 1;
        self.taken.extend(range);
        let is_closed = self.phrases.told.role(last) == Some(Role::Close);
        if is_closed || self.phrases.may_end(last) || self.is_percent(last) {
            self.kept = self.taken.len();
        }
        if self.phrases.may_end_weakly(last) {
            self.weakly_kept = self.taken.len();
        }
    }

    fn is_percent(&self, at: usize) -> bool {
        let token = self.phrases.told.tokens.get(at);
        token.is_some_and(|token| matches!(token.kind, TokenKind::Sign('%' | '٪')))
    }

    /// The letters of a token with the space before it.
    pub(super) fn letters_of(&self, at: usize) -> usize {
        let told = self.phrases.told;
        told.tokens.get(at).map_or(0, |token| {
            token.span.of(told.text).chars().count() + usize::from(token.gap != Gap::None)
        })
    }

    pub(super) fn words_of(&self, count: usize) -> usize {
        let kept = self.taken.iter().take(count);
        kept.filter(|at| self.phrases.is_word(**at)).count()
    }

    /// The words as the text has them, one space between them, without what is written onto the first.
    pub(super) fn text(&self) -> String {
        self.joined(true)
    }

    /// The same without the owner of its first noun, who stands outside: لقائه بالوفد.
    pub(super) fn text_without_owner(&self) -> String {
        let text = self.text();
        let first = self.taken.first().filter(|at| self.points_away(**at));
        match (first, text.split_once(' ')) {
            (Some(_), Some((noun, rest))) => format!("{} {rest}", without_owner(noun)),
            _ => text,
        }
    }

    /// The same with all that is written onto the first.
    pub(super) fn text_as_written(&self) -> String {
        self.joined(false)
    }

    fn joined(&self, is_bared: bool) -> String {
        let told = self.phrases.told;
        let mut text = String::new();
        for (number, at) in self.taken.iter().enumerate() {
            let Some(token) = told.tokens.get(*at) else {
                continue;
            };
            let follows = number > 0
                && self
                    .taken
                    .get(number - 1)
                    .is_some_and(|before| before + 1 == *at);
            if number > 0 && !(follows && token.gap == Gap::None) {
                text.push(' ');
            }
            let is_first = number == 0 && is_bared;
            let bare = is_first.then(|| self.bare(*at)).flatten();
            let word = bare.unwrap_or(token.span).of(told.text);
            let bare = Some(word).filter(|_| is_first && self.is_plain_noun(*at));
            match bare.and_then(behind_article) {
                Some(rest) => {
                    text.push_str("ال");
                    text.push_str(rest);
                }
                None => text.push_str(word),
            }
        }
        text
    }

    /// لقائه بالوفد, افتتاحها المعرض: the noun of a happening whose owner stands outside the label, and no adjective follows.
    fn points_away(&self, at: usize) -> bool {
        let role = |at: usize| self.phrases.told.role(at);
        let has_owner = match role(at) {
            Some(Role::Noun(NounKind::Happening, front)) => front.has_ending,
            _ => false,
        };
        // قتله الحارس: who did it would be read as whom it was done to.
        let is_followed = self.taken.get(1).is_some_and(|next| {
            let key = self.phrases.key(*next);
            let is_written = ["ب", "ل"].iter().any(|front| key.starts_with(front));
            is_written || matches!(role(*next), Some(Role::Title(_) | Role::Cue(Cue::Link)))
        });
        let word = self.phrases.told.span(at);
        let word = word.map_or("", |span| span.of(self.phrases.told.text));
        has_owner && is_followed && OWNERS.iter().any(|owner| word.ends_with(owner))
    }

    fn is_plain_noun(&self, at: usize) -> bool {
        let is_long = self.phrases.key(at).len() > 4;
        let role = self.phrases.told.role(at);
        is_long
            && matches!(role, Some(Role::Plain | Role::Noun(..)))
            && (!self.phrases.is_in_name(at) || self.phrases.key(at).starts_with("لل"))
    }

    /// A word without its conjunction, a noun and a name without their preposition.
    fn bare(&self, at: usize) -> Option<Span> {
        let mut named = self.phrases.named.iter();
        let name = named.find(|named| named.first == at);
        let span = self.phrases.told.span(at)?;
        let key = self.phrases.key(at);
        let is_whole = self
            .phrases
            .told
            .tokens
            .get(at)
            .is_some_and(|token| token.span == span);
        let is_cue = matches!(self.phrases.told.role(at), Some(Role::Cue(_)));
        // لإطار، بتنفيذ: no label begins with a preposition that is written onto its noun.
        if name.is_none()
            && self.phrases.told.role(at) == Some(Role::Plain)
            && is_behind_preposition(span.of(self.phrases.told.text), key)
        {
            return Some(without_letters(span, self.phrases.told.text, 1));
        }
        // The first letter of وفقا is its own.
        let is_joined = || {
            let front = WordTable::embedded().find(key).map(|(_, front)| front);
            front.is_some_and(|front| front.has_conjunction)
        };
        if is_cue && is_joined() {
            return Some(without_letters(span, self.phrases.told.text, 1));
        }
        if name.is_none() && is_whole && (key.starts_with("وال") || key.starts_with("فال")) {
            return Some(without_letters(span, self.phrases.told.text, 1));
        }
        Some(name.map_or(span, |name| {
            Span::new(name.participant.span.range().start, span.range().end)
        }))
    }
}

/// للمبادرة، بالعمليات: what stands behind the article with a preposition written before it.
fn behind_article(word: &str) -> Option<&str> {
    const OTHERS: [&str; 27] = [
        "بالغ",
        "بالغة",
        "بالغا",
        "بالغين",
        "بالغون",
        "بالون",
        "بالونات",
        "بالونا",
        "بالكون",
        "بالرغم",
        "بالتالي",
        "بالكاد",
        "بالتزامن",
        "بالإضافة",
        "بالاضافة",
        "بالمقابل",
        "بالنسبة",
        "بالمناسبة",
        "بالفعل",
        "بالطبع",
        "بالضبط",
        "بالتأكيد",
        "باليه",
        "بالوعة",
        "بالستي",
        "بالستية",
        "باليستية",
    ];
    if OTHERS.contains(&word) {
        return None;
    }
    word.strip_prefix("لل").or_else(|| word.strip_prefix("بال"))
}

/// Whether ب or ل stands before the hamza of a noun or before a noun of action.
fn is_behind_preposition(word: &str, key: WordKey) -> bool {
    let has_hamza = ["لإ", "لأ", "بإ", "بأ"];
    let body = key.without_front(1);
    body == WordKey::of("عدم")
        || word.starts_with("وإ")
        || has_hamza.iter().any(|front| word.starts_with(front))
        || (key.starts_with("ب") || key.starts_with("ل")) && is_action(body, word)
}

/// Pronouns that are written onto the noun of a happening: whose it is.
const OWNERS: [&str; 5] = ["هما", "ها", "هم", "هن", "ه"];

/// زيارته → زيارة، لقائه → لقاء، افتتاحها → افتتاح
fn without_owner(noun: &str) -> String {
    let bare = OWNERS.iter().find_map(|owner| noun.strip_suffix(owner));
    let bare = bare.unwrap_or(noun);
    match (bare.strip_suffix('ت'), bare.strip_suffix('ئ')) {
        (Some(stem), _) if !stem.ends_with('ا') => format!("{stem}ة"),
        (_, Some(stem)) => format!("{stem}ء"),
        _ => bare.to_owned(),
    }
}
