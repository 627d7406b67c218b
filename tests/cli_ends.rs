//! Ends of the real program where something outside fails: pipes, full disks, refused threads, names of files.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]
#![cfg(unix)]

use std::ffi::OsStr;
use std::fs::{self, File, OpenOptions};
use std::io::Write as _;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::thread;

use serde_json::Value;
use tempfile::TempDir;

const TEXT: &str = "وصل الوفد يوم الجمعة.";

fn khatt(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_khatt"));
    command
        .arg("--no-cache")
        .current_dir(folder)
        .stdin(Stdio::null());
    command
}

fn output(folder: &Path, arguments: &[&str]) -> Output {
    khatt(folder).args(arguments).output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let out = str::from_utf8(&output.stdout).unwrap();
    let lines = out.lines().map(|line| serde_json::from_str(line).unwrap());
    lines.collect()
}

fn ids(output: &Output) -> Vec<String> {
    let id = |line: &Value| line["id"].as_str().unwrap_or("null").to_owned();
    lines(output).iter().map(id).collect()
}

fn complaints(output: &Output) -> &str {
    str::from_utf8(&output.stderr).unwrap()
}

fn folder() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn make_fifo(path: &Path) {
    assert!(Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// A device that takes nothing, where this system has it.
fn full() -> Option<File> {
    let full = OpenOptions::new().write(true).open("/dev/full").ok();
    if full.is_none() {
        skipped("no /dev/full");
    }
    full
}

#[expect(clippy::print_stdout, reason = "a test says that it is skipped")]
fn skipped(reason: &str) {
    println!("skipped: {reason}");
}

#[test]
fn a_write_that_goes_nowhere_is_no_success() {
    let folder = folder();
    fs::write(folder.path().join("1.txt"), TEXT).unwrap();
    for arguments in [
        &["extract", "1.txt"][..],
        &["coverage", "1.txt"],
        &["--help"],
        &["extract", "--help"],
        &["help", "extract"],
        &["--version"],
    ] {
        let Some(full) = full() else { return };
        let mut command = khatt(folder.path());
        let run = command.args(arguments).stdout(full).output().unwrap();
        assert_eq!(run.status.code(), Some(1), "{arguments:?}");
        let expected = "khatt: Results could not be written: ";
        // What there is to compare is said as well.
        assert!(complaints(&run).contains(expected), "{arguments:?}");
        assert!(output(folder.path(), arguments).status.success());
    }
}

/// The program started by a shell, with its standard output as `redirection` has it.
#[cfg(target_os = "linux")]
fn redirected(folder: &Path, arguments: &[&str], redirection: &str) -> Output {
    let script = format!("\"$0\" --no-cache \"$@\" {redirection}; exit $?");
    let mut shell = Command::new("sh");
    shell.current_dir(folder).stdin(Stdio::null());
    shell.args(["-c", &script, env!("CARGO_BIN_EXE_khatt")]);
    shell.args(arguments).output().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn closed_standard_output_is_no_success() {
    let folder = folder();
    fs::write(folder.path().join("1.txt"), TEXT).unwrap();
    let made = output(folder.path(), &["project", "new", "case.khatt", "1.txt"]);
    assert!(made.status.success());
    for arguments in [
        &["extract", "1.txt"][..],
        &["coverage", "1.txt"],
        &["coverage", "1.txt", "--format", "csv"],
        &["export", "1.txt", "--format", "csv"],
        &["report", "1.txt", "-o", "-"],
        &["project", "show", "case.khatt"],
        &["--help"],
        &["extract", "--help"],
        &["--version"],
    ] {
        let run = redirected(folder.path(), arguments, ">&-");
        assert_eq!(run.status.code(), Some(1), "{arguments:?}");
        let expected = "khatt: Results could not be written: standard output is closed\n";
        assert!(complaints(&run).ends_with(expected), "{arguments:?}");
        // Where standard error is closed as well, the status tells it.
        let mute = redirected(folder.path(), arguments, ">&- 2>&-");
        assert_eq!(mute.status.code(), Some(1), "{arguments:?}");
    }
    let written = redirected(folder.path(), &["report", "1.txt", "-o", "1.html"], ">&-");
    assert!(written.status.success(), "nothing goes there");
}

#[cfg(target_os = "linux")]
#[test]
fn standard_output_that_was_thrown_away_is_a_success() {
    let folder = folder();
    fs::write(folder.path().join("1.txt"), TEXT).unwrap();
    let null = || {
        let mut both_ways = OpenOptions::new();
        both_ways.read(true).write(true);
        both_ways.open("/dev/null").unwrap()
    };
    for arguments in [&["extract", "1.txt"][..], &["--help"]] {
        let shell = redirected(folder.path(), arguments, ">/dev/null");
        assert!(shell.status.success(), "{arguments:?}");
        // As Python's `subprocess.DEVNULL` is, for the program and for a shell that starts it.
        let mut command = khatt(folder.path());
        let program = command.args(arguments).stdout(null()).status();
        assert!(program.unwrap().success(), "{arguments:?}");
        let mut shell = Command::new("sh");
        let script = "\"$0\" \"$@\"; exit $?";
        shell.args(["-c", script, env!("CARGO_BIN_EXE_khatt")]);
        let shell = shell.current_dir(folder.path()).args(arguments);
        assert!(shell.stdout(null()).status().unwrap().success());
    }
}

#[test]
fn a_message_that_goes_nowhere_leaves_the_status() {
    let folder = folder();
    for (arguments, status) in [(&["extract", "none.txt"][..], 1), (&["extract"], 2)] {
        let Some(full) = full() else { return };
        let mut command = khatt(folder.path());
        let run = command.args(arguments).stderr(full).output().unwrap();
        assert_eq!(run.status.code(), Some(status), "{arguments:?}");
    }
}

#[test]
fn help_that_nobody_reads_is_quiet_and_no_success() {
    let folder = folder();
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    let mut command = khatt(folder.path());
    let run = command.arg("--help").stdout(writer).output().unwrap();
    assert_eq!((run.status.code(), complaints(&run)), (Some(141), ""));
}

#[test]
fn refused_threads_are_done_without() {
    let folder = folder();
    for number in 0..20 {
        fs::write(folder.path().join(format!("{number}.txt")), TEXT).unwrap();
    }
    for mode in ["extract", "coverage"] {
        let usual = output(folder.path(), &[mode, "."]);
        // A stack that no address space has room for: the system refuses each thread.
        let mut command = khatt(folder.path());
        command.env("RUST_MIN_STACK", (1_u64 << 47).to_string());
        let alone = command.args([mode, "."]).output().unwrap();
        let expected = (Some(0), complaints(&usual));
        assert_eq!((alone.status.code(), complaints(&alone)), expected);
        assert!(alone.stdout == usual.stdout, "{mode}");
    }
}

#[test]
fn pipes_are_read_once() {
    let folder = folder();
    let at = |name: &str| folder.path().join(name);
    for name in ["p", "q"] {
        make_fifo(&at(name));
    }
    symlink(at("p"), at("again")).unwrap();
    let writers = ["p", "q"].map(|name| {
        let path = at(name);
        thread::spawn(move || fs::write(path, format!("{TEXT} {name}")))
    });
    // The same word twice is one pipe; another name of it is told.
    let run = output(folder.path(), &["extract", "p", "q", "p", "again"]);
    for writer in writers {
        writer.join().unwrap().unwrap();
    }
    assert_eq!(ids(&run), ["p", "q"]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(
        complaints(&run),
        "khatt: The same pipe is named before, and a pipe can be read only once: again\n"
    );
}

#[test]
fn substituted_processes_are_read_like_files() {
    let folder = folder();
    fs::write(folder.path().join("1.txt"), TEXT).unwrap();
    let script = "\"$0\" extract <(cat 1.txt) <(cat 1.txt; echo) <(true)";
    let bash = Command::new("bash")
        .current_dir(folder.path())
        .args(["-c", script, env!("CARGO_BIN_EXE_khatt")])
        .output();
    let Ok(run) = bash else {
        println!("skipped: no bash");
        return;
    };
    assert_eq!(lines(&run).len(), 2, "{}", complaints(&run));
    assert!(
        lines(&run)
            .iter()
            .all(|line| line["mentions"][0].is_object())
    );
    assert_eq!(run.status.code(), Some(1));
    let expected = "khatt: The pipe gave no text; a pipe can be read only once: /dev/fd/";
    assert!(
        complaints(&run).starts_with(expected),
        "{}",
        complaints(&run)
    );
}

fn start(folder: &Path, arguments: &[&str]) -> Child {
    let mut command = khatt(folder);
    command
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command.spawn().unwrap()
}

#[test]
fn a_pipe_that_says_nothing_can_be_interrupted() {
    let folder = folder();
    make_fifo(&folder.path().join("p"));
    let mut child = start(folder.path(), &["extract", "p"]);
    let status = Command::new("kill")
        .args(["-INT", &child.id().to_string()])
        .status();
    assert!(status.unwrap().success());
    assert!(!child.wait().unwrap().success());
}

#[test]
fn endless_files_stop_at_the_limit() {
    let folder = folder();
    let run = output(folder.path(), &["extract", "/dev/zero"]);
    assert_eq!(run.status.code(), Some(1));
    assert_eq!(
        complaints(&run),
        "khatt: Longer than 67108864 bytes, the most that one document may have: /dev/zero\n"
    );
    let zeros = File::open("/dev/zero").unwrap();
    let run = khatt(folder.path())
        .args(["extract", "-"])
        .stdin(zeros)
        .output()
        .unwrap();
    assert_eq!(run.status.code(), Some(1));
    let [line] = lines(&run).try_into().unwrap();
    assert!(
        line["error"]
            .as_str()
            .unwrap()
            .ends_with("the stream is not read on")
    );
}

#[test]
fn names_of_files_cannot_change_the_screen() {
    let folder = folder();
    for name in [
        "a\nkhatt: all is well.txt",
        "\u{1B}[2Jb.txt",
        "\u{202E}c.txt",
    ] {
        fs::write(folder.path().join(name), "").unwrap();
    }
    let run = output(folder.path(), &["extract", "."]);
    assert_eq!(
        complaints(&run),
        "khatt: The file is empty: $'./\\x1b[2Jb.txt'\n\
         khatt: The file is empty: $'./a\\nkhatt: all is well.txt'\n\
         khatt: The file is empty: $'./\\u202ec.txt'\n"
    );
}

#[test]
fn names_that_are_not_utf8_can_be_found_again() {
    let folder = folder();
    let mut expected = Vec::new();
    for (byte, text) in [(0xFE_u8, TEXT), (0xFF, "")] {
        let name = [b"a", &[byte][..], b".txt"].concat();
        if fs::write(folder.path().join(OsStr::from_bytes(&name)), text).is_err() {
            println!("skipped: this system takes only UTF-8 as a name");
            return;
        }
        expected.push(name);
    }
    let run = output(folder.path(), &["extract", "."]);
    assert_eq!(ids(&run), ["a\\xfe.txt"]);
    assert_eq!(
        complaints(&run),
        "khatt: The file is empty: $'./a\\xff.txt'\n"
    );
    // What the message shows is the file, for the shells that know it.
    let shown = complaints(&run)
        .trim()
        .rsplit(": ")
        .next()
        .unwrap()
        .to_owned();
    let bash = Command::new("bash")
        .args(["-c", &format!("printf %s {shown}")])
        .output();
    if let Ok(said) = bash {
        assert_eq!(said.stdout, [b"./", expected[1].as_slice()].concat());
    }
    let other = OsStr::from_bytes(&expected[1]);
    fs::write(folder.path().join(other), TEXT).unwrap();
    let run = output(folder.path(), &["extract", "."]);
    assert_eq!(ids(&run), ["a\\xfe.txt", "a\\xff.txt"]);
    let sources: Vec<Value> = lines(&run)
        .iter()
        .map(|line| line["source"].clone())
        .collect();
    assert_eq!(sources, ["a\\xfe", "a\\xff"]);
}

#[test]
fn a_stream_takes_days_as_the_command_line_does() {
    let folder = folder();
    for (day, is_day) in [
        ("17 مارس 2023", true),
        ("17/3/2023", true),
        ("3/17/2023", false),
    ] {
        let mut command = khatt(folder.path());
        let mut child = command
            .args(["extract", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let line = serde_json::json!({"id": "1", "text": TEXT, "dct": day});
        writeln!(child.stdin.take().unwrap(), "{line}").unwrap();
        let run = child.wait_with_output().unwrap();
        let [line] = lines(&run).try_into().unwrap();
        let named = output(folder.path(), &["extract", "none", "--dct", day]);
        assert_eq!(named.status.code(), Some(if is_day { 1 } else { 2 }));
        if is_day {
            assert_eq!(line["dct"]["best"], "2023-03-17");
        } else {
            let error = line["error"].as_str().unwrap();
            assert_eq!(line["line"], 1);
            assert!(
                error.contains("dct: Expected a day such as 2023-03-17"),
                "{error}"
            );
            assert!(error.ends_with("found \"3/17/2023\""), "{error}");
        }
    }
}
