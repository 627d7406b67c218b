//! Documents that may be of one story: they share rare stems within some days.
//!
//! Which stems look for candidates depends on the document and on weights that hardly move as a folder grows, and the
//! lists are cut by day: more documents on other days change nothing, more on the same day only lengthen a list that
//! is capped for each day. So what is found does not fade with the size of the folder.

use std::ops::Range;

use crate::align::documents::Document;

/// Of its heaviest stems a candidate shares at least so many.
const SHARED_KEYS: u32 = 3;
/// Candidates that are kept for each document and each day of its window: those that share most.
const MOST_A_DAY: usize = 150;
/// A stem that is a key of more documents in one window of days finds none.
const MOST_LISTED: usize = 2_000;
/// Of such a stem so many documents are met where a document has no rarer ones.
const MOST_BESIDE: usize = 300;
/// Undated documents stand before all days.
const UNDATED: i32 = i32::MIN;

/// Which documents have a stem among their heaviest, by day.
#[derive(Debug)]
pub(super) struct Candidates {
    /// Group, day and document, ascending.
    entries: Vec<(u64, i32, u32)>,
    is_by_source: bool,
    /// Days between two documents that are compared.
    window: i32,
}

impl Candidates {
    /// Of documents up to `window` days apart.
    pub(super) fn within(documents: &[Document], members: &[u32], window: i32) -> Self {
        Self::new(documents, members, window, false)
    }

    /// Of documents of one source up to `window` days apart.
    pub(super) fn of_source(documents: &[Document], members: &[u32], window: i32) -> Self {
        Self::new(documents, members, window, true)
    }

    fn new(documents: &[Document], members: &[u32], window: i32, is_by_source: bool) -> Self {
        let mut entries = Vec::new();
        for member in members {
            let Some(document) = documents.get(*member as usize) else {
                continue;
            };
            for key in &document.keys {
                let group = group_of(document, *key, is_by_source);
                entries.push((group, document.day.unwrap_or(UNDATED), *member));
            }
        }
        entries.sort_unstable();
        Self {
            entries,
            is_by_source,
            window,
        }
    }

    /// The candidates of a document that stand before it, ascending.
    ///
    /// `counts` is what a task counts in, one document after the other.
    pub(super) fn of(&self, documents: &[Document], at: u32, counts: &mut Counts) -> Vec<u32> {
        let Some(document) = documents.get(at as usize) else {
            return Vec::new();
        };
        let all = || {
            let keys = document.keys.iter();
            keys.flat_map(|key| self.lists(document, group_of(document, *key, self.is_by_source)))
        };
        let mut lists: Vec<&[(u64, i32, u32)]> =
            all().filter(|list| list.len() <= MOST_LISTED).collect();
        // Thousands tell the same in the same words: each meets those beside it in the order of their content.
        if lists.iter().filter(|list| list.len() > 1).count() < SHARED_KEYS as usize {
            let day = document.day.unwrap_or(UNDATED);
            lists = all().map(|list| beside(list, (day, at))).collect();
        }
        for (_, _, other) in lists.into_iter().flatten() {
            counts.count(*other);
        }
        let day_of = |other: u32| documents.get(other as usize).map(|other| other.day);
        // Of those that share as much the nearest: the first of all would be everybody's candidates.
        let mut found: Vec<(Option<i32>, u32, u32, u32)> = counts
            .drain()
            .filter(|(other, count)| *count >= SHARED_KEYS && *other != at)
            .filter_map(|(other, count)| {
                Some((day_of(other)?, u32::MAX - count, other.abs_diff(at), other))
            })
            .collect();
        found.sort_unstable();
        let days = found.chunk_by(|one, other| one.0 == other.0);
        let kept = days.flat_map(|day| day.iter().take(MOST_A_DAY));
        let mut before: Vec<u32> = kept.map(|(.., other)| *other).collect();
        before.retain(|other| *other < at);
        before.sort_unstable();
        before
    }

    /// Those with a key: the undated ones, and those of the window.
    fn lists(&self, document: &Document, group: u64) -> impl Iterator<Item = &[(u64, i32, u32)]> {
        let (undated, dated) = match document.day {
            Some(day) => (
                Some((UNDATED, UNDATED)),
                (
                    day.saturating_sub(self.window),
                    day.saturating_add(self.window),
                ),
            ),
            None => (None, (UNDATED, i32::MAX)),
        };
        let all = undated.into_iter().chain([dated]);
        all.filter_map(move |(first, last)| self.entries.get(self.range(group, first, last)))
    }

    fn range(&self, group: u64, first: i32, last: i32) -> Range<usize> {
        let begin = self
            .entries
            .partition_point(|(own, day, _)| (*own, *day) < (group, first));
        let end = self
            .entries
            .partition_point(|(own, day, _)| (*own, *day) <= (group, last));
        begin..end.max(begin)
    }
}

/// How often each document was met.
#[derive(Debug, Default)]
pub(super) struct Counts {
    counts: Vec<u32>,
    /// The documents that were met, each once.
    met: Vec<u32>,
}

impl Counts {
    fn count(&mut self, document: u32) {
        let at = document as usize;
        if at >= self.counts.len() {
            self.counts.resize(at + 1, 0);
        }
        if let Some(count) = self.counts.get_mut(at) {
            if *count == 0 {
                self.met.push(document);
            }
            *count += 1;
        }
    }

    /// All documents with their counts, in no order; all counts are 0 then.
    fn drain(&mut self) -> impl Iterator<Item = (u32, u32)> {
        let counts = &mut self.counts;
        self.met.drain(..).filter_map(move |document| {
            let count = counts.get_mut(document as usize)?;
            Some((document, std::mem::take(count)))
        })
    }
}

/// Of a long list those that stand nearest to a document, at most [`MOST_BESIDE`].
fn beside(list: &[(u64, i32, u32)], own: (i32, u32)) -> &[(u64, i32, u32)] {
    let own = list.partition_point(|(_, day, document)| (*day, *document) < own);
    let begin = own.saturating_sub(MOST_BESIDE / 2);
    let end = list.len().min(begin + MOST_BESIDE);
    list.get(begin..end).unwrap_or_default()
}

fn group_of(document: &Document, key: u32, is_by_source: bool) -> u64 {
    let source = if is_by_source { document.source + 1 } else { 0 };
    u64::from(source) << 32 | u64::from(key)
}
