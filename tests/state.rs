//! What a user did survives kills, full disks, other windows and damage.
//!
//! `KHATT_KILLS=300` runs the full number of kills on two megabytes of state (`.ci/kill.sh`); without it a few on less.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::collections::BTreeMap;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, fs, thread};

use khatt::store::{SaveStatus, Saver, StateFile, StateKind, Step, StoreNotice};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A state of the shape that the window keeps: maps of the user's data, lists with names, words and numbers.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Kept {
    given: BTreeMap<String, i32>,
    views: Vec<View>,
    color: Color,
    size: u8,
}

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct View {
    name: String,
    at: (f64, f64),
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum Color {
    #[default]
    Light,
    Dark,
}

impl StateKind for Kept {
    const KIND: &'static str = "test";
    const VERSION: u32 = 1;
    const DATA: &'static [&'static str] = &["given"];
}

fn save(file: &mut StateFile, kept: &Kept) -> io::Result<bool> {
    file.save(&serde_json::to_value(kept).unwrap(), &mut |_| Ok(()))
}

fn open(path: &Path) -> (Kept, StateFile, Vec<StoreNotice>) {
    let (kept, mut file) = StateFile::open::<Kept>(path.to_owned());
    let notices = file.take_notices();
    (kept, file, notices)
}

fn kills() -> Option<u32> {
    env::var("KHATT_KILLS").ok()?.parse().ok()
}

/// A document's name as long as real ones are.
fn document(number: usize) -> String {
    format!("مجلد الأخبار/{number:08}.txt")
}

/// The program that is killed: it gives a document a date, saves, and says so, again and again.
#[test]
fn child() {
    let Ok(path) = env::var("KHATT_STATE_CHILD") else {
        return;
    };
    let stop = env::var("KHATT_STATE_STOP").ok();
    let stop = stop.as_deref().and_then(|stop| stop.split_once(' '));
    let (mut kept, mut file, _) = open(Path::new(&path));
    for round in 0.. {
        kept.given
            .insert(document(kept.given.len()), 19_000 + round);
        let value = serde_json::to_value(&kept).unwrap();
        let on_step = &mut |step: Step| {
            let is_there = stop == Some((&*format!("{step:?}"), &*round.to_string()));
            if is_there {
                std::process::abort();
            }
            Ok(())
        };
        file.save(&value, on_step).unwrap();
        writeln!(io::stdout(), "acknowledged {}", kept.given.len()).unwrap();
        io::stdout().flush().unwrap();
    }
}

/// Runs the child until it ends or is killed; returns how many dates it acknowledged.
fn run_child(path: &Path, stop: Option<String>, kill_after: Option<Duration>) -> usize {
    let mut command = Command::new(env::current_exe().unwrap());
    command
        .args(["--exact", "child", "--nocapture"])
        .env("KHATT_STATE_CHILD", path);
    command.stdout(Stdio::piped()).stderr(Stdio::null());
    if let Some(stop) = stop {
        command.env("KHATT_STATE_STOP", stop);
    }
    let mut child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // The clock begins with the first date: before it there is only the start of the program.
    let count = |line: io::Result<String>| {
        Some(
            line.ok()?
                .strip_prefix("acknowledged ")?
                .parse::<usize>()
                .unwrap(),
        )
    };
    let mut last = lines.by_ref().find_map(count).unwrap_or(0);
    let rest = thread::spawn(move || lines.filter_map(count).last());
    if let Some(kill_after) = kill_after {
        thread::sleep(kill_after);
        child.kill().unwrap();
    }
    child.wait().unwrap();
    last = rest.join().unwrap().unwrap_or(last);
    last
}

/// A file with dates, and how many.
fn filled(path: &Path) -> usize {
    let count = if kills().is_some() { 45_000 } else { 500 };
    let (mut kept, mut file, _) = open(path);
    kept.given = (0..count)
        .map(|number| (document(number), 19_000))
        .collect();
    kept.views = vec![View {
        name: "القناة".to_owned(),
        at: (1.0, 9.0),
    }];
    save(&mut file, &kept).unwrap();
    if kills().is_some() {
        assert!(fs::metadata(path).unwrap().len() > 2_000_000);
    }
    count
}

fn check(path: &Path, acknowledged: usize, told: &str) {
    let (kept, _, notices) = open(path);
    assert_eq!(notices, [], "{told}");
    assert!(
        kept.given.len() >= acknowledged,
        "{told}: {} of {acknowledged}",
        kept.given.len()
    );
    assert!(
        (0..acknowledged).all(|number| kept.given.contains_key(&document(number))),
        "{told}"
    );
    assert_eq!(kept.views.len(), 1, "{told}");
}

#[test]
fn nothing_acknowledged_is_lost_by_a_kill_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    let mut acknowledged = filled(&path);
    let count = kills().unwrap_or(12);
    let mut random = 7_u64;
    for kill in 0..count {
        random = random
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        let after = Duration::from_micros((random >> 33) % 120_000);
        acknowledged = acknowledged.max(run_child(&path, None, Some(after)));
        check(&path, acknowledged, &format!("kill {kill} after {after:?}"));
    }
    println!("{count} kills at random moments, {acknowledged} dates acknowledged, none lost");
}

#[test]
fn nothing_acknowledged_is_lost_by_a_kill_inside_a_write() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    let mut acknowledged = filled(&path);
    let steps = ["Created", "HalfWritten", "Written", "Synced", "Renamed"];
    let rounds = if kills().is_some() { 20 } else { 2 };
    for round in 0..rounds {
        for step in steps {
            let stop = format!("{step} {}", round % 3);
            acknowledged = acknowledged.max(run_child(&path, Some(stop.clone()), None));
            check(&path, acknowledged, &stop);
        }
    }
    println!(
        "{} kills inside a write, {acknowledged} dates acknowledged, none lost",
        rounds * steps.len()
    );
}

#[test]
fn a_full_disk_leaves_what_was_saved_and_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    let count = filled(&path);
    let (mut kept, mut file, _) = open(&path);
    kept.given.insert(document(count), 1);
    let value = serde_json::to_value(&kept).unwrap();
    for full in [
        Step::Created,
        Step::HalfWritten,
        Step::Written,
        Step::Synced,
    ] {
        let on_step = &mut |step| match step == full {
            true => Err(io::ErrorKind::StorageFull.into()),
            false => Ok(()),
        };
        let error = file.save(&value, on_step).unwrap_err();
        assert_eq!(error.kind(), io::ErrorKind::StorageFull);
        check(&path, count, "full disk");
    }
    save(&mut file, &kept).unwrap();
    check(&path, count + 1, "room again");
}

#[test]
fn a_folder_that_cannot_be_written_is_told_until_it_can() {
    let folder = tempfile::tempdir().unwrap();
    // A file where the folder should be: the user may be root, whom no permission stops.
    let blocked = folder.path().join("data");
    fs::write(&blocked, "").unwrap();
    let path = blocked.join("state.json");
    let (_, file) = StateFile::open::<Kept>(path.clone());
    let saver = Saver::start(|| ()).unwrap();
    saver.open(file);
    saver.save(path.clone(), json!({"size": 3}));
    let SaveStatus::NotSaved { reason } = saver.flush() else {
        panic!("nothing is told");
    };
    assert!(reason.contains("state.json"), "{reason}");
    fs::remove_file(&blocked).unwrap();
    assert_eq!(saver.flush(), SaveStatus::Saved);
    assert_eq!(open(&path).0.size, 3);
}

#[test]
fn two_windows_keep_what_each_of_them_did() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    let count = filled(&path);
    let window = |name: &'static str| {
        let path = path.clone();
        thread::spawn(move || {
            let (mut kept, mut file, _) = open(&path);
            for round in 0..40 {
                kept.given.insert(format!("{name}/{round}"), round);
                kept.views.push(View {
                    name: format!("{name} {round}"),
                    at: (0.0, 1.0),
                });
                if name == "a" {
                    kept.color = Color::Dark
                } else {
                    kept.size = 7
                }
                save(&mut file, &kept).unwrap();
            }
        })
    };
    for window in [window("a"), window("b")] {
        window.join().unwrap();
    }
    let (kept, _, notices) = open(&path);
    assert_eq!(notices, []);
    assert_eq!((kept.given.len(), kept.views.len()), (count + 80, 81));
    assert_eq!((kept.color, kept.size), (Color::Dark, 7));
}

#[test]
fn what_one_window_takes_away_stays_away() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    filled(&path);
    let (mut one, mut first, _) = open(&path);
    let (mut other, mut second, _) = open(&path);
    one.given.remove(&document(3));
    save(&mut first, &one).unwrap();
    other.given.remove(&document(4));
    save(&mut second, &other).unwrap();
    let (kept, ..) = open(&path);
    assert!(!kept.given.contains_key(&document(3)) && !kept.given.contains_key(&document(4)));
}

/// Ways to damage a file: a name, and what becomes of its text.
fn damages() -> Vec<(String, Vec<u8>)> {
    let good = Kept {
        given: BTreeMap::from([("1.txt".to_owned(), 19_000), ("2.txt".to_owned(), 19_001)]),
        views: vec![View {
            name: "a".to_owned(),
            at: (1.0, 2.0),
        }],
        color: Color::Dark,
        size: 3,
    };
    let text = |value: &Value| serde_json::to_vec(value).unwrap();
    let mut value = serde_json::to_value(good).unwrap();
    value["khatt"] = json!("test");
    value["version"] = json!(1);
    let whole = text(&value);
    let mut damages: Vec<(String, Vec<u8>)> = Vec::new();
    for part in 0..12 {
        let cut = whole.len() * part / 12;
        damages.push((format!("cut at {cut}"), whole[..cut].to_vec()));
    }
    let with = |name: &str, place: &str, new: Value| {
        let mut value = value.clone();
        *value.pointer_mut(place).unwrap() = new;
        (name.to_owned(), text(&value))
    };
    damages.extend([
        with("unknown word", "/color", json!("klingon")),
        with("number for a word", "/color", json!(7)),
        with("out of range", "/size", json!(256)),
        with("negative", "/size", json!(-1)),
        with("fraction", "/size", json!(1.5)),
        with("text for a number", "/size", json!("3")),
        with("null", "/size", json!(null)),
        with("date out of range", "/given/1.txt", json!(1_u64 << 40)),
        with("date as text", "/given/1.txt", json!("2023-03-17")),
        with("date as list", "/given/1.txt", json!([1])),
        with("no map", "/given", json!([1, 2])),
        with("map as text", "/given", json!("x")),
        with("no list", "/views", json!({"a": 1})),
        with("view as text", "/views/0", json!("x")),
        with("name as number", "/views/0/name", json!(3)),
        with("short pair", "/views/0/at", json!([1.0])),
        with("long pair", "/views/0/at", json!([1.0, 2.0, 3.0])),
        with("pair of texts", "/views/0/at", json!(["a", "b"])),
        with("newer version", "/version", json!(2)),
        with("version as text", "/version", json!("x")),
        ("zeros".to_owned(), vec![0; 4096]),
        ("no text".to_owned(), (0..=255).cycle().take(5000).collect()),
        (
            "another program's".to_owned(),
            b"<?xml version=\"1.0\"?><plist/>".to_vec(),
        ),
        ("a list".to_owned(), b"[1, 2, 3]".to_vec()),
        ("a number".to_owned(), b"7".to_vec()),
        ("two objects".to_owned(), b"{}{}".to_vec()),
        ("deep".to_owned(), b"[".repeat(200_000)),
        (
            "deep inside".to_owned(),
            [b"{\"given\":".to_vec(), b"{\"a\":".repeat(5000)].concat(),
        ),
        (
            "wrong bytes".to_owned(),
            [&whole[..20], b"\xFF\xFE", &whole[20..]].concat(),
        ),
        (
            "doubled".to_owned(),
            [whole.clone(), whole.clone()].concat(),
        ),
        (
            "marks".to_owned(),
            b"<<<<<<< mine\n{}\n=======\n{}\n>>>>>>> theirs\n".to_vec(),
        ),
    ]);
    assert!(damages.len() >= 40, "{}", damages.len());
    damages
}

#[test]
fn damage_is_told_and_nothing_is_lost() {
    for (name, damaged) in damages() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("state.json");
        fs::write(&path, &damaged).unwrap();
        let (mut kept, mut file, notices) = open(&path);
        assert!(
            !notices.is_empty() || name == "version as text",
            "{name}: nothing is told"
        );
        kept.given.insert("new".to_owned(), 1);
        save(&mut file, &kept).unwrap();
        let (again, _, notices) = open(&path);
        assert!(notices.is_empty(), "{name}: told again {notices:?}");
        assert_eq!(again, kept, "{name}");
        // What was there is still somewhere: in the file, or set aside.
        let files: Vec<Vec<u8>> = fs::read_dir(folder.path())
            .unwrap()
            .map(|file| fs::read(file.unwrap().path()).unwrap())
            .collect();
        let is_whole = files.contains(&damaged);
        let set_aside = folder.path().join("state.json.bad");
        assert!(
            is_whole || set_aside.exists() || name == "version as text",
            "{name}"
        );
        if !is_whole && set_aside.exists() {
            let bad: Value = serde_json::from_slice(&fs::read(set_aside).unwrap()).unwrap();
            assert!(bad[0]["place"].as_str().unwrap().starts_with('/'), "{name}");
        }
    }
}

#[test]
fn a_bad_word_leaves_everything_beside_it() {
    for (name, damaged) in damages() {
        let inner = [
            "unknown word",
            "out of range",
            "date as text",
            "name as number",
            "pair of texts",
        ];
        if inner.contains(&name.as_str()) {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("state.json");
            fs::write(&path, damaged).unwrap();
            let (kept, ..) = open(&path);
            assert!(
                kept.given.contains_key("2.txt") && kept.views.len() == 1,
                "{name}: {kept:?}"
            );
        }
    }
}

#[test]
fn a_torn_file_gives_way_to_the_one_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    let count = filled(&path);
    let (mut kept, mut file, _) = open(&path);
    kept.size = 9;
    save(&mut file, &kept).unwrap();
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let (kept, _, notices) = open(&path);
    assert!(
        matches!(notices[..], [StoreNotice::Before { .. }]),
        "{notices:?}"
    );
    assert_eq!((kept.given.len(), kept.size), (count, 0));
    let (again, _, notices) = open(&path);
    assert_eq!(
        (again, notices),
        (kept, vec![]),
        "a start that changed nothing"
    );
}

#[test]
fn a_bad_word_that_cannot_be_set_aside_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    let text = r#"{"color": "klingon", "size": 3}"#;
    fs::write(&path, text).unwrap();
    // A folder stands where the words would be written first.
    let aside = format!(".state.json.bad.{}.new", std::process::id());
    let blocked = folder.path().join(aside);
    fs::create_dir(&blocked).unwrap();
    let (mut kept, mut file, notices) = open(&path);
    assert!(matches!(notices[..], [StoreNotice::NotOpened { .. }]));
    kept.size = 4;
    save(&mut file, &kept).unwrap_err();
    assert_eq!(fs::read_to_string(&path).unwrap(), text);
    fs::remove_dir(&blocked).unwrap();
    save(&mut file, &kept).unwrap();
    assert!(matches!(
        file.take_notices()[..],
        [StoreNotice::SetAside { .. }]
    ));
    let aside = fs::read_to_string(folder.path().join("state.json.bad")).unwrap();
    assert!(aside.contains("klingon"));
    assert_eq!(open(&path).0.size, 4);
}

#[test]
fn defaults_of_a_file_that_could_not_be_opened_win_over_nothing_in_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    // A folder in its place stands for all that keeps a file from being read.
    fs::create_dir(&path).unwrap();
    let (mut kept, mut file, notices) = open(&path);
    assert!(matches!(notices[..], [StoreNotice::NotOpened { .. }]));
    kept.given.insert(document(1), 1);
    save(&mut file, &kept).unwrap_err();
    fs::remove_dir(&path).unwrap();
    fs::write(&path, r#"{"color": "dark", "size": 3}"#).unwrap();
    save(&mut file, &kept).unwrap();
    let (now, ..) = open(&path);
    assert_eq!((now.color, now.size, now.given.len()), (Color::Dark, 3, 1));
}

#[test]
fn fields_of_a_newer_version_stay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("state.json");
    fs::write(
        &path,
        r#"{"khatt": "test", "version": 9, "size": 3, "stars": [1], "given": {"a": 1}}"#,
    )
    .unwrap();
    let (mut kept, mut file, notices) = open(&path);
    assert!(matches!(&notices[..], [StoreNotice::Newer { .. }]));
    kept.size = 4;
    kept.given.remove("a");
    save(&mut file, &kept).unwrap();
    let now: Value = serde_json::from_slice(&fs::read(&path).unwrap()).unwrap();
    assert_eq!(
        (&now["stars"], &now["version"], &now["size"]),
        (&json!([1]), &json!(9), &json!(4))
    );
    assert_eq!(now["given"], json!({}));
    assert!(folder.path().join("state.json.version-9").exists());
}

/// A small disk of its own, where `.ci/kill.sh` has made one.
#[test]
fn a_real_disk_that_is_full_is_told_and_keeps_what_it_had() {
    let Ok(disk) = env::var("KHATT_STATE_DISK") else {
        println!("skipped: no disk of its own (.ci/kill.sh)");
        return;
    };
    let path = Path::new(&disk).join("state.json");
    let (mut kept, mut file, _) = open(&path);
    let mut saved = 0;
    let error = (0..).find_map(|number| {
        kept.given.insert(document(number), 1);
        let error = save(&mut file, &kept).err();
        saved = if error.is_none() { number + 1 } else { saved };
        error
    });
    let error = error.unwrap();
    assert_eq!(error.kind(), io::ErrorKind::StorageFull);
    let (again, _, notices) = open(&path);
    assert_eq!((again.given.len(), notices.len()), (saved, 0));
    println!("{saved} dates fit on the disk, then: {error}");
}

/// A disk that is mounted so that nothing can be written, and again so that it can; `.ci/kill.sh` makes it, and says
/// the commands that turn it.
#[test]
fn a_read_only_disk_is_told_and_keeps_what_it_had() {
    let Ok(disk) = env::var("KHATT_READ_ONLY_DISK") else {
        println!("skipped: no disk that can be made read-only (.ci/kill.sh)");
        return;
    };
    let path = Path::new(&disk).join("state.json");
    let (mut kept, mut file, _) = open(&path);
    kept.given.insert(document(1), 1);
    save(&mut file, &kept).unwrap();
    let saver = Saver::start(|| ()).unwrap();
    saver.open(file);

    remount(&disk, "ro");
    saver.save(path.clone(), json!({"size": 3}));
    let SaveStatus::NotSaved { reason } = saver.flush() else {
        panic!("nothing is told");
    };
    let (again, _, notices) = open(&path);
    assert_eq!((again.given.len(), notices.len()), (1, 0));

    remount(&disk, "rw");
    assert_eq!(saver.flush(), SaveStatus::Saved);
    assert_eq!(open(&path).0.size, 3);
    println!("told: {reason}");
}

fn remount(disk: &str, how: &str) {
    let mount = Command::new("mount")
        .args(["-o", &format!("remount,{how}"), disk])
        .status();
    assert!(mount.unwrap().success());
}
