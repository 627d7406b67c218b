//! Glyphs turned upright: what stands where on a line.

use std::rc::Rc;

use hayro_font::kurbo::{Point, Rect, Vec2};

use crate::corpus::format::pdf::dots::is_dots;
use crate::corpus::format::pdf::glyph::{Glyph, GlyphText};
use crate::corpus::format::pdf::letters::{folded, is_mark, is_right_to_left};

/// A glyph moves the pen less than this, in ems, where it is drawn over another.
const NO_ADVANCE: f64 = 0.02;

/// One cluster of letters with its place; x grows to the right, y downwards.
#[derive(Clone, Debug)]
pub(crate) struct Piece {
    pub(crate) kind: PieceKind,
    /// Empty where the piece only takes place.
    pub(crate) text: String,
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) baseline: f64,
    pub(crate) size: f64,
    /// The height of what is black, in ems.
    pub(crate) height: f64,
    /// The middle of what is black.
    pub(crate) ink_middle: f64,
    /// What the tables of the font say that is drawn.
    pub(crate) drawn: Option<Rc<str>>,
    /// The same for the same glyph of the same font.
    pub(crate) shape: u64,
    /// Whether the writer of the file said the text himself.
    pub(crate) is_given: bool,
    /// Its number in the order of drawing.
    pub(crate) order: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum PieceKind {
    Letter,
    Space,
    /// Sits on a letter.
    Mark,
    /// A letter drawn without moving the pen: the dots of a letter whose body is another glyph, or the reverse.
    Dot,
    /// Takes place and says nothing.
    Filler,
    /// Cannot be named.
    Unknown,
}

impl Piece {
    pub(crate) fn middle(&self) -> f64 {
        f64::midpoint(self.left, self.right)
    }
}

/// Quarter turns of a page, clockwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    None,
    Quarter,
    Half,
    ThreeQuarters,
}

const TURNS: [Turn; 4] = [Turn::None, Turn::Quarter, Turn::Half, Turn::ThreeQuarters];

/// The glyphs of a page as pieces; those that stand in another direction than most come after the others.
pub(crate) fn upright_pieces(glyphs: &[Glyph]) -> Vec<Vec<Piece>> {
    let turns: Vec<Option<Turn>> = glyphs.iter().map(turn_of).collect();
    let count = |turn: Turn| turns.iter().filter(|other| **other == Some(turn)).count();
    let mut by_count = TURNS;
    by_count.sort_by_key(|turn| std::cmp::Reverse(count(*turn)));
    let [most, ..] = by_count;
    let mut last = most;
    let mut groups: [Vec<Piece>; 4] = Default::default();
    for (order, (glyph, turn)) in glyphs.iter().zip(turns).enumerate() {
        last = turn.unwrap_or(last);
        let group = by_count
            .iter()
            .position(|other| *other == last)
            .unwrap_or(0);
        if let Some(group) = groups.get_mut(group) {
            group.push(piece_of(glyph, last, order));
        }
    }
    groups
        .into_iter()
        .filter(|group| !group.is_empty())
        .collect()
}

/// `None` where the glyph does not move the pen.
fn turn_of(glyph: &Glyph) -> Option<Turn> {
    let by = glyph.end - glyph.start;
    if by.hypot() < NO_ADVANCE * glyph.size {
        return None;
    }
    Some(match (by.x.abs() >= by.y.abs(), by.x >= 0.0, by.y > 0.0) {
        (true, true, _) => Turn::None,
        (true, false, _) => Turn::Half,
        (false, _, true) => Turn::Quarter,
        (false, _, false) => Turn::ThreeQuarters,
    })
}

impl Turn {
    fn height(self, rect: Rect) -> f64 {
        match self {
            Self::None | Self::Half => rect.height(),
            Self::Quarter | Self::ThreeQuarters => rect.width(),
        }
    }

    fn undo(self, point: Point) -> Vec2 {
        match self {
            Self::None => Vec2::new(point.x, point.y),
            Self::Quarter => Vec2::new(point.y, -point.x),
            Self::Half => Vec2::new(-point.x, -point.y),
            Self::ThreeQuarters => Vec2::new(-point.y, point.x),
        }
    }
}

fn piece_of(glyph: &Glyph, turn: Turn, order: usize) -> Piece {
    let text = match &glyph.text {
        GlyphText::Is(text) => folded(text),
        GlyphText::PartOfAnother | GlyphText::Unknown => String::new(),
    };
    let (start, end) = (turn.undo(glyph.start), turn.undo(glyph.end));
    let (mut left, mut right) = (start.x.min(end.x), start.x.max(end.x));
    let size = if glyph.size > 0.1 { glyph.size } else { 10.0 };
    let kind = kind_of(glyph, &text, (right - left) / size);
    let middle = glyph.ink.map(|ink| turn.undo(ink.center()).x);
    if let Some(middle) = middle
        && kind == PieceKind::Mark
        && right - left < NO_ADVANCE * size
    {
        (left, right) = (middle, middle);
    }
    Piece {
        kind,
        text,
        left,
        right,
        baseline: start.y,
        size,
        height: glyph.ink.map_or(0.0, |ink| turn.height(ink)) / size,
        ink_middle: middle.unwrap_or(f64::midpoint(left, right)),
        drawn: glyph.drawn.clone(),
        shape: glyph.shape,
        is_given: glyph.is_given,
        order,
    }
}

fn kind_of(glyph: &Glyph, text: &str, advance: f64) -> PieceKind {
    if advance < NO_ADVANCE
        && glyph
            .drawn
            .as_deref()
            .is_some_and(|drawn| drawn.starts_with(is_dots))
    {
        return PieceKind::Dot;
    }
    if glyph.text == GlyphText::Unknown {
        return match advance < NO_ADVANCE {
            true => PieceKind::Filler,
            false => PieceKind::Unknown,
        };
    }
    if text.is_empty() {
        PieceKind::Filler
    } else if text.trim().is_empty() {
        PieceKind::Space
    } else if is_mark(text) {
        PieceKind::Mark
    } else if advance < NO_ADVANCE && text.starts_with(is_right_to_left) {
        PieceKind::Dot
    } else {
        PieceKind::Letter
    }
}
