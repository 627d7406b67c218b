//! The year that was said once: in a heading, at the head of an entry, in the first date of a story.
//!
//! It holds for the dates without a year below it until another year is given. Running news is told apart by form: a
//! year said inside a sentence, or only compared with, holds for nothing, and what is told near the day of writing
//! takes the year of writing.

use crate::grammar::{Reading, Signal, Stand};
use crate::resolve::context::{Held, OLD_HIJRI};
use crate::resolve::place::Place;
use crate::text::Span;
use crate::time::{Calendar, CalendarDate, Day, Direction, TimeExpr};

/// Sentences over which a story goes on without a date.
const STORY: u32 = 2;
/// Sentences at the front of a document that can say its day.
const FRONT: u32 = 1;
/// Sentences over which an annal of old holds its year.
const ANNAL: u32 = 60;
/// Gregorian years before this one are of old.
const OLD_GREGORIAN: i32 = 1800;

/// The years that the mentions of a document have said so far.
#[derive(Clone, Debug, Default)]
pub(super) struct Years {
    told: Option<Told>,
    /// The last Hijri year, and its sentence.
    hijri: Option<(i32, u32)>,
    /// The last Gregorian year.
    gregorian: Option<i32>,
    /// A Hijri year with its sentence and its words: the rest of the sentence is told of it.
    here: Option<(u32, i32, Span)>,
}

#[derive(Clone, Debug)]
struct Told {
    held: Held,
    sentence: u32,
    words: Span,
    /// Whether it was said inside a sentence: only what opens the next ones goes on with it.
    is_inside: bool,
    /// Whether it is a whole day at the front of the document, as a report begins with its own.
    dates_report: bool,
}

impl Years {
    /// The year that may hold for a reading of sentence number `sentence`.
    pub(super) fn held_for(
        &self,
        sentence: u32,
        reading: &Reading,
        dct: Option<Day>,
    ) -> Option<Held> {
        if let Some((_, year, _)) = self.of_sentence(sentence)
            && !matches!(
                reading.governor.0,
                Direction::FutureVerb | Direction::PresentVerb
            )
        {
            return Some(Held {
                calendar: Calendar::Hijri,
                year,
                is_heading: true,
                is_front: false,
                dates_report: false,
                last: crate::time::Interval::ALWAYS,
                grain: crate::time::Grain::Year,
            });
        }
        let told = self.told.as_ref()?;
        let held = Held {
            is_front: reading.stand == Stand::Opening,
            dates_report: told.dates_report,
            ..told.held
        };
        let is_old = held.is_old();
        let distance = sentence.saturating_sub(told.sentence);
        let governor = reading.governor.0;
        let is_ahead = matches!(governor, Direction::FutureVerb | Direction::PresentVerb);
        // Without any other day the text's own is all there is to count from.
        let holds = match dct {
            _ if held.is_heading => true,
            _ if is_old && distance <= ANNAL => true,
            None => {
                let is_day = held.grain == crate::time::Grain::Day;
                let is_front = matches!(reading.stand, Stand::Opening | Stand::Early);
                let is_sure = !told.is_inside || told.dates_report;
                is_sure
                    && distance <= STORY
                    && reading.signal != Signal::Since
                    && (is_day || is_front)
            }
            Some(_) => {
                let is_near = match reading.stand {
                    Stand::Opening => distance <= STORY,
                    Stand::Early => distance <= 1 && !told.is_inside,
                    _ => false,
                };
                is_near && !is_ahead && reading.signal != Signal::Since
            }
        };
        holds.then_some(held)
    }

    /// The words that said the year that may hold, for the reasons.
    pub(super) fn words(&self, sentence: u32) -> Option<(Span, i32)> {
        if let Some((_, year, words)) = self.of_sentence(sentence) {
            return Some((words, year));
        }
        self.told.as_ref().map(|told| (told.words, told.held.year))
    }

    /// The Hijri year that the sentence says.
    fn of_sentence(&self, sentence: u32) -> Option<(u32, i32, Span)> {
        self.here.filter(|(at, ..)| *at == sentence)
    }

    /// The Hijri year that was said last, not too far above.
    pub(super) fn hijri(&self, sentence: u32) -> Option<i32> {
        self.hijri
            .filter(|(_, at)| sentence.saturating_sub(*at) <= ANNAL)
            .map(|(year, _)| year)
    }

    /// Whether the last Gregorian year that was said lies long ago.
    pub(super) fn tells_of_old(&self) -> bool {
        self.gregorian.is_some_and(|year| year < OLD_GREGORIAN)
    }

    /// Keeps what a placed reading says of years.
    pub(super) fn remember(
        &mut self,
        sentence: u32,
        reading: &Reading,
        place: &Place,
        carried: bool,
    ) {
        if matches!(reading.signal, Signal::Since | Signal::Compared) {
            return;
        }
        let Some(date) = date_of(&reading.expr) else {
            return;
        };
        if carried {
            let is_here = self.of_sentence(sentence).is_some();
            if let Some(told) = self.told.as_mut().filter(|_| !is_here) {
                told.sentence = sentence;
                told.is_inside &= reading.stand == Stand::Inner;
                told.held.last = place.interval;
                told.held.grain = place.grain;
            }
            return;
        }
        let Some(said) = date.year.filter(|_| place.interval.bounds().is_some()) else {
            // A date of the time of writing: the story is over.
            let is_news = place.basis == crate::resolve::Basis::Dct && date.part.is_some();
            if is_news && self.told.as_ref().is_some_and(|told| !told.held.is_heading) {
                self.told = None;
            }
            return;
        };
        let (calendar, year) = match date.twin.as_deref() {
            // In an annal the Hijri half names the year.
            Some(twin) if twin.calendar == Calendar::Hijri => {
                (Calendar::Hijri, twin.year.unwrap_or(said))
            }
            _ => civil_year(date, place, said),
        };
        match calendar {
            Calendar::Hijri => {
                self.hijri = Some((year, sentence));
                self.here = (year < OLD_HIJRI).then_some((sentence, year, reading.span));
            }
            Calendar::Gregorian => self.gregorian = Some(year),
        }
        let is_heading = reading.stand == Stand::Heading;
        let begins = is_heading
            || matches!(reading.stand, Stand::Opening | Stand::Early)
                && !matches!(reading.governor.0, Direction::FutureVerb);
        // «أقام الدعوى بتاريخ 3/5/2014»: a whole day inside a sentence.
        let is_inside = !begins && date.day.is_some() && reading.governor.0 == Direction::PastVerb;
        let holds_above = self
            .told
            .as_ref()
            .is_some_and(|told| told.held.is_heading && !is_heading);
        let held = Held {
            calendar,
            year,
            is_heading,
            is_front: false,
            dates_report: false,
            last: place.interval,
            grain: place.grain,
        };
        let is_other = self
            .told
            .as_ref()
            .is_some_and(|told| told.held.year != year);
        let overrides = is_other && date.part.is_some();
        if begins && (!holds_above || overrides) || is_inside && !holds_above {
            self.told = Some(Told {
                held,
                sentence,
                words: reading.span,
                is_inside,
                dates_report: sentence <= FRONT && date.day.is_some(),
            });
        } else if !holds_above && is_other {
            // Another year inside a sentence: what follows may be of either.
            self.told = None;
        }
    }
}

/// The date that a reading names, whatever part of it is meant.
fn date_of(expr: &TimeExpr) -> Option<&CalendarDate> {
    match expr {
        TimeExpr::Date(date) => Some(date),
        TimeExpr::Part { of, .. } | TimeExpr::Clock { on: Some(of), .. } => date_of(of),
        TimeExpr::Range { to, .. } => match &**to {
            // From one year to another is no year that holds.
            TimeExpr::Date(date) if date.part.is_some() => Some(date),
            _ => None,
        },
        _ => None,
    }
}

/// The calendar and year as they were placed: a bare year may have turned out a Hijri one.
fn civil_year(date: &CalendarDate, place: &Place, said: i32) -> (Calendar, i32) {
    let is_hijri = date.calendar == Calendar::Hijri
        || place.basis == crate::resolve::Basis::Calendar && said < 1600;
    let year = date.astronomical_year().unwrap_or(said);
    if !is_hijri {
        return (Calendar::Gregorian, year);
    }
    match place.interval.first() {
        Some(first) if date.lacks_hundreds => (
            Calendar::Hijri,
            crate::time::calendar::hijri::HijriDate::from_day(first).year,
        ),
        _ => (Calendar::Hijri, year),
    }
}
