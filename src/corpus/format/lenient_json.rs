//! JSON as people paste it into pages: with comments, line ends in strings, commas before a bracket, a semicolon at
//! the end.

use serde_json::Value;

/// The value of `text`, read strictly where that works.
pub(super) fn read_json(text: &str) -> Option<Value> {
    serde_json::from_str(text)
        .or_else(|_| serde_json::from_str(&mended(text)))
        .ok()
}

/// What opens and closes a part that a page hides from old browsers.
const HIDERS: [&str; 4] = ["<!--", "-->", "<![CDATA[", "]]>"];

/// The same without all that JSON does not allow.
fn mended(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text.trim().trim_end_matches(';');
    while let Some(first) = rest.chars().next() {
        let skipped = match first {
            '"' => {
                rest = string(rest, &mut out);
                continue;
            }
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            _ => HIDERS
                .into_iter()
                .find(|hider| rest.starts_with(hider))
                .map_or(0, str::len),
        };
        if skipped == 0 {
            if matches!(first, '}' | ']') {
                drop_comma(&mut out);
            }
            out.push(first);
        }
        let length = skipped.max(first.len_utf8());
        rest = rest.get(length..).unwrap_or_default();
    }
    out
}

/// Copies the string at the front, with its line ends as blanks; what stands behind it.
fn string<'t>(text: &'t str, out: &mut String) -> &'t str {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if c.is_control() => out.push(' '),
            _ => out.push(c),
        }
        if c == '"' && !is_escaped && at > 0 {
            return text.get(at + 1..).unwrap_or_default();
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    ""
}

fn drop_comma(out: &mut String) {
    let end = out.trim_end().len();
    if out.get(..end).is_some_and(|front| front.ends_with(',')) {
        out.truncate(end - 1);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_paste_is_read() {
        let expected = serde_json::json!({"date": "2021-01-12", "of": ["a"]});
        for text in [
            r#"{"date": "2021-01-12", "of": ["a"]}"#,
            r#"{"date": "2021-01-12", "of": ["a",],};"#,
            "//<![CDATA[\n{\"date\": \"2021-01-12\", \"of\": [\"a\"]}\n//]]>",
            r#"<!-- {"date": "2021-01-12", "of": ["a"]} -->"#,
            "/* from the editor */ {\"date\": \"2021-01-12\", // the day\n \"of\": [\"a\"]}",
        ] {
            assert_eq!(read_json(text), Some(expected.clone()), "{text}");
        }
        let lines = read_json("{\"title\": \"one\ntwo // \\\" three\"}");
        assert_eq!(
            lines,
            Some(serde_json::json!({"title": "one two // \" three"}))
        );
        for wrong in ["", "{", "var a = 1", "\"", "{\"a\": \"b}"] {
            assert_eq!(read_json(wrong), None, "{wrong}");
        }
    }
}
