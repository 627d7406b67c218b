//! How the coverage view is arranged.

use serde::{Deserialize, Serialize};

use crate::coverage::Scope;
use crate::query::ClusterFilter;
use crate::session::State;

/// The meaning of a row of the coverage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum CoverageBy {
    /// Something that happened, told by one or many.
    #[default]
    Happening,
    /// A unit of time.
    Time,
}

impl CoverageBy {
    /// All of them, in the order of the switch.
    pub const ALL: [Self; 2] = [Self::Happening, Self::Time];

    /// The key of the message that names it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Happening => "coverage-by-happening",
            Self::Time => "coverage-by-time",
        }
    }
}

/// How the coverage view is arranged; kept with the settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CoverageChoice {
    /// The meaning of a row, where the happenings are known.
    pub by: CoverageBy,
    /// Which happenings have a row.
    pub tellers: ClusterFilter,
}

impl State {
    /// The meaning of a row of the coverage now: units of time until the happenings are known.
    pub fn coverage_by(&self) -> CoverageBy {
        if self.library.happenings.statement_clusters().is_empty() {
            return CoverageBy::Time;
        }
        self.preferences.settings.coverage.by
    }

    /// The days and the unit of the coverage by time.
    pub fn scope(&self) -> Scope {
        let visible = self.view.time.interval();
        let week_start = self.preferences.settings.week_start;
        Scope::new(visible, self.view.time.days(), self.view.range, week_start)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use crate::coverage::{RowTime, RowUnit};
    use crate::index::samples;
    use crate::resolve::Certainty;
    use crate::session::{BottomPane, Command, State, TimeView};
    use crate::time::Interval;

    fn days(first: &str, last: &str) -> Interval {
        Interval::days(samples::day(first), samples::day(last))
    }

    fn state() -> State {
        let mentions = [("أمس", "2015-07-20", Certainty::Exact)];
        let document = samples::analysed("1", "سبق", "عبرت السفينة أمس.", &mentions);
        let mut state = State::default();
        state.add(vec![Arc::new(document)], Vec::new());
        let years = days("2014-01-01", "2016-12-31");
        state.apply(Command::Show(TimeView::around(years)));
        state
    }

    #[test]
    fn rows_follow_the_chosen_days_at_once() {
        let mut state = state();
        assert_eq!(state.scope().unit, RowUnit::Month);
        let july = days("2015-07-10", "2015-07-30");
        state.apply(Command::SetRange(Some(july)));
        let scope = state.scope();
        assert_eq!((scope.days, scope.unit), (july, RowUnit::Day));
        let later = days("2016-02-01", "2016-03-01");
        state.apply(Command::Show(TimeView::around(later)));
        assert_eq!(state.scope().days, july, "the range is out of sight");
    }

    #[test]
    fn a_mark_chooses_its_cell_where_the_coverage_is_shown() {
        let mut state = state();
        let at = state.library.index.placed()[0];
        state.apply(Command::Read(at));
        assert_eq!(
            (state.view.lower, &state.selection.cell),
            (BottomPane::Reader, &None)
        );
        state.apply(Command::ShowLower(BottomPane::Coverage));
        state.apply(Command::Read(at));
        assert_eq!(
            (state.view.lower, state.selection.event),
            (BottomPane::Coverage, Some(at))
        );
        let cell = state.selection.cell.unwrap();
        assert_eq!(cell.time, RowTime::Unit(days("2015-07-01", "2015-07-31")));
        assert_eq!(cell.source.unwrap().as_str(), "سبق");
    }
}
