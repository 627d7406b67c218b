//! GZIP: one packed file.

use flate2::read::MultiGzDecoder;

use crate::corpus::LoadError;
use crate::corpus::container::entries::unpack_begin;
use crate::corpus::format::{File, Format, Parts};

/// A packed file, of one or several members.
pub(crate) static FORMAT: Format = Format {
    extensions: &["gz", "tgz"],
    is: |bytes| bytes.starts_with(b"\x1F\x8B\x08"),
    is_isolated: true,
    read,
};

const NAME: &str = "GZIP";

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    parts.check_depth()?;
    let packed = file.bytes.len() as u64;
    let from = MultiGzDecoder::new(file.bytes.as_slice());
    let (bytes, end) = unpack_begin(from, packed, parts)?;
    if let Some(error) = end.as_ref().filter(|_| bytes.is_empty()) {
        return Err(LoadError::damaged(NAME, error));
    }
    drop(file.bytes);
    parts.unpacked(&inner_name(file.name), bytes)?;
    match end {
        Some(_) => Err(LoadError::CutShort {
            format: NAME.into(),
        }),
        None => Ok(()),
    }
}

/// What the packed file is called without its packing: `a.txt` in `a.txt.gz`, `a.tar` in `a.tgz`.
fn inner_name(name: &str) -> String {
    match name.rsplit_once('.') {
        Some((stem, packed)) if packed.eq_ignore_ascii_case("gz") => stem.to_owned(),
        Some((stem, _)) => format!("{stem}.tar"),
        None => name.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::inner_name;

    #[test]
    fn the_name_inside_is_the_one_before_the_packing() {
        for (name, inner) in [("a.txt.gz", "a.txt"), ("a.tgz", "a.tar"), ("a", "a")] {
            assert_eq!(inner_name(name), inner);
        }
    }
}
