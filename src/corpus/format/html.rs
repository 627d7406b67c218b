//! A page of HTML as the text that a reader sees, and what its head says about it.
//!
//! Works on tokens without building a tree: no page is too deep, and a tag that is never closed costs nothing.

use std::sync::Arc;

use html5gum::{DefaultEmitter, EndTag, Error, StartTag, Token, Tokenizer};

use crate::corpus::format::article::Outline;
use crate::corpus::format::html_elements::{BLOCKS, RAW, UNSEEN, is_block};
use crate::corpus::format::lines::{Gap, Lines};
use crate::corpus::format::page::PageMeta;
use crate::corpus::format::tag_limit::with_few_attributes;
use crate::corpus::meta::Meta;
use crate::corpus::{LoadError, Notice};

/// What is meant for readers without scripts: read where the page shows little else.
const NOSCRIPT: &str = "noscript";
/// A page with fewer letters shows little; what is meant for readers without scripts is worth reading with more.
const LITTLE: usize = 250;

/// The text of a page and what the page says about itself; spans point into this text, not into the page.
///
/// # Errors
/// [`LoadError::Empty`] where the page shows no word.
pub(crate) fn read_page(html: &str) -> Result<(Arc<str>, Meta), LoadError> {
    let page = read(html)?;
    let meta = page.meta.into_meta(&page.text.out);
    Ok((page.text.out.into(), meta))
}

/// The same with the article alone, where that can be told from what stands around it.
///
/// # Errors
/// As [`read_page`].
pub(crate) fn read_article(html: &str) -> Result<(Arc<str>, Meta), LoadError> {
    let page = read(html)?;
    // What says when it was written may stand beside the article.
    let mut meta = page.meta.into_meta(&page.text.out);
    let Some(article) = page.outline.article(&page.text.out, meta.title.as_deref()) else {
        return Ok((page.text.out.into(), meta));
    };
    let is_longer = |headline: &String| {
        let title = meta.title.as_deref().unwrap_or_default();
        headline.len() > title.len()
    };
    let headline = article.headline.filter(is_longer);
    meta.title = headline.map(Into::into).or(meta.title);
    Ok((article.text.into(), meta))
}

fn read(html: &str) -> Result<Page, LoadError> {
    let shown = read_shown(html, false);
    let letters = |page: &Page| {
        page.text
            .out
            .chars()
            .filter(|letter| letter.is_alphabetic())
            .count()
    };
    let seen = shown.as_ref().map(letters).unwrap_or_default();
    if seen >= LITTLE || !html.contains("<noscript") {
        return shown;
    }
    let without_scripts = read_shown(html, true).ok();
    without_scripts
        .filter(|page| letters(page) >= seen + LITTLE)
        .map_or(shown, Ok)
}

fn read_shown(html: &str, shows_noscript: bool) -> Result<Page, LoadError> {
    let html = &*with_few_attributes(html);
    let mut page = Page {
        shows_noscript,
        ..Page::default()
    };
    let mut rest = page.feed(html);
    for _ in 0..MOST_UNCLOSED {
        let Some(Unclosed { element, html }) = rest.take() else {
            break;
        };
        page.first_unclosed.get_or_insert_with(|| element.clone());
        page.meta.note(Notice::Unclosed { element });
        page.text.gap = Gap::Line;
        rest = page.feed(&html);
    }
    match (page.text.out.is_empty(), page.first_unclosed.take()) {
        (true, Some(element)) => Err(LoadError::Unclosed { element }),
        (true, None) => Err(LoadError::Empty),
        (false, _) => Ok(page),
    }
}

/// So many elements that are never closed are opened again; each costs another walk over what follows it.
const MOST_UNCLOSED: usize = 8;

/// An element that the page opens and never closes, with what follows it.
struct Unclosed {
    element: String,
    html: String,
}

#[derive(Default)]
struct Page {
    text: Lines,
    outline: Outline,
    meta: PageMeta,
    unseen: Option<Unseen>,
    in_title: bool,
    /// All that was read since the title began.
    title: String,
    /// Open `pre` elements, where blanks count.
    pre: u32,
    /// Whether a `time` is open that began a line.
    in_first_time: bool,
    /// Whether what is meant for readers without scripts is read.
    shows_noscript: bool,
    first_unclosed: Option<String>,
}

/// The element that hides what is read now.
struct Unseen {
    name: String,
    /// Elements of the same name inside it that are still open, itself included.
    depth: u32,
    /// What stands in it, where that is data about the page.
    data: Option<String>,
    /// What stands in it, as HTML: the rest of the page where it is never closed.
    hidden: String,
}

impl Page {
    /// Reads more of the page; what is left where an element is not closed.
    fn feed(&mut self, html: &str) -> Option<Unclosed> {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut comment = None;
        let mut is_comment_open = false;
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => self.start(&tag),
                Token::EndTag(tag) => self.end(&tag),
                Token::String(text) => self.text(&String::from_utf8_lossy(&text)),
                Token::Comment(text) => {
                    self.meta.comment(&String::from_utf8_lossy(&text));
                    comment = Some(text);
                }
                Token::Error(error) => is_comment_open |= error.value == Error::EofInComment,
                Token::Doctype(_) => {}
            }
        }
        self.pre = 0;
        self.unclosed().or_else(|| {
            let text = comment.filter(|_| is_comment_open)?;
            let html = String::from_utf8_lossy(&text);
            let element = "!--".to_owned();
            let html = html.into_owned();
            Some(Unclosed { element, html })
        })
    }

    /// The element that hides what was read last, which the end of the page leaves open.
    fn unclosed(&mut self) -> Option<Unclosed> {
        if let Some(unseen) = self.unseen.take() {
            let html = match &*unseen.name {
                // Programs are no text: it goes on where a block of the page begins.
                "script" | "style" => from_first_block(&unseen.hidden),
                _ => &unseen.hidden,
            };
            let html = html.to_owned();
            let element = unseen.name;
            return Some(Unclosed { element, html });
        }
        if !std::mem::take(&mut self.in_title) {
            return None;
        }
        let title = std::mem::take(&mut self.title);
        let end = title.find(['<', '\n']).unwrap_or(title.len());
        let (title, rest) = title.split_at(end);
        self.meta.title(title);
        Some(Unclosed {
            element: "title".to_owned(),
            html: rest.to_owned(),
        })
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some(unseen) = &mut self.unseen {
            if unseen.name == name && !tag.self_closing {
                unseen.depth += 1;
            } else {
                unseen.hide(&name, tag);
            }
            return;
        }
        self.meta.start(&name, tag);
        let is_unseen = self.is_unseen(&name);
        if !is_unseen {
            self.outline.start(&name, tag);
        }
        match &*name {
            "title" => self.in_title = true,
            "pre" => self.pre += 1,
            // An image may be closed at once; the others cannot.
            "svg" if tag.self_closing => return,
            "time" => self.in_first_time = self.text.gap >= Gap::Line || self.text.out.is_empty(),
            name if is_unseen => {
                self.unseen = Some(Unseen {
                    name: name.to_owned(),
                    depth: 1,
                    data: PageMeta::is_data(tag).then(String::new),
                    hidden: String::new(),
                });
            }
            _ => {}
        }
        self.break_line(&name);
        if let Some(stamp) = PageMeta::stamp(tag) {
            self.text(&stamp);
        }
    }

    fn end(&mut self, tag: &EndTag<()>) {
        let name = String::from_utf8_lossy(&tag.name);
        if let Some(unseen) = &mut self.unseen {
            if unseen.name == name {
                unseen.depth -= 1;
            } else {
                unseen.hidden.extend(["</", &*name, ">"]);
            }
            if unseen.depth == 0 {
                let data = unseen.data.take();
                self.unseen = None;
                self.meta.data(data.as_deref());
            }
            return;
        }
        self.meta.end(&name);
        self.outline.end(&name);
        match &*name {
            "title" if self.in_title => {
                self.in_title = false;
                self.meta.title(&self.title);
                self.title.clear();
            }
            "pre" => self.pre = self.pre.saturating_sub(1),
            // A date above an article is set apart by its looks alone.
            "time" if self.in_first_time => self.text.gap = self.text.gap.max(Gap::Line),
            _ => {}
        }
        self.break_line(&name);
    }

    fn is_unseen(&self, name: &str) -> bool {
        UNSEEN.binary_search(&name).is_ok() && !(self.shows_noscript && name == NOSCRIPT)
    }

    fn text(&mut self, text: &str) {
        match &mut self.unseen {
            Some(unseen) => {
                if let Some(data) = &mut unseen.data {
                    data.push_str(text);
                }
                unseen.hide_text(text);
            }
            None if self.in_title => self.title.push_str(text),
            None => self.words(text),
        }
    }

    /// Words that are seen.
    fn words(&mut self, text: &str) {
        let before = self.text.out.len();
        let is_new = self.text.gap >= Gap::Line;
        match self.pre > 0 {
            true => self.text.push_lines(text),
            false => self.text.push(text),
        }
        let words = self.text.out.get(before..).unwrap_or_default();
        if !words.is_empty() {
            self.outline.words(before, words, is_new);
        }
    }

    fn break_line(&mut self, name: &str) {
        if is_block(name) {
            self.text.gap = self.text.gap.max(Gap::Line);
        }
    }
}

impl Unseen {
    /// Keeps a tag in it; of attributes nothing is kept that could be text.
    fn hide(&mut self, name: &str, _tag: &StartTag<()>) {
        self.hidden.extend(["<", name, ">"]);
    }

    /// Keeps words in it: as they are where the element holds no tags, else so that none of them becomes one.
    fn hide_text(&mut self, text: &str) {
        match RAW.binary_search(&&*self.name).is_ok() {
            true => self.hidden.push_str(text),
            false => self
                .hidden
                .push_str(&text.replace('&', "&amp;").replace('<', "&lt;")),
        }
    }
}

/// What begins with the first tag of a block or a heading; nothing where there is none.
fn from_first_block(html: &str) -> &str {
    let begins = html.match_indices('<').find(|(at, _)| {
        let behind = html.get(at + 1..).unwrap_or_default();
        let end = behind.find(|c: char| !c.is_ascii_alphanumeric());
        let name = behind.get(..end.unwrap_or(0).min(12)).unwrap_or_default();
        BLOCKS.binary_search(&&*name.to_ascii_lowercase()).is_ok()
    });
    begins
        .and_then(|(at, _)| html.get(at..))
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_in_their_order() {
        assert!(BLOCKS.is_sorted());
        assert!(UNSEEN.is_sorted());
        assert!(RAW.is_sorted());
    }

    #[test]
    fn what_follows_an_element_that_is_never_closed_is_read_and_the_element_named() {
        for (html, text, element) in [
            ("<title>خبر<p>وصل الوفد أمس.", "وصل الوفد أمس.", "title"),
            (
                "<p>خبر</p><select><option>وصل الوفد",
                "خبر\nوصل الوفد",
                "select",
            ),
            (
                "<p>خبر<template><p>وصل <b>الوفد</b>",
                "خبر\nوصل الوفد",
                "template",
            ),
            ("<p>خبر<textarea><p>وصل الوفد", "خبر\nوصل الوفد", "textarea"),
            ("<p>خبر<noscript><p>وصل الوفد", "خبر\nوصل الوفد", "noscript"),
            (
                "<p>خبر<script>a < b;<p>وصل الوفد",
                "خبر\nوصل الوفد",
                "script",
            ),
            ("<p>خبر<style>p {}<p>وصل الوفد", "خبر\nوصل الوفد", "style"),
            ("<p>خبر<!-- <p>وصل الوفد", "خبر\nوصل الوفد", "!--"),
        ] {
            let (read, meta) = read_page(html).unwrap();
            assert_eq!(&*read, text, "{html}");
            let element = element.to_owned();
            assert_eq!(meta.notices, [Notice::Unclosed { element }], "{html}");
        }
        let error = read_page("<title>خبر").unwrap_err().to_string();
        assert_eq!(error, "Nothing can be read: <title> is never closed");
    }

    #[test]
    fn words_of_inline_elements_stay_together() {
        let (text, _) = read_page("<p>وصل <b>الو</b>فد\u{A0}&nbsp; أمس<br>مساء</p>x").unwrap();
        assert_eq!(&*text, "وصل الوفد أمس\nمساء\nx");
    }
}
