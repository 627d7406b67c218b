//! Readings to clues: what each expression of time says about the day of writing.

use crate::dating::at::At;
use crate::dating::clue::since_weekday;
use crate::dating::clues::Clues;
use crate::dating::dates::{day_of, hangs_on_text, merged, place_of, width_of};
use crate::dating::kernel::{Kernel, Look, Width, month_day_weights, weekday_weights};
use crate::dating::pairs::{Dated, Pairs};
use crate::dating::past::Past;
use crate::dating::yearly::Yearly;
use crate::dating::{Clue, Shape, happening};
use crate::grammar::Reading;
use crate::resolve::Dateline;
use crate::resolve::Step;
use crate::text::Token;
use crate::time::calendar::gregorian;
use crate::time::{
    Calendar, CalendarDate, Day, Direction, Edge, Happening, HappeningEdge, Interval, Quantity,
    Reach, TimeExpr, Unit, Weekday, YearPart,
};

/// No more clues than these: beyond them nothing new is said.
const MOST: usize = 48;
/// No more happenings are told on which a text looks back.
const MOST_BEGUN: usize = 8;

/// Gathers the clues of one document, sentence by sentence.
#[derive(Clone, Debug, Default)]
pub(super) struct ClueReader {
    clues: Clues,
    pairs: Pairs,
    dateline: Option<(Day, Dateline)>,
    /// The last line that dates a text, where it can be the end of it: its sentence, its day and its step.
    closing: Option<(u32, Day, Dateline, Step)>,
    /// The number of the last sentence.
    last: u32,
    past: Past,
    /// The happenings on which the text looks back.
    pub(super) began: Vec<Step>,
}

impl ClueReader {
    /// Takes the readings of one sentence.
    pub(super) fn read(&mut self, text: &str, index: u32, tokens: &[Token], readings: &[Reading]) {
        self.last = index;
        for reading in readings {
            let place = At::of(reading, text, index, tokens);
            self.close_with(&reading.expr, &place);
            if self.clues.0.len() < MOST {
                self.expr(&reading.expr, &place);
            }
        }
    }

    /// Keeps a line that can close the text and date it.
    fn close_with(&mut self, expr: &TimeExpr, at: &At<'_>) {
        let expr = match expr {
            TimeExpr::Clock { on: Some(of), .. } => of,
            expr => expr,
        };
        if let TimeExpr::Date(date) = expr
            && let Some(line) = at.line.filter(|_| !at.is_front())
            && let Some(day) = day_of(date)
        {
            self.closing = Some((at.sentence, day, line, at.step("dct-dateline")));
        }
    }

    /// The text ends: the line that dates it may be its last.
    pub(super) fn close(&mut self) {
        /// Sentences at the end in which such a line stands.
        const END: u32 = 2;
        let Some((sentence, day, line, step)) = self.closing.take() else {
            return;
        };
        let is_end = sentence + END > self.last;
        let is_first = match self.dateline {
            None => true,
            Some((_, known)) => known == Dateline::Place && line == Dateline::Byline,
        };
        if is_end && is_first {
            self.dateline = Some((day, line));
            self.clues
                .add(Shape::Around(Interval::day(day), Kernel::DATELINE), step);
        }
    }

    /// The day of the dateline, where there is one.
    pub(super) fn dateline(&self) -> Option<Day> {
        self.dateline.map(|(day, _)| day)
    }

    /// The times of which the document speaks as past.
    pub(super) fn past(&self) -> Past {
        self.past
    }

    /// All clues, those included that need two expressions.
    pub(super) fn finish(mut self) -> Vec<Clue> {
        self.pairs.add_to(&mut self.clues);
        self.clues.0
    }

    fn expr(&mut self, expr: &TimeExpr, at: &At<'_>) {
        match expr {
            TimeExpr::Date(date) => self.date(date, at),
            TimeExpr::Clock { on: Some(of), .. } | TimeExpr::FromTime { of, .. } => {
                self.expr(of, at);
            }
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
                self.pairs.next_week = Some(at.sentence);
            }
            TimeExpr::Duration(quantity) if at.is_distance => {
                self.pairs
                    .durations
                    .push((*quantity, at.step("dct-length")));
            }
            TimeExpr::Happening { of, .. } => self.happening(of, None, at),
            TimeExpr::FromHappening {
                quantity,
                forward,
                of,
                edge,
                reach,
            } => {
                let passed = forward.then_some((*edge, quantity, *reach));
                self.happening(of, passed, at);
            }
            TimeExpr::NewYear => {
                self.pairs.new_year = Some(at.sentence);
                let december = Yearly::Part(YearPart::Month(12));
                self.clues.add(
                    Shape::Yearly(december, Kernel::NEW_YEAR),
                    at.step("dct-new-year"),
                );
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

    /// A happening known by name, with what has passed since.
    fn happening(
        &mut self,
        of: &[Happening],
        passed: Option<(HappeningEdge, &Quantity, Reach)>,
        at: &At<'_>,
    ) {
        let known = happening::only(of);
        let is_counted = known.is_some()
            && passed.is_some_and(|(_, quantity, reach)| {
                reach == Reach::Passed && happening::counts(quantity)
            });
        // Another beginning that the text names may be the one of the happening: «في فبراير».
        if let Some((_, quantity, _)) = passed.filter(|_| at.is_distance && !is_counted) {
            let length = (*quantity, at.step("dct-length"));
            self.pairs.durations.push(length);
        }
        let Some(one) = known else {
            return;
        };
        let since = passed
            .and_then(|(edge, quantity, reach)| happening::passed(one, edge, quantity, reach, at));
        // «بعد سقوط النظام» can be hoped for; what is since then, or so long after, has happened.
        let has_passed = passed.is_some_and(|(.., reach)| reach == Reach::Passed);
        if at.is_since || has_passed {
            self.past.add(one.begin);
            if since.is_none() && self.began.len() < MOST_BEGUN {
                self.began.extend(happening::began(one, at));
            }
        }
        if let Some(found) = since {
            self.clues.add(found.shape, found.step);
        }
    }

    fn part(&mut self, edge: Edge, of: &TimeExpr, at: &At<'_>) {
        let TimeExpr::Date(date) = of else {
            return self.expr(of, at);
        };
        if hangs_on_text(date) {
            return;
        }
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

    fn date(&mut self, date: &CalendarDate, at: &At<'_>) {
        if hangs_on_text(date) {
            return;
        }
        let merged = date.twin.as_deref().map(|twin| merged(date, twin));
        let date = merged.as_ref().unwrap_or(date);
        let look = at.look(date.seek);
        if let Some(weekday) = date.weekday
            && date.day.is_none()
        {
            return self.weekday(weekday, date, at);
        }
        match place_of(date) {
            Some(place) => {
                if look == Look::Before || at.governor == Direction::PastVerb && at.is_adverbial {
                    self.past.add(place);
                }
                // How near it is to the day of writing, its verb does not say.
                let look = at.without_verb().look(date.seek);
                self.placed(date, place, look, at);
            }
            None => self.yearless(date, look, at),
        }
        if date.part.is_some() {
            self.pairs.dated.push(Dated {
                date: date.clone(),
                sentence: at.sentence,
                look,
                step: at.step("dct-date"),
            });
        }
    }

    fn placed(&mut self, date: &CalendarDate, place: Interval, look: Look, at: &At<'_>) {
        let day = place.first().filter(|_| date.day.is_some());
        match (day, date.deictic) {
            (Some(day), Some(offset)) => {
                let written = Interval::day(day.plus(-i32::from(offset)));
                self.clues.add(
                    Shape::Around(written, Kernel::SAID),
                    at.step("dct-deictic-date"),
                );
            }
            (Some(day), None) if at.is_front() && at.line.is_some() => {
                if let Some(line) = at.line
                    && !matches!(self.dateline, Some((_, known)) if known >= line)
                {
                    self.dateline = Some((day, line));
                }
                self.clues.add(
                    Shape::Around(place, Kernel::DATELINE),
                    at.step("dct-dateline"),
                );
            }
            _ => self.around(place, look, width_of(date), at),
        }
        match (date.part, date.day, date.astronomical_year()) {
            (Some(YearPart::Month(_)), None, Some(_)) if date.calendar == Calendar::Gregorian => {
                self.pairs
                    .past_months
                    .push((date.clone(), at.step("dct-since")));
            }
            (None, None, Some(year)) if date.calendar == Calendar::Gregorian => {
                self.pairs
                    .years
                    .push((year, at.sentence, at.step("dct-closing-year")));
            }
            _ => {}
        }
    }

    fn yearless(&mut self, date: &CalendarDate, look: Look, at: &At<'_>) {
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
                        let shape =
                            Shape::Yearly(of(offset.saturating_neg()), Kernel::SAID_OF_YEAR);
                        self.clues.add(shape, at.step("dct-deictic-date"));
                    }
                    None => self.yearly(of(0), look, Width::DayOfYear, at),
                }
            }
            (Some(part), None) => {
                if matches!(part, YearPart::Month(_)) && look != Look::Future && look != Look::After
                {
                    self.pairs
                        .past_months
                        .push((date.clone(), at.step("dct-since")));
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
                let weights = month_day_weights(day, at.governor);
                self.clues
                    .add(Shape::MonthDay(Box::new(weights)), at.step("dct-date"));
            }
            _ => {}
        }
    }

    fn weekday(&mut self, weekday: Weekday, date: &CalendarDate, at: &At<'_>) {
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
                    self.pairs.ahead.push(weekday);
                }
                (weekday_weights(date.seek, at.governor), "dct-weekday")
            }
        };
        self.clues.add(
            Shape::Weekday(since_weekday(weekday, weights)),
            at.step(key),
        );
    }

    fn around(&mut self, place: Interval, look: Look, width: Width, at: &At<'_>) {
        let key = match look {
            Look::Future | Look::After => "dct-ahead",
            Look::Past | Look::Before => "dct-past",
            Look::Both | Look::Open | Look::Inside => "dct-date",
        };
        self.clues.add(
            Shape::Around(place, Kernel::seen(look, width)),
            at.step(key),
        );
    }

    fn yearly(&mut self, place: Yearly, look: Look, width: Width, at: &At<'_>) {
        let key = match look {
            Look::Future | Look::After => "dct-ahead",
            Look::Past | Look::Before => "dct-past",
            Look::Inside => "dct-season",
            Look::Both | Look::Open => "dct-date",
        };
        self.clues.add(
            Shape::Yearly(place, Kernel::seen(look, width)),
            at.step(key),
        );
    }
}
