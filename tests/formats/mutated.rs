//! Files of each format with faults of all kinds: none breaks its reader, and each gives a document or a reason.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

use flate2::Compression;
use flate2::write::GzEncoder;

use crate::cases::contents;
use crate::isolation::sheet;
use crate::read_all;

/// So many faulty files of each format.
const ROUNDS: usize = 300;

/// Numbers that are the same in every run.
struct Seeded(u64);

impl Seeded {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        (self.0 >> 33) as usize % end.max(1)
    }
}

/// A file of one page, without a cross-reference table.
fn pdf() -> Vec<u8> {
    let content = "BT /F 12 Tf 50 700 Td [(One) -300 (two)] TJ ET /X Do";
    format!(
        "%PDF-1.7\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n\
         2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 600 800]\
         /Resources<</Font<</F 5 0 R>>/XObject<</X 6 0 R>>>>>> endobj\n\
         3 0 obj <</Type/Page/Parent 2 0 R/Contents 4 0 R>> endobj\n\
         4 0 obj <</Length {}>> stream\n{content}\nendstream endobj\n\
         5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj\n\
         6 0 obj <</Type/XObject/Subtype/Form/BBox[0 0 600 800]/Length 11>> stream\nBT ET      \nendstream endobj\n\
         trailer <</Root 1 0 R>>\n%%EOF",
        content.len()
    )
    .into_bytes()
}

fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut gz = GzEncoder::new(Vec::new(), Compression::default());
    gz.write_all(bytes).unwrap();
    gz.finish().unwrap()
}

fn tar(files: &[(&str, &str)]) -> Vec<u8> {
    let mut tar = tar::Builder::new(Vec::new());
    for (name, text) in files {
        let mut header = tar::Header::new_ustar();
        header.set_size(text.len() as u64);
        header.set_mode(0o644);
        tar.append_data(&mut header, name, text.as_bytes()).unwrap();
    }
    tar.into_inner().unwrap()
}

/// A whole file of each format: those of the cases, and what is no text.
fn whole_files() -> BTreeMap<String, Vec<u8>> {
    let mut files = contents();
    let text = "وصل الوفد إلى القاهرة يوم الخميس 6 أغسطس 2015.";
    let archive = tar(&[
        ("a/1.txt", text),
        ("a/manifest.tsv", "file\tdate\n1.txt\t2015-08-06\n"),
    ]);
    let utf16: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let cell = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1'><v>7</v></c></row>";
    files.insert("1.txt".to_owned(), text.into());
    files.insert(
        "2.txt".to_owned(),
        encoding_rs::WINDOWS_1256.encode(text).0.into(),
    );
    files.insert("3.txt".to_owned(), utf16);
    files.insert("4.txt.gz".to_owned(), gz(text.as_bytes()));
    files.insert("5.tgz".to_owned(), gz(&archive));
    files.insert("6.tar".to_owned(), archive);
    files.insert("7.pdf".to_owned(), pdf());
    files.insert("8.xlsx".to_owned(), sheet(cell, text));
    files
}

/// The file with one to four faults.
fn faulty(whole: &[u8], seed: &mut Seeded) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=seed.below(4) {
        let (at, len) = (seed.below(bytes.len()), 1 + seed.below(16));
        let end = (at + len).min(bytes.len());
        match seed.below(6) {
            0 => bytes.truncate(at),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes[at..end].to_vec();
                let to = seed.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            3 => bytes[at..end].fill([0, 0xFF, b'9', b'<', b'('][seed.below(5)]),
            4 => bytes[at..end].reverse(),
            _ => {
                if let Some(byte) = bytes.get_mut(at) {
                    *byte ^= 1 << seed.below(8);
                }
            }
        }
    }
    bytes
}

#[test]
fn faulty_files_of_every_format_give_documents_or_reasons() {
    let files = whole_files();
    assert!(files.len() >= 20, "{:?}", files.keys());
    let folder = tempfile::tempdir().unwrap();
    for (name, whole) in files {
        let mut seed = Seeded(whole.len() as u64);
        let path = folder.path().join(&name);
        for round in 0..ROUNDS {
            fs::write(&path, faulty(&whole, &mut seed)).unwrap();
            let read = catch_unwind(AssertUnwindSafe(|| read_all(path.clone())));
            assert!(read.is_ok(), "{name} in round {round} breaks its reader");
            let read = read.unwrap();
            assert!(!read.is_empty(), "{name} in round {round} gives nothing");
            let mut texts = read.iter().flatten().map(|document| document.text.trim());
            assert!(
                texts.all(|text| !text.is_empty()),
                "{name} in round {round}"
            );
        }
        fs::remove_file(&path).unwrap();
    }
}
