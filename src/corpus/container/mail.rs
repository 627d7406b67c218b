//! Mail: messages, boxes of messages, and pages that browsers save as one.

use std::io::Cursor;

use mail_parser::decoders::base64::base64_decode;
use mail_parser::decoders::quoted_printable::quoted_printable_decode;
use mail_parser::mailbox::mbox::MessageIterator;
use mail_parser::{Encoding, Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use crate::corpus::LoadError;
use crate::corpus::date::read_date;
use crate::corpus::format::{File, Format, Pages, Part, Parts, is_known_name, part_of_page};
use crate::corpus::meta::Meta;
use crate::corpus::{DateHint, HintKind};
use crate::time::Interval;

/// One message, with what is attached to it.
pub(crate) static MESSAGE: Format = Format {
    extensions: &["eml"],
    is: |_| false,
    is_isolated: true,
    read: |file, parts| read_message(&file.bytes, parts),
};

/// Messages one behind the other.
pub(crate) static BOX: Format = Format {
    extensions: &["mbox", "mbx"],
    is: is_box,
    is_isolated: true,
    read: read_box,
};

/// A page with its parts, as browsers save it.
pub(crate) static PAGE: Format = Format {
    extensions: &["mht", "mhtml"],
    is: |bytes| bytes.starts_with(b"From: <Saved by "),
    is_isolated: true,
    read: read_page_message,
};

/// Whether the first line is the one before a message: from whom, and when by the clock.
fn is_box(bytes: &[u8]) -> bool {
    let line = bytes.split(|byte| *byte == b'\n').next();
    let line = line.unwrap_or_default();
    let colons = line.iter().filter(|byte| **byte == b':').count();
    line.starts_with(b"From ") && line.len() < 500 && colons >= 2
}

fn read_box(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let messages = MessageIterator::new(Cursor::new(file.bytes.as_slice()));
    for (number, message) in (1..).zip(messages) {
        let message = message.map_err(|error| LoadError::damaged("MBOX", error))?;
        parts.numbered(number, |parts| read_message(message.contents(), parts))?;
    }
    Ok(())
}

fn parsed(bytes: &[u8]) -> Result<Message<'_>, LoadError> {
    let message = MessageParser::default().parse(bytes);
    message.ok_or_else(|| LoadError::damaged("mail", "it has no heads"))
}

fn read_message(bytes: &[u8], parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let message = parsed(bytes)?;
    let mut part = body_of(&message);
    part.meta = meta_of(&message).or(part.meta);
    let attachments: Vec<_> = message.attachments().filter_map(attached).collect();
    if !part.text.trim().is_empty() || attachments.is_empty() {
        parts.whole(part)?;
    }
    if !attachments.is_empty() {
        parts.check_depth()?;
    }
    for (name, content) in attachments {
        parts.entry(&name, content.to_vec())?;
    }
    Ok(())
}

/// A file that is attached and of a kind that Khatt reads.
fn attached<'a>(part: &'a MessagePart<'_>) -> Option<(String, &'a [u8])> {
    let name = match part.attachment_name() {
        Some(name) => name.replace(['/', '\\'], "_"),
        None if part.is_message() => "message.eml".to_owned(),
        None => return None,
    };
    is_known_name(name.as_ref()).then(|| (name, part.contents()))
}

/// The text of a message: its plain form where it has one.
fn body_of(message: &Message<'_>) -> Part {
    let mut body = Part::default();
    let mut text = String::new();
    for part in message.text_bodies() {
        if !text.is_empty() {
            text.push('\n');
        }
        match &part.body {
            PartType::Html(_) => {
                if let Ok(page) = page_of(message, part, Pages::Whole) {
                    text.push_str(&page.text);
                    body.encoding = page.encoding;
                }
            }
            PartType::Text(words) => text.push_str(words),
            _ => {}
        }
    }
    body.text = text.trim_end().into();
    body
}

fn read_page_message(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let message = parsed(&file.bytes)?;
    let page = message
        .html_bodies()
        .find(|part| matches!(part.body, PartType::Html(_)));
    let page = page.ok_or(LoadError::NoText)?;
    let mut part = page_of(&message, page, parts.pages())?;
    let location = message.header_raw("Snapshot-Content-Location");
    let url = location.or(page.content_location()).map(str::trim);
    let saved = message.date().map(|date| date.to_rfc3339());
    let saved = saved.and_then(|date| until(&date, "Date"));
    part.meta = part.meta.or(Meta {
        title: message.subject().map(Into::into),
        url: url.filter(|url| url.contains("://")).map(Into::into),
        hints: saved.into_iter().collect(),
        ..Meta::default()
    });
    parts.whole(part)
}

/// The document that a part in HTML is: in the encoding that the message or else the page says.
fn page_of(message: &Message<'_>, part: &MessagePart<'_>, pages: Pages) -> Result<Part, LoadError> {
    let kind = part.content_type();
    let is_decoded = kind.is_some_and(|kind| kind.has_attribute("charset"));
    let raw = message
        .raw_message()
        .get(part.offset_body as usize..part.offset_end as usize);
    let bytes = match part.encoding {
        _ if is_decoded => None,
        Encoding::None => raw.map(<[u8]>::to_vec),
        Encoding::QuotedPrintable => raw.and_then(quoted_printable_decode),
        Encoding::Base64 => raw.and_then(base64_decode),
    };
    part_of_page(
        bytes.unwrap_or_else(|| part.contents().to_vec()),
        None,
        pages,
    )
}

fn meta_of(message: &Message<'_>) -> Meta {
    let sender = message.from().and_then(|from| from.first());
    let source = sender.and_then(|sender| sender.name().or(sender.address()));
    let date = message.date().filter(|date| date.is_valid());
    let date = date.map(|date| date.to_rfc3339());
    let hint = date.and_then(|date| {
        Some(DateHint {
            kind: HintKind::Published,
            interval: read_date(&date)?,
            words: date.into(),
            place: "Date".into(),
        })
    });
    Meta {
        source: source.map(|source| source.trim().into()),
        title: message.subject().map(|subject| subject.trim().into()),
        hints: hint.into_iter().collect(),
        ..Meta::default()
    }
}

/// A day on which the text was there.
pub(super) fn until(day: &str, place: &str) -> Option<DateHint> {
    let last = read_date(day)?.last()?;
    Some(DateHint {
        kind: HintKind::Crawled,
        interval: Interval::until(last),
        words: day.into(),
        place: place.into(),
    })
}
