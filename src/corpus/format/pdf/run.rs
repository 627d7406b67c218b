//! Stretches of a line that are drawn without a jump, and in which direction the pen moves in each.

use crate::corpus::format::pdf::piece::{Piece, PieceKind};

/// How far, in ems, the next piece of a run may stand from the last, and how far it may reach over it. A run that is
/// cut at a gap costs nothing, since runs are put in order by their places.
const REACH: f64 = 0.1;
const OVERLAP: f64 = 0.6;
/// Places closer than this, in ems, are the same.
const SAME: f64 = 0.02;
/// The same where only the direction is asked.
const FAR_REACH: f64 = 1.1;

/// In which direction the pen moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Pen {
    Rightwards,
    Leftwards,
}

/// How the pen came from one piece to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Step {
    To(Pen),
    /// Both stand at the same place.
    Either,
}

impl Step {
    fn pen(self) -> Option<Pen> {
        match self {
            Self::To(pen) => Some(pen),
            Self::Either => None,
        }
    }

    fn goes_on(self, pen: Option<Pen>) -> bool {
        match (self, pen) {
            (Self::To(step), Some(pen)) => step == pen,
            _ => true,
        }
    }
}

/// Pieces from left to right. Within a run the order of drawing decides, not the places: letters overlap where they
/// are set close, and some programs round their places.
pub(crate) fn from_left_to_right(mut pieces: Vec<Piece>) -> Vec<Piece> {
    pieces.sort_by_key(|piece| piece.order);
    let mut runs: Vec<Vec<Piece>> = runs_of(pieces)
        .into_iter()
        .map(|(pen, mut run)| {
            if pen == Some(Pen::Leftwards) {
                run.reverse();
            }
            run
        })
        .collect();
    runs.sort_by(|a, b| left_of(a).total_cmp(&left_of(b)));
    runs.into_iter().flatten().collect()
}

/// In which direction most of the pieces follow each other.
pub(crate) fn pen_of(pieces: &[Piece]) -> Option<Pen> {
    let letters = || {
        pieces
            .iter()
            .filter(|piece| piece.kind == PieceKind::Letter)
    };
    let (mut rightwards, mut leftwards) = (0, 0);
    for (one, next) in letters().zip(letters().skip(1)) {
        match step(one, next, FAR_REACH) {
            Some(Step::To(Pen::Rightwards)) => rightwards += 1,
            Some(Step::To(Pen::Leftwards)) => leftwards += 1,
            Some(Step::Either) | None => {}
        }
    }
    match rightwards.cmp(&leftwards) {
        std::cmp::Ordering::Greater => Some(Pen::Rightwards),
        std::cmp::Ordering::Less => Some(Pen::Leftwards),
        std::cmp::Ordering::Equal => None,
    }
}

/// Runs with their direction, which one piece alone does not have.
fn runs_of(pieces: Vec<Piece>) -> Vec<(Option<Pen>, Vec<Piece>)> {
    let mut runs: Vec<(Option<Pen>, Vec<Piece>)> = Vec::new();
    for piece in pieces {
        if let Some((pen, run)) = runs.last_mut()
            && let Some(last) = run.last()
            && let Some(step) = step(last, &piece, REACH)
            && step.goes_on(*pen)
        {
            *pen = step.pen().or(*pen);
            run.push(piece);
        } else {
            runs.push((None, vec![piece]));
        }
    }
    runs
}

/// How the pen came from one piece to the next; `None` where it jumped.
fn step(one: &Piece, next: &Piece, reach: f64) -> Option<Step> {
    let size = one.size.max(next.size);
    let is_near = |gap: &f64| (-OVERLAP * size..=reach * size).contains(gap);
    let rightwards = Some(next.left - one.right).filter(is_near);
    let leftwards = Some(one.left - next.right).filter(is_near);
    match (rightwards, leftwards) {
        (Some(right), Some(left)) if (right.abs() - left.abs()).abs() < SAME * size => {
            Some(Step::Either)
        }
        (Some(right), Some(left)) if left.abs() < right.abs() => Some(Step::To(Pen::Leftwards)),
        (Some(_), _) => Some(Step::To(Pen::Rightwards)),
        (None, Some(_)) => Some(Step::To(Pen::Leftwards)),
        (None, None) => None,
    }
}

fn left_of(run: &[Piece]) -> f64 {
    run.iter().map(|piece| piece.left).fold(f64::MAX, f64::min)
}
