//! Words without what is written onto them.

use crate::text::WordKey;

/// What is written onto a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Front {
    /// Letters of conjunction and preposition.
    pub(super) outside: u8,
    /// و or ف stands in front.
    pub(super) has_conjunction: bool,
    /// ب, ل or ك stands in front.
    pub(super) has_preposition: bool,
    /// It has its article.
    pub(super) has_article: bool,
    /// A pronoun or another ending was taken off.
    pub(super) has_ending: bool,
}

/// The word without what may stand before it, the whole word first.
pub(super) fn fronts(key: WordKey) -> impl Iterator<Item = (WordKey, Front)> {
    let has_conjunction = key.starts_with("و") || key.starts_with("ف");
    let conjunctions = [Some(0), has_conjunction.then_some(1)];
    conjunctions.into_iter().flatten().flat_map(move |taken| {
        let word = key.without_front(taken);
        let has_preposition =
            word.starts_with("ب") || word.starts_with("ل") || word.starts_with("ك");
        let is_fused = word.starts_with("لل");
        let bare = (word, taken, false, false);
        let article = (word.without_front(2), taken, false, true);
        let behind = word.without_front(1);
        let preposition = (behind, taken + 1, true, false);
        let both = (behind.without_front(2), taken + 1, true, true);
        let fused = (word.without_front(2), taken, true, true);
        [
            Some(bare),
            word.starts_with("ال").then_some(article),
            has_preposition.then_some(preposition),
            (has_preposition && behind.starts_with("ال")).then_some(both),
            is_fused.then_some(fused),
        ]
        .into_iter()
        .flatten()
        .filter(|(body, ..)| body.len() > 1)
        .map(move |(body, outside, has_preposition, has_article)| {
            let front = Front {
                outside: outside as u8,
                has_conjunction: taken > 0,
                has_preposition,
                has_article,
                has_ending: false,
            };
            (body, front)
        })
    })
}

/// The word without an ending: case, dual, pronoun.
pub(super) fn endings(key: WordKey) -> impl Iterator<Item = Option<WordKey>> {
    let ends = |letters: &[char]| {
        letters
            .iter()
            .rev()
            .enumerate()
            .all(|(back, letter)| key.without_back(back as u32).last() == Some(*letter))
    };
    let without = |letters: &[char]| {
        let count = letters.len() as u32;
        (key.len() > count + 2 && ends(letters)).then(|| key.without_back(count))
    };
    [
        without(&['ا']),
        without(&['ه']),
        without(&['ه', 'ا']),
        without(&['ه', 'م']),
        without(&['ن', 'ا']),
        without(&['ه', 'م', 'ا']),
        without(&['ي', 'ن']),
        without(&['ا', 'ن']),
    ]
    .into_iter()
}

/// A name without و, ف, ب, ل, ك before it, with the number of letters taken; لل stands for ل and ال.
pub(super) fn name_fronts(key: WordKey) -> impl Iterator<Item = (WordKey, u8)> {
    let is_front = |key: WordKey| ["و", "ف", "ب", "ل", "ك"].iter().any(|c| key.starts_with(c));
    let one = key.without_front(1);
    let article = |key: WordKey| {
        key.starts_with("لل")
            .then(|| key.without_front(2).prefixed("ال"))
    };
    [
        Some((key, 0)),
        is_front(key).then_some((one, 1)),
        article(key).map(|key| (key, 1)),
        (is_front(key) && is_front(one)).then(|| (one.without_front(1), 2)),
        article(one).map(|key| (key, 2)),
    ]
    .into_iter()
    .flatten()
}
