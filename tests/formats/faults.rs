//! Each fault costs its part, and the others are read.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::cases::zipped;
use crate::read_all;

/// What a file of this name and content gives: ids with their texts, and problems with their places.
pub(crate) fn told(name: &str, content: &[u8]) -> (Vec<String>, Vec<String>) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, content).unwrap();
    let root = format!("{}/", folder.path().display());
    let (mut texts, mut problems) = (Vec::new(), Vec::new());
    for read in read_all(path) {
        match read {
            Ok(document) => {
                let notices = document.notices.iter().map(|notice| format!(" ({notice})"));
                let notices: String = notices.collect();
                texts.push(format!("{}: {}{notices}", document.id, document.text));
            }
            Err(problem) => problems.push(problem.to_string().replace(&root, "")),
        }
    }
    (texts, problems)
}

fn archive(files: &[(&str, &str)]) -> Vec<u8> {
    let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
    zipped(&files.iter().map(owned).collect::<BTreeMap<_, _>>())
}

/// The bytes with each `from` replaced by as many other bytes.
fn patched(bytes: &[u8], from: &[u8], to: &[u8]) -> Vec<u8> {
    assert_eq!(from.len(), to.len());
    let mut patched = bytes.to_vec();
    for at in 0..bytes.len() - from.len() {
        if bytes[at..].starts_with(from) {
            patched[at..at + to.len()].copy_from_slice(to);
        }
    }
    patched
}

#[test]
fn two_entries_of_one_name_are_both_read() {
    let zip = archive(&[("a/1.txt", "وصل"), ("a/2.txt", "غادر"), ("a/3.txt", "عاد")]);
    let zip = patched(&zip, b"a/2.txt", b"a/1.txt");
    let (texts, problems) = told("n.zip", &zip);
    assert_eq!(problems, [""; 0]);
    assert_eq!(
        texts,
        [
            "n.zip/a/1.txt: غادر",
            "n.zip/a/3.txt: عاد",
            "n.zip/a/1.txt (2): وصل"
        ]
    );
}

#[test]
fn names_that_lead_out_of_an_archive_are_read_under_safe_ones() {
    let zip = archive(&[
        ("12345a.txt", "وصل"),
        ("abcdeb.txt", "غادر"),
        ("vwxyzc.txt", "عاد"),
    ]);
    let zip = patched(&zip, b"12345a.txt", b"..\\x\\a.txt");
    let zip = patched(&zip, b"abcdeb.txt", b"/etc/b.txt");
    let zip = patched(&zip, b"vwxyzc.txt", b"C:\\x\\c.txt");
    let (texts, problems) = told("n.zip", &zip);
    assert_eq!(problems, [""; 0]);
    let expected = [
        "n.zip/x/a.txt: وصل",
        "n.zip/etc/b.txt: غادر",
        "n.zip/x/c.txt: عاد",
    ];
    assert_eq!(texts, expected);
}

#[test]
fn a_cut_archive_gives_what_stands_before_the_cut() {
    let text = "وصل الوفد. ".repeat(50);
    let zip = archive(&[("1.txt", &text), ("2.txt", &text), ("3.txt", "عاد")]);
    let (texts, problems) = told("n.zip", &zip[..zip.len() / 2]);
    assert!(texts[0].starts_with("n.zip/1.txt: وصل"), "{texts:?}");
    let cut = "The ZIP file is cut or damaged; what stands before that place is read: n.zip";
    assert!(problems.contains(&cut.to_owned()), "{problems:?}");
    // An office document is one, and not its parts.
    let docx = archive(&[
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", &text),
    ]);
    let (texts, problems) = told("n.docx", &docx[..docx.len() / 2]);
    assert_eq!((texts.len(), problems.len()), (0, 1));
}

#[test]
fn a_cut_gz_keeps_what_was_read() {
    let mut gz = GzEncoder::new(Vec::new(), Compression::none());
    gz.write_all("وصل الوفد أمس. ".repeat(2_000).as_bytes())
        .unwrap();
    let gz = gz.finish().unwrap();
    let (texts, problems) = told("n.txt.gz", &gz[..gz.len() * 9 / 10]);
    assert!(texts[0].starts_with("n.txt.gz: وصل الوفد أمس."));
    assert!(texts[0].len() > 40_000);
    let cut = "The GZIP file is cut or damaged; what stands before that place is read: n.txt.gz";
    assert_eq!(problems, [cut]);
    let (texts, problems) = told("n.txt.gz", &gz);
    assert_eq!((texts.len(), problems.len()), (1, 0));
}

#[test]
fn one_wrong_byte_costs_its_letter_in_a_table() {
    let faulty = |table: &str| patched(table.as_bytes(), "ف".as_bytes(), b"\xD9\xFF");
    let lines = "{\"text\": \"وصل الوفد\"}\n{\"text\": \"عاد الجميع إلى البيت\"}\n";
    let csv = "text\nوصل الوفد\nعاد الجميع إلى البيت\n";
    for (name, table) in [("n.jsonl", lines), ("n.csv", csv), ("n.tsv", csv)] {
        let (texts, problems) = told(name, &faulty(table));
        assert_eq!(problems, [""; 0], "{name}");
        let notice = "(1 wrong byte is read as \u{FFFD}: no letter in its encoding)";
        assert_eq!(
            texts,
            [
                format!("{name}#1: وصل الو\u{FFFD}د {notice}"),
                format!("{name}#2: عاد الجميع إلى البيت"),
            ]
        );
    }
}

#[test]
fn a_cut_list_of_json_keeps_its_first_articles() {
    let json = r#"{"articles": [{"text": "وصل الوفد"}, {"text": "غادر"}, {"text": "عا"#;
    let (texts, problems) = told("n.json", json.as_bytes());
    assert_eq!(texts, ["n.json#1: وصل الوفد", "n.json#2: غادر"]);
    let cut = "The JSON file is cut or damaged; what stands before that place is read: n.json";
    assert_eq!(problems, [cut]);
}

#[test]
fn a_broken_record_of_a_crawl_costs_itself() {
    let record = |text: &str| {
        let answer = format!("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>{text}");
        let len = answer.len();
        format!("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {len}\r\n\r\n{answer}\r\n\r\n")
    };
    let broken = record("غادر").replace("Content-Length", "Content-Lost");
    let crawl = [record("وصل"), broken, record("عاد")].concat();
    let (texts, problems) = told("n.warc", crawl.as_bytes());
    assert_eq!(texts, ["n.warc#1: وصل", "n.warc#3: عاد"]);
    assert_eq!(
        problems,
        ["Not a readable WARC file: a record has no heads: n.warc#2"]
    );
}

#[test]
fn a_broken_chapter_costs_itself() {
    let book = "<package><manifest><item id='a' href='a.xhtml'/><item id='b' href='b.xhtml'/></manifest>\
        <spine><itemref idref='a'/><itemref idref='b'/></spine></package>";
    let files = [
        ("META-INF/container.xml", "<rootfile full-path='b.opf'/>"),
        ("a.xhtml", "<p>وصل الوفد</p>"),
        ("b.opf", book),
        ("b.xhtml", "<p>غادر الوفد</p>"),
    ];
    let mut zip = archive(&files);
    // The sum that the list of all files gives for the last one.
    let listed = zip
        .windows(4)
        .rposition(|four| four == b"PK\x01\x02")
        .unwrap();
    zip[listed + 16] ^= 1;
    let (texts, problems) = told("n.epub", &zip);
    assert_eq!(texts, ["n.epub: وصل الوفد"]);
    assert!(
        problems[0].starts_with("Not a readable EPUB file: b.xhtml: "),
        "{problems:?}"
    );
}

#[test]
fn a_locked_entry_costs_itself() {
    let mut zip = archive(&[("1.txt", "وصل"), ("2.txt", "غادر")]);
    // The flags of the first file, before it and in the list of all.
    let listed = zip
        .windows(4)
        .position(|four| four == b"PK\x01\x02")
        .unwrap();
    zip[6] |= 1;
    zip[listed + 8] |= 1;
    let (texts, problems) = told("n.zip", &zip);
    assert_eq!(texts, ["n.zip/2.txt: غادر"]);
    assert_eq!(problems, ["It is locked with a password: n.zip/1.txt"]);
}

#[test]
fn xml_that_ends_before_its_root_is_told_as_cut() {
    let cut = |format: &str, name: &str| {
        format!(
            "The {format} file is cut or damaged; what stands before that place is read: {name}"
        )
    };
    let feed = "<rss><channel><item><title>خبر</title><description>وصل الوفد</description></item>\
        <item><title>آخر</title><description>غادر الوفد";
    let (texts, problems) = told("n.rss", feed.as_bytes());
    assert_eq!(texts, ["n.rss#1: وصل الوفد", "n.rss#2: غادر الوفد"]);
    assert_eq!(problems, [cut("RSS or Atom", "n.rss")]);
    let (texts, _) = told("n.rss", feed.replace("<title>آخر", "<x><guid>").as_bytes());
    assert_eq!(texts[0], "n.rss#1: وصل الوفد");
    // Elements in it that have no end, as a page has them.
    let sloppy = format!("{feed}<br></description></item></channel></rss>");
    assert_eq!(told("n.rss", sloppy.as_bytes()).1, [""; 0]);

    let docx = "<w:document><w:body><w:p><w:r><w:t>وصل الوفد</w:t></w:r></w:p><w:p>";
    let files = [
        ("[Content_Types].xml", "<Types/>"),
        ("word/document.xml", docx),
    ];
    let (texts, problems) = told("n.docx", &archive(&files));
    assert_eq!(texts, ["n.docx: وصل الوفد"]);
    assert_eq!(problems, [cut("DOCX", "n.docx")]);

    let cell = |text: &str| format!("<c:table-cell><c:p>{text}</c:p></c:table-cell>");
    let row = |text: &str| format!("<c:table-row>{}</c:table-row>", cell(text));
    let whole = format!(
        "<c:document><office:spreadsheet><c:table>{}{}",
        row("text"),
        row("وصل<c:line-break/>الوفد<c:tab/>إلى<c:s/>المدينة صباح الأحد")
    );
    let sheet =
        |content: &str| archive(&[("META-INF/manifest.xml", "<m/>"), ("content.xml", content)]);
    let text = "n.ods#1: وصل الوفد إلى المدينة صباح الأحد";
    let (texts, problems) = told("n.ods", &sheet(&whole));
    assert_eq!(texts, [text]);
    assert_eq!(problems, [cut("ODS", "n.ods")]);
    let (texts, problems) = told(
        "n.ods",
        &sheet(&format!(
            "{whole}</c:table></office:spreadsheet></c:document>"
        )),
    );
    assert_eq!((texts, problems.len()), (vec![text.to_owned()], 0));
}

#[test]
fn of_the_arrays_of_cut_json_the_longest_is_read() {
    let json = r#"{"note": "[x]", "tags": ["a"], "by": [{"name": "سامي"}], "articles": [
        {"text": "وصل الوفد إلى المدينة", "by": [{"a": 1}, {"b": 2}]}, {"text": "غادر"}, {"text": "عا"#;
    let (texts, problems) = told("n.json", json.as_bytes());
    assert_eq!(texts, ["n.json#1: وصل الوفد إلى المدينة", "n.json#2: غادر"]);
    assert_eq!(problems.len(), 1);
}

#[test]
fn a_cut_archive_that_was_written_as_a_stream_gives_what_stands_before_the_cut() {
    let text = "وصل الوفد. ".repeat(50);
    let mut zip = zip::ZipWriter::new_stream(Vec::new());
    for name in ["1.txt", "2.txt", "3.txt"] {
        zip.start_file(name, zip::write::SimpleFileOptions::default())
            .unwrap();
        zip.write_all(text.as_bytes()).unwrap();
    }
    let zip = zip.finish().unwrap().into_inner();
    assert_eq!(zip[6] & 8, 8);
    let listed = zip.windows(4).position(|four| four == b"PK\x01\x02");
    let (texts, problems) = told("n.zip", &zip[..listed.unwrap()]);
    let texts: Vec<&str> = texts.iter().map(|told| told.trim_end()).collect();
    let expected = ["1", "2", "3"].map(|name| format!("n.zip/{name}.txt: {text}"));
    assert_eq!(texts, expected.each_ref().map(|told| told.trim_end()));
    let cut = "The ZIP file is cut or damaged; what stands before that place is read: n.zip";
    assert_eq!(problems, [cut]);
}
