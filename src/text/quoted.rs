//! Names of files as they can be shown: nothing in them moves the cursor, turns the line or hides.

use std::borrow::Cow;
use std::fmt::Write as _;

/// Name of a file as text that shows every byte of it, for messages and for lists on screen.
///
/// A plain name stays as it is. One with control characters, line ends, marks that turn the direction of writing,
/// invisible letters or bytes that are not UTF-8 becomes `$'…'` with `\n`, `\u202e` or `\xff` in it,
/// as the shells bash, zsh and ksh read it: pasted there it is that file.
pub fn quoted_name(name: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = str::from_utf8(name)
        && !text.starts_with("$'")
        && !text.contains(is_unsafe)
    {
        return Cow::Borrowed(text);
    }
    let mut shown = String::from("$'");
    for chunk in name.utf8_chunks() {
        for letter in chunk.valid().chars() {
            push_letter(&mut shown, letter);
        }
        push_bytes(&mut shown, chunk.invalid());
    }
    shown.push('\'');
    Cow::Owned(shown)
}

/// A message as a terminal can show it: what moves the cursor, turns the line or hides is written out, as in
/// [`quoted_name`]; everything else stays.
pub fn printable(message: &str) -> Cow<'_, str> {
    if !message.contains(is_unsafe) {
        return Cow::Borrowed(message);
    }
    let mut shown = String::with_capacity(message.len() + 8);
    for letter in message.chars() {
        match is_unsafe(letter) {
            true => push_letter(&mut shown, letter),
            false => shown.push(letter),
        }
    }
    Cow::Owned(shown)
}

/// Name of a file as Unicode; different names stay different.
///
/// A name that is Unicode stays as it is. Of another one each wrong byte becomes `\xff` and each backslash two;
/// so does a backslash of a name that holds `\x` already, so that the two cannot meet.
pub fn name_text(name: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = str::from_utf8(name)
        && !text.contains("\\x")
    {
        return Cow::Borrowed(text);
    }
    let mut written = String::with_capacity(name.len() + 8);
    for chunk in name.utf8_chunks() {
        written.push_str(&chunk.valid().replace('\\', "\\\\"));
        push_bytes(&mut written, chunk.invalid());
    }
    Cow::Owned(written)
}

fn push_letter(shown: &mut String, letter: char) {
    match letter {
        '\n' => shown.push_str("\\n"),
        '\r' => shown.push_str("\\r"),
        '\t' => shown.push_str("\\t"),
        '\\' => shown.push_str("\\\\"),
        '\'' => shown.push_str("\\'"),
        _ if is_unsafe(letter) => {
            let code = u32::from(letter);
            // A string takes whatever is written to it.
            let _written = match code {
                0..0x80 => write!(shown, "\\x{code:02x}"),
                0x80..0x1_0000 => write!(shown, "\\u{code:04x}"),
                _ => write!(shown, "\\U{code:08x}"),
            };
        }
        _ => shown.push(letter),
    }
}

fn push_bytes(shown: &mut String, bytes: &[u8]) {
    for byte in bytes {
        let _written = write!(shown, "\\x{byte:02x}");
    }
}

/// Whether a letter acts on what stands around it, or cannot be seen at all.
///
/// The joiners U+200C and U+200D are letters of many languages and stay.
fn is_unsafe(letter: char) -> bool {
    letter.is_control()
        || matches!(
            letter,
            '\u{061C}' // ARABIC LETTER MARK
                | '\u{200B}' // ZERO WIDTH SPACE
                | '\u{200E}' | '\u{200F}' // LEFT-TO-RIGHT MARK, RIGHT-TO-LEFT MARK
                | '\u{2028}'..='\u{202E}' // LINE and PARAGRAPH SEPARATOR, bidi embeddings and overrides
                | '\u{2060}'..='\u{206F}' // WORD JOINER, bidi isolates, deprecated marks
                | '\u{FEFF}' // ZERO WIDTH NO-BREAK SPACE
                | '\u{FFF9}'..='\u{FFFB}' // interlinear annotation
                | '\u{E0000}'..='\u{E007F}' // tags
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn plain_names_stay_as_they_are() {
        for name in [
            "أخبار/يوم 1.txt",
            "it's.txt",
            "C:\\news\\1.txt",
            "a$'b'",
            "می\u{200C}رود",
            "",
        ] {
            assert_eq!(quoted_name(name.as_bytes()), name);
            assert_eq!(name_text(name.as_bytes()), name);
        }
    }

    #[test]
    fn what_acts_on_a_line_is_written_out() {
        for (name, shown) in [
            (&b"a\nb'\\.txt"[..], r"$'a\nb\'\\.txt'"),
            (b"\x1b[2J\r\t\x7f", r"$'\x1b[2J\r\t\x7f'"),
            ("\u{202E}txt.\u{2069}".as_bytes(), r"$'\u202etxt.\u2069'"),
            ("\u{85}\u{2028}".as_bytes(), r"$'\u0085\u2028'"),
            ("\u{E0041}".as_bytes(), r"$'\U000e0041'"),
            (b"$'a'", r"$'$\'a\''"),
            (b"\xD8\xA3\xFF\xD8", "$'\u{623}\\xff\\xd8'"),
        ] {
            assert_eq!(quoted_name(name), shown);
        }
    }

    #[test]
    fn a_message_keeps_its_words_and_shows_what_acts_on_a_line() {
        let plain = "An edit is set aside: «it's \\ so», می\u{200C}رود";
        assert!(matches!(printable(plain), Cow::Borrowed(same) if same == plain));
        let acting = "ملف \u{202E}x\u{1B}[2J\nkhatt: all is well";
        let shown = r"ملف \u202ex\x1b[2J\nkhatt: all is well";
        assert_eq!(printable(acting), shown);
    }

    #[test]
    fn names_that_differ_in_wrong_bytes_stay_different() {
        let names: [&[u8]; 8] = [
            b"a\xFE",
            b"a\xFF",
            b"a\\xff",
            b"a\\\\xff",
            b"a\\\xFF",
            b"a\\",
            "a\u{FFFD}".as_bytes(),
            b"a\\\\",
        ];
        let texts: std::collections::BTreeSet<_> =
            names.iter().map(|name| name_text(name)).collect();
        assert_eq!(texts.len(), names.len(), "{texts:?}");
        assert_eq!(name_text(b"a\xFF"), "a\\xff");
        assert_eq!(name_text(b"a\\xff"), "a\\\\xff");
    }
}
