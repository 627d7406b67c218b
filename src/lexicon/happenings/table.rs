//! The table of named happenings, by the words with which their names begin.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use crate::lexicon::happenings::pattern::{Pattern, Word};
use crate::lexicon::happenings::row::{Kind, NamedDay, NamedRowError, Row};
use crate::text::{SentenceScanner, Token, WordKey};
use crate::time::{Happening, HappeningEdge};

/// The embedded rows, by file and content.
const FILES: [(&str, &str); 5] = [
    (
        "before_1900.tsv",
        include_str!("../../../assets/history/before_1900.tsv"),
    ),
    (
        "1900_1945.tsv",
        include_str!("../../../assets/history/1900_1945.tsv"),
    ),
    (
        "1946_1990.tsv",
        include_str!("../../../assets/history/1946_1990.tsv"),
    ),
    (
        "1991_2010.tsv",
        include_str!("../../../assets/history/1991_2010.tsv"),
    ),
    (
        "since_2011.tsv",
        include_str!("../../../assets/history/since_2011.tsv"),
    ),
];
const EDGES: (&str, &str) = (
    "edges.tsv",
    include_str!("../../../assets/history/edges.tsv"),
);
const GENERAL: (&str, &str) = (
    "general.tsv",
    include_str!("../../../assets/history/general.tsv"),
);

/// Named happenings.
#[derive(Debug, Default)]
pub(crate) struct Happenings {
    rows: Vec<Row>,
    /// Row and name, by the first word.
    names: BTreeMap<Word, Vec<(usize, usize)>>,
    edges: Vec<(Pattern, HappeningEdge)>,
    general: Vec<(Pattern, Vec<Kind>)>,
    /// Rows by the words of their places.
    topics: BTreeMap<WordKey, Vec<usize>>,
    /// Words with which a name, an edge or a general word begins.
    begins: BTreeSet<Word>,
    errors: Vec<NamedRowError>,
}

/// Names that begin at a token.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Hit {
    /// The token behind the longest.
    pub(super) end: usize,
    /// The rows that are called so.
    pub(super) rows: Vec<usize>,
}

/// The rows that a text speaks of.
#[derive(Clone, Debug, Default)]
pub(super) struct Spoken {
    named: BTreeSet<usize>,
    placed: BTreeSet<usize>,
}

impl Happenings {
    /// The embedded table, built at first use.
    pub(crate) fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Happenings> = LazyLock::new(Happenings::build);
        &EMBEDDED
    }

    /// The table of the user's rows.
    pub(super) fn of_user(named: &[NamedDay]) -> Self {
        let mut table = Self::default();
        table.read_edges();
        named
            .iter()
            .filter_map(Row::of_user)
            .for_each(|row| table.push(row));
        table.index();
        table
    }

    fn build() -> Self {
        let mut table = Self::default();
        for (file, content) in FILES {
            for (line, row) in rows_of(content) {
                match Row::parse(row) {
                    Ok(row) => table.push(row),
                    Err(expected) => table.errors.push(NamedRowError {
                        file,
                        line,
                        expected,
                    }),
                }
            }
        }
        table.read_edges();
        table.read_general();
        table.index();
        table
    }

    fn push(&mut self, row: Row) {
        let at = self.rows.len();
        for (index, name) in row.names.iter().enumerate() {
            for word in name.first_words() {
                self.names.entry(word).or_default().push((at, index));
            }
        }
        for topic in &row.topics {
            for key in with_clitics(*topic) {
                self.topics.entry(key).or_default().push(at);
            }
        }
        self.rows.push(row);
    }

    fn read_edges(&mut self) {
        let (file, content) = EDGES;
        for (line, row) in rows_of(content) {
            let edge = match row.split_once('\t') {
                Some((words, "begin")) => Pattern::parse(words).map(|w| (w, HappeningEdge::Begin)),
                Some((words, "end")) => Pattern::parse(words).map(|w| (w, HappeningEdge::End)),
                _ => None,
            };
            match edge {
                Some(edge) => self.edges.push(edge),
                None => self.errors.push(NamedRowError {
                    file,
                    line,
                    expected: "words, and begin or end",
                }),
            }
        }
    }

    fn read_general(&mut self) {
        let (file, content) = GENERAL;
        for (line, row) in rows_of(content) {
            let found = row.split_once('\t').and_then(|(words, kinds)| {
                let kinds: Option<Vec<Kind>> = kinds.split(',').map(Kind::named).collect();
                Some((Pattern::parse(words)?, kinds?))
            });
            match found {
                Some(general) => self.general.push(general),
                None => self.errors.push(NamedRowError {
                    file,
                    line,
                    expected: "words, and kinds that are known",
                }),
            }
        }
    }

    fn index(&mut self) {
        let others = self.edges.iter().map(|(pattern, _)| pattern);
        let others = others.chain(self.general.iter().map(|(pattern, _)| pattern));
        let first = others.flat_map(Pattern::first_words);
        self.begins = first.chain(self.names.keys().copied()).collect();
    }

    /// Rows that could not be read.
    #[cfg(test)]
    pub(crate) fn errors(&self) -> &[NamedRowError] {
        &self.errors
    }

    /// Whether a name, an edge or a general word may begin with a token.
    pub(super) fn may_begin(&self, token: &Token) -> bool {
        Word::of(token).is_some_and(|word| self.begins.contains(&word))
    }

    /// The edge that begins at a token, and the token behind it.
    pub(super) fn edge(&self, tokens: &[Token], at: usize) -> Option<(HappeningEdge, usize)> {
        let found = |(pattern, edge): &(Pattern, HappeningEdge)| {
            pattern.end(tokens, at).map(|end| (*edge, end))
        };
        self.edges
            .iter()
            .filter_map(found)
            .max_by_key(|(_, end)| *end)
    }

    /// The longest name that begins at a token, with all rows that are called so.
    pub(super) fn named(&self, tokens: &[Token], at: usize) -> Option<Hit> {
        let word = Word::of(tokens.get(at)?)?;
        let mut best: Option<Hit> = None;
        for (row, name) in self.names.get(&word)? {
            let pattern = self.rows.get(*row).and_then(|row| row.names.get(*name));
            let Some(end) = pattern.and_then(|pattern| pattern.end(tokens, at)) else {
                continue;
            };
            match &mut best {
                Some(best) if best.end > end => {}
                Some(best) if best.end == end => best.rows.push(*row),
                _ => {
                    best = Some(Hit {
                        end,
                        rows: vec![*row],
                    });
                }
            }
        }
        let mut best = best?;
        best.rows.dedup();
        Some(best)
    }

    /// The general word that begins at a token, with the rows of its kinds of which the text speaks.
    pub(super) fn general(
        &self,
        tokens: &[Token],
        at: usize,
        spoken: impl FnOnce() -> Spoken,
    ) -> Option<Hit> {
        let found = self.general.iter().find_map(|(pattern, kinds)| {
            let end = pattern.end(tokens, at)?;
            Some((end, kinds))
        });
        let (end, kinds) = found?;
        let spoken = spoken();
        let of_kind = |rows: &BTreeSet<usize>| -> Vec<usize> {
            let is_of_kind = |at: &usize| {
                let row = self.rows.get(*at);
                row.is_some_and(|row| kinds.contains(&row.kind))
            };
            rows.iter().copied().filter(is_of_kind).collect()
        };
        let named = of_kind(&spoken.named);
        let rows = if named.is_empty() {
            of_kind(&spoken.placed)
        } else {
            named
        };
        (!rows.is_empty()).then_some(Hit { end, rows })
    }

    /// The rows that a whole text names, and those whose places it names.
    pub(super) fn spoken_of(&self, text: &str) -> Spoken {
        let mut spoken = Spoken::default();
        let mut scanner = SentenceScanner::new(text);
        let mut tokens = Vec::new();
        while scanner.next_into(&mut tokens).is_some() {
            for (at, token) in tokens.iter().enumerate() {
                spoken
                    .placed
                    .extend(self.topics.get(&token.key()).into_iter().flatten());
                if let Some(hit) = self.named(&tokens, at) {
                    spoken.named.extend(hit.rows);
                }
            }
        }
        spoken
    }

    /// The happenings of rows.
    pub(super) fn happenings(&self, rows: &[usize]) -> Box<[Happening]> {
        let found = rows.iter().filter_map(|at| self.rows.get(*at));
        let mut found: Vec<Happening> = found.map(|row| row.happening).collect();
        found.dedup();
        found.into_boxed_slice()
    }

    /// Whether one of the rows is a period that is no date by itself.
    pub(super) fn is_era(&self, rows: &[usize]) -> bool {
        let mut found = rows.iter().filter_map(|at| self.rows.get(*at));
        found.any(|row| row.kind.is_era())
    }
}

/// The rows of a file with their lines, from 1.
fn rows_of(content: &str) -> impl Iterator<Item = (usize, &str)> {
    let rows = content.lines().enumerate();
    rows.filter(|(_, row)| !row.starts_with('#') && !row.trim().is_empty())
        .map(|(index, row)| (index + 1, row))
}

/// A word with the letters that may be written before it.
fn with_clitics(word: WordKey) -> impl Iterator<Item = WordKey> {
    const FRONTS: [&str; 8] = ["", "و", "ف", "ب", "ل", "ك", "وب", "ول"];
    let joined = word
        .starts_with("ال")
        .then(|| word.without_front(1).prefixed("ل"));
    FRONTS
        .into_iter()
        .map(move |front| word.prefixed(front))
        .chain(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_sound() {
        let table = Happenings::embedded();
        assert_eq!(table.errors(), []);
        assert!(table.rows.len() > 400, "{}", table.rows.len());
        for row in &table.rows {
            assert!(row.happening.begin.bounds().is_some(), "{row:?}");
            assert!(!row.names.is_empty(), "{row:?}");
        }
    }

    #[test]
    fn no_row_stands_twice() {
        let mut seen = BTreeSet::new();
        for (file, content) in FILES {
            for (line, row) in rows_of(content) {
                let columns: Vec<&str> = row.split('\t').take(4).collect();
                assert!(seen.insert(columns.join("\t")), "{file}:{line}");
            }
        }
    }
}
