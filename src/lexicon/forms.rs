//! Every way to write the first word of a row.

use crate::lexicon::{Clitics, Entry, Sense};
use crate::text::WordKey;

/// The keys of a row's first word with each conjunction, preposition and article that may stand before it.
pub(super) fn forms_of(entry: &Entry) -> Vec<(WordKey, Clitics)> {
    let first = entry.first;
    // أل folds to ال too: the row's own spelling tells.
    let has_article = entry.surface.starts_with("ال");
    let mut forms = Vec::new();
    let (conjunctions, prepositions): (&[&str], &[&str]) = match (entry.takes_clitics, entry.sense)
    {
        (_, Sense::Verb(_)) => (&["", "و", "ف"], &[""]),
        // «كامس» is a king of Thebes.
        (true, Sense::Deictic(..)) => (&["", "و", "ف"], &["", "ب", "ل"]),
        (true, _) => (&["", "و", "ف"], &["", "ب", "ل", "ك"]),
        (false, _) => (&["", "و", "ف"], &[""]),
    };
    let articles: &[bool] = if entry.takes_article {
        &[false, true]
    } else {
        &[has_article]
    };
    for conjunction in conjunctions {
        for preposition in prepositions {
            for &with_article in articles {
                // ل and the article fuse to لل, which stays inside the expression.
                let is_fused = *preposition == "ل" && with_article;
                let body = if has_article {
                    first.without_front(2)
                } else {
                    first
                };
                let article = match (with_article, is_fused) {
                    (true, true) => "لل",
                    (true, false) => "ال",
                    (false, _) => "",
                };
                let outside = conjunction.chars().count()
                    + if is_fused {
                        0
                    } else {
                        preposition.chars().count()
                    };
                let front = format!(
                    "{conjunction}{}{article}",
                    if is_fused { "" } else { preposition }
                );
                forms.push((
                    body.prefixed(&front),
                    Clitics {
                        outside: outside as u8,
                        preposition: preposition.chars().next(),
                        has_conjunction: !conjunction.is_empty(),
                        has_article: with_article,
                    },
                ));
            }
        }
    }
    forms.retain(|(key, _)| *key != WordKey::NONE);
    forms
}
