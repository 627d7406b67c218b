//! `khatt verify`: does every quotation of a page still stand so in the documents?

use std::io::{self, BufWriter, Write as _};
use std::process::ExitCode;

use crate::cli::ends::unwritten;
use crate::cli::folder::read_folder;
use crate::cli::inputs::Inputs;
use crate::cli::progress::Progress;
use crate::cli::remake::Whole;
use crate::cli::report_args::VerifyArgs;
use crate::cli::standard_output::standard_output;
use crate::cli::{SOME_FAILED, WRONG_CALL};
use crate::corpus::shown_path;
use crate::i18n::{Language, Words};
use crate::pipeline::Options;
use crate::report::{Finding, ReadPage, Verdict, Verifier, read_page_file};
use crate::text::{printable, quoted_name};

/// Prints what became of each quotation, and says whether all stand.
pub fn verify(args: &VerifyArgs, options: Options) -> ExitCode {
    let mut progress = Progress::new(None);
    let page = match read_page_file(&args.page) {
        Ok(page) => page,
        Err(error) => {
            progress.message(&format!("{error}: {}", shown_path(&args.page)));
            return ExitCode::from(WRONG_CALL);
        }
    };
    let inputs = match Inputs::of(&args.paths) {
        Ok(inputs) => inputs,
        Err(status) => return status,
    };
    let made = page.carried.made.as_ref();
    let options = Options {
        dct: made.and_then(|made| made.dct),
        // No proof rests on what was found before.
        results: None,
        ..options
    };
    let words = Words::new(language_of(&page));
    let mut folder = read_folder(&inputs, options, &words);
    folder.leave_out(&args.page);
    folder.progress.clear();
    let mut verifier = Verifier::new(&page);
    for analyzed in &folder.documents {
        verifier.see(&analyzed.document);
    }
    let is_whole = folder.is_whole();
    let whole = Whole::of(&page, folder);
    match print(&verifier) {
        Ok(counts) => {
            if let Some(first) = verifier.reworded().first() {
                let (count, first) = (verifier.reworded().len(), quoted_name(first.as_bytes()));
                progress.message(&format!(
                    "Documents whose text is not the one that the page was made of: {count}, the first of them: {first}"
                ));
            }
            progress.message(&counts.in_words());
            let uncarried = page.uncarried();
            if uncarried > 0 {
                progress.message(&format!(
                    "Quotations that are shown and not carried, so that nothing can be said of them: {uncarried}"
                ));
            }
            progress.message(whole.in_words());
            match is_whole && whole.stands(args.whole) && uncarried == 0 && counts.all_stand() {
                true => ExitCode::SUCCESS,
                false => ExitCode::from(SOME_FAILED),
            }
        }
        Err(error) => unwritten(&error, &mut progress),
    }
}

/// The language of a page; Arabic, where it does not say it.
fn language_of(page: &ReadPage) -> Language {
    let tag = page
        .carried
        .made
        .as_ref()
        .map(|made| made.language.as_str());
    let mut languages = Language::ALL.into_iter();
    languages
        .find(|language| Some(language.tag()) == tag)
        .unwrap_or(Language::Arabic)
}

/// How many quotations became what.
#[derive(Default)]
struct Counts {
    same: usize,
    moved: usize,
    changed: usize,
    missing: usize,
    altered: usize,
}

impl Counts {
    fn add(&mut self, verdict: Verdict) {
        *match verdict {
            Verdict::Same => &mut self.same,
            Verdict::Moved => &mut self.moved,
            Verdict::Changed => &mut self.changed,
            Verdict::Missing => &mut self.missing,
            Verdict::Altered => &mut self.altered,
        } += 1;
    }

    fn all_stand(&self) -> bool {
        self.changed + self.missing + self.altered == 0
    }

    fn in_words(&self) -> String {
        let Self {
            same,
            moved,
            changed,
            missing,
            altered,
        } = self;
        format!(
            "{same} same, {moved} moved, {changed} changed, {missing} missing, {altered} altered"
        )
    }
}

fn print(verifier: &Verifier<'_>) -> io::Result<Counts> {
    let mut out = BufWriter::new(standard_output()?);
    let mut counts = Counts::default();
    for finding in verifier.findings() {
        counts.add(finding.verdict);
        writeln!(out, "{}", line_of(&finding))?;
    }
    out.flush()?;
    Ok(counts)
}

/// Number, verdict, document and words on one line, with no sign that acts on a terminal.
fn line_of(finding: &Finding<'_>) -> String {
    let document = match &finding.found_in {
        Some(other) => format!(
            "{} (now {})",
            quoted_name(finding.document.as_bytes()),
            quoted_name(other.as_bytes())
        ),
        None => quoted_name(finding.document.as_bytes()).into_owned(),
    };
    let words: Vec<&str> = finding.words.split_whitespace().collect();
    let words = words.join(" ");
    let words = printable(&words);
    let (number, verdict) = (finding.number, finding.verdict.name());
    format!("{number}\t{verdict}\t{document}\t{words}")
}
