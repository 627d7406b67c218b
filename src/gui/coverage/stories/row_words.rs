//! What the rows say, made when a row is seen first.

use std::collections::HashMap;
use std::sync::Arc;

use crate::coverage::ClusterReports;
use crate::describe::coverage_words::{self, TwoLines};
use crate::describe::statement_words;
use crate::gui::view_context::ViewContext;
use crate::i18n::{Locale, Words};
use crate::session::coverage_model::{CoverageLine, CoverageModel};

/// One row in words.
#[derive(Clone, Debug, Default)]
pub(super) struct RowWords {
    /// What happened, or the headline of a story.
    pub(super) name: String,
    /// When it was; of a story, when it was published and how much it is.
    pub(super) below: String,
    /// Who was first to publish.
    pub(super) first: TwoLines,
    /// Whether the sources agree.
    pub(super) agreement: TwoLines,
    pub(super) is_conflict: bool,
}

impl RowWords {
    /// Who was first to publish, on one line that says so.
    pub(super) fn first_on_line(&self, words: &Words) -> String {
        if self.first.first.is_empty() {
            return String::new();
        }
        let first = [("first", self.first.first.as_str().into())];
        words.format("coverage-first-line", &first)
    }

    /// Everything, a line for each fact.
    pub(super) fn whole(&self, words: &Words) -> String {
        let joined = |one: &str, other: &str| match other.is_empty() {
            true => one.to_owned(),
            false => format!("{one} · {other}"),
        };
        let first = joined(&self.first_on_line(words), &self.first.second);
        let agreement = joined(&self.agreement.first, &self.agreement.second);
        let lines = [self.name.clone(), self.below.clone(), first, agreement];
        let lines = lines.into_iter().filter(|line| !line.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    }
}

/// The rows that were seen since the table changed.
#[derive(Default)]
pub(super) struct RowTexts {
    locale: Option<Locale>,
    rows: HashMap<CoverageLine, Arc<RowWords>>,
}

impl RowTexts {
    /// Forgets all rows.
    pub(super) fn clear(&mut self) {
        self.rows.clear();
    }

    /// The words of a row.
    pub(super) fn of(
        &mut self,
        frame: &ViewContext<'_>,
        model: &CoverageModel,
        line: CoverageLine,
        reports: &ClusterReports,
    ) -> Arc<RowWords> {
        let locale = frame.words.locale();
        if self.locale != Some(locale) {
            self.locale = Some(locale);
            self.rows.clear();
        }
        let words = || Arc::new(words_of(frame, model, line, reports).unwrap_or_default());
        Arc::clone(self.rows.entry(line).or_insert_with(words))
    }
}

fn words_of(
    frame: &ViewContext<'_>,
    model: &CoverageModel,
    line: CoverageLine,
    reports: &ClusterReports,
) -> Option<RowWords> {
    let (words, index) = (frame.words, &frame.state.library.index);
    let alignment = &frame.state.library.happenings;
    let (name, below, agreement) = match line {
        CoverageLine::Story(at) => {
            let row = model.table.stories.get(at)?;
            let story = alignment.stories().get(row.story? as usize)?;
            let name = coverage_words::story_name(index, story);
            let agreement = coverage_words::story_agreement(words, row, reports);
            (name, coverage_words::story_size(words, row), agreement)
        }
        CoverageLine::Cluster { row, .. } => {
            let row = model.table.ranking.row(row as usize)?;
            let cluster = alignment.statement_clusters().get(row.cluster)?;
            let below = statement_words::time(words, index, cluster, row.published);
            let agreement = coverage_words::agreement(words, index, cluster, reports);
            (statement_words::name(index, cluster), below, agreement)
        }
        CoverageLine::More { .. } => return None,
    };
    Some(RowWords {
        name,
        below,
        first: coverage_words::first(words, index, &reports.first),
        agreement,
        is_conflict: coverage_words::is_conflict(reports),
    })
}
