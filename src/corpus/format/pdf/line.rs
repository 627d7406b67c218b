//! Pieces to lines.

use unicode_normalization::char::compose;

use crate::corpus::format::pdf::columns::{cut_columns, in_columns};
use crate::corpus::format::pdf::dots::join_dots;
use crate::corpus::format::pdf::letters::{is_mark_letter, is_right_to_left};
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

/// How far, in ems, the baseline of a letter may lie from that of its line.
const BASELINE: f64 = 0.35;
/// How far, in ems, the next piece of a line may stand from it.
const REACH: f64 = 2.5;
/// How far, in ems, the next part of a line may stand from it where another part was drawn between.
const JOIN_REACH: f64 = 1.2;
const JOIN_BASELINE: f64 = 0.2;
/// Parts of one line are looked for among so many lines drawn before.
const JOIN_WINDOW: usize = 200;

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

    /// Whether a letter goes on with this line.
    fn takes(&self, piece: &Piece) -> bool {
        let size = piece.size.max(self.size);
        let reach = REACH * size;
        self.off(piece) < BASELINE * size
            && piece.left < self.right + reach
            && piece.right > self.left - reach
    }

    /// How far a piece lies from the baseline.
    fn off(&self, piece: &Piece) -> f64 {
        (piece.baseline - self.baseline).abs()
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

    /// Takes the ends from its letters, where it has any: spaces stand beyond the ends of lines.
    fn measure(&mut self) {
        let letters = || {
            let pieces = self.pieces.iter();
            pieces.filter(|piece| piece.kind != PieceKind::Space)
        };
        let left = letters().map(|piece| piece.left).fold(f64::MAX, f64::min);
        let right = letters().map(|piece| piece.right).fold(f64::MIN, f64::max);
        if left <= right {
            (self.left, self.right) = (left, right);
        }
    }

    /// Whether the other is a part of the same line that was drawn apart, as words of another script are.
    fn continues(&self, other: &Self) -> bool {
        let off = (self.baseline - other.baseline).abs();
        let gap = (other.left - self.right).max(self.left - other.right);
        off < JOIN_BASELINE * self.size.min(other.size) && gap < JOIN_REACH * self.size
    }

    /// What stands left and right of a place, the side drawn first before the other.
    pub(crate) fn cut_at(self, x: f64) -> Vec<Self> {
        let mut sides: Vec<Self> = Vec::new();
        let all = self.pieces.into_iter().chain(self.marks);
        for piece in all {
            let is_right = piece.middle() > x;
            let is_side = |side: &&mut Self| {
                side.pieces
                    .iter()
                    .chain(&side.marks)
                    .next()
                    .is_some_and(|first| (first.middle() > x) == is_right)
            };
            match sides.iter_mut().find(is_side) {
                Some(side) => side.push(piece),
                None => {
                    let mut side = Self::new(&piece);
                    side.push(piece);
                    sides.push(side);
                }
            }
        }
        sides.retain(|side| !side.pieces.is_empty());
        sides
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
    let mut lines = drawn_lines(pieces);
    lines.retain(|line| !line.pieces.is_empty());
    lines.iter_mut().for_each(Line::measure);
    let (lines, gutters) = cut_columns(lines);
    let mut lines = in_columns(join(lines, &gutters), &gutters);
    lines.iter_mut().for_each(put_marks);
    lines
}

/// Lines as they are drawn, each ended by a jump.
fn drawn_lines(pieces: Vec<Piece>) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut marks: Vec<Piece> = Vec::new();
    for piece in join_dots(pieces) {
        if piece.kind == PieceKind::Mark {
            marks.push(piece);
            continue;
        }
        if !lines.last().is_some_and(|line| line.takes(&piece)) {
            let next = Line::new(&piece);
            if let Some(line) = lines.last_mut() {
                let baseline = line.baseline;
                let is_nearer =
                    |mark: &mut Piece| (mark.baseline - baseline).abs() < next.off(mark);
                line.marks.extend(marks.extract_if(.., is_nearer));
            }
            lines.push(next);
        }
        if let Some(line) = lines.last_mut() {
            line.marks.append(&mut marks);
            line.push(piece);
        }
    }
    if let Some(line) = lines.last_mut() {
        line.marks.append(&mut marks);
    }
    lines
}

fn join(lines: Vec<Line>, gutters: &[f64]) -> Vec<Line> {
    let mut joined: Vec<Line> = Vec::new();
    for line in lines {
        let is_parted = |other: &Line| {
            let (left, right) = (other.right.min(line.right), other.left.max(line.left));
            gutters.iter().any(|gutter| (left..=right).contains(gutter))
        };
        let near = joined.iter_mut().rev().take(JOIN_WINDOW);
        let mut parts = near.filter(|other| other.continues(&line) && !is_parted(other));
        match parts.next() {
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
            letter.add_mark(&mark.text);
        }
    }
}

impl Piece {
    /// Adds a mark to the last letter; some files say a mark twice.
    fn add_mark(&mut self, marks: &str) {
        for mark in marks.chars() {
            let own = self
                .text
                .chars()
                .rev()
                .take_while(|letter| is_mark_letter(*letter));
            if own.into_iter().any(|other| other == mark) {
                continue;
            }
            let last = self.text.chars().next_back();
            match last.and_then(|last| compose(last, mark)) {
                Some(letter) => {
                    self.text.pop();
                    self.text.push(letter);
                }
                None => self.text.push(mark),
            }
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
    let is_hamza = mark.text.starts_with(['\u{653}', '\u{654}', '\u{655}']);
    let is_odd = is_hamza && !letter.text.ends_with(['ا', 'و', 'ي', 'ى', 'ل', 'ه']);
    let odd = if is_odd { 1.0 } else { 0.0 };
    let far = if steps > MARK_STEPS { TOO_FAR } else { 0.0 };
    (2.0 * beside + 0.4 * off) / mark.size + 0.12 * steps + far + odd
}
