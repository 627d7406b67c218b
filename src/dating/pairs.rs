//! What two expressions say together about the day of writing.

use crate::dating::clue::since_weekday;
use crate::dating::clues::Clues;
use crate::dating::kernel::{Kernel, Look, weekday_weights};
use crate::dating::yearly::Yearly;
use crate::dating::{Clue, Shape};
use crate::resolve::Step;
use crate::time::calendar::gregorian;
use crate::time::{CalendarDate, Count, Direction, Modifier, Quantity, Unit, Weekday, YearPart};

/// Expressions of one document that can be halves of such a clue.
#[derive(Clone, Debug, Default)]
pub(super) struct Pairs {
    /// Lengths that lead from a happening to the day of writing.
    pub(super) durations: Vec<(Quantity, Step)>,
    /// Months that are not ahead.
    pub(super) past_months: Vec<(CalendarDate, Step)>,
    pub(super) dated: Vec<Dated>,
    /// Bare years with their sentences.
    pub(super) years: Vec<(i32, u32, Step)>,
    /// The sentence of the new year.
    pub(super) new_year: Option<u32>,
    /// The sentence of the next week.
    pub(super) next_week: Option<u32>,
    /// Weekdays that are ahead.
    pub(super) ahead: Vec<Weekday>,
}

/// A date of some words.
#[derive(Clone, Debug)]
pub(super) struct Dated {
    pub(super) date: CalendarDate,
    pub(super) sentence: u32,
    pub(super) look: Look,
    pub(super) step: Step,
}

impl Pairs {
    /// Adds what they say together.
    pub(super) fn add_to(&self, clues: &mut Clues) {
        self.closing_year(clues);
        self.lengths_since(clues);
        self.week_before(clues);
    }

    /// «لإغلاق عام 2022 … العام الجديد»: the year beside the new one is the one that ends.
    fn closing_year(&self, clues: &mut Clues) {
        let Some(sentence) = self.new_year else {
            return;
        };
        let beside = self.years.iter().rfind(|(_, at, _)| *at == sentence);
        if let Some((year, _, step)) = beside.cloned()
            && let Some(closing) = gregorian::months(year, 12, 1)
        {
            // It takes the place of what the bare year says.
            let bare = gregorian::year_interval(year);
            clues.0.retain(|clue| clue.place() != bare);
            clues.add(Shape::Around(closing, CLOSING), step);
        }
    }

    /// «أكثر من 10 أشهر … منذ بدء الحرب في فبراير»: the length leads from the month to the day of writing.
    fn lengths_since(&self, clues: &mut Clues) {
        let Some((since, _)) = self
            .past_months
            .iter()
            .max_by_key(|(date, _)| date.year)
            .cloned()
        else {
            return;
        };
        let (Some(YearPart::Month(month)), year) = (since.part, since.astronomical_year()) else {
            return;
        };
        let found: Vec<_> = self
            .durations
            .iter()
            .filter_map(|(quantity, step)| Some((months_of(quantity)?, *quantity, step.clone())))
            .take(2)
            .collect();
        for (months, quantity, step) in found {
            let is_more = quantity.modifier == Some(Modifier::MoreThan);
            let yearly = Yearly::After {
                month,
                months,
                is_more,
            };
            let shape = match year {
                Some(year) => yearly
                    .in_year(year)
                    .map(|(place, _)| Shape::Around(place, LENGTH)),
                None => Some(Shape::Yearly(yearly, LENGTH)),
            };
            if let Some(shape) = shape {
                clues.add(shape, step);
            }
        }
    }

    /// «الأسبوع المقبل … 20 إلى 22 مارس … يوم الاثنين»: the day ahead is of next week and of the weekday that is named.
    fn week_before(&self, clues: &mut Clues) {
        let Some(sentence) = self.next_week else {
            return;
        };
        let ahead = self.dated.iter().find(|dated| {
            dated.sentence.abs_diff(sentence) <= 2
                && dated.date.day.is_some()
                && dated.date.year.is_none()
                && matches!(dated.look, Look::Future | Look::After | Look::Both)
        });
        let Some(Dated { date, step, .. }) = ahead.cloned() else {
            return;
        };
        let (Some(YearPart::Month(month)), Some(day)) = (date.part, date.day) else {
            return;
        };
        let weekdays = self
            .ahead
            .iter()
            .fold(0, |bits, weekday| bits | 1 << (weekday.iso() - 1));
        let week = Yearly::WeekBefore {
            month,
            day,
            weekdays,
        };
        let step = Step {
            key: "dct-week-before",
            ..step
        };
        // The weekdays ahead are of that week: they say nothing more.
        let is_of_week = |clue: &Clue| {
            let weights = |weekday: &Weekday| {
                since_weekday(
                    *weekday,
                    weekday_weights(Direction::Unknown, Direction::FutureVerb),
                )
            };
            self.ahead
                .iter()
                .any(|weekday| clue.shape == Shape::Weekday(weights(weekday)))
        };
        clues.0.retain(|clue| !is_of_week(clue));
        clues.add(Shape::Yearly(week, LENGTH), step);
    }
}

const CLOSING: Kernel = Kernel {
    inside: 1.0,
    after: 0.03,
    before: 0.1,
    scale: 10.0,
    power: 2.0,
    floor: 1e-3,
};
pub(super) const LENGTH: Kernel = Kernel {
    inside: 1.0,
    after: 0.4,
    before: 0.3,
    scale: 12.0,
    power: 2.0,
    floor: 0.02,
};

/// Months of a counted length of months or years.
fn months_of(quantity: &Quantity) -> Option<i32> {
    let Count::Exact(count) = quantity.count else {
        return None;
    };
    let count = i32::try_from(count).ok().filter(|count| *count <= 60)?;
    match quantity.unit {
        Unit::Month if count >= 3 => Some(count),
        Unit::Year if count <= 5 => Some(count * 12),
        _ => None,
    }
}
