//! The glyphs that HarfBuzz gives.

use std::fmt::Write as _;

use serde::Deserialize;

use crate::program::answer;
use crate::script::Script;
use crate::setting::Font;

/// Letters of one direction, script and font, with the letters around them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Run<'a> {
    pub(crate) font: &'a Font,
    pub(crate) letters: &'a [char],
    pub(crate) before: &'a [char],
    pub(crate) after: &'a [char],
    pub(crate) script: Script,
    pub(crate) is_rtl: bool,
}

/// A glyph as HarfBuzz says it, in font units.
#[derive(Clone, Copy, Debug, Deserialize)]
pub(crate) struct Shaped {
    #[serde(rename = "g")]
    pub(crate) id: u32,
    #[serde(rename = "ax")]
    pub(crate) advance: i32,
    #[serde(default)]
    pub(crate) dx: i32,
    #[serde(default)]
    pub(crate) dy: i32,
}

/// HarfBuzz looks at no more letters around a run than these.
const CONTEXT: usize = 5;

/// `hb-shape --batch` reads no longer lines than this.
const LONGEST_LINE: usize = 4000;

/// The glyphs of each run, from left to right.
pub(crate) fn shape(runs: &[Run<'_>]) -> Vec<Vec<Shaped>> {
    let commands: Vec<String> = runs.iter().map(command).collect();
    let short: Vec<&str> = commands.iter().map(String::as_str).collect();
    let short: Vec<&str> = short.into_iter().filter(|c| is_short(c)).collect();
    let batch = answer("hb-shape", &["--batch"], &(short.join("\n") + "\n"));
    let mut batch = batch.lines().filter(|line| line.starts_with('['));
    let glyphs = commands.iter().map(|command| {
        if is_short(command) {
            parse(batch.next().unwrap())
        } else {
            let arguments: Vec<&str> = command.split(';').collect();
            parse(&answer("hb-shape", &arguments, ""))
        }
    });
    glyphs.collect()
}

fn is_short(command: &str) -> bool {
    command.len() < LONGEST_LINE
}

/// The arguments, separated by semicolons. Letters go as numbers, so that none of them can be read as a separator.
fn command(run: &Run<'_>) -> String {
    let before = &run.before[run.before.len().saturating_sub(CONTEXT)..];
    let after = &run.after[..run.after.len().min(CONTEXT)];
    let direction = if run.is_rtl { "rtl" } else { "ltr" };
    let mut command = format!(
        "--font-file={};--output-format=json;--no-glyph-names;--no-clusters;--language=und;\
         --direction={direction};--script={}",
        run.font.path().display(),
        run.script.tag(),
    );
    let lists = [
        ("variations", run.font.variations.to_owned()),
        ("unicodes-before", numbers(before)),
        ("unicodes-after", numbers(after)),
        ("unicodes", numbers(run.letters)),
    ];
    for (name, list) in lists.iter().filter(|(_, list)| !list.is_empty()) {
        write!(command, ";--{name}={list}").unwrap();
    }
    command
}

fn numbers(letters: &[char]) -> String {
    let numbers: Vec<String> = letters
        .iter()
        .map(|letter| format!("{:X}", u32::from(*letter)))
        .collect();
    numbers.join(",")
}

fn parse(line: &str) -> Vec<Shaped> {
    serde_json::from_str(line.trim()).unwrap()
}
