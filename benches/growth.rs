//! What inputs that are made to cost much do cost at one, two and four times a size: reading, analysing, naming events.
//!
//! `cargo bench --no-default-features --bench growth`. Where the time of a kind grows by more than its size, it is not
//! linear. The sizes are letters, except for folders, where they are levels, and for dates and rows, which are counted.

use std::fmt;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use divan::Bencher;
use khatt::corpus::{Document, list};
use khatt::export::{ExportView, Undated, exporter};
use khatt::i18n::{Language, Words};
use khatt::index::Index;
use khatt::pipeline::{Options, analyse};
use tempfile::TempDir;

fn main() {
    divan::main();
}

const SENTENCE: &str = "وصل الوفد إلى القاهرة يوم الخميس 6 أغسطس 2015. ";

/// An input that is made: what it is called, how large it is at first, and how it is laid into a folder.
#[derive(Clone, Copy)]
struct Kind {
    name: &'static str,
    size: usize,
    lay: fn(&Path, usize),
}

const KINDS: [Kind; 14] = [
    Kind {
        name: "one line",
        size: 250_000,
        lay: |folder, size| text(folder, &filled(SENTENCE, size).replace('.', "،")),
    },
    Kind {
        name: "lines that open a quote",
        size: 250_000,
        lay: |folder, size| text(folder, &filled("\"قال أمس\n", size)),
    },
    Kind {
        name: "chain of numbers",
        size: 50_000,
        lay: |folder, size| text(folder, &filled("مائة وألف وثلاثة ", size)),
    },
    Kind {
        name: "ranges that never close",
        size: 50_000,
        lay: |folder, size| text(folder, &filled("من يوم الخميس ", size)),
    },
    Kind {
        name: "brackets",
        size: 250_000,
        lay: |folder, size| text(folder, &filled("(غدا «", size)),
    },
    Kind {
        name: "one day again and again",
        size: 250_000,
        lay: |folder, size| text(folder, &filled("يوم ", size)),
    },
    Kind {
        name: "names",
        size: 100_000,
        lay: |folder, size| text(folder, &filled("قال الأمير محمد بن نايف بن ", size)),
    },
    Kind {
        name: "tags that are never closed",
        size: 50_000,
        lay: |folder, size| page(folder, &filled("<div><template><select>وصل ", size)),
    },
    Kind {
        name: "dates in tags",
        size: 4_000,
        lay: |folder, size| {
            page(
                folder,
                &dates(size, |day| format!("<meta name=date content={day}>")),
            )
        },
    },
    Kind {
        name: "dates in an address",
        size: 4_000,
        lay: |folder, size| {
            let address = dates(size, |day| format!("/{day}"));
            page(
                folder,
                &format!("<link rel=canonical href=\"http://x{address}\">"),
            );
        },
    },
    Kind {
        name: "rows of a manifest that open a quote",
        size: 4_000,
        lay: |folder, size| {
            text(folder, SENTENCE);
            let rows = format!("file,title\n{}", "\"a,b\n".repeat(size));
            fs::write(folder.join("manifest.csv"), rows)
                .expect("a temporary folder can be written");
        },
    },
    Kind {
        name: "one sentence again and again",
        size: 250_000,
        lay: |folder, size| text(folder, &filled(SENTENCE, size)),
    },
    Kind {
        name: "one sentence without a day again and again",
        size: 250_000,
        lay: |folder, size| text(folder, &filled("وصل الوفد إلى القاهرة يوم الخميس. ", size)),
    },
    Kind {
        name: "folders in folders",
        size: 250,
        lay: |folder, size| {
            let deep = folder.join(vec!["d"; size].join("/"));
            fs::create_dir_all(&deep).expect("a temporary folder can be written");
            text(&deep, SENTENCE);
        },
    },
];

fn filled(piece: &str, chars: usize) -> String {
    piece.repeat(chars / piece.chars().count())
}

fn dates(count: usize, around: fn(&str) -> String) -> String {
    let day = |at: usize| {
        format!(
            "{}-{:02}-{:02}",
            1900 + at / 336,
            at / 28 % 12 + 1,
            at % 28 + 1
        )
    };
    (0..count).map(|at| around(&day(at))).collect()
}

fn text(folder: &Path, text: &str) {
    fs::write(folder.join("1.txt"), text).expect("a temporary folder can be written");
}

fn page(folder: &Path, begin: &str) {
    let page = format!("{begin}<p>{SENTENCE}");
    fs::write(folder.join("1.html"), page).expect("a temporary folder can be written");
}

/// A kind at a multiple of its size.
struct Case {
    kind: Kind,
    times: usize,
}

impl fmt::Display for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ×{}", self.kind.name, self.times)
    }
}

fn cases() -> impl Iterator<Item = Case> {
    let of_kind = |kind| [1, 2, 4].map(|times| Case { kind, times });
    KINDS.into_iter().flat_map(of_kind)
}

#[divan::bench(args = cases(), sample_count = 5, sample_size = 1)]
fn read(bencher: Bencher<'_, '_>, case: &Case) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    (case.kind.lay)(folder.path(), case.kind.size * case.times);
    bencher.bench(|| {
        documents(folder.path()).for_each(|document| drop(analyse(document, Options::default())))
    });
}

/// What a table of the events costs: each asks for names, reasons and places.
#[divan::bench(args = cases(), sample_count = 5, sample_size = 1)]
fn export(bencher: Bencher<'_, '_>, case: &Case) {
    let folder = TempDir::new().expect("a temporary folder can be made");
    (case.kind.lay)(folder.path(), case.kind.size * case.times);
    let analyzed = documents(folder.path()).map(|one| Arc::new(analyse(one, Options::default())));
    let index = Index::new(analyzed.collect());
    let words = Words::new(Language::Arabic);
    let csv = exporter("csv").expect("CSV is one of the formats");
    bencher.bench(|| {
        let view = ExportView::of_folder(&index, &words, Undated::Last);
        csv.write(&view, &mut io::sink()).is_ok()
    });
}

fn documents(folder: &Path) -> impl Iterator<Item = Document> {
    let found = list(&[folder.to_owned()], &AtomicBool::new(false));
    found
        .into_iter()
        .flatten()
        .filter_map(|entry| entry.read().ok())
}
