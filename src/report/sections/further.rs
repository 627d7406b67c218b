//! Events and sentences that the user chose and no happening tells, and what the user says of events.

use crate::describe::event_name;
use crate::report::ReportView;
use crate::report::further::Further;
use crate::report::html::Html;
use crate::report::sections::quotation::write_quotation;
use crate::time::{Grain, Interval};

/// The chosen events without a happening, each with its sentence; nothing where there is none.
pub(in crate::report) fn write_further(page: &mut Html, view: &ReportView<'_>) {
    if view.further.is_empty() {
        return;
    }
    let words = view.words;
    page.raw(
        "<section id=\"further\" aria-labelledby=\"further-heading\">\n<h2 id=\"further-heading\">",
    );
    page.text(&words.text("report-further")).raw("</h2>\n");
    page.paragraph("legend", &words.text("report-further-meaning"));
    for (number, further) in (view.happenings.len() + 1..).zip(&view.further) {
        write_event(page, view, number, further);
    }
    page.raw("</section>\n");
}

fn write_event(page: &mut Html, view: &ReportView<'_>, number: usize, further: &Further) {
    let quoted = further.quoted.and_then(|quoted| {
        let quotation = view.quotations().get(quoted.checked_sub(1)?)?;
        Some((quoted, quotation))
    });
    let at = further.at.event();
    let name = match (at, quoted) {
        (Some(at), _) => event_name::happening(view.index, at),
        (None, Some((_, quotation))) => event_name::of_sentence(view.words_of(quotation)),
        (None, None) => return,
    };
    page.raw("<article><h3>");
    page.bdi(&name);
    page.raw("</h3>\n<p class=\"when\"><span class=\"days\">");
    let mention = at.and_then(|at| view.index.mention(at));
    let event = at.and_then(|at| view.index.event(at));
    let days = match event.map_or(Interval::ALWAYS, |(_, event)| event.interval) {
        Interval::ALWAYS => view.words.text("report-undated").into_owned(),
        days => view
            .words
            .interval(days, mention.map_or(Grain::Day, |mention| mention.grain)),
    };
    page.text(&days).raw("</span></p>\n");
    write_notes_of(page, view, view.notes_of(further.at));
    if let Some((quoted, quotation)) = quoted {
        write_quotation(page, view, (number, quoted), quotation);
    }
    page.raw("</article>\n");
}

/// What the user says of an event, said to be the user's.
pub(super) fn write_notes_of<'n>(
    page: &mut Html,
    view: &ReportView<'_>,
    notes: impl IntoIterator<Item = &'n str>,
) {
    for note in notes {
        page.raw("<p class=\"user-note\" dir=\"auto\"><b>");
        page.text(&view.words.text("report-user-note"));
        page.raw("</b> ").bdi(note).raw("</p>\n");
    }
}
