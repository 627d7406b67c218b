//! A line as it is seen: clusters from left to right, with the spaces that gaps stand for.

use crate::corpus::format::pdf::line::Line;
use crate::corpus::format::pdf::piece::{Piece, PieceKind};

/// What stands on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cluster {
    Text(String),
    Space,
    /// So wide a gap that what stands on its sides does not belong together: columns of a table.
    Gap,
    Unknown,
}

/// Gaps, in ems: a space, a gap between columns, and one where the file writes its spaces itself.
const SPACE: f64 = 0.18;
const GAP: f64 = 1.1;
const GAP_BESIDE_SPACES: f64 = 0.42;
/// A step of the pen, in ems, that says in which direction a line is drawn.
const STEP: f64 = 0.02;
/// How far, in ems, a piece may reach back over the one before it in a line drawn from left to right.
const OVERLAP: f64 = 0.6;

/// The clusters of a line from left to right; `writes_spaces` where the page draws spaces as glyphs.
pub(crate) fn clusters_of(line: &Line, writes_spaces: bool) -> Vec<Cluster> {
    let mut row = Row {
        clusters: Vec::new(),
        end: None,
        writes_spaces,
    };
    for piece in from_left_to_right(line) {
        row.push(piece);
    }
    row.clusters
}

struct Row {
    clusters: Vec<Cluster>,
    /// Where the letters before end.
    end: Option<f64>,
    writes_spaces: bool,
}

impl Row {
    fn push(&mut self, piece: Piece) {
        if piece.kind == PieceKind::Space {
            self.push_space();
            self.end = Some(self.end.unwrap_or(piece.left).max(piece.left));
            return;
        }
        self.push_gap(&piece);
        self.end = Some(self.end.unwrap_or(f64::MIN).max(piece.right));
        match piece.kind {
            PieceKind::Filler => {}
            PieceKind::Unknown => self.clusters.push(Cluster::Unknown),
            _ => self.clusters.push(Cluster::Text(piece.text)),
        }
    }

    fn push_space(&mut self) {
        if matches!(self.clusters.last(), Some(last) if *last != Cluster::Space) {
            self.clusters.push(Cluster::Space);
        }
    }

    fn push_gap(&mut self, piece: &Piece) {
        let Some(end) = self.end else { return };
        let gap = (piece.left - end) / piece.size;
        let after_space = matches!(self.clusters.last(), Some(Cluster::Space));
        if gap > GAP || self.writes_spaces && gap > GAP_BESIDE_SPACES && !after_space {
            if after_space {
                self.clusters.pop();
            }
            self.clusters.push(Cluster::Gap);
        } else if gap > SPACE {
            self.push_space();
        }
    }
}

/// Pieces by their place; a line that is drawn from left to right keeps its order through small overlaps.
fn from_left_to_right(line: &Line) -> Vec<Piece> {
    let mut pieces = line.pieces.clone();
    pieces.sort_by_key(|piece| piece.order);
    if is_drawn_rightwards(&pieces) {
        let mut runs = runs_of(pieces);
        runs.sort_by(|a, b| left_of(a).total_cmp(&left_of(b)));
        return runs.into_iter().flatten().collect();
    }
    pieces.sort_by(|a, b| a.left.total_cmp(&b.left).then(a.order.cmp(&b.order)));
    pieces
}

fn is_drawn_rightwards(pieces: &[Piece]) -> bool {
    let (mut rightwards, mut leftwards) = (0, 0);
    for (one, next) in pieces.iter().zip(pieces.iter().skip(1)) {
        let step = (next.left - one.left) / one.size;
        rightwards += usize::from(step > STEP);
        leftwards += usize::from(step < -STEP);
    }
    leftwards == 0 || rightwards >= 4 * leftwards
}

/// Stretches drawn without a jump.
fn runs_of(pieces: Vec<Piece>) -> Vec<Vec<Piece>> {
    let mut runs: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces {
        let follows = |before: &Piece| {
            piece.left >= before.left - OVERLAP * piece.size
                && piece.left <= before.right + GAP * piece.size
        };
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(follows) => run.push(piece),
            _ => runs.push(vec![piece]),
        }
    }
    runs
}

fn left_of(run: &[Piece]) -> f64 {
    run.iter().map(|piece| piece.left).fold(f64::MAX, f64::min)
}
