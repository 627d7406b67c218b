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
    /// The events with a note that stand for no happening, by sentence.
    noted_beside: BTreeMap<SentenceRef, Vec<StatementRef>>,
    /// The happenings with a star, by position among the clusters of sentences.
    starred_clusters: BTreeSet<usize>,
}

impl Marks {
    fn new(index: &Index, alignment: &Alignment, located: &Located) -> Self {
        let statements = statements_of(index.documents(), &located.starred);
        let clusters = statements.iter();
        let clusters = clusters.flat_map(|at| clusters_of(index, alignment, *at));
        let notes = notes_of(index.documents(), &located.notes).into_iter();
        let notes: BTreeMap<StatementRef, String> = notes.collect();
        Self {
            starred_clusters: clusters.collect(),
            noted_beside: beside(index, alignment, notes.keys()),
            notes,
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
        let notes = cluster.members.iter().flat_map(|member| {
            let beside = self.noted_beside.get(&member.at).into_iter().flatten();
            std::iter::once(statement_of(member)).chain(beside.copied())
        });
        let notes = notes.map(|at| self.note(at));
        let mut notes: Vec<&str> = notes.filter(|note| !note.is_empty()).collect();
        // One note may be about several events of a sentence.
        notes.dedup();
        notes
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
        let (index, alignment) = (&self.library.index, &self.library.happenings);
        let starred = self.corrections.marks.starred.statements();
        let is_its = |at: &StatementRef| clusters_of(index, alignment, *at).contains(&cluster);
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

/// The happenings that a statement tells of, by position; those of its sentence for an event that stands for none.
fn clusters_of(index: &Index, alignment: &Alignment, at: StatementRef) -> Vec<usize> {
    if let Some(own) = own_cluster(alignment, at) {
        return vec![own];
    }
    let sentence = index.sentence_of(at).into_iter();
    let clusters = sentence.flat_map(|at| alignment.statement_clusters_at(at));
    clusters.collect()
}

/// The happening that an event stands for.
fn own_cluster(alignment: &Alignment, at: StatementRef) -> Option<usize> {
    alignment.statement_cluster_of(at.event()?)
}

/// The events among some statements that stand for no happening, by sentence.
fn beside<'s>(
    index: &Index,
    alignment: &Alignment,
    statements: impl Iterator<Item = &'s StatementRef>,
) -> BTreeMap<SentenceRef, Vec<StatementRef>> {
    let mut beside: BTreeMap<SentenceRef, Vec<StatementRef>> = BTreeMap::new();
    for at in statements {
        let is_event = at.event().is_some() && own_cluster(alignment, *at).is_none();
        if let Some(sentence) = index.sentence_of(*at).filter(|_| is_event) {
            beside.entry(sentence).or_default().push(*at);
        }
    }
    beside
}

/// A report of a happening as what can be marked.
fn statement_of(member: &Statement) -> StatementRef {
    let document = member.at.document;
    let event = member.event.map(|event| EventRef { document, event });
    event.map_or(StatementRef::Sentence(member.at), StatementRef::Event)
}
