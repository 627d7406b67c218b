//! The documents of a folder dated by one another, before any of them is shown.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::dating::{Collection, Evidence, Workers};
use crate::pipeline::threads::Threads;
use crate::pipeline::{Job, Options, catch_panic};
use crate::resolve::DocumentTime;
use crate::time::Day;

/// Times of the documents that those beside them date: by position among `jobs`.
///
/// Reads every document once and keeps only its evidence. Where `options` give a time to all, nothing is read.
pub fn date_together(
    jobs: &[Job],
    options: Options,
    cancel: &AtomicBool,
) -> HashMap<usize, DocumentTime> {
    if options.dct.is_some() || jobs.len() < 2 {
        return HashMap::new();
    }
    let traces = Threads.map(jobs.len(), |position| {
        let job = jobs
            .get(position)
            .filter(|_| !cancel.load(Ordering::Relaxed))?;
        // What cannot be read here fails again where it is told.
        catch_panic(|| job.trace()).ok().flatten()
    });
    let (positions, traces): (Vec<usize>, Vec<Traced>) = traces
        .into_iter()
        .enumerate()
        .filter_map(|(position, traced)| Some((position, traced?)))
        .unzip();
    collection(traces)
        .infer(&Threads)
        .into_iter()
        .filter_map(|(member, time)| Some((*positions.get(member)?, time)))
        .collect()
}

/// Documents that can date one another.
pub(crate) fn collection(traces: impl IntoIterator<Item = Traced>) -> Collection {
    let mut collection = Collection::default();
    for Traced { name, trace, given } in traces {
        collection.push(&name, trace, given);
    }
    collection
}

/// What the others need of one document.
#[derive(Debug)]
pub(crate) struct Traced {
    pub(crate) name: Arc<str>,
    pub(crate) trace: Evidence,
    pub(crate) given: Option<Day>,
}
