//! Event nouns that no date stands beside and that are events all the same: where something is said, and what is wanted.

use crate::event::candidates::stem_of;
use crate::event::kinds::{Cue, NounKind};
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::lexicon::{Lexicon, Senses};
use crate::text::{Token, WordKey};

/// The tokens of these nouns, in order.
pub(super) fn nouns(told: &TaggedSentence<'_>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut is_said = false;
    for at in 0..told.roles.len() {
        match told.role(at) {
            Some(Role::Verb(verb)) => is_said = verb.says,
            Some(Role::Stop | Role::Open | Role::Cue(Cue::That | Cue::Border)) => is_said = false,
            Some(Role::Noun(NounKind::Happening | NounKind::Phase, _))
                if is_said && is_setting(told, at) || is_wanted(told, at) =>
            {
                found.push(at);
            }
            _ => {}
        }
    }
    found
}

/// أخبر الوفد في اجتماع مغلق، قال خلال مصافحة: where something is said, not what is told of (في انفجار) nor the saying
/// itself (في كلمة).
fn is_setting(told: &TaggedSentence<'_>, at: usize) -> bool {
    const MEETINGS: [&str; 12] = [
        "اجتماع",
        "مؤتمر",
        "لقا",
        "محادث",
        "مباحث",
        "مصافح",
        "مكالم",
        "اتصال",
        "منتد",
        "جلس",
        "ندو",
        "حفل",
    ];
    let is_bare = matches!(
        told.role(at),
        Some(Role::Noun(NounKind::Happening, front)) if !front.has_article && !front.has_ending
    );
    let before = at.checked_sub(1);
    let word = before.and_then(|at| told.tokens.get(at)).map(Token::key);
    let is_in = told.is_cue(before, Cue::During) || word == Some(WordKey::of("في"));
    is_bare && is_in && {
        let stem = stem_of(told, at);
        MEETINGS.iter().any(|word| stem.starts_with(word))
    }
}

/// مستعد لاستئناف السفر, يمكن إجراء محادثة: right behind what makes it wanted or possible.
fn is_wanted(told: &TaggedSentence<'_>, at: usize) -> bool {
    let has_preposition =
        matches!(told.role(at), Some(Role::Noun(_, front)) if front.has_preposition);
    let word = at.checked_sub(1).and_then(|at| told.tokens.get(at));
    let holds = ["إجراء", "عقد", "تنظيم", "إقامة"].map(WordKey::of);
    let is_held = word.is_some_and(|word| holds.contains(&word.key()));
    let is_governed = matches!(
        told.before(at, 2),
        Some(Role::Cue(Cue::Wanted | Cue::Perhaps | Cue::Planned))
    );
    has_preposition && told.is_cue(at.checked_sub(1), Cue::Wanted) || is_held && is_governed
}

/// أعلن الوزير أن القمة تأجلت: without a date the saying is no event beside what it tells.
pub(super) fn tells_clause(told: &TaggedSentence<'_>, saying: usize) -> bool {
    const NEAR: usize = 16;
    let mut behind = (saying + 1..saying + NEAR).map(|at| told.role(at));
    let ends = |role: &Option<Role>| {
        matches!(
            role,
            None | Some(Role::Stop | Role::Verb(_) | Role::Cue(Cue::That | Cue::Border))
        )
    };
    behind.find(ends) == Some(Some(Role::Cue(Cue::That)))
}

/// الأسبوع المنتهي: a participle that is said of a time tells of no event.
pub(super) fn is_said_of_time(told: &TaggedSentence<'_>, at: usize) -> bool {
    let key = |at: Option<usize>| {
        let token = at.and_then(|at| told.tokens.get(at));
        token.map_or(WordKey::NONE, Token::key)
    };
    let is_participle = ["المنتهي", "المنتهية"]
        .map(WordKey::of)
        .contains(&key(Some(at)));
    let before = key(at.checked_sub(1));
    let fronts = ["ال", "لل", "وال", "بال"];
    let mut bare = fronts.iter().filter(|front| before.starts_with(front));
    is_participle
        && bare.any(|front| {
            let unit = before.without_front(front.chars().count() as u32);
            Lexicon::embedded().find(unit).senses.meets(Senses::UNIT)
        })
}
