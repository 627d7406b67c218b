//! What the words of a label leave out at their end: prepositions, what is begun and not said.

use std::sync::LazyLock;

use crate::event::clause_words::Words;
use crate::event::kinds::Cue;
use crate::event::label_words::LabelWord;
use crate::event::phrase::has_article;
use crate::event::tagged_sentence::Role;
use crate::lexicon::Lexicon;
use crate::text::WordKey;

/// و that stands alone, before what a label leaves out.
static AND: LazyLock<WordKey> = LazyLock::new(|| WordKey::of("و"));

impl Words<'_> {
    /// في موسم العام: leaves out the noun that only heads a time, with its preposition.
    pub(super) fn drop_head_of_time(&mut self) {
        if let [.., before, last] = *self.taken.as_slice()
            && self.phrases.is_link(before)
            && LabelWord::HeadOfTime.is(self.phrases.key(last))
        {
            self.letters -= self.letters_of(last).min(self.letters);
            self.taken.pop();
        }
    }

    /// Leaves out the prepositions at the end: what follows them is left out, too.
    pub(super) fn drop_links(&mut self) {
        while let Some(last) = self.taken.last().copied()
            && (self.phrases.is_link(last)
                || self.phrases.is_unit(last)
                || self.phrases.key(last) == *AND
                || self.phrases.heads_time(last))
            && self.taken.len() > 1
        {
            self.letters -= self.letters_of(last).min(self.letters);
            self.taken.pop();
        }
        self.kept = self.kept.min(self.taken.len());
        if !self.is_cut {
            self.kept = self.taken.len();
        }
    }

    /// Leaves out what stands behind the last border of a phrase.
    pub(super) fn finish(&mut self) {
        if self.is_cut {
            if self.weakly_kept > self.kept + 1 && self.weakly_kept <= self.taken.len() {
                self.kept = self.weakly_kept;
            }
            self.drop_half_said();
        }
        if self.words_of(self.kept) > 1 || !self.is_cut {
            self.taken.truncate(self.kept.max(1));
            return;
        }
        self.drop_links();
    }

    /// الحفل المقرر له, المعسكر الذي ينتهي: what is said of a noun behind the trigger, and is cut before it says anything.
    pub(super) fn drop_unsaid(&mut self, trigger: usize) {
        let told = self.phrases.told;
        if let [.., before, last] = *self.taken.as_slice()
            && before > trigger
        {
            let is_planned =
                told.is_cue(Some(before), Cue::Planned) && has_article(self.phrases.key(before));
            let is_verb = matches!(told.role(last), Some(Role::Verb(_)))
                && told.is_cue(Some(before), Cue::Which);
            if is_planned || is_verb {
                self.taken.truncate(self.taken.len() - 2);
                self.drop_links();
            }
        }
        self.drop_begun(trigger);
    }

    /// خطاب الرئيس حول الاتفاق يكشف، مؤتمر صحافي عقده: a verb behind the noun of the event that is cut before what it
    /// says, or that only says whose the noun is.
    fn drop_begun(&mut self, trigger: usize) {
        let told = self.phrases.told;
        let Some(last) = self.taken.last().copied().filter(|last| *last > trigger) else {
            return;
        };
        let key = self.phrases.key(last);
        let is_verb = matches!(told.role(last), Some(Role::Verb(_)));
        let ends = matches!(
            told.role(last + 1),
            None | Some(Role::Stop | Role::Comma | Role::Time | Role::Close)
        );
        let without_pronoun = match (key.without_back(1).last(), key.last()) {
            (_, Some('ه')) => Some(key.without_back(1)),
            (Some('ه'), Some('ا')) => Some(key.without_back(2)),
            _ => None,
        };
        let points_back = without_pronoun
            .filter(|verb| verb.len() > 2)
            .is_some_and(|verb| Lexicon::embedded().verb(verb).is_some());
        let is_noun = matches!(told.role(trigger), Some(Role::Noun(..)));
        // على غرار ما حدث
        let follows_what = ["ما", "مما", "عما", "بما", "فيما"]
            .iter()
            .any(|word| self.phrases.key(last - 1) == WordKey::of(word));
        let is_free = !self.phrases.is_in_name(last) && !follows_what;
        if self.count() > 2 && is_noun && is_free && (is_verb && !ends || points_back && !is_verb) {
            self.taken.pop();
            self.drop_links();
        }
    }

    /// من أن الاتفاق مع: a clause behind أن whose verb is cut off says nothing, or something else.
    fn drop_half_said(&mut self) {
        let role = |at: &usize| self.phrases.told.role(*at);
        let kept = self.taken.get(..self.kept).unwrap_or_default();
        let is_that = |at: &usize| role(at) == Some(Role::Cue(Cue::That));
        let Some(that) = kept.iter().rposition(is_that) else {
            return;
        };
        let behind = kept.get(that..).unwrap_or_default();
        if behind
            .iter()
            .any(|at| matches!(role(at), Some(Role::Verb(_))))
        {
            return;
        }
        let mut kept = that;
        while kept > 0
            && self
                .taken
                .get(kept - 1)
                .is_some_and(|at| self.phrases.is_link(*at))
        {
            kept -= 1;
        }
        if self.words_of(kept) > 2 {
            self.kept = kept;
        }
    }
}
