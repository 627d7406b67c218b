//! A quotation with its document, its hash and the steps of its date.

use std::ops::Range;

use crate::describe::{document_time, why};
use crate::report::ReportView;
use crate::report::carried::HashOf;
use crate::report::happening::Side;
use crate::report::html::Html;
use crate::report::quotation::{Quotation, within};
use crate::text::is_web_address;

/// A sentence with its number, its document, its hash and the steps of its date.
pub(super) fn write_quotation(
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
    let sentence = quotation.span.of(&analyzed.document.text);
    write_sentence(page, quotation.expression.clone(), sentence);
    page.raw("</blockquote>\n<figcaption><a class=\"note\" href=\"#n")
        .number(number)
        .raw("\">");
    page.number(number).raw("</a> ");
    write_document(page, view, quotation);
    page.raw("</figcaption>\n");
    write_steps(page, quotation);
    page.raw("</figure>\n");
}

/// One side of a difference: what it says, the sentence, and the way to its quotation, which may be folded.
pub(super) fn write_side(
    page: &mut Html,
    view: &ReportView<'_>,
    (happening, number): (usize, usize),
    (side, quotation): (&Side, &Quotation),
) {
    let (Some(analyzed), Some(document)) = (view.analyzed(quotation), view.document_of(quotation))
    else {
        return;
    };
    page.raw("<figure class=\"side\">\n<figcaption><b>");
    page.text(&side.value).raw("</b> · ").bdi(&document.source);
    page.raw(" <a class=\"note\" href=\"#q").number(happening);
    page.raw("-").number(number).raw("\">").number(number);
    page.raw("</a></figcaption>\n<blockquote dir=\"auto\" data-quotation=\"");
    page.number(number).raw("\">");
    let sentence = quotation.span.of(&analyzed.document.text);
    let figure = side
        .figure
        .and_then(|figure| within(quotation.span, figure));
    write_sentence(page, figure.or(quotation.expression.clone()), sentence);
    page.raw("</blockquote>\n</figure>\n");
}

/// The words of a sentence, some of them marked: those that date it, or a figure.
fn write_sentence(page: &mut Html, marked: Option<Range<usize>>, sentence: &str) {
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
pub(super) fn written(view: &ReportView<'_>, quotation: &Quotation) -> String {
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
