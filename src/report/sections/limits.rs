//! The limits: what was not read, what is inferred, what is left out, and how the page is checked.

use crate::corpus::shown_path;
use crate::describe::{document_time, load_error};
use crate::report::ReportView;
use crate::report::happening::Happening;
use crate::report::html::Html;
use crate::resolve::{Certainty, DctBasis};

/// So many documents with an inferred day are listed.
const MOST_LISTED: usize = 200;

/// What was not read, what is inferred, what is left out, and how the page is checked.
pub(in crate::report) fn write_limits(page: &mut Html, view: &ReportView<'_>) {
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
        page.paragraph("none all-read", &view.words.text("report-all-read"));
        return;
    }
    page.raw("<ul class=\"problems\">\n");
    for problem in &view.problems {
        page.raw("<li><code dir=\"ltr\">")
            .text(&shown_path(&problem.path))
            .raw("</code> ");
        page.text(&load_error::reason(view.words, &problem.error))
            .raw("</li>\n");
    }
    page.raw("</ul>\n");
}

/// The documents that no day of writing is known of, by name.
fn write_undated(page: &mut Html, view: &ReportView<'_>) {
    let words = view.words;
    let undated: Vec<&str> = view.undated().collect();
    let count = |key: &str, count: usize| words.format(key, &[("count", count.into())]);
    page.paragraph("inferred", &count("report-no-written", undated.len()));
    if undated.is_empty() {
        return;
    }
    page.raw("<ul class=\"undated\">\n");
    for id in undated.iter().take(MOST_LISTED) {
        page.raw("<li><code dir=\"ltr\">")
            .text(id)
            .raw("</code></li>\n");
    }
    page.raw("</ul>\n");
    let more = undated.len().saturating_sub(MOST_LISTED);
    if more > 0 {
        page.paragraph("more", &count("report-more-documents", more));
    }
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
    if view.shared_left_out > 0 {
        page.paragraph(
            "inferred",
            &count("report-shared-left-out", view.shared_left_out),
        );
    }
    let documents = view.index.documents().iter();
    write_undated(page, view);
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
