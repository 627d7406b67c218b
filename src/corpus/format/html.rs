//! A page of HTML as the text that a reader sees, and what its head says about it.
//!
//! Works on tokens without building a tree: no page is too deep, and a tag that is never closed costs nothing.

use std::sync::Arc;

use html5gum::{DefaultEmitter, EndTag, StartTag, Token, Tokenizer};

use crate::corpus::LoadError;
use crate::corpus::format::page::PageMeta;
use crate::corpus::meta::Meta;

/// Elements that begin and end a line, in their order.
const BLOCKS: [&str; 44] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "br",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "html",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "section",
    "summary",
    "table",
    "td",
    "tr",
    "ul",
];

/// Elements whose content no reader sees as text, in their order.
const UNSEEN: [&str; 10] = [
    "iframe", "noembed", "noframes", "noscript", "script", "select", "style", "svg", "template",
    "textarea",
];

/// The text of a page and what the page says about itself; spans point into this text, not into the page.
///
/// # Errors
/// [`LoadError::Empty`] where the page shows no word.
pub(crate) fn read_page(html: &str) -> Result<(Arc<str>, Meta), LoadError> {
    let mut page = Page::default();
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => page.start(&tag),
            Token::EndTag(tag) => page.end(&tag),
            Token::String(text) => page.text(&String::from_utf8_lossy(&text)),
            Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    match page.text.out.is_empty() {
        true => Err(LoadError::Empty),
        false => Ok((Arc::from(page.text.out), page.meta.into_meta())),
    }
}

#[derive(Default)]
struct Page {
    text: Lines,
    meta: PageMeta,
    unseen: Option<Unseen>,
    in_title: bool,
    /// Open `pre` elements, where blanks count.
    pre: u32,
}

/// The element that hides what is read now.
struct Unseen {
    name: String,
    /// Elements of the same name inside it that are still open, itself included.
    depth: u32,
    /// What stands in it, where that is data about the page.
    data: Option<String>,
}

impl Page {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some(unseen) = &mut self.unseen {
            if unseen.name == name && !tag.self_closing {
                unseen.depth += 1;
            }
            return;
        }
        self.meta.start(&name, tag);
        match &*name {
            "title" => self.in_title = true,
            "pre" => self.pre += 1,
            // An image may be closed at once; the others cannot.
            "svg" if tag.self_closing => return,
            name if UNSEEN.binary_search(&name).is_ok() => {
                self.unseen = Some(Unseen {
                    name: name.to_owned(),
                    depth: 1,
                    data: PageMeta::is_data(tag).then(String::new),
                });
            }
            _ => {}
        }
        self.break_line(&name);
    }

    fn end(&mut self, tag: &EndTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some(unseen) = &mut self.unseen {
            if unseen.name == name {
                unseen.depth -= 1;
            }
            if unseen.depth == 0 {
                let data = unseen.data.take();
                self.unseen = None;
                self.meta.data(data.as_deref());
            }
            return;
        }
        self.meta.end(&name);
        match &*name {
            "title" => self.in_title = false,
            "pre" => self.pre = self.pre.saturating_sub(1),
            _ => {}
        }
        self.break_line(&name);
    }

    fn text(&mut self, text: &str) {
        match &mut self.unseen {
            Some(unseen) => {
                if let Some(data) = &mut unseen.data {
                    data.push_str(text);
                }
            }
            None if self.in_title => self.meta.title(text),
            None if self.pre > 0 => self.text.push_lines(text),
            None => self.text.push(text),
        }
    }

    fn break_line(&mut self, name: &str) {
        if BLOCKS.binary_search(&name).is_ok() || name == "th" {
            self.text.gap = self.text.gap.max(Gap::Line);
        }
    }
}

/// What waits to be written before the next word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Gap {
    #[default]
    None,
    Blank,
    Line,
}

/// Text whose blanks are one each, and whose lines are the blocks of the page.
#[derive(Default)]
struct Lines {
    out: String,
    gap: Gap,
}

impl Lines {
    fn push(&mut self, text: &str) {
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
    fn push_lines(&mut self, text: &str) {
        for line in text.split_inclusive('\n') {
            self.push(line);
            if line.ends_with('\n') {
                self.gap = Gap::Line;
            }
        }
    }

    fn write_gap(&mut self) {
        let gap = std::mem::take(&mut self.gap);
        if !self.out.is_empty() {
            match gap {
                Gap::None => {}
                Gap::Blank => self.out.push(' '),
                Gap::Line => self.out.push('\n'),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_their_order() {
        assert!(BLOCKS.is_sorted());
        assert!(UNSEEN.is_sorted());
    }

    #[test]
    fn words_of_inline_elements_stay_together() {
        let (text, _) = read_page("<p>وصل <b>الو</b>فد\u{A0}&nbsp; أمس<br>مساء</p>x").unwrap();
        assert_eq!(&*text, "وصل الوفد أمس\nمساء\nx");
    }
}
