//! What a program wrote into a page when it saved it: whence, and on which day.

use crate::corpus::date::read_date;
use crate::corpus::{DateHint, HintKind};
use crate::time::Interval;

/// What a comment tells of the saving.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Saved {
    /// The address from which it was saved.
    pub(super) url: Option<String>,
    /// The day on which it was there already.
    pub(super) day: Option<DateHint>,
}

/// Comments longer than this were written by nobody who saved a page.
const LONGEST: usize = 4096;

/// Reads a comment of a browser, of SingleFile or of the Wayback Machine.
pub(super) fn saved_by(comment: &str) -> Saved {
    let comment = comment
        .get(..LONGEST.min(comment.len()))
        .unwrap_or_default();
    if let Some((_, rest)) = comment.split_once("saved from url=") {
        let url = rest.split_once(')').map_or(rest, |(_, url)| url);
        return Saved {
            url: address(url),
            day: None,
        };
    }
    if comment.contains("SingleFile") {
        let line = |name: &str| {
            let mut lines = comment.lines().map(str::trim);
            lines.find_map(|line| line.strip_prefix(name))
        };
        return Saved {
            url: line("url:").and_then(address),
            day: line("saved date:").and_then(|day| no_later(day, "SingleFile")),
        };
    }
    let archived = comment.split_once("FILE ARCHIVED ON ");
    let day = archived.and_then(|(_, rest)| rest.split(" AND ").next());
    Saved {
        url: None,
        // «09:12:36 Jan 13, 2021»
        day: day.and_then(|day| no_later(after_clock(day), "Wayback Machine")),
    }
}

/// The address that an archive saved under its own, and the day in that: `…/web/20210113091236/https://…`.
pub(super) fn archived(url: &str) -> Option<(String, DateHint)> {
    let (_, rest) = url.split_once("/web/")?;
    let (stamp, inner) = rest.split_once('/')?;
    let digits: String = stamp.chars().take_while(char::is_ascii_digit).collect();
    let day = no_later(digits.get(..8)?, "Wayback Machine").filter(|_| digits.len() == 14)?;
    Some((address(inner)?, day))
}

fn no_later(words: &str, place: &str) -> Option<DateHint> {
    let last = read_date(words)?.last()?;
    Some(DateHint {
        kind: HintKind::Crawled,
        interval: Interval::until(last),
        words: words.trim().into(),
        place: place.into(),
    })
}

fn after_clock(text: &str) -> &str {
    let text = text.trim();
    match text.split_once(' ') {
        Some((clock, rest)) if clock.contains(':') => rest,
        _ => text,
    }
}

fn address(text: &str) -> Option<String> {
    let url = text.split_whitespace().next()?;
    url.contains("://").then(|| url.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(comment: &str) -> (Option<String>, Option<String>) {
        let Saved { url, day } = saved_by(comment);
        let last = day.and_then(|day| day.interval.last());
        (url, last.map(|day| day.to_string()))
    }

    #[test]
    fn programs_that_save_pages_say_whence_and_when() {
        let url = Some("https://news.example.org/2021/01/12/story".to_owned());
        let day = Some("2021-01-13".to_owned());
        let browser = " saved from url=(0041)https://news.example.org/2021/01/12/story ";
        assert_eq!(told(browser), (url.clone(), None));
        let single = "\n Page saved with SingleFile \n url: https://news.example.org/2021/01/12/story \n saved date: Wed Jan 13 2021 09:12:36 GMT+0300 (Arabian Standard Time)\n";
        assert_eq!(told(single), (url, day.clone()));
        let wayback = "\n     FILE ARCHIVED ON 09:12:36 Jan 13, 2021 AND RETRIEVED FROM THE\n     INTERNET ARCHIVE ON 10:00:00 Feb 02, 2024.";
        assert_eq!(told(wayback), (None, day));
        assert_eq!(told(" the header of the page "), (None, None));
    }

    #[test]
    fn an_archive_keeps_the_address_inside_of_its_own() {
        let (url, day) =
            archived("https://web.archive.org/web/20210113091236id_/https://a.example/1").unwrap();
        assert_eq!(url, "https://a.example/1");
        assert_eq!(day.interval.last().unwrap().to_string(), "2021-01-13");
        assert_eq!(archived("https://a.example/web/2021/x"), None);
    }
}
