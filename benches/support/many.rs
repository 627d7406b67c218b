//! Many documents that are made of few articles, told again in other words.

use std::collections::HashMap;
use std::sync::LazyLock;

use khatt::corpus::Document;

use crate::articles;

const BYTES: usize = 3_000;

/// The most frequent words stay.
const KEPT: usize = 400;
/// Words change places within so many of about one frequency; a power of two, so that odd steps reach each once.
const BLOCK: usize = 256;

static ARTICLES: LazyLock<Vec<String>> = LazyLock::new(articles::articles);
static WORDS: LazyLock<Vec<String>> = LazyLock::new(words_by_count);
static RANKS: LazyLock<HashMap<&str, usize>> =
    LazyLock::new(|| WORDS.iter().map(String::as_str).zip(0..).collect());

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

/// The text with its rarer words changed for others of the articles that are about as frequent, the same word the same
/// way throughout a round.
///
/// A round is a world of its own: its articles share stories and copies with each other as those of the corpora do, and
/// with other rounds only what texts of one language share.
fn changed(text: &str, round: usize) -> String {
    let words = text.split_inclusive(' ').map(|word| {
        let own = word.trim_end();
        let other = RANKS.get(own).and_then(|rank| {
            let (block, place) = (rank / BLOCK, rank % BLOCK);
            let other = (place * (2 * round + 1) + round) % BLOCK;
            WORDS.get(block * BLOCK + other)
        });
        match other {
            Some(other) if round > 0 => word.replacen(own, other, 1),
            _ => word.to_owned(),
        }
    });
    words.collect()
}

/// The words that are changed, the most frequent first: those after the few hundred that every text has, the names of
/// months and days among these.
fn words_by_count() -> Vec<String> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for word in ARTICLES.iter().flat_map(|text| text.split(' ')) {
        if word.chars().all(char::is_alphabetic) && !word.is_empty() {
            *counts.entry(word).or_default() += 1;
        }
    }
    let mut words: Vec<(usize, &str)> = counts
        .into_iter()
        .map(|(word, count)| (count, word))
        .collect();
    words.sort_unstable_by(|one, other| other.cmp(one));
    let mut words: Vec<String> = words
        .into_iter()
        .skip(KEPT)
        .map(|(_, word)| word.to_owned())
        .collect();
    words.truncate(words.len() / BLOCK * BLOCK);
    words
}
