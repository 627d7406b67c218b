//! Datelines: where a report says, beside its place, on which day it was written.

use crate::text::{Span, Token, TokenKind};

/// Words before the date of a dateline (a place, an agency), and tokens behind one that ends its line.
const MOST_BEFORE: usize = 4;
const MOST_BEHIND: usize = 2;

/// Whether a date at `date` heads a report, or stands alone with its place: «تونس 10 أغسطس 2015 م واس».
///
/// A whole sentence («رست السفينة 10 أغسطس 2015.») ends in a full stop; a dateline does not, or goes on behind a dash.
pub(super) fn is_dateline(tokens: &[Token], date: Span) -> bool {
    let first = tokens.partition_point(|token| token.span.end <= date.start);
    let end = tokens.partition_point(|token| token.span.start < date.end);
    let (Some(before), Some(behind)) = (tokens.get(..first), tokens.get(end..)) else {
        return false;
    };
    let words = before
        .iter()
        .filter(|token| matches!(token.kind, TokenKind::Word(_) | TokenKind::Foreign));
    if words.count() > MOST_BEFORE {
        return false;
    }
    let goes_on = behind.iter().take(MOST_BEHIND + 1).any(|token| {
        matches!(
            token.kind,
            TokenKind::Sign('-' | '–' | '—' | '(' | '/' | '|')
        )
    });
    let ends_in_stop = behind.last().is_some_and(|token| token.is_sign('.'));
    goes_on || (behind.len() <= MOST_BEHIND && !ends_in_stop)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SentenceScanner;

    fn is(text: &str, date: &str) -> bool {
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        let start = text.find(date).unwrap();
        is_dateline(&tokens, Span::new(start, start + date.len()))
    }

    #[test]
    fn a_place_and_a_day_head_a_report() {
        let date = "10 أغسطس 2015";
        for text in [
            "تونس 10 أغسطس 2015 م واس",
            "الرباط (وكالات) 10 أغسطس 2015",
            "عمان، 10 أغسطس 2015 - أعلنت الوزارة فتح الطريق.",
            "10 أغسطس 2015",
            "نشر في 10 أغسطس 2015 | الاقتصاد",
        ] {
            assert!(is(text, date), "{text}");
        }
        for text in [
            "رست السفينة 10 أغسطس 2015.",
            "قال المدير إن السفينة رست يوم 10 أغسطس 2015",
            "في 10 أغسطس 2015 أعلنت الوزارة فتح الطريق أمام المسافرين",
        ] {
            assert!(!is(text, date), "{text}");
        }
    }
}
