//! Readings to clues: what each expression of time says about the day of writing.

use crate::dating::clue::since_weekday;
use crate::dating::dateline::is_dateline;
use crate::dating::kernel::{Kernel, Look, Width, weekday_weights};
use crate::dating::yearly::Yearly;
use crate::dating::{Clue, Shape};
use crate::grammar::{Reading, Signal};
use crate::resolve::Step;
use crate::text::{Span, Token};
use crate::time::calendar::gregorian;
use crate::time::{
    Calendar, CalendarDate, Count, Day, Direction, Edge, Interval, Modifier, Quantity, TimeExpr,
    Unit, Weekday, YearPart,
};

/// Sentences at the front in which a dateline stands.
const FRONT: u32 = 3;
/// A clue that repeats another counts for so much.
const REPEATED: f32 = 0.5;
/// No more clues than these: beyond them nothing new is said.
const MOST: usize = 48;

/// Gathers the clues of one document, sentence by sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct ClueReader {
    clues: Vec<Clue>,
    durations: Vec<(Quantity, Step)>,
    past_months: Vec<(CalendarDate, Step)>,
    dated: Vec<Dated>,
    /// Bare years with their sentences.
    years: Vec<(i32, u32, Step)>,
    new_year: Option<u32>,
    next_week: Option<u32>,
    ahead: Vec<Weekday>,
    dateline: Option<Day>,
}

/// A date of some words, for clues that need two.
#[derive(Clone, Debug)]
struct Dated {
    date: CalendarDate,
    sentence: u32,
    look: Look,
    step: Step,
}

impl ClueReader {
    /// Takes the readings of one sentence.
    pub(super) fn read(&mut self, text: &str, index: u32, tokens: &[Token], readings: &[Reading]) {
        for reading in readings {
            if self.clues.len() >= MOST {
                return;
            }
            let words = reading.span.of(text).to_owned();
            let place = At {
                words,
                span: reading.span,
                sentence: index,
                is_dateline: index < FRONT
                    && reading.signal == Signal::None
                    && is_dateline(tokens, reading.span),
                governor: reading.governor.0,
                is_limit: reading.signal == Signal::Limit,
                is_by: is_by(tokens, reading.span),
                is_distance: matches!(reading.rule.name, "ago" | "after-passing"),
            };
            self.expr(&reading.expr, &place);
        }
    }

    /// The day of the dateline, where there is one.
    pub(super) fn dateline(&self) -> Option<Day> {
        self.dateline
    }

    /// All clues, those included that need two expressions.
    pub(super) fn finish(mut self) -> Vec<Clue> {
        self.closing_year();
        self.lengths_since();
        self.week_before();
        self.clues
    }

    fn expr(&mut self, expr: &TimeExpr, at: &At) {
        match expr {
            TimeExpr::Date(date) => self.date(date, at),
            TimeExpr::Clock { on: Some(of), .. } => self.expr(of, at),
            TimeExpr::Part { edge, of } => self.part(*edge, of, at),
            TimeExpr::Range { from, to } => {
                // What is ahead begins with the first day, what is past ends with the last.
                let look = at.look(Direction::Unknown);
                self.expr(if look == Look::Future { from } else { to }, at);
            }
            TimeExpr::Relative {
                unit: Unit::Week,
                offset: 1,
                ..
            } => {
                self.next_week = Some(at.sentence);
            }
            TimeExpr::Duration(quantity) if at.is_distance => {
                self.durations.push((*quantity, at.step("dct-length")));
            }
            TimeExpr::NewYear => {
                self.new_year = Some(at.sentence);
                let december = Yearly::Part(YearPart::Month(12));
                self.add(Shape::Yearly(december, NEW_YEAR), at.step("dct-new-year"));
            }
            TimeExpr::Feast {
                feast,
                year: None,
                seek,
            } if feast.calendar == Calendar::Gregorian && feast.length <= 3 => {
                let day = Yearly::Date {
                    month: feast.month,
                    day: feast.day,
                    moved: 0,
                    weekday: None,
                };
                self.yearly(day, at.look(*seek), Width::DayOfYear, at);
            }
            _ => {}
        }
    }

    fn part(&mut self, edge: Edge, of: &TimeExpr, at: &At) {
        let TimeExpr::Date(date) = of else {
            return self.expr(of, at);
        };
        let narrowed = date.astronomical_year().and_then(|year| {
            let is_year = date.part.is_none() && date.calendar == Calendar::Gregorian;
            match edge {
                Edge::TightEnd | Edge::WideEnd if is_year => gregorian::months(year, 10, 3),
                Edge::TightStart | Edge::WideStart if is_year => gregorian::months(year, 1, 3),
                _ => None,
            }
        });
        match narrowed {
            Some(place) => {
                // «بنهاية عام 2022» is a term that has not passed.
                let look = match at.look(date.seek) {
                    Look::Both if at.is_by => Look::Future,
                    Look::Open => Look::Future,
                    look => look,
                };
                self.around(place, look, Width::Month, at);
            }
            None => self.date(date, at),
        }
    }

    fn date(&mut self, date: &CalendarDate, at: &At) {
        let merged = date.twin.as_deref().map(|twin| merged(date, twin));
        let date = merged.as_ref().unwrap_or(date);
        let look = at.look(date.seek);
        if let Some(weekday) = date.weekday
            && date.day.is_none()
        {
            return self.weekday(weekday, date, at);
        }
        match place_of(date) {
            Some(place) => self.placed(date, place, look, at),
            None => self.yearless(date, look, at),
        }
        if date.part.is_some() {
            self.dated.push(Dated {
                date: date.clone(),
                sentence: at.sentence,
                look,
                step: at.step("dct-date"),
            });
        }
    }

    fn placed(&mut self, date: &CalendarDate, place: Interval, look: Look, at: &At) {
        let day = place.first().filter(|_| date.day.is_some());
        match (day, date.deictic) {
            (Some(day), Some(offset)) => {
                let written = Interval::day(day.plus(-i32::from(offset)));
                self.add(Shape::Around(written, SAID), at.step("dct-deictic-date"));
            }
            (Some(day), None) if at.is_dateline => {
                self.dateline.get_or_insert(day);
                self.add(Shape::Around(place, DATELINE), at.step("dct-dateline"));
            }
            _ => self.around(place, look, width_of(date), at),
        }
        match (date.part, date.day, date.astronomical_year()) {
            (Some(YearPart::Month(_)), None, Some(_)) if date.calendar == Calendar::Gregorian => {
                self.past_months.push((date.clone(), at.step("dct-since")));
            }
            (None, None, Some(year)) if date.calendar == Calendar::Gregorian => {
                self.years
                    .push((year, at.sentence, at.step("dct-closing-year")));
            }
            _ => {}
        }
    }

    fn yearless(&mut self, date: &CalendarDate, look: Look, at: &At) {
        let (Calendar::Gregorian, None) = (date.calendar, date.relative_year) else {
            return;
        };
        match (date.part, date.day) {
            // «30 تموز الجاري» says the month of writing.
            (Some(part), Some(_)) if date.seek == Direction::This => {
                self.yearly(Yearly::Part(part), Look::Inside, Width::MonthOfYear, at);
            }
            (Some(YearPart::Month(month)), Some(day)) => {
                let of = |moved| Yearly::Date {
                    month,
                    day,
                    moved,
                    weekday: date.weekday,
                };
                match date.deictic {
                    Some(offset) => {
                        let shape = Shape::Yearly(of(offset.saturating_neg()), SAID_OF_YEAR);
                        self.add(shape, at.step("dct-deictic-date"));
                    }
                    None => self.yearly(of(0), look, Width::DayOfYear, at),
                }
            }
            (Some(part), None) => {
                if matches!(part, YearPart::Month(_)) && look != Look::Future && look != Look::After
                {
                    self.past_months.push((date.clone(), at.step("dct-since")));
                }
                let is_season = matches!(part, YearPart::Season(_));
                let look = match look {
                    // «الشتاء القارس» is the winter in which it is written.
                    Look::Both | Look::Future if is_season && date.seek == Direction::Unknown => {
                        Look::Inside
                    }
                    look => look,
                };
                self.yearly(Yearly::Part(part), look, Width::MonthOfYear, at);
            }
            (None, Some(day)) if date.seek == Direction::This => {
                let mut weights = [0.05; 31];
                let weight = |written: usize| match look_beside(written, day, at.governor) {
                    true => 1.0 / (1.0 + (written as f32 - f32::from(day)).abs() / 8.0),
                    false => 0.1,
                };
                for (index, slot) in weights.iter_mut().enumerate() {
                    *slot = weight(index + 1);
                }
                self.add(Shape::MonthDay(weights), at.step("dct-date"));
            }
            _ => {}
        }
    }

    fn weekday(&mut self, weekday: Weekday, date: &CalendarDate, at: &At) {
        let (weights, key) = match date.deictic {
            Some(offset) => {
                let mut weights = [0.02; 7];
                let written = (-i32::from(offset)).rem_euclid(7) as usize;
                weights[written] = 1.0;
                // Printed a day later than it was written.
                weights[(written + 1) % 7] = 0.15;
                (weights, "dct-deictic-weekday")
            }
            None => {
                if at.look(date.seek) == Look::Future {
                    self.ahead.push(weekday);
                }
                (weekday_weights(date.seek, at.governor), "dct-weekday")
            }
        };
        self.add(
            Shape::Weekday(since_weekday(weekday, weights)),
            at.step(key),
        );
    }

    fn around(&mut self, place: Interval, look: Look, width: Width, at: &At) {
        let key = match look {
            Look::Future | Look::After => "dct-ahead",
            Look::Past | Look::Before => "dct-past",
            Look::Both | Look::Open | Look::Inside => "dct-date",
        };
        self.add(
            Shape::Around(place, Kernel::seen(look, width)),
            at.step(key),
        );
    }

    fn yearly(&mut self, place: Yearly, look: Look, width: Width, at: &At) {
        let key = match look {
            Look::Future | Look::After => "dct-ahead",
            Look::Past | Look::Before => "dct-past",
            Look::Inside => "dct-season",
            Look::Both | Look::Open => "dct-date",
        };
        self.add(
            Shape::Yearly(place, Kernel::seen(look, width)),
            at.step(key),
        );
    }

    fn add(&mut self, shape: Shape, step: Step) {
        let force = match self.clues.iter().filter(|clue| clue.shape == shape).count() {
            0 => 1.0,
            1 | 2 => REPEATED,
            _ => return,
        };
        self.clues.push(Clue { shape, force, step });
    }

    /// «لإغلاق عام 2022 … العام الجديد»: the year beside the new one is the one that ends.
    fn closing_year(&mut self) {
        let Some(sentence) = self.new_year else {
            return;
        };
        let beside = self.years.iter().rfind(|(_, at, _)| *at == sentence);
        if let Some((year, _, step)) = beside.cloned()
            && let Some(closing) = gregorian::months(year, 12, 1)
        {
            // It takes the place of what the bare year says.
            let bare = gregorian::year_interval(year);
            self.clues.retain(|clue| clue.place() != bare);
            self.add(Shape::Around(closing, CLOSING), step);
        }
    }

    /// «أكثر من 10 أشهر … منذ بدء الحرب في فبراير»: the length leads from the month to the day of writing.
    fn lengths_since(&mut self) {
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
                self.add(shape, step);
            }
        }
    }

    /// «الأسبوع المقبل … 20 إلى 22 مارس … يوم الاثنين»: the day ahead is of next week and of the weekday that is named.
    fn week_before(&mut self) {
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
        let ahead = std::mem::take(&mut self.ahead);
        let is_of_week = |clue: &Clue| {
            let weights = |weekday: &Weekday| {
                since_weekday(
                    *weekday,
                    weekday_weights(Direction::Unknown, Direction::FutureVerb),
                )
            };
            ahead
                .iter()
                .any(|weekday| clue.shape == Shape::Weekday(weights(weekday)))
        };
        self.clues.retain(|clue| !is_of_week(clue));
        self.add(Shape::Yearly(week, LENGTH), step);
    }
}

/// Whether بـ is written onto the first word: بنهاية عام 2022.
fn is_by(tokens: &[Token], span: Span) -> bool {
    tokens
        .iter()
        .find(|token| token.span.end > span.start)
        .is_some_and(|token| token.span.start < span.start && token.key().starts_with("ب"))
}

/// Where a reading stands.
struct At {
    words: String,
    span: Span,
    sentence: u32,
    is_dateline: bool,
    governor: Direction,
    is_limit: bool,
    is_by: bool,
    /// Whether the words count from a happening: بعد مرور عشرة أشهر على.
    is_distance: bool,
}

impl At {
    fn look(&self, seek: Direction) -> Look {
        match Look::of(seek, self.governor) {
            Look::Both if self.is_limit => Look::Open,
            look => look,
        }
    }

    fn step(&self, key: &'static str) -> Step {
        Step::on(key, [("words", self.words.clone())], self.span)
    }
}

/// «اليوم الاثنين 3 أغسطس»: the day itself; a report can be printed a day later.
const SAID: Kernel = Kernel::sharp(0.15, 1e-5);
/// The same without a year.
const SAID_OF_YEAR: Kernel = Kernel::sharp(0.15, 0.003);
const DATELINE: Kernel = Kernel::sharp(0.08, 1e-6);
const NEW_YEAR: Kernel = Kernel {
    inside: 1.0,
    after: 0.5,
    before: 0.3,
    scale: 10.0,
    power: 2.0,
    floor: 0.02,
};
const CLOSING: Kernel = Kernel {
    inside: 1.0,
    after: 0.03,
    before: 0.1,
    scale: 10.0,
    power: 2.0,
    floor: 1e-3,
};
const LENGTH: Kernel = Kernel {
    inside: 1.0,
    after: 0.4,
    before: 0.3,
    scale: 12.0,
    power: 2.0,
    floor: 0.02,
};

fn look_beside(written: usize, day: u8, governor: Direction) -> bool {
    match governor {
        Direction::PastVerb => written >= usize::from(day),
        Direction::FutureVerb => written <= usize::from(day),
        _ => true,
    }
}

/// A day that two calendars say, as one: the half that names its year, with what the other adds.
fn merged(one: &CalendarDate, other: &CalendarDate) -> CalendarDate {
    let (gregorian, hijri) = match one.calendar {
        Calendar::Gregorian => (one, other),
        Calendar::Hijri => (other, one),
    };
    let chosen = if gregorian.year.is_none() && hijri.year.is_some() {
        hijri
    } else {
        gregorian
    };
    CalendarDate {
        weekday: one.weekday.or(other.weekday),
        deictic: one.deictic.or(other.deictic),
        twin: None,
        ..chosen.clone()
    }
}

/// The days of a date that says its year.
pub(super) fn place_of(date: &CalendarDate) -> Option<Interval> {
    let place = crate::resolve::days_of(date)?;
    place.bounds().map(|_| place)
}

fn width_of(date: &CalendarDate) -> Width {
    match (date.day, date.part) {
        (Some(_), _) => Width::Day,
        (None, Some(YearPart::Month(_))) => Width::Month,
        (None, Some(_)) => Width::Season,
        (None, None) => Width::Year,
    }
}

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
