//! What programs before the room `store` kept: one file of RON that the window library wrote.
//!
//! It is read field by field and list item by list item, so that a torn file or an unknown word costs itself alone.

use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::session::{ApplicationState, FolderSession, LegacyState, SavedView, Settings};
use crate::store::{OldFile, StoreNotice};

/// Reads the old file below `data`; `None` where there is none.
pub fn read(data: &Path) -> Option<LegacyState> {
    let file = OldFile::read(data)?;
    let (mut old, bad) = state_of(&file.text);
    if let Some(first) = bad.first() {
        old.notice = Some(StoreNotice::SetAside {
            count: bad.len(),
            first: first.clone(),
            path: file.set_aside(),
        });
    }
    Some(old)
}

/// What the text of the old file says, and each part that could not be understood.
fn state_of(text: &str) -> (LegacyState, Vec<String>) {
    let mut application = ApplicationState::default();
    let mut left = Vec::new();
    let mut bad = Vec::new();
    let fields = entry(text, "khatt")
        .map(|value| fields_of(&value))
        .unwrap_or_default();
    if fields.is_empty() && !text.trim().is_empty() {
        bad.push("khatt: not found".to_owned());
    }
    for (name, value) in fields {
        let mut reader = FieldReader {
            name: &name,
            bad: &mut bad,
        };
        match name.as_str() {
            "language" => reader.put(&value, &mut application.language),
            "shade" => reader.put(&value, &mut application.shade),
            "recent" => application.recent = reader.list::<PathBuf>(&value),
            "settings" => application.settings = reader.settings(&value),
            "views" => application.views = reader.list::<SavedView>(&value),
            "closed" => application.closed = reader.list(&value).into_iter().collect(),
            "opened" => application.opened = reader.list::<PathBuf>(&value),
            "left" => left = reader.list::<FolderSession>(&value),
            _ => {}
        }
    }
    let notice = None;
    (
        LegacyState {
            application,
            left,
            notice,
        },
        bad,
    )
}

struct FieldReader<'a> {
    name: &'a str,
    bad: &'a mut Vec<String>,
}

impl FieldReader<'_> {
    fn put<T: DeserializeOwned>(&mut self, text: &str, value: &mut T) {
        match ron::from_str(text) {
            Ok(read) => *value = read,
            Err(error) => self.bad.push(format!("{}: {error}", self.name)),
        }
    }

    fn list<T: DeserializeOwned>(&mut self, text: &str) -> Vec<T> {
        let mut list = Vec::new();
        for item in parts_of(text) {
            match ron::from_str(item) {
                Ok(read) => list.push(read),
                Err(error) => self.bad.push(format!("{}: {error}", self.name)),
            }
        }
        list
    }

    fn settings(&mut self, text: &str) -> Settings {
        #[derive(Deserialize)]
        struct All(Settings);
        let mut good = String::new();
        for part in parts_of(text) {
            match ron::from_str::<Settings>(&format!("({part})")) {
                Ok(_) => good.extend([part, ","]),
                Err(error) => self.bad.push(format!("{}: {error}", self.name)),
            }
        }
        ron::from_str::<All>(&format!("(({good}))"))
            .map(|all| all.0)
            .unwrap_or_default()
    }
}

/// The text of an entry of the outermost map, unescaped, up to its end or that of the file.
fn entry(text: &str, key: &str) -> Option<String> {
    let key = format!("\"{key}\"");
    let (_, rest) = text.split_once(&key)?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    let mut out = String::new();
    if let Some(raw) = rest.strip_prefix('r') {
        let hashes = raw.chars().take_while(|sign| *sign == '#').count();
        let end = format!("\"{}", "#".repeat(hashes));
        let inside = raw.get(hashes + 1..)?;
        return Some(
            inside
                .split_once(&end)
                .map_or(inside, |(inside, _)| inside)
                .to_owned(),
        );
    }
    let mut signs = rest.strip_prefix('"')?.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => break,
            '\\' => match signs.next() {
                Some('n') => out.push('\n'),
                Some('t') => out.push('\t'),
                Some('r') => out.push('\r'),
                Some('0') => out.push('\0'),
                Some('u') => {
                    let hex: String = signs
                        .by_ref()
                        .skip(1)
                        .take_while(|sign| *sign != '}')
                        .collect();
                    out.extend(u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32));
                }
                Some(other) => out.push(other),
                None => break,
            },
            sign => out.push(sign),
        }
    }
    Some(out)
}

/// The names and values of a struct as text.
fn fields_of(text: &str) -> Vec<(String, String)> {
    let fields = parts_of(text)
        .into_iter()
        .filter_map(|part| part.split_once(':'));
    fields
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect()
}

/// What stands between the commas of a struct or a list, nested ones and strings whole; to its end or that of the text.
fn parts_of(text: &str) -> Vec<&str> {
    let text = text.trim();
    let Some(inside) = text.strip_prefix(['(', '[', '{']) else {
        return Vec::new();
    };
    let (mut parts, mut depth, mut begin) = (Vec::new(), 0_usize, 0);
    let (mut in_string, mut is_escaped) = (false, false);
    let mut end = inside.len();
    for (at, sign) in inside.char_indices() {
        if in_string {
            in_string = is_escaped || sign != '"';
            is_escaped = !is_escaped && sign == '\\';
            continue;
        }
        match sign {
            '"' => in_string = true,
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                end = at;
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => {
                parts.extend(inside.get(begin..at));
                begin = at + 1;
            }
            _ => {}
        }
    }
    parts.extend(inside.get(begin..end));
    parts.retain(|part| !part.trim().is_empty());
    parts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    const OLD: &str = r#"{
    "khatt": "(language:french,shade:Dark,recent:[\"/a, (b)\"],settings:(months:egypt,text_size:120,legend:r#where-room),views:[(name:\"v\",kept:(query:\"x\"))],closed:[],opened:[\"/a, (b)\"],left:[(paths:[\"/a, (b)\"],kept:None,given:{\"1.txt\":19000}),(paths:[\"/c\"],given:{\"2.txt\":19001})])",
    "window": "(fullscreen:false)",
}"#;

    #[test]
    fn the_old_file_is_taken_over() {
        let (old, bad) = state_of(OLD);
        assert_eq!(bad, Vec::<String>::new());
        assert_eq!(old.application.language, Language::French);
        assert_eq!(old.application.recent, [PathBuf::from("/a, (b)")]);
        assert_eq!(old.application.settings.text_size.percent(), 120);
        assert_eq!(old.application.views.len(), 1);
        assert_eq!(old.left.len(), 2);
    }

    #[test]
    fn an_unknown_word_costs_itself() {
        let torn = OLD
            .replace("french", "klingon")
            .replace("months:egypt", "months:mars");
        let (old, bad) = state_of(&torn);
        assert_eq!(bad.len(), 2, "{bad:?}");
        assert_eq!(old.application.settings.text_size.percent(), 120);
        assert_eq!(old.left.len(), 2);
    }

    #[test]
    fn a_file_cut_anywhere_gives_what_stands_before_the_cut() {
        let last = OLD.find("\"window\"").unwrap();
        for cut in 0..last {
            let Some(text) = OLD.get(..cut) else { continue };
            let (old, _) = state_of(text);
            if cut > OLD.find("19001").unwrap() + 8 {
                assert_eq!(old.left.len(), 2, "{cut}");
            }
            if cut > OLD.find("19000").unwrap() + 8 {
                assert!(!old.left.is_empty(), "{cut}");
            }
        }
    }
}
