//! A page as it is written: everything that comes from outside is escaped here.

use crate::text::{html_escaped, without_controls};

/// Markup that grows at its end.
#[derive(Debug, Default)]
pub(super) struct Html(String);

impl Html {
    /// Markup of ours, as it is.
    pub(super) fn raw(&mut self, markup: &str) -> &mut Self {
        self.0.push_str(markup);
        self
    }

    /// A text from outside or from messages, of which nothing is markup.
    pub(super) fn text(&mut self, text: &str) -> &mut Self {
        self.0.push_str(&html_escaped(text));
        self
    }

    /// A number.
    pub(super) fn number(&mut self, number: usize) -> &mut Self {
        self.0.push_str(&number.to_string());
        self
    }

    /// An element without attributes that holds a text.
    pub(super) fn element(&mut self, name: &str, text: &str) -> &mut Self {
        self.raw("<").raw(name).raw(">").text(text);
        self.raw("</").raw(name).raw(">")
    }

    /// A text that is ordered by itself, whatever its letters and whatever stands beside it.
    pub(super) fn bdi(&mut self, text: &str) -> &mut Self {
        self.element("bdi", &without_controls(text))
    }

    /// A paragraph with a class.
    pub(super) fn paragraph(&mut self, class: &str, text: &str) -> &mut Self {
        self.raw("<p class=\"")
            .raw(class)
            .raw("\">")
            .text(text)
            .raw("</p>\n")
    }

    /// The markup.
    pub(super) fn finish(self) -> String {
        self.0
    }
}
