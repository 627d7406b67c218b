//! What the user marked, on the documents as they are now: stars and notes of events, sentences and happenings.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::align::{Alignment, SentenceRef, Statement, StatementCluster};
use crate::index::{EventRef, Index, StatementRef};
use crate::pipeline::{notes_of, statements_of};
use crate::query::Starred;
use crate::session::State;
use crate::store::{Item, Located};

/// Stars and notes; worked out when documents, happenings or marks change.
#[derive(Clone, Debug, Default)]
pub struct Marks {
    starred: Starred,
    notes: BTreeMap<StatementRef, String>,
    /// The happenings with a star, by position among the clusters of sentences.
    starred_clusters: BTreeSet<usize>,
}

impl Marks {
    fn new(index: &Index, alignment: &Alignment, located: &Located) -> Self {
        let statements = statements_of(index.documents(), &located.starred);
        let clusters = statements.iter().flat_map(|at| clusters_of(alignment, *at));
        Self {
            starred_clusters: clusters.collect(),
            notes: notes_of(index.documents(), &located.notes)
                .into_iter()
                .collect(),
            starred: Starred::new(index, statements),
        }
    }

    /// Whether nothing has a star.
    pub fn has_no_star(&self) -> bool {
        self.starred == Starred::default()
    }

    /// Whether an event or a sentence has a star.
    pub fn is_starred(&self, at: StatementRef) -> bool {
        self.starred.has(at)
    }

    /// Whether a sentence has a star, or one of its events.
    pub fn is_sentence_starred(&self, at: SentenceRef) -> bool {
        self.starred.has_sentence(at)
    }

    /// Whether any report of a happening has a star; by its position among the clusters of sentences.
    pub fn is_cluster_starred(&self, cluster: usize) -> bool {
        self.starred_clusters.contains(&cluster)
    }

    /// What the user says of an event or a sentence; empty where nothing is said.
    pub fn note(&self, at: StatementRef) -> &str {
        self.notes.get(&at).map_or("", String::as_str)
    }

    /// What the user says of the reports of a happening.
    pub fn notes_of_cluster(&self, cluster: &StatementCluster) -> Vec<&str> {
        let members = cluster.members.iter().map(statement_of);
        let notes = members.map(|at| self.note(at));
        notes.filter(|note| !note.is_empty()).collect()
    }
}

impl State {
    /// Works out anew what is marked, and what a filter by stars shows.
    pub(super) fn renew_marks(&mut self) {
        let library = &self.library;
        let located = &self.corrections.located;
        let is_marked = !located.starred.is_empty() || !located.notes.is_empty();
        self.corrections.marks = match is_marked {
            true => Arc::new(Marks::new(&library.index, &library.happenings, located)),
            false => Arc::default(),
        };
        if self.view.filter.starred.is_some() {
            self.show_starred(true);
            self.gather_hits();
        }
    }

    /// Leaves only what has a star, with all reports of the same happening; or shows the rest again.
    pub(super) fn show_starred(&mut self, is_on: bool) {
        self.view.filter.starred = is_on.then(|| {
            let (marks, alignment) = (&self.corrections.marks, &self.library.happenings);
            let clusters = marks.starred_clusters.iter();
            let clusters = clusters.filter_map(|at| alignment.statement_clusters().get(*at));
            let reports = clusters.flat_map(|cluster| cluster.members.iter().map(statement_of));
            let shown = marks.starred.statements().chain(reports);
            Arc::new(Starred::new(&self.library.index, shown))
        });
    }

    /// What a star on a happening is put on: the event that stands for it, else its first sentence.
    pub fn statement_of_cluster(&self, cluster: usize) -> Option<StatementRef> {
        let cluster = self.library.happenings.statement_clusters().get(cluster)?;
        let event = crate::describe::statement_words::standing_for(&self.library.index, cluster);
        let first = || cluster.members.first().map(statement_of);
        event.map(StatementRef::Event).or_else(first)
    }

    /// The marked statements of a happening that have a star.
    pub(super) fn stars_of_cluster(&self, cluster: usize) -> Vec<StatementRef> {
        let alignment = &self.library.happenings;
        let starred = self.corrections.marks.starred.statements();
        let is_its = |at: &StatementRef| clusters_of(alignment, *at).any(|one| one == cluster);
        starred.filter(is_its).collect()
    }

    /// What stands for a statement among what is marked: the words of an event, or a whole sentence.
    pub fn item_of(&self, at: StatementRef) -> Option<Item> {
        match at {
            StatementRef::Event(at) => self.item_of_event(at),
            StatementRef::Sentence(at) => {
                let span = self.span_of_sentence(at)?;
                Some(Item::Words((at.document, span)))
            }
        }
    }

    fn item_of_event(&self, at: EventRef) -> Option<Item> {
        let own = self.own_name(at).map(Item::Own);
        own.or_else(|| Some(Item::Words((at.document, self.words_of(at)?))))
    }
}

/// The happenings that a statement tells of, by position.
fn clusters_of(alignment: &Alignment, at: StatementRef) -> impl Iterator<Item = usize> {
    let (event, sentence) = match at {
        StatementRef::Event(at) => (alignment.statement_cluster_of(at), None),
        StatementRef::Sentence(at) => (None, Some(alignment.statement_clusters_at(at))),
    };
    event.into_iter().chain(sentence.into_iter().flatten())
}

/// A report of a happening as what can be marked.
fn statement_of(member: &Statement) -> StatementRef {
    let document = member.at.document;
    let event = member.event.map(|event| EventRef { document, event });
    event.map_or(StatementRef::Sentence(member.at), StatementRef::Event)
}
