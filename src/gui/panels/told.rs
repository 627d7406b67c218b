//! Who else tells of the selected event, without any window.

use crate::align::Cluster;
use crate::align::Status;
use crate::gui::state::State;
use crate::i18n::Words;
use crate::index::EventRef;
use crate::time::Grain;
use crate::time::Interval;

/// So many other tellings are listed.
const MOST: usize = 4;

/// What other sentences say of the same happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// Whether days exclude each other.
    pub is_conflict: bool,
    /// The heading: how many tell it, and whether they agree.
    pub heading: String,
    /// The others; those of other sources first.
    pub others: Vec<Teller>,
    /// How many more there are.
    pub more: usize,
}

/// Another sentence that tells of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Teller {
    /// Its event.
    pub at: EventRef,
    /// Whose it is.
    pub name: String,
    /// Which days it gives, and whether its document told it first.
    pub date: String,
}

/// The others that tell of an event, or `None` where it stands alone.
pub fn told(state: &State, words: &Words, at: EventRef) -> Option<Told> {
    let cluster = state.happenings.cluster_of(at)?;
    let own = state.index.source_of(at.document);
    let is_other = |other: &&EventRef| **other != at;
    let mut others: Vec<EventRef> = cluster.members.iter().filter(is_other).copied().collect();
    // One of each document: a document tells the same several times.
    others.sort_by_key(|other| (state.index.source_of(other.document) == own, *other));
    let mut seen = vec![at.document];
    others.retain(|other| {
        let is_new = !seen.contains(&other.document);
        seen.push(other.document);
        is_new
    });
    if others.is_empty() {
        return None;
    }
    let listed = others.iter().take(MOST);
    Some(Told {
        is_conflict: cluster.status == Status::Conflict,
        heading: words.format(heading_key(cluster), &[("count", others.len().into())]),
        others: listed
            .filter_map(|other| teller(state, words, cluster, *other))
            .collect(),
        more: others.len().saturating_sub(MOST),
    })
}

fn heading_key(cluster: &Cluster) -> &'static str {
    match cluster.status {
        Status::Conflict => "told-conflict",
        Status::Agree => "told-agree",
        Status::Single => "told-single",
    }
}

/// Whose telling it is, and which days it gives.
fn teller(state: &State, words: &Words, cluster: &Cluster, at: EventRef) -> Option<Teller> {
    let (analysed, event) = state.index.event(at)?;
    let grain = state
        .index
        .mention(at)
        .map_or(Grain::Day, |mention| mention.grain);
    let is_dated = event.places && event.interval != Interval::ALWAYS;
    let date = if is_dated {
        words.interval(event.interval, grain)
    } else {
        words.text("told-undated").into_owned()
    };
    let is_first = cluster.first == at.document;
    let key = if is_first { "told-first" } else { "told-other" };
    Some(Teller {
        at,
        name: words.name(&analysed.document.source_name()).into_owned(),
        date: words.format(key, &[("date", date.into())]),
    })
}
