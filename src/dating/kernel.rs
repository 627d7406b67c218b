//! How likely a day of writing is at so many days from a day that the text names.

use crate::time::Direction;

/// Weights by distance: one at the place itself, falling off like a power on both sides.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Kernel {
    /// Weight on the days of the place.
    pub inside: f32,
    /// Weight just after it, where the text looks back.
    pub after: f32,
    /// Weight just before it, where the text looks ahead.
    pub before: f32,
    /// Days in which the weight falls markedly.
    pub scale: f32,
    /// How fast it falls beyond: the tail goes like the distance to the power of minus this.
    pub power: f32,
    /// Weight that is left far away.
    pub floor: f32,
}

/// How wide the words of a date are, and with it how far from the day of writing they are used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    Day,
    Month,
    Season,
    Year,
    /// A day without its year.
    DayOfYear,
    /// A month or a season without its year.
    MonthOfYear,
}

impl Kernel {
    /// «اليوم الاثنين 3 أغسطس»: the day itself; a report can be printed a day later.
    pub(super) const SAID: Self = Self::sharp(0.15, 1e-5);
    /// The same without a year.
    pub(super) const SAID_OF_YEAR: Self = Self::sharp(0.15, 0.003);
    /// The date of a dateline.
    pub(super) const DATELINE: Self = Self::sharp(0.08, 1e-6);
    /// The turn of the year, where the new one is spoken of.
    pub(super) const NEW_YEAR: Self = Self {
        inside: 1.0,
        after: 0.5,
        before: 0.3,
        scale: 10.0,
        power: 2.0,
        floor: 0.02,
    };

    /// For a place of this width, seen in this direction.
    pub(super) fn seen(look: Look, width: Width) -> Self {
        let (inside, after, before) = match look {
            Look::Past => (0.8, 1.0, 0.1),
            Look::Future => (0.6, 0.1, 1.0),
            Look::Before => (0.1, 1.0, 0.02),
            Look::After => (0.1, 0.02, 1.0),
            // Years are named more often looking back.
            Look::Both if width == Width::Year => (0.5, 1.0, 0.15),
            Look::Both => (0.8, 1.0, 0.4),
            Look::Open => (0.6, 0.6, 1.0),
            Look::Inside => (1.0, 0.08, 0.08),
        };
        let (scale, power, floor) = match width {
            // A year is named where it does not go without saying: these weights fall slowly.
            Width::Day => (30.0, 1.3, 0.015),
            Width::Month => (300.0, 1.2, 0.01),
            Width::Season => (300.0, 1.2, 0.01),
            Width::Year => (1000.0, 1.2, 0.01),
            Width::DayOfYear => (25.0, 1.5, 0.01),
            Width::MonthOfYear => (60.0, 1.0, 0.03),
        };
        Self {
            inside,
            after,
            before,
            scale,
            power,
            floor,
        }
    }

    /// Whether it names the day of writing itself, not one around it.
    pub(super) fn is_sharp(&self) -> bool {
        self.scale <= 1.0
    }

    /// The same, falling so many times more slowly.
    pub(super) fn widened(self, times: f32) -> Self {
        Self {
            scale: self.scale * times,
            ..self
        }
    }

    /// All its weight on the place, a little on the days after, hardly any elsewhere.
    pub(super) const fn sharp(after: f32, floor: f32) -> Self {
        Self {
            inside: 1.0,
            after,
            before: after / 10.0,
            scale: 1.0,
            power: 2.0,
            floor,
        }
    }
}

/// Where a mention looks from the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// At or before the day of writing.
    Past,
    /// At or after it.
    Future,
    /// Strictly before.
    Before,
    /// Strictly after.
    After,
    /// It is not said.
    Both,
    /// Up to it, or by it: more often ahead.
    Open,
    /// The day of writing lies in it.
    Inside,
}

impl Look {
    /// What the words say, else what the verb says.
    pub(super) fn of(seek: Direction, governor: Direction) -> Self {
        match (seek, governor) {
            (Direction::Last, _) => Self::Before,
            (Direction::Next, _) => Self::After,
            (Direction::This, _) => Self::Inside,
            (_, Direction::PastVerb) => Self::Past,
            (_, Direction::FutureVerb) => Self::Future,
            _ => Self::Both,
        }
    }
}

/// Weights of the day of writing by its distance from a weekday that is only named, 0 to 6 days later.
///
/// Agencies write on the day, newspapers on the day after; later the weekday alone gets rare.
pub(super) fn weekday_weights(seek: Direction, governor: Direction) -> [f32; 7] {
    const PAST: [f32; 7] = [1.0, 0.9, 0.4, 0.2, 0.18, 0.16, 0.16];
    const LAST: [f32; 7] = [0.7, 0.5, 0.6, 0.8, 0.9, 1.0, 0.9];
    const FUTURE: [f32; 7] = [0.5, 0.25, 0.3, 0.4, 0.6, 0.8, 1.0];
    const NEXT: [f32; 7] = [0.7, 0.6, 0.8, 1.0, 0.9, 0.8, 0.6];
    const EITHER: [f32; 7] = [1.0, 0.9, 0.4, 0.3, 0.3, 0.4, 0.6];
    match (seek, governor) {
        (Direction::Last, _) => LAST,
        (Direction::Next, _) => NEXT,
        (_, Direction::PastVerb) => PAST,
        (_, Direction::FutureVerb) => FUTURE,
        _ => EITHER,
    }
}

/// Weights of the day of writing by the days of its month, where the text names that month and this day of it.
pub(super) fn month_day_weights(day: u8, governor: Direction) -> [f32; 31] {
    let named = i32::from(day);
    std::array::from_fn(|index| {
        let later = index as i32 + 1 - named;
        let is_beside = match governor {
            Direction::PastVerb => later >= 0,
            Direction::FutureVerb => later <= 0,
            _ => true,
        };
        if is_beside {
            1.0 / (1.0 + later.abs() as f32 / 8.0)
        } else {
            0.1
        }
    })
}
