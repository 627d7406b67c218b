//! TimeML 1.2.1: the texts themselves, with each time expression in a TIMEX3 element.
//!
//! All documents stand in one file, each as a whole `TimeML` element inside a container: a single file can be written
//! to standard output, and a document is taken out of it by its element. The layout inside is that of TempEval-3: `DOCID`,
//! `DCT`, `TITLE`, `TEXT`.

use std::io::{self, Write};

use crate::export::{DocumentRecord, ExportView, Exporter, Omitted};
use crate::resolve::{Mention, TimexKind};
use crate::text::xml_escaped;

/// A TimeML file.
#[derive(Clone, Copy, Debug)]
pub(super) struct TimeMl;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<documents>\n";
const OPEN: &str = "<TimeML xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" \
                    xsi:noNamespaceSchemaLocation=\"http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd\">\n";

impl Exporter for TimeMl {
    fn name(&self) -> &'static str {
        "timeml"
    }

    fn extension(&self) -> &'static str {
        "tml"
    }

    fn write(&self, view: &ExportView<'_>, out: &mut dyn Write) -> io::Result<Omitted> {
        out.write_all(HEAD.as_bytes())?;
        for document in view.documents() {
            write_document(&document, out)?;
        }
        out.write_all(b"</documents>\n")?;
        Ok(Omitted::default())
    }
}

fn write_document(document: &DocumentRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
    out.write_all(OPEN.as_bytes())?;
    writeln!(out, "<DOCID>{}</DOCID>", xml_escaped(document.id()))?;
    let value = document.analyzed.dct.value();
    writeln!(
        out,
        "<DCT><TIMEX3 tid=\"t0\" type=\"DATE\" value=\"{value}\" temporalFunction=\"false\" \
         functionInDocument=\"CREATION_TIME\">{value}</TIMEX3></DCT>"
    )?;
    writeln!(out, "<TITLE>{}</TITLE>", xml_escaped(&document.title()))?;
    out.write_all(b"<TEXT>")?;
    write_text(document, out)?;
    out.write_all(b"</TEXT>\n</TimeML>\n")
}

/// The text with its mentions, which stand in order and do not overlap.
fn write_text(document: &DocumentRecord<'_>, out: &mut dyn Write) -> io::Result<()> {
    let text = &*document.analyzed.document.text;
    let mut from = 0;
    for (number, mention) in (1..).zip(&document.analyzed.mentions) {
        let span = mention.span.range();
        let between = text.get(from..span.start).unwrap_or_default();
        out.write_all(xml_escaped(between).as_bytes())?;
        write_timex(number, mention, mention.span.of(text), out)?;
        from = span.end;
    }
    let rest = text.get(from..).unwrap_or_default();
    out.write_all(xml_escaped(rest).as_bytes())
}

fn write_timex(
    number: usize,
    mention: &Mention,
    words: &str,
    out: &mut dyn Write,
) -> io::Result<()> {
    let kind = match mention.kind {
        TimexKind::Date => "DATE",
        TimexKind::Time => "TIME",
        TimexKind::Duration => "DURATION",
        TimexKind::Set => "SET",
    };
    let value = xml_escaped(&mention.value);
    write!(
        out,
        "<TIMEX3 tid=\"t{number}\" type=\"{kind}\" value=\"{value}\""
    )?;
    if let Some(modifier) = mention.modifier {
        write!(out, " mod=\"{}\"", modifier.timex_name())?;
    }
    write!(out, ">{}</TIMEX3>", xml_escaped(words))
}
