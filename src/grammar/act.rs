//! Verbs as acts: what happens once, what lasts, what is announced.

use std::sync::LazyLock;

use crate::grammar::Sentence;
use crate::grammar::governor::tense_at;
use crate::lexicon::{Cue, Tense};
use crate::text::{TokenKind, WordKey};

/// Words that rank what they stand before: behind them منذ says since when nothing was like it.
static RANKING: LazyLock<[WordKey; 29]> = LazyLock::new(|| {
    [
        "أعلى",
        "أدنى",
        "أكبر",
        "أقل",
        "أسوأ",
        "أفضل",
        "أكثر",
        "أبطأ",
        "أسرع",
        "أضعف",
        "أقوى",
        "أول",
        "أولى",
        "الأول",
        "الأولى",
        "مستوى",
        "مستوياته",
        "مستوياتها",
        "للمرة",
        "مرة",
        "أشد",
        "الأسوأ",
        "أعنف",
        "أخطر",
        "أضخم",
        "أهم",
        "أبرز",
        "أطول",
        "أقصى",
    ]
    .map(WordKey::of)
});

/// Whether a word ranks, also with a preposition written onto it: أكبر، أول، بأعنف، كأول.
pub(crate) fn is_ranking(word: WordKey) -> bool {
    RANKING.contains(&word) || RANKING.contains(&word.without_front(1))
}

/// Whether the verb that governs the tokens `first..end` tells of what happens once: وصل, not يعمل or ظل.
///
/// Without any verb a line of its own (`آخر تحديث: منذ 3 أيام`) is told of a moment, too.
pub(super) fn is_act(sentence: &Sentence<'_>, first: usize, end: usize) -> bool {
    const BACK: usize = 10;
    const RANKED: usize = 6;
    const ON: usize = 3;
    let is_border = |at: usize| {
        sentence.token(at).is_some_and(|token| {
            matches!(
                token.kind,
                TokenKind::Sign(
                    '،' | ',' | ':' | '؛' | ';' | '«' | '»' | '“' | '”' | '(' | ')' | '-'
                )
            )
        })
    };
    let is_ranked = |at: usize| {
        let token = sentence.token(at);
        token.is_some_and(|token| is_ranking(token.key()))
    };
    if (first.saturating_sub(RANKED)..first)
        .rev()
        .take_while(|at| !is_border(*at))
        .any(is_ranked)
    {
        return false;
    }
    for at in (first.saturating_sub(BACK)..first).rev() {
        if is_border(at) {
            break;
        }
        let is_state = sentence.is_cue(at, &[Cue::NotPast, Cue::Will, Cue::Stative]);
        if is_state || is_present_of_relative(sentence, at) {
            return false;
        }
        if let Some(tense) = tense_at(sentence, at) {
            return tense == Tense::Past && happens_once(sentence, at);
        }
    }
    // «منذ ثلاثة أيام قُتل»: the verb stands behind only where the time opens the clause.
    let opens = first.checked_sub(1).is_none_or(is_border);
    let behind = if sentence.token(end).is_some_and(|token| token.is_sign('،')) {
        end + 1
    } else {
        end
    };
    for at in behind..behind + ON {
        if !opens || is_border(at) || sentence.token(at).is_none() {
            break;
        }
        if sentence.is_cue(at, &[Cue::NotPast, Cue::Will]) {
            return false;
        }
        if let Some(tense) = tense_at(sentence, at) {
            return tense == Tense::Past && happens_once(sentence, at);
        }
    }
    let closes = sentence
        .token(end)
        .is_none_or(|token| token.key().is_empty() && token.number().is_none());
    opens && closes && sentence.tokens.len() <= end + 1
}

/// التي تعمل: behind a relative a word with ي or ت is an imperfect, whether the lexicon knows it or not.
fn is_present_of_relative(sentence: &Sentence<'_>, at: usize) -> bool {
    let follows = at
        .checked_sub(1)
        .is_some_and(|before| sentence.is_cue(before, &[Cue::Relative]));
    follows
        && sentence.token(at).is_some_and(|token| {
            let key = token.key();
            let is_person = key.starts_with("ي") || key.starts_with("ت");
            is_person && sentence.lexicon.verb(key) != Some(Tense::Past)
        })
}

/// Whether the perfect at `at` is no state (ظل، ارتفع) and not denied: ما وصل.
fn happens_once(sentence: &Sentence<'_>, at: usize) -> bool {
    let before = at.checked_sub(1);
    let is_denied = before
        .and_then(|at| sentence.token(at))
        .is_some_and(|token| ["ما", "لا"].map(WordKey::of).contains(&token.key()))
        || before.is_some_and(|at| sentence.is_cue(at, &[Cue::NotPast, Cue::Will]));
    !is_denied && !sentence.is_cue(at, &[Cue::Stative, Cue::Span])
}

/// المقررة، المتوقع: what was planned may be over, a future verb tells of what is not.
pub(super) fn is_planned(word: WordKey) -> bool {
    word.starts_with("الم")
}

/// Verbs that in the present tell of what is arranged, in the masculine without their first letter.
static ANNOUNCING: LazyLock<[WordKey; 34]> = LazyLock::new(|| {
    [
        "نعقد",
        "عقد",
        "قام",
        "نطلق",
        "بدأ",
        "فتتح",
        "ستضيف",
        "حتضن",
        "لتقي",
        "واجه",
        "لعب",
        "خوض",
        "زور",
        "صل",
        "غادر",
        "شارك",
        "ختتم",
        "نظم",
        "جتمع",
        "سافر",
        "حتفل",
        "حل",
        "ستقبل",
        "شهد",
        "جري",
        "قدم",
        "طلق",
        "عرض",
        "ناقش",
        "دشن",
        "ستأنف",
        "نتهي",
        "تنافس",
        "نافس",
    ]
    .map(WordKey::of)
});

/// Whether a verb in the present is one of those that announce: ينعقد، وتنطلق.
pub(super) fn announces(verb: WordKey) -> bool {
    let verb = if verb.starts_with("و") || verb.starts_with("ف") {
        verb.without_front(1)
    } else {
        verb
    };
    (verb.starts_with("ي") || verb.starts_with("ت")) && {
        let rest = verb.without_front(1);
        ANNOUNCING.contains(&rest) || ANNOUNCING.contains(&rest.without_back(2))
    }
}
