//! Where a phrase may be cut, so that no label ends in a preposition, in a construct or in half a name.

use crate::event::kinds::Cue;
use crate::event::label_words::LabelWord;
use crate::event::name_end::is_action;
use crate::event::participant::Named;
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::lexicon::{Lexicon, Senses, Tense};
use crate::text::{Gap, TokenKind, WordKey};

/// A sentence with the names that are found in it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Phrases<'s> {
    pub(super) told: &'s TaggedSentence<'s>,
    pub(super) named: &'s [Named],
}

impl Phrases<'_> {
    /// The folded letters of a token.
    pub(super) fn key(&self, at: usize) -> WordKey {
        self.told
            .tokens
            .get(at)
            .map_or(WordKey::NONE, |token| token.key())
    }

    /// Whether a token is a word or a number, no sign.
    pub(super) fn is_word(&self, at: usize) -> bool {
        let token = self.told.tokens.get(at);
        token.is_some_and(|token| !matches!(token.kind, TokenKind::Sign(_)))
    }

    /// Whether a token says nothing at the end of a label: في، أن، لم.
    pub(super) fn is_link(&self, at: usize) -> bool {
        match self.told.role(at) {
            Some(Role::Cue(Cue::This)) => !self.points_alone(at),
            Some(Role::Cue(cue)) => !matches!(cue, Cue::Common | Cue::Kin | Cue::Once),
            _ => false,
        }
    }

    /// رفض الوزير ذلك، في حدوث ذلك: a pronoun that no noun follows.
    fn points_alone(&self, at: usize) -> bool {
        matches!(
            self.told.role(at + 1),
            None | Some(Role::Stop | Role::Comma | Role::Time | Role::Cue(Cue::Link | Cue::Since))
        )
    }

    /// يوم، مساء: stands before a date and belongs to it.
    pub(super) fn is_unit(&self, at: usize) -> bool {
        let senses = Lexicon::embedded().find(self.key(at)).senses;
        senses.meets(Senses::UNIT) || senses.meets(Senses::DAY_PART)
    }

    /// بتاريخ، في تمام: says only that a time follows.
    pub(super) fn heads_time(&self, at: usize) -> bool {
        const HEADS: [&str; 7] = ["تاريخ", "بتاريخ", "وتاريخ", "تمام", "غضون", "بحلول", "حدود"];
        HEADS.iter().any(|head| self.key(at) == WordKey::of(head))
    }

    /// Whether a label may end with the token at `at`.
    pub(super) fn may_end(&self, at: usize) -> bool {
        let is_letter = self.key(at).len() == 1 || self.key(at) == WordKey::of("ما");
        if !self.is_word(at) || is_letter || self.is_link(at) || self.is_inside_name(at) {
            return false;
        }
        let is_verb = matches!(self.told.role(at), Some(Role::Verb(_)));
        if is_verb && self.told.is_cue(Some(at + 1), Cue::Link) {
            return false;
        }
        let next = at + 1;
        let is_tied = self.told.is_cue(Some(next), Cue::Link)
            || has_written_preposition(self.key(next))
            || self.has_own_preposition(next);
        if is_tied && LabelWord::Asks.is(self.key(at)) {
            return false;
        }
        let goes_on = match self.told.role(next) {
            Some(Role::Comma) => self.is_counted(at) && self.is_sign_inside(next),
            Some(Role::Open) => {
                self.is_construct(at) && !matches!(self.told.role(at), Some(Role::Verb(_)))
            }
            None | Some(Role::Stop | Role::Time | Role::Close) => false,
            // 11.9 في المائة
            Some(Role::Cue(Cue::Link)) => {
                self.is_counted(at) && self.key(next + 1).starts_with("الم")
            }
            Some(Role::Verb(_)) => self.is_owner(next),
            // على أمل أن
            Some(Role::Cue(Cue::That)) => {
                !is_verb && self.is_construct(at) && !self.key(next).starts_with("و")
            }
            Some(Role::Cue(cue)) => matches!(cue, Cue::Kin | Cue::Common) && self.is_construct(at),
            Some(Role::Plain | Role::Noun(..) | Role::Title(_)) => self.is_followed(at, next),
        };
        !goes_on
    }

    /// Whether at most an adjective is cut off behind the token at `at`.
    pub(super) fn may_end_weakly(&self, at: usize) -> bool {
        let is_noun = matches!(
            self.told.role(at),
            Some(Role::Plain | Role::Noun(..) | Role::Title(_))
        );
        // السناتور باراك: behind a title a name follows, known or not.
        let is_title = matches!(self.told.role(at), Some(Role::Title(_)));
        let next = self.key(at + 1);
        let is_called = is_title && next.len() > 2 && !has_article(next) && !self.is_link(at + 1);
        let is_ended = has_article(self.key(at)) && !self.names_follow(at) && !is_called;
        let asks = LabelWord::Asks.is(self.key(at));
        self.is_word(at) && is_noun && is_ended && !asks && !self.is_inside_name(at)
    }

    /// Whether the word at `next` belongs to the same phrase as the one before it.
    fn is_followed(&self, at: usize, next: usize) -> bool {
        let Some(token) = self.told.tokens.get(next) else {
            return false;
        };
        match token.kind {
            TokenKind::Sign(_) => token.gap == Gap::None && self.is_sign_inside(next),
            TokenKind::Foreign | TokenKind::Number(_) => !matches!(
                self.told.tokens.get(at).map(|token| token.kind),
                Some(TokenKind::Number(_))
            ),
            TokenKind::Word(key) if is_joined(key) || key == WordKey::of("حين") => false,
            TokenKind::Word(key) => {
                // لجنتين لمتابعة: a preposition that is written onto a noun ends the phrase before it.
                let is_owned = matches!(self.told.role(at), Some(Role::Verb(_)))
                    || !self.has_own_preposition(next);
                self.is_counted(at) || self.is_construct(at) && is_owned || self.agrees(at, key)
            }
        }
    }

    /// لمتابعة، بتشكيل: a preposition is written onto a noun of what is done.
    fn has_own_preposition(&self, at: usize) -> bool {
        let key = self.key(at);
        let word = self
            .told
            .span(at)
            .map_or("", |span| span.of(self.told.text));
        let has_front = key.starts_with("ل") || key.starts_with("ب");
        match self.told.role(at) {
            Some(Role::Noun(_, front)) => front.has_preposition,
            Some(Role::Plain) => has_front && is_action(key.without_front(1), word),
            _ => false,
        }
    }

    /// A sign between two tokens that it joins: ميغ-29، 3.5.
    fn is_sign_inside(&self, at: usize) -> bool {
        let next = self.told.tokens.get(at + 1);
        next.is_some_and(|token| token.gap == Gap::None)
    }

    fn is_counted(&self, at: usize) -> bool {
        let token = self.told.tokens.get(at);
        token.is_some_and(|token| matches!(token.kind, TokenKind::Number(_)))
    }

    /// Whether a token and the next are of one name.
    fn is_inside_name(&self, at: usize) -> bool {
        let mut near = self.named.iter();
        near.any(|named| named.first <= at && at + 1 < named.end)
    }

    /// Whether a token is part of a name, whatever else its letters say: حسن, سامر.
    pub(super) fn is_in_name(&self, at: usize) -> bool {
        let mut near = self.named.iter();
        near.any(|named| (named.first..named.end).contains(&at))
    }

    /// تنفيذ حكم: behind a bare noun three letters are what it belongs to, though a verb has them, too.
    pub(super) fn is_owner(&self, at: usize) -> bool {
        let is_bare = match self.told.before(at, 1) {
            Some(Role::Noun(_, front)) => !front.has_article && !front.has_ending,
            Some(Role::Plain) => at
                .checked_sub(1)
                .is_some_and(|before| self.is_action(before)),
            _ => false,
        };
        is_bare && self.key(at).len() <= 3
    }

    /// أسعار صرف: whether a noun without article and ending stands at `at`, whose owner may follow.
    pub(super) fn is_bare(&self, at: usize) -> bool {
        let key = self.key(at);
        let is_noun = self.told.role(at) == Some(Role::Plain) && self.is_word(at);
        let is_ended = has_article(key) || has_pronoun(key) || key.last() == Some('ا');
        is_noun && key != WordKey::NONE && !is_ended && !self.is_in_name(at)
    }

    /// تنفيذ: the shape of a noun of action.
    fn is_action(&self, at: usize) -> bool {
        let token = self.told.tokens.get(at);
        token.is_some_and(|token| is_action(token.key(), token.span.of(self.told.text)))
    }

    fn ends_name(&self, at: usize) -> bool {
        self.named.iter().any(|named| named.end == at + 1)
    }

    /// Whether what follows says whose or of what: an indefinite noun, a title, a verb.
    fn is_construct(&self, at: usize) -> bool {
        let key = self.key(at);
        let bare = |key: WordKey| !has_article(key) && !has_pronoun(key) && key.last() != Some('ا');
        match self.told.role(at) {
            Some(Role::Verb(_)) => true,
            Some(Role::Title(front)) => !front.has_article || self.names_follow(at),
            _ => !self.ends_name(at) && bare(key),
        }
    }

    fn names_follow(&self, at: usize) -> bool {
        self.named.iter().any(|named| named.first == at + 1)
    }

    /// الوزير الروسي، اجتماعا مغلقا، زيارته الرسمية: an adjective agrees with its noun.
    fn agrees(&self, at: usize, next: WordKey) -> bool {
        let key = self.key(at);
        if has_article(key) || has_pronoun(key) {
            return has_article(next) && has_ending_of_adjectives(next);
        }
        key.last() == Some('ا') && next.last() == Some('ا') && !has_article(next)
    }
}

/// Whether the article stands before a word, behind a preposition and a conjunction, too.
pub(super) fn has_article(key: WordKey) -> bool {
    key.starts_with("ال")
        || ["وال", "بال", "كال", "فال", "لل", "ولل", "وبال"]
            .iter()
            .any(|front| key.starts_with(front))
}

/// الموقعة، الصادر: the participles of the lexicon, with their article; not التقى, nor ألمح.
pub(super) fn is_participle(key: WordKey) -> bool {
    const OTHERS: [&str; 3] = ["ألمح", "ألمحت", "ألمحوا"];
    let is_shaped = key.starts_with("الم") && !OTHERS.iter().any(|word| key == WordKey::of(word));
    is_shaped
        || ["الصادر", "الصادرة"]
            .iter()
            .any(|word| key == WordKey::of(word))
}

/// للوفد، بالوفد: a preposition is written onto the article.
fn has_written_preposition(key: WordKey) -> bool {
    ["بال", "لل"].iter().any(|front| key.starts_with(front))
}

/// Whether a word begins with و and the article, or with a preposition and the article.
fn is_joined(key: WordKey) -> bool {
    !key.starts_with("ال") && has_article(key)
}

/// زيارته، إعلانها، لقائهم: a pronoun is written onto the word.
pub(super) fn has_pronoun(key: WordKey) -> bool {
    let before_last = key.without_back(1).last();
    key.len() > 3
        && match key.last() {
            Some('ا') => before_last == Some('ه'),
            Some('م' | 'ن') => before_last == Some('ه') && key.len() > 4,
            // Of a ta marbuta nothing is left in a key: only behind ت it is surely a pronoun.
            Some('ه') => before_last == Some('ت') && key.len() > 4,
            _ => false,
        }
}

pub(super) fn has_ending_of_adjectives(key: WordKey) -> bool {
    let before_last = key.without_back(1).last();
    match key.last() {
        Some('ي' | 'ه') => true,
        Some('ن') => matches!(before_last, Some('ي' | 'و')),
        Some('ت') => before_last == Some('ا'),
        _ => false,
    }
}

/// Letters of a verb and what joins it; shorter words are no joined verbs: وصل، فتح.
const SHORT: u32 = 3;

/// Whether a verb is joined to what stands before it: وبدأ، فقال، لتصل.
pub(super) fn begins_clause(key: WordKey) -> bool {
    let verb = || Lexicon::embedded().verb(key.without_front(1));
    match verb().filter(|_| key.len() > SHORT) {
        Some(Tense::Past) => key.starts_with("و") || key.starts_with("ف"),
        Some(Tense::Imperfect) => ["و", "ف", "ل"].iter().any(|joint| key.starts_with(joint)),
        _ => false,
    }
}
