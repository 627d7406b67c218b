//! The sections of the page: what was read, happenings, notes, limits.

use crate::corpus::shown_path;
use crate::describe::{document_time, load_error, why};
use crate::report::ReportView;
use crate::report::carried::HashOf;
use crate::report::happening::{Happening, Told};
use crate::report::html::Html;
use crate::report::quotation::Quotation;
use crate::resolve::{Certainty, DctBasis};
use crate::text::is_web_address;
use crate::time::{Grain, Interval};

/// So many names stand in a list before the others are counted.
const MOST_NAMES: usize = 14;
/// So many documents with an inferred day are listed.
const MOST_LISTED: usize = 200;

/// What the user says, and what was read and found.
pub(super) fn write_summary(page: &mut Html, view: &ReportView<'_>) {
    let words = view.words;
    let summary = view.text.summary.trim();
    if !summary.is_empty() {
        page.raw("<p class=\"summary\" dir=\"auto\">")
            .text(summary)
            .raw("</p>\n");
    }
    let documents = view.index.documents();
    let count = |key: &str, count: usize| words.format(key, &[("count", count.into())]);
    let written = documents.iter().filter_map(|one| one.dct.best);
    let written = written.clone().min().zip(written.max());
    let written = written.map_or("none".to_owned(), |(first, last)| {
        words.interval(Interval::days(first, last), Grain::Day)
    });
    let read = words.format(
        "report-read",
        &[
            ("documents", count("app-documents", documents.len()).into()),
            (
                "sources",
                count("report-source-count", view.index.sources().len()).into(),
            ),
            ("written", written.into()),
        ],
    );
    let shared = view.happenings.iter().filter(|one| one.source_count() > 1);
    let conflicts = shared.clone().filter(|one| one.is_conflict()).count();
    let shared = shared.count();
    let unread = view
        .problems
        .iter()
        .filter(|one| one.costs_document())
        .count();
    let mut sentences = vec![read, count("report-shared", shared)];
    if shared > 0 {
        sentences.push(count("report-conflicts", conflicts));
    }
    sentences.push(count("report-unread-count", unread));
    page.paragraph("counts", &sentences.join(" "));
}

/// All happenings: those that several sources tell, then the others.
pub(super) fn write_happenings(page: &mut Html, view: &ReportView<'_>) {
    let words = view.words;
    page.raw(
        "<section id=\"events\" aria-labelledby=\"events-heading\">\n<h2 id=\"events-heading\">",
    );
    page.text(&words.text("report-events")).raw("</h2>\n");
    page.paragraph("legend", &words.text("report-spread"));
    let numbered = || (1..).zip(&view.happenings);
    for (number, happening) in numbered().filter(|(_, one)| one.source_count() > 1) {
        write_happening(page, view, number, happening);
    }
    let mut single = numbered()
        .filter(|(_, one)| one.source_count() < 2)
        .peekable();
    if single.peek().is_some() {
        page.element("h3", &words.text("report-single-events"))
            .raw("\n");
        single.for_each(|(number, happening)| write_happening(page, view, number, happening));
    }
    page.raw("</section>\n");
}

fn write_happening(page: &mut Html, view: &ReportView<'_>, number: usize, happening: &Happening) {
    let words = view.words;
    page.raw("<article id=\"h")
        .number(number)
        .raw("\" tabindex=\"-1\">\n<h4><span class=\"number\">");
    page.number(number)
        .raw("</span> ")
        .bdi(&happening.name)
        .raw("</h4>\n<p class=\"when\">");
    page.element("time", &happening.days_in_words);
    if let Some(certainty) = happening.certainty.filter(|one| *one != Certainty::Exact) {
        let key = crate::describe::facts::certainty_key(certainty);
        page.raw(" · ").text(&words.text(key));
    }
    let sources = words.format(
        "report-source-count",
        &[("count", happening.source_count().into())],
    );
    page.raw(" · <b>").text(&sources).raw("</b>");
    page.raw("</p>\n");
    if happening.source_count() > 1 {
        write_spread(page, happening);
        write_first(page, view, happening);
    }
    write_differences(page, view, happening);
    page.raw("<details><summary>");
    let count = [("count", happening.quoted.len().into())];
    page.text(&words.format("report-sentences", &count))
        .raw("</summary>\n");
    for quoted in &happening.quoted {
        let quotation = quoted
            .checked_sub(1)
            .and_then(|at| view.quotations().get(at));
        if let Some(quotation) = quotation {
            write_quotation(page, view, (number, *quoted), quotation);
        }
    }
    if happening.unquoted > 0 {
        let count = [("count", happening.unquoted.into())];
        page.paragraph("more", &words.format("report-more-sentences", &count));
    }
    page.raw("</details>\n");
    if happening.source_count() > 1 {
        write_silent(page, view, happening);
    }
    page.raw("</article>\n");
}

/// A dot for each source that told it, a speck for each that was silent.
fn write_spread(page: &mut Html, happening: &Happening) {
    page.raw("<p class=\"spread\" aria-hidden=\"true\">");
    for (position, told) in happening.spread.iter().enumerate() {
        let class = match told {
            Told::Yes => "told",
            Told::Silent => "silent",
            Told::Absent => "absent",
        };
        page.raw("<i class=\"")
            .raw(class)
            .raw(" s")
            .number(position % 14)
            .raw("\"></i>");
    }
    page.raw("</p>\n");
}

fn source_name(view: &ReportView<'_>, position: usize) -> String {
    crate::describe::names::at(view.index, position).into_owned()
}

/// Names with a comma between, of many only the first.
fn names(view: &ReportView<'_>, positions: &[usize]) -> String {
    let shown = positions.iter().take(MOST_NAMES);
    let names: Vec<String> = shown
        .map(|position| view.words.name(&source_name(view, *position)).into_owned())
        .collect();
    let comma = if view.words.is_rtl() { "، " } else { ", " };
    let mut names = names.join(comma);
    let more = positions.len().saturating_sub(MOST_NAMES);
    if more > 0 {
        names.push(' ');
        names.push_str(
            &view
                .words
                .format("report-names-more", &[("count", more.into())]),
        );
    }
    names
}

fn write_first(page: &mut Html, view: &ReportView<'_>, happening: &Happening) {
    let key = match (happening.first.len(), happening.is_first_sure) {
        (0, _) => return,
        (_, false) => "report-first-unsure",
        (1, true) => "report-first",
        (_, true) => "report-first-together",
    };
    let names = [("names", names(view, &happening.first).into())];
    page.paragraph("first", &view.words.format(key, &names));
}

fn write_silent(page: &mut Html, view: &ReportView<'_>, happening: &Happening) {
    let silent: Vec<usize> = (0..)
        .zip(&happening.spread)
        .filter(|(_, told)| **told == Told::Silent)
        .map(|(position, _)| position)
        .collect();
    if !silent.is_empty() {
        let names = [("names", names(view, &silent).into())];
        page.paragraph("silence", &view.words.format("report-silent", &names));
    }
}

fn write_differences(page: &mut Html, view: &ReportView<'_>, happening: &Happening) {
    let or = view.words.text("report-or").into_owned();
    if !happening.other_days.is_empty() {
        let values = [("values", happening.other_days.join(&or).into())];
        page.paragraph("differs", &view.words.format("report-differs-day", &values));
    }
    for (what, numbers) in &happening.other_figures {
        let values = [
            ("what", view.words.name(what).into_owned().into()),
            ("values", numbers.join(&or).into()),
        ];
        page.paragraph(
            "differs",
            &view.words.format("report-differs-figure", &values),
        );
    }
}

/// A sentence with its number, its document, its hash and the steps of its date.
fn write_quotation(
    page: &mut Html,
    view: &ReportView<'_>,
    (happening, number): (usize, usize),
    quotation: &Quotation,
) {
    let Some(analyzed) = view.analyzed(quotation) else {
        return;
    };
    page.raw("<figure id=\"q")
        .number(happening)
        .raw("-")
        .number(number)
        .raw("\">\n");
    page.raw("<blockquote dir=\"auto\" data-quotation=\"")
        .number(number)
        .raw("\">");
    write_sentence(page, quotation, quotation.span.of(&analyzed.document.text));
    page.raw("</blockquote>\n<figcaption><a class=\"note\" href=\"#n")
        .number(number)
        .raw("\">");
    page.number(number).raw("</a> ");
    write_document(page, view, quotation);
    page.raw("</figcaption>\n");
    write_steps(page, quotation);
    page.raw("</figure>\n");
}

/// The words of a sentence, those that date it marked.
fn write_sentence(page: &mut Html, quotation: &Quotation, sentence: &str) {
    let marked = quotation.expression.clone();
    let parts = marked.and_then(|marked| {
        let before = sentence.get(..marked.start)?;
        let behind = sentence.get(marked.end..)?;
        Some((before, sentence.get(marked)?, behind))
    });
    match parts {
        Some((before, words, behind)) => page.text(before).element("mark", words).text(behind),
        None => page.text(sentence),
    };
}

fn write_document(page: &mut Html, view: &ReportView<'_>, quotation: &Quotation) {
    let Some(document) = view.document_of(quotation) else {
        return;
    };
    page.raw("<b>")
        .bdi(&document.source)
        .raw("</b> · <cite>")
        .bdi(&document.title)
        .raw("</cite>");
    if let Some(analyzed) = view.analyzed(quotation) {
        page.raw(" · ").text(&written(view, quotation));
        let url = analyzed
            .document
            .url
            .as_deref()
            .filter(|url| is_web_address(url));
        if let Some(url) = url {
            page.raw(" · <a rel=\"noreferrer\" href=\"")
                .text(url)
                .raw("\">↗</a>");
        }
    }
    page.raw("<br><code dir=\"ltr\">")
        .text(&document.id)
        .raw("</code>");
    let (of, hash) = document.hash();
    let key = match of {
        HashOf::File => "report-file-hash",
        HashOf::Text => "report-text-hash",
    };
    page.raw("<br>")
        .text(&view.words.text(key))
        .raw(" <code dir=\"ltr\" class=\"hash\">");
    page.text(hash).raw("</code>");
}

/// When the document of a quotation was written, and what that rests on.
fn written(view: &ReportView<'_>, quotation: &Quotation) -> String {
    let Some(analyzed) = view.analyzed(quotation) else {
        return String::new();
    };
    let words = view.words;
    let basis = words.text(document_time::basis_key(analyzed.dct.basis));
    let args = [
        ("date", document_time::in_words(words, &analyzed.dct).into()),
        ("basis", basis.into_owned().into()),
    ];
    words.format("report-document-basis", &args)
}

fn write_steps(page: &mut Html, quotation: &Quotation) {
    if quotation.steps.is_empty() {
        return;
    }
    page.raw("<details class=\"why\"><summary>")
        .text(&quotation.question)
        .raw("</summary>\n<ol>\n");
    for why::Line { title, soft, .. } in &quotation.steps {
        page.raw("<li>").text(title);
        if let Some(soft) = soft {
            page.raw(" <small>").text(soft).raw("</small>");
        }
        page.raw("</li>\n");
    }
    page.raw("</ol></details>\n");
}

/// A numbered note for each quotation, ready to be pasted.
pub(super) fn write_notes(page: &mut Html, view: &ReportView<'_>) {
    let words = view.words;
    page.raw("<section id=\"notes\" aria-labelledby=\"notes-heading\">\n<h2 id=\"notes-heading\">");
    page.text(&words.text("report-notes")).raw("</h2>\n");
    page.paragraph("legend", &words.text("report-notes-hint"));
    page.raw("<button id=\"copy\" type=\"button\" hidden data-done=\"");
    page.text(&words.text("report-copied")).raw("\">");
    page.text(&words.text("report-copy"))
        .raw("</button>\n<ol class=\"notes\">\n");
    for (number, quotation) in (1..).zip(view.quotations()) {
        page.raw("<li id=\"n").number(number).raw("\">");
        if let Some(document) = view.document_of(quotation) {
            page.bdi(&document.source)
                .text(if words.is_rtl() { "، " } else { ", " });
            let title = [("words", words.name(&document.title).into_owned().into())];
            page.text(&words.format("details-words", &title)).raw(". ");
            page.text(&written(view, quotation))
                .raw(". <code dir=\"ltr\">");
            page.text(&document.id).raw("</code> ");
            page.number(quotation.chars.start as usize)
                .raw("–")
                .number(quotation.chars.end as usize);
        }
        page.raw("</li>\n");
    }
    page.raw("</ol>\n</section>\n");
}

/// What was not read, what is inferred, what is left out, and how the page is checked.
pub(super) fn write_limits(page: &mut Html, view: &ReportView<'_>) {
    let words = view.words;
    page.raw(
        "<section id=\"limits\" aria-labelledby=\"limits-heading\">\n<h2 id=\"limits-heading\">",
    );
    page.text(&words.text("report-unread")).raw("</h2>\n");
    page.element("h3", &words.text("report-not-read")).raw("\n");
    write_problems(page, view);
    page.element("h3", &words.text("report-inferred")).raw("\n");
    write_inferred(page, view);
    page.raw("<p class=\"verify\">")
        .text(&words.text("report-verify"));
    page.raw(" <code dir=\"ltr\">khatt verify report.html PATH</code></p>\n</section>\n");
}

fn write_problems(page: &mut Html, view: &ReportView<'_>) {
    if view.problems.is_empty() {
        page.paragraph("none", &view.words.text("report-all-read"));
        return;
    }
    page.raw("<ul>\n");
    for problem in &view.problems {
        page.raw("<li><code dir=\"ltr\">")
            .text(&shown_path(&problem.path))
            .raw("</code> ");
        page.text(&load_error::reason(view.words, &problem.error))
            .raw("</li>\n");
    }
    page.raw("</ul>\n");
}

fn write_inferred(page: &mut Html, view: &ReportView<'_>) {
    let words = view.words;
    let count = |key: &str, count: usize| words.format(key, &[("count", count.into())]);
    let inferred = |one: &&Happening| one.certainty == Some(Certainty::Inferred);
    let days = view.happenings.iter().filter(inferred).count();
    page.paragraph("inferred", &count("report-inferred-days", days));
    if view.left_out > 0 {
        page.paragraph("inferred", &count("report-left-out", view.left_out));
    }
    let documents = view.index.documents().iter();
    let undated = documents
        .clone()
        .filter(|one| one.dct.best.is_none())
        .count();
    page.paragraph("inferred", &count("report-no-written", undated));
    let inferred: Vec<_> = documents
        .filter(|one| {
            let is_inferred = matches!(one.dct.basis, DctBasis::Inferred | DctBasis::Corpus);
            is_inferred && one.dct.best.is_some()
        })
        .collect();
    page.paragraph(
        "inferred",
        &count("report-inferred-written", inferred.len()),
    );
    if inferred.is_empty() {
        return;
    }
    page.raw("<ul>\n");
    for one in inferred.iter().take(MOST_LISTED) {
        page.raw("<li><code dir=\"ltr\">")
            .text(&one.document.id)
            .raw("</code> ");
        page.text(&document_time::in_words(words, &one.dct))
            .raw(" · ");
        page.text(&document_time::trust_in_words(words, &one.dct))
            .raw("</li>\n");
    }
    page.raw("</ul>\n");
    let more = inferred.len().saturating_sub(MOST_LISTED);
    if more > 0 {
        page.paragraph("more", &count("report-more-documents", more));
    }
}
