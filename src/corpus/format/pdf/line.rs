//! Pieces to lines.

use crate::corpus::format::pdf::dots::join_dots;
use crate::corpus::format::pdf::letters::is_right_to_left;
use crate::corpus::format::pdf::piece::{Piece, PieceKind};
use crate::corpus::format::pdf::run::{Pen, pen_of};

/// Pieces on one baseline, in the order of drawing.
#[derive(Clone, Debug)]
pub(crate) struct Line {
    pub(crate) pieces: Vec<Piece>,
    marks: Vec<Piece>,
    pub(crate) baseline: f64,
    pub(crate) size: f64,
    pub(crate) left: f64,
    pub(crate) right: f64,
}

/// How far, in ems, the baseline of a letter may lie from that of its line, and a mark from its letter.
const BASELINE: f64 = 0.35;
const MARK_BASELINE: f64 = 1.3;
/// How far, in ems, the next piece of a line may stand from it.
const REACH: f64 = 2.5;
/// How far, in ems, the next part of a line may stand from it where another part was drawn between.
const JOIN_REACH: f64 = 1.2;
const JOIN_BASELINE: f64 = 0.2;
/// Parts of one line are looked for among so many lines drawn before.
const JOIN_WINDOW: usize = 400;

impl Line {
    fn new(first: &Piece) -> Self {
        Self {
            pieces: Vec::new(),
            marks: Vec::new(),
            baseline: first.baseline,
            size: first.size,
            left: f64::MAX,
            right: f64::MIN,
        }
    }

    fn takes(&self, piece: &Piece) -> bool {
        let size = piece.size.max(self.size);
        let off = (piece.baseline - self.baseline).abs();
        if piece.kind == PieceKind::Mark {
            return off < MARK_BASELINE * size;
        }
        let reach = REACH * size;
        off < BASELINE * size && piece.left < self.right + reach && piece.right > self.left - reach
    }

    fn push(&mut self, piece: Piece) {
        if piece.kind == PieceKind::Mark {
            self.marks.push(piece);
            return;
        }
        if self.pieces.is_empty() {
            self.baseline = piece.baseline;
            self.size = piece.size;
        }
        if piece.kind != PieceKind::Space || self.pieces.is_empty() {
            self.left = self.left.min(piece.left);
            self.right = self.right.max(piece.right);
        }
        self.pieces.push(piece);
    }

    /// Whether the other is a part of the same line that was drawn apart, as words of another script are.
    fn continues(&self, other: &Self) -> bool {
        let off = (self.baseline - other.baseline).abs();
        let gap = (other.left - self.right).max(self.left - other.right);
        off < JOIN_BASELINE * self.size.min(other.size) && gap < JOIN_REACH * self.size
    }

    fn append(&mut self, other: Self) {
        self.pieces.extend(other.pieces);
        self.marks.extend(other.marks);
        self.left = self.left.min(other.left);
        self.right = self.right.max(other.right);
    }
}

/// The lines of a page in the order of drawing, marks on their letters.
pub(crate) fn lines_of(pieces: Vec<Piece>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    for piece in join_dots(pieces) {
        match lines.last_mut().filter(|line| line.takes(&piece)) {
            Some(line) => line.push(piece),
            None => {
                let mut line = Line::new(&piece);
                line.push(piece);
                lines.push(line);
            }
        }
    }
    lines.retain(|line| !line.pieces.is_empty());
    let mut lines = join(lines);
    lines.iter_mut().for_each(put_marks);
    lines
}

fn join(lines: Vec<Line>) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::new();
    for line in lines {
        let near = joined.iter_mut().rev().take(JOIN_WINDOW);
        match near.into_iter().find(|other| other.continues(&line)) {
            Some(other) => other.append(line),
            None => joined.push(line),
        }
    }
    joined
}

/// Beyond so many steps in the order of drawing a letter is hardly that of a mark.
const MARK_STEPS: f64 = 8.0;
const TOO_FAR: f64 = 10.0;

/// Puts each mark on its letter.
///
/// A mark follows its letter in the order of reading: it is drawn after it, but before it where Arabic is drawn from
/// left to right. Where it stands decides against that only where it stands on another letter.
fn put_marks(line: &mut Line) {
    let pen = pen_of(&line.pieces);
    for mark in std::mem::take(&mut line.marks) {
        let letters = line
            .pieces
            .iter_mut()
            .filter(|piece| piece.kind == PieceKind::Letter);
        let scored = letters.map(|letter| (distance(&mark, letter, pen), letter));
        if let Some((_, letter)) = scored.min_by(|(a, _), (b, _)| a.total_cmp(b)) {
            letter.text.push_str(&mark.text);
        }
    }
}

/// How badly a mark sits on a letter.
fn distance(mark: &Piece, letter: &Piece, pen: Option<Pen>) -> f64 {
    let is_arabic = letter.text.chars().any(is_right_to_left);
    let is_letter_later = is_arabic && pen != Some(Pen::Leftwards);
    #[expect(
        clippy::cast_precision_loss,
        reason = "a page has far fewer than 2^52 glyphs"
    )]
    let steps = letter.order.abs_diff(mark.order) as f64;
    let steps = match (letter.order > mark.order) == is_letter_later {
        true => steps - 1.0,
        false => steps + 2.5,
    };
    let middle = mark.middle();
    let beside = (letter.left - middle).max(middle - letter.right).max(0.0);
    let off = (letter.middle() - middle).abs();
    let far = if steps > MARK_STEPS { TOO_FAR } else { 0.0 };
    (2.0 * beside + 0.4 * off) / mark.size + 0.12 * steps + far
}
