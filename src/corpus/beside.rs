//! The dates that the name of a file, its folders and its address give.

use std::sync::Arc;

use crate::corpus::date::{Name, dates_in};
use crate::corpus::label::stem;
use crate::corpus::{DateHint, HintKind};

/// The dates in a file's own name, without its extension.
pub(crate) fn hints_of_file_name(name: &str) -> impl Iterator<Item = DateHint> {
    hints(HintKind::FileName, stem(name), Name::File, name)
}

/// The date in names of folders with `/` between them; the one nearest to the file where there are several.
pub(crate) fn hint_of_folders(folders: &str) -> Option<DateHint> {
    // A month of a path is known by the / behind it.
    let path = format!("{folders}/");
    hints(HintKind::Folder, &path, Name::Path, folders).last()
}

/// The dates in the path and the query of an address; its host and its fragment have none.
pub(crate) fn hints_of_url(url: &str) -> Vec<DateHint> {
    let local = url.split_once("://").map_or(url, |(_, rest)| rest);
    let Some((_, path)) = local.split_once('/') else {
        return Vec::new();
    };
    let path = path.split('#').next().unwrap_or_default();
    let path = format!("/{}/", percent_decoded(path));
    hints(HintKind::Url, &path, Name::Path, url).collect()
}

fn hints(kind: HintKind, text: &str, name: Name, place: &str) -> impl Iterator<Item = DateHint> {
    let found = dates_in(text, name).into_iter();
    let place: Arc<str> = place.into();
    found.map(move |(words, interval)| DateHint {
        kind,
        interval,
        words: words.into(),
        place: Arc::clone(&place),
    })
}

/// `%20` as a blank; what is no UTF-8 then is replaced, and a lone % stays.
pub(crate) fn percent_decoded(path: &str) -> String {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        let coded = behind.split_at_checked(2).filter(|_| *first == b'%');
        let byte = coded.and_then(|(digits, behind)| {
            let digits = str::from_utf8(digits).ok()?;
            Some((u8::from_str_radix(digits, 16).ok()?, behind))
        });
        let (byte, behind) = byte.unwrap_or((*first, behind));
        bytes.push(byte);
        rest = behind;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
