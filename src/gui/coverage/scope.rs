//! The days that the grid is about, and the row and column that an event has in it.

use crate::gui::coverage::model;
use crate::gui::coverage::unit::Unit;
use crate::index::EventRef;
use crate::session::{CellChoice, State};
use crate::time::Interval;

/// The days of the grid and what its rows stand for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scope {
    /// What is visible, within the chosen range; the range itself where it is out of sight.
    pub days: Interval,
    /// What a row stands for.
    pub unit: Unit,
}

impl Scope {
    /// The scope of now.
    pub fn of(state: &State) -> Self {
        let visible = state.view.time.interval();
        let days = state.view.range.map_or(visible, |range| {
            range.intersection(visible).unwrap_or(range)
        });
        let count = days.len_days().map_or(f64::INFINITY, f64::from);
        Self {
            days,
            unit: Unit::for_days(
                count.min(state.view.time.days()),
                state.preferences.settings.week_start,
            ),
        }
    }

    /// The first cell in which an event counts; `None` where it has no place among the days.
    pub fn cell_of(self, state: &State, at: EventRef) -> Option<CellChoice> {
        let (analysed, event) = state.library.index.event(at)?;
        let part = event.interval.intersection(self.days);
        let part = part.filter(|_| event.is_placed())?;
        let times = model::times_of(event.interval, part, self.unit);
        Some(CellChoice {
            time: *times.first()?,
            source: Some(analysed.document.source.clone()),
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::index::samples;
    use crate::query::RowTime;
    use crate::resolve::Certainty;
    use crate::session::Command;
    use crate::session::{BottomPane, TimeView};

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
        assert_eq!(Scope::of(&state).unit, Unit::Month);
        let july = days("2015-07-10", "2015-07-30");
        state.apply(Command::SetRange(Some(july)));
        let scope = Scope::of(&state);
        assert_eq!((scope.days, scope.unit), (july, Unit::Day));
        let later = days("2016-02-01", "2016-03-01");
        state.apply(Command::Show(TimeView::around(later)));
        assert_eq!(Scope::of(&state).days, july, "the range is out of sight");
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
