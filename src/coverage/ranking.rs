//! Happenings in the order of a list: those that several sources tell of first.

use std::cmp::Reverse;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::align::{Alignment, SentenceRef, Statement, StatementCluster};
use crate::coverage::by_writing;
use crate::index::Index;
use crate::query::{StatementFilter, par_map};
use crate::time::{Day, Interval};

/// Fewer happenings than this are not worth a thread of their own.
const LEAST_SHARE: usize = 4_000;

/// The order of a list of happenings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ClusterOrder {
    /// By how many sources tell of them.
    #[default]
    Sources,
    /// By when they were.
    Time,
    /// Those whose sources exclude each other first.
    Conflict,
    /// By how many documents copied them.
    Copies,
}

impl ClusterOrder {
    /// All of them, in the order of the menu.
    pub const ALL: [Self; 4] = [Self::Sources, Self::Time, Self::Conflict, Self::Copies];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sources => "happenings-by-sources",
            Self::Time => "happenings-by-time",
            Self::Conflict => "happenings-by-conflict",
            Self::Copies => "happenings-by-copies",
        }
    }
}

/// A happening among others, as far as a filter shows it.
#[derive(Clone, Debug, PartialEq)]
pub struct RankedCluster {
    /// Its position in [`Alignment::statement_clusters`].
    pub cluster: usize,
    /// When it was; [`Interval::ALWAYS`] where nobody says it.
    pub interval: Interval,
    /// The first day on which one of its documents was written, as far as that is known.
    pub published: Option<Day>,
    /// How many documents tell of it.
    pub documents: u32,
    /// How many of them say it in a sentence that stands in an earlier one of the folder, too.
    pub copies: u32,
    /// Whether days or figures of its sources exclude each other.
    pub is_conflict: bool,
    /// Whether it is a sentence of one text that several printed.
    pub is_one_text: bool,
    /// Its sources, by position in [`Index::sources`], ascending.
    pub sources: Box<[u32]>,
}

/// Happenings in the order of a list: those that several sources tell of, then those of one source.
#[derive(Clone, Debug, Default)]
pub struct ClusterRanking {
    alignment: Arc<Alignment>,
    rows: Vec<RankedCluster>,
    shared: usize,
    /// The first day of each row whose days are known, with its place; by day, then place.
    by_begin: Vec<(i32, u32)>,
}

/// What a ranking is made of.
#[derive(Clone, Copy, Debug)]
pub struct RankingInput<'a> {
    /// The folder.
    pub index: &'a Index,
    /// Its happenings.
    pub alignment: &'a Arc<Alignment>,
    /// The shown and the searched sentences.
    pub filter: &'a StatementFilter,
    /// The days that a happening must touch, where that is limited.
    pub range: Option<Interval>,
}

impl ClusterRanking {
    /// The happenings that the filter leaves and whose days touch the range, in an order.
    pub fn new(input: RankingInput<'_>, order: ClusterOrder) -> Self {
        let mut ranking = Self {
            alignment: Arc::clone(input.alignment),
            ..Self::default()
        };
        let asked = input.asked();
        let rows = par_map(&asked, LEAST_SHARE, |_, position| input.row(*position));
        ranking.rows = rows.into_iter().flatten().collect();
        ranking.rows.sort_by_cached_key(|row| place_of(row, order));
        ranking.shared = ranking.rows.partition_point(is_shared);
        ranking.by_begin = by_begin(&ranking.rows);
        ranking
    }

    /// The rows, in order.
    pub fn rows(&self) -> &[RankedCluster] {
        &self.rows
    }

    /// How many of the first rows are told by several sources; the others are told by one.
    pub fn shared(&self) -> usize {
        self.shared
    }

    /// The places of the rows that begin on some days: those of each day in order.
    pub fn beginning(&self, first: i32, end: i32) -> impl Iterator<Item = usize> + Clone {
        let from = self.by_begin.partition_point(|(day, _)| *day < first);
        let to = self.by_begin.partition_point(|(day, _)| *day < end);
        let inside = self.by_begin.get(from..to.max(from)).unwrap_or_default();
        inside.iter().map(|(_, place)| *place as usize)
    }

    /// The row at a place.
    pub fn row(&self, place: usize) -> Option<&RankedCluster> {
        self.rows.get(place)
    }

    /// The happening of a row.
    pub fn cluster(&self, row: &RankedCluster) -> Option<&StatementCluster> {
        self.alignment.statement_clusters().get(row.cluster)
    }

    /// The place of a happening among the rows; `None` where the filter hides it.
    pub fn place(&self, cluster: usize) -> Option<usize> {
        self.rows.iter().position(|row| row.cluster == cluster)
    }
}

impl RankedCluster {
    /// How many sources tell of it.
    pub fn source_count(&self) -> usize {
        self.sources.len()
    }
}

impl RankingInput<'_> {
    /// The happenings to be asked: all, or those with a sentence that holds the searched words.
    fn asked(&self) -> Vec<usize> {
        let Some(hits) = self.filter.hits() else {
            return (0..self.alignment.statement_clusters().len()).collect();
        };
        // Both ascend, so one walk through them is enough.
        let mut hits = hits.iter().peekable();
        let mut asked = Vec::new();
        for (at, cluster) in self.alignment.statement_sentences() {
            let place = (at.document, at.sentence);
            while hits.next_if(|hit| **hit < place).is_some() {}
            if hits.peek() == Some(&&place) {
                asked.push(*cluster as usize);
            }
        }
        asked.sort_unstable();
        asked.dedup();
        asked
    }

    /// The happening at a position, where the filter leaves any of it and its days touch the range.
    fn row(&self, position: usize) -> Option<RankedCluster> {
        let cluster = self.alignment.statement_clusters().get(position)?;
        let is_inside = |range: Interval| {
            cluster.interval != Interval::ALWAYS && cluster.interval.overlaps(range)
        };
        if !self.range.is_none_or(is_inside) {
            return None;
        }
        let shown = || cluster.members.iter().filter(|member| self.shows(member));
        if !shown().any(|member| self.finds(member)) {
            return None;
        }
        let mut sources: Vec<u32> = shown()
            .filter_map(|member| self.source_of(member))
            .collect();
        sources.sort_unstable();
        sources.dedup();
        Some(RankedCluster {
            cluster: position,
            interval: cluster.interval,
            published: shown().filter_map(|member| self.written(member)).min(),
            documents: documents_of(shown()),
            copies: copies_of(self.alignment, cluster, |member| self.shows(member)),
            is_conflict: !cluster.conflicts.is_empty(),
            is_one_text: cluster.is_one_text,
            sources: sources.into(),
        })
    }

    fn shows(&self, member: &Statement) -> bool {
        let SentenceRef { document, sentence } = member.at;
        self.filter
            .shows(self.index, document, sentence, member.event)
    }

    fn finds(&self, member: &Statement) -> bool {
        self.filter.finds(member.at.document, member.at.sentence)
    }

    fn source_of(&self, member: &Statement) -> Option<u32> {
        let source = self.index.source_of(member.at.document)?;
        u32::try_from(source).ok()
    }

    fn written(&self, member: &Statement) -> Option<Day> {
        let analysed = self.index.documents().get(member.at.document as usize)?;
        analysed.dct.best
    }

    /// The shown statement of a happening that was written first, one that does not only plan
    /// or mention it before all others; of equals one that gives its days, then the first of
    /// the folder.
    pub fn first_of<'c>(&self, cluster: &'c StatementCluster) -> Option<&'c Statement> {
        let shown = cluster.members.iter().filter(|member| self.shows(member));
        shown.min_by_key(|member| {
            let is_undated = !member.interval.overlaps(cluster.interval);
            (
                member.is_planned,
                member.is_background,
                by_writing(self.written(member)),
                is_undated,
                member.at,
            )
        })
    }
}

/// Rows that last longer say little about the day on which they begin.
const MOST_DAYS: i32 = 92;

fn by_begin(rows: &[RankedCluster]) -> Vec<(i32, u32)> {
    let is_short = |days: i32| days <= MOST_DAYS;
    let begin = |(place, row): (u32, &RankedCluster)| {
        let is_known = row.interval.len_days().is_some_and(is_short);
        Some((row.interval.first().filter(|_| is_known)?.number(), place))
    };
    let mut begins: Vec<(i32, u32)> = (0..).zip(rows).filter_map(begin).collect();
    begins.sort_unstable();
    begins
}

fn is_shared(row: &RankedCluster) -> bool {
    row.source_count() > 1
}

/// Members stand in the order of the folder, so those of a document are neighbours.
fn documents_of<'a>(members: impl Iterator<Item = &'a Statement>) -> u32 {
    let mut last = None;
    let others =
        members.filter(|member| last.replace(member.at.document) != Some(member.at.document));
    others.count() as u32
}

/// How many documents of a happening say it in a sentence that stands in an earlier one, too.
fn copies_of(
    alignment: &Alignment,
    cluster: &StatementCluster,
    shows: impl Fn(&Statement) -> bool,
) -> u32 {
    let place = |at: &SentenceRef| cluster.members.binary_search_by_key(at, |member| member.at);
    let is_shown = |at: &SentenceRef| {
        let found = place(at).ok().and_then(|place| cluster.members.get(place));
        found.is_some_and(&shows)
    };
    let mut copying = Vec::new();
    for member in cluster.members.iter().filter(|member| shows(member)) {
        let copies = copies_from(alignment, member.at);
        let others = copies.filter(|other| other.document != member.at.document);
        copying.extend(others.filter(is_shown).map(|other| other.document));
    }
    copying.sort_unstable();
    copying.dedup();
    copying.len() as u32
}

/// The later sentences of the folder that are copies of one, set phrases aside.
fn copies_from(alignment: &Alignment, at: SentenceRef) -> impl Iterator<Item = SentenceRef> {
    let copies = alignment.copies();
    let from = copies.partition_point(|copied| copied.a < at);
    let copies = copies.iter().skip(from);
    copies
        .take_while(move |copied| copied.a == at)
        .filter(|copied| !copied.is_formula)
        .map(|copied| copied.b)
}

/// The place of a row: what several sources tell of first, by their number what each wrote itself before the sentences of
/// one text, then by the order, then by sources, documents and time.
fn place_of(row: &RankedCluster, order: ClusterOrder) -> impl Ord + use<> {
    let known = row.interval.first().or(row.published);
    let begin = known.map_or(i32::MAX, Day::number);
    let first = match order {
        ClusterOrder::Sources => i64::from(row.is_one_text),
        ClusterOrder::Time => i64::from(begin),
        ClusterOrder::Conflict => i64::from(!row.is_conflict),
        ClusterOrder::Copies => -i64::from(row.copies),
    };
    (
        !is_shared(row),
        first,
        Reverse(row.source_count()),
        Reverse(row.documents),
        begin,
        row.cluster,
    )
}
