//! Files that break their readers cost themselves, and nothing else.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::{Arc, LazyLock};

use khatt::pipeline::{LoadMessage, Options, Readers, TextCache, load};

use crate::cases::zipped;

/// Processes of the program under test.
static READERS: LazyLock<Readers> = LazyLock::new(|| {
    let program = env!("CARGO_BIN_EXE_khatt").into();
    Readers::of_program(program, ["read-files".into()])
});

/// The ids of all documents in a folder, the problems, and how many messages were announced.
fn loaded(folder: &Path) -> (Vec<String>, Vec<String>, usize) {
    let (mut ids, mut problems, mut announced) = (Vec::new(), Vec::new(), 0);
    let options = Options {
        readers: &READERS,
        ..Options::default()
    };
    load(
        &[folder.to_owned()],
        options,
        &Arc::default(),
        |message| match message {
            LoadMessage::Listed { count } | LoadMessage::More { count } => announced += count,
            LoadMessage::Document(analysed) => ids.push(analysed.document.id.to_string()),
            LoadMessage::Problem(problem) => problems.push(problem.to_string()),
            _ => {}
        },
    );
    (ids, problems, announced)
}

fn files(files: &[(&str, &str)]) -> BTreeMap<String, String> {
    let owned = |(name, content): &(&str, &str)| ((*name).to_owned(), (*content).to_owned());
    files.iter().map(owned).collect()
}

/// A spreadsheet with these rows, and one text that cells of the kind `s` share.
pub(crate) fn sheet(rows: &str, shared: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const REL: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
    let book = format!(
        "<workbook xmlns='{MAIN}' xmlns:r='{REL}'><sheets><sheet name='a' sheetId='1' r:id='r1'/></sheets></workbook>"
    );
    let link = |id: &str, kind: &str, to: &str| {
        format!("<Relationship Id='{id}' Type='{REL}/{kind}' Target='{to}'/>")
    };
    let links = |links: &[String]| {
        format!(
            "<Relationships xmlns='{PACKAGE}'>{}</Relationships>",
            links.concat()
        )
    };
    let sheet = format!("<worksheet xmlns='{MAIN}'><sheetData>{rows}</sheetData></worksheet>");
    let strings = format!("<sst xmlns='{MAIN}'><si><t>{shared}</t></si></sst>");
    zipped(&files(&[
        ("[Content_Types].xml", "<Types/>"),
        (
            "_rels/.rels",
            &links(&[link("r0", "officeDocument", "xl/workbook.xml")]),
        ),
        ("xl/workbook.xml", &book),
        (
            "xl/_rels/workbook.xml.rels",
            &links(&[
                link("r1", "worksheet", "worksheets/sheet1.xml"),
                link("r2", "sharedStrings", "sharedStrings.xml"),
            ]),
        ),
        ("xl/sharedStrings.xml", &strings),
        ("xl/worksheets/sheet1.xml", &sheet),
    ]))
}

#[test]
fn a_stray_cell_in_the_last_corner_costs_no_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let cell = |place: &str, words: &str| {
        format!("<c r='{place}' t='inlineStr'><is><t>{words}</t></is></c>")
    };
    let rows = format!(
        "<row r='1'>{}{}</row><row r='2'>{}{}</row><row r='1048576'>{}</row>",
        cell("A1", "title"),
        cell("B1", "text"),
        cell("A2", "خبر"),
        cell("B2", "وصل الوفد أمس."),
        cell("XFD1048576", "x"),
    );
    fs::write(folder.path().join("a.xlsx"), sheet(&rows, "")).unwrap();
    let (ids, problems, _) = loaded(folder.path());
    assert_eq!((ids, problems), (vec!["a.xlsx#1".to_owned()], Vec::new()));
}

#[test]
fn several_documents_of_a_file_are_announced_and_read_apart() {
    let folder = tempfile::tempdir().unwrap();
    let news = files(&[
        ("1.txt", "وصل الوفد أمس."),
        ("2.txt", " "),
        ("3.txt", "غادر الوفد غدا."),
    ]);
    fs::write(folder.path().join("news.zip"), zipped(&news)).unwrap();
    fs::write(folder.path().join("z.txt"), "وصل الوفد أمس.").unwrap();
    let (ids, problems, announced) = loaded(folder.path());
    assert_eq!(ids, ["news.zip/1.txt", "news.zip/3.txt", "z.txt"]);
    assert_eq!(problems.len(), 1);
    assert!(problems[0].ends_with("news.zip/2.txt"), "{problems:?}");
    assert_eq!(announced, 4);
}

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_asks_for_all_memory_costs_itself() {
    let folder = tempfile::tempdir().unwrap();
    let news = zipped(&files(&[("1.txt", "وصل الوفد أمس.")]));
    fs::write(folder.path().join("a.zip"), &news).unwrap();
    let rows =
        (1..=500).map(|row| format!("<row r='{row}'><c r='A{row}' t='s'><v>0</v></c></row>"));
    let greedy = sheet(&rows.collect::<String>(), &"a".repeat(2_000_000));
    fs::write(folder.path().join("b.xlsx"), greedy).unwrap();
    fs::write(folder.path().join("c.zip"), &news).unwrap();
    let (ids, problems, _) = loaded(folder.path());
    assert_eq!(ids, ["a.zip/1.txt", "c.zip/1.txt"]);
    let expected = "Its reader broke down, or needed more than 448 MB of memory: ";
    assert!(
        problems.len() == 1 && problems[0].starts_with(expected),
        "{problems:?}"
    );
}

#[test]
fn a_program_that_does_not_answer_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.zip");
    fs::write(&path, zipped(&files(&[("1.txt", "وصل الوفد أمس.")]))).unwrap();
    static OTHER: LazyLock<Readers> = LazyLock::new(|| {
        let program = env!("CARGO_BIN_EXE_khatt").into();
        Readers::of_program(program, ["--version".into()])
    });
    let options = Options {
        readers: &OTHER,
        ..Options::default()
    };
    let mut problems = Vec::new();
    load(&[path], options, &Arc::default(), |message| {
        if let LoadMessage::Problem(problem) = message {
            problems.push(problem.to_string());
        }
    });
    assert!(
        problems[0].starts_with("Its reader broke down"),
        "{problems:?}"
    );
}

/// What a cache holds is given without a parser: here the program that would read is one that only fails.
#[test]
fn a_file_that_has_not_changed_is_not_parsed_again() {
    let folder = tempfile::tempdir().unwrap();
    let (news, texts) = (folder.path().join("news"), folder.path().join("texts"));
    fs::create_dir(&news).unwrap();
    let archive = |text: &str| zipped(&files(&[("1.txt", text)]));
    fs::write(news.join("a.zip"), archive("وصل الوفد أمس")).unwrap();
    let read_by = |arguments: &str| -> String {
        let program = Path::new(env!("CARGO_BIN_EXE_khatt"));
        let cache = TextCache::open(&texts, program);
        assert!(cache.is_some());
        let readers = Readers::of_program(program.into(), [arguments.into()]).with_cache(cache);
        let options = Options {
            readers: Box::leak(Box::new(readers)),
            ..Options::default()
        };
        let mut told = String::new();
        load(
            std::slice::from_ref(&news),
            options,
            &Arc::default(),
            |message| match message {
                LoadMessage::Document(analysed) => told.push_str(&analysed.document.text),
                LoadMessage::Problem(problem) => told.push_str(&problem.to_string()),
                _ => {}
            },
        );
        told
    };
    assert_eq!(read_by("read-files"), "وصل الوفد أمس");
    assert_eq!(read_by("no-such-command"), "وصل الوفد أمس");
    fs::write(news.join("a.zip"), archive("وصل الوفد اليوم")).unwrap();
    assert!(
        read_by("no-such-command").contains("broke down"),
        "it has changed"
    );
    assert_eq!(read_by("read-files"), "وصل الوفد اليوم");
}
