//! Whether the quotations of a page still stand so in the documents.

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::corpus::{Document, Fingerprint};
use crate::report::{CarriedQuotation, ReadPage};

/// What became of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Verdict {
    /// It stands at its place.
    Same,
    /// It stands elsewhere in its document.
    Moved,
    /// Its document does not hold these words.
    Changed,
    /// Its document is not there.
    Missing,
    /// The page shows other words than it carries.
    Altered,
}

impl Verdict {
    /// The word that the output has for it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Same => "same",
            Self::Moved => "moved",
            Self::Changed => "changed",
            Self::Missing => "missing",
            Self::Altered => "altered",
        }
    }

    /// Whether the words still stand in the document.
    pub fn stands(self) -> bool {
        matches!(self, Self::Same | Self::Moved)
    }
}

/// What was found of one quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'p> {
    /// Its number on the page, from 1.
    pub number: usize,
    /// What became of it.
    pub verdict: Verdict,
    /// The document it was quoted from.
    pub document: &'p str,
    /// The document that it was found in, where that has another name and the same text.
    pub found_in: Option<String>,
    /// Its words.
    pub words: &'p str,
}

/// Checks a page document by document, in any order, so that no two texts are in memory at once.
#[derive(Debug)]
pub struct Verifier<'p> {
    page: &'p ReadPage,
    verdicts: Vec<Verdict>,
    /// Positions of the quotations of each document.
    quoted: Vec<Vec<usize>>,
    by_id: HashMap<&'p str, usize>,
    by_text: HashMap<&'p str, Vec<usize>>,
    /// Documents that were seen under their own name.
    seen: Vec<bool>,
    renamed: Vec<Option<String>>,
    /// Documents whose text is not the one that the page was made of.
    reworded: Vec<&'p str>,
}

impl<'p> Verifier<'p> {
    /// Of a page of which no document was seen yet.
    pub fn new(page: &'p ReadPage) -> Self {
        let documents = &page.carried.documents;
        let mut quoted = vec![Vec::new(); documents.len()];
        for (position, one) in page.carried.quotations.iter().enumerate() {
            if let Some(list) = quoted.get_mut(one.document) {
                list.push(position);
            }
        }
        let mut by_text: HashMap<&str, Vec<usize>> = HashMap::new();
        for (position, document) in documents.iter().enumerate() {
            let same = by_text.entry(&document.text_sha256).or_default();
            same.push(position);
        }
        let ids = documents.iter().map(|document| document.id.as_str());
        Self {
            page,
            verdicts: vec![Verdict::Missing; page.carried.quotations.len()],
            quoted,
            by_id: ids.zip(0..).collect(),
            by_text,
            seen: vec![false; documents.len()],
            renamed: vec![None; documents.len()],
            reworded: Vec::new(),
        }
    }

    /// Looks at a document: one that is quoted, or that has the text of one under another name.
    pub fn see(&mut self, document: &Document) {
        let hash = Fingerprint::of_bytes(document.text.as_bytes()).to_string();
        if let Some(position) = self.by_id.get(&*document.id).copied() {
            self.judge(position, &document.text);
            let carried = self.page.carried.documents.get(position);
            let reworded = carried.filter(|carried| carried.text_sha256 != hash);
            self.reworded
                .extend(reworded.map(|carried| carried.id.as_str()));
            if let Some(seen) = self.seen.get_mut(position) {
                *seen = true;
            }
            return;
        }
        let same = self.by_text.get(hash.as_str()).cloned();
        for position in same.unwrap_or_default() {
            if self.seen.get(position) == Some(&false) {
                self.judge(position, &document.text);
                if let Some(renamed) = self.renamed.get_mut(position) {
                    *renamed = Some(document.id.to_string());
                }
            }
        }
    }

    /// Judges the quotations of a document in the order of their places, in one walk over its text.
    fn judge(&mut self, document: usize, text: &str) {
        let quotations = &self.page.carried.quotations;
        let positions = self.quoted.get(document).into_iter().flatten();
        let mut quoted: Vec<(usize, &CarriedQuotation)> = positions
            .filter_map(|position| Some((*position, quotations.get(*position)?)))
            .collect();
        quoted.sort_by_key(|(_, one)| one.start);
        let mut places = Places::new(text);
        for (position, quotation) in quoted {
            if let Some(verdict) = self.verdicts.get_mut(position) {
                *verdict = places.verdict(quotation);
            }
        }
    }

    /// Documents whose text is no more the one that the page was made of, by its hash; their quotations may still stand.
    pub fn reworded(&self) -> &[&'p str] {
        &self.reworded
    }

    /// What was found of each quotation, in the order of the page.
    pub fn findings(&self) -> impl Iterator<Item = Finding<'p>> + '_ {
        let quotations = self.page.carried.quotations.iter();
        quotations
            .zip(&self.verdicts)
            .enumerate()
            .filter_map(|(position, (one, verdict))| {
                let number = position + 1;
                let document = self.page.carried.documents.get(one.document)?;
                let is_seen = self.seen.get(one.document) == Some(&true);
                let renamed = self.renamed.get(one.document).cloned().flatten();
                Some(Finding {
                    number,
                    verdict: match self.page.shows(number, &one.text) {
                        true => *verdict,
                        false => Verdict::Altered,
                    },
                    document: &document.id,
                    found_in: renamed.filter(|_| !is_seen),
                    words: &one.text,
                })
            })
    }
}

/// A text in which places are counted in code points, forward only.
struct Places<'t> {
    text: &'t str,
    /// The place that was asked for last: code points before it, and bytes.
    chars: u32,
    byte: usize,
    /// Without differences in white space, once that is asked for.
    folded: OnceCell<String>,
}

impl<'t> Places<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            chars: 0,
            byte: 0,
            folded: OnceCell::new(),
        }
    }

    fn verdict(&mut self, quotation: &CarriedQuotation) -> Verdict {
        let words = quotation.text.as_str();
        let rest = self.rest_from(quotation.start);
        if words.is_empty() {
            return Verdict::Changed;
        }
        if rest.starts_with(words) {
            return Verdict::Same;
        }
        // Line ends and spaces change when a file is saved by another program; words do not.
        let folded = self.folded.get_or_init(|| folded(self.text));
        match folded.contains(folded_words(words).as_str()) {
            true => Verdict::Moved,
            false => Verdict::Changed,
        }
    }

    /// The text from a code point on, which is not before the one that was asked for last.
    fn rest_from(&mut self, start: u32) -> &'t str {
        let rest = self.text.get(self.byte..).unwrap_or_default();
        let ahead = start.saturating_sub(self.chars) as usize;
        let step = rest.char_indices().nth(ahead);
        self.byte += step.map_or(rest.len(), |(at, _)| at);
        self.chars = start.max(self.chars);
        self.text.get(self.byte..).unwrap_or_default()
    }
}

fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        folded.push(' ');
        folded.push_str(word);
    }
    folded
}

/// Words as they stand in a folded text.
fn folded_words(words: &str) -> String {
    folded(words).trim_start().to_owned()
}
