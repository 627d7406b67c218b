//! A manifest in another encoding as a stream of UTF-8.

use std::io::{self, BufRead, Read};

use encoding_rs::{CoderResult, Decoder, Encoding};

/// Bytes of UTF-8 that are made at once.
const PORTION: usize = 8 << 10;

/// Reads what another reader holds in some encoding; what is wrong in it becomes U+FFFD.
pub(super) struct Transcoded<R> {
    reader: R,
    decoder: Decoder,
    out: Vec<u8>,
    /// What of `out` is taken.
    taken: usize,
    is_done: bool,
}

impl<R: BufRead> Transcoded<R> {
    /// What `reader` holds in `encoding`, without its byte order mark.
    pub(super) fn new(reader: R, encoding: &'static Encoding) -> Self {
        Self {
            reader,
            decoder: encoding.new_decoder_with_bom_removal(),
            out: Vec::new(),
            taken: 0,
            is_done: false,
        }
    }

    fn refill(&mut self) -> io::Result<()> {
        self.out.resize(PORTION, 0);
        self.taken = 0;
        let mut written = 0;
        while written == 0 && !self.is_done {
            let input = self.reader.fill_buf()?;
            let is_last = input.is_empty();
            let (result, read, made, _) =
                self.decoder.decode_to_utf8(input, &mut self.out, is_last);
            self.reader.consume(read);
            // Half a character at the end still makes U+FFFD, and no decoder may be asked again after its end.
            self.is_done = is_last && result == CoderResult::InputEmpty;
            written = made;
        }
        self.out.truncate(written);
        Ok(())
    }
}

impl<R: BufRead> Read for Transcoded<R> {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let ready = self.fill_buf()?;
        let count = ready.len().min(into.len());
        if let (Some(to), Some(from)) = (into.get_mut(..count), ready.get(..count)) {
            to.copy_from_slice(from);
        }
        self.consume(count);
        Ok(count)
    }
}

impl<R: BufRead> BufRead for Transcoded<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        if self.taken >= self.out.len() && !self.is_done {
            self.refill()?;
        }
        Ok(self.out.get(self.taken..).unwrap_or_default())
    }

    fn consume(&mut self, count: usize) {
        self.taken = (self.taken + count).min(self.out.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_comes_through_whatever_the_portions() {
        let told = "الملف\tالتاريخ\nأ.txt\t2015-08-06\n".repeat(2000);
        let mut bytes = vec![0xFF, 0xFE];
        bytes.extend(told.encode_utf16().flat_map(u16::to_le_bytes));
        let odd = io::BufReader::with_capacity(7, bytes.as_slice());
        let mut text = String::new();
        Transcoded::new(odd, encoding_rs::UTF_16LE)
            .read_to_string(&mut text)
            .unwrap();
        assert_eq!(text, told);
    }

    #[test]
    fn half_a_character_at_the_end_is_one_mark_and_then_the_end() {
        let mut text = String::new();
        Transcoded::new(
            [0xFF, 0xFE, b'a', 0, b'b'].as_slice(),
            encoding_rs::UTF_16LE,
        )
        .read_to_string(&mut text)
        .unwrap();
        assert_eq!(text, "a\u{FFFD}");
    }
}
