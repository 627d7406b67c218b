//! Words that bind clauses and phrases: في، أن، الذي، حيث.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::lexicon::KeyTable;
use crate::text::WordKey;

/// The rows, by name and content: surface, class, value, example.
pub(crate) const PARTICLES: (&str, &str) = (
    "particles.tsv",
    include_str!("../../assets/lexicon/particles.tsv"),
);

/// Whether a word binds clauses or phrases, with و or ف before it or without.
pub(crate) fn is_particle(key: WordKey) -> bool {
    static KNOWN: LazyLock<KeyTable<bool>> = LazyLock::new(|| {
        let known: BTreeMap<WordKey, bool> = surfaces()
            .map(|surface| (WordKey::of(surface), true))
            .filter(|(key, _)| *key != WordKey::NONE)
            .collect();
        KeyTable::new(&Vec::from_iter(known))
    });
    let is_known = |key| KNOWN.get(key).unwrap_or_default();
    let is_joined = key.starts_with("و") || key.starts_with("ف");
    is_known(key) || is_joined && is_known(key.without_front(1))
}

/// The first word of each row.
fn surfaces() -> impl Iterator<Item = &'static str> {
    let rows = PARTICLES.1.lines().filter(|row| !row.starts_with('#'));
    rows.filter_map(|row| row.split('\t').next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_are_known_with_and_without_a_joint() {
        assert!(surfaces().count() > 100);
        for word in ["أن", "بأن", "في", "وفي", "فإن", "خلال", "وخلال", "بينما"]
        {
            assert!(is_particle(WordKey::of(word)), "{word}");
        }
        for word in ["تأجيل", "موعد", "وفد", "فن", "يوم", "عدم", ""] {
            assert!(!is_particle(WordKey::of(word)), "{word}");
        }
        assert!(surfaces().all(|surface| is_particle(WordKey::of(surface))));
    }
}
