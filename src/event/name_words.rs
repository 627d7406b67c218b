//! The names of `gazetteer.tsv`, its adjectives, and the given names of `given_names.tsv`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::event::clitics::ask_name_fronts;
use crate::event::rows::rows;
use crate::lexicon::{KeyTable, RowError};
use crate::text::{Token, WordKey};

const NAMES: (&str, &str) = (
    "gazetteer.tsv",
    include_str!("../../assets/lexicon/gazetteer.tsv"),
);
const GIVEN: (&str, &str) = (
    "given_names.tsv",
    include_str!("../../assets/lexicon/given_names.tsv"),
);

/// A name of the gazetteer.
#[derive(Debug)]
pub(super) struct Name {
    /// The words after the first.
    rest: Box<[WordKey]>,
    /// The name that stands for all its spellings.
    pub(super) canonical: &'static str,
    pub(super) kind: NameKind,
}

/// What the gazetteer says of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NameKind {
    State,
    /// Stands for a government only where it acts; elsewhere it is a place.
    City,
    Body,
}

impl NameKind {
    fn of(class: &str) -> Option<Self> {
        Some(match class {
            "state" => Self::State,
            "city" => Self::City,
            "body" => Self::Body,
            _ => return None,
        })
    }
}

/// How sure a given name is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Given {
    /// Nothing else.
    Sure,
    /// A common word as well.
    Word,
}

/// The files, ready to be asked.
#[derive(Debug)]
pub(super) struct NameWords {
    /// By first word: a half-open range in `names`.
    first_words: KeyTable<(u32, u32)>,
    /// By first word, the longest first.
    names: Vec<Name>,
    /// Without the article, of either gender.
    adjectives: KeyTable<bool>,
    given: KeyTable<Option<Given>>,
    errors: Vec<RowError>,
}

/// Rows of the files that could not be read.
pub(super) fn row_errors() -> impl Iterator<Item = &'static RowError> {
    NameWords::embedded().errors.iter()
}

impl NameWords {
    /// The embedded files, read at first use.
    pub(super) fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<NameWords> = LazyLock::new(NameWords::build);
        &EMBEDDED
    }

    fn build() -> Self {
        let mut errors = Vec::new();
        let mut by_first = BTreeMap::<WordKey, Vec<Name>>::new();
        let mut adjectives = BTreeMap::new();
        for row in rows(NAMES, &mut errors) {
            if row.class == "adjective" {
                adjectives.insert(WordKey::of(row.surface), true);
                adjectives.insert(WordKey::of(&format!("{}ة", row.surface)), true);
                continue;
            }
            let Some(kind) = NameKind::of(row.class) else {
                errors.push(row.unknown());
                continue;
            };
            let canonical = if row.value == "-" {
                row.surface
            } else {
                row.value
            };
            let mut keys = row.surface.split(' ').map(WordKey::of);
            let first = keys.next().unwrap_or_default();
            let rest = keys.collect();
            if first != WordKey::NONE {
                let name = Name {
                    rest,
                    canonical,
                    kind,
                };
                by_first.entry(first).or_default().push(name);
            }
        }
        let (first_words, names) = ranges(by_first);
        Self {
            first_words: KeyTable::new(&first_words),
            names,
            adjectives: KeyTable::new(&Vec::from_iter(adjectives)),
            given: KeyTable::new(&given(&mut errors)),
            errors,
        }
    }

    /// The longest name of the gazetteer that begins with these tokens: it, how many tokens it takes, and the letters
    /// before it.
    pub(super) fn name(&self, tokens: &[Token]) -> Option<(&Name, usize, u8)> {
        let (first, rest) = tokens.split_first()?;
        ask_name_fronts(first.key(), |key, outside| {
            let (start, end) = self.first_words.get(key)?;
            let names = self.names.get(start as usize..end as usize)?;
            let follows = |name: &&Name| {
                name.rest.len() <= rest.len()
                    && (name.rest.iter().zip(rest)).all(|(key, token)| *key == token.key())
            };
            let name = names.iter().find(follows)?;
            Some((name, name.rest.len() + 1, outside))
        })
    }

    /// Whether a word with its article is an adjective of a place or an office: الروسي، السابقة.
    pub(super) fn is_adjective(&self, key: WordKey) -> bool {
        key.starts_with("ال") && self.adjectives.get(key.without_front(2)).is_some()
    }

    /// Whether a word is a name or the first of one.
    pub(super) fn is_name(&self, key: WordKey) -> bool {
        self.given(key).is_some() || self.first_words.get(key).is_some()
    }

    /// Whether a word is a given name, and how surely.
    pub(super) fn given(&self, key: WordKey) -> Option<Given> {
        self.given.get(key).flatten()
    }
}

fn given(errors: &mut Vec<RowError>) -> Vec<(WordKey, Option<Given>)> {
    let mut given = BTreeMap::new();
    for row in rows(GIVEN, errors) {
        let how = match (row.class, row.value) {
            ("given", "-") => Given::Sure,
            ("given", "word") => Given::Word,
            _ => {
                errors.push(row.unknown());
                continue;
            }
        };
        given.entry(WordKey::of(row.surface)).or_insert(Some(how));
    }
    Vec::from_iter(given)
}

/// Half-open ranges of names by their first words.
type Ranges = Vec<(WordKey, (u32, u32))>;

/// All names, those with one first word together.
fn ranges(by_first: BTreeMap<WordKey, Vec<Name>>) -> (Ranges, Vec<Name>) {
    let (mut ranges, mut all) = (Vec::new(), Vec::new());
    for (key, mut names) in by_first {
        names.sort_by_key(|name| std::cmp::Reverse(name.rest.len()));
        let start = all.len() as u32;
        all.extend(names);
        ranges.push((key, (start, all.len() as u32)));
    }
    (ranges, all)
}
