//! Columns of text: lines are not joined over the gutter between them, and each is read to its end.
//!
//! Columns of a table are none: their cells do not fill them.

use crate::corpus::format::pdf::letters::is_right_to_left;
use crate::corpus::format::pdf::line::Line;
use crate::corpus::format::pdf::piece::{Piece, PieceKind};

/// A gutter is at least so wide, in ems.
const GUTTER: f64 = 0.8;
/// So many rows have it in one place, and one row in so many may cross it: headings do.
const MIN_ROWS: usize = 5;
const ROWS_PER_CROSSING: usize = 3;
/// A column is at least so wide, in ems, and one row in so many fills it: cells of a table do not.
const COLUMN: f64 = 9.0;
const FULL: f64 = 0.8;
const ROWS_PER_FULL: usize = 3;
/// Gutters inside columns are looked for so deep.
const MAX_DEPTH: usize = 3;
/// Baselines of one row, in ems.
const ROW: f64 = 0.2;
/// Pages with more lines are not asked for columns: the search compares lines with each other.
const MAX_LINES: usize = 3000;

/// The lines of a page, cut at the gutters between its columns, and the places of the gutters.
pub(crate) fn cut_columns(lines: Vec<Line>) -> (Vec<Line>, Vec<f64>) {
    let mut gutters = Vec::new();
    if lines.len() <= MAX_LINES {
        find_gutters(&lines.iter().collect::<Vec<_>>(), MAX_DEPTH, &mut gutters);
    }
    let cut = gutters.iter().fold(lines, |lines, gutter| {
        lines
            .into_iter()
            .flat_map(|line| cut(line, *gutter))
            .collect()
    });
    (cut, gutters)
}

/// Lines that were drawn row by row are read column by column; others stay as they were drawn.
pub(crate) fn in_columns(lines: Vec<Line>, gutters: &[f64]) -> Vec<Line> {
    gutters
        .iter()
        .fold(lines, |lines, gutter| by_gutter(lines, *gutter))
}

fn by_gutter(lines: Vec<Line>, gutter: f64) -> Vec<Line> {
    let sides: Vec<Option<bool>> = lines.iter().map(|line| side_of(line, gutter)).collect();
    let of_columns: Vec<bool> = sides.iter().flatten().copied().collect();
    let changes = of_columns.iter().zip(of_columns.iter().skip(1));
    if changes.filter(|(one, next)| one != next).count() * 3 < of_columns.len() {
        return lines;
    }
    let letters = lines.iter().flat_map(|line| &line.pieces);
    let (arabic, all) = letters.fold((0, 0), |(arabic, all), piece| {
        (
            arabic + usize::from(piece.text.contains(is_right_to_left)),
            all + 1,
        )
    });
    let is_right_first = 2 * arabic > all;
    let mut ordered = Vec::new();
    let (mut first, mut second) = (Vec::new(), Vec::new());
    for (line, side) in lines.into_iter().zip(sides) {
        match side {
            Some(is_right) if is_right == is_right_first => first.push(line),
            Some(_) => second.push(line),
            None => {
                ordered.append(&mut first);
                ordered.append(&mut second);
                ordered.push(line);
            }
        }
    }
    ordered.append(&mut first);
    ordered.append(&mut second);
    ordered
}

/// Whether a line stands right of a gutter; `None` where it crosses it.
fn side_of(line: &Line, gutter: f64) -> Option<bool> {
    if line.left >= gutter {
        Some(true)
    } else if line.right <= gutter {
        Some(false)
    } else {
        None
    }
}

/// A gap between letters of one row.
#[derive(Clone, Copy, Debug)]
struct Gap {
    left: f64,
    right: f64,
    /// Widths of what stands on its sides, in ems.
    before: f64,
    after: f64,
}

fn find_gutters(lines: &[&Line], depth: usize, gutters: &mut Vec<f64>) {
    if depth == 0 || lines.len() < MIN_ROWS {
        return;
    }
    let gaps: Vec<Gap> = lines.iter().flat_map(|line| gaps_of(line, lines)).collect();
    let Some(gutter) = gutter_of(&gaps, lines) else {
        return;
    };
    gutters.push(gutter);
    for is_right in [true, false] {
        let side: Vec<&Line> = lines
            .iter()
            .copied()
            .filter(|line| side_of(line, gutter) == Some(is_right))
            .collect();
        find_gutters(&side, depth - 1, gutters);
    }
}

/// The place that lies in most gaps, where there are enough of them with columns on both sides.
fn gutter_of(gaps: &[Gap], lines: &[&Line]) -> Option<f64> {
    let over = |x: f64| gaps.iter().filter(move |gap| gap.left < x && x < gap.right);
    let middle = |gap: &Gap| f64::midpoint(gap.left, gap.right);
    let gutter = gaps.iter().map(middle).max_by_key(|x| over(*x).count())?;
    let rows = over(gutter).count();
    let crossing = lines
        .iter()
        .filter(|line| side_of(line, gutter).is_none() && !has_gap_at(line, gutter));
    let is_column = |width: fn(&Gap) -> f64| {
        let widest = over(gutter).map(width).fold(0.0, f64::max);
        let full = over(gutter).filter(|gap| width(gap) >= FULL * widest);
        widest >= COLUMN && full.count() * ROWS_PER_FULL >= rows
    };
    let is_gutter = rows >= MIN_ROWS
        && crossing.count() * ROWS_PER_CROSSING <= rows
        && is_column(|gap| gap.before)
        && is_column(|gap| gap.after);
    is_gutter.then_some(gutter)
}

/// Gaps inside a line, and to the next part of its row on the right.
fn gaps_of(line: &Line, lines: &[&Line]) -> Vec<Gap> {
    let mut gaps = inner_gaps(line);
    let beside = lines.iter().filter(|other| {
        (other.baseline - line.baseline).abs() < ROW * line.size && other.left > line.right
    });
    let next = beside.min_by(|a, b| a.left.total_cmp(&b.left));
    if let Some(next) = next.filter(|next| next.left - line.right > GUTTER * line.size) {
        gaps.push(Gap {
            left: line.right,
            right: next.left,
            before: (line.right - line.left) / line.size,
            after: (next.right - next.left) / line.size,
        });
    }
    gaps
}

fn inner_gaps(line: &Line) -> Vec<Gap> {
    let mut gaps = Vec::new();
    let mut end = line.left;
    for piece in letters_from_left(line) {
        if piece.left - end > GUTTER * line.size {
            gaps.push(Gap {
                left: end,
                right: piece.left,
                before: (end - line.left) / line.size,
                after: (line.right - piece.left) / line.size,
            });
        }
        end = end.max(piece.right);
    }
    gaps
}

fn letters_from_left(line: &Line) -> Vec<&Piece> {
    let mut pieces: Vec<&Piece> = line
        .pieces
        .iter()
        .filter(|piece| piece.kind != PieceKind::Space)
        .collect();
    pieces.sort_by(|a, b| a.left.total_cmp(&b.left));
    pieces
}

fn has_gap_at(line: &Line, x: f64) -> bool {
    inner_gaps(line)
        .iter()
        .any(|gap| gap.left < x && x < gap.right)
}

/// Both sides of a line that a gutter parts, the one drawn first before the other.
fn cut(line: Line, gutter: f64) -> Vec<Line> {
    match side_of(&line, gutter).is_none() && has_gap_at(&line, gutter) {
        true => line.cut_at(gutter),
        false => vec![line],
    }
}
