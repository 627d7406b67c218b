//! What a label does with each token of its clause: it takes it, leaves it out, or ends before it.

use crate::event::clause::Clauses;
use crate::event::clause_words::Words;
use crate::event::kinds::Cue;
use crate::event::label_words::LabelWord;
use crate::event::phrase::{begins_clause, has_article, has_pronoun, is_participle};
use crate::event::tagged_sentence::Role;
use crate::lexicon::Tense;
use crate::resolve::{Basis, Mention, TimexKind};
use crate::text::{Gap, Token, WordKey};

/// With so many words a comma, with so many another clause ends a label; with fewer it goes on behind them.
const ENOUGH_FOR_COMMA: usize = 2;
const ENOUGH: usize = 3;
/// What a verb asks for may stand behind a comma so far behind it.
const COMPLEMENT: usize = 8;

/// What a label does with a token.
pub(super) enum Step {
    End,
    /// Goes on at this token.
    Skip(usize),
    /// Takes the tokens before this one.
    Take(usize),
}

impl Clauses<'_> {
    /// What a label does with the token at `at`.
    pub(super) fn step(&self, at: usize, role: Role, trigger: usize, words: &Words<'_>) -> Step {
        let told = self.phrases.told;
        let count = words.count();
        let next = at + 1;
        let is_behind = at > trigger;
        let is_lone_noun = count == 1 && self.is_noun(trigger);
        if role == Role::Comma && is_behind && words.only_points() && !is_lone_noun {
            return Step::Skip(next);
        }
        let ends = is_behind && count >= ENOUGH;
        match role {
            Role::Time => self.time(at, trigger),
            Role::Stop => Step::End,
            Role::Comma if self.is_inside_number(at) => Step::Take(next),
            // غيرت، منذ شهر، سياستها: no verb ends before its first comma.
            Role::Comma if at == trigger + 1 && !self.is_noun(trigger) => Step::Skip(next),
            Role::Comma if is_behind && count >= self.enough_for_comma(at, trigger) => {
                self.comma(at, trigger)
            }
            Role::Comma | Role::Close => Step::Skip(next),
            Role::Open
                if is_behind && told.before(at, 1) == Some(Role::Time) && self.is_noun(trigger) =>
            {
                Step::End
            }
            Role::Open => self.inset(at, ends),
            _ if !self.phrases.is_word(at) => self.sign(at, ends),
            _ if self.is_left_of_time(at) => Step::Skip(next),
            _ if self.prayer(at).is_some() => Step::Skip(at + self.prayer(at).unwrap_or(1)),
            _ if !is_behind => Step::Take(next),
            _ if self.is_some_time(at) => Step::Skip(next + 1),
            _ if self.is_behind_date(at, trigger) => Step::End,
            _ if at == trigger + 1 && self.is_resumed(at) => Step::Skip(next),
            _ if ends && self.is_joined_behind_own_date(at, role) => Step::End,
            Role::Verb(_) if count > 1 && self.is_behind_relative(at, trigger) => Step::End,
            // عند انتهاء الاتفاق تغلق الدولة الملف: of a noun behind a preposition no verb is said.
            Role::Verb(_) | Role::Cue(Cue::Wanted | Cue::Planned)
                if count > 1 && self.is_in_phrase(trigger) && self.follows_whole_phrase(at) =>
            {
                Step::End
            }
            Role::Cue(Cue::Border) => Step::End,
            _ if ends && LabelWord::Ends.is(self.phrases.key(at)) => Step::End,
            _ if self.phrases.key(at) == WordKey::of("حين") => Step::End,
            // الإدارة هي التي تتحمل
            Role::Cue(Cue::Which) if ends && !self.is_copula(at - 1) => Step::End,
            Role::Cue(Cue::That) if told.before(at, 1) == Some(Role::Time) => Step::End,
            Role::Cue(Cue::Not | Cue::May | Cue::Will | Cue::That) if ends && self.joins(at) => {
                Step::End
            }
            Role::Verb(_) if count > 1 && told.verb_has_conjunction(at) => Step::End,
            Role::Verb(verb)
                if count > ENOUGH
                    && verb.tense == Tense::Past
                    && self.stands_free(at)
                    && !self.phrases.is_owner(at)
                    && !self.phrases.is_bare(at - 1)
                    && !words.awaits_verb() =>
            {
                Step::End
            }
            Role::Plain if count > 1 && begins_clause(self.phrases.key(at)) => Step::End,
            _ => Step::Take(next),
        }
    }

    /// الوقت الذي استقبل فيه الوفد: points back to the time that the clause is told of.
    fn is_resumed(&self, at: usize) -> bool {
        let which = at.checked_sub(2);
        let is_which = self.phrases.told.is_cue(which, Cue::Which);
        let time = at.checked_sub(2 + usize::from(is_which));
        let is_time = time.is_some_and(|at| LabelWord::When.is(self.phrases.key(at)));
        is_time && LabelWord::Resumed.is(self.phrases.key(at))
    }

    /// الاجتماع الذي نظمته قبل شهر والعمل على غيره: behind the date of the event something else is joined.
    fn is_joined_behind_own_date(&self, at: usize, role: Role) -> bool {
        let told = self.phrases.told;
        let is_joined = match role {
            Role::Noun(_, front) | Role::Title(front) => front.has_conjunction,
            _ => self.phrases.key(at).starts_with("وال"),
        };
        let time = at.checked_sub(1).and_then(|at| told.tokens.get(at));
        let is_own = |time: &Token| self.date.is_some_and(|date| date.span.overlaps(time.span));
        is_joined && time.is_some_and(is_own)
    }

    /// الدورة التي تفتتح غدا ستكرم الفائز: behind a time the main clause goes on.
    fn is_behind_relative(&self, at: usize, trigger: usize) -> bool {
        let told = self.phrases.told;
        told.is_cue(trigger.checked_sub(1), Cue::Which) && told.before(at, 1) == Some(Role::Time)
    }

    /// في ظل إمكانية فوز الحزب: whether a bare noun, or the nouns that it belongs to, stand behind a preposition.
    fn is_in_phrase(&self, noun: usize) -> bool {
        const CHAIN: usize = 4;
        let told = self.phrases.told;
        let is_noun = |at: usize| matches!(told.role(at), Some(Role::Noun(..)));
        let mut begin = noun;
        while begin > 0
            && begin + CHAIN > noun
            && (is_noun(begin - 1) || self.phrases.is_bare(begin - 1))
        {
            begin -= 1;
        }
        let is_tied = matches!(
            told.before(begin, 1),
            Some(Role::Cue(Cue::Link | Cue::During | Cue::Since))
        );
        is_noun(noun) && (is_tied || begin < noun && self.opens_adverb(begin))
    }

    /// الاتفاق تغلق، not اتفاق وقع: a verb behind an indefinite noun is said of that.
    fn follows_whole_phrase(&self, verb: usize) -> bool {
        let key = self.phrases.key(verb - 1);
        let is_definite = has_article(key) || has_pronoun(key) || self.phrases.is_in_name(verb - 1);
        let follows_time = self.phrases.told.before(verb, 1) == Some(Role::Time);
        (is_definite || follows_time) && self.stands_free(verb)
    }

    /// 1,150: a comma between digits parts nothing.
    fn is_inside_number(&self, at: usize) -> bool {
        let tokens = self.phrases.told.tokens;
        let next = tokens.get(at + 1);
        let touches = |at: usize| tokens.get(at).is_some_and(|token| token.gap == Gap::None);
        touches(at) && touches(at + 1) && next.is_some_and(|next| next.number().is_some())
    }

    /// في أعقاب هبوط: an indefinite noun behind a preposition.
    pub(super) fn is_adverbial(&self, at: usize) -> bool {
        let told = self.phrases.told;
        let is_bare = matches!(told.role(at), Some(Role::Noun(_, front)) if !front.has_article);
        is_bare && matches!(told.before(at, 1), Some(Role::Cue(Cue::Link | Cue::During)))
    }

    /// Whether a noun or a participle stands at `at`.
    pub(super) fn is_noun(&self, at: usize) -> bool {
        match self.phrases.told.role(at) {
            Some(Role::Noun(..)) => true,
            Some(Role::Verb(_)) => is_participle(self.phrases.key(at)),
            _ => false,
        }
    }

    /// Behind the date of a noun goes on only what is tied to it by a preposition or agrees with it.
    fn is_behind_date(&self, at: usize, trigger: usize) -> bool {
        let follows = self.phrases.told.before(at, 1) == Some(Role::Time);
        let is_tied = self.phrases.is_link(at) || self.phrases.key(at).starts_with("ال");
        follows && self.is_noun(trigger) && !is_tied
    }

    /// A noun is enough before a comma; a verb asks for what it is said of.
    fn enough_for_comma(&self, at: usize, trigger: usize) -> usize {
        if self.is_noun(trigger) && at > trigger {
            1
        } else {
            ENOUGH_FOR_COMMA
        }
    }

    pub(super) fn joins(&self, at: usize) -> bool {
        let key = self.phrases.key(at);
        key.starts_with("و") || key.starts_with("ف")
    }

    /// Whether no particle ties a verb to what stands before it.
    fn stands_free(&self, at: usize) -> bool {
        !matches!(
            self.phrases.told.before(at, 1),
            Some(Role::Cue(_) | Role::Verb(_))
        )
    }

    /// وصل الوفد، أمس، إلى المدينة: a time between commas does not end the clause.
    fn comma(&self, at: usize, trigger: usize) -> Step {
        let told = self.phrases.told;
        if self.is_noun(trigger) {
            return Step::End;
        }
        // تعهد الرئيس، بتشكيل لجنة: what the verb asks for.
        let is_object = matches!(told.role(at + 1), Some(Role::Noun(_, front)) if front.has_preposition && !front.has_article);
        if is_object && at < trigger + COMPLEMENT {
            return Step::Skip(at + 1);
        }
        if self.lacks_complement(at, trigger) {
            return Step::Skip(at + 1);
        }
        // وافق الوزراء، على الخطة: what the verb asks for.
        let is_tie = ["على", "عن"]
            .iter()
            .any(|word| self.phrases.key(at + 1) == WordKey::of(word));
        let is_relative = told.is_cue(trigger.checked_sub(1), Cue::Which);
        let is_near = at < trigger + COMPLEMENT && !is_relative;
        if is_tie && is_near && !(trigger + 1..at).any(|at| self.completes(at)) {
            return Step::Skip(at + 1);
        }
        // أصدر الرئيس بعد التشاور مع وزرائه، قرارا: the object of a verb that has none yet.
        let has_object = (trigger + 1..at).any(|at| self.is_accusative(at));
        if self.is_accusative(at + 1) && !has_object && at < trigger + 2 * COMPLEMENT {
            return Step::Skip(at + 1);
        }
        // أعلنت القوات، تكثيف عملياتها: what is announced.
        let says = matches!(told.role(trigger), Some(Role::Verb(verb)) if verb.says);
        if says && self.phrases.is_bare(at + 1) && !self.joins(at + 1) {
            return Step::Skip(at + 1);
        }
        // استشهد الجنرال سامي، الذي يقود الفرقة، بمثال: what is said of the subject stands between commas.
        if let Some(end) = self.relative_between_commas(at, trigger) {
            return Step::Skip(end + 1);
        }
        // يمثل الوزير، سامي رمزي، أمام اللجنة: who the subject is.
        let mut names = self.phrases.named.iter();
        if let Some(name) = names.find(|name| name.first == at + 1 && name.participant.is_person())
            && told.role(name.end) == Some(Role::Comma)
        {
            return Step::Skip(name.end + 1);
        }
        let is_link = matches!(
            told.role(at + 1),
            Some(Role::Cue(Cue::Since | Cue::Link | Cue::During))
        );
        let mut end = at + 1 + usize::from(is_link);
        while told.role(end) == Some(Role::Time) {
            end += 1;
        }
        let is_time = told.role(end - 1) == Some(Role::Time);
        if is_time && told.role(end) == Some(Role::Comma) {
            Step::Skip(end + 1)
        } else {
            Step::End
        }
    }

    /// The comma that ends a relative clause behind the one at `comma`, where the verb and its subject go on behind it.
    fn relative_between_commas(&self, comma: usize, trigger: usize) -> Option<usize> {
        const LONGEST: usize = 16;
        let told = self.phrases.told;
        if !told.is_cue(Some(comma + 1), Cue::Which)
            || !matches!(told.role(trigger), Some(Role::Verb(_)))
        {
            return None;
        }
        let is_said = (trigger + 1..comma).any(|at| self.completes(at));
        let ends = |at: &usize| matches!(told.role(*at), None | Some(Role::Comma | Role::Stop));
        let end = (comma + 2..comma + LONGEST).find(ends)?;
        let next = end + 1;
        let goes_on = matches!(told.role(next), Some(Role::Cue(Cue::Link)))
            || self.opens_adverb(next)
            || self.is_accusative(next)
            || self.is_deed(next)
            || matches!(told.role(next), Some(Role::Title(_)));
        (told.role(end) == Some(Role::Comma) && !is_said && goes_on && !self.joins(next))
            .then_some(end)
    }

    /// Whether a word behind a verb and its subject begins what the verb asks for.
    fn completes(&self, at: usize) -> bool {
        let told = self.phrases.told;
        let is_tie = matches!(
            told.role(at),
            Some(Role::Cue(Cue::Link | Cue::During | Cue::That | Cue::Which))
        );
        is_tie && told.role(at + 1) != Some(Role::Time)
            || self.is_accusative(at)
            || self.opens_adverb(at)
            || matches!(told.role(at), Some(Role::Comma | Role::Verb(_)))
    }

    /// التقى الوزير أمس، سفير تونس: a comma behind a time parts the verb and its subject from what they ask for.
    fn lacks_complement(&self, comma: usize, trigger: usize) -> bool {
        let told = self.phrases.told;
        let next = comma + 1;
        let key = self.phrases.key(next);
        let is_named = self.phrases.named.iter().any(|name| name.first == next);
        let begins_phrase = match told.role(next) {
            Some(Role::Plain) if key == WordKey::of("الأمر") => false,
            Some(Role::Plain) => {
                let is_count = ["أكثر", "نحو"].iter().any(|word| key == WordKey::of(word));
                is_count || is_named || key.starts_with("ال") || self.is_deed(next)
            }
            Some(Role::Noun(_, front) | Role::Title(front)) => !front.has_conjunction,
            Some(Role::Cue(Cue::Common)) => !self.joins(next),
            _ => false,
        };
        let is_said = (trigger + 1..comma).any(|at| self.completes(at));
        let is_relative = told.is_cue(trigger.checked_sub(1), Cue::Which);
        told.before(comma, 1) == Some(Role::Time) && begins_phrase && !is_said && !is_relative
    }

    /// A time is left out, but for a length that does not date the event, and for what names it: اتفاق 14 يوليو.
    fn time(&self, at: usize, trigger: usize) -> Step {
        let told = self.phrases.told;
        let span = told.tokens.get(at).map(|token| token.span);
        let is_here = |mention: &&Mention| span.is_some_and(|span| mention.span.overlaps(span));
        let Some(mention) = self.mentions.iter().find(is_here) else {
            return Step::Skip(at + 1);
        };
        let mut end = told.tokens_of(mention.span).1.max(at + 1);
        // الاتفاق النووي الذي وقعته: a named happening before the trigger is what that is said of.
        if mention.basis == Basis::History && (at < trigger || !self.follows_time_link(at)) {
            return Step::Take(end);
        }
        // في غضون أسبوع إلى شهر: the other end of the time.
        while told.is_cue(Some(end), Cue::Link) && told.role(end + 1) == Some(Role::Time) {
            end += 2;
        }
        while told.role(end) == Some(Role::Time) {
            end += 1;
        }
        // بعد أيام فقط من: a word that only weighs the time.
        end += usize::from(self.phrases.key(end) == WordKey::of("فقط"));
        let follows_verb = matches!(told.before(at, 1), Some(Role::Verb(_)));
        let is_length = mention.kind == TimexKind::Duration;
        let is_own = self.date.is_some_and(|date| date.span == mention.span);
        // بعد أيام من الحريق: without the length the rest would say something else.
        let is_from = at > trigger && self.phrases.key(end) == WordKey::of("من");
        if is_from && is_length && is_own {
            return Step::End;
        }
        // عقود تسليم سبتمبر: the name of what is sold.
        let is_named = at == trigger + 1 && self.is_named_by_date(trigger)
            || told.tokens.get(at - usize::from(at > 0)).map(Token::key)
                == Some(WordKey::of("تسليم"));
        if is_named || is_length && (!is_own || follows_verb && at > trigger + 1) {
            Step::Take(end)
        } else if is_from && self.is_deed(end + 1) && self.follows_time_link(at) {
            Step::End
        } else {
            Step::Skip(end)
        }
    }
}
