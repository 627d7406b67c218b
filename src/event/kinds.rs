//! What words have to do with events, and the names that this has in `events.tsv`.

use crate::lexicon::Tense;

/// What a word that is no verb has to do with events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Word {
    Noun(NounKind),
    Cue(Cue),
    /// A person's name may follow.
    Title,
}

/// Nouns that can tell of an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum NounKind {
    /// A meeting, an attack, a visit.
    Happening,
    /// A war, a crisis: mostly the topic, not what the date is about.
    Long,
    /// A beginning or an end: tells with what follows it.
    Phase,
    /// A proposal, a call.
    Proposal,
    /// A law, a budget, a cup: has its year as a name.
    Named,
}

/// Words that shape how an event is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// لم، عدم
    Not,
    /// ربما، من المتوقع
    Perhaps,
    /// قد: possible before an imperfect.
    May,
    /// من المقرر، يعتزم
    Planned,
    /// سوف
    Will,
    /// يجب، مستعد
    Wanted,
    /// حيث، لكن: another clause begins.
    Border,
    /// أن، إن: what is said begins.
    That,
    /// الذي
    Which,
    /// A preposition or another word that a noun follows.
    Link,
    /// خلال، أثناء
    During,
    /// منذ
    Since,
    /// مقارنة: the time behind it is only compared with.
    Compared,
    /// للمرة الأولى: the time behind منذ is of the time before.
    Once,
    /// هذا، هذه
    This,
    /// A common noun that is no name: مصدر، شركة.
    Common,
    /// عبد، بن: the name goes on.
    Kin,
}

/// How a verb tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum VerbKind {
    /// An event of its own.
    #[default]
    Event,
    /// قال: an event only where it is dated.
    Report,
    /// كان: no event.
    State,
    /// عقد، جرى: the noun under it is the event.
    Light,
    /// دعا، اقترح: what it asks for is proposed.
    Propose,
    /// قرر، استعد: what it speaks of is planned.
    Plan,
    /// حذر: what it speaks of is predicted.
    Predict,
}

/// How long goes on what a verb tells since a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// توفي: of the date alone.
    Point,
    /// اعتصم: up to the day of writing.
    Lasting,
}

impl Reach {
    /// By its class in the file.
    pub(super) fn of(class: &str) -> Option<Self> {
        Some(match class {
            "point" => Self::Point,
            "lasting" => Self::Lasting,
            _ => return None,
        })
    }
}

/// A verb form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verb {
    pub(super) tense: Tense,
    pub(super) kind: VerbKind,
    /// It tells of an event even where no date stands beside it.
    pub(super) is_act: bool,
    /// What is said behind it (أن، a quotation) is what it tells of.
    pub(super) says: bool,
}

/// The kind of a verb by its class in the file.
pub(super) fn verb_kind(class: &str) -> Option<VerbKind> {
    Some(match class {
        "act" | "announce" => VerbKind::Event,
        "report" => VerbKind::Report,
        "state" => VerbKind::State,
        "light" => VerbKind::Light,
        "propose" => VerbKind::Propose,
        "plan" => VerbKind::Plan,
        "predict" => VerbKind::Predict,
        _ => return None,
    })
}

/// What a word of this class is.
pub(super) fn word(class: &str) -> Option<Word> {
    Some(match class {
        "event" => Word::Noun(NounKind::Happening),
        "long" => Word::Noun(NounKind::Long),
        "phase" => Word::Noun(NounKind::Phase),
        "proposal" => Word::Noun(NounKind::Proposal),
        "named" => Word::Noun(NounKind::Named),
        "not" => Word::Cue(Cue::Not),
        "perhaps" => Word::Cue(Cue::Perhaps),
        "may" => Word::Cue(Cue::May),
        "planned" => Word::Cue(Cue::Planned),
        "will" => Word::Cue(Cue::Will),
        "wanted" => Word::Cue(Cue::Wanted),
        "border" => Word::Cue(Cue::Border),
        "that" => Word::Cue(Cue::That),
        "which" => Word::Cue(Cue::Which),
        "link" => Word::Cue(Cue::Link),
        "during" => Word::Cue(Cue::During),
        "since" => Word::Cue(Cue::Since),
        "compared" => Word::Cue(Cue::Compared),
        "once" => Word::Cue(Cue::Once),
        "this" => Word::Cue(Cue::This),
        "common" => Word::Cue(Cue::Common),
        "kin" => Word::Cue(Cue::Kin),
        "title" => Word::Title,
        _ => return None,
    })
}
