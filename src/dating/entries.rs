//! Many entries in one text, each with its own day: a diary, a digest, the export of a chat.

use std::ops::Range;

use crate::dating::dates::day_of;
use crate::grammar::Reading;
use crate::resolve::behind_clock;
use crate::text::{Span, Token, TokenKind};
use crate::time::{Day, TimeExpr};

/// Fewer heads than these make no entries.
const FEWEST: usize = 2;
/// Tokens among which the name of a sender ends in a colon.
const NAME: usize = 12;

/// The entries of a text: the sentence with which each begins, and its day, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entries(Box<[(u32, Day)]>);

/// Gathers the lines that can head an entry, sentence by sentence.
#[derive(Clone, Debug, Default)]
pub struct EntryReader {
    chat: Vec<(u32, Day)>,
    alone: Vec<(u32, Day)>,
}

/// How a line heads an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Head {
    /// A stamp with its hour, and a sender: `12/1/2021, 22:22 - سامي: …`.
    Chat,
    /// A day and nothing else: `السبت 5 مارس 2011`.
    Alone,
}

impl EntryReader {
    /// Takes the readings of one sentence.
    pub fn read(&mut self, text: &str, index: u32, tokens: &[Token], readings: &[Reading]) {
        let Some(first) = readings.first() else {
            return;
        };
        let day = day_of_expr(&first.expr);
        let Some((day, head)) = day.zip(head(text, tokens, first.span)) else {
            return;
        };
        match head {
            Head::Chat => self.chat.push((index, day)),
            Head::Alone => self.alone.push((index, day)),
        }
    }

    /// No more comes: the entries of the text, if it has several.
    pub fn finish(self) -> Entries {
        let heads = match is_in_order(&self.chat) && self.chat.len() >= FEWEST {
            true => self.chat,
            false => self.alone,
        };
        let is_one_day = heads.windows(2).all(|two| two[0].1 == two[1].1);
        match heads.len() < FEWEST || is_one_day || !is_in_order(&heads) {
            true => Entries::default(),
            false => Entries(heads.into_boxed_slice()),
        }
    }
}

impl Entries {
    /// The day of the entry in which a sentence stands; `None` before the first.
    pub fn day(&self, sentence: u32) -> Option<Day> {
        let behind = self.0.partition_point(|(begin, _)| *begin <= sentence);
        let at = behind.checked_sub(1)?;
        self.0.get(at).map(|(_, day)| *day)
    }

    /// Whether two sentences stand in one entry.
    pub fn are_one(&self, one: u32, other: u32) -> bool {
        let of = |sentence: u32| self.0.partition_point(|(begin, _)| *begin <= sentence);
        of(one) == of(other)
    }
}

/// Whether days go forward, or go back.
fn is_in_order(heads: &[(u32, Day)]) -> bool {
    heads.is_sorted_by_key(|(_, day)| *day)
        || heads.is_sorted_by_key(|(_, day)| std::cmp::Reverse(*day))
}

fn day_of_expr(expr: &TimeExpr) -> Option<Day> {
    match expr {
        TimeExpr::Date(date) => day_of(date),
        TimeExpr::Clock { on: Some(of), .. } => day_of_expr(of),
        _ => None,
    }
}

/// What a date makes of its line.
fn head(text: &str, tokens: &[Token], date: Span) -> Option<Head> {
    let first = tokens.partition_point(|token| token.span.end <= date.start);
    let end = tokens.partition_point(|token| token.span.start < date.end);
    let opens = |token: &Token| matches!(token.kind, TokenKind::Sign('[' | '(' | '*' | '#' | '•'));
    if !tokens.get(..first)?.iter().all(opens) {
        return None;
    }
    let behind = tokens.get(end..)?;
    let rest = behind_clock(text, behind);
    if rest
        .iter()
        .all(|token| token.is_sign(':') || token.is_sign(']'))
    {
        return Some(Head::Alone);
    }
    let stamp = clock_in(behind)?;
    let name = behind.get(stamp.end..)?.iter().take(NAME);
    let has_sender = name
        .skip_while(|token| !matches!(token.kind, TokenKind::Word(_) | TokenKind::Foreign))
        .any(|token| token.is_sign(':'));
    has_sender.then_some(Head::Chat)
}

/// The tokens of an hour behind a date: `، 10:22 م -`, `, 22:22:11] `; none where the date's own words have it.
fn clock_in(behind: &[Token]) -> Option<Range<usize>> {
    let is_part = |token: &&Token| match token.kind {
        TokenKind::Number(_) => true,
        TokenKind::Sign(sign) => matches!(sign, ':' | ',' | '،' | '.'),
        _ => false,
    };
    let end = behind.iter().take_while(is_part).count();
    let rest = behind.get(end..)?.iter().take(2);
    // «م», «PM», and the dash or the bracket that ends the stamp.
    let closes = |token: &Token| matches!(token.kind, TokenKind::Sign('-' | '–' | ']' | ')'));
    let is_stamp = rest.clone().any(closes);
    is_stamp.then_some(0..end)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::grammar::read_sentence;
    use crate::text::SentenceScanner;

    fn days(text: &str) -> Vec<(u32, String)> {
        let mut scanner = SentenceScanner::new(text);
        let (mut tokens, mut reader, mut index) = (Vec::new(), EntryReader::default(), 0);
        while scanner.next_into(&mut tokens).is_some() {
            reader.read(text, index, &tokens, &read_sentence(text, &tokens));
            index += 1;
        }
        let entries = reader.finish().0;
        entries
            .iter()
            .map(|(at, day)| (*at, day.to_string()))
            .collect()
    }

    #[test]
    fn each_message_has_its_stamp_and_each_day_of_a_diary_its_line() {
        let chat = "12/1/2021، 10:22 م - سامي: وصلت أمس.\n15/1/2021، 9:05 ص - ليلى: أمس.";
        assert_eq!(
            days(chat),
            [(0, "2021-01-12".to_owned()), (1, "2021-01-15".to_owned())]
        );
        let apple = "[12/1/2021, 22:22:11] سامي: وصلت أمس\n[15/1/2021, 09:05:10] ليلى: أمس";
        assert_eq!(days(apple).len(), 2);
        let forum = "12.01.2021 22:22:11 UTC+03:00 22:22\nوصلت أمس.\n15.01.2021 09:05\nأمس.";
        assert_eq!(days(forum).len(), 2);
        let diary = "السبت 5 مارس 2011\nوصلت صباحا.\n\nالأحد 6 مارس 2011\nأمس كان المطر.";
        assert_eq!(
            days(diary),
            [(0, "2011-03-05".to_owned()), (2, "2011-03-06".to_owned())]
        );
    }

    #[test]
    fn one_date_or_dates_without_order_make_no_entries() {
        for text in [
            "السبت 5 مارس 2011\nوصلت صباحا.",
            "5 مارس 2011\nخبر.\n5 مارس 2011\nخبر آخر.",
            "5 مارس 2011\nخبر.\n9 مارس 2011\nخبر.\n7 مارس 2011\nخبر.",
            "وصل الوفد 5 مارس 2011\nوعاد 6 مارس 2011",
        ] {
            assert_eq!(days(text), [], "{text}");
        }
    }
}
