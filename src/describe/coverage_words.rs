//! The rows of the coverage in words: what a story is, who was first, and in what its sources differ.

use std::borrow::Cow;

use crate::align::{
    AlignedFigure, ConflictKind, Figure, FigureRelation, StatementCluster, Story, Toll,
};
use crate::coverage::{Agreement, ClusterReports, FirstToPublish, Silence, SourceReport, StoryRow};
use crate::describe::{names, statement_words};
use crate::i18n::Words;
use crate::index::Index;
use crate::time::{Grain, Interval};

/// Days and numbers that are named where sources differ; more are counted.
const MOST_NAMED: usize = 3;

/// Two lines of a cell: what counts, and what explains it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TwoLines {
    /// What counts.
    pub first: String,
    /// What explains it; may be empty.
    pub second: String,
}

/// A story by the headline that most of its documents are like.
pub fn story_name(index: &Index, story: &Story) -> String {
    let analysed = index.documents().get(story.label as usize);
    analysed.map_or_else(String::new, |analysed| {
        let headline = analysed.sentences.first().copied().unwrap_or_default();
        statement_words::cut_behind_word(headline.of(&analysed.document.text))
    })
}

/// When a story was published, and how much it is.
pub fn story_size(words: &Words, row: &StoryRow) -> String {
    let counted = |key: &str, count: usize| words.format(key, &[("count", count.into())]);
    let size = [
        counted("happenings-single", row.rows.len()),
        counted("coverage-source-count", row.sources.len()),
    ];
    let days = (row.published != Interval::ALWAYS).then(|| days(words, row.published));
    days.into_iter().chain(size).collect::<Vec<_>>().join(" · ")
}

/// Who was first to publish and when; ties are said.
pub fn first(words: &Words, index: &Index, first: &FirstToPublish) -> TwoLines {
    let Some(day) = first.day else {
        let key = match first.is_only_mentioned {
            true => "coverage-first-mentioned",
            false => "coverage-first-unknown",
        };
        return TwoLines {
            first: words.text(key).into_owned(),
            second: String::new(),
        };
    };
    let day = words.day_short(day);
    let args = [
        ("day", day.as_str().into()),
        ("count", first.sources.len().into()),
    ];
    if first.is_tie() {
        return TwoLines {
            first: words.format("coverage-first-tie", &args),
            second: match first.is_sure {
                true => words.format("coverage-first-same-day", &args),
                false => words.format("coverage-first-unsure", &args),
            },
        };
    }
    let name = first.sources.first().map(|source| {
        let name = names::at(index, *source as usize);
        words.name(&name).into_owned()
    });
    TwoLines {
        first: name.unwrap_or_default(),
        second: match first.is_sure {
            true => day,
            false => words.format("coverage-first-unsure", &args),
        },
    }
}

/// Whether the sources of a happening agree, and in what they do not.
pub fn agreement(
    words: &Words,
    index: &Index,
    cluster: &StatementCluster,
    reports: &ClusterReports,
) -> TwoLines {
    let facts = differences(words, index, cluster).into_iter();
    let mut facts = facts.chain(growth(words, index, cluster));
    if let Some(first) = facts.next() {
        let second = facts.collect::<Vec<_>>().join(" · ");
        return TwoLines { first, second };
    }
    agreed(words, reports)
}

/// Whether the happenings of a story agree, and how many do not.
pub fn story_agreement(words: &Words, row: &StoryRow, reports: &ClusterReports) -> TwoLines {
    if row.conflicts == 0 {
        return agreed(words, reports);
    }
    TwoLines {
        first: words.format("coverage-conflicts", &[("count", row.conflicts.into())]),
        second: copied(words, reports),
    }
}

fn agreed(words: &Words, reports: &ClusterReports) -> TwoLines {
    TwoLines {
        first: words.text(reports.agreement.key()).into_owned(),
        second: counted(words, reports, dated_key(reports)),
    }
}

/// The message of how many sources say when, where they agree and some do not say it.
fn dated_key(reports: &ClusterReports) -> Option<&'static str> {
    let agrees = matches!(
        reports.agreement,
        Agreement::Agree | Agreement::OtherPrecision
    );
    (agrees && reports.dated() < reports.cells.len()).then_some("coverage-dated-by")
}

/// How many of its sources copied; nothing where none did.
fn copied(words: &Words, reports: &ClusterReports) -> String {
    counted(words, reports, None)
}

/// How many of its sources say when, where that is asked, and how many copied.
fn counted(words: &Words, reports: &ClusterReports, dated: Option<&'static str>) -> String {
    let all = reports.cells.len();
    if all < 2 {
        return String::new();
    }
    let dated = dated.map(|key| (key, reports.dated()));
    // Of how many is said once.
    let shared = match dated.is_some() || reports.copied() > 0 {
        true => "coverage-shared-with",
        false => "coverage-shared-by",
    };
    // Where all have one text, the agreement says so.
    let some_shared = Some(reports.shared()).filter(|some| *some < all);
    let copied = [
        ("coverage-copied-by", reports.copied()),
        (shared, some_shared.unwrap_or(0)),
    ];
    let counts = dated.into_iter().chain(copied);
    let counts = counts.filter(|(_, some)| *some > 0);
    let said =
        counts.map(|(key, some)| words.format(key, &[("some", some.into()), ("all", all.into())]));
    said.collect::<Vec<_>>().join(" · ")
}

/// In what sources exclude each other: each figure with its numbers, then the days.
pub fn differences(words: &Words, index: &Index, cluster: &StatementCluster) -> Vec<String> {
    let figures = cluster.figures.iter().filter(|figure| figure.differs());
    let mut facts: Vec<String> = figures
        .filter_map(|figure| figure_words(words, index, cluster, figure))
        .collect();
    facts.extend(day_words(words, cluster));
    facts
}

/// What was counted up from one day of writing to the next: no conflict, and no agreement.
pub fn growth(words: &Words, index: &Index, cluster: &StatementCluster) -> Vec<String> {
    let figures = cluster.figures.iter();
    let figures = figures.filter(|figure| figure.numbers == FigureRelation::Grew);
    figures
        .filter_map(|figure| figure_words(words, index, cluster, figure))
        .collect()
}

/// The numbers that are given, from the least, each once, with what bounds it: «≥ 100», «3–5».
pub(super) fn figure_values(words: &Words, figure: &AlignedFigure) -> Vec<String> {
    let mut given: Vec<&Figure> = figure.given.iter().map(|(_, one)| one).collect();
    given.sort_by(|one, other| one.value.total_cmp(&other.value));
    let value = |one: &Figure| {
        let until = one.until.map(|until| format!("–{}", number(words, until)));
        let (sign, from) = (one.bound.sign(), number(words, one.value));
        format!("{sign}{from}{}", until.unwrap_or_default())
    };
    let mut values: Vec<String> = given.into_iter().map(value).collect();
    values.dedup();
    values
}

/// What a figure counts: the dead and the wounded by that name, everything else by its noun in the text.
pub fn counted_noun<'a>(words: &'a Words, text: &'a str, figure: &Figure) -> Cow<'a, str> {
    match figure.toll() {
        Some(Toll::Dead) => words.text("figure-dead"),
        Some(Toll::Wounded) => words.text("figure-wounded"),
        None => figure.noun.of(text).into(),
    }
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
    let what = counted_noun(words, &analysed.document.text, first);
    let between = match figure.numbers {
        FigureRelation::Grew => "coverage-then",
        FigureRelation::Alike | FigureRelation::Differ => "coverage-or",
    };
    let values = figure_values(words, figure).into_iter();
    let values = listed(words, between, values)?;
    let args = [("what", what.into()), ("values", values.into())];
    Some(words.format("coverage-figure", &args))
}

/// A number as the language writes it.
pub fn number(words: &Words, value: f64) -> String {
    match value {
        whole if whole.fract() == 0.0 && whole.abs() < 1e15 => words.number(whole as i64),
        other => other.to_string(),
    }
}

fn day_words(words: &Words, cluster: &StatementCluster) -> Option<String> {
    let conflicts = cluster.conflicts.iter();
    let members = conflicts
        .filter(|conflict| conflict.kind == ConflictKind::Day)
        .flat_map(|conflict| &conflict.members);
    let mut all: Vec<Interval> = members
        .filter_map(|at| Some(cluster.members.get(*at as usize)?.interval))
        .filter(|days| *days != Interval::ALWAYS)
        .collect();
    all.sort_unstable();
    all.dedup();
    let all = all.into_iter().map(|one| days(words, one));
    let args = [("days", listed(words, "coverage-or", all)?.into())];
    Some(words.format("coverage-days", &args))
}

/// One or the other, or one and then the other, as a message has it; nothing where there is one only.
fn listed(words: &Words, between: &str, mut all: impl Iterator<Item = String>) -> Option<String> {
    let mut said = all.next()?;
    let mut others = all.peekable();
    others.peek()?;
    for other in others.by_ref().take(MOST_NAMED - 1) {
        let args = [("one", said.into()), ("other", other.into())];
        said = words.format(between, &args);
    }
    if others.next().is_some() {
        said.push('…');
    }
    Some(said)
}

fn days(words: &Words, days: Interval) -> String {
    match days.bounds() {
        Some((first, last)) if first == last => words.day_short(first),
        _ => words.interval(days, Grain::Day),
    }
}

/// What a cell says: who tells it, when that was written, and how; `first` of those who were first, and whether with
/// others.
pub fn cell(words: &Words, index: &Index, cell: &SourceReport, first: Option<bool>) -> String {
    let source = names::at(index, cell.source as usize);
    let date = written(words, index, cell);
    let args = [
        ("source", (&*source).into()),
        ("date", date.into()),
        ("count", (cell.count as usize).into()),
    ];
    let mut line = words.format("coverage-telling", &args);
    let notes = [
        (first == Some(false), "coverage-published-first"),
        (first == Some(true), "coverage-published-together"),
        (cell.is_copied, "coverage-cell-copied"),
        (cell.is_shared && !cell.is_copied, "coverage-cell-shared"),
        (cell.is_apart, "coverage-cell-apart"),
        (cell.is_background, "coverage-cell-background"),
    ];
    for (_, key) in notes.into_iter().filter(|(holds, _)| *holds) {
        line = format!("{line}\n{}", words.text(key));
    }
    line
}

/// What an empty cell says: a source that is silent, that has no documents of these days, or that possibly tells it in
/// another row.
pub fn empty_cell(words: &Words, index: &Index, source: u32, silence: Silence) -> String {
    let key = match silence {
        Silence::Absent => "coverage-cell-absent",
        Silence::Silent => "coverage-cell-silent",
        Silence::Elsewhere => "coverage-cell-elsewhere",
    };
    let source = names::at(index, source as usize);
    words.format(key, &[("source", (&*source).into())])
}

/// Whether the colour of a conflict is due.
pub fn is_conflict(reports: &ClusterReports) -> bool {
    reports.agreement == Agreement::Disagree
}

/// When a source published, as far as known; a day that is only likely is said to be.
fn written(words: &Words, index: &Index, cell: &SourceReport) -> String {
    let Some(day) = cell.written else {
        return words.text("coverage-first-unknown").into_owned();
    };
    let document = index.documents().get(cell.at.document as usize);
    let is_sure = document.is_some_and(|one| one.dct.interval == Interval::day(day));
    let key = match is_sure {
        true => "coverage-written",
        false => "coverage-written-unsure",
    };
    words.format(key, &[("day", words.day(day).into())])
}

/// When a source published, and how long after the first.
pub fn publication(words: &Words, index: &Index, reports: &ClusterReports, source: u32) -> String {
    let Some(cell) = reports.cell(source) else {
        return words.text("coverage-first-unknown").into_owned();
    };
    let said = written(words, index, cell);
    let first = reports.first.day.filter(|_| reports.cells.len() > 1);
    let Some((first, day)) = first.zip(cell.written) else {
        return said;
    };
    let later = day.number() - first.number();
    let key = match (later, reports.first.is_tie(), reports.first.is_sure) {
        // What is only inferred comes first at no time.
        (..0, ..) => return said,
        (0, true, _) => "coverage-published-together",
        (0, false, true) => "coverage-published-first",
        (0, false, false) => "coverage-published-first-unsure",
        _ => "coverage-published-later",
    };
    format!("{said} · {}", words.format(key, &[("count", later.into())]))
}
