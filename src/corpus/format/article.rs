//! The article of a page: its lines without menus, lists of other articles, comments and what else stands around it.
//!
//! Nothing is taken for the article by its place: lines go away for what they are. An element goes by its name or by
//! what its class says, unless it holds most of the prose; a line goes because it is a link, or because most of the
//! short lines around it are. Where little prose is left, the page stays as it is. The limits were set on the pages of
//! the test bed and on made ones; no newspaper was at hand for them.

use std::collections::HashMap;

use html5gum::StartTag;

use crate::corpus::date::read_date;

/// Elements that are no part of an article, by their names.
const ASIDE: [&str; 5] = ["aside", "dialog", "footer", "menu", "nav"];
/// The same by a word of their class or id, in its order.
const ASIDE_WORDS: [&str; 46] = [
    "ads",
    "advert",
    "advertisement",
    "breadcrumb",
    "breadcrumbs",
    "comment",
    "comments",
    "cookie",
    "cookies",
    "copyright",
    "disqus",
    "footer",
    "latest",
    "menu",
    "mostread",
    "mostviewed",
    "nav",
    "navbar",
    "navigation",
    "newsletter",
    "pagination",
    "popular",
    "promo",
    "readalso",
    "readmore",
    "recommended",
    "related",
    "relatedposts",
    "replies",
    "respond",
    "share",
    "sharebuttons",
    "sharing",
    "sidebar",
    "skip",
    "social",
    "socials",
    "sponsored",
    "subscribe",
    "subscription",
    "tags",
    "toolbar",
    "topbar",
    "trending",
    "widget",
    "widgets",
];
/// The same by their role.
const ASIDE_ROLES: [&str; 5] = [
    "banner",
    "complementary",
    "contentinfo",
    "navigation",
    "search",
];
/// Elements that hold an article whatever their class says: it may name the tags of the article.
const NEVER_ASIDE: [&str; 5] = ["article", "body", "h1", "html", "main"];
/// Elements that never have an end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// A line is prose with so many letters, or with fewer and a sign that ends a sentence.
const PROSE: usize = 60;
const SHORT_PROSE: usize = 25;
const SENTENCE_ENDS: [char; 5] = ['.', '؟', '!', ':', '…'];
/// An article has so many letters of prose, and this share of the letters of its page, in hundredths.
const LEAST_PROSE: usize = 250;
const LEAST_SHARE: usize = 15;
/// An element with this share of all prose is no aside, in hundredths.
const MOST_ASIDE: usize = 50;
/// Elements that are open in each other and looked at.
const MOST_OPEN: usize = 200;

/// What the lines of a page are made of, gathered while its tags go by.
#[derive(Debug, Default)]
pub(super) struct Outline {
    open: Vec<Open>,
    /// How many of them are links.
    links: usize,
    /// Asides so far, each by its number.
    asides: usize,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Open {
    name: String,
    aside: Option<usize>,
    heading: u8,
    is_link: bool,
}

#[derive(Debug, Default)]
struct Line {
    start: usize,
    letters: usize,
    linked: usize,
    /// 1 for `h1`; 0 where it is no heading.
    heading: u8,
    /// The asides in which it lies.
    asides: Vec<usize>,
}

impl Line {
    fn is_linked(&self) -> bool {
        self.linked * 10 >= self.letters.max(1) * 6
    }
}

impl Outline {
    pub(super) fn start(&mut self, name: &str, tag: &StartTag<()>) {
        if VOID.contains(&name) || tag.self_closing || self.open.len() >= MOST_OPEN {
            return;
        }
        let is_aside = is_aside(name, tag);
        self.asides += usize::from(is_aside);
        let is_link = matches!(name, "a" | "button");
        self.links += usize::from(is_link);
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
        self.open.push(Open {
            name: name.to_owned(),
            aside: is_aside.then_some(self.asides),
            heading: level.filter(|level| (1..=6).contains(level)).unwrap_or(0),
            is_link,
        });
    }

    /// Closes the element and those in it that have no end.
    pub(super) fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
            let closed = self.open.drain(at..);
            self.links -= closed.filter(|open| open.is_link).count();
        }
    }

    /// Words of the page, at the end of its text, which began at `start`; `is_new` where they begin a line.
    pub(super) fn words(&mut self, start: usize, words: &str, is_new: bool) {
        let letters = words
            .chars()
            .filter(|letter| letter.is_alphanumeric())
            .count();
        if is_new || self.lines.is_empty() {
            self.lines.push(Line {
                start,
                asides: self.open.iter().filter_map(|open| open.aside).collect(),
                ..Line::default()
            });
        }
        let heading = self.open.iter().map(|open| open.heading).max();
        let Some(line) = self.lines.last_mut() else {
            return;
        };
        line.letters += letters;
        line.linked += if self.links > 0 { letters } else { 0 };
        line.heading = line.heading.max(heading.unwrap_or_default());
    }

    /// The article of a page with this text and title; `None` where it has none that could be told.
    pub(super) fn article(&self, text: &str, title: Option<&str>) -> Option<Article> {
        let lines: Vec<(&Line, &str)> = self.with_texts(text);
        let is_aside = self.asides_of(&lines);
        let prose: Vec<bool> = lines
            .iter()
            .map(|(line, text)| !is_aside(line) && is_prose(line, text))
            .collect();
        let first = prose.iter().position(|is_prose| *is_prose)?;
        let mut keep: Vec<bool> = lines
            .iter()
            .map(|(line, _)| !is_aside(line) && (line.heading > 0 || !line.is_linked()))
            .collect();
        drop_runs(&lines, &prose, first, &mut keep);
        drop_empty_headings(&lines, &prose, &mut keep);
        let text_at = |at: usize| lines.get(at).map_or("", |(_, text)| *text);
        let headline = headline(&lines, &keep, first);
        let headline = headline.filter(|at| is_title(text_at(*at), title));
        if let Some(kept) = headline.and_then(|at| keep.get_mut(at)) {
            *kept = false;
        }
        let letters = |is_counted: &dyn Fn(usize) -> bool| -> usize {
            let counted = lines.iter().enumerate().filter(|(at, _)| is_counted(*at));
            counted.map(|(_, (line, _))| line.letters).sum()
        };
        let of_prose = letters(&|at| prose.get(at) == Some(&true));
        if of_prose < LEAST_PROSE || of_prose * 100 < letters(&|_| true) * LEAST_SHARE {
            return None;
        }
        let kept = lines.iter().zip(&keep).filter(|(_, keep)| **keep);
        let kept: Vec<&str> = kept.map(|((_, text), _)| *text).collect();
        Some(Article {
            text: kept.join("\n"),
            headline: headline.map(|at| text_at(at).to_owned()),
        })
    }

    fn with_texts<'t>(&self, text: &'t str) -> Vec<(&Line, &'t str)> {
        let ends = self.lines.iter().skip(1).map(|line| line.start);
        let ends = ends.chain([text.len()]);
        let lines = self.lines.iter().zip(ends);
        lines
            .map(|(line, end)| (line, text.get(line.start..end).unwrap_or_default().trim()))
            .collect()
    }

    /// What says of a line whether it lies in an aside, without those that hold most of the prose.
    fn asides_of(&self, lines: &[(&Line, &str)]) -> impl Fn(&Line) -> bool + use<> {
        let mut of_aside = HashMap::<usize, usize>::new();
        let mut all = 0;
        for (line, _) in lines.iter().filter(|(line, text)| is_prose(line, text)) {
            all += line.letters;
            for aside in &line.asides {
                *of_aside.entry(*aside).or_default() += line.letters;
            }
        }
        move |line: &Line| {
            let letters = |aside: &usize| of_aside.get(aside).copied().unwrap_or_default();
            let mut asides = line.asides.iter();
            asides.any(|aside| letters(aside) * 100 <= all * MOST_ASIDE)
        }
    }
}

/// The article of a page.
#[derive(Debug)]
pub(super) struct Article {
    pub(super) text: String,
    /// What stood above it and is its title.
    pub(super) headline: Option<String>,
}

/// Whether the heading of an article and the title of its page are one, or the page has no title worth its name.
fn is_title(headline: &str, title: Option<&str>) -> bool {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (headline, title) = (words(headline), words(title.unwrap_or_default()));
    !title.contains(' ') || title.contains(&headline) || headline.contains(&title)
}

fn is_prose(line: &Line, text: &str) -> bool {
    let is_sentence = text.ends_with(SENTENCE_ENDS) && line.letters >= SHORT_PROSE;
    line.heading == 0 && line.linked * 2 < line.letters && (line.letters >= PROSE || is_sentence)
}

/// Whether a line is a sentence without links, however short.
fn is_sentence(line: &Line, text: &str) -> bool {
    line.linked == 0 && line.letters > 0 && text.ends_with(['.', '؟', '!'])
}

/// Drops short lines among which most letters are links; a date before the article stays.
fn drop_runs(lines: &[(&Line, &str)], prose: &[bool], first: usize, keep: &mut [bool]) {
    let is_short = |at: usize| {
        let line = lines.get(at);
        let is_part =
            line.is_some_and(|(line, text)| line.heading == 0 && !is_sentence(line, text));
        is_part && prose.get(at) == Some(&false)
    };
    let mut at = 0;
    while at < lines.len() {
        let end = (at..lines.len()).find(|at| !is_short(*at));
        let end = end.unwrap_or(lines.len());
        let run = lines.get(at..end).unwrap_or_default();
        let letters: usize = run.iter().map(|(line, _)| line.letters).sum();
        let linked: usize = run.iter().map(|(line, _)| line.linked).sum();
        if linked * 2 >= letters.max(1) {
            for (place, (_, text)) in (at..).zip(run) {
                let is_date = place < first && read_date(text).is_some();
                if let Some(kept) = keep.get_mut(place).filter(|_| !is_date) {
                    *kept = false;
                }
            }
        }
        at = end.max(at) + 1;
    }
}

/// Drops headings of what is dropped: «اقرأ أيضا».
fn drop_empty_headings(lines: &[(&Line, &str)], prose: &[bool], keep: &mut [bool]) {
    for at in 0..lines.len() {
        if lines.get(at).is_none_or(|(line, _)| line.heading == 0) {
            continue;
        }
        let behind = (at + 1..lines.len()).take_while(|at| {
            let is_heading = lines.get(*at).is_some_and(|(line, _)| line.heading > 0);
            !is_heading && prose.get(*at) == Some(&false)
        });
        let behind: Vec<bool> = behind.filter_map(|at| keep.get(at).copied()).collect();
        let is_next_prose = prose.get(at + 1 + behind.len()) == Some(&true);
        let are_dropped = !behind.is_empty() && behind.iter().all(|kept| !kept);
        if let Some(kept) = keep.get_mut(at).filter(|_| are_dropped && !is_next_prose) {
            *kept = false;
        }
    }
}

/// The heading of the article: the last of the first order before its prose, else the one before that.
fn headline(lines: &[(&Line, &str)], keep: &[bool], first: usize) -> Option<usize> {
    let is_kept = |at: &usize| keep.get(*at) == Some(&true);
    let level = |at: usize| lines.get(at).map_or(0, |(line, _)| line.heading);
    let mut headings = (0..first).rev().filter(|at| level(*at) > 0).filter(is_kept);
    let last = headings.next()?;
    [last]
        .into_iter()
        .chain(headings)
        .find(|at| level(*at) == 1)
        .or(Some(last))
}

fn is_aside(name: &str, tag: &StartTag<()>) -> bool {
    if NEVER_ASIDE.contains(&name) {
        return false;
    }
    let value = |name: &str| {
        let value = tag.attributes.get(name.as_bytes());
        value.map(|value| String::from_utf8_lossy(value).to_ascii_lowercase())
    };
    let is_role = value("role").is_some_and(|role| ASIDE_ROLES.contains(&role.trim()));
    let is_word = |word: &str| ASIDE_WORDS.binary_search(&word).is_ok();
    let names = ["class", "id"].into_iter().filter_map(value);
    let mut names = names.flat_map(|names| {
        let words = names.split(|letter: char| !letter.is_ascii_alphanumeric());
        words.map(str::to_owned).collect::<Vec<_>>()
    });
    ASIDE.contains(&name) || is_role || names.any(|word| is_word(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_their_order() {
        assert!(ASIDE_WORDS.is_sorted());
    }
}
