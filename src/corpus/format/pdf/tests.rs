//! Files made here, read as a whole.

use std::fmt::Write as _;

use crate::corpus::format::pdf::{PdfText, read_pdf};

/// A file with these content streams as pages, in Helvetica; without a cross-reference table, as damaged files are.
fn file(pages: &[&str], info: &str) -> Vec<u8> {
    let kids: Vec<String> = (0..pages.len())
        .map(|page| format!("{} 0 R", 10 + 2 * page))
        .collect();
    let mut file = format!(
        "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
         2 0 obj <</Type/Pages/Kids[{}]/Count {}/MediaBox[0 0 600 800]\
         /Resources<</Font<</F 3 0 R>>/XObject<</X 4 0 R/P 5 0 R>>>>>> endobj\n\
         3 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n\
         4 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length 11>> stream\n/X Do /X Do\nendstream endobj\n\
         5 0 obj <</Type/XObject/Subtype/Image/Width 1/Height 1/Length 1>> stream\n0\nendstream endobj\n\
         6 0 obj <<{info}>> endobj\n",
        kids.join(" "),
        pages.len()
    );
    for (at, content) in pages.iter().enumerate() {
        let (page, stream) = (10 + 2 * at, 11 + 2 * at);
        let length = content.len();
        write!(
            file,
            "{page} 0 obj <</Type/Page/Parent 2 0 R/Contents {stream} 0 R>> endobj\n\
             {stream} 0 obj <</Length {length}>> stream\n{content}\nendstream endobj\n"
        )
        .unwrap();
    }
    file.push_str("trailer <</Root 1 0 R/Info 6 0 R>>\n%%EOF");
    file.into_bytes()
}

fn read(pages: &[&str]) -> PdfText {
    read_pdf(&file(pages, "")).unwrap()
}

#[test]
fn pages_lie_behind_each_other_and_know_where_they_begin() {
    let pdf = read(&[
        "BT /F 12 Tf 50 700 Td (One) Tj ET",
        "",
        "BT /F 12 Tf 50 700 Td (Two) Tj ET",
    ]);
    let pages: Vec<&str> = pdf
        .page_starts
        .iter()
        .map(|start| pdf.text.get(*start..).unwrap())
        .collect();
    assert_eq!(pages.len(), 3);
    assert!(pages[0].starts_with("One\n"), "{pages:?}");
    assert_eq!(pages[2], "Two\n");
    assert!(pdf.text.contains("One\n\n"), "{:?}", pdf.text);
}

#[test]
fn pictures_without_text_are_counted_and_blank_pages_are_not() {
    let pdf = read(&["/P Do", "", "BT /F 12 Tf 50 700 Td (Told) Tj ET /P Do"]);
    assert_eq!(pdf.pages_without_text, [1]);
    assert_eq!(pdf.unreadable_pages, [0_u32; 0]);
}

#[test]
fn title_and_dates_are_given_as_they_stand() {
    let info = "/Title(News)/CreationDate(D:20230317083000+02'00')/ModDate(D:20230318)";
    let pdf = read_pdf(&file(&[""], info)).unwrap();
    assert_eq!(pdf.title.as_deref(), Some("News"));
    assert_eq!(pdf.created.as_deref(), Some("D:20230317083000+02'00'"));
    assert_eq!(pdf.modified.as_deref(), Some("D:20230318000000+00'00'"));
}

#[test]
fn err_no_pdf() {
    for bytes in [&b""[..], b"%PDF-1.7", b"no file of this kind"] {
        let error = read_pdf(bytes).unwrap_err();
        assert_eq!(
            error.to_string(),
            "Damaged: no page can be found in the PDF"
        );
    }
}

#[test]
fn a_page_of_forms_in_forms_costs_itself() {
    let told = "BT /F 12 Tf 50 700 Td (Told) Tj ET";
    let pdf = read(&[told, "/X Do", told]);
    assert_eq!(pdf.heavy_pages, [2]);
    assert_eq!(pdf.text.matches("Told").count(), 2, "{:?}", pdf.text);
    assert_eq!(pdf.page_starts.len(), 3);
    assert_eq!(read(&["/X Do"]).heavy_pages, [1]);
}

#[test]
fn text_that_the_writer_said_stands_for_its_glyphs() {
    let pdf =
        read(&["/Span <</ActualText <FEFF06440627>>> BDC BT /F 12 Tf 50 700 Td (xyz) Tj ET EMC"]);
    assert_eq!(pdf.text, "لا\n");
}

#[test]
fn heads_that_are_marked_as_such_are_no_text() {
    let pdf = read(&[
        "/Artifact <</Type/Pagination>> BDC BT /F 12 Tf 50 780 Td (Head) Tj ET EMC \
         BT /F 12 Tf 50 700 Td (Told) Tj ET",
    ]);
    assert_eq!(pdf.text, "Told\n");
}

#[test]
fn broken_files_give_text_or_an_error() {
    let whole = file(
        &["BT /F 12 Tf 50 700 Td [(One) -300 (two)] TJ ET /P Do"],
        "/Title(News)",
    );
    for at in (0..whole.len()).step_by(3) {
        let _ = read_pdf(whole.get(..at).unwrap());
        for other in [0, b' ', b'9', b'<', b'(', 0xFF] {
            let mut broken = whole.clone();
            broken[at] = other;
            let _ = read_pdf(&broken);
        }
    }
}

#[test]
fn words_that_lie_beyond_the_edge_of_the_page_are_text_and_lines_above_it_are_not() {
    let pdf =
        read(&["BT /F 12 Tf 580 700 Td (long line) Tj ET BT /F 12 Tf 50 900 Td (slug) Tj ET"]);
    assert_eq!(pdf.text, "long line\n");
}
