//! The page itself: head, sections, what it carries.

use std::io::{self, Write};

use crate::report::ReportView;
use crate::report::columns::Columns;
use crate::report::html::Html;
use crate::report::policy::policy;
use crate::report::sections::{
    write_further, write_happenings, write_limits, write_notes, write_own, write_summary,
};
use crate::report::svg::write_svg;

const STYLE: &str = include_str!("../../assets/report/page.css");
/// What stands around the quotations for programs.
pub(super) const LIST_BEGIN: &str = "<script type=\"application/json\" id=\"khatt-quotations\">";
pub(super) const LIST_END: &str = "</script>";
const SCRIPT: &str = include_str!("../../assets/report/page.js");

/// Writes the page: one file, HTML, UTF-8.
///
/// # Errors
/// Where `out` cannot be written to.
pub fn write_page(view: &ReportView<'_>, out: &mut dyn Write) -> io::Result<()> {
    let mut page = Html::default();
    let style = style_of(view);
    write_head(&mut page, view, &style);
    page.raw("<body>\n<header id=\"top\">\n");
    page.paragraph("brand", &view.words.text("report-brand"));
    page.raw("<h1 dir=\"auto\">")
        .text(&title_of(view))
        .raw("</h1>\n");
    write_summary(&mut page, view);
    page.raw("</header>\n");
    write_navigation(&mut page, view);
    page.raw("<main>\n");
    write_timeline(&mut page, view);
    write_happenings(&mut page, view);
    write_further(&mut page, view);
    write_own(&mut page, view);
    write_notes(&mut page, view);
    write_limits(&mut page, view);
    page.raw("</main>\n").raw(LIST_BEGIN);
    let before = page.finish();
    let behind = format!("{LIST_END}\n<script>{SCRIPT}</script>\n</body>\n</html>\n");
    let carried = view.carried().sealed(&before, &behind)?.to_script()?;
    for part in [before, carried, behind] {
        out.write_all(part.as_bytes())?;
    }
    Ok(())
}

/// What the user calls it, else the name of the dossier that it tells.
fn title_of(view: &ReportView<'_>) -> String {
    let dossier = view.dossier().unwrap_or_default();
    let given = [view.text.title.trim(), dossier.trim()];
    match given.into_iter().find(|title| !title.is_empty()) {
        Some(title) => title.to_owned(),
        None => view.words.text("report-title").into_owned(),
    }
}

fn write_head(page: &mut Html, view: &ReportView<'_>, style: &str) {
    let language = view.words.language();
    let direction = if language.is_rtl() { "rtl" } else { "ltr" };
    page.raw("<!DOCTYPE html>\n<html lang=\"")
        .raw(language.tag());
    page.raw("\" dir=\"")
        .raw(direction)
        .raw("\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.raw("<meta http-equiv=\"Content-Security-Policy\" content=\"");
    page.text(&policy(style, SCRIPT)).raw("\">\n");
    page.raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    page.raw("<meta name=\"generator\" content=\"khatt ")
        .raw(env!("CARGO_PKG_VERSION"));
    page.raw("\">\n<meta name=\"referrer\" content=\"no-referrer\">\n<title>");
    page.text(&title_of(view))
        .raw("</title>\n<style>")
        .raw(style)
        .raw("</style>\n</head>\n");
}

/// The style with the words that stand on paper below each page.
fn style_of(view: &ReportView<'_>) -> String {
    // Private letters stand for the numbers, which only the printer knows.
    let (page, pages) = ("\u{E000}", "\u{E001}");
    let footer = view.words.format(
        "report-page",
        &[("page", page.into()), ("pages", pages.into())],
    );
    let footer: String = footer
        .chars()
        .filter(|letter| !matches!(letter, '"' | '\\' | '<'))
        .collect();
    let footer = footer
        .replace(page, "\" counter(page) \"")
        .replace(pages, "\" counter(pages) \"");
    STYLE.replace("\"PAGE\"", &format!("\"{footer}\""))
}

fn write_navigation(page: &mut Html, view: &ReportView<'_>) {
    page.raw("<nav>\n");
    for (target, key) in [
        ("time", "report-time"),
        ("events", "report-events"),
        ("notes", "report-notes"),
        ("limits", "report-unread"),
    ] {
        page.raw("<a href=\"#").raw(target).raw("\">");
        page.text(&view.words.text(key)).raw("</a>\n");
    }
    page.raw("</nav>\n");
}

fn write_timeline(page: &mut Html, view: &ReportView<'_>) {
    let all = Columns::all(view.words, &view.happenings);
    if all.is_empty() {
        return;
    }
    page.raw("<section id=\"time\" aria-labelledby=\"time-heading\">\n<h2 id=\"time-heading\">");
    page.text(&view.words.text("report-time")).raw("</h2>\n");
    for (number, columns) in all.iter().enumerate() {
        let rest = view.words.text("report-elsewhere");
        let unit = view.words.text(columns.unit.key());
        let name = match number {
            0 => unit.into_owned(),
            _ => format!("{rest}{unit}"),
        };
        page.paragraph("legend", &name);
        page.raw("<div class=\"scroll\">\n");
        write_svg(page, view.words, columns, &view.happenings);
        page.raw("</div>\n");
    }
    page.paragraph("legend", &view.words.text("report-legend"));
    page.raw("</section>\n");
}
