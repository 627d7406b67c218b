//! The arguments of `project`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// A call of `khatt project`.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
pub struct ProjectArgs {
    /// What is to be done
    #[command(subcommand)]
    pub command: ProjectCommand,
}

/// What is done with a project.
#[derive(Clone, Debug, PartialEq, Eq, Subcommand)]
pub enum ProjectCommand {
    /// Make a project of folders and files; none of them is copied
    New {
        /// The project to make
        #[arg(value_name = "FILE.khatt")]
        project: PathBuf,
        /// Folders and files
        #[arg(value_name = "PATH", required = true)]
        paths: Vec<PathBuf>,
        /// Replace a project that is there already
        #[arg(long)]
        force: bool,
    },
    /// Print the edits as JSON Lines, each with whether it stands in the documents as they are now
    Show {
        /// The project
        #[arg(value_name = "FILE.khatt")]
        project: PathBuf,
    },
    /// Take events that others wrote as events of your own: JSON of khatt export, CSV with columns of usual names,
    /// iCalendar, TimelineJS
    Import {
        /// The project
        #[arg(value_name = "FILE.khatt")]
        project: PathBuf,
        /// The files of events
        #[arg(value_name = "FILE", required = true)]
        files: Vec<PathBuf>,
    },
    /// Make edits, one JSON object a line on standard input; all of them or none
    #[command(after_help = EDIT_HELP)]
    Edit {
        /// The project
        #[arg(value_name = "FILE.khatt")]
        project: PathBuf,
    },
}

pub(super) const PROJECT_ABOUT: &str =
    "Make a project, correct what was read, collect it: the edits are kept beside the documents";

pub(super) const PROJECT_LONG_ABOUT: &str = "\
A project is a JSON file that names folders and files and holds what the user knows better. It stands in the place of a \
folder in every command: khatt export case.khatt -o events.csv. Documents are never inside.

Each edit is attached to the words it is about, so that it stands when a folder is moved or renamed and when text is \
added; where the words have changed, the edit is set aside, told, and applied again when they come back.";

const EDIT_HELP: &str = "\
Each line is an object with \"change\" and what belongs to it. \"document\" is the id, \"start\" and \"end\" are code points, \
both as khatt extract prints them; days are typed as in the window: \"5 مارس 2011\", \"2011-01-25..2011-02-11\".

  {\"change\":\"mention-days\",\"document\":\"a/1.txt\",\"start\":43,\"end\":49,\"days\":\"2022-12-30\"}
  {\"change\":\"mention-deleted\",\"document\":\"a/1.txt\",\"start\":43,\"end\":49}
  {\"change\":\"event-title\", … \"title\":\"…\"}     {\"change\":\"event-days\", … \"days\":\"…\"}
  {\"change\":\"event-status\", … \"status\":\"agreed\" | \"disputed\" | \"unsure\"}
  {\"change\":\"document-date\",\"document\":\"a/1.txt\",\"day\":\"2022-12-30\"}      document-source, document-title
  {\"change\":\"own\",\"title\":\"…\",\"days\":\"…\",\"note\":\"…\",\"source\":\"…\"}
  {\"change\":\"star\" | \"note\" | \"collect\" | \"drop\", … \"text\":\"…\",\"dossier\":\"…\",\"place\":0}
  {\"change\":\"dossier-name\",\"dossier\":\"…\",\"shown\":\"…\"}
  {\"change\":\"same\" | \"not-same\",\"document\":\"a/1.txt\",\"start\":0,\"end\":40,\"other\":{\"document\":\"b/2.txt\",\"start\":0,\"end\":38}}
  {\"change\":\"named-day\",\"words\":\"…\",\"days\":\"…\"}    what is counted from these words moves
  {\"change\":\"name-is\",\"name\":\"…\",\"shown\":\"…\"}    {\"change\":\"name-hidden\",\"name\":\"…\"}
  {\"change\":\"taken-back\",\"edit\":\"…\"}    {\"change\":\"undo\"}";
