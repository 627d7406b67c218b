//! A happening as its sentences tell it, in words.

use crate::align::{
    AlignedFigure, ClusterConflict, ClusterLabel, ConflictKind, Statement, StatementCluster,
};
use crate::coverage::{ClusterRanking, RankedCluster};
use crate::describe::{coverage_words, event_name, names};
use crate::event::{label, without_conjunction};
use crate::i18n::Words;
use crate::index::{EventRef, Index};
use crate::resolve::Certainty;
use crate::time::{Day, Grain, Interval};

/// Letters of a sentence that serve as a name.
const MOST_LABEL: usize = 120;

/// The name of a happening: the label of an event, or a sentence without its line breaks, cut behind a word.
pub fn label_of(index: &Index, at: ClusterLabel) -> Option<String> {
    match at {
        ClusterLabel::Event(at) => {
            let (analysed, event) = index.event(at)?;
            Some(label(&analysed.document.text, event, index.mention(at)))
        }
        ClusterLabel::Sentence(at) => {
            let analysed = index.documents().get(at.document as usize)?;
            let sentence = analysed.sentences.get(at.sentence as usize)?;
            let words = sentence.of(&analysed.document.text);
            Some(cut_behind_word(without_conjunction(words)))
        }
    }
}

/// A text on one line, cut behind a word.
pub fn cut_behind_word(text: &str) -> String {
    let mut cut = String::new();
    let mut letters = 0;
    for word in text.split_whitespace() {
        letters += word.chars().count() + 1;
        if letters > MOST_LABEL && !cut.is_empty() {
            cut.push('…');
            break;
        }
        if !cut.is_empty() {
            cut.push(' ');
        }
        cut.extend(word.chars().take(MOST_LABEL));
    }
    cut
}

/// What happened, on one line.
pub fn name(index: &Index, cluster: &StatementCluster) -> String {
    event_name::one_line(&label_of(index, cluster.label).unwrap_or_default())
}

/// When it was: a day with its weekday, or days in the unit in which a member speaks of them; where none says it, when it
/// was published first.
pub fn time(
    words: &Words,
    index: &Index,
    cluster: &StatementCluster,
    published: Option<Day>,
) -> String {
    let interval = cluster.interval;
    if interval == Interval::ALWAYS {
        return match published {
            Some(day) => words.format(
                "happenings-published",
                &[("day", words.day_short(day).into())],
            ),
            None => words.text("told-undated").into_owned(),
        };
    }
    if let Some((first, last)) = interval.bounds()
        && first == last
    {
        return words.day(first);
    }
    let mut said = cluster
        .members
        .iter()
        .filter(|one| one.interval == interval);
    let grain = said.find_map(|member| Some(index.mention(member.event_ref()?)?.grain));
    words.interval(interval, grain.unwrap_or(Grain::Day))
}

/// The same in little room: a day without its weekday.
pub fn time_short(
    words: &Words,
    index: &Index,
    cluster: &StatementCluster,
    published: Option<Day>,
) -> String {
    match cluster.interval.bounds() {
        Some((first, last)) if first == last => words.day_short(first),
        _ => time(words, index, cluster, published),
    }
}

/// The event that stands for a happening in time: a placed one of its days, else any placed one; of these one that reports
/// it before one that plans or mentions it, and one whose words give the days before one that they follow from.
pub fn standing_for(index: &Index, cluster: &StatementCluster) -> Option<EventRef> {
    let placed = cluster.members.iter().filter(|member| {
        let slot = member.event_ref().and_then(|at| index.slot(at));
        slot.is_some()
    });
    let is_exact = |member: &Statement| {
        let mention = member.event_ref().and_then(|at| index.mention(at));
        mention.is_some_and(|mention| mention.certainty == Certainty::Exact)
    };
    let best = placed.min_by_key(|member| {
        (
            member.interval != cluster.interval,
            member.is_planned,
            member.is_background,
            !is_exact(member),
        )
    });
    best.and_then(Statement::event_ref)
}

/// Everything that a row of a list says of it, for those who hear it.
pub fn row(words: &Words, index: &Index, ranking: &ClusterRanking, row: &RankedCluster) -> String {
    let Some(cluster) = ranking.cluster(row) else {
        return String::new();
    };
    let sources = row.sources.iter();
    let sources: Vec<_> = sources.map(|at| names::at(index, *at as usize)).collect();
    let args = [
        ("name", name(index, cluster).into()),
        ("date", time(words, index, cluster, row.published).into()),
        ("count", row.source_count().into()),
        ("sources", sources.join("، ").into()),
    ];
    let mut line = words.format("happenings-row", &args);
    if row.copies > 0 {
        let copies = [("count", (row.copies as usize).into())];
        line = format!("{line}\n{}", words.format("happenings-copies", &copies));
    }
    let growth = coverage_words::growth(words, index, cluster);
    for fact in conflicts(words, index, cluster).into_iter().chain(growth) {
        line = format!("{line}\n{fact}");
    }
    line
}

/// In what its sources exclude each other, a line each: the days, and figures with their values.
fn conflicts(words: &Words, index: &Index, cluster: &StatementCluster) -> Vec<String> {
    let is_of_days = |conflict: &ClusterConflict| conflict.kind == ConflictKind::Day;
    let days = cluster.conflicts.iter().any(is_of_days);
    let days = days.then(|| words.text("happenings-conflict").into_owned());
    let figures = cluster.figures.iter().filter(|figure| figure.differs());
    let figures = figures.filter_map(|figure| figure_words(words, index, cluster, figure));
    days.into_iter().chain(figures).collect()
}

/// What is counted, with each number that is given.
fn figure_words(
    words: &Words,
    index: &Index,
    cluster: &StatementCluster,
    figure: &AlignedFigure,
) -> Option<String> {
    let (member, first) = figure.given.first()?;
    let document = cluster.members.get(*member as usize)?.at.document;
    let analysed = index.documents().get(document as usize)?;
    let what = coverage_words::counted_noun(words, &analysed.document.text, first);
    let values = coverage_words::figure_values(words, figure);
    let args = [("what", what.into()), ("values", values.join(" / ").into())];
    Some(words.format("happenings-figures", &args))
}
