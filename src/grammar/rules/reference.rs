//! Times that are only pointed at: now, recently, soon.

use crate::grammar::rules::relative;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Sense, Senses, Which};
use crate::text::{Token, WordKey};
use crate::time::{Reference, TimeExpr};

pub(super) const RULES: &[Rule] = &[
    Rule {
        name: "reference",
        starts: KindSet::of(&[Kind::Reference]),
        parse: reference,
    },
    Rule {
        name: "the-past",
        starts: KindSet::of(&[Kind::Which]),
        parse: the_past,
    },
];

fn reference(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let reference = c.take_one_of(Senses::REFERENCE, |sense, _| match sense {
        Sense::Reference(reference) => Some(reference),
        _ => None,
    })?;
    if let Some(on) = c.attempt(|c| told_of_day(c, reference)) {
        return Some(RuleMatch::plain(on));
    }
    if is_counted_from(c) || is_notion(c) || is_nearness(c) {
        return None;
    }
    Some(RuleMatch::plain(TimeExpr::Vague(reference)))
}

/// `في وقت سابق الأربعاء`, `في وقت سابق هذا الأسبوع`: of that day or week.
fn told_of_day(c: &mut Cursor<'_>, reference: Reference) -> Option<TimeExpr> {
    let first = c.sentence.token(c.start).map(Token::key);
    if reference == Reference::Present || first != Some(WordKey::of("وقت")) {
        return None;
    }
    c.attempt(relative::some_day)
        .or_else(|| c.attempt(relative::unit_which)?.expr)
}

/// `بعد قليل من توقيع الاتفاق`, `في وقت لاحق من يوم الخميس`: counted from what is told behind it, not from now.
/// «يعاني منذ وقت طويل من المرض» is not: the verb takes the من.
fn is_counted_from(c: &Cursor<'_>) -> bool {
    const SIDES: &[Cue] = &[Cue::Before, Cue::After];
    let first = c.sentence.token(c.start);
    let has_article = first.is_some_and(|token| token.key().starts_with("ال"));
    let is_measured = c.sentence.is_cue(c.start, SIDES)
        || c.follows_cue(SIDES)
        || c.follows_cue(&[Cue::In]) && !has_article;
    is_measured && c.sentence.is_cue(c.at, &[Cue::From])
}

/// `كان قريبا مثل أب`, `قريبا من النهر`, `قريبا جدا`: near, not soon.
fn is_nearness(c: &Cursor<'_>) -> bool {
    const BEHIND: [&str; 4] = ["من", "مثل", "إلى", "منه"];
    const BEFORE: [&str; 6] = ["كان", "كانت", "وكان", "ليس", "ظل", "بقي"];
    let is_near = c
        .sentence
        .token(c.start)
        .is_some_and(|token| token.key() == WordKey::of("قريبا"));
    let is_one_of = |token: Option<&Token>, words: &[&str]| {
        token.is_some_and(|token| words.iter().any(|word| token.key() == WordKey::of(word)))
    };
    is_near && (is_one_of(c.peek(), &BEHIND) || is_one_of(c.before(), &BEFORE))
}

/// `ننظر إلى المستقبل`: the future as a notion; it is a time only behind في.
fn is_notion(c: &Cursor<'_>) -> bool {
    let noun = WordKey::of("مستقبل");
    let first = c.sentence.token(c.start).map(Token::key);
    let is_future = first.is_some_and(|key| {
        let before = key.len().checked_sub(noun.len());
        before.is_some_and(|before| key.without_front(before) == noun)
    });
    is_future && !c.follows_cue(&[Cue::In, Cue::During])
}

/// `في الماضي`: the adjective as a noun.
fn the_past(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    let is_noun = c.follows_cue(&[Cue::In]);
    let word = c.peek()?.key();
    c.take_one_of(Senses::WHICH, |sense, _| {
        (sense == Sense::Which(Which::Last)).then_some(())
    })?;
    (is_noun && word == WordKey::of("الماضي"))
        .then(|| RuleMatch::plain(TimeExpr::Vague(Reference::Past)))
}
