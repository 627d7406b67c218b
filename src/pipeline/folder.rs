//! The documents of a folder with what dates them by one another, kept so that a user's date moves the others too.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::dating::{Collection, Evidence, KnownGraph};
use crate::i18n::Locale;
use crate::index::AnalyzedDocument;
use crate::lexicon::NamedDays;
use crate::pipeline::dated::dated;
use crate::pipeline::extractor::Readings;
use crate::pipeline::kept_graph::graph_entry;
use crate::pipeline::known::Known;
use crate::pipeline::member::{Member, is_given};
use crate::pipeline::named;
use crate::pipeline::result_cache::ResultEntry;
use crate::pipeline::{InOrder, Options, own, revise};
use crate::resolve::DocumentTime;
use crate::similarity::Threads;
use crate::store::{DocumentRevision, Located, Lost, Project, SetAside, locate};
use crate::time::{Day, Interval};

/// Analysed documents and, of each, the evidence of its own words.
///
/// ```
/// use std::collections::BTreeMap;
/// use khatt::pipeline::{Options, load_documents};
/// let mut folder = load_documents(khatt::corpus::sample(), Options::default(), &Default::default(), |_| ());
/// let given = BTreeMap::from([("004_9a682ba91ee4e11e.txt".into(), "2023-03-22".parse().unwrap())]);
/// let changed = folder.redate(&given, &Default::default());
/// assert!(changed.iter().any(|analysed| analysed.dct.confidence == 1.0));
/// ```
#[derive(Clone, Debug, Default)]
pub struct Folder {
    members: Vec<Member>,
    /// The documents of the user's own events, behind all others.
    own: Vec<Arc<AnalyzedDocument>>,
    /// The days that the user named when it was read last.
    named: Arc<NamedDays>,
    /// How it was read.
    options: Options,
    /// Where its documents tell the same, as long as none of them changes.
    graph: KnownGraph,
    /// What stopped the last dating.
    fault: Option<String>,
}

/// What the user knows better, under which a folder is read anew.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Wishes {
    /// Days of writing, by document.
    pub given: BTreeMap<Arc<str>, Day>,
    /// Everything else.
    pub project: Arc<Project>,
    /// The language in which the user is called as a source of own events.
    pub locale: Locale,
}

/// What wishes did to a folder.
#[derive(Clone, Debug, Default)]
pub struct Revised {
    /// The documents that changed, in the order of the folder.
    pub changed: Vec<Arc<AnalyzedDocument>>,
    /// Where the edits of the project stand now, and which are set aside.
    pub located: Located,
}

impl Folder {
    /// Without documents, to be read so.
    pub(crate) fn new(options: Options) -> Self {
        Self {
            options,
            ..Self::default()
        }
    }

    /// Adds a document that is dated without the others.
    pub(crate) fn push(
        &mut self,
        analysed: Arc<AnalyzedDocument>,
        readings: Arc<Readings>,
        evidence: Arc<Evidence>,
    ) {
        self.graph = KnownGraph::default();
        let (own, document) = (analysed.dct.clone(), analysed.document.clone());
        self.members.push(Member {
            revision: Arc::default(),
            is_stale: false,
            document,
            analysed,
            readings,
            evidence,
            own,
        });
    }

    /// How it was read.
    pub(crate) fn options(&self) -> Options {
        self.options
    }

    /// Its documents by their ids, so that those which did not change need not be read again.
    pub(super) fn known(&self) -> Known {
        let members = self.members.iter().cloned();
        Known::new(members.map(|member| (Arc::clone(&member.document.id), member)))
    }

    /// The documents as they were told last, in order.
    pub fn documents(&self) -> impl Iterator<Item = &Arc<AnalyzedDocument>> {
        let read = self.members.iter().map(|member| &member.analysed);
        read.chain(&self.own)
    }

    /// The message of the fault that stopped the last dating, once; each document has its own time then.
    pub fn take_fault(&mut self) -> Option<String> {
        self.fault.take()
    }

    /// Dates all documents anew under the days that the user gave, by document: each of them helps the others.
    ///
    /// Returns the documents whose time changed, in the order of the folder; nothing where `cancel` is set meanwhile.
    pub fn redate(
        &mut self,
        given: &BTreeMap<Arc<str>, Day>,
        cancel: &Arc<AtomicBool>,
    ) -> Vec<Arc<AnalyzedDocument>> {
        let revisions: Vec<Arc<DocumentRevision>> = self
            .members
            .iter()
            .map(|member| Arc::clone(&member.revision))
            .collect();
        self.read_anew(given, revisions, cancel).unwrap_or_default()
    }

    /// Reads all documents anew as the user corrected them: a date that is corrected moves what is counted from it.
    ///
    /// Nothing changes where `cancel` is set meanwhile.
    pub fn revise(&mut self, wishes: &Wishes, cancel: &Arc<AtomicBool>) -> Revised {
        let documents = self.members.iter().map(|member| &member.document);
        let mut located = locate(&wishes.project, documents);
        self.name_days(&located.named_days, cancel);
        let mut revisions = Vec::with_capacity(self.members.len());
        let mut given = wishes.given.clone();
        for (at, member) in (0..).zip(&self.members) {
            let revision = located.documents.get(&at).cloned().unwrap_or_default();
            if let Some(day) = revision.date {
                given.entry(Arc::clone(&member.document.id)).or_insert(day);
            }
            revisions.push(Arc::new(revision));
        }
        let Some(mut changed) = self.read_anew(&given, revisions, cancel) else {
            return Revised::default();
        };
        self.set_lost_aside(&mut located);
        self.own = own::documents_of(&located.own, wishes.locale);
        changed.extend(self.own.iter().map(Arc::clone));
        Revised { changed, located }
    }

    /// Reads those documents again that may speak of days which the user names otherwise than before.
    fn name_days(&mut self, named: &[(String, Interval)], cancel: &Arc<AtomicBool>) {
        let named = named::named_days(named);
        let names = named::changed(&self.named, &named);
        if names.is_empty() {
            return;
        }
        let documents = self.members.iter().map(|member| &member.document);
        let read = named::read_again(documents, &names, &named, self.options, cancel);
        if cancel.load(Ordering::Relaxed) {
            return;
        }
        for again in read {
            if let Some(member) = self.members.get_mut(again.at) {
                member.take(again);
                self.graph = KnownGraph::default();
            }
        }
        self.named = named;
    }

    /// Sets edits of events aside that are none any more.
    fn set_lost_aside(&self, located: &mut Located) {
        for (at, revision) in &located.documents {
            let Some(member) = self.members.get(*at as usize) else {
                continue;
            };
            let lost = revise::lost_events(&member.analysed, &revision.events);
            located.aside.extend(lost.into_iter().map(|edit| SetAside {
                edit: edit.to_owned(),
                lost: Lost::Nothing,
            }));
        }
    }

    /// Places the documents anew whose time or whose revision is another; `None` where it was cancelled.
    fn read_anew(
        &mut self,
        given: &BTreeMap<Arc<str>, Day>,
        revisions: Vec<Arc<DocumentRevision>>,
        cancel: &Arc<AtomicBool>,
    ) -> Option<Vec<Arc<AnalyzedDocument>>> {
        let times = self.times(given, cancel)?;
        let members = (0..).zip(&self.members).zip(times).zip(&revisions);
        let stale: Vec<Stale> = members
            .filter(|(((_, member), time), revision)| {
                member.is_stale || member.analysed.dct != *time || member.revision != **revision
            })
            .map(|(((at, member), time), revision)| {
                (at, member.clone(), Arc::clone(revision), time)
            })
            .collect();
        let (changed, fault) = placed_anew(stale, Member::at_time, cancel);
        if cancel.load(Ordering::Relaxed) {
            return None;
        }
        self.fault = self.fault.take().or(fault);
        for (at, analysed) in &changed {
            if let (Some(member), Some(revision)) = (self.members.get_mut(*at), revisions.get(*at))
            {
                member.analysed = Arc::clone(analysed);
                member.revision = Arc::clone(revision);
                member.is_stale = false;
            }
        }
        Some(changed.into_iter().map(|(_, analysed)| analysed).collect())
    }

    /// The time of each document: the user's word, else what the others say, else what its own words say.
    ///
    /// `None` where it was cancelled.
    fn times(
        &mut self,
        given: &BTreeMap<Arc<str>, Day>,
        cancel: &AtomicBool,
    ) -> Option<Vec<DocumentTime>> {
        let mut times: Vec<DocumentTime> = self
            .members
            .iter()
            .map(|member| member.time(given))
            .collect();
        if times.len() < 2 || times.iter().all(is_given) {
            return Some(times);
        }
        let mut collection = Collection::default();
        for (member, time) in self.members.iter().zip(&times) {
            let given = time.best.filter(|_| is_given(time));
            let evidence = Evidence::clone(&member.evidence);
            collection.push(&member.analysed.document.id, evidence, given);
        }
        let is_first = !self.graph.is_made();
        let entry = is_first.then(|| graph_entry(&self.members, &self.named, self.options));
        let entry = entry.flatten();
        if let Some(kept) = entry.as_ref().and_then(ResultEntry::read) {
            self.graph = kept;
        }
        let graph = self.graph.clone();
        let told = dated(move || collection.infer_again(&graph, &Threads), cancel)?;
        if let Some(entry) = entry.filter(|_| self.graph.is_new()) {
            entry.keep(&self.graph);
        }
        let told = told.unwrap_or_else(|message| {
            self.fault = Some(message);
            Vec::new()
        });
        for (at, told) in told {
            if let Some(time) = times.get_mut(at).filter(|time| !is_given(time)) {
                *time = told;
            }
        }
        Some(times)
    }
}

/// A document that is told under another time or revision: its position, and what it is placed from.
type Stale = (usize, Member, Arc<DocumentRevision>, DocumentTime);

/// Documents under their new times, by position.
type Changed = Vec<(usize, Arc<AnalyzedDocument>)>;

/// Places a document under a time and a revision.
type Place = fn(&Member, &DocumentTime, &Arc<DocumentRevision>) -> AnalyzedDocument;

/// Documents under their new times; where one cannot be placed under its own it stays as it is, and the message of the
/// first such fault is told with its name.
fn placed_anew(
    stale: Vec<Stale>,
    place: Place,
    cancel: &Arc<AtomicBool>,
) -> (Changed, Option<String>) {
    let results = InOrder::start(
        stale.into_iter(),
        move |(at, member, revision, time)| Ok((*at, Arc::new(place(member, time, revision)))),
        |(_, member, ..), message| Err(format!("{message}: {:?}", member.document.id)),
        Arc::clone(cancel),
    );
    let (mut changed, mut fault) = (Changed::new(), None);
    for result in results {
        match result {
            Ok(document) => changed.push(document),
            Err(message) => fault = fault.or(Some(message)),
        }
    }
    (changed, fault)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_that_was_dated_before_is_dated_as_one_that_was_not() {
        let never = Arc::new(AtomicBool::new(false));
        let load = || {
            let options = crate::pipeline::Options::default();
            crate::pipeline::load_documents(crate::corpus::sample(), options, &never, |_| ())
        };
        let times = |folder: &Folder| -> Vec<DocumentTime> {
            folder.documents().map(|one| one.dct.clone()).collect()
        };
        let given = |id: &str, day: &str| {
            let document = load()
                .documents()
                .map(|one| Arc::clone(&one.document.id))
                .find(|own| own.starts_with(id));
            BTreeMap::from([(document.unwrap(), day.parse().unwrap())])
        };
        let dates = [
            given("004", "2023-03-22"),
            BTreeMap::new(),
            given("001", "2023-03-10"),
        ];
        let mut folder = load();
        for given in &dates {
            folder.redate(given, &never);
            let mut fresh = load();
            fresh.redate(given, &never);
            assert_eq!(times(&folder), times(&fresh));
        }
    }

    #[test]
    fn a_folder_whose_links_are_kept_is_dated_as_one_without() {
        let kept = tempfile::tempdir().unwrap();
        let program = std::env::current_exe().unwrap();
        let results = crate::pipeline::ResultCache::open(kept.path(), &program).unwrap();
        let options = Options {
            results: Some(Box::leak(Box::new(results.with_fewest(2)))),
            ..Options::default()
        };
        let times = |options: Options| -> Vec<DocumentTime> {
            let never = Arc::new(AtomicBool::new(false));
            let sample = crate::corpus::sample();
            let folder = crate::pipeline::load_documents(sample, options, &never, |_| ());
            folder.documents().map(|one| one.dct.clone()).collect()
        };
        let entries = || std::fs::read_dir(kept.path()).unwrap().count();
        let without = times(Options::default());
        assert_eq!(entries(), 0);
        assert_eq!(times(options), without);
        assert_eq!(entries(), 1);
        assert_eq!(times(options), without);
        assert_eq!(entries(), 1);
        let history = crate::lexicon::History::Off;
        let _other = times(Options { history, ..options });
        assert_eq!(entries(), 2);
    }

    #[test]
    fn a_fault_in_a_document_that_is_dated_anew_is_told() {
        let cancel = Arc::new(AtomicBool::new(false));
        let folder = crate::pipeline::load_documents(
            crate::corpus::sample(),
            crate::pipeline::Options::default(),
            &cancel,
            |_| (),
        );
        let stale = |at: usize| {
            let member = folder.members[at].clone();
            let time = DocumentTime::given("2023-03-22".parse().unwrap());
            (at, member, Arc::default(), time)
        };
        let second = folder.members[1].analysed.document.id.clone();
        let place: Place = |member, time, revision| {
            assert!(!member.document.id.starts_with("001"), "no such day");
            member.at_time(time, revision)
        };
        let (changed, fault) = placed_anew(vec![stale(0), stale(1)], place, &cancel);
        assert_eq!(changed.len(), 1);
        let fault = fault.unwrap();
        assert!(
            fault.contains("no such day") && fault.contains(&*second),
            "{fault}"
        );
    }
}
