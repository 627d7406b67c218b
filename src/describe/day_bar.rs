//! The days around a date as a bar: chosen, still possible, ruled out.

use crate::time::{Day, Interval};

/// So many days stand in a bar.
const DAYS: i32 = 7;

/// What is known of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayState {
    /// It is the date.
    Chosen,
    /// It may be.
    Possible,
    /// It is not.
    RuledOut,
}

/// The days around a date, in order; empty where it has more than fit, or none.
pub fn days_around(interval: Interval, best: Option<Day>) -> Vec<(Day, DayState)> {
    let Some((first, last)) = interval.bounds() else {
        return Vec::new();
    };
    let length = last.number() - first.number() + 1;
    if length > DAYS {
        return Vec::new();
    }
    let chosen = best.or((length == 1).then_some(first));
    let begin = first.plus(-(DAYS - length) / 2);
    let state = |day: Day| match interval.contains(day) {
        _ if Some(day) == chosen => DayState::Chosen,
        true => DayState::Possible,
        false => DayState::RuledOut,
    };
    let days = (0..DAYS).map(|offset| begin.plus(offset));
    days.map(|day| (day, state(day))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::samples::{day, interval};

    fn states(iso: &str, best: Option<&str>) -> String {
        let sign = |state: DayState| match state {
            DayState::Chosen => '#',
            DayState::Possible => 'o',
            DayState::RuledOut => '-',
        };
        let days = days_around(interval(iso), best.map(day));
        days.into_iter().map(|(_, state)| sign(state)).collect()
    }

    #[test]
    fn a_bar_has_the_chosen_day_in_its_middle_and_what_is_possible_around() {
        assert_eq!(states("2015-07-20", None), "---#---");
        assert_eq!(
            states("2015-07-20/2015-07-21", Some("2015-07-21")),
            "--o#---"
        );
        assert_eq!(states("2015-07-20/2015-07-26", None), "ooooooo");
        assert_eq!(
            states("2015-07-20/2015-07-27", None),
            "",
            "eight days do not fit"
        );
        assert_eq!(states("", None), "");
    }
}
