//! A sentence as the search for events sees it: each token with its role.

use std::sync::LazyLock;

use crate::event::clitics::{Front, Shape, verb_shape};
use crate::event::kinds::{Cue, NounKind, Verb, VerbKind, Word};
use crate::event::name_words::{Given, NameWords};
use crate::event::words::Words;
use crate::lexicon::{Lexicon, Tense};
use crate::resolve::Mention;
use crate::text::{Span, Token, TokenKind, WordKey, letters_of};

/// Names of the gazetteer are looked at so many words long.
const LONGEST_NAME: usize = 4;

/// What a token is for events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Role {
    /// Nothing that the search knows.
    Plain,
    Verb(Verb),
    Noun(NounKind, Front),
    Cue(Cue),
    /// A person's name may follow; whether it is definite.
    Title(Front),
    /// Part of a time expression.
    Time,
    Comma,
    /// An opening quotation mark or bracket.
    Open,
    /// A closing one.
    Close,
    /// Another sign that parts clauses.
    Stop,
}

/// A sentence with the roles of its tokens.
#[derive(Clone, Copy, Debug)]
pub(super) struct TaggedSentence<'s> {
    pub(super) text: &'s str,
    pub(super) tokens: &'s [Token],
    pub(super) roles: &'s [Role],
}

impl TaggedSentence<'_> {
    pub(super) fn role(&self, at: usize) -> Option<Role> {
        self.roles.get(at).copied()
    }

    /// The role of the token so many places before `at`.
    pub(super) fn before(&self, at: usize, back: usize) -> Option<Role> {
        self.role(at.checked_sub(back)?)
    }

    pub(super) fn is_cue(&self, at: Option<usize>, cue: Cue) -> bool {
        at.and_then(|at| self.role(at)) == Some(Role::Cue(cue))
    }

    /// Whether no phrase of a noun goes on over `at`: a sign, a time, a verb, a preposition or what opens a clause.
    pub(super) fn ends_phrase(&self, at: usize) -> bool {
        matches!(
            self.role(at),
            Some(
                Role::Comma
                    | Role::Time
                    | Role::Stop
                    | Role::Open
                    | Role::Close
                    | Role::Verb(_)
                    | Role::Cue(
                        Cue::Link | Cue::During | Cue::That | Cue::Since | Cue::Border | Cue::Which
                    )
            )
        )
    }

    /// The word at `at` without the conjunction and the preposition before it.
    pub(super) fn span(&self, at: usize) -> Option<Span> {
        let span = self.tokens.get(at)?.span;
        let outside = match self.role(at)? {
            Role::Noun(_, front) | Role::Title(front) => front.outside,
            Role::Verb(_) => u8::from(self.verb_has_conjunction(at)),
            _ => 0,
        };
        Some(without_letters(span, self.text, outside))
    }

    /// Whether و or ف is written onto the verb at `at`: without it the word is a verb as well.
    pub(super) fn verb_has_conjunction(&self, at: usize) -> bool {
        let Some(key) = self.tokens.get(at).map(Token::key) else {
            return false;
        };
        // الذي وجهه: nothing is joined to a relative.
        if self.is_cue(at.checked_sub(1), Cue::Which) {
            return false;
        }
        let lexicon = Lexicon::embedded();
        let is_by_shape = lexicon.verb(key).is_none();
        key.starts_with("و") && is_by_shape
            || (key.starts_with("و") || key.starts_with("ف"))
                && lexicon.verb(key.without_front(1)).is_some()
    }

    /// The tokens of a mention as a half-open range.
    pub(super) fn tokens_of(&self, mention: Span) -> (usize, usize) {
        let first = self
            .tokens
            .partition_point(|token| token.span.end <= mention.start);
        let end = self
            .tokens
            .partition_point(|token| token.span.start < mention.end);
        (first, end.max(first))
    }

    /// The quotation mark or bracket that opens what the one at `closing` closes, not before `lowest`.
    pub(super) fn opening(&self, closing: usize, lowest: usize) -> Option<usize> {
        (lowest..closing)
            .rev()
            .find(|at| self.role(*at) == Some(Role::Open))
    }
}

/// A word without the first so many letters.
pub(super) fn without_letters(span: Span, text: &str, letters: u8) -> Span {
    let after = letters_of(span.of(text)).nth(usize::from(letters));
    let skipped = after.map_or(0, |(start, ..)| start);
    Span::new(span.range().start + skipped, span.range().end)
}

/// Gives each token of a sentence its role; `mentions` are those of the sentence, in order.
pub(super) fn assign(text: &str, tokens: &[Token], mentions: &[Mention], roles: &mut Vec<Role>) {
    let (words, lexicon) = (Words::embedded(), Lexicon::embedded());
    roles.clear();
    let mut mentions = mentions.iter().peekable();
    let mut is_quoted = false;
    for token in tokens {
        while mentions
            .next_if(|m| m.span.end <= token.span.start)
            .is_some()
        {}
        let is_time = mentions.peek().is_some_and(|m| m.span.overlaps(token.span));
        let role = match token.kind {
            _ if is_time => Role::Time,
            TokenKind::Sign(sign) => sign_role(sign, &mut is_quoted),
            TokenKind::Word(key) => match words.find(key) {
                Some((Word::Cue(cue), _)) => Role::Cue(cue),
                Some((Word::Title, front)) => Role::Title(front),
                found => {
                    let noun = match found {
                        Some((Word::Noun(kind), front)) => Some((kind, front)),
                        _ => None,
                    };
                    let before = roles.last().copied();
                    let is_free = noun.is_none();
                    let verb = words
                        .verb(lexicon, key)
                        .filter(|_| !is_article(token.span.of(text), key))
                        .filter(|_| !is_name(key, before));
                    let verb = verb.or_else(|| is_free.then(|| by_shape(lexicon, key, before))?);
                    verb_or_noun(verb, noun, before)
                }
            },
            _ => Role::Plain,
        };
        roles.push(role);
    }
    spare_names(tokens, roles);
    spare_behind_prepositions(tokens, roles);
    sign(tokens, roles);
    spare_measures(tokens, roles);
}

/// Verbs that say how many, behind «ما».
static MEASURES: LazyLock<[WordKey; 15]> = LazyLock::new(|| {
    [
        "يزيد",
        "تزيد",
        "يقل",
        "تقل",
        "يقرب",
        "يقارب",
        "يعادل",
        "يربو",
        "يناهز",
        "يفوق",
        "يتجاوز",
        // بما ورد: no و stands before رد.
        "ورد",
        "وردت",
        "يعود",
        "تعود",
    ]
    .map(WordKey::of)
});
static WHAT: LazyLock<[WordKey; 4]> =
    LazyLock::new(|| ["ما", "بما", "لما", "وما"].map(WordKey::of));

/// قتل ما يزيد على مئة شخص، ما لا يقل عن: how many, and no happening.
fn spare_measures(tokens: &[Token], roles: &mut [Role]) {
    let key = |at: Option<usize>| {
        at.and_then(|at| tokens.get(at))
            .map_or(WordKey::NONE, Token::key)
    };
    for (at, role) in roles.iter_mut().enumerate() {
        if !matches!(role, Role::Verb(_)) || !MEASURES.contains(&key(Some(at))) {
            continue;
        }
        let before = key(at.checked_sub(1));
        let is_denied = before == WordKey::of("لا");
        // يعود تاريخها إلى: from when something is.
        if key(Some(at + 1)).starts_with("تاريخ") {
            *role = Role::Plain;
            continue;
        }
        let what = if is_denied {
            key(at.checked_sub(2))
        } else {
            before
        };
        if WHAT.contains(&what) {
            *role = Role::Plain;
        }
    }
}

/// Prepositions that no verb stands behind.
static PREPOSITIONS: LazyLock<[WordKey; 6]> =
    LazyLock::new(|| ["إلى", "في", "على", "عن", "مع", "وفي"].map(WordKey::of));

/// إلى تطور، في تقدم: the noun of action, not «she develops».
fn spare_behind_prepositions(tokens: &[Token], roles: &mut [Role]) {
    for at in 1..roles.len() {
        let is_behind = tokens
            .get(at - 1)
            .is_some_and(|token| PREPOSITIONS.contains(&token.key()));
        if let Some(role) = roles.get_mut(at)
            && is_behind
            && matches!(role, Role::Verb(verb) if verb.tense == Tense::Imperfect)
        {
            *role = Role::Plain;
        }
    }
}

/// The participle that is elsewhere a place, and what shows it to be one.
static SIGNED: LazyLock<WordKey> = LazyLock::new(|| WordKey::of("الموقع"));
static UPON: LazyLock<[WordKey; 3]> =
    LazyLock::new(|| ["عليه", "عليها", "عليهما"].map(WordKey::of));

/// المذكرة الموقع عليها: the participle.
fn sign(tokens: &[Token], roles: &mut [Role]) {
    let signed = *SIGNED;
    let key = |at: usize| tokens.get(at).map_or(WordKey::NONE, Token::key);
    for (at, role) in roles.iter_mut().enumerate() {
        if key(at) == signed && UPON.contains(&key(at + 1)) {
            *role = Role::Verb(Verb {
                tense: Tense::Past,
                kind: VerbKind::Event,
                is_act: false,
                says: false,
            });
        }
    }
}

/// مجلس التعاون: a noun inside a name of the gazetteer tells of no event.
fn spare_names(tokens: &[Token], roles: &mut [Role]) {
    for at in 1..roles.len() {
        if !matches!(roles.get(at), Some(Role::Noun(..))) {
            continue;
        }
        let covers = |back: usize| {
            let rest = at.checked_sub(back).and_then(|from| tokens.get(from..));
            let name = rest.and_then(|rest| NameWords::embedded().name(rest));
            name.is_some_and(|(_, count, _)| count > back)
        };
        if (1..LONGEST_NAME).any(covers)
            && let Some(role) = roles.get_mut(at)
        {
            *role = Role::Plain;
        }
    }
}

fn sign_role(sign: char, is_quoted: &mut bool) -> Role {
    match sign {
        '،' | ',' => Role::Comma,
        '“' | '«' | '(' | '[' | '{' => Role::Open,
        '”' | '»' | ')' | ']' | '}' => Role::Close,
        '"' => {
            *is_quoted = !*is_quoted;
            if *is_quoted { Role::Open } else { Role::Close }
        }
        ':' | '؛' | ';' | '|' | '؟' | '?' | '!' => Role::Stop,
        _ => Role::Plain,
    }
}

/// الحق, not ألحق: an alef without hamza before ل and two letters is the article.
fn is_article(word: &str, key: WordKey) -> bool {
    let key = if key.starts_with("ال") {
        key
    } else {
        key.without_front(1)
    };
    key.starts_with("ال") && key.len() == 4 && !word.contains('أ')
}

/// فيصل، وليد: a given name that begins like a joined verb; اللواء رفعت: any given name behind a title.
fn is_name(key: WordKey, before: Option<Role>) -> bool {
    let is_joined = key.starts_with("و") || key.starts_with("ف");
    let follows_title = matches!(before, Some(Role::Title(front)) if front.has_article);
    let given = || NameWords::embedded().given(key);
    is_joined && given() == Some(Given::Sure) || follows_title && given().is_some()
}

/// A verb that no row knows, by a shape or a place that only verbs have.
fn by_shape(lexicon: &Lexicon, key: WordKey, before: Option<Role>) -> Option<Verb> {
    let follows_relative = before == Some(Role::Cue(Cue::Which));
    if follows_relative && !key.starts_with("ال") && key.len() >= 3 && verb_shape(key).is_none() {
        // الذي أبرم: what follows a relative is a verb, whatever its shape.
        let is_verb = lexicon.verb(key).is_none() && lexicon.find(key).is_empty();
        return is_verb.then_some(Verb {
            tense: Tense::Past,
            kind: VerbKind::Event,
            is_act: false,
            says: false,
        });
    }
    let shape = verb_shape(key)?;
    let follows_particle = matches!(
        before,
        Some(Role::Cue(Cue::That | Cue::Which | Cue::Not | Cue::Will))
    );
    let tense = match shape {
        Shape::Future => Tense::Future,
        Shape::Imperfect => Tense::Imperfect,
        Shape::Person if follows_particle => Tense::Imperfect,
        Shape::Person => return None,
        Shape::Feminine if follows_particle && key.starts_with("ت") => Tense::Imperfect,
        Shape::Feminine => Tense::Past,
    };
    let names = |key: WordKey| NameWords::embedded().is_name(key);
    let is_known = lexicon.verb(key).is_some()
        || !lexicon.find(key).is_empty()
        || names(key)
        || key.starts_with("و") && names(key.without_front(1));
    let follows_verb = matches!(before, Some(Role::Verb(_)));
    (!is_known && !follows_verb).then_some(Verb {
        tense,
        kind: VerbKind::Event,
        is_act: false,
        says: false,
    })
}

/// Many perfects are nouns as well: after a preposition or another verb the word is the noun.
fn verb_or_noun(verb: Option<Verb>, noun: Option<(NounKind, Front)>, before: Option<Role>) -> Role {
    let as_noun = noun.map_or(Role::Plain, |(kind, front)| Role::Noun(kind, front));
    let Some(verb) = verb else {
        return as_noun;
    };
    let after_noun_place = matches!(
        before,
        Some(
            Role::Cue(Cue::Link | Cue::During | Cue::Since | Cue::This | Cue::Planned | Cue::Not)
                | Role::Noun(NounKind::Phase | NounKind::Proposal, _)
                | Role::Verb(_)
        )
    );
    if verb.tense == Tense::Past && after_noun_place && !follows_was(before) {
        return as_noun;
    }
    let is_verb_place = matches!(
        before,
        None | Some(
            Role::Comma
                | Role::Open
                | Role::Close
                | Role::Stop
                | Role::Time
                | Role::Cue(Cue::May | Cue::That | Cue::Which | Cue::Not | Cue::Border)
        )
    );
    match noun {
        Some((_, front)) if !is_verb_place && !front.has_conjunction => as_noun,
        _ => Role::Verb(verb),
    }
}

/// كان وصل، كانت أعلنت: two perfects in a row.
fn follows_was(before: Option<Role>) -> bool {
    matches!(before, Some(Role::Verb(verb)) if verb.kind == VerbKind::State)
}
