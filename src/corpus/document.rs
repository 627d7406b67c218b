//! One text and where it came from.

use std::borrow::Borrow;
use std::borrow::Cow;
use std::path::PathBuf;
use std::sync::Arc;

use crate::corpus::label::stem;
use crate::corpus::{DateHint, Encoding, Notice};
use crate::lexicon::NamedDays;
use crate::text::cut;
use crate::time::Day;

/// Who published a document: the folder it lies in, or the file itself where there is none.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SourceName(pub Arc<str>);

impl SourceName {
    /// The name as shown.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A name is found in sets by its letters alone.
impl Borrow<str> for SourceName {
    fn borrow(&self) -> &str {
        self.as_str()
    }
}

/// One document, decoded and not yet read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// Name that is stable between runs: the path below the opened folder, with `/`.
    pub id: Arc<str>,
    /// Where it was read; `None` for standard input and the built-in sample.
    pub path: Option<PathBuf>,
    /// Who published it.
    pub source: SourceName,
    /// Title given with the document, never guessed from the text.
    pub title: Option<Arc<str>>,
    /// Address given with the document.
    pub url: Option<Arc<str>>,
    /// The whole text as decoded; all spans point into it.
    pub text: Arc<str>,
    /// Where its pages begin, in bytes of the text; empty where it has none.
    pub page_starts: Arc<[u32]>,
    /// How its bytes became this text.
    pub encoding: Encoding,
    /// Document creation time that was given with the document.
    pub dct: Option<Day>,
    /// Dates that stand beside the text, by kind: what the manifest, the page, the address and the names say.
    pub hints: Vec<DateHint>,
    /// The days that the user named in a `days.tsv` beside it.
    pub named_days: Arc<NamedDays>,
    /// What was left out of what stands beside the text, or read in another way than it is written.
    pub notices: Vec<Notice>,
}

/// The most characters of a first line that serve as a name.
const MOST_NAME_CHARS: usize = 90;

impl Document {
    /// A text of which nothing else is known.
    pub fn of_text(id: &str, source: &str, text: impl Into<Arc<str>>) -> Self {
        Self {
            id: id.into(),
            path: None,
            source: SourceName(source.into()),
            title: None,
            url: None,
            text: text.into(),
            page_starts: Arc::default(),
            encoding: Encoding::default(),
            dct: None,
            hints: Vec::new(),
            named_days: Arc::default(),
            notices: Vec::new(),
        }
    }

    /// What a reader knows it by: its title, else the begin of its first line, else its file.
    pub fn name(&self) -> Cow<'_, str> {
        let line = || first_words(head_of(&self.text)).or_else(|| first_words(&self.text));
        let title = self.title.as_deref().map(str::trim);
        let title = title.filter(|title| !title.is_empty());
        title
            .map(Cow::Borrowed)
            .or_else(|| line().map(|line| cut(line, MOST_NAME_CHARS)))
            .unwrap_or_else(|| stem(self.file_name()).into())
    }

    /// The number of the page on which this byte of the text stands, from 1; `None` where it has no pages.
    pub fn page_of(&self, offset: usize) -> Option<usize> {
        let begun = self
            .page_starts
            .iter()
            .filter(|start| **start as usize <= offset);
        (!self.page_starts.is_empty()).then(|| begun.count().max(1))
    }

    /// The last part of its id.
    pub fn file_name(&self) -> &str {
        self.id.rsplit_once('/').map_or(&self.id, |(_, name)| name)
    }

    /// What its source is called where it is cited: a file that is its own source is called as the file is.
    pub fn cited_source(&self) -> &str {
        match self.source.as_str() == stem(&self.id) {
            true => self.file_name(),
            false => self.source.as_str(),
        }
    }

    /// What its source is called: a file that is its own source is called as the document is.
    pub fn source_name(&self) -> Cow<'_, str> {
        match self.source.as_str() == stem(&self.id) {
            true => self.name(),
            false => self.source.as_str().into(),
        }
    }
}

/// The first line that has letters, without the white space around it.
fn first_words(text: &str) -> Option<&str> {
    let mut lines = text.lines().map(str::trim);
    lines.find(|line| line.contains(char::is_alphabetic))
}

/// So much of a text that a name is nearly always in it: who asks for the name of each of many events of a text that is
/// one line must not walk over it each time.
fn head_of(text: &str) -> &str {
    const MOST_BYTES: usize = 4096;
    text.get(..text.floor_char_boundary(MOST_BYTES))
        .unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_is_called_by_its_title_else_by_its_first_line_else_by_its_file() {
        let mut canal =
            Document::of_text("سبق/12.txt", "سبق", "\n * * \n افتتاح القناة \nوصل الوفد.");
        assert_eq!(canal.name(), "افتتاح القناة");
        canal.title = Some(" ".into());
        assert_eq!(canal.name(), "افتتاح القناة");
        canal.title = Some("قناة السويس".into());
        assert_eq!(canal.name(), "قناة السويس");
        assert_eq!(canal.source_name(), "سبق");
        assert_eq!(canal.file_name(), "12.txt");
        let numbers = Document::of_text("سبق/12.txt", "سبق", "1 2 3");
        assert_eq!(numbers.name(), "12");
        let own = Document::of_text("12.txt", "12", "افتتاح القناة");
        assert_eq!(own.source_name(), "افتتاح القناة");
        assert_eq!(own.cited_source(), "12.txt");
        assert_eq!(canal.cited_source(), "سبق");
    }

    #[test]
    fn a_byte_stands_on_the_last_page_that_begins_before_it() {
        let mut paged = Document::of_text("a", "a", "012345");
        assert_eq!(paged.page_of(3), None);
        paged.page_starts = [0, 3].into();
        for (offset, page) in [(0, 1), (2, 1), (3, 2), (5, 2)] {
            assert_eq!(paged.page_of(offset), Some(page));
        }
    }

    #[test]
    fn a_name_far_down_is_found_and_a_long_line_is_cut_as_ever() {
        let far = Document::of_text("1.txt", "1", format!("{}القناة", "1 2 3\n".repeat(2000)));
        assert_eq!(far.name(), "القناة");
        let short = Document::of_text("1.txt", "1", "قناة السويس ".repeat(30));
        let long = Document::of_text("1.txt", "1", "قناة السويس ".repeat(9000));
        assert_eq!(short.name(), long.name());
    }

    #[test]
    fn a_long_first_line_ends_with_a_whole_word() {
        let long = Document::of_text("1.txt", "1", "قناة السويس ".repeat(30));
        let name = long.name();
        assert!(name.chars().count() <= MOST_NAME_CHARS + 1, "{name}");
        assert!(name.ends_with(" قناة…"), "{name}");
    }
}
