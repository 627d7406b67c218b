//! Many documents that are made of few articles, told again in other words.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::sync::LazyLock;

use khatt::corpus::Document;

use crate::articles;

const BYTES: usize = 3_000;

static ARTICLES: LazyLock<Vec<String>> = LazyLock::new(articles::articles);

/// Documents of about [`BYTES`] bytes; each round through the articles has words of its own.
pub(crate) fn documents(count: usize) -> Vec<Document> {
    let articles = &*ARTICLES;
    let mut text = articles.iter().cycle().enumerate();
    (0..count)
        .map(|at| {
            let mut own = String::with_capacity(BYTES * 2);
            while own.len() < BYTES {
                let Some((number, article)) = text.next() else {
                    break;
                };
                let mut end = article.len().min(BYTES - own.len());
                while !article.is_char_boundary(end) {
                    end += 1;
                }
                own.push_str(&changed(
                    article.get(..end).unwrap_or_default(),
                    number / articles.len(),
                ));
                own.push('\n');
            }
            Document::of_text(&at.to_string(), &(at % 50).to_string(), own)
        })
        .collect()
}

/// The text with half of its long words written differently in each round, the same word the same way throughout it.
///
/// A round is a world of its own: its articles share stories and copies with each other as those of the corpora do, and
/// with no other round.
fn changed(text: &str, round: usize) -> String {
    const LETTERS: [char; 8] = ['ب', 'ت', 'ح', 'د', 'ر', 'س', 'ق', 'م'];
    let words = text.split_inclusive(' ').map(|word| {
        let is_changed = word.len() > 10 && round > 0 && hash(word, round).is_multiple_of(2);
        if is_changed {
            let (one, two) = (LETTERS[round % 8], LETTERS[round / 8 % 8]);
            format!("{one}{two}{word}")
        } else {
            word.to_owned()
        }
    });
    words.collect()
}

/// Of a word and a round.
fn hash(word: &str, round: usize) -> u64 {
    let mut hasher = DefaultHasher::new();
    (word, round).hash(&mut hasher);
    hasher.finish()
}
