//! ODT: the text without what was deleted, then its notes and the comments on it.

use crate::corpus::LoadError;
use crate::corpus::container::zip::Package;
use crate::corpus::format::lines::{Gap, Lines};
use crate::corpus::format::office::properties::meta_of;
use crate::corpus::format::xml::{Step, Tag, cut_short, walk};
use crate::corpus::format::{Part, Parts};

const NAME: &str = "ODT";

/// Elements of which nothing is read: deletions that are tracked, styles, and who commented when.
const HIDDEN: [&str; 9] = [
    "tracked-changes",
    "automatic-styles",
    "font-face-decls",
    "note-citation",
    "creator",
    "date",
    "creator-initials",
    "desc",
    "scripts",
];

/// Gives the one document of a package with this content.
pub(super) fn read(
    content: Vec<u8>,
    package: &mut Package<'_>,
    parts: &mut Parts<'_>,
) -> Result<(), LoadError> {
    let mut text = Text::default();
    let end = walk(NAME, content, |step| match step {
        Step::Open(tag) => text.open(&tag),
        Step::Close(name) => text.close(name),
        Step::Text(words) => text.words(words),
    });
    if text.body.out.is_empty() {
        end.clone()?;
    }
    let properties = package.file("meta.xml", parts)?;
    let meta = properties.map(|properties| meta_of(NAME, properties));
    parts.whole(Part {
        text: text.into_text().into(),
        meta: meta.unwrap_or_default(),
        ..Part::default()
    })?;
    end.map_err(|error| cut_short(NAME, error, parts))
}

#[derive(Default)]
struct Text {
    body: Lines,
    notes: Lines,
    comments: Lines,
    hidden: usize,
    /// Open paragraphs: words elsewhere are no text.
    paragraphs: usize,
    in_notes: usize,
    in_comments: usize,
}

impl Text {
    fn open(&mut self, tag: &Tag<'_>) {
        match tag.name() {
            "p" | "h" => self.paragraphs += 1,
            "note-body" => self.in_notes += 1,
            "annotation" => self.in_comments += 1,
            "tab" => self.lines().at_least(Gap::Tab),
            "s" => self.lines().at_least(Gap::Blank),
            "line-break" => self.lines().at_least(Gap::Line),
            name if HIDDEN.contains(&name) => self.hidden += 1,
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            "p" | "h" => {
                self.paragraphs = self.paragraphs.saturating_sub(1);
                self.lines().at_least(Gap::Line);
            }
            "note-body" => self.in_notes = self.in_notes.saturating_sub(1),
            "annotation" => self.in_comments = self.in_comments.saturating_sub(1),
            "table-row" => self.lines().at_least(Gap::Line),
            "table-cell" => self.lines().end_cell(),
            name if HIDDEN.contains(&name) => self.hidden = self.hidden.saturating_sub(1),
            _ => {}
        }
    }

    fn words(&mut self, words: &str) {
        if self.paragraphs > 0 && self.hidden == 0 {
            self.lines().push(words);
        }
    }

    /// Where words go that stand here.
    fn lines(&mut self) -> &mut Lines {
        match (self.in_notes, self.in_comments) {
            (0, 0) => &mut self.body,
            (_, 0) => &mut self.notes,
            _ => &mut self.comments,
        }
    }

    fn into_text(self) -> String {
        let mut text = self.body;
        for behind in [self.notes, self.comments] {
            text.at_least(Gap::Paragraph);
            text.push_lines(&behind.out);
        }
        text.out
    }
}
