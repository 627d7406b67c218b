//! What of a document was left out or read otherwise than it is written, in words.

use crate::corpus::{Beside, Notice};
use crate::i18n::Words;

/// So many numbers of pages are said one by one.
const MOST_LISTED: usize = 20;

/// The notice in the language of the interface.
pub fn in_words(words: &Words, notice: &Notice) -> String {
    let limit = |limit: usize| ("limit", limit.into());
    match notice {
        Notice::Cut { what, limit: most } => {
            let what = beside(words, *what);
            words.format("notice-cut", &[("what", what.into()), limit(*most)])
        }
        Notice::LeftOut {
            what,
            found,
            limit: most,
        } => {
            let what = ("what", beside(words, *what).into());
            let found = ("found", (*found).into());
            words.format("notice-left-out", &[what, found, limit(*most)])
        }
        Notice::MoreDates { limit: most } => words.format("notice-more-dates", &[limit(*most)]),
        Notice::MixedEncodings { lines, encoding } => {
            let args = [
                ("count", (*lines).into()),
                ("encoding", words.name(encoding).into()),
            ];
            words.format("notice-mixed-encodings", &args)
        }
        Notice::WrongBytes { count } => {
            words.format("notice-wrong-bytes", &[("count", (*count).into())])
        }
        Notice::Mended => words.text("notice-mended").into_owned(),
        Notice::MoreCells { limit: most } => words.format("notice-more-cells", &[limit(*most)]),
        Notice::Unclosed { element } => {
            words.format("notice-unclosed", &[("element", element.as_str().into())])
        }
        Notice::PagesWithoutText { pages } => of_pages(words, "notice-pictures", pages),
        Notice::HeavyPages { pages } => of_pages(words, "notice-heavy-pages", pages),
        Notice::UnreadablePages { pages } => of_pages(words, "notice-unreadable-pages", pages),
    }
}

fn beside(words: &Words, what: Beside) -> String {
    let key = match what {
        Beside::Title => "notice-title",
        Beside::Url => "notice-url",
        Beside::Source => "notice-source",
        Beside::Data => return "JSON-LD".to_owned(),
    };
    words.text(key).into_owned()
}

fn of_pages(words: &Words, key: &str, pages: &[u32]) -> String {
    let numbers = pages.iter().take(MOST_LISTED);
    let numbers = numbers.map(|page| words.number(i64::from(*page)));
    let rest = (pages.len() > MOST_LISTED).then(|| "…".to_owned());
    let separator = words.text("notice-separator");
    let listed = numbers.chain(rest).collect::<Vec<_>>().join(&separator);
    words.format(
        key,
        &[("count", pages.len().into()), ("pages", listed.into())],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Language;

    #[test]
    fn every_notice_has_its_sentence_in_each_language() {
        let pages = (1..=21).collect::<Vec<u32>>();
        let all = [
            Notice::Cut {
                what: Beside::Title,
                limit: 9,
            },
            Notice::LeftOut {
                what: Beside::Url,
                found: 9,
                limit: 8,
            },
            Notice::MoreDates { limit: 9 },
            Notice::WrongBytes { count: 3 },
            Notice::MixedEncodings {
                lines: 3,
                encoding: "windows-1256".to_owned(),
            },
            Notice::Mended,
            Notice::MoreCells { limit: 9 },
            Notice::Unclosed {
                element: "nav".to_owned(),
            },
            Notice::PagesWithoutText {
                pages: pages.clone(),
            },
            Notice::HeavyPages {
                pages: pages.clone(),
            },
            Notice::UnreadablePages { pages },
        ];
        for language in [Language::Arabic, Language::English, Language::French] {
            let words = Words::new(language);
            let mut told: Vec<String> = all.iter().map(|one| in_words(&words, one)).collect();
            let is_sentence = |told: &String| told.contains(' ') && !told.contains("notice-");
            assert!(told.iter().all(is_sentence), "{told:?}");
            assert!(told[8].contains('…'), "{}", told[8]);
            told.sort();
            told.dedup();
            assert_eq!(told.len(), all.len());
        }
    }
}
