//! Lengths of time, and stretches of counted units beside the document's own time.

use crate::grammar::rules::{context, lookalike};
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Number, Sense, Senses, Which};
use crate::time::{Count, Quantity, TimeExpr, Unit};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "stretch",
        starts: KindSet::of(&[Kind::Unit, Kind::Digits, Kind::Cardinal, Kind::Cue]),
        parse: stretch,
    },
    Rule {
        name: "last-units",
        starts: KindSet::of(&[Kind::Ordinal]),
        parse: last_units,
    },
    Rule {
        name: "duration",
        starts: KindSet::of(&[
            Kind::Digits,
            Kind::Cardinal,
            Kind::Quarters,
            Kind::Unit,
            Kind::Modifier,
            Kind::Cue,
        ]),
        parse: duration,
    },
];

/// `السنوات الثلاث الماضية`, `الأيام القليلة المقبلة`, `السنوات الأخيرة`, `العامين الماضيين`, `الثلاثة أيام الماضية`.
fn stretch(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let has_front_count = c.definite_digits().or_else(|| c.attempt(Cursor::number));
    let (unit, number, has_article) = c.unit()?;
    // «في المائة الشهر الماضي»: a large count stands before an indefinite unit only.
    let is_placed = match has_front_count {
        Some(count) => !has_article || count <= 10,
        None => has_article,
    };
    if !is_placed {
        return None;
    }
    let count = match (has_front_count, number) {
        (Some(count), _) => Count::Exact(count),
        (None, Number::Singular) => Count::Exact(1),
        (None, Number::Dual) => Count::Exact(2),
        (None, Number::Plural) => match c.definite_digits().or_else(|| c.attempt(Cursor::number)) {
            Some(count) => Count::Exact(count),
            None => Count::Some,
        },
    };
    c.attempt(|c| c.which(&[Which::Few]));
    let which = c.which(&[Which::Last, Which::Next, Which::Recent])?;
    // «الشهر الماضي» is a calendar unit, «الشهر الأخير» a stretch.
    if number == Number::Singular && has_front_count.is_none() && which != Which::Recent {
        return None;
    }
    if unit == Unit::Year && number == Number::Singular && context::is_general(c) {
        return None;
    }
    let quantity = Quantity {
        count,
        unit,
        rest: None,
        modifier: None,
    };
    Some(RuleMatch::plain(TimeExpr::Stretch {
        quantity,
        forward: which == Which::Next,
    }))
}

/// `آخر ثلاثة أيام`, `آخر عامين`.
fn last_units(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    c.take_one_of(Senses::ORDINAL, |sense, _| {
        (sense == Sense::Ordinal(0)).then_some(())
    })?;
    let quantity = c.quantity()?;
    let is_several = !matches!(quantity.count, Count::Exact(1));
    is_several.then(|| {
        RuleMatch::plain(TimeExpr::Stretch {
            quantity,
            forward: false,
        })
    })
}

/// `3 أيام`, `عامين`, `أكثر من 10 أشهر`, `أيام`; a single unit only where a preposition shows that it is a length.
fn duration(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let before = c.at;
    let is_span_word = c.attempt(|c| c.cue(&[Cue::Span])).is_some();
    let skip = c.at - before;
    let quantity = c.quantity()?;
    let is_measured = c.follows_cue(&[
        Cue::Since,
        Cue::During,
        Cue::Span,
        Cue::Passing,
        Cue::Before,
        Cue::After,
        Cue::In,
    ]);
    let is_modified = matches!(
        c.sentence.hits_at(before).next().map(|hit| hit.sense),
        Some(Sense::Modifier(_))
    );
    let is_counted = c.sentence.token(before)?.number().is_some()
        || c.sentence.is(before, |sense| {
            matches!(sense, Sense::Cardinal(_) | Sense::Cue(Cue::Several))
        });
    let has_of_time =
        c.at.checked_sub(2)
            .is_some_and(|at| c.sentence.is_cue(at, &[Cue::OfTime]));
    let is_long = c.at - before > 1;
    // «أول أيام رئاسته»: days of something, no length.
    let follows_ordinal = c.start.checked_sub(1).is_some_and(|before| {
        c.sentence
            .is(before, |sense| matches!(sense, Sense::Ordinal(_)))
    });
    let is_bare_plural = quantity.count == Count::Some && c.at == before + 1 + skip;
    if is_bare_plural && (follows_ordinal || is_of_something(c)) {
        return None;
    }
    let is_bare_one = quantity.count == Count::Exact(1)
        && !is_counted
        && !is_modified
        && !has_of_time
        && !is_long;
    if is_bare_one && !is_measured && !is_span_word && !is_lasting(c) {
        return None;
    }
    // فصل is a chapter, a separation or a school term; only before a season's name does it mean time.
    if is_bare_one && quantity.unit == Unit::Season {
        return None;
    }
    // «حوالي عام 3000»: the unit heads a date.
    let heads_number = c.peek().is_some_and(|token| token.number().is_some());
    if is_modified && !is_counted && quantity.count == Count::Exact(1) && heads_number {
        return None;
    }
    if is_bare_one
        && (is_head_of_name(c, quantity.unit)
            || is_measured && matches!(quantity.unit, Unit::Second | Unit::Minute))
    {
        return None;
    }
    // عقود are contracts too.
    let may_be_contracts = quantity.unit == Unit::Decade && is_bare_plural;
    if may_be_contracts && !is_measured && !is_span_word && !is_for(c) {
        return None;
    }
    // A decade may be a contract, a second "again".
    if quantity.unit == Unit::Decade
        && is_bare_one
        && !c.follows_cue(&[Cue::Since, Cue::During])
        && !is_span_word
    {
        return None;
    }
    if quantity.unit == Unit::Year && context::is_age(c) || lookalike::is_of_energy(c) {
        return None;
    }
    let confidence = if is_bare_one { 0.7 } else { 0.95 };
    Some(RuleMatch::doubtful(TimeExpr::Duration(quantity), confidence).without_front(skip))
}

/// لعقود: the ل of a length.
fn is_for(c: &Cursor<'_>) -> bool {
    c.sentence
        .hits_at(c.start)
        .any(|hit| hit.clitics.preposition == Some('ل'))
}

/// `سنوات الجفاف`, `أشهر الرسامين`: the plural belongs to the noun behind it and measures nothing.
fn is_of_something(c: &Cursor<'_>) -> bool {
    if c.sentence.is_cue(c.at, &[Cue::This]) || lookalike::is_most_famous(c) {
        return true;
    }
    c.peek().is_some_and(|token| token.key().starts_with("ال"))
        && !c.sentence.is(c.at, |sense| {
            matches!(
                sense,
                Sense::Which(_) | Sense::Cardinal(_) | Sense::Ordinal(_) | Sense::Cue(_)
            )
        })
}

/// `تستمر الدورة أسبوعا`: the accusative behind a verb of lasting.
fn is_lasting(c: &Cursor<'_>) -> bool {
    let is_accusative = c
        .sentence
        .token(c.start)
        .is_some_and(|token| token.key().last() == Some('ا'));
    let follows_verb = (1..=4).any(|back| {
        c.start
            .checked_sub(back)
            .is_some_and(|at| c.sentence.is_cue(at, &[Cue::Span]))
    });
    is_accusative && follows_verb
}

/// `في يوم الجمعة`, `خلال عام 2022`, `في شهر مارس`, `يوم الثلاثاء`: the unit heads a date, it is no length.
pub(super) fn is_head_of_name(c: &Cursor<'_>, unit: Unit) -> bool {
    let next_is_date = c.sentence.is(c.at, |sense| {
        matches!(
            sense,
            Sense::Weekday(_)
                | Sense::Month { .. }
                | Sense::Feast(_)
                | Sense::Cardinal(_)
                | Sense::Which(_)
                | Sense::Ordinal(_)
        )
    }) || c.peek().is_some_and(|token| token.number().is_some());
    // في يوم، في شهر، في ساعة: rather "on a day of …" than a length, unless nothing of the kind follows.
    let is_in = c.follows_cue(&[Cue::In]);
    next_is_date
        || (is_in && unit <= Unit::Day)
        || (is_in && c.peek().is_some_and(|t| t.key().starts_with("ال")))
}
