//! Who else tells of the selected event, without any window.

use std::collections::BTreeSet;
use std::collections::HashMap;

use crate::align::Cluster;
use crate::align::Status;
use crate::gui::naming;
use crate::i18n::Words;
use crate::index::EventRef;
use crate::session::State;
use crate::text;
use crate::time::Grain;
use crate::time::Interval;

/// So many other tellings are listed at first.
pub const FEW: usize = 4;
/// So many characters of a sentence stand beside the pointer.
const MOST_SENTENCE_CHARS: usize = 160;

/// How many others tell of the same happening, and whether they agree.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// In words.
    pub words: String,
    /// Whether days exclude each other.
    pub is_conflict: bool,
}

/// What other sentences say of the same happening.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    /// The others: first one of each source, those of other sources before that of its own, each by the day of
    /// writing; then what else these sources tell.
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
    /// What its document is called, where its source tells it several times.
    pub title: Option<String>,
    /// Which days it gives, and whether its document told it first.
    pub date: String,
    /// What its document is called, and how its sentence begins.
    pub hint: String,
}

/// How many others tell of an event, or `None` where it stands alone.
pub fn heading(state: &State, words: &Words, at: EventRef) -> Option<Heading> {
    let cluster = state.library.happenings.cluster_of(at)?;
    let documents = cluster.members.iter().map(|member| member.document);
    let others: BTreeSet<u32> = documents.filter(|one| *one != at.document).collect();
    let key = match cluster.status {
        Status::Conflict => "told-conflict",
        Status::Agree => "told-agree",
        Status::Single => "told-single",
    };
    (!others.is_empty()).then(|| Heading {
        words: words.format(key, &[("count", others.len().into())]),
        is_conflict: cluster.status == Status::Conflict,
    })
}

/// The others that tell of an event, so many at most; `None` where it stands alone.
pub fn told(state: &State, words: &Words, at: EventRef, most: usize) -> Option<Told> {
    let cluster = state.library.happenings.cluster_of(at)?;
    let others = others(state, cluster, at);
    let titles = Titles::of(state, at, &others);
    let listed = others.iter().take(most);
    (!others.is_empty()).then(|| Told {
        others: listed
            .filter_map(|other| teller(state, words, cluster, &titles, *other))
            .collect(),
        more: others.len().saturating_sub(most),
    })
}

/// One event of each other document, in the order of the list.
fn others(state: &State, cluster: &Cluster, at: EventRef) -> Vec<EventRef> {
    let source = |other: &EventRef| state.library.index.source_of(other.document);
    let own = source(&at);
    let written = |other: &EventRef| {
        let analysed = state.library.index.documents().get(other.document as usize);
        analysed.and_then(|analysed| analysed.dct.best)
    };
    // A document tells the same several times.
    let mut documents = BTreeSet::from([at.document]);
    let members = cluster.members.iter().copied();
    let mut others: Vec<EventRef> = members
        .filter(|other| documents.insert(other.document))
        .collect();
    others.sort_by_key(|other| {
        let day = written(other);
        (source(other) == own, day.is_none(), day, *other)
    });
    let mut sources = BTreeSet::new();
    let (mut firsts, rest): (Vec<EventRef>, Vec<EventRef>) = others
        .into_iter()
        .partition(|other| sources.insert(source(other)));
    firsts.extend(rest);
    firsts
}

/// What the documents are called whose source tells a happening several times.
struct Titles(HashMap<u32, String>);

impl Titles {
    fn of(state: &State, at: EventRef, others: &[EventRef]) -> Self {
        let mut documents: HashMap<Option<usize>, Vec<u32>> = HashMap::new();
        for one in others.iter().chain([&at]) {
            let source = state.library.index.source_of(one.document);
            documents.entry(source).or_default().push(one.document);
        }
        let several = documents.into_values().filter(|those| those.len() > 1);
        Self(several.flat_map(|those| different(state, &those)).collect())
    }
}

/// What documents are called; where several are called the same, their files.
fn different(state: &State, those: &[u32]) -> Vec<(u32, String)> {
    let known = those.iter().filter_map(|one| {
        let analysed = state.library.index.documents().get(*one as usize)?;
        Some((*one, &analysed.document, analysed.document.name()))
    });
    let mut times: HashMap<String, usize> = HashMap::new();
    for (_, _, name) in known.clone() {
        *times.entry(name.into_owned()).or_default() += 1;
    }
    known
        .map(|(one, document, name)| match times.get(&*name) {
            Some(1) => (one, name.into_owned()),
            _ => (one, document.file_name().to_owned()),
        })
        .collect()
}

/// The position of the document that told it first, where that can be known.
fn first_of(cluster: &Cluster) -> Option<u32> {
    cluster.is_first_sure.then_some(cluster.first)
}

/// Whose telling it is, and which days it gives.
fn teller(
    state: &State,
    words: &Words,
    cluster: &Cluster,
    titles: &Titles,
    at: EventRef,
) -> Option<Teller> {
    let (analysed, event) = state.library.index.event(at)?;
    let grain = state
        .library
        .index
        .mention(at)
        .map_or(Grain::Day, |mention| mention.grain);
    let is_dated = event.places && event.interval != Interval::ALWAYS;
    let date = if is_dated {
        words.interval(event.interval, grain)
    } else {
        words.text("told-undated").into_owned()
    };
    let is_first = first_of(cluster) == Some(at.document);
    let key = if is_first { "told-first" } else { "told-other" };
    let document = &analysed.document;
    let sentence = state
        .library
        .index
        .sentence(at)
        .map_or("", |(_, text)| text);
    let sentence = naming::one_line(sentence);
    let title = titles.0.get(&at.document);
    Some(Teller {
        at,
        name: words.name(&document.source_name()).into_owned(),
        title: title.map(|title| words.name(title).into_owned()),
        date: words.format(key, &[("date", date.into())]),
        hint: format!(
            "{}\n{}",
            words.name(&document.name()),
            text::cut(&sentence, MOST_SENTENCE_CHARS)
        ),
    })
}
