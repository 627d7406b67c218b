//! Where the clause of a trigger begins: at what negates it or makes it possible, at its subject, at the verb before
//! its noun.

use crate::event::antecedent::ANTECEDENT;
use crate::event::clause::Clauses;
use crate::event::kinds::{Cue, NounKind, Verb, VerbKind};
use crate::event::label_words::LabelWord;
use crate::event::phrase::{has_article, has_pronoun, is_participle};
use crate::event::tagged_sentence::Role;
use crate::event::trigger::Dated;
use crate::lexicon::Tense;
use crate::text::{Gap, WordKey};

/// So far before a trigger its subject, its auxiliaries and its governor are looked for, in tokens.
const SUBJECT: usize = 8;
const AUXILIARIES: usize = 4;
pub(super) const GOVERNOR: usize = 10;
/// So far before a noun with a pronoun the verb of its owner is looked for.
const OWNER: usize = 6;

impl Clauses<'_> {
    /// Where the clause of a trigger begins.
    pub(super) fn begin(&self, at: usize, dated: Dated) -> usize {
        match self.phrases.told.role(at) {
            Some(Role::Verb(verb)) => self.verb_begin(at, verb),
            _ => self.noun_begin(at, dated.light),
        }
    }

    pub(super) fn modality_begin(&self, at: usize) -> usize {
        match self.phrases.told.role(at) {
            Some(Role::Verb(verb)) => self.auxiliary(at, verb),
            _ => self.negation(at),
        }
    }

    pub(super) fn verb_begin(&self, at: usize, verb: Verb) -> usize {
        // الاتفاقية الموقعة: a participle is said of the noun before it.
        if is_participle(self.phrases.key(at)) {
            return self.antecedent(at);
        }
        let begin = self.auxiliary(at, verb);
        if self.phrases.told.verb_has_conjunction(at) {
            return begin;
        }
        self.subject(begin).unwrap_or(begin)
    }

    /// The first of the words before a verb that say how it is asserted: لم، قد، من المقرر أن.
    fn auxiliary(&self, at: usize, verb: Verb) -> usize {
        let told = self.phrases.told;
        let mut begin = at;
        for place in (at.saturating_sub(AUXILIARIES)..at).rev() {
            match told.role(place) {
                Some(Role::Cue(Cue::Not | Cue::Will)) if place + 1 == begin => begin = place,
                Some(Role::Cue(Cue::May)) if verb.tense == Tense::Imperfect => begin = place,
                Some(Role::Cue(Cue::May | Cue::That)) => {}
                Some(Role::Cue(Cue::Planned | Cue::Perhaps | Cue::Wanted)) => {
                    let is_from = told.is_cue(place.checked_sub(1), Cue::Link);
                    begin = self.negation(place - usize::from(is_from));
                    // المؤتمر المقرر أن يعقد
                    if !is_from && self.phrases.key(place).starts_with("ال") {
                        begin = self.antecedent(place);
                    }
                    break;
                }
                Some(Role::Verb(verb)) => {
                    let asks = matches!(
                        verb.kind,
                        VerbKind::Propose | VerbKind::Plan | VerbKind::Predict
                    );
                    if asks && told.is_cue(at.checked_sub(1), Cue::That) {
                        begin = place;
                    }
                    break;
                }
                _ => break,
            }
        }
        begin
    }

    fn negation(&self, at: usize) -> usize {
        let is_negated = self.phrases.told.is_cue(at.checked_sub(1), Cue::Not);
        at - usize::from(is_negated)
    }

    /// تعتزم، ينوي: a verb of intent, no participle.
    fn is_intent(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        let is_verb = ["ي", "ت", "وي", "وت"]
            .iter()
            .any(|front| key.starts_with(front));
        is_verb && self.phrases.told.is_cue(Some(at), Cue::Planned)
    }

    /// The verb of doing before a noun, or what asks for it: عقد الوزيران اجتماعا، دعا إلى زيارة.
    fn noun_begin(&self, at: usize, light: Option<usize>) -> usize {
        let told = self.phrases.told;
        let begin = self.negation(at);
        // تأتي الندوة قبل شهر من بدء الموسم: what happens only says when something else does.
        let only_dates = self.follows_time_link(at)
            || told.is_cue(at.checked_sub(1), Cue::Link) && told.before(at, 2) == Some(Role::Time);
        let light = light.filter(|light| *light < at && at - light <= GOVERNOR && !only_dates);
        let governor = light.or_else(|| self.governor(at));
        match governor.map(|place| (place, told.role(place))) {
            Some((place, Some(Role::Verb(verb)))) => self.verb_begin(place, verb),
            Some((place, _)) => place,
            // جدد الرئيس دعوته: whose call it is stands behind the verb.
            None => self
                .verb_of_owner(at)
                .or_else(|| self.verb_of_subject(at))
                .unwrap_or_else(|| self.construct_begin(begin)),
        }
    }

    /// إعادة افتتاح القناة، حفل توقيع الاتفاق: the noun of what is done with what happens belongs to it.
    fn construct_begin(&self, at: usize) -> usize {
        const LONGEST: usize = 2;
        let told = self.phrases.told;
        let is_bare = matches!(told.role(at), Some(Role::Noun(_, front)) if !front.has_preposition && !front.has_conjunction);
        let mut begin = at;
        while is_bare && begin + LONGEST > at && begin > 0 && self.heads_construct(begin - 1) {
            begin -= 1;
            if self.has_letters_before(begin) {
                break;
            }
        }
        begin
    }

    fn heads_construct(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        let bodies = [key, key.without_front(1)];
        match self.phrases.told.role(at) {
            Some(Role::Noun(_, front)) => {
                !front.has_article && !front.has_ending && !self.is_accusative(at)
            }
            Some(Role::Plain) => bodies.into_iter().any(|body| LabelWord::Again.is(body)),
            _ => false,
        }
    }

    /// لإعادة، ومراسم: a preposition or a conjunction is written onto it.
    fn has_letters_before(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        match self.phrases.told.role(at) {
            Some(Role::Noun(_, front)) => front.has_preposition || front.has_conjunction,
            _ => ["و", "ل", "ب", "ف"]
                .iter()
                .any(|front| key.starts_with(front)),
        }
    }

    /// يؤدي افتتاح القناة إلى زيادة: a verb right before the noun that it is said of.
    fn verb_of_subject(&self, at: usize) -> Option<usize> {
        let told = self.phrases.told;
        let place = at.checked_sub(1)?;
        let Some(Role::Verb(verb)) = told.role(place) else {
            return None;
        };
        let is_subject =
            matches!(told.role(at), Some(Role::Noun(_, front)) if !front.has_preposition);
        let tells = verb.kind != VerbKind::State;
        (is_subject && tells && !self.phrases.is_in_name(place))
            .then(|| self.verb_begin(place, verb))
    }

    /// The verb before a noun that a pronoun is written onto.
    fn verb_of_owner(&self, at: usize) -> Option<usize> {
        let told = self.phrases.told;
        if !matches!(told.role(at), Some(Role::Noun(_, front)) if front.has_ending)
            || !has_pronoun(self.phrases.key(at))
        {
            return None;
        }
        for place in (at.saturating_sub(OWNER)..at).rev() {
            match told.role(place)? {
                Role::Verb(_) if self.phrases.is_in_name(place) => {}
                Role::Verb(verb) if verb.kind != VerbKind::State && !verb.says => {
                    return Some(self.verb_begin(place, verb));
                }
                Role::Plain
                | Role::Noun(..)
                | Role::Title(_)
                | Role::Cue(Cue::Common | Cue::Kin) => {}
                _ => return None,
            }
        }
        None
    }

    /// What makes a noun a thing that is asked for, planned or feared.
    fn governor(&self, at: usize) -> Option<usize> {
        let told = self.phrases.told;
        for place in (at.saturating_sub(GOVERNOR)..at).rev() {
            match told.role(place)? {
                Role::Stop | Role::Comma | Role::Cue(Cue::Border | Cue::Which) => return None,
                Role::Noun(NounKind::Proposal, _) => return Some(place),
                Role::Cue(Cue::Wanted | Cue::Planned | Cue::Perhaps) => {
                    // من المقرر, but not على احتمال.
                    let is_other = place.checked_sub(1).is_some_and(|before| {
                        let key = self.phrases.key(before);
                        let mut others = ["على", "عن", "إلى", "في"].iter();
                        others.any(|word| key == WordKey::of(word))
                    });
                    let is_from = told.is_cue(place.checked_sub(1), Cue::Link) && !is_other;
                    return Some(self.negation(place - usize::from(is_from)));
                }
                Role::Verb(verb) => {
                    let asks = matches!(
                        verb.kind,
                        VerbKind::Propose | VerbKind::Plan | VerbKind::Predict
                    );
                    return asks.then_some(place);
                }
                _ => {}
            }
        }
        None
    }

    /// Where the subject before a verb begins: القوات سيطرت، الاتفاق الذي أبرمه.
    fn subject(&self, verb: usize) -> Option<usize> {
        let told = self.phrases.told;
        let lowest = verb.saturating_sub(SUBJECT);
        let mut begin = verb;
        while begin > 0 {
            let before = begin - 1;
            match told.role(before) {
                Some(Role::Plain | Role::Noun(..) | Role::Title(_))
                    if self.phrases.is_word(before) => {}
                Some(Role::Verb(_)) if self.phrases.is_in_name(before) => {}
                // كانت تونس قد أصدرت
                Some(Role::Cue(Cue::May)) if begin == verb => {}
                // إنتاج «الأفق» ارتفع
                Some(Role::Close) if begin == verb => {
                    let Some(open) = told.opening(before, lowest) else {
                        break;
                    };
                    begin = open;
                    continue;
                }
                Some(Role::Cue(Cue::Common | Cue::Kin | Cue::This)) => {}
                Some(Role::Cue(Cue::Link)) if begin < verb => {
                    // ليس ببعيد عن تسرب مماثل وقع: an indefinite noun is what its verb describes, unless a definite one
                    // stands before the preposition.
                    let follows_definite = before.checked_sub(1).is_some_and(|at| {
                        let key = self.phrases.key(at);
                        has_article(key) || has_pronoun(key) || self.phrases.is_in_name(at)
                    });
                    let follows_noun =
                        matches!(told.before(before, 1), Some(Role::Plain | Role::Noun(..)))
                            && before
                                .checked_sub(1)
                                .is_some_and(|at| self.phrases.is_word(at));
                    let is_described = (begin..verb).all(|at| self.is_described(at))
                        && !self.is_adverb_behind_link(begin);
                    if is_described && follows_noun && !follows_definite && verb - begin <= 2 {
                        break;
                    }
                }
                Some(Role::Cue(Cue::Which)) if begin == verb => {
                    return Some(self.antecedent(before)).filter(|begin| *begin < before);
                }
                // What stands before is said of another verb, but for the noun that this one describes: قرارا صدر.
                Some(Role::Verb(other)) if other.kind != VerbKind::State => {
                    return (begin < verb && self.is_described(verb - 1))
                        .then(|| self.described(verb - 1, begin))
                        .flatten();
                }
                _ => break,
            }
            if before < lowest {
                return None;
            }
            begin = before;
        }
        // 8.6 مليار دولار بيعت: no label begins within a number.
        if begin > 1 && begin < verb && self.is_within_number(begin) {
            begin -= 2;
        }
        // نحو 188 ألف مهاجر وصلوا
        if begin + 1 < verb && self.phrases.key(begin) == WordKey::of("نحو") {
            begin += 1;
        }
        // تعتزم الغرفة عقد لقاء: what is intended.
        if begin < verb
            && let Some(intent) = begin.checked_sub(1).filter(|at| self.is_intent(*at))
        {
            return Some(self.negation(intent));
        }
        // في وقت أعلنت فيه الشركة: what happened is told behind the time.
        if begin + 1 == verb && LabelWord::When.is(self.phrases.key(begin)) {
            return None;
        }
        let is_may = begin + 1 == verb && told.is_cue(Some(begin), Cue::May);
        let is_phrase = begin < verb && !is_may && !self.opens_adverb(begin);
        is_phrase.then_some(begin)
    }

    /// Whether the figures at `at` stand behind a point or a comma of the same number.
    fn is_within_number(&self, at: usize) -> bool {
        let tokens = self.phrases.told.tokens;
        let touches = |at: usize| tokens.get(at).is_some_and(|it| it.gap == Gap::None);
        let is_number = |at: usize| tokens.get(at).is_some_and(|it| it.number().is_some());
        is_number(at) && touches(at) && touches(at - 1) && is_number(at - 2)
    }

    /// Whether a word is an indefinite noun, no name.
    fn is_described(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        let is_noun = matches!(
            self.phrases.told.role(at),
            Some(Role::Plain | Role::Noun(..))
        );
        let is_named = self
            .phrases
            .named
            .iter()
            .any(|named| (named.first..named.end).contains(&at));
        is_noun && !is_named && self.phrases.is_word(at) && !has_article(key) && key.len() > 2
    }

    /// إطار أكثر تعاونا يشمل: where the indefinite phrase begins that ends with the noun at `last`.
    fn described(&self, last: usize, lowest: usize) -> Option<usize> {
        if LabelWord::When.is(self.phrases.key(last)) {
            return None;
        }
        let mut begin = last;
        while begin > lowest && begin + ANTECEDENT > last && self.is_described(begin - 1) {
            begin -= 1;
        }
        // يوما واحدا تجري خلاله: said of a time.
        let is_of_time = self.phrases.told.before(begin, 1) == Some(Role::Time);
        (!is_of_time).then_some(begin)
    }

    /// في حين، من هنا: no noun that a verb could describe.
    fn is_adverb_behind_link(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        has_pronoun(key) || LabelWord::Adverb.is(key)
    }

    /// في القاهرة، بالقاهرة: no subject begins so.
    pub(super) fn opens_adverb(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        let front = match self.phrases.told.role(at) {
            Some(Role::Noun(_, front) | Role::Title(front)) => front.has_preposition,
            Some(Role::Cue(Cue::Link)) => true,
            _ => false,
        };
        front
            || ["بال", "لل", "كال", "وبال", "ولل", "بم"]
                .iter()
                .any(|front| key.starts_with(front))
    }
}
