//! Where the links of a folder lie that was dated before.

use crate::corpus::Fingerprint;
use crate::lexicon::NamedDays;
use crate::pipeline::Options;
use crate::pipeline::member::Member;
use crate::pipeline::result_cache::{ResultEntry, fingerprint_of_all};
use crate::similarity::{Threads, Workers as _};

/// Where documents tell the same, among the results that are kept.
const GRAPH: &str = "graph";

/// Where the links of these documents are kept, as far as they are: they hang on the words of the documents, and on
/// which of these are read as days.
pub(super) fn graph_entry(
    members: &[Member],
    named: &NamedDays,
    options: Options,
) -> Option<ResultEntry<'static>> {
    let key = || {
        let of_member = |at: usize| {
            let document = &members.get(at)?.document;
            let beside = format!("{:?} {:?}", document.hints, document.named_days.rows());
            let pieces = [document.text.as_bytes(), beside.as_bytes()];
            Some(Fingerprint::of_pieces(&pieces))
        };
        let mut all = Threads.map(members.len(), of_member);
        let shared = format!("{:?} {:?}", options.history, named.rows());
        all.push(Some(Fingerprint::of_bytes(shared.as_bytes())));
        fingerprint_of_all(all)
    };
    options.results?.entry(GRAPH, members.len(), key)
}
