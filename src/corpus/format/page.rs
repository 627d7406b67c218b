//! What the tags of a page say about it.

use html5gum::StartTag;
use serde_json::Value;

use crate::corpus::date::{day_of_epoch, read_date, read_month_first};
use crate::corpus::field::{Field, Where, field_of};
use crate::corpus::format::lenient_json::read_json;
use crate::corpus::format::saved::{Saved, archived, saved_by};
use crate::corpus::format::shown::{self, settle};
use crate::corpus::limits::{MOST_DATA_BYTES, MOST_HINTS, MOST_TITLE_CHARS, more_dates};
use crate::corpus::meta::Meta;
use crate::corpus::{Beside, DateHint, HintKind, Notice};
use crate::time::{Day, Interval};

/// Gathers title, address and dates while the tags of a page go by.
#[derive(Default)]
pub(super) struct PageMeta {
    title_tag: String,
    title: Option<String>,
    canonical: Option<String>,
    url: Option<String>,
    /// The address from which a program saved the page.
    saved_from: Option<String>,
    hints: Vec<DateHint>,
    /// Open `article` elements.
    articles: u32,
    /// The first `time` in an article, and all others, where they say nothing about themselves.
    time_of_article: Option<DateHint>,
    times: Times,
    /// The dates of publication in the data of programs.
    embedded: Times,
    notices: Vec<Notice>,
}

/// The one date that all of them name: of several, most belong to other articles.
#[derive(Default)]
struct Times {
    first: Option<DateHint>,
    are_several: bool,
}

impl Times {
    fn add(&mut self, time: DateHint) {
        match &self.first {
            None => self.first = Some(time),
            Some(first) => self.are_several |= first.interval != time.interval,
        }
    }

    fn only(&mut self) -> Option<DateHint> {
        self.first.take().filter(|_| !self.are_several)
    }
}

impl PageMeta {
    /// Whether what stands in this element is JSON-LD, or JSON of a program of the page.
    pub(super) fn is_data(tag: &StartTag<()>) -> bool {
        let kind = attribute(tag, "type").unwrap_or_default();
        ["application/ld+json", "application/json"]
            .into_iter()
            .any(|known| kind.trim().eq_ignore_ascii_case(known))
    }

    /// The day and hour of a message in the export of a Telegram chat, which shows the hour alone.
    pub(super) fn stamp(tag: &StartTag<()>) -> Option<String> {
        let class = attribute(tag, "class")?;
        let has = |name| class.split_ascii_whitespace().any(|class| class == name);
        let stamp = attribute(tag, "title").filter(|_| has("date") && has("details"))?;
        read_date(&stamp).is_some().then(|| stamp + " ")
    }

    /// What a program wrote beside the page when it saved it.
    pub(super) fn comment(&mut self, text: &str) {
        let Saved { url, day } = saved_by(text);
        self.saved_from = self.saved_from.take().or(url);
        day.into_iter().for_each(|day| self.add(day));
    }

    pub(super) fn start(&mut self, name: &str, tag: &StartTag<()>) {
        match name {
            "article" => self.articles += 1,
            "meta" => self.meta_tag(tag),
            "link" => self.link(tag),
            _ => {}
        }
        let is_told = self.itemprop(name, tag);
        if name == "time" && !is_told {
            self.time(tag);
        } else if !is_told {
            self.marked(tag);
        }
    }

    pub(super) fn end(&mut self, name: &str) {
        if name == "article" {
            self.articles = self.articles.saturating_sub(1);
        }
    }

    /// A piece of what stands in `title`.
    pub(super) fn title(&mut self, text: &str) {
        // A title that is never closed is the rest of the page: one letter beyond the limit says that it is cut.
        let most = (4 * (MOST_TITLE_CHARS + 1)).saturating_sub(self.title_tag.len());
        let end = (0..=most.min(text.len()))
            .rev()
            .find(|end| text.is_char_boundary(*end));
        self.title_tag
            .push_str(text.get(..end.unwrap_or(0)).unwrap_or_default());
    }

    /// Something about the page that a reader should know.
    pub(super) fn note(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    /// What stood in an element for which [`PageMeta::is_data`] holds: dates of its objects, not of what lies in those.
    pub(super) fn data(&mut self, json: Option<&str>) {
        if let Some(found) = json.map(str::len).filter(|len| *len > MOST_DATA_BYTES) {
            let (what, limit) = (Beside::Data, MOST_DATA_BYTES);
            return self.note(Notice::LeftOut { what, found, limit });
        }
        let Some(value) = json.and_then(read_json) else {
            return;
        };
        self.embedded(&value, 0);
        let graph = value.get("@graph").cloned();
        for object in items(value).chain(graph.into_iter().flat_map(items)) {
            let Value::Object(fields) = object else {
                continue;
            };
            for (key, value) in &fields {
                let field = field_of(Where::Itemprop, key);
                if let (Some(Field::Date(kind)), Some(date)) = (field, date_text(value)) {
                    self.hint(kind, &date, &format!("JSON-LD {key}"));
                }
            }
        }
    }

    /// The dates of publication deep inside the data of a program: they count where all are one day.
    fn embedded(&mut self, value: &Value, depth: usize) {
        const DEEPEST: usize = 12;
        match value {
            Value::Array(values) if depth < DEEPEST => {
                values
                    .iter()
                    .for_each(|value| self.embedded(value, depth + 1));
            }
            Value::Object(fields) if depth < DEEPEST => {
                for (key, value) in fields {
                    let field = field_of(Where::Itemprop, key);
                    match (field, date_text(value)) {
                        (Some(Field::Date(HintKind::Published)), Some(date)) if depth > 0 => {
                            let hint = hint_of(HintKind::Published, &date, &format!("JSON {key}"));
                            hint.into_iter().for_each(|hint| self.embedded.add(hint));
                        }
                        _ => self.embedded(value, depth + 1),
                    }
                }
            }
            _ => {}
        }
    }

    /// All that is gathered, beside the text that the page shows.
    pub(super) fn into_meta(mut self, text: &str) -> Meta {
        if let Some(time) = self.time_of_article.take().or_else(|| self.times.only()) {
            self.add(time);
        }
        let is_published = |hint: &DateHint| hint.kind == HintKind::Published;
        if let Some(time) = self.embedded.only()
            && !self.hints.iter().any(is_published)
        {
            self.add(time);
        }
        if self
            .notices
            .contains(&Notice::MoreDates { limit: MOST_HINTS })
        {
            self.hints.clear();
        }
        let shown = shown::days_of(text);
        self.hints.iter_mut().for_each(|hint| settle(hint, &shown));
        keep_scheduled(&mut self.hints);
        let saved_from = self.saved_from.take();
        let url = self.canonical.or(self.url).or(saved_from);
        let url = match url.as_deref().and_then(archived) {
            Some((inner, day)) => {
                self.hints.push(day);
                Some(inner)
            }
            None => url,
        };
        let title_tag = self.title_tag.split_whitespace().collect::<Vec<_>>();
        let title_tag = Some(title_tag.join(" ")).filter(|title| !title.is_empty());
        Meta {
            title: self.title.or(title_tag).map(Into::into),
            url: url.map(Into::into),
            hints: self.hints,
            notices: self.notices,
            ..Meta::default()
        }
    }

    fn meta_tag(&mut self, tag: &StartTag<()>) {
        let Some(content) = attribute(tag, "content").filter(|content| !content.is_empty()) else {
            return;
        };
        for name in ["property", "name", "http-equiv"] {
            let Some(name) = attribute(tag, name) else {
                continue;
            };
            match field_of(Where::Meta, &name) {
                Some(Field::Date(kind)) => self.hint(kind, &content, &format!("meta {name}")),
                Some(Field::Title) => self.title = self.title.take().or(Some(content.clone())),
                Some(Field::Url) => self.url = self.url.take().or(address(&content)),
                _ => {}
            }
        }
    }

    fn link(&mut self, tag: &StartTag<()>) {
        let rel = attribute(tag, "rel").unwrap_or_default();
        let mut kinds = rel.split_ascii_whitespace();
        if kinds.any(|kind| kind.eq_ignore_ascii_case("canonical")) {
            let href = attribute(tag, "href");
            self.canonical = self.canonical.take().or(href.as_deref().and_then(address));
        }
    }

    /// Microdata; whether the tag has any that is known.
    fn itemprop(&mut self, name: &str, tag: &StartTag<()>) -> bool {
        let Some(property) = attribute(tag, "itemprop") else {
            return false;
        };
        let Some(Field::Date(kind)) = field_of(Where::Itemprop, &property) else {
            return false;
        };
        let value = attribute(tag, "datetime").or_else(|| attribute(tag, "content"));
        if let Some(value) = value {
            self.hint(kind, &value, &format!("{name} {property}"));
        }
        true
    }

    fn time(&mut self, tag: &StartTag<()>) {
        let Some(date) = attribute(tag, "datetime") else {
            return;
        };
        if attribute(tag, "pubdate").is_some() {
            return self.hint(HintKind::Published, &date, "time pubdate");
        }
        let Some(hint) = hint_of(HintKind::Published, &date, "time") else {
            return;
        };
        if self.articles > 0 && self.time_of_article.is_none() {
            self.time_of_article = Some(hint);
        } else {
            self.times.add(hint);
        }
    }

    /// A date that stands in an attribute beside the words that are shown: `<abbr class="published" title="…">`,
    /// `<span data-date="…">`.
    fn marked(&mut self, tag: &StartTag<()>) {
        const DATA: [&str; 8] = [
            "data-date",
            "data-datetime",
            "data-published",
            "data-publish-date",
            "data-pubdate",
            "data-timestamp",
            "data-time",
            "data-utime",
        ];
        let class = attribute(tag, "class").unwrap_or_default();
        let is_published = class
            .split_ascii_whitespace()
            .any(|class| ["published", "entry-date", "dt-published"].contains(&class));
        let title = attribute(tag, "title").filter(|_| is_published);
        let data = || {
            DATA.into_iter()
                .find_map(|name| Some((name, attribute(tag, name)?)))
        };
        let found = title.map(|title| ("published", title)).or_else(data);
        let Some(hint) = found.and_then(|(place, date)| hint_of(HintKind::Published, &date, place))
        else {
            return;
        };
        self.times.add(hint);
    }

    fn hint(&mut self, kind: HintKind, date: &str, place: &str) {
        if let Some(hint) = hint_of(kind, date, place) {
            self.add(hint);
        }
    }

    /// The same day in several tags is one thing that the page says.
    fn add(&mut self, hint: DateHint) {
        let is_same = |known: &DateHint| known.kind == hint.kind && known.interval == hint.interval;
        if self.hints.iter().any(is_same) {
            return;
        }
        match self.hints.len() < MOST_HINTS {
            true => self.hints.push(hint),
            false => more_dates(&mut self.notices),
        }
    }
}

fn hint_of(kind: HintKind, date: &str, place: &str) -> Option<DateHint> {
    let interval = read_date(date)
        .or_else(|| read_month_first(date).map(Interval::day))
        .or_else(|| day_of_epoch(date))
        .filter(|days| !is_placeholder(*days))?;
    Some(DateHint {
        kind,
        interval,
        words: date.trim().into(),
        place: place.into(),
    })
}

/// What an empty field of a database gives.
fn is_placeholder(days: Interval) -> bool {
    let named = [(1970, 1, 1), (1969, 12, 31), (1900, 1, 1)];
    named
        .into_iter()
        .any(|(year, month, day)| Day::from_ymd(year, month, day).map(Interval::day) == Some(days))
}

/// A page that was made before the day on which it came out says nothing against that day.
fn keep_scheduled(hints: &mut [DateHint]) {
    let published = hints.iter().filter(|hint| hint.kind == HintKind::Published);
    let Some(published) = published.filter_map(|hint| hint.interval.last()).min() else {
        return;
    };
    for hint in hints {
        let is_before = hint.interval.last().is_some_and(|last| last < published);
        if hint.kind == HintKind::Modified && is_before {
            hint.interval = Interval::until(published);
        }
    }
}

/// A date as a string or as a number.
fn date_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn items(value: Value) -> impl Iterator<Item = Value> {
    match value {
        Value::Array(values) => values,
        value => vec![value],
    }
    .into_iter()
}

/// A whole address; a relative one says nothing.
fn address(text: &str) -> Option<String> {
    let text = text.trim();
    text.contains("://").then(|| text.to_owned())
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).trim().to_owned())
}
