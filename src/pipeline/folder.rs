//! The documents of a folder with what dates them by one another, kept so that a user's date moves the others too.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::Duration;

use crate::dating::{Collection, Trace};
use crate::index::Analysed;
use crate::pipeline::{InOrder, Options, analyse_at, analyse_traced};
use crate::resolve::DocumentTime;
use crate::time::Day;

/// So often it is looked whether dating was cancelled.
const CANCEL_POLL: Duration = Duration::from_millis(20);

/// Analysed documents, and the evidence of their own words.
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
    /// The evidence, in the same order.
    collection: Collection,
}

#[derive(Clone, Debug)]
struct Member {
    /// As it was told last.
    analysed: Arc<Analysed>,
    /// Its time without its user and without the others.
    own: DocumentTime,
}

impl Folder {
    /// Adds a document that is dated by its own words.
    pub(crate) fn push(&mut self, analysed: Arc<Analysed>, trace: Trace) {
        let own = analysed.dct.clone();
        // It keeps what is needed of the trace; the trace itself is many times larger.
        self.collection
            .push(&analysed.document.id, trace, own.clone());
        self.members.push(Member { analysed, own });
    }

    /// The documents as they were told last, in order.
    pub fn documents(&self) -> impl Iterator<Item = &Arc<Analysed>> {
        self.members.iter().map(|member| &member.analysed)
    }

    /// Dates all documents anew under the days that the user gave, by document: each of them helps the others.
    ///
    /// Returns the documents whose time changed, in the order of the folder; nothing where `cancel` is set meanwhile.
    pub fn redate(
        &mut self,
        given: &BTreeMap<Arc<str>, Day>,
        cancel: &Arc<AtomicBool>,
    ) -> Vec<Arc<Analysed>> {
        let Some(times) = self.times(given, cancel) else {
            return Vec::new();
        };
        let members = (0..).zip(&self.members).zip(times);
        let stale: Vec<(usize, Arc<Analysed>, DocumentTime)> = members
            .filter(|((_, member), time)| member.analysed.dct != *time)
            .map(|((at, member), time)| (at, Arc::clone(&member.analysed), time))
            .collect();
        let results = InOrder::start(
            stale.into_iter(),
            |(at, analysed, time)| {
                let document = analysed.document.clone();
                Some((*at, Arc::new(analyse_at(document, time.clone()))))
            },
            // What cannot be read under another time stays as it is.
            |_, _| None,
            Arc::clone(cancel),
        );
        let changed: Vec<(usize, Arc<Analysed>)> = results.flatten().collect();
        if cancel.load(Ordering::Relaxed) {
            return Vec::new();
        }
        for (at, analysed) in &changed {
            if let Some(member) = self.members.get_mut(*at) {
                member.analysed = Arc::clone(analysed);
            }
        }
        changed.into_iter().map(|(_, analysed)| analysed).collect()
    }

    /// The time of each document: the user's word, else what the others say, else what its own words say.
    ///
    /// `None` where it was cancelled.
    fn times(
        &self,
        given: &BTreeMap<Arc<str>, Day>,
        cancel: &AtomicBool,
    ) -> Option<Vec<DocumentTime>> {
        let word = |member: &Member| given.get(&member.analysed.document.id);
        let time = |member: &Member| match word(member) {
            Some(day) => DocumentTime::given(*day),
            None => member.own.clone(),
        };
        let mut times: Vec<DocumentTime> = self.members.iter().map(time).collect();
        if times.len() < 2 {
            return Some(times);
        }
        let told = infer(self.beside(given), cancel)?;
        // Members beyond the last are anchors.
        let told = told.into_iter().filter_map(|(at, time)| {
            let member = self.members.get(at)?;
            word(member).is_none().then_some((at, time))
        });
        for (at, told) in told {
            if let Some(time) = times.get_mut(at) {
                *time = told;
            }
        }
        Some(times)
    }

    /// The evidence of all, and behind it each document that the user dated once more, as an anchor.
    fn beside(&self, given: &BTreeMap<Arc<str>, Day>) -> Collection {
        let mut collection = self.collection.clone();
        for member in &self.members {
            let document = &member.analysed.document;
            if let Some(day) = given.get(&document.id) {
                let (_, trace) = analyse_traced(document.clone(), Options::default());
                collection.push(&document.id, trace, DocumentTime::given(*day));
            }
        }
        collection
    }
}

/// What the documents say of one another; `None` as soon as it is cancelled.
fn infer(collection: Collection, cancel: &AtomicBool) -> Option<Vec<(usize, DocumentTime)>> {
    let (sender, told) = mpsc::channel();
    // A thread of its own can be left behind, and a fault in it leaves every document its own time.
    thread::spawn(move || sender.send(collection.infer()));
    loop {
        match told.recv_timeout(CANCEL_POLL) {
            Ok(times) => return Some(times),
            Err(RecvTimeoutError::Disconnected) => return Some(Vec::new()),
            Err(RecvTimeoutError::Timeout) if cancel.load(Ordering::Relaxed) => return None,
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}
