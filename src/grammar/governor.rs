//! The verb that governs a time expression, and where it looks.
//!
//! Arabic puts the verb first, so the search goes backwards from the expression to the border of its clause, and
//! forwards only where nothing is found: «الجمعة، دعا الرئيس». Quoted speech has its own verb: the search does not
//! leave a quotation, and passes over one that lies between.

use std::sync::LazyLock;

use crate::grammar::{Sentence, promised};
use crate::lexicon::{Cue, Sense, Tense};
use crate::text::{Span, TokenKind, WordKey};
use crate::time::Direction;

/// How far the verb may stand before, and after, in tokens.
const BACKWARD: usize = 48;
const FORWARD: usize = 14;

/// Where the governing verb of the tokens `first..end` looks, with its place.
pub(crate) fn of(sentence: &Sentence<'_>, first: usize, end: usize) -> (Direction, Option<Span>) {
    // منذ looks back, whatever the verb: منذ سيطرة الجماعة عليها في آذار.
    if follows_since(sentence, first) {
        return (Direction::PastVerb, None);
    }
    if let Some(direction) = promised::month_of_money(sentence, first) {
        return (direction, None);
    }
    if let Some(at) = promised::postponed(sentence, first) {
        return (
            Direction::FutureVerb,
            sentence.token(at).map(|token| token.span),
        );
    }
    if let Some(at) = promised::signed(sentence, first) {
        return (
            Direction::PastVerb,
            sentence.token(at).map(|token| token.span),
        );
    }
    let clause = if opens_clause(sentence, first) {
        forward(sentence, end).filter(|(direction, _)| *direction != Direction::PresentVerb)
    } else {
        None
    };
    clause
        .or_else(|| {
            let before = backward(sentence, first)?;
            Some(of_own_clause(sentence, (before.1, first), end).unwrap_or(before))
        })
        .or_else(|| forward(sentence, end))
        .map_or((Direction::Unknown, None), |(direction, at)| {
            (direction, sentence.token(at).map(|token| token.span))
        })
}

/// Words behind which a clause of its own begins, with its verb behind the time: ذكر أنه في 18 مارس سقط.
static OPENING: LazyLock<[WordKey; 12]> = LazyLock::new(|| {
    [
        "أن",
        "أنه",
        "أنها",
        "أنهم",
        "إن",
        "إنه",
        "إنها",
        "إنهم",
        "بأن",
        "بأنه",
        "بأنها",
        "حيث",
    ]
    .map(WordKey::of)
});

/// أعلنت أنه مع اقتراب الافتتاح في أغسطس سيتم الإطلاق: where أنه stands between the verb at `verb` and the time, a verb
/// behind the time that tells of what comes has more to say.
fn of_own_clause(
    sentence: &Sentence<'_>,
    (verb, first): (usize, usize),
    end: usize,
) -> Option<(Direction, usize)> {
    let opens = |at: usize| {
        let token = sentence.token(at);
        token.is_some_and(|token| OPENING.contains(&token.key()))
    };
    if !(verb + 1..first).any(opens) {
        return None;
    }
    forward(sentence, end).filter(|(direction, _)| *direction == Direction::FutureVerb)
}

/// Whether nothing but prepositions stands between the token and the word that opens its clause.
fn opens_clause(sentence: &Sentence<'_>, first: usize) -> bool {
    const PREPOSITIONS: [Cue; 4] = [Cue::In, Cue::During, Cue::Since, Cue::By];
    for at in (first.saturating_sub(3)..first).rev() {
        let Some(token) = sentence.token(at) else {
            return false;
        };
        if OPENING.contains(&token.key()) {
            return true;
        }
        if !sentence.is_cue(at, &PREPOSITIONS) {
            return false;
        }
    }
    false
}

/// Whether منذ stands before the token, at most a few words away and in the same clause.
pub(super) fn follows_since(sentence: &Sentence<'_>, first: usize) -> bool {
    const WORDS: usize = 5;
    for at in (first.saturating_sub(WORDS)..first).rev() {
        if sentence.is_cue(at, &[Cue::Since]) {
            return true;
        }
        let is_word = sentence
            .token(at)
            .is_some_and(|token| matches!(token.kind, TokenKind::Word(_)));
        if !is_word || tense_at(sentence, at).is_some() {
            return false;
        }
    }
    false
}

fn backward(sentence: &Sentence<'_>, first: usize) -> Option<(Direction, usize)> {
    let is_set_off = first
        .checked_sub(1)
        .is_some_and(|at| is_comma(sentence, at));
    let mut at = first;
    let lowest = first.saturating_sub(BACKWARD);
    while at > lowest {
        at -= 1;
        match sentence.token(at)?.kind {
            TokenKind::Sign('”' | '»') => at = opening(sentence, at, lowest)?,
            TokenKind::Sign('“' | '«' | ':' | '؛' | ';') => return None,
            TokenKind::Word(_) if sentence.is_cue(at, &[Cue::Then]) => return None,
            TokenKind::Word(_) => {
                let Some(tense) = tense_at(sentence, at) else {
                    continue;
                };
                let in_relative = is_set_off && begins_relative(sentence, at);
                if !in_relative {
                    return Some((direction(sentence, at, tense), at));
                }
            }
            _ => {}
        }
    }
    None
}

fn forward(sentence: &Sentence<'_>, end: usize) -> Option<(Direction, usize)> {
    for at in end..end + FORWARD {
        match sentence.token(at)?.kind {
            TokenKind::Sign('،' | ',') if at == end => {}
            TokenKind::Sign('.' | '،' | ',' | '”' | '»' | ':' | ')' | '(') => return None,
            TokenKind::Word(_) => {
                if sentence.is_cue(at, &[Cue::Relative]) {
                    return None;
                }
                if let Some(tense) = tense_at(sentence, at) {
                    return Some((direction(sentence, at, tense), at));
                }
            }
            _ => {}
        }
    }
    None
}

fn is_comma(sentence: &Sentence<'_>, at: usize) -> bool {
    sentence
        .token(at)
        .is_some_and(|token| token.is_sign('،') || token.is_sign(','))
}

/// The quotation mark that opens what the one at `closing` closes.
fn opening(sentence: &Sentence<'_>, closing: usize, lowest: usize) -> Option<usize> {
    (lowest..closing).rev().find(|at| {
        sentence
            .token(*at)
            .is_some_and(|token| token.is_sign('“') || token.is_sign('«'))
    })
}

/// Whether the verb at `at` stands in a relative clause: الذي وصل.
fn begins_relative(sentence: &Sentence<'_>, at: usize) -> bool {
    (1..=2).any(|back| {
        at.checked_sub(back)
            .is_some_and(|at| sentence.is_cue(at, &[Cue::Relative]))
    })
}

/// The tense of the word at `at`, by the lexicon or by its shape; `None` where it is no verb.
pub(super) fn tense_at(sentence: &Sentence<'_>, at: usize) -> Option<Tense> {
    let key = sentence.token(at)?.key();
    if let Some(tense) = sentence.lexicon.verb(key) {
        if tense == Tense::NoVerb {
            return None;
        }
        let is_noun = tense == Tense::Past && is_noun_here(sentence, at);
        return (!is_noun).then_some(tense);
    }
    if let Some(tense) = verb_with_object(sentence, at) {
        return Some(tense);
    }
    let is_known = sentence
        .hits_at(at)
        .any(|hit| !matches!(hit.sense, Sense::Cue(_)));
    if is_known {
        return None;
    }
    // Behind a verb stands its subject: قال يوري is no second verb.
    let follows_verb = at
        .checked_sub(1)
        .and_then(|at| sentence.token(at))
        .and_then(|token| sentence.lexicon.verb(token.key()))
        .is_some_and(|tense| tense != Tense::NoVerb);
    if follows_verb {
        return None;
    }
    // ف begins too many names to be taken for "and then": فيديو.
    let bare = if key.starts_with("و") {
        key.without_front(1)
    } else {
        key
    };
    // سياسة، سيارة، سيطرة: nouns begin so too, and end in ta marbuta.
    let is_noun_like =
        bare.last() == Some('ه') || bare.starts_with("سيا") || bare.starts_with("يا");
    let is_future = (bare.starts_with("سي") || bare.starts_with("ست")) && bare.len() >= 5;
    let is_imperfect = bare.starts_with("ي") && bare.len() >= 4;
    // Feminine perfect: a final ت that is no plural ending and no part of a noun with the article.
    let is_perfect = key.last() == Some('ت')
        && bare.len() >= 4
        && key.without_back(1).last() != Some('ا')
        && !key.starts_with("ال")
        && !key.starts_with("وال")
        && !key.starts_with("بال")
        && !key.starts_with("لل");
    match () {
        () if (is_future || is_imperfect) && is_noun_like => None,
        () if is_future => Some(Tense::Future),
        () if is_imperfect => Some(Tense::Imperfect),
        () if is_perfect => Some(Tense::Past),
        () => None,
    }
}

/// التي وصلها، الذي عقده: behind a relative a word with a pronoun is a verb, elsewhere rather a noun.
fn verb_with_object(sentence: &Sentence<'_>, at: usize) -> Option<Tense> {
    let before = at.checked_sub(1)?;
    let key = sentence.token(at)?.key();
    if !sentence.is_cue(before, &[Cue::Relative]) {
        return None;
    }
    [1, 2].into_iter().find_map(|letters| {
        let ends_in_pronoun = match letters {
            1 => key.last() == Some('ه'),
            _ => matches!(key.without_back(1).last(), Some('ه')),
        };
        let verb = key.without_back(letters);
        let known = || sentence.lexicon.verb(verb);
        // الذي أبرمته: a feminine perfect, known or not.
        let perfect = || (verb.last() == Some('ت') && verb.len() >= 4).then_some(Tense::Past);
        ends_in_pronoun.then(|| known().or_else(perfect)).flatten()
    })
}

/// Whether a word that could be a perfect is a noun: من المتوقع عقد الجلسة، بعد عقد الجلسة، على قدم وساق.
fn is_noun_here(sentence: &Sentence<'_>, at: usize) -> bool {
    /// Prepositions that have nothing to do with times.
    const OTHERS: [&str; 6] = ["على", "عن", "مع", "بين", "حول", "ضد"];
    const PREPOSITIONS: [Cue; 6] = [
        Cue::From,
        Cue::To,
        Cue::In,
        Cue::Before,
        Cue::After,
        Cue::During,
    ];
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let follows_verb = sentence
        .token(before)
        .and_then(|token| sentence.lexicon.verb(token.key()))
        .is_some_and(|tense| matches!(tense, Tense::Imperfect | Tense::Future));
    let follows_other = || {
        let key = sentence.token(before).map(|token| token.key());
        OTHERS.iter().any(|word| key == Some(WordKey::of(word)))
    };
    follows_verb || sentence.is_cue(before, &PREPOSITIONS) || follows_other()
}

/// Where a verb looks, seen what stands before it: لم makes the imperfect past, سوف and لن future, كان past.
fn direction(sentence: &Sentence<'_>, at: usize, tense: Tense) -> Direction {
    let before = |cue| {
        at.checked_sub(1)
            .is_some_and(|at| sentence.is_cue(at, &[cue]))
    };
    match tense {
        Tense::NoVerb => Direction::Unknown,
        Tense::Past => Direction::PastVerb,
        Tense::Future => Direction::FutureVerb,
        Tense::Imperfect if before(Cue::NotPast) => Direction::PastVerb,
        Tense::Imperfect if before(Cue::Will) => Direction::FutureVerb,
        Tense::Imperfect if follows_was(sentence, at) => Direction::PastVerb,
        Tense::Imperfect if promised::is_expected(sentence, at) => Direction::FutureVerb,
        Tense::Imperfect => Direction::PresentVerb,
    }
}

/// Verbs that put an imperfect behind them into the past.
static WAS: LazyLock<[WordKey; 18]> = LazyLock::new(|| {
    [
        "كان",
        "كانت",
        "كانوا",
        "كانا",
        "وكان",
        "وكانت",
        "فكان",
        "فكانت",
        "وكانوا",
        "كنا",
        "بدأ",
        "بدأت",
        "وبدأ",
        "وبدأت",
        "ظل",
        "ظلت",
        "أخذت",
        "راحت",
    ]
    .map(WordKey::of)
});

/// كان يعمل، بدأت العلاقات بين البلدين تعود: the imperfect tells of the past.
fn follows_was(sentence: &Sentence<'_>, at: usize) -> bool {
    const SUBJECT: usize = 6;
    let before = (at.saturating_sub(SUBJECT)..at).rev();
    let mut words = before.map_while(|at| match sentence.token(at)?.kind {
        TokenKind::Sign('،' | ',' | ':' | '؛' | ';') => None,
        _ => sentence.token(at),
    });
    words.any(|token| WAS.contains(&token.key()))
}
