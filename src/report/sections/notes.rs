//! The notes: one for each quotation, ready to be pasted.

use crate::report::ReportView;
use crate::report::html::Html;
use crate::report::sections::quotation::written;

/// A numbered note for each quotation, ready to be pasted.
pub(in crate::report) fn write_notes(page: &mut Html, view: &ReportView<'_>) {
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
            // The place as RFC 5147 writes it, in code points.
            page.text(&document.id).raw("#char=");
            page.number(quotation.chars.start as usize).raw(",");
            page.number(quotation.chars.end as usize).raw("</code>");
        }
        page.raw("</li>\n");
    }
    page.raw("</ol>\n</section>\n");
}
