//! Datelines and bylines: where a text says, beside its place or in a line of its own, on which day it was written.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use crate::lexicon::Lexicon;
use crate::text::{Span, Token, TokenKind, WordKey};

/// Words before the date of a dateline (a place, an agency), and tokens behind one that ends its line.
const MOST_BEFORE: usize = 4;
const MOST_BEHIND: usize = 2;
/// Words of a place before في: «الدار البيضاء في».
const MOST_OF_PLACE: usize = 2;
/// Words before the date of a byline.
const MOST_OF_BYLINE: usize = 7;

/// A line that dates its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Dateline {
    /// A place or nothing before the date: «تونس 10 أغسطس 2015 م واس».
    Place,
    /// It says what it is: «نُشر في 12 يناير 2021».
    Byline,
}

/// What a date at `date` makes of its line: it heads a report, or stands alone with its place, or in a byline; a time of
/// day may follow.
///
/// A whole sentence («رست السفينة 10 أغسطس 2015.») ends in a full stop; a dateline does not, or goes on behind a dash.
pub(crate) fn dateline(text: &str, tokens: &[Token], date: Span) -> Option<Dateline> {
    let first = tokens.partition_point(|token| token.span.end <= date.start);
    let end = tokens.partition_point(|token| token.span.start < date.end);
    let (before, behind) = (tokens.get(..first)?, tokens.get(end..)?);
    if words(before).count() > MOST_OF_BYLINE {
        return None;
    }
    let behind = behind_clock(text, behind);
    if is_byline(before) && is_end(behind, true) {
        return Some(Dateline::Byline);
    }
    let heads = match words(before).next_back() {
        Some(last) if is_preposition(last) => is_place(before) && is_end(behind, false),
        _ => words_or_foreign(before) <= MOST_BEFORE && (goes_on(behind) || is_end(behind, false)),
    };
    heads.then_some(Dateline::Place)
}

fn words(tokens: &[Token]) -> impl DoubleEndedIterator<Item = WordKey> {
    tokens.iter().filter_map(|token| match token.kind {
        TokenKind::Word(key) => Some(key),
        _ => None,
    })
}

fn words_or_foreign(tokens: &[Token]) -> usize {
    let is_word = |token: &&Token| matches!(token.kind, TokenKind::Word(_) | TokenKind::Foreign);
    tokens.iter().filter(is_word).count()
}

fn is_preposition(key: WordKey) -> bool {
    [
        "في",
        "يوم",
        "بتاريخ",
        "من",
        "منذ",
        "حتى",
        "قبل",
        "بعد",
        "خلال",
        "إلى",
    ]
    .into_iter()
    .any(|word| WordKey::of(word) == key)
}

/// «تونس في», «الدار البيضاء في»: a place and في, and no verb.
fn is_place(before: &[Token]) -> bool {
    let keys: Vec<WordKey> = words(before).collect();
    let [place @ .., last] = keys.as_slice() else {
        return false;
    };
    let is_in = *last == WordKey::of("في");
    let is_verb = |key: &WordKey| Lexicon::embedded().verb(*key).is_some();
    // «رست السفينة»: who is not known as a verb can look like one.
    let is_clause = matches!(place, [first, second, ..] if first.last() == Some('ت') && second.starts_with("ال"));
    let has_verb = || is_clause || place.iter().any(is_verb);
    is_in && (1..=MOST_OF_PLACE).contains(&place.len()) && !has_verb()
}

/// Whether the words before a date are those of a byline: its head, and what may stand between it and the date.
fn is_byline(before: &[Token]) -> bool {
    let bylines = &*BYLINES;
    let mut keys = words(before);
    let Some(head) = keys.next() else {
        return false;
    };
    let is_inside = |key: WordKey| {
        // «حرر بتونس في»
        bylines.inside.contains(&key) || key.starts_with("ب") && head == WordKey::of("حرر")
    };
    // «تم في» heads no byline, «تم النشر في» does.
    let second = words(before).nth(1);
    let is_whole = head != WordKey::of("تم") || second.is_some_and(|key| !is_preposition(key));
    bylines.head.contains(&head) && is_whole && keys.all(is_inside)
}

/// Whether a line ends here, with a full stop or without.
fn is_end(behind: &[Token], may_stop: bool) -> bool {
    let ends_in_stop = behind.last().is_some_and(|token| token.is_sign('.'));
    behind.len() <= MOST_BEHIND && (may_stop || !ends_in_stop) || may_stop && goes_on(behind)
}

/// Whether the text begins here, behind a dash or the like.
fn goes_on(behind: &[Token]) -> bool {
    behind.iter().take(MOST_BEHIND + 1).any(|token| {
        matches!(
            token.kind,
            TokenKind::Sign('-' | '–' | '—' | '(' | '/' | '|')
        )
    })
}

/// What stands behind a time of day: `09:22`, `T14:33:00+02:00`, `2:33 م`, `- 10:30 صباحا بتوقيت مكة`.
pub(crate) fn behind_clock<'t>(text: &str, behind: &'t [Token]) -> &'t [Token] {
    let is_clock = |token: &Token| match token.kind {
        TokenKind::Number(_) => true,
        TokenKind::Sign(sign) => matches!(sign, ':' | ',' | '،' | '+' | '-' | '.' | '(' | ')'),
        TokenKind::Word(key) => BYLINES.clock.contains(&key),
        TokenKind::Foreign => is_zone(token.span.of(text)),
    };
    let end = behind.iter().position(|token| !is_clock(token));
    let clock = behind.get(..end.unwrap_or(behind.len())).unwrap_or(behind);
    let last = clock.iter().rposition(|token| match token.kind {
        TokenKind::Sign(_) => false,
        TokenKind::Number(_) | TokenKind::Word(_) | TokenKind::Foreign => true,
    });
    let has_number = clock.iter().any(|token| token.number().is_some());
    let has_hour = has_number && clock.iter().any(|token| token.is_sign(':'))
        || clock.iter().all(|token| token.number().is_none());
    match last.filter(|_| has_hour) {
        Some(last) => behind.get(last + 1..).unwrap_or_default(),
        None => behind,
    }
}

/// `T14`, `Z`, `AM`, `UTC`, `GMT`, `KSA`.
fn is_zone(word: &str) -> bool {
    let letters = word.trim_matches(|c: char| c.is_ascii_digit());
    ["T", "Z", "AM", "PM", "UTC", "GMT", "KSA", "EET", "CET"]
        .into_iter()
        .any(|zone| letters.eq_ignore_ascii_case(zone))
}

/// The words of bylines by their roles.
#[derive(Debug, Default)]
struct Bylines {
    head: BTreeSet<WordKey>,
    inside: BTreeSet<WordKey>,
    clock: BTreeSet<WordKey>,
}

static BYLINES: LazyLock<Bylines> = LazyLock::new(|| {
    let mut bylines = Bylines::default();
    for (role, word) in rows() {
        let words = match role {
            "head" => &mut bylines.head,
            "inside" => &mut bylines.inside,
            _ => &mut bylines.clock,
        };
        words.insert(WordKey::of(word));
    }
    bylines
});

fn rows() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = include_str!("../../assets/metadata/bylines.tsv").lines();
    let rows = lines.filter(|line| !line.starts_with('#'));
    rows.filter_map(|line| line.split_once('\t'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SentenceScanner;

    fn of(text: &str, date: &str) -> Option<Dateline> {
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        let start = text.find(date).unwrap();
        dateline(text, &tokens, Span::new(start, start + date.len()))
    }

    #[test]
    fn rows_are_sound() {
        for (role, word) in rows() {
            assert!(["head", "inside", "clock"].contains(&role), "{role}");
            assert_ne!(WordKey::of(word), WordKey::NONE, "{word}");
        }
    }

    #[test]
    fn a_place_and_a_day_head_a_report() {
        let date = "10 أغسطس 2015";
        for text in [
            "تونس 10 أغسطس 2015 م واس",
            "الرباط (وكالات) 10 أغسطس 2015",
            "عمان، 10 أغسطس 2015 - أعلنت الوزارة فتح الطريق.",
            "10 أغسطس 2015",
            "تونس في 10 أغسطس 2015",
            "الدار البيضاء في: 10 أغسطس 2015",
            "10 أغسطس 2015 09:22 مساء",
            "10 أغسطس 2015 - 2:33 م",
            "10 أغسطس 2015 الساعة 10:30 بتوقيت مكة المكرمة",
        ] {
            assert_eq!(of(text, date), Some(Dateline::Place), "{text}");
        }
        for text in [
            "رست السفينة 10 أغسطس 2015.",
            "قال المدير إن السفينة رست يوم 10 أغسطس 2015",
            "وصل في 10 أغسطس 2015",
            "رست السفينة في 10 أغسطس 2015",
            "في 10 أغسطس 2015 أعلنت الوزارة فتح الطريق أمام المسافرين",
            "10 أغسطس 2015 وصل 40 مسافرا إلى الميناء",
        ] {
            assert_eq!(of(text, date), None, "{text}");
        }
    }

    #[test]
    fn a_line_says_that_it_dates_the_text() {
        let date = "12 يناير 2021";
        for text in [
            "نُشر في 12 يناير 2021",
            "نُشرت هذه المقالة في 12 يناير 2021.",
            "تم النشر بتاريخ 12 يناير 2021 09:22",
            "تاريخ النشر: 12 يناير 2021",
            "حرر بتونس في 12 يناير 2021",
            "نشر في 12 يناير 2021 | الاقتصاد",
        ] {
            assert_eq!(of(text, date), Some(Dateline::Byline), "{text}");
        }
        for text in [
            "نشر الجيش قواته في 12 يناير 2021.",
            "حرر الجيش المدينة في 12 يناير 2021.",
            "كتب الرئيس في 12 يناير 2021 أن الطريق مفتوح",
            "تم في 12 يناير 2021 افتتاح الطريق",
        ] {
            assert_ne!(of(text, date), Some(Dateline::Byline), "{text}");
        }
    }

    #[test]
    fn clocks_are_passed_over_in_figures_of_any_kind() {
        for (text, date) in [
            ("2021-01-12T14:33:00+02:00", "2021-01-12"),
            ("24/04/2020 09:22:11", "24/04/2020"),
            ("١٢/١/٢٠٢١ ٢:٣٣ م", "١٢/١/٢٠٢١"),
        ] {
            assert_eq!(of(text, date), Some(Dateline::Place), "{text}");
        }
    }
}
