//! The glyphs of one page to its text.

use crate::corpus::format::pdf::doubles::without_doubles;
use crate::corpus::format::pdf::glyph::{Glyph, GlyphText};
use crate::corpus::format::pdf::letters::{Direction, direction_of, is_right_to_left};
use crate::corpus::format::pdf::line::{Line, lines_of};
use crate::corpus::format::pdf::logical::{Reading, is_backwards, lonely_brackets, read_line};
use crate::corpus::format::pdf::piece::{Piece, PieceKind, upright_pieces};
use crate::corpus::format::pdf::visual::{Cluster, clusters_of};

/// A page draws its spaces where more than one glyph in so many is one.
const GLYPHS_PER_SPACE: usize = 60;
/// Gaps between letters of one line in the order of drawing, in ems.
const SPACE: f64 = 0.18;
/// Lines whose baselines are closer than this, in ems, stand in one row.
const ROW: f64 = 0.35;
/// Lines whose baselines are closer than this, in ems, may stand beside each other.
const BESIDE: f64 = 0.8;

/// One line of a page with its place.
#[derive(Clone, Debug)]
pub(crate) struct TextLine {
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) baseline: f64,
    pub(crate) size: f64,
    /// Whether it is the row of a table.
    pub(crate) is_row: bool,
}

/// The lines of a page in the order of reading.
pub(crate) fn read_page(glyphs: &[Glyph]) -> Vec<TextLine> {
    let reading = is_page_right_to_left(glyphs);
    let groups = upright_pieces(glyphs);
    groups
        .into_iter()
        .flat_map(|pieces| read_group(pieces, reading))
        .collect()
}

/// How many of the letters of a page nobody can name, and how many there are.
pub(crate) fn unknown_letters(glyphs: &[Glyph]) -> (usize, usize) {
    let unknown = glyphs
        .iter()
        .filter(|glyph| glyph.text == GlyphText::Unknown);
    (unknown.count(), glyphs.len())
}

fn is_page_right_to_left(glyphs: &[Glyph]) -> bool {
    let letters = glyphs.iter().filter_map(|glyph| match &glyph.text {
        GlyphText::Is(text) => Some(text.chars()),
        _ => None,
    });
    let (mut right, mut left) = (0, 0);
    for letter in letters.flatten() {
        match direction_of(letter) {
            Direction::RightToLeft => right += 1,
            Direction::LeftToRight => left += 1,
            _ => {}
        }
    }
    right > left
}

fn read_group(pieces: Vec<Piece>, is_right_to_left: bool) -> Vec<TextLine> {
    let spaces = pieces.iter().filter(|piece| piece.kind == PieceKind::Space);
    let writes_spaces = spaces.count() * GLYPHS_PER_SPACE > pieces.len();
    let lines = lines_of(without_doubles(pieces));
    let clusters: Vec<Vec<Cluster>> = lines
        .iter()
        .map(|line| clusters_of(line, writes_spaces))
        .collect();
    let texts = texts_of(&lines, &clusters, is_right_to_left);
    let is_row = clusters
        .iter()
        .map(|clusters| clusters.contains(&Cluster::Gap));
    let lines = lines.iter().zip(texts).zip(is_row);
    let lines = lines.map(|((line, text), is_row)| text_line(line, text, is_row));
    from_top(in_rows(lines.collect(), is_right_to_left))
}

/// Where nothing stands beside anything the lines are read from the top, however they were drawn.
fn from_top(lines: Vec<TextLine>) -> Vec<TextLine> {
    let mut sorted = lines.clone();
    sorted.sort_by(|a, b| a.baseline.total_cmp(&b.baseline));
    let pairs = || {
        let next = sorted.iter().zip(sorted.iter().skip(1));
        next.chain(sorted.iter().zip(sorted.iter().skip(2)))
    };
    match pairs().any(|(one, next)| one.is_beside(next)) {
        true => lines,
        false => sorted,
    }
}

impl TextLine {
    fn is_beside(&self, next: &Self) -> bool {
        let is_apart = next.left > self.right || next.right < self.left;
        is_apart && (next.baseline - self.baseline).abs() < BESIDE * self.size.max(next.size)
    }
}

fn text_line(line: &Line, text: String, is_row: bool) -> TextLine {
    TextLine {
        is_row,
        text,
        left: line.left,
        right: line.right,
        baseline: line.baseline,
        size: line.size,
    }
}

fn texts_of(lines: &[Line], clusters: &[Vec<Cluster>], is_right_to_left: bool) -> Vec<String> {
    let read = |mirrors: bool| -> Vec<String> {
        let reading = Reading {
            is_right_to_left,
            mirrors,
        };
        clusters
            .iter()
            .map(|line| read_line(line, reading))
            .collect()
    };
    let plain = read(false);
    if is_backwards(&plain.join("\n")) {
        return lines.iter().map(as_drawn).collect();
    }
    let mirrored = read(true);
    let lonely = |texts: &[String]| lonely_brackets(&texts.join("\n"));
    match lonely(&mirrored) < lonely(&plain) {
        true => mirrored,
        false => plain,
    }
}

/// The text of a line in the order of drawing.
fn as_drawn(line: &Line) -> String {
    let mut text = String::new();
    let mut before: Option<&Piece> = None;
    for piece in &line.pieces {
        let gap = before.map_or(0.0, |before| {
            (piece.left - before.right).max(before.left - piece.right)
        });
        if gap > SPACE * piece.size && !text.ends_with(' ') && piece.kind != PieceKind::Space {
            text.push(' ');
        }
        text.push_str(&piece.text);
        before = Some(piece);
    }
    text
}

/// Lines drawn one after the other that stand side by side are one line, the right one first in Arabic.
fn in_rows(lines: Vec<TextLine>, is_page_right: bool) -> Vec<TextLine> {
    let mut rows: Vec<Vec<TextLine>> = Vec::new();
    for line in lines {
        let is_beside = |row: &[TextLine]| {
            row.first()
                .is_some_and(|first| (first.baseline - line.baseline).abs() < ROW * first.size)
        };
        match rows.last_mut() {
            Some(row) if is_beside(row) => row.push(line),
            _ => rows.push(vec![line]),
        }
    }
    let rows = rows.into_iter();
    rows.filter_map(|row| joined_row(row, is_page_right))
        .collect()
}

fn joined_row(mut row: Vec<TextLine>, is_page_right: bool) -> Option<TextLine> {
    let is_right = is_page_right
        || row
            .iter()
            .any(|line| line.text.chars().any(is_right_to_left));
    row.sort_by(|a, b| match is_right {
        true => b.left.total_cmp(&a.left),
        false => a.left.total_cmp(&b.left),
    });
    let texts: Vec<&str> = row.iter().map(|line| line.text.trim()).collect();
    let text = texts.join(" ");
    let left = row.iter().map(|line| line.left).fold(f64::MAX, f64::min);
    let right = row.iter().map(|line| line.right).fold(f64::MIN, f64::max);
    let is_row = row.len() > 1 || row.iter().any(|line| line.is_row);
    let first = row.into_iter().next()?;
    Some(TextLine {
        text,
        left,
        right,
        is_row,
        ..first
    })
}
