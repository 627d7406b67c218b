//! Finds lexicon rows among the tokens of a sentence.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lexicon::forms::forms_of;
use crate::lexicon::load;
use crate::lexicon::table::KeyTable;
use crate::lexicon::{Clitics, Entry, EntryId, RowError, Sense, Senses, Tense};
use crate::text::{Gap, Token, WordKey};

/// A row that matches at a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The row.
    pub entry: EntryId,
    /// Number of tokens it covers, at least 1.
    pub tokens: u8,
    /// What stands on the front of its first word.
    pub clitics: Clitics,
    /// Its meaning, copied from the row.
    pub sense: Sense,
}

/// All rows, with a table of every way to write their first words.
#[derive(Debug)]
pub struct Lexicon {
    entries: Vec<Entry>,
    errors: Vec<RowError>,
    table: KeyTable<Hits>,
    /// What the places of `table` point to; the longest rows of a key first.
    hits: Vec<Stored>,
    /// Verbs are asked for only beside a mention, so they stay out of `table`.
    verbs: KeyTable<Option<Tense>>,
}

/// A half-open range in the hits of the lexicon.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Hits {
    start: u32,
    end: u32,
    /// What they can mean, all together.
    pub senses: Senses,
}

impl Hits {
    /// Whether nothing matches.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }
}

impl Lexicon {
    /// The embedded lexicon, built at first use.
    pub fn embedded() -> &'static Self {
        static EMBEDDED: LazyLock<Lexicon> = LazyLock::new(Lexicon::build);
        &EMBEDDED
    }

    fn build() -> Self {
        let (entries, errors) = load::entries();
        let mut verbs = Vec::new();
        let mut forms = BTreeMap::<WordKey, Vec<(EntryId, Clitics)>>::new();
        for (index, entry) in entries.iter().enumerate() {
            if let Sense::Verb(tense) = entry.sense {
                verbs.extend(
                    forms_of(entry)
                        .into_iter()
                        .map(|(key, _)| (key, Some(tense))),
                );
                continue;
            }
            let Ok(index) = u16::try_from(index) else {
                break;
            };
            for (key, clitics) in forms_of(entry) {
                forms
                    .entry(key)
                    .or_default()
                    .push((EntryId(index), clitics));
            }
        }
        verbs.sort();
        verbs.dedup_by_key(|(key, _)| *key);
        let words = |id: EntryId| {
            entries
                .get(usize::from(id.0))
                .map_or(0, |entry| entry.rest.len())
        };
        let mut hits = Vec::new();
        let mut places = Vec::with_capacity(forms.len());
        for (key, mut found) in forms {
            found.sort_by_key(|(id, clitics)| (std::cmp::Reverse(words(*id)), clitics.outside));
            found.dedup();
            let start = hits.len() as u32;
            hits.extend(
                found
                    .into_iter()
                    .filter_map(|(id, clitics)| stored(&entries, id, clitics)),
            );
            let senses = hits.iter().skip(start as usize);
            places.push((
                key,
                Hits {
                    start,
                    end: hits.len() as u32,
                    senses: senses.fold(Senses::NONE, |all, stored: &Stored| {
                        all.or(Senses::of(stored.hit.sense))
                    }),
                },
            ));
        }
        Self {
            table: KeyTable::new(&places),
            verbs: KeyTable::new(&verbs),
            hits,
            entries,
            errors,
        }
    }

    /// The rows, in the order of the files.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// Rows that could not be read.
    pub fn errors(&self) -> &[RowError] {
        &self.errors
    }

    /// The rows whose first word this can be, with any clitics.
    #[inline]
    pub fn find(&self, key: WordKey) -> Hits {
        self.table.get(key).unwrap_or_default()
    }

    /// The tense of a word that is a verb of the lexicon.
    pub fn verb(&self, key: WordKey) -> Option<Tense> {
        self.verbs.get(key).flatten()
    }

    /// The rows that match `tokens` from its first on, the longest first.
    pub fn hits_at<'a>(
        &'a self,
        hits: Hits,
        text: &'a str,
        tokens: &'a [Token],
    ) -> impl Iterator<Item = Hit> + 'a {
        let found = self
            .hits
            .get(hits.start as usize..hits.end as usize)
            .unwrap_or_default();
        let second = tokens.get(1).map_or(WordKey::NONE, Token::key);
        let may_fit = move |stored: &&Stored| {
            let follows = stored.second == WordKey::NONE || stored.second == second;
            stored.is_plain || follows && self.fits(stored, text, tokens)
        };
        found.iter().filter(may_fit).map(|stored| stored.hit)
    }

    /// Whether the other words of a row follow, and its first is spelled as the row demands.
    fn fits(&self, stored: &Stored, text: &str, tokens: &[Token]) -> bool {
        let (Some(entry), Some(first)) = (
            self.entries.get(usize::from(stored.hit.entry.0)),
            tokens.first(),
        ) else {
            return false;
        };
        follows(entry, tokens.get(1..).unwrap_or_default())
            && (entry.exact.is_empty() || first.span.of(text).contains(entry.exact))
    }
}

/// A hit with everything that is known before the text is seen.
#[derive(Clone, Copy, Debug)]
struct Stored {
    hit: Hit,
    /// One word, of any spelling: nothing is left to look at.
    is_plain: bool,
    /// The second word, where there is one: most rows of several words fail on it.
    second: WordKey,
}

fn stored(entries: &[Entry], id: EntryId, clitics: Clitics) -> Option<Stored> {
    let entry = entries.get(usize::from(id.0))?;
    let tokens = u8::try_from(entry.rest.len()).ok()?.saturating_add(1);
    let hit = Hit {
        entry: id,
        tokens,
        clitics,
        sense: entry.sense,
    };
    Some(Stored {
        hit,
        is_plain: entry.rest.is_empty() && entry.exact.is_empty(),
        second: entry.rest.first().copied().unwrap_or(WordKey::NONE),
    })
}

fn follows(entry: &Entry, tokens: &[Token]) -> bool {
    entry.rest.iter().enumerate().all(|(index, key)| {
        tokens
            .get(index)
            .is_some_and(|token| token.key() == *key && token.gap != Gap::Start)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SentenceScanner;

    fn senses(text: &str) -> Vec<(String, Hit)> {
        let lexicon = Lexicon::embedded();
        let mut tokens = Vec::new();
        SentenceScanner::new(text).next_into(&mut tokens);
        let mut found = Vec::new();
        for at in 0..tokens.len() {
            let rest = &tokens[at..];
            found.extend(
                lexicon
                    .hits_at(lexicon.find(rest[0].key()), text, rest)
                    .map(|hit| (rest[0].span.of(text).to_owned(), hit)),
            );
        }
        found
    }

    #[test]
    fn rows_are_sound() {
        assert_eq!(Lexicon::embedded().errors(), []);
    }

    #[test]
    fn clitics_are_told_apart() {
        for (word, outside, article) in [
            ("فبراير", 0, false),
            ("وفبراير", 1, false),
            ("بيناير", 1, false),
            ("وبيناير", 2, false),
            ("للعام", 0, true),
            ("وللعام", 1, true),
            ("لعام", 1, false),
            ("بالعام", 1, true),
            ("والجمعة", 1, true),
        ] {
            let found = senses(word);
            let hit = found.first().unwrap_or_else(|| panic!("{word}")).1;
            assert_eq!(
                (hit.clitics.outside, hit.clitics.has_article),
                (outside, article),
                "{word}"
            );
        }
    }

    #[test]
    fn longest_rows_come_first() {
        let found = senses("ربيع الأول");
        assert!(
            matches!(found[0].1.sense, Sense::Month { number: 3, .. }),
            "{found:?}"
        );
        assert_eq!(found[0].1.tokens, 2);
        assert!(
            found
                .iter()
                .any(|(_, hit)| matches!(hit.sense, Sense::Season(_)))
        );
    }

    #[test]
    fn exact_rows_need_their_letters() {
        assert!(
            senses("آب")
                .iter()
                .any(|(_, hit)| matches!(hit.sense, Sense::Month { .. }))
        );
        assert!(senses("أب").is_empty());
    }
}
