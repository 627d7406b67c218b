//! TIMEX3 values (TimeML 1.2.1).

use crate::time::{
    Count, Day, DayTime, Grain, Interval, PartOfDay, Quantity, Season, Unit, Weekday, YearPart,
};

/// A year: `2022`, `0570`, `BC0044`; unknown is `XXXX`. Astronomical, 0 is 1 BC.
pub(crate) fn year(year: Option<i32>) -> String {
    match year {
        None => "XXXX".to_owned(),
        Some(year) if year < 1 => format!("BC{:04}", 1 - year),
        Some(year @ 1..=9999) => {
            let mut value = String::with_capacity("2023-03-17".len());
            push_two_digits(&mut value, year.unsigned_abs() / 100);
            push_two_digits(&mut value, year.unsigned_abs());
            value
        }
        Some(year) => format!("{year:04}"),
    }
}

/// A part of a year: `2022-02`, `2023-SP`, `2021-Q3`, `2021-H1`.
pub(crate) fn part(of: Option<i32>, part: YearPart) -> String {
    let year = year(of);
    match part {
        YearPart::Month(month) => {
            let mut value = year;
            value.push('-');
            push_two_digits(&mut value, u32::from(month));
            value
        }
        YearPart::Season(season) => format!("{year}-{}", season_code(season)),
        YearPart::Quarter(quarter) => format!("{year}-Q{quarter}"),
        YearPart::Half(half) => format!("{year}-H{half}"),
    }
}

pub(crate) fn season_code(season: Season) -> &'static str {
    match season {
        Season::Spring => "SP",
        Season::Summer => "SU",
        Season::Autumn => "FA",
        Season::Winter => "WI",
    }
}

/// A day: `2023-03-17`, `BC0044-03-15`.
pub(crate) fn day(day: Day) -> String {
    let (year, month, of_month) = day.ymd();
    let mut value = self::year(Some(year));
    for part in [month, of_month] {
        value.push('-');
        push_two_digits(&mut value, part);
    }
    value
}

// Nearly every mention has a day: writing its digits by hand is many times faster than formatting them.
fn push_two_digits(value: &mut String, number: u32) {
    for digit in [number / 10 % 10, number % 10] {
        value.push(char::from(b'0' + digit as u8));
    }
}

/// An ISO week: `2023-W12`.
pub(crate) fn week(in_week: Day) -> String {
    let (year, week) = in_week.iso_week();
    format!("{year:04}-W{week:02}")
}

/// The value of the whole unit around a day.
pub(crate) fn unit(unit: Unit, at: Day) -> String {
    let year = at.year();
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => day(at),
        Unit::Week => week(at),
        Unit::Weekend => format!("{}-WE", week(at)),
        Unit::Month => part(Some(year), YearPart::Month(at.month() as u8)),
        Unit::Quarter => part(
            Some(year),
            YearPart::Quarter(((at.month() - 1) / 3 + 1) as u8),
        ),
        Unit::Half => part(Some(year), YearPart::Half(((at.month() - 1) / 6 + 1) as u8)),
        Unit::Season => {
            let (season, of) = season_of(at);
            part(Some(of), YearPart::Season(season))
        }
        Unit::Year => self::year(Some(year)),
        Unit::Decade => format!("{:03}", year.div_euclid(10)),
        Unit::Century | Unit::Millennium => format!("{:02}", (year - 1).div_euclid(100)),
    }
}

/// Days in a unit: `2022-12-30`, `2022-12`, `2022/2024`; an open side has no words.
pub(crate) fn of_days(days: Interval, grain: Grain) -> String {
    let unit = unit_of(grain);
    let side = |day: Option<Day>| day.map_or(String::new(), |day| self::unit(unit, day));
    match (side(days.first()), side(days.last())) {
        (first, last) if first == last && first.is_empty() => unknown(unit),
        (first, last) if first == last => first,
        (first, last) => format!("{first}/{last}"),
    }
}

/// The unit of a grain; words that fix none are of days.
fn unit_of(grain: Grain) -> Unit {
    match grain {
        Grain::Day | Grain::Vague => Unit::Day,
        Grain::Week => Unit::Week,
        Grain::Month => Unit::Month,
        Grain::Quarter => Unit::Quarter,
        Grain::Season => Unit::Season,
        Grain::Half => Unit::Half,
        Grain::Year => Unit::Year,
        Grain::Decade => Unit::Decade,
        Grain::Century => Unit::Century,
    }
}

/// A weekday of an unknown week: `XXXX-WXX-5`.
pub(crate) fn weekday(weekday: Weekday) -> String {
    format!("{}-{}", unknown(Unit::Week), weekday.iso())
}

/// A day of an unknown year: `XXXX-03-17`.
pub(crate) fn day_of_year(month: u8, day: u8) -> String {
    format!("{}-{day:02}", part(None, YearPart::Month(month)))
}

/// The value of a unit of which nothing is known.
pub(crate) fn unknown(unit: Unit) -> String {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => "XXXX-XX-XX",
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Half => "XXXX-HX",
        Unit::Season | Unit::Year => "XXXX",
        Unit::Decade => "XXX",
        Unit::Century | Unit::Millennium => "XX",
    }
    .to_owned()
}

/// The meteorological season of a day, and the year that it belongs to.
pub(crate) fn season_of(day: Day) -> (Season, i32) {
    match day.month() {
        3..=5 => (Season::Spring, day.year()),
        6..=8 => (Season::Summer, day.year()),
        9..=11 => (Season::Autumn, day.year()),
        12 => (Season::Winter, day.year()),
        _ => (Season::Winter, day.year() - 1),
    }
}

/// A length: `P3D`, `PXW`, `PT6H`, `P2Y3M`, `P1.5Y`; decades and centuries in years.
pub(crate) fn duration(quantity: &Quantity) -> String {
    let (is_clock, letter, factor) = designator(quantity.unit);
    let mut value = String::from(if is_clock { "PT" } else { "P" });
    match quantity.count {
        Count::Some => {
            value.push('X');
            value.push_str(match quantity.unit {
                Unit::Decade => "DE",
                Unit::Century => "CE",
                Unit::Millennium => "ML",
                Unit::Weekend => "WE",
                _ => letter,
            });
        }
        Count::Exact(count) => value.push_str(&format!("{}{letter}", count.saturating_mul(factor))),
        Count::AndHalf(count) if factor == 1 => value.push_str(&format!("{count}.5{letter}")),
        Count::AndHalf(count) => {
            value.push_str(&format!(
                "{}{letter}",
                count.saturating_mul(factor) + factor / 2
            ));
        }
    }
    if let Some((count, unit)) = quantity.rest {
        let (rest_is_clock, letter, factor) = designator(unit);
        if rest_is_clock && !is_clock {
            value.push('T');
        }
        value.push_str(&format!("{}{letter}", count.saturating_mul(factor)));
    }
    value
}

/// Whether a unit stands behind `T`, its letter, and how many of that letter it holds.
fn designator(unit: Unit) -> (bool, &'static str, u32) {
    match unit {
        Unit::Second => (true, "S", 1),
        Unit::Minute => (true, "M", 1),
        Unit::Hour => (true, "H", 1),
        Unit::Day => (false, "D", 1),
        Unit::Weekend => (false, "WE", 1),
        Unit::Week => (false, "W", 1),
        Unit::Month => (false, "M", 1),
        Unit::Quarter | Unit::Season => (false, "M", 3),
        Unit::Half => (false, "M", 6),
        Unit::Year => (false, "Y", 1),
        Unit::Decade => (false, "Y", 10),
        Unit::Century => (false, "Y", 100),
        Unit::Millennium => (false, "Y", 1000),
    }
}

/// The time of day behind a day's value: `TEV`, `T15:30`, `T07`.
pub(crate) fn day_time(time: DayTime) -> String {
    match time {
        DayTime::Part(part) => format!("T{}", part_code(part)),
        DayTime::Clock {
            hour,
            minute: Some(minute),
        } => format!("T{hour:02}:{minute:02}"),
        DayTime::Clock { hour, minute: None } => format!("T{hour:02}"),
    }
}

pub(crate) fn part_code(part: PartOfDay) -> &'static str {
    match part {
        PartOfDay::Dawn | PartOfDay::Morning => "MO",
        PartOfDay::Midday => "MI",
        PartOfDay::Afternoon => "AF",
        PartOfDay::Evening => "EV",
        PartOfDay::Night => "NI",
    }
}

/// The grain of a unit.
pub(crate) fn grain(unit: Unit) -> Grain {
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Grain::Day,
        Unit::Weekend | Unit::Week => Grain::Week,
        Unit::Month => Grain::Month,
        Unit::Quarter => Grain::Quarter,
        Unit::Half => Grain::Half,
        Unit::Season => Grain::Season,
        Unit::Year => Grain::Year,
        Unit::Decade => Grain::Decade,
        Unit::Century | Unit::Millennium => Grain::Century,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_in_a_unit_have_the_value_of_the_unit() {
        let days =
            |first: &str, last: &str| Interval::days(first.parse().unwrap(), last.parse().unwrap());
        for (first, last, grain, expected) in [
            ("2022-12-30", "2022-12-30", Grain::Day, "2022-12-30"),
            ("2022-12-01", "2022-12-31", Grain::Month, "2022-12"),
            ("2022-01-01", "2024-12-31", Grain::Year, "2022/2024"),
            (
                "2022-12-30",
                "2023-01-02",
                Grain::Vague,
                "2022-12-30/2023-01-02",
            ),
        ] {
            assert_eq!(of_days(days(first, last), grain), expected);
        }
        let open = Interval::since("2022-12-30".parse().unwrap());
        assert_eq!(of_days(open, Grain::Day), "2022-12-30/");
        assert_eq!(of_days(Interval::ALWAYS, Grain::Day), "XXXX-XX-XX");
    }

    #[test]
    fn digits_stand_in_their_places() {
        let value = |text: &str| day(text.parse().unwrap());
        assert_eq!(value("2023-03-07"), "2023-03-07");
        assert_eq!(value("0570-11-30"), "0570-11-30");
        assert_eq!(value("-0043-03-15"), "BC0044-03-15");
        assert_eq!(value("9999-12-31"), "9999-12-31");
        assert_eq!(year(Some(12_345)), "12345");
        assert_eq!(part(Some(987), YearPart::Month(4)), "0987-04");
    }
}
