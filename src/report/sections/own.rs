//! What the user adds: events that no document tells, said to be such.

use crate::index::EventRef;
use crate::report::ReportView;
use crate::report::html::Html;
use crate::report::sections::further::write_notes_of;
use crate::time::Grain;

/// The events of the user, each with its days, its source and its note; nothing where there is none.
pub(in crate::report) fn write_own(page: &mut Html, view: &ReportView<'_>) {
    let events = view.own_events();
    if events.is_empty() {
        return;
    }
    let words = view.words;
    page.raw("<section id=\"own\" aria-labelledby=\"own-heading\">\n<h2 id=\"own-heading\">");
    page.text(&words.text("report-own")).raw("</h2>\n");
    page.paragraph("legend", &words.text("report-own-meaning"));
    for at in events {
        write_event(page, view, at);
    }
    page.raw("</section>\n");
}

fn write_event(page: &mut Html, view: &ReportView<'_>, at: EventRef) {
    let Some((analyzed, event)) = view.index.event(at) else {
        return;
    };
    let document = &analyzed.document;
    page.raw("<article><h3>").bdi(&event.label);
    page.raw("</h3>\n<p class=\"when\"><span class=\"days\">");
    let grain = analyzed.mentions.first().map(|mention| mention.grain);
    let days = view
        .words
        .interval(event.interval, grain.unwrap_or(Grain::Day));
    page.text(&days).raw("</span> · ");
    page.bdi(document.cited_source()).raw("</p>\n");
    if let Some((_, note)) = document.text.split_once('\n') {
        page.raw("<p dir=\"auto\">").text(note).raw("</p>\n");
    }
    write_notes_of(page, view, view.notes_of(at.into()));
    page.raw("</article>\n");
}
