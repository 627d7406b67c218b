//! A line as it is seen: clusters from left to right, with the spaces that gaps stand for.

use crate::corpus::format::pdf::line::Line;
use crate::corpus::format::pdf::piece::{Piece, PieceKind};
use crate::corpus::format::pdf::run::from_left_to_right;

/// What stands on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Cluster {
    Text {
        text: String,
        /// Its number in the order of drawing.
        order: usize,
    },
    Space,
    /// So wide a gap that what stands on its sides does not belong together: columns of a table.
    Gap,
    Unknown,
}

/// Gaps, in ems: a space, a gap between columns, and one where the file writes its spaces itself.
const SPACE: f64 = 0.18;
const SPACE_BESIDE_SPACES: f64 = 0.25;
const GAP: f64 = 1.1;
const GAP_BESIDE_SPACES: f64 = 0.42;

/// The clusters of a line from left to right; `writes_spaces` where the page draws spaces as glyphs.
pub(crate) fn clusters_of(line: &Line, writes_spaces: bool) -> Vec<Cluster> {
    let mut row = Row {
        clusters: Vec::new(),
        drawn_space: None,
        end: None,
        writes_spaces,
    };
    for piece in from_left_to_right(line.pieces.clone()) {
        row.push(piece);
    }
    row.clusters
}

struct Row {
    clusters: Vec<Cluster>,
    /// The middle of the space before, where it was drawn, and where the letters before it end.
    drawn_space: Option<(f64, Option<f64>)>,
    /// Where the letters before end.
    end: Option<f64>,
    writes_spaces: bool,
}

impl Row {
    fn push(&mut self, piece: Piece) {
        if piece.kind == PieceKind::Space {
            self.push_drawn_space(&piece);
            return;
        }
        self.drop_covered_space(&piece);
        self.push_gap(&piece);
        self.end = Some(self.end.unwrap_or(f64::MIN).max(piece.right));
        match piece.kind {
            PieceKind::Filler => {}
            PieceKind::Unknown => self.clusters.push(Cluster::Unknown),
            _ => self.clusters.push(Cluster::Text {
                text: piece.text,
                order: piece.order,
            }),
        }
    }

    fn push_drawn_space(&mut self, piece: &Piece) {
        let is_under_letter = self.end.is_some_and(|end| end > piece.middle());
        if is_under_letter && piece.right > piece.left {
            return;
        }
        let count = self.clusters.len();
        self.push_space();
        if self.clusters.len() > count {
            let space = Some((piece.middle(), self.end));
            self.drawn_space = space.filter(|_| piece.right > piece.left);
        }
        self.end = Some(self.end.unwrap_or(piece.left).max(piece.left));
    }

    /// A space that a letter is drawn over parts no words.
    fn drop_covered_space(&mut self, piece: &Piece) {
        let Some((middle, end)) = self.drawn_space.take() else {
            return;
        };
        let is_covered = piece.left < middle && piece.right > piece.left;
        if is_covered && self.clusters.last() == Some(&Cluster::Space) {
            self.clusters.pop();
            self.end = end;
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
        } else if gap
            > if self.writes_spaces {
                SPACE_BESIDE_SPACES
            } else {
                SPACE
            }
        {
            self.push_space();
        }
    }
}
