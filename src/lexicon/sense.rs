//! What a word of the lexicon means for time.

use crate::time::{
    Calendar, Edge, Feast, Modifier, OtherCalendar, PartOfDay, Reference, Season, Unit, Weekday,
};

/// The meaning of one row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sense {
    /// A month of a calendar, 1–12; `is_doubtful` where the word is more often something else.
    #[expect(missing_docs, reason = "the line above names the fields")]
    Month {
        calendar: Calendar,
        number: u8,
        is_doubtful: bool,
    },
    /// A month of a calendar that is neither Gregorian nor Hijri, 1–13.
    OtherMonth(OtherCalendar, u8),
    /// The era of such a calendar.
    Era(OtherCalendar),
    /// A day of the week.
    Weekday(Weekday),
    /// A season.
    Season(Season),
    /// A counted unit, with the grammatical number of the word.
    Unit(Unit, Number),
    /// A cardinal number.
    Cardinal(u32),
    /// An ordinal number; 0 is "last".
    Ordinal(u8),
    /// A fraction of what precedes it, in quarters: half is 2.
    Quarters(u8),
    /// A third of what follows it.
    Third,
    /// An adjective that says which one.
    Which(Which),
    /// A day (or another unit) counted from the document's own.
    Deictic(Unit, i8),
    /// A part of the day that is so many days after the document's own: tonight.
    DeicticPart(PartOfDay, i8),
    /// A time that is only pointed at.
    Reference(Reference),
    /// An edge or a third of a period.
    Edge(Edge),
    /// A part of a day.
    DayPart(PartOfDay),
    /// A feast.
    Feast(Feast),
    /// A decade by its tens, 2–9 (`90s`).
    Decade(u8),
    /// An adverb of recurrence: yearly.
    Recurring(Unit),
    /// A modifier of a quantity.
    Modifier(Modifier),
    /// A word that shapes an expression.
    Cue(Cue),
    /// A verb that can govern an expression.
    Verb(Tense),
    /// Looks like a time expression and is none; the words are passed over.
    Trap,
    /// What follows it is the name of a place, a body or a happening, not a date.
    NameHead,
    /// What follows it names a happening by its date: أحداث 11 سبتمبر; deictics behind it stay what they are.
    EventHead,
    /// What follows it is the adjective "general", not a year.
    GeneralHead,
}

/// Grammatical number of a unit word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Number {
    /// One.
    Singular,
    /// Two, by its ending.
    Dual,
    /// More.
    Plural,
}

/// Which unit is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// الماضي، الفائت، المنصرم
    Last,
    /// قبل الماضي
    BeforeLast,
    /// المقبل، القادم، الآتي
    Next,
    /// بعد المقبل
    AfterNext,
    /// الجاري، الحالي
    This,
    /// التالي: the one after the antecedent.
    Following,
    /// السابق: the one before the antecedent.
    Previous,
    /// نفسه، ذاته
    Same,
    /// الأخير، الأخيرة
    Recent,
    /// الجديد: the coming one.
    New,
    /// القليلة، المعدودة
    Few,
    /// كاملة، متتالية
    Whole,
}

/// Function words of time expressions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it; the words are in cues.tsv")]
pub enum Cue {
    /// ال as a word of its own, before digits: الـ17
    Article,
    From,
    To,
    Until,
    Between,
    In,
    During,
    Since,
    Before,
    After,
    /// قبلها، قبله
    BeforeThat,
    /// بعدها، بعده
    AfterThat,
    On,
    By,
    /// عند، تمام: a clock time may follow.
    At,
    /// إلا
    Except,
    /// هذا، هذه
    This,
    /// ذلك، تلك
    That,
    Every,
    /// الموافق
    Corresponding,
    /// الساعة
    OClock,
    /// بتوقيت
    TimeZone,
    /// قليلا، بقليل
    Slightly,
    /// بضع، عدة
    Several,
    /// مدة، فترة
    Span,
    /// مرور، مضي
    Passing,
    /// من الزمن، من الزمان
    OfTime,
    /// ميلادي، م
    CommonEra,
    /// هجري، هـ
    HijriEra,
    /// ق.م، قبل الميلاد
    BeforeChrist,
    /// الحين، الوقت
    Moment,
    /// الذي، التي: a clause of its own begins.
    Relative,
    /// يومي، أيام before several days.
    DaysOf,
    /// موسم، العام الدراسي، السنة المالية before the two years that it spans.
    YearSeason,
    /// عامي، أعوام before several years.
    YearsOf,
    /// شهري before two months.
    MonthsOf,
    /// العيد without its name: one of the two great feasts.
    TheFeast,
    /// عطلة، إجازة before a feast.
    Holiday,
    /// منه: of the month mentioned before.
    OfIt,
    // No rule begins with those below: they share one bit of `Senses`.
    /// فإن: the main clause begins.
    Then,
    /// تقريبا behind a quantity.
    Roughly,
    /// على الأقل behind a quantity.
    AtLeast,
    /// على الأكثر behind a quantity.
    AtMost,
    /// لم: an imperfect after it is past.
    NotPast,
    /// سوف، لن: an imperfect after it is future.
    Will,
    /// شخص، دولار: a number before it counts.
    Counted,
    /// العمر: a number of years beside it is an age.
    Age,
    /// ق.هـ، قبل الهجرة
    BeforeHijra,
    /// تاريخ: a date follows.
    Dated,
    /// رقم، هاتف: the figures that follow are no date.
    Numbered,
    /// القانون، المرسوم: the year behind its number names it.
    Law,
    /// الدعوى، الطعن: number and year behind it are those of a file.
    File,
    /// مواليد: a year follows.
    Born,
    /// ظل، يعمل: a state that lasts; منذ behind it measures.
    Stative,
    /// تسليم، عقود: the month behind it is the next one.
    Delivery,
    /// راتب، مبيعات: the month behind it is the last one.
    Accrued,
    /// خلت، مضت: so many have passed.
    Elapsed,
    /// بقين: so many are left.
    Remaining,
    /// العشر of a month: ten days.
    TenDays,
    /// غربي: by the Gregorian calendar.
    Western,
    /// `ساعة متأخرة من` before a part of a day.
    Late,
}

/// Where a verb puts what it governs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tense {
    /// Perfect.
    Past,
    /// Imperfect.
    Imperfect,
    /// With س or سوف.
    Future,
    /// No verb, though its shape is that of one: سيرجي، بيروت.
    NoVerb,
}
