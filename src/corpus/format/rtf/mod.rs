//! RTF: text between control words, in the code pages of its fonts or as Unicode.

mod code_page;
mod hidden;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use encoding_rs::Encoding;

use crate::corpus::format::lines::{Gap, Lines};
use crate::corpus::format::rtf::code_page::{code_page, code_page_of_charset};
use crate::corpus::format::rtf::hidden::HIDDEN;
use crate::corpus::format::{File, Format, Part, Parts};
use crate::corpus::meta::Meta;
use crate::corpus::{DateHint, HintKind, LoadError};
use crate::time::{Day, Interval};

/// Rich text.
pub(crate) static FORMAT: Format = Format {
    extensions: &["rtf"],
    is: |bytes| bytes.starts_with(b"{\\rtf"),
    is_isolated: true,
    read,
};

/// Groups may lie in each other so deep.
const MOST_GROUPS: usize = 10_000;

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let mut rtf = Rtf::new(&file.bytes);
    rtf.read()?;
    parts.whole(rtf.into_part())
}

/// Where the letters of a group go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Body,
    Note,
    Comment,
    Title,
    /// The parts of the day of the last change.
    Changed,
    Hidden,
}

/// What holds in a group, and again after the groups in it.
#[derive(Clone, Debug)]
struct Group {
    place: Place,
    /// Letters that stand behind one in Unicode for programs that have none.
    stand_ins: usize,
    font: Option<i32>,
    in_fonts: bool,
    /// Where letters went before a group that has the same twice: for programs without Unicode, and in Unicode.
    before_twice: Option<Place>,
    /// Text that was deleted while changes are tracked, or is not to be seen.
    is_deleted: bool,
}

/// A file while it is read.
struct Rtf<'a> {
    bytes: &'a [u8],
    at: usize,
    groups: Vec<Group>,
    group: Group,
    code_page: &'static Encoding,
    default_font: Option<i32>,
    fonts: HashMap<i32, &'static Encoding>,
    /// Bytes of letters in the code page of the font.
    pending: Vec<u8>,
    /// Stand-ins that are still to be left out.
    to_skip: usize,
    high_surrogate: Option<u16>,
    /// Whether the next control word names a group that old programs leave out.
    is_optional: bool,
    body: Lines,
    notes: Lines,
    comments: Lines,
    title: String,
    changed: (i32, u32, u32),
}

impl<'a> Rtf<'a> {
    fn new(bytes: &'a [u8]) -> Self {
        Self {
            bytes,
            at: 0,
            groups: Vec::new(),
            group: Group {
                place: Place::Body,
                stand_ins: 1,
                font: None,
                in_fonts: false,
                before_twice: None,
                is_deleted: false,
            },
            code_page: encoding_rs::WINDOWS_1252,
            default_font: None,
            fonts: HashMap::new(),
            pending: Vec::new(),
            to_skip: 0,
            high_surrogate: None,
            is_optional: false,
            body: Lines::default(),
            notes: Lines::default(),
            comments: Lines::default(),
            title: String::new(),
            changed: (0, 0, 0),
        }
    }

    fn read(&mut self) -> Result<(), LoadError> {
        while let Some(byte) = self.next() {
            match byte {
                b'{' => self.open()?,
                b'}' => self.close(),
                b'\\' => self.control(),
                b'\r' | b'\n' => {}
                byte => self.byte(byte),
            }
        }
        self.flush();
        Ok(())
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.bytes.get(self.at).copied();
        self.at += 1;
        byte
    }

    fn open(&mut self) -> Result<(), LoadError> {
        self.flush();
        self.to_skip = 0;
        if self.groups.len() >= MOST_GROUPS {
            return Err(LoadError::damaged("RTF", "its groups lie too deep"));
        }
        self.groups.push(self.group.clone());
        Ok(())
    }

    fn close(&mut self) {
        self.flush();
        self.to_skip = 0;
        if let Some(group) = self.groups.pop() {
            self.group = group;
        }
    }

    /// What stands behind a backslash.
    fn control(&mut self) {
        let Some(byte) = self.next() else {
            return;
        };
        match byte {
            b'\'' => {
                let digits = self.bytes.get(self.at..self.at + 2);
                self.at += 2;
                let digits = digits.and_then(|digits| str::from_utf8(digits).ok());
                let byte = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok());
                byte.into_iter().for_each(|byte| self.byte(byte));
            }
            b'\\' | b'{' | b'}' => self.byte(byte),
            b'~' => self.byte(b' '),
            b'_' => self.byte(b'-'),
            b'*' => self.is_optional = true,
            b'\r' | b'\n' => self.gap(Gap::Line),
            byte if byte.is_ascii_alphabetic() => self.word(),
            _ => {}
        }
    }

    /// A control word with its number.
    fn word(&mut self) {
        let begin = self.at - 1;
        while self.peek().is_some_and(|byte| byte.is_ascii_alphabetic()) {
            self.at += 1;
        }
        let name = self.bytes.get(begin..self.at).unwrap_or_default();
        let name = str::from_utf8(name).unwrap_or_default();
        let begin = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        let number = self.bytes.get(begin..self.at).unwrap_or_default();
        let number = str::from_utf8(number).unwrap_or_default().parse().ok();
        if self.peek() == Some(b' ') {
            self.at += 1;
        }
        let is_optional = std::mem::take(&mut self.is_optional);
        self.obey(name, number, is_optional);
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn obey(&mut self, name: &str, number: Option<i32>, is_optional: bool) {
        if name == "u" {
            return self.unicode(number.unwrap_or_default());
        }
        self.flush();
        match name {
            "bin" => {
                let count = usize::try_from(number.unwrap_or_default()).unwrap_or_default();
                self.at = self.at.saturating_add(count);
            }
            "uc" => self.group.stand_ins = usize::try_from(number.unwrap_or(1)).unwrap_or(1),
            "par" | "line" | "sect" | "page" | "row" | "nestrow" => self.gap(Gap::Line),
            "cell" | "nestcell" => self.end_cell(),
            "tab" => self.gap(Gap::Tab),
            "emdash" => self.push("—"),
            "endash" => self.push("–"),
            "lquote" => self.push("‘"),
            "rquote" => self.push("’"),
            "ldblquote" => self.push("“"),
            "rdblquote" => self.push("”"),
            "deleted" | "v" => self.group.is_deleted = number != Some(0),
            "plain" => self.group.is_deleted = false,
            _ => self.destination(name, number, is_optional),
        }
    }

    /// Words that say where the letters of a group go, and in which code page they are.
    fn destination(&mut self, name: &str, number: Option<i32>, is_optional: bool) {
        match name {
            "ansicpg" => self.code_page = number.and_then(code_page).unwrap_or(self.code_page),
            "mac" => self.code_page = encoding_rs::MACINTOSH,
            "deff" => self.default_font = number,
            "f" => self.group.font = number,
            "fcharset" => self.charset(number.unwrap_or_default()),
            "fonttbl" => {
                self.group.place = Place::Hidden;
                self.group.in_fonts = true;
            }
            "footnote" => self.group.place = Place::Note,
            "annotation" => self.group.place = Place::Comment,
            "title" if self.group.place == Place::Hidden && self.group.before_twice.is_none() => {
                self.group.place = Place::Title;
            }
            "revtim" => self.group.place = Place::Changed,
            "yr" if self.group.place == Place::Changed => self.changed.0 = number.unwrap_or(0),
            "mo" | "dy" if self.group.place == Place::Changed => {
                let number = number.and_then(|number| u32::try_from(number).ok());
                let (_, month, day) = &mut self.changed;
                *(if name == "mo" { month } else { day }) = number.unwrap_or(0);
            }
            // Text in a frame.
            "shptxt" => self.group.place = Place::Body,
            "upr" => {
                self.group.before_twice = Some(self.group.place);
                self.group.place = Place::Hidden;
            }
            "ud" => {
                let before = self.group.before_twice.take();
                self.group.place = before.unwrap_or(self.group.place);
            }
            "fldrslt" => {}
            name if is_optional || HIDDEN.binary_search(&name).is_ok() => {
                self.group.place = Place::Hidden;
            }
            _ => {}
        }
    }

    /// The code page of the font that is described.
    fn charset(&mut self, charset: i32) {
        if let (true, Some(font), Some(page)) = (
            self.group.in_fonts,
            self.group.font,
            code_page_of_charset(charset),
        ) {
            self.fonts.insert(font, page);
        }
    }

    fn byte(&mut self, byte: u8) {
        match self.to_skip {
            0 => self.pending.push(byte),
            _ => self.to_skip -= 1,
        }
    }

    /// A letter in Unicode; numbers beyond the half are written as negative ones.
    fn unicode(&mut self, number: i32) {
        self.flush();
        self.to_skip = self.group.stand_ins;
        // Where it is no unit of UTF-16, it is nothing.
        let Ok(unit) = u16::try_from(number & 0xFFFF) else {
            return;
        };
        let units = self.high_surrogate.take().into_iter().chain([unit]);
        let letters: Vec<_> = char::decode_utf16(units).collect();
        if matches!(unit, 0xD800..=0xDBFF) {
            self.high_surrogate = Some(unit);
            return;
        }
        let mut room = [0; 4];
        for letter in letters.into_iter().flatten() {
            self.push(letter.encode_utf8(&mut room));
        }
    }

    /// Writes the letters that wait, in the code page of their font.
    fn flush(&mut self) {
        if self.pending.is_empty() {
            return;
        }
        let bytes = std::mem::take(&mut self.pending);
        let font = self.group.font.or(self.default_font);
        let page = font.and_then(|font| self.fonts.get(&font).copied());
        let (text, _) = page
            .unwrap_or(self.code_page)
            .decode_without_bom_handling(&bytes);
        self.push(&text);
    }

    fn push(&mut self, text: &str) {
        if self.group.place == Place::Title {
            self.title.push_str(text);
        } else if let Some(lines) = self.lines() {
            lines.push(text);
        }
    }

    fn gap(&mut self, gap: Gap) {
        if let Some(lines) = self.lines() {
            lines.at_least(gap);
        }
    }

    fn end_cell(&mut self) {
        if let Some(lines) = self.lines() {
            lines.end_cell();
        }
    }

    /// Where text goes that stands here; `None` where it is none.
    fn lines(&mut self) -> Option<&mut Lines> {
        match self.group.place {
            _ if self.group.is_deleted => None,
            Place::Body => Some(&mut self.body),
            Place::Note => Some(&mut self.notes),
            Place::Comment => Some(&mut self.comments),
            Place::Title | Place::Changed | Place::Hidden => None,
        }
    }

    fn into_part(self) -> Part {
        let mut text = self.body;
        for behind in [self.notes, self.comments] {
            text.at_least(Gap::Paragraph);
            text.push_lines(&behind.out);
        }
        let (year, month, day) = self.changed;
        let changed = Day::from_ymd(year, month, day).map(|day| DateHint {
            kind: HintKind::Modified,
            interval: Interval::day(day),
            words: day.to_string().into(),
            place: "RTF".into(),
        });
        let title = self.title.trim();
        Part {
            text: text.out.into(),
            meta: Meta {
                title: (!title.is_empty()).then(|| title.into()),
                hints: changed.into_iter().collect(),
                ..Meta::default()
            },
            ..Part::default()
        }
    }
}
