//! Addresses of documents.

use std::fmt::Write as _;

use crate::text::is_web_address;

/// An IRI of a document by its name: a relative reference of which all but plain ASCII and `/` is percent-encoded.
pub(super) fn document_iri(id: &str) -> String {
    let mut iri = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                iri.push(char::from(byte));
            }
            _ => push_encoded(&mut iri, byte),
        }
    }
    iri
}

/// A web address as a URI (RFC 3986): letters beyond ASCII are percent-encoded; `None` where it is no such address.
pub(super) fn uri(url: &str) -> Option<String> {
    let mut uri = String::with_capacity(url.len());
    for byte in url.bytes() {
        match byte.is_ascii() {
            true => uri.push(char::from(byte)),
            false => push_encoded(&mut uri, byte),
        }
    }
    is_web_address(url).then_some(uri)
}

fn push_encoded(iri: &mut String, byte: u8) {
    // A string takes whatever is written to it.
    let _written = write!(iri, "%{byte:02X}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_an_iri() {
        assert_eq!(document_iri("a b/1.txt"), "a%20b/1.txt");
        assert_eq!(document_iri("سبق"), "%D8%B3%D8%A8%D9%82");
        assert_eq!(document_iri("a?#:\"<"), "a%3F%23%3A%22%3C");
    }

    #[test]
    fn an_address_beyond_ascii_is_encoded_and_one_with_a_line_end_is_none() {
        let encoded = uri("https://example.org/يوم?a=1%20");
        assert_eq!(
            encoded.as_deref(),
            Some("https://example.org/%D9%8A%D9%88%D9%85?a=1%20")
        );
        assert_eq!(uri("https://a\r\nX:1"), None);
        assert_eq!(uri("javascript:alert(1)"), None);
    }
}
