//! The hour and minute of a clock time, in figures and in words.

use crate::grammar::Cursor;
use crate::lexicon::{Cue, Sense, Senses};
use crate::text::TokenKind;
use crate::time::{DayTime, PartOfDay, Unit};

/// An hour as it is said, with its minute.
#[derive(Clone, Copy, Debug)]
pub(super) struct Hour {
    hour: u8,
    minute: Option<u8>,
}

impl Hour {
    /// Whether a day has such an hour.
    pub(super) fn is_whole_day(self) -> bool {
        self.hour <= 24
    }
}

/// `10:30`, `10.30`, `10,30`.
pub(super) fn figures(c: &mut Cursor<'_>) -> Option<Hour> {
    let hour = c.digits().filter(|n| n.digits <= 2 && n.value < 25)?;
    c.sign(&[':', '.', ','])?;
    let minute = c.digits().filter(|n| n.digits == 2 && n.value < 60)?;
    Some(Hour {
        hour: u8::try_from(hour.value).ok()?,
        minute: u8::try_from(minute.value).ok(),
    })
}

/// `1145`: four figures as agencies write them; only behind الساعة or before a zone.
pub(super) fn four_figures(c: &mut Cursor<'_>) -> Option<Hour> {
    let number = c.digits().filter(|number| number.digits == 4)?;
    let (hour, minute) = (number.value / 100, number.value % 100);
    (hour < 24 && minute < 60).then_some(Hour {
        hour: u8::try_from(hour).ok()?,
        minute: u8::try_from(minute).ok(),
    })
}

/// `7`, `7 والنصف`.
pub(super) fn full_hour(c: &mut Cursor<'_>) -> Option<Hour> {
    let hour = c.plain_digits().and_then(|hour| u8::try_from(hour).ok())?;
    with_minutes(c, hour)
}

/// `الثالثة والنصف`, `السابعة إلا ربعا`, `الواحدة`, `الخامسة عشرة`.
pub(super) fn words(c: &mut Cursor<'_>) -> Option<Hour> {
    let hour = c
        .attempt(|c| c.ordinal().filter(|hour| (1..=24).contains(hour)))
        .or_else(|| {
            c.attempt(|c| {
                c.take_one_of(Senses::CARDINAL, |sense, _| {
                    (sense == Sense::Cardinal(1)).then_some(1)
                })
            })
        })?;
    with_minutes(c, u8::try_from(hour).ok()?)
}

fn with_minutes(c: &mut Cursor<'_>, hour: u8) -> Option<Hour> {
    if let Some(minute) = c.attempt(minutes_past) {
        return Some(Hour {
            hour,
            minute: Some(minute),
        });
    }
    Some(match c.attempt(minutes_to) {
        Some(minute) => Hour {
            hour: if hour == 1 { 12 } else { hour.checked_sub(1)? },
            minute: Some(60 - minute),
        },
        None => Hour { hour, minute: None },
    })
}

/// `والنصف`, `وربع`, `والثلث`, `وعشر دقائق`.
fn minutes_past(c: &mut Cursor<'_>) -> Option<u8> {
    let share = c.attempt(|c| {
        c.take_joined(Senses::QUARTERS.or(Senses::THIRD), |sense, _| match sense {
            Sense::Quarters(quarters) => Some(quarters * 15),
            Sense::Third => Some(20),
            _ => None,
        })
    });
    share.or_else(|| {
        let (count, unit) = c.rest_of_quantity(Unit::Hour)?;
        u8::try_from(count)
            .ok()
            .filter(|count| unit == Unit::Minute && (1..60).contains(count))
    })
}

/// `إلا ربعا`, `إلا الثلث`, `إلا خمس دقائق`.
fn minutes_to(c: &mut Cursor<'_>) -> Option<u8> {
    c.cue(&[Cue::Except])?;
    let share = c.attempt(|c| {
        c.take_one_of(Senses::QUARTERS.or(Senses::THIRD), |sense, _| match sense {
            Sense::Quarters(1) => Some(15),
            Sense::Third => Some(20),
            _ => None,
        })
    });
    share.or_else(|| {
        let count = c.number()?;
        let (unit, ..) = c.unit()?;
        u8::try_from(count)
            .ok()
            .filter(|count| unit == Unit::Minute && (1..60).contains(count))
    })
}

pub(super) fn take_part(c: &mut Cursor<'_>) -> Option<PartOfDay> {
    c.take_one_of(Senses::DAY_PART, |sense, _| match sense {
        Sense::DayPart(part) => Some(part),
        _ => None,
    })
}

/// Reads صباحا or مساء behind the hour and counts it to 24.
pub(super) fn half_of_day(c: &mut Cursor<'_>, said: Hour) -> Option<DayTime> {
    let part = c
        .attempt(|c| {
            c.attempt(|c| c.cue(&[Cue::From, Cue::In]));
            take_part(c)
        })
        .or_else(|| c.attempt(letter_of_half));
    let Hour { hour, minute } = said;
    let is_late = matches!(part, Some(PartOfDay::Afternoon | PartOfDay::Evening))
        || matches!(part, Some(PartOfDay::Night)) && hour >= 6
        || matches!(part, Some(PartOfDay::Midday)) && hour <= 4;
    let hour = match hour {
        24 => 0,
        12 if matches!(part, Some(PartOfDay::Night | PartOfDay::Dawn)) => 0,
        1..=11 if is_late => hour + 12,
        _ => hour,
    };
    (hour < 24).then_some(DayTime::Clock { hour, minute })
}

/// `5 م`, `9 ص`: the half of the day as one letter.
fn letter_of_half(c: &mut Cursor<'_>) -> Option<PartOfDay> {
    let key = c.peek()?.key();
    let part = match key.letter(0)? {
        'م' => PartOfDay::Evening,
        'ص' => PartOfDay::Morning,
        _ => return None,
    };
    (key.len() == 1).then(|| c.at += 1)?;
    c.attempt(|c| if c.touches() { c.sign(&['.']) } else { None });
    Some(part)
}

/// `بتوقيت غرينتش`, `بالتوقيت المحلي`, `ت غ`.
pub(super) fn zone(c: &mut Cursor<'_>) -> Option<()> {
    c.attempt(|c| {
        let at = c.at;
        c.cue(&[Cue::TimeZone])?;
        if c.at - at > 1 {
            return Some(());
        }
        let is_name = |c: &Cursor<'_>| {
            c.peek()
                .is_some_and(|token| matches!(token.kind, TokenKind::Word(_) | TokenKind::Foreign))
                && c.sentence.hits_at(c.at).next().is_none()
        };
        if !is_name(c) {
            return None;
        }
        c.at += 1;
        if is_name(c) && c.peek()?.key().starts_with("ال") {
            c.at += 1;
        }
        Some(())
    })
}
