//! `khatt extract`: documents in, what was read in each out, in order.

use std::io::{self, BufReader};
use std::process::ExitCode;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::cli::ends::unwritten;
use crate::cli::folder::read_folder;
use crate::cli::inputs::Inputs;
use crate::cli::notes::{Assumed, UNDATED, note_of, noticed};
use crate::cli::progress::Progress;
use crate::cli::sink::{Lines, Sink};
#[cfg(feature = "tables")]
use crate::cli::tables::extract_tables;
#[cfg(not(feature = "tables"))]
use crate::cli::tables_missing::extract_tables;
use crate::cli::{Input, SOME_FAILED, TableArgs};
use crate::corpus::{JsonLineError, JsonLines, LoadProblem, list};
use crate::i18n::{Language, Words};
use crate::index::AnalyzedDocument;
use crate::pipeline::{InOrder, Job, Options, ReadDocument, read_together};

/// Prints one line for each document of `input`, or writes it to a folder of tables, and says how it went.
///
/// A reader that has seen enough and closes the pipe ends the run without a complaint, but not as a success.
pub fn extract(input: Input, options: Options, tables: Option<&TableArgs>) -> ExitCode {
    match tables {
        Some(tables) => extract_tables(input, options, tables),
        None => match Lines::open() {
            Ok(lines) => run(input, options, lines),
            Err(error) => unwritten(&error, &mut Progress::new(None)),
        },
    }
}

/// Gives all documents to `sink`, in their order.
pub(super) fn run<S: Sink>(input: Input, options: Options, mut sink: S) -> ExitCode {
    let Listed {
        tasks,
        count,
        failures,
        problems,
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
        move |task: &Task| task.run::<S>(&settings),
        |task: &Task, message| task.fault(message),
        Arc::new(AtomicBool::new(false)),
    );
    let mut progress = Progress::new(count);
    let told = problems
        .iter()
        .try_for_each(|problem| sink.problem(problem));
    let written = told.and_then(|()| write_all(results, sink, failures, &mut progress));
    progress.clear();
    match written {
        Ok(Failures::None) => ExitCode::SUCCESS,
        Ok(Failures::Some) => ExitCode::from(SOME_FAILED),
        Err(error) => S::status(&error, &mut progress),
    }
}

struct Settings {
    options: Options,
    /// The language of the reasons.
    words: Words,
}

/// What becomes one line, or one complaint.
enum Task {
    /// Read and dated already.
    Read(ReadDocument),
    /// Read, and corrected by the user of a project.
    Corrected(Arc<AnalyzedDocument>),
    /// From this line of the stream.
    Line(u64, Job),
    /// A line of the stream that is no document.
    BadLine(JsonLineError),
}

/// What became of a task.
enum Outcome<Made> {
    /// What is written of a document, with what a reader should know of it.
    Document {
        made: Made,
        notes: Vec<String>,
        /// Set where nothing but its bytes tells its encoding.
        assumed: Option<Assumed>,
    },
    /// A line of the stream that failed, and why.
    BadLine(u64, String),
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
    /// What was told already.
    problems: Vec<LoadProblem>,
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
            let (mut failures, mut problems) = (Failures::None, Vec::new());
            let (documents, dated) = read_together(jobs, options, &cancel, |problem| {
                failures.add(&problem, progress);
                problems.push(problem);
            });
            if let Err(message) = dated {
                progress.message(&format!("{UNDATED}: {message:?}"));
            }
            let count = documents.len();
            let tasks = documents.into_iter().map(Task::Read);
            Listed {
                failures,
                problems,
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
            problems: Vec::new(),
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
            problems: folder.problems,
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
    fn run<S: Sink>(&self, settings: &Settings) -> Outcome<S::Made> {
        let analysed = match self {
            Self::Read(read) => Ok(read.analyse()),
            Self::Corrected(analysed) => return self.made::<S>(analysed, &settings.words),
            Self::Line(_, job) => job.run(settings.options),
            Self::BadLine(error) => return Outcome::BadLine(error.line, error.fault.to_string()),
        };
        match analysed {
            Ok(analysed) => self.made::<S>(&analysed, &settings.words),
            Err(problem) => self.problem(problem),
        }
    }

    /// What stands for a task that a fault of ours stopped.
    fn fault<Made>(&self, message: String) -> Outcome<Made> {
        match self {
            Self::Line(_, job) => self.problem(job.fault(message)),
            Self::Read(read) => {
                let job = Job::Analyse(read.document().clone());
                self.problem(job.fault(message))
            }
            Self::Corrected(analysed) => {
                let job = Job::Analyse(analysed.document.clone());
                self.problem(job.fault(message))
            }
            Self::BadLine(error) => Outcome::BadLine(error.line, message),
        }
    }

    fn made<S: Sink>(&self, analysed: &AnalyzedDocument, words: &Words) -> Outcome<S::Made> {
        let document = &analysed.document;
        let made = match S::make(analysed, words) {
            Ok(made) => made,
            Err(message) => return self.fault(message),
        };
        let notices = document.notices.iter();
        Outcome::Document {
            made,
            notes: notices
                .map(|notice| noticed(notice, &document.id))
                .collect(),
            assumed: (document.encoding.is_assumed()).then(|| Assumed {
                id: Arc::clone(&document.id),
                encoding: document.encoding,
            }),
        }
    }

    fn problem<Made>(&self, problem: LoadProblem) -> Outcome<Made> {
        match self {
            Self::Line(number, _) => Outcome::BadLine(*number, problem.to_string()),
            _ => Outcome::Problem(problem),
        }
    }
}

fn write_all<S: Sink>(
    mut results: InOrder<Outcome<S::Made>>,
    mut sink: S,
    mut failures: Failures,
    progress: &mut Progress,
) -> Result<Failures, S::Error> {
    let mut all_assumed = Vec::new();
    while let Some(outcome) = results.next() {
        match outcome {
            Outcome::Document {
                made,
                notes,
                assumed,
            } => {
                notes.iter().for_each(|note| progress.message(note));
                all_assumed.extend(assumed);
                sink.document(made)?;
            }
            Outcome::BadLine(line, error) => {
                failures = Failures::Some;
                sink.bad_line(line, &error)?;
            }
            Outcome::Problem(problem) => {
                failures.add(&problem, progress);
                sink.problem(&problem)?;
            }
        }
        if !results.is_ready() {
            sink.idle()?;
        }
        progress.step();
    }
    sink.finish()?;
    if let Some(note) = note_of(&all_assumed) {
        progress.message(&note);
    }
    Ok(failures)
}
