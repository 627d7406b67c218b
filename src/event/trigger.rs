//! The verb or the event noun that a mention dates.
//!
//! The search goes backwards from the mention to the border of its clause: the nearest event noun or verb wins, but a
//! topic (الحرب) gives way to the verb that speaks of it, and a verb of doing (عقد، جرى) gives way to its noun.
//! A mention that opens its sentence dates the verb that follows: «الشهر الماضي، أصدرت الصين وثيقة».

use crate::event::kinds::{Cue, NounKind, Verb, VerbKind};
use crate::event::tagged_sentence::{Role, TaggedSentence};
use crate::lexicon::Tense;
use crate::text::WordKey;

/// How far a trigger may stand before, and after, in tokens.
const BACKWARD: usize = 40;
const FORWARD: usize = 20;
/// How far the noun of a verb of doing may stand from it.
const NOUN_REACH: usize = 16;

/// What a mention dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) struct Dated {
    /// The token of the trigger.
    pub(super) trigger: Option<usize>,
    /// The verb of doing that gave way to it.
    pub(super) light: Option<usize>,
    /// A second trigger: the verb that a dated noun is told with.
    pub(super) verb: Option<usize>,
}

/// What the mention at the tokens `first..end` dates.
pub(super) fn dated_by(told: &TaggedSentence<'_>, first: usize, end: usize) -> Dated {
    let mut dated = if opens_clause(told, first, end) {
        forward(told, end, false)
    } else {
        backward(told, first)
    };
    if let Some(noun) = dated.trigger
        && dated.light.is_none()
        && matches!(told.role(noun), Some(Role::Noun(..)))
    {
        dated.light = verb_before(told, noun, |verb| verb.kind == VerbKind::Light);
    }
    match dated.trigger {
        None => {
            if !has_state_before(told, first) {
                dated = forward(told, end, false);
            }
        }
        Some(at) if is_adverbial(told, at) => {
            let verb = verb_before(told, at, |verb| verb.is_act).or_else(|| {
                let is_fronted = !has_verb_before(told, at);
                is_fronted
                    .then(|| forward(told, end, true).trigger)
                    .flatten()
            });
            dated.verb = verb.filter(|verb| Some(*verb) != dated.light);
        }
        Some(_) => {}
    }
    dated
}

/// وفي الخامس من مايو التقى: a joined preposition before the time and a perfect behind it begin a clause.
fn opens_clause(told: &TaggedSentence<'_>, first: usize, end: usize) -> bool {
    let before = first.checked_sub(1).and_then(|at| told.tokens.get(at));
    let is_joined = before.is_some_and(|token| {
        let mut words = ["وفي", "ومنذ", "وخلال", "وفى"].iter();
        words.any(|word| token.key() == WordKey::of(word))
    });
    let is_perfect = matches!(told.role(end), Some(Role::Verb(verb)) if verb.tense == Tense::Past && verb.kind != VerbKind::State);
    is_joined && is_perfect && !told.verb_has_conjunction(end)
}

fn backward(told: &TaggedSentence<'_>, first: usize) -> Dated {
    let lowest = first.saturating_sub(BACKWARD);
    let (mut topic, mut is_content) = (None, false);
    let mut at = first;
    let found = |trigger| Dated {
        trigger,
        ..Dated::default()
    };
    while at > lowest {
        at -= 1;
        match told.role(at) {
            Some(Role::Close) => match told.opening(at, lowest) {
                Some(opening) => at = opening,
                None => break,
            },
            Some(Role::Open | Role::Stop | Role::Cue(Cue::Border)) => break,
            Some(Role::Noun(NounKind::Named, _)) => {}
            // The topic of another mention is not asked for its verb.
            Some(Role::Time) if topic.is_some() => break,
            Some(Role::Cue(Cue::That)) => is_content = true,
            Some(Role::Noun(NounKind::Phase, _)) if is_of_date(told, at, first) => {}
            Some(Role::Noun(NounKind::Phase, _)) if is_from_on(told, at) => {}
            Some(Role::Noun(kind, front)) => {
                let head = head_of(told, at);
                let is_head_phase = matches!(told.role(head), Some(Role::Noun(NounKind::Phase, _)));
                let is_near = is_beside(told, at, first);
                let is_object = told.is_cue(at.checked_sub(1), Cue::Link);
                let is_topic = !is_head_phase
                    && match kind {
                        NounKind::Long => !is_near,
                        _ => front.has_article && (is_object || front.has_preposition || !is_near),
                    };
                if !is_topic {
                    return found(Some(if is_near {
                        head
                    } else {
                        subject_of(told, head)
                    }));
                }
                topic = topic.or(Some(head));
                at = head;
            }
            // الكونغرس الذي يسيطر عليه خصومه، التصويت: the relative clause is over.
            Some(Role::Verb(_))
                if topic.is_some_and(|topic| is_closed_relative(told, at, topic)) =>
            {
                break;
            }
            Some(Role::Verb(verb)) => match verb.kind {
                VerbKind::State if told.is_cue(at.checked_sub(1), Cue::Which) => {}
                VerbKind::State => break,
                // حسبما أفاد: who told it is not what was told.
                _ if verb.says && is_source(told, at) => at -= 1,
                // What is said is dated, not the saying.
                VerbKind::Report if is_content => break,
                VerbKind::Light => {
                    let noun = noun_after(told, at, first)
                        .or_else(|| noun_before(told, at))
                        .or_else(|| noun_after(told, at, at + NOUN_REACH));
                    return Dated {
                        trigger: noun.or(topic).or(Some(at)),
                        light: Some(at),
                        verb: None,
                    };
                }
                _ => return found(Some(at)),
            },
            _ => {}
        }
    }
    found(topic)
}

/// Whether the verb stands in a relative clause that a comma ends before `topic`.
fn is_closed_relative(told: &TaggedSentence<'_>, verb: usize, topic: usize) -> bool {
    let follows = told.is_cue(verb.checked_sub(1), Cue::Which);
    follows && told.before(topic, 1) == Some(Role::Comma)
}

/// حسبما أفاد، بحسب ما ذكر: the verb only names the source.
pub(super) fn is_source(told: &TaggedSentence<'_>, verb: usize) -> bool {
    let before = verb.checked_sub(1).and_then(|at| told.tokens.get(at));
    before.is_some_and(|before| {
        ["حسبما", "ما"]
            .iter()
            .any(|word| before.key() == WordKey::of(word))
    })
}

/// The first verb behind a mention that opens its clause, or the first event noun where there is no verb.
fn forward(told: &TaggedSentence<'_>, end: usize, only_acts: bool) -> Dated {
    let (mut noun, mut is_parted) = (None, false);
    let mut only_acts = only_acts;
    let mut at = end;
    while at < end + FORWARD {
        match told.role(at) {
            None | Some(Role::Stop | Role::Cue(Cue::Which)) => break,
            Some(Role::Cue(Cue::That)) => only_acts = true,
            // ليس: a state.
            Some(Role::Cue(Cue::Not)) if !matches!(told.role(at + 1), Some(Role::Verb(_))) => break,
            Some(Role::Cue(Cue::Border)) if at > end + 1 => break,
            Some(Role::Open) => {
                let close = (at..end + FORWARD).find(|at| told.role(*at) == Some(Role::Close));
                match close {
                    Some(close) => at = close,
                    None => break,
                }
            }
            Some(Role::Comma) => is_parted = true,
            Some(Role::Noun(NounKind::Happening, front)) => {
                let is_object = front.has_preposition || told.is_cue(at.checked_sub(1), Cue::Link);
                if !is_parted && !is_object {
                    noun = noun.or(Some(at));
                }
            }
            Some(Role::Verb(verb)) => match verb.kind {
                VerbKind::State => only_acts = true,
                _ if only_acts && !verb.is_act => {}
                VerbKind::Light => {
                    let trigger = noun_after(told, at, at + NOUN_REACH / 2).or(Some(at));
                    return Dated {
                        trigger,
                        light: Some(at),
                        verb: None,
                    };
                }
                _ => {
                    return Dated {
                        trigger: Some(at),
                        ..Dated::default()
                    };
                }
            },
            _ => {}
        }
        at += 1;
    }
    Dated {
        trigger: noun.filter(|_| !only_acts),
        ..Dated::default()
    }
}

/// The first noun of a chain: بدء الحرب begins at بدء, توقيع وثيقة حفرها at توقيع.
fn head_of(told: &TaggedSentence<'_>, at: usize) -> usize {
    let heads = |back| {
        let role = told.before(at, back);
        let Some(Role::Noun(NounKind::Phase | NounKind::Happening, front)) = role else {
            return false;
        };
        !front.has_article && !front.has_ending
    };
    let is_owned = matches!(told.role(at), Some(Role::Noun(_, front)) if front.has_ending);
    let is_linked = match told.before(at, 1) {
        Some(Role::Plain) => is_owned,
        Some(Role::Noun(NounKind::Named, front)) => !front.has_article,
        _ => false,
    };
    if heads(1) {
        at - 1
    } else if is_linked && heads(2) {
        at - 2
    } else {
        at
    }
}

/// الإعلان عن زيارة: what is announced belongs to the announcement.
fn subject_of(told: &TaggedSentence<'_>, at: usize) -> usize {
    match (told.before(at, 2), told.before(at, 1)) {
        (Some(Role::Noun(NounKind::Happening, _)), Some(Role::Cue(Cue::Link))) => at - 2,
        _ => at,
    }
}

/// بداية العام، بداية من الجمعة: the beginning of the date itself.
fn is_of_date(told: &TaggedSentence<'_>, phase: usize, mention: usize) -> bool {
    (phase + 1..mention).all(|at| told.role(at) == Some(Role::Cue(Cue::Link)))
}

/// بدءا من حج هذا العام: from then on.
fn is_from_on(told: &TaggedSentence<'_>, phase: usize) -> bool {
    let key = |at: usize| told.tokens.get(at).map(|token| token.key());
    ["بدءا", "ابتداء", "انطلاقا"]
        .iter()
        .any(|word| key(phase) == Some(WordKey::of(word)))
        && key(phase + 1) == Some(WordKey::of("من"))
}

/// Whether only adjectives (words with the article) and a preposition stand between a noun and a mention.
fn is_beside(told: &TaggedSentence<'_>, noun: usize, mention: usize) -> bool {
    (noun + 1..mention).all(|at| match told.role(at) {
        Some(Role::Plain) => told
            .tokens
            .get(at)
            .is_some_and(|token| token.key().starts_with("ال")),
        Some(Role::Cue(Cue::Link | Cue::During | Cue::Which)) => true,
        _ => false,
    })
}

/// The first event noun between a verb and `end`.
fn noun_after(told: &TaggedSentence<'_>, verb: usize, end: usize) -> Option<usize> {
    for at in verb + 1..end {
        match told.role(at)? {
            Role::Noun(NounKind::Happening | NounKind::Phase | NounKind::Proposal, _) => {
                return Some(at);
            }
            Role::Stop | Role::Open | Role::Cue(Cue::Border | Cue::That) | Role::Verb(_) => {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// The nearest event noun before a verb: its subject, زيارة الرئيس ستتم.
fn noun_before(told: &TaggedSentence<'_>, verb: usize) -> Option<usize> {
    for at in (verb.saturating_sub(NOUN_REACH)..verb).rev() {
        match told.role(at)? {
            Role::Noun(NounKind::Named, _) => {}
            Role::Noun(..) => return Some(head_of(told, at)),
            Role::Comma
            | Role::Stop
            | Role::Open
            | Role::Close
            | Role::Cue(Cue::Border)
            | Role::Verb(_) => {
                return None;
            }
            _ => {}
        }
    }
    None
}

/// Whether a noun stands in a phrase beside the verb: خلال مؤتمر، في اجتماع.
fn is_adverbial(told: &TaggedSentence<'_>, at: usize) -> bool {
    matches!(told.role(at), Some(Role::Noun(..)))
        && matches!(
            told.before(at, 1),
            Some(Role::Cue(Cue::During | Cue::Link) | Role::Noun(..))
        )
}

/// The nearest verb of the same clause before `at`, where it is of this kind.
fn verb_before(
    told: &TaggedSentence<'_>,
    at: usize,
    is_it: impl Fn(Verb) -> bool,
) -> Option<usize> {
    for place in (at.saturating_sub(BACKWARD)..at).rev() {
        match told.role(place)? {
            Role::Stop | Role::Open | Role::Close | Role::Cue(Cue::Border | Cue::That) => break,
            Role::Verb(verb) => return is_it(verb).then_some(place),
            _ => {}
        }
    }
    None
}

fn has_verb_before(told: &TaggedSentence<'_>, at: usize) -> bool {
    let before = told.roles.get(at.saturating_sub(BACKWARD)..at);
    let mut roles = before.unwrap_or_default().iter();
    roles.any(|role| matches!(role, Role::Verb(_)))
}

/// Whether the clause of a mention has a verb of being: it tells a state.
fn has_state_before(told: &TaggedSentence<'_>, first: usize) -> bool {
    for at in (first.saturating_sub(BACKWARD)..first).rev() {
        match told.role(at) {
            Some(Role::Stop | Role::Comma | Role::Cue(Cue::Border)) => return false,
            Some(Role::Verb(_)) => return true,
            _ => {}
        }
    }
    false
}
