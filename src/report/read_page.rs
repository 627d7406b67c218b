//! A page read again: what it carries, and what it shows.

use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read as _};
use std::path::Path;

use html5gum::{DefaultEmitter, Token, Tokenizer};

use crate::corpus::with_few_attributes;
use crate::report::Carried;
use crate::report::carried::{FORMAT, VERSION};
use crate::report::page::{LIST_BEGIN, LIST_END};

/// The most bytes that a page may have: 64 MiB.
const MOST_BYTES: usize = 64 << 20;
/// The most quotations and documents that it may carry.
const MOST_QUOTATIONS: usize = 1_000_000;

/// Why a page cannot be checked.
#[derive(Debug, thiserror::Error)]
#[expect(missing_docs, reason = "each message says it")]
pub enum PageError {
    #[error("Could not be read: {0}")]
    Io(#[from] io::Error),
    #[error("Not a regular file")]
    NotFile,
    #[error("Longer than {limit} bytes, the most that a report may have")]
    TooLong { limit: usize },
    #[error("Not a report of Khatt: no quotations are carried in it")]
    NoQuotations,
    #[error("Two lists of quotations are carried in it, where a report has one")]
    TwoLists,
    #[error(
        "The quotations that it carries cannot be read, at line {line}, column {column}: {message}"
    )]
    Json {
        line: usize,
        column: usize,
        message: String,
    },
    #[error("Not a report of Khatt: its quotations are called {found:?}")]
    OtherFormat { found: String },
    #[error("Made by a newer version of Khatt: it has version {found}, and {known} is known here")]
    Newer { found: u32, known: u32 },
    #[error("Quotation {number} is of document {document}, and there are {count}")]
    NoDocument {
        number: usize,
        document: usize,
        count: usize,
    },
    #[error("More than {limit} quotations")]
    TooMany { limit: usize },
}

/// What a page says of files that were not read, each by what it begins and ends with: another file that lies there now
/// makes no other page of it.
const NOT_READ: [(&str, &str); 3] = [
    ("<p class=\"counts unread-count\">", "</p>"),
    ("<ul class=\"problems\">", "</ul>"),
    ("<p class=\"none all-read\">", "</p>"),
];

/// A page with what it carries for programs and what it shows to people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadPage {
    /// What it carries.
    pub carried: Carried,
    /// The sentences that it shows, by number; a sentence that is shown twice is there twice.
    shown: BTreeMap<usize, Vec<String>>,
    /// The page itself.
    html: String,
}

/// Whether a page is as it was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    /// Its hash is the one that it carries.
    Whole,
    /// Something in it was changed after it was made.
    Broken,
    /// It carries none.
    None,
}

impl ReadPage {
    /// Whether its hash is the one that it carries. Who changes a page can change that, too: compare it with one that is
    /// made again.
    pub fn seal(&self) -> Seal {
        let Some(carried) = &self.carried.page_sha256 else {
            return Seal::None;
        };
        let parts = self.html.split_once(LIST_BEGIN).and_then(|(before, rest)| {
            let list = rest.find(LIST_END)?;
            Some((before, rest.get(..list)?, rest.get(list..)?))
        });
        let is_whole = parts.is_some_and(|(before, list, behind)| {
            let before = format!("{before}{LIST_BEGIN}");
            let hash = self.carried.hash_of_page(&before, behind);
            let is_same_list = self.carried.to_script().is_ok_and(|own| own == list);
            is_same_list && hash.is_ok_and(|hash| hash == *carried)
        });
        if is_whole { Seal::Whole } else { Seal::Broken }
    }

    /// Whether another page says the same, but for the files that could not be read: a folder may have moved, and other
    /// files may lie in it.
    pub fn says_the_same(&self, other: &str) -> bool {
        let told = |page: &str| {
            let page = page
                .split_once(LIST_BEGIN)
                .map_or(page, |(before, _)| before)
                .to_owned();
            NOT_READ.iter().fold(page, |page, (begin, end)| {
                let parts = page.split_once(begin).and_then(|(before, rest)| {
                    let (_, behind) = rest.split_once(end)?;
                    Some(format!("{before}{behind}"))
                });
                parts.unwrap_or(page)
            })
        };
        told(&self.html) == told(other)
    }

    /// Whether the quotation with a number, from 1, is shown with the words that are carried, wherever it is shown.
    ///
    /// White space counts once: readers of HTML change line ends.
    pub fn shows(&self, number: usize, words: &str) -> bool {
        let shown = self.shown.get(&number);
        let is_same = |shown: &String| shown.split_whitespace().eq(words.split_whitespace());
        shown.is_some_and(|shown| shown.iter().all(is_same))
    }

    /// How many quotations are shown that the page does not carry, so that nothing can be said of them.
    pub fn uncarried(&self) -> usize {
        let carried = 1..=self.carried.quotations.len();
        let shown = self.shown.keys();
        shown.filter(|number| !carried.contains(number)).count()
    }
}

/// Reads a page from its file.
///
/// # Errors
/// Where the file cannot be read, and as [`read_page`].
pub fn read_page_file(path: &Path) -> Result<ReadPage, PageError> {
    // A pipe would be waited for.
    if !std::fs::metadata(path)?.is_file() {
        return Err(PageError::NotFile);
    }
    let file = File::open(path)?;
    let mut bytes = Vec::new();
    file.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes)?;
    read_page(&String::from_utf8_lossy(&bytes))
}

/// Reads a page.
///
/// # Errors
/// Where it is no report, is damaged, or is of a newer version.
pub fn read_page(html: &str) -> Result<ReadPage, PageError> {
    if html.len() > MOST_BYTES {
        return Err(PageError::TooLong { limit: MOST_BYTES });
    }
    let html = &*with_few_attributes(html);
    let mut parts = Parts::default();
    let mut emitter = DefaultEmitter::<()>::new_with_span();
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        parts.take(&token);
    }
    let mut scripts = parts.scripts.into_iter();
    let json = scripts.next().ok_or(PageError::NoQuotations)?;
    if scripts.next().is_some() {
        return Err(PageError::TwoLists);
    }
    Ok(ReadPage {
        carried: carried(&json)?,
        shown: parts.shown,
        html: html.to_owned(),
    })
}

fn carried(json: &str) -> Result<Carried, PageError> {
    let carried: Carried = serde_json::from_str(json).map_err(|error| PageError::Json {
        line: error.line(),
        column: error.column(),
        message: error.to_string(),
    })?;
    if carried.format != FORMAT {
        let found = carried.format;
        return Err(PageError::OtherFormat { found });
    }
    if carried.version > VERSION {
        return Err(PageError::Newer {
            found: carried.version,
            known: VERSION,
        });
    }
    if carried.quotations.len().max(carried.documents.len()) > MOST_QUOTATIONS {
        let limit = MOST_QUOTATIONS;
        return Err(PageError::TooMany { limit });
    }
    let count = carried.documents.len();
    let mut quotations = (1..).zip(&carried.quotations);
    let astray = quotations.find(|(_, one)| one.document >= count);
    match astray {
        Some((number, one)) => Err(PageError::NoDocument {
            number,
            document: one.document,
            count,
        }),
        None => Ok(carried),
    }
}

/// What is gathered while the tags of a page go by.
#[derive(Default)]
struct Parts {
    scripts: Vec<String>,
    shown: BTreeMap<usize, Vec<String>>,
    inside: Inside,
}

/// The element whose text is gathered.
#[derive(Default)]
enum Inside {
    #[default]
    Nothing,
    Script(String),
    Quotation(usize, String),
}

impl Parts {
    fn take(&mut self, token: &Token<()>) {
        match token {
            Token::StartTag(tag) => {
                let attribute = |name: &[u8]| {
                    let value = tag.attributes.get(name)?;
                    Some(String::from_utf8_lossy(value).into_owned())
                };
                match &**tag.name {
                    b"script" if attribute(b"id").as_deref() == Some("khatt-quotations") => {
                        self.inside = Inside::Script(String::new());
                    }
                    b"blockquote" => {
                        let number =
                            attribute(b"data-quotation").and_then(|text| text.parse().ok());
                        self.inside = Inside::Quotation(number.unwrap_or(0), String::new());
                    }
                    _ => {}
                }
            }
            Token::String(text) => {
                if let Inside::Script(kept) | Inside::Quotation(_, kept) = &mut self.inside {
                    kept.push_str(&String::from_utf8_lossy(text));
                }
            }
            Token::EndTag(tag) => self.end(&tag.name),
            _ => {}
        }
    }

    fn end(&mut self, name: &[u8]) {
        match (std::mem::take(&mut self.inside), name) {
            (Inside::Script(json), b"script") => self.scripts.push(json),
            (Inside::Quotation(number, words), b"blockquote") => {
                self.shown.entry(number).or_default().push(words);
            }
            (inside, _) => self.inside = inside,
        }
    }
}
