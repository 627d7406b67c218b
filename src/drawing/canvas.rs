//! What is drawn: paths with their colours, in the order of painting.

use vello_cpu::kurbo::{BezPath, Circle, Rect, RoundedRect, Shape as _};

use crate::drawing::outline::outline;
use crate::text::html_escaped;
use crate::typeset::{Direction, Paragraph, TextStyle, Typesetter};

/// Red, green and blue.
pub type Color = [u8; 3];

/// How far a curve may lie beside what it stands for, in units of the drawing.
const TOLERANCE: f64 = 0.05;

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pen {
    /// Its colour.
    pub color: Color,
    /// Its width.
    pub width: f64,
    /// Whether it has gaps.
    pub is_dashed: bool,
}

/// At which of its ends a line of words stands in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// Its left end.
    Left,
    /// Its middle.
    Middle,
    /// Its right end.
    Right,
}

/// A line of words and how it is set.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// The words.
    pub text: &'a str,
    /// How they are set.
    pub style: TextStyle,
    /// Their colour.
    pub color: Color,
    /// Whether the line as a whole runs from the right.
    pub is_rtl: bool,
}

/// One path.
#[derive(Clone, Debug)]
pub(super) struct Shape {
    pub(super) path: BezPath,
    pub(super) fill: Option<Color>,
    pub(super) pen: Option<Pen>,
    /// 0 to 1.
    pub(super) opacity: f32,
    /// What it says or stands for, for who does not see it; empty of what says nothing.
    pub(super) name: String,
}

/// A picture.
pub struct Drawing {
    pub(super) width: f64,
    pub(super) height: f64,
    /// None where what lies behind is seen.
    pub(super) ground: Option<Color>,
    pub(super) shapes: Vec<Shape>,
    typesetter: Typesetter,
}

impl Drawing {
    /// An empty one of a width; its height is what is used.
    pub fn new(width: f64, ground: Option<Color>) -> Self {
        Self {
            width,
            height: 0.0,
            ground,
            shapes: Vec::new(),
            typesetter: Typesetter::default(),
        }
    }

    /// Makes it so high.
    pub fn set_height(&mut self, height: f64) {
        self.height = height;
    }

    /// Its width and height.
    pub fn size(&self) -> (f64, f64) {
        (self.width, self.height)
    }

    /// How many shapes have a name.
    pub fn named(&self) -> impl Iterator<Item = &str> {
        let names = self.shapes.iter().map(|shape| shape.name.as_str());
        names.filter(|name| !name.is_empty())
    }

    /// A rectangle from its left top.
    pub fn rect(&mut self, [x, y, width, height]: [f64; 4], radius: f64, look: Look<'_>) {
        let rect = Rect::new(x, y, x + width, y + height);
        let path = RoundedRect::from_rect(rect, radius).to_path(TOLERANCE);
        self.push(path, look);
    }

    /// A circle around its centre.
    pub fn circle(&mut self, center: (f64, f64), radius: f64, look: Look<'_>) {
        self.push(Circle::new(center, radius).to_path(TOLERANCE), look);
    }

    /// Lines from corner to corner, back to the first where they are filled.
    pub fn lines(&mut self, corners: &[(f64, f64)], look: Look<'_>) {
        let mut path = BezPath::new();
        for (number, corner) in corners.iter().enumerate() {
            match number {
                0 => path.move_to(*corner),
                _ => path.line_to(*corner),
            }
        }
        if look.fill.is_some() {
            path.close_path();
        }
        self.push(path, look);
    }

    /// How wide a line of words is.
    pub fn width_of(&mut self, line: &Line<'_>) -> f64 {
        let layout = self.typesetter.set(&paragraph(line));
        let [left, right] = layout.span();
        f64::from(right - left)
    }

    /// Words in one line whose middle lies at `y`.
    pub fn words(&mut self, (x, y): (f64, f64), anchor: Anchor, line: &Line<'_>) {
        let layout = self.typesetter.set(&paragraph(line));
        let [left, right] = layout.span().map(f64::from);
        let x = match anchor {
            Anchor::Left => x - left,
            Anchor::Middle => x - (left + right) / 2.0,
            Anchor::Right => x - right,
        };
        let y = y - f64::from(layout.size[1]) / 2.0;
        let path = outline(&layout, (x, y));
        let look = Look {
            fill: Some(line.color),
            name: line.text,
            ..Look::default()
        };
        self.push(path, look);
    }

    fn push(&mut self, path: BezPath, look: Look<'_>) {
        self.shapes.push(Shape {
            path,
            fill: look.fill,
            pen: look.pen,
            opacity: look.opacity.unwrap_or(1.0),
            name: html_escaped(look.name).into_owned(),
        });
    }
}

/// Colours of a shape, and what it stands for.
#[derive(Clone, Copy, Debug, Default)]
pub struct Look<'a> {
    /// Its inside.
    pub fill: Option<Color>,
    /// Its outline.
    pub pen: Option<Pen>,
    /// From 0, not seen, to 1; 1 where it is not said.
    pub opacity: Option<f32>,
    /// What it stands for; empty where it says nothing.
    pub name: &'a str,
}

fn paragraph<'a>(line: &Line<'a>) -> Paragraph<'a> {
    Paragraph {
        text: line.text,
        style: line.style,
        direction: Direction::of(line.is_rtl),
        width: None,
        pixels_per_point: 1.0,
        marks: &[],
    }
}
