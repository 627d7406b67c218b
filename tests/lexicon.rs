//! Every row of `assets/lexicon` is read in its own example, and no row stands twice.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;

use khatt::Mention;
use khatt::lexicon::Cue;
use khatt::lexicon::Entry;
use khatt::lexicon::Lexicon;
use khatt::lexicon::Sense;
use khatt::lexicon::Tense;
use khatt::text::Span;
use khatt::text::WordKey;

/// A Wednesday.
const WRITTEN: &str = "2023-03-15";

#[test]
fn rows_are_sound() {
    assert_eq!(Lexicon::embedded().errors(), []);
}

#[test]
fn every_row_is_read_in_its_example() {
    let mut wrong = Vec::new();
    for entry in rows() {
        let found = khatt::extract(entry.example, WRITTEN.parse().ok());
        if let Err(reason) = check(entry, &found) {
            let (file, line) = entry.place;
            wrong.push(format!("{file}:{line}: {reason}: {}", entry.example));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

/// One entry for each row: a verb's row gives all its forms, its perfect first.
fn rows() -> impl Iterator<Item = &'static Entry> {
    let mut last = ("", 0);
    Lexicon::embedded().entries().iter().filter(move |entry| {
        let is_new = entry.place != last;
        last = entry.place;
        is_new
    })
}

fn check(entry: &Entry, found: &[Mention]) -> Result<(), &'static str> {
    match entry.sense {
        Sense::Verb(tense) => looks(tense, found),
        Sense::Cue(Cue::Counted | Cue::Numbered) if found.is_empty() => Ok(()),
        Sense::Cue(Cue::Counted | Cue::Numbered) => Err("the number is read as a time"),
        Sense::Cue(_) if found.is_empty() => Err("nothing is found"),
        Sense::Cue(_) => Ok(()),
        Sense::Trap | Sense::NameHead | Sense::EventHead | Sense::GeneralHead => {
            let words = words_of(entry).ok_or("the row is not in its example")?;
            // What follows a head belongs to its name.
            let end = match entry.sense {
                Sense::Trap => words.end,
                _ => u32::MAX,
            };
            let named = Span { end, ..words };
            let is_hidden = found.iter().all(|mention| !overlap(mention.span, named));
            is_hidden.then_some(()).ok_or("a mention is found")
        }
        _ => {
            let words = words_of(entry).ok_or("the row is not in its example")?;
            let is_found = found.iter().any(|mention| overlap(mention.span, words));
            is_found.then_some(()).ok_or("it is not found")
        }
    }
}

/// The weekday beside a verb goes where the verb looks.
fn looks(tense: Tense, found: &[Mention]) -> Result<(), &'static str> {
    let written = WRITTEN.parse().unwrap();
    let day = found
        .first()
        .and_then(|mention| mention.interval.first())
        .ok_or("no day is found")?;
    let is_right = match tense {
        Tense::Future => day > written,
        Tense::Past | Tense::Imperfect | Tense::NoVerb => day <= written,
    };
    is_right.then_some(()).ok_or("the day is on the wrong side")
}

/// The row's words in its example, by their letters; clitics may stand before the first.
fn words_of(entry: &Entry) -> Option<Span> {
    let wanted: Vec<WordKey> = entry.surface.split(' ').map(WordKey::of).collect();
    let words = words(entry.example);
    words.windows(wanted.len()).find_map(|window| {
        let is_here = window
            .iter()
            .zip(&wanted)
            .enumerate()
            .all(|(at, (word, wanted))| {
                let key = WordKey::of(word.of(entry.example));
                key == *wanted || at == 0 && ends_with(key, *wanted)
            });
        is_here.then(|| window[0].join(window[window.len() - 1]))
    })
}

fn ends_with(word: WordKey, end: WordKey) -> bool {
    let (longer, shorter) = (word.len(), end.len());
    longer > shorter && longer - shorter <= 4 && word.without_front(longer - shorter) == end
        || longer > shorter && end.starts_with("ال") && {
            // لل takes the place of the article.
            let rest = end.without_front(2);
            word.without_front(longer.saturating_sub(rest.len())) == rest
        }
}

fn words(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices().chain([(text.len(), ' ')]) {
        if !(c.is_alphabetic() || c == '\u{640}' || ('\u{64B}'..='\u{652}').contains(&c)) {
            if at > start {
                spans.push(Span::new(start, at));
            }
            start = at + c.len_utf8();
        }
    }
    spans
}

fn overlap(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// Rows that share their letters and class with another, and why both stand.
const TWICE: [(&str, &str); 1] = [("اب", "each row is read only in its own exact letters")];

#[test]
fn no_row_stands_twice() {
    let mut seen = BTreeMap::<(Vec<WordKey>, String), (&str, usize)>::new();
    let mut twice = Vec::new();
    for entry in rows() {
        let keys: Vec<WordKey> = entry.surface.split(' ').map(WordKey::of).collect();
        let class = match entry.sense {
            Sense::Cue(cue) => format!("{cue:?}"),
            Sense::Verb(_) => format!("verb {}", entry.place.1),
            sense => format!("{sense:?}")
                .split(['(', ' '])
                .next()
                .unwrap_or_default()
                .to_owned(),
        };
        if let Some((file, line)) = seen.insert((keys, class), entry.place)
            && !TWICE.iter().any(|(surface, _)| *surface == entry.surface)
        {
            twice.push(format!(
                "{:?} stands in {file}:{line} and {}:{}",
                entry.surface, entry.place.0, entry.place.1
            ));
        }
    }
    assert!(twice.is_empty(), "\n{}", twice.join("\n"));
}
