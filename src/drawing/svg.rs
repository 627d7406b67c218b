//! A drawing as SVG 1.1: paths only, so that it looks the same everywhere.

use std::fmt::Write as _;

use vello_cpu::kurbo::{BezPath, PathEl, Point};

use crate::drawing::canvas::{Color, Drawing, Shape};

impl Drawing {
    /// As an SVG file; `scale` makes it larger where it is shown at its own size.
    pub fn to_svg(&self, scale: u8) -> String {
        let (width, height) = (self.width, self.height);
        let (shown_width, shown_height) = (width * f64::from(scale), height * f64::from(scale));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{shown_width}\" height=\"{shown_height}\" \
             viewBox=\"0 0 {width} {height}\">\n"
        );
        if let Some(ground) = self.ground {
            let ground = hex(ground);
            let _written = writeln!(
                svg,
                "<rect width=\"{width}\" height=\"{height}\" fill=\"{ground}\"/>"
            );
        }
        for shape in &self.shapes {
            push(&mut svg, shape);
        }
        svg.push_str("</svg>\n");
        svg
    }
}

fn push(svg: &mut String, shape: &Shape) {
    let fill = shape.fill.map_or_else(|| "none".to_owned(), hex);
    svg.push_str("<path fill=\"");
    svg.push_str(&fill);
    svg.push('"');
    if let Some(pen) = shape.pen {
        let (color, width) = (hex(pen.color), pen.width);
        let _written = write!(svg, " stroke=\"{color}\" stroke-width=\"{width}\"");
        if pen.is_dashed {
            svg.push_str(" stroke-dasharray=\"3 2.5\"");
        }
    }
    if shape.opacity < 1.0 {
        let _written = write!(svg, " opacity=\"{:.2}\"", shape.opacity);
    }
    svg.push_str(" d=\"");
    path(svg, &shape.path);
    match shape.name.as_str() {
        "" => svg.push_str("\"/>\n"),
        name => {
            let _written = writeln!(svg, "\"><title>{name}</title></path>");
        }
    }
}

/// A path with two digits behind the point, which nobody sees the end of.
fn path(svg: &mut String, path: &BezPath) {
    let mut put = |letter: char, points: &[Point]| {
        svg.push(letter);
        for (number, point) in points.iter().enumerate() {
            if number > 0 {
                svg.push(' ');
            }
            let _written = write!(svg, "{} {}", short(point.x), short(point.y));
        }
    };
    for element in path.elements() {
        match element {
            PathEl::MoveTo(to) => put('M', &[*to]),
            PathEl::LineTo(to) => put('L', &[*to]),
            PathEl::QuadTo(one, to) => put('Q', &[*one, *to]),
            PathEl::CurveTo(one, two, to) => put('C', &[*one, *two, *to]),
            PathEl::ClosePath => put('Z', &[]),
        }
    }
}

fn short(number: f64) -> f64 {
    (number * 100.0).round() / 100.0
}

fn hex([red, green, blue]: Color) -> String {
    format!("#{red:02X}{green:02X}{blue:02X}")
}
