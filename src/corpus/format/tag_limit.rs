//! Tags with so many attributes that a tokenizer would sink in them.
//!
//! The tokenizer calls itself for each attribute of a tag, so a tag of ten thousand ends the stack and with it the
//! program. The tags are found as the standard has them (HTML, 13.2.5 Tokenization): a value in quotes may hold `>`.

use std::borrow::Cow;

/// The most attributes of a tag that are read; no page needs so many.
const MOST: usize = 128;
/// Elements whose content is no tags.
const RAW: [&[u8]; 2] = [b"script", b"style"];

/// The same page, where a tag has more than [`MOST`] attributes without the others.
pub(crate) fn with_few_attributes(html: &str) -> Cow<'_, str> {
    let bytes = html.as_bytes();
    let mut kept = String::new();
    let (mut at, mut copied) = (0, 0);
    while let Some(begin) = next_tag(bytes, at) {
        let tag = Tag::at(bytes, begin);
        if let Some(cut) = tag.cut {
            kept.push_str(html.get(copied..cut).unwrap_or_default());
            copied = tag.end;
        }
        at = match tag.is_raw {
            true => end_of_raw(bytes, tag.end),
            false => tag.end,
        };
    }
    if copied == 0 {
        return Cow::Borrowed(html);
    }
    kept.push_str(html.get(copied..).unwrap_or_default());
    Cow::Owned(kept)
}

/// Where the next `<` with a letter behind it stands.
fn next_tag(bytes: &[u8], from: usize) -> Option<usize> {
    let rest = bytes.get(from..)?;
    let is_tag = |pair: &[u8]| matches!(pair, [b'<', letter] if letter.is_ascii_alphabetic());
    Some(from + rest.windows(2).position(is_tag)?)
}

/// Behind the element whose content is no tags; at the end of the page where it is never closed.
fn end_of_raw(bytes: &[u8], from: usize) -> usize {
    let rest = bytes.get(from..).unwrap_or_default();
    let is_end = |window: &[u8]| {
        window.starts_with(b"</") && RAW.iter().any(|name| begins_with(&window[2..], name))
    };
    let end = rest.windows(8).position(is_end);
    end.map_or(bytes.len(), |end| from + end + 2)
}

fn begins_with(bytes: &[u8], name: &[u8]) -> bool {
    let begin = bytes.get(..name.len());
    begin.is_some_and(|begin| begin.eq_ignore_ascii_case(name))
}

/// A tag: where its `>` stands, and where it is cut.
struct Tag {
    end: usize,
    cut: Option<usize>,
    is_raw: bool,
}

impl Tag {
    fn at(bytes: &[u8], begin: usize) -> Self {
        let byte = |at: usize| bytes.get(at).copied().unwrap_or(b'>');
        let is_raw = RAW.iter().any(|name| {
            let behind = bytes.get(begin + 1..).unwrap_or_default();
            begins_with(behind, name) && !byte(begin + 1 + name.len()).is_ascii_alphanumeric()
        });
        let mut at = begin + 1;
        while !is_border(byte(at)) {
            at += 1;
        }
        let (mut count, mut cut) = (0, None);
        loop {
            while byte(at).is_ascii_whitespace() || byte(at) == b'/' {
                at += 1;
            }
            if byte(at) == b'>' {
                break;
            }
            count += 1;
            if count > MOST {
                cut = cut.or(Some(at));
            }
            at = end_of_attribute(bytes, at);
        }
        let end = at.min(bytes.len());
        Self { end, cut, is_raw }
    }
}

fn is_border(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')
}

/// Behind an attribute, with its value.
fn end_of_attribute(bytes: &[u8], from: usize) -> usize {
    let byte = |at: usize| bytes.get(at).copied().unwrap_or(b'>');
    // A name may begin with an equals sign.
    let mut at = from + 1;
    while !is_border(byte(at)) && byte(at) != b'=' {
        at += 1;
    }
    let mut value = at;
    while byte(value).is_ascii_whitespace() {
        value += 1;
    }
    if byte(value) != b'=' || value >= bytes.len() {
        return at;
    }
    value += 1;
    while byte(value).is_ascii_whitespace() {
        value += 1;
    }
    let quote = byte(value);
    if matches!(quote, b'"' | b'\'') {
        let rest = bytes.get(value + 1..).unwrap_or_default();
        let closed = rest.iter().position(|byte| *byte == quote);
        return closed.map_or(bytes.len(), |closed| value + closed + 2);
    }
    while !byte(value).is_ascii_whitespace() && byte(value) != b'>' {
        value += 1;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(attributes: usize) -> String {
        format!("<p{}>وصل</p>", " a='>'".repeat(attributes))
    }

    #[test]
    fn attributes_beyond_the_most_are_left_out() {
        assert_eq!(with_few_attributes(&tag(MOST)), tag(MOST));
        for more in [MOST + 1, 100 * MOST] {
            let cut = with_few_attributes(&tag(more)).replace(" >", ">");
            assert_eq!(cut, tag(MOST));
        }
    }

    #[test]
    fn every_form_of_an_attribute_is_one() {
        for form in [
            " a",
            " a=b",
            " a = \"b > c\"",
            " a='<p>'",
            "/ =a",
            " \"",
            "\ta=\n'b'",
        ] {
            let few = format!("<p{}>وصل", form.repeat(MOST));
            assert!(
                matches!(with_few_attributes(&few), Cow::Borrowed(_)),
                "{form}"
            );
            let more = format!("<p{}>وصل", form.repeat(3 * MOST));
            let cut = with_few_attributes(&more);
            assert!(
                cut.len() < few.len() + form.len() && cut.ends_with(">وصل"),
                "{form}: {cut}"
            );
        }
    }

    #[test]
    fn what_is_no_tag_stays() {
        let code = format!(
            "<script>if (a<b {}) {{}}</script>",
            "&& c=d ".repeat(3 * MOST)
        );
        let text = format!("3 < 5 {}", "و ".repeat(3 * MOST));
        let style = format!("<STYLE>a<b {}</STYLE><p>", "c=d ".repeat(3 * MOST));
        for html in [&code, &text, &style] {
            assert_eq!(with_few_attributes(html), *html);
        }
    }

    #[test]
    fn a_page_that_ends_in_a_tag_ends() {
        for end in [
            "<", "<p", "<p a", "<p a=", "<p a='", "<p a=b", "<script", "<script>",
        ] {
            assert_eq!(with_few_attributes(end), end);
        }
        let open = format!("<p{}", " a='b".repeat(3 * MOST));
        assert!(with_few_attributes(&open).len() <= open.len());
    }
}
