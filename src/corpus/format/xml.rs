//! XML as a sequence of tags and words, without a tree: nothing is too deep, and no entity is expanded but the five of
//! XML and those of characters.

use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

use crate::corpus::LoadError;
use crate::corpus::decode::decode;
use crate::corpus::format::charset::declared_charset;
use crate::corpus::format::parts::Parts;

/// One step in a document of XML; names come without their prefixes.
pub(crate) enum Step<'a> {
    Open(Tag<'a>),
    Close(&'a str),
    Text(&'a str),
}

/// A tag that opens an element.
pub(crate) struct Tag<'a> {
    tag: &'a BytesStart<'a>,
}

impl Tag<'_> {
    pub(crate) fn name(&self) -> &str {
        local(self.tag.name().into_inner())
    }

    /// The value of an attribute, whatever its prefix.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        let attributes = self.tag.attributes();
        let mut attributes = attributes.flatten();
        let found = attributes.find(|found| local(found.key.into_inner()) == name)?;
        Some(match found.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => value.into_owned(),
            Err(_) => found.value.into_owned(),
        })
    }
}

/// Walks over a document of XML.
///
/// # Errors
/// Where it is in no encoding that is known, where it is no XML, and where it ends before its first element does; the
/// steps before the fault are made.
pub(crate) fn walk(
    format: &'static str,
    bytes: Vec<u8>,
    mut on_step: impl FnMut(Step<'_>),
) -> Result<(), LoadError> {
    let text = decode(bytes, declared_charset)?.text;
    let mut reader = Reader::from_str(&text);
    let config = reader.config_mut();
    // What is closed and was never opened is left to the eye of the reader.
    config.check_end_names = false;
    config.allow_unmatched_ends = true;
    config.allow_dangling_amp = true;
    let mut root = Root::default();
    loop {
        match reader.read_event() {
            Ok(Event::Start(tag)) => {
                root.open(tag.name().into_inner());
                on_step(Step::Open(Tag { tag: &tag }));
            }
            Ok(Event::Empty(tag)) => {
                on_step(Step::Open(Tag { tag: &tag }));
                on_step(Step::Close(local(tag.name().into_inner())));
            }
            Ok(Event::End(tag)) => {
                root.close(tag.name().into_inner());
                on_step(Step::Close(local(tag.name().into_inner())));
            }
            Ok(Event::Text(text)) => on_step(Step::Text(&text)),
            Ok(Event::CData(text)) => on_step(Step::Text(&text)),
            Ok(Event::GeneralRef(name)) => {
                let mut letter = [0; 4];
                if let Some(meant) = referred(&name) {
                    on_step(Step::Text(meant.encode_utf8(&mut letter)));
                }
            }
            Ok(Event::Eof) => return root.end(format),
            Ok(Event::Comment(_) | Event::PI(_) | Event::Decl(_) | Event::DocType(_)) => {}
            Err(error) => return Err(LoadError::damaged(format, error)),
        }
    }
}

/// The first element of a document, and whether it is closed.
#[derive(Default)]
struct Root {
    name: Option<String>,
    open: usize,
    /// Whether the last end was one of its name: then others in it have none, as in pages.
    is_closed: bool,
}

impl Root {
    fn open(&mut self, name: &str) {
        self.name.get_or_insert_with(|| name.to_owned());
        self.open += 1;
        self.is_closed = false;
    }

    fn close(&mut self, name: &str) {
        self.open = self.open.saturating_sub(1);
        self.is_closed = self.name.as_deref() == Some(name);
    }

    fn end(self, format: &str) -> Result<(), LoadError> {
        match self.name {
            Some(name) if self.open > 0 && !self.is_closed => {
                let reason = format_args!("<{name}> is never closed");
                Err(LoadError::damaged(format, reason))
            }
            _ => Ok(()),
        }
    }
}

/// The fault of a file of which the begin is read: where nothing was in that, the fault itself.
pub(crate) fn cut_short(format: &str, error: LoadError, parts: &Parts<'_>) -> LoadError {
    match parts.told() {
        0 => error,
        _ => LoadError::CutShort {
            format: format.to_owned(),
        },
    }
}

/// The character that `&name;` stands for.
fn referred(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        "nbsp" => Some(' '),
        _ => {
            let number = name.strip_prefix('#')?;
            let hexadecimal = number.strip_prefix(['x', 'X']);
            let number = match hexadecimal {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            number.ok().and_then(char::from_u32)
        }
    }
}

fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, name)| name)
}
