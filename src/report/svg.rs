//! The timeline drawn as SVG: each mark a link to its happening.

use crate::i18n::Words;
use crate::report::columns::{Column, Columns, Unit};
use crate::report::happening::Happening;
use crate::report::html::Html;
use crate::resolve::Certainty;

/// Width of a mark and its least distance to the next, in units of the drawing, which are pixels where there is room.
const MARK_WIDTH: usize = 26;
const MARK: usize = 22;
/// Width of a column whose label is a year.
const YEAR_WIDTH: usize = 36;
/// Room above the marks, and below them for labels.
const ABOVE: usize = 26;
const BELOW: usize = 40;
const MARGIN: usize = 24;

/// Writes the drawing.
pub(super) fn write_svg(
    page: &mut Html,
    words: &Words,
    columns: &Columns,
    happenings: &[Happening],
) {
    let column = match columns.unit {
        Unit::Day | Unit::Month => MARK_WIDTH,
        Unit::Year | Unit::Decade => YEAR_WIDTH,
    };
    let width = columns.columns.len() * column + 2 * MARGIN;
    let base = ABOVE + columns.highest() * MARK;
    let height = base + BELOW;
    page.raw(&format!(
        "<svg class=\"timeline\" role=\"group\" viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" \
         aria-label=\""
    ));
    page.text(&words.text("report-timeline")).raw("\">\n");
    page.raw(&format!(
        "<line class=\"base\" x1=\"0\" y1=\"{base}\" x2=\"{width}\" y2=\"{base}\"/>\n"
    ));
    for (position, one) in columns.columns.iter().enumerate() {
        let place = match words.is_rtl() {
            true => columns.columns.len() - 1 - position,
            false => position,
        };
        let x = MARGIN + place * column + column / 2;
        write_labels(page, one, x, base);
        for (row, at) in one.marks.iter().enumerate() {
            if let Some(happening) = happenings.get(*at) {
                let y = base - row * MARK - MARK / 2;
                write_mark(page, words, *at, happening, (x, y));
            }
        }
        write_more(page, words, one, (x, base));
    }
    page.raw("</svg>\n");
}

fn write_labels(page: &mut Html, column: &Column, x: usize, base: usize) {
    let (first, second) = (base + 15, base + 32);
    page.raw(&format!("<text class=\"label\" x=\"{x}\" y=\"{first}\">"));
    page.text(&column.label).raw("</text>\n");
    if let Some(heading) = &column.heading {
        page.raw(&format!(
            "<text class=\"heading\" x=\"{x}\" y=\"{second}\">"
        ));
        page.text(heading).raw("</text>\n");
    }
}

/// A link with the shape that says how sure the days are, and a notch where the sources exclude each other.
fn write_mark(
    page: &mut Html,
    words: &Words,
    position: usize,
    happening: &Happening,
    (x, y): (usize, usize),
) {
    let number = position + 1;
    let name = words.format(
        "report-mark",
        &[
            ("date", happening.days_in_words.as_str().into()),
            ("event", happening.name.as_str().into()),
        ],
    );
    page.raw(&format!(
        "<a class=\"mark {}\" href=\"#h{number}\" aria-label=\"",
        shape_of(happening)
    ));
    page.text(&name)
        .raw("\"><title>")
        .text(&name)
        .raw("</title>");
    let (left, top) = (x - MARK_WIDTH / 2, y - MARK / 2);
    page.raw(&format!(
        "<rect class=\"target\" x=\"{left}\" y=\"{top}\" width=\"{MARK_WIDTH}\" height=\"{MARK}\"/>"
    ));
    let radius = radius_of(happening);
    write_shape(page, happening, (x as f32, y as f32), radius);
    let (beside, base) = (x as f32 - radius - 2.0, y + 3);
    page.raw(&format!(
        "<text class=\"paper\" x=\"{beside}\" y=\"{base}\">{number}</text></a>\n"
    ));
}

/// A dot for one day, a bar for several, and a notch above where the sources exclude each other.
fn write_shape(page: &mut Html, happening: &Happening, (x, y): (f32, f32), radius: f32) {
    if happening.days.len_days() == Some(1) {
        page.raw(&format!(
            "<circle class=\"shape\" cx=\"{x}\" cy=\"{y}\" r=\"{radius}\"/>"
        ));
    } else {
        let (left, top) = (x - 8.0, y - radius * 0.7);
        let (height, corner) = (radius * 1.4, radius * 0.6);
        page.raw(&format!(
            "<rect class=\"shape\" x=\"{left}\" y=\"{top:.1}\" width=\"16\" height=\"{height:.1}\" rx=\"{corner:.1}\"/>"
        ));
    }
    if happening.is_conflict() {
        let (left, top) = (x - 3.5, y - radius - 5.0);
        page.raw(&format!(
            "<path class=\"notch\" d=\"M{left} {top:.1}h7l-3.5 4z\"/>"
        ));
    }
}

fn write_more(page: &mut Html, words: &Words, column: &Column, (x, base): (usize, usize)) {
    if let Some((first, count)) = column.more {
        let y = base - column.marks.len() * MARK - 6;
        let name = words.format("report-more-marks", &[("count", count.into())]);
        page.raw(&format!(
            "<a class=\"mark more\" href=\"#h{}\" aria-label=\"",
            first + 1
        ));
        page.text(&name);
        page.raw(&format!(
            "\"><text class=\"label\" x=\"{x}\" y=\"{y}\">+{count}</text></a>\n"
        ));
    }
}

/// More sources, larger: from 4 to 8.
fn radius_of(happening: &Happening) -> f32 {
    let sources = happening.source_count().clamp(1, 9);
    3.5 + sources as f32 * 0.5
}

/// Classes for how sure the days are.
fn shape_of(happening: &Happening) -> &'static str {
    match (happening.is_expected, happening.certainty) {
        (true, _) => "expected",
        (false, Some(Certainty::Inferred)) => "inferred",
        (false, Some(Certainty::Vague) | None) => "vague",
        (false, Some(Certainty::Exact)) => "exact",
    }
}
