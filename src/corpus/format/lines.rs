//! Text that is put together from pieces: words, blanks and lines.

/// What waits to be written before the next word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Gap {
    #[default]
    None,
    Blank,
    /// Between cells of a row.
    Tab,
    Line,
    /// An empty line, between a text and what belongs to it.
    Paragraph,
}

/// Text whose blanks are one each, and whose lines are the blocks of the page or the paragraphs of the document.
#[derive(Debug, Default)]
pub(crate) struct Lines {
    pub(crate) out: String,
    pub(crate) gap: Gap,
}

impl Lines {
    /// Adds words.
    pub(crate) fn push(&mut self, text: &str) {
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            if !word.is_empty() {
                self.write_gap();
                self.out.push_str(word);
            }
            if word.len() < piece.len() {
                self.gap = self.gap.max(Gap::Blank);
            }
        }
    }

    /// The same, and a line stays a line.
    pub(crate) fn push_lines(&mut self, text: &str) {
        for line in text.split_inclusive('\n') {
            self.push(line);
            if line.ends_with('\n') {
                self.gap = Gap::Line;
            }
        }
    }

    /// Something stands between what is there and what comes.
    pub(crate) fn at_least(&mut self, gap: Gap) {
        self.gap = self.gap.max(gap);
    }

    /// A cell ends here: what follows it in its row is another cell.
    pub(crate) fn end_cell(&mut self) {
        if self.gap < Gap::Paragraph {
            self.gap = Gap::Tab;
        }
    }

    fn write_gap(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        if !self.out.is_empty() {
            match gap {
                Gap::None => {}
                Gap::Blank => self.out.push(' '),
                Gap::Tab => self.out.push('\t'),
                Gap::Line => self.out.push('\n'),
                Gap::Paragraph => self.out.push_str("\n\n"),
            }
        }
    }
}
