//! Letters that are drawn twice to look bold, or to cast a shadow: the second says nothing new.

use std::collections::HashMap;

use crate::corpus::format::pdf::piece::{Piece, PieceKind};

/// The second stands so near, in ems.
const NEAR: f64 = 0.1;

/// Pieces without those that say the same at the same place as one before.
pub(crate) fn without_doubles(pieces: Vec<Piece>) -> Vec<Piece> {
    let mut seen = Seen::default();
    let is_new = |piece: &Piece| piece.kind != PieceKind::Letter || seen.is_new(piece);
    pieces.into_iter().filter(is_new).collect()
}

/// Left end, baseline and text of a letter.
type Place = (f64, f64, String);

/// Places by the square of [`NEAR`] that they lie in.
#[derive(Default)]
struct Seen {
    places: HashMap<(i64, i64), Vec<Place>>,
}

impl Seen {
    fn is_new(&mut self, piece: &Piece) -> bool {
        let near = NEAR * piece.size;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "the square of a point of a page"
        )]
        let square = |value: f64| (value / near).floor() as i64;
        let (x, y) = (square(piece.left), square(piece.baseline));
        let is_same = |(left, baseline, text): &Place| {
            (left - piece.left).abs() < near
                && (baseline - piece.baseline).abs() < near
                && *text == piece.text
        };
        let around = (x - 1..=x + 1).flat_map(|x| (y - 1..=y + 1).map(move |y| (x, y)));
        let mut places = around.filter_map(|square| self.places.get(&square));
        if places.any(|places| places.iter().any(is_same)) {
            return false;
        }
        let place = (piece.left, piece.baseline, piece.text.clone());
        self.places.entry((x, y)).or_default().push(place);
        true
    }
}
