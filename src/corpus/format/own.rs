//! What Khatt itself wrote: it holds words of documents and is none, or they would be told twice.
//!
//! It is known by what stands in it, whatever it is called.

use crate::corpus::LoadError;
use crate::corpus::format::registry::Format;

/// A project, a report or an export of events.
pub(crate) static FORMAT: Format = Format {
    extensions: &[],
    is: |bytes| kind_of(bytes).is_some(),
    is_isolated: false,
    read: |file, _| match kind_of(&file.bytes) {
        Some(Kind::Project) => Err(LoadError::Project),
        _ => Err(LoadError::Own),
    },
};

/// What a file is that Khatt wrote.
enum Kind {
    Project,
    Other,
}

/// The columns with which a table of events begins, whatever it is written as.
const COLUMNS: [&str; 9] = [
    "id",
    "event",
    "first_day",
    "last_day",
    "edtf",
    "value",
    "granularity",
    "certainty",
    "basis",
];
/// Keys that only the objects of an export of events have together.
const EVENT: [&str; 4] = ["id", "edtf", "certainty_in_words", "basis_in_words"];
/// Keys that the lines of `khatt extract` have together.
const LINE: [&str; 5] = ["id", "dct", "sentences", "mentions", "events"];

/// Whether these are the columns of a table, or the keys of objects, that Khatt writes.
pub(super) fn are_own_heads(heads: &[String]) -> bool {
    let has_all = |names: &[&str]| {
        names
            .iter()
            .all(|name| heads.iter().any(|head| head == name))
    };
    let begins = heads.iter().take(COLUMNS.len()).eq(COLUMNS.iter());
    // Who keeps the text with it has a corpus of their own.
    let has_text = heads.iter().any(|head| head == "text");
    !has_text && (begins || has_all(&EVENT) || has_all(&LINE))
}

fn kind_of(bytes: &[u8]) -> Option<Kind> {
    /// Behind the marks of the head of a report.
    const MOST_HEAD: usize = 1_024;
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let head = bytes.get(..MOST_HEAD).unwrap_or(bytes);
    match head.first()? {
        b'{' => kind_of_object(head),
        b'<' => {
            let mark = b"<meta name=\"generator\" content=\"khatt ";
            let is_page = head.starts_with(b"<!DOCTYPE html>");
            let at = head.windows(mark.len()).position(|part| part == mark);
            let at = at.filter(|_| is_page)?;
            let (before, behind) = (head.get(..at)?, head.get(at + mark.len()..)?);
            // In a comment, or behind the title, it is somebody's words.
            let quotes = |sign: &[u8]| before.windows(sign.len()).any(|part| part == sign);
            let is_mark = !quotes(b"<!--") && !quotes(b"<title");
            let has_version = behind.first().is_some_and(u8::is_ascii_digit);
            (is_mark && has_version).then_some(Kind::Other)
        }
        _ => None,
    }
}

/// By its first two fields, what it is and the version of that, however much white space stands around them.
fn kind_of_object(head: &[u8]) -> Option<Kind> {
    const MOST_FIELD: usize = 64;
    let signs = head.iter().filter(|sign| !sign.is_ascii_whitespace());
    let field: Vec<u8> = signs.take(MOST_FIELD).copied().collect();
    let field = str::from_utf8(&field).ok()?;
    let kind = field.strip_prefix("{\"khatt\":\"");
    let kind = kind.or_else(|| field.strip_prefix("{\"format\":\"khatt-"))?;
    let (kind, rest) = kind.split_once("\",\"version\":")?;
    if !kind.bytes().all(|sign| sign.is_ascii_lowercase())
        || !rest.starts_with(|sign: char| sign.is_ascii_digit())
    {
        return None;
    }
    Some(match kind {
        "project" => Kind::Project,
        _ => Kind::Other,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::format::registry::format_of;

    #[test]
    fn what_khatt_wrote_is_known_by_its_content_and_a_document_about_it_is_not() {
        let is_own = |bytes: &[u8]| std::ptr::eq(format_of("a.json", bytes), &FORMAT);
        let report =
            "<!DOCTYPE html>\n<html lang=\"ar\">\n<meta name=\"generator\" content=\"khatt 9\">";
        for own in [
            report,
            "\u{FEFF}{\"khatt\":\"project\",\n\"version\":1",
            "{ \"khatt\": \"folder\", \"version\": 1 }",
            "{\"format\":\"khatt-events\",\"version\":1}",
        ] {
            assert!(is_own(own.as_bytes()), "{own}");
        }
        for other in [
            "<!DOCTYPE html><p>&lt;meta name=\"generator\" content=\"khatt 9\"&gt;",
            "<!DOCTYPE html><meta name=\"generator\" content=\"khattab 2\">",
            "{\"text\":\"khatt\"}",
            "{\"khatta\":\"project\",\"version\":1}",
            "{\"khatt\":\"project\"} begins a text",
            "{\"khatt\":\"الخط العربي\",\"text\":\"…\"}",
            "{\"format\":\"khatt-x\"}",
            "<!DOCTYPE html><title><meta name=\"generator\" content=\"khatt 9\"></title>",
            "<!DOCTYPE html><!-- <meta name=\"generator\" content=\"khatt 9\"> -->",
            "<!DOCTYPE html><meta name=\"generator\" content=\"khatt cms\">",
            "khatt",
            "",
        ] {
            assert!(!is_own(other.as_bytes()), "{other}");
        }
        let heads = |names: &[&str]| {
            names
                .iter()
                .map(|name| (*name).to_owned())
                .collect::<Vec<_>>()
        };
        assert!(are_own_heads(&heads(&COLUMNS)));
        assert!(are_own_heads(&heads(&LINE)));
        assert!(!are_own_heads(&heads(&["id", "event", "text"])));
        assert!(!are_own_heads(&heads(&[&LINE[..], &["text"]].concat())));
    }
}
