//! The documents as entries of a bibliography: BibTeX and CSL-JSON.

use std::io::{self, Write};

use serde::Serialize;

use crate::describe::document_time;
use crate::describe::event_name::one_line;
use crate::export::{DocumentRecord, ExportView, Exporter, Omitted};
use crate::text::{is_web_address, without_controls};

/// BibTeX, UTF-8, as biblatex reads it.
#[derive(Clone, Copy, Debug)]
pub(super) struct BibTex;

/// CSL-JSON, as Zotero and pandoc read it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Csl;

impl Exporter for BibTex {
    fn name(&self) -> &'static str {
        "bibtex"
    }

    fn extension(&self) -> &'static str {
        "bib"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        for (number, document) in (1..).zip(cited(view)) {
            write_entry(number, &document, view, out)?;
        }
        Ok(Omitted::default())
    }
}

impl Exporter for Csl {
    fn name(&self) -> &'static str {
        "csl"
    }

    fn extension(&self) -> &'static str {
        "json"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        let items: Vec<Item> = cited(view).map(|one| item(&one, view)).collect();
        serde_json::to_writer(&mut *out, &items)?;
        out.write_all(b"\n")?;
        Ok(Omitted::default())
    }
}

/// The documents that can be cited: what the user adds is in none.
fn cited<'v>(view: &'v ExportView<'_>) -> impl Iterator<Item = DocumentRecord<'v>> {
    view.documents().filter(|one| !one.analyzed.is_own())
}

fn write_entry(
    number: usize,
    document: &DocumentRecord<'_>,
    view: &ExportView<'_>,
    out: &mut dyn Write,
) -> io::Result<()> {
    writeln!(out, "@article{{khatt{number},")?;
    let mut field =
        |name: &str, value: &str| writeln!(out, "  {name} = {{{}}},", tex_escaped(value));
    field("title", &document.title())?;
    field("journal", &document.source())?;
    if let Some(best) = document.analyzed.dct.best {
        field("date", &best.to_string())?;
        field("year", &best.year().to_string())?;
    }
    field("note", &note(document, view))?;
    // An address is not escaped; one that could end its field is left out.
    if let Some(url) = document.url().filter(|url| is_web_address(url)) {
        writeln!(out, "  url = {{{}}},", url.replace('%', "\\%"))?;
    }
    writeln!(out, "}}\n")
}

/// The file, and what the day of writing rests on.
fn note(document: &DocumentRecord<'_>, view: &ExportView<'_>) -> String {
    let words = view.words();
    let written = document_time::in_words(words, &document.analyzed.dct);
    let basis = document.written_basis();
    let date = words.format("details-document-time", &[("date", written.into())]);
    format!("{date} ({basis}) · {}", document.id())
}

/// A text inside braces: no sign of TeX acts, and braces cannot end the field.
fn tex_escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for letter in without_controls(&one_line(text)).chars() {
        match letter {
            '\\' => escaped.push_str("\\textbackslash "),
            '{' => escaped.push_str("\\textbraceleft "),
            '}' => escaped.push_str("\\textbraceright "),
            '~' => escaped.push_str("\\textasciitilde "),
            '^' => escaped.push_str("\\textasciicircum "),
            '#' | '$' | '%' | '&' | '_' => escaped.extend(['\\', letter]),
            _ => escaped.push(letter),
        }
    }
    escaped
}

#[derive(Serialize)]
struct Item {
    id: String,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    #[serde(rename = "container-title")]
    container_title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    issued: Option<Issued>,
    #[serde(rename = "URL", skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    note: String,
}

#[derive(Serialize)]
struct Issued {
    #[serde(rename = "date-parts")]
    date_parts: [[i32; 3]; 1],
    /// Whether the day is inferred.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    circa: bool,
}

fn item(document: &DocumentRecord<'_>, view: &ExportView<'_>) -> Item {
    let issued = document.analyzed.dct.best.map(|best| {
        let (year, month, day) = best.ymd();
        Issued {
            date_parts: [[year, month as i32, day as i32]],
            circa: document.is_written_inferred(),
        }
    });
    Item {
        id: document.id().to_owned(),
        kind: "article-newspaper",
        title: one_line(&document.title()),
        container_title: one_line(&document.source()),
        issued,
        url: document
            .url()
            .filter(|url| is_web_address(url))
            .map(str::to_owned),
        note: note(document, view),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_its_field() {
        let escaped = tex_escaped("a}, evil = {b\\}\n100% & #1_");
        assert!(!escaped.contains(['{', '}']), "{escaped}");
        assert!(escaped.ends_with(r"100\% \& \#1\_"), "{escaped}");
    }
}
