//! The article of a page: its lines without menus, lists of other articles, comments and what else stands around it.
//!
//! Nothing is taken for the article by its place: lines go away for what they are. An element goes by its name or by
//! what its class says, unless it holds most of the prose; a line goes because it is a link. In doubt a line stays.
//! Where little prose is left, the page stays as it is. The limits were set on the pages of the test bed and on made
//! ones; no newspaper was at hand for them.

use html5gum::StartTag;

use crate::corpus::format::article_lines::{
    Line, drop_ages, drop_between_links, drop_empty_headings, drop_stamp, headline, is_prose,
    is_title, kept_links,
};
use crate::corpus::format::aside::{Aside, aside_of};
use crate::corpus::format::html::is_block;

/// Elements that never have an end.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

/// An article has so many letters of prose, and this share of the letters of its page, in hundredths.
const LEAST_PROSE: usize = 250;
const LEAST_SHARE: usize = 15;
/// No link has so many letters: its end is missing.
const LONGEST_LINK: usize = 600;
/// An element with this share of all prose is no aside, in hundredths.
const MOST_ASIDE: usize = 50;
/// Elements that are open in each other and looked at.
const MOST_OPEN: usize = 200;

/// What the lines of a page are made of, gathered while its tags go by.
#[derive(Debug, Default)]
pub(super) struct Outline {
    open: Vec<Open>,
    /// Asides so far, each by its number.
    asides: Vec<Aside>,
    /// Rows of tables so far.
    rows: usize,
    lines: Vec<Line>,
}

#[derive(Debug)]
struct Open {
    name: String,
    aside: Option<usize>,
    row: Option<usize>,
    heading: u8,
    link: Option<Link>,
    /// Whether it says a time to programs.
    is_stamp: bool,
}

/// What stands in a link so far.
#[derive(Debug, Default)]
struct Link {
    letters: usize,
    /// Lines before it.
    before: usize,
    /// Whether words stand in it that lie in no block of its own.
    has_words: bool,
}

impl Outline {
    pub(super) fn start(&mut self, name: &str, tag: &StartTag<()>) {
        if VOID.contains(&name) || tag.self_closing {
            return;
        }
        self.close_link(name);
        if self.open.len() >= MOST_OPEN {
            return;
        }
        let is_inside = |open: &Open| matches!(&*open.name, "article" | "main");
        let aside = aside_of(name, tag, self.open.iter().any(is_inside));
        self.asides.extend(aside);
        self.rows += usize::from(name == "tr");
        let has = |name: &[u8]| tag.attributes.contains_key(name);
        // An anchor is a place to go to, and no link.
        let is_anchor = !has(b"href") && (has(b"name") || has(b"id"));
        let is_link = name == "button" || name == "a" && !is_anchor;
        let level = name.strip_prefix('h').and_then(|level| level.parse().ok());
        self.open.push(Open {
            name: name.to_owned(),
            aside: aside.map(|_| self.asides.len() - 1),
            row: (name == "tr").then_some(self.rows),
            heading: level.filter(|level| (1..=6).contains(level)).unwrap_or(0),
            is_stamp: name == "time" && has(b"datetime"),
            link: is_link.then(|| Link {
                before: self.lines.len(),
                ..Link::default()
            }),
        });
    }

    /// Closes a link that has no end where this element begins: no link lies in another, and where a block follows its
    /// words it was forgotten. A link that begins with a block is a card.
    fn close_link(&mut self, name: &str) {
        let is_a = |open: &Open| open.name == "a";
        let Some(at) = self.open.iter().rposition(is_a) else {
            return;
        };
        let link = self.open.get(at).and_then(|open| open.link.as_ref());
        let has_words = link.is_some_and(|link| link.has_words);
        if name == "a" || has_words && is_block(name) {
            self.open.remove(at);
        }
    }

    /// Closes the element and those in it that have no end.
    pub(super) fn end(&mut self, name: &str) {
        if let Some(at) = self.open.iter().rposition(|open| open.name == name) {
            self.open.truncate(at);
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
                row: self.open.iter().rev().find_map(|open| open.row),
                ..Line::default()
            });
        }
        let heading = self.open.iter().map(|open| open.heading).max();
        let is_stamp = self.open.iter().any(|open| open.is_stamp);
        let is_linked = self.add_to_link(letters);
        let Some(line) = self.lines.last_mut() else {
            return;
        };
        line.letters += letters;
        line.stamped += if is_stamp { letters } else { 0 };
        line.linked += if is_linked { letters } else { 0 };
        line.heading = line.heading.max(heading.unwrap_or_default());
    }

    /// Adds to the link that is open, if one is.
    fn add_to_link(&mut self, letters: usize) -> bool {
        let Some(at) = self.open.iter().rposition(|open| open.link.is_some()) else {
            return false;
        };
        let has_block = self.open.iter().skip(at + 1);
        let has_block = has_block.into_iter().any(|open| is_block(&open.name));
        let link = self.open.get_mut(at).and_then(|open| open.link.as_mut());
        let Some(link) = link else {
            return false;
        };
        link.has_words |= !has_block && letters > 0;
        link.letters += letters;
        if link.letters < LONGEST_LINK {
            return true;
        }
        for line in self.lines.iter_mut().skip(link.before) {
            line.linked = 0;
        }
        self.open.remove(at);
        false
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
        let mut keep = kept_links(&lines, &prose, &is_aside);
        drop_between_links(&lines, &mut keep);
        drop_ages(&lines, &mut keep);
        drop_stamp(&lines, &mut keep, first);
        drop_empty_headings(&lines, &prose, &mut keep);
        let text_at = |at: usize| lines.get(at).map_or("", |(_, text)| *text);
        let headline = headline(&lines, &keep, first);
        let headline = headline.filter(|at| is_title(text_at(*at), title));
        let letters = |is_counted: &dyn Fn(usize) -> bool| -> usize {
            let counted = lines.iter().enumerate().filter(|(at, _)| is_counted(*at));
            counted.map(|(_, (line, _))| line.letters).sum()
        };
        let of_prose = letters(&|at| prose.get(at) == Some(&true));
        if of_prose < LEAST_PROSE || of_prose * 100 < letters(&|_| true) * LEAST_SHARE {
            return None;
        }
        let kept = (0..lines.len()).filter(|at| keep.get(*at) == Some(&true));
        let behind: Vec<&str> = kept
            .filter(|at| Some(*at) != headline)
            .map(text_at)
            .collect();
        // A headline that is the beginning of the lead says nothing of its own.
        let begins_lead = |headline: &str| {
            let words = headline.trim_end_matches(['.', '…', ' ']);
            let mut first = behind.iter().take(4);
            first.any(|line| line.contains(words))
        };
        let own = headline.map(text_at).filter(|words| !begins_lead(words));
        let kept: Vec<&str> = own.into_iter().chain(behind.iter().copied()).collect();
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

    /// What says of a line whether it lies in an aside, without those that hold most of the prose and those in an
    /// article that hold more than links.
    fn asides_of(&self, lines: &[(&Line, &str)]) -> impl Fn(&Line) -> bool + use<> {
        let mut held = vec![Held::default(); self.asides.len()];
        let mut all = 0;
        for (line, text) in lines {
            let prose = if is_prose(line, text) {
                line.letters
            } else {
                0
            };
            all += prose;
            for aside in &line.asides {
                if let Some(held) = held.get_mut(*aside) {
                    held.prose += prose;
                    held.letters += line.letters;
                    held.linked += line.linked;
                }
            }
        }
        let is_aside = |(held, aside): (&Held, &Aside)| {
            held.prose * 100 <= all * MOST_ASIDE
                && (*aside == Aside::Beside || held.linked * 2 > held.letters)
        };
        let are_asides: Vec<bool> = held.iter().zip(&self.asides).map(is_aside).collect();
        move |line: &Line| {
            let mut asides = line.asides.iter();
            asides.any(|aside| are_asides.get(*aside) == Some(&true))
        }
    }
}

/// The letters in an aside.
#[derive(Clone, Debug, Default)]
struct Held {
    prose: usize,
    letters: usize,
    linked: usize,
}

/// The article of a page.
#[derive(Debug)]
pub(super) struct Article {
    pub(super) text: String,
    /// What stood above it and is its title.
    pub(super) headline: Option<String>,
}
