//! DOCX: what a reader of the accepted text sees, then its notes, then the comments on it.

use crate::corpus::LoadError;
use crate::corpus::container::zip::Package;
use crate::corpus::format::lines::{Gap, Lines};
use crate::corpus::format::office::properties::meta_of;
use crate::corpus::format::xml::{Step, cut_short, walk};
use crate::corpus::format::{Part, Parts};

const NAME: &str = "DOCX";

/// Elements of which nothing is read: deletions that are tracked, settings, and what is there again for old programs.
const HIDDEN: [&str; 6] = ["del", "moveFrom", "pPr", "rPr", "tblPr", "Fallback"];

/// What stands behind the text, each after an empty line.
const BEHIND: [&str; 3] = ["footnotes", "endnotes", "comments"];

/// Gives the one document of a package.
pub(super) fn read(package: &mut Package<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let main = main_part(package, parts)?;
    let folder = main.rsplit_once('/').map_or("", |(folder, _)| folder);
    let missing = || LoadError::damaged(NAME, format_args!("there is no {main}"));
    let body = package.file(&main, parts)?.ok_or_else(missing)?;
    let mut text = Text::default();
    let mut end = text.read(body);
    if text.lines.out.is_empty() {
        end.clone()?;
    }
    for name in BEHIND {
        let read = match package.file(&format!("{folder}/{name}.xml"), parts) {
            Ok(None) => continue,
            Ok(Some(notes)) => {
                text.lines.at_least(Gap::Paragraph);
                text.read(notes)
            }
            Err(error) => Err(error),
        };
        end = end.and(read);
    }
    let properties = package.file("docProps/core.xml", parts)?;
    let meta = properties.map(|properties| meta_of(NAME, properties));
    parts.whole(Part {
        text: text.lines.out.into(),
        meta: meta.unwrap_or_default(),
        ..Part::default()
    })?;
    end.map_err(|error| cut_short(NAME, error, parts))
}

/// The name of the part with the text, which some programs call otherwise.
fn main_part(package: &mut Package<'_>, parts: &mut Parts<'_>) -> Result<String, LoadError> {
    let types = package.file("[Content_Types].xml", parts)?;
    let mut main = None;
    // A list that is cut may name it, and most packages have it where all have it.
    let _cut = walk(NAME, types.unwrap_or_default(), |step| {
        let Step::Open(tag) = step else {
            return;
        };
        let kind = tag.attribute("ContentType").unwrap_or_default();
        if kind.contains("word") && kind.ends_with("main+xml") {
            main = main.take().or_else(|| tag.attribute("PartName"));
        }
    });
    let main = main.map(|main| main.trim_start_matches('/').to_owned());
    Ok(main.unwrap_or_else(|| "word/document.xml".to_owned()))
}

#[derive(Default)]
struct Text {
    lines: Lines,
    /// Open elements of which nothing is read.
    hidden: usize,
    /// Open elements whose text is text.
    texts: usize,
}

impl Text {
    fn read(&mut self, xml: Vec<u8>) -> Result<(), LoadError> {
        walk(NAME, xml, |step| match step {
            Step::Open(tag) => self.open(tag.name()),
            Step::Close(name) => self.close(name),
            Step::Text(text) if self.texts > 0 && self.hidden == 0 => self.lines.push(text),
            Step::Text(_) => {}
        })
    }

    fn open(&mut self, name: &str) {
        match name {
            "t" => self.texts += 1,
            "tab" | "ptab" if self.hidden == 0 => self.lines.at_least(Gap::Tab),
            "br" | "cr" if self.hidden == 0 => self.lines.at_least(Gap::Line),
            "noBreakHyphen" if self.hidden == 0 => self.lines.push("-"),
            name if HIDDEN.contains(&name) => self.hidden += 1,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "t" => self.texts = self.texts.saturating_sub(1),
            "p" | "tr" if self.hidden == 0 => self.lines.at_least(Gap::Line),
            // The last paragraph of a cell ends its cell, not a line.
            "tc" => self.lines.end_cell(),
            name if HIDDEN.contains(&name) => self.hidden = self.hidden.saturating_sub(1),
            _ => {}
        }
    }
}
