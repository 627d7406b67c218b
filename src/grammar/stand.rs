//! Where in its sentence a time stands.

use std::sync::LazyLock;

use crate::grammar::{Sentence, Stand};
use crate::lexicon::{Cue, Sense, Tense};
use crate::text::{TokenKind, WordKey};
use crate::time::Unit;

/// Words of a heading beside its year.
static HEADS: LazyLock<[WordKey; 24]> = LazyLock::new(|| {
    [
        "أحداث",
        "أهم",
        "أبرز",
        "وقائع",
        "حوادث",
        "حصاد",
        "يوميات",
        "تسلسل",
        "التسلسل",
        "الزمني",
        "زمني",
        "خط",
        "سنة",
        "عام",
        "العام",
        "السنة",
        "في",
        "ثم",
        "دخلت",
        "ودخلت",
        "الأحداث",
        "ذكر",
        "وفيات",
        "مواليد",
    ]
    .map(WordKey::of)
});

/// Tokens before a time that still stands near the front.
const EARLY: usize = 6;
/// Tokens before a time that opens its sentence.
const FRONT: usize = 5;

/// Where the tokens `first..end` stand.
pub(super) fn of(sentence: &Sentence<'_>, first: usize, end: usize) -> Stand {
    if is_heading(sentence, first, end) {
        return Stand::Heading;
    }
    if first <= FRONT && (0..first).all(|at| is_front(sentence, at)) {
        return Stand::Opening;
    }
    let has_verb = || {
        (0..first).take(2).any(|at| {
            let tense = sentence
                .token(at)
                .and_then(|token| sentence.lexicon.verb(token.key()));
            tense == Some(Tense::Past) || at == 0 && looks_like_and_verb(sentence)
        })
    };
    if first <= EARLY && has_verb() || first <= FRONT && goes_on(sentence) {
        return Stand::Early;
    }
    Stand::Inner
}

/// A line whose other words are those of headings: its year holds for the lines below.
fn is_heading(sentence: &Sentence<'_>, first: usize, end: usize) -> bool {
    let is_head = |at: usize| {
        sentence.token(at).is_some_and(|token| match token.kind {
            TokenKind::Word(key) => HEADS.contains(&key),
            TokenKind::Sign(sign) => sign != '.' && sign != '؟',
            _ => false,
        })
    };
    first <= EARLY && (0..first).all(is_head) && (end..sentence.tokens.len()).all(is_head)
}

/// What may stand before a time that opens its sentence: signs, numbers of lists, prepositions, يوم, ثم.
fn is_front(sentence: &Sentence<'_>, at: usize) -> bool {
    let Some(token) = sentence.token(at) else {
        return false;
    };
    match token.kind {
        TokenKind::Sign(sign) => !matches!(sign, '؟' | '!'),
        TokenKind::Number(number) => number.digits <= 3,
        TokenKind::Foreign => false,
        TokenKind::Word(key) => {
            let is_small = sentence.is(at, |sense| {
                matches!(
                    sense,
                    Sense::Cue(Cue::In | Cue::During | Cue::Dated | Cue::By)
                        | Sense::Unit(Unit::Day | Unit::Month, _)
                        | Sense::Weekday(_)
                        | Sense::DayPart(_)
                        | Sense::Edge(_)
                )
            });
            // «وبجلسة 12 يونيو»
            let is_session = ["جلسة", "بجلسة", "وبجلسة"].map(WordKey::of).contains(&key);
            is_small || is_session || key == WordKey::of("ثم") || key == WordKey::of("و")
        }
    }
}

/// وبدأ، وانتهى: a sentence that goes on with what was told.
fn looks_like_and_verb(sentence: &Sentence<'_>) -> bool {
    sentence.token(0).is_some_and(|token| {
        let key = token.key();
        (key.starts_with("و") || key.starts_with("ف"))
            && sentence.lexicon.verb(key.without_front(1)) == Some(Tense::Past)
    })
}

/// وامتد: a word with و and no article at the front is rather a verb, whether the lexicon knows it or not.
fn goes_on(sentence: &Sentence<'_>) -> bool {
    sentence.token(0).is_some_and(|token| {
        let key = token.key();
        key.len() >= 4
            && key.starts_with("و")
            && !key.starts_with("وال")
            && !key.starts_with("ولل")
            && key.last() != Some('ه')
            && sentence.hits_at(0).next().is_none()
            && sentence.lexicon.verb(key) != Some(Tense::Future)
            && sentence.lexicon.verb(key) != Some(Tense::Imperfect)
    })
}
