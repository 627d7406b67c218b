//! The same happening in several documents: stories, clusters, copied sentences, and who reports what.
//!
//! [`align`] takes what was read in the documents of a folder as [`Report`]s, and looks at them in two ways. Documents
//! of a few days that are much alike are put into stories (`story_builder`), and sentences are compared inside a story
//! (`statements`), where a weak likeness is enough; that finds the news. Dated events are compared across stories
//! (`matches`) by the type of happening, the names, the words around the trigger and the days; that finds what is
//! told again weeks later; so do the known happenings that documents count from (`references`). `cluster_builder` makes one result of both. Copied sentences (`copies`) are found whatever
//! the story, and set phrases among them told apart (`formulas`); `copy_steps` lets other engines find them.

mod absorb;
mod aligner;
mod alignment;
mod alike;
mod background;
mod bare;
mod bylines;
mod candidates;
mod cluster;
mod cluster_builder;
mod cluster_days;
mod cluster_figures;
mod cluster_ids;
mod cluster_label;
mod copies;
mod copy_candidates;
mod copy_steps;
mod credits;
mod dates;
mod documents;
mod event_aligner;
mod evidence;
mod figure_conflict;
mod figures;
mod first;
mod formulas;
mod joined_sentences;
mod kept;
mod linkage;
mod links;
mod matches;
mod names;
mod numbers;
mod one_row;
mod openings;
mod planned;
mod profile;
mod references;
mod renumbering;
mod report;
mod roles;
mod same_day;
mod scope;
mod sentences;
mod set_phrases;
mod statement_cluster;
mod statements;
mod story_builder;
mod taken_into;
mod told_with;
mod vectors;
mod vetoes;

pub use aligner::{Known, align, align_known};
pub use alignment::{Alignment, Cluster, Status};
pub use copies::{Copied, CopyKind, CopyPair, Direction, SentenceRef};
pub use copy_steps::{
    CopySentence, best_copies, content_of, copy_pairs, copy_sentences, judge_copy,
};
pub use figures::{Figure, Toll};
pub use first::{first_day, writing_day};
pub use links::Links;
pub use numbers::Bound;
pub use report::Report;
pub use statement_cluster::{
    AlignedFigure, ClusterConflict, ClusterLabel, ClusterReason, ConflictKind, FigureRelation,
    Statement, StatementCluster, Story,
};
pub use told_with::ToldWith;
