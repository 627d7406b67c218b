//! Whether a page still stands: the same documents, changed, moved and missing ones, and a page that was altered.

use khatt::corpus::Document;
use khatt::i18n::Language;
use khatt::report::{PageError, Verdict, Verifier, read_page};

use crate::{HOSTILE, OPENING, documents, page_of};

/// What becomes of the quotations of the page of [`documents`] in other documents: verdicts with their documents.
fn verdicts(page: &str, others: &[Document]) -> Vec<(Verdict, String, String)> {
    let page = read_page(page).unwrap();
    let mut verifier = Verifier::new(&page);
    others.iter().for_each(|document| verifier.see(document));
    let findings = verifier.findings();
    findings
        .map(|one| (one.verdict, one.document.to_owned(), one.words.to_owned()))
        .collect()
}

fn page() -> String {
    page_of(documents(), Language::Arabic)
}

fn changed(document: &Document, text: String) -> Document {
    Document {
        text: text.into(),
        ..document.clone()
    }
}

#[test]
fn all_quotations_of_the_same_documents_stand() {
    let found = verdicts(&page(), &documents());
    assert!(found.len() >= 4, "{found:?}");
    assert!(
        found.iter().all(|(verdict, ..)| *verdict == Verdict::Same),
        "{found:?}"
    );
    assert!(found.iter().any(|(.., words)| words == HOSTILE));
}

#[test]
fn one_changed_sentence_is_named_and_the_others_stand() {
    let mut others = documents();
    others[0] = changed(&others[0], others[0].text.replace("9 أغسطس", "10 أغسطس"));
    for (verdict, document, words) in verdicts(&page(), &others) {
        let is_changed = words == HOSTILE;
        let expected = if is_changed {
            Verdict::Changed
        } else {
            Verdict::Same
        };
        assert_eq!(verdict, expected, "{document}: {words}");
    }
}

#[test]
fn a_paragraph_before_moves_what_is_quoted() {
    let moved: Vec<Document> = documents()
        .iter()
        .map(|one| {
            changed(
                one,
                format!("فقرة جديدة.\n{}", one.text.replace("\r\n", "\n")),
            )
        })
        .collect();
    let found = verdicts(&page(), &moved);
    assert!(
        found.iter().all(|(verdict, ..)| *verdict == Verdict::Moved),
        "{found:?}"
    );
}

#[test]
fn a_document_with_another_text_is_named_though_its_quotations_stand() {
    let mut others = documents();
    let page = read_page(&page()).unwrap();
    let reworded = |others: &[Document]| -> Vec<String> {
        let mut verifier = Verifier::new(&page);
        others.iter().for_each(|document| verifier.see(document));
        let reworded = verifier.reworded().iter();
        reworded.map(|id| (*id).to_owned()).collect()
    };
    assert_eq!(reworded(&others), [""; 0]);
    others[0] = changed(&others[0], format!("{}\nسطر جديد.", others[0].text));
    assert_eq!(reworded(&others), [others[0].id.to_string()]);
}

#[test]
fn a_quotation_that_is_shown_and_not_carried_is_counted() {
    let page = page();
    assert_eq!(read_page(&page).unwrap().uncarried(), 0);
    let added = "<blockquote data-quotation=\"9999\">كلام آخر</blockquote></main>";
    let forged = page.replacen("</main>", added, 1);
    assert_ne!(forged, page);
    assert_eq!(read_page(&forged).unwrap().uncarried(), 1);
}

#[test]
fn a_missing_document_is_missing_and_a_renamed_one_is_found() {
    let mut others = documents();
    others[1].id = "a/renamed.txt".into();
    let read = read_page(&page()).unwrap();
    let mut verifier = Verifier::new(&read);
    others
        .iter()
        .take(2)
        .for_each(|document| verifier.see(document));
    for one in verifier.findings() {
        match one.document {
            "a/1.txt" => {
                assert_eq!(one.verdict, Verdict::Same);
                assert_eq!(one.found_in.as_deref(), Some("a/renamed.txt"));
            }
            "b/1.txt" => assert_eq!(one.verdict, Verdict::Missing),
            _ => assert_eq!(one.verdict, Verdict::Same),
        }
    }
}

#[test]
fn a_page_that_shows_other_words_than_it_carries_is_altered() {
    let page = page();
    let body = page.find("data-quotation=\"1\"").unwrap();
    let (head, rest) = page.split_at(body);
    let altered = rest.replacen("بحضور وفود كثيرة", "بلا حضور", 1);
    let found = verdicts(&format!("{head}{altered}"), &documents());
    let count = |wanted| {
        found
            .iter()
            .filter(|(verdict, ..)| *verdict == wanted)
            .count()
    };
    assert_eq!(
        (count(Verdict::Altered), count(Verdict::Same)),
        (1, found.len() - 1),
        "{found:?}"
    );
    assert!(OPENING.contains("بحضور وفود كثيرة"));
}

#[test]
fn err_what_is_no_report_says_so() {
    let error = |page: &str| read_page(page).unwrap_err();
    assert!(matches!(error("<p>خبر</p>"), PageError::NoQuotations));
    let page = page();
    for (from, to) in [
        ("\"khatt-report\"", "\"other\""),
        ("\"version\":1", "\"version\":99"),
        (
            "\"quotations\":[{\"document\":",
            "\"quotations\":[{\"document\":7",
        ),
        ("\"quotations\":[", "\"quotations\":7[["),
    ] {
        let damaged = page.replacen(from, to, 1);
        assert_ne!(damaged, page, "{from}");
        let error = read_page(&damaged).unwrap_err();
        let is_told = matches!(
            error,
            PageError::OtherFormat { .. }
                | PageError::Newer { .. }
                | PageError::NoDocument { .. }
                | PageError::Json { .. }
        );
        assert!(is_told, "{from}: {error}");
    }
    let script = page.rfind("<script type").unwrap();
    let twice = format!("{page}{}", &page[script..]);
    assert!(matches!(read_page(&twice), Err(PageError::TwoLists)));
}

#[test]
fn a_page_cut_anywhere_is_read_or_refused() {
    let page = page();
    let from = page.find("<script type").unwrap();
    for end in (from..page.len()).step_by(7).chain((0..from).step_by(997)) {
        if let Some(part) = page.get(..end) {
            let _either = read_page(part);
        }
    }
}
