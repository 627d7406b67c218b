//! Parts of a day whose day is not said beside them: `ليلا`, `في المساء`, `منتصف الليل`.

use std::sync::LazyLock;

use crate::grammar::rules::lookalike;
use crate::grammar::{Cursor, Kind, KindSet, Rule, RuleMatch};
use crate::lexicon::{Cue, Sense, Senses};
use crate::text::WordKey;
use crate::time::{DayTime, PartOfDay, TimeExpr};

pub(super) const RULES: &[Rule] = &[Rule {
    name: "bare-part",
    starts: KindSet::of(&[Kind::DayPart, Kind::Cue]),
    parse: bare_part,
}];

/// `ليلا`, `صباحًا`, `في المساء`, `منتصف الليل`: a part of the day of which is told, without that day.
fn bare_part(c: &mut Cursor<'_>) -> Option<RuleMatch> {
    const BEFORE: [Cue; 6] = [
        Cue::In,
        Cue::At,
        Cue::Since,
        Cue::Until,
        Cue::Before,
        Cue::After,
    ];
    let is_late = c.attempt(|c| c.cue(&[Cue::Late])).is_some();
    let is_bound = is_late || c.follows_cue(&BEFORE);
    // «صباحا ومساء», «ليلا ونهارا»: all day long.
    let is_joined = |at: usize| {
        let is_day = c
            .sentence
            .token(at)
            .is_some_and(|token| ["ونهارا", "ونهار"].map(WordKey::of).contains(&token.key()));
        let mut hits = c.sentence.hits_at(at);
        is_day
            || hits.any(|hit| hit.clitics.has_conjunction && matches!(hit.sense, Sense::DayPart(_)))
    };
    let at = c.at;
    let is_adverb = is_adverb(c);
    let (part, has_article) = c.take_one_of(Senses::DAY_PART, |sense, clitics| match sense {
        Sense::DayPart(part) => Some((part, clitics.has_article)),
        _ => None,
    })?;
    // «أسياخ في الظهر» are in a back.
    let is_back = part == PartOfDay::Midday && c.follows_cue(&[Cue::In]);
    let is_noun = has_article && is_bound && part != PartOfDay::Afternoon && !is_back;
    let is_of_two = is_joined(at) || is_joined(c.at);
    let is_noun_of_its_own =
        is_adverb && (is_described(c) || is_turned(c, part) || is_age(c, part));
    ((is_noun || is_adverb) && !is_of_two && !is_noun_of_its_own).then(|| {
        let time = DayTime::Part(part);
        RuleMatch::doubtful(TimeExpr::Clock { time, on: None }, 0.6)
    })
}

/// Whether an indefinite accusative adjective follows: شهدت البلاد عصرا ذهبيا.
///
/// A participle tells of who acts: غادر الوفد ليلا عائدا، متوجها.
fn is_described(c: &Cursor<'_>) -> bool {
    let Some(next) = c.peek() else { return false };
    let key = next.key();
    let is_participle = key.letter(0) == Some('م') || key.letter(1) == Some('ا');
    key.len() > 3
        && !is_participle
        && key.last() == Some('ا')
        && lookalike::is_bare_noun(c.sentence, c.at)
}

/// Whether the afternoon here is an age: دخلت البلاد عصرا من الرخاء، not عصرا من يوم الأحد.
fn is_age(c: &Cursor<'_>, part: PartOfDay) -> bool {
    let is_from = c
        .peek()
        .is_some_and(|token| token.key() == WordKey::of("من"));
    let is_day = c
        .sentence
        .is(c.at + 1, |sense| !matches!(sense, Sense::Cue(_)));
    part == PartOfDay::Afternoon && is_from && !is_day
}

/// Verbs of turning one's back.
static TURNING: LazyLock<[WordKey; 6]> =
    LazyLock::new(|| ["أدار", "أدارت", "أداروا", "يدير", "تدير", "يديرون"].map(WordKey::of));

/// Whether the midday here is a back: أدار له ظهرا.
fn is_turned(c: &Cursor<'_>, part: PartOfDay) -> bool {
    const NEAR: usize = 4;
    part == PartOfDay::Midday
        && (c.start.saturating_sub(NEAR)..c.start).any(|at| {
            let token = c.sentence.token(at);
            token.is_some_and(|token| TURNING.contains(&token.key()))
        })
}

/// Whether the part of a day here is an adverb by its form: ليلا، مساءً، بعد الظهر.
fn is_adverb(c: &Cursor<'_>) -> bool {
    const TANWEEN: char = '\u{64b}';
    let Some(token) = c.peek() else { return false };
    let is_phrase = c.sentence.hits_at(c.at).any(|hit| {
        hit.tokens == 2 && matches!(hit.sense, Sense::DayPart(_)) && {
            let noun = c.sentence.token(c.at + 1);
            noun.is_some_and(|noun| noun.key().starts_with("ال"))
        }
    });
    let is_accusative =
        token.key().last() == Some('ا') || token.span.of(c.sentence.text).contains(TANWEEN);
    is_phrase || is_accusative
}
