//! The real program, from the outside: what it prints, where, and its exit status.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const TEXT: &str = "وصل الوفد يوم الجمعة.";

/// What a run gave.
struct Run {
    status: Option<i32>,
    lines: Vec<Value>,
    complaints: String,
}

impl Run {
    fn ids(&self) -> Vec<&str> {
        self.lines
            .iter()
            .map(|line| line["id"].as_str().unwrap_or("null"))
            .collect()
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        let out = String::from_utf8(output.stdout).unwrap();
        assert!(out.is_empty() || out.ends_with('\n'), "{out:?}");
        Self {
            status: output.status.code(),
            lines: out
                .lines()
                .map(|line| serde_json::from_str(line).unwrap())
                .collect(),
            complaints: String::from_utf8(output.stderr).unwrap(),
        }
    }
}

/// The program, keeping no texts where its user would have them.
fn khatt() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khatt"));
    command.arg("--no-cache");
    command
}

fn extract(folder: &Path, arguments: &[&str]) -> Run {
    run("extract", folder, arguments)
}

fn run(mode: &str, folder: &Path, arguments: &[&str]) -> Run {
    khatt()
        .current_dir(folder)
        .arg(mode)
        .args(arguments)
        .stdin(Stdio::null())
        .output()
        .unwrap()
        .into()
}

fn extract_piped(input: &[u8], arguments: &[&str]) -> Run {
    let mut child = start_stream(arguments);
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_owned();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let run = child.wait_with_output().unwrap().into();
    writer.join().unwrap().unwrap();
    run
}

fn start_stream(arguments: &[&str]) -> Child {
    khatt()
        .args(["extract", "-"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, content) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, content).unwrap();
    }
    folder
}

fn json_line(id: &str, text: &str) -> String {
    format!("{}\n", serde_json::json!({"id": id, "text": text}))
}

#[test]
fn a_folder_and_files_give_one_line_each_in_order() {
    let folder = folder(&[
        ("news/b/2.txt", TEXT.as_bytes()),
        ("news/a/1.txt", TEXT.as_bytes()),
        ("z", TEXT.as_bytes()),
    ]);
    let run = extract(folder.path(), &["news"]);
    assert_eq!(run.status, Some(0));
    assert_eq!(run.ids(), ["a/1.txt", "b/2.txt"]);
    assert_eq!(run.lines[1]["source"], "b");
    assert_eq!(run.complaints, "");
    let run = extract(folder.path(), &["z", "news"]);
    assert_eq!(run.ids(), ["z", "news/a/1.txt", "news/b/2.txt"]);
}

#[test]
fn a_problem_of_a_manifest_is_named_and_fails_nothing() {
    let manifest = "file\ttitle\n1.txt\tوصول\n2.txt\tx\n";
    let folder = folder(&[
        ("1.txt", TEXT.as_bytes()),
        ("manifest.tsv", manifest.as_bytes()),
    ]);
    let run = extract(folder.path(), &["."]);
    assert_eq!(run.status, Some(0));
    assert_eq!(run.ids(), ["1.txt"]);
    assert_eq!(run.lines[0]["title"], "وصول");
    assert_eq!(
        run.complaints,
        "khatt: Row 3: No such document is in the folder: \"2.txt\": ./manifest.tsv\n"
    );
}

#[test]
fn a_day_for_all_is_for_documents_that_have_none_of_their_own() {
    let manifest = "file\tpublished\tdct\n1.txt\t2015-07-20\t\n2.txt\t\t2014-02-03\n";
    let page = "<html><head><meta property='article:published_time' content='2013-05-06T10:00:00Z'></head>\
                <body><p>وصل الوفد إلى الميناء أمس وقال الوزير إن المفاوضات مستمرة.</p></body></html>";
    let lined = format!("الجزيرة نت - 5 مارس 2012\n{TEXT}");
    let folder = folder(&[
        ("1.txt", TEXT.as_bytes()),
        ("2.txt", TEXT.as_bytes()),
        ("2016-08-09 x.txt", TEXT.as_bytes()),
        ("3.txt", TEXT.as_bytes()),
        ("4.html", page.as_bytes()),
        ("5.txt", lined.as_bytes()),
        ("manifest.tsv", manifest.as_bytes()),
    ]);
    let run = extract(folder.path(), &[".", "--dct", "2022-12-31"]);
    let found: Vec<(&str, &str)> = run
        .lines
        .iter()
        .map(|line| {
            let dct = &line["dct"];
            (
                dct["best"].as_str().unwrap(),
                dct["basis"].as_str().unwrap(),
            )
        })
        .collect();
    let expected = [
        ("2015-07-20", "metadata"),
        ("2014-02-03", "given"),
        ("2016-08-09", "filename"),
        ("2022-12-31", "given"),
        ("2013-05-06", "metadata"),
        ("2012-03-05", "dateline"),
    ];
    assert_eq!(found, expected);
}

#[test]
fn every_field_of_the_contract_is_there() {
    let folder = folder(&[("1.txt", TEXT.as_bytes())]);
    let run = extract(folder.path(), &["1.txt", "--dct", "2022-12-31"]);
    let line = &run.lines[0];
    for field in [
        "id",
        "source",
        "title",
        "dct",
        "sentences",
        "mentions",
        "events",
    ] {
        assert!(line.get(field).is_some(), "{field} is not in {line}");
    }
    let dct = &line["dct"];
    assert_eq!(dct["best"], "2022-12-31");
    assert_eq!((&dct["begin"], &dct["until"]), (&dct["best"], &dct["best"]));
    assert_eq!(
        (&dct["basis"], &dct["confidence"]),
        (&"given".into(), &1.0.into())
    );
    assert_eq!(dct["evidence"], Value::Array(Vec::new()));
}

#[test]
fn the_five_seeds_are_read() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let run = extract(root, &["seeds"]);
    assert_eq!(run.status, Some(0));
    assert_eq!(run.lines.len(), 5);
    for line in &run.lines {
        let id = line["id"].as_str().unwrap();
        let text = fs::read_to_string(root.join("seeds").join(id)).unwrap();
        let chars: Vec<char> = text.chars().collect();
        for mention in line["mentions"].as_array().unwrap() {
            let at = |field: &str| mention[field].as_u64().unwrap() as usize;
            let by_chars: String = chars[at("start")..at("end")].iter().collect();
            assert_eq!(mention["text"], by_chars);
            assert_eq!(mention["text"], text[at("byte_start")..at("byte_end")]);
        }
    }
}

#[test]
fn each_failed_file_is_named_and_the_others_are_done() {
    let folder = folder(&[
        ("in/1.txt", TEXT.as_bytes()),
        ("in/2.txt", b"\xE9\xE8"),
        ("in/3.txt", b""),
        ("in/4.txt", TEXT.as_bytes()),
    ]);
    let run = extract(folder.path(), &["in", "none"]);
    assert_eq!(run.status, Some(1));
    assert_eq!(run.ids(), ["in/1.txt", "in/4.txt"]);
    assert_eq!(
        run.complaints,
        "khatt: Not UTF-8: the first wrong byte is at offset 0: in/2.txt\n\
         khatt: The file is empty: in/3.txt\n\
         khatt: There is no such file or folder: none\n"
    );
}

const COPY: &str =
    "اختتم المؤتمر الدولي للمياه أعماله في مسقط يوم 24 مايو 2017 بمشاركة وفود من ثلاثين دولة.";

#[test]
fn coverage_says_who_tells_the_same() {
    let other = COPY.replace("24", "26");
    let folder = folder(&[
        ("أ/2017-05-30.txt", COPY.as_bytes()),
        ("ب/2017-05-31.txt", other.as_bytes()),
        ("ب/bad.txt", b"\0"),
    ]);
    let run = run("coverage", folder.path(), &["أ", "ب", "none.txt"]);
    assert_eq!(run.status, Some(1), "{}", run.complaints);
    assert!(run.complaints.contains("none.txt"), "{}", run.complaints);
    let [object] = run.lines.as_slice() else {
        panic!("{:?}", run.lines);
    };
    let sources = object["sources"].as_array().unwrap();
    assert_eq!(sources[0]["name"], "أ");
    assert_eq!(sources[0]["documents"], 1);
    assert_eq!(sources[0]["begin"], "2017-05-30");
    let cluster = &object["clusters"][0];
    assert_eq!(cluster["status"], "conflict");
    assert_eq!(cluster["first"], "أ/2017-05-30.txt");
    assert_eq!(cluster["members"][1]["source"], "ب");
    assert_eq!(cluster["members"][1]["begin"], "2017-05-26");
    let length = COPY.chars().count();
    assert_eq!(cluster["members"][0]["start"], 0);
    assert_eq!(cluster["members"][0]["end"], length);
    let copied = &object["copies"][0];
    assert_eq!(copied["b"]["doc"], "ب/2017-05-31.txt");
    assert!(copied["similarity"].as_f64().unwrap() > 0.9);
    assert!(cluster["id"].is_string() && cluster["label"].as_str().unwrap().starts_with("اختتم"));
}

#[test]
fn a_call_that_is_wrong_says_what_to_give() {
    let folder = folder(&[]);
    for (arguments, expected) in [
        (&[][..], "expected a file or a folder to read, or - to read"),
        (&["-", "x"], "- stands for standard input"),
        (&["x", "--dct", "12/31/2022"], "found \"12/31/2022\""),
        (&["x", "--dct", "2022-02-30"], "found \"2022-02-30\""),
        (&["x", "--dtc", "2022-02-28"], "unexpected argument '--dtc'"),
    ] {
        let run = extract(folder.path(), arguments);
        assert_eq!((run.status, run.lines.len()), (Some(2), 0), "{arguments:?}");
        assert!(run.complaints.contains(expected), "{}", run.complaints);
    }
}

#[test]
fn help_and_version_are_no_errors() {
    for (arguments, expected) in [
        (&["--help"][..], "khatt extract news/ > out.jsonl"),
        (&["extract", "--help"], "| khatt extract -"),
        (&["--version"], env!("CARGO_PKG_VERSION")),
    ] {
        let output = khatt().args(arguments).output().unwrap();
        let out = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(0));
        assert!(out.contains(expected), "{out}");
    }
}

#[test]
fn a_stream_keeps_its_order_and_its_days() {
    let mut input = String::from("\u{FEFF}"); // BYTE ORDER MARK
    input.push_str("{\"id\": \"own\", \"text\": \"غدا\", \"dct\": \"2020-01-01\", \"source\": \"ق\", \"title\": \"ع\"}\r\n");
    for number in 0..2000 {
        input.push_str(&json_line(&number.to_string(), TEXT));
    }
    let run = extract_piped(input.trim_end().as_bytes(), &["--dct", "2022-12-31"]);
    assert_eq!((run.status, run.complaints.as_str()), (Some(0), ""));
    let expected = std::iter::once("own".to_owned()).chain((0..2000).map(|id| id.to_string()));
    assert_eq!(run.ids(), expected.collect::<Vec<_>>());
    let own = &run.lines[0];
    assert_eq!(own["dct"]["best"], "2020-01-01");
    assert_eq!((&own["source"], &own["title"]), (&"ق".into(), &"ع".into()));
    assert_eq!(run.lines[1]["dct"]["best"], "2022-12-31");
    assert_eq!(run.lines[1]["title"], Value::Null);
}

#[test]
fn bad_lines_of_a_stream_are_told_at_their_place() {
    let mut input = json_line("1", TEXT).into_bytes();
    input.extend(b"{\"id\": \"2\"}\n\nnull\n{\"id\":\"5\",\"text\":\"\",\"dct\":\"2022\"}\n\xFF\n");
    input.extend(json_line("7", TEXT).bytes());
    let run = extract_piped(&input, &[]);
    assert_eq!((run.status, run.complaints.as_str()), (Some(1), ""));
    assert_eq!(
        run.ids(),
        ["1", "null", "null", "null", "null", "null", "7"]
    );
    for (line, number) in run.lines[1..6].iter().zip(2..) {
        assert_eq!(line["line"], number);
        assert_eq!(line["id"], Value::Null);
    }
    let error = |at: usize| run.lines[at]["error"].as_str().unwrap();
    assert_eq!(error(1), "Column 11: missing field `text`");
    assert!(error(3).ends_with("found \"null\""), "{}", error(3));
    assert!(error(4).contains("found \"2022\""), "{}", error(4));
    assert!(error(5).starts_with("Not UTF-8"), "{}", error(5));
}

#[test]
fn an_empty_stream_gives_nothing() {
    let run = extract_piped(b"", &[]);
    assert_eq!((run.status, run.lines.len()), (Some(0), 0));
}

#[test]
fn a_line_is_answered_while_the_stream_is_still_open() {
    let mut child = start_stream(&[]);
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap()).lines();
    for id in ["a", "b", "c"] {
        stdin.write_all(json_line(id, TEXT).as_bytes()).unwrap();
        let answer: Value = serde_json::from_str(&answers.next().unwrap().unwrap()).unwrap();
        assert_eq!(answer["id"], id);
    }
    drop(stdin);
    assert!(answers.next().is_none());
    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn a_closed_pipe_ends_the_run_quietly() {
    let mut child = start_stream(&[]);
    let mut stdin = child.stdin.take().unwrap();
    let mut answers = BufReader::new(child.stdout.take().unwrap());
    stdin.write_all(json_line("1", TEXT).as_bytes()).unwrap();
    answers.read_line(&mut String::new()).unwrap();
    drop(answers);
    // The stream stays open: the program has to end by itself once it cannot write.
    while child.try_wait().unwrap().is_none() {
        if stdin.write_all(json_line("2", TEXT).as_bytes()).is_err() {
            break;
        }
    }
    let mut complaints = String::new();
    let mut stderr = child.stderr.take().unwrap();
    stderr.read_to_string(&mut complaints).unwrap();
    // Not all was read, so that it is no success.
    assert_eq!(child.wait().unwrap().code(), Some(141));
    assert_eq!(complaints, "");
}
