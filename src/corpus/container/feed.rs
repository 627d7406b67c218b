//! RSS and Atom: an entry is a document.

use std::sync::Arc;

use crate::corpus::LoadError;
use crate::corpus::date::read_date;
use crate::corpus::format::{File, Format, Part, Parts, Step, Tag, cut_short, read_page, walk};
use crate::corpus::meta::Meta;
use crate::corpus::{DateHint, HintKind};

/// A feed, of either family.
pub(crate) static FORMAT: Format = Format {
    extensions: &["rss", "atom", "xml"],
    is: |bytes| begins_as_xml(bytes) && is_feed(bytes),
    is_isolated: true,
    read,
};

const NAME: &str = "RSS or Atom";

/// The root stands in so many first bytes.
const LOOK: usize = 2_000;

fn begins_as_xml(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let begin = bytes.trim_ascii_start();
    begin.starts_with(b"<?xml") || begin.starts_with(b"<rss") || begin.starts_with(b"<feed")
}

fn is_feed(bytes: &[u8]) -> bool {
    let begin = bytes.get(..LOOK).unwrap_or(bytes);
    let has = |root: &[u8]| begin.windows(root.len()).any(|window| window == root);
    has(b"<rss") || has(b"<feed") || has(b"<rdf:RDF")
}

fn read(file: File<'_>, parts: &mut Parts<'_>) -> Result<(), LoadError> {
    let mut feed = Feed::default();
    let end = walk(NAME, file.bytes, |step| feed.take(step));
    if !feed.is_one {
        end?;
        let reason = "it has neither <rss> nor <feed>";
        return Err(LoadError::damaged(NAME, reason));
    }
    let source: Option<Arc<str>> = plain(&feed.title).map(Into::into);
    // What is cut in an entry.
    let cut = feed.entry.filter(Entry::has_text);
    for (number, entry) in (1..).zip(feed.entries.into_iter().chain(cut)) {
        let part = entry.into_part(source.clone());
        parts.numbered(number, |parts| parts.whole(part))?;
    }
    end.map_err(|error| cut_short(NAME, error, parts))
}

#[derive(Default)]
struct Feed {
    is_one: bool,
    title: String,
    entries: Vec<Entry>,
    /// The entry that is read now.
    entry: Option<Entry>,
    /// The element whose words are read now, and how deep others lie in it.
    open: Option<(String, usize)>,
}

/// An entry with its fields as they are written.
#[derive(Default)]
struct Entry {
    title: String,
    url: String,
    published: String,
    updated: String,
    summary: String,
    content: String,
}

impl Feed {
    fn take(&mut self, step: Step<'_>) {
        match step {
            Step::Open(tag) => self.open(&tag),
            Step::Close(name) => self.close(name),
            Step::Text(text) => self.text(text),
        }
    }

    fn open(&mut self, tag: &Tag<'_>) {
        if let Some((_, depth)) = &mut self.open {
            *depth += 1;
            // Elements of a page that is not escaped.
            return self.text(" ");
        }
        match tag.name() {
            "rss" | "feed" | "RDF" => self.is_one = true,
            "item" | "entry" => self.entry = Some(Entry::default()),
            "link" if self.entry.is_some() && tag.attribute("href").is_some() => {
                let is_page = matches!(tag.attribute("rel").as_deref(), None | Some("alternate"));
                if let (true, Some(entry)) = (is_page, &mut self.entry) {
                    entry.url = tag.attribute("href").unwrap_or_default();
                }
            }
            "channel" => {}
            // What lies in a picture or an author is not of the feed.
            name => self.open = Some((name.to_owned(), 0)),
        }
    }

    fn close(&mut self, name: &str) {
        match &mut self.open {
            Some((_, 0)) => self.open = None,
            Some((_, depth)) => *depth -= 1,
            None if matches!(name, "item" | "entry") => self.entries.extend(self.entry.take()),
            None => {}
        }
    }

    fn text(&mut self, text: &str) {
        let Some((name, _)) = &self.open else {
            return;
        };
        let field = match (&mut self.entry, name.as_str()) {
            (None, "title") if self.entries.is_empty() => &mut self.title,
            (None, _) => return,
            (Some(entry), "title") => &mut entry.title,
            (Some(entry), "link") => &mut entry.url,
            (Some(entry), "pubDate" | "published" | "date" | "issued") => &mut entry.published,
            (Some(entry), "updated" | "modified") => &mut entry.updated,
            (Some(entry), "description" | "summary") => &mut entry.summary,
            (Some(entry), "encoded" | "content") => &mut entry.content,
            _ => return,
        };
        field.push_str(text);
    }
}

impl Entry {
    fn has_text(&self) -> bool {
        let fields = [&self.title, &self.content, &self.summary];
        fields.into_iter().any(|field| !field.trim().is_empty())
    }

    fn into_part(self, source: Option<Arc<str>>) -> Part {
        let title = plain(&self.title);
        let bodies = [self.content, self.summary];
        let text = bodies.iter().find_map(|body| plain(body));
        let text = text.or(title.clone()).unwrap_or_default();
        let url = self.url.trim();
        let dates = [
            (HintKind::Published, self.published, "published"),
            (HintKind::Modified, self.updated, "updated"),
        ];
        let hints = dates.into_iter().filter_map(|(kind, words, place)| {
            Some(DateHint {
                kind,
                interval: read_date(&words)?,
                words: words.trim().into(),
                place: place.into(),
            })
        });
        Part {
            text: text.into(),
            meta: Meta {
                source,
                title: title.map(Into::into),
                url: (!url.is_empty()).then(|| url.into()),
                hints: hints.collect(),
                ..Meta::default()
            },
            ..Part::default()
        }
    }
}

/// The words of what is a page or a part of one; `None` where it has none.
fn plain(html: &str) -> Option<String> {
    let (text, _) = read_page(html).ok()?;
    Some(text.to_string())
}
