//! Times counted from the document's own: yesterday, last week, three days ago, in a month.

use crate::grammar::act;
use crate::grammar::atoms;
use crate::grammar::rules::{absolute, anaphor, context, duration, feast, lookalike, period};
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::time::{Anchor, CalendarDate, Count, Direction, Quantity, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "deictic-weekday",
        starts: KindSet::of(&[Kind::Deictic]),
        parse: deictic_weekday,
    },
    Rule {
        name: "deictic",
        starts: KindSet::of(&[Kind::Deictic]),
        parse: deictic,
    },
    Rule {
        name: "deictic-unit",
        starts: KindSet::of(&[Kind::Deictic]),
        parse: deictic_unit,
    },
    Rule {
        name: "unit-which",
        starts: KindSet::of(&[Kind::Unit, Kind::Cue]),
        parse: unit_which,
    },
    Rule {
        name: "since-ago",
        starts: KindSet::of(&[Kind::Cue]),
        parse: since_ago,
    },
    Rule {
        name: "elapsed",
        starts: KindSet::of(&[Kind::Unit, Kind::Digits, Kind::Cardinal, Kind::Modifier]),
        parse: elapsed,
    },
    Rule {
        name: "ago",
        starts: KindSet::of(&[Kind::Cue]),
        parse: ago,
    },
    Rule {
        name: "from-time",
        starts: KindSet::of(&[Kind::Cue]),
        parse: from_time,
    },
    Rule {
        name: "ago-from-mention",
        starts: KindSet::of(&[Kind::Cue]),
        parse: anaphor::ago_from_mention,
    },
    Rule {
        name: "after-passing",
        starts: KindSet::of(&[Kind::Cue]),
        parse: after_passing,
    },
];

/// The rules that name a unit around the document's own.
pub(super) const UNIT_RULES: &[Rule] = &[Rule {
    name: "unit-which",
    starts: KindSet::of(&[Kind::Unit, Kind::Cue]),
    parse: unit_which,
}];

/// `أمس الخميس`, `اليوم الأحد`, `غدا الجمعة`: the weekday decides where the two disagree.
fn deictic_weekday(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let offset = day_offset(c)?;
    c.attempt(|c| c.sign(&['،', ',', '(']));
    let weekday = c.weekday(false)?;
    if c.sentence
        .token(c.at - 2)
        .is_some_and(|token| token.is_sign('('))
    {
        c.sign(&[')'])?;
    }
    let seek = match offset {
        ..0 => Direction::Last,
        0 => Direction::This,
        1.. => Direction::Next,
    };
    let date = CalendarDate {
        weekday: Some(weekday),
        seek,
        deictic: i8::try_from(offset).ok(),
        ..CalendarDate::default()
    };
    Some(RuleMatch::plain(TimeExpr::Date(date)))
}

pub(super) fn day_offset(c: &mut Cursor<'_>) -> Option<i32> {
    let offset = c.take_one_of(Senses::DEICTIC, |sense, _| match sense {
        Sense::Deictic(Unit::Day, offset) => Some(i32::from(offset)),
        _ => None,
    })?;
    if offset == 1 && lookalike::is_ball(c.sentence, c.at - 1) {
        return None;
    }
    // «اليوم الذي وصل فيه» is no day of ours.
    let is_told = offset == 0 && c.sentence.is_cue(c.at, &[Cue::Relative]);
    let is_named = offset == 0 && lookalike::is_kind_of_day(c);
    (!is_told && !is_named).then_some(offset)
}

/// `أمس`, `غدا`, `أول من أمس`, `اليوم`.
fn deictic(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let word = c.peek()?;
    let offset = day_offset(c)?;
    let is_today = offset == 0 && crate::text::WordKey::of("اليوم") == word.key();
    // «اليوم الثاني من الزيارة» counts days, it does not mean today.
    let counts = is_today
        && c.sentence.is(c.at, |sense| {
            matches!(sense, Sense::Ordinal(_) | Sense::Which(_))
        });
    // «رحلتان في اليوم»: for each day.
    let is_rate = is_today && c.follows_cue(&[Cue::In]);
    if counts || is_rate {
        return None;
    }
    Some(RuleMatch::plain(relative(Unit::Day, offset)))
}

/// `هالأسبوع`, `هالسنة`: a unit of the document in one word.
fn deictic_unit(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let (unit, offset) = c.take_one_of(Senses::DEICTIC, |sense, _| match sense {
        Sense::Deictic(unit, offset) if unit > Unit::Day => Some((unit, offset)),
        _ => None,
    })?;
    Some(RuleMatch::plain(relative(unit, i32::from(offset))))
}

pub(super) fn relative(unit: Unit, offset: i32) -> TimeExpr {
    TimeExpr::Relative {
        unit,
        offset,
        anchor: Anchor::Document,
    }
}

/// `الأسبوع المقبل`, `هذا العام`, `الشهر الجاري`, `العام قبل الماضي`, `العام الماضي`.
pub(super) fn unit_which(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let has_this = c.attempt(|c| c.cue(&[Cue::This])).is_some();
    let (unit, number, has_article) = c.unit()?;
    if number != Number::Singular || !(has_article || unit == Unit::Weekend) || unit < Unit::Day {
        return None;
    }
    if unit == Unit::Year && !has_this && context::is_general(c) {
        return None;
    }
    // «هذا الفصل» may part anything, or be of a book.
    if unit == Unit::Season && has_this {
        return None;
    }
    let which = c.attempt(|c| {
        c.which(&[
            Which::Last,
            Which::BeforeLast,
            Which::Next,
            Which::AfterNext,
            Which::This,
        ])
    });
    let offset = match which {
        Some(which) => atoms::offset_of(which)?,
        None if has_this || unit == Unit::Weekend => 0,
        // «خلال العام» is the current one.
        None if c.follows_cue(&[Cue::During])
            && (Unit::Week..=Unit::Year).contains(&unit)
            && !context::is_counted_out(c) =>
        {
            0
        }
        None => return None,
    };
    if unit == Unit::Year && offset <= 1 && lookalike::says_same_year(c) {
        let year = c.year_number(4..=4)?;
        return Some(RuleMatch::plain(TimeExpr::Date(super::year::year_date(
            year,
        ))));
    }
    // A decade or a century named so is a place in time by rules of its own.
    (unit != Unit::Century).then(|| RuleMatch::plain(relative(unit, offset)))
}

/// `قبل ثلاثة أيام`, `بعد أسبوعين`, `في غضون شهر`; where an anchor follows (`قبل أسابيع من الغزو`) only the length
/// is said, and the preposition stays outside.
fn ago(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let forward = c.cue(&[Cue::Before, Cue::After])? == Cue::After;
    let taken = c.at - c.start;
    let quantity = c.quantity()?;
    // «بعد عام 2011», «قبل يوم الجمعة»: the unit heads a date.
    if c.at - c.start == taken + 1 && duration::is_head_of_name(c, quantity.unit) {
        return None;
    }
    if has_own_anchor(c) {
        return Some(RuleMatch::plain(TimeExpr::Duration(quantity)).without_front(taken));
    }
    let from_now = c.attempt(|c| {
        c.cue(&[Cue::From])?;
        c.take_one_of(
            Senses::REFERENCE
                .or(Senses::DEICTIC)
                .or(Senses::DEICTIC_PART),
            |sense, _| matches!(sense, Sense::Reference(_) | Sense::Deictic(_, 0)).then_some(()),
        )
    });
    if from_now.is_some() && quantity.count != Count::Some {
        return Some(RuleMatch::plain(TimeExpr::FromTime {
            quantity,
            forward,
            of: Box::new(relative(Unit::Day, 0)),
        }));
    }
    // A later time in a story counts from what was told before.
    let anchor = if forward && quantity.count == Count::Some {
        Anchor::Mention
    } else {
        Anchor::Document
    };
    Some(RuleMatch::plain(TimeExpr::Shifted {
        quantity,
        forward,
        anchor,
    }))
}

/// `قبل ثلاثة أيام من رمضان`, `بعد أسبوع من عيد الفطر`, `قبل يومين من 5 مارس`: counted from a time that is said.
fn from_time(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let forward = c.cue(&[Cue::Before, Cue::After])? == Cue::After;
    let quantity = c
        .quantity()
        .filter(|quantity| quantity.count != Count::Some)?;
    c.cue(&[Cue::From])?;
    let of = c
        .attempt(|c| feast::feast(c)?.expr)
        .or_else(|| c.attempt(|c| absolute::dated(c).map(TimeExpr::Date)))
        .or_else(|| c.attempt(month))?;
    Some(RuleMatch::plain(TimeExpr::FromTime {
        quantity,
        forward,
        of: Box::new(of),
    }))
}

/// A month, which is counted from its first day or from its last.
fn month(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    match period::period(c)? {
        TimeExpr::Date(date) if date.month().is_some() => Some(TimeExpr::Date(date)),
        _ => None,
    }
}

/// `غادر البلاد منذ شهر`: behind a verb of what happens once منذ says how long ago, and belongs to the words; behind a
/// state it measures, and the length alone is read.
fn since_ago(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.cue(&[Cue::Since])?;
    let taken = c.at - c.start;
    let quantity = c.quantity()?;
    if c.at - c.start == taken + 1 && duration::is_head_of_name(c, quantity.unit) {
        return None;
    }
    // «منذ أيام» measures as often as it dates; «منذ يوم العيد», «منذ عام النكبة» count from what is named.
    let is_exact = quantity.count != Count::Some;
    let is_bare = c.at - c.start == taken + 1;
    let names_another = is_bare
        && c.peek().is_some_and(|token| {
            token.key().len() > 1
                && c.sentence.lexicon.verb(token.key()).is_none()
                && !c.sentence.is(
                    c.at,
                    |sense| matches!(sense, Sense::Cue(cue) if cue != Cue::TheFeast),
                )
                && !token.key().starts_with("و")
        });
    let is_act =
        is_exact && !names_another && !has_own_anchor(c) && act::is_act(c.sentence, c.start, c.at);
    is_act.then(|| RuleMatch::plain(back(quantity)))
}

/// `5 أيام مضت`, and in speech `من أسبوعين انقطعت أخباره` at the head of a sentence.
fn elapsed(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    if c.follows_cue(&[Cue::During, Cue::Since, Cue::In]) {
        return None;
    }
    let quantity = c.quantity()?;
    if quantity.count == Count::Some {
        return None;
    }
    if c.attempt(|c| c.cue(&[Cue::Elapsed])).is_some() {
        return Some(RuleMatch::plain(back(quantity)));
    }
    let is_counted = matches!(quantity.count, Count::Exact(2..) | Count::AndHalf(_));
    let opens = c.start == 1 && c.follows_cue(&[Cue::From]) && quantity.unit >= Unit::Day;
    (opens && is_counted && act::is_act(c.sentence, 0, c.at))
        .then(|| RuleMatch::doubtful(back(quantity), 0.7))
}

/// So long before the document.
fn back(quantity: Quantity) -> TimeExpr {
    TimeExpr::Shifted {
        quantity,
        forward: false,
        anchor: Anchor::Document,
    }
}

/// Whether what the quantity counts from follows: من الغزو، كامل من العمل، على الحرب.
fn has_own_anchor(c: &Cursor<'_>) -> bool {
    let whole = c.sentence.token(c.at).is_some_and(|token| {
        token.key().starts_with("كامل") && c.sentence.is_cue(c.at + 1, &[Cue::From])
    });
    // «قبل خمسة أيام من دون خسائر» counts from nothing.
    let is_adverb = c.sentence.token(c.at + 1).is_some_and(|token| {
        ["دون", "غير", "أجل", "خلال", "جديد", "قبل", "جانب", "طرف"]
            .iter()
            .any(|word| crate::text::WordKey::of(word) == token.key())
    });
    let from = whole
        || !is_adverb
            && c.sentence.is_cue(c.at, &[Cue::From])
            && !c.sentence.is(c.at + 1, |sense| {
                matches!(sense, Sense::Reference(_) | Sense::Deictic(_, 0))
            });
    from || is_on(c)
}

/// على: what a passing time is measured on.
fn is_on(c: &Cursor<'_>) -> bool {
    c.peek()
        .is_some_and(|token| token.key() == crate::text::WordKey::of("على"))
}

/// `بعد مرور أكثر من 10 أشهر على الحرب`: a length.
fn after_passing(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.cue(&[Cue::Before, Cue::After])?;
    c.cue(&[Cue::Passing])?;
    let taken = c.at - c.start;
    let quantity = c.quantity()?;
    Some(RuleMatch::plain(TimeExpr::Duration(quantity)).without_front(taken))
}

/// A day said by deictic or weekday, for what attaches to it: a part of the day, a clock time.
pub(super) fn some_day(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    c.sentence.memo.days.get(c, read_day)
}

fn read_day(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    c.attempt(|c| absolute::dated(c).map(TimeExpr::Date))
        .or_else(|| c.attempt(deictic_weekday)?.expr)
        .or_else(|| c.attempt(day_of_mention))
        .or_else(|| c.attempt(|c| day_offset(c).map(|offset| relative(Unit::Day, offset))))
        .or_else(|| c.attempt(|c| absolute::weekday(c).map(TimeExpr::Date)))
        .or_else(|| c.attempt(named_day))
}

/// `اليوم التالي`, `اليوم نفسه` behind a part of the day: no day of the document.
fn day_of_mention(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    let found = anaphor::unit_of_mention(c)?.expr?;
    let is_day = matches!(
        found,
        TimeExpr::Relative {
            unit: Unit::Day,
            ..
        } | TimeExpr::Antecedent(Some(Unit::Day))
    );
    is_day.then_some(found)
}

/// `هذا اليوم`, `ذلك اليوم`, `اليوم نفسه`, `اليوم التالي`, `عيد الفطر`.
fn named_day(c: &mut Cursor<'_>) -> Option<TimeExpr> {
    let found = c
        .attempt(unit_which)
        .or_else(|| c.attempt(anaphor::that_time))
        .or_else(|| c.attempt(anaphor::unit_of_mention))
        .or_else(|| c.attempt(feast::feast))?
        .expr?;
    let is_day = match &found {
        TimeExpr::Relative { unit, .. } | TimeExpr::Antecedent(Some(unit)) => *unit == Unit::Day,
        TimeExpr::Feast { .. } => true,
        _ => false,
    };
    is_day.then_some(found)
}
