//! What a browser may do with the page: its own style and script, by their hashes, and nothing else.

use crate::corpus::Fingerprint;

/// A Content Security Policy (level 3) under which no request leaves the page and nothing but this style and this
/// script acts.
pub(super) fn policy(style: &str, script: &str) -> String {
    let hash = |content: &str| {
        let bytes = *Fingerprint::of_bytes(content.as_bytes()).bytes();
        format!("'sha256-{}'", base64(&bytes))
    };
    format!(
        "default-src 'none'; style-src {}; script-src {}; base-uri 'none'; form-action 'none'",
        hash(style),
        hash(script)
    )
}

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Base 64 (RFC 4648) with its signs for what is missing at the end.
fn base64(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let byte = |at: usize| three.get(at).copied().map_or(0, u32::from);
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4 {
            let six = (bits >> (18 - 6 * place) & 63) as usize;
            let letter = LETTERS.get(six).copied().filter(|_| place <= three.len());
            text.push(char::from(letter.unwrap_or(b'=')));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }

    #[test]
    fn nothing_is_allowed_but_what_is_named() {
        let policy = policy("", "alert(1)");
        assert!(policy.starts_with("default-src 'none';"), "{policy}");
        assert!(!policy.contains("unsafe"), "{policy}");
        let empty = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        assert!(
            policy.contains(&format!("style-src 'sha256-{empty}'")),
            "{policy}"
        );
    }
}
