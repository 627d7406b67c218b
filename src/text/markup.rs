//! Text inside HTML and XML, and addresses that can be links.

use std::borrow::Cow;

/// A text as it stands between tags and in quoted attributes: nothing in it is markup.
pub fn html_escaped(text: &str) -> Cow<'_, str> {
    if !text.contains(['&', '<', '>', '"', '\'']) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            _ => escaped.push(letter),
        }
    }
    Cow::Owned(escaped)
}

/// A text as it stands in XML 1.0: [`html_escaped`], letters that XML cannot hold as U+FFFD, a carriage return by its number,
/// so that no reader turns it into a line feed.
pub fn xml_escaped(text: &str) -> Cow<'_, str> {
    let is_outside = |letter: char| matches!(letter, '\u{0}'..='\u{8}' | '\u{B}' | '\u{C}' | '\u{E}'..='\u{1F}' | '\u{FFFE}' | '\u{FFFF}');
    if !text.contains(|letter| is_outside(letter) || letter == '\r') {
        return html_escaped(text);
    }
    let held: String = text
        .chars()
        .map(|letter| match letter {
            letter if is_outside(letter) => '\u{FFFD}', // REPLACEMENT CHARACTER
            letter => letter,
        })
        .collect();
    Cow::Owned(html_escaped(&held).replace('\r', "&#13;"))
}

/// A text without signs that no reader shows and that act on what reads them: control characters but tab and line ends,
/// noncharacters, and the overrides of direction, which turn what stands behind them.
pub fn without_controls(text: &str) -> Cow<'_, str> {
    let acts = |letter: char| match letter {
        '\t' | '\n' | '\r' => false,
        '\u{202D}' | '\u{202E}' | '\u{FFFE}' | '\u{FFFF}' => true, // LEFT-TO-RIGHT and RIGHT-TO-LEFT OVERRIDE
        _ => letter.is_control(),
    };
    match text.contains(acts) {
        true => Cow::Owned(text.chars().filter(|letter| !acts(*letter)).collect()),
        false => Cow::Borrowed(text),
    }
}

/// Whether an address leads to the web and can stand as it is: letters of any script, no white space, no quotes.
pub fn is_web_address(url: &str) -> bool {
    let is_web = url.starts_with("https://") || url.starts_with("http://");
    let breaks = |letter: char| {
        letter.is_whitespace() || letter.is_control() || "<>\"{}|\\^`".contains(letter)
    };
    is_web && !url.contains(breaks)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_acts() {
        let kept = "سطر\tأول\r\nثان\u{200F}\u{2067}x\u{2069}";
        assert!(matches!(without_controls(kept), Cow::Borrowed(text) if text == kept));
        for sign in "\0\u{1}\u{8}\u{B}\u{1B}\u{7F}\u{85}\u{202D}\u{202E}\u{FFFE}\u{FFFF}".chars() {
            assert_eq!(without_controls(&format!("أ{sign}ب")), "أب", "{sign:?}");
        }
    }

    #[test]
    fn nothing_is_markup() {
        let text = "</script>&\"'<b>";
        assert_eq!(
            html_escaped(text),
            "&lt;/script&gt;&amp;&quot;&#39;&lt;b&gt;"
        );
        assert_eq!(html_escaped("وصل\u{202E}"), "وصل\u{202E}");
    }

    #[test]
    fn xml_has_no_letter_that_it_cannot_hold() {
        assert_eq!(
            xml_escaped("a\u{0}\u{1B}<\r\n\t"),
            "a\u{FFFD}\u{FFFD}&lt;&#13;\n\t"
        );
    }

    #[test]
    fn only_web_addresses_are_links() {
        assert!(is_web_address("https://example.org/سبق?a=1"));
        for url in [
            "javascript:alert(1)",
            "https://a b",
            "http://a\"",
            "ftp://a",
            "https://a\n",
        ] {
            assert!(!is_web_address(url), "{url}");
        }
    }
}
