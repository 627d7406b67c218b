//! A line as it is read: the order of reading from the order of seeing (UAX #9 backwards).
//!
//! What was reversed to be seen is reversed again, cluster by cluster, so that marks and ligatures stay whole.

use crate::corpus::format::pdf::island::raise_island;
use crate::corpus::format::pdf::letters::{Direction, direction_of, is_right_to_left, mirrored};
use crate::corpus::format::pdf::visual::Cluster;

/// How the lines of a page are put in order.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Reading {
    /// Whether most letters of the page run from right to left.
    pub(crate) is_right_to_left: bool,
    /// Whether brackets are written as they are seen, so that they change with their direction.
    pub(crate) mirrors: bool,
}

/// What a cluster is for the order of its line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Class {
    Right,
    Left,
    Number,
    Neutral,
    /// Ends every run.
    Border,
}

/// The text of a line in the order of reading.
pub(crate) fn read_line(clusters: &[Cluster], reading: Reading) -> String {
    let letters = |wanted: Direction| {
        let of_clusters = clusters.iter().map(text_of).flat_map(str::chars);
        of_clusters
            .filter(|letter| direction_of(*letter) == wanted)
            .count()
    };
    let (right, left) = (
        letters(Direction::RightToLeft),
        letters(Direction::LeftToRight),
    );
    let has_gap = clusters.contains(&Cluster::Gap);
    if right == 0 && left == 0 && has_gap && reading.is_right_to_left {
        return cells_backwards(clusters);
    }
    let is_arabic = reading.is_right_to_left && (has_gap || ends_as_arabic(clusters, left > 0));
    if right == 0 && !is_arabic {
        return clusters.iter().map(text_of).collect();
    }
    let classes = classes_of(clusters);
    let levels = match reading.is_right_to_left || 3 * right >= left {
        true => levels_in_right(clusters, &classes),
        false => levels_in_left(&classes),
    };
    reordered(clusters, &levels, reading.mirrors)
}

/// Whether a line without Arabic letters stands in the order of Arabic: what ends a sentence is on its left, or what
/// begins an item on its right.
fn ends_as_arabic(clusters: &[Cluster], has_latin: bool) -> bool {
    let mut texts = clusters.iter().map(text_of).filter(|text| *text != " ");
    let ends = |text: &str| matches!(text, "." | "," | "،" | ":" | "؛" | "؟" | "!");
    let begins = |text: &str| matches!(text, "-" | "–" | "—" | "•");
    let first = texts.next();
    let is_dash_after_figures = !has_latin && first.is_some_and(begins);
    is_dash_after_figures || first.is_some_and(ends) || texts.next_back().is_some_and(begins)
}

pub(crate) fn text_of(cluster: &Cluster) -> &str {
    match cluster {
        Cluster::Text { text, .. } => text,
        Cluster::Space | Cluster::Gap => " ",
        Cluster::Unknown => "\u{FFFD}",
    }
}

/// Cells of figures alone, the right one first.
fn cells_backwards(clusters: &[Cluster]) -> String {
    let cells = clusters.split(|cluster| *cluster == Cluster::Gap);
    let texts: Vec<String> = cells
        .rev()
        .map(|cell| cell.iter().map(text_of).collect())
        .collect();
    texts.join(" ")
}

fn classes_of(clusters: &[Cluster]) -> Vec<Class> {
    let mut classes: Vec<Class> = clusters.iter().map(class_of).collect();
    for at in 1..clusters.len().saturating_sub(1) {
        let is_space = |at: usize| clusters.get(at) == Some(&Cluster::Space);
        let is_bar = clusters.get(at).is_some_and(is_bar);
        if is_bar && is_space(at - 1) && is_space(at + 1) {
            classes.splice(at..=at, [Class::Border]);
        }
    }
    classes
}

fn class_of(cluster: &Cluster) -> Class {
    let Cluster::Text { text, .. } = cluster else {
        return match cluster {
            Cluster::Gap => Class::Border,
            _ => Class::Neutral,
        };
    };
    match text.chars().next().map(direction_of) {
        Some(Direction::RightToLeft) => Class::Right,
        Some(Direction::LeftToRight) => Class::Left,
        Some(Direction::Number) => Class::Number,
        _ => Class::Neutral,
    }
}

/// Marks that part what stands on their sides.
fn is_bar(cluster: &Cluster) -> bool {
    matches!(text_of(cluster), "-" | "–" | "—" | "|" | "•")
}

/// Levels of a line that is read from right to left: 1, and 2 for islands of Latin and of figures.
fn levels_in_right(clusters: &[Cluster], classes: &[Class]) -> Vec<u8> {
    let mut levels = vec![1; clusters.len()];
    let mut start = 0;
    while start < classes.len() {
        let is_border = |class: &Class| matches!(class, Class::Right | Class::Border);
        let rest = classes.get(start..).unwrap_or_default();
        let length = rest.iter().position(is_border).unwrap_or(rest.len());
        raise_island(clusters, classes, start..start + length, &mut levels);
        start += length.max(1);
    }
    levels
}

/// Levels of a line that is read from left to right: 0, 1 for Arabic, 2 for figures within it.
fn levels_in_left(classes: &[Class]) -> Vec<u8> {
    let mut levels: Vec<u8> = classes
        .iter()
        .map(|class| u8::from(*class == Class::Right))
        .collect();
    let arabic: Vec<usize> = (0..classes.len())
        .filter(|at| classes.get(*at) == Some(&Class::Right))
        .collect();
    for (from, to) in arabic.iter().zip(arabic.iter().skip(1)) {
        let between = classes.get(from + 1..*to).unwrap_or_default();
        if between
            .iter()
            .any(|class| matches!(class, Class::Left | Class::Border))
        {
            continue;
        }
        let inner = levels.iter_mut().take(*to).skip(from + 1);
        for (level, class) in inner.zip(between) {
            *level = if *class == Class::Number { 2 } else { 1 };
        }
    }
    levels
}

/// Reverses runs from the highest level down, as a line is reversed to be seen.
fn reordered(clusters: &[Cluster], levels: &[u8], mirrors: bool) -> String {
    let mut order: Vec<(&Cluster, u8)> = clusters.iter().zip(levels.iter().copied()).collect();
    for level in (1..=levels.iter().copied().max().unwrap_or(0)).rev() {
        for run in order.chunk_by_mut(|a, b| (a.1 >= level) == (b.1 >= level)) {
            if run.first().is_some_and(|(_, of_run)| *of_run >= level) {
                run.reverse();
            }
        }
    }
    let mut text = String::new();
    for (cluster, level) in order {
        let cluster = text_of(cluster);
        let mut letters = cluster.chars();
        match (letters.next(), letters.next()) {
            (Some(letter), None) if mirrors && level % 2 == 1 => text.push(mirrored(letter)),
            _ => text.push_str(cluster),
        }
    }
    text
}

/// How many brackets of a text have no partner.
pub(crate) fn lonely_brackets(text: &str) -> usize {
    let (mut open, mut lonely) = (0_usize, 0);
    for letter in text.chars() {
        match letter {
            '(' | '[' | '«' => open += 1,
            ')' | ']' | '»' => match open.checked_sub(1) {
                Some(fewer) => open = fewer,
                None => lonely += 1,
            },
            _ => {}
        }
    }
    open + lonely
}

/// Whether words begin with letters that only end words: the text stands in the order of drawing.
pub(crate) fn is_backwards(text: &str) -> bool {
    let (mut forwards, mut backwards) = (0, 0);
    for word in text.split(|letter: char| !letter.is_alphanumeric()) {
        let letters: Vec<char> = word
            .chars()
            .filter(|letter| is_right_to_left(*letter))
            .collect();
        if letters.len() < 3 {
            continue;
        }
        let is_end = |letter: &char| matches!(letter, 'ة' | 'ى');
        forwards += usize::from(letters.last().is_some_and(is_end));
        forwards += usize::from(letters.starts_with(&['ا', 'ل']));
        backwards += usize::from(letters.first().is_some_and(is_end));
        backwards += usize::from(letters.ends_with(&['ل', 'ا']));
    }
    backwards > forwards
}
