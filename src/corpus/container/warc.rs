//! WARC: what a crawler was answered, page by page.

use std::io::Read as _;

use encoding_rs::Encoding;
use flate2::read::{DeflateDecoder, MultiGzDecoder};

use crate::corpus::LoadError;
use crate::corpus::container::entries::unpack;
use crate::corpus::container::mail::until;
use crate::corpus::format::{File, Format, Parts, part_of_page};
use crate::corpus::meta::Meta;

/// The heads of a record have at most so many bytes.
const MOST_HEADS: usize = 64 << 10;

/// Records of a crawl.
pub(crate) static FORMAT: Format = Format {
    extensions: &["warc"],
    is: |bytes| bytes.starts_with(b"WARC/"),
    is_isolated: true,
    read,
};

const NAME: &str = "WARC";

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let mut rest = file.bytes.as_slice();
    let mut number = 0;
    loop {
        let record = match next_record(rest) {
            Ok(Some(record)) => record,
            Ok(None) => break,
            // A broken record costs itself: the next one begins with a line of its own.
            Err(error) => {
                number += 1;
                parts.numbered(number, |_| Err(error))?;
                rest = from_next_record(rest);
                continue;
            }
        };
        rest = record.behind;
        if let Some(page) = page_of(&record.heads, record.block) {
            number += 1;
            parts.numbered(number, |parts| page.read(&record.heads, parts))?;
        }
    }
    match number {
        0 => Err(LoadError::NoText),
        _ => Ok(()),
    }
}

/// The heads of a record, or of an answer.
struct Heads(Vec<(String, String)>);

impl Heads {
    /// The heads before the first empty line, without the line that begins them, and what is behind that.
    fn split(bytes: &[u8]) -> Option<(Self, &[u8])> {
        let first = bytes.get(..MOST_HEADS).unwrap_or(bytes);
        let end = |end: &[u8]| first.windows(end.len()).position(|window| window == end);
        // Some write line ends of one byte.
        let (at, behind) = match end(b"\n\n") {
            Some(short) if end(b"\r\n\r\n").is_none_or(|long| short < long) => (short, short + 2),
            _ => end(b"\r\n\r\n").map(|long| (long, long + 4))?,
        };
        let lines = String::from_utf8_lossy(bytes.get(..at)?).into_owned();
        let heads = lines.lines().filter_map(|line| line.split_once(':'));
        let heads = heads.map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
        Some((Self(heads.collect()), bytes.get(behind..)?))
    }

    fn get(&self, name: &str) -> Option<&str> {
        let mut heads = self.0.iter();
        let found = heads.find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    /// The kind of content and its encoding.
    fn kind(&self) -> (&str, Option<&'static Encoding>) {
        let kind = self.get("content-type").unwrap_or_default();
        let (kind, more) = kind.split_once(';').unwrap_or((kind, ""));
        let charset = more.split_once('=').map(|(_, name)| name);
        let charset = charset.map(|name| name.trim().trim_matches('"'));
        let charset = charset.and_then(|name| Encoding::for_label(name.as_bytes()));
        (kind.trim(), charset)
    }
}

/// A record and what is behind it.
struct Record<'a> {
    heads: Heads,
    block: &'a [u8],
    behind: &'a [u8],
}

/// The next record; `None` at the end.
fn next_record(bytes: &[u8]) -> Result<Option<Record<'_>>, LoadError> {
    let bytes = bytes.trim_ascii_start();
    if bytes.is_empty() {
        return Ok(None);
    }
    let damaged = || LoadError::damaged(NAME, "a record has no heads");
    if !bytes.starts_with(b"WARC/") {
        return Err(damaged());
    }
    let (heads, rest) = Heads::split(bytes).ok_or_else(damaged)?;
    let len = heads.get("content-length").and_then(|len| len.parse().ok());
    let len: usize = len.ok_or_else(damaged)?;
    // The last record may be cut.
    let (block, behind) = rest.split_at(len.min(rest.len()));
    Ok(Some(Record {
        heads,
        block,
        behind,
    }))
}

/// What begins with the record behind the first; nothing where there is none.
fn from_next_record(bytes: &[u8]) -> &[u8] {
    const BEGIN: &[u8] = b"\nWARC/1";
    let bytes = bytes.trim_ascii_start();
    let at = bytes.windows(BEGIN.len()).position(|bytes| bytes == BEGIN);
    at.and_then(|at| bytes.get(at + 1..)).unwrap_or_default()
}

/// A page as it was answered.
struct Answer<'a> {
    heads: Heads,
    body: &'a [u8],
}

/// The page that a record holds; `None` where it holds anything else.
fn page_of<'a>(heads: &Heads, block: &'a [u8]) -> Option<Answer<'a>> {
    let kind = heads.get("warc-type")?;
    let (heads, body) = match kind {
        "response" => {
            let status = block.split(|byte| *byte == b'\n').next()?;
            let status = str::from_utf8(status).ok()?.split_whitespace().nth(1)?;
            let (heads, body) = Heads::split(block)?;
            (status == "200").then_some((heads, body))?
        }
        "resource" => {
            let kind = heads.get("content-type").unwrap_or_default().to_owned();
            (Heads(vec![("content-type".to_owned(), kind)]), block)
        }
        _ => return None,
    };
    let is_page = matches!(heads.kind().0, "text/html" | "application/xhtml+xml");
    is_page.then_some(Answer { heads, body })
}

impl Answer<'_> {
    fn read(&self, record: &Heads, parts: &mut Parts<'_>) -> Result<(), LoadError> {
        let body = self.unpacked(parts)?;
        let mut part = part_of_page(body, self.heads.kind().1, parts.pages())?;
        let url = record.get("warc-target-uri");
        let url = url.map(|url| url.trim_matches(['<', '>']));
        let saved = record
            .get("warc-date")
            .and_then(|day| until(day, "WARC-Date"));
        part.meta = part.meta.or(Meta {
            url: url.map(Into::into),
            hints: saved.into_iter().collect(),
            ..Meta::default()
        });
        parts.whole(part)
    }

    /// The page itself, as it was before it was packed for the way.
    fn unpacked(&self, parts: &mut Parts<'_>) -> Result<Vec<u8>, LoadError> {
        let is = |head: &str, kind: &str| {
            let value = self.heads.get(head).unwrap_or_default();
            value.eq_ignore_ascii_case(kind)
        };
        let body = match is("transfer-encoding", "chunked") {
            true => joined(self.body).unwrap_or_else(|| self.body.to_vec()),
            false => self.body.to_vec(),
        };
        let packed = body.len() as u64;
        if is("content-encoding", "gzip") && body.starts_with(b"\x1F\x8B") {
            return unpack(NAME, MultiGzDecoder::new(body.as_slice()), packed, parts);
        }
        if is("content-encoding", "deflate") {
            return unpack(NAME, DeflateDecoder::new(body.as_slice()), packed, parts);
        }
        Ok(body)
    }
}

/// Chunks, each with its length before it, as one; `None` where they are no chunks.
fn joined(mut chunks: &[u8]) -> Option<Vec<u8>> {
    let mut whole = Vec::new();
    loop {
        let end = chunks.iter().position(|byte| *byte == b'\n')?;
        let len = str::from_utf8(chunks.get(..end)?).ok()?;
        let len = len.split(';').next()?.trim();
        let len = usize::from_str_radix(len, 16).ok()?;
        chunks = chunks.get(end + 1..)?;
        if len == 0 {
            return Some(whole);
        }
        chunks.get(..len)?.read_to_end(&mut whole).ok()?;
        chunks = chunks.get(len..)?.trim_ascii_start();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chunks_are_joined() {
        let chunks = b"4\r\nwiki\r\n5;x=1\r\npedia\r\n0\r\n\r\n";
        assert_eq!(joined(chunks).as_deref(), Some(&b"wikipedia"[..]));
        assert_eq!(joined(b"<html>\n"), None);
    }
}
