//! Stories with their happenings, as far as a filter shows them: what the rows of the coverage are.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::sync::Arc;

use crate::align::Alignment;
use crate::coverage::{ClusterOrder, ClusterRanking, RankedCluster};
use crate::query::ClusterFilter;
use crate::time::{Day, Interval};

/// A story, or a happening that is in none.
#[derive(Clone, Debug, PartialEq)]
pub struct StoryRow {
    /// Its position in [`Alignment::stories`]; `None` of a happening that is in none.
    pub story: Option<u32>,
    /// Its happenings by their place in the ranking, in the order of that; never empty.
    pub rows: Vec<u32>,
    /// How many of the first of them several sources tell.
    pub shared: usize,
    /// The sources that tell any of them, ascending.
    pub sources: Vec<u32>,
    /// The days on which they were published first, from the first to the last; [`Interval::ALWAYS`] where none is
    /// known.
    pub published: Interval,
    /// How many of its happenings are in conflict.
    pub conflicts: usize,
    /// How many documents copied.
    pub copies: u32,
    /// Whether it is in no story and a sentence of one text that several printed.
    pub is_one_text: bool,
}

/// How many happenings each choice would leave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct ClusterCounts {
    /// Those in conflict.
    pub conflicts: usize,
    /// Those that were copied.
    pub copied: usize,
}

/// All stories and happenings that have a row, in an order.
#[derive(Clone, Debug, Default)]
pub struct StoryTable {
    /// The happenings.
    pub ranking: Arc<ClusterRanking>,
    /// The stories.
    pub stories: Vec<StoryRow>,
    /// How many happenings each choice would leave.
    pub counts: ClusterCounts,
}

impl StoryTable {
    /// The happenings of a ranking that a choice lets in, by story.
    pub fn new(
        alignment: &Alignment,
        ranking: Arc<ClusterRanking>,
        filter: ClusterFilter,
        order: ClusterOrder,
    ) -> Self {
        let mut counts = ClusterCounts::default();
        let mut stories: Vec<StoryRow> = Vec::new();
        let mut by_story: HashMap<u32, usize> = HashMap::new();
        for (place, row) in (0..).zip(ranking.rows()) {
            counts.conflicts += usize::from(row.is_conflict);
            counts.copied += usize::from(row.copies > 0);
            if !is_wanted(row, filter) {
                continue;
            }
            let cluster = alignment.statement_clusters().get(row.cluster);
            let story = cluster.and_then(|cluster| cluster.story);
            let known = story.and_then(|story| by_story.get(&story).copied());
            let known = known.unwrap_or_else(|| {
                stories.push(StoryRow::new(story));
                stories.len() - 1
            });
            if let Some(story) = story {
                by_story.insert(story, known);
            }
            if let Some(story) = stories.get_mut(known) {
                story.take_in(place, row);
            }
        }
        for story in &mut stories {
            story.sources.sort_unstable();
            story.sources.dedup();
        }
        stories.sort_by_cached_key(|story| story.place(order));
        Self {
            ranking,
            stories,
            counts,
        }
    }

    /// The happenings of a story, by position in [`Alignment::statement_clusters`].
    pub fn clusters<'a>(&'a self, story: &'a StoryRow) -> impl Iterator<Item = usize> + 'a {
        let rows = story.rows.iter();
        rows.filter_map(|place| Some(self.ranking.row(*place as usize)?.cluster))
    }

    /// How many happenings have a row.
    pub fn len(&self) -> usize {
        self.stories.iter().map(|story| story.rows.len()).sum()
    }

    /// Whether no happening has a row.
    pub fn is_empty(&self) -> bool {
        self.stories.is_empty()
    }
}

impl StoryRow {
    fn new(story: Option<u32>) -> Self {
        Self {
            story,
            rows: Vec::new(),
            shared: 0,
            sources: Vec::new(),
            published: Interval::ALWAYS,
            conflicts: 0,
            copies: 0,
            is_one_text: story.is_none(),
        }
    }

    fn take_in(&mut self, place: u32, row: &RankedCluster) {
        self.rows.push(place);
        self.shared += usize::from(row.source_count() > 1);
        self.sources.extend(row.sources.iter());
        self.conflicts += usize::from(row.is_conflict);
        self.copies += row.copies;
        self.is_one_text &= row.is_one_text;
        if let Some(day) = row.published.map(Interval::day) {
            self.published = match self.published {
                Interval::ALWAYS => day,
                known => known.hull(day),
            };
        }
    }

    /// Its place among the stories: by the order, then by sources, happenings and time.
    fn place(&self, order: ClusterOrder) -> impl Ord + use<> {
        let begin = self.published.first().map_or(i32::MAX, Day::number);
        let first = match order {
            ClusterOrder::Sources => i64::from(self.is_one_text),
            ClusterOrder::Time => i64::from(begin),
            ClusterOrder::Conflict => -(self.conflicts as i64),
            ClusterOrder::Copies => -i64::from(self.copies),
        };
        (
            first,
            Reverse(self.sources.len()),
            Reverse(self.shared),
            Reverse(self.rows.len()),
            begin,
            self.rows.first().copied(),
        )
    }
}

fn is_wanted(row: &RankedCluster, filter: ClusterFilter) -> bool {
    match filter {
        ClusterFilter::All => true,
        ClusterFilter::Documents => row.documents > 1,
        ClusterFilter::Sources => row.source_count() > 1,
        ClusterFilter::Conflicts => row.is_conflict,
        ClusterFilter::Copied => row.copies > 0,
    }
}
