//! Prints the time expressions of a file, or of the built-in sample: `cargo run --example extract -- FILE`.

use std::error::Error;
use std::io::{self, Write as _};
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;

use khatt::{Options, analyse, list, sample};

fn main() -> Result<(), Box<dyn Error>> {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let documents = match paths.as_slice() {
        [] => sample(),
        paths => list(paths, &AtomicBool::new(false))
            .into_iter()
            .map(|entry| entry?.read())
            .collect::<Result<_, _>>()?,
    };
    let mut out = io::stdout().lock();
    for document in documents {
        let analysed = analyse(document, Options::default());
        for mention in &analysed.mentions {
            let words = mention.span.of(&analysed.document.text);
            writeln!(out, "{}\t{words}\t{}", analysed.document.id, mention.value)?;
        }
    }
    Ok(())
}
