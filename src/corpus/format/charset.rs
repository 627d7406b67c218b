//! The encoding that a page declares for itself.

use encoding_rs::Encoding;
use html5gum::{Token, Tokenizer};

use crate::corpus::format::tag_limit::with_few_attributes;

/// The declaration stands in so many first bytes (the HTML standard asks for 1024).
const FIRST: usize = 4096;

/// What `<meta charset>`, its older form or the declaration of XML say; `None` where they say nothing that is known.
pub(crate) fn declared_charset(page: &[u8]) -> Option<&'static Encoding> {
    let first = page.get(..FIRST).unwrap_or(page);
    let first = String::from_utf8_lossy(first);
    of_xml(&first).or_else(|| of_meta(&first))
}

fn of_meta(first: &str) -> Option<&'static Encoding> {
    for Ok(token) in Tokenizer::new(&*with_few_attributes(first)) {
        let Token::StartTag(tag) = token else {
            continue;
        };
        if tag.name.as_slice() != b"meta" {
            continue;
        }
        let value = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            Some(String::from_utf8_lossy(value).into_owned())
        };
        let older = || {
            let content = value("content").filter(|_| value("http-equiv").is_some())?;
            after_charset(&content)
        };
        if let Some(label) = value("charset").or_else(older) {
            return Encoding::for_label(label.as_bytes());
        }
    }
    None
}

/// The label in `text/html; charset=windows-1256`.
fn after_charset(content: &str) -> Option<String> {
    let lower = content.to_ascii_lowercase();
    let (_, rest) = lower.split_once("charset")?;
    let label = rest.trim_start().strip_prefix('=')?.trim_start();
    let label = label.trim_start_matches(['"', '\'']);
    let end = label.find(|letter: char| letter.is_whitespace() || "\"';,".contains(letter));
    label.get(..end.unwrap_or(label.len())).map(str::to_owned)
}

/// The label in `<?xml version="1.0" encoding="windows-1256"?>`.
fn of_xml(first: &str) -> Option<&'static Encoding> {
    let (declaration, _) = first.trim_start().strip_prefix("<?xml")?.split_once("?>")?;
    let (_, rest) = declaration.split_once("encoding")?;
    let label = rest.trim_start().strip_prefix('=')?.trim_start();
    let quote = label
        .chars()
        .next()
        .filter(|letter| "\"'".contains(*letter))?;
    let (label, _) = label.get(1..)?.split_once(quote)?;
    Encoding::for_label(label.as_bytes())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn declared(page: &[u8]) -> Option<&'static str> {
        declared_charset(page).map(Encoding::name)
    }

    #[test]
    fn each_form_of_declaration_is_read() {
        for page in [
            "<html><head><meta charset=windows-1256>",
            "<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=cp1256\">",
            "<meta http-equiv='content-type' content='text/html;charset = \"Windows-1256\" '>",
            "<?xml version='1.0' encoding='windows-1256'?><html>",
        ] {
            assert_eq!(declared(page.as_bytes()), Some("windows-1256"), "{page}");
        }
        let iso = b"<title>\xC7\xE4</title><meta charset=\"ISO-8859-6\">";
        assert_eq!(declared(iso), Some("ISO-8859-6"));
    }

    #[test]
    fn nothing_else_declares() {
        for page in [
            "<meta name=description content='charset=windows-1256'>",
            "<!-- <meta charset=windows-1256> --><p>",
            "<meta charset=unknown-8>",
            "<p>charset=windows-1256</p>",
        ] {
            assert_eq!(declared(page.as_bytes()), None, "{page}");
        }
    }
}
