//! The names that values have in the files, with what they mean.

use crate::lexicon::{Cue, Number, Tense, Which};
use crate::time::{Edge, Modifier, OtherCalendar, PartOfDay, Reference, Season, Unit};

pub(super) const SEASONS: [(&str, Season); 4] = [
    ("spring", Season::Spring),
    ("summer", Season::Summer),
    ("autumn", Season::Autumn),
    ("winter", Season::Winter),
];

pub(super) const UNITS: [(&str, Unit); 14] = [
    ("second", Unit::Second),
    ("minute", Unit::Minute),
    ("hour", Unit::Hour),
    ("day", Unit::Day),
    ("weekend", Unit::Weekend),
    ("week", Unit::Week),
    ("month", Unit::Month),
    ("quarter", Unit::Quarter),
    ("half", Unit::Half),
    ("season", Unit::Season),
    ("year", Unit::Year),
    ("decade", Unit::Decade),
    ("century", Unit::Century),
    ("millennium", Unit::Millennium),
];

pub(super) const NUMBERS: [(&str, Number); 3] = [
    ("one", Number::Singular),
    ("two", Number::Dual),
    ("many", Number::Plural),
];

pub(super) const WHICH: [(&str, Which); 12] = [
    ("whole", Which::Whole),
    ("last", Which::Last),
    ("before-last", Which::BeforeLast),
    ("next", Which::Next),
    ("after-next", Which::AfterNext),
    ("this", Which::This),
    ("following", Which::Following),
    ("previous", Which::Previous),
    ("same", Which::Same),
    ("recent", Which::Recent),
    ("new", Which::New),
    ("few", Which::Few),
];

pub(super) const REFERENCES: [(&str, Reference); 3] = [
    ("past", Reference::Past),
    ("present", Reference::Present),
    ("future", Reference::Future),
];

pub(super) const EDGES: [(&str, Edge); 7] = [
    ("first-day", Edge::FirstDay),
    ("last-day", Edge::LastDay),
    ("start", Edge::TightStart),
    ("early", Edge::WideStart),
    ("middle", Edge::Middle),
    ("late", Edge::WideEnd),
    ("end", Edge::TightEnd),
];

pub(super) const DAY_PARTS: [(&str, PartOfDay); 6] = [
    ("dawn", PartOfDay::Dawn),
    ("morning", PartOfDay::Morning),
    ("midday", PartOfDay::Midday),
    ("afternoon", PartOfDay::Afternoon),
    ("evening", PartOfDay::Evening),
    ("night", PartOfDay::Night),
];

pub(super) const TENSES: [(&str, Tense); 4] = [
    ("none", Tense::NoVerb),
    ("past", Tense::Past),
    ("imperfect", Tense::Imperfect),
    ("future", Tense::Future),
];

pub(super) const MODIFIERS: [(&str, Modifier); 5] = [
    ("more", Modifier::MoreThan),
    ("less", Modifier::LessThan),
    ("about", Modifier::Approx),
    ("at-least", Modifier::EqualOrMore),
    ("at-most", Modifier::EqualOrLess),
];

pub(super) const OTHER_CALENDARS: [(&str, OtherCalendar); 7] = [
    ("solar", OtherCalendar::SolarHijri),
    ("rumi", OtherCalendar::Rumi),
    ("julian", OtherCalendar::Julian),
    ("coptic", OtherCalendar::Coptic),
    ("hebrew", OtherCalendar::Hebrew),
    ("libyan", OtherCalendar::Libyan),
    ("amazigh", OtherCalendar::Amazigh),
];

pub(super) const CUES: [(&str, Cue); 61] = [
    ("late", Cue::Late),
    ("before-hijra", Cue::BeforeHijra),
    ("dated", Cue::Dated),
    ("numbered", Cue::Numbered),
    ("law", Cue::Law),
    ("file", Cue::File),
    ("born", Cue::Born),
    ("stative", Cue::Stative),
    ("delivery", Cue::Delivery),
    ("accrued", Cue::Accrued),
    ("elapsed", Cue::Elapsed),
    ("remaining", Cue::Remaining),
    ("ten-days", Cue::TenDays),
    ("western", Cue::Western),
    ("of-it", Cue::OfIt),
    ("counted", Cue::Counted),
    ("then", Cue::Then),
    ("roughly", Cue::Roughly),
    ("at-least", Cue::AtLeast),
    ("at-most", Cue::AtMost),
    ("the-feast", Cue::TheFeast),
    ("at", Cue::At),
    ("except", Cue::Except),
    ("before-that", Cue::BeforeThat),
    ("after-that", Cue::AfterThat),
    ("year-season", Cue::YearSeason),
    ("article", Cue::Article),
    ("from", Cue::From),
    ("to", Cue::To),
    ("until", Cue::Until),
    ("between", Cue::Between),
    ("in", Cue::In),
    ("during", Cue::During),
    ("since", Cue::Since),
    ("before", Cue::Before),
    ("after", Cue::After),
    ("on", Cue::On),
    ("by", Cue::By),
    ("this", Cue::This),
    ("that", Cue::That),
    ("every", Cue::Every),
    ("corresponding", Cue::Corresponding),
    ("o-clock", Cue::OClock),
    ("time-zone", Cue::TimeZone),
    ("slightly", Cue::Slightly),
    ("several", Cue::Several),
    ("span", Cue::Span),
    ("passing", Cue::Passing),
    ("of-time", Cue::OfTime),
    ("common-era", Cue::CommonEra),
    ("hijri-era", Cue::HijriEra),
    ("before-christ", Cue::BeforeChrist),
    ("moment", Cue::Moment),
    ("relative", Cue::Relative),
    ("not-past", Cue::NotPast),
    ("will", Cue::Will),
    ("days-of", Cue::DaysOf),
    ("years-of", Cue::YearsOf),
    ("months-of", Cue::MonthsOf),
    ("age", Cue::Age),
    ("holiday", Cue::Holiday),
];
