//! Parts of a day and clock times: `فجر الأحد`, `مساء أمس`, `الساعة الثالثة والنصف بعد الظهر`.

use std::sync::LazyLock;

use crate::grammar::rules::hour::{self, Hour};
use crate::grammar::rules::relative;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Sense, Senses};
use crate::text::WordKey;
use crate::time::{Calendar, Count, DayTime, PartOfDay, Quantity, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "day-part",
        starts: KindSet::of(&[Kind::DayPart, Kind::Cue]),
        parse: day_part,
    },
    Rule {
        name: "part-of-today",
        starts: KindSet::of(&[Kind::Deictic]),
        parse: part_of_today,
    },
    Rule {
        name: "day-then-part",
        starts: KindSet::of(&[
            Kind::Weekday,
            Kind::Deictic,
            Kind::Unit,
            Kind::Digits,
            Kind::Month,
        ]),
        parse: day_then_part,
    },
    Rule {
        name: "day-then-clock",
        starts: KindSet::of(&[
            Kind::Weekday,
            Kind::Deictic,
            Kind::Unit,
            Kind::Digits,
            Kind::Ordinal,
        ]),
        parse: day_then_clock,
    },
    Rule {
        name: "clock-range",
        starts: KindSet::of(&[Kind::Cue, Kind::Ordinal, Kind::Digits]),
        parse: clock_range,
    },
    Rule {
        name: "clock",
        starts: KindSet::of(&[Kind::Cue]),
        parse: clock,
    },
    Rule {
        name: "clock-words",
        starts: KindSet::of(&[Kind::Ordinal, Kind::Cardinal]),
        parse: clock_words,
    },
    Rule {
        name: "clock-figures",
        starts: KindSet::of(&[Kind::Digits]),
        parse: clock_figures,
    },
];

/// Words of the evening before a feast.
static EVES: LazyLock<[WordKey; 2]> = LazyLock::new(|| ["عشية", "ليلة"].map(WordKey::of));

/// The day on whose evening a feast, or a day of a Hijri month, begins.
fn eve_of(on: TimeExpr) -> TimeExpr {
    let is_feast = matches!(on, TimeExpr::Feast { .. });
    let is_hijri = matches!(&on, TimeExpr::Date(date)
        if date.calendar == Calendar::Hijri && date.day.is_some() && date.twin.is_none());
    if !(is_feast || is_hijri) {
        return on;
    }
    TimeExpr::FromTime {
        quantity: Quantity {
            count: Count::Exact(1),
            unit: Unit::Day,
            rest: None,
            modifier: None,
        },
        forward: false,
        of: Box::new(on),
    }
}

/// `مساء الثلاثاء`, `فجر اليوم`, `ليل الأربعاء الخميس`.
fn day_part(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if c.attempt(|c| c.cue(&[Cue::Late])).is_some()
        && let Some(found) = c.attempt(part_of_today)
    {
        return Some(found);
    }
    let is_eve = c.peek().is_some_and(|token| EVES.contains(&token.key()));
    let part = hour::take_part(c)?;
    let on = relative::some_day(c)?;
    let on = if is_eve { eve_of(on) } else { on };
    // ليل الأربعاء الخميس: the night between the two.
    if part == PartOfDay::Night {
        c.attempt(|c| {
            c.attempt(|c| c.sign(&['/', '-', '–']));
            c.weekday(false)
        });
    }
    Some(RuleMatch::plain(TimeExpr::Clock {
        time: DayTime::Part(part),
        on: Some(Box::new(on)),
    }))
}

/// `الليلة`, `الليلة الماضية`, `هذا المساء`.
fn part_of_today(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if c.follows_cue(&[Cue::That]) {
        return None;
    }
    let (part, offset) = c.take_one_of(Senses::DEICTIC_PART, |sense, _| match sense {
        Sense::DeicticPart(part, offset) => Some((part, offset)),
        _ => None,
    })?;
    let on = relative::relative(Unit::Day, i32::from(offset));
    let hour = c.attempt(|c| clock(c)?.expr);
    // «الليلة الساعة 9»: an hour of the evening.
    if let Some(TimeExpr::Clock {
        time: DayTime::Clock { hour, minute },
        on: None,
    }) = hour
    {
        let is_late = matches!(part, PartOfDay::Evening | PartOfDay::Night);
        let hour = if is_late && (5..12).contains(&hour) {
            hour + 12
        } else {
            hour
        };
        return Some(RuleMatch::plain(TimeExpr::Clock {
            time: DayTime::Clock { hour, minute },
            on: Some(Box::new(on)),
        }));
    }
    Some(RuleMatch::plain(TimeExpr::Clock {
        time: DayTime::Part(part),
        on: Some(Box::new(on)),
    }))
}

/// `الثلاثاء مساء`, `أمس صباحا`.
fn day_then_part(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let on = relative::some_day(c)?;
    let part = hour::take_part(c)?;
    let names_a_day_of_its_own = c.attempt(relative::some_day).is_some();
    (!names_a_day_of_its_own).then(|| {
        RuleMatch::plain(TimeExpr::Clock {
            time: DayTime::Part(part),
            on: Some(Box::new(on)),
        })
    })
}

/// `5/3/2023 الساعة 10:30 صباحا`, `غدا عند الساعة العاشرة`.
fn day_then_clock(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let on = relative::some_day(c)?;
    c.attempt(|c| c.sign(&['،', ',']));
    c.attempt(|c| c.cue(&[Cue::In, Cue::At]));
    c.attempt(|c| c.cue(&[Cue::At]));
    if let Some(time) = c.attempt(|c| time_in_figures(c, &on)) {
        return Some(RuleMatch::plain(TimeExpr::Clock {
            time,
            on: Some(Box::new(on)),
        }));
    }
    match clock(c)?.expr? {
        TimeExpr::Clock { time, on: None } => Some(RuleMatch::plain(TimeExpr::Clock {
            time,
            on: Some(Box::new(on)),
        })),
        _ => None,
    }
}

/// `24/04/2020 09:22`, `12/3/2023, 9:15 م`: behind a whole date hour and minute need no word.
fn time_in_figures(c: &mut Cursor<'_>, on: &TimeExpr) -> Option<DayTime> {
    let is_whole = matches!(on, TimeExpr::Date(date) if date.day.is_some() && date.year.is_some());
    let has_minute = c
        .sentence
        .token(c.at + 1)
        .is_some_and(|token| token.is_sign(':'));
    if !(is_whole && has_minute) {
        return None;
    }
    let said = hour::figures(c)?;
    c.attempt(|c| {
        c.sign(&[':'])?;
        c.digits().filter(|second| second.digits == 2)
    });
    let time = hour::half_of_day(c, said)?;
    hour::zone(c);
    Some(time)
}

/// `الساعة السابعة مساء`, `الساعة 10:30 صباح اليوم`.
fn clock(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.cue(&[Cue::OClock])?;
    c.attempt(|c| {
        c.take_one_of(Senses::MODIFIER, |sense, _| {
            matches!(sense, Sense::Modifier(_)).then_some(())
        })
    });
    let said = c
        .attempt(hour::figures)
        .or_else(|| c.attempt(hour::four_figures))
        .or_else(|| c.attempt(hour::full_hour))
        .or_else(|| c.attempt(hour::words))?;
    on_some_day(c, said).map(RuleMatch::plain)
}

/// The first of two hours, with the half of the day and the day that are said behind the second:
/// `الساعة 8 صباحا حتى 4 مساء يوم 3/3/2012`, `الساعة 8 و10 صباح يوم الأحد`, `التاسعة صباحا وحتى الرابعة عصرا`.
fn clock_range(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_between = c.follows_cue(&[Cue::Between]);
    let is_announced = is_between || c.follows_cue(&[Cue::From]);
    let has_head = c.attempt(|c| c.cue(&[Cue::OClock])).is_some();
    if c.is_inside_number() || !(has_head || is_announced) {
        return None;
    }
    let first = one_hour(c)?;
    let at = c.at;
    let start = hour::half_of_day(c, first)?;
    let has_half = c.at > at;
    hour::zone(c);
    let end = c.at;
    let joined = c.attempt(|c| {
        c.take_with(
            |clitics| clitics.preposition.is_none(),
            |sense, _| matches!(sense, Sense::Cue(Cue::To | Cue::Until)).then_some(()),
        )
    });
    match joined {
        Some(()) => Some(()),
        None if is_between => c.joint_and(),
        None => c.sign(&['-', '–', '—']).map(|_| ()),
    }?;
    c.attempt(|c| c.cue(&[Cue::OClock]));
    let last = one_hour(c)?;
    let at = c.at;
    let expr = on_some_day(c, last)?;
    let has_last_half = c.at > at;
    // Without the word, figures may be anything; halves of the day show that they are hours.
    if !(has_head || has_half || has_last_half) {
        return None;
    }
    let TimeExpr::Clock { time, on } = expr else {
        return None;
    };
    // «8 و10 صباحا»: the half of the second is of both.
    let start = match (has_half, start, time) {
        (false, DayTime::Clock { hour, minute }, DayTime::Clock { hour: end, .. })
            if end >= 12 && hour < 12 && hour + 12 <= end =>
        {
            DayTime::Clock {
                hour: hour + 12,
                minute,
            }
        }
        _ => start,
    };
    // The second hour is a mention of its own.
    c.at = end;
    Some(RuleMatch::plain(TimeExpr::Clock { time: start, on }))
}

fn one_hour(c: &mut Cursor<'_>) -> Option<Hour> {
    c.attempt(hour::figures)
        .or_else(|| {
            c.attempt(hour::full_hour)
                .filter(|hour| hour.is_whole_day())
        })
        .or_else(|| c.attempt(hour::words))
}

/// `عند الثالثة عصرا`, `في تمام الثامنة مساء`: without الساعة an hour needs a preposition and a part of the day.
fn clock_words(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_bound = c.has_preposition()
        || c.follows_cue(&[
            Cue::At,
            Cue::In,
            Cue::Until,
            Cue::Since,
            Cue::Before,
            Cue::After,
            Cue::From,
            Cue::To,
        ])
        || c.start.checked_sub(1).is_some_and(|before| {
            c.sentence
                .is(before, |sense| matches!(sense, Sense::Modifier(_)))
        });
    let said = hour::words(c)?;
    (is_bound && part_follows(c))
        .then(|| on_some_day(c, said))
        .flatten()
        .map(RuleMatch::plain)
}

/// `10:30 مساء`, `10:30 بتوقيت غرينتش`, `9 صباحا`: figures alone may be a score or a verse.
fn clock_figures(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if c.is_inside_number() {
        return None;
    }
    let zoned = c.attempt(|c| {
        let said = hour::four_figures(c)?;
        c.sentence.is_cue(c.at, &[Cue::TimeZone]).then_some(said)
    });
    let said = c.attempt(hour::figures).or(zoned).or_else(|| {
        c.attempt(|c| {
            let is_hour = c.peek()?.number()?.value <= 12;
            hour::full_hour(c).filter(|_| is_hour && (part_follows(c) || ends_hours(c)))
        })
    })?;
    let has_zone = c.sentence.is_cue(c.at, &[Cue::TimeZone]);
    (has_zone || part_follows(c) || ends_hours(c))
        .then(|| on_some_day(c, said))
        .flatten()
        .map(RuleMatch::plain)
}

/// Whether the figures end what an hour began, with ص or م behind: من الساعة 5 م إلى 7 م.
fn ends_hours(c: &Cursor<'_>) -> bool {
    const BACK: usize = 6;
    let has_letter = c.peek().is_some_and(|token| {
        let key = token.key();
        key.len() == 1 && matches!(key.letter(0), Some('م' | 'ص'))
    });
    let ends = c.follows_cue(&[Cue::To, Cue::Until]);
    has_letter
        && ends
        && (c.start.saturating_sub(BACK)..c.start).any(|at| c.sentence.is_cue(at, &[Cue::OClock]))
}

/// صباحا، من مساء, right behind.
fn part_follows(c: &Cursor<'_>) -> bool {
    let mut ahead = *c;
    ahead.attempt(|c| c.cue(&[Cue::From]));
    ahead
        .sentence
        .is(ahead.at, |sense| matches!(sense, Sense::DayPart(_)))
}

/// What may stand behind an hour: a part of the day, a time zone, the day.
fn on_some_day(c: &mut Cursor<'_>, said: Hour) -> Option<TimeExpr> {
    let time = hour::half_of_day(c, said)?;
    hour::zone(c);
    let on = c.attempt(|c| {
        c.attempt(|c| c.cue(&[Cue::From, Cue::In]));
        c.attempt(hour::take_part);
        relative::some_day(c)
    });
    hour::zone(c);
    Some(TimeExpr::Clock {
        time,
        on: on.map(Box::new),
    })
}
