//! Character references of pages («&quot;», «&#8220;») that were left in fields which are no page: titles, sources.

use std::borrow::Cow;

use html5gum::{Token, Tokenizer};

/// The longest reference has 33 letters with its signs.
const MOST_LETTERS: usize = 33;
/// What was written into a page twice has references of references.
const PASSES: usize = 2;

/// The text with the letters that its references stand for; what is no reference stays, and nothing becomes markup.
pub(in crate::corpus) fn decoded(text: &str) -> Cow<'_, str> {
    let mut decoded = Cow::Borrowed(text);
    for _ in 0..PASSES {
        match decoded_once(&decoded) {
            Some(next) => decoded = Cow::Owned(next),
            None => break,
        }
    }
    decoded
}

/// `None` where nothing stands for something else.
fn decoded_once(text: &str) -> Option<String> {
    let (mut out, mut rest, mut has_any) = (String::new(), text, false);
    while let Some(at) = rest.find('&') {
        let (before, reference) = rest.split_at(at);
        out.push_str(before);
        let end = reference
            .bytes()
            .take(MOST_LETTERS)
            .position(|byte| byte == b';');
        let letter = end.and_then(|end| Some((end, letters_of(reference.get(..=end)?)?)));
        let (taken, letters) = letter.map_or((1, "&".to_owned()), |(end, letters)| {
            has_any = true;
            (end + 1, letters)
        });
        out.push_str(&letters);
        rest = reference.get(taken..).unwrap_or_default();
    }
    out.push_str(rest);
    has_any.then_some(out)
}

/// The letters of one reference, by the table of the HTML standard; a control character becomes a space.
fn letters_of(reference: &str) -> Option<String> {
    let inner = reference.strip_prefix('&')?.strip_suffix(';')?;
    let is_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'#';
    if inner.is_empty() || !inner.bytes().all(is_name) {
        return None;
    }
    let mut letters = String::new();
    for token in Tokenizer::new(reference).flatten() {
        if let Token::String(string) = token {
            letters.push_str(&String::from_utf8_lossy(&string));
        }
    }
    let letters: String = letters
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter })
        .collect();
    // «&section;» is no «§ion;»: a name is whole.
    let is_part = letters.ends_with(';') && inner != "semi" && !inner.starts_with('#');
    (letters != reference && !is_part).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_become_letters_and_all_else_stays() {
        for (given, expected) in [
            ("قال &quot;نعم&quot;", "قال \"نعم\""),
            ("&#8220;خطأ&#x201D; &amp; صواب", "“خطأ” & صواب"),
            ("&laquo;عكاظ&raquo;&nbsp;&hellip;", "«عكاظ»\u{a0}…"),
            ("&amp;quot;مرتان&amp;quot;", "\"مرتان\""),
            ("&lt;script&gt;", "<script>"),
            ("&#10;سطر&#0;", " سطر\u{fffd}"),
            ("AT&T; بلا &لا; &amp", "AT&T; بلا &لا; &amp"),
            ("&;&#;&#x;&&quot;", "&;&#;&#x;&\""),
            (
                "&unknownunknownunknownunknownunknown;",
                "&unknownunknownunknownunknownunknown;",
            ),
            ("&section; &current; &semi;", "&section; &current; ;"),
            ("", ""),
        ] {
            assert_eq!(decoded(given), expected, "{given}");
        }
    }
}
