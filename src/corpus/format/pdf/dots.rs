//! Letters that a font draws in two parts: a body that several letters share, and dots or a hamza.
//!
//! Files then say the letter beside one of the parts, beside both, or beside whichever part came first in the whole
//! file. What is drawn is surer: a body with two dots above is read as the letter that looks so.

use std::collections::HashMap;

use crate::corpus::format::pdf::letters::folded;
use crate::corpus::format::pdf::piece::{Piece, PieceKind};

/// What sits on a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dots {
    OneAbove,
    TwoAbove,
    ThreeAbove,
    OneBelow,
    TwoBelow,
    ThreeBelow,
    HamzaAbove,
    HamzaBelow,
    Madda,
}

/// Letters as their body and what sits on it. Bodies are written as the letter without dots; letters that share a
/// body only at the begin and in the middle of a word stand at that of the tooth.
const LETTERS: [(char, Dots, char); 30] = [
    ('ٮ', Dots::OneBelow, 'ب'),
    ('ٮ', Dots::TwoAbove, 'ت'),
    ('ٮ', Dots::ThreeAbove, 'ث'),
    ('ٮ', Dots::ThreeBelow, 'پ'),
    ('ٮ', Dots::OneAbove, 'ن'),
    ('ٮ', Dots::TwoBelow, 'ي'),
    ('ٮ', Dots::HamzaAbove, 'ئ'),
    ('ں', Dots::OneAbove, 'ن'),
    ('ى', Dots::TwoBelow, 'ي'),
    ('ى', Dots::HamzaAbove, 'ئ'),
    ('ح', Dots::OneBelow, 'ج'),
    ('ح', Dots::OneAbove, 'خ'),
    ('ح', Dots::ThreeBelow, 'چ'),
    ('د', Dots::OneAbove, 'ذ'),
    ('ر', Dots::OneAbove, 'ز'),
    ('ر', Dots::ThreeAbove, 'ژ'),
    ('س', Dots::ThreeAbove, 'ش'),
    ('ص', Dots::OneAbove, 'ض'),
    ('ط', Dots::OneAbove, 'ظ'),
    ('ع', Dots::OneAbove, 'غ'),
    ('ڡ', Dots::OneAbove, 'ف'),
    ('ڡ', Dots::TwoAbove, 'ق'),
    ('ڡ', Dots::ThreeAbove, 'ڤ'),
    ('ٯ', Dots::TwoAbove, 'ق'),
    ('ٯ', Dots::OneAbove, 'ف'),
    ('ه', Dots::TwoAbove, 'ة'),
    ('ا', Dots::HamzaAbove, 'أ'),
    ('ا', Dots::HamzaBelow, 'إ'),
    ('ا', Dots::Madda, 'آ'),
    ('و', Dots::HamzaAbove, 'ؤ'),
];

/// The letter of a body with dots.
fn composed(body: char, dots: Dots) -> Option<char> {
    let found = LETTERS
        .iter()
        .find(|(other, on, _)| *other == body && *on == dots);
    found.map(|(_, _, letter)| *letter)
}

/// What sits on a letter.
fn dots_of(letter: char) -> Option<Dots> {
    let found = LETTERS.iter().find(|(_, _, other)| *other == letter);
    found.map(|(_, dots, _)| *dots)
}

/// The body of a letter: the same for all letters that differ by their dots alone.
fn body_of(letter: char) -> char {
    match letter {
        'ی' | 'ي' | 'ئ' | 'ې' => 'ى',
        'ە' | 'ہ' | 'ۀ' => 'ه',
        'ٱ' => 'ا',
        _ => {
            let found = LETTERS.iter().find(|(_, _, other)| *other == letter);
            found.map_or(letter, |(body, _, _)| *body)
        }
    }
}

/// Dots by the name of a glyph: `dotabovear`, `twodotshorizontalbelowar`, `absThreeDotsAbove`.
pub(crate) fn dots_by_name(name: &str) -> Option<char> {
    let name = name.to_ascii_lowercase();
    let above = match (name.contains("above"), name.contains("below")) {
        (true, false) => true,
        (false, true) => false,
        _ => return None,
    };
    if !name.contains("dot") {
        return None;
    }
    let dots = match (
        name.contains("three"),
        name.contains("two") || name.contains("double"),
    ) {
        (true, _) if above => Dots::ThreeAbove,
        (true, _) => Dots::ThreeBelow,
        (_, true) if above => Dots::TwoAbove,
        (_, true) => Dots::TwoBelow,
        _ if above => Dots::OneAbove,
        _ => Dots::OneBelow,
    };
    Some(symbol_of(dots))
}

/// The characters of Unicode that are dots alone (ARABIC SYMBOL DOT ABOVE and the following), and hamzas.
fn symbol_of(dots: Dots) -> char {
    match dots {
        Dots::OneAbove => '\u{FBB2}',
        Dots::OneBelow => '\u{FBB3}',
        Dots::TwoAbove => '\u{FBB4}',
        Dots::TwoBelow => '\u{FBB5}',
        Dots::ThreeAbove => '\u{FBB6}',
        Dots::ThreeBelow => '\u{FBB7}',
        Dots::HamzaAbove => '\u{654}',
        Dots::HamzaBelow => '\u{655}',
        Dots::Madda => '\u{653}',
    }
}

fn dots_of_symbol(symbol: char) -> Option<Dots> {
    Some(match symbol {
        '\u{FBB2}' => Dots::OneAbove,
        '\u{FBB3}' => Dots::OneBelow,
        '\u{FBB4}' => Dots::TwoAbove,
        '\u{FBB5}' => Dots::TwoBelow,
        '\u{FBB6}' | '\u{FBB8}' => Dots::ThreeAbove,
        '\u{FBB7}' | '\u{FBB9}' => Dots::ThreeBelow,
        '\u{654}' => Dots::HamzaAbove,
        '\u{655}' => Dots::HamzaBelow,
        '\u{653}' => Dots::Madda,
        _ => return None,
    })
}

/// Whether a character is dots and no letter.
pub(crate) fn is_dots(letter: char) -> bool {
    matches!(letter, '\u{FBB2}'..='\u{FBC2}')
}

/// How far, in ems, dots may stand beside their body, and how many glyphs may be drawn between them.
const BESIDE: f64 = 0.15;
const STEPS: usize = 3;
/// In ems: teeth are narrower, alefs taller than other bodies.
const NARROW: f64 = 0.45;
const TALL: f64 = 0.55;
/// Files that say the letter beside its dots agree with what is drawn nearly always.
const AGREEMENT: f64 = 0.9;

/// Pieces with each body and its dots as one letter.
pub(crate) fn join_dots(mut pieces: Vec<Piece>) -> Vec<Piece> {
    let pairs = pairs_of(&pieces);
    let seen = Seen::of(&pieces, &pairs);
    for (dots, body) in &pairs {
        let (Some(dots), Some(body)) = (pieces.get(*dots).cloned(), pieces.get_mut(*body)) else {
            continue;
        };
        if let Some(text) = seen.letter(&dots, body) {
            body.text = text;
            body.kind = PieceKind::Letter;
        }
    }
    say_bare_bodies(&mut pieces, &pairs);
    pieces.retain(|piece| piece.kind != PieceKind::Dot);
    pieces
}

/// Places of dots and of the bodies they sit on.
fn pairs_of(pieces: &[Piece]) -> Vec<(usize, usize)> {
    let dots = pieces
        .iter()
        .enumerate()
        .filter(|(_, piece)| piece.kind == PieceKind::Dot);
    let pairs = dots.filter_map(|(at, dots)| Some((at, body_under(pieces, at, dots)?)));
    pairs.collect()
}

/// The body that was drawn next to its dots, before or after them.
fn body_under(pieces: &[Piece], at: usize, dots: &Piece) -> Option<usize> {
    let is_under = |other: &usize| {
        pieces.get(*other).is_some_and(|body| {
            let reach = BESIDE * dots.size;
            body.takes_place()
                && (body.baseline - dots.baseline).abs() < dots.size
                && (body.left - reach..=body.right + reach).contains(&dots.ink_middle)
        })
    };
    let after = (at + 1..=at + STEPS).find(is_under);
    let before = (at.saturating_sub(STEPS)..at).rev().find(is_under);
    match (after, before) {
        (Some(after), Some(before)) => {
            let beside = |body: usize| {
                pieces
                    .get(body)
                    .map_or(0.0, |body| body.beside(dots.ink_middle))
            };
            Some(if beside(before) < beside(after) {
                before
            } else {
                after
            })
        }
        (after, before) => after.or(before),
    }
}

impl Piece {
    fn takes_place(&self) -> bool {
        matches!(
            self.kind,
            PieceKind::Letter | PieceKind::Filler | PieceKind::Unknown
        ) && self.right > self.left
    }

    /// How far a place lies outside of this piece.
    fn beside(&self, x: f64) -> f64 {
        (self.left - x).max(x - self.right).max(0.0)
    }

    /// The dots that this piece is.
    fn dots(&self) -> Option<Dots> {
        let drawn = self.drawn.as_deref().and_then(|drawn| drawn.chars().next());
        drawn
            .and_then(dots_of_symbol)
            .or_else(|| self.text.chars().rev().find_map(dots_of))
    }

    /// The body that the font says this piece is, or that of the last letter that the file says.
    fn body(&self) -> Option<char> {
        let drawn = self.drawn.as_deref().map(folded).unwrap_or_default();
        let letter = drawn
            .chars()
            .next_back()
            .or_else(|| self.text.chars().next_back());
        letter.map(body_of)
    }
}

/// What a page shows about its bodies and dots.
struct Seen {
    /// Whether the file says the letter beside its dots.
    is_letter_said: bool,
    /// Dots on each shape that has no name.
    on_shape: HashMap<u64, Vec<Dots>>,
}

impl Seen {
    fn of(pieces: &[Piece], pairs: &[(usize, usize)]) -> Self {
        let (mut agreed, mut known) = (0_u32, 0_u32);
        let mut on_shape: HashMap<u64, Vec<Dots>> = HashMap::new();
        for (dots, body) in pairs {
            let (Some(dots), Some(body)) = (pieces.get(*dots), pieces.get(*body)) else {
                continue;
            };
            let Some(on) = dots.dots() else { continue };
            on_shape.entry(body.shape).or_default().push(on);
            if let Some(letter) = body.body().and_then(|body| composed(body, on)) {
                known += 1;
                agreed += u32::from(dots.text.starts_with(letter));
            }
        }
        Self {
            is_letter_said: f64::from(agreed) >= AGREEMENT * f64::from(known),
            on_shape,
        }
    }

    /// What a body with its dots says; `None` where the body says it already.
    fn letter(&self, dots: &Piece, body: &Piece) -> Option<String> {
        let is_said = !dots.text.is_empty() && body.text.ends_with(&dots.text);
        if body.is_given || is_said {
            return None;
        }
        let on = dots.dots();
        let of_body = body.body().or_else(|| self.guessed_body(body));
        let drawn = of_body.zip(on).and_then(|(body, on)| composed(body, on));
        match drawn {
            Some(letter) if body.text.chars().count() > 1 => {
                let mut text = body.text.clone();
                text.pop();
                text.push(letter);
                Some(text)
            }
            Some(letter) if body.body().is_some() || !self.is_letter_said => Some(letter.into()),
            _ if body.text.is_empty() && !dots.text.is_empty() => Some(dots.text.clone()),
            _ => None,
        }
    }

    /// The body of a shape without a name by its form and by what sits on it.
    fn guessed_body(&self, body: &Piece) -> Option<char> {
        let on = self.on_shape.get(&body.shape)?;
        let has = |dots: Dots| on.contains(&dots);
        let is_narrow = body.right - body.left < NARROW * body.size;
        if on
            .iter()
            .all(|dots| matches!(dots, Dots::HamzaAbove | Dots::HamzaBelow))
        {
            Some(if body.height > TALL { 'ا' } else { 'ٮ' })
        } else if has(Dots::TwoBelow) || has(Dots::ThreeAbove) && has(Dots::TwoAbove) {
            Some('ٮ')
        } else if has(Dots::OneBelow) {
            let is_tooth = is_narrow || has(Dots::TwoAbove) || has(Dots::ThreeAbove);
            Some(if is_tooth { 'ٮ' } else { 'ح' })
        } else if has(Dots::TwoAbove) {
            Some('ڡ')
        } else {
            None
        }
    }
}

/// Bodies without dots are letters too; files forget them where they say each glyph once.
fn say_bare_bodies(pieces: &mut [Piece], pairs: &[(usize, usize)]) {
    let dotted: std::collections::HashSet<usize> = pairs.iter().map(|(_, body)| *body).collect();
    for at in 0..pieces.len() {
        let is_said = |other: Option<usize>| {
            let other = other.and_then(|other| pieces.get(other));
            other.is_some_and(|other| other.text.chars().count() > 1)
        };
        let is_bare = !dotted.contains(&at)
            && pieces
                .get(at)
                .is_some_and(|piece| piece.kind == PieceKind::Filler && !piece.is_given)
            && !is_said(at.checked_sub(1))
            && !is_said(at.checked_add(1));
        if let Some(piece) = pieces.get_mut(at).filter(|_| is_bare) {
            piece.say_drawn();
        }
    }
}

impl Piece {
    fn say_drawn(&mut self) {
        let drawn = self.drawn.as_deref().map(folded).unwrap_or_default();
        let is_letter = |letter: char| letter.is_alphabetic() && !"ٮڡٯں".contains(letter);
        if self.takes_place() && !drawn.is_empty() && drawn.chars().all(is_letter) {
            let plain = |letter| match letter {
                'ی' => 'ى',
                'ە' => 'ه',
                'ک' => 'ك',
                _ => letter,
            };
            self.text = drawn.chars().map(plain).collect();
            self.kind = PieceKind::Letter;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dots_are_known_by_the_names_of_their_glyphs() {
        assert_eq!(dots_by_name("dotabovear"), Some('\u{FBB2}'));
        assert_eq!(dots_by_name("twodotshorizontalbelowar"), Some('\u{FBB5}'));
        assert_eq!(dots_by_name("absThreeDotsAbove"), Some('\u{FBB6}'));
        assert_eq!(dots_by_name("uni0628"), None);
        assert_eq!(dots_by_name("dotlessi"), None);
    }

    #[test]
    fn every_letter_is_its_body_and_its_dots() {
        for (body, dots, letter) in LETTERS {
            assert_eq!(composed(body, dots), Some(letter));
        }
        assert_eq!((body_of('ج'), dots_of('ج')), ('ح', Some(Dots::OneBelow)));
        assert_eq!((body_of('ح'), dots_of('ح')), ('ح', None));
    }
}
