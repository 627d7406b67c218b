//! What words say about time, before a context says where that falls.
//!
//! "Last week" and "Tuesday" mean something without a document date; only `resolve` gives them days.

use crate::time::{
    Calendar, Feast, Happening, HappeningEdge, OtherCalendar, Quantity, Reach, Recurrence, Unit,
    Weekday,
};

/// The meaning of a time expression.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "each variant's line names its fields")]
pub enum TimeExpr {
    /// A position in a calendar with some fields said: `20 March`, `Tuesday`, `2022`, `spring`.
    Date(CalendarDate),
    /// A year, month or day of a calendar that is neither Gregorian nor lunar Hijri.
    Other(OtherDate),
    /// Ten years: `tens` is the first year divided by ten (198 = 1980–1989), or 0–9 where the century is not said.
    Decade {
        tens: i32,
        has_century: bool,
        calendar: Calendar,
        seek: Direction,
    },
    /// A hundred years: `ordinal` counts from 1 (20 = 1901–2000).
    Century {
        ordinal: i32,
        era: Era,
        calendar: Calendar,
    },
    /// The unit at `offset` from the one of the anchor: yesterday is −1 day, next week +1 week, this year 0 years.
    Relative {
        unit: Unit,
        offset: i32,
        anchor: Anchor,
    },
    /// A quantity before or after an anchor: three days ago.
    Shifted {
        quantity: Quantity,
        forward: bool,
        anchor: Anchor,
    },
    /// A quantity before or after a time that is said: three days before Ramadan.
    FromTime {
        quantity: Quantity,
        forward: bool,
        of: Box<Self>,
    },
    /// A time that is said without a number, and the happening at which it was: months before that, for the games.
    Beside {
        said: Box<Self>,
        of: Box<[Happening]>,
    },
    /// A length of time, not a place in it.
    Duration(Quantity),
    /// Units around the anchor, counted or not: the last three years, recent weeks, the coming days.
    Stretch { quantity: Quantity, forward: bool },
    /// A recurrence; TIMEX3 SET.
    Every { every: Recurrence },
    /// A time that is only pointed at.
    Vague(Reference),
    /// From the first through the last, both included.
    Range { from: Box<Self>, to: Box<Self> },
    /// An edge or a third of a period: the beginning of March.
    Part { edge: Edge, of: Box<Self> },
    /// A part of a day or a clock time, on a day where one is said.
    Clock {
        time: DayTime,
        on: Option<Box<Self>>,
    },
    /// The nth unit or weekday inside a period: first Tuesday of October, last day of the month.
    Nth { nth: Nth, of: Box<Self> },
    /// A feast, in a year where one is said.
    Feast {
        feast: Feast,
        year: Option<i32>,
        seek: Direction,
    },
    /// The time of the mention that this one points back to, widened to the unit where one is said.
    Antecedent(Option<Unit>),
    /// The year that is about to begin or has just begun.
    NewYear,
    /// The day or the month of writing in another year: «في مثل هذا اليوم من عام 1948».
    SameInYear { unit: Unit, year: Box<Self> },
    /// A day of a happening, counted from 1 for its first: the second day of the visit; 0 for the last.
    DayOf(u8),
    /// A happening known by its name, or an edge of it; of several of one name the day of writing chooses.
    Happening {
        of: Box<[Happening]>,
        edge: HappeningEdge,
    },
    /// A quantity that leads back or forward from such a happening.
    FromHappening {
        quantity: Quantity,
        forward: bool,
        of: Box<[Happening]>,
        edge: HappeningEdge,
        reach: Reach,
    },
}

/// Fields of a date as far as they are said.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default)]
pub struct CalendarDate {
    /// Whose months and years these are.
    pub calendar: Calendar,
    /// Before or after the first year.
    pub era: Era,
    /// Year of the era, from 1.
    pub year: Option<i32>,
    /// Year counted from the anchor's own: "March of last year" is −1.
    pub relative_year: Option<i8>,
    /// Year counted from the one of the mention before: "March of the following year" is 1.
    pub year_of_mention: Option<i8>,
    /// Day and month are figures without a year: of which calendar, a weekday beside them may say.
    pub in_figures: bool,
    /// The words say the era of the year: هـ، م
    pub has_era: bool,
    /// The words leave out the hundreds of the year, as annals do behind a year that had them.
    pub lacks_hundreds: bool,
    /// Days from the anchor that a word beside the weekday says: أمس الخميس is −1.
    pub deictic: Option<i8>,
    /// Month, season, quarter or half of the year.
    pub part: Option<YearPart>,
    /// Day of the month, 1–31.
    pub day: Option<u8>,
    /// Weekday as written; it may contradict the rest.
    pub weekday: Option<Weekday>,
    /// Where to look for what is not said.
    pub seek: Direction,
    /// The same day in the other calendar, where the text gives both.
    pub twin: Option<Box<Self>>,
}

/// Fields of a date of another calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct OtherDate {
    /// Whose years and months these are.
    pub calendar: OtherCalendar,
    /// Year of the calendar.
    pub year: Option<i32>,
    /// Month, 1–13.
    pub month: Option<u8>,
    /// Day of the month, 1–31.
    pub day: Option<u8>,
    /// Its new year's day is meant.
    pub is_new_year: bool,
}

/// A part of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum YearPart {
    /// Month of the calendar, 1–12.
    Month(u8),
    /// Meteorological season of the north.
    Season(Season),
    /// Quarter, 1–4.
    Quarter(u8),
    /// Half, 1–2.
    Half(u8),
}

/// Meteorological seasons, three months each; winter belongs to the year of its December.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Season {
    /// March to May.
    Spring,
    /// June to August.
    Summer,
    /// September to November.
    Autumn,
    /// December to February.
    Winter,
}

/// Which side of year 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Era {
    /// After Christ, or after the Hijra.
    #[default]
    Common,
    /// Before.
    Before,
}

/// Where to look for what a date leaves unsaid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default)]
pub enum Direction {
    /// Nothing points anywhere: the nearest, past first.
    #[default]
    Unknown,
    /// A past verb governs: at or before the anchor.
    PastVerb,
    /// A future verb governs: after the anchor.
    FutureVerb,
    /// A verb in the present governs: it tells of what comes, less surely.
    PresentVerb,
    /// The words say last: strictly before.
    Last,
    /// The words say next: strictly after.
    Next,
    /// The words say this or the current one: the anchor's own.
    This,
}

/// From where a relative expression counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// The document creation time.
    Document,
    /// An earlier mention.
    Mention,
}

/// A time that is only pointed at (TIMEX3 references).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reference {
    /// `PAST_REF`
    Past,
    /// `PRESENT_REF`
    Present,
    /// `FUTURE_REF`
    Future,
}

/// A part of a period, tight (the first or last sub-unit) or wide (a third).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Edge {
    /// غرة، فاتح
    FirstDay,
    /// سلخ
    LastDay,
    /// بداية
    TightStart,
    /// مطلع، أوائل
    WideStart,
    /// منتصف، أواسط
    Middle,
    /// أواخر
    WideEnd,
    /// نهاية، موفى
    TightEnd,
    /// النصف الأول
    FirstHalf,
    /// النصف الثاني
    SecondHalf,
}

/// Parts of a day (TIMEX3 `MO`, `MI`, `AF`, `EV`, `NI`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum PartOfDay {
    Dawn,
    Morning,
    Midday,
    Afternoon,
    Evening,
    Night,
}

/// A time of day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayTime {
    /// A part of the day.
    Part(PartOfDay),
    /// Hour 0–23 and, where said, minute 0–59.
    #[expect(missing_docs, reason = "the line above says them")]
    Clock { hour: u8, minute: Option<u8> },
}

/// Which one inside a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Nth {
    /// The nth weekday, from 1; negative counts from the end.
    Weekday(i8, Weekday),
    /// The nth unit, from 1; negative counts from the end.
    Unit(i8, Unit),
}

impl TimeExpr {
    /// Whether the governing verb has a say in where it falls: its own words leave a year or a side open.
    pub fn asks_the_verb(&self) -> bool {
        match self {
            Self::Date(date) => date.asks_the_verb(),
            Self::Other(_)
            | Self::Decade { .. }
            | Self::Century { .. }
            | Self::Duration(_)
            | Self::Stretch { .. }
            | Self::Every { .. }
            | Self::Vague(_)
            | Self::Antecedent(_)
            | Self::SameInYear { .. }
            | Self::Happening { .. }
            | Self::FromHappening { .. }
            | Self::Clock { on: None, .. } => false,
            Self::Beside { said: of, .. }
            | Self::Part { of, .. }
            | Self::Nth { of, .. }
            | Self::FromTime { of, .. }
            | Self::Clock { on: Some(of), .. } => of.asks_the_verb(),
            Self::Range { from, to } => from.asks_the_verb() || to.asks_the_verb(),
            Self::Feast { year, .. } => year.is_none(),
            // What is told of "the weekend" may lie on either side.
            Self::Relative { unit, .. } => *unit == Unit::Weekend,
            Self::Shifted { .. } | Self::NewYear | Self::DayOf(_) => true,
        }
    }

    /// Whether it is a date that names its year.
    pub fn names_year(&self) -> bool {
        matches!(self, Self::Date(date) if date.year.is_some())
    }

    /// A year of the Gregorian calendar.
    pub fn year(year: i32) -> Self {
        Self::Date(CalendarDate {
            year: Some(year),
            ..CalendarDate::default()
        })
    }
}

impl CalendarDate {
    fn asks_the_verb(&self) -> bool {
        self.year.is_none()
            && self.relative_year.is_none()
            && self.year_of_mention.is_none()
            && matches!(
                self.seek,
                Direction::Unknown | Direction::PastVerb | Direction::FutureVerb
            )
    }

    /// Month of the year, where a month is said.
    pub fn month(&self) -> Option<u8> {
        match self.part {
            Some(YearPart::Month(month)) => Some(month),
            _ => None,
        }
    }

    /// Year counted astronomically (0 is 1 BC).
    pub fn astronomical_year(&self) -> Option<i32> {
        self.year.map(|year| match self.era {
            Era::Common => year,
            Era::Before => 1 - year,
        })
    }
}
