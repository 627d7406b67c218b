//! Files in a ZIP by their heads alone: those of which another has the name, and those of an archive without its end.

use flate2::read::DeflateDecoder;

use crate::corpus::LoadError;
use crate::corpus::container::entries::unpack;
use crate::corpus::format::Parts;

const NAME: &str = "ZIP";
const LOCAL: &[u8] = b"PK\x03\x04";
const CENTRAL: &[u8] = b"PK\x01\x02";

/// A file as a head tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Head<'a> {
    pub(super) name: &'a [u8],
    flags: u16,
    method: u16,
    packed: usize,
    /// Where its own head stands, as the list of all says.
    pub(super) start: usize,
}

/// The heads in the list of all files, which begins at `at`.
pub(super) fn listed(bytes: &[u8], mut at: usize) -> Vec<Head<'_>> {
    let mut heads = Vec::new();
    while let Some(head) = bytes.get(at..).and_then(|rest| rest.strip_prefix(CENTRAL)) {
        let Some((len, listed)) = central(head) else {
            break;
        };
        at += CENTRAL.len() + len;
        heads.push(listed);
    }
    heads
}

/// The heads before each file from the begin on, as far as they say how long their files are.
pub(super) fn in_place(bytes: &[u8]) -> Vec<Head<'_>> {
    let mut heads = Vec::new();
    let mut start = 0;
    while let Some(mut head) = local(bytes, start) {
        let at = head.content_at(bytes, 0);
        if let Some(rest) = at.and_then(|at| bytes.get(at..))
            && head.is_streamed()
        {
            let next = rest.windows(LOCAL.len());
            let next = next
                .into_iter()
                .position(|next| [LOCAL, CENTRAL].contains(&next));
            head.packed = next.unwrap_or(rest.len());
        }
        let end = at.map(|at| at + head.packed);
        heads.push(head);
        match end.filter(|end| *end > start) {
            Some(end) => start = end,
            None => break,
        }
    }
    heads
}

fn central(head: &[u8]) -> Option<(usize, Head<'_>)> {
    const FIXED: usize = 42;
    let name_len = usize::from(short(head, 24)?);
    let rest = usize::from(short(head, 26)?) + usize::from(short(head, 28)?);
    let listed = Head {
        name: head.get(FIXED..FIXED + name_len)?,
        flags: short(head, 4)?,
        method: short(head, 6)?,
        packed: long(head, 16)?,
        start: long(head, 38)?,
    };
    Some((FIXED + name_len + rest, listed))
}

fn local(bytes: &[u8], start: usize) -> Option<Head<'_>> {
    const FIXED: usize = 26;
    let head = bytes.get(start..)?.strip_prefix(LOCAL)?;
    let name_len = usize::from(short(head, 22)?);
    Some(Head {
        name: head.get(FIXED..FIXED + name_len)?,
        flags: short(head, 2)?,
        method: short(head, 4)?,
        packed: long(head, 14)?,
        start,
    })
}

impl Head<'_> {
    pub(super) fn is_folder(&self) -> bool {
        matches!(self.name.last(), Some(b'/' | b'\\'))
    }

    /// Whether its length stands behind it; what is packed says itself where it ends.
    fn is_streamed(&self) -> bool {
        const LENGTH_BEHIND: u16 = 8;
        self.flags & LENGTH_BEHIND != 0 && self.packed == 0 && self.method == 8
    }

    /// Where the file begins, in an archive with `before` bytes before it.
    fn content_at(&self, bytes: &[u8], before: usize) -> Option<usize> {
        const FIXED: usize = 30;
        let start = self.start.checked_add(before)?;
        let head = bytes.get(start..)?;
        let rest = usize::from(short(head, 26)?) + usize::from(short(head, 28)?);
        head.starts_with(LOCAL).then_some(start + FIXED + rest)
    }

    /// The file itself.
    ///
    /// # Errors
    /// Where it is locked, packed in a way that is rare, or cannot be unpacked.
    pub(super) fn content(
        &self,
        bytes: &[u8],
        before: usize,
        parts: &mut Parts<'_>,
    ) -> Result<Vec<u8>, LoadError> {
        const LOCKED: u16 = 1;
        if self.flags & LOCKED != 0 {
            return Err(LoadError::Locked);
        }
        let damaged = |reason: &str| LoadError::damaged(NAME, reason);
        let at = self.content_at(bytes, before);
        let rest = at.and_then(|at| bytes.get(at..));
        let rest = rest.ok_or_else(|| damaged("a file in it has no place"))?;
        let packed = rest.get(..self.packed).unwrap_or(rest);
        let len = packed.len() as u64;
        match self.method {
            0 => unpack(NAME, packed, len, parts),
            8 => unpack(NAME, DeflateDecoder::new(packed), len, parts),
            _ => Err(damaged("it is packed in a way that is not known")),
        }
    }
}

fn short(bytes: &[u8], at: usize) -> Option<u16> {
    let bytes = bytes.get(at..at + 2)?;
    Some(u16::from_le_bytes(bytes.try_into().ok()?))
}

fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at + 4)?;
    usize::try_from(u32::from_le_bytes(bytes.try_into().ok()?)).ok()
}
