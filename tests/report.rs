//! The report: a page that is whole, holds nothing from outside as markup, asks no network, and can be checked.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at the first surprise"
)]

mod report {
    mod check;
    mod page;
}

use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use khatt::corpus::{Document, LoadError, LoadProblem};
use khatt::i18n::{Language, Words};
use khatt::index::{AnalyzedDocument, Index};
use khatt::pipeline::{LoadMessage, Options, align, load_documents};
use khatt::report::{ReportText, ReportView, write_page};

const OPENING: &str =
    "افتتح الرئيس المصري عبد الفتاح السيسي قناة السويس الجديدة يوم 6 أغسطس 2015 بحضور وفود كثيرة.";

/// Words that end elements, attributes and scripts, and turn the direction of writing.
const HOSTILE: &str = "قالت وكالة \"</script><script>alert(1)</script>\" و'<img src=x onerror=alert(2)>' & \u{202E}🚢 غادرت السفينة يوم 9 أغسطس 2015.";

/// Documents of three sources: one happening that all tell, and one that a hostile source tells alone.
fn documents() -> Vec<Document> {
    let mut hostile = Document::of_text(
        "c/</title>\"'.txt",
        "<b>ج</b>\u{202E}",
        format!("{OPENING}\r\n{HOSTILE}"),
    );
    hostile.title = Some("</blockquote><script>alert(3)</script>".into());
    hostile.url = Some("javascript:alert(4)".into());
    hostile.dct = Some("2015-08-08".parse().unwrap());
    let mut documents = vec![hostile];
    for (id, source, day) in [
        ("a/1.txt", "المرفأ", "2015-08-07"),
        ("b/1.txt", "البرق", "2015-08-09"),
    ] {
        let mut document = Document::of_text(id, source, format!("خبر من {source}\n{OPENING}"));
        document.dct = Some(day.parse().unwrap());
        documents.push(document);
    }
    documents
}

fn read(documents: Vec<Document>) -> Vec<Arc<AnalyzedDocument>> {
    let mut read = Vec::new();
    load_documents(documents, Options::default(), &Arc::default(), |message| {
        if let LoadMessage::Document(analyzed) = message {
            read.push(analyzed);
        }
    });
    read
}

/// The page of some documents.
fn page_of(documents: Vec<Document>, language: Language) -> String {
    let documents = read(documents);
    let alignment = align(&documents, &AtomicBool::new(false)).unwrap();
    let index = Index::new(documents);
    let words = Words::new(language);
    let problems = vec![LoadProblem {
        path: "d/<i>5</i>.txt".into(),
        error: LoadError::Empty,
    }];
    let text = ReportText {
        title: "</title><script>alert(5)</script>".to_owned(),
        summary: "ملخص <b>\u{202E}".to_owned(),
    };
    let view = ReportView::new(&index, &alignment, &words, problems, text);
    assert!(view.counts().0 >= 2, "{:?}", view.counts());
    let mut page = Vec::new();
    write_page(&view, &mut page).unwrap();
    String::from_utf8(page).unwrap()
}
