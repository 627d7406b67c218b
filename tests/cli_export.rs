//! `khatt export`, `report` and `verify` from the outside: files, exit statuses, and what is said.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

const TEXT: &str = "وصل الوفد إلى الميناء يوم 6 أغسطس 2015. وغادر في اليوم التالي.";

fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for source in ["a", "b"] {
        let path = folder.path().join("news").join(source);
        fs::create_dir_all(&path).unwrap();
        fs::write(path.join("1.txt"), TEXT).unwrap();
    }
    folder
}

fn khatt(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_khatt"))
        .arg("--no-cache")
        .current_dir(folder)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

fn status(output: &Output) -> i32 {
    output.status.code().unwrap()
}

fn complaints(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn a_file_is_written_once_and_replaced_only_by_force() {
    let folder = folder();
    let export = |more: &[&str]| {
        let arguments = [&["export", "news", "-o", "out.csv"], more].concat();
        khatt(folder.path(), &arguments)
    };
    assert_eq!(status(&export(&[])), 0);
    let first = fs::read(folder.path().join("out.csv")).unwrap();
    let again = export(&["--lang", "en"]);
    assert_eq!(status(&again), 1);
    assert!(
        complaints(&again).contains("--force"),
        "{}",
        complaints(&again)
    );
    assert_eq!(fs::read(folder.path().join("out.csv")).unwrap(), first);
    assert_eq!(status(&export(&["--lang", "en", "--force"])), 0);
    assert_ne!(fs::read(folder.path().join("out.csv")).unwrap(), first);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn standard_output_needs_a_format() {
    let folder = folder();
    let none = khatt(folder.path(), &["export", "news"]);
    assert_eq!(status(&none), 2);
    assert!(
        complaints(&none).contains("--format"),
        "{}",
        complaints(&none)
    );
    let lines = khatt(folder.path(), &["export", "news", "--format", "jsonl"]);
    assert_eq!(status(&lines), 0);
    let alias = khatt(
        folder.path(),
        &["export", "news", "--format", "webannotation"],
    );
    assert_eq!(status(&alias), 0);
    assert!(alias.stdout.starts_with(b"{\"@context\""));
}

#[test]
fn err_a_missing_folder_is_named_before_anything_is_written() {
    let folder = folder();
    let output = khatt(folder.path(), &["export", "news", "-o", "no/out.csv"]);
    assert_eq!(status(&output), 1);
    assert!(
        complaints(&output).contains("no such folder"),
        "{}",
        complaints(&output)
    );
}

#[test]
fn what_khatt_wrote_into_a_folder_is_no_document_of_it() {
    let folder = folder();
    let run = |arguments: &[&str]| khatt(folder.path(), arguments);
    let before = run(&["extract", "news"]).stdout;
    let extracted = folder.path().join("news/lines.jsonl");
    fs::write(&extracted, &before).unwrap();
    for (format, name) in [
        ("csv", "o.csv"),
        ("tsv", "o.tsv"),
        ("xlsx", "o.xlsx"),
        ("json", "o.json"),
        ("jsonl", "o.jsonl"),
    ] {
        let path = format!("news/{name}");
        let made = run(&["export", "news", "--format", format, "-o", &path]);
        assert_eq!(status(&made), 0, "{}", complaints(&made));
    }
    let report = || run(&["report", "news", "-o", "news/mine.html", "--force"]);
    assert_eq!(status(&report()), 0);
    let again = report();
    assert_eq!(status(&again), 0, "{}", complaints(&again));
    let after = run(&["extract", "news"]);
    assert_eq!(after.stdout, before);
    assert_eq!(status(&after), 0, "no document is missing");
    let told = complaints(&after);
    let reason = "Khatt wrote it; what stands in it is not read as a document: news/";
    assert_eq!(told.matches(reason).count(), 7, "{told}");
    let page = fs::read_to_string(folder.path().join("news/mine.html")).unwrap();
    assert!(page.contains("o.csv") && !page.contains("mine.html"));
    let verified = run(&["verify", "news/mine.html", "news"]);
    assert_eq!(status(&verified), 0, "{}", complaints(&verified));
    let told = complaints(&verified);
    assert!(told.contains("letter for letter"), "{told}");
}

#[test]
fn a_report_stands_until_a_sentence_is_changed() {
    let folder = folder();
    let run = |arguments: &[&str]| khatt(folder.path(), arguments);
    let report = run(&[
        "report",
        "news",
        "-o",
        "report.html",
        "--title",
        "الوفد",
        "--dct",
        "2015-08-08",
    ]);
    assert_eq!(status(&report), 0, "{}", complaints(&report));
    let whole = run(&["verify", "report.html", "news"]);
    assert_eq!(status(&whole), 0, "{}", complaints(&whole));
    let changed = TEXT.replace("6 أغسطس", "7 أغسطس");
    fs::write(folder.path().join("news/b/1.txt"), changed).unwrap();
    let output = run(&["verify", "report.html", "news"]);
    assert_eq!(status(&output), 1);
    let lines = String::from_utf8(output.stdout).unwrap();
    let changed: Vec<&str> = lines
        .lines()
        .filter(|line| line.contains("\tchanged\t"))
        .collect();
    assert_eq!(changed.len(), 1, "{lines}");
    assert!(changed[0].contains("b/1.txt\tوصل الوفد"), "{lines}");
    let none = run(&["verify", "news/a/1.txt", "news"]);
    assert_eq!(status(&none), 2);
    assert!(
        complaints(&none).contains("Not a report"),
        "{}",
        complaints(&none)
    );
}

/// Writes the page of a folder, changes it, and says what `verify` says of it.
fn verify_changed(change: impl FnOnce(String) -> String) -> (i32, String) {
    let folder = folder();
    let report = khatt(
        folder.path(),
        &["report", "news", "-o", "r.html", "--lang", "en"],
    );
    assert_eq!(status(&report), 0, "{}", complaints(&report));
    let page = fs::read_to_string(folder.path().join("r.html")).unwrap();
    let changed = change(page.clone());
    fs::write(folder.path().join("r.html"), changed).unwrap();
    let output = khatt(folder.path(), &["verify", "r.html", "news"]);
    (status(&output), complaints(&output))
}

#[test]
fn a_page_that_nobody_changed_is_the_same_letter_for_letter() {
    let (status, told) = verify_changed(|page| page);
    assert_eq!(status, 0, "{told}");
    assert!(told.contains("letter for letter"), "{told}");
}

#[test]
fn what_is_changed_beside_the_quotations_is_noticed() {
    type Change = (&'static str, fn(String) -> String);
    let changes: [Change; 5] = [
        ("a day", |page| {
            page.replacen("6 August 2015", "7 August 2015", 1)
        }),
        ("a caption", |page| {
            page.replacen("<figcaption>", "<figcaption>Reuters ", 1)
        }),
        ("a block quote without a number", |page| {
            page.replacen(
                "</main>",
                "<blockquote>كلام لم يقله أحد</blockquote></main>",
                1,
            )
        }),
        ("a hidden body", |page| {
            page.replacen("<main>", "<main hidden>", 1)
        }),
        ("an empty list", |page| {
            let (head, rest) = page.split_once("\"quotations\":[").unwrap();
            let (_, rest) = rest.split_once(']').unwrap();
            format!("{head}\"quotations\":[]{}", rest)
        }),
    ];
    for (what, change) in changes {
        let mut is_changed = false;
        let (status, told) = verify_changed(|page| {
            let changed = change(page.clone());
            is_changed = changed != page;
            changed
        });
        assert!(is_changed, "{what}");
        assert_eq!(status, 1, "{what}: {told}");
        assert!(told.contains("changed after it was made"), "{what}: {told}");
    }
}

#[test]
fn a_changed_page_that_is_sealed_again_is_not_what_the_documents_give() {
    let (status, told) = verify_changed(|page| {
        let other = page.replacen("6 August 2015", "7 August 2015", 1);
        assert_ne!(other, page);
        sealed_again(&other)
    });
    assert_eq!(status, 1, "{told}");
    assert!(told.contains("changed after it was made"), "{told}");
}

/// The status of `verify` with and without `--whole` after a change of the page and its folder.
fn verified_both(change: impl FnOnce(&str) -> String, added: Option<&str>) -> [i32; 2] {
    let folder = folder();
    let report = khatt(folder.path(), &["report", "news", "-o", "r.html"]);
    assert_eq!(status(&report), 0, "{}", complaints(&report));
    let page = fs::read_to_string(folder.path().join("r.html")).unwrap();
    fs::write(folder.path().join("r.html"), change(&page)).unwrap();
    if let Some(text) = added {
        fs::write(folder.path().join("news/later.txt"), text).unwrap();
    }
    [
        &["verify", "r.html", "news"][..],
        &["verify", "--whole", "r.html", "news"],
    ]
    .map(|call| status(&khatt(folder.path(), call)))
}

#[test]
fn only_a_page_that_was_compared_whole_passes_where_the_whole_is_asked_for() {
    assert_eq!(verified_both(str::to_owned, None), [0, 0]);
    let of_another_version = |page: &str| {
        let made = concat!("\"generator\":\"khatt ", env!("CARGO_PKG_VERSION"));
        let other = page.replacen(made, "\"generator\":\"khatt 999.0", 1);
        assert_ne!(other, page);
        let shown_otherwise = other.replacen("<main>", "<main hidden>", 1);
        assert_ne!(shown_otherwise, other);
        sealed_again(&shown_otherwise)
    };
    assert_eq!(verified_both(of_another_version, None), [0, 1]);
    let later = Some("انعقد المؤتمر في 9 أغسطس 2015.");
    assert_eq!(verified_both(str::to_owned, later), [0, 1]);
}

/// The page with the hash that it has now, as someone writes it who knows how.
fn sealed_again(page: &str) -> String {
    let at = page.find(",\"page_sha256\":\"").unwrap();
    let end = at + ",\"page_sha256\":\"".len() + 64 + 1;
    let unsealed = [&page[..at], &page[end..]].concat();
    let hash = khatt::corpus::Fingerprint::of_bytes(unsealed.as_bytes());
    format!("{},\"page_sha256\":\"{hash}\"{}", &page[..at], &page[end..])
}

#[test]
fn err_a_destination_that_cannot_be_written_is_told_before_anything_is_read() {
    let folder = folder();
    for (command, output) in [("export", "no/out.csv"), ("report", "no/out.html")] {
        let begun = khatt(folder.path(), &[command, "missing", "-o", output]);
        assert_eq!(status(&begun), 1);
        let told = complaints(&begun);
        assert!(
            told.contains("There is no such folder") && !told.contains("missing"),
            "{told}"
        );
    }
}

#[test]
fn an_undated_document_and_a_lone_file_are_called_by_their_names() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("alone.txt"), TEXT).unwrap();
    let csv = khatt(folder.path(), &["export", "alone.txt", "--format", "csv"]);
    let csv = String::from_utf8(csv.stdout).unwrap();
    assert!(csv.contains(",alone.txt,alone.txt,"), "{csv}");
    let report = khatt(
        folder.path(),
        &["report", "alone.txt", "-o", "r.html", "--lang", "en"],
    );
    assert_eq!(status(&report), 0);
    let page = fs::read_to_string(folder.path().join("r.html")).unwrap();
    let head = page.split("</header>").next().unwrap();
    assert!(
        head.contains("One document has no day of writing."),
        "{head}"
    );
    assert!(page.contains("<ul class=\"undated\">"), "{page}");
}

/// A project on the folder, with edits as a script writes them.
fn project(folder: &Path, lines: &str) {
    let made = khatt(folder, &["project", "new", "case.khatt", "news"]);
    assert_eq!(status(&made), 0, "{}", complaints(&made));
    edit(folder, lines);
}

fn edit(folder: &Path, lines: &str) {
    use std::io::Write as _;
    let mut child = Command::new(env!("CARGO_BIN_EXE_khatt"))
        .args(["project", "edit", "case.khatt"])
        .current_dir(folder)
        .stdin(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    input.write_all(lines.as_bytes()).unwrap();
    drop(input);
    let done = child.wait_with_output().unwrap();
    assert_eq!(status(&done), 0, "{}", complaints(&done));
}

#[test]
fn an_own_event_is_exported_with_its_note_and_source_and_quotes_nothing() {
    let folder = folder();
    let own = r#"{"change":"own","title":"لقاء مع الشاهد","days":"18 مارس 2023","note":"رأيته <b>بنفسي</b>.","source":"دفتر"}"#;
    project(folder.path(), own);
    let formats = [
        "csv",
        "tsv",
        "json",
        "jsonl",
        "ics",
        "timelinejs",
        "webanno",
        "md",
    ];
    for format in formats {
        let args = ["export", "case.khatt", "--format", format];
        let out = khatt(folder.path(), &args);
        let out = String::from_utf8(out.stdout).unwrap().replace("\r\n ", "");
        for words in ["لقاء مع الشاهد", "بنفسي", "دفتر"] {
            assert!(out.contains(words), "{format}: {words}: {out}");
        }
        let title_with_days = "18 مارس 2023: لقاء";
        assert!(!out.contains(title_with_days), "{format}: {out}");
        assert!(!out.contains("علّمت هذه الكلمات"), "{format}: {out}");
    }
    for format in ["bibtex", "csl"] {
        let out = khatt(folder.path(), &["export", "case.khatt", "--format", format]);
        let out = String::from_utf8(out.stdout).unwrap();
        assert!(!out.contains("لقاء"), "no document tells it: {out}");
    }
    let out = khatt(folder.path(), &["report", "case.khatt", "-o", "page.html"]);
    assert_eq!(status(&out), 0, "{}", complaints(&out));
    let page = fs::read_to_string(folder.path().join("page.html")).unwrap();
    let own = page.split("<section id=\"own\"").nth(1).unwrap();
    for words in ["لقاء مع الشاهد", "18 مارس 2023", "دفتر", "&lt;b&gt;بنفسي"]
    {
        assert!(own.contains(words), "{words}");
    }
    let checked = khatt(folder.path(), &["verify", "page.html", "case.khatt"]);
    assert_eq!(status(&checked), 0, "{}", complaints(&checked));
}

#[test]
fn a_note_on_an_event_is_exported_with_it() {
    let folder = folder();
    let text = fs::read_to_string(folder.path().join("news/a/1.txt")).unwrap();
    let end = text.chars().count() - 1;
    let note = format!(
        r#"{{"change":"note","document":"a/1.txt","start":0,"end":{end},"text":"يحتاج إلى مصدر ثان"}}"#
    );
    project(folder.path(), &note);
    let out = khatt(folder.path(), &["export", "case.khatt", "--format", "csv"]);
    let out = String::from_utf8(out.stdout).unwrap();
    assert!(out.contains("يحتاج إلى مصدر ثان"), "{out}");
}

#[test]
fn a_page_tells_undated_events_and_what_the_user_notes() {
    let folder = folder();
    let dated = TEXT.split_once('.').unwrap().0.chars().count();
    let undated = "احترق المصنع القديم أمس وانهار سقفه.";
    fs::write(folder.path().join("news/a/2.txt"), undated).unwrap();
    let marked = [
        ("a/1.txt", dated, "<أولى>"),
        ("a/2.txt", undated.chars().count(), "ثانية"),
    ];
    let lines = marked.map(|(document, end, note)| {
        let on = format!(r#""document":"{document}","start":0,"end":{end}"#);
        format!(
            r#"{{"change":"collect",{on},"dossier":"ملف"}}
{{"change":"note",{on},"text":"ملاحظة {note}"}}"#
        )
    });
    project(folder.path(), &lines.join("\n"));
    for more in [&["--dossier", "ملف"][..], &[]] {
        let made = ["report", "case.khatt", "--force", "-o", "page.html"];
        let out = khatt(folder.path(), &[&made[..], more].concat());
        assert_eq!(status(&out), 0, "{}", complaints(&out));
        let page = fs::read_to_string(folder.path().join("page.html")).unwrap();
        for words in ["ملاحظة &lt;أولى&gt;", "ملاحظة ثانية", "بلا تاريخ", undated]
        {
            assert!(page.contains(words), "{words} {more:?}");
        }
        // Where all is told, an undated event of one source is in no happening.
        assert_eq!(page.contains("<section id=\"further\""), more.is_empty());
        let checked = khatt(folder.path(), &["verify", "page.html", "case.khatt"]);
        assert_eq!(status(&checked), 0, "{}", complaints(&checked));
    }
}

#[test]
fn no_page_is_written_of_nothing() {
    let folder = folder();
    fs::create_dir(folder.path().join("empty")).unwrap();
    for path in ["empty", "nowhere"] {
        let out = khatt(folder.path(), &["report", path, "-o", "page.html"]);
        assert_eq!(status(&out), 1, "{path}");
        assert!(
            complaints(&out).contains("nothing to write"),
            "{}",
            complaints(&out)
        );
        assert!(!folder.path().join("page.html").exists(), "{path}");
    }
}

#[test]
fn the_page_of_a_dossier_has_its_name_and_its_order() {
    let folder = folder();
    let alone = "افتتح الوزير الجسر يوم 9 أغسطس 2015.";
    fs::write(folder.path().join("news/a/2.txt"), alone).unwrap();
    let shared = TEXT.split_once('.').unwrap().0;
    let collect = |document: &str, end: usize| {
        format!(
            r#"{{"change":"collect","document":"{document}","start":0,"end":{end},"dossier":"الجسر"}}"#
        )
    };
    let first = collect("a/2.txt", alone.chars().count());
    let second = collect("a/1.txt", shared.chars().count() + 1);
    project(folder.path(), &[first, second].join("\n"));
    let made = [
        "report",
        "case.khatt",
        "--dossier",
        "الجسر",
        "-o",
        "page.html",
    ];
    let out = khatt(folder.path(), &made);
    assert_eq!(status(&out), 0, "{}", complaints(&out));
    let page = fs::read_to_string(folder.path().join("page.html")).unwrap();
    assert!(page.contains("<title>الجسر</title>"));
    let (_, events) = page.split_once("<section id=\"events\"").unwrap();
    let place = |words: &str| events.find(words).unwrap();
    // One source tells the first and two tell the second.
    assert!(place("9 أغسطس") < place("6 أغسطس"));
    assert!(!page.contains("<section id=\"single\""));
}

#[test]
fn a_collected_sentence_without_event_is_in_page_and_exports() {
    let folder = folder();
    let quiet = "والبحر هادئ <جدا>.";
    let dated = TEXT.split_once('.').unwrap().0;
    let text = format!("{quiet} {dated}.");
    fs::write(folder.path().join("news/a/2.txt"), &text).unwrap();
    let place = |words: &str| {
        let start = text.split_once(words).unwrap().0.chars().count();
        format!(
            r#""document":"a/2.txt","start":{start},"end":{}"#,
            start + words.chars().count()
        )
    };
    let collected = [quiet, dated].map(|words| {
        let on = place(words);
        format!(r#"{{"change":"collect",{on},"dossier":"ملف"}}"#)
    });
    let noted = format!(r#"{{"change":"note",{},"text":"هام"}}"#, place(quiet));
    project(folder.path(), &[&collected.join("\n"), &*noted].join("\n"));
    let made = [
        "report",
        "case.khatt",
        "--dossier",
        "ملف",
        "-o",
        "page.html",
    ];
    let out = khatt(folder.path(), &made);
    assert_eq!(status(&out), 0, "{}", complaints(&out));
    let page = fs::read_to_string(folder.path().join("page.html")).unwrap();
    for words in ["والبحر هادئ &lt;جدا&gt;.", "هام"] {
        assert!(page.contains(words), "{words}");
    }
    let checked = khatt(folder.path(), &["verify", "page.html", "case.khatt"]);
    assert_eq!(status(&checked), 0, "{}", complaints(&checked));
    let export = |format| {
        let asked = [
            "export",
            "case.khatt",
            "--dossier",
            "ملف",
            "--format",
            format,
        ];
        let out = khatt(folder.path(), &asked);
        assert_eq!(status(&out), 0, "{format}: {}", complaints(&out));
        String::from_utf8(out.stdout).unwrap()
    };
    for format in ["csv", "json", "jsonl", "md", "tsv"] {
        let out = export(format);
        let place = |words| {
            out.find(words)
                .unwrap_or_else(|| panic!("{format}: {words}"))
        };
        assert!(
            place("والبحر هادئ") < place(dated),
            "in the order of the dossier"
        );
        assert!(out.contains("هام"), "{format}");
    }
    // What has no day has no place in a calendar or a picture; the words that date another stand there.
    for format in [
        "ics",
        "timeml",
        "webanno",
        "timelinejs",
        "edtf",
        "svg",
        "bibtex",
    ] {
        assert!(!export(format).is_empty(), "{format}");
    }
    for format in ["webanno", "timeml"] {
        assert!(export(format).contains("والبحر هادئ"), "{format}");
    }
}

#[test]
fn neither_a_document_nor_the_project_is_written_over() {
    let folder = folder();
    project(folder.path(), "");
    let before = fs::read(folder.path().join("news/a/1.txt")).unwrap();
    let kept = fs::read(folder.path().join("case.khatt")).unwrap();
    for output in ["news/a/1.txt", "case.khatt", "news/../news/a/1.txt"] {
        let args = [
            "export",
            "case.khatt",
            "--force",
            "--format",
            "csv",
            "-o",
            output,
        ];
        let out = khatt(folder.path(), &args);
        assert_eq!(status(&out), 1, "{output}");
        assert!(
            complaints(&out).contains("name another file"),
            "{}",
            complaints(&out)
        );
        let out = khatt(
            folder.path(),
            &["report", "case.khatt", "--force", "-o", output],
        );
        assert_eq!(status(&out), 1, "{output}");
    }
    assert_eq!(
        fs::read(folder.path().join("news/a/1.txt")).unwrap(),
        before
    );
    assert_eq!(fs::read(folder.path().join("case.khatt")).unwrap(), kept);
}

#[test]
fn events_of_others_are_taken_into_a_project_once() {
    let folder = folder();
    project(folder.path(), "");
    let table = "title,date,source\nلقاء,2011-03-05,دفتر\n,2011-03-06,x\n";
    fs::write(folder.path().join("events.csv"), table).unwrap();
    let import = || {
        khatt(
            folder.path(),
            &["project", "import", "case.khatt", "events.csv"],
        )
    };
    let first = import();
    // A row is left out.
    assert_eq!(status(&first), 1, "{}", complaints(&first));
    assert!(complaints(&first).contains("1 events taken, 0 were there already"));
    assert!(complaints(&first).contains("row 3: it has no title"));
    assert!(complaints(&import()).contains("0 events taken, 1 were there already"));
    let out = khatt(folder.path(), &["export", "case.khatt", "--format", "csv"]);
    let out = String::from_utf8(out.stdout).unwrap();
    assert!(out.contains("لقاء") && out.contains("دفتر"), "{out}");
    fs::write(folder.path().join("other.csv"), "a,b\n").unwrap();
    let wrong = khatt(
        folder.path(),
        &["project", "import", "case.khatt", "other.csv"],
    );
    assert_eq!(status(&wrong), 2);
    assert!(complaints(&wrong).contains("no column of titles"));
}

#[test]
fn a_manifest_of_the_folder_is_not_written_over() {
    let folder = folder();
    project(folder.path(), "");
    let manifest = "file\tsource\na/1.txt\tصحيفة\n";
    for name in ["news/manifest.tsv", "news/a/manifest.csv", "news/days.tsv"] {
        let path = folder.path().join(name);
        fs::write(&path, manifest).unwrap();
        for input in ["news", "case.khatt"] {
            for command in [&["export", "--format", "csv"][..], &["report"][..]] {
                let more = [input, "--force", "-o", name];
                let out = khatt(folder.path(), &[command, &more[..]].concat());
                assert_eq!(status(&out), 1, "{name} {input}");
                assert!(complaints(&out).contains("a manifest"), "{name} {input}");
            }
        }
        assert_eq!(fs::read_to_string(&path).unwrap(), manifest);
        fs::remove_file(path).unwrap();
    }
}

#[test]
fn err_lines_of_edits_say_what_is_wrong_in_one_language() {
    let folder = folder();
    let wrong = |line: &str| {
        fs::write(folder.path().join("edits.jsonl"), line).unwrap();
        let made = khatt(
            folder.path(),
            &["project", "new", "w.khatt", "news", "--force"],
        );
        assert_eq!(status(&made), 0);
        let edits = fs::File::open(folder.path().join("edits.jsonl")).unwrap();
        let out = Command::new(env!("CARGO_BIN_EXE_khatt"))
            .args(["--no-cache", "project", "edit", "w.khatt"])
            .current_dir(folder.path())
            .stdin(edits)
            .output()
            .unwrap();
        assert_eq!(status(&out), 2, "{line}");
        complaints(&out)
    };
    let is_arabic = |letter: char| ('\u{600}'..='\u{6ff}').contains(&letter);
    for days in ["2011-13-05", "2011-02-30", "5", "", "yesterday"] {
        let told = wrong(&format!(
            r#"{{"change":"own","title":"x","days":"{days}"}}"#
        ));
        assert!(!told.contains(is_arabic), "{told}");
    }
    for line in ["5", "\"own\"", "{\"change\":\"same\",\"other\":7}"] {
        let told = wrong(line);
        assert!(
            told.contains("expected an object with \"change\""),
            "{told}"
        );
        assert!(!told.contains("EditLine"), "{told}");
    }
    assert!(wrong("{").contains("column 1"));
}

#[cfg(unix)]
#[test]
fn err_a_pipe_or_a_device_is_neither_read_nor_waited_for() {
    let folder = folder();
    project(folder.path(), "");
    let made = Command::new("mkfifo")
        .arg(folder.path().join("pipe"))
        .status();
    assert!(made.unwrap().success());
    for path in ["pipe", "/dev/zero", "news"] {
        let import = khatt(folder.path(), &["project", "import", "case.khatt", path]);
        assert_eq!(status(&import), 2, "{path}");
        assert!(
            complaints(&import).contains("it is no regular file"),
            "{path}"
        );
        let verify = khatt(folder.path(), &["verify", path, "news"]);
        assert_eq!(status(&verify), 2, "{path}");
        assert!(complaints(&verify).contains("Not a regular file"), "{path}");
    }
}
