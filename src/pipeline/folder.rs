//! The documents of a folder with what dates them by one another, kept so that a user's date moves the others too.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::Duration;

use crate::dating::{Collection, Evidence};
use crate::index::AnalyzedDocument;
use crate::pipeline::extractor::Readings;
use crate::pipeline::spawn::{Slot, spawn};
use crate::pipeline::threads::Threads;
use crate::pipeline::{InOrder, assemble, catch_panic, is_doubtful};
use crate::resolve::{DctBasis, DocumentTime};
use crate::time::Day;

/// So often it is looked whether dating was cancelled.
const CANCEL_POLL: Duration = Duration::from_millis(20);

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
    /// What stopped the last dating.
    fault: Option<String>,
}

#[derive(Clone, Debug)]
struct Member {
    /// As it was told last.
    analysed: Arc<AnalyzedDocument>,
    /// What is read in it, so that another time costs no reading.
    readings: Arc<Readings>,
    evidence: Arc<Evidence>,
    /// Its time without its user and without the others.
    own: DocumentTime,
}

impl Folder {
    /// Adds a document that is dated without the others.
    pub(crate) fn push(
        &mut self,
        analysed: Arc<AnalyzedDocument>,
        readings: Readings,
        evidence: Evidence,
    ) {
        let own = analysed.dct.clone();
        self.members.push(Member {
            analysed,
            readings: Arc::new(readings),
            evidence: Arc::new(evidence),
            own,
        });
    }

    /// The documents as they were told last, in order.
    pub fn documents(&self) -> impl Iterator<Item = &Arc<AnalyzedDocument>> {
        self.members.iter().map(|member| &member.analysed)
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
        let Some(times) = self.times(given, cancel) else {
            return Vec::new();
        };
        let members = (0..).zip(&self.members).zip(times);
        let stale: Vec<Stale> = members
            .filter(|((_, member), time)| member.analysed.dct != *time)
            .map(|((at, member), time)| {
                let Member {
                    analysed, readings, ..
                } = member;
                (at, Arc::clone(analysed), Arc::clone(readings), time)
            })
            .collect();
        let (changed, fault) = placed_anew(stale, at_time, cancel);
        if cancel.load(Ordering::Relaxed) {
            return Vec::new();
        }
        self.fault = self.fault.take().or(fault);
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
        let told = dated(move || collection.infer(&Threads), cancel)?;
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

impl Member {
    /// Its time without the others: by its user, with what its words say for and against that, else its own.
    fn time(&self, given: &BTreeMap<Arc<str>, Day>) -> DocumentTime {
        let Some(day) = given.get(&self.analysed.document.id) else {
            return self.own.clone();
        };
        let mut time = DocumentTime::given(*day);
        for clue in self.evidence.clues() {
            let list = if clue.contradicts(*day) {
                &mut time.against
            } else {
                &mut time.evidence
            };
            list.push(clue.step.clone());
        }
        time
    }
}

fn is_given(time: &DocumentTime) -> bool {
    time.basis == DctBasis::Given
}

/// A document that is told under another time: its position, and what it is placed from.
type Stale = (usize, Arc<AnalyzedDocument>, Arc<Readings>, DocumentTime);

/// Documents under their new times, by position.
type Changed = Vec<(usize, Arc<AnalyzedDocument>)>;

/// Documents under their new times; where one cannot be placed under its own it stays as it is, and the message of the
/// first such fault is told with its name.
fn placed_anew(
    stale: Vec<Stale>,
    place: fn(&AnalyzedDocument, &Readings, &DocumentTime) -> AnalyzedDocument,
    cancel: &Arc<AtomicBool>,
) -> (Changed, Option<String>) {
    let results = InOrder::start(
        stale.into_iter(),
        move |(at, analysed, readings, time)| Ok((*at, Arc::new(place(analysed, readings, time)))),
        |(_, analysed, ..), message| Err(format!("{message}: {:?}", analysed.document.id)),
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

/// The document under another time; placed anew only where mentions are counted from another day.
fn at_time(
    analysed: &AnalyzedDocument,
    readings: &Readings,
    time: &DocumentTime,
) -> AnalyzedDocument {
    let told = &analysed.dct;
    if told.written() != time.written() || is_doubtful(told) != is_doubtful(time) {
        let (document, sentences) = (analysed.document.clone(), analysed.sentences.clone());
        return assemble(document, time.clone(), sentences, readings);
    }
    AnalyzedDocument {
        dct: time.clone(),
        ..analysed.clone()
    }
}

/// What `date` says of the documents, or the message of the fault that stopped it; `None` as soon as it is cancelled.
fn dated(
    date: impl FnOnce() -> Vec<(usize, DocumentTime)> + Send + 'static,
    cancel: &AtomicBool,
) -> Option<Result<Vec<(usize, DocumentTime)>, String>> {
    let (sender, told) = mpsc::channel();
    let date = Arc::new(Slot::new(date));
    let work = Arc::clone(&date);
    // A thread of its own can be left behind.
    let thread = spawn(move || {
        let told = work.take().map(catch_panic);
        told.map(|told| sender.send(told))
    });
    if thread.is_err() {
        return date.take().map(catch_panic);
    }
    loop {
        match told.recv_timeout(CANCEL_POLL) {
            Ok(times) => return Some(times),
            Err(RecvTimeoutError::Disconnected) => return Some(Ok(Vec::new())),
            Err(RecvTimeoutError::Timeout) if cancel.load(Ordering::Relaxed) => return None,
            Err(RecvTimeoutError::Timeout) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_in_dating_is_told() {
        let never = AtomicBool::new(false);
        let told = dated(|| panic!("the weights are no numbers"), &never);
        assert_eq!(told, Some(Err("the weights are no numbers".to_owned())));
        let told = dated(|| vec![(0, DocumentTime::UNKNOWN)], &never);
        assert_eq!(told.unwrap().unwrap().len(), 1);
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
            (at, member.analysed, member.readings, time)
        };
        let second = folder.members[1].analysed.document.id.clone();
        let place: fn(&AnalyzedDocument, &Readings, &DocumentTime) -> AnalyzedDocument =
            |analysed, readings, time| {
                assert!(!analysed.document.id.starts_with("001"), "no such day");
                at_time(analysed, readings, time)
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
