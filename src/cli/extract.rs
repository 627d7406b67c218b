//! `khatt extract`: documents in, one line each out, in order.

use std::io::{self, BufReader, BufWriter, Write};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::cli::ends::unwritten;
use crate::cli::folder::read_folder;
use crate::cli::inputs::Inputs;
use crate::cli::notes::{Assumed, UNDATED, note_of, noticed};
use crate::cli::output::{DocumentLine, ErrorLine};
use crate::cli::progress::Progress;
use crate::cli::{Input, SOME_FAILED};
use crate::corpus::{JsonLineError, JsonLines, LoadProblem, list};
use crate::i18n::{Language, Words};
use crate::index::AnalyzedDocument;
use crate::pipeline::{InOrder, Job, Options, ReadDocument, opened, read_together};

/// Prints one line for each document of `input` and says how it went.
///
/// A reader that has seen enough and closes the pipe ends the run without a complaint, but not as a success.
pub fn extract(input: Input, options: Options) -> ExitCode {
    let Listed {
        tasks,
        count,
        failures,
    } = match tasks_of(input, options, &mut Progress::new(None)) {
        Ok(listed) => listed,
        Err(status) => return status,
    };
    let settings = Settings {
        options,
        words: Words::new(Language::English),
    };
    let results = InOrder::start(
        tasks,
        move |task: &Task| task.run(&settings),
        |task: &Task, message| task.fault(message),
        Arc::new(AtomicBool::new(false)),
    );
    let mut progress = Progress::new(count);
    let written = write_all(results, failures, &mut progress);
    progress.clear();
    match written {
        Ok(Failures::None) => ExitCode::SUCCESS,
        Ok(Failures::Some) => ExitCode::from(SOME_FAILED),
        Err(error) => unwritten(&error, &mut progress),
    }
}

struct Settings {
    options: Options,
    /// The language of the reasons.
    words: Words,
}

/// What becomes one line, or one complaint.
enum Task {
    /// From a path.
    Path(Job),
    /// Read and dated already.
    Read(ReadDocument),
    /// Read, and corrected by the user of a project.
    Corrected(Arc<AnalyzedDocument>),
    /// From this line of the stream.
    Line(u64, Job),
    /// A line of the stream that is no document.
    BadLine(JsonLineError),
}

enum Outcome {
    /// A line for standard output.
    Line(String),
    /// The same, for a document whose encoding nothing but its bytes tells.
    LineOfAssumed(String, Assumed),
    /// A document with what a reader should know of it.
    LineWithNotes(Box<Outcome>, Vec<String>),
    /// The same, for an input line that failed.
    BadLine(String),
    /// A complaint for standard error.
    Problem(LoadProblem),
}

enum Failures {
    None,
    Some,
}

/// What is to be done, and what failed before.
struct Listed {
    tasks: Tasks,
    count: Option<usize>,
    failures: Failures,
}

type Tasks = Box<dyn Iterator<Item = Task> + Send>;

/// The tasks, and how many where that is known. What documents of a folder tell of one another's time is known before
/// the first of them: each is read once and kept.
fn tasks_of(input: Input, options: Options, progress: &mut Progress) -> Result<Listed, ExitCode> {
    Ok(match input {
        Input::Paths(paths) => {
            let inputs = Inputs::of(&paths)?;
            if inputs.project.is_some() {
                return Ok(Listed::corrected(&inputs, options));
            }
            let cancel = Arc::new(AtomicBool::new(false));
            let jobs: Vec<Job> = list(&paths, &cancel).into_iter().map(Job::from).collect();
            if options.dct.is_some() {
                let count = jobs.len();
                let tasks = opened(jobs, options, &cancel).map(|(job, _)| Task::Path(job));
                return Ok(Listed::new(Box::new(tasks), Some(count)));
            }
            let mut failures = Failures::None;
            let (documents, dated) = read_together(jobs, options, &cancel, |problem| {
                failures.add(&problem, progress);
            });
            if let Err(message) = dated {
                progress.message(&format!("{UNDATED}: {message:?}"));
            }
            let count = documents.len();
            let tasks = documents.into_iter().map(Task::Read);
            Listed {
                failures,
                ..Listed::new(Box::new(tasks), Some(count))
            }
        }
        Input::Stream => {
            let lines = JsonLines::new(BufReader::new(io::stdin()));
            let tasks = lines.map(|line| match line {
                Ok((number, document)) => Task::Line(number, Job::Analyse(document)),
                Err(error) => Task::BadLine(error),
            });
            Listed::new(Box::new(tasks), None)
        }
    })
}

impl Listed {
    fn new(tasks: Tasks, count: Option<usize>) -> Self {
        Self {
            tasks,
            count,
            failures: Failures::None,
        }
    }

    /// The documents of a project as its user corrected them.
    fn corrected(inputs: &Inputs, options: Options) -> Self {
        let folder = read_folder(inputs, options, &Words::new(Language::English));
        let failures = match folder.is_whole() {
            true => Failures::None,
            false => Failures::Some,
        };
        let count = folder.documents.len();
        let tasks = folder.documents.into_iter().map(Task::Corrected);
        Self {
            failures,
            ..Self::new(Box::new(tasks), Some(count))
        }
    }
}

impl Failures {
    /// Tells a problem.
    fn add(&mut self, problem: &LoadProblem, progress: &mut Progress) {
        if problem.costs_document() {
            *self = Self::Some;
        }
        progress.message(&problem.to_string());
    }
}

impl Task {
    fn run(&self, settings: &Settings) -> Outcome {
        let analysed = match self {
            Self::Read(read) => Ok(read.analyse()),
            Self::Corrected(analysed) => return self.line_of(analysed, &settings.words),
            Self::Path(job) | Self::Line(_, job) => job.run(settings.options),
            Self::BadLine(error) => return bad_line(error.line, &error.fault),
        };
        match analysed {
            Ok(analysed) => self.line_of(&analysed, &settings.words),
            Err(problem) => self.problem(problem),
        }
    }

    /// What stands for a task that a fault of ours stopped.
    fn fault(&self, message: String) -> Outcome {
        match self {
            Self::Path(job) | Self::Line(_, job) => self.problem(job.fault(message)),
            Self::Read(read) => {
                let job = Job::Analyse(read.document().clone());
                self.problem(job.fault(message))
            }
            Self::Corrected(analysed) => {
                let job = Job::Analyse(analysed.document.clone());
                self.problem(job.fault(message))
            }
            Self::BadLine(error) => bad_line(error.line, message),
        }
    }

    fn line_of(&self, analysed: &AnalyzedDocument, words: &Words) -> Outcome {
        let document = &analysed.document;
        let line = self.bare_line_of(analysed, words);
        if document.notices.is_empty() {
            return line;
        }
        let notices = document.notices.iter();
        let notes = notices.map(|notice| noticed(notice, &document.id));
        Outcome::LineWithNotes(Box::new(line), notes.collect())
    }

    fn bare_line_of(&self, analysed: &AnalyzedDocument, words: &Words) -> Outcome {
        let document = &analysed.document;
        match serde_json::to_string(&DocumentLine::new(analysed, words)) {
            Ok(line) if document.encoding.is_assumed() => {
                let (id, encoding) = (Arc::clone(&document.id), document.encoding);
                Outcome::LineOfAssumed(line, Assumed { id, encoding })
            }
            Ok(line) => Outcome::Line(line),
            Err(error) => self.fault(error.to_string()),
        }
    }

    fn problem(&self, problem: LoadProblem) -> Outcome {
        match self {
            Self::Line(number, _) => bad_line(*number, problem),
            _ => Outcome::Problem(problem),
        }
    }
}

fn bad_line(number: u64, error: impl ToString) -> Outcome {
    let line = serde_json::to_string(&ErrorLine::new(number, error));
    Outcome::BadLine(line.unwrap_or_default())
}

fn write_all(
    mut results: InOrder<Outcome>,
    mut failures: Failures,
    progress: &mut Progress,
) -> io::Result<Failures> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut assumed = Vec::new();
    while let Some(outcome) = results.next() {
        let outcome = match outcome {
            Outcome::LineWithNotes(line, notes) => {
                notes.iter().for_each(|note| progress.message(note));
                *line
            }
            outcome => outcome,
        };
        match outcome {
            Outcome::LineWithNotes(..) => {}
            Outcome::Line(line) => writeln!(out, "{line}")?,
            Outcome::LineOfAssumed(line, one) => {
                writeln!(out, "{line}")?;
                assumed.push(one);
            }
            Outcome::BadLine(line) => {
                failures = Failures::Some;
                writeln!(out, "{line}")?;
            }
            Outcome::Problem(problem) => {
                failures.add(&problem, progress);
            }
        }
        // Nothing waits behind this line, so whoever reads gets it now.
        if !results.is_ready() {
            out.flush()?;
        }
        progress.step();
    }
    out.flush()?;
    if let Some(note) = note_of(&assumed) {
        progress.message(&note);
    }
    Ok(failures)
}
