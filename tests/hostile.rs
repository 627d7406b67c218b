//! Inputs that are made to cost much: each ends with valid output or a reason, and the documents beside it are whole.

#![allow(clippy::unwrap_used, reason = "a test says what fails by failing")]

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicBool;

use khatt::corpus::{Document, JsonLines, list};
use khatt::pipeline::{Options, analyse};

/// So many inputs of each kind, each larger or otherwise made than the one before.
const ROUNDS: usize = 40;
const BESIDE: &str = "وصل الوفد إلى القاهرة يوم الخميس 6 أغسطس 2015.";

/// Numbers that are the same in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % end
    }

    fn pick<'t>(&mut self, words: &[&'t str]) -> &'t str {
        words
            .get(self.below(words.len()))
            .copied()
            .unwrap_or_default()
    }
}

fn many(seed: &mut Seeded, count: usize, words: &[&str]) -> String {
    (0..count).map(|_| seed.pick(words)).collect()
}

fn dates(count: usize, joint: &str) -> String {
    let dates = (0..count).map(|at| {
        format!(
            "{}/{:02}/{:02}",
            1950 + at / 336,
            at / 28 % 12 + 1,
            at % 28 + 1
        )
    });
    dates.collect::<Vec<_>>().join(joint)
}

/// Name and bytes of an input of each kind; the larger `size` the larger it is.
fn made(seed: &mut Seeded, size: usize) -> Vec<(&'static str, Vec<u8>)> {
    let broken = [
        "<title>",
        "<p>",
        "</div>",
        "<select>",
        "<!--",
        "<template>",
        "<textarea>",
        "<script>",
        "وصل ",
        "<style>",
        "<noscript>",
        "-->",
        "</title>",
        "6 أغسطس 2015",
    ];
    let metas: Vec<String> = (0..size)
        .map(|at| format!("<meta name=date content={}-01-01>", 1900 + at % 300))
        .collect();
    let utf32: Vec<u8> = format!("\u{FEFF}{BESIDE}")
        .chars()
        .flat_map(|one| u32::from(one).to_le_bytes())
        .collect();
    let cut = utf32.len() - seed.below(9);
    vec![
        (
            "url.html",
            format!(
                "<link rel=canonical href=\"http://x/{}\"><p>{BESIDE}",
                dates(size, "/")
            )
            .into(),
        ),
        (
            "title.html",
            format!("<title>{}</title><p>{BESIDE}", "ع ".repeat(size)).into(),
        ),
        ("tags.html", format!("{}<p>{BESIDE}", metas.concat()).into()),
        ("broken.html", many(seed, size / 8, &broken).into()),
        (
            "line.txt",
            many(
                seed,
                size,
                &["وصل أمس ", "يعيشها ", "6 أغسطس 2015، ", "قال "],
            )
            .into(),
        ),
        (
            "numbers.txt",
            many(seed, size, &["مائة وألف ", "وثلاثة ", "وعشرين "]).into(),
        ),
        (
            "ranges.txt",
            many(seed, size, &["من ", "يوم ", "إلى ", "الخميس ", "2 يناير "]).into(),
        ),
        (
            "brackets.txt",
            many(seed, size, &["(", ")", "«", "»", "\"", "غدا"]).into(),
        ),
        (
            "marks.txt",
            many(seed, size, &["ـ", "\u{64E}", "\u{651}", "ع"]).into(),
        ),
        (
            "quotes.txt",
            many(seed, size, &["\"قال أمس\n", "« وصل\n", "غدا\n\n"]).into(),
        ),
        ("utf32.txt", utf32.get(..cut).unwrap().to_vec()),
        (
            "edge.txt",
            format!(
                "يغادر غدا. في {} ديسمبر 9999، و 1 محرم 1 قبل الميلاد",
                seed.below(40)
            )
            .into(),
        ),
        (
            "names.txt",
            many(
                seed,
                size,
                &["محمد بن ", "نايف بن ", "قال ", "وزير ", "الأمير "],
            )
            .into(),
        ),
    ]
}

/// Reads a folder; whether the document beside the others is whole.
fn is_beside_whole(folder: &Path) -> bool {
    let mut is_whole = false;
    for entry in list(&[folder.to_owned()], &AtomicBool::new(false))
        .into_iter()
        .flatten()
    {
        let name = entry.id().to_string();
        if let Ok(document) = entry.read() {
            is_whole |= name == "beside.txt" && &*document.text == BESIDE;
            check(document);
        }
    }
    is_whole
}

/// Analyses it and looks at all that it gives.
fn check(document: Document) {
    assert!(document.hints.len() <= 64, "{}", document.id);
    assert!(
        document
            .title
            .as_ref()
            .is_none_or(|title| title.len() < 10_000)
    );
    let analysed = analyse(document, Options::default());
    let text = &analysed.document.text;
    for mention in &analysed.mentions {
        assert!(text.get(mention.span.range()).is_some());
        if let Some((first, last)) = mention.interval.bounds() {
            assert!(first <= last, "{:?}", mention.interval);
        }
    }
    for event in &analysed.events {
        if let Some((first, last)) = event.interval.bounds() {
            assert!(first <= last, "{:?}", event.interval);
        }
    }
}

#[test]
fn made_inputs_leave_the_document_beside_them_whole() {
    // Where `.ci/hostile.sh` asks for them, to run the program on each alone.
    let kept = std::env::var_os("KHATT_HOSTILE").map(PathBuf::from);
    let mut seed = Seeded(11);
    let mut count = 0;
    for round in 0..ROUNDS {
        let folder = tempfile::tempdir().unwrap();
        fs::write(folder.path().join("beside.txt"), BESIDE).unwrap();
        let rows = format!(
            "file,title,{}\nbeside.txt,عنوان\n",
            "published,".repeat(round * 20)
        );
        fs::write(folder.path().join("manifest.csv"), rows).unwrap();
        for (name, bytes) in made(&mut seed, 40 + round * 12) {
            if let Some(kept) = &kept {
                fs::write(kept.join(format!("{round}_{name}")), &bytes).unwrap();
            }
            fs::write(folder.path().join(name), bytes).unwrap();
            count += 1;
        }
        let deep = folder.path().join(vec!["d"; 1 + round * 3].join("/"));
        fs::create_dir_all(&deep).unwrap();
        fs::write(deep.join("deep.txt"), BESIDE).unwrap();
        count += 2;
        assert!(is_beside_whole(folder.path()), "round {round}");
    }
    assert!(count >= 500, "{count}");
}

#[test]
fn no_day_at_the_edge_runs_backwards() {
    for day in [
        "9999-12-31",
        "9999-12-30",
        "9999-01-01",
        "-9999-01-01",
        "-9999-01-02",
        "0001-01-01",
    ] {
        for words in [
            "غدا",
            "بعد غد",
            "أمس",
            "الشهر المقبل",
            "العام الماضي",
            "بعد 300 عام",
            "الخميس المقبل",
        ] {
            let line = format!(r#"{{"id":"a","text":"يغادر {words}.","dct":"{day}"}}"#);
            let (_, document) = JsonLines::new(line.as_bytes()).next().unwrap().unwrap();
            check(document);
        }
    }
}

#[test]
fn collected_inputs_leave_the_document_beside_them_whole() {
    let inputs = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/hostile");
    let Ok(found) = fs::read_dir(inputs) else {
        println!("skipped: no collected inputs");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("beside.txt"), BESIDE).unwrap();
    for file in found.flatten() {
        fs::copy(file.path(), folder.path().join(file.file_name())).unwrap();
        if file.path().extension().is_some_and(|kind| kind == "jsonl") {
            let bytes = fs::read(file.path()).unwrap();
            JsonLines::new(bytes.as_slice())
                .flatten()
                .for_each(|(_, document)| check(document));
        }
    }
    assert!(is_beside_whole(folder.path()));
}
