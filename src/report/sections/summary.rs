//! The head of the page: what the user says, and what was read and found.

use crate::report::ReportView;
use crate::report::html::Html;
use crate::time::{Grain, Interval};

/// What the user says, and what was read and found.
pub(in crate::report) fn write_summary(page: &mut Html, view: &ReportView<'_>) {
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
            (
                "documents",
                count("app-documents", view.index.documents_read()).into(),
            ),
            (
                "sources",
                count("report-source-count", view.index.sources_read()).into(),
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
    let undated = view.undated().count();
    if undated > 0 {
        sentences.push(count("report-no-written", undated));
    }
    page.paragraph("counts", &sentences.join(" "));
    page.paragraph("counts unread-count", &count("report-unread-count", unread));
}
