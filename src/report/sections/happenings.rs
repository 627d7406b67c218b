//! The happenings: when, who told each, who first and who not, in what they differ, and the sentences.

use crate::coverage::Silence;
use crate::describe::facts;
use crate::report::ReportView;
use crate::report::happening::{Happening, Side, Told};
use crate::report::html::Html;
use crate::report::sections::further::write_notes_of;
use crate::report::sections::quotation::{write_quotation, write_side};
use crate::resolve::Certainty;

/// So many names of silent sources stand in a list before the others are counted, and of those that were first.
const MOST_SILENT: usize = 14;
const MOST_FIRST: usize = 3;
/// So many sources are drawn as dots at most.
const MOST_DOTS: usize = 160;
/// So many days or figures that differ stand in a line before the others are counted.
const MOST_VALUES: usize = 12;

/// All happenings: those that several sources tell, then the others; those of a dossier in its order.
pub(in crate::report) fn write_happenings(page: &mut Html, view: &ReportView<'_>) {
    let words = view.words;
    page.raw(
        "<section id=\"events\" aria-labelledby=\"events-heading\">\n<h2 id=\"events-heading\">",
    );
    page.text(&words.text("report-events")).raw("</h2>\n");
    page.paragraph("legend", &words.text("report-spread"));
    page.paragraph("legend paper", &words.text("report-paper"));
    let numbered = (1..).zip(&view.happenings);
    let is_chosen = view.dossier().is_some();
    let (first, rest): (Vec<_>, Vec<_>) =
        numbered.partition(|(_, one)| is_chosen || one.source_count() > 1);
    for (number, happening) in first {
        write_happening(page, view, number, happening);
    }
    let mut single = rest.into_iter().peekable();
    if single.peek().is_some() {
        page.raw("</section>\n<section id=\"single\" aria-labelledby=\"single-heading\">\n");
        page.raw("<h2 id=\"single-heading\">");
        page.text(&words.text("report-single-events"))
            .raw("</h2>\n");
        single.for_each(|(number, happening)| write_happening(page, view, number, happening));
    }
    page.raw("</section>\n");
}

fn write_happening(page: &mut Html, view: &ReportView<'_>, number: usize, happening: &Happening) {
    let is_shared = happening.source_count() > 1;
    page.raw("<article id=\"h").number(number);
    page.raw("\" tabindex=\"-1\">\n");
    write_heading(page, view, number, happening);
    if is_shared {
        write_spread(page, happening);
        write_first(page, view, happening);
    }
    write_differences(page, view, number, happening);
    write_notes_of(page, view, happening.notes.iter().map(String::as_str));
    write_sentences(page, view, number, happening);
    if is_shared {
        write_silent(page, view, happening);
    }
    page.raw("</article>\n");
}

/// Its number and name, its days, how sure they are, and how many sources tell it.
fn write_heading(page: &mut Html, view: &ReportView<'_>, number: usize, happening: &Happening) {
    let words = view.words;
    page.raw("<h3><span class=\"number\">").number(number);
    page.raw("</span> ").bdi(&happening.name);
    page.raw("</h3>\n<p class=\"when\"><span class=\"days\">");
    page.text(&happening.days_in_words).raw("</span>");
    if let Some(certainty) = happening.certainty.filter(|one| *one != Certainty::Exact) {
        let key = facts::certainty_key(certainty);
        page.raw(" · ").text(&words.text(key));
    }
    let count = [("count", happening.source_count().into())];
    let sources = words.format("report-source-count", &count);
    page.raw(" · ").element("b", &sources).raw("</p>\n");
}

/// Its quotations, folded, and how many sentences are not quoted.
fn write_sentences(page: &mut Html, view: &ReportView<'_>, number: usize, happening: &Happening) {
    let words = view.words;
    let count = [("count", happening.quoted.len().into())];
    page.raw("<details>");
    page.element("summary", &words.format("report-sentences", &count));
    page.raw("\n");
    for quoted in &happening.quoted {
        let position = quoted.checked_sub(1);
        let quotation = position.and_then(|at| view.quotations().get(at));
        if let Some(quotation) = quotation {
            write_quotation(page, view, (number, *quoted), quotation);
        }
    }
    if happening.unquoted > 0 {
        let count = [("count", happening.unquoted.into())];
        page.paragraph("more", &words.format("report-more-sentences", &count));
    }
    page.raw("</details>\n");
}

/// A dot for each source that told it, a speck for each that was silent.
fn write_spread(page: &mut Html, happening: &Happening) {
    // Of more sources the words below say as much, and the page stays short.
    if happening.spread.len() > MOST_DOTS {
        return;
    }
    page.raw("<p class=\"spread\" aria-hidden=\"true\">");
    for (position, told) in happening.spread.iter().enumerate() {
        let class = match told {
            Told::Yes => "told",
            Told::No(Silence::Silent) => "silent",
            Told::No(Silence::Elsewhere | Silence::Absent) => "absent",
        };
        page.raw("<i class=\"")
            .raw(class)
            .raw(" s")
            .number(position % 14)
            .raw("\"></i>");
    }
    page.raw("</p>\n");
}

/// What the source at a position is called where it is cited.
fn source_at<'v>(view: &ReportView<'v>, position: usize) -> &'v str {
    let source = view.index.sources().get(position);
    let first = source.and_then(|source| source.documents.first());
    let analyzed = first.and_then(|at| view.index.documents().get(*at as usize));
    analyzed.map_or("", |analyzed| analyzed.document.cited_source())
}

/// Names with a comma between, so many at most; the others are counted.
fn names_of(view: &ReportView<'_>, positions: &[usize], most: usize) -> String {
    let shown = positions.iter().take(most);
    let listed: Vec<String> = shown
        .map(|position| view.words.name(source_at(view, *position)).into_owned())
        .collect();
    let comma = if view.words.is_rtl() { "، " } else { ", " };
    let mut listed = listed.join(comma);
    let more = positions.len().saturating_sub(most);
    if more > 0 {
        listed.push(' ');
        listed.push_str(
            &view
                .words
                .format("report-names-more", &[("count", more.into())]),
        );
    }
    listed
}

fn write_first(page: &mut Html, view: &ReportView<'_>, happening: &Happening) {
    let key = match (happening.first.len(), happening.is_first_sure) {
        (0, _) if happening.is_only_mentioned => "report-first-mentioned",
        (0, _) => return,
        (_, false) => "report-first-unsure",
        (1, true) => "report-first",
        (_, true) => "report-first-together",
    };
    let names = [("names", names_of(view, &happening.first, MOST_FIRST).into())];
    page.paragraph("first", &view.words.format(key, &names));
}

fn write_silent(page: &mut Html, view: &ReportView<'_>, happening: &Happening) {
    let silent: Vec<usize> = (0..)
        .zip(&happening.spread)
        .filter(|(_, told)| **told == Told::No(Silence::Silent))
        .map(|(position, _)| position)
        .collect();
    if !silent.is_empty() {
        let names = [("names", names_of(view, &silent, MOST_SILENT).into())];
        page.paragraph("silence", &view.words.format("report-silent", &names));
    }
}

/// Values with a word between, so many at most; the others are counted.
fn values_of(view: &ReportView<'_>, sides: &[Side], or: &str) -> String {
    let values: Vec<&str> = shown_sides(sides).map(|side| &*side.value).collect();
    let mut listed = values.join(or);
    let more = sides.len() - values.len();
    if more > 0 {
        let count = [("count", more.into())];
        listed.push(' ');
        listed.push_str(&view.words.format("report-names-more", &count));
    }
    listed
}

fn shown_sides(sides: &[Side]) -> impl Iterator<Item = &Side> {
    sides.iter().take(MOST_VALUES)
}

/// The sentence of each side, under what it says.
fn write_sides(page: &mut Html, view: &ReportView<'_>, happening: usize, sides: &[Side]) {
    for side in shown_sides(sides) {
        let position = side.quoted.and_then(|number| number.checked_sub(1));
        let quotation = position.and_then(|at| view.quotations().get(at));
        if let Some((number, quotation)) = side.quoted.zip(quotation) {
            write_side(page, view, (happening, number), (side, quotation));
        }
    }
}

/// What is different in what sources say, with the sentences that say it.
fn write_differences(page: &mut Html, view: &ReportView<'_>, number: usize, happening: &Happening) {
    let or = view.words.text("report-or").into_owned();
    if !happening.other_days.is_empty() {
        let values = [("values", values_of(view, &happening.other_days, &or).into())];
        page.paragraph("differs", &view.words.format("report-differs-day", &values));
        write_sides(page, view, number, &happening.other_days);
    }
    for figure in &happening.other_figures {
        let (key, between) = match figure.has_grown {
            true => ("report-grew-figure", "report-then"),
            false => ("report-differs-figure", "report-or"),
        };
        let between = view.words.text(between);
        let values = [
            ("what", view.words.name(&figure.what).into_owned().into()),
            ("values", values_of(view, &figure.sides, &between).into()),
        ];
        page.paragraph("differs", &view.words.format(key, &values));
        write_sides(page, view, number, &figure.sides);
    }
}
