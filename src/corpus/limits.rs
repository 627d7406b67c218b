//! How much of what stands beside a text is read, and what is said where more was there.
//!
//! One page must not cost what a folder may: each of these is far beyond what people write.

use std::fmt;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::corpus::{DateHint, HintKind};
use crate::text::cut;

/// The longest address, in bytes; browsers and servers take hardly more. A longer one is left out, since a part of it
/// leads elsewhere.
pub(crate) const MOST_URL_BYTES: usize = 4 << 10;
/// The longest title and the longest name of a source, in letters; what is beyond is cut off.
pub(crate) const MOST_TITLE_CHARS: usize = 1_000;
/// The longest cell or tag that can be a date, in bytes; a longer one is none.
pub(crate) const MOST_DATE_BYTES: usize = 1 << 10;
/// The most JSON-LD of one element, in bytes; more is not read.
pub(crate) const MOST_DATA_BYTES: usize = 1 << 20;
/// The most different dates beside one text; where there are more, none of them is the day of the text.
pub(crate) const MOST_HINTS: usize = 64;

/// What was left out of what stands beside a text, or read in another way than it is written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[expect(missing_docs, reason = "each message says it")]
pub enum Notice {
    #[error("Its {what} is cut after {limit} letters")]
    Cut { what: Beside, limit: usize },
    #[error("Its {what} is left out: it has {found} bytes, and {limit} is the most")]
    LeftOut {
        what: Beside,
        found: usize,
        limit: usize,
    },
    #[error("More than {limit} dates stand beside it: they are left out")]
    MoreDates { limit: usize },
    #[error("{count} {} read as \u{FFFD}: no letter in its encoding", wrong_bytes(*count))]
    WrongBytes { count: usize },
    #[error("{lines} {} {encoding} among others that are UTF-8", are_lines(*lines))]
    MixedEncodings { lines: usize, encoding: String },
    #[error("Its letters were converted wrongly once, as in \u{201C}Ø§Ù„\u{201D}, and are mended")]
    Mended,
    #[error("A row has more than {limit} cells; those beyond are left out")]
    MoreCells { limit: usize },
    #[error("<{element}> is never closed; what follows it is read as text")]
    Unclosed { element: String },
    #[error("{} {} without text and need OCR: {}", pages.len(), are_pictures(pages), listed(pages))]
    PagesWithoutText { pages: Vec<u32> },
    #[error("{} {} more than is read of one page, or {} broken: {}",
        pages.len(), draw(pages), are(pages), listed(pages))]
    HeavyPages { pages: Vec<u32> },
    #[error("The letters of {} {} cannot be told: {}", pages.len(), plural_pages(pages), listed(pages))]
    UnreadablePages { pages: Vec<u32> },
}

fn wrong_bytes(count: usize) -> &'static str {
    match count {
        1 => "wrong byte is",
        _ => "wrong bytes are",
    }
}

fn are_lines(count: usize) -> &'static str {
    match count {
        1 => "line is",
        _ => "lines are",
    }
}

/// So many numbers of pages are said one by one.
const MOST_LISTED: usize = 20;

fn listed(pages: &[u32]) -> String {
    let numbers = pages.iter().take(MOST_LISTED).map(u32::to_string);
    let rest = (pages.len() > MOST_LISTED).then(|| "…".to_owned());
    numbers.chain(rest).collect::<Vec<_>>().join(", ")
}

fn draw(pages: &[u32]) -> &'static str {
    match pages.len() {
        1 => "page draws",
        _ => "pages draw",
    }
}

fn are(pages: &[u32]) -> &'static str {
    match pages.len() {
        1 => "is",
        _ => "are",
    }
}

fn plural_pages(pages: &[u32]) -> &'static str {
    match pages.len() {
        1 => "page",
        _ => "pages",
    }
}

fn are_pictures(pages: &[u32]) -> &'static str {
    match pages.len() {
        1 => "page is a picture",
        _ => "pages are pictures",
    }
}

/// What can stand beside a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Beside {
    /// Its title.
    Title,
    /// Its address.
    Url,
    /// The name of its source.
    Source,
    /// JSON-LD in a page.
    Data,
}

impl fmt::Display for Beside {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Title => "title",
            Self::Url => "address",
            Self::Source => "source",
            Self::Data => "JSON-LD",
        })
    }
}

/// The title or name as it is kept.
pub(crate) fn short(text: Arc<str>, what: Beside, notices: &mut Vec<Notice>) -> Arc<str> {
    match cut(&text, MOST_TITLE_CHARS) {
        std::borrow::Cow::Borrowed(_) => text,
        std::borrow::Cow::Owned(begin) => {
            let limit = MOST_TITLE_CHARS;
            notices.push(Notice::Cut { what, limit });
            begin.into()
        }
    }
}

/// The address where it is short enough to be one.
pub(crate) fn usable_url(url: Arc<str>, notices: &mut Vec<Notice>) -> Option<Arc<str>> {
    if url.len() <= MOST_URL_BYTES {
        return Some(url);
    }
    notices.push(Notice::LeftOut {
        what: Beside::Url,
        found: url.len(),
        limit: MOST_URL_BYTES,
    });
    None
}

/// Leaves dates out that are more than one text can have, the most frequent kind first: some of them would say what
/// all together deny.
pub(crate) fn usable_hints(hints: &mut Vec<DateHint>, notices: &mut Vec<Notice>) {
    while hints.len() > MOST_HINTS {
        let count = |kind: HintKind| hints.iter().filter(|hint| hint.kind == kind).count();
        let kinds = hints.iter().map(|hint| hint.kind);
        let Some(most) = kinds.max_by_key(|kind| (count(*kind), *kind)) else {
            return;
        };
        hints.retain(|hint| hint.kind != most);
        more_dates(notices);
    }
}

/// Says once that there are too many dates.
pub(crate) fn more_dates(notices: &mut Vec<Notice>) {
    let notice = Notice::MoreDates { limit: MOST_HINTS };
    if !notices.contains(&notice) {
        notices.push(notice);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::{Day, Interval};

    #[test]
    fn a_title_of_the_limit_stays_and_a_longer_one_is_cut_and_said() {
        let mut notices = Vec::new();
        let whole: Arc<str> = "ع".repeat(MOST_TITLE_CHARS).into();
        assert_eq!(short(whole.clone(), Beside::Title, &mut notices), whole);
        assert_eq!(notices, []);
        let long: Arc<str> = "ع".repeat(MOST_TITLE_CHARS + 1).into();
        let kept = short(long, Beside::Title, &mut notices);
        assert_eq!(kept.chars().count(), MOST_TITLE_CHARS + 1);
        assert!(kept.ends_with('…'));
        assert_eq!(
            notices[0].to_string(),
            "Its title is cut after 1000 letters"
        );
    }

    #[test]
    fn as_many_dates_as_the_limit_stay_and_more_of_one_kind_say_nothing() {
        let hint = |kind, number: i32| DateHint {
            kind,
            interval: Interval::day(Day::from_number(number)),
            words: "".into(),
            place: "".into(),
        };
        let published = (0..).map(|number| hint(HintKind::Published, number));
        let mut hints: Vec<DateHint> = published.take(MOST_HINTS - 1).collect();
        hints.push(hint(HintKind::FileName, 7));
        let mut notices = Vec::new();
        usable_hints(&mut hints, &mut notices);
        assert_eq!((hints.len(), notices.len()), (MOST_HINTS, 0));
        hints.push(hint(HintKind::Published, -1));
        usable_hints(&mut hints, &mut notices);
        assert_eq!(hints, [hint(HintKind::FileName, 7)]);
        assert_eq!(notices, [Notice::MoreDates { limit: MOST_HINTS }]);
    }

    #[test]
    fn an_address_of_the_limit_stays_and_a_longer_one_is_left_out_and_said() {
        let mut notices = Vec::new();
        let url: Arc<str> = "u".repeat(MOST_URL_BYTES).into();
        assert!(usable_url(url, &mut notices).is_some());
        assert_eq!(notices, []);
        let url: Arc<str> = "u".repeat(MOST_URL_BYTES + 1).into();
        assert!(usable_url(url, &mut notices).is_none());
        assert_eq!(notices.len(), 1);
    }
}
