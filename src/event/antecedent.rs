//! The noun that a relative clause or a participle is said of: القرار الذي صدر، الاتفاق بين البلدين الموقع.

use crate::event::clause::Clauses;
use crate::event::kinds::Cue;
use crate::event::label_words::LabelWord;
use crate::event::phrase::{has_article, has_ending_of_adjectives, has_pronoun};
use crate::event::tagged_sentence::Role;
use crate::lexicon::Lexicon;
use crate::resolve::{Basis, Mention};
use crate::text::WordKey;

/// The noun of a relative clause has so many words before it.
pub(super) const ANTECEDENT: usize = 3;
/// So far before a relative clause the noun is looked for that those who made it stand behind.
const PARTIES: usize = 24;
/// A bracket between a noun and what is said of it has so many tokens.
const INSET: usize = 14;
/// A name in quotation marks behind its noun has so few tokens with its marks.
const NAME: usize = 6;

impl Clauses<'_> {
    /// The noun before الذي, with what stands between.
    ///
    /// Of «في إطار الاتفاق الذي» it is the agreement; of a time, «الوقت الذي زار فيه», nothing is said.
    pub(super) fn antecedent(&self, which: usize) -> usize {
        let mut begin = self.whole_antecedent(which);
        while begin + 1 < which && LabelWord::Hollow.is(self.phrases.key(begin)) {
            begin += 1;
        }
        if let Some(head) = self.head_before_place(begin, which) {
            return head;
        }
        let is_time = LabelWord::When.is(self.phrases.key(begin));
        if is_time { which } else { begin }
    }

    /// ميدان الساعة في قلب المدينة، الذي: of a feminine noun behind a preposition nothing masculine is said.
    fn head_before_place(&self, begin: usize, which: usize) -> Option<usize> {
        let told = self.phrases.told;
        let word = |at: usize| told.tokens.get(at).map_or("", |it| it.span.of(told.text));
        let is_other = self.phrases.key(which) == WordKey::of("الذي") && word(begin).ends_with('ة');
        let is_hollow = |at: usize| LabelWord::Hollow.is(self.phrases.key(at));
        let is_whole = (begin..which)
            .filter(|at| self.phrases.is_word(*at))
            .all(|at| word(at).ends_with('ة'));
        let mut link = begin.checked_sub(1).filter(|_| is_other && is_whole)?;
        link -= usize::from(is_hollow(link) && link > 0);
        let head = told
            .is_cue(Some(link), Cue::Link)
            .then(|| self.whole_antecedent(link))?;
        let ends_otherwise = ["ة", "ين", "ون", "ات"];
        let agrees = ends_otherwise.iter().all(|end| !word(head).ends_with(end));
        (head < link && agrees).then_some(head)
    }

    fn whole_antecedent(&self, which: usize) -> usize {
        let told = self.phrases.told;
        // من طلاب فاس والذين تستضيفهم: what و joins is said of a noun farther before.
        let key = self.phrases.key(which);
        if key.starts_with("وال") && !self.agrees_with_noun(which) {
            return which;
        }
        let is_comma = told.role(which.wrapping_sub(1)) == Some(Role::Comma);
        let last = self.before_inset(which - usize::from(is_comma));
        // بعد الاتفاق النووي الذي وقعته: a named happening.
        if let Some(first) = self.first_of_happening(last) {
            return first;
        }
        // «إطار العمل» الذي: what stands between quotation marks is whole.
        let close = last.checked_sub(1);
        if let Some(close) = close.filter(|at| told.role(*at) == Some(Role::Close)) {
            let opening = told.opening(close, close.saturating_sub(INSET));
            return opening.map_or(which, |opening| self.with_noun_before(opening));
        }
        if let Some(head) = self.head_of_parties(last, which) {
            return head;
        }
        // جمال عبد الناصر الذي: a name is whole.
        if let Some(name) = self.phrases.named.iter().find(|name| name.end == last) {
            return name.first;
        }
        // منعت الهيئة المساهمين الذين: who they are ends as they do.
        let is_plural = |at: usize| {
            let key = self.phrases.key(at);
            let ending = (key.without_back(1).last(), key.last());
            has_article(key) && matches!(ending, (Some('ي' | 'و'), Some('ن')))
        };
        if key == WordKey::of("الذين")
            && last > 1
            && is_plural(last - 1)
            && has_article(self.phrases.key(last - 2))
            && !is_plural(last - 2)
        {
            return last - 1;
        }
        let (mut begin, mut has_head) = (last, false);
        while begin > 0 && last - begin < ANTECEDENT {
            let before = begin - 1;
            let is_noun = matches!(
                told.role(before),
                Some(Role::Plain | Role::Noun(..) | Role::Title(_) | Role::Cue(Cue::Common))
            );
            let is_other_name =
                begin < last && self.phrases.named.iter().any(|named| named.end == begin);
            if !is_noun || is_other_name || !self.phrases.is_word(before) {
                break;
            }
            let key = self.phrases.key(before);
            // قرار المجلس الذي: the noun that an article noun belongs to; no verb's other noun.
            let is_owner = !has_article(key)
                && !has_pronoun(key)
                && !has_ending_of_case(key)
                && !self.is_purpose(before);
            if has_head && !is_owner || begin < last && self.is_subject(before) {
                break;
            }
            begin = before;
            // لقبه الرابع للدوري الذي: a preposition is written onto the noun, which is the first of its phrase.
            if is_behind_preposition(key) && !self.is_of_head_before(before, which) {
                has_head = true;
                break;
            }
            // الاتفاق النووي المؤقت: behind an adjective stands another.
            let follows_adjective = before.checked_sub(1).is_some_and(|at| {
                self.phrases.key(at).last() == Some('ي') && has_article(self.phrases.key(at))
            });
            has_head |= has_article(key) && !is_like_adjective(key) && !follows_adjective
                || key != WordKey::NONE && !has_article(key);
        }
        begin = self.with_owned(begin, last, has_head);
        let is_headed = self.phrases.key(begin) != WordKey::NONE;
        if begin == last || !is_headed {
            which
        } else {
            begin
        }
    }

    /// البرنامج التدريبي والذي: whether what is joined can be said of the noun right before.
    fn agrees_with_noun(&self, which: usize) -> bool {
        let told = self.phrases.told;
        let ends = |back: usize, end: &str| {
            let token = which.checked_sub(back).and_then(|at| told.tokens.get(at));
            token.is_some_and(|token| token.span.of(told.text).ends_with(end))
        };
        let is_comma = told.before(which, 1) == Some(Role::Comma);
        let pointer = self.phrases.key(which);
        let is_plural = ends(1, "ين") || ends(1, "ون");
        is_comma
            || told.before(which, 1) == Some(Role::Close)
            || pointer == WordKey::of("والذي") && !ends(1, "ة") && !is_plural
            || pointer == WordKey::of("والتي") && (ends(1, "ة") || ends(2, "ة"))
            || pointer == WordKey::of("والذين") && is_plural
    }

    /// مهرجان «ليالي المدينة» الذي: the bare noun that a name in quotation marks stands behind.
    fn with_noun_before(&self, opening: usize) -> usize {
        let told = self.phrases.told;
        let is_noun = |at: usize| {
            let is_noun = matches!(
                told.role(at),
                Some(Role::Plain | Role::Noun(..) | Role::Cue(Cue::Common))
            );
            let key = self.phrases.key(at);
            let is_bare = key.len() > 2 && !has_pronoun(key) && !has_ending_of_case(key);
            let is_short = self.close(opening, NAME).is_some();
            let is_other = matches!(told.role(opening + 1), Some(Role::Noun(..)));
            is_noun && is_bare && is_short && !is_other && !self.is_purpose(at)
        };
        let before = opening.checked_sub(1).filter(|at| is_noun(*at));
        before.unwrap_or(opening)
    }

    /// خطة العمل المشترك الشاملة، ملعب نادي الاتحاد الرئيسي: with the bare noun that owns the phrase, and with the name
    /// that an adjective alone is said of.
    fn with_owned(&self, begin: usize, last: usize, has_head: bool) -> usize {
        let mut begin = begin;
        if begin < last
            && !has_head
            && (begin..last).all(|at| self.is_of_place(at))
            && let Some(name) = self.phrases.named.iter().find(|name| name.end == begin)
        {
            begin = name.first;
        }
        let is_owned = |at: usize| {
            let (key, owner) = (self.phrases.key(at), self.phrases.key(at + 1));
            let is_noun = matches!(
                self.phrases.told.role(at),
                Some(Role::Plain | Role::Noun(..) | Role::Cue(Cue::Common))
            );
            let is_verb =
                key.last() == Some('ه') && Lexicon::embedded().verb(key.without_back(1)).is_some();
            is_noun
                && self.phrases.is_word(at)
                && !self.phrases.is_in_name(at)
                && !self.is_purpose(at)
                && !key.starts_with("ل")
                && !is_verb
                && owner.starts_with("ال")
                && !has_article(key)
                && !has_pronoun(key)
                && !has_ending_of_case(key)
                && key.len() > 2
        };
        if begin < last
            && let Some(before) = begin.checked_sub(1).filter(|at| is_owned(*at))
        {
            begin = before;
        }
        begin
    }

    /// الرسمية، الرئيسي: an adjective that ends as those of places do, with the article.
    fn is_of_place(&self, at: usize) -> bool {
        let told = self.phrases.told;
        let word = told
            .tokens
            .get(at)
            .map_or("", |token| token.span.of(told.text));
        word.starts_with("ال") && (word.ends_with("ي") || word.ends_with("ية"))
    }

    /// المشروع القومي للطرق الذي: whether what الذي is said of stands before the preposition that is written onto the noun
    /// at `at`. Nothing indefinite can be it.
    fn is_of_head_before(&self, at: usize, which: usize) -> bool {
        let told = self.phrases.told;
        let ends_like_feminine = |at: usize| {
            let word = told
                .tokens
                .get(at)
                .map_or("", |token| token.span.of(told.text));
            ["ة", "ات", "اء"].iter().any(|end| word.ends_with(end))
        };
        let pointer = self.phrases.key(which);
        let is_plural = pointer == WordKey::of("الذين");
        let is_feminine = pointer == WordKey::of("التي") || ends_like_feminine(which);
        let before = at.checked_sub(1);
        let has_head = before.is_some_and(|before| {
            self.phrases.key(before).starts_with("ال") && self.phrases.is_word(before)
        });
        has_head && !is_plural && !(is_feminine && ends_like_feminine(at))
    }

    /// The first token of the named happening that ends before `end`.
    fn first_of_happening(&self, end: usize) -> Option<usize> {
        let span = self.phrases.told.tokens.get(end.checked_sub(1)?)?.span;
        let mut mentions = self.mentions.iter();
        let is_it =
            |mention: &&Mention| mention.basis == Basis::History && mention.span.overlaps(span);
        Some(self.phrases.told.tokens_of(mentions.find(is_it)?.span).0)
    }

    /// غادر الوفد في أغسطس (آب) 2015، الذي: a time and a bracket between a noun and what is said of it.
    fn before_inset(&self, mut last: usize) -> usize {
        let told = self.phrases.told;
        while let Some(before) = last.checked_sub(1) {
            let is_link_of_time =
                told.role(last) == Some(Role::Time) && told.is_cue(Some(before), Cue::Link);
            last = match told.role(before) {
                Some(Role::Time) if self.first_of_happening(last).is_none() => before,
                Some(Role::Cue(_)) if is_link_of_time => before,
                Some(Role::Close) if self.is_sign(before, &[')', ']']) => {
                    match told.opening(before, before.saturating_sub(INSET)) {
                        Some(opening) => opening,
                        None => break,
                    }
                }
                _ => break,
            };
        }
        last
    }

    /// الاتفاق بين البلدين وإيران الذي أبرم: what is said of an agreement stands behind those who made it.
    fn head_of_parties(&self, last: usize, which: usize) -> Option<usize> {
        let told = self.phrases.told;
        let party = last.checked_sub(1)?;
        let name = self.phrases.named.iter().find(|name| name.end == last);
        let is_party = match name {
            Some(name) => {
                !name.participant.is_person() || self.phrases.key(name.first).starts_with("و")
            }
            None => self.phrases.key(party).starts_with("و"),
        };
        let is_feminine = |key: WordKey| matches!(key.last(), Some('ه'));
        let pointer = self.phrases.key(which);
        let wants_feminine = pointer == WordKey::of("التي") || is_feminine(pointer);
        for at in (last.saturating_sub(PARTIES)..last)
            .rev()
            .filter(|_| is_party)
        {
            match told.role(at)? {
                Role::Stop | Role::Verb(_) | Role::Cue(Cue::Border | Cue::That | Cue::Which) => {
                    return None;
                }
                Role::Time if !wants_feminine => {
                    if let Some(first) = self.first_of_happening(at + 1) {
                        return Some(first);
                    }
                }
                Role::Noun(..) if is_feminine(self.phrases.key(at)) == wants_feminine => {
                    return Some(at);
                }
                _ => {}
            }
        }
        None
    }

    /// أقر البرلمان المعاهدة الموقعة: a paper behind who the verb is said of.
    fn is_subject(&self, at: usize) -> bool {
        let follows_verb = matches!(self.phrases.told.before(at, 1), Some(Role::Verb(_)));
        let paper = self.phrases.key(at + 1);
        follows_verb && has_article(self.phrases.key(at)) && LabelWord::Paper.is(paper)
    }

    /// لاستعادة، لإقامة: a preposition is written onto it.
    fn is_purpose(&self, at: usize) -> bool {
        let told = self.phrases.told;
        let word = told
            .tokens
            .get(at)
            .map_or("", |token| token.span.of(told.text));
        ["لا", "لإ", "لت", "بإ", "با"]
            .iter()
            .any(|front| word.starts_with(front))
    }
}

/// للدوري، بالاتفاق: a preposition is written onto the article.
fn is_behind_preposition(key: WordKey) -> bool {
    const FRONTS: [&str; 5] = ["لل", "بال", "ولل", "وبال", "كال"];
    FRONTS.iter().any(|front| key.starts_with(front))
}

/// مصريون، مباراتين، قرارا: what has such an ending owns nothing behind it.
fn has_ending_of_case(key: WordKey) -> bool {
    let before_last = key.without_back(1).last();
    match key.last() {
        Some('ا') => true,
        Some('ن') => key.len() > 4 && matches!(before_last, Some('و' | 'ي' | 'ا')),
        _ => false,
    }
}

/// الأول، الأخير: adjectives that have no ending of their own, beside those that have one.
fn is_like_adjective(key: WordKey) -> bool {
    const ADJECTIVES: [&str; 16] = [
        "الأول",
        "الثاني",
        "الثالث",
        "الرابع",
        "الخامس",
        "الأخير",
        "الجديد",
        "القديم",
        "الكبير",
        "الصغير",
        "الأكبر",
        "الأعلى",
        "العام",
        "المشترك",
        "الحديث",
        "المقبل",
    ];
    has_ending_of_adjectives(key) || ADJECTIVES.iter().any(|word| key == WordKey::of(word))
}
