//! The lines of a page, and which of them belong to its article.

use std::collections::{HashMap, HashSet};

/// A line is prose with so many letters, or with fewer and a sign that ends a sentence.
const PROSE: usize = 60;
const SHORT_PROSE: usize = 25;
const SENTENCE_ENDS: [char; 5] = ['.', '؟', '!', ':', '…'];
/// A link with so many letters is a sentence of the article where it ends as one; with another sign than a full stop it
/// may be the title of another article, and needs as many as prose.
const LINKED_SENTENCE: usize = 40;
/// So many links that are sentences, without prose between them, are a list of other articles.
const LISTED: usize = 3;
/// Short words between links are a part of their list.
const SHORT_WORDS: usize = 2;
/// A row of a table with more lines lays out a page.
const MOST_CELLS: usize = 8;

#[derive(Debug, Default)]
pub(super) struct Line {
    pub(super) start: usize,
    pub(super) letters: usize,
    pub(super) linked: usize,
    /// 1 for `h1`; 0 where it is no heading.
    pub(super) heading: u8,
    /// The asides in which it lies.
    pub(super) asides: Vec<usize>,
    pub(super) row: Option<usize>,
    /// Letters in an element that says its time to programs, too.
    pub(super) stamped: usize,
}

impl Line {
    pub(super) fn is_linked(&self) -> bool {
        self.linked * 10 >= self.letters.max(1) * 6
    }

    /// Whether a link has the form of a sentence.
    fn is_linked_sentence(&self, text: &str) -> bool {
        let text = text.trim_end_matches(['»', '"', '”', ')']);
        let is_long = text.ends_with('.') && self.letters >= LINKED_SENTENCE;
        let is_longer = text.ends_with(['؟', '!', '…']) && self.letters >= PROSE;
        self.is_linked() && self.heading == 0 && (is_long || is_longer)
    }
}

/// Whether the heading of an article and the title of its page are one, or the page has no title worth its name.
pub(super) fn is_title(headline: &str, title: Option<&str>) -> bool {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let (headline, title) = (words(headline), words(title.unwrap_or_default()));
    !title.contains(' ') || title.contains(&headline) || headline.contains(&title)
}

pub(super) fn is_prose(line: &Line, text: &str) -> bool {
    let is_sentence = text.ends_with(SENTENCE_ENDS) && line.letters >= SHORT_PROSE;
    line.heading == 0 && line.linked * 2 < line.letters && (line.letters >= PROSE || is_sentence)
}

/// Which lines stay, of those in no aside: all but links, and of these what is a sentence or a cell beside a date.
pub(super) fn kept_links(
    lines: &[(&Line, &str)],
    prose: &[bool],
    is_aside: &impl Fn(&Line) -> bool,
) -> Vec<bool> {
    let of_dates = rows_of_dates(lines);
    let mut keep = Vec::with_capacity(lines.len());
    // Links that are sentences since the last prose.
    let mut sentences = Vec::new();
    for (at, (line, text)) in lines.iter().enumerate() {
        let is_cell = line.row.is_some_and(|row| of_dates.contains(&row));
        let is_kept = line.heading > 0 || !line.is_linked() || is_cell;
        keep.push(!is_aside(line) && is_kept);
        if prose.get(at) == Some(&true) {
            keep_few(&mut sentences, &mut keep);
        } else if !is_aside(line) && line.is_linked_sentence(text) {
            sentences.push(at);
        }
    }
    keep_few(&mut sentences, &mut keep);
    keep
}

/// Keeps links that are sentences, where they are too few for a list.
fn keep_few(sentences: &mut Vec<usize>, keep: &mut [bool]) {
    let is_list = sentences.len() >= LISTED;
    for at in sentences.drain(..) {
        if let Some(kept) = keep.get_mut(at).filter(|_| !is_list) {
            *kept = true;
        }
    }
}

/// «منذ 3 ساعات» alone: how old another article is.
fn is_age(text: &str) -> bool {
    let mut words = text.split_whitespace();
    let is_since = words
        .next()
        .is_some_and(|word| ["منذ", "قبل"].contains(&word));
    is_since && (1..4).contains(&words.count())
}

/// The rows of tables in which a link stands beside a number or a date.
fn rows_of_dates(lines: &[(&Line, &str)]) -> HashSet<usize> {
    let mut rows = HashMap::<usize, (usize, bool)>::new();
    for (line, text) in lines {
        let Some(row) = line.row else {
            continue;
        };
        let (cells, has_number) = rows.entry(row).or_default();
        *cells += 1;
        *has_number |= line.linked == 0 && text.contains(char::is_numeric) && !is_age(text);
    }
    let rows = rows.into_iter();
    rows.filter(|(_, (cells, has_number))| *has_number && *cells <= MOST_CELLS)
        .map(|(row, _)| row)
        .collect()
}

/// Drops the ages of other articles, whose links stand before them.
pub(super) fn drop_ages(lines: &[(&Line, &str)], keep: &mut [bool]) {
    for (at, (_, text)) in lines.iter().enumerate().skip(1) {
        let is_behind_link = keep.get(at - 1) == Some(&false);
        if let Some(kept) = keep.get_mut(at).filter(|_| is_behind_link && is_age(text)) {
            *kept = false;
        }
    }
}

/// Drops what stands alone between two links that are dropped: signs, and words without a number as the entry of a menu
/// for the page itself.
pub(super) fn drop_between_links(lines: &[(&Line, &str)], keep: &mut [bool]) {
    let is_dropped: Vec<bool> = (lines.iter().zip(&*keep))
        .map(|((line, _), kept)| line.is_linked() && !kept)
        .collect();
    let is_link = |at: usize| is_dropped.get(at) == Some(&true);
    for (at, (line, text)) in lines.iter().enumerate() {
        let is_between = at > 0 && is_link(at - 1) && is_link(at + 1);
        let is_short = text.split_whitespace().count() <= SHORT_WORDS;
        let is_part = is_short && line.heading == 0 && line.row.is_none();
        let is_dull = !text.contains(char::is_numeric) && !text.ends_with(['.', '؟', '!']);
        if let Some(kept) = keep
            .get_mut(at)
            .filter(|_| is_between && is_part && is_dull)
        {
            *kept = false;
        }
    }
}

/// Drops the one line above the prose that is a time which the page says to programs, too: it dates the page.
pub(super) fn drop_stamp(lines: &[(&Line, &str)], keep: &mut [bool], first: usize) {
    let is_stamp = |line: &Line| line.stamped > 0 && line.stamped == line.letters;
    let mut stamps = (lines.iter().enumerate()).filter(|(_, (line, _))| is_stamp(line));
    let (only, more) = (stamps.next(), stamps.next());
    // Entries of a diary have one each.
    if let (Some((at, _)), None) = (only, more)
        && let Some(kept) = keep.get_mut(at).filter(|_| at < first)
    {
        *kept = false;
    }
}

/// Drops headings of what is dropped: «اقرأ أيضا».
pub(super) fn drop_empty_headings(lines: &[(&Line, &str)], prose: &[bool], keep: &mut [bool]) {
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
pub(super) fn headline(lines: &[(&Line, &str)], keep: &[bool], first: usize) -> Option<usize> {
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
